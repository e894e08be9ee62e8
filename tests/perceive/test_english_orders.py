"""English comments that hold an order against an offer, ask for sizes in other words, tell a former price, or put up two places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import CatalogueIndex, build_index


def _product(sku: str, title: str, price: int, *, sizes: tuple[str, ...] = (), **attributes: str) -> Product:
    variants = tuple(
        Variant(sku=f"{sku}-{size or 'one'}", price=Money(price, "USD"), options={"size": {"en": size}} if size else {})
        for size in sizes or ("",)
    )
    return Product(sku=sku, title={"en": title}, variants=variants, category={"en": "Goods"})


GOODS = (
    _product("jersey", "Rover Jersey", 4_000, sizes=("S", "M", "XL")),
    _product("polo", "Harbour Polo", 4_500, sizes=("S", "M")),
    _product("red-scarf", "Red Scarf", 1_500),
    _product("grey-scarf", "Grey Scarf", 1_800),
    _product("sneaker", "Gull Sneaker", 6_000, sizes=("39", "40", "41")),
    _product("mug", "Camp Mug", 900),
)
"""A shop of the test's own."""
Ask = Callable[[str], Reading]


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    """The bag of the shop."""
    return build_index(GOODS)


@pytest.fixture
def ask(model: Understander, index: CatalogueIndex) -> Ask:
    """Reads a comment in that shop."""
    context = Context(languages=("en",), currency="USD")
    return lambda text: read_comment(text, model=model, index=index, context=context)


def _counts(reading: Reading) -> dict[str, int | None]:
    alone = reading.slots.qty if len(reading.targets) == 1 else None
    return {target.sku: target.qty or alone for target in reading.targets}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("3 rover jersey + red scarf... do i qualify for ten off", {"jersey": 3, "red-scarf": None}),
        ("does 2 grey scarves and one camp mug qualify for the 10 off", {"grey-scarf": 2, "mug": 1}),
        ("do 2 rover jerseys and a polo hit the 100 for the deal", {"jersey": 2, "polo": 1}),
        ("would 3 camp mugs get the 10 off", {"mug": 3}),
        ("is 4 camp mug enough for the $10 discount", {"mug": 4}),
    ],
)
def test_an_order_is_held_against_an_offer(ask: Ask, text: str, counts: dict[str, int | None]) -> None:
    """What the goods come to answers it, each as often as is said; the figures of the offer count nothing."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "net")
    assert {sku: qty or 1 for sku, qty in _counts(reading).items()} == {s: q or 1 for s, q in counts.items()}


@pytest.mark.parametrize(
    "text",
    ["do i qualify for ten off", "what do i need to spend to get the ten off", "can i get ten off the rover jersey"],
)
def test_no_order_is_reckoned_where_none_is_told(ask: Ask, text: str) -> None:
    """Who lists nothing, or asks for the terms, hears no sum; the ten of ten off are no pieces."""
    reading = ask(text)
    assert reading.slots.attribute != "net" and reading.slots.qty != 10
    assert all(target.qty is None for target in reading.targets)


@pytest.mark.parametrize(
    ("text", "sku", "size"),
    [
        ("im a size 46, does the gull sneaker go that high", "sneaker", "46"),
        ("i wear xl, does the rover jersey go that big", "jersey", None),
        ("gull sneaker in 44 or 45?", "sneaker", "44"),
        ("size run of the gull sneaker", "sneaker", None),
    ],
)
def test_sizes_in_other_words(ask: Ask, text: str, sku: str, size: str | None) -> None:
    """Whether the sizes go so far, and what the run of sizes is, asks for the sizes that there are and no advice."""
    reading = ask(text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_size_options", [sku])
    if size is not None:
        assert reading.slots.size == size and reading.slots.link_nos == ()


@pytest.mark.parametrize(
    "text",
    [
        "the camp mug was 12 last time did it drop",
        "camp mug was 12 yesterday, is it cheaper now",
        "camp mug was $9 last week, did the price go up",
    ],
)
def test_a_former_price_that_is_told_asks_for_the_price(ask: Ask, text: str) -> None:
    """What a viewer remembers is no size, no link and no price of another day that is asked for."""
    reading = ask(text)
    assert reading.intent == "ask_price" and [target.sku for target in reading.targets] == ["mug"]
    assert reading.slots.attribute is None and reading.slots.size is None


def test_yesterdays_price_is_still_another_price(ask: Ask) -> None:
    """Who asks for it is told that nothing says so."""
    assert ask("how much was the camp mug yesterday").slots.attribute in ("other_price", "was")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("ship to london uk or just the states", "GB"),
        ("deliver to paris france or only the states", "FR"),
        ("do u ship to canada or just the us", "CA"),
        ("aussie here. any chance of shipping", "AU"),
    ],
)
def test_the_place_before_or_just_is_asked_for(ask: Ask, text: str, region: str) -> None:
    """The lesser choice behind it is no place that is asked for."""
    assert ask(text).slots.region == region


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("red scarf and camp mug added up", "total"),
        ("camp mug price now vs before", "was"),
        ("6 camp mugs total no shipping", None),
    ],
)
def test_sums_and_former_prices_by_other_words(ask: Ask, text: str, attribute: str | None) -> None:
    """Sums, former prices and sums without postage are asked for in many words."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", attribute)


@pytest.mark.parametrize(
    "text", ["is the red scarf same fabric as the grey", "is red scarf the same material as the grey one"]
)
def test_a_colour_alone_is_the_other_of_the_kind(ask: Ask, text: str) -> None:
    """Behind `same … as` the other one stands by its colour."""
    assert {target.sku for target in ask(text).targets} == {"red-scarf", "grey-scarf"}


def test_what_cloth_is_woven_of_is_its_material(ask: Ask) -> None:
    """Other words for how cloth comes about ask what it is made of."""
    for text in ("rover jersey, what is it woven of", "what's the red scarf knitted from"):
        assert ask(text).intent == "ask_material_ingredient"


def test_4_before_an_article_counts_nothing(ask: Ask) -> None:
    """It stands for `for`."""
    assert ask("gull sneaker 4 a 40 hm").slots.qty is None


def test_pieces_of_what_is_on_show_are_held_against_an_offer(model: Understander, index: CatalogueIndex) -> None:
    """`is 3 of these enough` means the one on show; a plain question for the offer is answered with its terms, and no yes."""
    context = Context(languages=("en",), currency="USD", pinned="mug")
    three = read_comment("is 3 of these enough for the ten off", model=model, index=index, context=context)
    assert (three.intent, three.slots.attribute, _counts(three)) == ("ask_price", "net", {"mug": 3})
    asked = read_comment("do i qualify for the discount", model=model, index=index, context=context)
    assert (asked.intent, asked.slots.attribute) == ("ask_discount_coupon", "terms")


def test_a_former_price_in_a_question_is_no_model(ask: Ask) -> None:
    """The 12 of `was the camp mug 12 before` is money."""
    reading = ask("was the camp mug 12 before")
    assert reading.intent == "ask_price" and [target.sku for target in reading.targets] == ["mug"]


def test_a_question_for_an_offer_alone_is_one_for_offers(ask: Ask) -> None:
    """Without goods the offer itself is asked for, whatever the figure in it looks like."""
    for text in ("do i qualify for ten off", "can i get ten off the rover jersey"):
        assert ask(text).intent == "ask_discount_coupon"
