"""A bare number in a comment that is what its writer takes for the price, and one that is a size, a model or a count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.things import thing

from zhubo.facts import Money, Product, Sale, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def priced(sku: str, title: str, minor: int, *sizes: str, sale: int | None = None) -> Product:
    """A product at a price, in sizes if any, on sale if so."""
    price, cut = Money(minor, "USD"), Sale(price=Money(sale, "USD")) if sale is not None else None
    made = [Variant(sku=f"{sku}-{s}", price=price, sale=cut, options={"size": {"en": s}}, stock=4) for s in sizes]
    variants = tuple(made or [Variant(sku=sku, price=price, sale=cut, stock=4)])
    return replace(thing(sku, title), variants=variants)


GOODS = (
    priced("LAMP", "Comet Lamp", 3_900),
    priced("VEST", "Ridge Vest", 5_500, "S", "M", "L"),
    priced("BOOT", "Quarry Boots", 6_000, "40", "41", "42", sale=5_400),
    priced("CARD30", "Gift card 30", 3_000),
    priced("CARD80", "Gift card 80", 8_000),
    priced("RUG", "Harvest Rug", 2_500),
)
BAG = build_index(tuple(replace(product, link_no=no) for no, product in enumerate(GOODS, 1)))


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods; a SKU pins one of them."""

    def read(text: str, pinned: str | None = None) -> Reading:
        room = Context(currency="USD", languages=("en",), pinned=pinned)
        return read_comment(text, model=model, index=BAG, context=room)

    return read


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("comet lamp 45?", "LAMP"),
        ("is the comet lamp really 45", "LAMP"),
        ("why is the ridge vest 55.00", "VEST"),
        ("thought the harvest rug was 20?", "RUG"),
        ("how come the comet lamp is 39", "LAMP"),
        ("quarry boots 60?", "BOOT"),
        ("ridge vest 49 bucks?", "VEST"),
    ],
)
def test_a_price_that_is_told_asks_for_the_true_one(ask: Ask, text: str, sku: str) -> None:
    """The number names no other model and no size."""
    reading = ask(text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", [sku])
    assert reading.slots.size is None


@pytest.mark.parametrize("text", ["quarry boots 44?", "gift card 50?", "is the comet lamp 12 cm"])
def test_other_numbers_stay_what_they_are(ask: Ask, text: str) -> None:
    """A size that is lacking, another card and a number that is no price of it are not taken out of the comment."""
    reading = ask(text)
    lacking = reading.slots.size is not None or any(not target.sku for target in reading.targets)
    assert lacking or reading.intent != "ask_price"


@pytest.mark.parametrize(
    ("text", "pinned", "sku", "qty"),
    [
        ("if i take two of these", "RUG", "RUG", 2),
        ("if i get three", "LAMP", "LAMP", 3),
        ("what if i buy 4 harvest rugs", None, "RUG", 4),
        ("how much for four 30 gift cards", None, "CARD30", 4),
        ("five 80 dollar gift cards", None, "CARD80", 5),
        ("six of the thirty dollar gift cards before any discount", None, "CARD30", 6),
    ],
)
def test_so_many_are_counted(ask: Ask, text: str, pinned: str | None, sku: str, qty: int) -> None:
    """The number of pieces, beside the number that goods are called by."""
    reading = ask(text, pinned)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", [sku])
    assert reading.slots.qty == qty


@pytest.mark.parametrize("text", ["if i buy two do i get a discount", "if i take 3 is shipping free"])
def test_what_comes_with_so_many_is_no_sum(ask: Ask, text: str) -> None:
    """It is asked for an offer or for shipping."""
    assert ask(text, "RUG").intent != "ask_price"


@pytest.mark.parametrize(
    "text",
    [
        "what were the quarry boots before the sale",
        "what did the quarry boots cost before they were reduced",
        "quarry boots, how much before u guys marked them down",
        "were the quarry boots pricier before",
        "how much did the quarry boots cost before",
        "quarry boots before the sale price",
        "quarry boots price after the sale ends",
    ],
)
def test_the_price_before_is_asked_for(ask: Ask, text: str) -> None:
    """It is not the one of now."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "was")


@pytest.mark.parametrize(
    "text", ["how much do i save on the quarry boots", "how much cheaper are the quarry boots on sale"]
)
def test_what_is_saved_is_asked_for(ask: Ask, text: str) -> None:
    """One thing is held against its own price before."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_discount_coupon", "saved")


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("how much for the 80", "CARD80"),
        ("80 one price", "CARD80"),
        ("price of the 30", "CARD30"),
        ("price of 55", None),
    ],
)
def test_a_number_names_another_of_what_is_on_show(ask: Ask, text: str, sku: str | None) -> None:
    """The card of that number, or none where there is no such card."""
    targets = ask(text, "CARD30").targets
    assert [target.sku for target in targets if target.sku] == ([sku] if sku is not None else [])


@pytest.mark.parametrize(
    "text",
    [
        "tax on the comet lamp",
        "trade price of the comet lamp",
        "vip price on the ridge vest",
        "split the comet lamp in 3 payments how much each",
        "how much did other people pay for the comet lamp",
        "what will the comet lamp cost on black friday",
    ],
)
def test_money_that_is_no_price_of_now(ask: Ask, text: str) -> None:
    """What the lamp costs is no answer to it."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) in (
        ("ask_price", "other_price"),
        ("ask_payment_methods", "instalments"),
    )


def test_all_of_a_kind_are_summed(ask: Ask) -> None:
    """Where it is asked what all of them cost, and a number that is named is theirs."""
    both = ask("how much are all the gift cards")
    assert ([target.qty for target in both.targets], both.slots.attribute) == ([1, 1], "total")
    assert all(target.qty is None for target in ask("how much are all 5 gift cards").targets)


@pytest.mark.parametrize(
    "text", ["ridge vest with the fern code how much", "what is the ridge vest after the fern code"]
)
def test_a_code_is_named_by_its_letters(model: Understander, text: str) -> None:
    """Where one code alone begins so."""
    room = Context(currency="USD", languages=("en",), codes=(("fern15", "fern"), ("moss20", "moss")))
    reading = read_comment(text, model=model, index=BAG, context=room)
    assert (reading.intent, reading.slots.promotion, reading.slots.attribute) == ("ask_price", "fern", "net")


@pytest.mark.parametrize(("text", "sku"), [("harvest rug 2 or 3", "RUG"), ("comet lamp 5 or 6?", "LAMP")])
def test_two_amounts_behind_a_name_are_no_links(ask: Ask, text: str, sku: str) -> None:
    """Neither number is the link of what is named."""
    assert [target.sku for target in ask(text).targets] == [sku]


def test_the_number_that_a_card_is_called_by_counts_none(ask: Ask) -> None:
    """One card and one rug."""
    reading = ask("30 gift card and a harvest rug total")
    assert {target.sku for target in reading.targets} == {"CARD30", "RUG"}
    assert all(target.qty in (None, 1) for target in reading.targets)
