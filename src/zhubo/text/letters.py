"""Letters that chat writes in several ways, as one: é and e, أ and ا, ё and е. Pure."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def _alike() -> dict[int, str]:
    """Return the letter for each that chat writes for it, by its code; made with the first comment that needs it."""
    table = dict(zip(map(ord, "đøłıßةى"), "dolisهي", strict=True))
    for first, last in ((0xC0, 0x250), (0x400, 0x460), (0x620, 0x64B), (0x1E00, 0x1F00)):
        for code in range(first, last):
            base = [char for char in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(char)]
            if len(base) == 1 and base[0] != chr(code) and chr(code) not in "йЙ":
                table.setdefault(code, base[0])
    return table


_UNSAID = {code: None for code in (*range(0x64B, 0x660), 0x640)}
"""Signs of Arabic vowels, and the stroke that draws a word out: most leave them out."""


def as_letters(text: str) -> str:
    """Return a folded text with one letter for all that chat writes for it, as many as there were: é and e, أ and ا, ё and е."""
    return text.translate(_alike())


def without_unsaid(text: str) -> str:
    """Return a text without the signs that most leave out."""
    return text.translate(_UNSAID)


def said_places(text: str) -> list[int]:
    """Return the places of what `without_unsaid` leaves of a text."""
    return [at for at, char in enumerate(text) if ord(char) not in _UNSAID]
