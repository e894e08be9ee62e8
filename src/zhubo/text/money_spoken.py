"""Every amount of money of a text in thirteen languages: marks, codes, names and parts, before or behind the number, exactly.

`money.money_in` reads what the verifier weighs; this reads all that people say. Spans count code points of the text as given.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from babel.numbers import list_currencies

from zhubo.text.money_words import (
    CODES_IN_WORDS,
    CODES_THAT_ARE_WORDS,
    NEVER_BEFORE,
    NOT_MONEY,
    Unit,
    lands_of,
    units_of,
)
from zhubo.text.numbers_scan import LEXICONS, flat, lower
from zhubo.text.numbers_spans import NumberSpan
from zhubo.text.numbers_spoken import read_spoken
from zhubo.values import dataclass

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class AmountSpan:
    """An amount at `[start, end)`, its marks included: `value` of a unit of which `share` is one of `codes` (470 pence: share 0.01).

    `codes` are the ISO 4217 currencies that the mark may mean, the likeliest first.
    """

    start: int
    end: int
    value: Decimal
    codes: tuple[str, ...]
    share: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    unit: Unit
    times: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of money in one language, to be found at either side of a number."""

    units: dict[str, Unit]
    after: dict[str, tuple[int, ...]]
    before: dict[str, tuple[int, ...]]
    codes: frozenset[str]
    steps: re.Pattern[str]
    step_values: dict[str, Decimal]
    joins: re.Pattern[str]
    twins: re.Pattern[str] | None
    quarters: re.Pattern[str] | None
    lands: re.Pattern[str] | None


def read_amounts(text: str, language: str) -> tuple[AmountSpan, ...]:
    """Return the amounts of `text` in order, without overlaps. `language` (BCP 47) is one of `numbers_spoken.LANGUAGES`."""
    name = language.split("-", 1)[0]
    plain = flat(text)
    low, names = lower(plain), _names(name)
    numbers = read_spoken(text, name, attached=True, counts_before=lambda at: _after(low, plain, at, names) is not None)
    found: list[AmountSpan] = []
    k, last = 0, 0
    while k < len(numbers):
        number = numbers[k]
        k += 1
        if number.start < last:
            continue
        amount = _amount(low, plain, number, names, last)
        if amount is None:
            continue
        while k < len(numbers) and (joined := _joined(low, plain, amount, numbers[k], names)) is not None:
            amount, k = joined, k + 1
        found.append(amount)
        last = amount.end
    return tuple(found)


def _amount(low: str, plain: str, number: NumberSpan, names: _Names, last: int) -> AmountSpan | None:
    start, end, value = number.start, number.end, number.value
    if names.twins is not None and (twin := names.twins.match(low, start, end)) is not None:
        value = read_spoken(twin[1], "fr")[0].value
        return AmountSpan(start, twin.end(), value, names.units["cents"].codes, names.units["cents"].share)
    if names.quarters is not None and (shares := names.quarters.search(low, max(last, start - 24), start)) is not None:
        start, value = shares.start(), value * _QUARTERS[shares[1]]
    before = _before(low, plain, start, names, last)
    if before is not None and (size := _LETTER_SIZE.match(plain, end)) is not None:
        value, end = value * _LETTER_SIZES[size[1].lower()], size.end()
    after = _after(low, plain, end, names)
    if before is not None and low[before.start].isalpha() and low[start:end] in names.step_values:
        return None
    if after is not None and before is not None and low[after.start : after.end] in _SIGNS:
        after = None
    if after is not None and before is not None and not after.unit.codes[0] == before.unit.codes[0]:
        worded = low[before.start].isalpha() and before.end - before.start > 1 and not plain[before.start].isupper()
        if before.unit.codes[0] not in after.unit.codes:
            before, after = (None, after) if worded else (before, None)
    mark = before if before is not None and (after is None or before.unit.share == 1) else after
    if mark is None:
        return None
    if after is not None and (_WEIGHED.match(low, after.start) or low[start:end] == "공"):
        return None
    first = start if before is None else before.start
    stop = end if after is None else after.end
    value *= mark.times
    if after is not None and mark.unit.share == 1 and low[stop - 1] in "块塊元" and _HALF.match(low, stop):
        value, stop = value + Decimal("0.5"), stop + 1
    if before is not None and low[first] in _SIGNS and _MINUS.search(low[max(0, first - 3) : first]):
        value, first = -value, first - 1
    if after is not None and (step := names.steps.match(low, stop)) is not None:
        value, stop = value * names.step_values[step[1]], step.end()
    return AmountSpan(first, stop, value, mark.unit.codes, mark.unit.share)


