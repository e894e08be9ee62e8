"""English questions whether goods are sent free, what is missing until they are, and whether a sum stays within an amount."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.things import asker

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Reading, Understander
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def goods(sku: str, title: str) -> Product:
    """A product at one price."""
    return Product(sku=sku, title={"en": title}, variants=(Variant(sku=sku, price=Money(1_500, "USD"), stock=5),))


GOODS = (
    goods("BOWL", "Heron Bowl"),
    goods("RUG", "Harvest Rug"),
    goods("LAMP", "Fjord Lamp"),
    goods("SCARF", "Willow Scarf"),
)
BAG = build_index(tuple(replace(product, link_no=no) for no, product in enumerate(GOODS, 1)))


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    return asker(model, BAG, currency="USD", languages=("en",), codes=(("fern15", "fern"),))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("do 3 heron bowls and a rug get free delivery", [("BOWL", 3), ("RUG", None)]),
        ("lamp and scarf, free shipping?", [("LAMP", None), ("SCARF", None)]),
        ("would two rugs and a lamp ship free", [("RUG", 2), ("LAMP", None)]),
    ],
)
def test_several_goods_are_held_against_the_bound_of_free_postage(
    ask: Ask, text: str, lines: list[tuple[str, int | None]]
) -> None:
    """Their sum with postage is the answer."""
    reading = ask(text)
    assert [(target.sku, target.qty) for target in reading.targets] == lines
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "landed")


@pytest.mark.parametrize(
    "text",
    [
        "im taking the fjord lamp, how much more for free shipping",
        "how many dollars short of free delivery am i with one rug",
        "with 2 willow scarves how far away am i from free postage",
    ],
)
def test_what_is_missing_until_the_postage_is_free_is_asked(ask: Ask, text: str) -> None:
    """Of one thing as of several."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute, len(reading.targets)) == ("ask_price", "short", 1)


@pytest.mark.parametrize(
    "text",
    ["do two rugs and a toaster get free shipping", "is there free shipping", "what is the minimum for free shipping"],
)
def test_the_rule_of_postage_is_told_where_the_order_is_not_known(ask: Ask, text: str) -> None:
    """A thing that the bag lacks, or no goods at all."""
    reading = ask(text)
    assert reading.intent == "ask_shipping_fee"
    assert reading.slots.attribute not in ("landed", "short")


@pytest.mark.parametrize(
    "text",
    ["what do you charge for posting a lamp", "how much to mail the rug", "what does it cost to send two scarves"],
)
def test_what_sending_costs_is_no_price_of_goods(ask: Ask, text: str) -> None:
    """Whatever the word for it."""
    assert ask(text).intent == "ask_shipping_fee"


@pytest.mark.parametrize("text", ["what does the lamp cost with postage", "lamp plus delivery how much"])
def test_a_price_with_postage_is_a_price(ask: Ask, text: str) -> None:
    """Both together."""
    assert (ask(text).intent, ask(text).slots.attribute) == ("ask_price", "landed")


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("rug plus scarf, do i stay under 40", {"RUG", "SCARF"}),
        ("lamp and bowl, would that come in below 35", {"LAMP", "BOWL"}),
        ("can i get two bowls and a scarf for under 50", {"BOWL", "SCARF"}),
    ],
)
def test_whether_a_sum_stays_within_an_amount_asks_for_the_sum(ask: Ask, text: str, skus: set[str]) -> None:
    """The goods are known: nothing else is looked for."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "total")
    assert {target.sku for target in reading.targets} == skus


@pytest.mark.parametrize(
    "text", ["our limit is 20, would the willow scarf fit", "my budget is 25, would the lamp work"]
)
def test_an_amount_that_goods_are_to_fit_in_asks_for_their_price(ask: Ask, text: str) -> None:
    """It is no size."""
    reading = ask(text)
    assert (reading.intent, reading.slots.qty, reading.slots.link_nos) == ("ask_price", None, ())


@pytest.mark.parametrize("text", ["what can i get under 10", "anything under 20"])
def test_what_there_is_for_an_amount_is_a_budget(ask: Ask, text: str) -> None:
    """No goods are named."""
    assert ask(text).slots.attribute == "budget"


@pytest.mark.parametrize(
    "text",
    [
        "did i miss the ten dollars off thing",
        "fifteen off still works right",
        "whats the minimum for the ten dollar promo",
    ],
)
def test_an_amount_off_is_an_offer_on_larger_orders(ask: Ask, text: str) -> None:
    """Whether it holds, and from where on."""
    reading = ask(text)
    assert (reading.intent, reading.slots.coupon) == ("ask_discount_coupon", "threshold")
