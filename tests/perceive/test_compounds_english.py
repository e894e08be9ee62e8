"""English compounds: a word of the bag that only says of what kind another thing is, and amounts that are not to be reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.things import thing_in

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[[str], Reading]


GOODS = (
    thing_in("POLO", "Harbour Polo"),
    thing_in("WARMER", "Ankle Warmer"),
    thing_in("COOKER", "Tidy Rice Cooker"),
    thing_in("LAMP", "Comet Desk Lamp"),
    thing_in("TEA", "Nettle Tea"),
    thing_in("TRAINER", "Sneakers", "size", "40", "41", "42"),
    thing_in("RUNNER", "Gull Running Shoes", "size", "43", "44"),
    thing_in("CARD", "Gift card 80"),
    thing_in("PURIFIER", "Ridge Air Purifier"),
    thing_in("BALANCE", "Quiet Balance 60"),
)
BAG = build_index(tuple(replace(product, link_no=no) for no, product in enumerate(GOODS, 1)))


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    room = Context(currency="USD", languages=("en",))
    return lambda text: read_comment(text, model=model, index=BAG, context=room)


@pytest.mark.parametrize(
    "text",
    [
        "how much are the polo shorts",
        "hand warmer price",
        "rice price",
        "desk price",
        "tea set price",
        "how much for the purifier filter",
        "amazon gift card price",
        "new balance price",
    ],
)
def test_a_piece_of_another_name_is_not_sold(ask: Ask, text: str) -> None:
    """What is asked for is not in the bag."""
    targets = ask(text).targets
    assert not targets or targets[0].how == "unknown"


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("how much is the polo shirt", "POLO"),
        ("ankle warmer price", "WARMER"),
        ("anlke warmer price", "WARMER"),
        ("how much is the warmer", "WARMER"),
        ("cooker price", "COOKER"),
        ("lamp price", "LAMP"),
        ("nettle tea price", "TEA"),
        ("gift card price", "CARD"),
        ("air purifier price", "PURIFIER"),
        ("balance 60 price", "BALANCE"),
        ("gull shoes price", "RUNNER"),
    ],
)
def test_the_thing_itself_is_sold(ask: Ask, text: str, sku: str) -> None:
    """By its last word, by both, with a slip, or with the word for its kind."""
    assert [target.sku for target in ask(text).targets] == [sku]


def test_a_title_is_not_left_for_a_size(ask: Ask) -> None:
    """The one that is called so lacks the size; another of its kind that has it is not what was asked for."""
    reading = ask("sneakers size 43 price")
    assert [target.sku for target in reading.targets] == ["TRAINER"]


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("anything under 20", 1_999),
        ("anything below twenty bucks", 1_999),
        ("anything up to 20 dollars to spend", 2_000),
    ],
)
def test_under_an_amount_is_below_it(ask: Ask, text: str, minor: int) -> None:
    """Up to it is with it."""
    price = ask(text).slots.price
    assert price is not None and price.minor == minor
