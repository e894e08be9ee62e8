"""The comment model's architecture on public intent sets, beside the saved predictions of others, with what lies outside the intents.

Trained on each set's own training part alone, no pretrained weights. CLINC150 and HWU64 come with a validation part; BANKING77 and HINT3
have none, so that one tenth, or folds, of the training part stand in for it. `--test` counts the test parts, for reports; without it only
validation is shown.

usage: ./run bench intent_sets [--test] [--sets clinc150 hwu64 banking77 hint3] [--seeds N]     (ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from measure import spread, write_result
from zhubo.learn.understand_fit import Labels, Recipe, fit_weights, scores_of
from zhubo.perceive.features import hash_features
from zhubo.text.normalise import normalise

OUTSIDE = "NO_NODES_DETECTED"
FIRMS = ("sofmattress", "curekart", "powerplay11")
PEERS = ("rasa", "dialogflow", "luis", "haptik", "bert")
RECIPE = Recipe(seen_min=1, hidden=256, epochs=14, keep=0.6, smoothing=0.05, sentiment_weight=0.0, flag_weight=0.0)
STEPS_MIN = 1_200
KEPT = 0.95
Pairs = list[tuple[str, str]]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Parts:
    """One set: texts with their intents, and texts outside of all intents (in none but CLINC150)."""

    train: Pairs
    validation: Pairs
    test: Pairs
    outside_validation: list[str]
    outside_test: list[str]


@dataclass(frozen=True)
class Fit:
    """A model of one set."""

    intents: list[str]
    weights: Any

    def shares(self, texts: Sequence[str]) -> Floats:
        """Return the share of each intent for each text."""
        logits = np.concatenate(
            [scores_of(self.weights, *_features(texts[at : at + 256])) for at in range(0, len(texts), 256)]
        )[:, : len(self.intents)].astype(np.float64)
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        return shares / shares.sum(axis=1, keepdims=True)

    def read(self, texts: Sequence[str]) -> tuple[list[str], Floats]:
        """Return the likeliest intent of each text and its share."""
        shares = self.shares(texts)
        return [self.intents[i] for i in shares.argmax(axis=1).tolist()], shares.max(axis=1)


def _features(texts: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    return hash_features([(normalise(text).text, ()) for text in texts])


def fit(pairs: Pairs, seed: int) -> Fit:
    """Return the product's model, fitted to `pairs`."""
    intents = sorted({intent for _, intent in pairs})
    buckets, starts = _features([text for text, _ in pairs])
    comments = [(part,) for part in np.split(buckets, starts[1:])]
    number = {intent: at for at, intent in enumerate(intents)}
    none = np.zeros(0, np.float32)
    labels = [Labels(intent=number[intent], flags=none, sentiment=0) for _, intent in pairs]
    epochs = max(RECIPE.epochs, -(-STEPS_MIN * RECIPE.batch // len(pairs)))
    return Fit(intents, fit_weights(comments, labels, len(intents), replace(RECIPE, seed=seed, epochs=epochs)))


def read_set(name: str, data: Path) -> Parts:
    """Return a set's parts."""
    if name == "clinc150":
        whole = json.loads((data / "clinc150" / "data_full.json").read_text(encoding="utf-8"))
        parts = {part: [(text, intent) for text, intent in whole[part]] for part in whole}
        outside = [[text for text, _ in whole[f"oos_{part}"]] for part in ("val", "test")]
        return Parts(parts["train"], parts["val"], parts["test"], *outside)
    if name == "hwu64":
        return Parts(*(_hwu64(data / "hwu64", part) for part in ("train", "valid", "test")), [], [])
    train, test = (_table(data / "banking77" / f"{part}.csv", "text", "category") for part in ("train", "test"))
    random.Random(0).shuffle(train)
    return Parts(train, train[: len(train) // 10], test, [], [])


def _hwu64(folder: Path, part: str) -> Pairs:
    texts, intents = (
        (folder / f"{part}.{end}").read_text(encoding="utf-8").splitlines() for end in ("seq.in", "label")
    )
    return [(text, intent.strip()) for text, intent in zip(texts, intents, strict=True)]


def _table(path: Path, text: str, intent: str) -> Pairs:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row[text], row[intent]) for row in csv.DictReader(file)]


def accuracy(pairs: Pairs, read: Sequence[str]) -> float:
    """Return the share of `pairs` that was read right."""
    return float(np.mean([got == intent for (_, intent), got in zip(pairs, read, strict=True)]))


def auroc(inside: Floats, outside: Floats) -> float:
    """Return how likely a text of an intent scores above one outside."""
    every = np.concatenate((inside, outside))
    order = np.sort(every)
    ranks = (np.searchsorted(order, every, "left") + np.searchsorted(order, every, "right") + 1) / 2
    return float((ranks[: len(inside)].sum() - len(inside) * (len(inside) + 1) / 2) / (len(inside) * len(outside)))


def measure_set(name: str, data: Path, seed: int, test: bool) -> dict[str, float]:
    """Return the figures of one fit on one of the larger sets."""
    parts = read_set(name, data)
    held = {text for text, _ in parts.validation} if name == "banking77" and not test else set()
    model = fit([pair for pair in parts.train if pair[0] not in held], seed)
    pairs, outside = (parts.test, parts.outside_test) if test else (parts.validation, parts.outside_validation)
    read, shares = model.read([text for text, _ in pairs])
    figures = {"accuracy": accuracy(pairs, read)}
    if outside:
        _, strange = model.read(outside)
        _, known = model.read([text for text, _ in parts.validation])
        threshold = float(np.quantile(known, 1 - KEPT))
        figures |= {
            "auroc": auroc(shares, strange),
            "outside_recall": float((strange < threshold).mean()),
            "inside_kept": float((shares >= threshold).mean()),
        }
    return figures


def measure_firm(firm: str, data: Path, seed: int, test: bool) -> dict[str, float]:
    """Return in-scope accuracy and Matthews correlation on a firm's questions; the threshold comes from folds of its training part."""
    folder = data / "hint3" / "dataset" / "v1"
    train = _table(folder / "train" / f"{firm}_train.csv", "sentence", "label")
    threshold, folds_mcc, folds_accuracy = choose_threshold(train, seed)
    if not test:
        return {"folds_accuracy": folds_accuracy, "folds_mcc": folds_mcc}
    asked = _table(folder / "test" / f"{firm}_test.csv", "sentence", "label")
    read, shares = fit(train, seed).read([text for text, _ in asked])
    said = [got if share >= threshold else OUTSIDE for got, share in zip(read, shares, strict=True)]
    inside = [got == intent for (_, intent), got in zip(asked, read, strict=True) if intent != OUTSIDE]
    return {
        "inside_accuracy": float(np.mean(inside)),
        "mcc": matthews([intent for _, intent in asked], said),
        "threshold": threshold,
    }


def choose_threshold(train: Pairs, seed: int, folds: int = 5) -> tuple[float, float, float]:
    """Return the share below which to abstain, its correlation and the accuracy on held-out folds.

    In each fold a fifth of the intents is left out, as questions outside, and a fifth of the texts of the others.
    """
    rng = random.Random(seed)
    intents = sorted({intent for _, intent in train})
    rng.shuffle(intents)
    truth: list[str] = []
    read: list[str] = []
    shares: list[float] = []
    for fold in range(folds):
        strange = set(intents[fold::folds])
        held = {at for at in range(len(train)) if rng.random() < 1 / folds}
        model = fit([pair for at, pair in enumerate(train) if pair[1] not in strange and at not in held], seed)
        asked = [pair for at, pair in enumerate(train) if pair[1] in strange or at in held]
        got, sure = model.read([text for text, _ in asked])
        truth += [OUTSIDE if intent in strange or intent not in model.intents else intent for _, intent in asked]
        read += got
        shares += sure.tolist()
    scored = [
        (matthews(truth, [got if p >= step else OUTSIDE for got, p in zip(read, shares, strict=True)]), step)
        for step in np.quantile(shares, np.linspace(0.02, 0.9, 45)).tolist()
    ]
    inside = [true == got for true, got in zip(truth, read, strict=True) if true != OUTSIDE]
    best, threshold = max(scored)
    return threshold, best, float(np.mean(inside))


def matthews(truth: Sequence[str], said: Sequence[str]) -> float:
    """Return Matthews' correlation of several classes."""
    names = {name: at for at, name in enumerate(sorted({*truth, *said}))}
    table = np.zeros((len(names), len(names)))
    for true, got in zip(truth, said, strict=True):
        table[names[true], names[got]] += 1
    right, every = np.trace(table), table.sum()
    true, got = table.sum(axis=1), table.sum(axis=0)
    below = np.sqrt((every**2 - (got**2).sum()) * (every**2 - (true**2).sum()))
    return float((right * every - (true * got).sum()) / below) if below else 0.0


def peers_of(firm: str, data: Path) -> dict[str, dict[str, float]]:
    """Return the figures of the saved predictions of others, their thresholds as they were saved."""
    found = {}
    for peer in PEERS:
        with (data / "hint3" / "preds" / f"{peer}_{firm}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        inside = [row for row in rows if row["label"] != OUTSIDE]
        found[peer] = {
            "inside_accuracy": round(float(np.mean([row["label"] == row["predicted_node"] for row in inside])), 4),
            "mcc": round(matthews([row["label"] for row in rows], [row["predicted_node"] for row in rows]), 4),
        }
    return found


def main() -> None:
    """Fit and count, print, and write the result where the test parts were counted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--test", action="store_true")
    parser.add_argument("--sets", nargs="*", default=["clinc150", "hwu64", "banking77", "hint3"])
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    data = Path(os.environ["ZHUBO_DATA"]) / "language"
    begun = time.perf_counter()
    figures: dict[str, Any] = {"recipe": asdict(RECIPE)}
    for name in arguments.sets:
        for part in [name] if name != "hint3" else FIRMS:
            runs = [
                measure_set(part, data, seed, arguments.test)
                if name != "hint3"
                else measure_firm(part, data, seed, arguments.test)
                for seed in range(1, arguments.seeds + 1)
            ]
            figures[part] = {key: spread([run[key] for run in runs], digits=4) for key in runs[0]}
            if name == "hint3":
                figures[part]["peers"] = peers_of(part, data)
            print(part, json.dumps(figures[part], indent=1), flush=True)
    if arguments.test:
        write_result("intent_sets", figures, seed=1, duration_s=time.perf_counter() - begun)


if __name__ == "__main__":
    main()
