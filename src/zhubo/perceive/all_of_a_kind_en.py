"""A word for one of some goods that is the word for their kind: `both pairs of sunnies`, where one of two sunglasses is called so. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import spoken_in
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import says, wording

KIND_MAX = 4
_OF_PRICES = frozenset({"ask_price", "compare_products", "want_to_buy"})


def all_of_its_kind(
    text: str, intent: str | None, targets: Sequence[Target], index: CatalogueIndex
) -> tuple[Target, ...]:
    """Return all goods of a kind whose word also names the one that was understood, where as many are spoken of; else nothing."""
    each = _ONE_OF_EACH.search(text) is not None
    if intent not in _OF_PRICES or len(targets) != 1 or targets[0].variants:
        return ()
    if targets[0].how != "search" and not (each and targets[0].how == "pinned"):
        return ()
    if not text.isascii() or targets[0].sku not in index.places:
        return ()
    if compares_within(text):
        return beside_its_kind(text, targets[0], index)
    match = _SO_MANY.search(text)
    kinds = {goods.id for goods in spoken_in(index, text).goods if goods.sort == "kind"}
    if match is None or len(kinds) != 1:
        return ()
    names, spoken = index.naming[index.places[targets[0].sku]], spoken_in(index, text)
    within = {(goods.start, goods.end) for goods in spoken.goods if goods.sort == "kind"}
    said = [start for word, start, end in spoken.words if word in names.head_words]
    if not said or not all(any(start <= at < end for start, end in within) for at in said):
        return ()
    skus = _of_the_kinds(kinds, index)
    wanted = {"two": 2, "three": 3, "four": 4}.get(match.lastgroup or "", 0)
    if targets[0].sku not in skus or not 1 < len(skus) <= KIND_MAX or wanted not in (0, len(skus)):
        return ()
    return tuple(Target(sku=sku, how="search" if wanted else "category") for sku in skus)


def beside_its_kind(text: str, target: Target, index: CatalogueIndex) -> tuple[Target, ...]:
    """Return all goods of the one kind that a comment names, beside which it sets one of them: is banana juice
    dearer than the others."""
    if target.variants or not compares_within(text):
        return ()
    kinds = {goods.id for goods in spoken_in(index, text).goods if goods.sort == "kind"}
    skus = _of_the_kinds(kinds, index) if len(kinds) == 1 else []
    if target.sku not in skus or not 1 < len(skus) <= KIND_MAX:
        return ()
    return tuple(Target(sku=sku, how="category") for sku in skus)


def _of_the_kinds(kinds: set[str], index: CatalogueIndex) -> list[str]:
    """Return the goods on sale of any of some kinds."""
    return [
        product.sku
        for product, own in zip(index.every, index.naming, strict=True)
        if kinds & own.kinds and product.sku in index.products and product.listed
    ]


_WITHIN = wording(
    r"\b(?:than|as|from|to|with) (?:all )?(?:of )?(?:the|its|your|ur) (?:others|rest|other (?:ones|sizes|colou?rs|"
    r"flavou?rs|kinds|"
    r"sorts|models|versions))\b|"
    r"\b(?:do|does|are|is|have) (?:all|every one) (?:of )?(?:the |your |ur |these |those )?[a-z]+s\b"
)
compares_within = says(_WITHIN)
"""Whether an English comment sets what it names beside others of its own kind or its own options, so that what is on
show is neither."""
_SO_MANY = wording(
    r"(?P<two>\bboth\b|\bthe two\b|\ball (?:2|two)\b)|(?P<three>\ball (?:3|three)\b)|(?P<four>\ball (?:4|four)\b)|"
    r"(?P<some>\b(?:the|whats|what's|which is|which are) (?:the )?(?:cheaper|cheapest|dearer|dearest|lower priced) (?:one|pair|of)|"
    r"\bcheapest (?:one|pair)\b|\b(?:one|1|a) (?:of )?each\b)"
)
_ONE_OF_EACH = wording(r"\b(?:one|1|a) (?:of )?each (?:of (?:the|your|ur) )?[a-z]+")
"""How many of a kind are meant: two, or some of which one costs less."""
