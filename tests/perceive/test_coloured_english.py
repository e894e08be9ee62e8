"""A colour, or another word for what a thing is like, that nothing told of it holds: the one listed is not meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def goods(sku: str, title: str, text: str = "", **options: tuple[str, ...]) -> Product:
    """A product at one price, in the values of one option if any."""
    price = Money(3_100, "USD")
    made = [
        Variant(sku=f"{sku}-{value}", price=price, options={name: {"en": value}})
        for name, values in options.items()
        for value in values
    ]
    variants = made or [Variant(sku=sku, price=price, stock=5)]
    return Product(sku=sku, title={"en": title}, description={"en": text}, variants=tuple(variants))


BAG = build_index(
    (
        goods("KETTLE", "Whistling Kettle", "Enamel over steel, for any stove."),
        goods("APRON", "Blue Baker Apron"),
        goods("BLANKET", "Moor Blanket", "Woven in soft heather with a green hem."),
        goods("VEST", "Ridge Vest", size=("S", "M", "L")),
        goods("BOWL", "Pebble Bowl", colour=("red", "white")),
        goods("LONG", "Grey Fern Cardigan"),
        goods("SHORT", "White Fern Cardigan"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods; a SKU pins one of them."""

    def read(text: str, pinned: str | None = None) -> Reading:
        room = Context(currency="USD", languages=("en",), pinned=pinned)
        return read_comment(text, model=model, index=BAG, context=room)

    return read


@pytest.mark.parametrize(
    ("text", "pinned"),
    [
        ("red kettle how much", None),
        ("how much is the yellow kettle", None),
        ("kettle in black price", None),
        ("price of the kettle in the pink", None),
        ("the kettle, green, price?", None),
        ("black baker apron cost", None),
        ("apron red how much", None),
        ("pink ridge vest price", None),
        ("ridge vest in purple, M, how much", None),
        ("orange blanket price pls", None),
        ("2 red kettles how much", None),
        ("red kettle and a baker apron total", None),
        ("how much in red", "KETTLE"),
        ("price of the black ones", "KETTLE"),
        ("got the kettle in gold", None),
        ("glass kettle how much", None),
        ("wool blanket price", None),
        ("mini kettle price", None),
        ("kids apron how much", None),
        ("kids vest price", None),
        ("any kids cardigans", None),
        ("leather cardigans how much", None),
        ("do you have cardigans for kids", None),
    ],
)
def test_what_nothing_says_of_a_thing_makes_it_another_thing(ask: Ask, text: str, pinned: str | None) -> None:
    """It is not known whether there is one, and so no price is told; what is listed stands beside."""
    targets = ask(text, pinned).targets
    assert [target.how for target in targets if target.how != "neighbour"] == ["unknown"], targets


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("kettle how much", "KETTLE"),
        ("how much is the steel kettle", "KETTLE"),
        ("blue baker apron price", "APRON"),
        ("the apron in blue how much", "APRON"),
        ("green blanket how much", "BLANKET"),
        ("red pebble bowl price", "BOWL"),
        ("white cardigan price", "SHORT"),
        ("fern cardigan in grey how much", "LONG"),
        ("black friday price of the kettle", "KETTLE"),
        ("i have red hair will the kettle cost more", "KETTLE"),
    ],
)
def test_what_is_told_of_a_thing_or_said_of_no_thing_keeps_it(ask: Ask, text: str, sku: str) -> None:
    """Its own colours, those of its texts and options, and colours that are said of something else."""
    assert [target.sku for target in ask(text).targets] == [sku]


@pytest.mark.parametrize("text", ["price for one grey one white fern cardigan", "1 grey 1 white fern cardigan total"])
def test_things_are_counted_by_their_colours(ask: Ask, text: str) -> None:
    """One of each colour, with the noun of the last."""
    reading = ask(text)
    assert {target.sku: target.qty for target in reading.targets} == {"LONG": 1, "SHORT": 1}
    assert reading.slots.attribute == "total"


def test_a_colour_of_one_of_two_is_not_held_against_the_other(ask: Ask) -> None:
    """Both cardigans are listed in the colour that is said."""
    meant = ask("white vs grey fern cardigan price difference").targets
    assert {target.sku for target in meant} == {"LONG", "SHORT"}


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("blue ones in 41?", ("CLOG-41",)),
        ("how much for the red in 42", ("WADER-42",)),
        ("blue 42 left?", ()),
    ],
)
def test_a_colour_with_a_size_names_what_has_both(model: Understander, text: str, variants: tuple[str, ...]) -> None:
    """Though no word says what kind of thing it is."""
    bag = build_index(
        (
            goods("CLOG", "Blue Garden Clogs", size=("40", "41")),
            goods("WADER", "Red Tide Waders", size=("41", "42")),
            goods("RUG", "Blue Fern Rug"),
        )
    )
    room = Context(currency="USD", languages=("en",))
    reading = read_comment(text, model=model, index=bag, context=room)
    assert [target.variants for target in reading.targets if target.sku] == ([variants] if variants else [])
