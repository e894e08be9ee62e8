"""Forms of a comment that say something without any model: a question, a bare follow-up, an order at stake."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.perceive.found import Found, Stretch
from zhubo.text.wording import says, wording

_QUESTION_ASCII = wording(
    r"\?|^(?:and |so |but |hi |hey |hello |pls |please |ok |um |host )*(?:is|are|r|do|does|did|can|could|will|would|should|has|have|any|"
    r"anyone know|how|hows|how's|what|whats|what's|wat|which|who|whos|who's|when|"
    r"whens|where|wheres|where's|why|got|describe|tell|explain)\b"
    r"|\b(?:how (?:much|many|long|big|old|do|does|to|is|are|about)|what (?:is|are|does|do|kind|size|colou?r|brand|about)|which|price|"
    r"cost|"
    r"(?:do|can|could|will|would) (?:u|you|i|it|they|this|we)|(?:is|are) (?:it|this|that|these|those|there|the))\b"
)
_QUESTION = wording(
    r"؟|吗|嘛|么(?!么)|多少|几(?!乎)|什么|神马|啥|哪|谁|怎么|怎样|咋|如何|为何|有没|"
    r"有木有|上不上|卖不卖|伐|是不是|能不能|能否|可不可以|会不会|要不要|好不好|行不行|"
    r"[不没].{0,8}吧\??$|[是有能会行]吧\??$|"
    r"呢|多[大长高宽重久厚深远快]|有[^ ,，。]{0,3}[没莫木]得(?:$|[ ,，。啊呀哦嘛])|"
    r"有[^ ,，。]{4,10}没得[啊呀哦嘛]?\??$|(?P<verb>[带装配附含支防能会送包])不(?P=verb)|"
    r"(?:有|能|行|可以|好|会|是|要|支持|给|送|退|发|在)[没不木](?:$|[啊呀哦呢])|[没不]$|报价|价格|介绍|"
    rf"{_QUESTION_ASCII.pattern}"
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
    r"多少钱|多钱|啥价|什么价|价格|价钱|几块钱|怎么卖|咋卖|咋个卖|报价|报(?:一?下|个)价|到手(?:价)?(?:是|要|得)?(?:多少|几[块百十千])(?![件个斤克瓶盒包片条双支])|"
    r"(?<!need )(?<!low )(?<!good )\bprices?\b(?! (?:so|too|is|diff|match|prot|drop|adj|guar))|"
    r"要几[百千十]|"
    r"\bcosts?\b(?! (?:more|less))|\${1,3}(?!\s?\d)|💰|(?<!还有)(?<!剩)(?<!剩下)几块(?:钱)?[啊呢呀?？]*$|"
    r"\bruns? me\b|\bsets? (?:me|u|you|us|ya|one) back\b|"
    r"\bwhat(?:\'?s| does|"
    r" do) .{2,30} runs?\??$|\bw[auo]+ts? (?:the|an?|ur|your) .{2,30} runs?\??$|\bdamage (?:on|for)\b|(?:^|[.,!?] ?)(?:the )?damage\??$|"
    r"\b(?:ticket|sticker) on\b|\bsells? for\??$|\bhow ?m(?:utch|uhc|cuh|uch)[ ?!.]*$|"
    r"how much (?:is|are|r) (?:it|they|that|those|these)\b|\bhow much[ ?!.]*$|"
    r"\bhow much for (?:the|that|this|those|these|an?|ur|your)\b"
)
_PAYS = wording(r"\bwhat (?:do|would|will|should) i pay for\b")
_DIFFERENCE = wording(
    r"差(?:多少|几)|差价|相差|[换升改跳](?![屏膜壳货新]|电池).{0,12}?[补添贴加](?:个|点|上)?(?:多少|几[块个百十千]|好多)|[补添贴加](?:个|点|上)?(?:多少|几[块个百十千]|好多)钱?(?:能|可以|才能)?[换升](?![屏膜壳货新]|电池)|(?:贵|便宜)(?:了)?(?:多少|几[块百十千多]|好多)|比.{1,12}多(?:出)?(?:多少|几[块百千])(?!毫|[寸升克])|(?:要|得|再|需要?)(?:再)?[加补添](?:个)?(?:多少|几|好多)(?!货|件|"
    r"个|"
    r"台)|"
    r"[多少][花掏付给出](?:个)?(?:多少|几)|省(?:下|了)?(?:多少|几)|(?:升|换)[到成].{0,12}(?:多少|几)[钱块百多]?|"
    r"how much (?:more|less|cheaper|dearer|extra)\b|price (?:difference|gap)|"
    r"(?:difference|gap|diff) in (?:the )?(?:price|money|cost|dollars|cash)\b|"
    r"\bhow much (?:of a )?(?:difference|gap|diff)\b(?! (?:in|does it|will it|would it))|"
    r"\bhow much (?:do|would|will|could|can) i save\b.{0,40}\b(?:over|instead|rather|taking|with the|compared|if i (?:take|get|go))\b|"
    r"\bhow much to (?:upgrade|go up|move up)\b"
)
_REDUCED = wording(
    r"\b(?:marked down|reduced|discounted|on sale|on offer|on special)(?: at all| now| today| yet| too| right now| currently)?\s?\??$|"
    r"(?:有没有|是不是|现在)?(?:在)?(?:打折|降价|减价)(?:了)?(?:没有?|吗|么|不)[呢啊?]*$"
)
_COMES_SO = wording(
    r"^(?:can|could) i (?:still )?(?:get|have|buy|order) (?!.*\b(?:or|than|vs|versus|and|instead|cheaper|both)\b).*\b(?:on|in|"
    r"as) [a-z]+\??$"
)
_ADDED = wording(
    r"(?:要|得|再|需要?)[加补添]个?(?:多少|几|好多)|[多少]花个?(?:多少|几)|差(?:多少|几)(?:块|个)?(?:钱|块)|差价|\bhow much (?:extra|"
    r"more (?:do|would|will) i pay)\b"
)
_STEP = wording(
    r"(?:\d|大|高)[^比和跟与差 ]{0,4}(?:要|得|还要|需要?)再?[加补添贴]个?(?:多少|几)|"
    r"[补添贴加]个?(?:多少|几)[^比和跟与]{0,6}[换升]|"
    r"升级?[到成]?|[上换][到成]?(?=[\da-z大高])|\b(?:upgrad\w+|go up|move up|bump)\b"
)
_SAME_PRICE = wording(
    r"(?:跟|和|与|都|全)(?:是)?.{0,14}(?:[一同]个?价|价[格钱]?(?:都)?(?:一样|相同)|一样的?价|一样贵)|\bsame price (?:as|for|in|across)\b|"
    r"\b(?:both|all|two)\b.*\b(?:the )?same price\b|\bcosts? the same as\b|\band\b.*(?<!still )\bthe same price[ ?!.]*$"
)
_OTHER_DAYS = wording(
    r"昨|前天|上次|上周|上个?月|之前|以前|刚才|那天|分期|门店|实体店|网上|官网|别家|别的|\b(?:yday|yesterday|last|before|earlier|online|"
    r"in store|elsewhere|ago)\b"
)
_RANGE = wording(
    r"(?:都?有|卖|是)(?:些)?(?:什么|啥|哪些|哪几|几)个?(?:款|种|型号|样|牌子|品牌|机型|系列)(?!颜色|尺码|码|内存|口味|配置|版本)|"
    r"(?:有|卖)(?:点|些)?(?:哪些|啥|什么)[啊呀呢?]*$|(?:which|what) (?:models?|kinds?(?! of \w+ (?:is|are)\b)|types?(?! of \w+ (?:is|"
    r"are)\b)|ones)"
)
_SELLS = wording(
    r"\b(?:do|does|did) (?:u|you|ya|they|ur shop)(?: guys| all)? (?:sell|carry|stock)\b|卖不卖|有卖|有没有卖|"
    r"\b(?:what|wat|wot)(?: else)?(?: do| does)? (?:u|you|ya)(?: guys)?(?: got to)? sell\b|\b(?:are|r) (?:u|you|"
    r"ya) (?:guys )?selling\b|都?卖(?:些|点)?(?:什么|啥)"
)
_FILLING = wording(
    r"[\s?!.,，。~]|那个|这个|那款|这款|那件|这件|的|啊|呀|哦|呢|主播|请问|\b(?:the|a|an|that|this|one|pls|please)\b"
)
_LISTS = re.compile(
    r"(?:so |ok |hey |hi )?(?:(?:do|did) (?:u|you|ya) (?:have|sell|do|got|carry)|(?:u|you) (?:got|have)|got|have|any(?:thing)?|something|"
    r"which|what|wat|list|show me|see)(?: any| anything| something| all| some| an?| ur| your| the| of| kind| kinds| kinda| sort| sorts)*\s+"
    r"(?:(?:do |did )?(?:u|you|ya) (?:have|sell|do|got|carry)|(?:have )?(?:u|you) got|are there|is there|there|available|left)?[ ?!.]*"
)
_COUNT_ALONE = re.compile(
    r"(?:(?:x ?)?\d{1,3}x?|two|three|four|five|six|a couple|a dozen)(?: ?(?:pcs?|pieces|pairs?|packs?|sets?|boxes|bottles?|of|the|your|"
    r"ur))*|"
    r"[一两二三四五六七八九十\d]{1,3}[个件台条双只部瓶盒套支份]的?"
)
_MEASURE_ZH = wording(
    r"[分率量度数值耗比积径距频压温命速级宽厚深](?:是|有|大概|要|需要)?(?:多少|几)[啊呀呢嘛?]*$|"
    r"(?:充电?|快充|闪充|功率|无线充)(?:是|有|能)?(?:几|多少)个?(?:w|瓦)|(?:几|多少)个?(?:w|瓦)的?(?:快|闪|无线)?充|"
    r"(?:几|多少)个?(?:瓦|毫安时?|mah|赫兹|hz|英寸|寸|毫米|厘米|cm|mm|核)的?[啊呀呢嘛吗?]*$"
)
_MEASURE_EN = wording(
    r"\bhow much (?!is|are|does|do|did|was|were|for|would|will|to|it|they|this|that|these|those|you|off|more|less|each|cost|now|money|all|"
    r"stock|shipping|postage|delivery|total|extra)[a-z]{3,} (?:is|are|in|does|do|has|have|of|per|can)\b"
)
_OFFER = wording(
    r"(?<!\d)\d{2,5}(?:块|元)?(?:钱)?整?[ ,，]?我?(?:就|立马|马上|秒|直接|立刻|现在就)(?:拍|买|下单|付|拿|入)|"
    r"\b(?:ill|i'll|i will|id|i would) (?:buy|take|grab) (?:it|one|this|that|them) (?:now |right now |today )?(?:for|at) [$£€¥]?\d"
)
_NOT_YET_BOUGHT = wording(
    r"^(?:我|要是|如果)?(?:今天|今晚|现在|马上|这会儿?)(?:就)?(?:拍|买|下单|付款)(?!了|的|过)|"
    r"^(?:so |and |hey |hi )?(?:if )?(?:i |we )?(?:order|buy|pay|purchase)(?: it| this| one)? (?:today|now|tonight|tomorrow|right now|"
    r"on \w+day)\b"
)
_BACK_WHEN = wording(r"\bwhen'?s?\b.{0,40}\bback\b")
_TWO_AMOUNTS = wording(r"(?<![\d.a-z])\d{2,5}(?:\.\d{1,2})?(?:块|元)?还是\d{2,5}(?:\.\d{1,2})?(?:块|元)?[呀啊呢?？]*$")
_STILL = wording(
    r"\b(?:is|are) (?:it|this|that|they|these|those)(?: one)? [$£€¥]?\d{1,4} or (?:what|"
    r"[$£€¥]?\d{1,4})\s?\?*$|"
    r"\bstill (?:only )?(?:[$£€¥]\s?)?\d+(?:\.\d+)?\??$|[$£€¥]\s?\d+(?:\.\d+)? still\??$|"
    r"\b(?:is|are) .{2,40} (?:really|just|only) (?:only |just )?(?:[$£€¥]\s?)?(?:\d{1,4}(?:\.\d+)?|ten|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|a hundred)(?: bucks| dollars| quid| euros?)?\??$|"
    r"\b(?:am i|did i) (?:read|reading|hear|hearing|see|seeing) (?:it |that |this )?(?:right|correctly)\b.*\b(?:is|are|for) (?:only )?"
    r"(?:[$£€¥]\s?)?\d{1,4}(?:\.\d+)?\??$|\bwas .{2,30} always (?:[$£€¥]\s?)?\d|"
    r"\b(?:is|are) .{2,40} (?<!size )(?:[$£€¥]\s?\d+(?:\.\d+)?|\d{1,3}[05]) or (?:[$£€¥]\s?)?\d{1,3}[05]\??$|"
    r"\b(?:its|it's|thats|that's) (?:[$£€¥]\s?)?\d{1,4} (?:right|yeah|ya|correct)\b|"
    r"是\d{2,5}(?:\.\d{1,2})?(?:块|元)?还是\d{2,5}(?:\.\d{1,2})?(?:块|元)?[呀啊呢?？]*$|"
    r"(?<![\d.a-z])\d{2,5}(?:\.\d{1,2})?(?:块|元)?钱?(?:对吧|对不对|对吗|是吧|没错吧)[?？]*$|"
    r"(?:还是|是不是)(?:卖)?\d{2,5}(?:块|元)?(?:吗|么|吧|不)|(?:还是|是不是|是|要)(?:卖)?\d{1,5}(?:块|元)(?:钱)?[吗么吧不?？]*$|"
    r"还(?:是|卖|要|得)(?:卖)?\d{1,2}[千百万]多?(?:块|元)?(?:钱)?[吗么吧不]|"
    r"(?:还是|是不是|还卖|还要)(?:卖)?[一二两三四五六七八九]{1,2}[千百万][一二三四五六七八九百零十]{0,5}(?:块|元)?(?:钱)?[吗么吧不?]|"
    r"是不是(?:卖)?[一二两三四五六七八九]{1,2}[千百万][一二三四五六七八九百零十]{0,5}(?:块|元)?(?:钱)?$|"
    r"\d{3,5}(?:块|元)?.{0,4}(?:这个?|那个?)价(?:格|钱)?(?:现在|今天|目前)?(?:还)?(?:有没有?|还有|在不在|还在|有[吗么]|对[吗么不]|作数|算数|有效)|"
    r"是[一二两三四五六七八九十百千]{2,6}(?:块|元)?钱?(?:吧|对吧)[?]*$"
)
_GOODS_AT_ALL = wording(
    r"^(?!.*[里内盒箱送赠包套]).*(?:(?:东西|商品|产品)(?:都)?有(?:哪些|什么|啥)|有(?:哪些|什么|啥)(?:东西|商品|产品))"
)
_TIMES = wording(r"\bwhen|time|hour|open|day|live|stream|replay|show|start|\bon\b|night|几|时|点|播|回放|周|天|晚")
_SHARE_OFF = wording(
    r"满.{1,6}减|\bhow much (?:off|discount)\b|[1-9一二三四五六七八九]折.{0,3}(?:吗|没|不$)|\b\d{1,2} ?% off\b.*\?"
)
_TOTAL = wording(
    r"\btotals?\??$|^total (?:for|of)\b|\b(?:in all|altogether|all together|in total|combined)\??$|\b(?:sum|totals?),? (?:please|pls|plz|"
    r"pretty please)\b|"
    r"\bmakes? how much\b|\bwhat'?s (?:\d{1,2}|two|three|an?|one) .+ (?:\+|plus|and|n) (?:\d{1,2}|two|three|an?|one) [a-z]|\bgive me (?:a|"
    r"the) (?:sum|total)\b|\bwhat'?s? (?:is |would be |will be )?(?:the|my) (?:sum|total|bill)\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|and|plus|"
    r"\d{1,2})\b.*\b(?<!go )(?<!wear )(?<!work )(?<!fit )(?<!come )"
    r"(?<!packed )(?<!ship )together\??$|"
    r"(?:一共|总共|拢共|通共|统共|加起来|合起来|加一起|放一起|算下来)(?:是|要|得|付|给)*(?:几[百千块十钱多]|多少(?:钱|[啊呢呀]|$)|好多)|"
    r"(?:一共|总共|拢共|合计|共计|加起来|合起来|加一起)[呢啊呀?？]*$|[给报算]个?(?:一下)?总(?:价|数|账)?|总价(?:多少|几|是|呢|[?？]|$)"
)
_SUM = wording(
    r"一共|总共|合计|共计|拢共|通共|加起来|合起来|一套下来|加一[起块]|[合凑]一[起块]|一起|算下来|总价|一[块道]儿?(?:带走|拿|买|要|下单|入手|打包)|"
    r"\b(?:totals?|comes? to|(?:for both|both for)|makes how much|"
    r"both,? (?:(?:please|pls|plz),? )?how much|how much (?:(?:are|r|is|for) )?both|altogether|together|combined|in all|all in|sum|plus|"
    r"what (?:do|would|will|did) (?:i|we) owe)\b|"
    r"\b(?:i (?:want|need|take|get|buy|order)|(?:i'?ll|i'?d|let me|can i|if i|gonna|to) (?:take|have|get|grab|like|buy|order)|"
    r"buying|gimme|give me)\b(?! (?:to )?(?:know|ask|see|hear|check)).*\b(?:and|n|plus)\b"
    r".*\bhow much(?: (?:is|would|will) (?:that|it)(?: be)?)?\??$|"
    r"(?<![468])(?<!1[26])(?<!24)\+|\+(?! ?(?:64|128|256|512|1t))|(?<=[a-z0-9 号])加(?!64|128|256|512|1t)|外加|另加|"
    r"[加配带搭][上个]?(?=[一两二三\d][个件台条双只部瓶盒])"
)
_APART = wording(r"\beach\b|\bapiece\b|\bseparately\b|各(?:多少|几|自)|分别|单独")
_APART_PRICES = wording(
    r"各(?:自|是|要|卖)?(?:多少|几|啥|什么价|怎么卖)|分别|都(?:是|要|卖)?(?:多少|几块|几百|几千|啥价|什么价|怎么卖)|各(?:什么|啥)价|"
    r"起(?:步|售)?价|\b(?:prices?|costs?|much|what)\b.*(?<!\d )(?<!one )(?<!two )(?<!three )(?<!of )\beach\b|"
    r"\b(?:prices? of each|(?<!\d )(?<!of )each (?:one )?(?:costs?|price|is|how much)|apiece|separately|individually)\b"
)
_AMOUNT = wording(r"(?<!剩)(?<!还有)(?<!货号)(?<!型号)(?<!编号)(?<!款号)(?<!电话)多少[啊呀呢嘛?]*$")
_PRICE_LAST = wording(r"(?<![半差原评特])价[呢啊?]*$|\b(?:price|cost)\??$|(?:^|\s)\${1,3}\s?\?*$")
_END_OF_PRICES = wording(r"\b(?:cheapest|dearest|priciest|(?:lowest|highest) priced?|(?:most|least) expensive)\b")
_MISSPELT = wording(
    r"\bhow ?m(?:uch|cuh|uhc|ch|uc)\s(?:is|are|r|for|4)\b|\bgo(?:ing|in) (?:for|4)\b|\b(?:it|this|that|they|these|tee|shirt|one|"
    r"[a-z]{3,}) goes for\??$|\bpr(?:c|ce|ise)\b"
)


def is_question(text: str) -> bool:
    """Whether `text` (folded) has the form of a question."""
    return (_QUESTION_ASCII if text.isascii() else _QUESTION).search(text) is not None


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


asks_price = says(_PRICE)
"""Whether a comment says in so many words that it asks for a price."""
asks_a_total = says(_TOTAL)
"""Whether a comment asks what several things come to."""
asks_a_sum = says(_SUM, unless=_APART)
"""Whether a comment that names several products asks what they cost together."""
asks_one_by_one = says(_APART_PRICES, unless=_SUM)
"""Whether a comment asks for several prices, each for itself."""


def asks_an_amount(text: str) -> bool:
    """Whether a comment ends with a bare `how much`: the price, where it counts nothing that is left."""
    return _AMOUNT.search(text) is not None and "剩" not in text and "库存" not in text


ends_with_price = says(_PRICE_LAST)
"""Whether the last word of a comment is the price."""
asks_for_an_end_of_prices = says(_END_OF_PRICES)
"""Whether a comment asks for what costs least or most: `dearest thing in the shop`."""
asks_nicely = says(wording(r"\bpretty (?:please|pls|plz)\b"))
"""Whether a comment asks for what it names in a turn that is read as praise: `size 44 pretty please`."""
asks_price_misspelt = says(_MISSPELT)
"""Whether a comment asks for a price in English as it is typed in haste; `how much is` may still ask for a property."""
asks_what_to_pay = says(_PAYS)
"""Whether a comment asks what some goods are to be paid with in money: `what do i pay for the card`."""
asks_a_difference = says(_DIFFERENCE)
"""Whether a comment asks how far two prices are apart."""
asks_if_equal = says(_SAME_PRICE, unless=_OTHER_DAYS)
"""Whether a comment asks whether two things cost the same."""


def asks_if_reduced(nameless: str) -> bool:
    """Whether a comment, blanks for the names of goods, asks whether they cost less now: `marked down at all`, `有没有降价`."""
    return _REDUCED.search(nameless) is not None


asks_if_it_comes_so = says(_COMES_SO)
"""Whether a comment asks if one thing can be had in some way, and sets it beside no other: `can i get the album on cd`."""
asks_to_add = says(_ADDED)
"""Whether a comment asks what money is to be added for something: 要加多少, 多花几个钱."""


def price_compared(text: str) -> str | None:
    """Return how a comparison looks at prices: `equal`, whether they are the same, `step`, what more of it costs, `gap`; else None."""
    if asks_if_equal(text):
        return "equal"
    if not asks_a_difference(text):
        return None
    return "step" if _STEP.search(text) else "gap"


asks_the_range = says(_RANGE)
"""Whether a comment asks which models or kinds there are."""


def is_bare_name(text: str, mentions: Sequence[Stretch]) -> bool:
    """Whether a comment is nothing but the name of goods."""
    if not mentions:
        return False
    for start, end in reversed(mentions):
        text = text[:start] + text[end:]
    return not _FILLING.sub("", text)


def is_counted_name(nameless: str) -> bool:
    """Whether a comment, blanks for the names of goods, is nothing but how many of what: `3 pairs of`, `两双`."""
    return _COUNT_ALONE.fullmatch(nameless.strip(" ?!.,，。~")) is not None


def lists_a_kind(nameless: str) -> bool:
    """Whether a comment, blanks for the names of goods, only asks what there is of them: `any drinks`, `list your mugs`."""
    return _LISTS.fullmatch(nameless) is not None


asks_what_is_sold = says(_SELLS)
"""Whether a comment asks if, or what, the shop sells at all."""


def asks_a_measure(text: str) -> bool:
    """Whether `text`, without the names of goods, asks how much of something that is no money: `跑分多少`, `how much protein`."""
    return _MEASURE_ZH.search(text) is not None or _MEASURE_EN.search(text) is not None


makes_an_offer = says(_OFFER)
"""Whether a comment names the price at which its writer would buy at once."""
is_not_yet_bought = says(_NOT_YET_BOUGHT)
"""Whether a comment speaks of what will be ordered, not of what was: `今天拍啥时候发`."""


def speaks_of_a_present(text: str) -> bool:
    """Whether a comment looks for something to give."""
    return "present" in text or "gift" in text or "送" in text


asks_when_it_is_back = says(_BACK_WHEN)
"""Whether a comment asks when something is there again: `whens the mug back in stock`."""
names_two_amounts = says(_TWO_AMOUNTS)
"""Whether a comment ends with two amounts and asks which of them it is: 98还是88."""
asks_whether_price_holds = says(_STILL)
"""Whether a comment names a price and asks whether it is the price: `is it still 20`, `还是99吗`."""
asks_for_goods_at_all = says(_GOODS_AT_ALL)
"""Whether a comment asks what there is of some brand or kind: `东西有哪些`."""
speaks_of_time = says(_TIMES)
"""Whether a comment has a word of hours, days or shows."""
asks_a_share_off = says(_SHARE_OFF)
"""Whether a comment asks for a discount by what is off: `还有9折吗`, `满三百减多少`, `how much off`."""
WORDS_OF_AN_AMOUNT = (_AMOUNT,)
