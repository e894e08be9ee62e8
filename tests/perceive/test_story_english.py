"""Amounts that English comments tell beside what they ask, and goods that stand in them and are not asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.things import asker, thing_in

from zhubo.perceive import Reading, Understander
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]

GOODS = (
    thing_in("RED", "Red Sneakers", "size", "40", "41", "42"),
    thing_in("GREEN", "Green Sneakers", "size", "40", "41"),
    thing_in("MUG", "Harbour Mug"),
    thing_in("TEE", "Dune Tee", "size", "S", "M"),
    thing_in("CARD300", "Gift card 300"),
    thing_in("CARD30", "Gift card 30"),
)
BAG = build_index(GOODS)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods; keywords are the context's."""
    return asker(model, BAG, currency="USD", languages=("en",))


@pytest.mark.parametrize(
    "text",
    [
        "whats the dearest thing you sell",
        "most expensive item in your shop",
        "cheapest product you guys have",
        "is this the cheapest thing you sell",
    ],
)
def test_the_end_of_all_prices_is_not_that_of_what_is_on_show(ask: Ask, text: str) -> None:
    """The pinned mug is not the dearest thing because it is pinned."""
    assert (ask(text, pinned="MUG").targets, ask(text, pinned="MUG").slots.attribute in ("dearest", "cheapest")) == (
        (),
        True,
    )


def test_the_end_of_a_kind_is_sought_in_all_of_it(ask: Ask) -> None:
    """Whether the red ones are the cheapest is told by the green ones."""
    assert {target.sku for target in ask("are these the cheapest sneakers you sell", pinned="RED").targets} == {
        "RED",
        "GREEN",
    }


@pytest.mark.parametrize("text", ["cheapest price you have for this", "which is the cheapest size you have"])
def test_what_is_pointed_at_is_on_show(ask: Ask, text: str) -> None:
    """Words for what is on show keep it."""
    assert [target.sku for target in ask(text, pinned="TEE").targets] == ["TEE"]


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("three hundred gift card price", None),
        ("three hundred mugs please how much", 300),
        ("give me two hundred harbour mugs how much is that", 200),
        ("two mugs how much", 2),
        ("two dozen mugs how much", 24),
    ],
)
def test_hundreds_are_not_the_number_before_them(ask: Ask, text: str, qty: int | None) -> None:
    """Three hundred are not three."""
    reading = ask(text)
    assert (reading.slots.qty or reading.targets[0].qty) == qty


def test_an_order_of_an_amount_is_no_count(ask: Ask) -> None:
    """80 is what the order comes to."""
    assert ask("is 80 order enough for the discount", pinned="RED").slots.qty is None


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("i saw the mug last week how much is it now", None),
        ("been eyeing the harbour mug since last month what does it cost now", None),
        ("last month these were 75 did the price come down", None),
        ("was it 75 before?", "was"),
        ("what did the mug cost last week", "other_price"),
        ("is the mug cheaper than last month now", "other_price"),
    ],
)
def test_a_price_of_now_beside_a_day_that_is_told(ask: Ask, text: str, attribute: str | None) -> None:
    """What is asked is what goods cost now, unless something is asked of then."""
    reading = ask(text, pinned="MUG")
    assert (reading.intent, reading.slots.attribute) == ("ask_price", attribute)


