"""Turns of phrase with what each is in other words, put there one after another. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import Wording, may_stand

Turn = tuple[Wording, str]
"""What is looked for, and what is put there, a template of `re.Match.expand`."""


def whole(match: re.Match[str], words: str) -> Edit:
    """Return the edit that puts `words` in the place of all that matches."""
    return (*match.span(), words)


def with_turns(normal: Normal, turns: Iterable[Turn], edit_of: Callable[[re.Match[str], str], Edit] = whole) -> Normal:
    """Return a folded text with other words for the `turns` that it has, each looked for in what those before it left."""
    may = may_stand(normal.text)
    for turn, words in turns:
        # Hardly any of them can stand in a text, so that it is looked up once which may.
        if not may & turn.bit:
            continue
        edits = [edit_of(match, match.expand(words)) for match in turn.finditer(normal.text)]
        if edits:
            normal = rewritten(normal, edits)
            may = may_stand(normal.text)
    return normal
