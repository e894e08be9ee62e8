"""Numbers of a story, of money and of ages are no count of pieces and no link, however near they stand to what is asked."""

from __future__ import annotations

import pytest

from ..things import homewares
from .conftest import Read

ENGLISH = homewares()


@pytest.mark.parametrize(
    "text",
    [
        "two parrots and no patience, what does the lamp cost",
        "4 things about the lamp: what it costs, do you ship it, can it go back",
        "two questions, how much is the lamp and do you ship to canada",
        "six hens live here so nothing lasts, price of the lamp",
        "10 likes from me, price of the lamp",
        "climbed 3 flights of stairs to hear this, how much is the lamp",
        "shes only 4, how much is the lamp for her room",
        "my daughter is 7 and wants the lamp, how much",
        "my neighbour got it for 30 elsewhere, how much is the lamp here",
        "9 out of 10 for the singing, price of the lamp",
        "5 star service, how much is the lamp",
        "2 hour queue behind me, how much is the lamp",
        "under 50 per gift, how much is the lamp",
        "bought 3 of these last winter, how much is the lamp now",
        "asked 3x already, how much is the lamp",
        "asked you x3, how much is the lamp",
        "30 max, lamp price",
        "took 4 photos of the lamp, how much is it",
        "the lamp maybe, spending less than twelve. price?",
        "i can spend something under 50, how much is the lamp",
    ],
)
def test_no_quantity(english: Read, text: str) -> None:
    """The lamp is meant, and how many of it nobody said."""
    reading = english(text)
    assert [target.sku for target in reading.targets] == ["LAMP"]
    assert reading.slots.qty is None


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("2 tall lamps please how much", 2),
        ("need 3 by friday, the harbour lamp, total", 3),
        ("gimme 4 of those harbour lamps, total", 4),
        ("three wise men need three harbour lamps, total", 3),
        ("how much for 2 units of the harbour lamp", 2),
        ("two crates of juniper soap, total", 2),
        ("got 3 of these in my cart already, harbour lamp, total", 3),
    ],
)
def test_pieces_are_counted(english: Read, text: str, qty: int) -> None:
    """What names goods, units or nothing behind a number is counted by it."""
    reading = english(text)
    assert len(reading.targets) == 1
    assert reading.slots.qty == qty


@pytest.mark.parametrize(
    "text",
    [
        "whats it come to for the lamp and the rug once that ten comes off",
        "lamp plus rug less the 10 discount",
        "four kids in tow, total for lamp and rug",
    ],
)
def test_what_comes_off_counts_nothing(english: Read, text: str) -> None:
    """Of several goods, neither an offer's amount nor people become a count of one."""
    assert {(target.sku, target.qty or 1) for target in english(text).targets} == {("LAMP", 1), ("RUG", 1)}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("mum of 2 here, price?", ()),
        ("number 1 fan, how much", ()),
        ("be there in 2, whats the price", ()),
        ("number 2 price", (2,)),
        ("link 3 price", (3,)),
    ],
)
def test_links_of_a_story(english: Read, text: str, links: tuple[int, ...]) -> None:
    """Are none; what is called a link or a number is one."""
    assert english(text, pinned="LAMP").slots.link_nos == links
