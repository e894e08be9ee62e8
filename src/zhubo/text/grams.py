"""Hash keys of the 1-5-grams of many texts at once, and their buckets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

GRAM_MAX = 5
SMALL_ROWS_MAX = 255
NARROW_MAX = 32
"""Rows of up to so many columns are added up for all texts at once, in a fifth of the time; that gives none for a text without rows."""
STEP = np.uint32(0x01000193)
"""By which a key is multiplied before the next part is joined to it."""
_ONE = np.uint32(2654435761)
_SEEDS = np.array([0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1], dtype=np.uint32)
_MIX = np.uint32(15)


def codes_of(texts: Iterable[str]) -> NDArray[np.uint32]:
    """Return the code points of texts one after the other, with as many zeros behind them as `gram_keys` needs."""
    given = "".join(texts) + "\0" * (GRAM_MAX - 1)
    return np.frombuffer(given.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def gram_keys(codes: NDArray[np.uint32]) -> Iterator[NDArray[np.uint32]]:
    """Yield the keys of the n-grams that begin at each code but the last four, for n from one up."""
    scaled = codes * _ONE
    count = len(codes) - GRAM_MAX + 1
    grams = scaled
    for n in range(GRAM_MAX):
        if n:
            grams = (grams[:-1] * STEP) ^ scaled[n:]
        yield grams[:count] ^ _SEEDS[n]


def row_sums(table: NDArray[np.int8], buckets: NDArray[np.intp], starts: NDArray[np.intp]) -> NDArray[np.int32]:
    """Return the sums `[texts, columns]` of the rows of `table` that texts have for buckets; those of text `i` begin at `starts[i]`."""
    rows, places = table.take(buckets, axis=0), list(pairwise([*starts.tolist(), len(buckets)]))
    if rows.shape[1] <= NARROW_MAX and all(start < end for start, end in places):
        return np.add.reduceat(rows, starts, axis=0, dtype=np.int32)
    # So few rows never add up to more than 16 bits hold, which take a quarter less time.
    small = all(end - start <= SMALL_ROWS_MAX for start, end in places)
    width: type[np.signedinteger[Any]] = np.int16 if small else np.int32
    # Of so many columns `reduceat` over all texts takes twice as long as a sum for each.
    sums = np.stack([np.add.reduce(rows[start:end], axis=0, dtype=width) for start, end in places])
    return sums.astype(np.int32, copy=False)


def buckets_of(keys: NDArray[np.uint32], bits: int) -> NDArray[np.intp]:
    """Return the buckets of `keys` (which are used up), in `[0, 2**bits)`."""
    keys ^= keys >> _MIX
    keys *= _ONE
    return (keys >> np.uint32(32 - bits)).astype(np.intp)
