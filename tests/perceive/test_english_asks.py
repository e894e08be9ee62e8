"""English comments that ask for sizes that are there, enough for a team, other kinds of goods, bills, returns after some days, codes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from perceive.conftest import Read
from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import CatalogueIndex, build_index


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("size 37 sneakers for my mum, have you?", "ask_stock"),
        ("i wear 40 sneakers possible?", "ask_stock"),
        ("i wear 42 in nike which size sneakers should i take", "ask_size_advice"),
        ("do you have any copies of the notebook, link is dead", "ask_stock"),
        ("sent back after 40 days ok?", "return_exchange_policy"),
        ("can i bring it back in 3 weeks", "return_exchange_policy"),
        ("when does my stuff leave the warehouse after i order", "ask_ship_time"),
        ("what do i pay for the post on the tote", "ask_shipping_fee"),
        ("enough tote bags for 20 people?", "ask_stock"),
        ("my cart is 120 what do i pay", "ask_discount_coupon"),
        ("whats the smallest gift card u have", "ask_price"),
    ],
)
def test_what_is_asked(read: Read, text: str, intent: str) -> None:
    """Each is told by a turn of its own."""
    assert read(text, languages=("en",)).intent == intent


def test_people_are_no_option(read: Read) -> None:
    """A team of 12 takes twelve pairs of 40, and no link 12."""
    reading = read("are there enough sneakers 40 for a team of 12", languages=("en",))
    assert (reading.slots.qty, len(reading.targets[0].variants), reading.slots.link_nos) == (12, 2, ())


@pytest.mark.parametrize(
    "text",
    [
        "got any protein powder? for training",
        "have you a teapot matching the mug",
        "got any teapots",
    ],
)
def test_other_kinds_of_goods_are_not_what_is_there(read: Read, text: str) -> None:
    """What no word of the bag names is not there, whatever is on show and whatever it shall go with."""
    reading = read(text, languages=("en",), pinned="MUG-01")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", [""])


@pytest.mark.parametrize(
    "text", ["any left", "got any mediums", "do you have a mug", "is there a lid for the mug", "got any in blue"]
)
def test_goods_and_options_that_may_be_there(read: Read, text: str) -> None:
    """Options, parts and what is on show are no other kind."""
    reading = read(text, languages=("en",), pinned="MUG-01")
    assert [target.sku for target in reading.targets] == ["MUG-01"]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("can u put GST number on bill", "company_invoice"),
        ("when comes the bill by mail", "invoice"),
        ("is the warranty on the bill", "warranty"),
    ],
)
def test_bills_are_invoices(read: Read, text: str, matter: str) -> None:
    """The warranty is told where it is asked for alone."""
    reading = read(text, languages=("en",))
    assert (reading.intent, reading.slots.attribute) == ("warranty_invoice", matter)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("scarf: price? can it be returned?", ("ask_price",)),
        ("is tee in M there n when would you send it off", ("ask_stock",)),
    ],
)
def test_each_of_several_asks(read: Read, text: str, also: tuple[str, ...]) -> None:
    """What is asked beside the first thing is kept."""
    assert read(text, languages=("en",)).slots.also == also


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("tote after sunny15?", "ask_price"),
        ("the tote with sunny15", "ask_price"),
        ("what does the tote cost using sunny15", "ask_price"),
        ("tote with sunny15 how much off", "ask_discount_coupon"),
        ("does sunny15 work on the tote", "ask_discount_coupon"),
        ("tried sunny15 on my tote, says invalid, why", "ask_discount_coupon"),
    ],
)
def test_codes(read: Read, text: str, intent: str) -> None:
    """Goods after a code are a price; a code that is not taken is a question for its terms."""
    reading = read(text, languages=("en",), codes=(("sunny15", "sunny"),))
    assert (reading.intent, reading.slots.promotion) == (intent, "sunny")


def test_a_bottle_is_no_mug(model: Understander, bag: CatalogueIndex) -> None:
    """Where there are mugs alone, a cup is one of them and a water bottle none."""
    mugs = build_index([product for product in bag.products.values() if product.sku != "THERMOS-01"])
    context = Context(languages=("en",))
    for text, sku in (("price of the cup", "MUG-01"), ("price of the water bottle", "")):
        reading = read_comment(text, model=model, index=mugs, context=context)
        assert [target.sku for target in reading.targets] == [sku]


def test_an_own_attribute_beside_the_price(model: Understander, bag: CatalogueIndex) -> None:
    """An attribute that only the product's own records name is asked for by that name, beside the price."""
    tote = bag.products["TOTE-01"]
    weaver = replace(next(iter(tote.attributes.values())), text={"en": "Anna Berg"})
    own = build_index([replace(tote, attributes={**tote.attributes, "weaver": weaver})])
    reading = read_comment("tote price and whos the weaver", model=model, index=own, context=Context(languages=("en",)))
    assert (reading.intent, reading.slots.also) == ("ask_price", ("ask_spec:weaver",))


def test_the_same_stuff_is_the_same_material(read: Read) -> None:
    """Stuff is what things are made of, where it is compared."""
    assert read("tote and scarf the same stuff?", languages=("en",)).slots.attribute == "material"
