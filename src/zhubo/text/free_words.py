"""Words that claim nothing, in each language (`free_words.toml`): a greeting, thanks, an offer of help."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from importlib.resources import files

UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages that write no space between words."""


def free_words_of(language: str) -> tuple[str, ...]:
    """Return the words of `language` (a BCP 47 tag) that may come and go; none where we have no list of them."""
    return tuple(filter(None, _free_words().get(language.partition("-")[0].lower(), "").split("|")))


@lru_cache(maxsize=16)
def free_words_in(base: str) -> re.Pattern[str]:
    """Return the pattern of the free words of a language (ISO 639-1), in folded text; it matches nothing where there is no list."""
    longest = sorted(free_words_of(base), key=len, reverse=True)
    if not longest:
        return re.compile(r"(?!)")
    choice = "|".join(map(re.escape, longest))
    return re.compile(choice if base in UNSPACED else rf"(?<![\w'-])(?:{choice})(?![\w'-])")


@lru_cache(maxsize=1)
def _free_words() -> dict[str, str]:
    read = tomllib.loads((files("zhubo.text") / "free_words.toml").read_text("utf-8"))
    return {name: unicodedata.normalize("NFKC", str(words)).casefold() for name, words in read.items()}
