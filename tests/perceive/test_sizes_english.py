"""What a size is elsewhere, what one size costs more than another, and goods or makers that the shop does not have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def goods(sku: str, title: str, *sizes: str) -> Product:
    """A product at one price, in sizes if any."""
    price = Money(4_400, "USD")
    made = [Variant(sku=f"{sku}-{s}", price=price, options={"size": {"en": s}}) for s in sizes]
    return Product(sku=sku, title={"en": title}, variants=tuple(made or [Variant(sku=sku, price=price, stock=5)]))


BAG = build_index(
    (
        goods("BOOT", "Quarry Boots", "39", "40", "41", "42"),
        goods("VEST", "Ridge Shirt", "S", "M", "L", "XL"),
        goods("MUG", "Heron Mug"),
        goods("HAT", "Pine Beanie"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods; a SKU pins one of them."""

    def read(text: str, pinned: str | None = None) -> Reading:
        return read_comment(
            text, model=model, index=BAG, context=Context(currency="USD", languages=("en",), pinned=pinned)
        )

    return read


@pytest.mark.parametrize(
    ("text", "pinned"),
    [
        ("us mens 9 is what in quarry boots", None),
        ("whats eu 41 in us for the quarry boots", None),
        ("convert uk 7 to eu for the quarry boots", None),
        ("us 8 whats that in eu", "BOOT"),
        ("whats 42 in uk size", "BOOT"),
        ("is 41 a uk 8", "BOOT"),
        ("41 in american?", "BOOT"),
        ("eu 40 equals what us", "BOOT"),
    ],
)
def test_what_a_size_is_elsewhere_is_a_question_of_sizes(ask: Ask, text: str, pinned: str | None) -> None:
    """No price and no stock is told for it."""
    reading = ask(text, pinned)
    assert reading.intent == "ask_size_advice"
    assert [target.sku for target in reading.targets] == ["BOOT"]


@pytest.mark.parametrize(
    "text", ["whats 42 in us dollars", "price of a 42 in us money", "do u ship to us, 2 pairs of 41"]
)
def test_money_and_countries_are_no_sizes(ask: Ask, text: str) -> None:
    """They are named beside numbers too."""
    assert ask(text, "BOOT").intent != "ask_size_advice"


@pytest.mark.parametrize(
    ("text", "pinned", "variants"),
    [
        ("do i pay extra for XL", "VEST", {"VEST-XL"}),
        ("extra charge for L?", "VEST", {"VEST-L"}),
        ("is XL dearer", "VEST", {"VEST-XL"}),
        ("is 42 dearer than 39 in the quarry boots", None, {"BOOT-39", "BOOT-42"}),
        ("is XL pricier than S in the ridge shirt", None, {"VEST-S", "VEST-XL"}),
        ("is the ridge shirt more money in XL", None, {"VEST-XL"}),
    ],
)
def test_what_a_size_costs_more_is_its_price(ask: Ask, text: str, pinned: str | None, variants: set[str]) -> None:
    """The sizes that are named are told with their prices."""
    reading = ask(text, pinned)
    assert reading.intent == "ask_price"
    assert {variant for target in reading.targets for variant in target.variants} == variants


def test_other_things_that_cost_extra_are_no_sizes(ask: Ask) -> None:
    """Postage has a rule of its own."""
    assert ask("do i pay extra for express shipping", "VEST").intent == "ask_shipping_fee"


@pytest.mark.parametrize(
    "text",
    [
        "u selling stanley cups?",
        "do you sell oakley shades",
        "ray bans how much hun",
        "dr martens price",
        "gucci heron mug price",
        "nike ridge shirt how much",
        "do u have yoga mugs",
        "got any viking beanies",
        "do u do kids pyjamas",
        "u do baby clothes?",
        "do you do wedding rings",
        "do ya do beard oil",
        "do u do kids beanies",
    ],
)
def test_what_the_shop_has_not_is_unknown(ask: Ask, text: str) -> None:
    """Makers, things of another kind, and things of a kind for another use or for children."""
    reading = ask(text)
    assert [target.how for target in reading.targets if target.how != "neighbour"] == ["unknown"], reading


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("do you have decent mugs", "MUG"),
        ("got any coffee mugs", "MUG"),
        ("do u do mugs", "MUG"),
        ("any winter beanies left", "HAT"),
        ("is quarry boots 41 in stok", "BOOT"),
    ],
)
def test_words_of_any_thing_make_it_no_other(ask: Ask, text: str, sku: str) -> None:
    """What it is used for or how one likes it, and slips."""
    reading = ask(text)
    assert [(target.sku, target.unfit) for target in reading.targets] == [(sku, "")]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("do u do refunds", "return_exchange_policy"),
        ("do u do klarna", "ask_payment_methods"),
        ("what do u do", "chitchat_about_host"),
    ],
)
def test_what_a_shop_does_is_not_what_it_sells(ask: Ask, text: str, intent: str) -> None:
    """Services are asked for by the same words."""
    assert ask(text).intent == intent
