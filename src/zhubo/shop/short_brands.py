"""Brands that are said by their last character before a model's number, where goods of the bag may be: 米13 beside a 小米8. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from zhubo.shop.brand_words import BRANDS
from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.spoken import Goods, Number, Spoken

_BOUNDS = frozenset(" ,，。.!?？和跟与比是要买")
"""What may stand before such a short name; behind other characters it is a piece of a word."""


def with_short_brands(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the brand before each number of a model that the bag lacks, where it is said by its last character."""
    found = [number for number in spoken.numbers if _is_behind_one(spoken.text, number)]
    brands = short_brands(index) if found else {}
    for number in found:
        short = spoken.text[number.start - 1]
        if short not in brands or f"g:{short}{number.value}" in index.postings:
            continue
        brand = Goods("brand", brands[short], number.start - 1, number.start)
        meant = replace(number, left=brand.id, leads=(brand.id,))
        spoken = replace(
            spoken,
            numbers=[meant if one is number else one for one in spoken.numbers],
            goods=sorted([*spoken.goods, brand], key=lambda one: one.start),
        )
    return spoken


def _is_behind_one(text: str, number: Number) -> bool:
    at = number.start - 1
    if at < 0 or number.left or number.code or number.unit or not "\u4e00" <= text[at] <= "\u9fff":
        return False
    return at == 0 or text[at - 1] in _BOUNDS


def full_names(index: CatalogueIndex) -> Mapping[str, str]:
    """Return the names of the brands of the bag that are said by their last character alone, by that."""
    ways = {short: BRANDS[brand].split("|") for short, brand in short_brands(index).items()}
    return {short: next(word for word in own if len(word) == 2 and word[-1] == short) for short, own in ways.items()}


@lru_cache(maxsize=8)
def short_brands(index: CatalogueIndex) -> Mapping[str, str]:
    """Return the brands of the bag by the last of their two characters, where that stands before a number in names of the bag."""
    leads = {key[2] for key in index.postings if key.startswith("g:") and key[3:].isdigit()}
    words = [
        (word, brand) for brand, ways in BRANDS.items() for word in ways.split("|") if f"b:{brand}" in index.postings
    ]
    return {word[-1]: brand for word, brand in words if len(word) == 2 and word[-1] in leads}
