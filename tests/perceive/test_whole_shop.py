"""What of the whole shop comes in a size or a material; goods for animals, and colours where several things are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Attribute, Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def thing(title: str, sizes: str = "", material: str = "") -> Product:
    """A product of one price; its SKU is its title in one word."""
    sku = title.replace(" ", "-")
    variants = tuple(
        Variant(
            sku=f"{sku}-{size}", price=Money(2_000, "USD"), stock=5, options={"size": {"en": size}} if sizes else {}
        )
        for size in (sizes.split() or ["1"])
    )
    stated = {"material": Attribute(text={"en": material})} if material else {}
    return Product(sku=sku, title={"en": title}, variants=variants, attributes=stated)


BAG = build_index(
    (
        thing("Harbour tee", "S M XXL", "Cotton"),
        thing("Lantern tee", "M XXL", "Cotton"),
        thing("Ridge polo", "S M", "Polyester"),
        thing("White gull cushion", material="Wool"),
        thing("Ramie apron", material="Ramie"),
        thing("Grey hoodie"),
        thing("Blue hoodie"),
        thing("Blue plimsolls", "40 41"),
        thing("White plimsolls", "40 43"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""

    def read_it(text: str, **context: object) -> Reading:
        return read_comment(text, model=model, index=BAG, context=Context(currency="USD", languages=("en",), **context))  # type: ignore[arg-type]

    return read_it


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("what comes in XXL", ["Harbour-tee", "Lantern-tee"]),
        ("whos got XXL apart from the lantern tee", ["Harbour-tee"]),
        ("anything in a size small that isnt a polo", ["Harbour-tee"]),
        ("anything made of wool in the shop", ["White-gull-cushion"]),
        ("which stuff is cotton", ["Harbour-tee", "Lantern-tee"]),
        ("whats made of wool", ["White-gull-cushion"]),
        ("anything in ramie", ["Ramie-apron"]),
        ("u got anything wool", ["White-gull-cushion"]),
        ("which ones r polyester", ["Ridge-polo"]),
        ("whats avail in XXL", ["Harbour-tee", "Lantern-tee"]),
        ("anything in blue", ["Blue-hoodie", "Blue-plimsolls"]),
        ("what comes in pink", [""]),
        ("any pink thing", [""]),
        ("what is ramie here", ["Ramie-apron"]),
        ("any blue stuff", ["Blue-hoodie", "Blue-plimsolls"]),
    ],
)
def test_the_whole_shop_is_searched(ask: Ask, text: str, skus: list[str]) -> None:
    """What is asked of everything means all that has the size or the material, without what is left out."""
    assert [target.sku for target in ask(text).targets] == skus


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("biggest tee size u carry at all", ["Harbour-tee-XXL", "Lantern-tee-XXL"]),
        ("smallest tee size you have", ["Harbour-tee-S"]),
        ("largest plimsolls size in the shop", ["White-plimsolls-43"]),
        ("smallest size in plimsolls", ["Blue-plimsolls-40", "White-plimsolls-40"]),
    ],
)
def test_the_last_size_of_a_kind_is_that_of_all_of_it(ask: Ask, text: str, meant: list[str]) -> None:
    """Only what has the largest or smallest size of the kind is meant, in that size."""
    assert sorted(variant for target in ask(text).targets for variant in target.variants) == meant


def test_an_option_in_words_means_what_comes_in_it(model: Understander) -> None:
    """A medium that is asked for alone is that of the books; with another word beside it, or on show elsewhere, it is not."""

    def book(title: str, *media: str) -> Product:
        made = tuple(Variant(sku=f"{title}-{m}", price=Money(900, "USD"), options={"Medium": {"en": m}}) for m in media)
        return Product(sku=title, title={"en": title}, variants=made, option_names=("Medium",))

    books = build_index(
        (book("Salt Roads", "DVD", "CD"), book("Night Ferry", "Vinyl", "DVD"), thing("Harbour tee", "S M"))
    )
    context = Context(currency="USD", languages=("en",))

    def variants(text: str) -> list[str]:
        reading = read_comment(text, model=model, index=books, context=context)
        return [variant for target in reading.targets for variant in target.variants]

    assert variants("dvd price") == ["Salt Roads-DVD", "Night Ferry-DVD"]
    assert variants("got cd?") == ["Salt Roads-CD"]
    assert variants("cd player price") == []


def test_what_a_thing_is_put_into_is_no_goods(ask: Ask) -> None:
    """A machine that the bag lacks is asked for only where it is what is looked for."""
    assert [target.sku for target in ask("does the cushion go in the washing machine").targets] == [
        "White-gull-cushion"
    ]
    assert [target.sku for target in ask("looking for a washing machine").targets] == [""]


def test_kinds_in_a_row_are_a_list(ask: Ask) -> None:
    """Three kinds side by side are all meant; with one that the bag lacks they are not."""
    row = {target.sku for target in ask("cushion hoodie polo prices").targets}
    assert row == {"White-gull-cushion", "Grey-hoodie", "Blue-hoodie", "Ridge-polo"}
    assert [target.sku for target in ask("cushion jeans polo prices").targets] == [""]


def test_an_amount_that_is_to_be_spent_is_no_size(ask: Ask) -> None:
    """Up to forty dollars is no shoe of forty, and sizes that go up to 43 are no money."""
    assert not any(target.variants for target in ask("anything up to 40").targets)
    assert ask("which plimsolls go up to 43").slots.price is None


def test_what_is_on_show_is_not_the_whole_shop(ask: Ask) -> None:
    """A question about the thing on show stays with it; one about anything does not."""
    assert [t.sku for t in ask("does it come in XXL", pinned="Ridge-polo").targets] == ["Ridge-polo"]
    assert [t.sku for t in ask("does the thing come in XXL", pinned="Harbour-tee").targets] == ["Harbour-tee"]
    assert [t.sku for t in ask("anything in XXL", pinned="Ridge-polo").targets] == ["Harbour-tee", "Lantern-tee"]


@pytest.mark.parametrize("text", ["got dog hoodies", "cat plimsolls how much", "any dog polos"])
def test_goods_for_animals_are_not_goods_for_people(ask: Ask, text: str) -> None:
    """A hoodie for a dog is no hoodie."""
    assert [target.how for target in ask(text).targets] == ["unknown"]


def test_a_colour_is_of_the_part_in_which_it_stands(ask: Ask) -> None:
    """The grey of one thing does not strike out the other, and a colour may stand behind its noun."""
    both = ask("how much in total for the gull cushion n the grey hoodie")
    assert [target.sku for target in both.targets] == ["White-gull-cushion", "Grey-hoodie"]
    assert [target.sku for target in ask("price of the plimsolls blue pls").targets] == ["Blue-plimsolls"]


def test_postage_may_be_asked_by_one_word(ask: Ask) -> None:
    """`shipped how much` asks for the price with postage."""
    assert ask("one gull cushion shipped how much").slots.attribute == "landed"
    assert ask("has my gull cushion shipped").slots.attribute != "landed"


def test_what_a_thing_is_for_is_its_description(ask: Ask) -> None:
    """Nothing but the shop's own words tells what a thing is for."""
    assert ask("what is the gull cushion for").slots.attribute == "description"
    assert ask("what cloth is the polo").slots.attribute == "material"