@pytest.mark.parametrize(
    "text", ["is the mug the same maker as the tee", "mug vs tee are they made by the same company"]
)
def test_the_same_maker_is_the_brand_of_each(ask: Ask, text: str) -> None:
    """Nobody asks which is cheaper."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_authenticity_origin", "brand")
    assert {target.sku for target in reading.targets} == {"MUG", "TEE"}


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("before the kettle boils are the red sneakers in 42 there", "RED"),
        ("because my kettle broke i need a mug whats the price", "MUG"),
        ("he is built like a wardrobe is the tee in m there", "TEE"),
        ("price of the tee to go with his sneakers", "TEE"),
    ],
)
def test_goods_of_a_story_are_not_asked_for(ask: Ask, text: str, sku: str) -> None:
    """What a thing is to go with, what it is like and what happens meanwhile are no goods of the question."""
    assert [target.sku for target in ask(text).targets] == [sku]


@pytest.mark.parametrize("text", ["anything like a kettle in stock", "is there a kettle like the mug"])
def test_goods_that_are_wanted_are_missing(ask: Ask, text: str) -> None:
    """A kettle that is sought is not there."""
    assert [target.sku for target in ask(text).targets] in ([""], ["", "MUG"])


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("i need three mugs what would all three come to", 3),
        ("four mugs and what do all four cost", 4),
    ],
)
def test_all_three_are_the_three_that_were_counted(ask: Ask, text: str, qty: int) -> None:
    """The second three begins no list."""
    reading = ask(text)
    assert [target.sku for target in reading.targets] == ["MUG"]
    assert (reading.slots.qty or reading.targets[0].qty) == qty


def test_what_a_sum_begins_with_is_one_of_its_goods(ask: Ask) -> None:
    """A hamper with a mug and a tee: the mug is no gift with the tee."""
    reading = ask("a hamper with the mug and a tee what do the two come to")
    assert ([target.sku for target in reading.targets], reading.slots.attribute) == (["MUG", "TEE"], "total")


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("i got the red sneakers do those come in any other colour", {}),
        ("red sneakers other colors?", {}),
        ("any other colour?", {"pinned": "RED"}),
    ],
)
def test_another_colour_is_the_thing_of_that_name_in_it(ask: Ask, text: str, context: dict[str, str]) -> None:
    """Of the red ones the green ones are what else there is."""
    reading = ask(text, **context)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", ["GREEN"])


def test_a_thing_without_kin_has_no_other_colour_that_is_known(ask: Ask) -> None:
    """Nothing is told of colours of the mug."""
    assert ask("does the mug come in another colour").intent == "ask_colour_options"


def test_a_colour_apart_is_the_other_of_two_that_are_compared(ask: Ask) -> None:
    """The green pair is named by its colour alone, some words behind the red one."""
    reading = ask("which is cheaper red sneakers my son says green")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("compare_products", ["RED", "GREEN"])


@pytest.mark.parametrize(
    ("text", "also"),
    [("tee in m left? and price", "ask_stock"), ("price of the mug and ship", "ask_shipping_fee")],
)
def test_the_second_ask_is_heard(ask: Ask, text: str, also: str) -> None:
    """One word may be a question."""
    reading = ask(text)
    assert (reading.intent, reading.slots.also) == ("ask_price", (also,))


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("my mum wants some earplugs do you have it", [""]),
        ("my mate wants a gift is it in stock", ["MUG"]),
        ("need a quick price on it", ["MUG"]),
    ],
)
def test_what_is_wanted_and_strange_is_not_what_is_on_show(ask: Ask, text: str, skus: list[str]) -> None:
    """Earplugs are no mug, whatever is pinned; a gift may be one."""
    assert [target.sku for target in ask(text, pinned="MUG").targets] == skus


@pytest.mark.parametrize(
    ("text", "pinned"),
    [
        ("my ex broke three mugs so how much is one", None),
        ("i had two mugs and the cat broke both how much is the harbour one", None),
        ("need two throws and a mug what do they come to", None),
        ("3 socks and a mug total", None),
        ("how much is a two hundred gift card", "CARD30"),
    ],
)
def test_what_counts_other_things_counts_not_what_is_asked(ask: Ask, text: str, pinned: str | None) -> None:
    """Two throws are no two mugs, and of three that broke one is asked for."""
    reading = ask(text, pinned=pinned)
    assert (reading.slots.qty, [target.qty for target in reading.targets if target.qty]) == (None, [])


@pytest.mark.parametrize("text", ["how much for both sneakers", "what do the two sneakers come to"])
def test_both_are_not_what_is_on_show_alone(ask: Ask, text: str) -> None:
    """The pinned one is one of the two."""
    assert {target.sku for target in ask(text, pinned="RED").targets} == {"RED", "GREEN"}


def test_the_card_of_its_hundreds_is_not_the_one_on_show(ask: Ask) -> None:
    """Three hundred names a card, whatever is pinned."""
    assert [target.sku for target in ask("how much is the three hundred gift card", pinned="CARD30").targets] == [
        "CARD300"
    ]


def test_both_pairs_are_one_of_each_size(ask: Ask) -> None:
    """A size for each of two people, and one sum."""
    targets = ask("my boy is a 41 my girl a 40 what do i owe for both pairs", pinned="RED").targets
    assert [(target.sku, target.variants) for target in targets] == [("RED", ("RED-40",)), ("RED", ("RED-41",))]
