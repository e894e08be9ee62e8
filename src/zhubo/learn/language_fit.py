"""Fitting of the table that tells Latin languages apart: multinomial logistic regression over letter n-grams, small batches, AdaGrad."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.learn.arrays import row_sums, write_arrays
from zhubo.perceive.language import LATIN, TABLE_BITS, LanguageTable, letter_grams
from zhubo.values import dataclass

Floats = NDArray[np.float32]
LEVELS = 31
"""Steps of a weight on each side of zero: a quarter less to install than with four times as many."""
WORDS = (1, 2, 3, 4, 5, 7, 10)
WORDS_SHARES = (0.4, 0.2, 0.12, 0.1, 0.08, 0.06, 0.04)
"""How long the drawn texts are: half of what viewers type is one word or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRecipe:
    """How a fit runs. Of the drawn texts `common` are drawn by how often words occur, the rest by its square root."""

    texts: int = 200_000
    passes: int = 2
    batch: int = 256
    rate: float = 0.4
    drop: float = 0.1
    common: float = 0.4
    plain: float = 0.2
    lost: float = 0.07
    seed: int = 20260201


def draw_texts(frequencies: Mapping[str, float], recipe: LanguageRecipe, rng: np.random.Generator) -> list[str]:
    """Return texts of one language, drawn from how often its words occur; in some, letters lose their accents, or are lost with them."""
    words = np.array(list(frequencies), dtype=object)
    often = np.array(list(frequencies.values()))
    texts: list[str] = []
    for share, power in ((recipe.common, 1.0), (1 - recipe.common, 0.5)):
        lengths = rng.choice(WORDS, size=int(recipe.texts * share), p=WORDS_SHARES)
        chances = often**power
        drawn = iter(rng.choice(words, size=int(lengths.sum()), p=chances / chances.sum()).tolist())
        texts += [" ".join(next(drawn) for _ in range(length)) for length in lengths.tolist()]
    change = rng.random(len(texts))
    return [
        without_accents(text)
        if dice < recipe.plain
        else "".join(filter(str.isascii, text))
        if dice < recipe.plain + recipe.lost
        else text
        for text, dice in zip(texts, change.tolist(), strict=True)
    ]


def without_accents(text: str) -> str:
    """Return `text` as it is typed where a keyboard has no accents: não is nao, đơn is don, größe is grosse."""
    spread = unicodedata.normalize("NFD", text.replace("đ", "d").replace("ß", "ss").replace("ø", "o"))
    return "".join(char for char in spread if not unicodedata.combining(char))


def fit_languages(
    texts: Sequence[str],
    languages: Sequence[str],
    recipe: LanguageRecipe,
    tell: Callable[[int, int], None] | None = None,
) -> LanguageTable:
    """Return a table fitted to `texts` (`latin_words`) and their languages. `tell` hears how many steps of how many are done."""
    rng = np.random.default_rng(recipe.seed)
    table = np.zeros((2**TABLE_BITS, len(LATIN)), np.float32)
    squares = np.full_like(table, 1e-3)
    bias = np.zeros(len(LATIN), np.float32)
    columns = np.array([LATIN.index(language) for language in languages])
    steps = len(texts) // recipe.batch * recipe.passes
    done = 0
    for _ in range(recipe.passes):
        order = rng.permutation(len(texts))
        for at in range(0, len(texts) - recipe.batch + 1, recipe.batch):
            chosen = order[at : at + recipe.batch]
            rate = recipe.rate * (1 - done / steps)
            _step(table, squares, bias, [texts[i] for i in chosen.tolist()], columns[chosen], rate, recipe.drop, rng)
            done += 1
            if tell is not None:
                tell(done, steps)
    step = np.float32(np.quantile(np.abs(table), 0.9999) / LEVELS)
    return LanguageTable(np.clip(np.rint(table / step), -LEVELS, LEVELS).astype(np.int8), step, bias)


def _step(
    table: Floats,
    squares: Floats,
    bias: Floats,
    texts: Sequence[str],
    columns: NDArray[np.intp],
    rate: float,
    drop: float,
    rng: np.random.Generator,
) -> None:
    buckets, starts = letter_grams(texts)
    owner = np.arange(len(texts)).repeat(np.diff(starts, append=len(buckets)))
    kept = rng.random(len(buckets)) >= drop
    kept[starts] = True
    buckets, owner = buckets[kept], owner[kept]
    firsts = owner.searchsorted(np.arange(len(texts)))
    norms = (1 / np.sqrt(np.diff(firsts, append=len(buckets)))).astype(np.float32)[:, None]
    scores = np.add.reduceat(table.take(buckets, axis=0), firsts, axis=0) * norms + bias
    error = np.exp(scores - scores.max(axis=1, keepdims=True))
    error /= error.sum(axis=1, keepdims=True)
    error[np.arange(len(texts)), columns] -= 1
    rows, gradient = row_sums(buckets, owner, error * norms)
    squares[rows] += gradient * gradient
    table[rows] -= np.float32(rate) * gradient / np.sqrt(squares[rows])
    bias -= np.float32(0.002) * error.mean(axis=0)


def write_languages(path: Path, table: LanguageTable) -> None:
    """Write `table` to `path`; the same table gives the same bytes."""
    write_arrays(path, {"table": table.table, "step": np.array(table.step), "bias": table.bias})
