"""Telling thirteen languages apart: lingua's own test data and live comments from unseen families, right answers and speed, beside lingua.

No room is given, so that the text alone decides. The live comments are ours (seeds of the test families).

usage: ./run bench languages [--peer]     (ZHUBO_DATA names the shared data; --peer needs `pip install lingua-language-detector`)
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from measure import ROOT, spread, write_result
from zhubo.learn.understand import read_seeds, split_of
from zhubo.perceive.language import LANGUAGES, detect_languages, load_languages
from zhubo.text.normalise import normalise

PARTS = ("single-words", "word-pairs", "sentences")
LIVE = 1_000
BATCH = 64
RUNS = 5
SEED = 1
Tell = Callable[[Sequence[str]], list[str]]


def own() -> Tell:
    """Return the product's way: fold, then detect, a frame of comments at a time."""
    table = load_languages()

    def tell(texts: Sequence[str]) -> list[str]:
        found: list[str] = []
        for at in range(0, len(texts), BATCH):
            found += detect_languages([normalise(text).text for text in texts[at : at + BATCH]], table, ())
        return found

    return tell


def lingua() -> Tell:
    """Return lingua's way, high accuracy, limited to our languages."""
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, language.upper()) for language in LANGUAGES]
    detector = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()

    def tell(texts: Sequence[str]) -> list[str]:
        found = (detector.detect_language_of(text) for text in texts)
        return [one.iso_code_639_1.name.lower() if one else "" for one in found]

    return tell


def data_of(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the parts: texts with their languages."""
    parts = {
        part: [
            (line, language)
            for language in LANGUAGES
            for line in (folder / part / f"{language}.txt").read_text(encoding="utf-8").splitlines()
            if line.strip()
        ]
        for part in PARTS
    }
    live = [(seed.text, seed.language) for seed in read_seeds(ROOT / "seeds") if split_of(seed.family) == "test"]
    dice = random.Random(SEED)
    by_language = {name: [one for one in live if one[1] == name] for name in LANGUAGES}
    each = LIVE // len(LANGUAGES)
    parts["live"] = [one for own in by_language.values() for one in dice.sample(own, min(each, len(own)))]
    return parts


def figures_of(tell: Tell, parts: dict[str, list[tuple[str, str]]]) -> dict[str, Any]:
    """Return the mean over languages of what is told right, each language's, and texts a second."""
    figures: dict[str, Any] = {}
    for name, pairs in parts.items():
        read = tell([text for text, _ in pairs])
        right = {
            language: round(
                sum(got == language for got, (_, true) in zip(read, pairs, strict=True) if true == language)
                / max(1, sum(true == language for _, true in pairs)),
                4,
            )
            for language in LANGUAGES
        }
        figures[name] = {"mean": round(sum(right.values()) / len(right), 4), "languages": right}
    words = [text for text, _ in parts["single-words"]]
    speeds = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        tell(words)
        speeds.append(len(words) / (time.perf_counter() - begun))
    figures["words_per_s"] = spread(speeds, digits=0)
    return figures


def main() -> None:
    """Count, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", action="store_true")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    parts = data_of(Path(os.environ["ZHUBO_DATA"]) / "language" / "lingua_testdata")
    figures = {"zhubo": figures_of(own(), parts)}
    if arguments.peer:
        figures["lingua"] = figures_of(lingua(), parts)
    for who, told in figures.items():
        print(who, {name: value["mean"] if "mean" in value else value for name, value in told.items()})
    write_result("languages", figures, seed=SEED, duration_s=time.perf_counter() - begun)


if __name__ == "__main__":
    main()
