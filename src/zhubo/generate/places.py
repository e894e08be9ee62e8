"""Places in the rules of shipping: whether one lies in another, and what they are called."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from zhubo.generate.scene import Scene, say
from zhubo.text.phrases import spellings

OUTSIDE_MAINLAND = frozenset({"HK", "MO", "TW"})
WORLD = "world"
ABROAD = "abroad"
MAINLAND = "CN"


@lru_cache(maxsize=2_048)
def region_of(place: str) -> str:
    """Return the canonical id of a place as a merchant writes it (`新疆`, `US`, `United States`), else the place folded."""
    folded = place.strip().casefold()
    for name, spelled in spellings("region").items():
        if folded in spelled:
            return name
    if len(place) == 2 and place.isalpha():
        return place.upper()
    return _countries().get(folded, folded)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in ("en", "zh"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2:
                found.setdefault(str(name).casefold(), code)
    return found


def holds(place: str, region: str) -> bool:
    """Whether a place of a rule is, or contains, the region that is asked about (a canonical id)."""
    outer, inner = region_of(place), region_of(region)
    if outer == inner or outer == WORLD:
        return True
    if outer == MAINLAND:
        return inner.startswith("CN-") or inner in ("jiangzhehu", "north_east")
    if outer == ABROAD:
        return len(inner) == 2 and inner.isupper() and inner != MAINLAND and inner not in OUTSIDE_MAINLAND
    if outer == "jiangzhehu":
        return inner in ("CN-JS", "CN-ZJ", "CN-SH")
    return outer == "north_east" and inner in ("CN-LN", "CN-JL", "CN-HL")


def region_words(scene: Scene, region: str, *, written: bool = False) -> str:
    """Return what a place is called in the language of the answer; else, `written` by the merchant, as it is."""
    name = region_of(region)
    spelled = scene.phrases.spelled.get("region", {}).get(name)
    if spelled:
        return spelled[0]
    if len(name) == 2 and name.isupper():
        known = Locale(scene.language).territories.get(name)
        if known is not None:
            return str(known)
    return region if written else say(scene, "name.there")
