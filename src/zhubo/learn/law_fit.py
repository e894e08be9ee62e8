"""Fitting of the model that tells how likely a line breaks the law of advertising: logistic regression over hashed n-grams and ideas.

It learns from `seeds/law/<language>.<author>.jsonl`, a line each: `text`, `language`, `category`, `unlawful`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import InputError
from zhubo.law.ideas import LOOSE, spread
from zhubo.law.likely import (
    CATEGORIES,
    LEVELS,
    PART_BITS,
    ROW_BITS,
    WEIGHTS,
    LikelyModel,
    Rows,
    line_rows,
)
from zhubo.learn.arrays import pack_table, write_arrays
from zhubo.text.numbers import fold
from zhubo.values import dataclass

Floats = NDArray[np.float64]
PARTS, HELD_PARTS = 10, 1
"""Of ten parts by the hash of a text, one is held back: no fit sees it."""
MEMORY = 10
"""How many steps L-BFGS looks back."""
RARE_AT = 3
"""From so many lines on it tells how rare a row is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawRecipe:
    """How a fit runs: `decay` is the L2 penalty, `seen_min` in how many lines a row must stand.

    `weights` says what a line of an author counts, else 1; `rare` with which power a row counts more that stands in few lines.
    """

    decay: float = 0.1
    steps: int = 120
    seen_min: int = 2
    weights: Mapping[str, float] = field(default_factory=lambda: {"own": 0.6, "said": 0.6, "host": 0.45})
    rare: float = 0.35


