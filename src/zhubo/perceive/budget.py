"""How much a viewer wants to spend, where they ask which goods there are for it: 3000以内, under 50, 两千左右."""

from __future__ import annotations

import re
from decimal import Decimal

from zhubo.facts import Money, Product
from zhubo.perceive.numbers import decimal_number, money_of, plain
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import Wording, bits_of, may_stand, says, wording

Bounds = tuple[Money | None, Money | None]
"""The least and the most, each open where it is None."""


def budget_in(text: str, currency: str) -> Bounds | None:
    """Return the bounds of the price that `text` (folded) sets, in `currency`; None where it sets none."""
    text = in_figures(text)
    if _MEASURED.search(text) is not None:
        return None
    between = _BETWEEN.search(text) or _BETWEEN_LATIN.search(text)
    if between is not None:
        first, second = _amount(between["n"], between["k"] or ""), _amount(between["m"], between["l"] or "")
        if first is not None and second is not None and first < second:
            return money_of(first, currency), money_of(second, currency)
    for pattern, low, high in _FORMS:
        match = pattern.search(text)
        if match is None:
            continue
        written = match.groupdict()
        amount = _amount(written["n"] or written.get("m") or "", written["k"] or "")
        if amount is None:
            continue
        least = money_of((amount * low).quantize(Decimal(1)), currency) if low is not None else None
        most = money_of((amount * high).quantize(Decimal(1)), currency) if high is not None else None
        return least, most
    return None


def has_budget(text: str) -> bool:
    """Whether a comment asks what there is for some money; not whether one thing costs less."""
    if not may_stand(text) & _BITS:
        return False
    text = in_figures(text)
    if _ONE_THING.search(text) is not None or _MEASURED.search(text) is not None:
        return False
    return _BUDGET.search(text) is not None or sets_money_out(text)


def sets_money_out(text: str) -> bool:
    """Whether a comment tells how much its writer has or would spend, and what is wished for; it offers that to nobody."""
    text = in_figures(text)
    if _DEAL.search(text) is not None:
        return False
    return (_MONEY.search(text) is not None and _WISH.search(text) is not None) or _TO_BUY.search(text) is not None


def tells_a_budget(text: str) -> bool:
    """Whether a Chinese comment says nothing but a budget and a kind of goods: 手机预算1500, 两千五预算买手机. It offers that to nobody."""
    return _BUDGET_TOLD.search(text) is not None and _DEAL.search(text) is None


def in_figures(text: str) -> str:
    """Return a folded text with figures for its English number words, and for 两千五: ten bucks, two hundred."""
    if (about := _OR_SO.search(text)) is not None:
        text = f"{text[: about.start()]}{_in_round(about)}{text[about.end() :]}"
    if (some := _SOME.search(text)) is not None and (low := _NUMERALS.find(some["n"])) + 1 == _NUMERALS.find(some["m"]):
        times = _ROUND[some["unit"]]
        text = f"{text[: some.start()]}{(low + 1) * times}到{(low + 2) * times}块{text[some.end() :]}"
    if (said := _SHORT_SUM.search(text)) is not None:
        text = f"{text[: said.start()]}{plain(numbers_in(said[0])[0].value)}{text[said.end() :]}"
    if _IN_WORDS.search(text) is None:
        return text
    for number in reversed(numbers_in(text)):
        if number.words and text[number.start : number.end].isascii():
            text = f"{text[: number.start]}{plain(number.value)}{text[number.end :]}"
    return text


def _in_round(about: re.Match[str]) -> str:
    """Return in figures a sum that is not told to the last one: 1000 for 千把, 3000块左右 for 三千来块."""
    times = _ROUND[about["unit"]] * (_NUMERALS.find(about["n"]) + 1 if about["n"] else 1)
    return (
        f"{times}块左右"
        if about["coin"] and not about["most"]
        else f"{times}{about['coin'] or ''}{about['most'] or ''}"
    )


def is_below(text: str) -> bool:
    """Whether what a comment has to spend is not to be reached itself: under 10 is no 10."""
    return _BELOW.search(in_figures(text)) is not None


def names_what(text: str) -> bool:
    """Whether a comment with a budget says what it is for: 充电的东西, gazebos; anything and gifts say nothing."""
    for pattern in (_WHAT_ASIAN, _WHAT_LATIN, _WHAT_FIRST):
        for match in pattern.finditer(text):
            words = match["what"].split()
            if words and words[-1] not in _ANYTHING and match["what"] not in _ANYTHING:
                return True
    return False


