"""Latin words that are forms of one another: wood and wooden, robot and robotic, resistance and resistant. Pure."""

from __future__ import annotations

from functools import lru_cache

ROOT_LETTERS_MIN = 4
"""How much of a word must be left when its ending goes."""


@lru_cache(maxsize=16_384)
def root(word: str) -> str:
    """Return a stem without the ending that makes an adjective or a noun of it, British and American spelling as one."""
    word = _SPELLINGS.get(word, word)
    for ending, other in _RESPELLED:
        if word.endswith(ending):
            word = word[: -len(ending)] + other
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= ROOT_LETTERS_MIN:
            word = word[: -len(ending)]
            return word[:-1] if word[-1] == word[-2] else word
    return word


_SPELLINGS = {"gray": "grey", "aluminum": "aluminium", "fiber": "fibre"}
_RESPELLED = (("ised", "ized"), ("ising", "izing"), ("isable", "izable"), ("lit", "light"))
_ENDINGS = ("ance", "ence", "able", "ing", "ant", "ent", "ed", "en", "ic", "y")
