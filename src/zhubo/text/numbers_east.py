"""Chinese and Japanese numbers in free text: numerals, digits and both mixed, fractions, powers, dozens; exactly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from zhubo.text import numbers_east_tables as tables
from zhubo.text.numbers_east_steps import Steps
from zhubo.text.numbers_scan import EXACT, VULGAR, literal_value
from zhubo.text.numbers_spans import NumberSpan
from zhubo.values import dataclass

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


def east_numbers(
    text: str, language: str, attached: bool, counts_before: Callable[[int], bool] | None = None
) -> tuple[NumberSpan, ...]:
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
        if (
            read.single
            and not (counts_before is not None and counts_before(read.end))
            and not _counts(text, read, east, language)
        ):
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
    reader = Steps(east.short_tails)
    end, count = at, 0
    first: re.Match[str] | None = None
    last: re.Match[str] | None = None
    for piece in _pieces(text, at, east):
        if not reader.take(piece, text[end : piece.start()]):
            break
        end, count, first, last = piece.end(), count + 1, first or piece, piece
    if first is None or last is None or not reader.started:
        return None
    digits = first["lit"] is not None
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
    if said in tables.KANA_COUNTS:
        yield NumberSpan(match.start(), match.end(), Decimal(tables.KANA_COUNTS[said]), True)
        return
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
    listed = r"|[1-9]\d{0,2}(?:、\d{3}){2,}(?!、?\d)" if language == "ja" else ""
    literal = (
        rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!,?\d)|\d{{1,3}}(?: \d{{3}})+(?:\.\d+)?(?!\d)|(?<![,\d])\d+,\d\d(?![,\d])"
        rf"{listed}|\d+(?:\.\d+)?|(?<![\d.])\.\d+|\d+"
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
    counts = "|".join(tables.KANA_COUNTS)
    kana = f"(?<![ぁ-ヿ])(?:{syllables})+(?![ぁ-ヿ])|(?<![ぁ-ん])(?:{counts})" if language == "ja" else "(?!)"
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
