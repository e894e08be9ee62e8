"""English turns for counts, shares of an offer, limits and change are put plainly; near misses stay as they are."""

from __future__ import annotations

import pytest

from zhubo.perceive.plainly_en import put_plainly
from zhubo.text.normalise import normalise

from ..things import homewares
from .conftest import Read

ENGLISH = homewares()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("harbour lamp times 3, what is it", "harbour lamp x3, what is it"),
        ("juniper soap times five sum", "juniper soap x5 sum"),
        ("times 4 on the juniper soap", "4 of the juniper soap"),
        ("ridge vest twice, total", "ridge vest x2, total"),
        ("a score of lamps", "20 lamps"),
        ("of the two lamps, harbour or desk, price", "of the lamps, harbour or desk, price"),
        ("is a vest in S and one in XL costing equal?", "is a vest in s and one in xl the same price?"),
        ("a trio of lamps", "3 lamps"),
        ("couple of lamps how much", "2 lamps how much"),
        ("half a dozen soaps", "6 soaps"),
        ("half a dozen of the soaps", "6 the soaps"),
        ("3 of my 4 nephews want the vest", "3 nephews want the vest"),
        ("the 2 of us want matching vests", "2 vests"),
        ("his and hers vests", "2 vests"),
        ("vest for me, vest for my wife, total", "2 vest, total"),
        ("lamp for me and lamp for her and lamp for my nan", "3 lamp"),
        ("each soap once, how much", "one of each soap, how much"),
        ("lamp and rug, one apiece", "lamp and rug together"),
        ("if i chuck a lamp and a rug in the basket what does it say", "how much is a lamp and a rug together"),
        ("lamp & rug w/ postage?", "how much is lamp & rug with postage"),
        ("lamp plus rug, before postage", "how much is lamp plus rug together before postage"),
        ("no postage, lamp and rug total", "lamp and rug total before postage"),
        ("soap*4", "soap x4"),
        ("lamp+lamp+rug=?", "2 lamp+rug=?"),
        ("both my sons want a vest", "2 sons each want a vest"),
        ("tow vests how much", "two vests how much"),
        ("thre vests sum", "three vests sum"),
        ("harbour lamp qty 3", "harbour lamp x3"),
        ("soap (2) and lamp (1)", "soap x2 and lamp x1"),
        ("2soaps total", "2 soaps total"),
        ("soap 2x lamp 1x total", "2 x soap, 1 x lamp total"),
        ("was gonna get 3 lamps but make it 2, total", "2 lamps, total"),
        ("one lamp, sorry two, total", "two lamp, total"),
        ("not 2 but 3 lamps", "3 lamps"),
        ("soap lamp rug all 3 how much", "soap lamp rug altogether how much"),
        ("can i get 3 soaps for under 40", "is 40 dollars enough for 3 soaps"),
        ("do 2 soaps fit a 25 budget", "is 25 dollars enough for 2 soaps"),
        ("multiply the soap by 3 for me", "how much for 3 of the soap"),
        ("if one soap is 7 whats 5", "how much for 5 soap"),
        ("lamp and rug once that ten comes off", "lamp and rug with the ten off"),
        ("lamp and rug once youve taken the 10 off", "lamp and rug with the 10 off"),
        ("lamp plus rug minus the ten", "lamp plus rug with the ten off"),
        ("lamp and rug. knock off the promo and what do i pay", "lamp and rug after the promo, what do i pay"),
        ("once the promo is on, whats the lamp", "how much is the lamp after the promo"),
        ("our limit is 40 for presents, does the lamp come under", "is 40 dollars enough for the lamp"),
        ("10 dollar cap on gifts, soap ok?", "is 10 dollars enough for soap"),
        ("got exactly 35, can i have the lamp", "is 35 dollars enough for the lamp"),
        ("og price of the rug", "original price of the rug"),
        ("how much do i save going for the lamp rather than the rug", "how much cheaper is the lamp than the rug"),
        (
            "got a 100 note, buying the lamp, what do i get back",
            "if i pay with 100 dollars whats the change on the lamp",
        ),
        ("so lamp and rug is 100ish", "how much is lamp and rug together"),
        ("would three soaps be under 30", "is 30 dollars enough for three soaps"),
        ("did these cost more at one time", "what was the price of these before the sale"),
        ("has the lamp dropped below 40 now or is it still that", "is the lamp still 40"),
        ("whats the harbour lamp at", "how much is the harbour lamp"),
        ("i wanted 3 lamps but now 2, total", "i 2 lamps, total"),
        ("our limit is 40, does the lamp come in under that", "is 40 dollars enough for the lamp"),
        ("90 max, does the lamp fit the budget", "is 90 dollars enough for the lamp"),
    ],
)
def test_put_plainly(text: str, plain: str) -> None:
    """Says the same in plain words."""
    assert put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "how many times 2 can i use it",
        "what are the delivery times 9 to 5",
        "washed it twice and it shrank",
        "i asked twice, total?",
        "a score of 5 stars",
        "the couple on screen are cute",
        "two of my nephews want the vest",
        "lamp for me and rug for my wife",
        "each soap is different",
        "is the post office near",
        "lamp or rug, which is cheaper",
        "take the ten dollar note",
        "got 35, do you have the lamp",
        "how much do i save on the lamp",
        "a lamp and a rug are lovely",
        "is the lamp at link 3",
        "what is the lamp looking at",
        "4pcs of the lamp",
        "is the apple tree lights set here",
        "lamp (brass) and rug",
        "all 3 how much each",
        "add up 5x lamp and 2x rug for me",
        "give me 2x soap 3x please",
        "i was gonna get the lamp but its gone",
        "asked you times 3 what the lamp is",
        "been here times 2, price of the lamp",
        "gift for a couple getting married, how much is the lamp",
        "a couple asked already but is the lamp dear",
        "me and my wife both have a vest, how much is the lamp",
        "our limit is 40, does the vest come in black",
        "max 30 degrees, can the vest go in the dryer",
        "limit of 2 per person, is the lamp ok",
        "capped at 10 a customer, is the lamp ok",
        "limited to 12 pieces, will the lamp fit in a box",
        "i have 2, can i get the lamp",
        "i've got 42, can i get a 43 in the vest",
        "got 20, can i get another lamp",
    ],
)
def test_near_misses_stay(text: str) -> None:
    """What means something else is left alone."""
    assert put_plainly(normalise(text)).text == text


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("harbour lamp times 3, what am i looking at", {("LAMP", 3)}),
        ("harbour lamp and a couple of meadow rugs total", {("LAMP", 1), ("RUG", 2)}),
        ("juniper soap*2 + lamp =", {("SOAP", 2), ("LAMP", 1)}),
        ("need a score of juniper soaps, so 20, add it up", {("SOAP", 20)}),
        ("three ridge vests, final price", {("VEST", 3)}),
        ("2 of my 3 sons want the vest, total?", {("VEST", 2)}),
        ("my 2 sisters and i each want a vest, total", {("VEST", 3)}),
        ("me + my 2 sisters each want a vest, total", {("VEST", 3)}),
        ("a vest for my dad, 2 vests for the girls, total", {("VEST", 3)}),
        ("2 for me 1 for her, vests, total", {("VEST", 3)}),
        ("lamp for one room and rug for the other, whats the two pieces together", {("LAMP", 1), ("RUG", 1)}),
        ("how much are the two lamps and the rug together", {("LAMP", 2), ("RUG", 1)}),
        ("how much more is a rug than 2 soaps", {("RUG", 1), ("SOAP", 2)}),
    ],
)
def test_counted_so(english: Read, text: str, counted: set[tuple[str, int]]) -> None:
    """Whatever the turn, so many of each are counted, and no option is missed."""
    reading = english(text)
    assert {(target.sku, target.qty or reading.slots.qty or 1) for target in reading.targets} == counted
    assert not any(target.unfit for target in reading.targets)
