"""Chinese questions for when goods came out, if what is just out is there, and of how many parts it is: 啥时候上市的, 伞骨几根. Pure."""

from __future__ import annotations

from zhubo.text.wording import says, wording

_CAME_OUT = wording(
    r"(?:什么|啥|多会儿?|几|哪)时?候?(?:是|才)?(?:上市|发布|发售|首发|出|开售)的|(?:哪一?年|几月份?|几几年)(?:上市|发布|发售|首发|出)的?|"
    r"(?:上市|发布)(?:多久|多长时间|几年)|(?:上市|发布|发售|首发)(?:时间|日期|年份)"
)
_HAS_IT_COME = wording(
    r"(?<![换套穿带安装])上了没[有]?(?![有上])|上没上|上架没|上新没|(?:出|发布|上市|开售)了.{0,6}(?:上架?|进货?|到货?|卖)(?:没[有上]?|了[吗没么]|不)|(?:你[们家]|店里|这边|咱[们家])上了(?:没|吗|么)"
)
_PARTS_COUNTED = wording(
    r"几(?:根|层|页|档|孔|格|节|股|针|叶|齿)(?:骨|的|线)?(?:[呀啊呢?？ ]|$)|(?:给|能|可以|够)?(?:[^送赠]{0,8})充(?:得了|满|电)?几[次回]"
)
asks_how_many_parts = says(_PARTS_COUNTED, unless=wording(r"[送赠]"))
"""Whether a comment asks of how many parts a thing is, or how often it charges another: 伞骨几根, 能充几次."""
asks_when_it_came_out = says(_CAME_OUT)
"""Whether a comment asks when goods came out; when they come back is another question."""
asks_if_it_has_come = says(_HAS_IT_COME)
"""Whether a comment asks if the shop has something new by now."""
