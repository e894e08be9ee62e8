"""Pieces of English names: words behind them that are no thing, titles cut short, goods on show called by a kind beside theirs."""

from __future__ import annotations

import pytest

from zhubo.perceive.no_things_en import is_no_thing
from zhubo.shop.search import build_index

from ..things import priced
from .conftest import Read

ENGLISH = build_index(
    (
        priced("REEF", "Deep Reef Tee", "S", "M", "L", minor=4_500),
        priced("LANT", "Lanternfish Tee", "S", "M", "L", minor=2_000),
        priced("BACK", "Upended Lanternlight Tee", "XL", "XXL", minor=2_500),
        priced("HOODIE", "Slate Hoodie", minor=3_000),
        priced("BOOT", "Ridge Sneakers", "41", "42", minor=9_000),
        priced("APPLE", "Apple Juice", minor=199),
        priced("PEAR", "Pear Juice", minor=199),
        priced("WARM", "Neck Warmer", minor=1_800),
        priced("HAT", "Gull Beanie", minor=900),
        priced("TALE", "Voyages of gulls, an audiobook", minor=1_000),
        priced("PLIM", "Chalk Plimsolls", "41", "42", minor=4_000),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "is the deep reef actually available",
        "has the deep reef dropped below 45 yet",
        "did the deep reef go up since yesterday",
        "deep reef usually how much",
        "how much is the deep reef currently",
        "deep reef under 50?",
        "has the deep reef dropped in price",
        "do you have the deep reef perhaps",
    ],
)
def test_adverbs_and_verbs_behind_a_piece_of_a_name_are_no_thing(english: Read, text: str) -> None:
    """The piece names what it is one of."""
    assert [target.sku for target in english(text).targets] == ["REEF"]


@pytest.mark.parametrize(
    "text", ["deep reef kettle price", "how much is the deep reef towel", "deep reef poster how much"]
)
def test_another_thing_behind_it_is_one(english: Read, text: str) -> None:
    """And is not sold."""
    assert [target.sku for target in english(text).targets][:1] == [""]


def test_no_things() -> None:
    """A jelly and a ring are things."""
    assert all(map(is_no_thing, ("actually", "dropped", "running", "under", "mate", "monday")))
    assert not any(map(is_no_thing, ("jelly", "ring", "bed", "towel", "lantern")))


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("how much is the lantern tee", "LANT"),
        ("upended lantern tee price", "BACK"),
        ("upended lantern how much", "BACK"),
        ("how much is the apple one", "APPLE"),
        ("apple flavour price please", "APPLE"),
    ],
)
def test_names_cut_short(english: Read, text: str, sku: str) -> None:
    """A title that begins so goes first."""
    assert [target.sku for target in english(text).targets] == [sku]


@pytest.mark.parametrize("text", ["apple watch how much", "how much is the mango one", "velvet tee price"])
def test_what_no_title_begins_with_is_not_sold(english: Read, text: str) -> None:
    """Nor is what a maker is known for."""
    assert [target.sku for target in english(text).targets if target.how != "neighbour"][:1] == [""]


@pytest.mark.parametrize(
    ("text", "shown", "sku"),
    [
        ("what would i pay for this sweater", "HOODIE", "HOODIE"),
        ("how much is this jacket", "HOODIE", "HOODIE"),
        ("are these boots in stock in 42", "BOOT", "BOOT"),
        ("how much is this jacket", "BOOT", ""),
        ("how much is the jacket", "HOODIE", ""),
    ],
)
def test_what_is_on_show_by_a_kind_beside_its_own(english: Read, text: str, shown: str, sku: str) -> None:
    """Only where it is pointed at."""
    assert [target.sku for target in english(text, pinned=shown).targets] == [sku]


@pytest.mark.parametrize(
    "text",
    [
        "what material differ the neck warmer to the beanie",
        "how much the neckwarmer, how much the beanie, and you deliver to mexico yes?",
        "neckwarmer n gull beanie, which is the cheaper",
    ],
)
def test_two_that_are_compared_or_asked_for_one_by_one(english: Read, text: str) -> None:
    """Both are meant."""
    assert [target.sku for target in english(text).targets] == ["WARM", "HAT"]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("do you have any books", "TALE"),
        ("how much are the pumps", "PLIM"),
        ("brain fog today, how much is the slate hoodie", "HOODIE"),
        ("do the plimsolls need special socks", "PLIM"),
    ],
)
def test_kinds_by_other_words(english: Read, text: str, sku: str) -> None:
    """A brain is no bra, and goods need socks that nobody asks for."""
    assert [target.sku for target in english(text).targets] == [sku]
