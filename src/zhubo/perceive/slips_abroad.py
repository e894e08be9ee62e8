"""Words that are no words of their language, put right where one slip of typing makes them one: chaqueat, комплетк, lebar nyaa. Pure.

For eight of the languages beside Chinese and English, whose words the seeds know; what the shop or a list of goods knows stays as it
is. One letter is left out, too many, changed with the next or hit for another, or a blank is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from zhubo.errors import UnavailableError
from zhubo.perceive.going_abroad import goes_on
from zhubo.shop.search import CatalogueIndex, goods_named
from zhubo.text.arrays import read_lines
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.numbers import numbers_in
from zhubo.values import dataclass

WORDS_PATH = Path(__file__).parent / "model"
SPELT = ("ar", "de", "es", "fr", "id", "pt", "ru", "vi")
"""Languages of letters and words; in the others a sign alone is no slip that can be told."""
LETTERS_MIN = 4
"""A shorter word is too near to too many."""
PART_MIN = 3
"""How many letters each of two words has that are written as one."""
_LETTERS = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True, eq=False)
class KnownWords:
    """Words of a language: the rank of those that were seen several times, the commonest first, and all that were seen; its letters."""

    ranks: Mapping[str, int]
    known: frozenset[str]
    letters: str


def slips_put_right(normal: Normal, index: CatalogueIndex, language: str) -> Normal:
    """Return a folded text with what are no words of `language` written as the word that they are one slip away from.

    Raises:
        UnavailableError: the file of words is missing or cannot be read.
    """
    if language not in SPELT:
        return normal
    edits = []
    for match in _LETTERS.finditer(normal.text):
        if match[0] not in index.words and (meant := meant_by(match[0], language)) is not None:
            edits.append((match.start(), match.end(), meant))
    if edits:
        # The سي of سي دي is no slip.
        named = goods_named(normal.text, language)
        edits = [one for one in edits if not any(start <= one[0] and one[1] <= end for start, end, _ in named)]
    return rewritten(normal, edits) if edits else normal


@lru_cache(maxsize=8_192)
def meant_by(word: str, language: str) -> str | None:
    """Return the commonest word, or two, that an unknown one of at least four letters is a slip of; None where it is of none, or known."""
    words = words_of(language)
    if (
        word in words.known
        or goes_on(word, language)
        or any(end - start == len(word) for start, end, _ in goods_named(word, language))
    ):
        return None
    if any((one.start, one.end) == (0, len(word)) for one in numbers_in(word, language)):
        return None
    near = [
        other for other in set(_slips_of(word, words.letters)) if other in words.ranks and len(other) >= LETTERS_MIN
    ]
    if near:
        return min(near, key=words.ranks.__getitem__)
    parts = (
        (word[:at], word[at:])
        for at in range(PART_MIN, len(word) - PART_MIN + 1)
        if word[:at] in words.ranks and word[at:] in words.ranks
    )
    best = min(parts, key=lambda two: max(words.ranks[two[0]], words.ranks[two[1]]), default=None)
    return None if best is None else " ".join(best)


def _slips_of(word: str, letters: str) -> Iterator[str]:
    """Yield what a word is where one slip is undone."""
    for at in range(len(word)):
        before, behind = word[:at], word[at + 1 :]
        yield before + behind
        yield before + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        for letter in letters:
            yield before + letter + behind
            yield before + letter + word[at:]
    for letter in letters:
        yield word + letter


@lru_cache(maxsize=16)
def words_of(language: str) -> KnownWords:
    """Return the words of a language of `SPELT`.

    Raises:
        UnavailableError: the file of words is missing or cannot be read.
    """
    path = WORDS_PATH / f"words_{language}.gz"
    try:
        lines = read_lines(path)
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"Cannot read the words of {path}.", hint="Make them: runs/make_known_words.py."
        ) from error
    common, _, seen = "\n".join(lines).partition("\n\n")
    ranks = {word: rank for rank, word in enumerate(common.split("\n"))}
    return KnownWords(
        ranks, frozenset((*ranks, *seen.split("\n"))), "".join(sorted({letter for word in ranks for letter in word}))
    )
