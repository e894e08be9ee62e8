"""Rarer words for what most viewers call otherwise: dialects, slang, other regions, and slips that are no words of their own.

A comment is read with the usual word in their place, so that every reader behind knows of one word alone.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import ahocorasick

from zhubo.errors import UnavailableError
from zhubo.shop.search import EVERYDAY, CatalogueIndex, stem
from zhubo.text.arrays import read_lines
from zhubo.text.figures_said import Edit

FOLDER = Path(__file__).parent / "model"


def usual_words(text: str) -> list[Edit]:
    """Return where rarer Chinese words stand in a folded text, with the usual ones for them; the longest where several begin.

    Ordinary words that hold a rarer one stand in the table for themselves, and stay: 会员通道 is no 圆通.
    """
    found = ((last + 1 - length, last + 1, usual) for last, (length, usual) in rarer_words("zh").iter_long(text))
    return [edit for edit in found if text[edit[0] : edit[1]] != edit[2]]


def usual_words_en(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return where rarer English words stand in a folded text, with the usual ones for them; words of the bag's names stay."""
    whole = [
        (start, last + 1, usual)
        for last, (length, usual) in rarer_words("en").iter(text)
        if not text[(start := last + 1 - length) - 1 : start].isalnum() and not text[last + 1 : last + 2].isalnum()
    ]
    edits: list[Edit] = []
    for start, end, usual in sorted(whole, key=lambda one: (one[0], -one[1])):
        known = any(stem(word) in index.words and word not in EVERYDAY for word in text[start:end].split())
        if not known and (not edits or edits[-1][1] <= start):
            edits.append((start, end, usual))
    return edits


@lru_cache(maxsize=2)
def rarer_words(language: str) -> ahocorasick.Automaton:
    """Return the rarer words of a language, each with its length and the usual one.

    Raises:
        UnavailableError: the table is missing or holds a line that is no pair.
    """
    automaton, path = ahocorasick.Automaton(), FOLDER / f"usual_{language}.gz"
    try:
        for line in read_lines(path):
            rarer, usual = line.split("\t")
            automaton.add_word(rarer, (len(rarer), usual))
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"Cannot read the table of rarer words {path}.", hint="Make it: runs/make_usual_words.py."
        ) from error
    automaton.make_automaton()
    return automaton
