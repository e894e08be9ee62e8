"""Where the answer to a question about a thing or a rule is found: `keys_of` a property, and the words that tell it."""

from __future__ import annotations

from functools import lru_cache

from zhubo.text.matters_tables import MATTERS
from zhubo.text.properties_tables import PROPERTIES


@lru_cache(maxsize=512)
def words_that_tell(name: str) -> tuple[str, ...]:
    """Return the words of a text that states the property or the matter `name`, longest first; empty where it is not known."""
    found = PROPERTIES.get(name) or MATTERS.get(name)
    if found is None:
        return ()
    told = found.told.removeprefix("=") if found.told.startswith("=") else f"{found.asked}|{found.told}"
    return tuple(sorted(filter(None, told.split("|")), key=len, reverse=True))


@lru_cache(maxsize=512)
def keys_of(name: str) -> tuple[str, ...]:
    """Return the names under which a value of the property is kept, likeliest first, its own name among them."""
    found = PROPERTIES.get(name)
    keys = found.keys.split("|") if found is not None and found.keys else []
    return tuple(dict.fromkeys((*keys, name)))
