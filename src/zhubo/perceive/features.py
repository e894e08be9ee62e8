"""Hashed character 1-5-grams and word 1-2-grams of folded texts, many at once, since a call of numpy costs more than a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKET_BITS = 16
GRAM_MAX = 5
WORDS_MAX = 120
_WORD = re.compile(r"[a-z0-9\ue000-\ue0ff'&]+")
_ONE = np.uint32(2654435761)
_STEP = np.uint32(0x01000193)
_SEEDS = np.array([0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1], dtype=np.uint32)
_SHIFT = np.uint32(32 - BUCKET_BITS)
_MIX = np.uint32(15)
_ONE_START = np.zeros(1, dtype=np.intp)

Signs = tuple[str, Sequence[str]]
"""A text as the model sees it, and its tags."""


def hash_features(texts: Sequence[Signs]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return `(buckets, starts)` of texts (folded), each with its tags; at least one.

    `buckets` are numbers in `[0, 2**BUCKET_BITS)`, text by text: its n-grams and, twice, its tags; repeats stay. Those of text `i` begin at
    `starts[i]`; none has no bucket at all.
    """
    given = "".join([f"\x02{text}\x03" for text, _ in texts]) + "\0" * (GRAM_MAX - 1)
    codes = np.frombuffer(given.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    lengths = [len(text) + 2 for text, _ in texts]
    keys, counts = _keys_of(texts)
    whole = _whole_grams(lengths)
    mixed = np.concatenate([*(grams[here] for grams, here in zip(_grams(codes), whole, strict=True)), keys])
    mixed ^= mixed >> _MIX
    mixed *= _ONE
    buckets: NDArray[np.intp] = (mixed >> _SHIFT).astype(np.intp)
    if len(texts) == 1:
        return buckets, _ONE_START
    numbers = np.arange(len(texts), dtype=np.int16)
    owner = numbers.repeat(lengths)
    owners = np.concatenate([*(owner[here] for here in whole), numbers.repeat(counts)])
    order = owners.argsort(kind="stable")
    return buckets[order], owners[order].searchsorted(numbers)


def _whole_grams(lengths: Sequence[int]) -> list[Any]:
    """Return, for n from one up, where n-grams begin that lie within one text; a single code is none where it marks an end of a text."""
    if len(lengths) == 1:
        return [slice(1, lengths[0] - 1), *(slice(max(lengths[0] - n, 0)) for n in range(1, GRAM_MAX))]
    ends = np.cumsum(lengths)
    left = ends.repeat(lengths) - np.arange(ends[-1])
    single = left > 1
    single[ends - lengths] = False
    return [single, *(left > n for n in range(1, GRAM_MAX))]


def _grams(codes: NDArray[np.uint32]) -> Iterator[NDArray[np.uint32]]:
    """Yield the keys of the n-grams that begin at each code but the last four, for n from one up."""
    scaled = codes * _ONE
    count = len(codes) - GRAM_MAX + 1
    grams = scaled
    for n in range(GRAM_MAX):
        if n:
            grams = (grams[:-1] * _STEP) ^ scaled[n:]
        yield grams[:count] ^ _SEEDS[n]


def _keys_of(texts: Sequence[Signs]) -> tuple[NDArray[np.uint32], list[int]]:
    """Return the keys of words, pairs of words and tags, and how many each text has."""
    keys: list[int] = []
    counts = []
    for text, tags in texts:
        before = len(keys)
        words = _WORD.findall(text)[:WORDS_MAX]
        keys += map(_word_key, words)
        keys += map(_pair_key, words, words[1:])
        marks = list(map(_tag_key, tags))
        keys += marks
        keys += marks
        counts.append(len(keys) - before)
    return np.array(keys, dtype=np.uint32), counts


@lru_cache(maxsize=16_384)
def _word_key(word: str) -> int:
    return crc32(word.encode())


@lru_cache(maxsize=16_384)
def _pair_key(one: str, other: str) -> int:
    return crc32(f"{one} {other}".encode())


@lru_cache(maxsize=16_384)
def _tag_key(tag: str) -> int:
    return crc32(f"\x00{tag}".encode())
