"""Pack what fits of own intents hold examples against: ordinary comments, a few Chinese and English ones of each intent, out of `seeds`.

A merchant's machine has no seeds. One comment of a phrase family, short ones, the same every time; `seeds/apart` is not looked at.

usage: python runs/make_other_comments.py
"""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

from zhubo.learn.arrays import write_lines
from zhubo.learn.own_intents import OTHERS_PATH
from zhubo.learn.understand import read_asked, read_seeds

SEEDS = Path(__file__).parent.parent / "seeds"
SEED = 20261127
OF_INTENT = 13
"""How many comments of an intent there are in a language. Other languages have the words of `seeds/ideas`, which are packed anyway."""
CHARS_MAX = {"zh": 22, "en": 52}


def main() -> None:
    """Write the file and say how large it is."""
    by_intent: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for seed in (*read_seeds(SEEDS), *read_asked(SEEDS / "asked")):
        if len(seed.text) <= CHARS_MAX.get(seed.language, 0):
            by_intent[seed.language, seed.intent][seed.family].append(seed.text)
    rng, chosen = random.Random(SEED), []
    for _, families in sorted(by_intent.items()):
        names = rng.sample(sorted(families), min(OF_INTENT, len(families)))
        chosen += [rng.choice(families[name]) for name in names]
    print(f"{OTHERS_PATH}: {len(chosen)} comments, {write_lines(OTHERS_PATH, sorted(chosen))} bytes")


if __name__ == "__main__":
    main()
