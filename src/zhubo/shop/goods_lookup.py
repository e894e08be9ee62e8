"""The words for goods by what they name, found in a text all at once; what each kind is a kind of. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import ahocorasick

from zhubo.shop.brand_words import BRANDS, LINES
from zhubo.shop.goods_words import KINDS, NAME_COLOURS
from zhubo.shop.idioms_en import places_of_no_goods


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


def goods_standing(text: str) -> list[tuple[int, int, tuple[tuple[str, str], ...]]]:
    """Return `(start, end, entries)` of the goods words in `text` (folded), in reading order, the longer where two overlap."""
    hits: list[tuple[int, int, tuple[tuple[str, str], ...]]] = []
    for last, (length, entries) in goods_automaton().iter(text):
        start, end = last + 1 - length, last + 1
        counted = (text[start] in "万千" and text[start - 1 : start].isdigit()) or (
            text[start] == "钱" and text[start - 1 : start] in _MONEY_ENDS and start > 0
        )
        if (
            counted
            or text.startswith("包包邮", start)
            or (start and _joins(text[start - 1], text[start]))
            or _joins(text[end - 1], text[end : end + 1])
        ):
            continue
        hits.append((start, end, entries))
    if len(hits) > 1:
        hits.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
        kept: list[tuple[int, int, tuple[tuple[str, str], ...]]] = []
        for hit in hits:
            if all(hit[1] <= start or end <= hit[0] for start, end, _ in kept):
                kept.append(hit)
        hits = sorted(kept)
    if hits and (none := places_of_no_goods(text)):
        hits = [hit for hit in hits if not any(start < hit[1] and hit[0] < end for start, end in none)]
    return hits


def _joins(left: str, right: str) -> bool:
    return (left in _LATIN and right in _LATIN) or (left.isdecimal() and right.isdecimal())


_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_MONEY_ENDS = "少块元几"
"""What stands before 钱 where it is money, and begins no word: 多少钱包邮."""