@pytest.mark.parametrize(
    "text",
    [
        "u guys sell ray bans",
        "anybody selling socks here",
        "looking for a baseball cap",
        "im after a rain coat",
        "do u have a gull rug",
        "got a phone case with the gull print",
    ],
)
def test_what_is_looked_for_and_not_there_is_said_to_be_missing(ask: Ask, text: str) -> None:
    """Also where something is on show."""
    for pinned in (None, "Grey-hoodie"):
        reading = ask(text, pinned=pinned)
        assert reading.intent == "ask_stock"
        assert [target.how for target in reading.targets] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("looking for a cushion", "White-gull-cushion"),
        ("got a gull cushion", "White-gull-cushion"),
        ("do you sell this in blue", "Blue-hoodie"),
    ],
)
def test_what_is_looked_for_and_there_is_meant(ask: Ask, text: str, sku: str) -> None:
    """By its name, or as what is called like what is on show."""
    reading = ask(text, pinned="Grey-hoodie")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", [sku])


def test_other_wishes_are_no_goods(ask: Ask) -> None:
    """A code, a present, a talk."""
    for text in (
        "looking for the discount code",
        "looking for something nice",
        "do u sell in bulk",
        "are you selling well",
    ):
        assert not any(target.how == "unknown" for target in ask(text).targets)


@pytest.mark.parametrize("text", ["whats sold out", "which items are gone already", "any of ur stuff sold out yet"])
def test_what_is_sold_out_is_asked_of_the_whole_shop(ask: Ask, text: str) -> None:
    """Not of what is on show."""
    reading = ask(text, pinned="Grey-hoodie")
    assert (reading.intent, reading.targets, reading.slots.attribute) == ("ask_stock", (), "all_gone")
    assert ask("is it sold out", pinned="Grey-hoodie").slots.attribute == "sold_out"


def test_an_amount_behind_for_is_an_offer(ask: Ask) -> None:
    """No count of pieces; people are."""
    assert ask("hoodie grey for 20 please please").intent == "bargain"
    assert ask("ill take the gull cushion for 8 ok").intent == "bargain"
    assert ask("i want hoodies for 20 people").intent != "bargain"
