"""Turns of phrase with what each is in other words, put there one after another. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import Wording, bits_of, each_bit, may_stand
from zhubo.values import dataclass

Turn = tuple[Wording, str]
"""What is looked for, and what is put there, a template of `re.Match.expand`."""


@dataclass(frozen=True, slots=True)
class Turns:
    """Turns in the order in which they are looked for, the bits of all of them, and where the one of a bit (by its place) stands."""

    ordered: tuple[Turn, ...]
    bits: int
    places: Mapping[int, int]


def turns_of(turns: Iterable[Turn]) -> Turns:
    """Return turns to be looked for in their order, so that a text is soon told to have none of them."""
    ordered = tuple(turns)
    places = {words.bit.bit_length(): at for at, (words, _) in enumerate(ordered)}
    return Turns(ordered, bits_of(words for words, _ in ordered), places)


def whole(match: re.Match[str], words: str) -> Edit:
    """Return the edit that puts `words` in the place of all that matches."""
    return (*match.span(), words)


def with_turns(normal: Normal, turns: Turns, edit_of: Callable[[re.Match[str], str], Edit] = whole) -> Normal:
    """Return a folded text with other words for the `turns` that it has, each looked for in what those before it left."""
    done = 0
    while True:
        for at in _standing(normal.text, turns, done):
            turn, words = turns.ordered[at]
            edits = [edit_of(match, match.expand(words)) for match in turn.plain.finditer(normal.text)]
            if edits:
                normal, done = rewritten(normal, edits), at + 1
                break
        else:
            return normal


def _standing(text: str, turns: Turns, first: int) -> list[int]:
    """Return which of the turns from `first` on may stand in a text; there are hundreds, and hardly any of them can."""
    found = [turns.places[bit.bit_length()] for bit in each_bit(may_stand(text) & turns.bits)]
    return sorted(at for at in found if at >= first)
