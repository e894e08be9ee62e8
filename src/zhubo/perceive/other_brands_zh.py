"""A brand that what was found is not of, in a Chinese comment: 小米充电宝 in a shop of other makes, 电饭煲有美的的吗. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive import side_things
from zhubo.perceive.bag import candidates_in, told_of
from zhubo.perceive.found import Stretch
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.variants import Sought
from zhubo.shop.search import Goods
from zhubo.text.wording import wording


def is_of_another_brand(sought: Sought, chosen: Sequence[Target]) -> bool:
    """Whether a comment names goods by a brand that nothing told of those that were found holds.

    The brand stands right before their name, or is wished for by itself. One that a thing goes with (苹果的手机壳) makes no other of it.
    """
    loose = sought.loose
    brands = [one for one in sought.spoken.goods if one.sort in _OF_MAKERS and not _lies_in(one, loose)]
    if not brands or sought.intent not in _INTENTS or sought.found.text.isascii() or _BESIDE.search(sought.found.text):
        return False
    if not chosen or any(not target.sku or target.how in BY_PLACE for target in chosen):
        return False
    return any(all(_is_another(sought, target.sku, one) for target in chosen) for one in brands)


def _lies_in(one: Goods, places: Sequence[Stretch]) -> bool:
    """Whether all of a word lies in one of `places`; the three that begins a name is no count."""
    return any(start <= one.start and one.end <= end for start, end in places)


def _is_another(sought: Sought, sku: str, brand: Goods) -> bool:
    """Whether a product is called by a brand that it is not of."""
    text, names = sought.found.text, sought.index.naming[sought.index.places[sku]]
    key = f"{brand.sort[0]}:{brand.id}"
    if key in names.strong or key in names.soft or brand.id in names.brands:
        return False
    if "power_bank" not in names.kinds and not names.kinds.isdisjoint(_GO_WITH):
        return False
    if text[brand.start : brand.end] in told_of(sought.index, sku):
        return False
    beside = _JOINS.search(text, 0, brand.start + 1) is not None or _JOINED.match(text, brand.end) is not None
    if (
        (sought.intent == "compare_products" and beside)
        or _WISHED.search(text, 0, brand.start)
        and _ASKED.match(text, brand.end)
    ):
        return True
    link = _BETWEEN.match(text, brand.end)
    begins = {brand.end, link.end()} if link is not None else {brand.end}
    places = [*sought.name_places(sku), *candidates_in(sought.index, text).spans]
    places += [(one.start, one.end) for one in sought.spoken.goods if one.sort == "kind" and one.id in names.kinds]
    return any(start in begins or brand.start < start < brand.end <= end for start, end in places)


_OF_MAKERS = ("brand", "line")
_INTENTS = side_things.INTENTS | {
    "ask_restock_time",
    "ask_link_number",
    "ask_colour_options",
    "ask_discount_coupon",
    "ask_purchase_limit",
    "request_show_item",
    "compare_products",
}
"""Questions that are about the very thing that is named."""
_GO_WITH = frozenset({"phone_case", "charger", "cable", "screen_film", "watch_strap"})
"""Kinds that are called by the brand of what they go with."""
_BETWEEN = wording(r"(?:牌子?|家|品牌|同款|那种|一样)?的? ?")
_BESIDE = wording(r"用的|能用|适用|适配|兼容|支持|放得|放进|装得|可以用")
"""What is said of a thing that goes with what is named."""
_WISHED = wording(r"(?:有没有|有|卖不卖|卖|要|想要|来个|换成)$")
_JOINS = wording(r"(?:[和跟与比]|还是|\bvs) ?$")
_JOINED = wording(r"(?:牌子?|家)?的? ?(?:[和跟与比]|还是|vs\b)")
_ASKED = wording(r"(?:牌子?)?的?(?:[吗嘛么没不]|有没有?|多少|什么价|啥价|怎么卖|$|[ ?？])")
