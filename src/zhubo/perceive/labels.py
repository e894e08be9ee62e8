"""Tables that tell what a comment is about beyond its intent, from the same n-grams: a label, and how likely it is. Pure."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.perceive.by_language import ByLanguage, load_by_language
from zhubo.perceive.features import BUCKET_BITS
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
    return np.unique(buckets >> FOLD)


def label_of(table: LabelTable, language: str, rows: NDArray[np.intp]) -> Label:
    """Return the likeliest label of a text with these rows; `NONE` in a language that the table does not know."""
    if language not in table.tables or not len(rows):
        return NONE
    sums = np.add.reduce(table.tables[language].take(rows, axis=0), axis=0, dtype=np.int32)
    scores = sums * (table.steps[language] / np.sqrt(np.float32(len(rows)))) + table.biases[language]
    best = int(scores.argmax())
    return table.names[best], 1.0 / float(np.exp(scores - scores[best]).sum())
