"""Where a number stands in a text, and what it is worth."""

from __future__ import annotations

from decimal import Decimal

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number at `[start, end)`. `words`: it is written in words or Chinese numerals, not in digits."""

    start: int
    end: int
    value: Decimal
    words: bool = False
