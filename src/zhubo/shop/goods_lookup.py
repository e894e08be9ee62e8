"""The words for goods by what they name, found in a text all at once; what each kind is a kind of. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import ahocorasick

from zhubo.shop.brand_words import BRANDS, LINES
from zhubo.shop.goods_words import KINDS, NAME_COLOURS


@lru_cache(maxsize=1)
def kind_ancestors() -> Mapping[str, frozenset[str]]:
    """Return for each kind itself and all that it is a kind of."""
    found: dict[str, frozenset[str]] = {}
    for kind in KINDS:
        line, at = [kind], KINDS[kind][0]
        while at:
            line.append(at)
            at = KINDS[at][0]
        found[kind] = frozenset(line)
    return found


@lru_cache(maxsize=1)
def goods_automaton() -> Any:
    """Return what finds the goods words in a text: each with its length, and the sort and the id of what it names."""
    entries: dict[str, list[tuple[str, str]]] = {}
    for brand, spelled in BRANDS.items():
        for word in spelled.split("|"):
            entries.setdefault(word, []).append(("brand", brand))
    for kind, (_, spelled) in KINDS.items():
        for word in spelled.split("|"):
            entries.setdefault(word, []).append(("kind", kind))
            if word.isascii() and word[-1].isalpha() and word[-1] not in "sxy" and f"{word}s" not in spelled.split("|"):
                entries.setdefault(f"{word}s", []).append(("kind", kind))
    for line, (_, _, spelled) in LINES.items():
        for word in spelled.split("|"):
            entries.setdefault(word, []).append(("line", line))
    for colour, spelled in NAME_COLOURS.items():
        for word in spelled.split("|"):
            entries.setdefault(word, []).append(("colour", colour))
    automaton = ahocorasick.Automaton()
    for word, found in entries.items():
        automaton.add_word(word, (len(word), tuple(found)))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=1)
def goods_by_word() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the sort and the id of what each goods word names."""
    return {word: entries for word, (_, entries) in goods_automaton().items()}
