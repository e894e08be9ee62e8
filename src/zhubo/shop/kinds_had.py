"""Which kinds of goods a bag has, where people call them by the name of a kind beside it; what a general word means there. Pure."""

from __future__ import annotations

from functools import lru_cache

from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.goods_lookup import goods_by_word
from zhubo.shop.goods_words import KINDS, LOOSE_KINDS, NAMED_KINDS, NEAR_KINDS
from zhubo.shop.spoken import Goods, stem


def has_kind(index: CatalogueIndex, one: Goods) -> bool:
    """Whether the bag has a kind of goods, or what people call by its name."""
    return f"k:{loosely(index, one).id}" in index.postings


def loosely(index: CatalogueIndex, one: Goods) -> Goods:
    """Return a kind that the bag has none of as what it is a kind of, where people call those by each other's names."""
    if one.sort != "kind" or one.id in NAMED_KINDS or f"k:{one.id}" in index.postings:
        return one
    other = KINDS[one.id][0] if KINDS[one.id][0] in LOOSE_KINDS else NEAR_KINDS.get(one.id, "")
    return Goods(one.sort, other, one.start, one.end) if f"k:{other}" in index.postings else one


@lru_cache(maxsize=2_048)
def general_word(index: CatalogueIndex, meaning: str, latin: bool) -> str:
    """Return the word by which a bag's goods are found that are what `meaning` says, though none is called so: `cup` where mugs are sold.

    `meaning` is a word of goods in Chinese or English; `latin` says that the bag's titles are in Latin letters, as is what is returned
    then. Empty where the bag has nothing of the kind.
    """
    for word in (meaning, meaning.rpartition(" ")[2]):
        for sort, kind in goods_by_word().get(word, ()):
            if sort == "kind" and has_kind(index, Goods(sort, kind, 0, 0)):
                if meaning.isascii() and latin:
                    return meaning
                return next((one for one in KINDS[kind][1].split("|") if one.isascii() == latin), "")
    last = stem(meaning.rpartition(" ")[2]) if meaning.isascii() and latin else ""
    return meaning if last and index.words.get(last) else ""
