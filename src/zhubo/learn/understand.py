"""Training and evaluation of the comment model: seeds in, `understand.npz` and figures out; the same seeds give the same bytes."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any

import ahocorasick
import numpy as np
from numpy.typing import NDArray

from zhubo.learn.arrays import pack_numbers, pack_table, write_arrays
from zhubo.learn.asking_part_fit import read_around
from zhubo.learn.understand_augment import Around, told_with, variants_of
from zhubo.learn.understand_fit import Labels, Recipe, fit_weights, quantise
from zhubo.learn.understand_measure import Measured, fit_calibration, fit_thresholds, measure
from zhubo.learn.understand_seeds import Seed, author_of, read_asked, read_seeds, split_of
from zhubo.learn.weights import Weights
from zhubo.perceive.features import BUCKET_BITS
from zhubo.perceive.hearing import slot_key
from zhubo.perceive.language import detect_language, load_languages
from zhubo.perceive.masking import PRODUCT_SIGN, features_of
from zhubo.perceive.model import FORMAT, Understander, load_model
from zhubo.perceive.slots import find_slots
from zhubo.perceive.vocabulary import build_automaton
from zhubo.text.normalise import given_span, normalise
from zhubo.values import dataclass

__all__ = ["Beside", "Seed", "read_asked", "read_beside", "read_seeds", "split_of", "train_understand"]

FLAGS = ("spam_ad", "off_platform", "abuse", "injection", "pii", "health_claim", "minor", "urgent", "needs_human")
GAZETTEER_SLOTS = (
    "product",
    "person",
    "material",
    "attribute",
    "coupon",
    "part",
    "reason",
    "courier",
    "region",
    "colour",
)
GAZETTEER_LANGUAGES = ("zh", "en")
"""One vocabulary serves all comments of a model, so that words of other languages would be found in these, where it reads them."""
EVEN = "z"
"""How the names of those writers of `asked` begin who wrote of goods no more than of all else."""
VARIANTS = 3
TOLD_SHARE = 0.3
"""How many comments are also trained on with a story around them, where their language has stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a fit sees beside the seeds and is never measured on: what is told around comments, by language, and comments that ask."""

    around: Mapping[str, Around] = field(default_factory=dict)
    asked: tuple[Seed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a training measured, on seeds that it did not see."""

    validation: Measured
    test: Measured


def read_beside(folder: Path) -> Beside:
    """Return what stands in `around` and in `asked` under the folder of the seeds, where there is any.

    Raises:
        InputError: a line is not what `seeds/README.md` says.
    """
    around = {}
    for language in GAZETTEER_LANGUAGES:
        told = Around(*(read_around(folder / "around", language, kind) for kind in ("openings", "tails")))
        if told.openings and told.tails:
            around[language] = told
    return Beside(around=around, asked=tuple(read_asked(folder / "asked")))


def train_understand(
    seeds: Sequence[Seed],
    model_path: Path,
    recipe: Recipe | None = None,
    tell: Callable[[int], None] | None = None,
    beside: Beside | None = None,
) -> Figures:
    """Train on `seeds`, write the model to `model_path`, return its figures.

    A first fit on the training families sets calibration and thresholds on the validation families; a second one, on both, is measured once
    on the test families. The model that is written is fitted on all of them, with those settings. `tell` hears how many percent are
    done. `beside` is what each fit sees beside the seeds, of their languages.
    """
    recipe, beside = recipe or Recipe(), beside or Beside()
    spoken = {seed.language for seed in seeds}
    beside = replace(beside, asked=tuple(seed for seed in beside.asked if seed.language in spoken))
    told = _Told(tell)
    splits = {name: [s for s in seeds if split_of(s.family) == name] for name in ("train", "validation", "test")}
    first = _fit(splits["train"], recipe, told.part(0, 28), beside)
    _write(model_path, first, _default_settings())
    settings = _settings(load_model(model_path), splits["validation"], recipe.abstain_below)
    _write(model_path, first, settings)
    validation = measure(load_model(model_path), _unseen(splits["validation"], [*splits["train"], *beside.asked]))
    both = [*splits["train"], *splits["validation"]]
    _write(model_path, _fit(both, recipe, told.part(28, 60), beside), settings)
    test = measure(load_model(model_path), _unseen(splits["test"], [*both, *beside.asked]))
    _write(model_path, _fit(seeds, recipe, told.part(60, 100), beside), settings)
    return Figures(validation=validation, test=test)