@dataclass(frozen=True, slots=True)
class LawLine:
    """A line; `label` is 0 where it is lawful, or 1 and up in the order of `CATEGORIES`. `author`: who wrote it; `own` are our phrases."""

    text: str
    language: str
    label: int
    author: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Lines as rows of a table of `width` rows: the one at `places[k]` stands in line `owner[k]` with `values[k]`; `count` lines."""

    places: Rows
    values: Floats
    owner: Rows
    count: int
    width: int

    def times(self, weights: Floats) -> Floats:
        """Return the sum of each line."""
        sums = np.bincount(self.owner, weights.take(self.places) * self.values, minlength=self.count)
        return sums.astype(np.float64)

    def back(self, errors: Floats) -> Floats:
        """Return the sum of each row of the table."""
        return np.bincount(self.places, errors.take(self.owner) * self.values, minlength=self.width).astype(np.float64)


def read_law_lines(folder: Path) -> list[LawLine]:
    """Return the lines under a folder, in the order of files.

    Raises:
        InputError: a line is not what `seeds/README.md` says.
    """
    found: list[LawLine] = []
    for path in sorted(folder.glob("*.*.jsonl")):
        author = path.name.split(".")[1]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                one = json.loads(line)
                found.append(LawLine(one["text"], one["language"], label_of(one), author))
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{path}:{number}: no line of the law.", hint="Write text, language, category, unlawful as JSON."
                ) from error
    return found


def label_of(line: Mapping[str, Any]) -> int:
    """Return the label of a line with its `category` and whether it is `unlawful`."""
    return 1 + CATEGORIES.index(line["category"]) if line["unlawful"] else 0


def is_learnt(line: LawLine) -> bool:
    """Whether a fit may see a line: what others wrote is held back in part."""
    return line.author in ("own", "host", "more", "talk") or not is_held(line.text)


def is_held(text: str) -> bool:
    """Whether a text is held back from every fit."""
    return int.from_bytes(sha256(text.encode()).digest(), "big") % PARTS >= PARTS - HELD_PARTS


def idea_lines(path: Path) -> list[str]:
    """Return the words for ideas in `seeds/law/ideas.txt` as `law/ideas.py` reads them: a language, an idea, words as they are looked for.

    Raises:
        InputError: words stand before the first idea.
    """
    found: list[str] = []
    idea = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("@"):
            idea = line[1:].strip()
        elif line.strip() and not line.startswith("#"):
            language, _, words = line.partition(" ")
            if not idea:
                raise InputError(f"{path}:{number}: words of no idea.", hint="Write @idea above them.")
            spelled = dict.fromkeys(_looked_for(word, language) for word in words.split("|") if word.strip())
            found.append(f"{language}\t{idea}\t{'|'.join(word for word in spelled if word.strip())}")
    return found


def _looked_for(word: str, language: str) -> str:
    whole = word.endswith("=")
    low = fold(word.removesuffix("="))
    if language in LOOSE:
        return spread(low, language)
    text = spread(low.strip(), language)
    return text if whole or text.strip() in {"?", "%"} else text.rstrip()


def matrix_of(lines: Sequence[LawLine]) -> Matrix:
    """Return lines as the rows of their n-grams, of what stands near each other, and of ideas."""
    rows: list[Rows] = []
    values: list[Floats] = []
    counts: list[int] = []
    for one in lines:
        blocks = line_rows(fold(one.text), one.language)
        rows += blocks
        values += [
            np.full(len(own), weight / max(1, len(own)) ** 0.5) for own, weight in zip(blocks, WEIGHTS, strict=True)
        ]
        counts.append(sum(map(len, blocks)))
    owner = np.arange(len(lines)).repeat(counts)
    return Matrix(np.concatenate(rows), np.concatenate(values), owner, len(lines), 2**ROW_BITS)


def fit_law(lines: Sequence[LawLine], recipe: LawRecipe) -> LikelyModel:
    """Return a model fitted to lines, in whole steps."""
    weight = np.array([recipe.weights.get(one.author, 1.0) for one in lines])
    unlawful = np.array([one.label > 0 for one in lines])[:, None].astype(np.float64)
    whole = fit_table(matrix_of(lines), unlawful, weight, recipe)
    broken = [one for one in lines if one.label]
    which = np.eye(len(CATEGORIES))[[one.label - 1 for one in broken]]
    every = matrix_of(broken)
    every = replace(every, places=every.places >> (ROW_BITS - PART_BITS), width=2**PART_BITS)
    parts = fit_table(every, which, np.ones(len(broken)), recipe)
    steps = np.concatenate([step_of(whole), step_of(parts)])
    return LikelyModel(
        in_steps(whole, steps[:1])[:, 0], in_steps(parts, steps[1:]), steps, np.concatenate([whole[-1], parts[-1]])
    )


def step_of(fitted: Floats) -> Floats:
    """Return the unit of each column of a table: one weight in a thousand is cut off."""
    return np.array([np.quantile(np.abs(column[column != 0]), 0.999) / LEVELS for column in fitted[:-1].T])


def in_steps(fitted: Floats, steps: Floats) -> NDArray[np.int8]:
    """Return the weights of a table, its biases left out, as whole numbers of the units of its columns."""
    return np.clip(np.rint(fitted[:-1] / steps), -LEVELS, LEVELS).astype(np.int8)


def write_likely(path: Path, model: LikelyModel) -> None:
    """Write a model; the same one gives the same bytes."""
    tables = {"whole": pack_table(model.whole[:, None], LEVELS), "parts": pack_table(model.parts, LEVELS)}
    write_arrays(path, {**tables, "steps": model.steps, "bias": model.bias}, packed=tuple(tables))


def fit_table(every: Matrix, aims: Floats, weight: Floats, recipe: LawRecipe) -> Floats:
    """Return weights `[rows + 1, columns]`, the last row the biases; one column is told yes from no, of several one is chosen."""
    columns = aims.shape[1]
    kept, scale, seen = _seen(every, recipe)

    def cost(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(-1, columns)
        scores = np.stack([seen.times(column) for column in weights[:-1].T], axis=1) + weights[-1]
        if columns == 1:
            signed = np.where(aims > 0, -scores, scores)
            loss = float((weight[:, None] * np.logaddexp(0, signed)).sum())
            shares = 1 / (1 + np.exp(-np.clip(scores, -60, 60)))
        else:
            scores -= scores.max(axis=1, keepdims=True)
            shares = np.exp(scores)
            shares /= shares.sum(axis=1, keepdims=True)
            loss = float(-(weight * np.log((shares * aims).sum(axis=1))).sum())
        errors = (shares - aims) * weight[:, None]
        slope = np.empty_like(weights)
        slope[:-1] = np.stack([seen.back(column) for column in errors.T], axis=1) + recipe.decay * weights[:-1]
        slope[-1] = errors.sum(axis=0)
        return loss + recipe.decay / 2 * float((weights[:-1] ** 2).sum()), slope.reshape(-1)

    fitted = minimised(cost, np.zeros((len(kept) + 1) * columns), recipe.steps).reshape(-1, columns)
    table = np.zeros((every.width + 1, columns))
    table[kept] = fitted[:-1] * scale[:, None]
    table[-1] = fitted[-1]
    return table


def _seen(every: Matrix, recipe: LawRecipe) -> tuple[Rows, Floats, Matrix]:
    """Return the rows that enough lines have, by how much each counts, and lines as these rows alone: a rare one tells more."""
    pairs = np.unique(every.owner * every.width + every.places)
    counts = np.bincount(pairs % every.width, minlength=every.width)
    kept = np.flatnonzero(counts >= recipe.seen_min)
    own = counts[kept]
    scale = np.asarray((own + RARE_AT) ** -recipe.rare, dtype=np.float64)
    scale /= ((scale**2 * own).sum() / own.sum()) ** 0.5
    place = np.full(every.width, -1)
    place[kept] = np.arange(len(kept))
    places = place[every.places]
    held = places >= 0
    values = every.values[held] * scale[places[held]]
    return kept, scale, Matrix(places[held], values, every.owner[held], every.count, len(kept))


def minimised(cost: Callable[[Floats], tuple[float, Floats]], at: Floats, steps: int) -> Floats:
    """Return where L-BFGS comes in so many steps from `at`; `cost` gives a value and its slope."""
    value, slope = cost(at)
    past: list[tuple[Floats, Floats, float]] = []
    for _ in range(steps):
        way = -_curved(slope, past)
        length, fall = (1.0 if past else 1.0 / max(1.0, float(np.abs(slope).sum()))), float(slope @ way)
        for _ in range(30):
            there = at + length * way
            found, tilt = cost(there)
            if found <= value + 1e-4 * length * fall:
                break
            length /= 2
        else:
            break
        moved, turned = there - at, tilt - slope
        if float(moved @ turned) > 1e-10:
            past = [*past[1 - MEMORY :], (moved, turned, 1.0 / float(moved @ turned))]
        at, value, slope = there, found, tilt
    return at


def _curved(slope: Floats, past: Sequence[tuple[Floats, Floats, float]]) -> Floats:
    """Return the slope times what the past steps tell of the inverse curvature."""
    way = slope.copy()
    shares = []
    for moved, turned, inverse in reversed(past):
        share = inverse * float(moved @ way)
        way -= share * turned
        shares.append(share)
    if past:
        moved, turned, _ = past[-1]
        way *= float(moved @ turned) / float(turned @ turned)
    for (moved, turned, inverse), share in zip(past, reversed(shares), strict=True):
        way += (share - inverse * float(turned @ way)) * moved
    return way
