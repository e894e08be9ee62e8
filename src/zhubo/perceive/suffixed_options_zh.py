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
    having = told_apart_by(product, frozenset({match["suffix"]}))
    if not having & narrowed.variants:
        return narrowed
    return replace(narrowed, variants=narrowed.variants & having, named=True)


def told_apart_by(product: Product, suffixes: frozenset[str]) -> frozenset[int]:
    """Return the places of the variants that have one of `suffixes` in their options; none where all have, so that it tells nothing."""
    values = (fold(" ".join(word for words in v.options.values() for word in words.values())) for v in product.variants)
    having = frozenset(at for at, value in enumerate(values) if not suffixes.isdisjoint(suffixes_in(value)))
    return having if len(having) < len(product.variants) else frozenset()


def suffixes_in(text: str) -> frozenset[str]:
    """Return the suffixes of models that stand in a folded text."""
    return frozenset(_SUFFIX_SAID.findall(text))


_SUFFIX = wording(
    r"(?<![a-z])(?<![非不没])(?P<suffix>pro|max|plus|ultra|mini|lite)(?= ?(?:[\d的那这版款多啥几有呢还剩要现价卖]|怎么|什么|$))"
)
_SUFFIX_SAID = wording(r"(?<![a-z])(?:pro|max|plus|ultra|mini|lite)(?![a-z])")
_BESIDE = wording(r"^[\x00-\x7f]*$|普通|标准|基础|区别|不是|不要|[和跟与比]|还是")
"""A comment in Latin letters, or one that is about others as well."""
