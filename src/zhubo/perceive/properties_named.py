"""Which property a comment names: the longest word of the table, or a turn of phrase of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import ahocorasick

from zhubo.perceive import asks_patterns as p
from zhubo.text.devices_tables import Property
from zhubo.text.matters_tables import MATTERS
from zhubo.text.properties_tables import PROPERTIES
from zhubo.text.wording import Wording, bits_of, each_bit, may_stand, wording
from zhubo.values import dataclass

WEAK = frozenset(
    {
        "capacity",
        "dimensions",
        "length",
        "net_content",
        "weight",
        "size",
        "speed",
        "model",
        "material",
        "fit",
        "condition",
    }
)
"""Properties that measure or kinds of other things: the `容量` of an `电池容量`; what else is named goes before them."""


@dataclass(frozen=True, slots=True)
class Said:
    """Ways to say something by their bits, each with the id of what is said, in the order of the table and so of the bits."""

    ways: Mapping[int, tuple[str, Wording]]
    bits: int


def property_asked(text: str) -> str | None:
    """Return the property that a piece of a comment asks for, by a turn of its own or by a word."""
    return property_said(text) or property_named(text)


def property_said(text: str) -> str | None:
    """Return the property that a comment asks for by a turn of its own: 充一次能用几天."""
    return said_first(_properties_said(), text)


def property_named(text: str) -> str | None:
    """Return the property whose word stands in `text`: the longest word, one that is no mere measure before one that is."""
    return longest_named(text, _property_words())


def cuts_a_property(text: str, at: int) -> bool:
    """Whether a word for a property stands over the place `at` of a text, so that a word that begins there is a piece of it."""
    return any(last + 1 - length < at <= last for last, (length, _, _) in _property_words().iter(text))


def said_first(said: Said, text: str) -> str | None:
    """Return the id of what is said first in `text`, and of what stands first in the table where two begin at one place."""
    found, at = None, len(text) + 1
    for bit in each_bit(may_stand(text) & said.bits):
        name, words = said.ways[bit]
        match = words.plain.search(text)
        if match is not None and match.start() < at:
            found, at = name, match.start()
    return found


def longest_named(text: str, words: ahocorasick.Automaton) -> str | None:
    """Return the id of the longest of `words` in `text`, of one that is no mere measure before one that is."""
    best, most = None, (False, 0)
    for last, (length, name, strong) in words.iter(text):
        start, end = last + 1 - length, last + 1
        if (strong, length) > most and not (_joins(text, start) or _joins(text, end)):
            best, most = name, (strong, length)
    return best


def _joins(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


@cache
def _property_words() -> ahocorasick.Automaton:
    return _automaton_of(PROPERTIES)


@cache
def matter_words() -> ahocorasick.Automaton:
    """Return the words that ask for a matter of the shop's rules."""
    return _automaton_of(MATTERS)


def _automaton_of(table: Mapping[str, Property]) -> ahocorasick.Automaton:
    """Return the automaton over the words that ask; a word of several ids is that of the one with the fewest words."""
    words: dict[str, str] = {}
    for name, found in sorted(table.items(), key=lambda one: one[1].asked.count("|")):
        for word in found.asked.split("|"):
            words.setdefault(word, name)
    automaton = ahocorasick.Automaton()
    for word, name in words.items():
        automaton.add_word(word, (len(word), name, name not in WEAK))
    automaton.make_automaton()
    return automaton


@cache
def _properties_said() -> Said:
    return _compiled(p.PROPERTIES_SAID)


@cache
def vaguely_said() -> Said:
    """Return the ways to ask what a thing is at all."""
    return _compiled(p.VAGUELY_SAID)


@cache
def rules_said() -> Said:
    """Return the ways to ask for a matter of the shop's rules."""
    return _compiled(p.RULES_SAID)


def _compiled(rows: tuple[tuple[str, str], ...]) -> Said:
    ways = [(name, wording(pattern)) for name, pattern in rows]
    return Said({words.bit: (name, words) for name, words in ways}, bits_of(words for _, words in ways))
