"""Slips of typing in eight languages: what is put right, what stays, and the words that this is told by."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs.make_known_words import SEEDS, words_written

from zhubo.errors import UnavailableError
from zhubo.perceive import slips_abroad
from zhubo.perceive.slips_abroad import SPELT, WORDS_PATH, meant_by, slips_put_right, words_of
from zhubo.shop.search import CatalogueIndex, build_index
from zhubo.text.arrays import read_lines
from zhubo.text.normalise import given_span, normalise

NOTHING = build_index(())


def put_right(text: str, language: str, index: CatalogueIndex = NOTHING) -> str:
    """Return a text as it is read."""
    return slips_put_right(normalise(text), index, language).text


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("tienen la chaqueat", "es", "tienen la chaqueta"),
        ("livrason combein", "fr", "livraison combien"),
        ("ist das verfügabr", "de", "ist das verfügbar"),
        ("комплетк стоитпочем", "ru", "комплект стоит почем"),
        ("ongkri brp", "id", "ongkir brp"),
        ("quantto custa", "pt", "quanto custa"),
        ("bao nhiuê", "vi", "bao nhiêu"),
    ],
)
def test_one_slip_is_put_right(text: str, language: str, meant: str) -> None:
    """A letter too many, too few, changed with the next, hit for another; a blank that is missing."""
    assert put_right(text, language) == meant


@pytest.mark.parametrize("text", ["chaqueta", "precio", "talla m", "xyzzyqw", "no", "3", ""])
def test_words_and_what_is_near_to_none_stay(text: str) -> None:
    assert put_right(text, "es") == text


@pytest.mark.parametrize("language", ["zh", "en", "ja", "ko", "th", "xx"])
def test_other_languages_stay(language: str) -> None:
    """Chinese and English have readers of slips of their own."""
    assert put_right("chaqueat livrason", language) == "chaqueat livrason"


def test_words_of_the_shop_stay(bag: CatalogueIndex) -> None:
    """A name that is one letter from a common word is a name."""
    name = next(word for word in bag.words if len(word) >= 5 and word.isascii() and word.isalpha())
    assert put_right(name, "es", bag) == name


def test_places_are_those_of_the_text_as_given() -> None:
    """What is put right stands for what was written."""
    text = "La CHAQUEAT roja"
    normal = slips_put_right(normalise(text), NOTHING, "es")
    at = normal.text.index("chaqueta")
    first, last = given_span(normal, at, at + len("chaqueta"))
    assert text[first:last] == "CHAQUEAT"


@given(st.text(max_size=80), st.sampled_from(SPELT))
def test_any_text_is_read(text: str, language: str) -> None:
    """Once put right it stays as it is, but for words that are parted."""
    once = put_right(text, language)
    assert once.count(" ") >= normalise(text).text.count(" ")
    for word in once.split():
        assert word.isalpha() is False or len(word) < 4 or meant_by(word, language) != word


def test_the_files_are_what_the_recipe_makes() -> None:
    """The seeds' words, and no file that is older than they."""
    counts = words_written(SEEDS)
    for language in SPELT:
        words = words_of(language)
        assert words.known - {""} == set(counts[language])
        assert set(words.ranks) == {word for word, times in counts[language].items() if times >= 2}


def test_a_file_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(slips_abroad, "WORDS_PATH", tmp_path)
    words_of.cache_clear()
    with pytest.raises(UnavailableError, match="make_known_words"):
        words_of("es")
    assert read_lines(WORDS_PATH / "words_es.gz")
