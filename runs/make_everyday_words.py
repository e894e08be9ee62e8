"""The ordinary words of live chat, out of the training families of `seeds/`: English words, and Chinese ones of two characters.

No slip of a product's name is made of them, and alone they name nothing.

A word counts that stands in at least `FAMILIES_MIN` phrase families, and four times as often outside of the names of goods as in them.

usage: python runs/make_everyday_words.py > src/zhubo/shop/everyday_words.py
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from zhubo.learn.understand_seeds import Seed, read_seeds, split_of

FAMILIES_MIN = 10
PAIR_FAMILIES_MIN = 20
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*")
LETTERS_MIN = 3
HAN = re.compile(r"[\u4e00-\u9fff]+")


def words_of(text: str) -> list[str]:
    """Return the English words of a text, written as the search for names writes them: without apostrophes."""
    words = (word.replace("'", "").replace("’", "") for word in WORD.findall(text))
    return [word for word in words if len(word) >= LETTERS_MIN]


def pairs_of(text: str) -> list[str]:
    """Return the Chinese characters of a text, two by two."""
    return [run[at : at + 2] for run in HAN.findall(text) for at in range(len(run) - 1)]


def ordinary(
    seeds: Iterable[Seed], language: str, parts_of: Callable[[str], list[str]], families_min: int
) -> list[str]:
    """Return the parts of texts that stand in many phrase families, and four times as often outside of the names of goods as in them."""
    said, named = Counter[str](), Counter[str]()
    families: defaultdict[str, set[str]] = defaultdict(set)
    for seed in seeds:
        if seed.language != language or split_of(seed.family) != "train":
            continue
        text = seed.text.casefold()
        for span in seed.spans:
            if span.name == "product":
                named.update(parts_of(text[span.start : span.end]))
                text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
        for part in parts_of(text):
            said[part] += 1
            families[part].add(seed.family)
    return sorted(part for part in said if len(families[part]) >= families_min and said[part] > 4 * named[part])


def main() -> None:
    """Print the module."""
    seeds = read_seeds(Path(__file__).parent.parent / "seeds")
    print('"""Ordinary words of live chat. Made by runs/make_everyday_words.py out of seeds/."""\n')
    for name, words in (
        ("EVERYDAY", ordinary(seeds, "en", words_of, FAMILIES_MIN)),
        ("EVERYDAY_PAIRS", ordinary(seeds, "zh", pairs_of, PAIR_FAMILIES_MIN)),
    ):
        print(f"{name} = frozenset(")
        print('    """')
        width = 130 if words[0].isascii() else 65
        print(textwrap.indent(textwrap.fill(" ".join(words), width, break_on_hyphens=False), "    "))
        print('    """.split()')
        print(")")


if __name__ == "__main__":
    main()
