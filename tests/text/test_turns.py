"""Turns of phrase are looked for in their order, each in what those before it left."""

from __future__ import annotations

import pytest

from zhubo.text.normalise import normalise
from zhubo.text.turns import turns_of, with_turns
from zhubo.text.wording import wording

# The later turn has the earlier wording, so that only the order of the turns can decide.
LAST = wording(r"\bpears?\b")
FIRST = wording(r"\bapples?\b")
MIDDLE = wording(r"\bplums?\b")
TURNS = turns_of(((FIRST, "plum"), (MIDDLE, "pear"), (LAST, "fig")))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("an apple", "an fig"),
        ("a plum and a pear", "a fig and a fig"),
        ("a nut", "a nut"),
        ("", ""),
    ],
)
def test_turns_of(text: str, plain: str) -> None:
    """What one of them puts there, a later one finds."""
    assert with_turns(normalise(text), TURNS).text == plain


def test_none_is_looked_for_again() -> None:
    """What an earlier one would find in the words of a later one stays."""
    back = turns_of(((FIRST, "plum"), (MIDDLE, "apple")))
    assert with_turns(normalise("an apple"), back).text == "an apple"
