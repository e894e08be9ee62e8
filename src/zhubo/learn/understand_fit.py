"""Fitting of the comment model: a linear layer and a small hidden one over hashed n-grams, one comment at a time, AdaGrad, one thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zhubo.perceive.features import BUCKET_BITS

BUCKETS = 2**BUCKET_BITS
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a fit runs. `rate` are AdaGrad steps of the linear and the hidden part; `keep` is the share of n-grams that dropout leaves."""

    epochs: int = 18
    hidden: int = 16
    rate: float = 0.5
    hidden_rate: float = 0.03
    decay: float = 2e-6
    keep: float = 0.75
    flag_weight: float = 0.6
    flag_positive: float = 4.0
    sentiment_weight: float = 0.4
    smoothing: float = 0.1
    seed: int = 20260201


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What one comment is: its intent's number (-1: no part in intents), flags 0/1 `[flags]`, sentiment 0 neutral 1 positive 2 negative."""

    intent: int
    flags: Floats
    sentiment: int


@dataclass(slots=True, kw_only=True)
class Weights:
    """`table` float32 `[BUCKETS, labels + hidden]`, `bias` `[labels + hidden]`, `hidden` `[hidden, labels]`."""

    table: Floats
    bias: Floats
    hidden: Floats


def fit_weights(
    comments: Sequence[Sequence[NDArray[np.intp]]], labels: Sequence[Labels], intents: int, recipe: Recipe
) -> Weights:
    """Return weights fitted to `comments`: for each comment the buckets of its variants, one of which is drawn in each epoch."""
    rng = np.random.default_rng(recipe.seed)
    flags = len(labels[0].flags)
    outputs = intents + flags + 2
    columns = outputs + recipe.hidden
    start = np.zeros((BUCKETS, columns), dtype=np.float32)
    start[:, outputs:] = rng.normal(0, 0.3, (BUCKETS, recipe.hidden)).astype(np.float32)
    weights = Weights(
        table=start,
        bias=np.zeros(columns, dtype=np.float32),
        hidden=rng.normal(0, 0.3, (recipe.hidden, outputs)).astype(np.float32),
    )
    sums = Weights(
        table=np.full_like(start, 1e-2),
        bias=np.full(columns, 1e-1, np.float32),
        hidden=np.full_like(weights.hidden, 1e-1),
    )
    rates = np.full(columns, recipe.rate, dtype=np.float32)
    rates[outputs:] = recipe.hidden_rate
    for epoch in range(recipe.epochs):
        pace = np.float32(1.0 - 0.9 * epoch / recipe.epochs)
        for i in rng.permutation(len(comments)).tolist():
            variants = comments[i]
            buckets = variants[int(rng.integers(len(variants)))]
            kept = buckets[rng.random(len(buckets)) < recipe.keep]
            _step(weights, sums, kept if len(kept) else buckets, labels[i], intents, recipe, rates * pace)
    return weights


def _step(
    weights: Weights,
    sums: Weights,
    buckets: NDArray[np.intp],
    label: Labels,
    intents: int,
    recipe: Recipe,
    rates: Floats,
) -> None:
    outputs = weights.hidden.shape[1]
    norm = np.float32(1 / np.sqrt(len(buckets)))
    rows = weights.table.take(buckets, axis=0)
    raw = rows.sum(axis=0) * norm + weights.bias
    inner = np.maximum(raw[outputs:], 0)
    error = _errors(raw[:outputs] + inner @ weights.hidden, label, intents, recipe)
    back = (weights.hidden @ error) * (inner > 0)
    gradient = np.concatenate((error, back))
    _adagrad_rows(weights.table, sums.table, buckets, gradient * norm, rates, recipe.decay)
    sums.bias += gradient * gradient
    weights.bias -= rates * 0.2 * gradient / np.sqrt(sums.bias)
    outer = np.outer(inner, error)
    sums.hidden += outer * outer
    weights.hidden -= rates[-1] * outer / np.sqrt(sums.hidden)


def _adagrad_rows(
    table: Floats, sums: Floats, buckets: NDArray[np.intp], gradient: Floats, rates: Floats, decay: float
) -> None:
    unique = np.unique(buckets)
    squares = sums.take(unique, axis=0)
    squares += gradient * gradient
    sums[unique] = squares
    rows = table.take(unique, axis=0)
    rows *= np.float32(1 - decay)
    rows -= (rates * gradient) / np.sqrt(squares)
    table[unique] = rows


def _errors(scores: Floats, label: Labels, intents: int, recipe: Recipe) -> Floats:
    error = np.empty_like(scores)
    if label.intent >= 0:
        likely = np.exp(scores[:intents] - scores[:intents].max())
        error[:intents] = likely / likely.sum() - recipe.smoothing / intents
        error[label.intent] -= 1 - recipe.smoothing
    else:
        error[:intents] = 0
    flags = scores[intents:-2]
    error[intents:-2] = (1 / (1 + np.exp(-np.clip(flags, -20, 20))) - label.flags) * recipe.flag_weight
    error[intents:-2] *= 1 + (recipe.flag_positive - 1) * label.flags
    mood = np.array((0.0, scores[-2], scores[-1]), dtype=np.float32)
    mood = np.exp(mood - mood.max())
    mood /= mood.sum()
    mood[label.sentiment] -= 1
    error[-2:] = mood[1:] * recipe.sentiment_weight
    return error


def quantise(weights: Weights, zero_below: float = 0.6) -> tuple[NDArray[np.int8], Floats]:
    """Return `(table int8, scale [columns])`; per column the largest magnitudes (beyond the 99.99th percentile cut) become 127."""
    top = np.quantile(np.abs(weights.table[::3]), 0.9999, axis=0).astype(np.float32)
    scale = np.maximum(top, 1e-6) / 127
    steps = weights.table / scale
    steps[np.abs(steps) < zero_below] = 0
    return np.clip(np.rint(steps), -127, 127).astype(np.int8), scale.astype(np.float32)
