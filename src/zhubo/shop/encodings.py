"""Bytes of a merchant's text file become text: UTF-8 with or without mark, UTF-16, GBK, Shift JIS, Windows-1252."""

from __future__ import annotations

import re

from zhubo.shop.reasons import refused

FILE_BYTES_MAX = 256 * 1024 * 1024
KANA = re.compile(r"[\u3041-\u30ff]")


def decode(content: bytes, file: str) -> tuple[str, str]:
    """Return the text of `content` and the name of the encoding; ShopError where none fits, or it is no text at all."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            text = _try(content, encoding)
            if text is not None:
                return text, encoding
    text = _try(content, "utf-8")
    if text is not None and "\0" not in text:
        return text, "utf-8"
    for encoding in _without_mark(content):
        text = _try(content, encoding)
        if text is not None and "\0" not in text:
            return text, encoding
    raise refused("encoding_unknown", file=file)


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _without_mark(content: bytes) -> tuple[str, ...]:
    """Return the encodings to try, likeliest first: zeros at odd places are UTF-16; much kana as Shift JIS is Japanese."""
    head = content[:4096]
    if head[1::2].count(0) > len(head) // 8:
        return ("utf-16-le",)
    if head[0::2].count(0) > len(head) // 8:
        return ("utf-16-be",)
    japanese = _try(content, "cp932")
    if japanese is not None and len(KANA.findall(japanese)) * 8 > sum(letter > "\x7f" for letter in japanese):
        return ("cp932",)
    letters = sum(byte > 0x7F for byte in head)
    pairs = sum(head[i] > 0x7F and head[i + 1] > 0x7F for i in range(len(head) - 1))
    if letters and pairs * 2 < letters:
        return ("cp1252", "gb18030")
    return ("gb18030", "cp1252")
