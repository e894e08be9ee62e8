"""Hashed character 1-5-grams and word 1-2-grams of a folded text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKET_BITS = 16
WORDS_MAX = 120
_WORD = re.compile(r"[a-z0-9\ue000-\ue0ff'&]+")
_ONE = np.uint32(2654435761)
_STEP = np.uint32(0x01000193)
_SEEDS = np.array([0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1], dtype=np.uint32)
_SHIFT = np.uint32(32 - BUCKET_BITS)
_MIX = np.uint32(15)


def hash_features(text: str, tags: Sequence[str] = ()) -> NDArray[np.intp]:
    """Return the bucket numbers, in `[0, 2**BUCKET_BITS)`, of the n-grams of `text` (folded) and, twice, of `tags`; repeats stay."""
    codes = np.frombuffer(f"\x02{text}\x03".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    scaled = codes * _ONE
    count = len(codes)
    words = _WORD.findall(text)[:WORDS_MAX]
    keys = list(map(_word_key, words))
    keys += map(_pair_key, words, words[1:])
    marks = list(map(_tag_key, tags))
    mixed = np.empty(sum(count - n for n in range(min(5, count))) - 2 + len(keys) + 2 * len(marks), dtype=np.uint32)
    done = count - 2
    np.bitwise_xor(scaled[1:-1], _SEEDS[0], out=mixed[:done])
    grams = scaled
    for n in range(1, min(5, count)):
        grams = (grams[:-1] * _STEP) ^ scaled[n:]
        np.bitwise_xor(grams, _SEEDS[n], out=mixed[done : done + count - n])
        done += count - n
    mixed[done:] = keys + marks + marks
    mixed ^= mixed >> _MIX
    mixed *= _ONE
    buckets: NDArray[np.intp] = (mixed >> _SHIFT).astype(np.intp)
    return buckets


@lru_cache(maxsize=16_384)
def _word_key(word: str) -> int:
    return crc32(word.encode())


@lru_cache(maxsize=16_384)
def _pair_key(one: str, other: str) -> int:
    return crc32(f"{one} {other}".encode())


@lru_cache(maxsize=16_384)
def _tag_key(tag: str) -> int:
    return crc32(f"\x00{tag}".encode())
