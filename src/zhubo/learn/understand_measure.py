"""Figures of a comment model on seeds that it did not see; calibration and thresholds on held-out seeds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from zhubo.learn.understand_seeds import Seed
from zhubo.perceive.comment import read_comment
from zhubo.perceive.features import hash_features
from zhubo.perceive.language import detect_language
from zhubo.perceive.masking import signs_of
from zhubo.perceive.model import Understander, score_labels
from zhubo.perceive.reading import Context, Reading
from zhubo.perceive.slots import find_slots
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise
from zhubo.values import dataclass

KNOTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Ratios from 0 to 1. An abstention counts as a wrong intent; `abstained` is their share, `answered_accuracy` leaves them out."""

    comments: int
    accuracy: float
    answered_accuracy: float
    abstained: float
    macro_f1: dict[str, float]
    accuracy_by_language: dict[str, float]
    slot_f1: float
    slot_f1_by_name: dict[str, float]
    flag_f1: float
    flag_f1_by_name: dict[str, float]
    sentiment_accuracy: float
    calibration_error: float


def read_all(model: Understander, seeds: Sequence[Seed]) -> list[Reading]:
    """Return the readings of `seeds`, each in a room of its language and with what the host had asked."""
    index = build_index(())
    rooms = {language: (language, "en" if language == "zh" else "zh") for language in {seed.language for seed in seeds}}
    return [
        read_comment(
            seed.text, model=model, index=index, context=Context(asked=seed.asked, languages=rooms[seed.language])
        )
        for seed in seeds
    ]


def measure(model: Understander, seeds: Sequence[Seed]) -> Measured:
    """Return the figures of `model` on `seeds`."""
    readings = read_all(model, seeds)
    right = np.array([reading.intent == seed.intent for reading, seed in zip(readings, seeds, strict=True)])
    answered = np.array([reading.intent is not None for reading in readings])
    best = np.array([reading.candidates[0] == seed.intent for reading, seed in zip(readings, seeds, strict=True)])
    confidence = np.array([reading.confidence_micro / 1e6 for reading in readings])
    languages = sorted({seed.language for seed in seeds})
    pairs = list(zip(readings, seeds, strict=True))
    slot_f1, slots = _slot_f1(pairs)
    flag_f1, flags = _flag_f1(pairs)
    return Measured(
        comments=len(seeds),
        accuracy=_ratio(right.mean()),
        answered_accuracy=_ratio(right[answered].mean()),
        abstained=_ratio(1 - answered.mean()),
        macro_f1={name: macro_f1([(r.intent, s.intent) for r, s in pairs if s.language == name]) for name in languages},
        accuracy_by_language={
            name: _ratio(np.mean([r.intent == s.intent for r, s in pairs if s.language == name])) for name in languages
        },
        slot_f1=slot_f1,
        slot_f1_by_name=slots,
        flag_f1=flag_f1,
        flag_f1_by_name=flags,
        sentiment_accuracy=_ratio(np.mean([r.sentiment == s.sentiment for r, s in pairs])),
        calibration_error=calibration_error(confidence, best),
    )


def macro_f1(pairs: Sequence[tuple[str | None, str]]) -> float:
    """Return the mean F1 of the true intents in `pairs` of (read, true)."""
    scores = []
    for intent in sorted({true for _, true in pairs}):
        hits = sum(read == true == intent for read, true in pairs)
        scores.append(2 * hits / (sum(read == intent for read, _ in pairs) + sum(true == intent for _, true in pairs)))
    return _ratio(np.mean(scores))


