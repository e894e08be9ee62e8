"""What fits of a table and a hidden layer share: weights in whole steps, Adam on the rows that a batch touches, features that count."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from zhubo.values import dataclass

Floats = NDArray[np.float32]


@dataclass(slots=True, kw_only=True)
class Weights:
    """`known` are buckets, rising, and `table` float32 `[known, hidden]`, `inner_bias` `[hidden]`, `output` `[hidden, labels]`, `bias`
    `[labels]`.

    Once `step` is above zero, the table is read in whole steps, at most `levels` on each side.
    """

    known: NDArray[np.intp]
    levels: int
    step: float = 0.0
    table: Floats
    inner_bias: Floats
    output: Floats
    bias: Floats

    def rows(self, places: NDArray[np.intp]) -> Floats:
        """Return the rows at `places`, cut to steps where there are any."""
        rows: Floats = self.table.take(places, axis=0)
        return in_steps(rows, self.step, self.levels) * np.float32(self.step) if self.step else rows


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
class Means:
    """What Adam remembers of each part of the weights."""

    table: Adam
    inner_bias: Adam
    output: Adam
    bias: Adam

    @classmethod
    def of(cls, weights: Weights) -> Means:
        parts = (weights.table, weights.inner_bias, weights.output, weights.bias)
        return cls(*(Adam.of(part.shape) for part in parts))


def most_seen(features: NDArray[np.intp] | NDArray[np.int32], most: int, seen_min: int) -> NDArray[np.intp]:
    """Return, rising, the `most` numbers that stand most often in `features`, and none that stands there less than `seen_min` times."""
    found, counts = np.unique(features, return_counts=True)
    found, counts = found[counts >= seen_min], counts[counts >= seen_min]
    return np.sort(found[np.argsort(-counts, kind="stable")[:most]])


def softmax(scores: Floats) -> Floats:
    """Return shares that add up to 1 in each row of scores."""
    shares: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def steps_of(values: Floats, levels: int) -> tuple[NDArray[np.int8], float]:
    """Return values in whole numbers up to `levels`, and how much one is (`step_of`)."""
    step = step_of(values, levels)
    return in_steps(values, step, levels).astype(np.int8), step


def step_of(values: Floats, levels: int) -> float:
    """Return the step by which the 99.99th percentile of magnitudes becomes the largest of `levels`."""
    return float(np.quantile(np.abs(values[:: max(1, len(values) // 4096)]), 0.9999)) / levels


def in_steps(values: Floats, step: float, levels: int) -> Floats:
    """Return values in whole steps, at most `levels` on each side of zero."""
    whole: Floats = np.clip(np.rint(values / np.float32(step)), -levels, levels)
    return whole
