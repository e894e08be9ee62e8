"""One value of one option of a product, and where a word of it stands in a text. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from zhubo.shop.measures import Measure

COLOUR_OPTIONS = ("colour", "color", "颜色")


@dataclass(slots=True)
class OptionValue:
    """One value of one option: the places of the variants that have it, and what it can be known by; `ways` are its whole writings."""

    option: str
    text: str
    owners: frozenset[int]
    measures: dict[Measure, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    roots: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    size: str | None = None
    ways: tuple[str, ...] = ()


def standing(text: str, word: str) -> Iterator[int]:
    """Yield the places of `word` in `text` where it is not cut out of a longer Latin word or number."""
    at = text.find(word) if word else -1
    while at >= 0:
        end = at + len(word)
        if not (_cut(text[at - 1 : at], word[0]) or _cut(word[-1], text[end : end + 1])):
            yield from range(at, end)
        at = text.find(word, at + 1)


def _cut(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and (left.isalnum() or left == "'") and (right.isalnum() or right == "'")
