"""The small numbers of comments: `3`, `３`, `三`, `十二`, `two`, `a couple`; amounts of money with their currency."""

from __future__ import annotations

from decimal import Decimal

from zhubo.facts import Money

NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "a couple": 2,
    "a couple of": 2,
    "couple": 2,
    "a dozen": 12,
    "dozen": 12,
    "half a dozen": 6,
    "half dozen": 6,
    "two dozen": 24,
    "a pair": 1,
    "isa": 1,
    "dalawa": 2,
    "tatlo": 3,
    "lima": 5,
}
_CHINESE = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "两": 2,
    "俩": 2,
    "〇": 0,
    "仨": 3,
    "幺": 1,
    "双": 2,
}
_STEPS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_NO_MINOR = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "RWF"})
_THREE_MINOR = frozenset({"KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"})
AMOUNT_MAX = Decimal(10**10)


def whole_number(text: str) -> int | None:
    """Return the number that `text` (folded) is, from 0 to 99 999 999; None where it is none."""
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= 8 else None
    if text in NUMBER_WORDS:
        return NUMBER_WORDS[text]
    return _chinese_number(text)


def _chinese_number(text: str) -> int | None:
    if not text or any(char not in _CHINESE and char not in _STEPS for char in text):
        return None
    if not any(char in _STEPS for char in text):
        return int("".join(str(_CHINESE[char]) for char in text)) if len(text) <= 8 else None
    total = part = 0
    step_before = 0
    for char in text:
        if char in _STEPS:
            step_before = _STEPS[char]
            if step_before == 10_000:
                total, part = (total + part) * 10_000, 0
            else:
                total, part = total + (part or 1) * step_before, 0
        else:
            part = _CHINESE[char]
    tail = part * (step_before // 10) if part and step_before >= 100 and text[-2] in _STEPS else part
    return min(total + tail, 99_999_999)


def decimal_number(text: str) -> Decimal | None:
    """Return the exact number that `text` is: digits with a point, or words; None where it is none or too large."""
    plain = text.replace(",", "").replace(" ", "")
    body, scale = (plain[:-1], 1000) if plain.endswith("k") else (plain, 1)
    if body.replace(".", "", 1).isdigit() and body.isascii() and len(body) <= 14 and body != ".":
        value = Decimal(body) * scale
        return value if value <= AMOUNT_MAX else None
    whole = whole_number(text)
    return None if whole is None else Decimal(whole)


def money_of(amount: Decimal, currency: str) -> Money | None:
    """Return `amount` as Money of `currency`; None where it does not come out in whole minor units."""
    digits = 0 if currency in _NO_MINOR else 3 if currency in _THREE_MINOR else 2
    minor = amount.scaleb(digits)
    return Money(int(minor), currency) if minor == minor.to_integral_value() else None


def plain(amount: Decimal) -> str:
    """Return `amount` without exponent and without trailing zeros: `99`, `9.9`."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
