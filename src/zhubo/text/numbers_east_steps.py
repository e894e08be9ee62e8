"""The sum of a Chinese or Japanese numeral, piece by piece: digits, numerals, steps (十百千) and myriads (万億兆)."""

from __future__ import annotations

import re
from decimal import Decimal

from zhubo.text import numbers_east_tables as tables
from zhubo.text.numbers_scan import literal_value


class Steps:
    """Adds up the pieces of one numeral."""

    def __init__(self, short_tails: bool) -> None:
        """`short_tails`: a last digit behind a step counts the next lower step (`两百五` is 250)."""
        self._stack: list[Decimal] = []
        self._section = Decimal(0)
        self._digit: Decimal | None = None
        self._plain, self._figures, self._zero = "", False, False
        self._last, self._short_tails = 0, short_tails
        self.started, self.bare, self._taken, self._any_step = False, True, 0, False

    def take(self, piece: re.Match[str], gap: str) -> bool:
        """Add a piece; False where it does not belong."""
        if piece["lit"] is not None:
            value = literal_value(piece["lit"].replace("、", ","), ".")
            if (
                value is None
                or self._digit is not None
                and self._digit != 0
                or self._figures
                or self._plain.strip("零〇")
            ):
                return False
            if self._last and value >= self._last:
                return False
            self._digit, self._figures = value, True
        elif piece["digit"] is not None:
            if not self._take_digit(piece["digit"], bool(piece["space"])):
                return False
        elif piece["filler"] is not None:
            if not self.started:
                return False
            self.bare = False
        elif piece["step"] is not None:
            if not self._take_step(piece["step"], piece.string[piece.end() : piece.end() + 1]):
                return False
        elif not self._take_myriad(piece["myriad"]):
            return False
        self._taken += 1
        self.started = True
        return True

    def _take_digit(self, char: str, space: bool) -> bool:
        value = tables.DIGITS[char]
        if self._digit is None:
            self._digit, self._plain = Decimal(value), char
        elif self._figures or (self._any_step and self._digit != 0):
            return False
        elif self._any_step:
            self._digit, self._plain = Decimal(value), char
        elif space:
            return False
        else:
            self._digit, self._plain = self._digit * 10 + value, self._plain + char
        self._zero = self._zero or (self._any_step and value == 0)
        return True

    def _take_step(self, char: str, behind: str) -> bool:
        step = tables.STEPS[char]
        if self._last and step >= self._last and self._section:
            return False
        if self._digit is None and self._section and step >= self._last:
            return False
        if len(self._plain) > 1:
            return False
        if self._figures and self._digit is not None and self._digit >= 10 and behind not in tables.MYRIADS:
            return False
        self._section += (self._digit if self._digit else Decimal(1)) * step
        self.bare = self.bare and self._taken == 0
        self._digit, self._plain, self._figures, self._zero, self._last, self._any_step = (
            None,
            "",
            False,
            False,
            step,
            True,
        )
        return True

    def _take_myriad(self, char: str) -> bool:
        step = tables.MYRIADS[char]
        value = self._section + (self._tail() if self._digit is not None else 0)
        if not value and not self._stack:
            return False
        if not value and self._stack and self._taken and self._last == step:
            self._stack[-1] *= step
        else:
            while self._stack and self._stack[-1] < step:
                value += self._stack.pop()
            self._stack.append(value * step)
        self.bare = self.bare and self._taken == 0
        self._section, self._digit, self._plain, self._figures, self._zero = Decimal(0), None, "", False, False
        self._last, self._any_step = step, True
        return True

    def _tail(self) -> Decimal:
        return self._digit if self._digit is not None else Decimal(0)

    def value(self) -> Decimal:
        """Return the sum."""
        tail = self._tail()
        if self._short_tails and tail and self._last >= 100 and not self._zero and tail < 10 and not tail % 1:
            tail *= self._last // 10
        return sum(self._stack, Decimal(0)) + self._section + tail
