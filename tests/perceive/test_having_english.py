"""Whoever asks a shop for a thing that nothing in the bag is called asks for what it does not have."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "you folks got harmonicas",
        "and do you have any bird feeders",
        "would you happen to have watering cans",
        "u sel hockey pucks",
        "trombone for sale??",
        "selling lawn chairs tonight?",
        "got a vintage surf club logo?",
        "mango chutney?",
        "toddler rompers??",
    ],
)
def test_a_thing_that_no_word_is_for_is_not_there(read: Read, text: str) -> None:
    """Though neither the model nor the bag knows its word."""
    reading = read(text)
    assert (reading.intent, [target.how for target in reading.targets]) == ("ask_stock", ["unknown"])


@pytest.mark.parametrize(
    "text",
    [
        "love the mug, got a sugar bowl to go with it?",
        "hunting for a doorstop to go next to my mug, have you any",
        "do you have a trivet for the mug",
        "is there a spare teapot that goes with the mug",
    ],
)
def test_what_goes_with_goods_is_no_goods_of_the_bag(read: Read, text: str) -> None:
    """The mug is not what is asked for."""
    reading = read(text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", [""])


@pytest.mark.parametrize(
    "text",
    [
        "got any mugs",
        "do you folks have the hoodie",
        "is the mug for sale",
        "do you have a size chart for the hoodie",
        "have you got a photo of the mug",
        "do you have a tracking service",
        "you have such a nice voice",
        "got pockets?",
        "seriously?",
        "oops?",
    ],
)
def test_other_questions_ask_for_no_strange_thing(read: Read, text: str) -> None:
    """Goods of the bag, services, parts and chatter are none."""
    assert "unknown" not in [target.how for target in read(text).targets]


def test_what_is_on_show_may_be_asked_of_in_a_word(read: Read) -> None:
    """A word alone is no strange thing then."""
    assert "unknown" not in [target.how for target in read("harmonicas?", pinned="MUG-01").targets]


def test_a_thing_for_sale_is_no_offer(read: Read) -> None:
    """Nobody asks for a discount."""
    assert read("is the mug for sale").slots.coupon is None
