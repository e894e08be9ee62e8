"""Chinese numerals as numbers: 一二八, 三十二. Pure."""

from __future__ import annotations

NUMERALS = "零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾"
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


def in_digits(token: str) -> str:
    """Return a token with its Chinese numerals as digits."""
    return str(chinese_value(token)) if token[0] in NUMERALS else token
