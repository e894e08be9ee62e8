"""Numbers that a text writes in words before a unit: two thousand piece, six foot, half a litre, 三件套, 一百英尺, 半升. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from zhubo.shop.option_values import TENTHS
from zhubo.shop.spoken import Number, Spoken
from zhubo.shop.unit_words import UNIT, UNITS
from zhubo.text.numbers import numbers_in


def with_said_numbers(
    spoken: Spoken,
    counts: frozenset[str] = frozenset(),
    sizes: tuple[float, float] | None = None,
    amounts: frozenset[str] = frozenset(),
) -> Spoken:
    """Return `spoken` with the numbers as well that are written in words; of pieces, those that are `counts` or packs.

    Without a unit those count that lie near the bare `sizes` that there are (forty two), and those with 万 or 千 that are among the
    `amounts` of options (1万 of 10000毫安).
    """
    text = spoken.text
    sized = sizes is not None and _MAY_BE_SIZE.search(text) is not None
    large = bool(amounts) and _LARGE.search(text) is not None
    if not (sized or large or _MAY_SAY.search(text) or (counts and _MAY_COUNT.search(text))):
        return spoken
    said = [n for n in (*_halves(text), *_in_words(text, counts)) if not _inside_one(n, spoken.numbers)]
    if sized and sizes is not None:
        said += _sizes(text, sizes)
    if large:
        said += [n for n in _large(text) if n.value in amounts]
    kept = [n for n in spoken.numbers if not _inside_one(n, said)]
    return replace(spoken, numbers=sorted([*kept, *said], key=lambda n: n.start)) if said else spoken


def may_say_numbers(text: str) -> bool:
    """Whether a text may hold a number in words that counts for some options; where not, `with_said_numbers` leaves it as it is."""
    return _MAY_SAY_ANY.search(text) is not None


def with_metres(spoken: Spoken) -> Spoken:
    """Return `spoken` with the one number that metres and tenths are, 1米4 or 一米四, which is 1.4 metres, in place of two."""
    if "米" not in spoken.text:
        return spoken
    said = [
        Number(f"{plain_digit(match[1])}.{plain_digit(match[2][0])}", "m", ((),), match.start(), match.end() + 1)
        for match in _METRES.finditer(spoken.text)
    ]
    kept = [n for n in spoken.numbers if not _inside_one(n, said)]
    return replace(spoken, numbers=sorted([*kept, *said], key=lambda n: n.start)) if said else spoken


def plain_digit(sign: str) -> int:
    """Return the digit that a sign is, a figure or a Chinese numeral."""
    return int(sign) if sign.isdigit() and sign.isascii() else _DIGITS[sign]


def _inside_one(number: Number, others: list[Number]) -> bool:
    """Whether a number is, or is a piece of, one of `others`."""
    return any(other.start <= number.start and number.end <= other.end for other in others)


def _halves(text: str) -> list[Number]:
    found = []
    for match in _HALF.finditer(text):
        unit = UNIT.match(text, match.end())
        if unit is not None:
            found.append(_number(text, "0.5", unit, match.start()))
    return found


def _in_words(text: str, counts: frozenset[str]) -> list[Number]:
    """Return the numbers in words with a unit behind them; few counts of things (两个) are measures, and a large one stands by itself."""
    found = []
    for span in numbers_in(text):
        piece = _PIECE_OF.match(text, span.end)
        if not span.words and piece is None:
            continue
        unit = UNIT.match(text, span.end if piece is None else piece.end())
        if unit is not None and (_is_measure(unit) or _is_pack(text, unit, format(span.value, "f"), counts)):
            half = text.startswith("半", unit.end())
            value = format((span.value + Decimal("0.5") * half).normalize(), "f")
            found.append(replace(_number(text, value, unit, span.start), end=unit.end() + half))
        elif span.value >= ALONE_MIN and text[span.start].isascii():
            found.append(Number(format(span.value.normalize(), "f"), "", ((),), span.start, span.end))
    return found


def _sizes(text: str, sizes: tuple[float, float]) -> list[Number]:
    """Return the numbers in words with nothing behind them that are near bare sizes: forty two, 四十二."""
    found = []
    for span in numbers_in(text):
        near = (
            span.words and sizes[0] - NEAR_SIZES <= span.value <= sizes[1] + NEAR_SIZES and span.value >= SAID_SIZE_MIN
        )
        if near and UNIT.match(text, span.end) is None and _NO_SIZE_BEHIND.match(text, span.end) is None:
            found.append(Number(format(span.value.normalize(), "f"), "", ((),), span.start, span.end))
    return found


def _large(text: str) -> list[Number]:
    """Return the numbers with 万 or 千."""
    spans = (span for span in numbers_in(text) if text[span.end - 1] in "万千")
    return [Number(format(span.value, "f"), "", ((),), span.start, span.end) for span in spans]


def _is_measure(unit: re.Match[str]) -> bool:
    return UNITS[unit[unit.lastgroup or 0]] not in _NO_MEASURES


def _is_pack(text: str, unit: re.Match[str], value: str, counts: frozenset[str]) -> bool:
    """Whether a count of pieces is an option of a product that has such: 八十条, 十条装."""
    counted = bool(counts) and UNITS[unit[unit.lastgroup or 0]] == "count"
    return counted and (value in counts or text.startswith("装", unit.end()))


def _number(text: str, value: str, unit: re.Match[str], start: int) -> Number:
    return Number(value, UNITS[unit[unit.lastgroup or 0]], ((),), start, unit.end())


NEAR_SIZES = 8
"""How far from a product's own sizes a bare number may lie and still be a size."""
SAID_SIZE_MIN = 20
"""Smaller numbers in words count things."""
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_METRES = re.compile(rf"(?<![\d.零一二两三四五六七八九十百])([1-9一二两三四五六七八九])米(?=({TENTHS.pattern}))")
_MAY_BE_SIZE = re.compile(r"\b(?:twenty|thirty|forty|fifty)\b|[二三四五]十")
_NO_SIZE_BEHIND = re.compile(r" ?(?:dollars?|bucks|usd|percent|%|off\b|of\b|days?|pairs?|people)|[元块折个双件年岁天%]")
"""What follows a number in words that is no size."""
_LARGE = re.compile(r"[\d一二两三四五六七八九十][万千]")
ALONE_MIN = 100
"""From here on a number in words is one without a unit as well: the two thousand one."""
_NO_MEASURES = frozenset({"count", "size", "other"})
_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen|twenty|"
    "thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_MEASURES = [unit for unit, meant in UNITS.items() if meant not in _NO_MEASURES]
