"""Chinese questions for all that the shop has in one colour: 粉色的有什么, 有哪些红色的, 有没有绿色的东西."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import names_a_kind
from zhubo.perceive.found import Found
from zhubo.perceive.lexicon import COLOURS
from zhubo.perceive.nearby import UNKNOWN
from zhubo.shop.search import COLOUR_OPTIONS, CatalogueIndex
from zhubo.text.wording import wording

INTENTS = frozenset({None, "ask_colour_options", "ask_stock", "want_to_buy", "request_show_item", "compare_products"})
"""What such a question may be taken for."""


def goods_in_a_colour(
    found: Found, intent: str | None, targets: Sequence[Target], index: CatalogueIndex
) -> tuple[Target, ...]:
    """Return the products on sale in the one colour that a Chinese comment asks the whole shop for, each with its variants in it.

    One with an empty SKU where the shop has none in it; nothing where the comment does not ask so. Where goods are on show or were spoken
    of, only what says so is about the shop: of a shirt, 黑色的有哪些 asks for its sizes.
    """
    if intent not in INTENTS or _ASKS.search(found.text) is None:
        return ()
    spans = [(start, end) for slot, start, end, _ in found.spans if slot == "colour"]
    colour = found.typed.get("colour")
    if len(spans) != 1 or not isinstance(colour, str) or names_a_kind(index, found.text):
        return ()
    before, behind = found.text[: spans[0][0]], found.text[spans[0][1] :]
    of_things = any(word in found.text for word in _THINGS)
    if targets and not of_things:
        return ()
    ways = [(_OPENING, _WHAT_BEHIND), (_WHAT_BEFORE, _REST), *([(_HAS_BEFORE, _REST)] if of_things else [])]
    if not any(first.fullmatch(before) and last.fullmatch(behind) for first, last in ways):
        return ()
    chosen = [target for at in range(len(index.skus)) if (target := _in_colour(index, at, colour)) is not None]
    return tuple(chosen) or (UNKNOWN,)


def _in_colour(index: CatalogueIndex, at: int, colour: str) -> Target | None:
    """Return the product at a place with its variants in a colour, all of them where its name says the colour; None where it has none."""
    product, words = index.every[at], COLOURS[colour].split("|")
    owners: set[int] = set()
    for option, values in index.choices[at].values.items():
        if option.casefold() in COLOUR_OPTIONS:
            for value in values:
                told = value.text.replace("-", " ").split()
                if any(word in told if word.isascii() else word in value.text for word in words):
                    owners |= value.owners
    if owners:
        return Target(
            sku=product.sku, how="category", variants=tuple(product.variants[owner].sku for owner in sorted(owners))
        )
    return Target(sku=product.sku, how="category") if colour in index.naming[at].colours else None


_ASKS = wording(r"什么|啥|哪些|哪几|有没有|东西|商品|货")
_THINGS = ("东西", "商品", "货", "宝贝")
_OPENING = re.compile(r"(?:主播|请问|那|你家|你们|店里|咱家|家里|全部|所有|有没有)*")
_WHAT_BEHIND = re.compile(
    r"色?系?的?(?:东西|商品|货|宝贝)?(?:一共|都|还|里面?)?有(?:什么|啥|哪些|哪几[样款个种件])(?:东西|商品|货|宝贝|款式?)?[啊呀呢哦吗?？]*"
)
_WHAT_BEFORE = re.compile(
    r"(?:主播|请问|那|你家|你们|店里|咱家|家里)*(?:一共|都|还)?有?(?:什么|啥|哪些|哪几[样款个种件])(?:东西|商品|货|宝贝)?(?:是|有)?"
)
_HAS_BEFORE = re.compile(r"(?:主播|请问|那|你家|你们|店里|咱家|家里)*(?:还|都)?(?:有没有|有|卖)")
_REST = re.compile(r"色?系?的?(?:东西|商品|货|宝贝|款式?)?[吗嘛么呢啊呀哦?？]*")
