"""English goods in a row with marks between, and words for goods that name none."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.perceive.plainly_en import put_plainly
from zhubo.shop.idioms_en import places_of_no_goods
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import priced
from .conftest import Read

ENGLISH = build_index(
    (
        priced("LAMP", "Harbour Lamp", minor=4_000),
        priced("RUG", "Meadow Rug", minor=6_000),
        priced("C-MEADOW", "Meadow Cushion", minor=2_000),
        priced("BOOTS", "Ridge Boots", "39", "40", "41", minor=9_000),
        priced("SANDALS", "Shore Sandals", "39", "40", "41", minor=5_000),
        priced("C-HARBOUR", "Harbour Cushion", minor=2_500),
    )
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("harbour lamp, meadow rug: prices?", ["LAMP", "RUG"]),
        ("harbour lamp how much? meadow rug how much?", ["LAMP", "RUG"]),
        ("meadow rug price? ridge boots price?", ["RUG", "BOOTS"]),
        ("ridge boots 41, shore sandals 39, give me the price of each", ["BOOTS", "SANDALS"]),
        ("price for ridge boots in 41; shore sandals in 39", ["BOOTS", "SANDALS"]),
        ("ridge boots. harbour lamp. how much are they", ["BOOTS", "LAMP"]),
        ("i got the ridge boots, harbour lamp price?", ["LAMP"]),
        ("love my ridge boots, the harbour lamp how much?", ["LAMP"]),
        ("meadow rug, size of it? how much", ["RUG"]),
    ],
)
def test_goods_in_a_row(english: Read, text: str, skus: list[str]) -> None:
    """Names with a mark between are all asked about, unless the first is told of."""
    assert [target.sku for target in english(text).targets] == skus


def test_each_of_a_row_has_its_own_size(english: Read) -> None:
    """A size behind a name is that of the name."""
    targets = english("ridge boots 41, shore sandals 39, prices?").targets
    assert [target.variants for target in targets] == [("BOOTS-41",), ("SANDALS-39",)]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("meadow cushion or harbour, which is cheaper", ["C-MEADOW", "C-HARBOUR"]),
        ("meadow cushion or the harbour lamp, which is cheaper", ["C-MEADOW", "LAMP"]),
    ],
)
def test_a_kind_named_once(english: Read, text: str, skus: list[str]) -> None:
    """What is named by less than its kind is of the kind beside it."""
    assert [target.sku for target in english(text).targets] == skus


@pytest.mark.parametrize(
    "text",
    [
        "he'd go nuts for that harbour lamp so what's it priced at",
        "coffee addict here, how much is the harbour lamp",
        "i cant make up my mind, what's the price of the harbour lamp",
        "the harbour lamp will knock my socks off, how much is it",
    ],
)
def test_words_for_goods_that_name_none(english: Read, text: str) -> None:
    """What is named beside them is what is meant."""
    assert [target.sku for target in english(text).targets] == ["LAMP"]


@pytest.mark.parametrize(
    "text",
    [
        "do you have nuts",
        "got make up?",
        "coffee mug or tea cup",
        "how much is a phone case",
        "whats the priciest kicks in the shop",
        "any food in the shop",
        "which hats are left",
    ],
)
def test_words_for_goods_name_goods(text: str) -> None:
    """Near misses."""
    assert places_of_no_goods(text) == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("the rug that's least money", "the rug that's cheapest"),
        ("which lamp sets me back least", "which lamp costs least"),
        ("lamp or rug, which has the higher price", "lamp or rug, which is dearer"),
        ("own your garden as a printed book", "own your garden as a paperback"),
        ("is the film on paper or a hard copy", "is the film on paper or a paperback"),
        ("a paper copy of the invoice", "a paper copy of the invoice"),
        ("who gets the most money off", "who gets the most money off"),
        ("does the vest have any give in it", "does the vest have any stretch in it"),
        ("what yarn's the scarf", "what material is the scarf"),
        ("what fabrics go into the vest", "what is the material of the vest"),
        ("explain the lamp to me", "tell me about the lamp"),
        ("explain how it works to me", "explain how it works to me"),
        ("how small does the ridge vest go", "what is the smallest size of the ridge vest"),
        ("toddler vests, any left?", "any toddler vests left?"),
        ("what's got money off tonight", "which items are on sale tonight"),
        ("what's in the 30 to 40 bracket", "anything between 30 and 40 dollars"),
        ("will 30 bucks buy the ridge vest?", "is 30 dollars enough for the ridge vest?"),
        ("for the vest, 50 dollars in my pocket can cover?", "is 50 dollars enough for the vest?"),
        ("a present, fifty is my ceiling", "any present for 50 dollars or less"),
        ("is 44 the max size", "is 44 the max size"),
    ],
)
def test_it_is_put_plainly(text: str, plain: str) -> None:
    """And near misses stay."""
    assert put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize("text", ["price of each of the two cushions", "how much is each of the two cushions"])
def test_each_of_several_has_no_sum(english: Read, text: str) -> None:
    """Where each is asked for by itself."""
    reading = english(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", None)


def test_what_is_paid_for_delivery(english: Read) -> None:
    """It is the postage that is asked for."""
    assert english("harbour lamp delivery, what do i pay for that").intent == "ask_shipping_fee"


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("any cushion with a dragon on it", [""]),
        ("got a rug with a meadow on it?", ["RUG"]),
        ("any lamp with a skull on", [""]),
        ("are the cushions with a discount on", ["C-MEADOW", "C-HARBOUR"]),
    ],
)
def test_what_is_to_be_seen_on_goods(english: Read, text: str, skus: list[str]) -> None:
    """What no text tells of, the bag lacks."""
    assert [target.sku for target in english(text).targets] == skus


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("when should i expect my invoice", "warranty_invoice", "invoice"),
        ("would the meadow rug be quick drying", "ask_spec", "other"),
        ("add up a harbour cushion and a harbour lamp for me", "ask_price", "total"),
        ("with just a harbour lamp in the basket, what more must i spend till delivery is free?", "ask_price", "short"),
    ],
)
def test_what_is_asked(english: Read, text: str, intent: str, attribute: str) -> None:
    """Whatever the first guess was."""
    reading = english(text)
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


def test_people_count_no_goods(english: Read) -> None:
    """Those who come along are counted, and then the goods."""
    assert english("me and 3 mates off to spain, need 4 harbour lamps, total?").slots.qty == 4


def test_a_colour_alone_is_of_goods_told_before(model: Understander) -> None:
    """What is told around the question says what is of that colour."""
    index = build_index((priced("BLUE", "Blue Vest"), priced("GREY", "Grey Vest"), priced("LAMP", "Grey Lamp")))
    text = "my sister's boy never takes his vest off, sleeps in it too! what do you charge for the grey?"
    reading = read_comment(text, model=model, index=index, context=Context(languages=("en",), currency="USD"))
    assert [target.sku for target in reading.targets] == ["GREY"]


def test_nobody_has_any_here(english: Read) -> None:
    """Here is the shop, and not what is on show."""
    reading = english("jeans hurt, i've gone over to leggings. are there any here, and at what price?", pinned="LAMP")
    assert [target.sku for target in reading.targets] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "would i reach your help desk on a sunday?",
        "your support phones, are they staffed at the moment?",
        "which number should i phone?",
        "when is the help line manned",
    ],
)
def test_when_the_shop_can_be_reached(english: Read, text: str) -> None:
    """However its people are called."""
    reading = english(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_live_schedule_replay", "support")


def test_a_price_beside_the_question_what_is_there(english: Read) -> None:
    """Both are asked."""
    assert english("is there a harbour lamp, and how much?").slots.also == ("ask_stock",)
    assert english("is there a discount on the harbour lamp, and how much is it?").slots.also != ("ask_stock",)


def test_a_sentence_behind_goods_is_no_row(english: Read) -> None:
    """A word that is but like one of a name names nothing."""
    assert [target.sku for target in english("mum would love that meadow rug. might i ask its price?").targets] == [
        "RUG"
    ]
