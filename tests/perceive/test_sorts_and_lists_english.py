"""Another sort of thing by the word before it, parts that options are told by, sizes that are no links, lists of numbers and half names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.things import thing_in

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[[str], Reading]


GOODS = (
    thing_in("NECK", "Harbour Moon Necklace"),
    thing_in("DRESS", "Dune Dress", "size", "S", "M"),
    thing_in("CLEAN", "Robot Vacuum Cleaner", "filter", "HEPA filter", "foam filter"),
    thing_in("SHOE", "Tide Sneakers", "size", "38", "39", "40"),
    thing_in("KETTLE", "Tea Kettle"),
    thing_in("PACK", "Ridge Backpack"),
    thing_in("FIG", "Fig Jam"),
    thing_in("APPLE", "Apple Jam"),
    thing_in("CARD30", "Gift card 30"),
    thing_in("CARD80", "Gift card 80"),
    thing_in("LAMP", "Comet Lamp"),
)
BAG = build_index(tuple(replace(product, link_no=no) for no, product in enumerate(GOODS, 1)))


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    room = Context(currency="USD", languages=("en",))
    return lambda text: read_comment(text, model=model, index=BAG, context=room)


@pytest.mark.parametrize(
    "text",
    [
        "pearl necklace price",
        "how much is the wedding dress",
        "floor lamp how much",
        "snow sneakers price",
        "dune dress kids edition",
    ],
)
def test_another_sort_is_not_what_is_sold(ask: Ask, text: str) -> None:
    """A word that makes another thing of a kind is held against all that is told of the product."""
    assert ask(text).targets[0].sku == ""


@pytest.mark.parametrize("text", ["hepa filter price", "how much is the hepa filter", "tea bags how much"])
def test_a_part_or_a_compound_is_neither_of_its_goods(ask: Ask, text: str) -> None:
    """An option told by a part is no price of the part; a word for one thing is no list of two."""
    assert not any(target.sku and target.how != "neighbour" for target in ask(text).targets)


def test_a_part_beside_its_product_is_an_option(ask: Ask) -> None:
    """With the product named the part says which one."""
    assert [target.sku for target in ask("vacuum cleaner with hepa filter how much").targets] == ["CLEAN"]


@pytest.mark.parametrize(
    ("text", "sku", "size"), [("sneakers in 9 how much", "SHOE", "9"), ("dress in 4 how much", "DRESS", None)]
)
def test_a_number_after_in_is_no_link_of_another_thing(ask: Ask, text: str, sku: str, size: str | None) -> None:
    """Of shoes it is their size, and of no thing the link of another kind."""
    reading = ask(text)
    assert {target.sku for target in reading.targets} == {sku}
    assert reading.slots.link_nos == ()
    assert reading.slots.size == size


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("gift cards total 30+80", {"CARD30": 1, "CARD80": 1}),
        ("two 30 gift cards and an 80 one total", {"CARD30": 2, "CARD80": 1}),
        ("2 apple, 3 fig how much", {"APPLE": 2, "FIG": 3}),
    ],
)
def test_each_line_of_a_list_has_its_count(ask: Ask, text: str, lines: dict[str, int]) -> None:
    """Numbers that goods are called by, and names that are names only beside others."""
    reading = ask(text)
    assert {target.sku: target.qty for target in reading.targets} == lines


def test_only_what_is_reduced_is_chosen_from(ask: Ask) -> None:
    """A budget for goods on sale says so."""
    assert ask("sale items under 130").slots.coupon == "sale"
    assert ask("anything under 130").slots.coupon is None


PACKS = build_index(
    (
        thing_in("SOCKS", "Ridge socks, 5 pairs"),
        thing_in("SHOE", "Tide Sneakers"),
        thing_in("RUG", "Muslin Blanket", "colour", "pink", "oat"),
        thing_in("CREAM", "Oat Face Cream"),
        replace(thing_in("SHAWL", "Heron Shawl", "colour", "red", "navy"), option_names=("colour",)),
        thing_in("SHIRT", "Blue Polygon Shirt"),
        thing_in("TEE", "Dark Polygon Tee"),
    )
)


@pytest.fixture
def ask_of_packs(model: Understander) -> Ask:
    """Reads a comment in a room with packs, and goods that share words."""
    room = Context(currency="USD", languages=("en",))
    return lambda text: read_comment(text, model=model, index=PACKS, context=room)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("socks, how much per pair", True),
        ("how much is one pair of the ridge socks", True),
        ("price per piece of the socks", True),
        ("sneakers how much per pair", False),
        ("how much are the socks", False),
    ],
)
def test_what_a_pack_costs_is_no_price_of_a_piece(ask_of_packs: Ask, text: str, other: bool) -> None:
    """Only of what is told to be several of that unit."""
    assert (ask_of_packs(text).slots.attribute == "other_price") is other


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("muslin blanket pink and oat total", [("RUG", "RUG-pink"), ("RUG", "RUG-oat")]),
        ("muslin blanket pink n oat how much together", [("RUG", "RUG-pink"), ("RUG", "RUG-oat")]),
        ("both polygon shirts how much", [("SHIRT", ""), ("TEE", "")]),
        ("muslin blanket and oat cream total", [("RUG", ""), ("CREAM", "")]),
    ],
)
def test_what_is_joined_is_what_is_meant(ask_of_packs: Ask, text: str, skus: list[tuple[str, str]]) -> None:
    """An option of one thing is no other thing, and two that share a name are both."""
    targets = ask_of_packs(text).targets
    assert [(target.sku, *(target.variants or ("",))) for target in targets] == skus


def test_a_joined_colour_that_is_lacking_is_told(ask_of_packs: Ask) -> None:
    """The other colour alone is no answer."""
    reading = ask_of_packs("the heron shawl in red and black total")
    assert (reading.slots.colour, reading.targets[0].variants) == ("black", ())


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("the comet lamp plus shipping comes out to what", "ask_price", "landed"),
        ("i thought the comet lamp was 45, did it drop", "ask_price", None),
        ("dune dress whats it knitted from", "ask_material_ingredient", None),
    ],
)
def test_turns_of_prices_and_of_cloth(ask: Ask, text: str, intent: str, attribute: str | None) -> None:
    """What a viewer wants to hear, by turns that the reader does not know for sure."""
    reading = ask(text)
    assert (reading.intent, len(reading.targets)) == (intent, 1)
    assert attribute is None or reading.slots.attribute == attribute


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("ridge socks 5 pairs price", None),
        ("ridge socks box of 20 how much", None),
        ("10 pairs of ridge socks how much", None),
        ("3 ridge socks how much", 3),
    ],
)
def test_what_a_pack_holds_is_no_count_of_packs(ask_of_packs: Ask, text: str, qty: int | None) -> None:
    """Five pairs are one pack of five, and no pack of another count is so many packs."""
    reading = ask_of_packs(text)
    assert (reading.targets[0].sku, reading.slots.qty or reading.targets[0].qty) == ("SOCKS", qty)
