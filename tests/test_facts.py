"""Facts: exact money, prices in their time, words in a language."""

from __future__ import annotations

import dataclasses
import operator
from datetime import datetime
from decimal import Decimal
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo import acts, events, facts
from zhubo.facts import Money, Sale, Variant, price_at, words
from zhubo.text.money import to_money
from zhubo.text.money_written import amount_of

FULL = Money(15900, "CNY")
REDUCED = Money(12900, "CNY")


def test_no_fact_event_or_act_can_hold_a_float() -> None:
    """Money is minor units, scores are millionths, percentages basis points: nothing is ever rounded by a machine."""
    seen: set[Any] = set()
    waiting: list[Any] = [*events.EVENT_KINDS.values(), *acts.ACT_KINDS.values(), facts.Shop, events.Recorded]
    while waiting:
        kind = waiting.pop()
        if kind in seen or not isinstance(kind, type) and not get_args(kind):
            continue
        seen.add(kind)
        assert kind is not float
        waiting += list(get_args(kind))
        if dataclasses.is_dataclass(kind):
            waiting += list(get_type_hints(kind).values())
    assert {Money, facts.Product, facts.Order, events.Slots, acts.Finding} <= seen, "the walk got somewhere"


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(("CNY", "JPY", "KWD", "USD", "VND")))
def test_money_in_words_and_back_is_the_same_money(minor: int, currency: str) -> None:
    """The minor unit is the currency's own: two digits, none, three."""
    amount = amount_of(Money(minor, currency))
    assert isinstance(amount, Decimal)
    assert Money(minor, currency) == to_money(amount, currency)


def test_what_is_smaller_than_the_minor_unit_is_no_money() -> None:
    """It is refused, not rounded."""
    assert to_money(Decimal("0.005"), "CNY") is None
    assert to_money(Decimal("0.5"), "JPY") is None
    assert Money(1, "KWD") == to_money(Decimal("0.001"), "KWD")


def test_equal_amounts_in_two_currencies_are_not_equal() -> None:
    """¥100 is not $100."""
    assert Money(10000, "CNY") != Money(10000, "USD")


@pytest.mark.parametrize(
    ("starts_ms", "ends_ms", "at_ms", "price"),
    [
        (100, 200, 99, FULL),
        (100, 200, 100, REDUCED),
        (100, 200, 199, REDUCED),
        (100, 200, 200, FULL),
        (None, 200, 0, REDUCED),
        (None, 200, 200, FULL),
        (100, None, 99, FULL),
        (100, None, 10**15, REDUCED),
        (None, None, 0, REDUCED),
        (0, 0, 0, FULL),
        (-100, 0, -1, REDUCED),
    ],
)
def test_a_sale_holds_from_its_start_until_just_before_its_end(
    starts_ms: int | None, ends_ms: int | None, at_ms: int, price: Money
) -> None:
    """Half open, so that one sale may follow another to the millisecond; 0 is a moment like any other."""
    variant = Variant(sku="A", price=FULL, sale=Sale(price=REDUCED, starts_ms=starts_ms, ends_ms=ends_ms))
    assert price == price_at(variant, at_ms)


@given(st.integers(), st.one_of(st.none(), st.integers()), st.one_of(st.none(), st.integers()))
def test_a_price_is_the_full_or_the_reduced_one_and_nothing_between(
    at_ms: int, starts_ms: int | None, ends_ms: int | None
) -> None:
    """And the reduced one exactly while the sale runs."""
    variant = Variant(sku="A", price=FULL, sale=Sale(price=REDUCED, starts_ms=starts_ms, ends_ms=ends_ms))
    runs = (starts_ms is None or starts_ms <= at_ms) and (ends_ms is None or at_ms < ends_ms)
    assert price_at(variant, at_ms) == (REDUCED if runs else FULL)


def test_a_variant_without_a_price_has_none_outside_its_sale() -> None:
    """No price is not zero."""
    assert price_at(Variant(sku="A"), 0) is None
    variant = Variant(sku="A", sale=Sale(price=REDUCED, starts_ms=5, ends_ms=6))
    assert [None, REDUCED, None] == [price_at(variant, at_ms) for at_ms in (4, 5, 6)]


@pytest.mark.parametrize(
    "zone", ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Asia/Kolkata"]
)
def test_a_sale_ends_at_midnight_where_the_shop_is(zone: str) -> None:
    """Clocks that change between start and end move neither."""

    def at(text: str) -> int:
        return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)

    sale = Sale(price=REDUCED, starts_ms=at("2026-03-01 00:00"), ends_ms=at("2026-04-01 00:00"))
    variant = Variant(sku="A", price=FULL, sale=sale)
    moments = ("2026-02-28 23:59:59", "2026-03-01 00:00", "2026-03-29 02:30", "2026-03-31 23:59:59", "2026-04-01 00:00")
    assert [FULL, REDUCED, REDUCED, REDUCED, FULL] == [price_at(variant, at(moment)) for moment in moments]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ({}, "zh", ""),
        ({"zh": "杯", "en": "cup"}, "zh", "杯"),
        ({"zh": "杯", "en": "cup"}, "zh-Hant", "杯"),
        ({"zh": "杯", "zh-Hant": "盃"}, "zh-Hant", "盃"),
        ({"zh": "杯", "en": "cup"}, "fr", "cup"),
        ({"de": "Tasse", "zh": "杯"}, "fr", "Tasse"),
        ({"ja": "コップ"}, "en", "コップ"),
    ],
)
def test_words_come_in_the_language_or_the_nearest(text: dict[str, str], language: str, wanted: str) -> None:
    """The language itself, its base, English, the shop's own: in this order."""
    assert wanted == words(text, language)


def test_amounts_of_one_currency_have_an_order_and_those_of_two_have_none() -> None:
    """A cheaper one among prices of two currencies would be a guess."""
    cheap, dear, foreign = Money(1, "CNY"), Money(2, "CNY"), Money(1, "USD")
    assert cheap < dear and cheap <= dear and dear > cheap and dear >= cheap and not cheap < cheap
    assert [cheap, dear] == sorted([dear, cheap])
    for compare in (operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(ValueError, match=r"USD.*CNY"):
            compare(cheap, foreign)
    with pytest.raises(ValueError):
        min([cheap, foreign, dear])
    with pytest.raises(TypeError):
        cheap + dear  # type: ignore[operator]
