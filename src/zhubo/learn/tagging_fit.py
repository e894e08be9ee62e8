"""Fitting of the slot tagger: marked comments in, the weights of one hidden layer and of rows of marks out; the same each time."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.learn.arrays import pack_numbers, pack_table, row_sums, write_arrays
from zhubo.learn.weights import Floats, Means, Weights, in_steps, most_seen, softmax, step_of
from zhubo.perceive.known import KnownRows
from zhubo.perceive.tagging import ALL, MARKS, Marked, Tagger, features_at, marks_of, pieces_of
from zhubo.values import dataclass

WRITTEN, SOME = "written", "some"
"""Marked by those who wrote the comments, nearly all slots; and only what mattered to a writer. `ALL` are marked by readers."""
NEVER = np.float32(-1_000)
UNSEEN = 0.05
"""How often one mark behind another is taken to be seen that never was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a fit runs. `keep` and `inner_keep` are the shares of features and hidden units that dropout leaves; `rate` is Adam's first.

    `known`, `seen_min`, `levels` and `rounded` are as those of `zhubo.learn.understand_fit.Recipe`, by pieces instead of comments.
    `intent_kept` is the share of comments whose intent is known, as a reader mostly knows it; `loose` is how much a comment counts in
    which only some slots are marked; `following` weighs what marks tell of the next one; `eager` is taken off the score of no slot.
    """

    epochs: int = 4
    batch: int = 512
    hidden: int = 40
    rate: float = 0.004
    keep: float = 0.6
    inner_keep: float = 0.8
    intent_kept: float = 0.7
    loose: float = 0.3
    following: float = 0.5
    eager: float = 0.5
    known: int = 5 * 2**16
    seen_min: int = 3
    levels: int = 2
    rounded: float = 0.3
    seed: int = 20261128


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A folded comment: the slots that are marked in it, what the rules and the lists of goods find, and by whom it was marked."""

    text: str
    language: str
    intent: str
    slots: tuple[Marked, ...]
    found: tuple[Marked, ...]
    goods: tuple[Marked, ...]
    marking: str = ALL


@dataclass(frozen=True, slots=True)
class _Pieces:
    """All pieces of all samples that have a known feature.

    `features` `[pieces, features]` are places in `known`, -1 for others; `marks` `[pieces]`, and how much each counts.
    """

    known: NDArray[np.intp]
    features: NDArray[np.int32]
    marks: NDArray[np.intp]
    counts: Floats

    @classmethod
    def of(cls, samples: Sequence[Sample], recipe: Recipe) -> _Pieces:
        rng = random.Random(recipe.seed)
        features, marks, counts = [], [], []
        for one in samples:
            pieces = pieces_of(one.text)
            if pieces:
                intent = one.intent if rng.random() < recipe.intent_kept else ""
                buckets = features_at(one.text, pieces, one.found, one.goods, one.language, intent, one.marking)
                features.append(buckets.astype(np.int32))
                marks.append(marks_of(pieces, one.slots))
                counts += [recipe.loose if one.marking == SOME else 1.0] * len(pieces)
        every = np.concatenate(features)
        known = most_seen(every.ravel(), recipe.known, recipe.seen_min)
        places = known.searchsorted(every).astype(np.int32)
        places[known.take(places, mode="clip") != every] = -1
        some = (places >= 0).any(axis=1)
        return cls(known, places[some], np.concatenate(marks)[some], np.array(counts, np.float32)[some])


