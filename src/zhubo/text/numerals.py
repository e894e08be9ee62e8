"""Chinese numerals as numbers: 一二八, 三十二. Pure."""

from __future__ import annotations

import re
from itertools import accumulate

NUMERALS = "零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾"
_STEPS = frozenset("十百拾")
_NOUGHTS = frozenset("零〇")
"""With which no numeral begins: 二零三十二 is 20 and 32."""
_STEPPED = re.compile(
    r"(?:[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]百)?(?:零?[一二三四五六七八九壹贰叁肆伍陆柒捌玖]?[十拾])?"
    r"(?:零?[一二三四五六七八九壹贰叁肆伍陆柒捌玖])?"
)
"""A numeral with tens or hundreds."""
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
"""Capital numerals, as the small ones."""


def chinese_value(text: str) -> int:
    """Return the number that Chinese numerals write, digit by digit (一二八) or with tens and hundreds (三十二)."""
    text = text.translate(_PLAIN)
    digits = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
    if "十" not in text and "百" not in text:
        return int("".join(str(digits[char]) for char in text))
    hundreds, _, rest = text.rpartition("百")
    tens, mark, ones = rest.rpartition("十")
    return (
        digits.get(hundreds, 0) * 100
        + (digits.get(tens.lstrip("零"), 1) * 10 if mark else 0)
        + digits.get(ones.lstrip("零"), 0)
    )


def numerals_apart(token: str) -> list[str]:
    """Return the numerals that a run of them is made of: 十四五百一十二 is 14 and 512, 五零五百一十二 is 50 and 512."""
    if _STEPS.isdisjoint(token):
        return [token]
    last = len(token) - 1
    cut = next(
        at for at in range(last + 1) if at == last or (token[at] not in _NOUGHTS and _STEPPED.fullmatch(token, at))
    )
    return [*(numerals_apart(token[:cut]) if cut else ()), token[cut:]]


def tokens_at(token: str, start: int) -> list[tuple[str, int, int]]:
    """Return a token with its place; of a run of Chinese numerals each one by itself, in digits."""
    if token[0] not in NUMERALS:
        return [(token, start, start + len(token))]
    parts = numerals_apart(token)
    ends = list(accumulate(map(len, parts), initial=start))
    return [(in_digits(part), first, end) for part, first, end in zip(parts, ends, ends[1:], strict=False)]


def in_digits(token: str) -> str:
    """Return a token with its Chinese numerals as digits."""
    return str(chinese_value(token)) if token[0] in NUMERALS else token


def plain_figure(value: str) -> str:
    """Return a number in ASCII digits without zeros before it or behind its point: 08 is 8, 2.50 is 2.5."""
    value = value.lstrip("0")
    return (value.rstrip("0").rstrip(".") if "." in value else value) or "0"
