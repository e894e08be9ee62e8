"""Tables that tell what a comment is about beyond its intent, from the same n-grams: a label, and how likely it is. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.perceive.by_language import ByLanguage, load_by_language
from zhubo.perceive.features import BUCKET_BITS
from zhubo.text.grams import row_sums
from zhubo.values import dataclass

TABLE_BITS = 15
FOLD = BUCKET_BITS - TABLE_BITS
OTHER = "other"
"""The label of a comment that has none."""
NONE = (OTHER, 0.0)

Label = tuple[str, float]
"""A label and its probability."""


@dataclass(frozen=True, slots=True, eq=False)
class LabelTable(ByLanguage):
    """What n-grams say of labels, by language; the columns are those of `names`."""

    names: tuple[str, ...]


def load_labels(path: Path, names: tuple[str, ...]) -> LabelTable:
    """Return the table of `names` in `path`.

    Raises:
        UnavailableError: the file is missing, or is no such table.
    """
    found = load_by_language(path, (2**TABLE_BITS, len(names)), "runs/train_labels.py")
    return LabelTable(found.tables, found.steps, found.biases, names)


def rows_of(buckets: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the rows of a table that a text with these buckets (`hash_features`) has, each once."""
    return rows_of_all(buckets, _ONE_START)[0]


def rows_of_all(buckets: NDArray[np.intp], starts: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return `(rows, starts)`: the rows of a table that texts with these buckets (`hash_features`) have, each once a text, in order."""
    texts = np.arange(len(starts))
    counts = np.append(starts[1:], len(buckets)) - starts
    # Text and row in one number: sorted, what comes twice in a text stands side by side.
    keys = texts.repeat(counts) << TABLE_BITS | buckets >> FOLD
    keys.sort()
    first = np.ones(len(keys), dtype=np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=first[1:])
    keys = keys[first]
    return keys & (1 << TABLE_BITS) - 1, keys.searchsorted(texts << TABLE_BITS)


def label_of(table: LabelTable, language: str, rows: NDArray[np.intp]) -> Label:
    """Return the likeliest label of a text with these rows; `NONE` in a language that the table does not know."""
    return labels_of(table, language, [rows])[0]


def labels_of(table: LabelTable, language: str, texts: Sequence[NDArray[np.intp]]) -> list[Label]:
    """Return the likeliest label of each of `texts` (at least one) with these rows; `NONE` in a language that the table does not know."""
    if language not in table.tables:
        return [NONE] * len(texts)
    counts = [len(rows) for rows in texts]
    sums = row_sums(table.tables[language], np.concatenate(texts), np.array([0, *accumulate(counts[:-1])]))
    scale = table.steps[language] / np.sqrt(np.array(counts, dtype=np.float32))
    scores = sums * scale[:, None] + table.biases[language]
    likely = 1.0 / np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1)
    best = scores.argmax(axis=1).tolist()
    told = zip(counts, best, likely.tolist(), strict=True)
    return [(table.names[label], share) if count else NONE for count, label, share in told]


_ONE_START = np.zeros(1, dtype=np.intp)
