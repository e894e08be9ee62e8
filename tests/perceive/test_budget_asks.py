"""What there is for some money: of what, and up to how much."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money
from zhubo.perceive import Reading
from zhubo.perceive.budget import names_what

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
