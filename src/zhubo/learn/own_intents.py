"""Fitting of a shop's own intents out of 10 to 30 examples each: logistic regression beside the model, in seconds.

What an example is held against are ordinary comments (`other_comments.gz`, `runs/make_other_comments.py`), the words of ideas in
languages that these are not in, and the examples of the other intents. Where a score begins to count is found with comments that the fit
for it did not see.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhubo.facts import OwnIntent
from zhubo.learn.arrays import write_arrays
from zhubo.learn.understand_augment import vary
from zhubo.perceive.features import hash_features
from zhubo.perceive.hearing import TOGETHER_MAX, signs_seen
from zhubo.perceive.ideas import IDEAS_PATH
from zhubo.perceive.model import HOME, Understander, own_model, score_labels
from zhubo.perceive.own_intents import LIKELY_STEPS, OWN_FORMAT, likely_intents
from zhubo.shop.search import CatalogueIndex
from zhubo.text.arrays import read_lines
from zhubo.values import dataclass

OTHERS_PATH = Path(__file__).parent / "other_comments.gz"
PARTS = ("home", "elsewhere")
LEVELS = 8191
"""Into how many steps the largest weight is cut."""
FOLDS = 2
OF_IDEAS = 1
"""How many texts are made of two ideas in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRecipe:
    """How a fit runs. `taken_max` is which share of ordinary comments all own intents together may take for theirs.

    `varied` is how many more wordings are made of an example, `likely` the weight of what the model makes of a comment beside its n-grams.
    """

    steps: int = 100
    decay: float = 1e-6
    likely: float = 0.4
    varied: int = 1
    taken_max: float = 0.0007
    tail: float = 0.03
    of_part_min: int = 5
    seed: int = 20261127


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFigures:
    """What a fit made: how many `examples` and `others` it saw, how many `bytes`, and `left_out`, intents with too few examples in a part.

    `left_out` are pairs of an intent and how many examples of it are in languages that it is not heard in.
    """

    examples: int
    others: int
    bytes: int
    left_out: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A comment as it is learnt from: the number of its intent, -1 for none, its n-grams, and what the model makes of it."""

    label: int
    buckets: NDArray[np.intp]
    likely: NDArray[np.float64]


def train_own_intents(
    intents: Sequence[OwnIntent],
    path: Path,
    *,
    model: Understander,
    index: CatalogueIndex,
    languages: tuple[str, ...],
    currency: str,
    recipe: OwnRecipe | None = None,
    tell: Callable[[int], None] | None = None,
) -> OwnFigures:
    """Fit `intents` for a shop with such goods, languages and currency, and write them to `path`; the same intents give the same bytes.

    `tell` hears how many percent are done.

    Raises:
        OSError: `path` cannot be written.
        UnavailableError: the packed comments are missing.
    """
    recipe, tell = recipe or OwnRecipe(), tell or _silent
    room = _Room(model, index, languages, currency)
    said = _examples(intents, recipe)
    none = [(-1, text) for text in read_lines(OTHERS_PATH)]
    seen = _seen(room, [*said, *none], _share(tell, 0, 25))
    if any(one.label >= 0 for one in seen["elsewhere"]):
        # Where the words of ideas are taken for Chinese or English they would only make these comments look rarer.
        seen["elsewhere"] += _seen(room, [(-1, text) for text in _words_of_ideas()], _share(tell, 25, 10))["elsewhere"]
    arrays: dict[str, NDArray[Any]] = {}
    parts: dict[str, Any] = {}
    left_out: list[tuple[str, int]] = []
    for number, part in enumerate(PARTS):
        own_seen, names = _enough(seen[part], intents, recipe, left_out)
        if names:
            fitted = _fit_part(own_seen, len(names), len(intents), recipe, _share(tell, 35 + 32 * number, 32))
            arrays |= {f"{part}_{name}": array for name, array in fitted.arrays.items()}
            parts[part] = {"names": names, "table_step": fitted.table_step, "likely_step": fitted.likely_step}
    about = {
        "format": OWN_FORMAT,
        "beside": list(model.intents),
        "words": {one.id: dict(one.text) for one in intents},
        "parts": parts,
    }
    packed = np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), dtype=np.uint8)
    write_arrays(path, {"about": packed, **arrays})
    tell(100)
    return OwnFigures(
        examples=sum(len(one.examples) for one in intents),
        others=len(none),
        bytes=path.stat().st_size,
        left_out=tuple(left_out),
    )


def _share(tell: Callable[[int], None], begin: int, share: int) -> Callable[[int], None]:
    """Return what hears how many percent of a part are done, which begins at `begin` and is `share` percent of the whole."""
    return lambda percent: tell(begin + share * percent // 100)


def _silent(percent: int) -> None:
    """Hear how much is done where nobody wants to know."""


def _examples(intents: Sequence[OwnIntent], recipe: OwnRecipe) -> list[tuple[int, str]]:
    """Return the examples, each with other wordings of it, and the number of the intent of each."""
    rng = random.Random(recipe.seed)
    said: list[tuple[int, str]] = []
    for number, intent in enumerate(intents):
        for example in intent.examples:
            language = "zh" if any("\u4e00" <= char <= "\u9fff" for char in example) else "en"
            said += [(number, example), *((number, vary(example, language, rng)) for _ in range(recipe.varied))]
    return said


def _words_of_ideas() -> list[str]:
    """Return, in the languages beside Chinese and English, words by which viewers speak of ideas, those of two ideas in a row."""
    ideas = [line.split("\t") for line in read_lines(IDEAS_PATH)]
    texts: list[str] = []
    for (language, _, words), (other, _, more) in pairwise(ideas):
        if language == other:
            both = zip(words.split("|"), more.split("|"), strict=False)
            texts += [f"{a.rstrip('*')} {b.rstrip('*')}" for a, b in islice(both, OF_IDEAS)]
    return texts


@dataclass(frozen=True, slots=True)
class _Room:
    """Where comments are read: what `hear` is given."""

    model: Understander
    index: CatalogueIndex
    languages: tuple[str, ...]
    currency: str


def _seen(room: _Room, said: Sequence[tuple[int, str]], tell: Callable[[int], None]) -> dict[str, list[_Seen]]:
    """Return what is learnt from comments, each with the number of its intent, -1 for none, by the model that reads them."""
    seen: dict[str, list[_Seen]] = {part: [] for part in PARTS}
    for at in range(0, len(said), TOGETHER_MAX):
        some = said[at : at + TOGETHER_MAX]
        signs = signs_seen(
            [text for _, text in some],
            model=room.model,
            index=room.index,
            languages=room.languages,
            currency=room.currency,
        )
        for (label, _), (language, one) in zip(some, signs, strict=True):
            own = own_model(room.model, language)
            buckets, starts = hash_features([one])
            logits = score_labels(own, buckets, starts)
            part = "home" if language in HOME else "elsewhere"
            seen[part].append(_Seen(label, buckets, likely_intents(logits, len(own.intents))[0]))
        tell(100 * (at + len(some)) // len(said))
    return seen


def _enough(
    seen: Iterable[_Seen], intents: Sequence[OwnIntent], recipe: OwnRecipe, left_out: list[tuple[str, int]]
) -> tuple[list[_Seen], list[str]]:
    """Return what is seen in one part without intents that have too few examples there, numbered anew, and the names of the rest."""
    seen = list(seen)
    counts = np.bincount([one.label for one in seen if one.label >= 0], minlength=len(intents)) // (1 + recipe.varied)
    kept = [number for number in range(len(intents)) if counts[number] >= recipe.of_part_min]
    left_out += [(intents[n].id, int(counts[n])) for n in range(len(intents)) if 0 < counts[n] and n not in kept]
    anew = {number: place for place, number in enumerate(kept)}
    rest = [_Seen(anew.get(one.label, one.label), one.buckets, one.likely) for one in seen if one.label in (-1, *kept)]
    return rest, [intents[number].id for number in kept]


@dataclass(frozen=True, slots=True)
class _Fitted:
    arrays: dict[str, NDArray[Any]]
    table_step: float
    likely_step: float


class _Sparse:
    """The n-grams of comments that the examples of an intent have, weighed by how rare they are, by comment and by n-gram."""

    def __init__(self, seen: Sequence[_Seen], keys: NDArray[np.intp], weights: NDArray[np.float64]) -> None:
        every = np.concatenate([one.buckets for one in seen])
        counts = np.array([len(one.buckets) for one in seen])
        owner = np.repeat(np.arange(len(seen)), counts)
        places = keys.searchsorted(every)
        places[places == len(keys)] = 0
        known = keys[places] == every
        self.places, self.owner = places[known], owner[known]
        self.values = weights[self.places] / np.sqrt(counts[self.owner])
        self.count, self.width = len(seen), len(keys)

    def times(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return, for each comment, the weighed sum of what its n-grams have in `table`."""
        sums: NDArray[Any] = np.bincount(self.owner, self.values * table[self.places], self.count)
        return sums

    def back(self, errors: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return, for each n-gram, what `errors` of comments come to."""
        sums: NDArray[Any] = np.bincount(self.places, self.values * errors[self.owner], self.width)
        return sums


def _fit_part(seen: Sequence[_Seen], count: int, every: int, recipe: OwnRecipe, tell: Callable[[int], None]) -> _Fitted:
    """Return what hears `count` intents, whole; `every` is how many the shop has, which share what may be taken by mistake."""
    labels = np.array([one.label for one in seen])
    likely = np.stack([one.likely for one in seen]) * (recipe.likely / LIKELY_STEPS)
    others = np.flatnonzero(labels < 0)
    keys = np.unique(np.concatenate([one.buckets for one in seen if one.label >= 0]))
    table, of_likely, bias = np.zeros((len(keys), count)), np.zeros((likely.shape[1], count)), np.zeros(count)
    for number in range(count):
        own = np.unique(np.concatenate([one.buckets for one in seen if one.label == number]))
        weights = _rarity([seen[n] for n in others.tolist()], own)
        sparse, wanted = _Sparse(seen, own, weights), (labels == number).astype(np.float64)
        unseen = np.zeros(len(seen))
        for fold in range(FOLDS):
            used = np.ones(len(seen))
            used[others[fold::FOLDS]] = 0
            tables = _fit(sparse, likely, wanted, used, recipe)
            unseen[used == 0] = (sparse.times(tables[0]) + likely @ tables[1] + tables[2])[used == 0]
        fitted = _fit(sparse, likely, wanted, np.ones(len(seen)), recipe)
        table[keys.searchsorted(own), number] = fitted[0] * weights
        of_likely[:, number] = fitted[1]
        bias[number] = fitted[2] - _bound(unseen[others], recipe.taken_max / every, recipe.tail)
        tell(100 * (number + 1) // count)
    table_step, likely_step = (float(np.abs(some).max()) / LEVELS or 1.0 for some in (table, of_likely))
    return _Fitted(
        {
            "keys": keys.astype(np.uint32),
            "table": np.rint(table / table_step).astype(np.int16),
            "likely": np.rint(of_likely / likely_step).astype(np.int16),
            "bias": bias.astype(np.float32),
        },
        table_step,
        likely_step * recipe.likely / LIKELY_STEPS,
    )


def _rarity(others: Sequence[_Seen], keys: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return, for each of `keys`, how rare it is among ordinary comments, 1 for those that none has."""
    found = np.zeros(len(keys))
    for one in others:
        buckets = np.unique(one.buckets)
        places = keys.searchsorted(buckets)
        places[places == len(keys)] = 0
        found[places[keys[places] == buckets]] += 1
    total = len(others) + 1
    rare: NDArray[np.float64] = np.log(total / (found + 0.5)) / np.log(2 * total)
    return rare


RATE = 16.0
"""Of the steps of a fit: a row is a few tenths long, and its loss bends by a quarter of the square at most."""


def _fit(
    sparse: _Sparse,
    likely: NDArray[np.float64],
    wanted: NDArray[np.float64],
    used: NDArray[np.float64],
    recipe: OwnRecipe,
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Return weights of n-grams, those of likely intents, and a bias, fitted to the `used` comments, `wanted` against the rest.

    Both sides weigh alike; by Nesterov's accelerated gradient.
    """
    mine, rest = float(wanted @ used), float((1 - wanted) @ used)
    share = used * np.where(wanted > 0, 0.5 / mine, 0.5 / max(1.0, rest))
    now = [np.zeros(sparse.width), np.zeros(likely.shape[1]), np.zeros(1)]
    ahead, pace = list(now), 1.0
    for _ in range(recipe.steps):
        scores = sparse.times(ahead[0]) + likely @ ahead[1] + ahead[2]
        errors = (1 / (1 + np.exp(-np.clip(scores, -60, 60))) - wanted) * share
        slopes = (
            sparse.back(errors) + recipe.decay * ahead[0],
            errors @ likely + recipe.decay * ahead[1],
            errors.sum(),
        )
        then = [some - RATE * slope for some, slope in zip(ahead, slopes, strict=True)]
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = [new + (pace - 1) / faster * (new - old) for old, new in zip(now, then, strict=True)]
        now, pace = then, faster
    return now[0], now[1], float(now[2][0])


def _bound(scores: NDArray[np.float64], taken: float, tail: float) -> float:
    """Return beyond which score a share of `taken` lies.

    The highest scores of a thousand comments do not tell that alone; beyond the share `tail` they thin out evenly, as exponentially
    distributed ones do.
    """
    begin = np.quantile(scores, 1 - tail)
    beyond = np.maximum(scores - begin, 0).sum() / max(1, (scores > begin).sum())
    return float(begin + beyond * np.log(max(1.0, tail / taken)))
