"""Fitting of the table that finds the question in a comment: logistic regression over tokens in a row, small batches, AdaGrad.

It learns from comments that are put together: what viewers say before a question (`seeds/around/<language>.openings.<author>.txt`), a
question (a seed), and what they say behind it (`….tails.…`). Questions alone stand beside them, so that a short one is left whole.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.learn.arrays import fit_by_language
from zhubo.perceive.asking_part import PLACES, TABLE_BITS, buckets_around, tokens_of
from zhubo.perceive.by_language import ByLanguage
from zhubo.text.normalise import normalise
from zhubo.values import dataclass

LEVELS = 127
_BETWEEN = (" ", " ", " ", " ", ", ", ". ")
"""How viewers set a question apart."""
_STOPS = "?!. "


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingRecipe:
    """How a fit runs. `opened` and `tailed` are the shares of texts that have an opening and a tail; `keep` is what dropout leaves."""

    texts: int = 60_000
    passes: int = 4
    batch: int = 64
    rate: float = 0.3
    keep: float = 0.75
    opened: float = 0.55
    tailed: float = 0.3
    unstopped: float = 0.7
    seed: int = 20260201


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What comments of one language are put together from; folded."""

    openings: Sequence[str]
    questions: Sequence[str]
    tails: Sequence[str]


@dataclass(frozen=True, slots=True)
class Joined:
    """A folded comment and the `[start, end)` of its question."""

    text: str
    start: int
    end: int


def read_around(folder: Path, language: str, kind: str) -> list[str]:
    """Return the folded lines of all authors of one kind (`openings`, `tails`) under `folder`."""
    paths = sorted(folder.glob(f"{language}.{kind}.*.txt"))
    lines = (line.strip() for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return list(dict.fromkeys(normalise(line).text for line in lines if line))


def join_parts(parts: Parts, recipe: AskingRecipe, rng: random.Random) -> list[Joined]:
    """Return comments with and without openings and tails."""
    joined = []
    for _ in range(recipe.texts):
        question = rng.choice(parts.questions)
        before = rng.choice(parts.openings) + rng.choice(_BETWEEN) if rng.random() < recipe.opened else ""
        behind = rng.choice(_BETWEEN) + rng.choice(parts.tails) if rng.random() < recipe.tailed else ""
        if behind and rng.random() < recipe.unstopped:
            question = question.rstrip(_STOPS)
        joined.append(Joined(f"{before}{question}{behind}", len(before), len(before) + len(question)))
    return joined


def fit_asking(
    comments: Mapping[str, Sequence[Joined]], recipe: AskingRecipe, tell: Callable[[int, int], None] | None = None
) -> ByLanguage:
    """Return a table fitted to the comments of each language. `tell` hears how many steps of how many are done."""
    return fit_by_language(
        comments, lambda own, hear: _fit(own, recipe, hear), lambda own: _steps(own, recipe), LEVELS, tell
    )


def _steps(comments: Sequence[Joined], recipe: AskingRecipe) -> int:
    return len(comments) // recipe.batch * recipe.passes


def _fit(
    comments: Sequence[Joined], recipe: AskingRecipe, tell: Callable[[int], None]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    rng = np.random.default_rng(recipe.seed)
    table = np.zeros((2**TABLE_BITS, PLACES), np.float32)
    squares, bias = np.full_like(table, 1e-2), np.zeros(PLACES, np.float32)
    samples = [_sample(one) for one in comments]
    steps = _steps(comments, recipe)
    for done in range(steps):
        if done % (steps // recipe.passes) == 0:
            order = iter(rng.permutation(len(samples)).tolist())
        chosen = [samples[next(order)] for _ in range(recipe.batch)]
        buckets, truth = np.concatenate([one[0] for one in chosen]), np.concatenate([one[1] for one in chosen])
        _step(table, squares, bias, buckets, truth, recipe.rate * (1 - done / steps), recipe, rng)
        tell(done + 1)
    return table, bias


def _sample(one: Joined) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the buckets `[tokens, features]` of a comment and where each token stands: 0 before, 1 in, 2 behind the question."""
    tokens = tokens_of(one.text)
    places = [0 if token.end <= one.start else 2 if token.start >= one.end else 1 for token in tokens]
    return buckets_around(tokens), np.array(places, dtype=np.intp)


def _step(
    table: NDArray[np.float32],
    squares: NDArray[np.float32],
    bias: NDArray[np.float32],
    buckets: NDArray[np.intp],
    truth: NDArray[np.intp],
    rate: float,
    recipe: AskingRecipe,
    rng: np.random.Generator,
) -> None:
    kept = rng.random(buckets.shape) < recipe.keep
    scores = (table.take(buckets, axis=0) * kept[:, :, None]).sum(axis=1) / np.float32(recipe.keep) + bias
    error = np.exp(scores - scores.max(axis=1, keepdims=True))
    error /= error.sum(axis=1, keepdims=True)
    error[np.arange(len(truth)), truth] -= 1
    error /= np.float32(recipe.batch)
    rows, inverse = np.unique(buckets[kept], return_inverse=True)
    owner = np.repeat(np.arange(len(truth)), kept.sum(axis=1))
    gradient = np.stack([np.bincount(inverse, error[owner, place], len(rows)) for place in range(PLACES)], axis=1)
    squares[rows] += gradient.astype(np.float32) ** 2
    table[rows] -= np.float32(rate) * gradient.astype(np.float32) / np.sqrt(squares[rows])
    bias -= np.float32(0.01) * error.sum(axis=0)
