"""Whether an order that the viewer tells the amount of reaches an offer, or free shipping."""

from __future__ import annotations

import pytest

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots
from zhubo.facts import Money, Policy, Product, Promotion, Variant
from zhubo.generate import Draft, draft_answer
from zhubo.verify import verify_text


def usd(minor: int) -> Money:
    """Return dollars."""
    return Money(minor, "USD")


FACTS = facts_of(
    products=(
        Product(sku="BOWL", title={"en": "Heron bowl"}, link_no=1, variants=(Variant(sku="BOWL", price=usd(1800)),)),
    ),
    promotions=(
        Promotion(id="all", kind="threshold", threshold=usd(6000), off=usd(500), text={"en": "5 dollars off 60"}),
        Promotion(
            id="bowls", kind="threshold", threshold=usd(3000), off=usd(300), products=("BOWL",), text={"en": "3 off 30"}
        ),
    ),
    policies=(
        Policy(id="post", topic="shipping", fee=usd(450), free_over=usd(5000), text={"en": "Free from 50, else 4.50"}),
    ),
    currency="USD",
    languages=("en", "zh"),
)


def told(intent: str, minor: int, **slots: object) -> Draft:
    """Return the draft for an order of `minor`."""
    asked = question(intent, language="en", slots=Slots(attribute="order", price=usd(minor), **slots))  # type: ignore[arg-type]
    draft = draft_answer(asked, FACTS, at_ms=AT_MS, variation=0)
    verdict = verify_text(draft.text, language="en", facts=FACTS, at_ms=AT_MS, target=None, evidence=draft.evidence)
    assert verdict.findings == ()
    return draft


@pytest.mark.parametrize(("minor", "reached"), [(5999, False), (6000, True), (9000, True)])
def test_an_offer_is_reached_at_its_amount(minor: int, reached: bool) -> None:
    draft = told("ask_discount_coupon", minor)
    assert draft.text.startswith("Yes") == reached and "$5.00 off orders of $60.00" in draft.text
    assert draft.evidence == ("promotion:all",)


def test_an_offer_on_some_goods_is_told_of_where_its_code_is_named() -> None:
    """What is in the order, nobody knows."""
    assert "$3.00" not in told("ask_discount_coupon", 4000).text
    assert "$3.00" in told("ask_discount_coupon", 4000, promotion="bowls").text


@pytest.mark.parametrize(("minor", "free"), [(4999, False), (5000, True)])
def test_shipping_is_free_from_its_amount(minor: int, free: bool) -> None:
    draft = told("ask_shipping_fee", minor)
    assert ("$4.50" not in draft.text) == free and "$50.00" in draft.text


def test_who_asks_for_a_code_is_told_the_one_to_come_with_its_day() -> None:
    """Others are told that an offer comes, and when."""
    ahead = Promotion(
        id="fern",
        kind="code",
        code="FERN9",
        percent_off_bp=900,
        starts_ms=AT_MS + 86_400_000,
        text={"en": "9% off with code FERN9"},
    )
    facts = facts_of(products=tuple(FACTS.products.values()), promotions=(ahead,), currency="USD", languages=("en",))
    for coupon, told_code in (("code", True), (None, False)):
        asked = question("ask_discount_coupon", language="en", slots=Slots(coupon=coupon))
        draft = draft_answer(asked, facts, at_ms=AT_MS, variation=0)
        assert ("FERN9" in draft.text) == told_code and "start" in draft.text
        verdict = verify_text(
            draft.text, language="en", facts=facts, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
        )
        assert verdict.findings == ()
