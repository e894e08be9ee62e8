"""Which variants of one product a comment means, from its words and from the size and colour that were read in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from zhubo.facts import Product
from zhubo.perceive.found import Found
from zhubo.shop.search import CatalogueIndex, Narrowed, Spoken, narrow


def narrowed_by(
    found: Found, spoken: Spoken, index: CatalogueIndex, at: int, colours: Mapping[str, str], intent: str | None
) -> Narrowed:
    """Return which variants of the product at place `at` the comment means. `colours` maps the words for colours to their ids."""
    product = index.every[at]
    bodies = [(s, e) for slot, s, e, _ in found.spans if slot in _BODIES] if intent == "ask_size_advice" else []
    figures = [(s, e) for slot, s, e, _ in found.spans if slot in _FIGURES]
    colour = found.typed.get("colour")
    narrowed = narrow(
        index.choices[at],
        index.naming[at],
        spoken,
        count=len(product.variants),
        vocabulary=index.vocabulary,
        size=found.typed.get("size"),
        colour_words=[word for word, name in colours.items() if name == colour] if colour else (),
        bodies=bodies,
        figures=figures,
    )
    end = _ENDS.search(found.text) if len(product.variants) > 1 else None
    return _at_the_end(narrowed, product, end.lastgroup == "least") if end else narrowed


def _at_the_end(narrowed: Narrowed, product: Product, least: bool) -> Narrowed:
    """Return the cheapest, or the dearest, of the variants that are left: the lowest or the highest configuration."""
    prices = {at: product.variants[at].price for at in narrowed.variants}
    priced = {at: price.minor for at, price in prices.items() if price is not None}
    if not priced:
        return narrowed
    wanted = min(priced.values()) if least else max(priced.values())
    return Narrowed(frozenset(at for at, minor in priced.items() if minor == wanted), True, False, narrowed.lacking)


_BODIES = frozenset({"height", "weight", "foot"})
_FIGURES = frozenset({"link_no", "order_no", "price", "date", "qty"})
_ENDS = re.compile(
    r"(?P<least>最低配|低配|丐版|入门版|基础版|base model|lowest spec|entry model)"
    r"|(?P<most>顶配|最高配|满配|高配|top spec|highest spec|maxed out)"
)
