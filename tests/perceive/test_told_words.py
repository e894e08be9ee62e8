"""Which word of the goods' own texts a question holds, beside what names them."""

from __future__ import annotations

import pytest

from zhubo.facts import Attribute, Money, Product, Variant
from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index


def syrup(sku: str, title: str, description: str) -> Product:
    """A syrup with a text of its own."""
    return Product(
        sku=sku,
        title={"en": title},
        description={"en": description},
        category={"en": "Syrups"},
        attributes={"material": Attribute(text={"en": "Glass"})},
        variants=(Variant(sku=sku, price=Money(900, "USD")),),
    )


BAG = build_index(
    (
        syrup("PEAR", "Pear Syrup", "Pressed from Alpine pears by candlelight. Pour it on porridge."),
        syrup("ROSE", "Rose Syrup", "Rose petals steeped for winter evenings."),
    )
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("would the rose syrup suit a winter wedding", "winter"),
        ("can i store the pear syrup next to a candlelight", "candlelight"),
        ("would pears like that in the pear syrup suit my gran", "pears"),
        ("is the rose syrup ok for vegans", "rose"),
        ("is the rose syrup jar merino", ""),
        ("is the rose syrup jar polyester", "rose"),
        ("how much is the rose syrup", None),
    ],
)
def test_the_word_that_is_told(model: Understander, text: str, word: str | None) -> None:
    """A plural that the name does not have is no name; what nothing holds is told as such, of materials alone."""
    reading = read_comment(text, model=model, index=BAG, context=Context(currency="USD", languages=("en",)))
    assert reading.slots.told_word == word, reading
