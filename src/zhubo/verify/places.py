"""Places by one id whatever they are called, and which lies in which."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from zhubo.verify.rules import load_rules

MAINLAND = "CN"
GREATER = frozenset({"HK", "MO", "TW"})
EU = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
EUROPE = EU | frozenset("GB NO CH IS LI UA RS BA ME MK AL MD MC SM VA AD".split())
PARTS = {
    "hk_mo_tw": ("HK", "MO", "TW"),
    "jiangzhehu": ("CN-JS", "CN-ZJ", "CN-SH"),
    "north_east": ("CN-LN", "CN-JL", "CN-HL"),
}
"""Names for several places at once."""


def place_id(word: str) -> str:
    """Return the id of a place as people write it (`新疆`, `US`, `United States`), else the word folded."""
    low = word.strip().lower()
    known = load_rules().places.get(low)
    if known is not None:
        return known
    if len(low) == 2 and low.isascii() and low.isalpha():
        return low.upper()
    return country_names().get(low, low)


def holds(outer: str, inner: str) -> bool:
    """Whether the place `outer` (an id) is, or contains, the place `inner`."""
    if outer == inner or outer == "world" or inner.startswith(outer + "-"):
        return True
    if outer in PARTS:
        return any(holds(part, inner) for part in PARTS[outer])
    if outer == MAINLAND:
        return inner in ("jiangzhehu", "north_east")
    country = inner.partition("-")[0]
    if outer == "abroad":
        is_country = len(country) == 2 and country.isupper()
        return (is_country and country != MAINLAND and country not in GREATER) or inner in ("EU", "europe")
    if outer == "EU":
        return country in EU
    return outer == "europe" and (country in EUROPE or inner == "EU")


def all_hold(outers: tuple[str, ...], inner: str) -> bool:
    """Whether every part of `inner` lies in one of `outers`."""
    return all(any(holds(outer, part) for outer in outers) for part in (PARTS.get(inner) or (inner,)))


def some_hold(outers: tuple[str, ...], inner: str) -> bool:
    """Whether some part of `inner` lies in one of `outers`."""
    return any(holds(outer, part) for outer in outers for part in (PARTS.get(inner) or (inner,)))


def in_mainland(place: str) -> bool:
    """Whether a place (an id) is mainland China or lies in it."""
    return holds(MAINLAND, place)


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Return the names of countries in Chinese and English (CLDR), folded, with their ISO 3166 codes."""
    found: dict[str, str] = {}
    for language in ("en", "zh"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB"):
                found.setdefault(str(name).partition("（")[0].partition(" (")[0].lower(), code)
    return found
