"""Numbers and percentages in free text, exactly: Decimal, never float. Spans count code points of the text as given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from zhubo.text import numbers_tables as tables
from zhubo.text.normalise import simplified
from zhubo.text.numbers_spans import NumberSpan as NumberSpan
from zhubo.text.numbers_spoken import counted_in
from zhubo.values import dataclass

NUMERAL_CHARS_MAX = 20
"""What is written longer is an id or noise, and no value: decimal arithmetic stays exact below."""
VALUE_MAX = 10**15


@dataclass(frozen=True, slots=True)
class PercentSpan:
    """A percentage at `[start, end)`. `off`: it says what is taken off (`20 % off`, 八折 = 20 off, 半价 = 50 off)."""

    start: int
    end: int
    percent: Decimal
    off: bool = False


def fold(text: str) -> str:
    """Return `text` lower case, half width, simplified, code point for code point (a full-width comma stays apart from `1,299`'s)."""
    flat = simplified(text.replace("，", "﹐")).replace("￥", "¥").replace("￡", "£")
    low = flat.lower()
    if len(low) == len(flat):
        return low
    return "".join(one if len(one := char.lower()) == 1 else char for char in flat)


def read_numbers(text: str, language: str | None = None) -> tuple[NumberSpan, ...]:
    """Return the numbers of `text` in order, without overlaps. `language` (BCP 47) settles decimal commas; None reads 1,299.00."""
    return numbers_in(fold(text), language)


def numbers_in(low: str, language: str | None = None) -> tuple[NumberSpan, ...]:
    """Return the numbers of a folded text: of languages other than Chinese and English also those in their own words."""
    name = "" if language is None else language.split("-", 1)[0]
    found = list(_scanned(low, name in tables.DECIMAL_COMMA))
    # So many digits are no number that anybody says; adding words to them leaves the range of decimals.
    own = () if _ENDLESS.search(low) else counted_in(low, name)
    if own:
        found = [one for one in found if not any(one.start < two.end and two.start < one.end for two in own)]
        found = sorted((*found, *own), key=lambda span: span.start)
    return tuple(found)


def _scanned(low: str, comma: bool) -> Iterator[NumberSpan]:
    """Yield the numbers that are read alike in every language: digits, Chinese numerals and English words."""
    for match in (_COMMA_SCAN if comma else _POINT_SCAN).finditer(low):
        if match["digits"] is not None:
            if match.end() - match.start() <= NUMERAL_CHARS_MAX:
                yield _digits(match, comma)
        elif match["han"] is not None:
            yield from _han(low, match)
        elif match["words"] is not None:
            yield from _words(match)


def read_percents(text: str, language: str | None = None) -> tuple[PercentSpan, ...]:
    """Return the percentages and Chinese discounts of `text` in order."""
    low = fold(text)
    return percents_in(low, numbers_in(low, language))


def percents_in(low: str, numbers: tuple[NumberSpan, ...]) -> tuple[PercentSpan, ...]:
    """Return the percentages of a folded text whose numbers are read already."""
    found: list[PercentSpan] = []
    last = 0
    for number in numbers:
        if number.start < last:
            continue
        span = _percent_at(low, number)
        if span is not None:
            found.append(span)
            last = span.end
    if "半" in low or "对折" in low or "half" in low:
        for match in _HALF.finditer(low):
            found.append(PercentSpan(match.start(), match.end(), Decimal(50), True))
        found.sort(key=lambda span: span.start)
    return tuple(found)


def chinese_value(word: str) -> Decimal | None:
    """Return the value of a Chinese numeral (`两百五` is 250, `一二九` is 129); None where it is not one."""
    if len(word) > NUMERAL_CHARS_MAX:
        return None
    whole, point, rest = word.partition("点")
    if point:
        decimals = "".join(str(tables.CHINESE_DIGITS[char]) for char in rest if char in tables.CHINESE_DIGITS)
        head = chinese_value(whole)
        return None if head is None or len(decimals) != len(rest) else Decimal(f"{head}.{decimals}")
    if all(char in tables.CHINESE_DIGITS for char in word):
        return Decimal("".join(str(tables.CHINESE_DIGITS[char]) for char in word)) if word else None
    return _chinese_steps(word)


def _chinese_steps(word: str) -> Decimal | None:
    total, section, digit, last_step, after_zero = 0, 0, None, 0, False
    for char in word:
        if char in tables.CHINESE_DIGITS:
            if digit not in (None, 0):
                return None
            digit = tables.CHINESE_DIGITS[char]
            after_zero = after_zero or digit == 0
        elif char in tables.CHINESE_STEPS:
            section += (1 if digit is None else digit) * tables.CHINESE_STEPS[char]
            digit, last_step, after_zero = None, tables.CHINESE_STEPS[char], False
        else:
            step = tables.CHINESE_MYRIADS[char]
            total += (section + (digit or 0)) * step
            section, digit, last_step, after_zero = 0, None, step, False
    if digit is not None and last_step >= 100 and not after_zero:
        digit *= last_step // 10
    return Decimal(total + section + (digit or 0))


def _digits(match: re.Match[str], comma: bool) -> NumberSpan:
    plain = match["digits"]
    plain = (
        plain
        if comma and plain.startswith("0.")
        else plain.replace(".", "").replace(" ", "").replace(",", ".")
        if comma
        else plain.replace(",", "").replace(" ", "")
    )
    value = Decimal(plain)
    if match["step"] is not None:
        step = {**tables.CHINESE_MYRIADS, **tables.CHINESE_STEPS}[match["step"]]
        value *= step
        rest = match["rest"]
        if rest:
            small = tables.CHINESE_DIGITS.get(rest)
            value += Decimal(rest if small is None else small) * step / 10
    return NumberSpan(
        match.start(), match.end(), value.normalize() if value != value.to_integral() else value.quantize(1)
    )


def _han(low: str, match: re.Match[str]) -> Iterator[NumberSpan]:
    start, end = match.span()
    for idiom in _IDIOMS.finditer(low, max(0, start - 2), end + 2):
        if idiom.start() < end and idiom.end() > start and not (idiom[0].startswith("千万") and idiom.start() > start):
            if idiom.start() > start and (value := chinese_value(low[start : idiom.start()])) is not None:
                yield NumberSpan(start, idiom.start(), value, True)
            return
    value = chinese_value(match[0])
    if value is not None:
        yield NumberSpan(start, end, value, True)


def _words(match: re.Match[str]) -> Iterator[NumberSpan]:
    start, end, total, small, article = -1, -1, 0, 0, -1
    for token in _TOKEN.finditer(match[0]):
        word, at = token[0], match.start() + token.start()
        if word in ("and", "a"):
            article = at if word == "a" else -1
            continue
        fits = start >= 0 and _fits(word, small)
        if start >= 0 and not fits:
            yield NumberSpan(start, end, Decimal(total + small), True)
            start = -1
        if start < 0:
            start, total, small = at if article < 0 else article, 0, 0
        article = -1
        if word in tables.ENGLISH_STEPS:
            step = tables.ENGLISH_STEPS[word]
            if step == 100:
                small = max(small, 1) * 100
            else:
                total, small = total + max(small, 1) * step, 0
        elif word == "dozen":
            small = max(small, 1) * 12
        else:
            small += tables.ENGLISH_UNITS.get(word, tables.ENGLISH_TENS.get(word, 0))
        end = match.start() + token.end()
        if total + small >= VALUE_MAX:
            return
    if start >= 0:
        yield NumberSpan(start, end, Decimal(total + small), True)


def _fits(word: str, small: int) -> bool:
    if word in tables.ENGLISH_STEPS or word == "dozen":
        return True
    value = tables.ENGLISH_UNITS.get(word, tables.ENGLISH_TENS.get(word, 0))
    free = 100 if small % 100 == 0 else 10 if small % 10 == 0 and small % 100 >= 20 else 1
    return 0 < value < free


def _percent_at(low: str, number: NumberSpan) -> PercentSpan | None:
    start, end, value = number.start, number.end, number.value
    after = _PERCENT_AFTER.match(low, end)
    if after is not None:
        off = after["off"] is not None or _OFF_BEFORE.search(low, max(0, start - 16), start) is not None
        return PercentSpan(start, after.end(), value, off)
    fold_mark = _FOLD.match(low, end)
    if fold_mark is not None and value > 0:
        tenths = value if value < 10 else value / 10
        if tenths < 10:
            return PercentSpan(start, fold_mark.end(), (10 - tenths) * 10, True)
    tenth = _TENTH.match(low, end) if value < 10 else None
    if tenth is not None:
        return PercentSpan(start, tenth.end(), value * 10, tenth["off"] is not None)
    if low.endswith("百分之", 0, start):
        return PercentSpan(start - 3, end, value, False)
    return None


_HAN = "".join((*tables.CHINESE_DIGITS, *tables.CHINESE_STEPS, *tables.CHINESE_MYRIADS))
_WORD = "|".join(
    (*tables.ENGLISH_TENS, *sorted(tables.ENGLISH_UNITS, key=len, reverse=True), *tables.ENGLISH_STEPS, "dozen")
)
_POINT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]\d)|\d+(?:\.\d+)?"
_COMMA = r"0\.\d+|[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?"


