"""English turns of everyday rooms in plain words: a sum that is guessed, a basket, one a day; and near sentences that stay as they are."""

from __future__ import annotations

import pytest

from zhubo.perceive.plainly_en import put_plainly
from zhubo.text.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ok if i grab the lamp and the rug thats what, 90 ish?", "how much is the lamp and the rug together"),
        ("lamp and rug, that makes about 90?", "how much is lamp and rug together"),
        ("lamp and rug, the both of em", "how much is lamp and rug together"),
        ("lamp, soap and rug thats what, 90?", "how much is lamp, soap and rug together"),
        ("lamp and rug (65 altogether), how much is the post", "lamp and rug, how much is the post"),
        (
            "i have a lamp and a rug in my cart, how much more until free delivery?",
            "a lamp and a rug, how much more do i need to get free shipping?",
        ),
        ("how much more to get rid of the postage", "how much more to get free shipping"),
        ("one soap a day for a whole week, how much", "how much for 7 soap"),
        ("if i use a soap every day for a fortnight what does that cost me", "how much for 14 soap"),
        ("1 soap per day for 10 days, total?", "how much for 10 soap?"),
        ("i added it up and got different numbers. lamp price?", "lamp price?"),
        ("3 lamps, with whatever offer applies: what do i pay", "3 lamps after all discounts: what do i pay"),
        ("spend 100, get what?", "is there an offer if i spend 100 dollars?"),
        ("anything at all under 5 dollars?", "anything under 5 dollars"),
        ("is there anything with spandex in it? i need stretch", "do you have anything made of spandex"),
        ("got anything in wool, winter is near", "do you have anything made of wool"),
        ("how much tea fits into the jug", "what is the capacity of the jug"),
        ("which goods do you carry from hearthside?", "what do you have from hearthside?"),
        ("the vest starts at s and ends where?", "which sizes does the vest come in?"),
        ("i'm a 46 and wide. any boots of yours for me?", "any boots in size 46?"),
        ("you go to canada, and who carries it there", "you go to canada, and which courier do you use"),
        ("how long to send em back", "how long do i have to return them"),
        ("is that the last harbour lamp or are there more?", "is the harbour lamp still in stock?"),
        ("rugs: list them, i lost track", "rugs: list them"),
        ("my gift card code gets rejected", "my gift card does not work"),
    ],
)
def test_a_turn_is_put_plainly(text: str, plain: str) -> None:
    assert put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "lamp and rug, that is what i want",
        "lamp and rug, is that what 90 people bought",
        "lamp and rug thats 3 pieces",
        "lamps (3 altogether), how much",
        "a lamp and a rug in my basket",
        "a lamp and a rug in the basket, which is softer",
        "get rid of the postage please",
        "one soap a day for a week, is that healthy",
        "one order a day for a week, is there a limit",
        "one lamp a day is sold, how much",
        "i added it up and it fits, how much is it",
        "3 lamps, with which offer",
        "spend 100 here, my sister did",
        "nothing at all under 5",
        "is it made of wool",
        "got anything in blue",
        "anything in wool in blue",
        "how much tea is in this blend",
        "which goods are in stock",
        "the show starts at 9 and ends when",
        "i'm a 46, the boots in 46 please",
        "who carries my parcel",
        "is that the last price or are there more",
        "my parcel lost track of me",
        "can i pay with a gift card",
    ],
)
def test_a_near_sentence_stays(text: str) -> None:
    assert put_plainly(normalise(text)).text == text
