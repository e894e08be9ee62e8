"""Goods that are not of a material: the others of the kind, as far as it is told what these are made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Attribute, Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[[str], Reading]


def goods(sku: str, title: str, material: str = "") -> Product:
    """A product at one price, of a material if it is told."""
    made = {"material": Attribute(text={"en": material})} if material else {}
    variant = Variant(sku=sku, price=Money(2_000, "USD"), stock=5)
    return Product(sku=sku, title={"en": title}, attributes=made, variants=(variant,))


BAG = build_index(
    (
        goods("ONE", "Moor Hoodie", "80 % cotton, 20 % polyester"),
        goods("TWO", "Pier Hoodie", "polyester"),
        goods("THREE", "Dune Hoodie"),
        goods("FOUR", "Fjord Scarf", "cotton"),
        goods("FIVE", "Fern Scarf", "cotton"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    room = Context(currency="USD", languages=("en",))
    return lambda text: read_comment(text, model=model, index=BAG, context=room)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("which of the hoodies isnt cotton", ["TWO"]),
        ("any hoodie thats not cotton", ["TWO"]),
        ("hoodies not made of cotton how much", ["TWO"]),
        ("which hoodie is not cotton", ["TWO"]),
        ("cotton hoodie?", ["ONE"]),
        ("any scarf thats not cotton", [""]),
    ],
)
def test_what_is_not_of_a_material_is_the_rest_of_the_kind(ask: Ask, text: str, skus: list[str]) -> None:
    """What is made of it in part is made of it, and of what nothing is told is not known to be of anything else."""
    reading = ask(text)
    assert [target.sku for target in reading.targets] == skus
    assert reading.intent != "compare_products"
