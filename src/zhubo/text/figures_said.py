"""Figures of goods that Chinese viewers write as they are spoken: k50一二八, 一百二十八的, 十四寸, 八普拉斯, 劈20, 三十八码. Pure."""

from __future__ import annotations

import re

from zhubo.text.numerals import NUMERALS, chinese_value, numerals_apart

Edit = tuple[int, int, str]
"""From where to where a text is written otherwise, and how."""


def figures_said(folded: str) -> list[Edit]:
    """Return what of a folded text is read out, as it is written; in reading order.

    A memory right behind a figure keeps a space before it, so that the two are no single number.
    """
    first = _NUMERAL.search(folded)
    if first is None:
        return []
    edits: list[Edit] = []
    for match in _SAID.finditer(folded, first.start()):
        group, start, end = match.lastgroup or "", *match.span()
        if group == "letter":
            edits.append((start, end, "p"))
            continue
        apart = [match["first"], match["second"]] if group == "both" else numerals_apart(match[0].partition("加")[0])
        value = " ".join(str(chinese_value(part)) for part in apart)
        if "加" in match[0]:
            value = f"{value}+{chinese_value(match[0].partition('加')[2])}"
        glued = group == "model" or len(apart) > 1 or not _BEFORE_A_SPACE.match(folded[start - 1 : start])
        edits.append((start, end, value if glued else f" {value}"))
    return edits


_NUMERAL = re.compile(f"[{NUMERALS[:13]}劈霹]")
_BEFORE_A_SPACE = re.compile(r"[a-z\d]")
_NUM = f"[{NUMERALS[:13]}]"
_BIG = "一二八|二五六|五一二|两百五十六|一百二十八|二百五十六|五百一十二"
_ENDS = (
    r"(?!(?![一两二三四五六七八九十][件个台双部条盒])[零一二两三四五六七八九十百千万]|"
    r"[折块元件个台条双只张天年月日号岁斤度分钱人名位成级期])"
)
"""Behind a memory stands no other numeral, but for a count of pieces, and nothing that it counts itself."""
_SMALL = r"(?<=[a-z0-9色黑白银金蓝红绿紫灰粉])(?:六十四|三十二|十六)|(?<=[a-z0-9] )(?:六十四|三十二)|(?<=[a-z0-9]的)(?:六十四|三十二)"
_SIZE = rf"[二三四]十{_NUM}?(?=码|号?[的嘅]?[大小]?脚(?!趾))|(?<=[色黑白银金蓝红绿粉])[三四]十{_NUM}?(?=[春夏秋冬])"
_MODEL = (
    r"[一二三四五六七八九][零一二三四五六七八九]{1,2}(?= ?(?:pro|plus|max|ultra))|"
    r"(?:十[一二三四五六七]?|[四五六七八九])(?= ?(?:pro|plus|max|ultra|普拉斯|普罗)|p(?:ro)?(?:max)?(?![a-z])|a(?![a-z]))|"
    r"(?<=[^a-z][ri])[三五七九](?![零一二三四五六七八九十百块元折件个台])"
)
_SAID = re.compile(
    rf"(?={_NUM})(?<![{NUMERALS[:13]}千万第双])(?:"
    rf"(?P<both>(?P<first>[二三四五六七八九][零〇十]|十[一二三四五六七]|(?<=[a-z])[三四五六七八九])(?P<second>{_BIG})){_ENDS}|"
    rf"(?P<memory>(?:(?:[四六八]|十二|十六)加)?(?:{_BIG})|{_SMALL}){_ENDS}|"
    rf"(?<!\d)(?P<measure>{_NUM}{{1,6}}(?=英?寸(?!半)|升(?!半)|[gt]b?(?![a-z]))|{_SIZE})|"
    rf"(?<!\d)(?P<model>{_MODEL}))|(?P<letter>[劈霹])(?=\d)"
)
