"""How well intents of a shop's own are heard that were learnt from 10, 20 or 30 examples, and what they take from others by mistake.

Twenty intents of different trades (`own_intents/*.toml`): eight Chinese, eight English, one each in Japanese, Spanish and German, and one
in Chinese, English and Korean. All their lines are by one author, in separate passes: what a merchant would write down, then viewers' other
wordings for validation and for the test, then ordinary questions about the same goods. The recipe was chosen on `validation`, half of
`near` and the first three writers of `seeds/apart`; the rest was counted once, by --test.

Each intent is measured in a shop of its own, and all twenty in one shop.

usage: ./run bench own_intents [--test] [--of N]
"""

from __future__ import annotations

import argparse
import tempfile
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from measure import ROOT, spread, write_result
from zhubo.facts import OwnIntent
from zhubo.learn.own_intents import train_own_intents
from zhubo.learn.understand_seeds import author_of, read_asked
from zhubo.perceive import Context, Understander, hear_ahead, load_model, read_comment, with_own_intents
from zhubo.perceive.features import hash_features
from zhubo.perceive.hearing import TOGETHER_MAX, signs_seen
from zhubo.perceive.model import HOME, score_labels
from zhubo.perceive.own_intents import hear_own, likely_intents
from zhubo.shop.search import build_index

SAID = ROOT / "benchmarks" / "own_intents"
VALIDATION_WRITERS = frozenset({"ye", "yf", "yg"})
INDEX = build_index(())


def main() -> None:
    """Measure and, for the test, write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--test", action="store_true", help="count what nothing was chosen on")
    parser.add_argument("--of", type=int, choices=(10, 20, 30), help="only so many examples of an intent")
    arguments = parser.parse_args()
    begun_s, model = time.perf_counter(), load_model()
    intents = [one for path in sorted(SAID.glob("*.toml")) for one in tomllib.loads(path.read_text("utf-8"))["intent"]]
    split = "test" if arguments.test else "validation"
    others = ordinary(arguments.test)
    scored = scores_of(model, others)
    figures: dict[str, Any] = {}
    for count in (arguments.of,) if arguments.of else (10, 20, 30):
        figures[f"{count}_examples"] = {
            "alone": alone(model, intents, count, split, scored),
            "together": together(model, intents, count, split, others),
        }
        print(count, figures[f"{count}_examples"], flush=True)
    if arguments.test and not arguments.of:
        write_result(
            "own_intents",
            {"intents": len(intents), "others": len(others)} | figures,
            seed=0,
            duration_s=time.perf_counter() - begun_s,
        )


def ordinary(test: bool) -> list[str]:
    """Return the real comments of other shops that were not chosen on, or those that were."""
    return [
        seed.text
        for seed in read_asked(ROOT / "seeds" / "apart")
        if seed.language in HOME and (author_of(seed) not in VALIDATION_WRITERS) == test
    ]


def languages_of(intent: dict[str, Any]) -> tuple[str, ...]:
    """Return the languages of an intent's shop."""
    return tuple(intent["language"].split())


