"""Chinese comments without what only politeness puts around a question, with words that were written by their sound put right.

`诶 主播 k50多少钱 在线等` is read as `k50多少钱`, `眼色有哪些` as `颜色有哪些`: what follows need not know of either.
"""

from __future__ import annotations

import re

from zhubo.perceive.cantonese_zh import as_written
from zhubo.perceive.models_said_zh import models_spelt_out
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.own_goods_zh import without_own_goods
from zhubo.perceive.rarer import usual_words
from zhubo.perceive.usual_turns_zh import in_usual_turns
from zhubo.shop.search import CatalogueIndex, find_goods
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import bits_of, may_stand, wording


def tidied(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return a Chinese text (folded) without polite words at its ends, where it asks of goods without them, and without slips of sound.

    Nor does a story of the viewer's own things stay before a question for goods of `index`.
    """
    normal = models_spelt_out(as_written(normal), index)
    text = normal.text
    if edits := usual_words(text):
        normal = rewritten(normal, edits)
    normal = in_usual_turns(normal, index)
    if may_stand(normal.text) & _REWORDED_BITS:
        normal = _reworded(normal)
    text = normal.text
    if edits := without_own_goods(text, index):
        normal = rewritten(normal, edits)
        text = normal.text
    before = _BEFORE.match(text) if text[0:1] in _FIRST else None
    behind = _BEHIND.search(text) if _MAY_BEHIND.search(text) is not None else None
    begin, end = before.end() if before is not None else 0, behind.start() if behind is not None else len(text)
    if (begin, end) == (0, len(text)) or begin >= end or not _asks(text[begin:end]):
        return normal
    return rewritten(normal, [(0, begin, ""), (end, len(text), "")])


def _reworded(normal: Normal) -> Normal:
    """Return a folded text with the words in it for gold, for nothing, for a doubt, for terms and for a trait as most people have them."""
    text = normal.text
    if _OF_GOLD.search(text) is not None:
        normal = rewritten(normal, [(*found.span(), "金色") for found in _OF_GOLD.finditer(text)])
        text = normal.text
    if _FIGURATIVE.search(text) is not None:
        normal = rewritten(normal, [(*found.span(), "") for found in _FIGURATIVE.finditer(text)])
        text = normal.text
    if (doubt := _DOUBTED.search(text)) is not None:
        normal = rewritten(normal, [(*doubt.span("doubt"), "吗")])
        text = normal.text
    if (terms := _TERMS_IN_WORDS.search(text)) is not None:
        figures = [(whole_number(terms[name]), terms.span(name)) for name in ("bound", "off")]
        normal = rewritten(normal, [(*span, str(number)) for number, span in figures if number is not None])
        text = normal.text
    if (proof := _IF_IT_STOPS.search(text)) is not None:
        normal = rewritten(normal, [(*proof.span(), f"防{proof['what']}吗")])
        text = normal.text
    if (which := _WHICH_COMES_WITH.search(text)) is not None:
        normal = rewritten(normal, [(*which.span("idle"), "")])
    return normal


def _asks(text: str) -> bool:
    """Whether a text asks of goods or of the shop's rules by itself, and not after the host."""
    return _ASKED.search(text) is not None or any(goods.sort == "kind" for goods in find_goods(text))


_WHICH_COMES_WITH = wording(
    r"有带(?:了|着)?[\u4e00-\u9fff]{2,4}?(?P<idle>的(?:版本?|款|型号))(?:没有?|吗|么|不)[啊呀呢?？ ]*$"
)
"""A sort that is asked for by what comes with it: whether that comes with the thing is what is asked."""
_OF_GOLD = wording(r"(?<![\u4e00-\u9fff])金(?=的|$|[ ,，]|\d|多少|什么价|还有)")
"""A colour in one character that is a material and a name elsewhere: 64g 金的."""
_FIGURATIVE = wording(
    r"(?<=\d[gt])(?:内存|存储|容量|运存)(?=的(?:多少钱|什么价|啥价|还有|有没有|有货|呢|$|[ ,，?？]))|"
    r"(?<=\d)(?<!128)(?<!256)(?<!512)(?<!64)(?<!32)的(?=(?:pro ?max|pro|max|plus|ultra|mini)(?![a-z]| ?\d))|"
    r"(?:电脑|手机|数码|硬盘|平板|相机|电器|科技|护肤|化妆|美妆|健身|跑步|厨房|网购|直播)小白(?![鞋的裙色衫])|"
    r"(?:我的?)?(?:钱包|荷包)(?:君)?(?:已经|都|在|又|要|快|实在|真的?)*(?:发抖|抖|瘪|空|哭|疼|痛|扁|不允许|受不了|吃不消|告急|见底|紧张)(?:了|啦)?"
)
"""Words that name nothing: for somebody new to a thing, for how much money there is, within the name of a model (980的pro), and for the
property of a size (16g内存的)."""
_TERMS_IN_WORDS = wording(
    r"满(?P<bound>[一二两三四五六七八九]?[百千][一二三四五六七八九]?百?)(?:块|元)?[就能可以立]*减(?P<off>[一二两三四五六七八九]?[十百](?:[一二三四五六七八九]十?)?)(?:块|元)?"
)
"""The terms of an offer in words: 满三千减二百."""
_IF_IT_STOPS = wording(r"防不防(?P<what>[\u4e00-\u9fff])(?=[呀啊呢嘛?？ ,，]|$)")
"""A trait that begins with 防, asked for by saying that twice: 防不防抖."""
_DOUBTED = wording(
    r"(?:能|可以|会|有|支持|防|全场|都|才|只要|就|满\d+|到|包邮|停产|保修).{1,12}?"
    r"(?P<doubt>[ ,，]*(?:这?是)?(?:真的假的|真的还是假的|真假|真的吗|是不是真的)[呀啊呢嘛哦?？ ]*)$"
)
"""A claim that is doubted: whether it is so is what is asked."""
_REWORDED_BITS = bits_of((_OF_GOLD, _FIGURATIVE, _DOUBTED, _TERMS_IN_WORDS, _IF_IT_STOPS, _WHICH_COMES_WITH))
_FIRST = frozenset("主老亲小家宝诶欸哎嗯那请想问麻你您哈")
_BEFORE = re.compile(
    r"(?:(?:主播|老板娘?|亲亲?|小姐姐|小哥哥|家人们|宝子们?|诶|欸|哎|嗯+|那个|你好|您好|哈喽)[ ,，。!！~]+|"
    r"(?:请问|想问|麻烦问|麻烦看|问)(?:一下|下)?[ ,，。!！~]*(?!题))+"
)
_MAY_BEHIND = wording(r"谢|线等|急|主播|老板|亲")
_BEHIND = re.compile(
    r"(?:[ ,，。!！?？~]+(?:谢谢(?:主播|老板|了|啦|你|您)?|多谢|感谢|在线等|急{1,2}|挺急的|主播|老板|亲))+[!！。~ ]*$"
)
_ASKED = wording(
    r"\d|多少|价|几[块钱个种]|钱|怎么卖|咋卖|有货|现货|库存|还有|有没有|尺码|码数|颜色|材质|面料|发货|包邮|运费|快递|到货|退|换|保修|发票|优惠|券|"
    r"活动|折|便宜|内存|屏|电池|尺寸|多大|多重|上市|国行|防水|支持"
)