def _joined(low: str, plain: str, amount: AmountSpan, number: NumberSpan, names: _Names) -> AmountSpan | None:
    """Read what is counted in parts behind an amount: `13 dollars and 45 cents`, `15 dollars 50`, `5块5`."""
    gap = low[amount.end : number.start]
    if (
        amount.share not in (1, Decimal("0.1"))
        or number.value < 0
        or not names.joins.fullmatch(gap)
        or _SIGN_END.match(low[amount.end - 1])
    ):
        return None
    mark = _after(low, plain, number.end, names)
    if mark is None and names.twins is not None and low.endswith((" cents", " cent"), number.start, number.end):
        return replace(amount, end=number.end, value=amount.value + number.value / _HUNDRED / _HUNDRED)
    if mark is not None:
        if mark.unit.share >= amount.share or not set(mark.unit.codes) & {*amount.codes, "USD", "EUR"}:
            return None
        value = amount.value + number.value * mark.unit.share / amount.share
        return replace(amount, end=mark.end, value=value) if number.value * mark.unit.share < amount.share else None
    if number.value % 1 or _COUNTED.match(low, number.end):
        return None
    tail = _TAILS.search(low, amount.end - 4 if amount.end > 4 else 0, amount.end)
    if tail is not None and 0 < number.value < 10:
        lower_part = 100 if tail["small"] is not None and amount.share == 1 else 10
        return replace(amount, end=number.end, value=amount.value + number.value / lower_part)
    if 10 <= number.value < 100 and number.end - number.start >= 2 and not amount.value % 1:
        return replace(amount, end=number.end, value=amount.value + number.value / _HUNDRED)
    return None


def _after(low: str, plain: str, end: int, names: _Names) -> _Mark | None:
    """Return the mark behind a number that ends at `end`."""
    link = _LINK.match(low, end)
    at = link.end() if link is not None else end
    mark = _named_after(low, at, names)
    if mark is None and names.lands is not None and (land := names.lands.match(low, at)) is not None:
        named = _named_after(low, land.end(), names)
        mark = None if named is None else replace(named, start=at)
    if mark is not None:
        return mark
    code = _CODE.match(plain, at)
    return None if code is None else _code(code, names)


def _named_after(low: str, at: int, names: _Names) -> _Mark | None:
    """Return the mark that stands at `at` by its name."""
    for length in names.after.get(low[at : at + 1], ()):
        name = low[at : at + length]
        unit = names.units.get(name)
        if unit is None:
            continue
        stop = at + len(name)
        behind = low[stop : stop + 1]
        if name[-1] in _SIGNS:
            if behind.isdigit():
                continue
        elif _bounded(name[-1]) and behind and _bounded(behind):
            continue
        if behind and behind in NOT_MONEY.get(name, ""):
            continue
        return _Mark(at, stop, unit)
    return None


def _before(low: str, plain: str, start: int, names: _Names, last: int) -> _Mark | None:
    """Return the mark in front of a number that starts at `start`."""
    at = start
    while at > last and low[at - 1] == " " and at > start - 3:
        at -= 1
    for length in names.before.get(low[at - 1 : at], ()):
        name = low[at - length : at]
        unit = names.units.get(name) if length <= at - last else None
        if unit is None or (name[0].isalpha() and at > length and _bounded(low[at - length - 1]) and _bounded(name[0])):
            continue
        if name in NEVER_BEFORE or (length == 1 and name not in _SIGNS and _OPEN.match(name)):
            continue
        if name in _CUPS and _YEAR.match(low, start):
            continue
        return _Mark(at - length, at, unit)
    if names.lands is not None and (letter := _LETTER_BEFORE.search(plain, max(last, at - 3), at)) is not None:
        # Newspapers write R15,000 and ¥120bn as Y120bn: by a letter where the number is large.
        sign = letter[1] or letter[2] or letter[3]
        grouped = _GROUPED.match(plain, start) if sign == "R" else None
        if grouped is not None or _LARGE.match(low, start):
            return _Mark(letter.start(), start, Unit(_LETTERS[sign]))
    code = _CODE_BEFORE.search(plain, max(last, at - 4), at)
    if code is None or (code.start() and plain[code.start() - 1].isalnum() and plain[code.start() - 1].isascii()):
        return None
    return None if code[1].upper() in CODES_THAT_ARE_WORDS else _code(code, names)


