"""The ordinary English words of live chat, out of the training families of `seeds/`: words that no slip of a product's name is made of.

A word counts that stands in at least `FAMILIES_MIN` phrase families, and four times as often outside of the names of goods as in them.

usage: python runs/make_everyday_words.py > src/zhubo/shop/everyday_words.py
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter, defaultdict
from pathlib import Path

from zhubo.learn.understand_seeds import read_seeds, split_of

FAMILIES_MIN = 10
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*")
LETTERS_MIN = 3


def words_of(text: str) -> list[str]:
    """Return the words of a text, written as the search for names writes them: without apostrophes."""
    words = (word.replace("'", "").replace("’", "") for word in WORD.findall(text))
    return [word for word in words if len(word) >= LETTERS_MIN]


def main() -> None:
    """Print the module."""
    said, named = Counter[str](), Counter[str]()
    families: defaultdict[str, set[str]] = defaultdict(set)
    for seed in read_seeds(Path(__file__).parent.parent / "seeds"):
        if seed.language != "en" or split_of(seed.family) != "train":
            continue
        text = seed.text.casefold()
        for span in seed.spans:
            if span.name == "product":
                named.update(words_of(text[span.start : span.end]))
                text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
        for word in words_of(text):
            said[word] += 1
            families[word].add(seed.family)
    words = sorted(word for word in said if len(families[word]) >= FAMILIES_MIN and said[word] > 4 * named[word])
    print('"""Ordinary English words of live chat. Made by runs/make_everyday_words.py out of seeds/."""\n')
    print("EVERYDAY = frozenset(")
    print('    """')
    print(textwrap.indent(textwrap.fill(" ".join(words), 130, break_on_hyphens=False), "    "))
    print('    """.split()')
    print(")")


if __name__ == "__main__":
    main()
