"""Fitting of the model that tells how likely a line breaks the law of advertising: logistic regression over hashed n-grams and ideas.

It learns from `seeds/law/<language>.<author>.jsonl`, a line each: `text`, `language`, `category`, `unlawful`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import InputError
from zhubo.law.ideas import LOOSE, spread
from zhubo.law.likely import (
    CATEGORIES,
    GRAMS_WEIGHT,
    IDEAS_WEIGHT,
    LEVELS,
    ROW_BITS,
    LikelyModel,
    Rows,
    line_rows,
)
from zhubo.learn.arrays import pack_table, write_arrays
from zhubo.text.numbers import fold
from zhubo.values import dataclass

Floats = NDArray[np.float64]
PARTS, HELD_PARTS = 10, 3
"""Of ten parts by the hash of a text, three are held back: no fit sees them."""
MEMORY = 10
"""How many steps L-BFGS looks back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawRecipe:
    """How a fit runs: `decay` is the L2 penalty, `seen_min` in how many lines a row must stand, `own_weight` what a lawful line that our
    own phrases make counts beside one that somebody wrote."""

    decay: float = 0.1
    steps: int = 120
    seen_min: int = 2
    own_weight: float = 0.5


@dataclass(frozen=True, slots=True)
class LawLine:
    """A line; `label` is 0 where it is lawful, or 1 and up in the order of `CATEGORIES`. `author`: who wrote it; `own` are our phrases."""

    text: str
    language: str
    label: int
    author: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Lines as rows of the table: those of line `i` begin at `starts[i]`, each with its `values`; `owner` is the line of each."""

    rows: Rows
    values: Floats
    starts: Rows
    owner: Rows

    def times(self, weights: Floats) -> Floats:
        """Return the sum of each line."""
        return np.add.reduceat(weights.take(self.rows) * self.values, self.starts)

    def back(self, errors: Floats) -> Floats:
        """Return the sum of each row of the table."""
        shares = errors.take(self.owner) * self.values
        return np.bincount(self.rows, shares, minlength=2**ROW_BITS).astype(np.float64)


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
    """Return lines as the rows of their n-grams and ideas."""
    rows: list[Rows] = []
    values: list[Floats] = []
    for one in lines:
        for block, weight in zip(line_rows(fold(one.text), one.language), (GRAMS_WEIGHT, IDEAS_WEIGHT), strict=True):
            rows.append(block)
            values.append(np.full(len(block), weight / max(1, len(block)) ** 0.5))
    counts = np.array([len(rows[k]) + len(rows[k + 1]) for k in range(0, len(rows), 2)])
    starts = np.concatenate([[0], counts.cumsum()[:-1]])
    return Matrix(np.concatenate(rows), np.concatenate(values), starts, np.arange(len(lines)).repeat(counts))


def fit_law(lines: Sequence[LawLine], recipe: LawRecipe) -> LikelyModel:
    """Return a model fitted to lines, in whole steps."""
    every = matrix_of(lines)
    pairs = np.unique(every.owner * 2**ROW_BITS + every.rows)
    seen = np.bincount(pairs % 2**ROW_BITS, minlength=2**ROW_BITS) >= recipe.seen_min
    labels = np.array([one.label for one in lines])
    weight = np.array([recipe.own_weight if one.author == "own" else 1.0 for one in lines])
    whole = _fit(every, (labels > 0)[:, None].astype(np.float64), weight, seen, recipe)
    broken = [one for one in lines if one.label]
    which = np.eye(len(CATEGORIES))[[one.label - 1 for one in broken]]
    parts = _fit(matrix_of(broken), which, np.ones(len(broken)), seen, recipe)
    table = np.concatenate([whole[:-1], parts[:-1]], axis=1)
    steps = np.quantile(np.abs(table[seen]), 0.999, axis=0) / LEVELS
    cut = np.clip(np.rint(table / steps), -LEVELS, LEVELS).astype(np.int8)
    return LikelyModel(cut[:, 0].copy(), cut[:, 1:].copy(), steps, np.concatenate([whole[-1], parts[-1]]))


def write_likely(path: Path, model: LikelyModel) -> None:
    """Write a model; the same one gives the same bytes."""
    packed = pack_table(np.concatenate([model.whole[:, None], model.parts], axis=1), LEVELS)
    write_arrays(path, {"table": packed, "steps": model.steps, "bias": model.bias}, packed=("table",))


def _fit(every: Matrix, aims: Floats, weight: Floats, seen: NDArray[np.bool_], recipe: LawRecipe) -> Floats:
    """Return weights `[rows + 1, columns]`, the last row the biases; one column is told yes from no, of several one is chosen."""
    columns = aims.shape[1]

    def cost(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(-1, columns)
        scores = np.stack([every.times(column) for column in weights[:-1].T], axis=1) + weights[-1]
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
        slope[:-1] = np.stack([every.back(column) for column in errors.T], axis=1) * seen[:, None]
        slope[:-1] += recipe.decay * weights[:-1]
        slope[-1] = errors.sum(axis=0)
        return loss + recipe.decay / 2 * float((weights[:-1] ** 2).sum()), slope.reshape(-1)

    return minimised(cost, np.zeros((2**ROW_BITS + 1) * columns), recipe.steps).reshape(-1, columns)


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
