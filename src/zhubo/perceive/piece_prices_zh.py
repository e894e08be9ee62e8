"""Chinese comments that ask what one piece out of a pack costs, or a whole box: 袜子一双合多少钱, 面膜一片几块, 凤爪一箱多少. Pure.

What the pack costs is not the answer, and no fact tells what a piece of it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zhubo.facts import Product
from zhubo.shop.search import fold
from zhubo.text.wording import wording


def asks_price_of_a_piece(text: str, products: Iterable[Product]) -> bool:
    """Whether a comment asks what one piece costs of goods that are all sold several in a pack, or a box of goods sold by the piece."""
    match = _ONE.search(text)
    if match is None:
        return False
    own = tuple(products)
    if not own:
        return False
    if match["share"]:
        return True
    unit = match["u"] or match["v"]
    if unit in _BOXES:
        return not any(unit in told or _PACK.search(told) for product in own for told in _told(product))
    return all(_comes_in_packs_of(product, unit) for product in own)


def _comes_in_packs_of(product: Product, unit: str) -> bool:
    """Whether each variant of a product is several of `unit`, or else the product is by what is told of it."""
    values = [[fold(word) for words in v.options.values() for word in words.values()] for v in product.variants]
    counts = [[n for value in row for n in _counts(value, unit)] for row in values]
    if any(counts):
        return all(row and min(row) > 1 for row in counts)
    if any(unit in value for row in values for value in row):
        return False
    return any(n > 1 for told in _told(product) for n in _counts(told, unit))


def _told(product: Product) -> Iterator[str]:
    """Yield the titles of a product, its options and what is in it."""
    yield from (fold(title) for title in product.title.values())
    yield from (fold(word) for v in product.variants for words in v.options.values() for word in words.values())
    for name, value in product.attributes.items():
        if name in _CONTENTS:
            yield fold(str(value))


def _counts(told: str, unit: str) -> Iterator[int]:
    """Yield how many of a unit a text speaks of: 2 and 12 in 两支装 and 12小袋."""
    for match in re.finditer(rf"(\d{{1,3}}|[{''.join(_FIGURES)}单])小?{unit}", told):
        yield int(match[1]) if match[1].isdigit() else _FIGURES.get(match[1], 1)


_FIGURES = {"一": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "十": 10}
_CONTENTS = frozenset({"contents", "pack", "装量", "包装", "包装规格", "规格", "净含量"})
_BOXES = frozenset("箱提打")
"""Counters of what holds many packs."""
_PACK = re.compile(r"[×*x]\s?\d|\d\s?[×*x](?![a-z])|\d{1,3}小?[袋盒瓶条片包支只件双个罐枚卷块粒根]")
_UNIT = r"[袋盒瓶条片包支只件双个罐枚卷块粒根把颗张箱提打]"
_ASK = r"(?:多少(?!毫|[克寸片根包颗粒个袋升斤])|几[块多毛角分钱]|几多|好多|啥价|什么价)"
_ONE = wording(
    rf"(?P<share>(?:[一每单]{_UNIT}|每[人天次]|一次)(?:[\u4e00-\u9fff]{{0,3}}?)(?:合|折合|平均|均摊|摊|算下来|相当于)(?:下来|到|是|要)*{_ASK}|"
    rf"(?:折?合|平均|均摊|摊)(?:下来|到|是|要)*{_ASK}[钱块毛]*[一每]{_UNIT}|"
    rf"(?:[两二三四五六八十]|\d{{1,3}})(?P<of>{_UNIT})装?的?[一每单](?P=of)(?:是|要|得|卖)*{_ASK}|"
    rf"(?:折?合|平均|均摊|摊)(?:下来|到)?[一每]{_UNIT}(?:是|要|得)*{_ASK})|"
    rf"(?<![\d一二两三四五六七八九十第这那])[一每单](?P<u>{_UNIT})(?:装)?(?:的|是|要|得|卖|大概|大约|才|呢)*{_ASK}(?!.*[一每两三]{_UNIT})|"
    rf"{_ASK}钱?[一每](?P<v>{_UNIT})"
)
