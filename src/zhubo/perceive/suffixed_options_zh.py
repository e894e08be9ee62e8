"""Options of one product that a suffix of models tells apart: of a 980 and a 980 Pro on one link, pro那个512. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhubo.facts import Product
from zhubo.shop.search import Narrowed, fold
from zhubo.text.wording import wording


def of_its_suffix(narrowed: Narrowed, product: Product, text: str) -> Narrowed:
    """Return the variants that are called by a suffix which stands in a Chinese comment, where others of the product are not."""
    match = _SUFFIX.search(text)
    if match is None or _BESIDE.search(text) is not None:
        return narrowed
    values = [" ".join(word for words in v.options.values() for word in words.values()) for v in product.variants]
    having = frozenset(at for at, value in enumerate(values) if _is_called(fold(value), match["suffix"]))
    if not having or len(having) == len(values) or not having & narrowed.variants:
        return narrowed
    return replace(narrowed, variants=narrowed.variants & having, named=True)


def _is_called(value: str, suffix: str) -> bool:
    return any(match["suffix"] == suffix for match in _SUFFIX_OF_A_VALUE.finditer(value))


_SUFFIX = wording(
    r"(?<![a-z])(?<![非不没])(?P<suffix>pro|max|plus|ultra|mini|lite)(?= ?(?:[\d的那这版款多啥几有呢还剩要现价卖]|怎么|什么|$))"
)
_SUFFIX_OF_A_VALUE = wording(r"(?<![a-z])(?P<suffix>pro|max|plus|ultra|mini|lite)(?![a-z])")
_BESIDE = wording(r"^[\x00-\x7f]*$|普通|标准|基础|区别|不是|不要|[和跟与比]|还是")
"""A comment in Latin letters, or one that is about others as well."""
