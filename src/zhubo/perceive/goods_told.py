"""Goods that a comment is about though it asks nothing of goods: a mug that came broken, `kính này` of what is on show. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.bag import names_in
from zhubo.perceive.hearing import Heard
from zhubo.perceive.model import HOME, Understander
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.reading import Context
from zhubo.perceive.resolve import Resolved, led_by
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import wording

TOLD = frozenset(
    {
        "track_order",
        "change_order_address",
        "cancel_order",
        "request_refund_return",
        "refund_status",
        "damaged_missing_wrong",
        "complaint_negative",
    }
)
"""What is told of goods that were bought."""


def with_goods_told(
    meant: Resolved, heard: Heard, model: Understander, index: CatalogueIndex, context: Context
) -> Resolved:
    """Return what a comment means with the one product that it tells of, or that it points at in another language than the shop's."""
    if meant.intent in _BEFORE_BUYING and _GOT_ANOTHER.search(heard.found.text) and not heard.asks:
        three = led_by("damaged_missing_wrong", meant.candidates)
        meant = replace(meant, intent="damaged_missing_wrong", candidates=three, attribute=None)
    elif (
        meant.intent in _OF_OPTIONS
        and len(meant.targets) == 1
        and meant.targets[0].variants
        and _IS_THERE.search(heard.found.text)
    ):
        meant = replace(meant, intent="ask_stock", candidates=led_by("ask_stock", meant.candidates))
    if meant.intent in TOLD and not meant.targets and heard.mentions:
        goods = find_targets(heard.found.copy(), "ask_stock", index, context, model.colours)
        named = {name.sku: name.how for name in names_in(index, heard.found.text)}
        told = [target for target in goods if target.sku and target.how not in BY_PLACE]
        if len(told) == 1 and told[0].how != "neighbour":
            return replace(meant, targets=(replace(told[0], unfit=""),))
        sku = next(iter(named)) if len(named) == 1 else told[0].sku if len(told) == 1 else None
        if sku is not None:
            return replace(meant, targets=(Target(sku=sku, how=named.get(sku, "search")),))
    unknown = len(meant.targets) == 1 and not meant.targets[0].sku
    pointed = unknown and heard.language not in HOME and _THIS.search(heard.found.text) is not None
    priced = unknown and heard.language not in HOME and meant.intent in ("ask_price", "bargain")
    pointed = pointed or (priced and not any(heard.language in product.title for product in index.every))
    if pointed and context.pinned is not None and context.pinned in index.products:
        return replace(meant, targets=(Target(sku=context.pinned, how="pinned"),))
    return meant


_BEFORE_BUYING = frozenset(
    {None, "ask_stock", "ask_price", "want_to_buy", "ask_spec", "ask_size_options", "ask_colour_options"}
)
_OF_OPTIONS = frozenset({"ask_size_options", "ask_colour_options"})
_IS_THERE = wording(
    r"^(?!.*(?:哪些|几|什么|啥|别的|其他)).*有.{0,8}(?:[吗么嘛不没]|没有)[呢啊呀]?[?？]*$|^(?:do (?:you|u) have|got|have (?:you|u) got) "
)
"""Whether one option is there is asked, and not which there are."""
_GOT_ANOTHER = wording(
    r"^(?!.*\b(?:in stock|available|elsewhere|cancel\w*)\b).*\b(?:ordered|bought|paid for|asked for)\b[^?]{2,40}(?:,| and| but)"
    r"(?: i| they)? ?(?:got|received|sent me)\b|"
    r"(?:拍|买|订|下单|要)的(?:是)?[^?？]{1,12}(?:发来|收到|寄来|到手|给我发|发)(?:了|的|来)?(?:是|却|个|成)"
)
"""Who got another thing than they ordered."""
_THIS = wording(
    r"\bnày\b|\best[aeo]s?\b|\bess[ae]s?\b|\biss?to\b|\bisso\b|\bce(?:tte|t|s|lui-ci)?\b|\bcelle-ci\b|\bdies(?:e[rsmn]?|es)?\b|"
    r"\bэт(?:о|от|а|и|у)\b|\b(?:ini|itu)\b|นี้|นี่|이거|이것|이 |これ|この|هذا|هذه|هاذا"
)
"""What points at what is on show, in the languages beside the shop's own."""
