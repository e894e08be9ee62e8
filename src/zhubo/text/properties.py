"""Where the answer to a question about a thing or a rule is found: `keys_of` a property, and whether a text `tells` of it."""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.text.matters_tables import MATTERS
from zhubo.text.properties_tables import PROPERTIES


@lru_cache(maxsize=512)
def keys_of(name: str) -> tuple[str, ...]:
    """Return the names under which a value of the property is kept, likeliest first, its own name among them."""
    found = PROPERTIES.get(name)
    keys = found.keys.split("|") if found is not None and found.keys else []
    return tuple(dict.fromkeys((*keys, name)))


@lru_cache(maxsize=512)
def words_that_tell(name: str) -> tuple[str, ...]:
    """Return the words of a text that states the property or the matter `name`, longest first; empty where it is not known."""
    words: dict[str, None] = {}
    for found in (PROPERTIES.get(name), MATTERS.get(name)):
        if found is not None:
            told = found.told.removeprefix("=") if found.told.startswith("=") else f"{found.asked}|{found.told}"
            words.update(dict.fromkeys(filter(None, told.split("|"))))
    return tuple(sorted(words, key=len, reverse=True))


@lru_cache(maxsize=4_096)
def tells(text: str, name: str) -> bool:
    """Whether a text states something of the property or the matter `name`."""
    pattern = _pattern(name)
    return pattern is not None and pattern.search(text.casefold()) is not None


@lru_cache(maxsize=512)
def _pattern(name: str) -> re.Pattern[str] | None:
    words = words_that_tell(name)
    return re.compile("|".join(map(_standing, words))) if words else None


def _standing(word: str) -> str:
    """Return a pattern for a word: a Latin one stands alone, though a figure may stand before it (`5160mah`)."""
    before = (
        "(?<![0-9a-z.])" if word[0].isascii() and word[0].isdecimal() else "(?<![a-z])" if word[0].isascii() else ""
    )
    after = "(?![a-z])" if word[-1].isascii() else ""
    return f"{before}{re.escape(word)}{after}"
