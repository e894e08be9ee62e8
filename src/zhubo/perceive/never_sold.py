"""Questions for a kind of goods that no bag's own words name, as protein powder is: nothing of what is there or on show is meant. Pure.

A word for goods alone tells nothing, for viewers tell what they eat and use; what counts is that it is asked for: 筋膜枪上不上.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import told_of
from zhubo.perceive.found import Found
from zhubo.perceive.nearby import BY_PLACE, UNKNOWN
from zhubo.perceive.ruling import IDLE
from zhubo.shop.search import CatalogueIndex, Goods, find_goods, further_kinds_in, has_kind
from zhubo.text.wording import wording

_READ_AS = IDLE | {
    None,
    "ask_stock",
    "ask_price",
    "want_to_buy",
    "compare_products",
    "ask_link_number",
    "ask_restock_time",
    "request_show_item",
    "ask_colour_options",
    "ask_size_options",
    "ask_authenticity_origin",
    "ask_material_ingredient",
    "ask_spec",
}
"""What a question for goods that nobody has heard of is taken for."""
_KEPT = frozenset({"ask_price", "ask_stock", "ask_restock_time", "want_to_buy"})
_LISTED = wording(r"^(?:[和跟与及、]|或者?|还有)")
_ASKED_BEHIND = wording(
    r"^(?:的|们|这[些个种类]|那[些个种类]|之类|什么的|啥的|系列|产品|一类)*(?:你们?家?|店里|这里|这边|咱家?|直播间)?(?:都|也|还|现在|今天|最近)*"
    r"(?:有(?!点|些|人|一|效|毒|用|营养|货架)(?:没有?|木有|得|不|吗|么|嘛|卖|货|现货|上|[?？ ]|$)|"
    r"卖(?:不卖|[吗么不没嘛]|得?有)|上(?:不上|架|新|了?[吗么没嘛])|"
    r"出不出|做不做|(?:要|是|得|卖)?多少(?:钱|[一1]?[个盒斤件台])?(?:[呀啊呢?？ ]|$)|几(?:块|钱|多钱)|"
    r"怎么卖|咋卖|啥价|什么价|价格|在哪(?:里|儿)?买|链接|几号链)"
)
_ASKED_BEFORE = wording(
    r"(?:有没有|有木有|有无|有没得|有不有|卖不卖|上不上|出不出|卖过?|想买|想要买?|求购?|想入|要买|找|缺)(?:一?[个台件条双把款点些瓶盒袋]|那种|你们?家?的?|别的|其他的?)?"
    r"[^ ,，?？送带配]{0,3}$|"
    r"(?:^|[ ,，你家店里])(?:还|也)?有(?:一?[个台件条双把款点些瓶盒袋]|那种)?[^ ,，?？送带配]{0,3}$"
)
_SOLD_BEHIND = wording(
    r"^(?:的|们|之类|什么的|啥的)*(?:你们?家?|店里|这里)?(?:都|也|还)?(?:卖(?:不卖|[吗么不没嘛])|怎么卖|咋卖|上架)"
)
_ASKS = wording(r"[吗么嘛没不?？]|有没|卖不卖|多少|求|想|找|缺")
_OTHERWISE = wording(
    r"(?:送|赠|配|带|附|搭|装|放|当|做|给|像|比|插|接|连|切|煮|吃|喝|涂|抹|擦|洗|刷|泡|穿|戴|换|用|贴|套|坐|躺|骑|养|修)(?:了|着|过|一?[个条件把]|的|上|到)*$"
)
"""What a thing is done with, or comes with, in front of its name: nobody asks to buy it."""
_SORT = (
    r"(?P<sort>二手|翻新|官翻|官换|样机|展示机|折叠屏?|翻盖|滑盖|老[年人]|按键|功能机|三防|曲面屏?|库存机)"
    r"(?:的|款|用的|专用的?|那种)?(?:手机|平板|电脑|笔记本|本子?|电视|相机|手表|热水器|机子?)?"
)
_SORT_BEHIND = wording(
    rf"{_SORT}(?:你们?家?|店里|这里|这边)?(?:都|也|还)?"
    r"(?:有(?:没有?|木有|得|不|吗|么|嘛|卖|现货|[?？ ]|$)|卖(?:不卖|[吗么不没嘛])|上不上|出不出|怎么卖|咋卖)"
)
_SORT_BEFORE = wording(
    r"(?:有没有|有木有|有无|有没得|卖不卖|(?:^|[ ,，你家店里])(?:还|也)?(?:有|卖|上)(?:没有?|不卖)?)"
    rf"(?:安卓|苹果|华为|小米)?(?:的|那种|那个)?{_SORT}(?:卖)?[吗么嘛没不?？ ]*$"
)
"""Sorts that goods of a kind are told to be, and are not otherwise."""
_IS_OF_IT = wording(
    r"是(?:不是)?(?:二手|翻新|官翻|官换|样机|展示机|库存机|折叠|曲面)|优惠|折扣|[价证]|(?:学生|儿童|老[年人])(?:能|可以|会|模式|锁|套餐|卡)|以旧换新|回收|功能"
)
"""It is asked what a thing is, or for what there is for some people, and not for a thing."""
_OF_SORTS = _READ_AS | {"ask_suitability"}
_OF_KINDS = BY_PLACE | {"category", "unknown"}
_CLAUSE = re.compile(r"[ ,，。;；]+")


def of_a_kind_never_sold(
    found: Found, intent: str | None, targets: tuple[Target, ...], index: CatalogueIndex
) -> tuple[tuple[Target, ...], str | None]:
    """Return that something unknown is meant, and what is asked of it, where a comment asks for a kind that no shop's words name."""
    if (
        found.text.isascii()
        or intent not in _READ_AS
        or found.links
        or any(target.how not in _OF_KINDS for target in targets)
    ):
        return targets, intent
    groups = any(target.how not in BY_PLACE for target in targets)
    text = _CLAUSE.split(found.text.strip())[0] if groups else found.text
    further = further_kinds_in(text, index)
    kinds = [one for one in find_goods(text) if one.sort in ("kind", "line")]
    kinds = [one for one in kinds if not any(start <= one.start and one.end <= end for start, end in further)]
    lacking = [(one.start, one.end) for one in kinds if not _is_had(index, one)]
    if len(lacking) < len(kinds) or (groups and not (kinds or further)):
        return targets, intent
    sold = any(_SOLD_BEHIND.search(text[end:]) for _, end in lacking)
    if not (sold or _asks_for_one(text, further)):
        return targets, intent
    return (UNKNOWN,), intent if intent in _KEPT else "ask_stock"