def calibration_error(confidence: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    bins = np.minimum((confidence * 10).astype(int), 9)
    gaps = [
        abs(confidence[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist())
    ]
    return _ratio(sum(gaps))


def _slot_f1(pairs: Sequence[tuple[Reading, Seed]]) -> tuple[float, dict[str, float]]:
    """Exact spans and names; values are compared without case. Products are the catalogue's business and stay out of the total."""
    hits, read, true = Counter[str](), Counter[str](), Counter[str]()
    for reading, seed in pairs:
        got = {(s.name, s.start, s.end, s.value.lower()) for s in reading.spans}
        want = {(s.name, s.start, s.end, s.value.lower()) for s in seed.spans}
        read.update(span[0] for span in got)
        true.update(span[0] for span in want)
        hits.update(span[0] for span in got & want)
    names = sorted(set(read) | set(true))
    by_name = {name: _ratio(2 * hits[name] / max(1, read[name] + true[name])) for name in names}
    return _ratio(2 * hits.total() / max(1, read.total() + true.total())), by_name


def _flag_f1(pairs: Sequence[tuple[Reading, Seed]]) -> tuple[float, dict[str, float]]:
    hits, read, true = Counter[str](), Counter[str](), Counter[str]()
    for reading, seed in pairs:
        read.update(reading.flags)
        true.update(seed.flags)
        hits.update(set(reading.flags) & set(seed.flags))
    by_name = {name: _ratio(2 * hits[name] / (read[name] + true[name])) for name in sorted(set(read) | set(true))}
    return _ratio(2 * hits.total() / max(1, read.total() + true.total())), by_name


def _ratio(value: object) -> float:
    return round(float(value), 4)  # type: ignore[arg-type]


def logits_of(model: Understander, seeds: Sequence[Seed]) -> NDArray[np.float32]:
    """Return the logits `[seeds, labels]` of `model`."""
    rows = []
    for seed in seeds:
        text = normalise(seed.text).text
        language = detect_language(text, model.languages, (seed.language,))
        rows.append(signs_of(find_slots(text, language, "CNY", model.automaton)))
    return np.concatenate([score_labels(model, *hash_features(rows[at : at + 256])) for at in range(0, len(rows), 256)])


def fit_calibration(model: Understander, seeds: Sequence[Seed]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return `(scores, probabilities)`: how often the best intent is right by its raw softmax share; isotonic by pooling bins."""
    plain = [seed for seed in seeds if not seed.asked]
    scores = logits_of(model, plain)[:, : len(model.intents)].astype(np.float64)
    shares = 1 / np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1)
    right = np.array(
        [model.intents[i] == seed.intent for i, seed in zip(scores.argmax(axis=1).tolist(), plain, strict=True)]
    )
    order = np.argsort(shares, kind="stable")
    bins = [(float(shares[part].mean()), float(right[part].mean()), len(part)) for part in np.array_split(order, KNOTS)]
    pooled: list[tuple[float, float, int]] = []
    for entry in bins:
        pooled.append(entry)
        while len(pooled) > 1 and pooled[-1][1] <= pooled[-2][1]:
            (s2, p2, n2), (s1, p1, n1) = pooled.pop(), pooled.pop()
            n = n1 + n2
            pooled.append(((s1 * n1 + s2 * n2) / n, (p1 * n1 + p2 * n2) / n, n))
    knots = [(0.0, 0.0), *((s, min(p, 0.995)) for s, p, _ in pooled), (1.0, 0.998)]
    return np.array([s for s, _ in knots]), np.array([p for _, p in knots])


def fit_thresholds(model: Understander, seeds: Sequence[Seed]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the logits beyond which flags, and positive and negative, are said: those with the best F1 on `seeds`."""
    scores = logits_of(model, seeds)
    first = len(model.intents)
    flags = [
        _best_threshold(scores[:, first + i], np.array([flag in seed.flags for seed in seeds]))
        for i, flag in enumerate(model.flags)
    ]
    moods = [
        _best_threshold(scores[:, column], np.array([seed.sentiment == mood for seed in seeds]))
        for column, mood in ((-2, "positive"), (-1, "negative"))
    ]
    return np.array(flags, np.float32), np.array(moods, np.float32)


def _best_threshold(scores: NDArray[np.float32], true: NDArray[np.bool_]) -> float:
    if not true.any():
        return 2.0
    best, best_f1 = 0.0, -1.0
    for threshold in np.arange(-2.0, 2.51, 0.25).tolist():
        said = scores >= threshold
        f1 = 2 * float((said & true).sum()) / float(said.sum() + true.sum())
        if f1 > best_f1 + 1e-9:
            best, best_f1 = threshold, f1
    return best
