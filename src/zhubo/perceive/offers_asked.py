"""What a comment asks of offers: one by its code, those of another day, when one ends, whether an amount is enough for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from zhubo.perceive.code_words_zh import (
    ENTERED,
    WORKS,
    asks_how_a_code_is_used,
    asks_if_a_code_works,
    asks_if_a_sale_is_over,
    asks_if_it_holds_past_midnight,
    asks_when_a_code_ends,
    speaks_of_a_code,
)
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.reading import Context
from zhubo.perceive.sums_en import CODELESS
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import bits_of, may_stand, says, wording

HELD = "held:"
"""What stands in the attribute slot before the terms of an offer of which it is asked if it holds."""
ENDS = "ends"
NEXT = "next"
TERMS = "terms"
OTHERS = "others"
FLASH = "flash"
SAVED = "saved"
SHARE = "share"
NET = "net"
"""Values of the attribute slot of a question about offers: when one ends; which is to come; whether certain amounts are its terms; which
others there are; which hold for some hours; how much is saved, which share of the price that is, and what is left to pay."""


def note_offer(found: Found, context: Context) -> str | None:
    """Note the promotion that a comment names by its code, or by the terms of a coupon, as its id, and return that."""
    may = bool(may_stand(found.text) & _OFFER_BITS)
    of_code = may and speaks_of_a_code(found.text)
    if of_code or (may and _CODE_USED.search(found.text)):
        found.typed.setdefault("coupon", "code")
    if not context.codes:
        return None
    named = codes_in(found.text, context.codes)
    if not (named or may):
        return None
    codes = dict(context.codes)
    id = codes[named[0][0]] if named else None
    if id is None and _COUPON.search(found.text):
        id = _coupon_by_terms(found.text, codes)
    if id is None and (of_code or _ONE_CODE.search(found.text)):
        id = _only_code(codes)
    if id is not None:
        found.typed["promotion"] = id
        found.typed["coupon"] = "code"
    return id


def _only_code(codes: Mapping[str, str]) -> str | None:
    """Return the one promotion that has a code, which 码 alone can mean; None where several have one."""
    coded = {id for name, id in codes.items() if "-" not in name}
    return coded.pop() if len(coded) == 1 else None


def _coupon_by_terms(text: str, codes: Mapping[str, str]) -> str | None:
    """Return the one coupon whose worth is named, and its threshold where another has the same worth; None where none is meant alone."""
    amounts = {str(number.value) for number in numbers_in(text)}
    terms = {id: name.partition("-") for name, id in codes.items() if "-" in name}
    worth = {id for id, (_, _, off) in terms.items() if off in amounts}
    exact = {id for id in worth if terms[id][0] in amounts}
    found = exact or worth
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1_024)
def codes_in(text: str, codes: tuple[tuple[str, str], ...]) -> tuple[tuple[str, Stretch], ...]:
    """Return the codes of the shop's promotions that stand in `text`, of `codes` with their ids, with their places."""
    known, heads = _written(codes)
    spelt = any(map(text.__contains__, known)) or any(map(text.__contains__, heads))
    return tuple(_codes_in(text, known)) if spelt or may_stand(text) & _LETTERS_OF_ONE.bit else ()


