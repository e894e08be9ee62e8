"""English comments about money in hand, the currency of prices, and things of a kind that are counted apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from zhubo.facts import Attribute, Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[[str], Reading]


def goods(sku: str, title: str, *sizes: str, material: str = "") -> Product:
    """A product at one price, in sizes if any."""
    price = Money(4_500, "USD")
    made = tuple(Variant(sku=f"{sku}-{s}", price=price, options={"size": {"en": s}}) for s in sizes)
    own = {"material": Attribute(text={"en": material})} if material else {}
    variants = made or (Variant(sku=sku, price=price, stock=5),)
    return Product(sku=sku, title={"en": title}, variants=variants, attributes=own)


GOODS = (
    goods("JUG", "Otter Jug"),
    goods("BLUE", "Blue Loafers", "40", "41", "42"),
    goods("WHITE", "White Loafers", "39", "40", "41"),
    goods("FLEECE", "Green Hoodie", material="Fleece"),
    goods("SHIRT", "Ridge Shirt", "S", "M", "L", "XL", "XXL"),
)
BAG = build_index(tuple(replace(product, link_no=no) for no, product in enumerate(GOODS, 1)))


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""

    def read(text: str) -> Reading:
        return read_comment(text, model=model, index=BAG, context=Context(currency="USD", languages=("en",)))

    return read


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("i have only 50 dollar, is enough for the ridge shirt?", "SHIRT"),
        ("is 40 enough for a ridge shirt", "SHIRT"),
        ("i got a twenty, does it cover the jug", "JUG"),
        ("with 100 dollars can i buy the jug", "JUG"),
        ("my budget 30, is the otter jug ok", "JUG"),
    ],
)
def test_money_that_may_be_enough_asks_for_the_price(ask: Ask, text: str, sku: str) -> None:
    reading = ask(text)
    assert reading.intent == "ask_price"
    assert [(target.sku, target.variants, target.unfit) for target in reading.targets] == [(sku, (), "")]
    assert reading.slots.size is None


@pytest.mark.parametrize(
    "text",
    [
        "my kid has ten bucks of allowance what can he buy here",
        "kid has 10 bucks, whats in reach",
        "my nephew has 20 dollars what can my nephew get",
    ],
)
def test_money_of_somebody_else_is_a_budget(ask: Ask, text: str) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_stock", "budget")
    assert reading.slots.price is not None


@pytest.mark.parametrize(
    "text",
    [
        "prices ur showing, canadian or american dollars??",
        "is this usd or cad",
        "what currency are these prices",
        "dollars as in american?",
        "u charge in pounds or dollars",
    ],
)
def test_the_currency_of_all_prices_is_asked(ask: Ask, text: str) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute, reading.targets) == ("ask_price", "currency", ())


@pytest.mark.parametrize(
    "text", ["can i pay in dollars or euros", "is it us or uk sizes", "do u ship to american or canadian"]
)
def test_what_else_is_of_a_country_is_no_currency(ask: Ask, text: str) -> None:
    assert ask(text).slots.attribute != "currency"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("loafers one blue pair one white pair total plz", {"BLUE": 1, "WHITE": 1}),
        ("loafers: two white one blue how much together", {"BLUE": 1, "WHITE": 2}),
        ("whats 1 white loafer pair plus 1 jug", {"WHITE": 1, "JUG": 1}),
    ],
)
def test_things_counted_apart_are_summed(ask: Ask, text: str, counted: dict[str, int]) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute, reading.slots.size) == ("ask_price", "total", None)
    assert {target.sku: target.qty or 1 for target in reading.targets} == counted


def test_one_for_each_counts_nothing_more(ask: Ask) -> None:
    assert ask("three jugs one for each of my boys, total?").slots.qty == 3


@pytest.mark.parametrize(
    ("text", "sku"),
    [("the fleece hoodie. how much.", "FLEECE"), ("how much for the hoodie thats made of fleece", "FLEECE")],
)
def test_what_a_thing_is_made_of_tells_which_price_is_asked(ask: Ask, text: str, sku: str) -> None:
    reading = ask(text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", [sku])


def test_a_size_that_is_named_goes_before_plus_size(ask: Ask) -> None:
    assert ask("plus size ones cost more? thinking XXL ridge shirt").slots.size == "XXL"


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        (
            "i got two boys one wears 40 and one wears 41 can i do blue loafers for both and whats that come to",
            ["40", "41"],
        ),
        ("blue loafers in 40 and 42, both please, how much", ["40", "42"]),
    ],
)
def test_sizes_for_several_people_are_summed(ask: Ask, text: str, sizes: list[str]) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "total")
    assert [target.variants for target in reading.targets] == [(f"BLUE-{size}",) for size in sizes]


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("if i go up to XL in the ridge shirt do i pay more", ("SHIRT-XL",)),
        ("do i pay more for XXL ridge shirt", ("SHIRT-XXL",)),
    ],
)
def test_whether_a_size_costs_more_asks_for_its_price(ask: Ask, text: str, variants: tuple[str, ...]) -> None:
    reading = ask(text)
    assert (reading.intent, reading.targets[0].variants) == ("ask_price", variants)


def test_an_amount_of_another_day_counts_no_pieces(ask: Ask) -> None:
    reading = ask("saw the jug for 10 last week, is it down now")
    assert (reading.intent, reading.slots.qty) == ("ask_price", None)


def test_one_each_of_three_sizes_is_three(ask: Ask) -> None:
    targets = ask("ridge shirt S, M and L one each total").targets
    assert [(target.variants, target.qty) for target in targets] == [((f"SHIRT-{size}",), 1) for size in "SML"]


def test_counts_of_two_sizes_without_a_joint_are_not_one_count(ask: Ask) -> None:
    assert ask("2 S 3 M ridge shirts total").slots.qty is None


def test_two_amounts_are_no_links(ask: Ask) -> None:
    reading = ask("is the otter jug 20 or 25")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", ["JUG"])
    assert reading.slots.link_nos == ()
