"""Options of one product that a suffix of models tells apart: of a 980 and a 980 Pro on one link, pro那个512. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhubo.facts import Product
from zhubo.shop.search import Narrowed, fold
from zhubo.text.wording import bits_of, wording


def of_its_suffix(narrowed: Narrowed, product: Product, text: str) -> Narrowed:
    """Return the variants that are called by a suffix which stands in a Chinese comment, where others of the product are not."""
    plain = _PLAIN.search(text)
    if (
        plain is not None
        and _IF_THERE.search(text) is None
        and suffixes_in(_DENIED.sub(" ", text)).isdisjoint(_SUFFIXES)
    ):
        others = narrowed.variants - told_apart_by(product, _SUFFIXES)
        at = narrowed.at.union(range(*plain.span()))
        return replace(narrowed, variants=others, named=True, at=at) if others < narrowed.variants else narrowed
    match = _SUFFIX.search(text)
    if match is None or _BESIDE.search(text) is not None:
        return narrowed
    having = told_apart_by(product, frozenset({match["suffix"]}))
    if not having & narrowed.variants:
        return narrowed
    at = narrowed.at.union(range(*match.span("suffix")))
    return replace(narrowed, variants=narrowed.variants & having, named=True, at=at)


def told_apart_by(product: Product, suffixes: frozenset[str]) -> frozenset[int]:
    """Return the places of the variants that have one of `suffixes` in their options; none where all have, so that it tells nothing."""
    values = (fold(" ".join(word for words in v.options.values() for word in words.values())) for v in product.variants)
    having = frozenset(at for at, value in enumerate(values) if not suffixes.isdisjoint(suffixes_in(value)))
    return having if len(having) < len(product.variants) else frozenset()


def suffixes_in(text: str) -> frozenset[str]:
    """Return the suffixes of models that stand in a folded text."""
    return frozenset(_SUFFIX_SAID.findall(text))


_SUFFIXES = frozenset({"pro", "max", "plus", "ultra", "mini", "lite"})
_DENIED = wording(r"(?:不带|非|不是|不要|没有?带?)(?:pro|max|plus|ultra|mini|lite)")
_PLAIN = wording(r"普通(?:[版款的那]|(?=\d))|标准[版款]|(?:不带|非|不是|不要|没有?带?)(?:pro|max|plus|ultra|mini|lite)")
"""The one of several models that has no suffix: 普通版512, 不带pro的."""
_IF_THERE = wording(r"没有?(?:pro|max|plus|ultra|mini|lite)(?:版|款|的)?(?:吗|么|嘛|[?？])")
"""It is asked if there is none with a suffix, and no other is chosen: 固态没有pro的吗."""
_SUFFIX = wording(
    r"(?<![a-z])(?<![非不没])(?P<suffix>pro|max|plus|ultra|mini|lite)"
    r"(?= ?(?:[\d的那这版款多啥几有呢还剩要现价卖]|怎么|什么|固态|硬盘|手机|平板|笔记本|电脑|本|[\u4e00-\u9fff]{2,3} ?\d|$))"
)
SUFFIX_BITS = bits_of((_PLAIN, _SUFFIX))
"""A text that can hold none of these leaves the variants as they are."""
_SUFFIX_SAID = wording(r"(?<![a-z])(?:pro|max|plus|ultra|mini|lite)(?![a-z])")
_BESIDE = wording(r"^[\x00-\x7f]*$|普通|标准|基础|区别|不是|不要|[和跟与比]|还是")
"""A comment in Latin letters, or one that is about others as well."""
