"""Turns of phrase of Chinese comments that are read as something else at first: figures, counts and bounds asked with 多少. Pure."""

from __future__ import annotations

from zhubo.text.wording import says, wording

_SPEED = wording(
    r"(?:写入|读取|读写|写速|读速|顺序[读写])(?:的?速度)?(?:是|有|能到|能有)?(?:多少|几)(?!钱|块|元)|(?:写入|读取|读写)速度"
)
_RECKONED = wording(
    r"(?:(?<!第)[一二两三四五六七八九十\d][台件个双部条瓶盒袋包套份]|(?:一起|一块|加起来|合起来)).{0,8}(?:怎么|咋)算(?!钱?不)|(?:怎么|咋)算(?:钱|价)"
)
_HOW_MANY = wording(r"(?<!一共)(?<!总共)(?<!最多)(?<!买)(?<!拿)多少[件台双部](?:货|库存|现货)?(?:啊|呢|呀|[?？ ])*$")
_FREE_FROM = wording(
    r"(?:最低|至少|最少|买够|买满|满|到|买)?多少(?:钱|块|元)?(?:起|才|就|能|可以|会)*(?:包邮|免邮|免运费)(?![吗么嘛不])"
)
_TAG_CUT = wording(r"(?:吊牌|标签)(?:被|给|都|已经)?(?:剪|拆|撕|掉|摘)[了掉]?.{0,6}(?:咋办|怎么办|退|换|影响)")
_WEIGHS = wording(r"(?:多少|几多?|好多)(?:公斤|千克|斤|克)(?!数|重?的?(?:人|体重))|几多?两(?:重|沉|[?？ ]|$)")
_NO_WEIGHT = wording(r"[穿码价钱块元]|身高|体重|胖|瘦|银子|米\b|一[斤包袋]")
asks_a_speed = says(_SPEED)
"""Whether a comment asks how fast a thing reads or writes: 写入多少."""
asks_how_it_is_reckoned = says(_RECKONED)
"""Whether a comment asks how so many pieces are reckoned: what they cost."""
asks_how_many = says(_HOW_MANY)
"""Whether a comment ends with a count that is asked for: XL多少件."""
asks_from_where_on_it_is_free = says(_FREE_FROM)
"""Whether a comment asks from which amount on nothing is paid for the way."""
asks_of_a_tag_cut_off = says(_TAG_CUT)
"""Whether a comment asks what becomes of goods of which the tag is off."""
asks_what_it_weighs = says(_WEIGHS, unless=_NO_WEIGHT)
"""Whether a comment asks for a weight in its units, and neither who wears it nor what it costs: 有几两重."""
