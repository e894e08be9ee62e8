"""How many pieces of one thing a Chinese comment asks for that counts more than once: 一双再加一双, 我一台我弟一台. Pure."""

from __future__ import annotations

import re

from zhubo.events import Target
from zhubo.perceive.forms import asks_one_by_one
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.variants import Sought
from zhubo.text.wording import wording

PIECES_MAX = 999


def pieces_in_all(text: str) -> int | None:
    """Return how many pieces of one thing a comment asks for that has several counts; None where nobody can tell.

    Counts that are put to one another are added, so are those of several people; what is too few does not count, and of counts of other
    things the one that is taken does.
    """
    if text.isascii():
        return None
    two = _TWO_OF_A_MODEL.search(text)
    if two is not None and _COUNT.search(text) is None and _EACH_ASKED.search(text) is None:
        return {"俩": 2, "仨": 3}[two["n"]]
    counts = list(_COUNT.finditer(text))
    few = [one for one in counts if _TOO_FEW.match(text, one.end()) is not None]
    kept = [one for one in counts if one not in few]
    if len(counts) < 2 or _EACH_ASKED.search(text) is not None or _HAD.search(text, 0, counts[-1].start()) is not None:
        return None
    if few and len(kept) == 1:
        return _value(kept[0])
    people = [one for one in kept if _OF_A_PERSON.search(text, 0, one.start()) is not None]
    if len(people) > 1 and len(people) == len(kept):
        return _sum(kept)
    added = [one for one in kept[1:] if _ADDED.search(text, kept[0].end(), one.start()) is not None]
    units = {one["unit"] for one in kept}
    if len(kept) > 1 and len(added) == len(kept) - 1 and len(units) == 1:
        return _sum(kept)
    taken = [one for one in kept if _TAKEN.search(text, 0, one.start()) is not None]
    return _value(taken[0]) if len(taken) == 1 and len(kept) > 1 and not added else None


def counts_each_option(sought: Sought, target: Target) -> bool:
    """Whether the options of a product are counted, of which each is asked for by itself: 热水器两只分别多少."""
    text = sought.found.text
    return not text.isascii() and asks_one_by_one(text) and not sought.narrowed(target.sku).named


def without_their_sum(counted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return quantities with their places without a last one that all the others come to: 一双roshe一双max90 两双一共."""
    others = [qty for _, qty in counted[:-1]]
    return counted[:-1] if len(others) > 1 and counted[-1][1] == sum(others) else counted


def counted_for_each(text: str, each: int | None, spoken: list[tuple[int, int]]) -> int | None:
    """Return how many a comment asks for of each of its goods, of which `each` or the one of `spoken` is the count; else None."""
    if len(spoken) == 1 and _EACH_BEFORE.search(text, 0, spoken[0][0]) is not None:
        return spoken[0][1]
    return each if each is not None and EACH.search(text) is not None else None


def _value(count: re.Match[str]) -> int | None:
    value = whole_number(count["n"].replace("两", "二"))
    return value if value is not None and 1 <= value <= PIECES_MAX else None


def _sum(counts: list[re.Match[str]]) -> int | None:
    values = [_value(one) for one in counts]
    return sum(value or 0 for value in values) if all(values) else None


_N = "一二两三四五六七八九十"
_COUNT = wording(
    rf"(?<![第每\d{_N}几单百千这那哪某上下头])(?P<n>[{_N}]{{1,2}}|\d{{1,3}})(?P<unit>[件台双条套瓶盒包袋支只把顶部]|个(?!人|月|小时|钟|T|[gt]|色|颜色|码|问题|问|事))"
    rf"(?![装起套]|[\d.一二三四五六七八九]{{1,3}}折|半价|的价|色|摄|年)"
)
_TOO_FEW = re.compile(r"(?:的话)?(?:不太|还不|可能|怕是|恐怕|好像|根本)?(?:不够|太少|嫌少|少了|哪够|不太够)")
_EACH_ASKED = wording(
    r"(?:多少|几[块百千]|好多|啥价|什么价).{0,14}[一两二三四五六七八九十\d][件台双个条部只套](?!合计|一共|总共)|各(?:自|是|要)?(?:多少|几)|分别|单[买件拿]|"
    r"[差省](?:多少|几)|便宜(?:多少|几)|贵|划算|[件台双个条部只套]起|满|第[一二三两]|还是|或者|比|剩|送|赠|库存"
)
"""Several prices are asked for, or counts are those of an offer, of stock or of a choice."""
_HAD = wording(
    r"上[次回周个]|之前|以前|原来|已经|昨|前[天几]|去年|家里有|我有|手[里上头]有|[买拍收换坏退丢寄]了|[买拍]过|旧|老的|坏"
)
"""What was bought before, or is at home, which is no count of what is asked for."""
_OF_A_PERSON = wording(
    r"(?:(?<![你您他她它])我|老[公婆爸妈]|[爸妈弟哥姐妹爷奶姥嫂]|媳妇|儿子|女儿|闺女|孩子|娃|同[事学]|朋友|闺蜜|室友|对象|自己|"
    r"老家|城里|乡下|家里|公司|单位|店里|楼[上下]|[这那]边|客厅|[主次]?卧室?|[婚新]房|厨房)(?:那边|自己)?"
    r"(?:都|也|给|要|来|拿|买|用|穿|换|整|的|装|放|摆|留)?$"
)
"""Whom, or which place, a count is for, right before it."""
_ADDED = wording(r"(?:再|又|还|另外?|外加|额外|然后|追)[加来拿买要配拍带添入整搞给]{0,2}[了个上]?$|[加添]上?$")
"""What puts a count to the one before it."""
_TAKEN = wording(r"(?:买|拿|要|来|拍|带|入|整|搞|订|定|下|囤|团|批|抱|弄|提|抢|换)(?:上|个|了|它)?$")
_TWO_OF_A_MODEL = wording(
    r"(?:^|[来要买拿拍])(?P<n>俩|仨)(?=[ a-z\d\u4e00-\u9fff])(?!人|孩|娃|口|字|型|款|种|规|版|颜|尺|配|色|码)"
)
"""A word for two or three pieces right before a model."""
EACH = wording(r"各|每[样款个种]|\beach\b|of both\b")
_EACH_BEFORE = wording(r"各(?:自|给我|帮我)?[来要拿买拍带入整搞配]?[上个了]?$")
"""What stands right before a count that is of each of the goods: 各来一台."""
