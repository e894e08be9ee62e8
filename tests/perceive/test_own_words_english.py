"""One of a kind that a comment tells by words of its own text."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index


def mug(sku: str, title: str, description: str) -> Product:
    """A mug with a text of its own."""
    return Product(
        sku=sku,
        title={"en": title},
        description={"en": description},
        category={"en": "Mugs"},
        variants=(Variant(sku=sku, price=Money(900, "USD")),),
    )


BAG = build_index(
    (
        mug("OAK", "Oakley Mug", "Fired in a wood kiln by hand. Acme keeps your tea warm."),
        mug("SEA", "Seaside Mug", "Glazed with crushed oyster shells. From Acme with love."),
        mug("SKY", "Skyward Mug", "Acme paints the northern lights on it. Keeps your tea warm."),
    )
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("how much is the mug thats like fired in a wood kiln", ["OAK"]),
        ("the mug with crushed oyster shells price", ["SEA"]),
        ("mug with the northern lights how much", ["SKY"]),
        ("mugs by acme price", ["OAK", "SEA", "SKY"]),
        ("mugs price", ["OAK", "SEA", "SKY"]),
    ],
)
def test_two_words_in_a_row_tell_one(model: Understander, text: str, skus: list[str]) -> None:
    reading = read_comment(text, model=model, index=BAG, context=Context(currency="USD", languages=("en",)))
    assert reading.intent == "ask_price"
    assert sorted(target.sku for target in reading.targets) == sorted(skus)
