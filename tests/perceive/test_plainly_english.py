"""English turns that are put plainly before anything looks at them, and near misses that stay as they are."""

from __future__ import annotations

import pytest

from zhubo.perceive.plainly_en import put_plainly
from zhubo.text.normalise import given_span, normalise

from ..things import homewares
from .conftest import Read

ENGLISH = homewares()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("this one plus postage comes to what", "this one with postage comes to what"),
        ("lamp or rug, which is kinder on my purse", "lamp or rug, which is cheaper"),
        ("soap usual vs today", "soap price before vs now"),
        ("is the rug discounted or regular price", "is the rug on sale"),
        ("tell me both prices for the rug", "price of the rug"),
        ("what percent did they knock off the rug", "what percent off the rug"),
        ("how much is taken off the rug in percent?", "what percent off the rug?"),
        ("least amount i can pay on a single item", "cheapest thing here"),
        ("cheaper of these two: harbour lamp, meadow rug?", "which is cheaper: harbour lamp or meadow rug?"),
        ("price of the film in the dvd format", "price of the film on dvd"),
        ("soap, what do you charge?", "soap, what does it cost?"),
        ("what must i pay for it", "what do i pay for it"),
        ("once the code is applied how much", "after the code how much"),
        ("six vests, take ten dollars off, final sum", "six vests with the ten dollars off how much in total"),
        ("spend $80 get 5 off until when", "5 off 80 deal until when"),
        ("the film is on what topic", "the film is about what"),
        ("whats the subject of the film?", "what is the film about?"),
        ("film was released by which publisher", "film publisher"),
        ("in one line about the lamp", "tell me about the lamp"),
        ("so 40 for the harbour lamp, am i right?", "so is the harbour lamp 40"),
        ("35 bucks for this one bro, say yes", "would you take 35 for this one"),
        ("ridge vest 30 or has it gone up", "is ridge vest 30?"),
        ("is the lamp 40 flat?", "is the lamp 40?"),
        ("is it 30 no matter if i take s or xl", "in s and xl, same price"),
        ("two boys to dress: what do you have", "two boys: what do you have"),
        ("this or the meadow rug, same price?", "is this one the same price as the meadow rug?"),
        ("is xl in the ridge vest dearer than s", "does xl cost more than s in the ridge vest"),
        (
            "what is left on my 50 dollar gift card after the lamp",
            "if i pay with 50 dollars whats the change on the lamp",
        ),
        ("two soaps, before postage", "two soaps total before postage"),
        ("mint soap, price for 12", "how much for 12 of the mint soap"),
        ("rose soap, price of 12", "rose soap, price of 12"),
        ("how much is the soap, price for 2", "how much is the soap, price for 2"),
        ("the smallest gift card please", "the cheapest gift card please"),
        (
            "harbour lamp and meadow rug, a pair of each, what do i pay",
            "harbour lamp and meadow rug together, what do i pay",
        ),
        (
            "i have just 80 to spend. after the rug, what is left?",
            "if i pay with 80 dollars whats the change on the rug?",
        ),
        (
            "if i use my 50 gift card on the lamp how much of the card is left",
            "if i pay with 50 dollars whats the change on the lamp",
        ),
        ("two lamps and a rug, does the promo kick in", "two lamps and a rug, is that enough for the discount"),
        ("if i buy the lamp and the rug do i get the 10 off", "the lamp and the rug, is that enough for the discount"),
        ("whats the lamp made of compared with the rug", "what are the lamp and the rug made of"),
        ("are these smaller than the normal fit", "do these run small"),
        ("count of the blue lamps left", "how many blue lamps are left"),
        ("vests run up to which size?", "what is the biggest size of the vests?"),
        ("ridge vest maxes out at what size", "what is the biggest size of the ridge vest"),
        ("total minutes of the film", "how many minutes is the film"),
        ("will i be able to buy this today", "can i buy this today"),
        ("im in lima, will it reach me?", "im in lima, do you ship there?"),
        ("is it sent off the same day", "does it ship the same day"),
        ("a note written by hand please", "a handwritten note please"),
        ("i can't wear wool, got a vest in something else", "got a vest that is not wool"),
        ("film is sold as what, dvd or disc", "film comes in which formats, dvd or disc"),
        ("list the things with a price cut", "which items are on sale"),
        ("what stuff has a markdown today", "which items are on sale today"),
        ("which gift card values do you have", "how much are the gift cards"),
        ("does the shop carry rugs", "do you carry rugs"),
        ("sell me a pizza", "do you have a pizza"),
        ("got 40 on me, would that cover a vest?", "is 40 dollars enough for a vest?"),
        (
            "i have 50 bucks, one vest and a soap, do i have enough w/o postage",
            "is 50 dollars enough for one vest and a soap",
        ),
        ("i heard the lamp is 40, true?", "is the lamp 40"),
        ("how much is the whole set of lamps", "how much for all the lamps together"),
        ("meadow rug 60 still?", "is meadow rug still 60?"),
        ("meadow rug for 60 still?", "is meadow rug still 60?"),
        ("do you guys ship abroad", "do you ship abroad"),
        ("phone rang sorry, what was the price", "what was the price"),
        ("sizes? the sound keeps dropping for me", "sizes"),
        ("whos your delivery company", "which courier do you use"),
        ("is it 33 or 78 rpm", "is it what rpm"),
        ("how deep is your stock of the lamp", "how many left of the lamp"),
        ("ridge vest m, how many still available", "ridge vest m, how many left"),
        ("whats the count on the lamp, we are ten", "how many lamp are left, we are ten"),
        ("is the lamp orderable", "is the lamp available"),
        ("are these the same fabric", "are these the same material"),
        ("fabric type?", "what material?"),
        ("my boys are sizes s and m, does the vest come in both", "my boys are does the vest come in s and m"),
    ],
)
def test_it_is_put_plainly(text: str, plain: str) -> None:
    """Whatever the goods are."""
    said = put_plainly(normalise(text)).text
    assert said.removeprefix("so ") == plain.removeprefix("so ")