@lru_cache(maxsize=64)
def _written(codes: tuple[tuple[str, str], ...]) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Return the ids of promotions by their codes, and the letters that codes begin with."""
    return dict(codes), tuple(filter(None, (code.rstrip("0123456789") for code, _ in codes)))


def _codes_in(text: str, codes: Mapping[str, str]) -> Iterator[tuple[str, Stretch]]:
    """Yield the codes that stand in `text` with their places: as they are written, else in two pieces or spelt, cozy twenty, D十一."""
    for match in _CODE.finditer(text) if any(map(text.__contains__, codes)) else ():
        if match[0] in codes:
            yield match[0], match.span()
    heads = filter(None, (code.rstrip("0123456789") for code in codes))
    for match in _SPELT.finditer(text) if any(map(text.__contains__, heads)) else ():
        numbers = numbers_in(match["n"]) if not match["n"].isdecimal() else ()
        code = match["w"] + (str(numbers[0].value) if len(numbers) == 1 else match["n"])
        if code in codes:
            yield code, match.span()
    yield from _by_letters(text, codes)


def _by_letters(text: str, codes: Mapping[str, str]) -> Iterator[tuple[str, Stretch]]:
    """Yield the codes of which the letters alone are said beside a word for one, with their places: the cozy code."""
    for match in _LETTERS_OF_ONE.finditer(text):
        group = "w" if match["w"] else "v"
        alike = [code for code in codes if code.startswith(match[group]) and code[len(match[group]) :].isdigit()]
        if len(alike) == 1:
            yield alike[0], match.span(group)


def without_codes(text: str, context: Context) -> str:
    """Return a comment with blanks for the codes of the shop's promotions, which name no goods."""
    for _, (start, end) in codes_in(text, context.codes) if context.codes else ():
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def note_terms(found: Found) -> None:
    """Note the day, as `--MM-DD`, of whose offers a comment asks; that it is of one which takes an amount of money off an order.

    The latter only where it is asked whether that still holds: is the ten dollars off still on.
    """
    named = "promotion" in found.typed or _CODED.search(found.text) is not None
    if (
        not named
        and found.typed.get("coupon") in {None, "coupon", "discount", "code"}
        and _AMOUNT_OFF.search(found.text)
    ):
        held = (asks_if_it_still_holds(found.text), _IS_OVER.search(found.text), _STILL_OFF.search(found.text))
        if any(held) or _MISSED.search(found.text) or _LEAST.search(found.text):
            found.typed["coupon"] = "threshold"
    match = _DAY.search(found.text)
    if match is None:
        return
    if match["eve"]:
        month, day = ("11", "11") if match["eve"] in ("11", "十一") else ("12", "12")
    elif match["feast"]:
        month, day = _FEASTS[match["feast"]].split("-")
    elif match["m"]:
        month, day = match["m"], match["d"]
    else:
        month, day = str(_MONTHS.index((match["name"] or match["last"])[:3]) + 1), match["after"] or match["before"]
    if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
        found.typed["date"] = f"--{int(month):02}-{int(day):02}"


def asks_end_of_offer(text: str) -> bool:
    """Whether a comment asks until when an offer or a price holds."""
    return _ENDS.search(text) is not None and (_OFFER.search(text) is not None or _PRICE.search(text) is not None)


def terms_held(text: str) -> str | None:
    """Return the terms of the offer of which a Chinese comment asks if it holds (still): `p1000` for 九折, `3000-200`, else None."""
    if _IF_HELD.search(text) is None or _SO_MUCH.search(text) is not None:
        return None
    if (share := _SHARE_SAID.search(text)) is not None:
        figures = "".join(_DIGITS.get(sign, sign) for sign in share["n"] if sign not in ".点")
        return f"p{10_000 - int(figures.ljust(2, '0')) * 100}" if len(figures) < 3 else None
    amount = _AMOUNT_SAID.search(text)
    return f"{amount['least'] or ''}-{amount['off']}" if amount is not None and amount["least"] else None


_DIGITS = {sign: str(at) for at, sign in enumerate("零一二三四五六七八九")}
_IF_HELD = wording(
    r"(?:还|也|仍|照样|依旧|一样|继续).{0,12}(?:吗|么|不|没|嘛|算|吧)|认不认|作不作数|算不算数|是真的?吗|[有在享](?:没有?|不在|不享).{0,8}折"
)
_SO_MUCH = wording(r"多少|几折|几[块百]|第[二2]|[二两三四五六2-9]件|哪")
_SHARE_SAID = wording(r"(?<![\d.])(?P<n>[一二三四五六七八九]点?[一二三四五六七八九]?|[1-9]\.?\d?)折")
_AMOUNT_SAID = wording(r"(?<!\d)(?P<least>\d{2,5})(?:块|元)?[立]?减(?P<off>\d{1,4})(?!\d)")


def offer_asked(text: str) -> str | None:
    """Return what a question about offers asks of them; None where they are asked for as such."""
    if asks_for_next_offer(text):
        return NEXT
    if asks_end_of_offer(text) or asks_when_a_code_ends(text) or asks_if_it_holds_past_midnight(text):
        return ENDS
    if asks_how_a_code_is_used(text):
        return ENTERED
    if (terms := terms_held(text)) is not None:
        return f"{HELD}{terms}"
    if _FLASH.search(text) or asks_if_a_sale_is_over(text):
        return FLASH
    if _SHARE.search(text):
        return SHARE
    if asks_what_is_saved(text):
        return SAVED
    if _OTHERS.search(text):
        return OTHERS
    if asks_for_terms(text):
        return TERMS
    return NET if asks_what_it_comes_to(text) else WORKS if asks_if_a_code_works(text) else None


