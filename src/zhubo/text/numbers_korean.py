"""Korean numbers in free text: Sino-Korean and native words, digits, and digits mixed with both (`4천 5백만`); exactly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from zhubo.text import numbers_east_tables as tables
from zhubo.text.numbers_scan import EXACT, VULGAR, literal_value
from zhubo.text.numbers_spans import NumberSpan
from zhubo.values import dataclass

_STEPS = {**tables.HANGUL_STEPS, **tables.HANGUL_MYRIADS}
_ALL = "".join((*tables.HANGUL, *_STEPS))


@dataclass(frozen=True, slots=True)
class _Read:
    start: int
    end: int
    value: Decimal
    digits: bool
    sure: bool


def korean_numbers(
    text: str, attached: bool, counts_before: Callable[[int], bool] | None = None
) -> tuple[NumberSpan, ...]:
    """Return the numbers of a flat text in Korean."""
    found: list[NumberSpan] = []
    at = 0
    while (match := _START.search(text, at)) is not None:
        start = match.start()
        at = start + 1
        skip = _DAY.match(text, start) if not attached else None
        if skip is not None:
            at = skip.end()
            continue
        if match["word"] is not None:
            at = match.end()
            value = Decimal(12) if match["word"] in _DOZENS else Decimal("0.5")
            found.append(NumberSpan(start, match.end(), value, True))
            continue
        read = _whole(text, start, attached)
        if read is None:
            at = max(at, _past(text, start))
            continue
        at = read.end
        if read.sure or _counts(text, read) or _before_unit(text, read, counts_before):
            found.append(NumberSpan(read.start, read.end, read.value, not read.digits))
    return tuple(found)


def _whole(text: str, at: int, attached: bool) -> _Read | None:
    signed = _SIGN.match(text, at)
    if signed is not None:
        read = _mixed(text, signed.end(), attached)
        return None if read is None else _Read(at, read.end, -read.value, read.digits, True)
    return _mixed(text, at, attached)


def _mixed(text: str, at: int, attached: bool) -> _Read | None:
    first = _numeral(text, at, attached)
    if first is None:
        return None
    share = _fraction(text, first, attached)
    if share is not None:
        return share
    joined = _AND.match(text, first.end)
    if joined is not None:
        second = _numeral(text, joined.end(), attached)
        share = None if second is None else _fraction(text, second, attached)
        if share is not None:
            return _Read(at, share.end, first.value + share.value, first.digits, True)
    dozen = _DOZEN.match(text, first.end)
    if dozen is not None:
        return _Read(at, dozen.end(), first.value * 12, first.digits, True)
    return first


def _fraction(text: str, below: _Read, attached: bool) -> _Read | None:
    mark = _OF.match(text, below.end)
    if mark is None or not below.value:
        return None
    signed = _SIGN.match(text, mark.end())
    above = _numeral(text, mark.end() if signed is None else signed.end(), attached)
    if above is None:
        return None
    if _ONLY.match(text, above.start) and above.end == above.start + 2:
        above = _Read(above.start, above.end - 1, Decimal(tables.HANGUL[text[above.start]]), False, True)
    value = EXACT.divide(above.value, below.value)
    return _Read(below.start, above.end, -value if signed is not None else value, below.digits, True)


def _numeral(text: str, at: int, attached: bool) -> _Read | None:
    native = _NATIVE.match(text, at)
    if native is not None:
        value = Decimal(
            tables.NATIVE_TENS.get(native["tens"] or "", 0)
            + tables.NATIVE_ONES.get(native["ones"] or native["alone"] or "", 0)
        )
        sure = bool(native["tens"] and native["ones"]) or native[0] not in tables.NATIVE_SHORT
        if sure or _COUNTER.match(text, native.end()):
            return _Read(at, native.end(), value, False, True)
    reader, end, count, digits = _Steps(), at, 0, False
    for piece in _pieces(text, at):
        if not reader.take(piece, count):
            break
        digits = digits or (count == 0 and piece["lit"] is not None)
        end, count = piece.end(), count + 1
    if not count:
        return None
    return _finished(text, _Read(at, end, reader.value(), digits, False), reader.ends_in_digits, attached)


class _Steps:
    """Adds up the pieces of one numeral."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._stack: list[Decimal] = []
        self._section, self._last = Decimal(0), 0
        self._digit: Decimal | None = None
        self._figures = False

    def take(self, piece: re.Match[str], count: int) -> bool:
        """Add a piece; False where it does not belong."""
        behind_digits = self._figures and piece["step"] is not None and _STEPS[piece["step"]] >= 1000
        if piece["space"] and not behind_digits and not _spaced(piece, self._last):
            return False
        if piece["lit"] is not None:
            value = literal_value(piece["lit"], ".")
            if value is None or self._digit is not None or (self._last and value >= self._last):
                return False
            self._digit, self._figures = value, True
        elif piece["digit"] is not None:
            if self._digit is not None and (self._figures or self._last):
                return False
            self._digit = Decimal(tables.HANGUL[piece["digit"]]) + (0 if self._digit is None else self._digit * 10)
        else:
            return self._take_step(_STEPS[piece["step"]], count)
        return True

    def _take_step(self, step: int, count: int) -> bool:
        if step < 10_000:
            if (self._section and step >= self._last) or (
                self._digit is not None and self._digit >= 10 and not self._figures
            ):
                return False
            self._section += (Decimal(1) if self._digit is None else self._digit) * step
        else:
            whole = self._section + (self._digit or 0)
            if not whole and count:
                return False
            while self._stack and self._stack[-1] < step:
                whole += self._stack.pop()
            self._stack.append((whole or Decimal(1)) * step)
            self._section = Decimal(0)
        self._digit, self._figures, self._last = None, False, step
        return True

    def value(self) -> Decimal:
        """Return the sum."""
        return sum(self._stack, Decimal(0)) + self._section + (self._digit or 0)

    @property
    def ends_in_digits(self) -> bool:
        """Whether its last piece is digits."""
        return self._figures and self._digit is not None


