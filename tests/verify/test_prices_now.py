"""What a price is held against: the longest name and value that stands there, and what is paid at this very moment."""

from __future__ import annotations

import pytest
from tests.verify.market import AT_MS, HOUR_MS, market_facts

from zhubo.text.money import read_money
from zhubo.verify import verify_text


def kinds(text: str, *, at_ms: int = AT_MS, evidence: tuple[str, ...] | None = None) -> list[str]:
    found = verify_text(text, language=None, facts=market_facts(), at_ms=at_ms, evidence=evidence)
    return [finding.kind for finding in found.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("山坡芒果干看规格：100g 12.8元、100g×5 55元", []),
        ("山坡芒果干（100g）12.8元", []),
        ("山坡芒果干（100g×5）12.8元", ["wrong_price"]),
        ("山坡芒果干（100g）55元", ["wrong_price"]),
        ("Hillside dried mango (100g): CN¥12.80", []),
        ("灶台 麦饭石色不粘炒锅（32cm）169元；灶台 麦饭石色不粘炒锅Max（32cm）219元", []),
        ("灶台 麦饭石色不粘炒锅（32cm）219元", ["wrong_price"]),
        ("灶台 麦饭石色不粘炒锅Max（32cm）169元", ["wrong_price"]),
    ],
)
def test_a_value_or_a_name_that_begins_another_is_bound_to_the_longest(text: str, found: list[str]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "hours", "found"),
    [
        ("大电池榨汁杯109元", 0, []),
        ("大电池榨汁杯129元", 0, ["wrong_price"]),
        ("大电池榨汁杯平时129元，现在109元", 0, []),
        ("大电池榨汁杯2件一共218元", 0, []),
        ("大电池榨汁杯2件一共258元", 0, ["wrong_price"]),
        ("小型榨汁杯一代69.9元；大电池榨汁杯109元，相差39.1元", 0, []),
        ("小型榨汁杯一代69.9元；大电池榨汁杯109元，相差59.1元", 0, ["wrong_price"]),
        ("大电池榨汁杯109元", 3, ["wrong_price"]),
        ("大电池榨汁杯129元", 3, []),
        ("Juicer with a large battery: CN¥109.00", 0, []),
        ("Juicer with a large battery: CN¥129.00", 0, ["wrong_price"]),
    ],
)
def test_a_price_that_a_promotion_sets_is_the_price_while_it_runs(text: str, hours: int, found: list[str]) -> None:
    assert kinds(text, at_ms=AT_MS + hours * HOUR_MS) == found


def test_a_promotion_carries_the_price_that_it_sets_only_where_it_is_stated() -> None:
    assert kinds("大电池榨汁杯109元", evidence=("product:MIXPRO#price",)) == ["wrong_price"]
    assert kinds("大电池榨汁杯109元", evidence=("product:MIXPRO#price", "promotion:evening")) == []


def test_a_mark_right_before_digits_is_theirs() -> None:
    assert [span.money.minor for span in read_money("rated IPX4 $226.49", "en", "USD")] == [22649]
    assert [span.money.minor for span in read_money("5$ or 6 $", "en", "USD")] == [500, 600]


QUOTED = "大电池榨汁杯109元；零食满59元减8元，券码EAT8，到12月{}日"


@pytest.mark.parametrize(("day", "found"), [(11, []), (1, ["wrong_time"])])
def test_a_day_behind_the_words_of_a_promotion_is_that_promotion_s(day: int, found: list[str]) -> None:
    """The juicer's evening ends on the first; the snacks' coupon, whose own words stand before the day, ten days later."""
    stated = ("product:MIXPRO#price", "promotion:evening", "promotion:snacks")
    assert kinds(QUOTED.format(day), evidence=stated) == found
