"""English counts in figures and words: of what, how many, and where they leave no sum that is sure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.things import asker

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Reading, Understander
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def goods(sku: str, title: str, category: str = "", sizes: tuple[str, ...] = ()) -> Product:
    """A product at one price, in sizes if any."""
    price = Money(1_500, "USD")
    made = [Variant(sku=f"{sku}-{s}", price=price, options={"size": {"en": s}}) for s in sizes]
    return Product(
        sku=sku,
        title={"en": title},
        category={"en": category} if category else {},
        variants=tuple(made or [Variant(sku=sku, price=price, stock=5)]),
    )


GOODS = (
    goods("BOWL", "Heron Bowl"),
    goods("RUG", "Harvest Rug"),
    goods("VEST", "Ridge Vest", sizes=("S", "M", "L")),
    goods("BOOT", "Quarry Boots", sizes=("40", "41", "42")),
    goods("APPLE", "Apple Juice"),
    goods("PEAR", "Pear Juice"),
    goods("CARD50", "Gift card 50"),
    goods("CLOUD", "Cloud Shades", "Sunglasses"),
    goods("TIDE", "Tide Sunglasses", "Sunglasses"),
)
BAG = build_index(tuple(replace(product, link_no=no) for no, product in enumerate(GOODS, 1)))


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods and one code."""
    return asker(model, BAG, currency="USD", languages=("en",), codes=(("fern15", "fern"),))


def lines(reading: Reading) -> list[tuple[str, int | None]]:
    """Return what is meant, with how many of it."""
    return [(target.sku, target.qty) for target in reading.targets]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("40 pear juices and 3 heron bowls, total?", [("PEAR", 40), ("BOWL", 3)]),
        ("thirty apple juices plus one rug altogether", [("APPLE", 30), ("RUG", 1)]),
        ("120 pear juices and a bowl, what's the sum", [("PEAR", 120), ("BOWL", None)]),
        ("a pair of ridge vests and a rug total", [("VEST", 2), ("RUG", None)]),
        ("a pair of quarry boots and a bowl, total", [("BOOT", None), ("BOWL", None)]),
        ("twenty-four bottles of pear juice and two rugs together", [("PEAR", 24), ("RUG", 2)]),
    ],
)
def test_each_line_of_a_sum_has_its_count(ask: Ask, text: str, meant: list[tuple[str, int | None]]) -> None:
    """In figures of any length, in words, by pairs where a pair is two; a number of shoes before juice is no size."""
    reading = ask(text)
    assert lines(reading) == meant
    assert reading.slots.attribute == "total"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("heron bowl and harvest rug, 2 of each, how much", [("BOWL", 2), ("RUG", 2)]),
        ("heron bowl and harvest rug, two pieces of each please, total", [("BOWL", 2), ("RUG", 2)]),
        ("2 heron bowls and a harvest rug, how much each", [("BOWL", 2), ("RUG", None)]),
        ("2 heron bowls and 3 harvest rugs, price each?", [("BOWL", 2), ("RUG", 3)]),
        ("how much for 2 each of heron bowl and harvest rug", [("BOWL", 2), ("RUG", 2)]),
        ("ridge vest in m and l, two of each, total", [("VEST", 2), ("VEST", 2)]),
        ("ridge vest in m and l, one each, total", [("VEST", 1), ("VEST", 1)]),
        ("quarry boots for me (41) and for the missus (40), what do the two pairs cost", [("BOOT", 1), ("BOOT", 1)]),
        ("quarry boots two pairs in 41 and one in 40, how much", [("BOOT", 2), ("BOOT", 1)]),
        ("how much is the heron bowl and the harvest rug, 28 ish", [("BOWL", None), ("RUG", None)]),
    ],
)
def test_each_has_the_count_that_is_said_of_it(ask: Ask, text: str, meant: list[tuple[str, int | None]]) -> None:
    """A count of each is of all of them, one beside a price of none, and one of the whole lot counts what was named."""
    assert lines(ask(text)) == meant


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("is the apple juice dearer than the others", ["APPLE", "PEAR"]),
        ("do all the juices cost the same or is pear dearer", ["APPLE", "PEAR"]),
        ("is the tide sunglasses cheaper than the rest", ["CLOUD", "TIDE"]),
        ("quarry boots, does 41 cost the same as the others", ["BOOT"]),
        ("is the ridge vest in m dearer than the other sizes", ["VEST"]),
        ("is the apple juice cheaper than this", ["RUG", "APPLE"]),
        ("is the apple juice cheaper than the bowl", ["APPLE", "BOWL"]),
        ("are the apple juices in stock", ["APPLE"]),
    ],
)
def test_beside_others_of_its_kind_what_is_on_show_is_not_meant(ask: Ask, text: str, skus: list[str]) -> None:
    reading = ask(text, pinned="RUG")
    assert [target.sku for target in reading.targets] == skus


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("41 heron bowls how much", 41),
        ("for the canteen: 42 bottles of apple juice, total cost", 42),
        ("three hundred pear juices what would that be", 300),
        ("2 lovely hervest rugs price", 2),
        ("a pair of heron bowls please, what do i owe", 2),
        ("a heron bowl for each of my 14 guests, what does that come to", 14),
        ("five bowls for the office, one each, what is the total", 5),
        ("how much 4 heron bowls", None),
        ("would forty cover the harvest rug", None),
        ("price of the gift card 50", None),
        ("quarry boots 41 how much", None),
    ],
)
def test_a_number_before_goods_counts_them(ask: Ask, text: str, qty: int | None) -> None:
    """And no other number does: a 4 for `for`, an amount in hand, a name, a size."""
    assert ask(text).slots.qty == qty


