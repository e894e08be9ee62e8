"""Forms of a comment that say something without any model: a question, a bare follow-up, an order at stake."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.perceive.found import Found, Stretch
from zhubo.text.wording import wording

_QUESTION = wording(
    r"\?|吗|嘛|么(?!么)|多少|几(?!乎)|什么|神马|啥|哪|谁|怎么|怎样|咋|如何|为何|有没|"
    r"有木有|是不是|能不能|能否|可不可以|会不会|要不要|好不好|行不行|"
    r"[不没].{0,8}吧\??$|[是有能会行]吧\??$|"
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
_ASKS_MORE = wording(
    r"多少|什么|啥|几|怎么|咋|哪|谁|吗|有没|能不|为|人|货|发|退|主播|你|我|他|在|券|活动|优惠|礼|赠|快递|链接|尺码|颜色|"
    r"\b(?:price|ship\w*|deliver\w*|return\w*|refund\w*|size|colou?rs?|stock|discounts?|coupons?|postage|warranty|you|u|i|me|my|"
    r"how|what|why|when|who|where|is|are|does|do|it|this|today|tonight|tomorrow)\b"
)
_POINTS = wording(
    r"[这那它\d]|刚才|刚刚|手上|身上|上一|前面|屏幕|之前|一个|\b(?:this|that|it|these|those|them|last|previous|earlier|before)\b"
)
_OF_GOODS = frozenset({"product", "link_no", "size", "colour", "qty", "material", "attribute"})
_ORDER_SAID = wording(r"订单|单号|运单|快递单|order|tracking|parcel|#")

_PRICE = wording(
    r"多少钱|多钱|啥价|什么价|价格|价钱|几块钱|怎么卖|咋卖|咋个卖|报价|报(?:一?下|个)价|"
    r"(?<!need )(?<!low )(?<!good )\bprices?\b(?! (?:so|too|is|diff|match|prot|drop|adj|guar))|"
    r"要几[百千十]|"
    r"\bcosts?\b(?! (?:more|less))|(?:^|\s)\${1,3}\s?\?*$|\bruns? me\b|\bsets? me back\b|\bdamage (?:on|for)\b|"
    r"how much (?:is|are|r) (?:it|they|that|those|these)\b|\bhow much\??$"
)
_PAYS = wording(r"\bwhat (?:do|would|will|should) i pay for\b")
_DIFFERENCE = wording(
    r"差(?:多少|几)|差价|相差|(?:贵|便宜)(?:了)?(?:多少|几[块百十千])|how much (?:more|less|cheaper|dearer)\b|price difference"
)
_RANGE = wording(
    r"(?:都?有|卖|是)(?:些)?(?:什么|啥|哪些|哪几|几)个?(?:款|种|型号|样|牌子|品牌|机型|系列)(?!颜色|尺码|码|内存|口味|配置|版本)|"
    r"(?:有|卖)(?:哪些|啥|什么)[啊呀呢?]*$|(?:which|what) (?:models?|kinds?(?! of \w+ (?:is|are)\b)|types?(?! of \w+ (?:is|are)\b)|ones)"
)
_SELLS = wording(
    r"\b(?:do|does|did) (?:u|you|ya|they|ur shop)(?: guys| all)? (?:sell|carry|stock)\b|卖不卖|有卖|有没有卖|"
    r"\b(?:what|wat|wot)(?: else)?(?: do| does)? (?:u|you|ya)(?: guys)?(?: got to)? sell\b|都?卖(?:些|点)?(?:什么|啥)"
)
_FILLING = wording(
    r"[\s?!.,，。~]|那个|这个|那款|这款|那件|这件|的|啊|呀|哦|呢|主播|请问|\b(?:the|a|an|that|this|one|pls|please)\b"
)
_LISTS = re.compile(
    r"(?:so |ok |hey |hi )?(?:(?:do|did) (?:u|you|ya) (?:have|sell|do|got|carry)|(?:u|you) (?:got|have)|got|have|any(?:thing)?|something|"
    r"which|what|wat|list|show me|see)(?: any| anything| something| all| some| ur| your| the| of| kind| kinds| kinda| sort| sorts)*\s+"
    r"(?:(?:do |did )?(?:u|you|ya) (?:have|sell|do|got|carry)|(?:have )?(?:u|you) got|are there|is there|there|available|left)?[ ?!.]*"
)
_MEASURE_ZH = wording(r"[分率量度数值耗比积径距频压温命速级宽厚深](?:是|有|大概|要|需要)?(?:多少|几)[啊呀呢嘛?]*$")
_MEASURE_EN = wording(
    r"\bhow much (?!is|are|does|do|did|was|were|for|would|will|to|it|they|this|that|these|those|you|off|more|less|each|cost|now|money|"
    r"stock|shipping|postage|delivery|total|extra)[a-z]{3,} (?:is|are|in|does|do|has|have|of|per|can)\b"
)
_OFFER = wording(
    r"(?<!\d)\d{2,5}(?:块|元)?(?:钱)?整?[ ,，]?我?(?:就|立马|马上|秒|直接|立刻|现在就)(?:拍|买|下单|付|拿|入)|"
    r"\b(?:ill|i'll|i will|id|i would) (?:buy|take|grab) (?:it|one|this|that|them) (?:now |right now |today )?(?:for|at) [$£€¥]?\d"
)
_NOT_YET_BOUGHT = wording(r"^(?:我|要是|如果)?(?:今天|今晚|现在|马上|这会儿?)(?:就)?(?:拍|买|下单|付款)(?!了|的|过)")
_BACK_WHEN = wording(r"\bwhen'?s?\b.{0,40}\bback\b")
_STILL = wording(
    r"\bstill (?:only )?(?:[$£€¥]\s?)?\d+(?:\.\d+)?\??$|[$£€¥]\s?\d+(?:\.\d+)? still\??$|"
    r"\b(?:is|are) .{2,40} (?:really|just|only) (?:only |just )?(?:[$£€¥]\s?)?(?:\d{1,4}(?:\.\d+)?|ten|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|a hundred)\??$|"
    r"\b(?:is|are) .{2,40} (?<!size )(?:[$£€¥]\s?\d+(?:\.\d+)?|\d{1,3}[05]) or (?:[$£€¥]\s?)?\d{1,3}[05]\??$|"
    r"\b(?:its|it's|thats|that's) (?:[$£€¥]\s?)?\d{1,4} (?:right|yeah|ya|correct)\b|"
    r"(?:还是|是不是)(?:卖)?\d{2,5}(?:块|元)?(?:吗|么|吧|不)|(?:还是|是不是|是|要)(?:卖)?\d{1,5}(?:块|元)(?:钱)?[吗么吧不?？]*$|"
    r"(?:还是|是不是|还卖|还要)(?:卖)?[一二两三四五六七八九]{1,2}[千百万][一二三四五六七八九百零十]{0,5}(?:块|元)?(?:钱)?[吗么吧不?]|"
    r"是不是(?:卖)?[一二两三四五六七八九]{1,2}[千百万][一二三四五六七八九百零十]{0,5}(?:块|元)?(?:钱)?$"
)
_GOODS_AT_ALL = wording(
    r"^(?!.*[里内盒箱送赠包套]).*(?:(?:东西|商品|产品)(?:都)?有(?:哪些|什么|啥)|有(?:哪些|什么|啥)(?:东西|商品|产品))"
)
_TIMES = wording(r"\bwhen|time|hour|open|day|live|stream|replay|show|start|\bon\b|night|几|时|点|播|回放|周|天|晚")
_ONE_THING = wording(r"^(?:so |and |hey |hi )?(?:is|are|was|were) (?!there|any)")
_SHARE_OFF = wording(
    r"满.{1,6}减|\bhow much (?:off|discount)\b|[1-9一二三四五六七八九]折.{0,3}(?:吗|没|不$)|\b\d{1,2} ?% off\b.*\?"
)
_TOTAL = wording(
    r"\btotal\??$|^total (?:for|of)\b|\b(?:in all|altogether|all together|in total)\??$|"
    r"(?:一共|总共|加起来)(?:要)?(?:几[百千块十]|多少(?:钱|[啊呢呀]|$))|(?:合计|共计)[?？]*$"
)
_SUM = wording(
    r"一共|总共|合计|共计|加起来|加一起|一起|总价|\b(?:total|comes? to|for both|"
    r"both,? how much|how much (?:(?:are|r|is|for) )?both|altogether|together|in all|all in|sum|plus)\b|"
    r"\+|(?<=[a-z0-9 号])加|"
    r"加(?=[一两二三\d][个件台条双只部瓶盒])"
)
_APART = wording(r"\beach\b|\bapiece\b|\bseparately\b|各(?:多少|几|自)|分别|单独")
_APART_PRICES = wording(
    r"各(?:自|是|要|卖)?(?:多少|几|啥|什么价|怎么卖)|分别|都(?:是|要|卖)?(?:多少|几块|几百|几千|啥价|什么价|怎么卖)|各(?:什么|啥)价|起(?:步|售)?价"
)
_AMOUNT = wording(r"(?<!剩)(?<!还有)(?<!货号)(?<!型号)(?<!编号)(?<!款号)(?<!电话)多少[啊呀呢嘛?]*$")
_PRICE_LAST = wording(r"(?<![半差原评特])价[呢啊?]*$|\b(?:price|cost)\??$|(?:^|\s)\${1,3}\s?\?*$")
_MISSPELT = wording(r"\bhow ?m(?:uch|cuh|uhc|ch|uc)\s(?:is|are|r|for|4)\b|\bgo(?:ing|in) for\b|\bpr(?:c|ce|ise)\b")
_BUDGET = wording(
    r"(?:什么|啥|哪些|哪个|哪款|有没有|有吗|推荐).{0,8}?(?:以内|以下|左右|上下)|"
    r"(?:以内|以下|左右|上下)的?.{0,8}(?:什么|啥|哪些|哪个|哪款|有没有|有吗|推荐)|"
    r"预算|(?:块|元|百|千|万|出头|左右)(?:钱)?(?:能|可以)买(?:什么|啥|点|到|哪)|出头的?.{0,6}(?:什么|啥|哪|有)|"
    r"\b(?:what|which|anything|something|stuff)\b.{0,30}\b(?:for|with|within)\s(?:[$£€¥]\s?\d+|\d{2,})(?! ?(?:cm|kg|lb|ft|yr|year|day))|"
    r"\b(?:present|gift)s? (?!card).{0,16}\b(?:for|under|within|max|up to)\s(?:[$£€¥]\s?)?\d{2,}|"
    r"(?:thing|what|which|gifts?|stuff|any) .{0,20}\bbetween (?:[$£€¥]\s?)?\d+ and (?:[$£€¥]\s?)?\d+|"
    r"(?<!it )(?<!this )(?<!that )\b(?:under|below|around|"
    r"less than)\s(?:[$£€¥]\s?)?\d+(?! ?(?:cm|kg|lb|ft|yr|year|day|min|%))"
)


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


def points_at_goods(found: Found) -> bool:
    """Whether a comment has a word that may point at goods: a pronoun, a number, an option, a product."""
    return _POINTS.search(found.text) is not None or any(span[0] in _OF_GOODS for span in found.spans)


def asks_price(text: str) -> bool:
    """Whether a comment says in so many words that it asks for a price."""
    return _PRICE.search(text) is not None


def asks_a_total(text: str) -> bool:
    """Whether a comment asks what several things come to."""
    return _TOTAL.search(text) is not None


def asks_a_sum(text: str) -> bool:
    """Whether a comment that names several products asks what they cost together."""
    return _SUM.search(text) is not None and _APART.search(text) is None


def asks_one_by_one(text: str) -> bool:
    """Whether a comment asks for several prices, each for itself."""
    return _APART_PRICES.search(text) is not None and _SUM.search(text) is None


def asks_an_amount(text: str) -> bool:
    """Whether a comment ends with a bare `how much`: the price, where it counts nothing that is left."""
    return _AMOUNT.search(text) is not None and "剩" not in text and "库存" not in text


def ends_with_price(text: str) -> bool:
    """Whether the last word of a comment is the price."""
    return _PRICE_LAST.search(text) is not None


def asks_price_misspelt(text: str) -> bool:
    """Whether a comment asks for a price in English as it is typed in haste; `how much is` may still ask for a property."""
    return _MISSPELT.search(text) is not None


def has_budget(text: str) -> bool:
    """Whether a comment asks what there is for some money; not whether one thing costs less."""
    return _BUDGET.search(text) is not None and _ONE_THING.search(text) is None


def asks_what_to_pay(text: str) -> bool:
    """Whether a comment asks what some goods are to be paid with in money: `what do i pay for the card`."""
    return _PAYS.search(text) is not None


def asks_a_difference(text: str) -> bool:
    """Whether a comment asks how far two prices are apart."""
    return _DIFFERENCE.search(text) is not None


def asks_the_range(text: str) -> bool:
    """Whether a comment asks which models or kinds there are."""
    return _RANGE.search(text) is not None


def is_bare_name(text: str, mentions: Sequence[Stretch]) -> bool:
    """Whether a comment is nothing but the name of goods."""
    if not mentions:
        return False
    for start, end in reversed(mentions):
        text = text[:start] + text[end:]
    return not _FILLING.sub("", text)


def lists_a_kind(nameless: str) -> bool:
    """Whether a comment, blanks for the names of goods, only asks what there is of them: `any drinks`, `list your mugs`."""
    return _LISTS.fullmatch(nameless) is not None


def asks_what_is_sold(text: str) -> bool:
    """Whether a comment asks if, or what, the shop sells at all."""
    return _SELLS.search(text) is not None


def asks_a_measure(text: str) -> bool:
    """Whether `text`, without the names of goods, asks how much of something that is no money: `跑分多少`, `how much protein`."""
    return _MEASURE_ZH.search(text) is not None or _MEASURE_EN.search(text) is not None


def makes_an_offer(text: str) -> bool:
    """Whether a comment names the price at which its writer would buy at once."""
    return _OFFER.search(text) is not None


def is_not_yet_bought(text: str) -> bool:
    """Whether a comment speaks of what will be ordered, not of what was: `今天拍啥时候发`."""
    return _NOT_YET_BOUGHT.search(text) is not None


def speaks_of_a_present(text: str) -> bool:
    """Whether a comment looks for something to give."""
    return "present" in text or "gift" in text or "送" in text


def asks_when_it_is_back(text: str) -> bool:
    """Whether a comment asks when something is there again: `whens the mug back in stock`."""
    return _BACK_WHEN.search(text) is not None


def asks_whether_price_holds(text: str) -> bool:
    """Whether a comment names a price and asks whether it is the price: `is it still 20`, `还是99吗`."""
    return _STILL.search(text) is not None


def asks_for_goods_at_all(text: str) -> bool:
    """Whether a comment asks what there is of some brand or kind: `东西有哪些`."""
    return _GOODS_AT_ALL.search(text) is not None


def speaks_of_time(text: str) -> bool:
    """Whether a comment has a word of hours, days or shows."""
    return _TIMES.search(text) is not None


def asks_a_share_off(text: str) -> bool:
    """Whether a comment asks for a discount by what is off: `还有9折吗`, `满三百减多少`, `how much off`."""
    return _SHARE_OFF.search(text) is not None
