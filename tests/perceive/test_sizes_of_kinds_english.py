"""Sizes of a kind of goods, a size of one's own, and a size alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def goods(sku: str, title: str, *sizes: str) -> Product:
    """A product at one price, in sizes if any."""
    price = Money(5_200, "USD")
    made = [Variant(sku=f"{sku}-{s}", price=price, stock=4, options={"size": {"en": s}}) for s in sizes]
    return Product(sku=sku, title={"en": title}, variants=tuple(made or [Variant(sku=sku, price=price, stock=5)]))


BAG = build_index(
    (
        goods("QUARRY-1", "Quarry Boots", "39", "40", "41"),
        goods("HARBOUR-2", "Harbour Boots", "41", "42", "43"),
        goods("RIDGE-3", "Ridge Shirt", "S", "M", "L", "2XL"),
        goods("FJORD-4", "Fjord Shirt", "M", "L", "XL", "XXL"),
        goods("DUNE-5", "Dune Shirt", "M", "L"),
        goods("HERON-6", "Heron Mug"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods; a SKU pins one of them."""

    def read(text: str, pinned: str | None = None) -> Reading:
        return read_comment(
            text, model=model, index=BAG, context=Context(currency="USD", languages=("en",), pinned=pinned)
        )

    return read


@pytest.mark.parametrize("pinned", [None, "DUNE-5"])
@pytest.mark.parametrize(
    "text", ["which shirts come in xxl", "what shirts do u have up to double x", "which shirts go to 2xl"]
)
def test_those_of_a_kind_that_come_in_a_size_are_meant(ask: Ask, text: str, pinned: str | None) -> None:
    """However the size is written, and whatever is on show."""
    reading = ask(text, pinned)
    assert {target.variants for target in reading.targets} == {("RIDGE-3-2XL",), ("FJORD-4-XXL",)}
    assert reading.intent == "ask_stock"


@pytest.mark.parametrize("pinned", [None, "QUARRY-1"])
@pytest.mark.parametrize("text", ["biggest boot you carry", "what's the largest boot here?", "your biggest boot"])
def test_the_end_of_a_kind_in_sizes_is_its_size(ask: Ask, text: str, pinned: str | None) -> None:
    """Nobody says that a size is meant."""
    reading = ask(text, pinned)
    assert (reading.intent, [target.variants for target in reading.targets]) == (
        "ask_size_options",
        [("HARBOUR-2-43",)],
    )


def test_the_end_of_what_is_named_is_its_own(ask: Ask) -> None:
    """And no end of its kind."""
    assert {target.sku for target in ask("biggest shirt u have in ridge").targets} == {"RIDGE-3"}


@pytest.mark.parametrize("text", ["L?", "m??", "size L?", "and an XL?"])
def test_a_size_alone_asks_whether_it_is_there(ask: Ask, text: str) -> None:
    """Of what is on show."""
    reading = ask(text, "FJORD-4")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", ["FJORD-4"])
    assert all(target.variants for target in reading.targets)


@pytest.mark.parametrize("text", ["L", "m", "k?"])
def test_a_letter_alone_is_chatter(ask: Ask, text: str) -> None:
    """Where it asks nothing or is no size."""
    assert ask(text, "FJORD-4").intent == "out_of_scope"


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("i take a 41, can i get the quarry boots in that", ("QUARRY-1-41",)),
        ("my brother wears 42 you have harbour boots for him?", ("HARBOUR-2-42",)),
        ("im a 2xl, ridge shirt for me?", ("RIDGE-3-2XL",)),
    ],
)
def test_goods_in_a_size_of_ones_own_are_asked_for(ask: Ask, text: str, variants: tuple[str, ...]) -> None:
    """And no advice which size to take."""
    reading = ask(text)
    assert (reading.intent, [target.variants for target in reading.targets]) == ("ask_stock", [variants])


def test_a_size_told_behind_the_name_stays_with_it(ask: Ask) -> None:
    """Where a story stands between both and the question."""
    reading = ask("fjord shirt in small, my niece is tiny like a sparrow, you got it")
    assert (reading.slots.size, [target.sku for target in reading.targets]) == ("S", ["FJORD-4"])


def test_checks_are_a_way_to_pay(ask: Ask) -> None:
    """And no goods."""
    assert ask("my gran has a checkbook, do you take checks?").intent == "ask_payment_methods"
