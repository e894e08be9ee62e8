"""What a merchant writes together with a word, in Han characters: the 2K柔性直屏 of 2K. Pure."""

from __future__ import annotations

import re

from zhubo.text.wording import wording

TOGETHER_CHARS_MAX = 12


def written_together(text: str, start: int, end: int) -> str:
    """Return what is written together with the words at a place of a text, where it is short and has Han characters; else these words."""
    whole = next((match for match in _TOGETHER.finditer(text) if match.start() <= start and end <= match.end()), None)
    if whole is None or len(whole[0]) > TOGETHER_CHARS_MAX or _HAN.search(whole[0]) is None:
        return text[start:end]
    return whole[0]


_TOGETHER = re.compile(r"[^\s,，、;；。!！?？|｜/()（）\[\]【】+]+")
_HAN = wording(r"[\u4e00-\u9fff]")
