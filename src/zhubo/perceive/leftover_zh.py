"""A Chinese word between a name of goods and the ask for a price that nothing told of them accounts for: 14港版多少, 电视上墙多少.

What is priced there is another thing, or cannot be told from one: no price is proved to be its price.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in, spoken_in, told_of
from zhubo.perceive.variants import Sought
from zhubo.shop.search import MODEL_SUFFIXES, CatalogueIndex, Number, measure_of, sounds_like_one_of
from zhubo.text.wording import wording

WORD_CHARS_MIN = 2


def is_left_over(sought: Sought, chosen: list[Target]) -> bool:
    """Whether a word or a measure beside the ask for a price is none of what was found; a measure as well where a thing is sought."""
    word = sought.intent == "ask_price" and (word_left_over(sought, chosen) or _cuts_a_word(sought, chosen))
    return word or (sought.intent in _OF_THINGS and measure_left_over(sought, chosen))


def _cuts_a_word(sought: Sought, chosen: list[Target]) -> bool:
    """Whether all that names what was found is the end of a word that nothing told of it holds: the 龙版 of 骁龙版."""
    seen, text = candidates_in(sought.index, sought.found.text), sought.found.text
    if seen.terms != 1 or len(seen.spans) != 1 or seen.plain or not all(target.sku for target in chosen):
        return False
    if sought.spoken.numbers or sought.spoken.goods or sought.spoken.words:
        return False
    at = seen.spans[0][0] - 1
    if at < 0 or _HAN.match(text, at) is None or not _FILLING_CHAR.sub("", text[at]):
        return False
    if at in _places_known(sought, chosen):
        return False
    return not any(text[at : at + 2] in told_of(sought.index, target.sku) for target in chosen)


def word_left_over(sought: Sought, chosen: list[Target]) -> bool:
    """Whether a word stands right behind what is named and right before the ask for its price that is none of what is told of it."""
    text = sought.found.text
    ask = _ASK.search(text)
    if ask is None or not all(target.sku for target in chosen):
        return False
    known = _places_known(sought, chosen)
    start = ask.start()
    while start > 0 and start - 1 not in known and _HAN.match(text, start - 1):
        start -= 1
    if _leaves_a_choice(sought, chosen, text[ask.start() - 1]) or not any(at in known for at in range(start)):
        return False
    if not _is_behind_a_name(sought, chosen, start) and _OTHER_MARKETS.search(text, start, ask.start()) is None:
        return False
    words = [word for word in FILLING.split(text[start : ask.start()]) if len(word) >= WORD_CHARS_MIN]
    words = [word for word in words if word[0] not in _DENIALS]
    if not words:
        return False
    told = [told_of(sought.index, target.sku) for target in chosen]
    if any(piece in one for word in words for piece in _pairs(word) for one in told):
        return False
    latin = {name for target in chosen for name in sought.index.naming[sought.index.places[target.sku]].head_words}
    return not any(sounds_like_one_of(word, MODEL_SUFFIXES | latin) for word in words)


def measure_left_over(sought: Sought, chosen: list[Target]) -> bool:
    """Whether the price of one product is asked in a measure that it does not come in, since it comes in another: 30ml of a 50ml cream."""
    if len(chosen) != 1 or not chosen[0].sku or sought.found.text.isascii():
        return False
    said = [number for number in sought.spoken.numbers if number.unit in _MEASURES]
    taken = [(start, end) for slot, start, end, _ in sought.found.spans if slot in _OF_PERSONS]
    said = [one for one in said if not any(start < one.end and one.start < end for start, end in taken)]
    if not said or len(said) > 1 or said[0].start in sought.narrowed(chosen[0].sku).at:
        return False
    at = sought.index.places[chosen[0].sku]
    options = (value for values in sought.index.choices[at].values.values() for value in values)
    if any(unit in (said[0].unit, measure_of(said[0])[1]) for value in options for _, unit in value.measures):
        return False
    family = _CONTENTS if said[0].unit in _CONTENTS else {said[0].unit}
    known = {one.value for one in _numbers_told(sought.index, chosen[0].sku) if one.unit in family}
    return bool(known) and said[0].value not in known


def _leaves_a_choice(sought: Sought, chosen: list[Target], last: str) -> bool:
    """Whether a word that ends like an option stands behind one product that has options: which of them is meant is asked back."""
    return last in _ENDINGS and len(chosen) == 1 and len(sought.index.products[chosen[0].sku].variants) > 1


def _places_known(sought: Sought, chosen: list[Target]) -> set[int]:
    """Return the places of a comment that names, options, numbers and slots account for."""
    text, numbers = sought.found.text, sought.spoken.numbers
    places = [*candidates_in(sought.index, text).spans]
    places += [place for target in chosen for place in sought.name_places(target.sku)]
    places += [(one.start, one.end) for one in sought.spoken.goods] + [(one.start, one.end) for one in numbers]
    places += [(start, end) for _, start, end, _ in sought.found.spans]
    known = {at for start, end in places for at in range(start, end)}
    return known.union(*(sought.narrowed(target.sku).at for target in chosen))


def _is_behind_a_name(sought: Sought, chosen: list[Target], start: int) -> bool:
    """Whether what stands right before a place is a name of what was found.

    Behind an option, a count or a code no word makes another thing of it.
    """
    text = sought.found.text
    last = len(text[:start].rstrip()) - 1
    if any(last in sought.narrowed(target.sku).at for target in chosen):
        return False
    places = [*candidates_in(sought.index, text).spans, *((one.start, one.end) for one in sought.spoken.goods)]
    places += [place for target in chosen for place in sought.name_places(target.sku)]
    return any(first <= last < end for first, end in places)


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(len(word) - 1)]


@lru_cache(maxsize=2_048)
def _numbers_told(index: CatalogueIndex, sku: str) -> tuple[Number, ...]:
    """Return the numbers in what the shop tells of a product."""
    return tuple(spoken_in(index, told_of(index, sku)).numbers)


_OF_THINGS = frozenset({None, "ask_price", "ask_stock", "want_to_buy"})
_MEASURES = frozenset({"ml", "l", "g", "kg", "cm", "mm", "w", "mah", "in", "m"})
_CONTENTS = frozenset({"ml", "l", "g", "kg"})
"""Measures of how much is in a thing, of which a shop states one."""
_OF_PERSONS = frozenset({"height", "weight", "foot", "date", "price", "order_no"})
_DENIALS = "不没非"
"""What a word begins with that says what the thing is not."""
_ENDINGS = "的款版味装"
_OTHER_MARKETS = wording(
    r"[港美日韩欧台澳国外]行|[港美日韩欧台澳海外]版|水货|二手|翻新|官翻|展示机|样[机品]|演示机|尾货|瑕疵"
)
"""Other sorts of the same thing, which cost otherwise."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ASK = wording(r"(?:多少|几[块百千钱米元]|几多)(?!毫安|[寸瓦升克斤层页度岁])|好多钱|什么价|啥价|怎么卖|咋卖")
FILLING = re.compile(
    r"[券码活动节]后|期间|当[天日]|过[年节]|春节|端午|五一|元旦|大促|今儿个?|[早中下上]午|[早晚]上|售|开价|要价|叫价|单价|均价|甩卖|清仓|限时|入手|出手|拿货|付款?|掏|比[它他她这那]|[高多]出|恢复|[涨调升]回|回[到升]|折?合|平均|均摊|摊|实际|实在|真实|具体|整体|如今|时下|近[来期]|最近|年[底末]|月底|周末|惦记|念叨|屋[头里]|店[里铺]|铺子|贵店|含税|带票|入手|购买|买到|带走|搬回家?|开卖|预售|开抢|还剩|优惠力度|这会儿?|此刻|眼下|现在|今[天晚日]|目前|当前|上次|昨天|之后|以后|的时候|的话|国庆|节日|假[日期]|黄金周|中秋|元旦|双十[一二]|[春夏秋冬]季|到底|究竟|最后|最终|"
    r"真心|诚心|直播间?|专享|粉丝|新人|首单|应该|估计|差不多|大概|大约|一般|分别|全部|所有|记得|印象|听说|看[到见过]?|先说|直接|确认|"
    r"结账|核算|[一拢总共通]共|合计|一起|打包|[全整]套|算[完好]|[减扣算]下来|再[加来套]|加上|连带?|算[一]?下|便宜点?|优惠|活动|促销|秒杀|特价|打[完了]?折|打?对折|半价|折[后扣完]|满减|减[完后掉了]|"
    r"用[了上完]?[券码]?|到手|拿下|下来|实付|最[低高贵新]|起步|[原单报售标底]价|上架|挂牌|皇帝价|价[格钱位]|[跌降涨]到|能卖|需要|顺丰|包邮|邮费|运费|快递|"
    r"普通|常规|标配|入门|官方|正品|原装|全新|[新老]款|[高低顶中]配|系列|产品|商品|东西|玩意儿?|机子|牌子?|品牌|链接|型号|机型|机?配置|规格|版本|容量|内存|存储|颜色|图[案样]|花样|尺[码寸]|升数?|寸|"
    r"[那这里上]边|[里上]面|屏幕上|现货|有货|还有|有没有?|请问|问[一]?下|主播|老板|姐姐?|哥哥?|宝宝?|亲|[你咱我他]们?|家里?|自己|老[人公婆妈爸]|孩子?|"
    r"什么|哪[些个种款]|怎么|多大|几[个件双台]|可以|知道|帮忙|麻烦|谢谢|[一二三四五六七八九十两半]百?[个件台双条只部瓶套盒包支袋块斤升码]|[零一二三四五六七八九十百千万两半]+|"
    r"[这那哪个件款的是卖要都各家得台双部瓶条只套盒包支袋块斤升给报付花费值下和跟与价钱些号色码版装呢啊呀吗嘛哈吧么哦噢嘞哩新旧出最买拿走单了起去贵又还再就也才到大小中深浅能多俩每几有"
    r"男女士生儿童人用送爸妈爷奶想问看说打喜搞整弄来回更换 ]"
)
"""Words and characters that say nothing of what a thing is."""
_FILLING_CHAR = wording(rf"(?:{FILLING.pattern})|[带印配含绣画叫]")
"""A character right before a name that is no piece of a word with it; with what a thing has on it: 带气垫这双."""
