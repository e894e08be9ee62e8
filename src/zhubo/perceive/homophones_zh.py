"""Chinese characters that voice typing took for others of the same sound, put right: 借口 of a disk is 接口, 十三声 are 13 litres.

A character that follows none and leads to none that it was ever seen beside is taken for the one of its sound that fits there, where that
is much likelier (the table of `pinyin_zh`) and the shop's own words do not have it so. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from zhubo.perceive.pinyin_zh import END, NONE_BEHIND, START, own_pairs, sounds, step_of
from zhubo.shop.search import CatalogueIndex, find_goods
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import wording

SURE = ((45, -26), (58, -36), (64, -40))
"""By how many steps another character must be likelier, and how likely it must be: the less likely it is, the more it must gain."""
UNLIKELY = SURE[0][1] - SURE[0][0]
"""A likelier place than this is never changed: nothing fits so well that it would gain enough."""
LEAST = SURE[-1][1]
"""What is less likely than this is never put anywhere, however much it would gain."""


def sounds_put_right(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return a folded text with the characters that were meant in the place of others of their sound."""
    text = normal.text
    if _ASIAN.search(text) is None:
        return normal
    edits: list[Edit] = [(*found.span("unit"), "g") for found in _GIGABYTES.finditer(text)]
    unlikely = [
        (run, at, now)
        for run in _ASIAN.finditer(text)
        for at, now in enumerate(_likelihoods(index, run[0]))
        if now <= UNLIKELY and run[0][at] not in _OWN
    ]
    if unlikely:
        kept = {start for start, _, _ in edits}.union(*(range(one.start, one.end) for one in find_goods(text)))
        for run, at, now in unlikely:
            place, said = run.start() + at, run[0]
            before, behind = said[at - 1] if at else START, said[at + 1] if at + 1 < len(said) else END
            meant = _meant(index, before, said[at], behind, now) if place not in kept else ""
            edits += [(place, place + 1, meant)] if meant not in ("", said[at]) else []
    return rewritten(normal, sorted(edits)) if edits else normal


def _likelihoods(index: CatalogueIndex, run: str) -> list[int]:
    """Return how likely each character of a run is where it stands, behind the one before it and before the next."""
    table, own = sounds(), own_pairs(index)
    steps = [step_of(table, own, last, char) for last, char in pairwise((START, *run, END))]
    return [before + behind for before, behind in pairwise(steps)]


@lru_cache(maxsize=8_192)
def _meant(index: CatalogueIndex, before: str, written: str, behind: str, now: int) -> str:
    """Return the character of the same sound that fits best between two others, where it is likelier enough than `now`; else nothing."""
    table, own = sounds(), own_pairs(index)
    best, meant = LEAST - 1, ""
    seen, own_seen = table.behind.get(before, NONE_BEHIND), own.get(before, NONE_BEHIND)
    for char in _said_alike(written):
        if char not in seen and char not in own_seen:
            # What was never seen there is less likely than `LEAST`, however often it is written.
            continue
        # Few follow what stands before, and what stands behind makes none of them likelier.
        if (likely := step_of(table, own, before, char)) >= best:
            best, meant = max((best, meant), (likely + step_of(table, own, char, behind), char))
    return meant if any(best - now >= gain and best >= least for gain, least in SURE) else ""


@lru_cache(maxsize=4_096)
def _said_alike(written: str) -> frozenset[str]:
    """Return the characters that may be meant where one of their sound is written."""
    chars = sounds().chars
    return frozenset(char for syllable in _said().get(written, ()) for char in chars[syllable]) - _JOINING


@cache
def _said() -> Mapping[str, tuple[str, ...]]:
    """Return how each character of the table may be said."""
    said: dict[str, tuple[str, ...]] = {}
    for syllable, chars in sounds().chars.items():
        for char in chars:
            said[char] = (*said.get(char, ()), syllable)
    return said


_ASIAN = re.compile("[\u4e00-\u9fff]+")
_GIGABYTES = wording(
    r"(?<![\d十百])(?:8|16|32|64|128|256|512|十六|三十二|六十四|一(?:百|百?零)?二十?八|二(?:百)?五十?六|五(?:百)?一十?二)"
    r"(?P<unit>[寄计级吉记](?!价|划|算|录|住|得|给|到|考|别|以|台阶))"
)
"""Sizes of a memory, whose unit is said like a character."""
_OWN = frozenset("零一二两三四五六七八九十百千万加减嘛")
"""Characters that are a word by themselves wherever they stand."""
_JOINING = frozenset("的了是不一上在有我你他她它这就都也和把被给要会能可下去来说谁")
"""Characters that stand beside any other, so that they fit everywhere."""
