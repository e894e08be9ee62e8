"""What there is for some money: of what, and up to how much."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.budget import has_budget, names_what, sets_money_out, wants_it_cheap
from zhubo.shop.search import build_index

from ..things import thing

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("100块以内的充电的东西有啥", True),
        ("any gazebos under 1000", True),
        ("100以内的有啥", False),
        ("50块以内的东西有什么", False),
        ("anything under 30 bucks", False),
        ("what can i get for under 10 bucks", False),
        ("gazebos below 100", True),
        ("whatcha got below 9", False),
    ],
)
def test_a_budget_may_say_of_what(text: str, named: bool) -> None:
    """Things and gifts are of no kind."""
    assert names_what(text) is named


def test_the_upper_bound_is_the_price(read: Read) -> None:
    """Its figures are no links, and the whole bag is asked for."""
    reading = read("something between 30 and 40", currency="CNY")
    assert (reading.intent, reading.slots.attribute, reading.slots.link_nos) == ("ask_stock", "budget", ())
    assert reading.slots.price == Money(4_000, "CNY")


def test_a_present_for_some_money_is_no_bargain(read: Read) -> None:
    """Who looks for a present asks what there is; who offers a price for the one on show bargains."""
    assert read("need a present for 50 max", currency="CNY").slots.attribute == "budget"
    assert read("would you do it for 30", pinned="MUG-01", currency="CNY").intent == "bargain"


def test_of_a_kind_that_is_not_there_nothing_else_is_listed(read: Read) -> None:
    """An unknown word gets no list of the whole bag."""
    assert read("any gazebos under 1000", currency="CNY").slots.attribute is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("got ten bucks what can i buy here", True),
        ("i only have 30 dollars for a lamp which", True),
        ("gifts for staff, max 20 dollars each. ideas?", True),
        ("i got forty dollars need a lamp", True),
        ("i have 30 dollars can u do it", False),
        ("do i get something off if i spend 120", False),
        ("i have 3 lamps need an invoice", False),
        ("手里2000块买啥好", True),
        ("i have 200 yuan to spend on clothes, ideas?", True),
        ("身上就80块 想买件t恤", True),
        ("我只有50块给我吧", False),
    ],
)
def test_money_in_hand_and_a_wish(text: str, asked: bool) -> None:
    """Who tells what there is to spend, and offers it for nothing, asks what there is."""
    assert sets_money_out(text) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("四千左右的灯", True),
        ("五十左右的杯子", True),
        ("800到1200的灯", True),
        ("身高160到170的裤子有吗", False),
        ("2500以下带5g的", True),
        ("lamps below 70?", True),
        ("电池4000左右的有吗", False),
        ("is it below 70?", False),
    ],
)
def test_a_bound_is_a_budget_unless_it_measures(text: str, asked: bool) -> None:
    """What is around a battery's figure is no money."""
    assert has_budget(text) is asked


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("给我妈买个台灯 要便宜", True),
        ("便宜点的台灯有没有", True),
        ("any cheap lamps", True),
        ("台灯便宜点", False),
        ("最便宜的台灯", False),
        ("is it cheap", False),
    ],
)
def test_something_cheap_is_a_wish(text: str, wished: bool) -> None:
    """A lower price for the one on show is another."""
    assert wants_it_cheap(text) is wished


def test_the_cheapest_of_a_kind_goes_first(read: Read) -> None:
    """The kind is read from the least price on, so that none is cut off that costs less."""
    reading = read("any cheap tea?", languages=("en",))
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "cheapest")
    assert len(reading.targets) > 1


@pytest.mark.parametrize("text", ["any gift for my mum around 50", "something for under 40 for a coworker"])
def test_a_present_has_a_budget_whatever_it_was_read_as(read: Read, text: str) -> None:
    """Suits whom, and for how much less, is not what is asked."""
    assert read(text, languages=("en",)).slots.attribute == "budget"


def test_the_words_of_a_bound_are_no_trait(read: Read) -> None:
    """Socks that are washed below 30 degrees are not what shoes below an amount are."""
    assert "SHOE-01" in [target.sku for target in read("三百以下的鞋有没有", currency="CNY").targets]


PHONES = build_index(
    (
        thing("M50", "青禾 50 手机", language="zh", 容量="128G|256G"),
        thing("P9", "青禾 P9 手机", language="zh", 容量="64G"),
        thing("TEE", "云杉 纯棉T恤", language="zh", 颜色="白色"),
    )
)


@pytest.mark.parametrize(
    ("text", "sku", "most"),
    [
        ("青禾50块的有吗", "M50", 5_000),
        ("青禾手机5元以下", "M50", 500),
        ("有没有5块钱的手机", "M50", 500),
        ("10块的手机有没有", "M50", 1_000),
        ("10块的t恤还有吗", "TEE", 1_000),
    ],
)
def test_goods_are_asked_for_by_what_they_cost(model: Understander, text: str, sku: str, most: int) -> None:
    """The amount is no model: what costs least is told where all cost more."""
    reading = read_comment(text, model=model, index=PHONES, context=Context(currency="USD", languages=("zh",)))
    assert (reading.intent, reading.slots.price) == ("ask_stock", Money(most, "USD"))
    assert reading.targets[0].sku == sku


@pytest.mark.parametrize("text", ["有没有50元的优惠券", "满50元的有吗", "青禾50元旦有货吗", "50块的运费有吗"])
def test_money_of_offers_and_days_is_no_budget(text: str) -> None:
    """It is no price of goods."""
    assert not has_budget(text)
