"""Fitting of the tables that tell what a comment is about beyond its intent: softmax regression over hashed n-grams, AdaGrad.

They learn from `seeds/<labels>/<language>.<author>.tsv`: a label, a tab, a comment with the goods that it names marked or not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import InputError
from zhubo.learn.arrays import Fitted, fit_by_language, row_sums
from zhubo.learn.understand_seeds import unmark
from zhubo.perceive.features import hash_features
from zhubo.perceive.labels import TABLE_BITS, LabelTable, rows_of
from zhubo.perceive.masking import signs_of
from zhubo.perceive.model import Understander
from zhubo.perceive.slots import find_slots
from zhubo.text.normalise import folded_span, normalise
from zhubo.values import dataclass

LEVELS = 7
SEEN_MIN = 4
"""N-grams of fewer comments are left out of a table, which is coarse as well: it has to be small, and loses half a point by both."""
CURRENCIES = {"zh": "CNY", "en": "USD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelsRecipe:
    """How a fit runs; `keep` is what dropout leaves of a text's n-grams."""

    passes: int = 12
    batch: int = 32
    rate: float = 0.8
    keep: float = 0.7
    seed: int = 20260201


@dataclass(frozen=True, slots=True)
class Labelled:
    """A comment with its label; `goods` are the `[start, end)` of the goods that it names, `author` who wrote it."""

    label: str
    text: str
    goods: tuple[tuple[int, int], ...]
    author: str


Sample = tuple[NDArray[np.intp], int]
"""The rows of a comment, and its label by number."""


def read_labelled(folder: Path, language: str, names: Sequence[str]) -> list[Labelled]:
    """Return the comments of one language under `folder`, in the order of authors and lines.

    Raises:
        InputError: a line is not what `seeds/README.md` says.
    """
    found: list[Labelled] = []
    for path in sorted(folder.glob(f"{language}.*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            label, _, marked = line.partition("\t")
            if label not in names or not marked.strip():
                raise InputError(f"{path}:{number}: no label or no comment.", hint="Write a label, a tab, the comment.")
            text, spans = unmark(marked.strip(), f"{path}:{number}")
            goods = tuple((span.start, span.end) for span in spans if span.name == "product")
            found.append(Labelled(label, text, goods, path.name.split(".")[1]))
    return found


def sample_of(one: Labelled, language: str, model: Understander, names: Sequence[str]) -> Sample:
    """Return what a comment teaches, seen as a room sees it whose bag holds the goods that are marked."""
    normal = normalise(one.text)
    found = find_slots(normal.text, language, CURRENCIES[language], model.automaton)
    goods = tuple(folded_span(normal, start, end) for start, end in one.goods)
    buckets, _ = hash_features([signs_of(found, (), goods)])
    return rows_of(buckets), names.index(one.label)


def fit_labels(
    samples: Mapping[str, Sequence[Sample]],
    names: tuple[str, ...],
    recipe: LabelsRecipe,
    tell: Callable[[int, int], None] | None = None,
) -> LabelTable:
    """Return a table of `names` fitted to the samples of each language. `tell` hears how many steps of how many are done."""

    def fit(own: Sequence[Sample], hear: Callable[[int], None]) -> Fitted:
        table, bias = _fit(own, len(names), recipe, hear)
        seen = np.bincount(np.concatenate([rows for rows, _ in own]), minlength=len(table))
        table[seen < SEEN_MIN] = 0
        return table, bias

    found = fit_by_language(samples, fit, lambda own: _steps(own, recipe), LEVELS, tell)
    return LabelTable(found.tables, found.steps, found.biases, names)


def _steps(samples: Sequence[Sample], recipe: LabelsRecipe) -> int:
    return len(samples) // recipe.batch * recipe.passes


def _fit(
    samples: Sequence[Sample], labels: int, recipe: LabelsRecipe, tell: Callable[[int], None]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    rng = np.random.default_rng(recipe.seed)
    table = np.zeros((2**TABLE_BITS, labels), np.float32)
    squares = np.full_like(table, 1e-2)
    bias = np.zeros(labels, np.float32)
    steps = _steps(samples, recipe)
    for done in range(steps):
        if done % (steps // recipe.passes) == 0:
            order = iter(rng.permutation(len(samples)).tolist())
        chosen = [samples[next(order)] for _ in range(recipe.batch)]
        _step(table, squares, bias, chosen, recipe.rate * (1 - done / steps), recipe, rng)
        tell(done + 1)
    return table, bias


def _step(
    table: NDArray[np.float32],
    squares: NDArray[np.float32],
    bias: NDArray[np.float32],
    chosen: Sequence[Sample],
    rate: float,
    recipe: LabelsRecipe,
    rng: np.random.Generator,
) -> None:
    kept = [rows[rng.random(len(rows)) < recipe.keep] for rows, _ in chosen]
    owner = np.repeat(np.arange(len(kept)), [len(rows) for rows in kept])
    every = np.concatenate(kept)
    scale = np.array([1 / np.sqrt(max(1, len(rows))) for rows in kept], np.float32)
    scores = np.zeros((len(kept), table.shape[1]), np.float32)
    np.add.at(scores, owner, table.take(every, axis=0))
    scores = scores * scale[:, None] + bias
    error = np.exp(scores - scores.max(axis=1, keepdims=True))
    error /= error.sum(axis=1, keepdims=True)
    error[np.arange(len(chosen)), [label for _, label in chosen]] -= 1
    rows, gradient = row_sums(every, owner, error * scale[:, None])
    squares[rows] += gradient**2
    table[rows] -= np.float32(rate) * gradient / np.sqrt(squares[rows])
    bias -= np.float32(0.01) * error.sum(axis=0)
