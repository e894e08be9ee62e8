"""Household things that an English story tells of around a question are not asked for, and what is asked for stays so."""

from __future__ import annotations

import time

import pytest

from zhubo.perceive.story_goods_en import asks, pieces_of
from zhubo.shop.search import build_index

from ..things import priced
from .conftest import Read

ENGLISH = build_index(
    (
        priced("LAMP", "Harbour Lamp", minor=4_000),
        priced("C-MEADOW", "Meadow Cushion", minor=2_000),
        priced("BOOTS", "Ridge Boots", "39", "40", "41", minor=9_000),
        priced("SCARF", "Tidal Scarf", minor=2_500),
        priced("MUG", "Comet Mug", minor=1_200),
    )
)


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("kettle's on, are the ridge boots available in 41", "BOOTS"),
        ("dishwasher ate my plates, so what's the comet mug going for", "MUG"),
        ("tea towel in one hand phone in the other lol how much are the ridge boots", "BOOTS"),
        ("golf clubs in the car and no jeans, how much is the tidal scarf", "SCARF"),
        ("my sister lives on coffee so whats the mug cost", "MUG"),
        ("hubby wants a new telly but how much is the harbour lamp", "LAMP"),
        ("how much is the meadow cushion, fridge is empty and so is my purse", "C-MEADOW"),
        ("spilt wine on the laptop. tidal scarf price?", "SCARF"),
        ("sold two guitars this month so tell me the price of the ridge boots", "BOOTS"),
        ("shipping took ages last time lol how much is the mug", "MUG"),
        ("boiler repair cost me a fortune, how much is the mug", "MUG"),
        ("gonna google the mug, who makes it", "MUG"),
    ],
)
def test_the_question_names_what_is_meant(english: Read, text: str, sku: str) -> None:
    """Whatever else stands around it, with marks between or without."""
    assert [target.sku for target in english(text).targets] == [sku]


@pytest.mark.parametrize(
    "text",
    [
        "sry had to change a diaper, missed it, price again?",
        "the baby was throwing toys, how much was it again",
        "got shampoo in my eyes lol, what was the price",
        "hubby dropped a plate, couldnt hear you, price again pls",
        "the oven timer went off, price once more?",
        "phone fell in the bath, sorry, what do they cost",
        "currently hiding under a blanket with a migraine, how much are they",
        "my doorbell rang and the parcel was socks lol, anyway how much",
        "had the hair dryer on, didn't catch that, what's the cost",
        "how much is it, my kettle is boiling",
        "brb kettle. ok back how much",
        "cotton yes? baby chews on everything",
    ],
)
def test_what_all_see_is_meant(english: Read, text: str) -> None:
    """Where the question names nothing, and somebody only was kept from hearing."""
    for pinned in ("MUG", "SCARF"):
        targets = english(text, pinned=pinned).targets
        assert [(target.sku, target.how) for target in targets] == [(pinned, "pinned")]


@pytest.mark.parametrize(
    "text",
    [
        "our kettle died this morning, got any kettles",
        "need a kettle, how much is it",
        "i want that blanket, how much is it",
        "saw a blanket earlier, how much was it",
        "the blanket behind you, how much is it",
        "that blanket you showed, what does it cost",
        "looking for a blanket, price?",
        "a blanket for my sofa, how much",
        "kettle how much is it",
        "the kettle again, how much was it",
        "nice blanket, how much is it",
        "any blankets? mine tore",
        "my son wants a skateboard, how much",
        "sorry missed it, how much is the blanket",
        "my tea is cold, how much is the kettle",
        "how much are the jeans, my scarf is in the wash",
    ],
)
def test_what_is_asked_for_and_lacking_stays_unknown(english: Read, text: str) -> None:
    """On show or not."""
    for pinned in (None, "MUG"):
        assert [target.sku for target in english(text, pinned=pinned).targets][:1] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "i love your mug but do you sell a teapot",
        "i'd love a teapot to go with the comet mug, is there one",
        "i dropped my mug, how much is the teapot",
    ],
)
def test_one_thing_is_not_answered_for_another(english: Read, text: str) -> None:
    """What goods the story has are not what is asked for."""
    assert [target.sku for target in english(text).targets][:1] == [""]


def test_pieces_begin_with_marks_and_questions() -> None:
    """A word such as the price begins none."""
    text = "tea in hand so tell me, what was the price of the mug"
    assert [text[start:end].strip() for start, end in pieces_of(text)] == [
        "tea in hand",
        "so tell me",
        "what was the price of the mug",
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("which coffee is that mug good for", "MUG"),
        ("ooh the mug is giving galaxy brain, how much is it", "MUG"),
        ("does the mug leave me beer money, how much is it", "MUG"),
    ],
)
def test_turns_and_what_a_thing_is_for_name_no_goods(english: Read, text: str, meant: str) -> None:
    """The mug is what is asked about."""
    assert [target.sku for target in english(text, pinned="SCARF").targets] == [meant]


def test_words_said_over_and_over_take_no_time() -> None:
    """What is said before a question a hundred times is read at once."""
    begun = time.process_time()
    for word in ("again", "so", "um", "right", "ok"):
        assert not asks(f"{word} " * 90 + "x")
    assert time.process_time() - begun < 1
