"""Further kinds of goods and the Chinese words for them: what a shop may be asked for that has none of it.

They name no goods of a bag, and tell none apart: `goods_words` has the kinds that do. `seeds/goods/kinds_more.txt` has one kind a line:
its id, a tab, its folded words separated by `|`. What this needs of memory is one set of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.packed_words import packed_lines
from zhubo.shop.terms import longest

WIDE_CHARS = range(2, 6)
"""How long Chinese words for a kind are."""
HEAD_CHARS = 2
_WIDE = re.compile(r"[a-z0-9]?[一-鿿]+")


def further_kinds_in(text: str, index: CatalogueIndex) -> list[tuple[int, int]]:
    """Return where words for further kinds stand in a folded text, the longest at each place, of which the bag's own texts hold none."""
    own = _own_texts(index)
    return [(start, end) for start, end in longest(_places(text)) if not _is_own(text[start:end], own)]


def _places(text: str) -> Iterator[tuple[int, int]]:
    words, heads = _words(), _heads()
    for run in _WIDE.finditer(text):
        for start in range(run.start(), run.end()):
            if text[start : start + HEAD_CHARS] not in heads:
                continue
            for length in WIDE_CHARS:
                if text[start : start + length] in words and start + length <= run.end():
                    yield start, start + length


def _is_own(word: str, own: str) -> bool:
    """Whether the bag's own texts hold a word, or two characters of one that stand together."""
    return word in own or (len(word) > len("二字") and any(word[at : at + 2] in own for at in range(len(word) - 1)))


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Return all words for further kinds."""
    lines = packed_lines("kinds_more")
    return frozenset(word for line in lines for word in line.partition("\t")[2].split("|") if word)


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    """Return how the words for further kinds begin."""
    return frozenset(word[:HEAD_CHARS] for word in _words())


@lru_cache(maxsize=4)
def _own_texts(index: CatalogueIndex) -> str:
    """Return what the shop calls its goods and their options, folded."""
    texts: list[str] = []
    for product in index.every:
        texts += [*product.aliases, *product.title.values(), *product.category.values(), *product.description.values()]
        texts += [text for v in product.variants for values in v.options.values() for text in values.values()]
    return "\n".join(dict.fromkeys(text.casefold() for text in texts))