@dataclass(frozen=True, slots=True)
class _Told:
    """Who hears of progress, in percent of all fits; later ones see more seeds and take longer."""

    tell: Callable[[int], None] | None

    def part(self, first: int, last: int) -> Callable[[int, int], None] | None:
        """Return what a fit tells that takes the work from `first` to `last` percent."""
        tell = self.tell
        return None if tell is None else lambda done, steps: tell(first + (last - first) * done // steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Weights with the names of their labels and the words that the seeds taught."""

    intents: tuple[str, ...]
    weights: Weights
    gazetteer: Mapping[str, tuple[str, ...]]
    kept_slots: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is set on held-out comments."""

    scores: NDArray[np.float64]
    probabilities: NDArray[np.float64]
    threshold: float
    flag_thresholds: NDArray[np.float32]
    sentiment_thresholds: NDArray[np.float32]


def _default_settings() -> Settings:
    ends = np.array((0.0, 1.0))
    return Settings(
        scores=ends,
        probabilities=ends,
        threshold=0.0,
        flag_thresholds=np.zeros(len(FLAGS), np.float32),
        sentiment_thresholds=np.zeros(2, np.float32),
    )


def _unseen(held_out: Sequence[Seed], trained: Sequence[Seed]) -> list[Seed]:
    """Return the held-out seeds whose very text was not trained on in another family."""
    known = {normalise(seed.text).text for seed in trained}
    return [seed for seed in held_out if seed.asked or normalise(seed.text).text not in known]


def _fit(
    seeds: Sequence[Seed],
    recipe: Recipe,
    tell: Callable[[int, int], None] | None,
    beside: Beside,
) -> Fitted:
    intents = tuple(sorted({seed.intent for seed in seeds}))
    telling = [seed for seed in seeds if seed.language in GAZETTEER_LANGUAGES] or [*seeds, *beside.asked]
    gazetteer = collect_words(telling)
    automaton = build_automaton(gazetteer)
    automata = {True: automaton, False: build_automaton({**gazetteer, "product": ()})}
    others = {language: tuple(sorted(products)) for language, products in product_names(seeds).items()}
    table = load_languages()
    rng = random.Random(recipe.seed)
    comments: list[list[NDArray[np.intp]]] = []
    labels: list[Labels] = []
    for seed in (*seeds, *_counted(beside.asked, recipe.asked_times)):
        varied = variants_of(seed, VARIANTS, others.get(seed.language) or ("",), rng)
        if (told := beside.around.get(seed.language)) is not None and seed.asked is None and rng.random() < TOLD_SHARE:
            one = rng.choice(varied)
            varied.append(replace(one, text=told_with(one.text, seed.language, told, rng)))
        variants = dict.fromkeys((normalise(one.text).text, one.known) for one in varied)
        comments.append(
            [
                signed_features(text, detect_language(text, table, (seed.language,)), automata[known])
                for text, known in variants
            ]
        )
        labels.append(
            Labels(
                intent=-1 if seed.asked else intents.index(seed.intent),
                flags=np.array([flag in seed.flags for flag in FLAGS], dtype=np.float32),
                sentiment=("neutral", "positive", "negative").index(seed.sentiment),
            )
        )
    return Fitted(
        intents=intents,
        weights=fit_weights(comments, labels, len(intents), recipe, tell),
        gazetteer=gazetteer,
        kept_slots=kept_slots(seeds, automaton),
    )


def _counted(asked: Sequence[Seed], times: int) -> list[Seed]:
    """Return comments that ask as often as they count: those of `EVEN` writers once."""
    even = [seed for seed in asked if author_of(seed).startswith(EVEN)]
    return [*even, *[seed for seed in asked if not author_of(seed).startswith(EVEN)] * times]


def signed_features(text: str, language: str, automaton: ahocorasick.Automaton) -> NDArray[np.intp]:
    """Return the buckets of a folded text in which known products are signs already."""
    mentions = tuple((at, at + 1) for at, char in enumerate(text) if char == PRODUCT_SIGN)
    return features_of(find_slots(text, language, "CNY", automaton), (), mentions)


def product_names(seeds: Sequence[Seed]) -> dict[str, set[str]]:
    """Return the products that the seeds mark, by language."""
    names: dict[str, set[str]] = {}
    for seed in seeds:
        names.setdefault(seed.language, set()).update(span.value for span in seed.spans if span.name == "product")
    return names


def collect_words(seeds: Sequence[Seed]) -> dict[str, tuple[str, ...]]:
    """Return the words that the seeds mark as slots, folded, by slot; those that mostly stand unmarked, as something else, stay out."""
    marked = {slot: Counter[str]() for slot in GAZETTEER_SLOTS}
    unmarked = []
    for seed in seeds:
        for span in seed.spans:
            if span.name in marked:
                marked[span.name][normalise(seed.text[span.start : span.end]).text] += 1
        unmarked.append(normalise(_without_spans(seed)).text)
    bare = _occurrences({word for counts in marked.values() for word in counts if _is_word(word)}, unmarked)
    return {
        slot: tuple(sorted(word for word, count in counts.items() if _is_word(word) and count * 2 >= bare[word]))
        for slot, counts in marked.items()
    }


def _without_spans(seed: Seed) -> str:
    """Return the text of a seed with a bar for what it marks: a `bag` within `{product|red bag}` speaks for no other meaning."""
    parts: list[str] = []
    done = 0
    for span in seed.spans:
        parts += (seed.text[done : span.start], "|")
        done = span.end
    return "".join((*parts, seed.text[done:]))


def _occurrences(words: Collection[str], texts: Sequence[str]) -> Counter[str]:
    """Return how often each of `words` stands in `texts`, within longer ones too; Latin words with a boundary on both sides."""
    found = Counter[str]()
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, word)
    if not words:
        return found
    automaton.make_automaton()
    for text in texts:
        for last, word in automaton.iter(text):
            start = last + 1 - len(word)
            if not word.isascii() or not (text[start - 1 : start].isalnum() or text[last + 1 : last + 2].isalnum()):
                found[word] += 1
    return found


def kept_slots(seeds: Sequence[Seed], automaton: ahocorasick.Automaton) -> tuple[str, ...]:
    """Return the `intent/slot` for which at least a third of what is found in the seeds is marked there."""
    marked, found = Counter[str](), Counter[str]()
    for seed in seeds:
        normal = normalise(seed.text)
        truth = {(span.name, span.start, span.end) for span in seed.spans}
        for span in find_slots(normal.text, seed.language, "CNY", automaton).spans:
            key = f"{seed.intent}/{slot_key(span)}"
            found[key] += 1
            marked[key] += (span[0], *given_span(normal, span[1], span[2])) in truth
    return tuple(sorted(key for key, count in found.items() if marked[key] * 3 >= count))


def _is_word(word: str) -> bool:
    return 2 <= len(word) <= 24 and not any(char.isdigit() for char in word) or (len(word) == 1 and word in _SINGLE)


_SINGLE = frozenset("鞋书床锅茶虾碗包伞灯表")


def _settings(model: Understander, held_out: Sequence[Seed], abstain_below: float) -> Settings:
    scores, probabilities = fit_calibration(model, held_out)
    flag_thresholds, sentiment_thresholds = fit_thresholds(model, held_out)
    return replace(
        _default_settings(),
        scores=scores,
        probabilities=probabilities,
        threshold=abstain_below,
        flag_thresholds=flag_thresholds,
        sentiment_thresholds=sentiment_thresholds,
    )


def _write(path: Path, fitted: Fitted, settings: Settings) -> None:
    table, table_step, output, output_step = quantise(fitted.weights)
    levels = fitted.weights.levels
    about: dict[str, Any] = {
        "format": FORMAT,
        "bucket_bits": BUCKET_BITS,
        "intents": fitted.intents,
        "flags": FLAGS,
        "threshold": settings.threshold,
        "gazetteer": fitted.gazetteer,
        "kept_slots": fitted.kept_slots,
        "levels": levels,
        "table_step": table_step,
        "output_step": output_step,
    }
    text = json.dumps(about, ensure_ascii=False, sort_keys=True).encode()
    arrays: dict[str, NDArray[Any]] = {
        "about": np.frombuffer(text, dtype=np.uint8),
        "known": pack_numbers(fitted.weights.known),
        "table": pack_table(table, levels),
        "inner_bias": fitted.weights.inner_bias,
        "output": output,
        "bias": fitted.weights.bias,
        "scores": settings.scores,
        "probabilities": settings.probabilities,
        "flag_thresholds": settings.flag_thresholds,
        "sentiment_thresholds": settings.sentiment_thresholds,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_arrays(path, arrays, packed={"table"})