def _finished(text: str, read: _Read, figures: bool, attached: bool) -> _Read | None:
    """Read decimals behind a numeral, and tell whether it is surely one."""
    at, end, value = read.start, read.end, read.value
    if figures and not attached and (_LETTER.match(text, end) or _MEASURE.match(text, end)):
        return None
    point = _POINT.match(text, end)
    if point is not None and not figures:
        decimals = "".join(str(tables.HANGUL.get(char, char)) for char in point["decimals"])
        return _Read(at, point.end(), value + Decimal(f"0.{decimals}"), read.digits, True)
    size = _SIZE.match(text, end) if figures else None
    if size is not None:
        return _Read(at, size.end(), value * 1000, True, True)
    sure = read.digits or (end - at >= 3 and any(char in _STEPS for char in text[at:end]))
    return _Read(at, end, value, read.digits, sure)


def _counts(text: str, read: _Read) -> bool:
    """Tell whether a short word of numerals is meant as a number."""
    said = text[read.start : read.end]
    if said in tables.KOREAN_NOT:
        return False
    whole_word = not _HANGUL.match(text, read.end)
    particle = _PARTICLE.match(text, read.end) is not None
    counter = _UNIT.match(text, read.end) is not None
    if len(said) == 1:
        if read.start == 0 and read.end == len(text):
            return True
        return (said in "삼칠팔육" and (whole_word or particle)) or (counter and said not in "이일")
    if any(char in _STEPS for char in said):
        return True
    return len(said) >= 3 and whole_word


def _before_unit(text: str, read: _Read, counts_before: Callable[[int], bool] | None) -> bool:
    """Tell whether a unit makes a number of it; `이` and `일` begin too many words."""
    said = text[read.start : read.end]
    return counts_before is not None and said not in ("이", "일", "조") and counts_before(read.end)


