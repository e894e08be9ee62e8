"""Latin words that are written apart (mono space), or with a slip that makes them no word: wich, blu, sunglases. Pure.

What names products of the bag with a slip is found by `slips`; here are words that anybody uses: kinds, brands, colours, small words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.everyday_words import EVERYDAY
from zhubo.shop.goods_lookup import goods_by_word
from zhubo.shop.goods_words import NAME_COLOURS
from zhubo.shop.idioms_en import places_of_no_goods
from zhubo.shop.slips import SWAPPED, bones_of, by_shape, cost_of, near_word, nearest
from zhubo.shop.spoken import IDLE, Goods, Spoken, stem
from zhubo.shop.unit_words import UNITS

Places = Sequence[tuple[int, int]]
SMALL_LETTERS_MIN, GOODS_LETTERS_MIN = 4, 6
"""How many letters small words, and words for goods, have at least that are found with a slip."""
SHORT_LETTERS_MAX = 7
"""Up to how many letters a word may be one, without its ending, that `index.starts` leaves out."""


def respelt(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with what its unknown words are meant for: words for goods, colours and small words; pieces of a word as one."""
    if all(word in index.words for word, _, _ in spoken.words):
        return spoken
    words: list[tuple[str, int, int]] = []
    goods: list[Goods] = []
    none = places_of_no_goods(spoken.text)
    for word, start, end in _joined(index, spoken, none):
        idle = none and any(first <= start and end <= last for first, last in none)
        meant = None if idle else _meant_here(index, word, spoken.text[start:end])
        if meant is None or any(one.start < end and start < one.end for one in spoken.goods):
            words.append((word, start, end))
            continue
        words.append((stem(meant), start, end))
        goods += [Goods(sort, one, start, end) for sort, one in goods_by_word().get(meant, ())]
    if words == spoken.words and not goods:
        return spoken
    joined = [
        Goods(sort, one, start, end)
        for word, start, end in words
        if " " in spoken.text[start:end]
        for sort, one in goods_by_word().get("".join(spoken.text[start:end].split()), ())
    ]
    return replace(spoken, words=words, goods=sorted([*spoken.goods, *goods, *joined], key=lambda one: one.start))


def _joined(index: CatalogueIndex, spoken: Spoken, none: Places) -> list[tuple[str, int, int]]:
    """Return the words, two of them as one where both together are a word that names goods, and one of them is none."""
    words: list[tuple[str, int, int]] = []
    goods, text = goods_by_word(), spoken.text
    first, begin, ended = "", -1, -1
    for word, start, end in spoken.words:
        if (
            ended == start - 1
            and text[ended:start] in (" ", "-")
            and not (word in index.words and first in index.words)
        ):
            whole = text[begin:ended] + text[start:end]
            # Long words that name something are known by their beginnings, so that few pairs of words are worth their stem.
            likely = len(whole) <= SHORT_LETTERS_MAX or whole[:4] in index.starts
            known = (likely and index.words.get(stem(whole))) or (len(whole) >= GOODS_LETTERS_MIN and whole in goods)
            if (
                known
                and not any(one < start < last for one, last in none)
                and not any(one.start < end and begin < one.end for one in spoken.goods)
            ):
                first, ended = stem(whole), end
                words[-1] = (first, begin, ended)
                continue
        first, begin, ended = word, start, end
        words.append((word, start, end))
    return words


def _is_known(index: CatalogueIndex, word: str, written: str) -> bool:
    return (
        len(word) < SMALL_LETTERS_MIN - 1
        or word in index.words
        or word in IDLE
        or written in IDLE
        or written in EVERYDAY
        or written in UNITS
        or not written.isalpha()
    )


@lru_cache(maxsize=8_192)
def _meant_here(index: CatalogueIndex, word: str, written: str) -> str | None:
    """Return what an unknown word is a small slip of, where it is none of a word of the bag; else None. `word` is the stem of `written`."""
    if _is_known(index, word, written):
        return None
    meant = _meant_for(written)
    return meant if meant is not None and near_word(index, word) is None else None


@lru_cache(maxsize=8_192)
def _meant_for(written: str) -> str | None:
    """Return the colour, kind, line or question word that a word is a small slip of; None where it is of none.

    It is no slip where a vowel or another consonant is put in: paints are no pants.
    """
    near = nearest(written, _everyday(), SMALL_LETTERS_MIN)
    if near is None:
        return next((word for word in _colours() if len(written) == 3 and word == f"{written}e"), None)
    same = bones_of(written) == bones_of(near) and _vowels(_single(written)) <= _vowels(near)
    if len(written) < GOODS_LETTERS_MIN and _is_short_kind(near):
        return near if _is_line(near) and len(written) == len(near) and sorted(written) == sorted(near) else None
    return near if (same or sorted(written) == sorted(near)) and cost_of(written, near) <= SWAPPED else None


def small_slip(written: str, by_bones: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the only word that `written` is a small slip of: a vowel left out, a letter doubled; else None.

    The words come by their bones (`zhubo.shop.slips`), which such a slip leaves.
    """
    words = by_bones.get(bones_of(written), ())
    vowels = _vowels(_single(written)) if words else 0
    alike = [word for word in words if vowels <= _vowels(word) and cost_of(written, word) <= SWAPPED]
    return alike[0] if len(alike) == 1 else None


def _is_short_kind(word: str) -> bool:
    """Whether a word is one for a kind, or a short one for a line, of which a short slip may as well be another word."""
    short = _is_line(word) and len(word) < GOODS_LETTERS_MIN
    return short or (word not in _colours() and any(sort == "kind" for sort, _ in goods_by_word().get(word, ())))


def _is_line(word: str) -> bool:
    """Whether a word is the name of a line, which two letters that changed places still tell: ipda."""
    return any(sort == "line" for sort, _ in goods_by_word().get(word, ()))


def _vowels(word: str) -> int:
    return sum(letter in "aeiouy" for letter in word)


def _single(word: str) -> str:
    """Return a word without the second of two equal letters in a row."""
    return "".join(letter for at, letter in enumerate(word) if letter != word[at - 1 : at])


@lru_cache(maxsize=1)
def _colours() -> frozenset[str]:
    return frozenset(word for spelled in NAME_COLOURS.values() for word in spelled.split("|") if word.isascii())


@lru_cache(maxsize=1)
def _everyday() -> Mapping[str, tuple[str, ...]]:
    """Return the colours, the words for kinds and lines, and the small words that ask, by their shapes."""
    goods = [
        word
        for word, entries in goods_by_word().items()
        if word.isascii()
        and word.isalpha()
        and (
            (entries[0][0] == "line" and len(word) >= SMALL_LETTERS_MIN)
            or (entries[0][0] == "kind" and len(word) >= GOODS_LETTERS_MIN)
        )
    ]
    return by_shape([*_colours(), *goods, *_ASKING])


_ASKING = ("which", "these", "those", "other", "cheapest", "price", "much")
"""Small words that stand before a kind and say nothing of which one it is."""
