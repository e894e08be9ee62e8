"""English questions for what a thing is all about, and for the brands of the bag."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.things import asker

from zhubo.facts import Attribute, Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.brands_en import asks_for_brands
from zhubo.perceive.described_en import asks_only_for, asks_to_describe
from zhubo.shop.search import build_index

Ask = Callable[..., Reading]


def thing(sku: str, title: str, brand: str, description: str = "") -> Product:
    """A product of one price."""
    return Product(
        sku=sku,
        title={"en": title},
        description={"en": description} if description else {},
        variants=(Variant(sku=sku, price=Money(2_000, "USD"), stock=5),),
        attributes={"Brand": Attribute(text={"en": brand})},
    )


BAG = build_index(
    (
        thing("SOAP", "Meadow soap", "Harbour Mill", "Pure olive soap from the south. Never tested on rabbits."),
        thing("BALM", "Foot balm", "Harbour Mill", "Smells of pine."),
        thing("KETTLE", "Copper kettle", "Wrenfold", "A kettle for small stoves."),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    return asker(model, BAG, currency="USD", languages=("en",))


@pytest.mark.parametrize(
    "text",
    [
        "what is the foot balm even",
        "what does the foot balm do for me lol",
        "whats the story with the foot balm",
        "what do they say about the foot balm",
        "why would anyone buy the foot balm",
        "give me the lowdown on the foot balm",
        "what do i get out of the foot balm",
    ],
)
def test_what_a_thing_is_all_about_is_its_description(ask: Ask, text: str) -> None:
    """Whatever the words are that ask for it."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_spec", "description")
    assert [target.sku for target in reading.targets] == ["BALM"]


@pytest.mark.parametrize(
    "nameless",
    [
        "what does the     cost",
        "whats the deal with the discount code",
        "what will i pay for the    ",
        "why is it late",
    ],
)
def test_other_questions_ask_for_no_description(nameless: str) -> None:
    """A price, a code, a parcel."""
    assert not asks_to_describe(nameless)


def test_a_yes_or_no_about_one_word_is_told_apart() -> None:
    """Beside a choice too, but not where more is asked."""
    assert asks_only_for("pure", "is the      pure or mixed with stuff")
    assert asks_only_for("pure", "     is it pure?")
    assert not asks_only_for("pure", "how pure is the water in the     ")


@pytest.mark.parametrize(
    ("text", "intent", "skus"),
    [
        ("who is harbour mill", "ask_authenticity_origin", {"SOAP", "BALM"}),
        ("whats wrenfold", "ask_authenticity_origin", {"KETTLE"}),
        ("never heard of harbour mill whats that", "ask_authenticity_origin", {"SOAP", "BALM"}),
        ("tell me about the harbour mill brand", "ask_authenticity_origin", {"SOAP", "BALM"}),
        ("got anything by harbour mill", "ask_stock", {"SOAP", "BALM"}),
        ("what does wrenfold make", "ask_stock", {"KETTLE"}),
    ],
)
def test_a_brand_of_the_bag_is_asked_for(ask: Ask, text: str, intent: str, skus: set[str]) -> None:
    """Its goods are meant, also where another thing is on show."""
    for pinned in (None, "KETTLE"):
        reading = ask(text, pinned=pinned)
        assert reading.intent == intent
        assert {target.sku for target in reading.targets} == skus
        assert {target.how for target in reading.targets} == {"brand"}


def test_all_brands_are_asked_for(ask: Ask) -> None:
    """Not that of what is on show."""
    reading = ask("which brands do u have", pinned="SOAP")
    assert (reading.targets, reading.slots.attribute) == ((), "brands")
    assert not asks_for_brands("which brands are these")


def test_more_than_a_brand_is_no_question_for_it(ask: Ask) -> None:
    """A price, a parcel."""
    assert ask("what does the harbour mill soap cost").intent == "ask_price"
    assert not any(target.how == "brand" for target in ask("whats the harbour mill parcel doing in leeds").targets)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("got anything under 30 bucks besides the kettle", {"SOAP", "BALM"}),
        ("besides the soap what is under 30 dollars", {"BALM", "KETTLE"}),
    ],
)
def test_what_is_left_out_of_the_bag_is_not_meant(ask: Ask, text: str, skus: set[str]) -> None:
    """An amount asks for the rest of it."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_stock", "budget")
    assert {target.sku for target in reading.targets} == skus


def test_what_is_left_out_of_a_kind_is_not_meant(model: Understander) -> None:
    """Also through the cache of a room, and where a thing is on show."""
    bag = build_index(
        (
            thing("HERON", "Heron cushion", "Wrenfold"),
            thing("OTTER", "Otter cushion", "Wrenfold"),
            thing("FERN", "Fern cushion", "Wrenfold"),
        )
    )
    for text in (
        "any cushions that arent the otter one",
        "cushions besides the otter one",
        "got cushions other than otter",
    ):
        for pinned in (None, "OTTER"):
            context = Context(currency="USD", languages=("en",), pinned=pinned)
            reading = read_comment(text, model=model, index=bag, context=context, cache={})
            assert reading.intent == "ask_stock"
            assert {target.sku for target in reading.targets} == {"HERON", "FERN"}
    context = Context(currency="USD", languages=("en",))
    text = "heron cushion or otter cushion whats the difference besides colour"
    compared = read_comment(text, model=model, index=bag, context=context)
    assert compared.intent == "compare_products" and {t.sku for t in compared.targets} == {"HERON", "OTTER"}


def test_ends_of_prices_counts_and_prices_before(ask: Ask) -> None:
    """By words of their own."""
    assert ask("dearest thing in the shop").slots.attribute == "dearest"
    assert ask("which soap costs least").slots.attribute == "cheapest"
    assert ask("count left on the foot balm").slots.attribute == "stock"
    assert ask("whats the was price on the copper kettle").slots.attribute == "was"