@pytest.mark.parametrize(
    "text",
    [
        "kettle, bowl and rug total",
        "bowl plus rug plus toaster altogether",
        "bowl, whatsit, rug total",
        "two bowls, a lava lamp and a rug all together",
        "bowl and rug, all three together",
    ],
)
def test_nothing_is_summed_where_something_is_left_out(ask: Ask, text: str) -> None:
    """A thing that was not understood, or another number of things than were."""
    reading = ask(text)
    assert reading.slots.attribute not in ("total", "net", "landed") or not all(t.sku for t in reading.targets)


@pytest.mark.parametrize(
    "text",
    [
        "bowl and rug total please hun",
        "hey love, bowl and rug altogether",
        "heron bowl, harvest rug and apple juice, all three together",
        "bowl and rug, both together, subtotal",
        "bowl for my mum and rug for my dad, total",
    ],
)
def test_words_around_a_list_are_no_goods(ask: Ask, text: str) -> None:
    """Greetings, people and words for the sum."""
    assert ask(text).slots.attribute == "total"


@pytest.mark.parametrize(
    "text",
    [
        "2 heron bowls vs 1 harvest rug, which is cheaper",
        "would three bowls be less than one rug",
        "3 bowls or 2 rugs, how much",
    ],
)
def test_counts_that_are_compared_are_worked_out_apart(ask: Ask, text: str) -> None:
    """And never summed."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "apart")
    assert max(target.qty or 1 for target in reading.targets) > 1


def test_a_choice_without_counts_is_no_sum(ask: Ask) -> None:
    """One thing, this or that."""
    assert ask("one drink, apple juice or pear juice, which is less").slots.attribute not in ("total", "apart")


@pytest.mark.parametrize(
    "text",
    ["both shades how much together", "both pairs of shades, total", "shades price, both of them"],
)
def test_a_name_that_is_the_word_for_the_kind_means_all_of_it(ask: Ask, text: str) -> None:
    """Where as many are spoken of as there are."""
    assert {target.sku for target in ask(text).targets} == {"CLOUD", "TIDE"}


@pytest.mark.parametrize(
    "text",
    [
        "what's the bowl if i use the code",
        "how much is the rug once i pop in the code",
        "heron bowl net of the promo how much",
        "bowl with fern15, what does one cost each",
        "4 bowls with the code, what is each one then",
    ],
)
def test_what_is_paid_with_a_code_is_worked_out(ask: Ask, text: str) -> None:
    """In whatever words the code is put in."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) in {("ask_price", "net"), ("ask_discount_coupon", "net")}


@pytest.mark.parametrize("text", ["price of the bowl without the code", "i dont have a code, how much is the rug"])
def test_a_price_without_a_code_is_a_price(ask: Ask, text: str) -> None:
    """Nothing is taken off."""
    assert ask(text).slots.attribute != "net"


