"""Goods that an English comment only tells of beside the goods that it names, in the same clause."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("need the mug for the camping table, how much", "MUG-01"),
        ("want that hoodie to wear under my raincoat whats it cost", "HOODIE-01"),
        ("my dad wants the mug and is built like a wardrobe any left", "MUG-01"),
        ("big feet here and an empty wallet, what does the mug cost", "MUG-01"),
    ],
)
def test_they_are_not_asked_for(read: Read, text: str, sku: str) -> None:
    """What the bag has is."""
    assert [target.sku for target in read(text).targets] == [sku]


@pytest.mark.parametrize(
    "text",
    [
        "how much is the wardrobe for my hoodie",
        "do you sell a wardrobe to go with the mug",
        "how much for a wardrobe",
        "do you have a wardrobe like my old one",
    ],
)
def test_what_is_asked_for_stays_unknown(read: Read, text: str) -> None:
    """Whatever stands beside it."""
    assert [target.sku for target in read(text).targets][:1] == [""]
