"""How well other authors' comments are read: `seeds/apart`, of which no fit has seen a line.

`comments`: the intents that the model alone reads, the goods that a comment names counting as goods of the bag; the rules of a room come
after it. `understand`: what `zhubo understand` tells, with no shop: intent, language, sentiment, flags, and slots, in the comments whose
writers marked all slots. `slots`: comments of the test split with all slots marked by another reader. A slot counts when its name and both
its ends are right. The writers knew the 42 intents and the form of a line, and not the reader.

usage: ./run bench other_authors
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from measure import ROOT, write_result
from noise import noisy
from zhubo.learn.understand import Seed, read_asked, read_beside, read_seeds, signed_features
from zhubo.learn.understand_augment import with_products
from zhubo.learn.understand_measure import macro_f1
from zhubo.learn.understand_seeds import author_of
from zhubo.perceive import Context, Reading, read_comment, slots_said
from zhubo.perceive.masking import PRODUCT_SIGN
from zhubo.perceive.model import Understander, load_model, own_model, rank_intents, score_labels
from zhubo.perceive.vocabulary import build_automaton
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

SEED = 20261128
MARKED_ALL = frozenset({"yl"})
"""Writers of `seeds/apart` who marked all slots."""


def main() -> None:
    """Read every comment, and write the figures of each file."""
    started, model = time.perf_counter(), load_model()
    trained = (*read_seeds(ROOT / "seeds"), *read_beside(ROOT / "seeds").asked)
    known = {normalise(seed.text).text for seed in trained}
    unseen = [seed for seed in read_asked(ROOT / "seeds" / "apart") if normalise(seed.text).text not in known]
    readings = intents_of(model, unseen)
    files = sorted({file_of(seed) for seed in unseen})
    figures: dict[str, Any] = {}
    for name in (*files, *sorted({seed.language for seed in unseen})):
        own = [(s, r) for s, r in zip(unseen, readings, strict=True) if name in (file_of(s), s.language)]
        figures[name] = figures_of([(intent, seed.intent) for seed, (intent, _) in own])
        figures[name]["answered"] = round(sum(sure >= model.threshold for _, (_, sure) in own) / len(own), 4)
        print(name, figures[name], flush=True)
    whole = [seed for seed in unseen if author_of(seed) in MARKED_ALL]
    marked = read_asked(ROOT / "seeds" / "apart" / "slots")
    dice = random.Random(SEED)
    slips = [replace(seed, text=noisy(seed.text, seed.language, dice), spans=()) for seed in whole]
    result = {
        "comments": figures,
        "understand": understood(model, whole),
        "slots": understood(model, marked),
        "noise": understood(model, slips),
    }
    for part in ("understand", "slots", "noise"):
        for name, told in result[part].items():
            print(part, name, told, flush=True)
    write_result("other_authors", result, seed=SEED, duration_s=time.perf_counter() - started)


def understood(model: Understander, seeds: list[Seed]) -> dict[str, Any]:
    """Return the figures of whole readings, by language and over all."""
    index, read = build_index(()), []
    for seed in seeds:
        room = Context(languages=(seed.language, "en" if seed.language == "zh" else "zh"))
        reading = read_comment(seed.text, model=model, index=index, context=room)
        slots = slots_said(seed.text, reading, model=model, currency=room.currency)
        read.append((seed, reading, {(span.name, span.start, span.end) for span in slots}))
    languages = sorted({seed.language for seed in seeds})
    return {
        name: _whole_figures([one for one in read if name in (one[0].language, "all")]) for name in (*languages, "all")
    }


def _whole_figures(read: list[tuple[Seed, Reading, set[tuple[str, int, int]]]]) -> dict[str, Any]:
    pairs = [(reading.intent, seed.intent) for seed, reading, _ in read]
    slots = [(said, {(span.name, span.start, span.end) for span in seed.spans}) for seed, _, said in read]
    flags = [(set(reading.flags), set(seed.flags)) for seed, reading, _ in read]
    moods = [(reading.sentiment, seed.sentiment) for seed, reading, _ in read]
    return {
        **figures_of(pairs),
        "language": round(sum(reading.language == seed.language for seed, reading, _ in read) / len(read), 4),
        "slot_f1": f1_of(slots),
        "flag_f1": f1_of(flags),
        "sentiment_f1": macro_f1(moods),
    }


def f1_of(pairs: list[tuple[set[Any], set[Any]]]) -> float:
    """Return F1 over all of what was told and what is true, of pairs of (told, true)."""
    hits = sum(len(told & true) for told, true in pairs)
    return round(2 * hits / max(1, sum(len(told) + len(true) for told, true in pairs)), 4)


def file_of(seed: Seed) -> str:
    """Return the name of the file that a comment stands in."""
    return seed.family.split("/")[-1].partition(":")[0]


def intents_of(model: Understander, seeds: list[Seed]) -> list[tuple[str, float]]:
    """Return what the model of its language takes each comment to ask, and how likely that is, by its calibration."""
    automata: dict[Understander, Any] = {}
    found: list[tuple[str, float]] = []
    for seed in seeds:
        own = own_model(model, seed.language)
        if own not in automata:
            automata[own] = build_automaton(own.vocabulary.trained())
        named = normalise(with_products(seed, lambda: PRODUCT_SIGN)).text
        buckets = signed_features(named, seed.language, automata[own])
        ((intents, sure),) = rank_intents(own, score_labels(own, buckets, np.zeros(1, np.intp)))
        found.append((intents[0], sure))
    return found


def figures_of(pairs: Sequence[tuple[str | None, str]]) -> dict[str, Any]:
    """Return, of pairs of (read, true), how many there are, the share read right, and F1 as the mean of the intents."""
    right = sum(read == true for read, true in pairs)
    return {"comments": len(pairs), "accuracy": round(right / len(pairs), 4), "macro_f1": macro_f1(pairs)}


if __name__ == "__main__":
    main()
