"""Turns of phrase with what each is in other words, put there one after another. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from heapq import heapify, heappop

from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import Wording, may_stand
from zhubo.values import dataclass

Turn = tuple[Wording, str]
"""What is looked for, and what is put there, a template of `re.Match.expand`."""


def whole(match: re.Match[str], words: str) -> Edit:
    """Return the edit that puts `words` in the place of all that matches."""
    return (*match.span(), words)


@dataclass(frozen=True, slots=True)
class Turns:
    """Turns in the order in which they are looked for; `bits` are those of all of them, `places` says which of them has which."""

    each: tuple[Turn, ...]
    bits: int
    places: Mapping[int, int]


def in_order(turns: Iterable[Turn]) -> Turns:
    """Return turns, each with a wording of its own, ready to be looked for."""
    each = tuple(turns)
    places = {turn.bit: place for place, (turn, _) in enumerate(each)}
    return Turns(each, sum(places), places)


def with_turns(normal: Normal, turns: Turns, edit_of: Callable[[re.Match[str], str], Edit] = whole) -> Normal:
    """Return a folded text with other words for the `turns` that it has, each looked for in what those before it left."""
    waiting = _places(turns, may_stand(normal.text), 0)
    while waiting:
        place = heappop(waiting)
        turn, words = turns.each[place]
        edits = [edit_of(match, match.expand(words)) for match in turn.finditer(normal.text)]
        if edits:
            normal = rewritten(normal, edits)
            waiting = _places(turns, may_stand(normal.text), place + 1)
    return normal


def _places(turns: Turns, may: int, least: int) -> list[int]:
    """Return the places, from `least` on, of the turns that may stand in a text, as a heap: hardly any of hundreds can."""
    found = []
    left = may & turns.bits
    while left:
        bit = left & -left
        left ^= bit
        place = turns.places[bit]
        if place >= least:
            found.append(place)
    heapify(found)
    return found
