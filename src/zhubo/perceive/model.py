"""The trained part of reading: one int8 table of hashed n-grams, linear and with a small hidden layer, as a frozen value."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ahocorasick
import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.perceive.features import BUCKET_BITS
from zhubo.perceive.language import word_languages
from zhubo.perceive.lexicon import COLOURS
from zhubo.perceive.vocabulary import build_automaton

FORMAT = 2
MODEL_PATH = Path(__file__).parent / "model" / "understand.npz"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Understander:
    """A trained model and its vocabularies; immutable, and shared by all rooms.

    `table` is int8 `[2**BUCKET_BITS, labels + hidden]`; a row is what one n-gram adds to each label and hidden unit, times `scale`
    (float32 `[labels + hidden]`). Labels are the intents, then the flags, then `positive` and `negative`. `calibration` is `(scores,
    probabilities)`, both rising, float `[knots]`; below `threshold` the model abstains. `flag_thresholds` are logits `[flags]`.
    `kept_slots` holds `intent/slot` where a word of that slot, in a comment with that intent, mostly is one.
    """

    intents: tuple[str, ...]
    flags: tuple[str, ...]
    table: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    hidden: NDArray[np.float32]
    calibration: tuple[NDArray[np.float64], NDArray[np.float64]]
    threshold: float
    flag_thresholds: NDArray[np.float32]
    sentiment_thresholds: NDArray[np.float32]
    automaton: ahocorasick.Automaton
    latin_words: Mapping[str, tuple[str, ...]]
    colours: Mapping[str, str]
    gazetteer: Mapping[str, tuple[str, ...]]
    kept_slots: frozenset[str]


def load_model(path: Path = MODEL_PATH) -> Understander:
    """Return the model in `path`; by default the one that comes with zhubo.

    Raises:
        UnavailableError: the file is missing, or is no model of this version.
    """
    try:
        with np.load(path, allow_pickle=False) as arrays:
            about: dict[str, Any] = json.loads(arrays["about"].tobytes().decode())
            if about["format"] != FORMAT or about["bucket_bits"] != BUCKET_BITS:
                raise UnavailableError(
                    f"{path} is a model of another version.", hint="Train it again: runs/train_understand.py."
                )
            return _assemble(about, {name: arrays[name] for name in arrays.files if name != "about"})
    except (OSError, ValueError, KeyError) as error:
        raise UnavailableError(f"Cannot read the model {path}.", hint="Train it: runs/train_understand.py.") from error


def _assemble(about: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Understander:
    gazetteer = {slot: tuple(words) for slot, words in about["gazetteer"].items()}
    return Understander(
        intents=tuple(about["intents"]),
        flags=tuple(about["flags"]),
        table=np.ascontiguousarray(arrays["table"]),
        scale=arrays["scale"],
        bias=arrays["bias"],
        hidden=arrays["hidden"],
        calibration=(arrays["scores"], arrays["probabilities"]),
        threshold=float(about["threshold"]),
        flag_thresholds=arrays["flag_thresholds"],
        sentiment_thresholds=arrays["sentiment_thresholds"],
        automaton=build_automaton(gazetteer),
        latin_words=word_languages(),
        colours={word: name for name, spelled in COLOURS.items() for word in spelled.split("|")},
        gazetteer=gazetteer,
        kept_slots=frozenset(about["kept_slots"]),
    )


def score_labels(model: Understander, buckets: NDArray[np.intp]) -> NDArray[np.float32]:
    """Return the logits `[labels]` of a comment with these n-grams."""
    sums = model.table.take(buckets, axis=0).sum(axis=0, dtype=np.int32) * (
        model.scale * np.float32(1 / np.sqrt(len(buckets)))
    )
    labels = len(model.intents) + len(model.flags) + 2
    inner = np.maximum(sums[labels:] + model.bias[labels:], 0)
    logits: NDArray[np.float32] = sums[:labels] + model.bias[:labels] + inner @ model.hidden
    return logits


def rank_intents(model: Understander, logits: NDArray[np.float32]) -> tuple[tuple[str, ...], float]:
    """Return the three likeliest intents, best first, and the calibrated probability of the first."""
    scores = logits[: len(model.intents)]
    order = np.argsort(-scores, kind="stable")[:3].tolist()
    likely = np.exp(scores - scores[order[0]])
    raw = 1.0 / float(likely.sum())
    confidence = float(np.interp(raw, *model.calibration))
    return tuple(model.intents[i] for i in order), confidence
