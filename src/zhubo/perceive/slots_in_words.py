"""The slots of a comment with their values, as its words stand in it: what `zhubo understand` tells. Pure.

A room acts on typed slots that are resolved against the shop's goods (`perceive/comment.py`); here every slot that the words hold is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.perceive.comment import TEXT_CHARS_MAX
from zhubo.perceive.model import Understander, own_model
from zhubo.perceive.numbers import plain, whole_number
from zhubo.perceive.reading import Reading, Span
from zhubo.perceive.slots import find_slots
from zhubo.perceive.tagging import Marked, load_tagger, tag
from zhubo.shop.search import goods_named
from zhubo.text.money_spoken import read_amounts
from zhubo.text.normalise import folded_span, given_span, normalise
from zhubo.text.numbers import numbers_in
from zhubo.text.privacy import find_private

_COUNTED = frozenset({"link_no", "qty"})
_TYPED = frozenset({*_COUNTED, "size", "price", "order_no", "date", "height", "weight", "foot"})
"""Slots whose value is not simply what is written."""
_UNITS = {"height": "cm", "weight": "kg", "foot": "cm"}
Ruled = tuple[str, int, int, str]


def slots_said(text: str, reading: Reading, *, model: Understander, currency: str) -> tuple[Span, ...]:
    """Return the slots that stand in `text`, of which the first 500 code points count, in order; `reading` is what it was read as.

    Raises:
        UnavailableError: the tagger or a list of words is missing.
    """
    text = text[:TEXT_CHARS_MAX]
    normal = normalise(text)
    blocked = tuple(folded_span(normal, one.start, one.end) for one in find_private(text))
    automaton = own_model(model, reading.language).automaton
    ruled = find_slots(normal.text, reading.language, currency, automaton, blocked).spans
    tagged = tag(
        load_tagger(),
        normal.text,
        [(slot, start, end) for slot, start, end, _ in ruled],
        [(kind, start, end) for start, end, kind in goods_named(normal.text, reading.language)],
        reading.language,
        reading.intent or reading.candidates[0],
    )
    spans: list[Span] = []
    for slot, start, end in tagged:
        # What is private is no slot, but for the number of an order.
        if slot != "order_no" and any(start < last and first < end for first, last in blocked):
            continue
        first, last = given_span(normal, start, end)
        # One code point may fold to two pieces, each of a slot: the first counts.
        if spans and first < spans[-1].end:
            continue
        value = text[first:last]
        if slot in _TYPED:
            value = value_of((slot, start, end), normal.text, ruled, reading.language) or value
        spans.append(Span(slot, value, first, last))
    return tuple(spans)


def value_of(marked: Marked, text: str, ruled: Sequence[Ruled], language: str) -> str:
    """Return the value of a slot of a folded text as `docs/intents.md` writes it; empty where it is what is written.

    `ruled` is what the rules found in the text; where they found the same slot there, its value counts.
    """
    slot, start, end = marked
    for name, first, last, value in ruled:
        if name == slot and first < end and start < last:
            return value
    words = text[start:end]
    if slot == "size":
        return words.upper() if words.isascii() and len(words) <= 4 else ""
    if slot == "order_no":
        return "".join(char for char in words if char.isalnum()).upper()
    if slot == "price":
        return _price(words, language)
    if slot in _COUNTED:
        whole = whole_number(words)
        numbers = numbers_in(words, language)
        return str(whole) if whole is not None else plain(numbers[0].value) if len(numbers) == 1 else ""
    numbers = numbers_in(words, language) if slot in _UNITS else ()
    if len(numbers) == 1 and numbers[0].end - numbers[0].start == len(words):
        return f"{plain(numbers[0].value)} {_UNITS[slot]}"
    return ""


def _price(words: str, language: str) -> str:
    """Return an amount with its currency where one is told; empty where there is none, or more than one."""
    amounts = read_amounts(words, language)
    if len(amounts) == 1:
        return f"{plain(amounts[0].value * amounts[0].share)} {amounts[0].codes[0]}"
    numbers = numbers_in(words, language)
    return plain(numbers[0].value) if len(numbers) == 1 and not amounts else ""
