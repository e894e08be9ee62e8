"""Prices set against prices, figures that stand for words, and questions about parts: what they are read as."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.haggling import asks_if_affordable, asks_money_for, haggles, joins_what_is_shown
from zhubo.perceive.parts_asked import part_asked
from zhubo.shop.search import build_index

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("20 is too much for the scarf make it 12", True),
        ("90 seems a bit pricey for these", True),
        ("35 for a hoodie? call it 30 pls", True),
        ("40 too much for that shirt", True),
        ("lemme get the scarf for 20 fr", True),
        ("can i have these boots for $60?", True),
        ("can i get a mug for 12 people", False),
        ("what can i get for 50", False),
        ("make it 2 mugs", False),
        ("make it 12 mugs", False),
        ("is 42 too big for me", False),
        ("20 is the size i need", False),
    ],
)
def test_a_haggle_names_an_amount(text: str, so: bool) -> None:
    """An amount that is called too much, or that is wanted instead, is a haggle; pieces and sizes are none."""
    assert haggles(text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("ive 50 bucks is the shirt in budget", True),
        ("would twenty cover the cushion", True),
        ("is 30 enough for the hoodie", True),
        ("can i afford the boots", True),
        ("100 enough for the boots?", True),
        ("is the cover 20 cm", False),
        ("is one enough for two people", False),
        ("would cotton cover it", False),
    ],
)
def test_an_amount_in_hand_is_set_against_a_price(text: str, so: bool) -> None:
    """Whether an amount is enough for a thing is told from other covers and enoughs."""
    assert asks_if_affordable(text) is so


def test_money_for_a_thing_is_its_price_and_no_comparison() -> None:
    """Without a word that sets two things beside each other only the one that is named is asked about."""
    assert asks_money_for("money for polo?") and asks_money_for("cost of the beanie")
    assert not asks_money_for("price of the polo or this") and not asks_money_for("is the polo cheaper")


def test_what_is_shown_is_joined_only_where_it_stands_apart_from_the_name() -> None:
    """`this one and the polo` are two, `this polo and its collar` is one."""
    assert joins_what_is_shown("this one how much and how much is the polo")
    assert joins_what_is_shown("price of the polo and this one")
    assert not joins_what_is_shown("how much is this polo and do you ship")


@pytest.mark.parametrize(
    ("text", "named", "asked"),
    [
        ("whats the sole made of", None, "part"),
        ("are these polarised", None, "part"),
        ("chest width of the xl", "dimensions", "part"),
        ("how long is the sleeve", "duration", "part"),
        ("sleeve length in l", "sleeve", "sleeve"),
        ("is there padding in it", "material", "part"),
        ("armhole width", "dimensions", "part"),
        ("insole length in cm", "dimensions", "part"),
        ("bitrate of the mp3", "medium", "part"),
        ("any pockets", "pocket", "pocket"),
        ("how wide is it", "dimensions", None),
        ("is it in stock", None, None),
    ],
)
def test_a_part_is_no_property_of_the_whole(text: str, named: str | None, asked: str | None) -> None:
    """A question about a part or its measure gets no fact about the whole, unless the property is that part's own."""
    assert part_asked(text, named) == asked


def test_a_figure_that_stands_for_a_word_is_no_number(read: Read) -> None:
    """A 4 that is written for `for` is neither a quantity nor a link; before a counter it is one."""
    for text in ("how much 4 the thermos", "how much 4 thermoses", "price 4 the mug"):
        slots = read(text, languages=("en",)).slots
        assert (slots.qty, slots.link_nos) == (None, ())
    assert read("how much 4 pcs of the mug", languages=("en",)).slots.qty == 4
    assert read("how much for 4 mugs", languages=("en",)).slots.qty == 4


def test_an_amount_that_is_too_much_is_a_price(read: Read) -> None:
    """What is too much for a thing is no number of pieces."""
    reading = read("20 is too much for the mug make it 12", languages=("en",))
    assert (reading.intent, reading.slots.qty) == ("bargain", None)


def test_prices_asked_one_by_one_are_not_summed(read: Read) -> None:
    """Two options of one product are a total only where one is asked for."""
    apart = read("price of the cat food 1.5kg and is it the same for 5kg", languages=("en",))
    assert len(apart.targets) == 2 and apart.slots.attribute is None
    assert read("cat food 1.5kg and 5kg, total?", languages=("en",)).slots.attribute == "total"


def test_this_one_and_a_named_one_are_both_meant(read: Read) -> None:
    """What is on show stands beside what is named where the comment joins them, and not otherwise."""
    both = read("this one how much and how much is the thermos", pinned="MUG-01", languages=("en",))
    assert [target.sku for target in both.targets] == ["MUG-01", "THERMOS-01"]
    alone = read("how much is this thermos", pinned="MUG-01", languages=("en",))
    assert [target.sku for target in alone.targets] == ["THERMOS-01"]


def _shop(*titles: str) -> tuple[Product, ...]:
    return tuple(
        Product(sku=f"P{at}", title={"en": title}, variants=(Variant(sku=f"P{at}-1"),))
        for at, title in enumerate(titles)
    )


@pytest.mark.parametrize(
    ("text", "pinned", "meant"),
    [
        ("how much for a bottle", "P1", ["P1"]),
        ("how much is the pill audiobook", None, ["P2"]),
        ("how much is the commerce audiobok", None, ["P3"]),
    ],
)
def test_words_that_count_are_no_slips(model: Understander, text: str, pinned: str | None, meant: list[str]) -> None:
    """A counter is not taken for a name that is one letter away, and a plain word of one title tells apart what is named else."""
    index = build_index(
        _shop("Battle tested audiobook", "Bean juice", "Omnichannel in a pill audiobook", "Commerce audiobook")
    )
    context = Context(currency="USD", languages=("en",), pinned=pinned)
    assert [target.sku for target in read_comment(text, model=model, index=index, context=context).targets] == meant
