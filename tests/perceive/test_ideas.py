"""Ideas in the languages beside Chinese and English: words, stems, letters that chat writes in several ways, and a file that is broken."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from zhubo.errors import UnavailableError
from zhubo.perceive import ideas, load_model
from zhubo.perceive.concepts import CONCEPTS
from zhubo.perceive.ideas import ideas_in, words_of_ideas
from zhubo.text.letters import as_letters, without_unsaid

OTHERS = ("ar", "de", "es", "fr", "id", "ja", "ko", "pt", "ru", "th", "vi")


@pytest.mark.parametrize(
    ("language", "text", "idea"),
    [
        ("ar", "بكام الفستان", "price"),
        ("de", "was kostet das kleid", "price"),
        ("es", "cuánto cuesta el envío", "ship_fee"),
        ("fr", "vous livrez en belgique", "ship"),
        ("id", "masih ready ga kak", "stock"),
        ("ja", "いくらですか", "price"),
        ("ko", "사이즈 뭐 있어요", "size"),
        ("pt", "qual o preço", "price"),
        ("ru", "сколько стоит платье", "price"),
        ("th", "ราคาเท่าไหร่", "price"),
        ("vi", "bao nhiêu tiền vậy shop", "price"),
    ],
)
def test_each_language_has_words_for_ideas(language: str, text: str, idea: str) -> None:
    """What each language asks in its own words speaks of the same idea."""
    assert idea in {found for _, found in ideas_in(text, language)}


@pytest.mark.parametrize("language", OTHERS)
def test_each_idea_has_words(language: str) -> None:
    """No idea is left out, and none is made up."""
    words = words_of_ideas(language)
    assert words is not None
    assert {idea for _, entries in words.values() for idea, _ in entries} == set(CONCEPTS)


def test_a_stem_takes_any_ending_and_a_word_none() -> None:
    """In a language with endings a word counts between its boundaries alone, a stem wherever a word begins with it."""
    assert "price" in {idea for _, idea in ideas_in("стоимостью", "ru")}
    assert "price" not in {idea for _, idea in ideas_in("ценавой", "ru")}
    assert ideas_in("xценаx", "ru") == []


def test_letters_that_chat_writes_in_several_ways_are_one() -> None:
    """With accents or without, with or without a hamza: the same letters, and as many."""
    assert as_letters("é ß ё أ ة ى ế đ") == "e s е ا ه ي e d"
    assert as_letters("й Й") == "й Й"
    assert without_unsaid("مُحَمَّد") == "محمد"
    assert ideas_in("cuanto cuesta", "es") == ideas_in("cuánto cuesta", "es") != []


def test_a_language_without_words_has_no_ideas() -> None:
    """Chinese and English have theirs elsewhere; of others nothing is known."""
    assert ideas_in("hvad koster den", "da") == []


def test_a_broken_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the file and what makes it."""
    broken = tmp_path / "ideas.gz"
    broken.write_bytes(gzip.compress(b"ar\tprice\tx\n")[:-6])
    monkeypatch.setattr(ideas, "IDEAS_PATH", broken)
    with pytest.raises(UnavailableError, match="make_ideas|ideas.gz"):
        words_of_ideas.__wrapped__("ar")


def test_words_of_other_languages_wait_for_their_first_comment() -> None:
    """A room that hears Chinese and English alone does not hold them; from then on they are the same ones."""
    model = load_model()
    assert model.elsewhere is not None
    assert model.vocabulary._built is model.automaton
    assert model.elsewhere.vocabulary._built is None
    assert model.elsewhere.automaton is model.elsewhere.automaton
    assert len(model.elsewhere.automaton) > 10_000
