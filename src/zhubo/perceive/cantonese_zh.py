"""Cantonese as it is typed, in the words of written Chinese: 呢部机得边几只色 asks 这部机有哪几种颜色.

Only words that say which thing is meant, which options there are and what is asked are taken over; what follows need not know them. Pure.
"""

from __future__ import annotations

import re

from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import wording


def as_written(normal: Normal) -> Normal:
    """Return a folded Chinese text with its Cantonese words as written Chinese has them."""
    text = normal.text
    edits: list[Edit] = [(*match.span(), _written(match)) for match in _CANTONESE.finditer(text)]
    return rewritten(normal, edits) if edits else normal


def _written(match: re.Match[str]) -> str:
    group = match.lastgroup or ""
    if group == "options":
        return f"有哪几种{_OPTIONS[match['of']]}"
    if group == "only":
        return "只有"
    if group == "what":
        return f"什么{_OPTIONS.get(match['noun'], match['noun'])}"
    return _GROUPS[group]


_OPTIONS = {"色": "颜色", "颜色": "颜色", "码": "尺码", "尺码": "尺码", "容量": "容量", "内存": "内存", "款": "款式"}
_GROUPS = {"which": "哪", "this": "这", "that": "那", "ask": "吗", "least": "最小", "cheaper": "便宜"}
_COUNTERS = "部台个款只件对双条种间张支"
_CANTONESE = wording(
    r"(?P<options>(?:有|得)?边(?:几|啲|些)?[只个种隻]?(?P<of>颜色|色|尺码|码|容量|内存)(?!上|框|缘))|"
    rf"(?P<which>边(?=[{_COUNTERS}](?!框|上|缘)))|"
    r"(?P<only>[净淨][系係]?[得有]|[净淨][系係](?=[\u4e00-\u9fff]{1,3}色)|"
    r"(?<![^ ,，。?？])得(?=[一二两三四五六七八九十]{1,2}[只个种款](?:颜色|色|码|容量)))|"
    r"(?P<what>咩(?P<noun>颜色|色|尺码|码|款|容量|内存|牌子|价钱?|活动|优惠|规格))|"
    rf"(?P<this>(?<![^ ,，。?？!！我买要])呢(?=[{_COUNTERS}](?![吗呢?？ ]*$)))|"
    rf"(?P<that>嗰(?=[{_COUNTERS}边啲]))|"
    r"(?P<least>最细)|(?P<cheaper>(?<=边[部个款只台件])平[啲的]?)|"
    r"(?P<ask>咩(?=[呀啊 ?？!！~]*$))"
)
"""Words that written Chinese has other ones for. 边 asks which one; 边框 is the rim of a screen."""
