"""English amounts that have to be worked out: with postage, all in, of what is on show and more, of one option, with a code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def goods(sku: str, title: str, *sizes: str) -> Product:
    """A product at one price, in sizes if any."""
    price = Money(1_500, "USD")
    made = [Variant(sku=f"{sku}-{s}", price=price, options={"size": {"en": s}}) for s in sizes]
    return Product(sku=sku, title={"en": title}, variants=tuple(made or [Variant(sku=sku, price=price, stock=5)]))


GOODS = (
    goods("BOWL", "Heron Bowl"),
    goods("CANDLE", "Fennel Candle"),
    goods("RUG", "Harvest Rug"),
    goods("VEST", "Ridge Vest", "S", "M", "L", "XL"),
    goods("BOOT", "Quarry Boots", "40", "41", "42", "43"),
    goods("APPLE", "Apple Juice"),
    goods("PEAR", "Pear Juice"),
    goods("PLUM", "Plum Juice"),
    goods("FIG", "Fig Juice"),
)
BAG = build_index(tuple(replace(product, link_no=no) for no, product in enumerate(GOODS, 1)))


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods and one code; a SKU pins one of them."""

    def read(text: str, pinned: str | None = None) -> Reading:
        room = Context(currency="USD", languages=("en",), pinned=pinned, codes=(("fern15", "fern"),))
        return read_comment(text, model=model, index=BAG, context=room)

    return read


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("bowl + postage how much", ["BOWL"]),
        ("quarry boots plus shipping, total?", ["BOOT"]),
        ("one pair of quarry boots + postage how much", ["BOOT"]),
        ("heron bowl delivered, whats the total", ["BOWL"]),
        ("candle inc delivery how much", ["CANDLE"]),
        ("rug including p&p", ["RUG"]),
        ("bowl plus fennel candle with shipping please", ["BOWL", "CANDLE"]),
        ("bowl, candle and the harvest rug, with delivery?", ["BOWL", "CANDLE", "RUG"]),
        ("rug + bowl + delivery = ?", ["RUG", "BOWL"]),
        ("how much all in for the rug", ["RUG"]),
        ("candle and bowl come to how much all in", ["CANDLE", "BOWL"]),
        ("harvest rug all in price", ["RUG"]),
        ("candle to my door how much", ["CANDLE"]),
    ],
)
def test_an_amount_with_postage_is_asked_in_many_ways(ask: Ask, text: str, skus: list[str]) -> None:
    """However the postage is joined to the goods."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "landed")
    assert [target.sku for target in reading.targets] == skus


@pytest.mark.parametrize(
    "text",
    [
        "is shipping included with the rug",
        "price and shipping of the bowl",
        "how much is the rug before shipping",
        "are the juices all in stock",
        "rug arrived damaged what do i do",
        "do i get free shipping with the rug",
        "how long till the rug is delivered",
        "are they all in",
        "how much for shipping to my address",
    ],
)
def test_other_questions_beside_postage_ask_for_no_such_amount(ask: Ask, text: str) -> None:
    """Rules of postage, times and damage."""
    assert ask(text).slots.attribute != "landed"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("two of these and one heron bowl, tell me the damage", [("RUG", 2), ("BOWL", 1)]),
        ("3 of these and 2 candles total", [("RUG", 3), ("CANDLE", 2)]),
        ("a bowl and two of them how much", [("BOWL", 1), ("RUG", 2)]),
        ("this + bowl + candle = ?", [("RUG", 1), ("BOWL", 1), ("CANDLE", 1)]),
        ("these and a bowl, what do i owe", [("RUG", 1), ("BOWL", 1)]),
        ("ill take two of those and a candle, whats that come to", [("RUG", 2), ("CANDLE", 1)]),
        ("2 of em plus a candle with postage", [("RUG", 2), ("CANDLE", 1)]),
    ],
)
def test_what_is_on_show_is_a_line_of_a_list(ask: Ask, text: str, lines: list[tuple[str, int]]) -> None:
    """A pronoun stands for it, with its count."""
    reading = ask(text, "RUG")
    assert [(target.sku, target.qty) for target in reading.targets] == lines
    assert reading.slots.attribute in ("total", "landed")


@pytest.mark.parametrize(
    ("text", "pinned", "lines"),
    [
        ("2 of these in M and a bowl total", "VEST", [("VEST", ("VEST-M",), 2), ("BOWL", (), 1)]),
        ("one of these in 42 and a candle total", "BOOT", [("BOOT", ("BOOT-42",), 1), ("CANDLE", (), 1)]),
        ("two M and one bowl total", "VEST", [("VEST", ("VEST-M",), 2), ("BOWL", (), 1)]),
        ("2 in M and 1 in L how much altogether", "VEST", [("VEST", ("VEST-M",), 2), ("VEST", ("VEST-L",), 1)]),
        ("one M two L how much altogether", "VEST", [("VEST", ("VEST-M",), 1), ("VEST", ("VEST-L",), 2)]),
    ],
)
def test_options_of_what_is_on_show_are_counted(
    ask: Ask, text: str, pinned: str, lines: list[tuple[str, tuple[str, ...], int]]
) -> None:
    """Each line has its own option and its own count."""
    assert [(target.sku, target.variants, target.qty) for target in ask(text, pinned).targets] == lines


@pytest.mark.parametrize(
    ("text", "pinned", "variants", "qty"),
    [
        ("how much for 2 of the 42s", "BOOT", ("BOOT-42",), 2),
        ("two 42s how much", "BOOT", ("BOOT-42",), 2),
        ("price of 2 in 41", "BOOT", ("BOOT-41",), 2),
        ("couple of pairs in 43 price", "BOOT", ("BOOT-43",), 2),
        ("how much are three of the M ridge vests", None, ("VEST-M",), 3),
        ("two in size L of the ridge vest how much", None, ("VEST-L",), 2),
        ("3 in XL how much", "VEST", ("VEST-XL",), 3),
        ("price 4 xl", "VEST", ("VEST-XL",), None),
        ("size 41 price", "BOOT", ("BOOT-41",), None),
    ],
)
def test_a_number_before_an_option_counts_it(
    ask: Ask, text: str, pinned: str | None, variants: tuple[str, ...], qty: int | None
) -> None:
    """Unless it may be a piece of the size."""
    reading = ask(text, pinned)
    assert [target.variants for target in reading.targets] == [variants]
    assert (reading.slots.qty or None) == qty


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("price for a set of 4", 4),
        ("pack of 6 how much", 6),
        ("one for me one for my sis total", 2),
        ("one for mum and one for dad, what do i pay", 2),
    ],
)
def test_sets_and_heads_count_what_is_on_show(ask: Ask, text: str, qty: int) -> None:
    """The number of a set is no link."""
    reading = ask(text, "BOWL")
    assert ([target.sku for target in reading.targets], reading.slots.qty) == (["BOWL"], qty)


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("2 of each juice total", 2),
        ("how much for one of each juice", 1),
        ("price for all the juices together", 1),
        ("every juice, one each, total?", 1),
    ],
)
def test_so_many_of_each_of_a_kind_are_added_up(ask: Ask, text: str, qty: int) -> None:
    """Each of the kind is counted."""
    reading = ask(text)
    assert {target.sku: target.qty for target in reading.targets} == dict.fromkeys(
        ("APPLE", "PEAR", "PLUM", "FIG"), qty
    )
    assert reading.slots.attribute == "total"


@pytest.mark.parametrize("text", ["all four juices how much", "if i grab all four juices what am i paying"])
def test_a_number_in_words_before_a_kind_says_not_which(ask: Ask, text: str) -> None:
    """Four juices are juices."""
    assert {target.sku for target in ask(text).targets} == {"APPLE", "PEAR", "PLUM", "FIG"}


@pytest.mark.parametrize(
    "text",
    [
        "bowl after FERN15 is what",
        "whats the bowl with fern15 applied",
        "heron bowl minus FERN15",
        "bowl once i put FERN15 in, price",
        "2 heron bowls minus fern15",
    ],
)
def test_what_is_paid_with_a_code_is_asked_in_many_ways(ask: Ask, text: str) -> None:
    """The code is not what is asked about."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "net")
    assert [target.sku for target in reading.targets] == ["BOWL"]