_LATIN_UNITS = "|".join(
    sorted((unit for unit in _MEASURES if unit.isalpha() and unit.isascii()), key=len, reverse=True)
)
_ASIAN_UNITS = "|".join(unit for unit in _MEASURES if not unit.isascii())
_PIECE_OF = re.compile(r"个(?=[tg]b?(?![a-z]))")
"""What stands between a number and the unit of a capacity: 一个t."""
_MAY_SAY = re.compile(
    rf"个[tg]|"
    rf"[一二两三四五六七八九十百千万半](?:{_ASIAN_UNITS})|\b(?:(?:hundred|thousand)\b|(?:half(?: an?)?|{_WORDS})[ -](?:{_LATIN_UNITS})\b)"
)
"""What most texts do not have, so that they cost little."""
_MAY_COUNT = re.compile(
    rf"[一二两三四五六七八九十百千](?:{'|'.join(unit for unit, meant in UNITS.items() if meant == 'count')})"
)
_MAY_SAY_ANY = re.compile("|".join(one.pattern for one in (_MAY_SAY, _MAY_COUNT, _MAY_BE_SIZE, _LARGE)))
_HALF = re.compile(r"\bhalf(?:[ -]an?)?(?=[ -])|(?<![一两二三四五六七八九十个年月天])半(?!价|年|天|个)")
