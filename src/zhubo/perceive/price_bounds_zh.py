"""How much a thing may cost, in rarer Chinese turns put as most say it: 不超一千块的 is 1000以内的, 两千多的 2000到2999之间的.

Only where it is asked what there is for that: 有没有, 哪些, 推荐. What an offer takes off and what is paid are no bounds. Pure.
"""

from __future__ import annotations

import re

from zhubo.text.figures_said import Edit
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import wording


def bounds_as_usual(text: str) -> list[Edit]:
    """Return the edits that put the bounds of a price in a folded text in the usual words; none where no goods are sought for them."""
    if _BOUND.search(text) is None or _SOUGHT.search(text) is None or _NO_BOUND.search(text) is not None:
        return []
    match = _BOUND.search(text)
    usual = _usual(match) if match is not None else None
    return [(match.start(), match.end(), usual)] if match is not None and usual is not None else []


def _usual(match: re.Match[str]) -> str | None:
    group = next(name for name in ("least", "least2", "low", "most", "most2", "round", "over", "some") if match[name])
    value = _value(match[group])
    if value is None or (group != "round" and value < AMOUNT_MIN) or _may_be_a_size(match, match[group]):
        return None
    if group == "low":
        high = _value(match["high"])
        if high is not None and high < 10 <= value:
            high *= 10 ** (len(str(value)) - 1)
        return f"{value}到{high}之间的" if high is not None and value < high else None
    if group == "some":
        step = 10 ** (len(str(value)) - 1)
        return f"{value}到{value + step - 1}之间的"
    if group == "over":
        return f"{value}到{value * 13 // 10}之间的"
    return f"{value}以上的" if group.startswith("least") else f"{value}以内的"


def _may_be_a_size(match: re.Match[str], said: str) -> bool:
    """Whether a figure with no coin behind it is how large a memory is, or a screen: 最高512的, 50到65的电视."""
    if not said.isdigit() or _COINED.search(match[0]) is not None:
        return False
    if said in _MEMORIES:
        return True
    return _SIZED.match(match.string, match.end()) is not None and int(said) <= SCREEN_MAX


def _value(said: str) -> int | None:
    if said in _UNITS:
        return _UNITS[said]
    found = numbers_in(said)
    return int(found[0].value) if len(found) == 1 and found[0].value == int(found[0].value) else None


AMOUNT_MIN = 50
"""A smaller figure is no amount that is named without a coin."""
SCREEN_MAX = 120
"""Of more inches is no screen."""
_MEMORIES = frozenset("64 128 256 512 1024".split())
_COINED = wording(r"[块元]")
_SIZED = wording(r"[^ ,，]{0,4}(?:电视|显示器|投影|屏)")
_UNITS = {"百": 100, "千": 1000, "万": 10_000}
_N = (
    r"(?:(?<!\d)\d{2,6}|"
    r"[一二两三四五六七八九十]{1,2}[百千万](?:[一二三四五六七八九]百?|零?[一二三四五六七八九]十?)?|[一二两三四五六七八九]十)"
)
_COIN = r"(?:块钱?|元)?"
_BOUND = wording(
    rf"(?:不[能可]?超过?|没超过?|别超过?|超不过|不[高大多]于|[低少小]于|不要超过?|控制在|"
    rf"顶多|最多|最高|撑死|至多|上限)(?P<most>{_N}){_COIN}(?:以内|之内|左右)?的?[ ,，]*|"
    rf"(?<![\d一二两三四五六七八九十])不(?:过|上|到)(?P<round>[百千万])的?(?!多|几)|"
    rf"(?P<most2>{_N}){_COIN}(?:以里|之里|打住|到顶|顶天了?|封顶|为限|打顶|往下|朝下)的?[ ,，]*|"
    rf"(?:预算)?(?:在|是)?(?P<low>{_N}|[一两三四五六七八九](?=[到至\-~][一二三四五六七八九][百千万])){_COIN}"
    rf"(?:到|至|-|~)(?P<high>{_N}){_COIN}(?:之间|以内|的|左右)*[ ,，]*|"
    rf"(?P<least>{_N}){_COIN}(?:打底|起步|往上|朝上|起跳|保底)的?[ ,，]*|(?:不低于|高于|超过|至少|起码|最少)(?P<least2>{_N}){_COIN}的|"
    rf"(?P<over>{_N}){_COIN}(?:出头|冒头|挂零|多一?点点?|刚过)的?[ ,，]*|"
    rf"(?P<some>(?<![\d一二两三四五六七八九十个台部款双件条])[一两三四五六七八九][百千])多(?:块钱?|元)?的(?!人|脚|评|粉|销|字|天|码|个子)"
)
"""In order: at most, twice; between; at least, twice; a little more; so many and some."""
_SOUGHT = wording(
    r"有没|没得|有[吗么不无哪]|有(?:啥|什么|合适|得)|哪[些个款台几部双件种]|推荐|介绍|挑|选|[能可]买|买得|看看|来[个台部款]|想[买要找换入整]|"
    r"(?:有|要).{0,8}的[没吗不么][啊呀呢?？ ]*$"
)
_NO_BOUND = wording(
    r"满|[减券返]|优惠|抵|折|送|赠|红包|补贴|国补|运费|邮费|包邮|毫安|像素|万像|寸的?屏|分期|期|首付|订金|定金|差价|贵|便宜了|原价|退|保价|降|涨|"
    r"存储|内存|运存|容量|电池|快充|充电|刷新率|功率|分辨率|续航|亮度|销量|评[价论分]|买家|粉丝|库存|人[抢下]|"
    r"\d(?:g|t|w|hz|mah|寸|斤|码|岁|升)|[斤码岁升寸瓦件台双条盒米公厘]|身高|体重|几天|小时|分钟"
)
"""Offers, what is paid otherwise, and measures."""