def _pieces(text: str, at: int) -> Iterator[re.Match[str]]:
    while (piece := _PIECE.match(text, at)) is not None:
        yield piece
        at = piece.end()


def _spaced(piece: re.Match[str], last: int) -> bool:
    """A space stands inside a number only behind a step, and before a word of numerals that goes on with it."""
    if not last:
        return False
    if piece["lit"] is not None or piece["step"] is not None:
        return True
    rest = piece.string[piece.end() : piece.end() + 1]
    return rest in _ALL or not _HANGUL.match(rest)


def _past(text: str, at: int) -> int:
    literal = _PIECE.match(text, at)
    return literal.end() if literal is not None and literal["lit"] is not None else at


_LITERAL = (
    rf"(?<![\d/.])\d+\s+\d+/\d+(?![\d/])|(?<![\d/.])(?<!\d-)\d+/\d+(?![\d/])|\d*[{VULGAR}]"
    r"|(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!,?\d)|\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|(?<![\d.])\d+\.\d+(?!\.?\d)|\d+|(?<!\d)\.\d+)"
    r"(?:\^[+-]*\d+|[eE][+-]?\d+(?![A-Za-z]))?"
)
_PIECE = re.compile(
    rf"(?P<space>[ \t]*)(?:(?P<lit>{_LITERAL})"
    rf"|(?P<digit>[{''.join(tables.HANGUL)}](?<!이(?=다|에요|며|고|야|었|네)))|(?P<step>[{''.join(_STEPS)}](?!각|큼)))"
)
_TENS = "|".join(tables.NATIVE_TENS)
_ONES = "|".join(tables.NATIVE_ONES)
_NATIVE = re.compile(rf"(?:(?P<tens>{_TENS})(?P<ones>{_ONES})?|(?P<alone>{_ONES}))")
_DOZENS = ("다스", "더즌")
_START = re.compile(
    rf"(?P<word>(?<![가-힣])(?:{'|'.join(_DOZENS)})|(?<![가-힣])(?:절반|반(?=이 |을 |만 |값)))"
    rf"|(?:마이너스|(?<![\w.,)\-/^])-)(?=\s?[\d{_ALL}.])|[\d{VULGAR}]|\.(?=\d)|(?<![가-힣])(?:[{_ALL}]|{_TENS}|{_ONES})"
)
_SIGN = re.compile(r"(?:마이너스|(?<![\w.,)\-/^])-)\s?")
_AND = re.compile(r"(?:와|과)\s*")
_ONLY = re.compile(rf"[{''.join(tables.HANGUL)}]만(?![{_ALL}])")
"""Behind a denominator this is `only so many`, and no ten thousands."""
_OF = re.compile(r"\s*분의\s*")
_DOZEN = re.compile(r"\s?(?:다스|더즌)")
_POINT = re.compile(
    rf"점\s?(?P<decimals>[\d{''.join(tables.HANGUL)}]+?)(?=이다|입니다|[^\d{''.join(tables.HANGUL)}]|$)"
)
_SIZE = re.compile(r"\s?[kK](?![A-Za-z])")
_LETTER = re.compile(r"[A-Za-z]")
_MEASURE = re.compile(r"(?:미터|킬로미터|센티미터|밀리미터|리터|밀리리터|그램|킬로그램)")
_DAY = re.compile(r"\d+월\s?\d+일")
_HANGUL = re.compile(r"[가-힣]")
_COUNTER = re.compile(rf"\s?(?:{tables.KOREAN_COUNTERS})")
_UNIT = re.compile(r"\s?(?:원|달러|년|월|일|호|도|퍼센트|프로|층|번|개월|분|인분|등|박)")
_PARTICLE = re.compile(rf"(?:{tables.KOREAN_PARTICLES})(?![가-힣]{{2}})")
