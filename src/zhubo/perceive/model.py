"""The trained part of reading: one int8 table of known n-grams and one hidden layer, as a frozen value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import ahocorasick
import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.facts import OWN_INTENTS_FILE
from zhubo.perceive.aims import load_aims
from zhubo.perceive.asking_part import load_asking
from zhubo.perceive.by_language import ByLanguage
from zhubo.perceive.features import BUCKET_BITS
from zhubo.perceive.known import KnownRows
from zhubo.perceive.labels import LabelTable
from zhubo.perceive.language import LanguageTable, load_languages
from zhubo.perceive.lexicon import COLOURS
from zhubo.perceive.own_intents import OwnIntents, load_own_intents
from zhubo.perceive.services import load_services
from zhubo.perceive.vocabulary import Vocabulary
from zhubo.text.arrays import read_arrays, unpack_numbers, unpack_table
from zhubo.values import dataclass

FORMAT = 5
INNER_STEPS = 1024
"""Into how many steps one unit of a hidden value is cut: sums of whole numbers are the same in any order, so a text reads alike alone and
among others."""
OUTPUT_STEPS = 127
UNCLEAR = 0.5
"""Calibrated probability below which an intent tells nothing."""
MODEL_PATH = Path(__file__).parent / "model" / "understand.npz"
OTHERS_PATH = MODEL_PATH.with_name("understand_others.npz")
_ALL_BUT_THE_TABLE = (
    "about",
    "inner_bias",
    "output",
    "bias",
    "scores",
    "probabilities",
    "flag_thresholds",
    "sentiment_thresholds",
)
Tables = tuple[LanguageTable, ByLanguage, LabelTable, LabelTable]
HOME = frozenset({"zh", "en"})
"""The languages of the first model. In one table with eleven others, which have fewer seeds, these two lose a point."""


@dataclass(slots=True, eq=False)
class Table:
    """What the n-grams that a fit knows add to each hidden unit, as it stands in a file."""

    path: Path
    hidden: int
    levels: int
    _known: KnownRows | None = None

    @property
    def known(self) -> KnownRows:
        """The known buckets and int8 `[known, hidden]`, read when first looked into: many rooms hear Chinese and English alone.

        Raises:
            UnavailableError: they are not there, or are none.
        """
        known = self._known
        if known is None:
            with _told_unreadable(self.path):
                arrays = read_arrays(self.path, ("known", "table"))
                buckets = unpack_numbers(arrays["known"])
                rows = unpack_table(arrays["table"], (len(buckets), self.hidden), self.levels)
                known = self._known = KnownRows(buckets, rows)
        return known


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Understander:
    """A trained model and its vocabularies; immutable, and shared by all rooms. `elsewhere` reads languages beside those of `HOME`.

    `own` hears the intents of one shop's own, where it has any in these languages (`with_own_intents`).

    The rows of `table` are what one known n-gram adds to each hidden unit, times `table_step`. `output` holds whole numbers
    `[hidden, labels]`, times `output_step`. Labels are the intents, then the flags, then `positive` and `negative`. `calibration` is
    `(scores, probabilities)`, both rising, float `[knots]`; below `threshold` the model abstains. `flag_thresholds` are logits `[flags]`.
    `kept_slots` holds `intent/slot` where a word of that slot, in a comment with that intent, mostly is one.
    """

    intents: tuple[str, ...]
    flags: tuple[str, ...]
    table: Table
    table_step: np.float32
    inner_bias: NDArray[np.float32]
    output: NDArray[np.float64]
    output_step: float
    bias: NDArray[np.float32]
    calibration: tuple[NDArray[np.float64], NDArray[np.float64]]
    threshold: float
    flag_thresholds: NDArray[np.float32]
    sentiment_thresholds: NDArray[np.float32]
    vocabulary: Vocabulary
    languages: LanguageTable
    asking: ByLanguage
    aims: LabelTable
    services: LabelTable
    colours: Mapping[str, str]
    kept_slots: frozenset[str]
    elsewhere: Understander | None = None
    own: OwnIntents | None = None

    @property
    def automaton(self) -> ahocorasick.Automaton:
        """The words that it knows, and those of all models."""
        return self.vocabulary.automaton()


def own_model(model: Understander, language: str) -> Understander:
    """Return the model that reads `language`: `model` itself, or the one it has for languages beside those of `HOME`."""
    return model if language in HOME or model.elsewhere is None else model.elsewhere


def load_model(path: Path | None = None) -> Understander:
    """Return the model in `path`; by default the one that comes with zhubo, with the one for other languages.

    Raises:
        UnavailableError: the file is missing, or is no model of this version.
    """
    tables = load_languages(), load_asking(), load_aims(), load_services()
    if path is not None:
        return _read(path, tables)
    # The words and the table of the others wait for the first comment in one of their languages.
    own = replace(_read(MODEL_PATH, tables), elsewhere=_read(OTHERS_PATH, tables, unpacked=False))
    own.vocabulary.automaton()
    return own


def with_own_intents(model: Understander, folder: Path) -> Understander:
    """Return `model` with the own intents of the shop in `folder`, sharing all else; `model` itself where it has none.

    Raises:
        UnavailableError: their file cannot be read, or was made for another version.
    """
    path = folder / OWN_INTENTS_FILE
    if not path.is_file():
        return model
    parts = load_own_intents(path, model.intents)
    others = None if model.elsewhere is None else replace(model.elsewhere, own=parts.get("elsewhere"))
    return replace(model, own=parts.get("home"), elsewhere=others)


def _read(path: Path, tables: Tables, *, unpacked: bool = True) -> Understander:
    with _told_unreadable(path):
        arrays = read_arrays(path, _ALL_BUT_THE_TABLE)
        about = _about(arrays)
        if about["format"] != FORMAT or about["bucket_bits"] != BUCKET_BITS:
            raise UnavailableError(
                f"{path} is a model of another version.", hint="Train it again: runs/train_understand.py."
            )
        model = _assemble(path, about, tables, arrays)
    if unpacked:
        # Looked into here, so that a table which is none is told of before anything is read by it.
        _ = model.table.known
    return model


@contextmanager
def _told_unreadable(path: Path) -> Iterator[None]:
    """Tell what goes wrong while `path` is read as what is to be done about it.

    Raises:
        UnavailableError: the file is missing, cut short or no model.
    """
    try:
        yield
    except (OSError, ValueError, KeyError) as error:
        raise UnavailableError(f"Cannot read the model {path}.", hint="Train it: runs/train_understand.py.") from error


def _about(arrays: Mapping[str, NDArray[Any]]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(arrays["about"].tobytes().decode())
    return found


def words_in(path: Path) -> Mapping[str, Sequence[str]]:
    """Return the words that training found, by slot: read again where they are asked for, since nobody needs them twice.

    Raises:
        UnavailableError: the file is missing, or is no model.
    """
    with _told_unreadable(path):
        words: Mapping[str, Sequence[str]] = _about(read_arrays(path, ("about",)))["gazetteer"]
        return words


def _assemble(path: Path, about: Mapping[str, Any], tables: Tables, arrays: Mapping[str, NDArray[Any]]) -> Understander:
    return Understander(
        intents=tuple(about["intents"]),
        flags=tuple(about["flags"]),
        table=Table(path, len(arrays["inner_bias"]), int(about["levels"])),
        table_step=np.float32(about["table_step"]),
        inner_bias=arrays["inner_bias"],
        output=arrays["output"].astype(np.float64),
        output_step=float(about["output_step"]),
        bias=arrays["bias"],
        calibration=(arrays["scores"], arrays["probabilities"]),
        threshold=float(about["threshold"]),
        flag_thresholds=arrays["flag_thresholds"],
        sentiment_thresholds=arrays["sentiment_thresholds"],
        vocabulary=Vocabulary(partial(words_in, path)),
        languages=tables[0],
        asking=tables[1],
        aims=tables[2],
        services=tables[3],
        colours={word: name for name, spelled in COLOURS.items() for word in spelled.split("|")},
        kept_slots=frozenset(about["kept_slots"]),
    )


def score_labels(model: Understander, buckets: NDArray[np.intp], starts: NDArray[np.intp]) -> NDArray[np.float32]:
    """Return the logits `[texts, labels]` of texts with these n-grams (`hash_features`). Those of a text do not depend on the others."""
    return score_units(model, hidden_units(model, buckets, starts))


def hidden_units(model: Understander, buckets: NDArray[np.intp], starts: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the hidden values `[texts, hidden]` of texts with these n-grams: whole numbers from 0, in units of 1/`INNER_STEPS`."""
    sums, counts = model.table.known.sums(buckets, starts)
    raw = sums * (model.table_step / np.sqrt(counts))[:, None] + model.inner_bias
    return _units(raw)