def _code(match: re.Match[str], names: _Names) -> _Mark | None:
    written = match[1]
    code, times = written.upper(), Decimal(1)
    if len(code) == 4:
        if not written[1:].isupper() or written[0] not in _CODE_SIZES or code[1:] in CODES_THAT_ARE_WORDS:
            return None
        code, times = code[1:], _CODE_SIZES[written[0]]
    if code == "RMB":
        code = "CNY"
    if code not in names.codes or not (written[-3:].isupper() or written.lower() in CODES_IN_WORDS):
        return None
    return _Mark(match.start(), match.end(), Unit((code,)), times)


def _bounded(char: str) -> bool:
    """Tell whether words of this letter's script end at spaces."""
    return char.isalpha() and not _OPEN.match(char)


@cache
def _names(language: str) -> _Names:
    units = dict(units_of(language))
    after: dict[str, set[int]] = {}
    before: dict[str, set[int]] = {}
    for name in units:
        after.setdefault(name[0], set()).add(len(name))
        before.setdefault(name[-1], set()).add(len(name))
    steps: dict[str, Decimal] = {}
    for row in LEXICONS[language].steps.split("\n") if language in LEXICONS else ():
        value, *spelt = row.split()
        steps.update({name: Decimal(value) for name in spelt if Decimal(value) >= 1000 and len(name) > 3})
    return _Names(
        units,
        {char: tuple(sorted(lengths, reverse=True)) for char, lengths in after.items()},
        {char: tuple(sorted(lengths, reverse=True)) for char, lengths in before.items()},
        frozenset(list_currencies()),
        re.compile(rf"\s({'|'.join(steps) or '(?!)'})(?!\w)"),
        steps,
        re.compile(r"\s*(?:and|y|e|et|und|con|com|avec|mit|и|و|dan|và|กับ|と|和|又|零|와|과)?\s*"),
        re.compile(r"(\d+(?:[.,]\d+)?)\s+cents(?!\w)") if language == "fr" else None,
        re.compile(r"\b(one|a|three) quarters? of \Z") if language == "en" else None,
        re.compile(rf"(?:{'|'.join(map(re.escape, lands))})[\s-]") if (lands := lands_of(language)) else None,
    )


_TAILS = re.compile(r"(?:块|塊|kuai|콰이|(?P<small>角|毛|mao|마오|자오))\Z")
_SIGNS = "$€£¥₩₽฿₫₹₡₭₱₺₪₴₦₸₲₿¢"
_SIGN_END = re.compile(rf"[{re.escape(_SIGNS)}\d]")
_LINK = re.compile(r"[\s-]{0,2}(?:de\s+|d['’]|di\s+|[多余餘](?!钱|錢)|여\s?)?")
_YEAR = re.compile(r"(?:19[6-9]|20[0-5])\d(?![\d.,]\d|\d)")
_CUPS = frozenset(("euro", "유로", "ユーロ"))
"""Championships are called by these and a year."""
_WEIGHED = re.compile(r"pounds? (?:and \w+ ounces?|of (?:thrust|force|pressure|weight)|per square|at birth)")
_HALF = re.compile(r"半(?![价價天年月路折小成斤个個只隻箱盒份袋包打瓶条條米公桶块塊张張套])")
_QUARTERS = {"a": Decimal("0.25"), "one": Decimal("0.25"), "three": Decimal("0.75")}
_MINUS = re.compile(r"(?:\A|[^\d\s]\s|\()[-−]\Z")
_LETTERS = {"R": ("ZAR",), "N": ("NGN",), "Y": ("JPY",), "L": ("ITL",), "Fl": ("NLG",), "#": ("GBP",)}
_LETTER_BEFORE = re.compile(r"(?<![A-Za-z\d])(?:(R|N|Y|L|#)|(Fl)\s?|(#)\s?)\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_LARGE = re.compile(r"[\d.,]+\s?(?:[mbt]n|million|billion|trillion)(?![a-z])")
_CODE = re.compile(r"([A-Za-z]{3,4})(?![A-Za-z\d$])")
_CODE_BEFORE = re.compile(r"(?<![A-Za-z])([A-Za-z]{3,4})\Z")
_LETTER_SIZE = re.compile(r"\s?([MBTmbt])(?:n|ln)?(?![\w])")
_LETTER_SIZES = {"m": Decimal(10**6), "b": Decimal(10**9), "t": Decimal(10**12)}
_CODE_SIZES = {"k": Decimal(1_000), "K": Decimal(1_000), "M": Decimal(1_000_000), "B": Decimal(10**9)}
_COUNTED = re.compile(r"(?:\s?[%‰°個个件]|[.,:/]\d|[a-z])")
_OPEN = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
