"""Words right behind a brand that name nothing of it in the bag: 小米毛巾多少钱 asks for no price of the phones of that brand. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from zhubo.perceive.bag import told_of
from zhubo.perceive.leftover_zh import FILLING
from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex, fold, goods_by_word, marked_sides

_PRICED = frozenset({"ask_price", "bargain"})


def has_unfitting_word(sought: Sought, skus: Sequence[str]) -> bool:
    """Whether a price is asked of a brand with a word behind it that none of its goods is called by, and that is none of their options."""
    goods = sought.spoken.goods
    if sought.intent not in _PRICED or any(one.sort not in ("brand", "line") for one in goods):
        return False
    end = goods[-1].end if goods else _end_of_own_brand(sought, skus)
    if not end:
        return False
    match = _BEHIND.match(sought.found.text, end)
    words = [word for word in FILLING.split(match["words"]) if len(word) > 1 or word == "本"] if match else []
    words += [match["words"]] if match and _THING.fullmatch(match["words"]) else []
    if not words:
        return False
    names = [sought.index.naming[sought.index.places[sku]] for sku in skus]
    known = any(word in own.titled for word in words for own in names) or any(sought.narrowed(s).named for s in skus)
    return not known and not sought.colours


def is_of_another_brand(sought: Sought, skus: Sequence[str]) -> bool:
    """Whether a comment names one brand of the bag, and all that was found is of others: the coat of a brand that has but shirts."""
    named = [brand for brand in _own_brands(sought.index) if brand in sought.found.text]
    if len(named) != 1 or sought.intent not in _PRICED | {"ask_stock", "want_to_buy"}:
        return False
    of_it = _own_brands(sought.index)[named[0]]
    names = [sought.index.naming[sought.index.places[sku]] for sku in skus]
    return of_it.isdisjoint(skus) and not any(named[0] in own.titled for own in names)


def lacks_a_marked_side(sought: Sought, sku: str) -> bool:
    """Whether a price or a stock is asked of a side that nothing which is told of a product gives it: 高帮 of shoes that are just shoes."""
    if sought.intent not in _PRICED | {"ask_stock", "want_to_buy"}:
        return False
    told = told_of(sought.index, sku)
    return any(words not in told for words in marked_sides(sought.found.text))


def _end_of_own_brand(sought: Sought, skus: Sequence[str]) -> int:
    """Return where the name of a brand of the bag ends of which all that is sold was found; 0 where there is none."""
    for brand, of_it in _own_brands(sought.index).items():
        at = sought.found.text.find(brand)
        if at >= 0 and len(skus) > 1 and of_it.issubset(skus):
            return at + len(brand)
    return 0


@lru_cache(maxsize=8)
def _own_brands(index: CatalogueIndex) -> Mapping[str, frozenset[str]]:
    """Return the Chinese brands of the bag that are known nowhere else and stand in the names of its goods, with those."""
    found: dict[str, set[str]] = {}
    for product in index.every:
        brand = fold(product.brand.get("zh", ""))
        titled = index.naming[index.places[product.sku]].titled
        if _OWN.fullmatch(brand) and brand in titled and brand not in goods_by_word():
            found.setdefault(brand, set()).add(product.sku)
    return {brand: frozenset(skus) for brand, skus in found.items()}


_OWN = re.compile(r"[\u4e00-\u9fff]{2,6}")
_THING = re.compile(r"[\u4e00-\u9fff]子")
"""A thing of two characters, of which the filling words leave none: 盒子."""
_BEHIND = re.compile(
    r" ?(?P<words>[\u4e00-\u9fff ]{1,10}?)(?:多少|几个?[价钱]|几[多块百千米]|[啥什]么?价|怎么?卖|咋卖|多钱|价[格位]?|报价|售价|卖几|好多钱)"
)
