"""English questions for sizes of a kind of goods: `biggest sneaker size u carry`, `smallest shoe you have`, `which shirts go up to xxl`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.facts import Variant
from zhubo.perceive.bag import candidates_in, product_of
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.wishes import is_group
from zhubo.shop.search import CatalogueIndex, canonical_size
from zhubo.text.wording import wording

_END = wording(
    r"\b(?:(?P<last>biggest|largest|highest|max(?:imum)?|top)|(?P<first>smallest|lowest|tiniest|min(?:imum)?)) "
    r"(?:(?!price|gift|card|order|discount|of\b)[a-z-]+ ){0,3}?(?:sizes?|sz)\b"
)
_END_OF_KIND = wording(
    r"\b(?:(?P<last>biggest|largest)|(?P<first>smallest|tiniest)) (?!gift|order|discount|card|price)"
    r"(?P<kind>[a-z-]+(?: [a-z-]+)?)(?=(?: (?:you|u|ya|y'all|yall|the shop|here|there|available|period|going|at all)\b.*)?[ ?!.]*$)"
)
"""The end of a kind, which for goods in sizes is their size."""
_WHICH = wording(
    r"\b(?:which|what|wat|wich)(?: of (?:the|ur|your))? (?P<kind>[a-z-]{3,}s)\b(?! (?:size|is|should|would|fits?)\b)"
)
_LETTERS = re.compile(r"(?:(?P<n>\d)x|(?P<x>x*))(?P<end>[sml])")
_WORDS = {"small": "s", "medium": "m", "large": "l", "extra large": "xl", "extra small": "xs"}


def ends_of_sizes(text: str, targets: Sequence[Target], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the products of a kind that have its largest or smallest size, with the variants in it; nothing where none is asked for."""
    match, skus = _END.search(text), [target.sku for target in targets]
    if match is None and (match := _END_OF_KIND.search(text)) is not None and not is_group(targets):
        alone = set(candidates_in(index, match["kind"]).products) <= set(candidates_in(index, text).products)
        skus = _of_kind(match["kind"], targets, index) if alone else []
    elif not is_group(targets):
        return ()
    if match is None or len(skus) < 2:
        return ()
    products = [product for sku in skus if (product := product_of(index, sku)) is not None]
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


def those_in_a_size(text: str, size: object, targets: Sequence[Target], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the products of a kind that come in a size, with the variants in it, where it is asked which of the kind do."""
    match = _WHICH.search(text) if isinstance(size, str) else None
    if match is None:
        return ()
    skus = _of_kind(match["kind"], targets, index)
    having = ((sku, in_size(index.products[sku].variants, str(size))) for sku in skus)
    return tuple(Target(sku=sku, how="category", variants=own) for sku, own in having if own)


def in_size(variants: Sequence[Variant], size: str) -> tuple[str, ...]:
    """Return the variants in a size, however it is written: xxl is 2XL."""
    wanted = canonical_size(size)
    return tuple(
        variant.sku
        for variant in variants
        if any(wanted == canonical_size(word) for words in variant.options.values() for word in words.values())
    )


def _of_kind(kind: str, targets: Sequence[Target], index: CatalogueIndex) -> list[str]:
    """Return the products on sale of a kind that words name alone, where nothing else than such is meant."""
    seen = candidates_in(index, kind)
    skus = [index.every[at].sku for at in seen.products if index.every[at].listed] if seen.plain else []
    meant = {target.sku for target in targets if target.how not in BY_PLACE}
    named = any(target.how in ("title", "alias", "link") for target in targets)
    return skus if len(skus) > 1 and meant <= set(skus) and not named else []


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
