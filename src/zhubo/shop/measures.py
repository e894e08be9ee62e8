"""Numbers with units, and sizes, each in one way of writing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from zhubo.shop.spoken import Number

Measure = tuple[str, str]
"""A number in its smallest unit, and that unit; the unit is empty where none was written."""


def measure_of(number: Number) -> Measure:
    """Return a number in its smallest unit: `5kg` is 5000 g, `0.5升` is 500 ml, `10斤` is 5000 g."""
    step = _STEPS.get(number.unit)
    if step is None:
        return number.value, number.unit
    times, unit = step
    amount = format((Decimal(number.value) * times).normalize(), "f")
    return amount, unit


def canonical_size(written: str) -> str | None:
    """Return one way to write a size: `xxl`, `2xl` and `2X` are `2XL`; `medium` is `M`; `42 EU` and `42码` are `42`."""
    size = written.strip().lower().replace("-", " ")
    size = _SIZE_WORDS.get(size, size)
    match = _MANY_X.fullmatch(size)
    if match is not None:
        count = len(match["x"]) if match["x"] else int(match["n"])
        return f"{'' if count == 1 else count}X{match['end'].upper()}"
    number = _NUMBER_SIZE.fullmatch(size)
    return number[1] if number is not None else (size.upper() or None)


_STEPS: Mapping[str, tuple[int, str]] = {"kg": (1000, "g"), "jin": (500, "g"), "l": (1000, "ml"), "m": (100, "cm")}
_MANY_X = re.compile(r"(?:(?P<x>x{1,6})|(?P<n>\d{1,2})x)(?P<end>[ls])")
_NUMBER_SIZE = re.compile(r"(?:eu |us |uk )?(\d{1,3}(?:\.\d)?)(?:码| eu| us| uk|号)?")
_SIZE_WORDS: Mapping[str, str] = {
    "small": "s",
    "medium": "m",
    "large": "l",
    "extra large": "xl",
    "x large": "xl",
    "extra small": "xs",
    "小码": "s",
    "中码": "m",
    "大码": "l",
    "小号": "s",
    "中号": "m",
    "大号": "l",
    "加大": "xl",
    "加大号": "xl",
    "均码": "free size",
    "one size": "free size",
}
