"""How well the first reading knows what other authors' comments ask: `seeds/apart`, of which no fit has seen a line.

Their writers knew the 42 intents and forty lines of the seeds, and not the reader. Goods that a comment names count as goods of the bag.
What is measured is the model alone: the rules of a room come after it.

usage: ./run bench other_authors
"""

from __future__ import annotations

import os
import time
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from measure import ROOT, write_result
from zhubo.learn.understand import Seed, read_asked, read_beside, read_seeds, signed_features
from zhubo.learn.understand_augment import with_products
from zhubo.learn.understand_measure import macro_f1
from zhubo.perceive.masking import PRODUCT_SIGN
from zhubo.perceive.model import Understander, load_model, rank_intents, score_labels
from zhubo.perceive.vocabulary import build_automaton
from zhubo.text.normalise import normalise

BATCH = 64


def main() -> None:
    """Read every comment, and write the figures of each file."""
    started, model = time.perf_counter(), load_model()
    trained = (*read_seeds(ROOT / "seeds"), *read_beside(ROOT / "seeds").asked)
    known = {normalise(seed.text).text for seed in trained}
    unseen = [seed for seed in read_asked(ROOT / "seeds" / "apart") if normalise(seed.text).text not in known]
    readings = intents_of(model, unseen)
    files = sorted({file_of(seed) for seed in unseen})
    figures: dict[str, Any] = {}
    for name in (*files, "en", "zh"):
        own = [(s, r) for s, r in zip(unseen, readings, strict=True) if name in (file_of(s), s.language)]
        figures[name] = figures_of([(intent, seed.intent) for seed, (intent, _) in own])
        figures[name]["answered"] = round(sum(sure >= model.threshold for _, (_, sure) in own) / len(own), 4)
        print(name, figures[name], flush=True)
    write_result("other_authors", {"comments": figures}, seed=0, duration_s=time.perf_counter() - started)


def file_of(seed: Seed) -> str:
    """Return the name of the file that a comment stands in."""
    return seed.family.split("/")[-1].partition(":")[0]


def intents_of(model: Understander, seeds: list[Seed]) -> list[tuple[str, float]]:
    """Return what the model takes each comment to ask, and how likely that is, by its calibration."""
    automaton = build_automaton(model.vocabulary.trained())
    found: list[tuple[str, float]] = []
    for at in range(0, len(seeds), BATCH):
        some = [
            signed_features(normalise(with_products(seed, lambda: PRODUCT_SIGN)).text, seed.language, automaton)
            for seed in seeds[at : at + BATCH]
        ]
        starts = np.concatenate(([0], np.cumsum([len(buckets) for buckets in some])[:-1]))
        ranked = rank_intents(model, score_labels(model, np.concatenate(some), starts))
        found += [(intents[0], sure) for intents, sure in ranked]
    return found


def figures_of(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Return, of pairs of (read, true), how many there are, the share read right, and F1 as the mean of the intents."""
    right = sum(read == true for read, true in pairs)
    return {"comments": len(pairs), "accuracy": round(right / len(pairs), 4), "macro_f1": macro_f1(pairs)}


if __name__ == "__main__":
    main()
