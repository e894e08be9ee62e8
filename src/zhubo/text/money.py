"""Amounts of money in free text, exactly. Spans count code points of the text as given."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from zhubo.facts import Money
from zhubo.text import money_tables as tables
from zhubo.text.numbers import NumberSpan, fold, numbers_in
from zhubo.text.numbers_tables import CHINESE_DIGITS
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class MoneySpan:
    """An amount at `[start, end)`, marks included. `part`: `low` and `high` are the ends of a range, else an empty string."""

    start: int
    end: int
    money: Money
    part: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    value: Decimal
    mark: str | None
    first: int


def read_money(text: str, language: str | None, currency: str) -> tuple[MoneySpan, ...]:
    """Return the amounts of `text` in order, without overlaps. `currency` (ISO 4217) is what a shared mark such as `$` or `¥` means.

    Only amounts that are marked as money, or spoken like it (`twenty-nine ninety-nine`), are read; one that is no whole number of minor
    units is left out.
    """
    low = fold(text)
    return money_in(low, numbers_in(low, language), currency)


def money_in(low: str, numbers: tuple[NumberSpan, ...], currency: str) -> tuple[MoneySpan, ...]:
    """Return the amounts of a folded text whose numbers are read already."""
    if not numbers:
        return ()
    rough: list[_Found | None] = []
    last = 0
    for k, number in enumerate(numbers):
        if number.start < last:
            rough.append(None)
            continue
        found = _marked(low, number) or _spoken(low, numbers, k)
        rough.append(found)
        if found is not None:
            last = found.end
    return tuple(_priced(low, numbers, rough, currency))


def minor_digits(currency: str) -> int:
    """Return how many decimal digits `currency` has (ISO 4217)."""
    return 0 if currency in tables.NO_MINOR else 3 if currency in tables.THREE_MINOR else 2


def to_money(value: Decimal, currency: str) -> Money | None:
    """Return `value` major units of `currency`; None where that is no whole number of minor units."""
    minor = value.scaleb(minor_digits(currency))
    return Money(int(minor), currency) if minor == minor.to_integral_value() and abs(minor) < 10**15 else None


def _marked(low: str, number: NumberSpan) -> _Found | None:
    start, end = number.start, number.end
    char = _beside(low[max(0, start - 2) : start][::-1], _LAST)
    before = _before(char).search(low, max(0, start - 5), start) if char else None
    char = _beside(low[end : end + 2], _FIRST)
    after = _after(char).match(low, end) if char else None
    if after is not None and low[after.end() : after.end() + 1] in tuple(tables.NOT_MONEY_AFTER.get(after[1], "")):
        after = None
    if after is not None:
        mark = after[1]
        value, stop = number.value, after.end()
        if mark in ("块", "元"):
            value, stop = _with_parts(low, value, stop)
        first = start if before is None else before.start()
        return _Found(first, stop, value, before[1] if before is not None and before[1] == "us$" else mark, start)
    if before is not None and before[1] not in tables.MARKS_AFTER_ONLY:
        return _Found(before.start(), end, number.value, before[1], start)
    small = _SMALL.match(low, end) if _beside(low[end : end + 2], _SMALL_FIRST) else None
    if small is not None and low[small.end() : small.end() + 1] not in tuple(tables.NOT_MONEY_AFTER.get(small[1], "")):
        return _Found(
            start, small.end(), number.value * tables.SMALL[small[1]][1] / 100, "\0" + tables.SMALL[small[1]][0], start
        )
    return None


def _beside(two: str, chars: frozenset[str]) -> str:
    """Return what is nearest to a number, a blank apart, where it is a character that marks of money have there."""
    if two[:1] in chars:
        return two[:1]
    return two[1:] if two[1:] in chars and two[0].isspace() else ""


def _with_parts(low: str, value: Decimal, stop: int) -> tuple[Decimal, int]:
    parts = _PARTS.match(low, stop)
    if parts is None or (low[stop - 1] == "元" and low[parts.end() - 1] not in "毛角分"):
        return value, stop
    tenths, hundredths = parts["tenths"], parts["hundredths"]
    value += Decimal(CHINESE_DIGITS.get(tenths, 0) if not tenths.isdigit() else int(tenths)) / 10
    if hundredths is not None:
        value += Decimal(CHINESE_DIGITS.get(hundredths, 0) if not hundredths.isdigit() else int(hundredths)) / 100
    return value, parts.end()


def _spoken(low: str, numbers: tuple[NumberSpan, ...], k: int) -> _Found | None:
    """Read `twenty-nine ninety-nine`, with or without a mark behind it."""
    if k + 1 >= len(numbers):
        return None
    one, two = numbers[k], numbers[k + 1]
    if not (
        one.words
        and two.words
        and 10 <= two.value < 100
        and low[one.end : two.start] == " "
        and low[one.start].isascii()
    ):
        return None
    char = _beside(low[two.end : two.end + 2], _FIRST)
    mark = _after(char).match(low, two.end) if char else None
    value = one.value + two.value / 100
    return _Found(
        one.start, two.end if mark is None else mark.end(), value, None if mark is None else mark[1], one.start
    )


def _priced(low: str, numbers: tuple[NumberSpan, ...], rough: list[_Found | None], currency: str) -> list[MoneySpan]:
    spans: list[MoneySpan] = []
    for k, number in enumerate(numbers):
        found = rough[k]
        after = rough[k + 1] if k + 1 < len(rough) else None
        before = rough[k - 1] if k else None
        part = ""
        if after is not None and _in_range(
            low, found.start if found else number.start, found.end if found else number.end, after.start
        ):
            part = "low"
            found = found or _Found(number.start, number.end, number.value, after.mark, number.start)
        elif (
            found is not None
            and k
            and _in_range(low, numbers[k - 1].start, before.end if before else numbers[k - 1].end, found.start)
        ):
            part = "high"
        elif found is None and before is not None and _RANGE.fullmatch(low, before.end, number.start):
            if number.start >= before.end and not _UNIT_AHEAD.match(low, number.end):
                found, part = _Found(number.start, number.end, number.value, before.mark, number.start), "high"
                spans[-1:] = [replace(span, part="low") for span in spans[-1:]]
        if found is None or (spans and found.start < spans[-1].end):
            continue
        money = to_money(found.value, _currency(found.mark, currency))
        if money is not None:
            spans.append(MoneySpan(found.start, found.end, money, part))
    return spans


def _in_range(low: str, first: int, end: int, start: int) -> bool:
    if _RANGE.fullmatch(low, end, start):
        return True
    return low[end:start].strip() == "and" and low.rfind("between", max(0, first - 12), first) >= 0


def _currency(mark: str | None, currency: str) -> str:
    if mark is None:
        return currency
    if mark.startswith("\0"):
        code = mark[1:]
        return currency if code == "USD" and currency not in ("CNY", "GBP") else code
    meant = tables.MARKS[mark]
    return currency if currency in meant else meant[0]


@lru_cache(maxsize=128)
def _after(char: str) -> re.Pattern[str]:
    """Return the pattern of the marks behind a number that begin with `char`, one of `_FIRST`: one letter tells most of them apart.

    A mark right before digits is the mark of those: the 4 of `IPX4 $226` is no amount.
    """
    marks = [mark for mark in tables.MARKS if mark not in tables.MARKS_BEFORE_ONLY and mark[0] == char]
    return re.compile(rf"\s?({_alternation(marks)})(?<![$£¥](?=\d))")


@lru_cache(maxsize=128)
def _before(char: str) -> re.Pattern[str]:
    """Return the pattern of the marks before a number that end with `char`, one of `_LAST`."""
    marks = [mark for mark in tables.MARKS if mark not in tables.MARKS_AFTER_ONLY and mark[-1] == char]
    either = "|".join(
        ("(?<![a-z])" if m[0].isalpha() and m[0].isascii() else "") + re.escape(m)
        for m in sorted(marks, key=len, reverse=True)
    )
    return re.compile(rf"({either})\s?\Z")


def _alternation(marks: list[str]) -> str:
    ordered = sorted(marks, key=len, reverse=True)
    return "|".join(
        re.escape(mark) + ("(?![a-z])" if mark[-1].isalpha() and mark[-1].isascii() else _edge(mark))
        for mark in ordered
    )


def _edge(mark: str) -> str:
    """Words in letters that end at spaces end there; so `đ` is no mark in `2 đôi`."""
    return r"(?![^\W\d_])" if re.match(r"[à-ɏͰ-\u05ff\u0620-\u064aḀ-ỿ]", mark[-1]) else ""


_FIRST = frozenset(mark[0] for mark in tables.MARKS if mark not in tables.MARKS_BEFORE_ONLY)
_LAST = frozenset(mark[-1] for mark in tables.MARKS if mark not in tables.MARKS_AFTER_ONLY)
_SMALL_FIRST = frozenset(mark[0] for mark in tables.SMALL)
_SMALL = re.compile(rf"\s?({_alternation(list(tables.SMALL))})")
_DIGIT = rf"[\d{''.join(CHINESE_DIGITS)}]"
_PARTS = re.compile(
    rf"(?P<tenths>{_DIGIT})(?!\s?[\d.十百千万个件双支瓶盒包条只套款码号天小年月折])(?:[毛角](?:(?P<hundredths>{_DIGIT})分?)?)?"
)
_RANGE = re.compile(r"\s?(?:-|–|—|~|到|至|to)\s?")
_UNIT_AHEAD = re.compile(r"\s?[a-z%年月日号天小时分件个双支瓶盒包条只套款码折]")
