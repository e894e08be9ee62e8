"""Rarer Chinese words for what most viewers call otherwise: dialects, slang, other regions, and slips of sound that are no words.

A comment is read with the usual word in their place, so that every reader behind knows of one word alone.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import ahocorasick

from zhubo.errors import UnavailableError
from zhubo.text.figures_said import Edit

TABLE_PATH = Path(__file__).parent / "model" / "usual_zh.tsv"


def usual_words(text: str) -> list[Edit]:
    """Return where rarer words stand in a folded text, with the usual ones for them; the longest of those that begin in one place."""
    return [(last + 1 - length, last + 1, usual) for last, (length, usual) in rarer_words().iter_long(text)]


@lru_cache(maxsize=1)
def rarer_words() -> ahocorasick.Automaton:
    """Return the rarer words, each with its length and the usual one.

    Raises:
        UnavailableError: the table is missing or holds a line that is no pair.
    """
    automaton = ahocorasick.Automaton()
    try:
        for line in TABLE_PATH.read_text(encoding="utf-8").splitlines():
            rarer, usual = line.split("\t")
            automaton.add_word(rarer, (len(rarer), usual))
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"Cannot read the table of rarer words {TABLE_PATH}.", hint="Write pairs with a tab between."
        ) from error
    automaton.make_automaton()
    return automaton
