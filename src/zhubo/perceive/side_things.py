"""Things beside goods: parts, accessories and services that are called by the goods that they belong to, and cost something else."""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in, names_in
from zhubo.perceive.variants import Sought
from zhubo.text.wording import wording

INTENTS = frozenset({"ask_price", "bargain", "ask_stock", "want_to_buy"})
"""Those that are about the thing itself."""


def is_beside(sought: Sought, chosen: list[Target]) -> bool:
    """Whether what is named is an accessory of what was found, and no word of its names or options: the yoga mat bag, 口红盒."""
    text, index = sought.found.text, sought.index
    ends = {goods.end for goods in sought.spoken.goods if goods.sort == "kind"}
    ends |= {end for _, end in candidates_in(index, text).spans}
    ends |= {one.end for one in names_in(index, text) if not text[one.end - 1].isascii()}
    for end in ends:
        match = (_LATIN if text[end - 1 : end].isascii() else _ASIAN).match(text, end)
        if match is None or any(goods.start == end for goods in sought.spoken.goods):
            continue
        group = match.lastgroup or "thing"
        word, around = match[group], text[end - 1 : match.end(group)]
        for target in chosen:
            if not target.sku:
                continue
            at = index.places[target.sku]
            own = index.naming[at].titled
            options = index.choices[at].ways
            known = word in own if word.isascii() else around in own
            if not known and not any(word in way for way in options):
                return True
    return any(_is_an_option_of_its_own(sought, target.sku) for target in chosen if target.sku)


def _is_an_option_of_its_own(sought: Sought, sku: str) -> bool:
    """Whether a part is named by which options of a product are told, and not the product: the hepa filter of vacuum cleaners."""
    match = _PART.search(sought.found.text)
    if match is None or sought.spoken.goods or sought.name_places(sku):
        return False
    names, read = sought.index.naming[sought.index.places[sku]], sought.narrowed(sku).at
    if read.isdisjoint(range(*match.span("part"))) or match["part"] in names.titled:
        return False
    return names.head_words.isdisjoint(word for word, _, _ in sought.spoken.words)


_PART = wording(
    r"[a-z0-9-] (?P<part>filters?|batter(?:y|ies)|straps?|cards?|chargers?|adapters?|lens(?:es)?|bulbs?|blades?|cables?|soles?)"
    r"(?: (?:prices?|costs?|how much|hm|pls|plz|please))* ?\??$"
)
"""A part as the very thing that is asked for."""
_LATIN = wording(
    r" (?P<thing>stands?|cases?|sleeves?|bags?|tripods?|pens?|locks?|pods?|heads?|straps?|holders?|mounts?|lids?|straws?|liners?|"
    r"computers?|lens(?:es)?|"
    r"cartridges?|shade|covers?|racks?|cleaners?|skins?|protectors?|adapters?|boxes|filters?|bottles?|chargers?|cables?|batter(?:y|ies)|"
    r"remotes?|pads?|hoses?|trays?|bulbs?|brush(?:es)?|blades?|frames?|refills?|inserts?|laces|insoles?|wheels?|pumps?|trees?|coasters?|"
    r"wipes|cloths?|chains?|clips?|hooks?|hangers?|pouch(?:es)?|key ?rings?|key ?chains?|machines?|makers?|presses|peelers?|shelf|shelves|"
    r"stickers?|posters?|patch(?:es)?|toys?|figures?|costumes?|seeds?|powders?|cakes?|pies?|soups?|smoothies|chips)\b"
    r"(?! (?:up|on|off|it|this|out))| (?P<set>sets?)\b(?= ?(?:price|cost|how much|hm\b|[?!.]|$))"
)
_ASIAN = wording(
    r"(?P<thing>[盒壳膜架刷笔罩扣绳夹钳铲勺盖芯线]|[袋套带包垫衣](?![装餐长宽口子裹邮括服柜]))(?=$|[的多少什啥价几有吗卖怎贵呢?？ ])"
)