def _units(raw: NDArray[Any]) -> NDArray[np.float64]:
    """Return hidden sums `[texts, hidden]` as whole hidden values."""
    units: NDArray[np.float64] = np.rint(np.maximum(raw, 0) * np.float32(INNER_STEPS)).astype(np.float64)
    return units


def score_units(model: Understander, units: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return the logits `[texts, labels]` of texts with these hidden values."""
    logits: NDArray[np.float32] = ((units @ model.output) * (model.output_step / INNER_STEPS)).astype(np.float32)
    logits += model.bias
    return logits


def rank_intents(model: Understander, logits: NDArray[np.float32]) -> list[tuple[tuple[str, ...], float]]:
    """Return, for each text of `[texts, labels]`, its three likeliest intents, best first, and the calibrated probability of the first."""
    scores = logits[:, : len(model.intents)]
    best, left, rows = [], scores.copy(), np.arange(len(scores))
    for _ in range(min(3, len(model.intents))):
        # Three times the first of the best is quicker than to sort all.
        best.append(left.argmax(axis=1))
        left[rows, best[-1]] = -np.inf
    raw = 1.0 / np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1, dtype=np.float64)
    likely = np.interp(raw, *model.calibration).tolist()
    names = model.intents
    return [(tuple([names[i] for i in row]), p) for row, p in zip(np.stack(best, axis=1).tolist(), likely, strict=True)]


_NO_FLAGS = frozenset[str]()


def learned_flags(model: Understander, logits: NDArray[np.float32]) -> list[frozenset[str]]:
    """Return, for each text of `[texts, labels]`, the flags that the model finds beyond its thresholds."""
    first = len(model.intents)
    beyond = logits[:, first : first + len(model.flags)] >= model.flag_thresholds
    found = [_NO_FLAGS] * len(logits)
    for at, column in np.argwhere(beyond).tolist():
        found[at] |= {model.flags[column]}
    return found


def sentiments_of(model: Understander, logits: NDArray[np.float32]) -> list[str]:
    """Return positive, negative or neutral for each text of `[texts, labels]`; neutral where it has no n-gram that is known."""
    nothing = score_units(model, _units(model.inner_bias[None]))[0, -2:]
    unknown = (logits[:, -2:] == nothing).all(axis=1).tolist()
    return [
        "neutral" if none or max(positive, negative) < 0 else "positive" if positive >= negative else "negative"
        for none, (positive, negative) in zip(
            unknown, (logits[:, -2:] - model.sentiment_thresholds).tolist(), strict=True
        )
    ]
