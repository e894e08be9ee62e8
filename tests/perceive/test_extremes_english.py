"""What costs most or least of a kind, in many words; of a kind that the bag lacks it is not what costs most or least of all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.things import asker

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[[str], Reading]


def goods(sku: str, title: str, dollars: int) -> Product:
    """A product at one price."""
    price = Money(100 * dollars, "USD")
    return Product(sku=sku, title={"en": title}, variants=(Variant(sku=sku, price=price, stock=5),))


BAG = build_index(
    (
        goods("RUN", "Otter Sneakers", 40),
        goods("CANVAS", "Pier Plimsolls", 25),
        goods("WALK", "Moor Sneakers", 60),
        goods("PLAIN", "Dune Scarf", 12),
        goods("FINE", "Fjord Scarf", 30),
        goods("TEA", "Nettle Tea", 5),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    room = Context(currency="USD", languages=("en",))
    return lambda text: read_comment(text, model=model, index=BAG, context=room)


@pytest.mark.parametrize(
    ("text", "end", "skus"),
    [
        ("ok n whats ur most expensive trainer", "dearest", {"RUN", "CANVAS", "WALK"}),
        ("price of ur top of the range trainers", "dearest", {"RUN", "CANVAS", "WALK"}),
        ("costliest scarf", "dearest", {"PLAIN", "FINE"}),
        ("most costly scarf how much", "dearest", {"PLAIN", "FINE"}),
        ("top priced scarf", "dearest", {"PLAIN", "FINE"}),
        ("the least pricey scarf", "cheapest", {"PLAIN", "FINE"}),
        ("lowest priced scarf", "cheapest", {"PLAIN", "FINE"}),
        ("cheapest sneakers how much", "cheapest", {"RUN", "WALK"}),
    ],
)
def test_an_end_of_the_prices_of_a_kind_is_asked_in_many_words(ask: Ask, text: str, end: str, skus: set[str]) -> None:
    """The kind as a group, with which end is asked for."""
    reading = ask(text)
    assert reading.intent in ("ask_price", "compare_products")
    assert reading.slots.attribute == end
    assert {target.sku for target in reading.targets} >= skus - {"CANVAS"}


@pytest.mark.parametrize(
    "text", ["cheapest gizmo u have", "most expensive blimp", "wats the cheapest sprocket", "priciest yurt?"]
)
def test_an_end_of_a_kind_that_is_not_there_is_not_that_of_the_shop(ask: Ask, text: str) -> None:
    """It is said that there is none."""
    assert [target.how for target in ask(text).targets] == ["unknown"]


@pytest.mark.parametrize(
    "text", ["cheapest thing u sell", "the cheapest please", "most expensive item", "whats the cheapest"]
)
def test_things_at_all_are_the_whole_shop(ask: Ask, text: str) -> None:
    """Nothing is named that could be lacking."""
    assert all(target.how != "unknown" for target in ask(text).targets)


def test_the_second_of_an_order_is_no_end_of_it(ask: Ask) -> None:
    """The prices of all are told."""
    assert ask("second cheapest scarf").slots.attribute not in ("cheapest", "dearest")


def test_a_haggle_is_no_question_for_an_end(ask: Ask) -> None:
    """Whoever asks how low one can go haggles."""
    assert ask("whats the cheapest you can do on the fjord scarf").intent == "bargain"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("which scarf is the cheapest that i can actually get", "cheapest_there"),
        ("dearest scarf in stock", "dearest_there"),
        ("cheapest scarf", "cheapest"),
    ],
)
def test_what_is_sold_out_may_be_left_out(ask: Ask, text: str, asked: str) -> None:
    """Whoever asks for the cheapest that is there hears of nothing that is sold out."""
    assert ask(text).slots.attribute == asked


@pytest.mark.parametrize("text", ["laptop price", "desktop price pls", "crop top price", "tank top price please"])
def test_a_name_that_ends_like_a_word_for_the_most_asks_for_no_end(model: Understander, text: str) -> None:
    """Its own price is asked for."""
    index = build_index(
        (
            goods("LAP", "Laptop", 900),
            goods("DESK", "Desktop", 700),
            goods("CROP", "Crop top", 9),
            goods("T", "Tank top", 8),
        )
    )
    reading = read_comment(text, model=model, index=index, context=Context(currency="USD", languages=("en",)))
    assert (reading.intent, reading.slots.attribute) == ("ask_price", None)


@pytest.mark.parametrize(
    ("text", "end", "first"),
    [
        ("cheapest thing thats not a tea", "cheapest", "PLAIN"),
        ("cheapest thing u got that isnt a tea or a scarf", "cheapest", "CANVAS"),
        ("dearest thing thats not sneakers", "dearest", "FINE"),
        ("most expensive item except the sneakers and scarves", "dearest", "TEA"),
    ],
)
def test_of_the_whole_shop_but_a_kind(ask: Ask, text: str, end: str, first: str) -> None:
    """What is left out is no answer, however cheap it is."""
    reading = ask(text)
    assert (reading.slots.attribute, reading.targets[0].sku) == (end, first)


def test_but_what_is_on_show(model: Understander) -> None:
    """`This one` behind the joint is what is on show."""
    room = Context(currency="USD", languages=("en",), pinned="TEA")
    reading = read_comment("cheapest thing besides this one", model=model, index=BAG, context=room)
    assert reading.targets[0].sku == "PLAIN"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("which item costs the most apart from the rugs", "LAMP-1"),
        ("what product is the dearest, ignoring the rugs", "LAMP-1"),
        ("cheapest thing in the shop not counting the cups", "LAMP-1"),
    ],
)
def test_the_end_of_a_shop_but_for_a_kind(model: Understander, text: str, first: str) -> None:
    """Of all that is left."""
    price = {"RUG-1": 9_000, "LAMP-1": 4_000, "CUP-1": 500, "RUG-2": 8_000}
    titles = {"RUG-1": "Meadow Rug", "LAMP-1": "Harbour Lamp", "CUP-1": "Moss Cup", "RUG-2": "Fell Rug"}
    bag = build_index(
        tuple(
            Product(sku=sku, title={"en": titles[sku]}, variants=(Variant(sku=sku, price=Money(minor, "USD")),))
            for sku, minor in price.items()
        )
    )
    reading = asker(model, bag, languages=("en",), currency="USD")(text)
    assert reading.targets[0].sku == first
    assert reading.slots.attribute in ("cheapest", "dearest")


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("price of the cushions", {"C-1", "C-2"}),
        ("what do your cushions cost", {"C-1", "C-2"}),
        ("price of the cushion", {"C-1"}),
        ("how much are these cushions", {"C-1"}),
        ("price of the boots", {"B-1"}),
    ],
)
def test_several_of_a_kind_are_not_the_one_on_show(model: Understander, text: str, skus: set[str]) -> None:
    """Unless they are pointed at, or come in pairs."""
    titles = {"C-1": "Moss Cushion", "C-2": "Heron Cushion", "B-1": "Quarry Boots", "B-2": "Fell Boots"}
    bag = build_index(
        tuple(
            Product(sku=sku, title={"en": title}, variants=(Variant(sku=sku, price=Money(1_500, "USD")),))
            for sku, title in titles.items()
        )
    )
    pinned = "B-1" if "boots" in text else "C-1"
    reading = asker(model, bag, languages=("en",), currency="USD")(text, pinned=pinned)
    assert {target.sku for target in reading.targets} == skus


CARDS = build_index(
    (goods("C50", "Gift card 50", 50), goods("C100", "Gift card 100", 100), goods("C500", "Gift card 500", 500))
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("what does the cheapest gift card cost", {"C50", "C100", "C500"}),
        ("which gift card is the dearest", {"C50", "C100", "C500"}),
        ("how much is the gift card", {"C500"}),
        ("is this gift card expensive", {"C500"}),
    ],
)
def test_the_end_of_things_called_alike_is_sought_among_all_of_them(
    model: Understander, text: str, skus: set[str]
) -> None:
    """What is on show is but one of them."""
    room = Context(currency="USD", languages=("en",), pinned="C500")
    reading = read_comment(text, model=model, index=CARDS, context=room)
    assert {target.sku for target in reading.targets} == skus


def test_which_can_be_had_for_some_money_is_sought_among_all_of_a_kind(model: Understander) -> None:
    """The dearer one on show does not make it none."""
    room = Context(currency="USD", languages=("en",), pinned="WALK")
    reading = read_comment("which sneakers can i get for 45 dollars", model=model, index=BAG, context=room)
    assert {target.sku for target in reading.targets} <= {"RUN", "CANVAS"} and reading.targets
