"""Write the examples that an encoder reads by (`docs/second-reading.md`): lines `intent<TAB>comment` out of `seeds/`.

From each intent and language so many comments, from as many phrase families as there are, chosen by a digest of their words.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from zhubo.learn.understand_seeds import Seed, read_seeds
from zhubo.rereading import words_out

ROOT = Path(__file__).parent.parent


def chosen(seeds: list[Seed], count: int) -> list[Seed]:
    """Return up to `count` of `seeds`, one of each family before a second of any."""
    families: dict[str, list[Seed]] = {}
    for seed in sorted(seeds, key=lambda seed: hashlib.sha256(seed.text.encode()).digest()):
        families.setdefault(seed.family, []).append(seed)
    ranked = [(place, seed) for family in families.values() for place, seed in enumerate(family)]
    return [seed for _, seed in sorted(ranked, key=lambda one: one[0])[:count]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("examples.tsv"))
    parser.add_argument("--languages", default="zh,en", help="two letters each, with commas")
    parser.add_argument("--each", type=int, default=40, help="comments of each intent and language")
    arguments = parser.parse_args()
    languages = arguments.languages.split(",")
    groups: dict[tuple[str, str], list[Seed]] = {}
    for seed in read_seeds(ROOT / "seeds"):
        if seed.language in languages:
            groups.setdefault((seed.intent, seed.language), []).append(seed)
    # As an engine will see what viewers type.
    lines = {f"{i}\t{words_out(s.text)}\n" for (i, _), found in groups.items() for s in chosen(found, arguments.each)}
    arguments.out.write_text("".join(sorted(lines)), encoding="utf-8")
    print(f"{arguments.out}: {len(lines)} examples")


if __name__ == "__main__":
    main()
