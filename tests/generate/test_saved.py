"""What is saved against the price before a sale, and kinds of goods that are asked for beside one thing."""

from __future__ import annotations

import pytest

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots, Target
from zhubo.facts import Money, Product, Sale, Variant
from zhubo.generate import draft_answer
from zhubo.state import Facts
from zhubo.verify import verify_text


def usd(minor: int) -> Money:
    """Return dollars."""
    return Money(minor, "USD")


def made(sku: str, title: str, link_no: int, *prices: tuple[int, int | None]) -> Product:
    """A product with a variant for each price, on sale where a second one is given."""
    variants = tuple(
        Variant(
            sku=f"{sku}-{at}",
            price=usd(price),
            sale=Sale(price=usd(sale)) if sale is not None else None,
            options={"length": {"en": f"{at} m"}},
            stock=5,
        )
        for at, (price, sale) in enumerate(prices, 2)
    )
    return Product(sku=sku, title={"en": title}, link_no=link_no, category={"en": "Rugs"}, variants=variants)


ROOM: Facts = facts_of(
    products=(
        made("RUG", "Harvest Rug", 1, (4_500, 4_050)),
        made("ROPE", "Gull Rope", 2, (1_000, 900), (2_000, 1_500)),
        made("TENT", "Ridge Tent", 3, (9_000, None)),
        made("MAT", "Fennel Mat", 4, (1_200, None)),
    ),
    currency="USD",
    languages=("en",),
)


def said(intent: str, *targets: Target, **slots: str) -> str:
    """Return what is answered in English, which must stand up to verifying, in Chinese too and in each wording."""
    for variation in (0, 1):
        draft(intent, *targets, language="zh", variation=variation, **slots)
    draft(intent, *targets, language="en", variation=1, **slots)
    return draft(intent, *targets, language="en", variation=0, **slots)


def draft(intent: str, *targets: Target, language: str, variation: int, **slots: str) -> str:
    """Return what is answered, and hold it against the facts."""
    asked = question(intent, *targets, language=language, slots=Slots(**slots))  # type: ignore[arg-type]
    answer = draft_answer(asked, ROOM, at_ms=AT_MS, variation=variation)
    verdict = verify_text(
        answer.text, language=language, facts=ROOM, at_ms=AT_MS, target=answer.target, evidence=answer.evidence
    )
    assert not verdict.findings, (answer.text, verdict.findings)
    return answer.text


def target(sku: str, how: str = "title") -> Target:
    """A product that is meant."""
    return Target(sku=sku, how=how)


@pytest.mark.parametrize(
    ("sku", "told", "not_told"),
    [
        ("RUG", ("$40.50", "$45.00", "$4.50"), ()),
        ("ROPE", ("$9.00", "$15.00", "$10.00", "$20.00"), ("$1.00 ", "$5.00")),
        ("TENT", (), ("$",)),
    ],
)
def test_what_is_saved_is_told_where_it_is_one_amount(
    sku: str, told: tuple[str, ...], not_told: tuple[str, ...]
) -> None:
    """Of options with a saving of their own only the prices are told; of what is not on sale nothing."""
    text = said("ask_discount_coupon", target(sku), attribute="saved")
    assert all(amount in text for amount in told), text
    assert not any(amount in text for amount in not_told), text


def test_the_share_that_is_off_is_told_where_it_is_a_whole_percent() -> None:
    """Ten percent of a rug; of a rope whose lengths are reduced by different shares none is told."""
    assert "10%" in said("ask_discount_coupon", target("RUG"), attribute="share")
    assert "%" not in said("ask_discount_coupon", target("ROPE"), attribute="share")


def test_a_kind_beside_one_thing_leaves_nothing_out() -> None:
    """Each of the kind and the one thing are told, and a sum asks back which of the kind is meant."""
    kind = [target(sku, "category") for sku in ("RUG", "ROPE", "MAT")]
    text = said("ask_price", *kind, target("TENT"), attribute="total")
    assert all(amount in text for amount in ("$40.50", "$9.00", "$12.00", "$90.00")), text
    assert "?" in text or "tell me which" in text