def _is_had(index: CatalogueIndex, one: Goods) -> bool:
    """Whether the bag has goods of a kind, or of a line of models."""
    return f"l:{one.id}" in index.postings if one.sort == "line" else has_kind(index, one)


def of_a_sort_never_sold(
    found: Found, intent: str | None, targets: tuple[Target, ...], index: CatalogueIndex
) -> tuple[tuple[Target, ...], str | None]:
    """Return what `of_a_kind_never_sold` does where a comment asks for a sort that no goods of the kind are told to be: 折叠屏手机有吗."""
    if intent not in _OF_SORTS or not all(t.how in _OF_KINDS for t in targets):
        return targets, intent
    match = next((one for one in (_SORT_BEHIND.search(found.text), _SORT_BEFORE.search(found.text)) if one), None)
    if match is None or _IS_OF_IT.search(found.text) is not None:
        return targets, intent
    sort = match["sort"].removesuffix("屏")
    kinds = [target.sku for target in targets if target.sku and target.how not in BY_PLACE]
    if any(sort in told_of(index, sku) for sku in kinds or index.skus):
        return targets, intent
    return (UNKNOWN,), intent if intent in _KEPT else "ask_stock"


def _asks_for_one(text: str, places: Sequence[tuple[int, int]]) -> bool:
    return any(_is_asked_for(text, start, end, places) for start, end in places)


def _is_asked_for(text: str, start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    before = text[:start]
    while (joined := _LISTED.match(text[end:])) is not None:
        following = next((last for first, last in places if first == end + joined.end()), None)
        if following is None:
            break
        end = following
    if _SOLD_BEHIND.search(text[end:]) is not None:
        return True
    if _OTHERWISE.search(before) is not None and _ASKED_BEFORE.search(before) is None:
        return False
    if _ASKED_BEHIND.search(text[end:]) is not None:
        return True
    return _ASKED_BEFORE.search(before) is not None and _ASKS.search(text) is not None