@pytest.mark.parametrize(
    "text",
    [
        "the new one plus phone, how much",
        "is it easier on my skin",
        "what is the regular price",
        "the lamp is on the wallet page",
        "in the same format as before",
        "what do you charge for postage",
        "2 for the lamp, right?",
        "40 is my size, deal?",
        "gift cards, price of 50?",
        "vest, price of 42?",
        "least you can do for the lamp",
        "is the lamp next to the rug on your page",
        "how much is the soap before shipping",
        "two lines on the cup, is it broken",
        "does the small lamp cost less",
        "whats this made of and how much",
        "lamp and rug, how much each",
        "if i buy the lamp, does the code work",
        "is it on the small table",
        "how do i count the points",
        "will it reach me by friday",
        "does the lamp have a switch",
        "i wear wool, got a vest in something warm",
        "sell me a mug for 5",
        "i have 40 feet, would that fit a vest",
        "i heard the lamp is nice, true?",
        "how much is the whole set",
        "does it come in both",
        "the sound of the bell is nice",
        "my phone is broken, price of the case",
        "how many are there in a pack",
        "vest 42 please",
    ],
)
def test_near_misses_stay(text: str) -> None:
    """They mean something else, or are plain already."""
    normal = normalise(text)
    assert put_plainly(normal).text == normal.text


def test_places_are_those_of_the_comment() -> None:
    """What is read in plain words stands where the viewer wrote it."""
    text = "lamp or rug, which is lighter on the wallet"
    plain = put_plainly(normalise(text))
    at = plain.text.index("rug")
    assert text[slice(*given_span(plain, at, at + 3))] == "rug"


@pytest.mark.parametrize(
    ("text", "intent", "attribute", "skus"),
    [
        ("lamp or rug, which is heavier on the wallet", "compare_products", "price", ["LAMP", "RUG"]),
        ("rug regular price vs the sale price", "ask_price", "was", ["RUG"]),
        ("i hand you 50 for the lamp, what do i get back", "ask_price", "change", ["LAMP"]),
    ],
)
def test_it_is_read_so(english: Read, text: str, intent: str, attribute: str, skus: list[str]) -> None:
    """As the plain words are."""
    reading = english(text)
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)
    assert [target.sku for target in reading.targets] == skus


@pytest.mark.parametrize("text", ["40 for the lamp, am i right?", "30 for the ridge vest even now, right?"])
def test_a_price_that_is_named_counts_nothing(english: Read, text: str) -> None:
    """Nobody asks for forty lamps."""
    reading = english(text, pinned="LAMP")
    assert reading.intent == "ask_price"
    assert reading.slots.qty is None


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("a class of twelve, a juniper soap each, what is my bill", 12),
        ("crew of five all wanting a lamp, sum total?", 5),
        ("squad of eight, one vest each, how much", 8),
        ("meadow rug for a party of six, price?", None),
    ],
)
def test_people_of_a_group_get_one_each(english: Read, text: str, qty: int | None) -> None:
    """Where each gets one; a group that only comes along counts nothing."""
    assert english(text).slots.qty == qty


def test_a_pair_of_these(english: Read) -> None:
    """Two of what is no pair by itself."""
    assert english("my wife wants a pair of these, total?", pinned="LAMP").slots.qty == 2
    assert english("a pair of these and the meadow rug, total?").slots.qty is None


