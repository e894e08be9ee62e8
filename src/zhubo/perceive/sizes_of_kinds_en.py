"""English questions for the largest or the smallest size of a kind of goods: `biggest sneaker size u carry`, `smallest shoe you have`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.facts import Variant
from zhubo.perceive.bag import product_of
from zhubo.perceive.wishes import is_group
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import wording

_END = wording(
    r"\b(?:(?P<last>biggest|largest|highest|max(?:imum)?|top)|(?P<first>smallest|lowest|tiniest|min(?:imum)?)) "
    r"(?:(?!price|gift|card|order|discount|of\b)[a-z-]+ ){0,3}?(?:sizes?|sz)\b"
)
_LETTERS = re.compile(r"(?:(?P<n>\d)x|(?P<x>x*))(?P<end>[sml])")
_WORDS = {"small": "s", "medium": "m", "large": "l", "extra large": "xl", "extra small": "xs"}


def ends_of_sizes(text: str, targets: Sequence[Target], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the products of a kind that have its largest or smallest size, with the variants in it; nothing where none is asked for."""
    match = _END.search(text) if is_group(targets) else None
    if match is None:
        return ()
    products = [product for target in targets if (product := product_of(index, target.sku)) is not None]
    ranked = {
        variant.sku: rank
        for product in products
        for variant in product.variants
        if (rank := _rank(variant)) is not None
    }
    scales = {scale for scale, _ in ranked.values()}
    if len(scales) != 1:
        return ()
    end = (max if match["last"] else min)(rank for _, rank in ranked.values())
    having = (
        (product.sku, tuple(v.sku for v in product.variants if v.sku in ranked and ranked[v.sku][1] == end))
        for product in products
    )
    return tuple(Target(sku=sku, how="category", variants=variants) for sku, variants in having if variants)


def _rank(variant: Variant) -> tuple[str, float] | None:
    """Return on which scale the size of a variant stands, and where; None where it has no size that can be ranked."""
    for name, words in variant.options.items():
        if "size" not in name.casefold():
            continue
        for word in words.values():
            said = _WORDS.get(word.casefold(), word.casefold())
            letters = _LETTERS.fullmatch(said)
            if letters is not None:
                more = int(letters["n"]) if letters["n"] else len(letters["x"])
                return "letters", more + 1 if letters["end"] == "l" else -more - 1 if letters["end"] == "s" else 0
            if re.fullmatch(r"\d{1,3}(?:\.5)?", said):
                return "numbers", float(said)
    return None
