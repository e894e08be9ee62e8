"""What is to be worked out, and what a shop may do around its goods: heard in words that no rule knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money
from zhubo.perceive import Reading, Understander
from zhubo.perceive.own_money import own_money
from zhubo.perceive.slots import find_slots
from zhubo.shop.search import build_index

from ..things import thing

ENGLISH = build_index(
    (
        thing("LAMP", "Comet Lamp"),
        thing("RUG", "Fern Rug"),
        thing("VEST", "Ridge Vest", Size="S|M|L|XL"),
        thing("GREEN", "Green Scarf"),
        thing("RED", "Red Scarf"),
    )
)
CHINESE = build_index(
    (
        thing("PHONE", "荣耀 Magic 5 手机", language="zh", 颜色="黑色|白色", 内存="128G|256G"),
        thing("POT", "美的 电饭煲", language="zh"),
        thing("FAN", "格力 风扇", language="zh"),
    )
)
Asks = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "attribute", "price"),
    [
        ("i hand you a fifty for the comet lamp, what comes back", "change", 5000),
        ("comet lamp paid out of 80 dollars, whats my change", "change", 8000),
        ("how far short of the ten off is one comet lamp plus one fern rug", "lacking", None),
        ("was the fern rug ever more than that or is this the sale price", "was", None),
    ],
)
def test_english_aims(english: Asks, text: str, attribute: str, price: int | None) -> None:
    reading = english(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", attribute)
    if price is not None:
        assert reading.slots.price == Money(price, "USD")


@pytest.mark.parametrize(
    ("text", "attribute", "price"),
    [
        ("给你三千整买电饭煲 找我多少", "change", 300000),
        ("拿一千块钱去买风扇的话 能剩多少", "change", 100000),
        ("电饭煲想用满减 还差多少钱才够", "lacking", None),
    ],
)
def test_chinese_aims(chinese: Asks, text: str, attribute: str, price: int | None) -> None:
    reading = chinese(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", attribute)
    if price is not None:
        assert reading.slots.price == Money(price, "CNY")


@pytest.mark.parametrize(
    "text",
    [
        "comet lamp and fern rug how much each",
        "price of the comet lamp and ship",
        "what did the fern rug cost last week",
        "is the comet lamp still same price as yesterday",
    ],
)
def test_what_rules_are_sure_of_stays(english: Asks, text: str) -> None:
    assert english(text).slots.attribute not in {"total", "landed", "was", "equal", "change", "lacking"}


def test_a_sum_is_only_of_goods_that_are_all_known(english: Asks) -> None:
    """Of the three that are named one was not found: two of them are no sum."""
    reading = english("doing a full look: comet lamp, fern rug and the moss boots, what would that cost together")
    assert reading.slots.attribute != "total"


def test_one_of_each_of_a_kind(english: Asks) -> None:
    reading = english("one of each scarf please, what do they come to together")
    assert reading.slots.attribute in ("total", "total_each")
    assert {target.sku for target in reading.targets} == {"GREEN", "RED"}


def test_people_of_ones_own_are_no_pieces(english: Asks) -> None:
    assert english("two of my linemen are enormous, is XL the same money", pinned="VEST").slots.qty is None
    assert english("two of these vests in XL, how much", pinned="VEST").slots.qty == 2


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("can you set one aside for me til friday", "reserve"),
        ("got a shop i could drive to and try the vest on", "pickup"),
        ("could our company logo go on the back of these", "engraving"),
    ],
)
def test_services_are_heard(english: Asks, text: str, service: str) -> None:
    reading = english(text, pinned="VEST")
    assert (reading.slots.attribute, reading.targets) == (service, ())


@pytest.mark.parametrize(
    "text", ["hold on whats the price of the vest", "is the ridge vest in stock", "got the vest in xl"]
)
def test_goods_are_no_services(english: Asks, text: str) -> None:
    assert english(text).targets != ()


@pytest.mark.parametrize(
    ("text", "amount"),
    [("i have 60 bucks", 6000), ("out of a hundred", 10000), ("fifty for two of them", 5000), ("two of them", None)],
)
def test_own_money(model: Understander, text: str, amount: int | None) -> None:
    found = find_slots(text, "en", "USD", model.automaton)
    money = own_money(found, ())
    assert money == (Money(amount, "USD") if amount is not None else None)
