"""Slots that are words: colours, places, couriers, persons and the like, and the ideas of the thesaurus."""

from __future__ import annotations

import re

import ahocorasick

from zhubo.perceive.found import Found
from zhubo.perceive.vocabulary import Entry, Word
from zhubo.text.wording import wording


def find_words(found: Found, automaton: ahocorasick.Automaton) -> None:
    """Note the words of the vocabulary in the comment, longer before shorter ones, and the ideas that they speak of."""
    text = found.text
    hits: list[tuple[int, int, Word]] = []
    for last, word in automaton.iter(text):
        start, end = last + 1 - word.length, last + 1
        if word.bounded and not _stands_alone(text, start, end):
            continue
        for concept in word.concepts:
            found.concepts.append((start, concept))
        if word.entries or word.stop:
            hits.append((start, end, word))
    hits.sort(key=lambda hit: hit[0] - hit[1])
    first: int | None = None
    places: list[tuple[int, str]] = []
    for start, end, word in hits:
        if not word.entries:
            found.add("", start, end, "")
            continue
        slot, canonical = word.entries[0] if len(word.entries) == 1 else _choose(text, start, end, word)
        added = found.add(slot, start, end, text[start:end], canonical or None)
        if added and canonical and slot == "region":
            places.append((start, canonical))
        if added and canonical and slot == "material" and (first is None or start < first):
            # Of two materials the one named first is asked for; the other may be why: `which are cotton, wool makes me itch`.
            found.typed[slot], first = canonical, start
    if len(places) > 1 and _OR_ONLY.search(text) is not None:
        found.typed["region"] = min(places)[1]
    elif len(places) > 1:
        sent = (place for at, place in places if _SENT_TO.search(text, 0, at) and not _PRONOUN.match(text, at))
        found.typed["region"] = next(sent, found.typed["region"])


def _stands_alone(text: str, start: int, end: int) -> bool:
    if (start and text[start - 1] in _LETTERS) or (end < len(text) and text[end] in _LETTERS):
        return False
    return text[start:end] not in _NEEDS_PLACE or text[:start].endswith(_PLACE_WORDS)


def _choose(text: str, start: int, end: int, word: Word) -> Entry:
    """Return the likeliest of several slots for one word: gold is a material after `is it`, a colour elsewhere."""
    by_slot = {entry[0]: entry for entry in word.entries}
    if "material" in by_slot and (_MATERIAL_CUE.search(text[:start]) or _MATERIAL_END.match(text[end:])):
        return by_slot["material"]
    return word.entries[0]


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_NEEDS_PLACE = frozenset({"us", "in", "sg", "nz", "kl", "id", "eu", "hk", "aus"})
_PLACE_WORDS = ("to ", "from ", "the ", "in ", "for ", "within ", "outside ", "into ")
_OR_ONLY = wording(
    r"\bor (?:is it |are you |do you |does it |u |you )?(?:just|only|strictly)\b|\bor (?:within|inside)\b|还是(?:只|就|仅)"
)
"""What makes the place behind it the lesser choice: london, or just the states."""
_SENT_TO = re.compile(
    r"\b(?:ship|post|send|deliver|mail)(?:s|ing)?(?: (?:it|this|them|that|stuff))? (?:over |out |up |down )?to (?:the )?$"
)
"""What stands before the place of which it is asked if goods are sent there: in leeds, not the one in kansas, do you post to the uk."""
_PRONOUN = re.compile(r"us\b")
_MATERIAL_CUE = wording(r"(?:is (?:it|this|that|the \w+)|made of|real|pure|是|含|有没有|有|100%) ?$")
_MATERIAL_END = re.compile(r" ?(?:的吗|吗|料|质|plated|filled|free)")
