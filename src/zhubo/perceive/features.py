"""Hashed character 1-5-grams and word 1-2-grams of a folded text."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    """Return the bucket numbers, in `[0, 2**BUCKET_BITS)`, of the n-grams of `text` (folded) and of `tags`; repeats stay."""
    codes = np.frombuffer(f"\x02{text}\x03".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    grams = codes * _ONE
    parts = [grams[1:-1] ^ _SEEDS[0]]
    for seed in _SEEDS[1:]:
        if len(grams) < 2:
            break
        grams = (grams[:-1] * _STEP) ^ (codes[len(codes) - len(grams) + 1 :] * _ONE)
        parts.append(grams ^ seed)
    words = _WORD.findall(text)[:WORDS_MAX]
    if words or tags:
        keys = [crc32(word.encode()) for word in words]
        keys += [crc32(f"{a} {b}".encode()) for a, b in zip(words, words[1:], strict=False)]
        keys += [crc32(f"\x00{tag}".encode()) for tag in tags]
        parts.append(np.array(keys, dtype=np.uint32))
    mixed = np.concatenate(parts)
    mixed = (mixed ^ (mixed >> _MIX)) * _ONE
    buckets: NDArray[np.intp] = (mixed >> _SHIFT).astype(np.intp)
    return buckets
