"""Slips in names that only the word beside them settles: gry of gry hoodie, where the bag has a grey one. Pure.

A short word is soon another one, so that by itself it is left as it is; beside a word that stands next to it in a title it is that title's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from zhubo.shop.search import (
    DOUBLED,
    EVERYDAY,
    IDLE,
    UNITS,
    CatalogueIndex,
    by_shape,
    cost_of,
    goods_by_word,
    near_word,
    nearest,
    stem,
)
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten

LETTERS_MIN = 3
"""Fewer letters are no slip of a name."""
BEGUN_LETTERS_MIN = 4
"""From so many letters on a word that begins one of a title is that one, before a word for the product's kind."""
SHORT = 4
"""A word of fewer letters than this is a slip of one in which one letter more stands."""
ONE_LEFT_OUT, ONE_SLIP = 60, 100
"""What a slip in a short word, and in others, may cost, in hundredths."""
GOODS_LETTERS_MIN = 5
"""From so many letters on a word that everybody calls goods by is put right beside a name of the bag's."""


def names_put_right(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return an English text (folded) with slips put right that stand beside the word which stands beside their right one in a title."""
    edits: list[Edit] = []
    # A word that means something is no slip, and most texts have no other.
    unusual = {*_WORD.findall(normal.text)} - EVERYDAY
    strange = {word for word in unusual if len(word) >= LETTERS_MIN and not _is_known(index, word)}
    if not strange:
        return normal
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(normal.text)]
    for one, two in pairwise(words):
        if two[1] - one[2] != 1 or normal.text[one[2]] != " ":
            continue
        for written, other, beside, first in ((one, two, _behind(index), True), (two, one, _before(index), False)):
            # `beside` tells which words stand before a word of a title, and which behind it.
            if written[0] not in strange or (edits and edits[-1][1] > written[1]):
                continue
            near = beside.get(_known(index, other[0]), ())
            meant = _meant(index, written[0], near) or _begun_beside(written[0], near)
            meant = meant or (_begun(index, written[0], other[0]) if first else None)
            if meant is not None:
                edits = [edit for edit in edits if edit[0] != written[1]]
                edits.append((written[1], written[2], meant))
    return rewritten(normal, sorted(edits)) if edits else normal


def _meant(index: CatalogueIndex, word: str, beside: Sequence[str]) -> str | None:
    """Return the one of the words `beside` a name that an unknown word is a slip of, else such a word for goods; else None."""
    if not beside:
        return None
    most = ONE_LEFT_OUT if len(word) < SHORT else ONE_SLIP
    near = [one for one in beside if one[0] == word[0] and len(one) > LETTERS_MIN and cost_of(word, one) <= most]
    if len(near) == 1:
        return near[0]
    if near or len(word) < GOODS_LETTERS_MIN or near_word(index, word) is not None:
        return None
    goods = nearest(word, _goods_by_shape())
    return goods if goods is not None and cost_of(word, goods) <= DOUBLED else None


def _begun_beside(word: str, beside: Sequence[str]) -> str | None:
    """Return the only one of the words `beside` a name that an unknown word begins: the mono of reversed mono, where it is monotype."""
    begun = [other for other in beside if other.startswith(word)]
    return begun[0] if len(begun) == 1 else None


def _begun(index: CatalogueIndex, word: str, kind: str) -> str | None:
    """Return the word of a title that an unknown word before a word for its kind begins, first of those that titles begin with; else None.

    So mono tee is a Monospace Tee where there is a Reversed Monotype Tee as well.
    """
    if len(word) < BEGUN_LETTERS_MIN:
        return None
    kinds = {one for sort, one in goods_by_word().get(kind, ()) if sort == "kind"}
    for places in (_titles_of(index, 1), _titles_of(index, None)) if kinds else ():
        begun = {
            other for own, words in places if not kinds.isdisjoint(own) for other in words if other.startswith(word)
        }
        if begun:
            return begun.pop() if len(begun) == 1 else None
    return None


@lru_cache(maxsize=16)
def _titles_of(index: CatalogueIndex, most: int | None) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """Return the kinds of each product of a bag with the words of its titles, so many of each title at `most`."""
    return tuple(
        (
            frozenset(own.kinds),
            tuple(word for line in own.titled.casefold().splitlines() for word in _WORD.findall(line)[:most]),
        )
        for own in index.naming
    )


def _known(index: CatalogueIndex, word: str) -> str:
    """Return the word of the bag's that a word is, or is a slip of."""
    own = stem(word)
    if index.words.get(own) or _is_known(index, word):
        return own
    return near_word(index, word) or own


@lru_cache(maxsize=8_192)
def _is_known(index: CatalogueIndex, word: str) -> bool:
    """Whether a word means something here or to everybody."""
    plain = {word, stem(word), *(word[: -len(end)] for end in _ENDINGS if word.endswith(end))}
    return any(one in known for one in plain for known in (EVERYDAY, index.words, IDLE, UNITS, goods_by_word()))


@lru_cache(maxsize=8)
def _behind(index: CatalogueIndex) -> Mapping[str, tuple[str, ...]]:
    """Return the words that stand before each word in a title of a bag: people leave out what is between."""
    return _beside((two, one) for one, two in _pairs(index))


@lru_cache(maxsize=8)
def _before(index: CatalogueIndex) -> Mapping[str, tuple[str, ...]]:
    """Return the words that stand behind each word in the titles of a bag."""
    return _beside(_pairs(index))


def _pairs(index: CatalogueIndex) -> Iterator[tuple[str, str]]:
    for own in index.naming:
        for line in own.titled.casefold().splitlines():
            yield from combinations(_WORD.findall(line), 2)


def _beside(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for word, other in pairs:
        if word in IDLE:
            # What stands beside `the` is settled by nothing.
            continue
        found.setdefault(stem(word), {})[other] = None
    return {word: tuple(others) for word, others in found.items()}


@lru_cache(maxsize=1)
def _goods_by_shape() -> Mapping[str, tuple[str, ...]]:
    return by_shape(
        word for word in goods_by_word() if word.isascii() and word.isalpha() and len(word) >= GOODS_LETTERS_MIN
    )


_WORD = re.compile(r"(?<![\w'@#./-])[a-z]+(?![\w'@/-])")
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ly", "y")
