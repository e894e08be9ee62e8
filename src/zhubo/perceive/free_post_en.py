"""Goods of which an English comment asks whether they are sent free, or how much more that takes: `3 mugs and a polo ship free?`"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhubo.events import Target
from zhubo.perceive.found import Found
from zhubo.perceive.left_out_en import leaves_goods_out
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.quantities import GROUPS, UNCLEAR
from zhubo.perceive.reading import Context
from zhubo.perceive.sums_en import asks_gap_to_free_post, asks_if_sent_free, without_free_post
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import CatalogueIndex

SHORT = "short"
"""Value of the attribute slot: what several things cost with postage, and how much more it takes until there is none."""


def goods_sent_free(
    found: Found,
    intent: str | None,
    targets: Sequence[Target],
    index: CatalogueIndex,
    context: Context,
    colours: Mapping[str, str],
) -> tuple[Target, ...]:
    """Return the goods that are held against the bound of free postage, several or so many of one; else nothing.

    One piece is left to the rule of postage, unless it is asked how much more it takes.
    """
    unread = intent == "ask_price" and any(not target.sku for target in targets)
    if not (intent == "ask_shipping_fee" or unread) or not found.text.isascii():
        return ()
    gap = asks_gap_to_free_post(found.text)
    if not gap and not asks_if_sent_free(found.text):
        return ()
    said = found.copy()
    said.text = without_free_post(said.text)
    goods = find_targets(said, "ask_price", index, context, colours)
    if not goods or UNCLEAR in said.typed or any(not t.sku or t.how in GROUPS or t.how in BY_PLACE for t in goods):
        return ()
    if leaves_goods_out(said.text, goods, index):
        return ()
    counted = max(target.qty or said.typed.get("qty") or 1 for target in goods) > 1
    if not (gap or counted or len(goods) > 1):
        return ()
    found.spans, found.typed = said.spans, said.typed
    return goods
