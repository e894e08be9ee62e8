"""Fitting of the comment model: a bag of hashed n-grams, one hidden layer, small batches, Adam on the rows that a batch touches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from zhubo.learn.arrays import row_sums
from zhubo.perceive.features import BUCKET_BITS
from zhubo.perceive.model import OUTPUT_STEPS
from zhubo.values import dataclass

BUCKETS = 2**BUCKET_BITS
LEVELS = 7
"""Steps of a weight on each side of zero: four bits lose nothing that can be measured, and pack well."""
DIRECT = 2
"""Sentiments beside neutral."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a fit runs. `keep` and `inner_keep` are the shares of n-grams and hidden units that dropout leaves; `rate` is Adam's first.

    `asked_times` is how often a comment that asks counts: rooms ask more of goods than the seeds do, which are spread over all intents.
    `levels` is into how many steps on each side of zero the table is cut.
    `abstain_below` is the calibrated probability under which an answer would be wrong more often than a question back is a nuisance.
    """

    epochs: int = 10
    batch: int = 64
    hidden: int = 128
    rate: float = 0.003
    decay: float = 0.01
    keep: float = 0.6
    inner_keep: float = 0.7
    flag_weight: float = 2.0
    flag_positive: float = 3.0
    sentiment_weight: float = 0.3
    smoothing: float = 0.05
    asked_times: int = 3
    abstain_below: float = 0.33
    levels: int = LEVELS
    seed: int = 20260201


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What one comment is: its intent's number (-1: no part in intents), flags 0/1 `[flags]`, sentiment 0 neutral 1 positive 2 negative."""

    intent: int
    flags: Floats
    sentiment: int


@dataclass(slots=True, kw_only=True)
class Weights:
    """`table` float32 `[BUCKETS, hidden]`, `inner_bias` `[hidden]`, `output` `[hidden, labels]`, `bias` `[labels]`."""

    table: Floats
    inner_bias: Floats
    output: Floats
    bias: Floats


@dataclass(slots=True)
class Adam:
    """Running means of a gradient and of its square; those of rows that are not touched stand still."""

    mean: Floats
    square: Floats

    @classmethod
    def of(cls, shape: tuple[int, ...]) -> Adam:
        return cls(np.zeros(shape, np.float32), np.zeros(shape, np.float32))

    def step(self, weights: Floats, gradient: Floats, rate: float, at: NDArray[np.intp] | slice) -> None:
        """Move `weights[at]` against `gradient`; `rate` holds the correction for the first steps."""
        mean, square = self.mean[at], self.square[at]
        mean *= np.float32(0.9)
        mean += gradient * np.float32(0.1)
        square *= np.float32(0.999)
        square += gradient * gradient * np.float32(0.001)
        self.mean[at], self.square[at] = mean, square
        weights[at] -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(1e-8))


@dataclass(frozen=True, slots=True)
class _Means:
    """What Adam remembers of each part of the weights."""

    table: Adam
    inner_bias: Adam
    output: Adam
    bias: Adam

    @classmethod
    def of(cls, weights: Weights) -> _Means:
        parts = (weights.table, weights.inner_bias, weights.output, weights.bias)
        return cls(*(Adam.of(part.shape) for part in parts))