@pytest.mark.parametrize(
    "text",
    ["does FERN15 work on the bowl", "is fern15 still on", "how much off the bowl with fern15", "what is FERN15"],
)
def test_what_is_asked_of_a_code_is_of_the_offer(ask: Ask, text: str) -> None:
    """Whether it holds, what it takes off."""
    assert ask(text).intent == "ask_discount_coupon"


def test_with_the_code_alone_asks_what_is_paid_for_what_is_on_show(ask: Ask) -> None:
    """However many question marks it has."""
    reading = ask("and w the code??", "BOWL")
    assert (reading.intent, reading.slots.attribute, reading.targets[0].sku) == ("ask_price", "net", "BOWL")


def test_postage_of_a_basket_is_no_offer(ask: Ask) -> None:
    """The rule of postage is told."""
    assert ask("my basket is 74 dollars do i still pay delivery").intent == "ask_shipping_fee"


@pytest.mark.parametrize(
    ("text", "qty", "attribute"),
    [("2 bowls or 2 candles how much", 2, "apart"), ("a heron bowl or a fennel candle how much", None, None)],
)
def test_a_choice_is_no_sum(ask: Ask, text: str, qty: int | None, attribute: str | None) -> None:
    """Each is told for itself, with its count."""
    reading = ask(text)
    assert [(target.sku, target.qty) for target in reading.targets] == [("BOWL", qty), ("CANDLE", qty)]
    assert reading.slots.attribute == attribute


