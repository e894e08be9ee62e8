"""Samples for the slot tagger out of seeds: comments in which all slots are marked, and those in which writers marked some.

The rules know words that the seeds taught. What they find in a comment is found by words of other seeds here, as in a live room, where a
comment has taught nothing.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import ahocorasick

from zhubo.learn.tagging_fit import SOME, WRITTEN, Sample
from zhubo.learn.understand import EVEN, GAZETTEER_LANGUAGES, collect_words
from zhubo.learn.understand_seeds import Seed, author_of, read_asked, read_seeds, split_of
from zhubo.perceive.slots import find_slots
from zhubo.perceive.tagging import ALL, Marked
from zhubo.perceive.vocabulary import build_automaton
from zhubo.shop.search import goods_named
from zhubo.text.normalise import Normal, folded_span, normalise

FOLDS = 5
UNMARKED_BY = frozenset({"gold", "spec"})
"""Files of `seeds/asked` in which goods alone are marked."""
Automata = Mapping[bool, ahocorasick.Automaton]
"""The words of Chinese and English (true) and those of other languages (false)."""


def read_samples(folder: Path, tell: Callable[[int, int], None] | None = None) -> list[Sample]:
    """Return the samples of a fit out of `folder`, without the seeds of the test split; `tell` hears how many of how many folds are done.

    Raises:
        InputError: a line is not what `seeds/README.md` says.
    """
    written = [seed for seed in read_asked(folder / "asked") if author_of(seed) not in UNMARKED_BY]
    plain = [seed for seed in read_seeds(folder) if split_of(seed.family) != "test"]
    return samples_of(read_asked(folder / "slots"), [*written, *plain], tell)


def samples_of(
    marked: Sequence[Seed], written: Sequence[Seed], tell: Callable[[int, int], None] | None = None
) -> list[Sample]:
    """Return the samples of a fit out of seeds as they were `written`, and of some of these with all slots `marked` by a reader."""
    families = {(seed.language, seed.text): seed.family for seed in written}
    again = {(seed.language, seed.text) for seed in marked}
    every = [(seed, families.get((seed.language, seed.text), seed.family), ALL) for seed in marked]
    every += [
        (seed, seed.family, WRITTEN if author_of(seed).startswith(EVEN) else SOME)
        for seed in written
        if (seed.language, seed.text) not in again
    ]
    samples = []
    for fold in range(FOLDS):
        automata = automata_of([seed for seed in written if _fold_of(seed.family) != fold])
        samples += [sample_of(seed, automata, marking) for seed, family, marking in every if _fold_of(family) == fold]
        if tell is not None:
            tell(fold + 1, FOLDS)
    return samples


def automata_of(seeds: Sequence[Seed]) -> Automata:
    """Return the words that seeds teach, as a model has them."""
    home = [seed for seed in seeds if seed.language in GAZETTEER_LANGUAGES]
    others = [seed for seed in seeds if seed.language not in GAZETTEER_LANGUAGES]
    return {True: build_automaton(collect_words(home)), False: build_automaton(collect_words(others))}


def sample_of(seed: Seed, automata: Automata, marking: str = ALL) -> Sample:
    """Return a seed as a sample, folded; the words that rules know are those of `automata`."""
    normal = normalise(seed.text)
    found = find_slots(normal.text, seed.language, "CNY", automata[seed.language in GAZETTEER_LANGUAGES])
    return Sample(
        text=normal.text,
        language=seed.language,
        intent=seed.intent,
        slots=tuple(_folded(((span.name, span.start, span.end) for span in seed.spans), normal)),
        found=tuple((slot, start, end) for slot, start, end, _ in found.spans),
        goods=tuple((kind, start, end) for start, end, kind in goods_named(normal.text, seed.language)),
        marking=marking,
    )


def _folded(slots: Iterable[Marked], normal: Normal) -> Iterable[Marked]:
    """Yield slots of the given text as they stand in the folded one; what folds to nothing is left out."""
    for slot, start, end in slots:
        first, last = folded_span(normal, start, end)
        if first < last:
            yield slot, first, last


def _fold_of(family: str) -> int:
    return zlib.crc32(family.encode()) % FOLDS