def fit_weights(
    comments: Sequence[Sequence[NDArray[np.intp]]],
    labels: Sequence[Labels],
    intents: int,
    recipe: Recipe,
    tell: Callable[[int, int], None] | None = None,
) -> Weights:
    """Return weights fitted to `comments`: for each comment the buckets of its variants, one of which is drawn in each epoch.

    `tell` hears how many steps of how many are done.
    """
    rng = np.random.default_rng(recipe.seed)
    outputs = intents + len(labels[0].flags) + DIRECT
    weights = Weights(
        table=rng.normal(0, 0.05, (BUCKETS, recipe.hidden)).astype(np.float32),
        inner_bias=np.zeros(recipe.hidden, np.float32),
        output=rng.uniform(-1, 1, (recipe.hidden, outputs)).astype(np.float32) / np.float32(np.sqrt(recipe.hidden)),
        bias=np.zeros(outputs, np.float32),
    )
    means = _Means.of(weights)
    truth = _Truth.of(labels, intents)
    steps = -(-len(comments) // recipe.batch) * recipe.epochs
    done = 0
    for _ in range(recipe.epochs):
        order = rng.permutation(len(comments))
        for at in range(0, len(comments), recipe.batch):
            chosen = order[at : at + recipe.batch]
            drawn = [_drawn(comments[i], recipe.keep, rng) for i in chosen.tolist()]
            done += 1
            corrected = np.sqrt(1 - 0.999**done) / (1 - 0.9**done)
            _step(
                weights,
                means,
                drawn,
                truth.of_comments(chosen),
                recipe,
                recipe.rate * (1 - (done - 1) / steps) * corrected,
                rng,
            )
            if tell is not None:
                tell(done, steps)
    return weights


def _drawn(variants: Sequence[NDArray[np.intp]], keep: float, rng: np.random.Generator) -> NDArray[np.intp]:
    buckets = variants[int(rng.integers(len(variants)))]
    kept = buckets[rng.random(len(buckets)) < keep]
    return kept if len(kept) else buckets


@dataclass(frozen=True, slots=True)
class _Truth:
    """Labels of comments, as arrays `[comments, …]`."""

    intent: Floats
    has_intent: Floats
    flags: Floats
    mood: Floats

    @classmethod
    def of(cls, labels: Sequence[Labels], intents: int) -> _Truth:
        return cls(
            np.array([np.arange(intents) == label.intent for label in labels], np.float32),
            np.array([[label.intent >= 0] for label in labels], np.float32),
            np.array([label.flags for label in labels], np.float32),
            np.array([np.arange(3) == label.sentiment for label in labels], np.float32),
        )

    def of_comments(self, at: NDArray[np.intp]) -> _Truth:
        return _Truth(self.intent[at], self.has_intent[at], self.flags[at], self.mood[at])


def _step(
    weights: Weights,
    means: _Means,
    drawn: Sequence[NDArray[np.intp]],
    truth: _Truth,
    recipe: Recipe,
    rate: float,
    rng: np.random.Generator,
) -> None:
    counts = np.array([len(buckets) for buckets in drawn])
    norms = (1 / np.sqrt(counts)).astype(np.float32)[:, None]
    buckets = np.concatenate(drawn)
    starts = np.concatenate(([0], counts.cumsum()[:-1]))
    raw = np.add.reduceat(weights.table.take(buckets, axis=0), starts, axis=0) * norms + weights.inner_bias
    kept = (rng.random(raw.shape, dtype=np.float32) < recipe.inner_keep) / np.float32(recipe.inner_keep)
    inner = np.maximum(raw, 0) * kept
    error = _errors(inner @ weights.output + weights.bias, truth, recipe)
    back = (error @ weights.output.T) * (raw > 0) * kept
    rows, gradient = row_sums(buckets, np.arange(len(drawn)).repeat(counts), back * norms)
    every = slice(None)
    means.table.step(weights.table, gradient, rate, rows)
    means.inner_bias.step(weights.inner_bias, back.sum(axis=0), rate, every)
    weights.output *= np.float32(1 - rate * recipe.decay)
    means.output.step(weights.output, inner.T @ error, rate, every)
    means.bias.step(weights.bias, error.sum(axis=0), rate, every)


def _errors(scores: Floats, truth: _Truth, recipe: Recipe) -> Floats:
    """Return the gradient of the mean loss of a batch by its scores `[comments, labels]`."""
    intents = truth.intent.shape[1]
    error = np.empty_like(scores)
    wanted = truth.intent * np.float32(1 - recipe.smoothing) + np.float32(recipe.smoothing / intents)
    with_intent = np.float32(max(1.0, float(truth.has_intent.sum())))
    error[:, :intents] = (softmax(scores[:, :intents]) - wanted) * truth.has_intent / with_intent
    flags = 1 / (1 + np.exp(-np.clip(scores[:, intents:-DIRECT], -20, 20)))
    positive = np.float32(recipe.flag_positive)
    error[:, intents:-DIRECT] = (flags * (1 + (positive - 1) * truth.flags) - positive * truth.flags) * np.float32(
        recipe.flag_weight / max(1, truth.flags.size)
    )
    mood = np.concatenate((np.zeros((len(scores), 1), np.float32), scores[:, -DIRECT:]), axis=1)
    error[:, -DIRECT:] = (softmax(mood) - truth.mood)[:, 1:] * np.float32(recipe.sentiment_weight / len(scores))
    return error


def softmax(scores: Floats) -> Floats:
    """Return shares that add up to 1 in each row of scores."""
    shares: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def scores_of(weights: Weights, buckets: NDArray[np.intp], starts: NDArray[np.intp]) -> Floats:
    """Return the logits `[texts, labels]` of texts with these n-grams (`hash_features`), by weights that are not cut to whole numbers."""
    counts = np.diff(starts, append=len(buckets)).astype(np.float32)
    sums: Floats = np.add.reduceat(weights.table.take(buckets, axis=0), starts, axis=0)
    inner = np.maximum(sums / np.sqrt(counts)[:, None] + weights.inner_bias, 0)
    return inner @ weights.output + weights.bias


def quantise(weights: Weights, levels: int = LEVELS) -> tuple[NDArray[np.int8], float, NDArray[np.int8], float]:
    """Return `(table, its step, output, its step)`; the table has numbers up to `levels`."""
    table, table_step = steps_of(weights.table, levels)
    output, output_step = steps_of(weights.output, OUTPUT_STEPS)
    return table, table_step, output, output_step


def steps_of(values: Floats, levels: int) -> tuple[NDArray[np.int8], float]:
    """Return values in whole numbers up to `levels`, and how much one is; the 99.99th percentile of magnitudes becomes the largest."""
    step = float(np.quantile(np.abs(values[:: max(1, len(values) // 4096)]), 0.9999)) / levels
    return np.clip(np.rint(values / np.float32(step)), -levels, levels).astype(np.int8), step
