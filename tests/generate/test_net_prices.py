"""What one thing costs after its offer, told where it is asked; several that are compared are each worked out for themselves."""

from __future__ import annotations

import pytest

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots, Target
from zhubo.facts import Money, Policy, Product, Promotion, Variant
from zhubo.generate import Draft, draft_answer
from zhubo.verify import verify_text


def usd(minor: int) -> Money:
    """Return dollars."""
    return Money(minor, "USD")


FACTS = facts_of(
    products=(
        Product(sku="BOWL", title={"en": "Heron bowl"}, link_no=1, variants=(Variant(sku="BOWL", price=usd(1800)),)),
        Product(sku="RUG", title={"en": "Harvest rug"}, link_no=2, variants=(Variant(sku="RUG", price=usd(5000)),)),
    ),
    promotions=(
        Promotion(
            id="fern",
            kind="code",
            code="FERN15",
            percent_off_bp=1500,
            products=("BOWL",),
            text={"en": "15% off bowls with code FERN15"},
        ),
    ),
    currency="USD",
    languages=("en", "zh"),
)


def told(intent: str, *targets: Target, variation: int = 0, **slots: object) -> Draft:
    """Return the draft for a question about `targets`."""
    asked = question(intent, *targets, language="en", slots=Slots(**slots))  # type: ignore[arg-type]
    return draft_answer(asked, FACTS, at_ms=AT_MS, variation=variation)


def findings(draft: Draft, text: str | None = None) -> list[str]:
    """Return what verifying finds in a draft, or in another text in its place."""
    said = draft.text if text is None else text
    verdict = verify_text(said, language="en", facts=FACTS, at_ms=AT_MS, target=draft.target, evidence=draft.evidence)
    return [finding.kind for finding in verdict.findings]


@pytest.mark.parametrize("variation", range(4))
def test_what_is_left_to_pay_stands_beside_the_price(variation: int) -> None:
    """18.00 less 15 %."""
    draft = told("ask_discount_coupon", Target(sku="BOWL", how="alias"), variation=variation, attribute="net")
    assert "$18.00" in draft.text and "$15.30" in draft.text and "FERN15" in draft.text
    assert findings(draft) == []
    assert findings(draft, draft.text.replace("$15.30", "$15.20")) != []


@pytest.mark.parametrize("variation", range(4))
def test_what_is_saved_with_a_code_is_told_in_money(variation: int) -> None:
    """The difference of both, held against them."""
    draft = told("ask_discount_coupon", Target(sku="BOWL", how="alias"), variation=variation, attribute="saved")
    assert "$2.70" in draft.text
    assert findings(draft) == []
    assert findings(draft, draft.text.replace("$2.70", "$2.80")) != []


def test_who_asks_for_an_offer_alone_is_told_no_price() -> None:
    """Nor is one told for what the offer is not on."""
    assert "$" not in told("ask_discount_coupon", Target(sku="BOWL", how="alias")).text
    assert "you pay" not in told("ask_discount_coupon", Target(sku="RUG", how="alias"), attribute="net").text


@pytest.mark.parametrize("variation", range(4))
def test_what_is_compared_is_worked_out_for_itself(variation: int) -> None:
    """No sum of both."""
    targets = (Target(sku="BOWL", how="alias", qty=3), Target(sku="RUG", how="alias", qty=1))
    draft = told("ask_price", *targets, variation=variation, attribute="apart")
    assert "$54.00" in draft.text and "$50.00" in draft.text and "$104.00" not in draft.text
    assert findings(draft) == []


POSTED = facts_of(
    products=tuple(
        Product(
            sku=f"TEA{k}",
            title={"en": f"{name} tea", "zh": f"{name}茶"},
            link_no=k,
            category={"en": "Teas"},
            variants=(Variant(sku=f"TEA{k}", price=usd(400)),),
        )
        for k, name in enumerate(("Mint", "Rose", "Plum"), 1)
    ),
    policies=(
        Policy(
            id="shipping",
            topic="shipping",
            text={"en": "Free shipping over 30 dollars, else 5.00.", "zh": "满30美元包邮，不满收5美元运费。"},
            free_over=usd(3000),
            fee=usd(500),
        ),
    ),
    promotions=(
        Promotion(
            id="spring",
            kind="threshold",
            threshold=usd(5000),
            off=usd(500),
            ends_ms=AT_MS - 86_400_000,
            text={"en": "5 off 50"},
        ),
    ),
    currency="USD",
    languages=("en", "zh"),
)


def posted(intent: str, *targets: Target, variation: int = 0, language: str = "en", **slots: object) -> Draft:
    """Return the draft for a question in the room of teas; it stands up to verifying."""
    asked = question(intent, *targets, language=language, slots=Slots(**slots))  # type: ignore[arg-type]
    draft = draft_answer(asked, POSTED, at_ms=AT_MS, variation=variation)
    verdict = verify_text(
        draft.text, language=language, facts=POSTED, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
    )
    assert verdict.findings == (), draft.text
    return draft


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("variation", range(4))
def test_what_is_missing_until_the_postage_is_free_is_told(variation: int, language: str) -> None:
    """30.00 less 3 × 4.00."""
    target = Target(sku="TEA1", how="alias", qty=3)
    draft = posted("ask_price", target, variation=variation, language=language, attribute="short")
    assert "18" in draft.text
    wrong = draft.text.replace("18", "17")
    found = verify_text(
        wrong, language=language, facts=POSTED, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
    )
    assert found.findings != ()


def test_so_many_of_a_kind_at_one_price_are_told_with_postage() -> None:
    """4 × 4.00 and 5.00."""
    kind = tuple(Target(sku=f"TEA{k}", how="category") for k in (1, 2, 3))
    text = posted("ask_price", *kind, qty=4, attribute="landed").text
    assert "$16.00" in text and "$21.00" in text


def test_a_haggle_over_a_kind_names_no_price_of_some_of_it() -> None:
    """Nobody can tell of which one."""
    kind = tuple(Target(sku=f"TEA{k}", how="category") for k in (1, 2, 3))
    assert "$" not in posted("bargain", *kind).text


def test_an_offer_on_larger_orders_that_ended_is_told_with_its_day() -> None:
    """And not only that none runs."""
    assert "ended on" in posted("ask_discount_coupon", coupon="threshold").text


def test_a_price_beside_its_offer_is_told_once() -> None:
    """The offer with what is left to pay tells it already."""
    text = told("ask_discount_coupon", Target(sku="BOWL", how="alias"), attribute="net", also=("ask_price",)).text
    assert text.count("$18.00") == 1