@pytest.mark.parametrize(
    "text",
    [
        "you charged me for four bowls and sent three",
        "i was invoiced for two rugs but only one arrived",
        "got one bowl but paid for two",
    ],
)
def test_who_paid_for_more_than_came_asks_no_price(ask: Ask, text: str) -> None:
    """That is an order, and nothing is added up."""
    assert ask(text).intent in ("damaged_missing_wrong", "request_refund_return")


@pytest.mark.parametrize("text", ["ready in under 6 hours?", "is it below 30 cm tall", "less than 2 weeks old?"])
def test_times_and_measures_are_no_budget(ask: Ask, text: str) -> None:
    """Nothing is listed by its price."""
    assert ask(text, pinned="BOWL").slots.attribute != "budget"


def test_goods_told_of_say_which_of_a_kind_is_asked_about(ask: Ask) -> None:
    """The name stands in the story, the question has the kind alone."""
    reading = ask("my sister adores that pear one, so what would the juice be once i enter the fern code")
    assert lines(reading) == [("PEAR", None)]


@pytest.mark.parametrize(
    ("text", "meant", "attribute"),
    [
        ("40 pear juices and 2 heron bowls total 🥤", [("PEAR", 40), ("BOWL", 2)], "total"),
        ("bowl 😍 and rug altogether", [("BOWL", None), ("RUG", None)], "total"),
        ("bowl and rug, all three together 🙏", [("BOWL", None), ("RUG", None)], "apart"),
    ],
)
def test_pictures_change_no_sum(ask: Ask, text: str, meant: list[tuple[str, int | None]], attribute: str) -> None:
    """What is read of an English comment is read of its words."""
    reading = ask(text)
    assert (lines(reading), reading.slots.attribute) == (meant, attribute)


@pytest.mark.parametrize(
    "text",
    ["bowl 3 rug 2 total", "bowl 3, rug 4, total", "2 ridge vests in M and one in S plus 3 bowls total"],
)
def test_no_sum_leaves_a_number_out(ask: Ask, text: str) -> None:
    """A number behind goods, or one more in another size, counts them as well."""
    assert ask(text).slots.attribute not in ("total", "net", "landed")


@pytest.mark.parametrize("text", ["two and a half dozen pear juices how much", "a table of 7, price of the bowl"])
def test_halves_and_groups_of_people_count_no_goods(ask: Ask, text: str) -> None:
    """Nor do they stand for a link."""
    reading = ask(text)
    assert (reading.slots.qty, reading.slots.link_nos) == (None, ())


def test_a_number_is_read_as_it_sounds(ask: Ask) -> None:
    """Too of the bowls are two."""
    assert ask("how much for too of the heron bowls together").slots.qty == 2


@pytest.mark.parametrize("text", ["no bowls, just two rugs total", "two rugs and a bowl, forget the bowl, total"])
def test_what_is_not_meant_is_not_summed(ask: Ask, text: str) -> None:
    """Each is told for itself, if at all."""
    assert ask(text).slots.attribute not in ("total", "net", "landed")


def test_the_difference_of_so_many_is_worked_out_apart(ask: Ask) -> None:
    """One piece of each says nothing of it."""
    reading = ask("price difference between 3 bowls and a rug")
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "apart")


def test_what_an_offer_takes_off_counts_no_goods(ask: Ask) -> None:
    """The 10 that come off are no ten bowls; so many of each size are not one of each."""
    reading = ask("i have zero self control, a rug and a bowl in my cart now, does the 10 come off")
    assert all(qty in (None, 1) for _, qty in lines(reading)) and reading.slots.qty is None
    vests = ask("I need 15 ridge vests for the kids, 5 each of S, M and L. Can you cover that?")
    assert vests.slots.attribute not in ("total", "net", "landed")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("two 50 gift cards and a mug, total", {"CARD-50": 2, "MUG": 1}),
        ("three 100 dollar gift cards and 2 mugs how much altogether", {"CARD-100": 3, "MUG": 2}),
        ("a 50 gift card and a mug, total", {"CARD-50": 1, "MUG": 1}),
    ],
)
def test_a_count_before_the_number_that_goods_are_called_by(
    model: Understander, text: str, counts: dict[str, int]
) -> None:
    """Is one of them."""
    bag = build_index((goods("CARD-50", "Gift card 50"), goods("CARD-100", "Gift card 100"), goods("MUG", "Moss Mug")))
    reading = asker(model, bag, languages=("en",), currency="USD")(text)
    assert {target.sku: target.qty or 1 for target in reading.targets} == counts
