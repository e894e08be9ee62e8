"""Rows of the n-grams that a fit knows. All others, of which rooms type many, add nothing. Pure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from zhubo.text.grams import row_sums
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class KnownRows:
    """`buckets` int32, rising, and `rows` int8 `[buckets, columns]`: what each adds."""

    buckets: NDArray[np.int32]
    rows: NDArray[np.int8]

    def sums(
        self, buckets: NDArray[np.intp], starts: NDArray[np.intp]
    ) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return what the known ones of `buckets` add up to, `[texts, columns]`, and how many each text has, at least 1.

        Those of text `i` begin at `starts[i]`.
        """
        given = buckets.astype(np.int32)
        places = self.buckets.searchsorted(given)
        places[places == len(self.buckets)] = 0
        known = self.buckets.take(places) == given
        before = np.zeros(len(given) + 1, dtype=np.intp)
        known.cumsum(out=before[1:])
        begins = before.take(starts)
        counts = np.diff(begins, append=before[-1:]).astype(np.float32)
        return row_sums(self.rows, places[known], begins), np.maximum(counts, np.float32(1))