def lines(intent: dict[str, Any], split: str) -> list[str]:
    """Return the comments of a split; of those near to an intent the first half is for validation."""
    said = intent[split.removesuffix("/test").removesuffix("/validation")].strip().split("\n")
    if not split.startswith("near"):
        return said
    return said[len(said) // 2 :] if split.endswith("/test") else said[: len(said) // 2]


def trained(
    model: Understander,
    intents: Sequence[dict[str, Any]],
    count: int,
    languages: tuple[str, ...],
) -> tuple[Understander, float, int]:
    """Return the model with the first `count` examples of each intent learnt, how long that took and how many bytes it has."""
    own = [OwnIntent(id=one["id"], examples=tuple(lines(one, "examples")[:count])) for one in intents]
    with tempfile.TemporaryDirectory() as folder:
        begun_s = time.perf_counter()
        told = train_own_intents(
            own, Path(folder) / "own_intents.npz", model=model, index=INDEX, languages=languages, currency="CNY"
        )
        return with_own_intents(model, Path(folder)), time.perf_counter() - begun_s, told.bytes


def heard(model: Understander, texts: Sequence[str], languages: tuple[str, ...]) -> list[str | None]:
    """Return the intents that comments are read as in a shop with these languages."""
    context, cache = Context(languages=languages), {}
    found: list[str | None] = []
    for at in range(0, len(texts), TOGETHER_MAX):
        some = texts[at : at + TOGETHER_MAX]
        hear_ahead(some, model=model, index=INDEX, languages=languages, currency="CNY", cache=cache)
        found += [read_comment(one, model=model, index=INDEX, context=context, cache=cache).intent for one in some]
    return found


def alone(
    model: Understander, intents: Sequence[dict[str, Any]], count: int, split: str, scored: dict[bool, Any]
) -> dict[str, Any]:
    """Return the figures of shops with one own intent each."""
    rows: dict[str, dict[str, float]] = {}
    for one in intents:
        languages = languages_of(one)
        own, took_s, size = trained(model, [one], count, languages)
        right = [intent == one["id"] for intent in heard(own, lines(one, split), languages)]
        near = [intent == one["id"] for intent in heard(own, lines(one, f"near/{split}"), languages)]
        rows[one["id"]] = {
            "recall": float(np.mean(right)),
            "right": sum(right),
            "near_taken": sum(near),
            "near": len(near),
            "taken_percent": 100 * taken(own, scored),
            "seconds": took_s,
            "bytes": size,
        }
    every = rows.values()
    hits, wrong = sum(row["right"] for row in every), sum(row["near_taken"] for row in every)
    return {
        "recall": spread([row["recall"] for row in every], digits=3),
        "recall_mean": round(float(np.mean([row["recall"] for row in every])), 4),
        "precision_beside_near": round(hits / max(1, hits + wrong), 4),
        "near_taken": f"{wrong} of {sum(row['near'] for row in every)}",
        "others_taken_percent": spread([row["taken_percent"] for row in every], digits=3),
        "seconds": spread([row["seconds"] for row in every], digits=2),
        "bytes": spread([row["bytes"] for row in every]),
        "others_taken_percent_mean": round(float(np.mean([row["taken_percent"] for row in every])), 4),
        "recall_of": {name: round(row["recall"], 3) for name, row in rows.items()},
        "others_taken_percent_of": {name: round(row["taken_percent"], 3) for name, row in rows.items()},
    }


def together(
    model: Understander, intents: Sequence[dict[str, Any]], count: int, split: str, others: Sequence[str]
) -> dict[str, Any]:
    """Return the figures of one shop with all intents; its comments are read in the languages that they are in."""
    own, took_s, size = trained(model, intents, count, ("zh", "en", "ja", "es", "de", "ko"))
    names = {one["id"] for one in intents}
    counts: dict[str, int] = defaultdict(int)
    for one in intents:
        for intent in heard(own, lines(one, split), languages_of(one)):
            counts["right" if intent == one["id"] else "mixed_up" if intent in names else "missed"] += 1
        counts["near_taken"] += sum(
            intent in names for intent in heard(own, lines(one, f"near/{split}"), languages_of(one))
        )
    mistaken = sum(intent in names for intent in heard(own, others, ("zh", "en")))
    said = counts["right"] + counts["mixed_up"] + counts["missed"]
    return {
        "recall": round(counts["right"] / said, 4),
        "precision": round(counts["right"] / max(1, counts["right"] + counts["mixed_up"] + counts["near_taken"]), 4),
        "others_taken_percent": round(100 * mistaken / len(others), 4),
        "seconds": round(took_s, 2),
        "bytes": size,
    }


def scores_of(model: Understander, texts: Sequence[str]) -> dict[bool, Any]:
    """Return what own intents are heard from, by whether the first model reads it: n-grams, starts and likely intents."""
    found: dict[bool, list[Any]] = {True: [], False: []}
    for at in range(0, len(texts), TOGETHER_MAX):
        some = signs_seen(
            texts[at : at + TOGETHER_MAX], model=model, index=INDEX, languages=("zh", "en"), currency="CNY"
        )
        for home, own in ((True, model), (False, model.elsewhere)):
            signs = [one for language, one in some if (language in HOME) == home]
            if signs and own is not None:
                buckets, starts = hash_features(signs)
                likely = likely_intents(score_labels(own, buckets, starts), len(own.intents))
                found[home].append((buckets, starts, likely))
    return found


def taken(model: Understander, scored: dict[bool, Any]) -> float:
    """Return which share of comments a shop's own intents take."""
    names: list[str] = []
    for home, own in ((True, model), (False, model.elsewhere)):
        for buckets, starts, likely in scored[home]:
            one = own.own if own is not None else None
            names += ["" for _ in starts] if one is None else told(hear_own(one, buckets, starts, likely))
    return sum(map(bool, names)) / len(names)


def told(pairs: Iterable[tuple[str, float]]) -> list[str]:
    """Return the names of what was heard."""
    return [name for name, _ in pairs]


if __name__ == "__main__":
    main()
