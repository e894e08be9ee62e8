"""People, and things that a viewer has already, are no quantity that is asked for; so many for each of so many people are."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "i already have two mugs at home, how much is another",
        "we bought 3 mugs last year, whats the mug now",
        "my 4 flatmates broke the mug, how much is it",
        "there are five of us here, how much is the mug",
        "owned two mugs before, price of the mug?",
        "i smashed three mugs this week, how much is the mug",
    ],
)
def test_what_is_told_is_no_quantity(read: Read, text: str) -> None:
    """The mug is meant, and how many of it nobody said."""
    reading = read(text)
    assert [target.sku for target in reading.targets] == ["MUG-01"]
    assert reading.slots.qty is None


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("we are 4 colleagues and each want one mug, what does it come to", 4),
        ("three of us want a mug each, how much is that", 3),
        ("each of my five kids gets one mug, total?", 5),
        ("me and my sister want a mug each how much altogether", 2),
        ("two mugs per person for three people, total", 6),
        ("four of us want the mug, what do we pay altogether", 4),
        ("there's six of us at work so six mugs would be how much altogether", 6),
        ("i've got 2 mugs in my basket already, whats the total", 2),
    ],
)
def test_so_many_for_each_of_so_many_people(read: Read, text: str, qty: int) -> None:
    """Is what they get together; what lies in the basket is wanted."""
    reading = read(text)
    assert [target.sku for target in reading.targets] == ["MUG-01"]
    assert reading.slots.qty == qty


def test_sizes_in_the_plural(read: Read) -> None:
    """Are sizes, and ladies behind a number of shoes are no people."""
    assert read("how many larges of the hoodie have you got").slots.size == "L"
    assert read("my twin loves the mug, how much is it").slots.size is None