@pytest.mark.parametrize(
    ("text", "coupon"),
    [
        ("is the ten dollars off still on", "threshold"),
        ("is the 10 off still going", "threshold"),
        ("10 bucks off still valid?", "threshold"),
        ("is the 10 percent off still on", None),
    ],
)
def test_an_amount_off_that_may_still_hold_is_that_of_an_order(ask: Ask, text: str, coupon: str | None) -> None:
    """So that it can be said that none runs; a share is something else."""
    reading = ask(text)
    assert reading.intent == "ask_discount_coupon"
    assert (reading.slots.coupon == "threshold") == (coupon == "threshold")


@pytest.mark.parametrize("text", ["customer service hrs??", "opening hrs pls"])
def test_hours_are_written_short(ask: Ask, text: str) -> None:
    """As people type them."""
    assert ask(text).intent == "ask_live_schedule_replay"


@pytest.mark.parametrize(
    ("text", "skus", "qty"),
    [
        ("two bowls w code fern15", ["BOWL"], 2),
        ("fern15 on 5 candles", ["CANDLE"], 5),
        ("if i use fern15 on two rugs", ["RUG"], 2),
        ("bowl plus fennel candle, code fern15 applied", ["BOWL", "CANDLE"], None),
        ("code fern15 rug price", ["RUG"], None),
        ("rug with the coupon comes out to", ["RUG"], None),
        ("the coupon brings the rug to what", ["RUG"], None),
        ("2 bowls with the ten dollars off", ["BOWL"], 2),
        ("bowl and a harvest rug, take the ten off", ["BOWL", "RUG"], None),
    ],
)
def test_goods_with_a_code_or_an_offer_ask_what_is_paid(ask: Ask, text: str, skus: list[str], qty: int | None) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "net")
    assert [target.sku for target in reading.targets] == skus
    assert reading.slots.qty == qty


@pytest.mark.parametrize(
    "text",
    [
        "can i use fern15 on 2 bowls",
        "does fern15 work on two rugs",
        "fern15 which items",
        "is it still ten bucks off a hundred",
        "still 10 off 100?",
        "do i still get ten dollars off over fifty",
    ],
)
def test_what_an_offer_holds_for_is_asked_of_the_offer(ask: Ask, text: str) -> None:
    assert ask(text).intent == "ask_discount_coupon"
