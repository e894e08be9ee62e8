"""What a Chinese comment seems to ask beside its question, though the words only say which goods are meant: 加绒卫衣黑色还有吗. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.perceive.asks_patterns import RESALE
from zhubo.perceive.figures_asked import FIGURE
from zhubo.perceive.turns_more_zh import asks_for_a_hardy_one, asks_from_where_on_it_is_free
from zhubo.text.wording import wording


def really_asked(
    also: tuple[str, ...], text: str, intent: str | None, attribute: str | None, typed: Mapping[str, object]
) -> tuple[str, ...]:
    """Return what of `also` a comment (folded) with this first question does ask. `typed` are the slots that were found in it."""
    return tuple(ask for ask in also if not _only_names(ask, text, intent, attribute, typed))


def _only_names(ask: str, text: str, intent: str | None, attribute: str | None, typed: Mapping[str, object]) -> bool:
    first, _, asked = ask.partition(":")
    if first == "ask_spec" and intent in _OF_GOODS:
        pattern = _NAMING.get(asked)
        return pattern is not None and pattern.search(text) is not None
    if first == "ask_spec":
        again = (asked == "uses" and attribute in _LASTING) or (asked == "weight" and attribute in _CONTENTS)
        return intent == "ask_spec" and again
    if first == "ask_stock" and intent == "ask_suitability":
        return asks_for_a_hardy_one(text)
    if first == "ask_suitability":
        return intent in _OF_OFFERS and ("promotion" in typed or "coupon" in typed)
    if first == "ask_deliver_region":
        carrier = intent == "ask_courier" and "region" not in typed and "京东" in text
        return carrier and _PLACE.search(text) is None
    if first != "ask_price" or asked:
        return False
    if attribute == "trade_in" and _RESALE.search(text) is not None:
        return True
    figure = (attribute or "").startswith(FIGURE) and _MONEY.search(text) is None
    return figure or (intent == "ask_shipping_fee" and asks_from_where_on_it_is_free(text))


_OF_GOODS = frozenset({"ask_stock", "ask_price", "ask_size_options", "ask_colour_options", "want_to_buy"})
_OF_OFFERS = frozenset({"ask_discount_coupon", "ask_price"})
_LASTING = frozenset({"playtime", "battery", "endurance", "standby"})
_CONTENTS = frozenset({"net_content", "piece_content"})
_NAMING = {
    "thickness": wording(r"(?<!没有)(?<!是不是)(?<!有没)(?:加绒|加厚)(?!了?[吗么不没嘛])(?=.)"),
    "sleeve": wording(r"[长短无]袖(?=[^吗么不没是呢?？ ])"),
    "insulation": wording(r"保[温冷](?=[杯壶桶袋箱])"),
    "memory": wording(r"[大小高低]内存(?=[的那版款]|多少|几)"),
    "resolution": wording(r"[\d.]k屏(?!.{0,3}(?:吗|么|不))"),
    "pocket": wording(r"(?:兜里|口袋里?)(?:就|只|有|剩|还|揣[着了]?|大概|差不多){0,3}[\d一二两三四五六七八九十]"),
    "version": wording(r"(?:最[便高低].{0,4}|[高低顶]).{0,2}配置(?=[的那]|多少|几)"),
}
"""Words of a property that stand before the goods, or for one of their options, by the property."""
_PLACE = wording(r"[到往去][\u4e00-\u9fff]|[省市县区镇村乡]|哪[里儿些]|地区|地方")
_RESALE = wording(RESALE)
_MONEY = wording(r"多少(?:钱|米)|什么价|啥价|价[格钱]|几[块元]|怎么卖")
