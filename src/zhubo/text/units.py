"""Quantities with units in free text, exactly, and their conversion. Spans count code points of the text as given."""

from __future__ import annotations

import re
from decimal import Decimal

from zhubo.text.numbers import NumberSpan, fold, numbers_in
from zhubo.text.units_tables import BASES, UNITS
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class QuantitySpan:
    """A number with its unit at `[start, end)`.

    `base` is the value in the base unit of `dimension` (`units_tables.BASES`): 2 斤 is 1000 with dimension `mass`. `unit` is as
    written, folded; `number_end` is where the number ends.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    dimension: str
    base: Decimal
    number_end: int


def read_quantities(text: str, language: str | None = None) -> tuple[QuantitySpan, ...]:
    """Return the quantities of `text` in order. Numbers joined by a range mark or `×` share the unit of the last."""
    low = fold(text)
    return quantities_in(low, numbers_in(low, language))


def quantities_in(low: str, numbers: tuple[NumberSpan, ...]) -> tuple[QuantitySpan, ...]:
    """Return the quantities of a folded text whose numbers are read already."""
    found: list[QuantitySpan] = []
    for k in range(len(numbers) - 1, -1, -1):
        number = numbers[k]
        unit, end = _unit_at(low, number.end)
        if (
            unit is None
            and found
            and found[-1].start >= number.end
            and _SHARED.fullmatch(low, number.end, found[-1].start)
        ):
            unit, end = found[-1].unit, number.end
        if unit is not None:
            dimension, factor = UNITS[unit]
            found.append(
                QuantitySpan(
                    number.start, end, number.value, unit, dimension, number.value * Decimal(factor), number.end
                )
            )
    return tuple(reversed(found))


def to_base(value: str, unit: str) -> tuple[str, Decimal] | None:
    """Return the dimension and base value of a typed number such as `("350", "ml")`; None where the unit is not known."""
    known = UNITS.get(fold(unit))
    if known is None:
        return None
    return known[0], Decimal(value) * Decimal(known[1])


def base_unit(dimension: str) -> str:
    """Return the base unit of `dimension`."""
    return BASES[dimension]


def _unit_at(low: str, end: int) -> tuple[str | None, int]:
    at = end
    while low[at : at + 1] in (" ", "-") and at < end + 2:
        at += 1
    first = low[at : at + 1]
    for length in _LENGTHS.get(first, ()):
        word = low[at : at + length]
        if word in UNITS:
            stop = at + len(word)
            latin = word[-1].isascii() and word[-1].isalpha()
            if latin and (low[stop : stop + 1].isascii() and low[stop : stop + 1].isalnum() or _LATIN.match(low, stop)):
                continue
            if (latin or _LETTER.match(word[-1])) and _LETTER.match(low, stop):
                continue
            if word == "in" and _WORD_AHEAD.match(low, stop):
                continue
            if word == '"' and (not low[end - 1].isdigit() or low.count('"', 0, at) % 2):
                # It closes a quotation.
                continue
            if not word.isascii() and (at > end + 1 or _NOT_UNIT.match(low, at)):
                continue
            return word, stop
    return None, end


def _lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for unit in UNITS:
        lengths.setdefault(unit[0], set()).add(len(unit))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}


_LENGTHS = _lengths()
_SHARED = re.compile(r"\s?(?:-|–|—|~|到|至|to|or|或|×|x|\*|、|/)\s?")
_LETTER = re.compile(r"[à-öø-ɏ\u0370-\u05ff\u0620-\u064a\u1e00-\u1eff]")
"""Letters of words that end at spaces, the plain Latin ones aside."""
_LATIN = re.compile(r"[à-öø-ɏ\u1e00-\u1eff]")
_WORD_AHEAD = re.compile(r"\s?[a-z]")
_NOT_UNIT = re.compile(
    r"尺[码寸]|月\d|日\d|度假|只剩|只有|只要|只需|只能|米白|米色|米饭|色系|人民|口径|把手|家庭|码头|名牌|分享|升级|升[到至]|"
    r"安全|安心|安装|周边|年轻|本店|个人|场景|条件|张力|台灯|包邮|包退|包换|单独|杯垫|杯子|套餐|对比"
)