_OFFERS_SAID = r"(?:活动|优惠|大促|促销|打折|满减)"
_NEXT = wording(
    rf"下(?:一)?[次回场波轮]的?.{{0,4}}{_OFFERS_SAID}|(?:还会|还要|再)[搞做有].{{0,3}}{_OFFERS_SAID}|"
    rf"(?:过?年|春节|元旦|月底|年底|双十二|双12|黑五)之?[前后]?(?:还|会|还会)?[有搞做](?:没有?)?.{{0,3}}{_OFFERS_SAID}|"
    r"\b(?:next|upcoming|future) (?:big )?(?:sale|promo\w*|deal|discount|offer|event)s?\b"
)
asks_for_next_offer = says(_NEXT, unless=wording(r"下次(?:再|来|买)|\bnext (?:sale )?day\b"))
"""Whether a comment asks when the next offer comes, and not which ones run."""
_CODE_USED = wording(
    r"(?:用|使|填|输入?)(?:了|上|完|好)?(?:[那这][个张]|你们?家?的?)?(?:减\d{1,4}块?的)?(?:优惠|折扣)?码(?![数号子]|多(?!少))|"
    r"(?:[那这]个?|减\d{1,4}块?的)码(?![数号子]|多(?!少))[^ ,，]{0,6}(?:能|可以)用|(?<![尺鞋])码(?:填|用|输)[了完上好]"
)
"""A code that is used, by no name: 填码之后, 能用那个减200的码."""
_ONE_CODE = wording(
    r"\b(?:does|do|will|would|can|could|is|are)\b.{0,30}\b(?:the|that|this|ur|your) (?:discount |promo |coupon )?code\b.{0,20}"
    r"\b(?:works?|appl(?:y|ies)|valid|good|goes?|counts?|covers?|ok|okay)\b.{0,12}\b(?:on|for|with)\b|"
    r"\b(?:can|could|may) (?:i|we|you|u) (?:also |still )?(?:use|put|enter|apply) (?:the|that|this|ur|your) (?:discount |promo |coupon "
    r")?code "
    r"(?:on|for|with)\b"
)
"""Where a shop has one code, `the code` is that one, if it is asked what it holds for."""
_COUPON = wording(r"[券劵]|\b(?:coupon|voucher)")
_CODE = re.compile(r"(?<![a-z0-9])[a-z0-9]*(?:[a-z]\d|[a-z]{3})[a-z0-9]*(?![a-z0-9])")
_SPELT = re.compile(
    r"(?<![a-z0-9])(?P<w>[a-z]{1,12})[ -]?(?P<n>(?<=[ -])\d{1,4}|(?<=[ -])(?:ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|"
    r"ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|[二三四五六七八九]?十[一二三四五六七八九]?|"
    r"[一二三四五六七八九]百)(?![a-z0-9])"
    r"(?![ -](?:inch\w*|cm|mm|kgs?|lbs?|ml|oz|ft|feet|lit(?:re|er)s?|years?|months?|people|persons?|pieces?|pairs?|bottles?|cups?|gb|tb)\b)"
)
_LETTERS_OF_ONE = wording(
    r"\b(?P<w>[a-z]{3,12}) (?:code|coupon|voucher|promo)\b|\b(?:code|coupon|voucher) (?P<v>[a-z]{3,12})\b"
)
_FEASTS = {
    "国庆": "10-1",
    "十一黄金周": "10-1",
    "元旦": "1-1",
    "劳动节": "5-1",
    "五一": "5-1",
    "618": "6-18",
    "六一八": "6-18",
    "圣诞": "12-25",
    "christmas": "12-25",
    "xmas": "12-25",
    "halloween": "10-31",
    "new year": "1-1",
    "valentine": "2-14",
    "singles day": "11-11",
}
"""Days that offers are named for."""
_DAY = wording(
    rf"(?<![\da-z二三四五六七八九十双])(?P<feast>{'|'.join(_FEASTS)})(?![\d块元])|"
    r"(?:双|(?<![\d.])11\.(?=11(?!\d))|(?<![\d.])12\.(?=12(?!\d)))(?P<eve>11|十一|12|十二)|(?<!\d)(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|"
    r"[1-9])[号日]?(?!\d)|"
    r"\b(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?P<after>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?\b|"
    r"\b(?P<before>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)? (?:of )?(?P<last>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENDS = wording(
    r"到(?:几|多少)[号点]|到(?:什么|啥)时候|(?:啥|什么)时候(?:结束|截止|到期|恢复)|几[号点](?:结束|截止|到期|恢复)|还有(?:几|多少)(?:天|"
    r"个?小时)|持续(?:到|多久)|"
    r"\b(?:when|what (?:day|time|date)) (?:do|does|is|will|'s)\b.{0,30}\b(?:end|ends|over|expire|finish|stop)|\b(?:until|till?) when\b|"
    r"\bhow long\b.{0,40}\b(?:on|lasts?|runs?|running|valid|go|goes)\b(?! for)|"
    r"\bhow (?:many|much) (?:days|time|longer)\b.{0,20}\b(?:left|more)\b|"
    r"\b(?:do|does|is|are|will)\b.{0,40}\b(?:end|ending|finish\w*|stop\w*|expir\w+) (?:soon|tonight|today|tomorrow|this week|any ?time)\b|"
    r"\bends? when\b|\b(?:lasts?|runs?|valid|good|holds?) (?:for )?(?:how long|(?:un)?till? when)\b"
)
_STILL = wording(
    r"\bstill (?:going|on|valid|good|active|work\w*|live|running|use|get|claim|apply|applies)\b|还(?:能用|可以用|有效|好使|在不在|"
    r"有没有效)|过期了?(?:没|吗|么)|"
    r"失效了?(?:没|吗|么)"
)
_FIGURE = r"(?:\d{1,3}|five|ten|fifteen|twenty|thirty|forty|fifty)"
_AMOUNT_OFF = wording(
    rf"\b(?:the|that|ur|your) [$£€]?{_FIGURE} ?(?:dollars?|bucks|quid|pounds|euros)? off\b|"
    rf"\b{_FIGURE} ?(?:dollars?|bucks|quid)? off\b(?= (?:still|thing|deal|offer|promo|now|yet))|"
    rf"\b{_FIGURE}[ -](?:dollars?|bucks?|quid) (?:promo\w*|deal|offer|discount|coupon|thing)\b|"
    rf"[$£€]{_FIGURE} off\b|\b{_FIGURE} off (?:of )?[$£€]?\d{{2,4}}\b|\b{_FIGURE} ?(?:dollars?|bucks|quid|pounds|euros) off\b"
)
_STILL_OFF = wording(rf"\bstill (?:[a-z]+ )?[$£€]?{_FIGURE} ?(?:dollars?|bucks|quid|pounds|euros?)? off\b")
_IS_OVER = wording(
    r"\b(?:is|was|are) .{2,40} (?:over|finished|done|gone|ended|expired|on yet|started)(?: now| yet| already)?[ ?!.]*$"
)
_CODED = wording(r"\bcodes?\b|码")
_LEAST = wording(r"\b(?:minimum|min|threshold)\b")
_MISSED = wording(r"\b(?:did|have|has) (?:i|we) (?:just )?miss(?:ed)?\b|\btoo late for\b|\bmissed (?:out on )?the\b")
_FAILS = wording(
    r"\b(?:invalid|expired|rejected|declined|refused|not (?:accepted|working|valid|applying|recogni[sz]ed)|no longer|fails?|failed|error|"
    r"(?:doesn'?t|dont|don'?t|didn'?t|won'?t|can'?t|cannot|isn'?t|wasn'?t) (?:work\w*|apply\w*|go through|accept\w*|use|valid|take))\b"
)
_APPLIES = wording(
    r"\b(?:does|do|will|would|is|can) (?:the |that |it |i )?.{0,24}\b(?:kick in|apply|applies|count)\b|\bdo i (?:already )?get (?:the |"
    r"that )?.{0,12}\boff\b|"
    r"\b(?:is|are) .{2,40} enough for (?:the |that )?(?:discount|offer|coupon|code|deal)|"
    r"(?:能|可以|可不可以|够)(?:不能|不够)?(?:双?(?:11|12|十[一二])|618|国庆)?的?(?:用|减|满减|享受|参加|凑到?).{0,10}(?:吗|么|不|"
    r"没)[啊呢?]*$|够不够.{0,4}(?:减|满减|用)|"
    r"(?:能不能|可不可以|能否)(?:够?用|使|减|满减|享受|参加).{0,6}[呢啊呀?？ ]*$|用[不得][了上].{0,6}[吗么不没]|[能可][用使][不没][?？ ]*$"
)
_OFFER = wording(
    r"\boff\b|\b(?:\d{1,3}|five|ten|fifteen|twenty|fifty)[ -](?:dollars?|bucks?|quid) (?:thing|one|promo\w*)\b|特价|活动|优惠|秒杀|折扣|"
    r"打折|满减|券|促销|半价|\b(?:sale|deal|offer|discount|promo|coupon|code|half price|special|reduced|mark(?:ed)? ?down)"
)
_PRICE = wording(r"(?<!\d)\d{1,4}\.\d{1,2}(?!\d)|\d+(?:块|元)|[$£€¥]\s?\d")
_FLASH_ASKED = wording(
    r"(?:有没有|有无|还有|有).{0,4}(?:秒杀|抢购|闪购)(?!价|过|了).{0,4}|(?:秒杀|抢购|闪购)(?:场|活动)?(?:是|在|从)?(?:几点|什么时候|"
    r"啥时候|啥时|多会)|"
    r"(?:秒杀|闪购)(?:活动|场|价)?(?:还有|有没有|有|开始了?|结束了?|是今晚的?|是今天的?)?[吗么不没嘛]|(?:几点|啥时候|什么时候|多会儿?|"
    r"今晚|今天)(?:开始|要|搞|有)?(?:秒杀|闪购)(?!价?\d)|"
    r"\b(?:any|when|is there|are there|got)\b.{0,20}\b(?:flash|lightning) (?:sales?|deals?)\b"
)
_FLASH_PRICE = wording(
    r"(?:秒杀|闪购)价?(?:是|要|到底|大概|到手)?(?:多少|几[块元百十]|啥价|什么价|好多)|(?:秒杀|闪购)价[啊呢?？ ]*$"
)
_FLASH = wording(r"秒杀|抢购|闪购|\b(?:flash|lightning) (?:sales?|deals?)\b")
_SHARE = wording(
    r"\b(?:what|whats|what's|which|how (?:many|much))(?: is| are)?(?: the| ur| your)? ?(?:%|percent\w*)|"
    r"\b(?:discount|reduction|sale|off) ?(?:%|percent\w*)|\bpercent(?:age)? (?:off|discount)\b|(?<!\d)(?<!\d )% off\b"
)
_OTHERS = wording(
    r"(?:别的|其他|其它|另外的?).{0,3}(?:优惠|活动|折扣|券|满减)|\b(?:any(?:thing)?|what|some) (?:other|else)\b.{0,20}\b(?:off|offers?|"
    r"deals?|discounts?|sales?|promos?|on)\b|"
    r"\bother (?:offers?|deals?|discounts?|promos?|codes?)\b"
)
_TERMS = wording(
    r"满\s?\d{2,5}(?:块|元)?.{0,6}减|(?<!\d)\d{2,5}(?:块|元)?.{0,2}(?:能|可以|可不可以|够)?减\s?\d+|满多少(?:才|就|能|可以)?.{0,3}减|"
    rf"\bstill (?:doing |getting |giving |at |have |got |on )?(?:the )?[$£€]?{_FIGURE} ?(?:dollars?|bucks|quid|pounds|euros?)? off\b|"
    rf"[$£€]?\b{_FIGURE} ?(?:dollars?|bucks|quid|pounds|euros?) off "
    r"(?:of |for |on |over |from )?(?:an? |one |every |orders? (?:of |over )?)?(?:hundred|"
    r"fifty|[$£€]?\d{2,4})\b|"
    r"\b(?:did|have|has) (?:i|we) (?:just )?miss(?:ed)? .{0,40}\b(?:off|deal|promo\w*|sale|discount|code|coupon|offer)\b|"
    r"\b(?:minimum|min|threshold)\b.{0,30}\b(?:promo\w*|offer|deal|discount|code|coupon|off)\b|"
    r"\b(?:spend|over|from) [$£€¥]?\d+.{0,20}\boff\b|[$£€¥]?\d+ off (?:if|when|for|over)\b|\bis \d+ enough for the (?:discount|offer)"
)
_SAVED = wording(
    r"\b(?:difference|diff|gap)\b.{0,40}\b(?:now and before|before and (?:now|after)|old and new|(?:sale|now) and (?:normal|full|"
    r"original|regular|"
    r"old))\b|\bold (?:vs|versus|and|v) new price\b|"
    r"(?<!比)(?:便宜|优惠|降)了(?:多少|几[块百十元])(?!.*[?？ ]哪)|省了?(?:多少|几[块百十元])(?!电|水|油|气|时间|地方|空间)|[立直]减多少|"
    r"比(?:原价|原来|之前|以前|平时|平常|平日)(?:便宜|优惠|低|少|省)了?(?:多少|几[块百十元])|(?:便宜|优惠|降价|打折)的?(?:力度|"
    r"幅度)(?:有?多大|多少)|"
    r"\bwhat (?:do|would|will|can|am|are) (?:i|we|u|you) (?:actually |really )?(?:save|saving) (?:on|with|off|if)\b"
    r"(?! (?:shipping|delivery))|"
    r"\bhow much (?:(?:do|would|will|can|could|did|am|are) (?:i|we|u|you) )?(?:actually |really )?(?:save|saving|saved)\b|"
    r"\bhow much (?:is |are )?(?:it |this |that |they |these |the .{2,40} )?(?:off|reduced|marked down|knocked off|discounted)\b|"
    r"\bhow much (?:off|reduced|discount(?:ed)?) (?:is|are|on|for)\b|"
    r"\b(?:any|is there an?|are there|what(?:'?s| is| are)(?: the| my)?) savings?\b|"
    r"\bhow much (?:cheaper|less|lower)\b.{0,40}\b(?:on sale|in the sale|now|today|than (?:before|usual|normal|the (?:old|original|normal|"
    r"usual|regular) price))\b|\bwhat(?:'?s| is| are) the (?:saving|savings|reduction|price drop)\b"
)
_COMES_TO = wording(
    r"^(?=[\x00-\x7f]*$)(?!.*\b(?:how much (?:off|discount|is the (?:code|discount|coupon|voucher|deal|offer))|spend|over|minimum|min)\b)"
    r".*(?:\b(?:how much|priced?|costs?|pay|paying)\b|"
    r"\bwha?t(?:'?s| is| are| do| does| would| will|s)? .{2,60} (?:be|come|comes|drop|drops|go|goes|down|end up|work out)\b)"
)
asks_what_it_comes_to = says(_COMES_TO, unless=CODELESS)
"""Whether an English comment about an offer asks what is paid with it: `what does the mug come out to with the code`."""
asks_what_is_saved = says(_SAVED)
"""Whether a comment asks how much lower a price is now: 便宜了多少, `how much do i save on it`, `how much cheaper is it on sale`."""
asks_if_it_still_holds = says(_STILL)
"""Whether a comment asks if an offer still holds."""
says_it_fails = says(_FAILS)
"""Whether a comment that names a code says that it is not taken: `says invalid`, `wont apply`."""
asks_if_it_applies = says(_APPLIES)
"""Whether a comment asks if an offer holds for what it names, or if that is enough for it."""
asks_price_of_a_flash_sale = says(_FLASH_PRICE)
"""Whether a comment asks for the price that holds for some hours: 秒杀价多少."""
asks_for_a_flash_sale = says(_FLASH_ASKED)
"""Whether a comment asks if, or when, there are prices of some hours."""
asks_for_terms = says(_TERMS)
"""Whether a comment asks whether, or from where on, some amount is taken off."""
_OFFER_BITS = bits_of((speaks_of_a_code.words, _CODE_USED, _COUPON, _ONE_CODE))
WORDS_OF_END_OF_OFFER = (_ENDS,)
