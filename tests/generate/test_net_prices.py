"""What one thing costs after its offer, told where it is asked; several that are compared are each worked out for themselves."""

from __future__ import annotations

import pytest

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots, Target
from zhubo.facts import Money, Product, Promotion, Variant
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
