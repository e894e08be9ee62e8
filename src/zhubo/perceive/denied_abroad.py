"""Options that viewers of other languages take back while they name another: `XL nya gajadi, L aja`, `no la negra, la roja`. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from zhubo.perceive.found import Stretch
from zhubo.perceive.measures_abroad import Edit
from zhubo.shop.search import CatalogueIndex, options_by_word, own_options_of

BETWEEN_CHARS_MAX = 8
"""How far a value may stand from the words that take it back: an article, `size`, the colour's own word."""


def taken_back(text: str, going: Mapping[str, Sequence[Stretch]], index: CatalogueIndex) -> list[Edit]:
    """Return the values of options in a folded text that are taken back, as `not` and the value, where another stands beside them.

    Without another nothing is changed: `kein L mehr?` asks whether there is one.
    """
    behind, before = going.get("NOT_NEXT", ()), going.get("NOT_LAST", ())
    if not (behind or before) or "?" in text or _NOT_ONLY.search(text) is not None:
        return []
    places = [match.span() for match in _values(index).finditer(text)]
    if len(places) < 2:
        return []
    denied = {place for place in places if any(_stands_next(text, end, place[0]) for _, end in behind)}
    if not denied:
        denied = {place for place in places if any(_stands_next(text, place[1], start) for start, _ in before)}
    left = {text[a:b] for a, b in places} - {text[a:b] for a, b in denied}
    of = options_by_word(index)
    denied = {(a, b) for a, b in denied if any(not of[text[a:b]].isdisjoint(of[one]) for one in left)}
    return [
        (start, end, f"{' ' * text[start - 1 : start].isalnum()}not {text[start:end]}") for start, end in sorted(denied)
    ]


def _stands_next(text: str, end: int, start: int) -> bool:
    """Whether nothing but a short word stands between two places of a clause."""
    return 0 <= start - end <= BETWEEN_CHARS_MAX and _SHORT.fullmatch(text, end, start) is not None


@lru_cache(maxsize=8)
def _values(index: CatalogueIndex) -> re.Pattern[str]:
    """Return what finds the values of a shop's options in a text."""
    values: Collection[str] = {value for value in own_options_of(index).values() if value.isascii()}
    words = sorted(values, key=len, reverse=True) or ["(?!)"]
    return re.compile(rf"(?<![a-z\d.à-ɏḁ-ỿ-])(?:{'|'.join(map(re.escape, words))})(?![a-z\d%à-ɏḁ-ỿ])")


_NOT_ONLY = re.compile(
    r"\b(?:nicht nur|no s[oó]lo|no solamente|pas seulement|pas que|n[aã]o s[oó]|bukan cuma|bukan hanya|ga cuma|kh[oô]ng ch[iỉ])\b|не только"
)
_SHORT = re.compile(r"[ -]*(?:[^\W\d_]{1,6}[ ]+)?[ ]*")
