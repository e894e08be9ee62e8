"""One value of one option of a product, and where a word of it stands in a text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from zhubo.shop.measures import Measure
from zhubo.text.numbers import chinese_value
from zhubo.values import dataclass

Span = tuple[str, str]
"""From one number to another: 3-6 in `3-6年级`."""
COLOUR_OPTIONS = ("colour", "color", "颜色")


@dataclass(slots=True)
class OptionValue:
    """One value of one option: the places of the variants that have it, and what it can be known by; `ways` are its whole writings, `span`
    is the only range of numbers in it."""

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
    span: Span | None = None


def standing(text: str, word: str) -> Iterator[int]:
    """Yield the places of `word` in `text` where it is not cut out of a longer Latin word or number."""
    at = text.find(word) if word else -1
    while at >= 0:
        end = at + len(word)
        cut = _cut(text[at - 1 : at], word[0]) or _cut(word[-1], text[end : end + 1]) or _in_decimal(text, at, end)
        cut = cut or (word[0] in "大中小" and text[at - 1 : at] in ("特", "加", "超"))
        cut = cut or (word[-1] == "米" and TENTHS.match(text, end) is not None)
        if not cut and (word not in SEASONS or _ALONE_BEHIND.match(text, end)):
            yield from range(at, end)
        at = text.find(word, at + 1)


TENTHS = re.compile(r"[1-9一二三四五六七八九](?![\d.零一二三四五六七八九十百米个条件根款号分元块年度])")
"""What tenths of a metre behind metres are, 1米5, and no count of pieces: 1米2根."""
SEASONS = ("春", "夏", "秋", "冬")
"""Each is a value by itself, and a piece of many words."""
_ALONE_BEHIND = re.compile(r"$|[^\u4e00-\u9fff]|[的款色码要吗和跟各]")
"""What follows a season that is no piece of a word: the 夏 of 红38夏, not of 夏天."""


def _in_decimal(text: str, at: int, end: int) -> bool:
    """Whether a number at `[at, end)` is only one side of a decimal point: the 36 of 36.5."""
    return (text[end : end + 1] == "." and text[end - 1 : end + 2 : 2].isdigit() and len(text) > end + 1) or (
        text[at - 1 : at] == "." and at > 1 and text[at - 2 : at + 1 : 2].isdigit()
    )


def _cut(left: str, right: str) -> bool:
    if left.isalpha() and right.isalpha() and max(left, right) in _ACCENTED and min(left, right).isascii():
        return True
    return left.isascii() and right.isascii() and (left.isalnum() or left == "'") and (right.isalnum() or right == "'")


def spans_in(text: str) -> list[tuple[Span, int, int]]:
    """Return the ranges of numbers in a text with their places: 3-6, 三到六, 5 to 25."""
    if not any(mark in text for mark in _SPAN_MARKS):
        return []
    return [((_digits(match[1]), _digits(match[2])), *match.span()) for match in _SPAN.finditer(text)]


def _digits(number: str) -> str:
    value = chinese_value(number) if not number.isascii() else None
    return number if value is None else format(value, "f")


_ACCENTED = frozenset(chr(at) for at in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
"""Latin letters with marks, which go on a word as others do: the m of mí is no size."""
_SPAN_MARKS = ("-", "–", "~", "到", "至", " to ")
_SPAN = re.compile(
    r"(?<![\d.])(\d+|[一二两三四五六七八九十]+)(?:[-–~到至]| to )(\d+|[一二两三四五六七八九十]+)(?![\d.])"
)
