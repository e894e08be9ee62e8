"""Chinese and Japanese numbers in free text: numerals, digits and both mixed, fractions, powers, dozens; exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from zhubo.text import numbers_east_tables as tables
from zhubo.text.numbers import NumberSpan
from zhubo.text.numbers_scan import EXACT, VULGAR, literal_value

_ALL = "".join((*tables.DIGITS, *tables.STEPS, *tables.MYRIADS))
_DOZEN = Decimal(12)


@dataclass(frozen=True, slots=True)
class _East:
    """What one language reads with."""

    pattern: re.Pattern[str]
    piece: re.Pattern[str]
    short_tails: bool
    singles: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Read:
    start: int
    end: int
    value: Decimal
    digits: bool
    single: bool


def east_numbers(text: str, language: str, attached: bool) -> tuple[NumberSpan, ...]:
    """Return the numbers of a flat text in Chinese or Japanese."""
    east = _east(language)
    found: list[NumberSpan] = []
    at = 0
    while (match := east.pattern.search(text, at)) is not None:
        percent = _PERCENT.match(text, match.start())
        if percent is not None:
            at = percent.end()
            continue
        if match["kana"] is not None:
            found += _kana(match, east)
            at = match.end()
            continue
        read = _whole(text, match.start(), east, attached)
        at = max(match.start() + 1, read.end if read is not None else 0)
        if read is None:
            lone = _skip_literal(text, match.start(), east)
            at = max(at, lone)
            continue
        if read.single and not _counts(text, read, east, language):
            continue
        if language == "ja" and not attached and text.startswith(_MEASURES, _past_space(text, read.end)):
            continue
        found.append(NumberSpan(read.start, read.end, read.value, not read.digits))
    return tuple(found)


def _whole(text: str, at: int, east: _East, attached: bool) -> _Read | None:
    """Read a number with all that belongs to it: a sign, a mixed fraction, a power, a dozen."""
    signed = _SIGN.match(text, at)
    start, at = at, signed.end() if signed is not None else at
    minus = signed is not None
    read = _mixed(text, at, east, attached)
    if read is None:
        return None
    value, end = read.value, read.end
    power = _POWER.match(text, end)
    if power is not None and (raised := _raised(text, value, power, east, attached)) is not None:
        value, end = raised
    dozen = _DOZENS.match(text, end)
    if dozen is not None:
        value, end = value * _DOZEN, dozen.end()
    return _Read(start, end, -value if minus else value, read.digits, read.single and not minus and end == read.end)


def _mixed(text: str, at: int, east: _East, attached: bool) -> _Read | None:
    if text.startswith(("半ダース", "半打"), at):
        return _Read(at, at + 1, Decimal("0.5"), False, False)
    for half in _HALVES:
        if text.startswith(half, at):
            return _Read(at, at + len(half), Decimal("0.5"), False, False)
    first = _numeral(text, at, east, attached)
    if first is None:
        return None
    below = _FRACTION.match(text, first.end)
    if below is not None:
        read = _fraction(text, first, below.end(), east, attached)
        if read is not None:
            return read
    joined = _AND.match(text, first.end)
    if joined is not None:
        second = _numeral(text, joined.end(), east, attached)
        mark = _FRACTION.match(text, second.end) if second is not None else None
        if second is not None and mark is not None:
            share = _fraction(text, second, mark.end(), east, attached)
            if share is not None and share.value < first.value + 10:
                return _Read(at, share.end, first.value + share.value, first.digits, False)
        if (
            second is not None
            and (slash := _SLASH.match(text, joined.end())) is not None
            and joined[0] in ("また", "又")
        ):
            value = literal_value(slash[0], ".")
            if value is not None:
                return _Read(at, slash.end(), first.value + value, True, False)
        if second is not None and "と" in joined[0] and (dozen := _DOZENS.match(text, second.end)) is not None:
            return _Read(at, dozen.end(), first.value + second.value * _DOZEN, first.digits, False)
    return first


def _fraction(text: str, below: _Read, at: int, east: _East, attached: bool) -> _Read | None:
    signed = _SIGN.match(text, at)
    above = _numeral(text, signed.end() if signed is not None else at, east, attached)
    if above is None or below.value == 0:
        return None
    value = EXACT.divide(above.value, below.value)
    return _Read(below.start, above.end, -value if signed is not None else value, below.digits, False)


def _raised(text: str, value: Decimal, mark: re.Match[str], east: _East, attached: bool) -> tuple[Decimal, int] | None:
    signs = mark["signs"]
    exponent = _numeral(text, mark.end(), east, attached)
    if exponent is None or exponent.value % 1 or exponent.value > 400 or not text.startswith("乗", exponent.end):
        return None
    power = int(exponent.value) * (-1 if signs in ("-", "マイナス") else 1)
    if mark["times"] is not None:
        return EXACT.multiply(value, EXACT.power(Decimal(10), power)), exponent.end + 1
    return (EXACT.power(value, power), exponent.end + 1) if value or power > 0 else None


def _numeral(text: str, at: int, east: _East, attached: bool) -> _Read | None:
    """Read one numeral: digits, Chinese numerals, or both mixed, with decimals."""
    pieces = list(_pieces(text, at, east))
    if not pieces:
        return None
    reader = _Steps(east.short_tails)
    end, count, last = at, 0, None
    for piece in pieces:
        if not reader.take(piece, text[end : piece.start()]):
            break
        end, count, last = piece.end(), count + 1, piece
    if last is None or not reader.started:
        return None
    digits = pieces[0]["lit"] is not None
    if last["lit"] is not None:
        size = _SIZES.match(text, end)
        if size is not None and count == 1:
            return _Read(at, size.end(), reader.value() * _SIZE_VALUES[size[1].lower()], True, False)
        if not attached and _LATIN.match(text, end):
            return None
    if not attached and digits and at and _LATIN.match(text, at - 1):
        return None
    value = reader.value()
    point = _POINT.match(text, end) if count and (last["lit"] is None or "点" in text[end : end + 2]) else None
    if point is not None:
        decimals = _decimals(text, point.end(), east)
        if decimals is not None:
            value, end = value + decimals[0], decimals[1]
            while (step := east.piece.match(text, end)) is not None and step["myriad"] is not None:
                value, end = value * tables.MYRIADS[step["myriad"]], step.end()
            return _Read(at, end, value, digits, False)
    return _Read(at, end, value, digits, not digits and reader.bare)


def _pieces(text: str, at: int, east: _East) -> Iterator[re.Match[str]]:
    while (piece := east.piece.match(text, at)) is not None:
        yield piece
        at = piece.end()


def _decimals(text: str, at: int, east: _East) -> tuple[Decimal, int] | None:
    end, said = at, ""
    while (
        (piece := east.piece.match(text, end)) is not None
        and piece["digit"] is not None
        and piece["digit"] not in "两兩俩"
    ):
        said, end = said + str(tables.DIGITS[piece["digit"]]), piece.end()
    if end == at:
        digits = _DIGITS.match(text, at)
        return None if digits is None else (Decimal(f"0.{digits[0]}"), digits.end())
    step = east.piece.match(text, end)
    if step is not None and step["step"] is not None and not east.short_tails:
        cardinal = _numeral(text, at, east, True)
        if cardinal is not None:
            return Decimal(f"0.{int(cardinal.value)}"), cardinal.end
    return Decimal(f"0.{said}"), end


class _Steps:
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


def _counts(text: str, read: _Read, east: _East, language: str) -> bool:
    """Tell whether a lone numeral counts something."""
    said = text[read.start : read.end]
    if all(char in tables.MYRIADS for char in said):
        return False
    zeros = "零" in said or "〇" in said
    if len(said) >= 3 or (len(said) == 2 and zeros):
        return True
    if len(said) == 2 and said[0] in tables.DIGITS and said[1] in tables.DIGITS:
        return False
    before, behind = text[read.start - 1 : read.start], text[read.end : read.end + 1]
    if before and (before in tables.NOT_BEFORE_ONE or before in _ALL or before.isdigit()):
        return False
    if before and _KANJI.match(before) and (said in tables.FORMAL and before not in "是为為"):
        return False
    if before and language == "ja" and _KANJI.match(before) and behind not in frozenset(tables.COUNTERS["ja"]):
        return False
    return not behind or behind.isspace() or behind in east.singles or (language == "ja" and len(said) > 1)


def _kana(match: re.Match[str], east: _East) -> Iterator[NumberSpan]:
    """Read numerals that are spelt in kana."""
    said = match[0]
    if said not in tables.KANA_ALONE and len(_SYLLABLES.findall(said)) < 2:
        return
    kanji = "".join(_KANA[part] for part in _SYLLABLES.findall(said))
    read = _numeral(kanji, 0, east, True)
    if read is not None and read.end == len(kanji):
        yield NumberSpan(match.start(), match.end(), read.value, True)


def _skip_literal(text: str, at: int, east: _East) -> int:
    piece = east.piece.match(text, at)
    return piece.end() if piece is not None and piece["lit"] is not None else at


def _past_space(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] == " " else at


@cache
def _east(language: str) -> _East:
    digits, steps, myriads = ("".join(table) for table in (tables.DIGITS, tables.STEPS, tables.MYRIADS))
    filler = f"(?:[{tables.FILLERS[language]}]り?|あまり)(?=\\s*[{myriads}])"
    group = "[,、]" if language == "ja" else ","
    literal = (
        rf"\d{{1,3}}(?:{group}\d{{3}})+(?:\.\d+)?(?!{group}?\d)|\d{{1,3}}(?: \d{{3}})+(?:\.\d+)?(?!\d)|(?<![,\d])\d+[,、]\d\d(?![,\d])"
        rf"|\d+(?:\.\d+)?|(?<![\d.])\.\d+|\d+"
    )
    special = (
        rf"(?<![\d/.])\d+\s+\d+/\d+(?![\d/])|(?<![\d/.])(?<!\d,)\d+/\d+(?![\d/])"
        rf"|(?:{literal})(?:\^[+-]*\d+|[eE][+-]?\d+(?![A-Za-z]))|\d*[{VULGAR}]"
    )
    piece = re.compile(
        rf"(?P<space>\s*)(?:(?P<lit>{special}|{literal})|(?P<digit>[{digits}])|(?P<step>[{steps}])"
        rf"|(?P<myriad>[{myriads}])|(?P<filler>{filler}))"
    )
    sign = r"负|負|マイナス|(?<![A-Za-z\d.,)\-/^])-"
    halves = "半ダース|半打|半分|半数" if language == "ja" else "半打"
    syllables = "|".join(sorted(_KANA, key=len, reverse=True))
    kana = f"(?<![ぁ-ヿ])(?:{syllables})+(?![ぁ-ヿ])" if language == "ja" else "(?!)"
    return _East(
        re.compile(rf"(?:{sign})(?=\s?[\d{_ALL}.])|[\d{_ALL}{VULGAR}]|\.(?=\d)|{halves}|(?P<kana>{kana})"),
        piece,
        language == "zh",
        frozenset(tables.COUNTERS[language] + tables.PARTICLES[language]),
    )


def _kana_table() -> dict[str, str]:
    back = {
        value: char
        for char, value in reversed((*tables.DIGITS.items(), *tables.STEPS.items(), *tables.MYRIADS.items()))
    }
    return {kana: back[value] for kana, value in (*tables.KANA.items(), *tables.KANA_STEPS.items())}


_KANA = _kana_table()
_SYLLABLES = re.compile("|".join(sorted(_KANA, key=len, reverse=True)))
_PERCENT = re.compile(rf"(?<![{_ALL}\d])百分(?:之|点|點|比|百)")
_SIGN = re.compile(r"(?:负|負|マイナス|(?<![A-Za-z\d.,)\-/^])-)\s?")
_FRACTION = re.compile(r"\s*分\s*(?:之|の)\s*")
_AND = re.compile(r"\s*(?:又|と|また)\s*")
_SLASH = re.compile(r"\d+/\d+")
_POINT = re.compile(r"\s?[点點・.](?=[\d零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖])")
_DIGITS = re.compile(r"\d+")
_DOZENS = re.compile(r"\s?(?:打(?![包开開扰擾底折招字])|ダース)")
_POWER = re.compile(r"(?P<times>[×x*]\s?(?:10|十))?の(?P<signs>マイナス|[+-]*)")
_HALVES = ("半分", "半数")
_SIZES = re.compile(r"\s?([kKMGT])(?![A-Za-z])")
_SIZE_VALUES = {"k": Decimal(10**3), "m": Decimal(10**6), "g": Decimal(10**9), "t": Decimal(10**12)}
_LATIN = re.compile(r"[A-Za-z]")
_KANJI = re.compile(r"[\u4e00-\u9fff]")
_MEASURES = tuple(tables.JAPANESE_NOT_AFTER.split())
