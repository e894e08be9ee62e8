"""Hashed n-grams of folded texts, many at once, since a call of numpy costs more than a text.

Characters of scripts that write a word in one to three signs (Chinese, Japanese, Korean, Thai) give 1-3-grams; letters of the others give
3-5-grams, and their words 1-3-grams. Shorter ones of letters tell nothing, longer ones of signs hardly come twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from zhubo.text.grams import GRAM_MAX, STEP, buckets_of, codes_of, gram_keys

BUCKET_BITS = 22
"""Fine enough that words which no fit has seen hardly fall together with those that one has."""
WORDS_MAX = 120
_WORD = re.compile(r"[a-z0-9\u00df-\u024f\u0400-\u04ff\u0620-\u06ff\u1e00-\u1eff\ue000-\ue0ff'&]+")
_PAIR, _TRIPLE = np.uint32(0xD3A2646C), np.uint32(0xFD7046C5)
_ONE_START = np.zeros(1, dtype=np.intp)

Signs = tuple[str, Sequence[str]]
"""A text as the model sees it, and its tags."""


def hash_features(texts: Sequence[Signs]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return `(buckets, starts)` of texts (folded), each with its tags; at least one.

    `buckets` are numbers in `[0, 2**BUCKET_BITS)`, text by text: its n-grams and, twice, its tags; repeats stay. Those of text `i` begin at
    `starts[i]`; none has no bucket at all.
    """
    numbers = np.arange(len(texts), dtype=np.int16)
    alone = len(texts) == 1
    codes = codes_of(f"\x02{text}\x03" for text, _ in texts)
    plain = all(text.isascii() for text, _ in texts)
    lengths = np.array([len(text) + 2 for text, _ in texts])
    chosen = _grams_of_one(int(lengths[0])) if alone and plain else _chosen_grams(codes, lengths, plain)
    grams = [keys[here] for keys, here in zip(gram_keys(codes), chosen, strict=True)]
    words, word_owner = _word_grams([text for text, _ in texts], numbers)
    marks, mark_counts = _marks_of(texts)
    buckets = buckets_of(np.concatenate([*grams, *words, marks, marks]), BUCKET_BITS)
    if alone:
        return buckets, _ONE_START
    owner = numbers.repeat(lengths)
    marked = numbers.repeat(mark_counts)
    owners = np.concatenate([*(owner[here] for here in chosen), *word_owner, marked, marked])
    order = owners.argsort(kind="stable")
    return buckets[order], owners[order].searchsorted(numbers)


def _grams_of_one(length: int) -> list[slice]:
    """Return what `_chosen_grams` does for a single text of letters; `length` counts its two ends."""
    return [slice(0), slice(length == 2), *(slice(max(length - n, 0)) for n in (2, 3, 4))]


def _chosen_grams(codes: NDArray[np.uint32], lengths: NDArray[np.intp], ascii_only: bool) -> list[Any]:
    """Return, for n from one up, where n-grams begin that lie within one text and are of use; an empty text gives its ends."""
    ends = lengths.cumsum()
    left = ends.repeat(lengths) - np.arange(ends[-1])
    inside = [left > n for n in range(GRAM_MAX)]
    inside[0] = inside[0] & (left > 1)
    inside[0][ends - lengths] = False
    empty = (ends - lengths)[lengths == 2]
    if ascii_only:
        return [empty[:0], empty, *inside[2:]]
    sign = (codes >= 0xE000) & (codes < 0xE100)
    letter = (codes < 0x0E00) | ((codes >= 0x1E00) & (codes < 0x2000))
    wide = ~(sign | letter)
    some_wide = _any_of(wide, len(left))
    single = inside[0] & (wide | sign)[: len(left)]
    double = inside[1] & some_wide[1]
    double[empty] = True
    return [single, double, inside[2], *(inside[n] & ~some_wide[n] for n in (3, 4))]


def _any_of(wide: NDArray[np.bool_], count: int) -> list[NDArray[np.bool_]]:
    """Return, for n from one up, at which of the first `count` codes an n-gram begins that holds a wide one."""
    every = [wide[:count]]
    for n in range(1, GRAM_MAX):
        every.append(every[-1] | wide[n : n + count])
    return every


def _word_grams(
    texts: Sequence[str], numbers: NDArray[np.int16]
) -> tuple[list[NDArray[np.uint32]], list[NDArray[np.int16]]]:
    """Return the keys of words, of two and of three in a row, and the texts that they are of."""
    keys: list[int] = []
    counts = []
    for text in texts:
        words = _WORD.findall(text)[:WORDS_MAX]
        keys += map(word_key, words)
        counts.append(len(words))
    one = np.array(keys, dtype=np.uint32)
    owner = numbers.repeat(counts)
    two = (one[:-1] * STEP) ^ one[1:]
    three = (two[:-1] * STEP) ^ one[2:]
    joined, triple = owner[:-1] == owner[1:], owner[:-2] == owner[2:]
    return (
        [one, two[joined] ^ _PAIR, three[triple] ^ _TRIPLE],
        [owner, owner[:-1][joined], owner[:-2][triple]],
    )


def _marks_of(texts: Sequence[Signs]) -> tuple[NDArray[np.uint32], list[int]]:
    """Return the keys of tags, and how many each text has."""
    keys: list[int] = []
    counts = []
    for _, tags in texts:
        keys += map(_tag_key, tags)
        counts.append(len(tags))
    return np.array(keys, dtype=np.uint32), counts


@lru_cache(maxsize=16_384)
def word_key(word: str) -> int:
    """Return the key of a word, 32 bits, from which keys of words in a row are made."""
    return crc32(word.encode())


@lru_cache(maxsize=16_384)
def _tag_key(tag: str) -> int:
    return crc32(f"\x00{tag}".encode())
