"""Forms of a comment that say something without any model: a question, a bare follow-up, an order at stake."""

from __future__ import annotations

import re

from zhubo.perceive.found import Found

_QUESTION = re.compile(
    r"\?|吗|嘛|么(?!么)|多少|几(?!乎)|什么|神马|啥|哪|谁|怎么|怎样|咋|如何|为何|有没|"
    r"有木有|是不是|能不能|能否|可不可以|会不会|要不要|好不好|行不行|"
    r"呢|多[大长高宽重久厚深远]|(?:有|能|行|可以|好|会|是|要|支持|给|送|退|发|在)[没不木](?:$|[啊呀哦呢])|[没不]$|报价|价格|介绍"
    r"|^(?:and |so |but |hi |hey |hello |pls |please |ok |um |host )*(?:is|are|r|do|does|did|can|could|will|would|should|has|have|any|"
    r"anyone know|how|hows|how's|what|whats|what's|wat|which|who|whos|who's|when|"
    r"whens|where|wheres|where's|why|got|describe|tell|explain)\b"
    r"|\b(?:how (?:much|many|long|big|old|do|does|to|is|are|about)|what (?:is|are|does|do|kind|size|colou?r|brand|about)|which|price|cost|"
    r"(?:do|can|could|will|would) (?:u|you|i|it|they|this|we)|(?:is|are) (?:it|this|that|these|those|there|the))\b"
)
_AFTER_ZH = re.compile(
    r"(?:那|那么|还有|要是|如果是|换)?(?P<rest>.{1,14}?)(?:的|款|版|码|号|色)?(?:呢|咧|嘞)[呀啊哦]?\??"
)
_AFTER_EN = re.compile(
    r"(?:ok |and |so |but |hm+ )*(?:what about|how about|wbt|hbt|whatabout|and)\s+(?:in |for |the |a |an |your |ur )*"
    r"(?P<rest>[^?!.,]{1,32}?)(?: one| ones| version)?\s?\?*"
)
_ASKS_MORE = re.compile(
    r"多少|什么|啥|几|怎么|咋|哪|谁|吗|有没|能不|为|人|货|发|退|主播|你|我|他|在|券|活动|优惠|礼|赠|快递|链接|尺码|颜色|"
    r"\b(?:price|ship\w*|deliver\w*|return\w*|refund\w*|size|colou?rs?|stock|discounts?|coupons?|postage|warranty|you|u|i|me|my|"
    r"how|what|why|when|who|where|is|are|does|do|it|this|today|tonight|tomorrow)\b"
)
_ORDER_SAID = re.compile(r"订单|单号|运单|快递单|order|tracking|parcel|#")


def is_question(text: str) -> bool:
    """Whether `text` (folded) has the form of a question."""
    return _QUESTION.search(text) is not None


def is_follow_up(found: Found) -> bool:
    """Whether a comment only names another option or product to a question asked before: `512的呢`, `what about the red one`."""
    match = _AFTER_ZH.fullmatch(found.text) or _AFTER_EN.fullmatch(found.text)
    return match is not None and _ASKS_MORE.search(match["rest"]) is None


def names_an_order(found: Found) -> bool:
    """Whether an order's number stands in the comment that can be nothing else: a long one, or one that is called so."""
    for slot, _, _, number in found.spans:
        if slot == "order_no" and (sum(c.isdigit() for c in number) >= 8 or _ORDER_SAID.search(found.text)):
            return True
    return False