@pytest.mark.parametrize(
    "text",
    [
        "she turns 12 next week and loves lamps, how much is the harbour lamp",
        "my kid loses one a month, whats your cheapest lamp",
        "got a party next month so what does the rug cost",
    ],
)
def test_another_day_in_a_story(english: Read, text: str) -> None:
    """The price of now is asked."""
    assert english(text).slots.attribute != "other_price"


@pytest.mark.parametrize(
    "text",
    ["how much will the rug be next week", "next month, price of the soap?", "my rent is due, whats the rug a month"],
)
def test_the_price_of_another_day(english: Read, text: str) -> None:
    """No fact tells it."""
    assert english(text).slots.attribute == "other_price"


@pytest.mark.parametrize(
    "text",
    [
        "4 vests for my crew how much",
        "two vests, me and my brother in law, total?",
        "3 vests, what is it in the end",
        "vest for the office how much",
    ],
)
def test_for_whom_it_is_leaves_nothing_unread(english: Read, text: str) -> None:
    """So no option is asked back for."""
    assert [target.unfit for target in english(text).targets] in ([None], [""])


@pytest.mark.parametrize("text", ["floral ridge vest how much", "vest with pockets how much", "vest in linen price"])
def test_what_it_is_like_is_unread(english: Read, text: str) -> None:
    """A word for what the bag does not know of it."""
    assert [target.unfit for target in english(text).targets] == ["unread"]


def test_a_size_word_asks_for_nothing_more(english: Read) -> None:
    """The medium of a size is no attribute."""
    assert english("one vest in small, one in medium, total?").slots.also == ()


@pytest.mark.parametrize(
    ("text", "coupon"),
    [
        ("one rug w/o any code comes to", None),
        ("rug price before any discount", None),
        ("rug with the code how much", "code"),
    ],
)
def test_without_a_code(english: Read, text: str, coupon: str | None) -> None:
    """It is not counted."""
    reading = english(text)
    assert (reading.intent, reading.slots.coupon) == ("ask_price", coupon)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("price and sizing for the ridge vest", "ask_size_options"),
        ("ridge vest please: sizes you have, and price", "ask_size_options"),
        ("how soon would it ship, and paypal is accepted?", "ask_payment_methods"),
    ],
)
def test_what_is_asked_beside(english: Read, text: str, also: str) -> None:
    """In these words too."""
    assert also in english(text).slots.also


@pytest.mark.parametrize(
    "text", ["two charges on my card", "the same charge on my account two times", "same payment taken twice"]
)
def test_money_taken_twice(english: Read, text: str) -> None:
    """Somebody sees to it."""
    assert english(text).intent == "complaint_negative"


def test_charges_that_are_asked_for(english: Read) -> None:
    """No complaint."""
    assert english("what are the charges for postage").intent != "complaint_negative"


@pytest.mark.parametrize(
    "text",
    [
        "i ordered the grey vest, in the box was a blue one",
        "you sent me a rug but i asked for the lamp",
        "i ask for a lamp, in the parcel is a rug",
    ],
)
def test_other_goods_came(english: Read, text: str) -> None:
    """A person sees to it, and no price is told."""
    assert english(text).intent == "damaged_missing_wrong"


def test_the_price_before_the_sale(english: Read) -> None:
    """No deposit is asked for."""
    reading = english("pre-sale price of the meadow rug?")
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "was")


def test_the_one_code_of_the_shop(english: Read) -> None:
    """Is meant where it is asked what the code holds for."""
    codes = (("fern15", "fern"),)
    assert english("does the code work on the lamp", codes=codes).slots.promotion == "fern"
    assert english("does the code work on the lamp", codes=(*codes, ("oak5", "oak"))).slots.promotion is None


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("my total comes to precisely 80, do i get the 10 off", 8_000),
        ("does 79.99 get me free shipping", 7_999),
        ("does the rug get me free shipping", None),
    ],
)
def test_an_order_that_is_told(english: Read, text: str, order: int | None) -> None:
    """By what it comes to."""
    reading = english(text)
    told = reading.slots.price.minor if reading.slots.attribute == "order" and reading.slots.price else None
    assert told == order


@pytest.mark.parametrize(
    ("text", "qty"),
    [("what do twelve run before any discount", 12), ("what do the lamps run before any discount", None)],
)
def test_pieces_before_a_discount(english: Read, text: str, qty: int | None) -> None:
    """Are counted, whatever the offers are."""
    reading = english(text, pinned="LAMP")
    assert (reading.intent, reading.slots.qty) == ("ask_price", qty)
