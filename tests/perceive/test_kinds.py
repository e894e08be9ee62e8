"""Kinds of goods as viewers call them, in a bag of a few English names."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index


def thing(sku: str, title: str, *colours: str) -> Product:
    """A product with a price."""
    variants = tuple(
        Variant(
            sku=f"{sku}-{colour}",
            price=Money(9_900, "USD"),
            stock=5,
            options={"colour": {"en": colour}} if colour else {},
        )
        for colour in colours or ("",)
    )
    return Product(sku=sku, title={"en": title}, variants=variants)


BAG = build_index(
    (
        thing("PURE", "Air Purifier"),
        thing("COFFEE", "Coffee Maker", "white", "black"),
        thing("READER", "E-Reader"),
        thing("PHONE", "Smartphone", "black", "gold"),
        thing("CAM", "Action Camera"),
        thing("BANK", "Portable Charger", "white", "black"),
        thing("DUMB", "Dumbbell Set"),
        thing("JUICE", "Apple Juice"),
        thing("MAT", "Yoga Mat", "blue", "green"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="USD", languages=("en",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("price of the air fryer", [""]),
        ("coffee makers price", ["COFFEE"]),
        ("how much is the ereader", ["READER"]),
        ("power bank price", ["BANK"]),
        ("charger price", ["BANK"]),
        ("charger price, goes with my sofa", ["BANK"]),
        ("how much is the power bank for coffee", ["BANK"]),
        ("how much 4 a purifier", ["PURE"]),
        ("how many megapixels is the phone camera", ["PHONE"]),
        ("blue yoga mat and the dumbells how much", ["MAT", "DUMB"]),
        ("any sofas under 1000", [""]),
        ("how much is the apple pie", [""]),
        ("how much is the apple juice", ["JUICE"]),
        ("yoga mat bag how much", [""]),
        ("price of the phone case", [""]),
        ("yoga mat how much", ["MAT"]),
        ("2 smartphones 3 coffee makers total", ["PHONE", "COFFEE"]),
    ],
)
def test_kinds_are_called_in_many_ways(model: Understander, text: str, skus: list[str]) -> None:
    """In the plural, in one word, by another word, with a slip, as a part of another thing; one that is not there is not there."""
    assert [target.sku for target in read(model, text).targets] == skus


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("white coffee maker $", "ask_price"),
        ("how much is the waterproof action camera", "ask_price"),
        ("yoga mat (no strap) cost", "ask_price"),
        ("what does the coffee maker run me", "ask_price"),
        ("got a gold phone", "ask_stock"),
        ("can i order the black phone", "ask_stock"),
        ("been charged twice for the phone??", "complaint_negative"),
    ],
)
def test_short_forms_have_their_intent(model: Understander, text: str, intent: str) -> None:
    """A sign for the price, a wish put as a question, money that was taken twice."""
    assert read(model, text).intent == intent


@pytest.mark.parametrize(
    ("text", "attribute"),
    [("coffee maker + e-reader how much each", None), ("coffee maker + e-reader how much", "total")],
)
def test_each_is_no_sum(model: Understander, text: str, attribute: str | None) -> None:
    """Whoever asks for each price is told no total."""
    assert read(model, text).slots.attribute == attribute


def test_a_description_asks_nothing(model: Understander) -> None:
    """Words of an option beside a name are no question of their own."""
    assert read(model, "black leather phone n the white portable charger with usb c, how much").slots.also == ()
