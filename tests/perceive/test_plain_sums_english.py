"""Rarer English ways to ask for a sum, for what is left of some money, for gift cards by their worth, and what a code makes of a price."""

from __future__ import annotations

import pytest

from zhubo.perceive import Understander
from zhubo.perceive.plainly_en import put_plainly
from zhubo.text.normalise import normalise

from ..things import asker, homewares

HOMEWARES = homewares()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("how much for a lamp along with a rug", "how much is a lamp and a rug together"),
        ("buying a lamp on top of a rug, sum total?", "how much is a lamp and a rug together?"),
        ("i want the lamp with the rug, how much for everything", "how much is the lamp and the rug together"),
        ("final amount i'd owe for a lamp with a rug?", "how much is a lamp and a rug together?"),
        ("price if i take the lamp and the rug", "how much is the lamp and the rug together"),
        ("how many bucks for lamp and rug in one order", "how many bucks for lamp and rug together"),
        ("a lamp plus a rug, what does that make", "a lamp plus a rug, how much in total"),
        ("the lamp and then the rug too, all up?", "the lamp and then the rug too, how much in total?"),
        ("i'll have 3, the bill for it is?", "how much for 3 of these?"),
        ("two lamps, bill?", "two lamps, how much in total?"),
        ("lamps: cost of five?", "how much for five lamps?"),
        ("my sister wants 3 lamps, give me the number", "my sister wants 3 lamps, how much"),
        ("all three rugs, one each, grand total?", "all three rugs together grand total?"),
        ("lamp, rug and the soap, what would that cost?", "lamp, rug and the soap, how much in total?"),
        ("i want every soap, a single bottle per kind. total?", "i want one of each soap. total?"),
        ("lamp once COZY20 is knocked off?", "lamp after cozy20 how much?"),
        ("applying COZY20 brings this to what?", "what is the price of this after cozy20?"),
        ("which rug is lightest on my budget", "which rug is cheapest"),
        ("25 enough for the lamp?", "is 25 dollars enough for the lamp?"),
        ("handing over 20 for 3 soaps, what comes back", "if i pay with 20 dollars whats the change on 3 soaps"),
        ("whats left of 200 after the lamp", "if i pay with 200 dollars whats the change on the lamp"),
        ("i have $60. if i get the lamp whats remaining", "if i pay with 60 dollars whats the change on the lamp"),
        (
            "from a budget of $47, the lamp at its present price leaves how much, shipping aside?",
            "if i pay with 47 dollars whats the change on the lamp?",
        ),
        ("lamp from a 200 dollar budget leaves how much", "if i pay with 200 dollars whats the change on lamp"),
        (
            "two fifties and one hundred in gift cards, total",
            "two 50 dollar gift cards and one 100 dollar gift cards, total",
        ),
        (
            "one gift card of a hundred and one of fifty, what do they come to together?",
            "one 100 dollar gift cards and one 50 dollar gift cards, what do they come to together?",
        ),
        ("gift card denominations?", "how much are the gift cards?"),
        ("and the ten off 100, gone too?", "is the ten off 100 over?"),
        (
            "how big does my order need to be for that $10 to come off?",
            "how much do i need to spend to get the 10 off?",
        ),
        (
            "the smallest order that the ten off applies to",
            "how much do i need to spend to get the ten off",
        ),
        ("90 for rugs?? which ones are those", "which rugs cost 90 dollars"),
        ("blue rug now vs before?", "blue rug price before vs now?"),
        ("that price there, is it reduced from something", "what was the price of this before the sale"),
    ],
)
def test_plain(text: str, plain: str) -> None:
    """Each says the same as its plain wording."""
    assert put_plainly(normalise(text)).text.rstrip() == plain


@pytest.mark.parametrize(
    "text",
    [
        "does the lamp come along with a bulb",
        "can i wear the vest as well as wash it",
        "what does that make you feel",
        "do you ship it all in one parcel to me",
        "the soap smells good on top of the rug",
        "i made it up all by myself",
        "my bill, the invoice, is it in the parcel",
        "is the code once more on air",
        "is 25 the size of the lamp",
        "i have 60 friends. the lamp is for them",
        "can i give a gift card to my mum",
        "do gift cards expire",
        "is the ten off for all of us",
        "how big is the rug",
        "after cozy20 i was told to wait",
    ],
)
def test_left_as_it_is(text: str) -> None:
    """What only sounds like one of them."""
    assert put_plainly(normalise(text)).text == text


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("twelve lamps, two rugs, sum?", [("LAMP", 12), ("RUG", 2)]),
        ("2 lamps, twelve rugs, sum?", [("LAMP", 2), ("RUG", 12)]),
        ("fifteen lamps, thirteen rugs, sum?", [("LAMP", 15), ("RUG", 13)]),
        ("ten lamps and twelve pieces of juniper soap, total", [("LAMP", 10), ("SOAP", 12)]),
        ("sat in traffic for 40 minutes, 2x lamp 1x rug = ?", [("LAMP", 2), ("RUG", 1)]),
    ],
)
def test_counts_in_words_are_no_ones(model: Understander, text: str, counted: list[tuple[str, int]]) -> None:
    """A count that is left out makes a sum too small."""
    reading = asker(model, HOMEWARES, languages=("en",), currency="USD")(text)
    assert [(target.sku, target.qty or 1) for target in reading.targets] == counted