def _scan(digits: str) -> re.Pattern[str]:
    return re.compile(
        # No number begins otherwise; most places of a text are left at once.
        rf"(?=[\d{_HAN}]|(?<![a-z])[a-z])(?:(?P<digits>{digits})(?:(?P<step>[万亿百]|千(?![克瓦米焦卡帕]))(?P<rest>[\d一二三四五六七八九](?![\d.十百千万]))?)?"
        rf"|(?P<han>(?<!百分之)(?:(?!百分之)(?:[{_HAN}](?<!千(?=[克瓦米焦卡帕]))))+(?:点[{''.join(tables.CHINESE_DIGITS)}]+(?![{_HAN}分钟半多到]))?"
        rf"|(?<=百分之)[{_HAN}]+(?:点[{''.join(tables.CHINESE_DIGITS)}]+)?)"
        rf"|(?P<words>(?<![a-z])(?:a )?(?:{_WORD})(?:[\s-]+(?:and[\s-]+)?(?:a )?(?:{_WORD}))*(?![a-z])))"
    )


_POINT_SCAN = _scan(_POINT)
_COMMA_SCAN = _scan(_COMMA)
_TOKEN = re.compile(r"[a-z]+")
_IDIOMS = re.compile("|".join(sorted(tables.CHINESE_IDIOMS, key=len, reverse=True)))
_PERCENT_AFTER = re.compile(
    rf"\s?(?:%|percent\b|per cent\b|pct\b|{tables.PERCENT_WORDS})"
    rf"(?:\s?(?P<off>off\b|discount\b|less\b|cheaper\b|reduction\b|{tables.OFF_BEHIND}))?"
)
_OFF_BEFORE = re.compile(rf"(?:save|直降|立减|优惠|降|减|省|打掉|{tables.OFF_BEFORE})\s?$")
_TENTH = re.compile(r"\s?割(?P<off>\s?(?:引き?|オフ|off))?")
_FOLD = re.compile(r"\s?折(?![叠扣返痕页断])")
_HALF = re.compile(r"半价|对折|half[\s-]price|half off")
_ENDLESS = re.compile(r"\d[\d.,\s]{20,}")