def fit_tagger(
    samples: Sequence[Sample], recipe: Recipe | None = None, tell: Callable[[int, int], None] | None = None
) -> Tagger:
    """Return a tagger fitted to `samples`; `tell` hears how many steps of how many are done."""
    recipe = recipe or Recipe()
    pieces = _Pieces.of(samples, recipe)
    rng = np.random.default_rng(recipe.seed)
    hidden, marks = recipe.hidden, len(MARKS)
    weights = Weights(
        known=pieces.known,
        levels=recipe.levels,
        table=rng.normal(0, 0.05, (len(pieces.known), hidden)).astype(np.float32),
        inner_bias=np.zeros(hidden, np.float32),
        output=rng.uniform(-1, 1, (hidden, marks)).astype(np.float32) / np.float32(np.sqrt(hidden)),
        bias=np.zeros(marks, np.float32),
    )
    means = Means.of(weights)
    steps, done = recipe.epochs * -(-len(pieces.marks) // recipe.batch), 0
    for _ in range(recipe.epochs):
        order = rng.permutation(len(pieces.marks))
        for at in range(0, len(order), recipe.batch):
            if not weights.step and done >= steps * (1 - recipe.rounded):
                weights.step = step_of(weights.table, recipe.levels)
            done += 1
            corrected = np.sqrt(1 - 0.999**done) / (1 - 0.9**done)
            rate = recipe.rate * (1 - (done - 1) / steps) * corrected
            _step(weights, means, pieces, order[at : at + recipe.batch], rate, recipe, rng)
            if tell is not None:
                tell(done, steps)
    bias = weights.bias.copy()
    bias[0] -= np.float32(recipe.eager)
    step = weights.step or step_of(weights.table, recipe.levels)
    rows = in_steps(weights.table, step, recipe.levels).astype(np.int8)
    return Tagger(
        known=KnownRows(weights.known.astype(np.int32), rows),
        step=step,
        inner_bias=weights.inner_bias,
        output=weights.output,
        bias=bias,
        follows=_follows([one for one in samples if one.marking == ALL], recipe.following),
    )


def _step(
    weights: Weights,
    means: Means,
    pieces: _Pieces,
    chosen: NDArray[np.intp],
    rate: float,
    recipe: Recipe,
    rng: np.random.Generator,
) -> None:
    features = pieces.features[chosen]
    known = features >= 0
    kept = known & (rng.random(features.shape, dtype=np.float32) < recipe.keep)
    empty = ~kept.any(axis=1)
    kept[empty] = known[empty]
    owner, buckets, counts = np.nonzero(kept)[0], features[kept].astype(np.intp), kept.sum(axis=1)
    norms = (1 / np.sqrt(counts)).astype(np.float32)[:, None]
    starts = np.concatenate(([0], counts.cumsum()[:-1]))
    raw = np.add.reduceat(weights.rows(buckets), starts, axis=0) * norms + weights.inner_bias
    alive = (rng.random(raw.shape, dtype=np.float32) < recipe.inner_keep) / np.float32(recipe.inner_keep)
    inner = np.maximum(raw, 0) * alive
    error = softmax(inner @ weights.output + weights.bias)
    error[np.arange(len(chosen)), pieces.marks[chosen]] -= 1
    error *= (pieces.counts[chosen] / pieces.counts[chosen].sum())[:, None]
    back = (error @ weights.output.T) * (raw > 0) * alive
    rows, gradient = row_sums(buckets, owner, back * norms)
    every = slice(None)
    means.table.step(weights.table, gradient, rate, rows)
    means.inner_bias.step(weights.inner_bias, back.sum(axis=0), rate, every)
    means.output.step(weights.output, inner.T @ error, rate, every)
    means.bias.step(weights.bias, error.sum(axis=0), rate, every)


def _follows(samples: Sequence[Sample], weight: float) -> Floats:
    """Return how much likelier than anywhere each mark is behind each, as logarithms times `weight`; `-` only behind its own slot."""
    seen = np.full((len(MARKS), len(MARKS)), UNSEEN)
    for one in samples:
        marks = marks_of(pieces_of(one.text), one.slots)
        np.add.at(seen, (marks[:-1], marks[1:]), 1)
    behind = np.log(seen / seen.sum(axis=1, keepdims=True)) - np.log(seen.sum(axis=0) / seen.sum())
    follows: Floats = (behind * weight).astype(np.float32)
    for place, mark in enumerate(MARKS):
        if mark.startswith("-"):
            follows[[before[1:] != mark[1:] for before in MARKS], place] = NEVER
    return follows


def write_tagger(path: Path, tagger: Tagger) -> None:
    """Write a tagger as `zhubo.perceive.tagging` reads it; the same tagger gives the same bytes."""
    levels = int(np.abs(tagger.known.rows).max())
    arrays = {
        "levels": np.array(levels),
        "known": pack_numbers(tagger.known.buckets.astype(np.intp)),
        "table": pack_table(tagger.known.rows, levels),
        "step": np.array(tagger.step),
        "inner_bias": tagger.inner_bias,
        "output": tagger.output,
        "bias": tagger.bias,
        "follows": tagger.follows,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_arrays(path, arrays, packed={"table"})