def affordable(product: Product, bounds: Bounds) -> tuple[str, ...]:
    """Return the variants of `product` whose usual price lies within `bounds`; what a sale makes of it depends on the time."""
    least, most = bounds
    found = []
    for variant in product.variants:
        price = variant.price
        if price is None or any(bound is not None and bound.currency != price.currency for bound in bounds):
            continue
        if (least is None or price.minor >= least.minor) and (most is None or price.minor <= most.minor):
            found.append(variant.sku)
    return tuple(found)


def _amount(written: str, scale: str) -> Decimal | None:
    amount = decimal_number(written)
    times = {"千": 1000, "百": 100, "万": 10_000, "k": 1000}.get(scale, 1)
    return None if amount is None else amount * times


_N = r"(?P<n>\d{1,6}(?:\.\d+)?|[一二两三四五六七八九十百千万]{1,6}?)(?P<k>[千百万k]?)\s?(?:元|块钱?|rmb|yuan|dollars?|bucks|usd|\$)?"
_NO_MORE = r"(?:就|只有?|是|也就|最多|大概|差不多|在|有|顶多){0,2}"
_WHAT_ASIAN = wording(
    r"(?:以内|以下|之内|左右|上下)的?(?P<what>[^\W\da-z有啥什哪么能买推]{1,6}?)(?:有啥|有什么|有哪|有没|有吗|有么|推荐|吗|呢|[?？]|$)"
)
_WHAT_LATIN = wording(
    r"\b(?:any|got|have|some|which|what|show me|cheap|good)\s"
    r"(?P<what>(?:[a-z']+ ){0,2}?[a-z']+) (?:under|below|less than|around|within|for under|between)\b"
)
_WHAT_FIRST = wording(r"^(?P<what>(?:[a-z'-]+ ){0,2}[a-z'-]+) (?:under|below|less than|up to|for under) ")
_ANYTHING = frozenset(
    "东西 商品 宝贝 产品 礼物 货 款 的 好物 链接 单品 thing things stuff something anything gift gifts present presents item items "
    "product products one ones goods deals deal options ideas else nice cheap it u you "
    "whats what's wats sale discounted reduced down got have whatcha what wat which good do is are can i get buy have for afford".split()
)
"""What says of no kind of goods that it is meant."""
_SIGN = r"(?:[$¥£€]\s?)?"
_M = _N.replace("<n>", "<m>").replace("<k>", "<l>")
_BETWEEN = wording(rf"{_N}(?:到|至|-|~| to | and ){_M}(?:之间|的|元|块)")
_BETWEEN_LATIN = wording(
    rf"(?<!diff )(?<!difference )(?<!differences )\b(?:between|from)\s{_SIGN}{_N}\s?(?:and|to|-|n)\s?{_SIGN}{_M}\b"
)
_NO_PRICE = "券优惠红运邮定订差减返抵满送免补立"
"""What money may be of that is no price."""
_COSTING = (
    rf"(?<![a-z\d.满减返])\d{{1,6}}(?:块钱?|元)的?(?![{_NO_PRICE}以之左上封])[^\d{_NO_PRICE}]{{0,8}}有(?:没有?|吗|么|嘛)|"
    rf"(?:有没有|有|还有)\d{{1,6}}(?:块钱?|元)的(?![{_NO_PRICE}])[^\d{_NO_PRICE}]{{1,8}}$"
)
"""Goods by what they cost: 50块的手机有吗."""
_COINS = r"(?:dollars?|bucks|usd|quid|euros?|pounds|yuan|rmb|kuai|pesos?|\$)"
_NO_MONEY = (
    r"(?:(?:cm|mm|kgs?|g|grams?|lbs?|oz|ounces?|ft|feet|foot|inch\w*|ml|cl|lit\w*|gb|tb|w|watts?|hrs?|h|secs?|mins?|degrees?|c|f|stars?|"
    r"pct|people|persons|pieces|pcs|sizes?|calories|kcal|miles?|km|met(?:er|re)s?)\b|yr|year|month|week|day|hour|minute|second|percent|%)"
)
"""What a figure may be of that is no amount of money: under 8 hours, below 20 cm."""
_BUDGET = wording(
    r"(?:什么|啥|哪些|哪个|哪款|有没有|有吗|推荐).{0,8}?(?:以内|以下|左右|上下)|"
    r"(?:以内|以下|左右|上下|\d{3}以上)的?.{0,8}(?:什么|啥|哪些|哪个|哪款|有没有|有吗|推荐)|"
    r"\d{2,6}(?:以内|以上|到\d{2,6}之间)的.{0,12}(?:有没|没得|有[吗么不]|哪|挑|选|推荐)|有\d{2,6}(?:以内|以上|到\d{2,6}之间)的|"
    r"(?:\d|[十百千万])(?:块|元|多)?钱?(?:以内|以下|之内|左右|上下|封顶)(?:的|带|有|能)|"
    r"(?:\d|[十百千万])(?:块|元|多)?钱?(?:以内|以下|之内|封顶)[\u4e00-\u9fff]{0,4}[吗不呢? ]*$|"
    r"^(?!.*(?:身高|穿|码|斤|岁|cm|kg)).*\d{3,5}(?:到|至|-|~)\d{3,5}(?:块|元)?(?:之间)?(?:的|有)|"
    rf"{_COSTING}|预算|(?:块|元|百|千|万|出头|左右)(?:钱)?(?:能|可以)买[个件条双台部]?(?:什么|啥|点|到|哪)|出头的?.{0, 6}(?:什么|啥|哪|有)|"
    r"\b(?:what|which|anything|something|stuff)\b.{0,30}\b(?:for|with|within)\s(?:[$£€¥]\s?\d+|\d{2,})(?! ?(?:cm|kg|lb|ft|yr|year|day))|"
    rf"\bwhat (?:can|could) .{{2,30}} (?:for|with|within) (?:only |just )?\d{{1,5}} ?{_COINS}(?! off| discount)|"
    r"\b(?:present|gift)s? (?!card).{0,16}\b(?:for|under|within|max|up to|around|about|below)\s(?:[$£€¥]\s?)?\d{2,}|"
    r"(?:thing|what|which|gifts?|stuff|any) .{0,20}\bbetween (?:[$£€¥]\s?)?\d+ and (?:[$£€¥]\s?)?\d+|"
    r"(?<!it )(?<!this )(?<!that )\b(?:under|below|around|"
    rf"less than)\s(?:[$£€¥]\s?)?\d+(?![\d.]| ?{_NO_MONEY})|"
    r"\bany.{0,40} for \d+(?:\.\d+)? dollars or less\b"
)
_BUDGET_TOLD = wording(
    rf"^[\u4e00-\u9fff ]{{0,8}}预算{_NO_MORE}{_N}(?:左右|以内)?[ ,，]?[\u4e00-\u9fff ]{{0,8}}[?]?$|"
    rf"^{_M}的?预算[\u4e00-\u9fff ]{{0,10}}[?]?$"
)
_ONE_THING = wording(r"^(?:so |and |hey |hi )?(?:is|are|was|were) (?!there|any)")
_MEASURED = wording(
    r"(?:电池|续航|容量|像素|功率|重量|重|内存|屏幕?|尺寸|亮度|转速|噪音|销量|"
    r"\b(?:battery|weigh\w*|capacity|screen|resolution|power|watts?|age|aged|size)\b)"
    r"(?:要|在|是|有|大概|of|over|under|around|above|below|is|at| ){0,3}\d+(?! ?(?:块|元|dollars?|bucks|usd))|"
    r"\b(?:go|goes|come|comes|run|runs|sizes?|sizing) (?:all the way |in sizes? )?up to "
    r"(?:an? )?(?:size )?\d{1,2}(?:\.5)?\b(?! ?(?:dollars?|bucks|usd))"
)
"""A figure that is a measure of the goods."""
_SHORT_SUM = wording(
    r"(?<![一二两三四五六七八九十百千万\d])[一二两三四五六七八九][百千万][零一二三四五六七八九十百]{1,6}(?![十百千万点个件台双条部只\d])"
)
"""A sum of more than one figure, of which the last unit may be left out."""
_NUMERALS = "一两三四五六七八九"
_ROUND = {"百": 100, "千": 1000, "万": 10_000}
_OR_SO = wording(
    r"(?<![一二两三四五六七八九十百千万\d])(?P<n>[一两三四五六七八九]?)(?P<unit>[百千万])[把来](?P<coin>块钱?|元)?(?P<most>以[内下]|之内)?"
    r"(?<![把来])"
)
"""A sum that is not told to the last figure: 千把块, 三千来块."""
_SOME = wording(
    r"(?<![一二两三四五六七八九十百千万\d])(?P<n>[一两三四五六七八])(?P<m>[两三四五六七八九])(?P<unit>[百千万])"
    r"(?:来|多)?(?:块钱?|元)?(?=[的左内以有能想买就搞整]|$| )"
)
"""A sum between two round ones: 七八百, 两三千."""
_IN_WORDS = wording(r"ten|teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|five|dozen")
_HAND = r"\b(?:have|got|has)(?: only| just| about| like| around| exactly)?"
_POCKET = (
    r"(?:兜里|手头上?|手里|身上|手上|口袋里?|钱包里?|卡里|荷包里?|攒了|压岁钱|零花钱|零用钱|生活费|工资|奖金|私房钱)"
    r"(?:就|只|有|剩|还|揣[着了]?|大概|差不多|刚?发了?|存了?|一个?月){0,3}"
    r"(?P<n>\d{2,6}|[一二两三四五六七八九十百千万]{2,6})(?P<k>)(?!的|[gt寸英升代码号台个件款张双\d])"
)
"""What a viewer has in the pocket: 兜里两千五."""
_SOME_OF = (
    r"(?:买|换|要|整|入|搞|来)[个台部款双件条](?P<n>\d{3,5}|[一二两三四五六七八九][百千])(?P<k>)"
    r"(?:多|来|左右|出头|上下)(?:块钱?|元)?的"
)
"""What a thing is to cost that is wished for: 换个2000多的."""
_MONEY = wording(
    rf"{_SOME_OF.replace('?P<n>', '?:').replace('(?P<k>)', '')}|"
    rf"{_POCKET}|{_HAND}\s(?:[$£€¥]\s?\d{{1,5}}|\d{{1,5}} ?{_COINS})(?! ?(?:off|discount|cheaper|less|coupon|voucher|gift))|"
    r"\b(?:max|maximum|up to|no more than|not more than|spend|budget(?: is| of)?)\s"
    r"(?:[$£€¥]\s?)?\d{1,5}\b(?! ?(?:pcs|pieces|items|cm|kg|of))|"
    r"\b\d{1,5} ?(?:dollars?|bucks|usd|quid)? ?to spend\b|"
    r"(?:手里|身上|手上|只有|就有|就|才)\d{1,5}(?:块|元)"
)
_WISH = wording(
    r"\b(?:what (?:else )?(?:fits?|would fit|is within|does that get)\b|"
    r"(?:what|which) tops? (?:fits?|can|do|is|are)\b|"
    r"what (?:can|could|do|should|would|will) (?:i|we|he|she|they|u|you|(?:my|our|a|the) (?:kid|son|daughter|boy|girl|child|"
    r"nephew|niece|grandson|mum|mom|dad|friend))|whats? (?:is )?(?:with)?in (?:my |his |her |our )?(?:reach|range|budget)|"
    r"to spend on|which|what (?:is|are) there|suggest\w*|recommend\w*|"
    r"ideas?|(?:need|want|like) (?:an?|some)|"
    r"looking for|anything|something|options)\b|推荐|想(?:买|要|换|整|弄|搞|入)|买(?:什么|啥|点|个|得起)|有(?:啥|什么)|"
    r"哪(?:些|[款个台部双件种])|(?:啥|什么)(?!时)|够[不吗么]"
)
_TO_BUY = wording(
    r"(?:\d{2,6}|[一二两三四五六七八九十][百千万][一二三四五六七八九]?百?)(?:块钱?|元|左右)*(?:能|想|要|就)?买[个台部双件条只款]"
    r".{0,14}(?:有合适|合适的(?:有|[吗不没])|推荐|哪[款个台部种]|啥好|有没有|有啥|有什么)|"
    r"(?:\d{2,6}|[一二两三四五六七八九十][百千万][一二三四五六七八九]?百?)(?:块钱?|元)(?:能|想|要|就)?(?:买|换|升级|入手?|整|搞)"
    r"[^ ,，]{1,10}?[ ,，]?够(?:不够|[不吗么])|"
    r"(?:\d{2,6}(?:块钱?|元)|[一二两三四五六七八九十][百千万][一二三四五六七八九]?百?(?:块钱?|元)?)(?:能不能|可不可以|能|可以|够)买(?![得到起了的吗])"
    r"[^,，?？]{2,12}(?:[吗么不没]|[?？ ]|$)"
)
"""An amount to buy a thing for, and the question which one there is: 八百块买个智能机 有合适的不."""
_DEAL = wording(
    r"\b(?:can|could|will|would) (?:u|you|ya) (?:do|take|accept|sell|give|make|let|go)\b|\b(?:take it|deal|ok for|accept|discount|"
    r"lower|off)\b|"
    r"\byou can do\b|卖不|行不|成不|能不能卖|给我吧"
)
_CHEAP = wording(
    r"(?<![最更次])(?<!第[二三四五])便宜(?:一?点|些)?(?:的|那)(?!吗|么|话|天|时|会|家|边|么)|要(?:求)?便宜|(?:不要|不用|别)太贵|越便宜越好|"
    r"\b(?:something|anything|any|a|an|some) (?:\w+ )?cheap(?:ish)?\b|\bcheap(?:ish)? ones?\b|"
    r"\b(?:not|nothing) (?:too |so |very )?(?:expensive|pricey|dear)\b"
)
_FORMS: tuple[tuple[Wording, Decimal | None, Decimal | None], ...] = (
    (wording(rf"{_N}(?:多)?(?:以内|以下|之内|不到|内的|封顶)"), None, Decimal(1)),
    (wording(rf"(?<![a-z\d.]){_N}(?:左右)?(?:能|可以|够|想|要|就)?买"), None, Decimal(1)),
    (wording(_POCKET), None, Decimal(1)),
    (wording(_SOME_OF), Decimal("0.9"), Decimal("1.5")),
    (
        wording(
            r"(?P<n>\d{2,6}|[一二两三四五六七八九十百千万]{2,6})(?P<k>)(?:块钱?|元)(?:能|想|要|就)?(?:换|升级|入手?|整|搞)"
        ),
        None,
        Decimal(1),
    ),
    (wording(rf"(?:不超过|低于|预算{_NO_MORE}){_N}"), None, Decimal(1)),
    (wording(rf"{_N}的?预算"), None, Decimal(1)),
    (wording(rf"{_N}(?:以上|往上)"), Decimal(1), None),
    (wording(rf"{_N}(?:左右|上下)"), Decimal("0.8"), Decimal("1.2")),
    (wording(rf"{_N}(?:出头|多一点)"), Decimal(1), Decimal("1.25")),
    (
        wording(
            rf"\b(?:under|below|less than|up to|max|maximum|no more than|not more than|cheaper than|within|spend|budget(?: is| of|"
            rf":)?)\s{_SIGN}{_N}"
        ),
        None,
        Decimal(1),
    ),
    (
        wording(
            rf"{_HAND}\s(?:[$£€¥]\s?(?P<n>\d{{1,5}})(?P<k>k?)|(?P<m>\d{{1,5}}) ?{_COINS})(?! ?(?:off|discount|cheaper|less))"
        ),
        None,
        Decimal(1),
    ),
    (wording(r"(?P<n>\d{1,5})(?P<k>k?) ?(?:dollars?|bucks|usd|quid)? ?to spend\b"), None, Decimal(1)),
    (
        wording(rf"\b(?:can|could) .{{2,30}} (?:for|with) (?:only |just )?(?P<n>\d{{1,5}})(?P<k>) ?{_COINS}"),
        None,
        Decimal(1),
    ),
    (wording(rf"\b{_SIGN}{_N} (?:max|tops|or (?:less|under))\b"), None, Decimal(1)),
    (wording(rf"\b(?:over|above|more than|at least)\s{_SIGN}{_N}"), Decimal(1), None),
    (wording(rf"\b(?:around|about)\s{_SIGN}{_N}"), Decimal("0.8"), Decimal("1.2")),
    (
        wording(
            r"(?<![a-z\d.])(?:(?<=有)|(?=\d+(?:块|元).{0,10}有(?:没|吗|么|嘛)))(?P<n>\d{1,6})(?P<k>)(?:块钱?|元(?![旦宵]))的?"
        ),
        None,
        Decimal(1),
    ),
)
_BELOW = wording(r"\b(?:under|below|less than|cheaper than)\s(?:[$£€¥]\s?)?\d")
_BITS = bits_of((_BUDGET, _MONEY, _TO_BUY, _IN_WORDS, _OR_SO, _SOME))
"""Of what a comment with a budget has at least one; figures may stand in words."""
wants_it_cheap = says(_CHEAP)
"""Whether a comment wishes for something cheap of a kind, and asks for no lower price."""
