"""Numbers of English comments that say where, when or which, or how much money somebody has, count no goods."""

from __future__ import annotations

import pytest

from zhubo.perceive.story_counts_en import told_places

from ..things import homewares
from .conftest import Read

ENGLISH = homewares()


@pytest.mark.parametrize(
    "text",
    [
        "30 for the lamp, do i have that right",
        "20 for lamp sounds steep, whats the real price",
        "episode 3 of this show haha, how much is the lamp",
        "15 out of 18 people would buy the lamp, how much",
        "8x this week i asked, lamp price",
        "12 on my card, how much is the lamp",
        "5 watching together, how much is the lamp",
        "40 drinks in, hows much the lamp",
        "already own 6 of them, what does another lamp cost",
        "had 15 harbour lamps stolen, price for a new one",
        "only 25 in my account, how much is the lamp",
        "i've got 25 left over, lamp how much",
        "table for 15 tonight but first how much is the lamp",
        "dinner for 4 burning, lamp price",
        "only 12 left? how much is the lamp",
        "3 left right? price of the lamp",
        "is the lamp more than 20",
        "asked 4 times now, how much is the lamp",
    ],
)
def test_no_quantity(english: Read, text: str) -> None:
    """The lamp is meant, and how many of it nobody said."""
    reading = english(text)
    assert [target.sku for target in reading.targets] == ["LAMP"]
    assert reading.slots.qty is None and reading.targets[0].qty is None


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("okay 30 of the lamps is how much", 30),
        ("take 3 harbour lamps, total", 3),
        ("3 lamps for the table, how much", 3),
        ("price of 4 lamps for dinner", 4),
        ("lamp times 3, how much", 3),
        ("one lamp for me and one for my mum, how much in total", 2),
    ],
)
def test_counts_stay(english: Read, text: str, qty: int) -> None:
    """What stands before goods, or is told person by person, counts them."""
    reading = english(text)
    assert [target.sku for target in reading.targets] == ["LAMP"]
    assert (reading.targets[0].qty or reading.slots.qty) == qty


@pytest.mark.parametrize(
    "text",
    ["episode " * 60, "table for " * 60, "only 3 " * 60, "is the lamp more " * 60, "3 out of " * 60, "i have 3 " * 60],
)
def test_repeated_words_are_read_in_no_time(text: str) -> None:
    """However often they stand there."""
    assert isinstance(told_places(text), list)


def test_sizes_of_two_people_are_no_pieces(english: Read) -> None:
    """One in each of two sizes is two pieces."""
    reading = english("ridge vest, one in m for her one in l for him, whats the total")
    assert sum(target.qty or 1 for target in reading.targets) == 2 or reading.slots.qty == 2
