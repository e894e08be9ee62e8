"""Fitting of the comment model: a bag of known n-grams, one hidden layer, small batches, Adam on the rows that a batch touches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from zhubo.learn.arrays import row_sums
from zhubo.learn.weights import Floats, Means, Weights, in_steps, most_seen, softmax, step_of, steps_of
from zhubo.perceive.model import OUTPUT_STEPS
from zhubo.values import dataclass

DIRECT = 2
"""Sentiments beside neutral."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a fit runs. `keep` and `inner_keep` are the shares of n-grams and hidden units that dropout leaves; `rate` is Adam's first.

    `asked_times` is how often a comment that asks counts: rooms ask more of goods than the seeds do, which are spread over all intents.
    `known` is how many n-grams get a row of their own, those that most comments have (one that counts several times is as many), and
    `seen_min` in how many at least; all others are left out, here and where comments are read: in a table that all share, those that no fit
    knows add noise.
    `levels` is into how many steps on each side of zero the table is cut, in the last `rounded` of a fit already, so that what comes after
    it learns to read a cut table.
    `abstain_below` is the calibrated probability under which an answer would be wrong more often than a question back is a nuisance.
    """

    epochs: int = 10
    batch: int = 64
    hidden: int = 64
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
    known: int = 2**18
    seen_min: int = 2
    levels: int = 3
    rounded: float = 0.3
    seed: int = 20260201


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What one comment is: its intent's number (-1: no part in intents), flags 0/1 `[flags]`, sentiment 0 neutral 1 positive 2 negative."""

    intent: int
    flags: Floats
    sentiment: int


def fit_weights(
    comments: Sequence[Sequence[NDArray[np.intp]]],
    labels: Sequence[Labels],
    intents: int,
    recipe: Recipe,
    tell: Callable[[int, int], None] | None = None,
) -> Weights:
    """Return weights fitted to `comments`: for each comment the buckets of its variants, one of which is drawn in each epoch.

    A comment without any known one teaches nothing. `tell` hears how many steps of how many are done.
    """
    rng = np.random.default_rng(recipe.seed)
    known = known_buckets(comments, recipe.known, recipe.seen_min)
    kept = [(some, label) for one, label in zip(comments, labels, strict=True) if (some := _places_in(known, one))]
    samples, labels = [some for some, _ in kept], [label for _, label in kept]
    outputs = intents + len(labels[0].flags) + DIRECT
    weights = Weights(
        known=known,
        levels=recipe.levels,
        table=rng.normal(0, 0.05, (len(known), recipe.hidden)).astype(np.float32),
        inner_bias=np.zeros(recipe.hidden, np.float32),
        output=rng.uniform(-1, 1, (recipe.hidden, outputs)).astype(np.float32) / np.float32(np.sqrt(recipe.hidden)),
        bias=np.zeros(outputs, np.float32),
    )
    means = Means.of(weights)
    truth = _Truth.of(labels, intents)
    steps = -(-len(samples) // recipe.batch) * recipe.epochs
    done = 0
    for _ in range(recipe.epochs):
        order = rng.permutation(len(samples))
        for at in range(0, len(samples), recipe.batch):
            chosen = order[at : at + recipe.batch]
            drawn = [_drawn(samples[i], recipe.keep, rng) for i in chosen.tolist()]
            if not weights.step and done >= steps * (1 - recipe.rounded):
                weights.step = step_of(weights.table, recipe.levels)
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
    weights.table = weights.rows(np.arange(len(known)))
    return weights


def known_buckets(comments: Sequence[Sequence[NDArray[np.intp]]], most: int, seen_min: int) -> NDArray[np.intp]:
    """Return, rising, the `most` buckets that most comments have, each counted once a comment, and none that fewer than `seen_min` have."""
    return most_seen(np.concatenate([np.unique(np.concatenate(variants)) for variants in comments]), most, seen_min)


def _places_in(known: NDArray[np.intp], variants: Sequence[NDArray[np.intp]]) -> list[NDArray[np.intp]]:
    """Return the places of the buckets of variants in `known`, without those that it lacks, and no variant that has none in it."""
    places = [known.searchsorted(buckets) for buckets in variants]
    places = [at[known.take(at, mode="clip") == buckets] for at, buckets in zip(places, variants, strict=True)]
    return [at for at in places if len(at)]


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
    means: Means,
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
    raw = np.add.reduceat(weights.rows(buckets), starts, axis=0) * norms + weights.inner_bias
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


def scores_of(weights: Weights, buckets: NDArray[np.intp], starts: NDArray[np.intp]) -> Floats:
    """Return the logits `[texts, labels]` of texts with these n-grams (`hash_features`), by weights as they were fitted."""
    sums = np.zeros((len(starts), weights.table.shape[1]), np.float32)
    counts = np.ones((len(starts), 1), np.float32)
    for text, part in enumerate(np.split(buckets, starts[1:])):
        for places in _places_in(weights.known, [part]):
            sums[text], counts[text] = weights.table.take(places, axis=0).sum(axis=0), len(places)
    inner = np.maximum(sums / np.sqrt(counts) + weights.inner_bias, 0)
    return inner @ weights.output + weights.bias


def quantise(weights: Weights) -> tuple[NDArray[np.int8], float, NDArray[np.int8], float]:
    """Return `(table, its step, output, its step)`; the table has numbers up to its levels."""
    table_step = weights.step or step_of(weights.table, weights.levels)
    table = in_steps(weights.table, table_step, weights.levels).astype(np.int8)
    output, output_step = steps_of(weights.output, OUTPUT_STEPS)
    return table, table_step, output, output_step
