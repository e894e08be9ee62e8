"""Whether a comment speaks of none of a product's options, as most do: told by its words alone, once for all products. Pure."""

from __future__ import annotations

from functools import lru_cache

from zhubo.perceive.bag import option_words_in, spoken_in
from zhubo.perceive.ends import ENDS_BITS
from zhubo.perceive.found import Found
from zhubo.perceive.suffixed_options_zh import SUFFIX_BITS
from zhubo.shop.search import CatalogueIndex, Narrowed, Plain, Spoken, is_silent, plain_of
from zhubo.text.wording import may_stand

_CHOOSING = frozenset({"size", "colour"})


def says_no_option(index: CatalogueIndex, found: Found, part: Spoken, at: int) -> bool:
    """Whether a part of a comment means all variants of the product at place `at`, since the whole says nothing of its options."""
    if part.text != found.text or not _CHOOSING.isdisjoint(found.typed):
        return False
    for span in found.spans:
        if span[0] in _CHOOSING:
            return False
    plain = _plain_in(index, found.text)
    return plain is not None and is_silent(index.choices[at], plain)


@lru_cache(maxsize=256)
def all_of(count: int) -> Narrowed:
    """Return that all of a product's `count` variants are meant."""
    return Narrowed(frozenset(range(count)))


@lru_cache(maxsize=2_048)
def _plain_in(index: CatalogueIndex, text: str) -> Plain | None:
    """Return `text` (folded) as one that speaks of options by words alone; None where it may do so in another way."""
    if may_stand(text) & (ENDS_BITS | SUFFIX_BITS) or option_words_in(index, text):
        return None
    return plain_of(spoken_in(index, text))
