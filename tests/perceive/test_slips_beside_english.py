"""Slips in names that the word beside them settles."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive.slips_beside_en import names_put_right
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise


def goods(sku: str, title: str) -> Product:
    """A product at one price."""
    return Product(sku=sku, title={"en": title}, variants=(Variant(sku=sku, price=Money(900, "USD"), stock=3),))


BAG = build_index(
    (goods("G", "Grey Scarf"), goods("R", "Pink Scarf"), goods("P", "Plum Juice"), goods("O", "The Olive Dish Rack"))
)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("gry scarf price", "grey scarf price"),
        ("how much pinc scarf", "how much pink scarf"),
        ("plum juce", "plum juice"),
        ("the oilve dish rack", "the olive dish rack"),
    ],
)
def test_it_is_put_right(text: str, right: str) -> None:
    """As the title has it."""
    assert names_put_right(normalise(text), BAG).text == right


@pytest.mark.parametrize(
    "text",
    [
        "gry price",
        "gross scarf",
        "park scarf",
        "plum jus and gry",
        "the blue scarf",
        "my dish is in the rack",
        "it's gry",
    ],
)
def test_it_stays(text: str) -> None:
    """Words that mean something, and slips that nothing beside them settles."""
    assert names_put_right(normalise(text), BAG).text == text
