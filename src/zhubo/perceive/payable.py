"""Comments that ask for an amount that has to be worked out: after offers, with postage, of several things together."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.forms import asks_a_sum, asks_one_by_one
from zhubo.perceive.found import Found
from zhubo.perceive.haggling import stays_within
from zhubo.perceive.left_out_en import leaves_goods_out, sums_others
from zhubo.perceive.own_money import money_left
from zhubo.perceive.prices_en import asks_former_price
from zhubo.perceive.quantities import UNCLEAR
from zhubo.perceive.sums_en import (
    PERCENT,
    adds_up,
    asks_all_in,
    asks_gap_to_free_post,
    asks_if_sent_free,
    asks_landed,
    asks_what_is_paid_with_code,
    asks_with_the_code,
    buys_with_a_code,
    leaves_code_out,
    without_free_post,
)
from zhubo.perceive.turns_more_zh import asks_if_it_comes_to
from zhubo.perceive.turns_zh import asks_amount_after_a_share, asks_gap_to_an_amount
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import says, wording


def asks_with_postage(text: str) -> bool:
    """Whether a comment asks for an amount with the postage: 带运费一共多少."""
    if _POSTAGE.search(text) is not None or asks_landed(text) or asks_all_in(text):
        return True
    return _SENT.search(text) is not None and _WHOLE.search(text) is not None


def leaves_postage_out(text: str) -> bool:
    """Whether a comment asks for an amount, and says that the postage is not in it: `total before shipping`."""
    asked = _TO_PAY.search(text) is not None or _SUM_SAID.search(text) is not None
    return asked and _WITHOUT_POSTAGE.search(text) is not None


def asks_what_is_left(text: str) -> bool:
    """Whether a comment asks what is to be paid after offers or a coupon: 减完多少, how much after the discount."""
    asked = asks_with_the_code(text) or (_HOW_MUCH.search(text) is not None and _AFTER.search(text) is not None)
    return asked and _TAKEN_OFF.search(text) is None and _COUNTED.search(text) is None


def asks_amount_with_code(text: str) -> bool:
    """Whether a comment that names the code of an offer asks what is paid with it, and not what it takes off."""
    asked = _TO_PAY.search(text) is not None and _TAKEN_OFF.search(text) is None
    return asked or asks_what_is_paid_with_code(text) or buys_with_a_code(text) or _SAVED.search(text) is not None


def asks_price_before(text: str) -> bool:
    """Whether a comment asks what something cost before it was reduced: 原价多少, how much was it before the sale."""
    return _BEFORE.search(text) is not None or asks_former_price(text)


def worked_out(found: Found, targets: Sequence[Target], index: CatalogueIndex) -> str | None:
    """Return what a question for a price wants worked out: `landed` with postage, `net` after offers, `total` of several; else None.

    Of several that are compared, or that are not all which the sum would be of, each is worked out `apart`.
    """
    asked = _worked_out(found, targets)
    several = len(targets) > 1 and all(target.sku for target in targets)
    if several and asks_by_one(without_free_post(found.text)) and (asked is None or asked in SUMS):
        return APART if asked == "net" or any((target.qty or 1) > 1 for target in targets) else None
    if len(targets) == 1 and asked in {"landed", "short"} and leaves_goods_out(found.text, targets, index):
        return None
    return APART if several and asked in SUMS and sums_others(found.text, targets, index) else asked


def _worked_out(found: Found, targets: Sequence[Target]) -> str | None:
    text = found.text
    if not targets or any(not target.sku for target in targets):
        return None
    if (left := money_left(found)) is not None:
        found.typed["price"] = left
        return CHANGE
    if UNCLEAR in found.typed:
        # What one of them costs is clear with however many of it.
        one = len(targets) == 1 and found.typed.get("coupon") == "code" and _OF_ONE.search(text) is not None
        return "net" if one and "qty" not in found.typed else None
    if asks_gap_to_free_post(text):
        return "short"
    if asks_with_postage(text) or (asks_if_sent_free(text) and not leaves_postage_out(text)):
        return "landed"
    coded = "promotion" in found.typed or (found.typed.get("coupon") == "code" and not leaves_code_out(text))
    if _AFTER.search(text) or coded or asks_amount_after_a_share(text):
        return "net"
    if asks_gap_to_an_amount(text):
        return "net"
    if asks_price_before(text):
        return "was"
    if _PRICE_OF_BOTH.search(text) is not None:
        return None
    counted = any(target.qty for target in targets) and not asks_one_by_one(text)
    summed = counted or stays_within(text) or asks_a_sum(text) or adds_up(text) or asks_if_it_comes_to(text)
    return "total" if len(targets) > 1 and summed else None


CHANGE = "change"
APART = "apart"
SUMS = frozenset({"total", "net", "landed", "short"})
"""Values of the attribute slot: what so many of each of several goods cost, each for itself; and what is a sum of them."""
_PRICE_OF_BOTH = wording(
    r"\bprices? (?:for|of|on) (?:both|the two)\b(?!.*\b(?:totals?|together|altogether|in all|combined|sum|all in|comes? to|adds? up)\b)"
)
"""What asks for two prices, and no sum of them."""
_WITHOUT_POSTAGE = wording(
    r"\b(?:before|without|w/?o|excluding|excl|minus|not counting|leave out|ignoring|forget) (?:the |any )?(?:shipping|postage|delivery)\b|"
    r"\b(?:no|not) (?:shipping|postage|delivery)(?: (?:included|counted|please|pls|plz))*(?:[ ?!.]*$| ?[,.;])|"
    r"\b(?:shipping|postage|delivery) (?:aside|apart|excluded|(?:not|isn'?t) (?:included|counted))\b"
)
_SUM_SAID = wording(r"\b(?:sub ?total|sum|bill|amount|price|cost)\b")
_OFF_IN_MONEY = (
    r"(?:[$£€]?\d{1,3}|five|ten|fifteen|twenty|thirty|fifty)(?: ?(?:dollars?|bucks|usd|quid|pounds|euros?))? off"
)
"""An amount that an offer takes off, as it is called."""
_SO_MANY = r"\d{1,2}|a|an|one|two|three|four|five|six|both|all (?:three|four)"
_AFTER = wording(
    r"[算打]完(?:满减|优惠|活动|券)|(?:满减|优惠|活动|折扣?|券)(?:都|全)?[打算用领扣][完好了上]|(?:[减折扣券]|优惠|满减|活动)(?:完|掉|"
    r"好|后|下来|之后|以后)|打完折|减了(?!多少|几)|减\d+(?:块|元)?(?:之后|以后|完|后)|到手(?!的)|实付|实际(?:要|得|该|应)?(?:掏|花|给|"
    r"出|支付)|"
    r"实际付|(?:国庆|节日|假日|黄金周|中秋|五一|双(?:11|十一|12|十二)|618|元旦|黑五|活动|促销|折后|优惠)价|(?:加|带)上?码(?=.{0,6}(?:几|多|到手|[一总]共|拿下|后))|加上?码|码一[扣减抵用]|扣完?码|"
    r"填(?:了|上|完|好)?(?:这个|那个|你们?的?)?(?:优惠|折扣)?码(?:之后|以后|后|完)?(?![数号])|(?<![尺鞋])码(?:填|用|输)[了完上好]|"
    r"用(?:了|上|完)?(?:(?:双(?:11|十一|12|十二)|618|国庆|活动|这个|那个)的?)?(?:券|码|满减|优惠[券码]?|折扣码|红包)|"
    r"用了?[a-z]{2,10}\d{1,4}(?=.{0,3}(?:多少|几))|要付(?=多少|几)|"
    r"\bafter (?:the |my |that )?(?:discount|coupon|code|offer|promo|voucher)|"
    r"\b(?:with|w/?) (?:the |my |that |a |ur |your )?(?:discount|coupon|voucher|promo|code|\d{1,2} ?(?:%|percent) off|"
    rf"{_OFF_IN_MONEY})\b|\b(?:take|taking|took|knock|knocking|minus|less|after|using|includ\w+) (?:the |that |ur |your ){_OFF_IN_MONEY}\b|"
    r"\b(?:with|w/?|using|after) (?!size |link |no )[a-z]{2,12}\d{1,4}\b(?=.*(?:\b(?:how much|what do i pay)\b|= ?\?))|"
    r"\b(?:with|using|after|w/?) (?:the |that |ur |your |a )(?:code|coupon|voucher|discount|promo)\b|"
    r"\b(?:code|coupon|voucher|discount|promo) (?:brings?|takes?|gets?|makes?|puts?|knocks?|drops?) (?:it|this|that|them|those|me|us|"
    r"the)\b|\b[a-z]{2,12}\d{1,4} (?:on|for) (?:the|my|that|this|a) .*\bhow much (?:then|now)\b|\bfinal price\b|\bdiscounted\b|"
    r"\bhow much (?:do|would|will) i (?:actually |really )?(?:pay|owe)\b|\b(?:with|w/?) (?:the |that |ur |your )(?:[a-z]{4,14} )?"
    rf"(?:offer|deal|promotion)\b|\b(?:after|with|w/?|once|minus|less) (?:the |that |ur |your )?{PERCENT}(?![a-z0-9%])|"
    rf"\b(?:with|using|after|once i .{{2,16}}) (?:the |that |ur |your )[a-z]{{3,12}} code\b|"
    rf"\bnet of (?:the |that |any |ur |your |all )?(?:promo\w*|codes?|coupons?|discounts?|offers?|deals?|vouchers?)\b|"
    rf"\b(?:if|once|when|after|by|and) (?:(?:i|we|you|u|it) )?(?:use|using|apply\w*|enter\w*|put\w*|pop\w*|add\w*|typ\w+|punch\w*|plug\w*|"
    rf"chuck\w*|stick\w*|redeem\w*) (?:in )?(?:the |that |ur |your |my |this |a )?(?:[a-z]{{3,12}} )?(?:code|coupon|voucher|promo)\b"
)
_OF_ONE = wording(r"\b(?:each|apiece|per (?:piece|one|item|unit)|(?:just |only )?one (?:of them|then|cost))\b")
_BACK = wording(
    r"(?:还|还卖|还搞|卖|搞)(?:是|要)?\d{2,5}(?:\.\d{1,2})?(?:块|元)?钱?(?:吗|么|嘛|吧|不|没|\?|$)(?!码)|"
    r"(?:是|要|得|就)\d{1,5}(?:\.\d{1,2})?(?:块|元)钱?(?:吗|么|嘛|吧|不|没|\?)|要几[百千十块]|"
    r"\b(?:is|are) (?:it|this|that|they|these|the .{2,30}) (?:still |really |only )?[$£€¥]\s?\d+(?:\.\d+)?\s?\?"
)
_HOW_MUCH = wording(
    r"^(?:the |my |one )?[a-z' ]{3,30} after (?:the )?(?:discount|code|coupon|voucher|promo)\s?\??$|"
    r"(?:[一两二三四五六七八九十\d][件个份双台瓶盒支条袋包罐]|一共|总共)到手价?[?？]*$|"
    r"多少|几(?:块|钱|元|百|米|多)|多钱|啥价|什么价|\bhow much\b|\bprice\b|\bcost\b|\bwhat (?:do|would|will) i pay\b|"
    rf"\b(?:with|w/?) (?:the |that |ur |your )?(?:\d{{1,2}} ?(?:%|percent) off|{_OFF_IN_MONEY})(?: (?:deal|offer|promo|thing))?[ ?!.]*$|"
    rf"^[a-z0-9' ,+&]{{3,60}} (?:take|taking|minus|less|after|using|includ\w+) (?:the |that |ur |your ){_OFF_IN_MONEY}[ ?!.]*$|"
    rf"^(?:{_SO_MANY}) .{{2,50}} (?:with|w/?|after|using) (?:a )?(?:code|coupon|voucher)[ ?!.]*$|"
    r"\b(?:comes?|drops?|goes?|works?) (?:out |down )?(?:to|at)\b|\bnet of\b|"
    r"\bwha?t (?:would|will|does|do|is|are|might) .{2,40} (?:be|cost|end up)\b|"
    r"\b(?:brings?|takes?|gets?|puts?|makes?|knocks?|drops?) (?:it|this|that|them|those|me|us|the .{2,40}?) (?:down )?(?:to )?"
    r"(?:what|how much)\b|"
    r"\b(?:with|w/?|after|using) (?:the |that |ur |your )(?:code|coupon|voucher|discount)(?: (?:on|applied|used))?\s?\??$"
)
_LISTED = wording(
    r"[,/&+] ?(?:and )?(?:shipping|postage|delivery)\s*\?*$|\b(?:price|cost|stock|sizes?|colou?rs?) (?:and|&|n) (?:shipping|postage|"
    r"delivery)\b|"
    r"[，,、/和跟 ](?:运费|邮费|快递费)[呢?？]*$"
)
_SENT = wording(r"\b(?:shipping|postage|delivery|shipped|delivered|posted|mailed)\b")
_WHOLE = wording(
    r"\b(?:whole|end|final|full|grand|overall|complete|all[- ]in) (?:sum|price|cost|amount|total|bill)\b|\ball[- ]in\b|"
    r"\b(?:everything|all) (?:included|together|in one)\b"
)
"""What is paid in the end, which beside a word for sending is goods and postage together."""
_COUNTED = wording(r"(?:多少|几)[瓶件个样包袋盒支双条份罐片]")
_TO_PAY = wording(
    r"\bwhat (?:does|do|would|will) .{2,30} cost\b|\b(?:tell|give|say) (?:me |us )?(?:the |its )?price\b|\bprice (?:of|for|with|after)\b|"
    r"^(?!.*\b(?:does|do|did|is|are|can|could|will|would|still|works?|valid|stack|when|which|who|why|any|if)\b)"
    r"[a-z' ]{3,40} (?:after|with|using|w/?) [a-z]{2,12}\d{1,4}\s?\??$|"
    r"到手[?？]*$|"
    r"多少|几(?:块|钱|元|百|米|多)|多钱|到手|实付|\bhow much\b|\bwhat (?:do|would|will|should) (?:i|we) (?:pay|owe)\b|\b(?:total|"
    r"altogether|in all)\b|"
    r"\bcomes? to\b|= ?\?+$|^(?:\d{1,2}|a dozen|a couple|two|three|four|five|six) (?:of )?[a-z].*\b(?:with|w/|using|after)\b|"
    r"[一两二三四五六七八九十\d][个件台双只部瓶盒套条支](?!.*[吗么不]).*(?<!能)(?<!可以)[用填]"
)
_TAKEN_OFF = wording(
    r"(?<!满)[减省扣抵](?:多少|几)|(?:便宜|优惠|折扣?)(?:多少|几)|[满够到]多少|几折|"
    r"\bhow much (?:off|discount|do(?:es)? (?:it|i|the code) save)|"
    r"\bsave\b|"
    r"\bhow much (?:does|is) (?:the |that )?\S+ (?:take|worth)"
)
_SAVED = wording(
    r"\b(?:what|how much) (?:do|would|will|can|could|am|are) (?:i|we) (?:actually |really )?(?:save|saving)\b|"
    r"\b(?:what'?s|whats|what is) (?:the|my) savings?\b|\bsavings? in (?:dollars|money|cash|\$)"
)
_BEFORE = wording(
    r"原价|(?:打折|降价|活动|特价|优惠)(?:之?前|以前)|(?:之前|以前|原来|本来)(?:是|卖|要|得)?(?:多少|几[块百十千]|啥价|什么价)|划线价|"
    r"吊牌价|"
    r"\b(?:original|list|old|usual|normal|regular|full|previous|non.?sale) (?:list )?price\b|\bhow much (?:was|were) (?:it|this|that|they|"
    r"these|the)\b|"
    r"\b(?:was|were) .{2,30} always (?:[$£€¥]\s?)?\d|\b(?:was|before|pre[- ]?sale|old|crossed out|struck(?: |-)?through) prices?\b|"
    r"\b(?:now|today|sale) (?:vs\.?|versus|v|against|and|or|compared (?:to|with)) (?:the )?(?:before|then|earlier|old price|"
    r"pre[- ]?sale)\b|"
    r"\bbefore (?:vs\.?|versus|and|v) (?:now|after|today)\b|\bold (?:price )?(?:vs\.?|versus|and|v|against) (?:the )?new(?: price)?\b|"
    r"\bhow much (?:is it )?(?:without|not on) (?:the )?sale\b|\bwhat (?:was|were) (?:the price|it|they) before\b|"
    r"\b(?:price|cost|much)\b.{0,80}\b(?:before|b4) (?:the )?(?:sale|discount|markdown|reduction|price cut|it was)"
    r"(?! (?:ends?|is over|stops?|finish\w*|expires?))"
)
_POSTAGE = wording(
    r"^(?!.*\b(?:has|have|had|was|were|is|are|when|been|got|get|it|my|not|already|yet|where|why|who|do|does|can|"
    r"order|parcel|package)\b)"
    r"(?=.*\b(?:\d{1,2}|an?|one|two|three|four|five|six|how much|price|total|with|w)\b)"
    r"[a-z0-9' ,+&]{3,60} (?:shipped|delivered|posted)[ ?!.]*$|"
    r"(?:运费|邮费|快递费|包邮).{0,8}(?:一共|总共|合计|加起来|拢共)(?:是|要|得|付)*(?:多少|几|好多)|"
    r"(?:一共|总共|合计|加起来|拢共)(?:是|要|得|付)*(?:多少|几|好多)钱?.{0,6}(?:运费|邮费|快递费|包邮)|"
    r"[带含加连算][上着]?(?:运费|邮费|快递费)(?=.{0,6}(?:多少|几|一共|总共|合计|到手))|(?:一共|总共|合计).{0,4}[带含加连算][上着]?(?:运费|"
    r"邮费|快递费)|"
    r"[发寄邮](?:到|往)?[\u4e00-\u9fff]{2,4}?(?:一共|总共|合计|拢共|到手)(?:是|要|得|付)*(?:多少|几|好多)|"
    r"(?:运费|邮费|快递费)(?:加(?:上|一起)|算上|一起)|包邮(?:到手)?(?:价|多少|几块|几元)|到手(?:价)?包邮|"
    r"\b(?:shipping|postage|delivery)\b.{0,24}\b(?:total|altogether|all together|all in|in all)\??$|"
    r"\b(?:total|altogether|all together|how much|price)\b.{0,40}\b(?:with|w/?|incl(?:uding|\.)?|plus) (?:the )?(?:shipping|postage|"
    r"delivery)\b|"
    r"\b(?:with|incl(?:uding|\.)?|plus) (?:the )?(?:shipping|postage|delivery)\b.{0,30}\b(?:total|altogether|how much|in all)\b|"
    r"\b(?:with|incl(?:uding|\.)?|plus) (?:the )?(?:shipping|postage|delivery)\b.{0,6}\bwhat(?:'?s| is) (?:the |my )?"
    r"(?:number|figure|sum|amount|bill|damage)\b|"
    r"\bhow ?m[uch]{2,3}\b.{0,30}\b(?:shipped|delivered)\b|\b(?:shipped|delivered)(?: to [a-z ]{2,20}?)? (?:is |for )?how much\b|"
    r"\b(?:total|price|cost)\b.{0,40}\b(?:shipped|delivered)\b|(?<!come )(?<!comes )\bwith (?:shipping|postage|delivery)\s?\??$|"
    r"\b(?:shipped|delivered) (?:price|cost|total)\b|\b(?:plus|with|incl(?:uding)?|\+) (?:the )?(?:shipping|postage|delivery) ?=? ?\?+$|"
    r"(?:\bplus|\+|\band) (?:the )?(?:shipping|postage|delivery) (?:comes? to|makes?|adds? up to)\b|"
    r"(?:\bplus|\+) (?:the )?(?:shipping|postage|delivery)$|\b(?:shipped|delivered) to [a-z ]{2,20} (?:all in|in all|in total|total)\b"
)
_BY_ONE = wording(
    r"\b(?:vs\.?|versus|or|less than|more than|cheaper|dearer|pricier|compared? (?:to|with)|same (?:price|cost|money) as|against|"
    r"(?:more|less) expensive|(?:price )?(?:difference|gap)|which (?:is|are|costs?|one))\b|"
    r"\bthan (?:an? |the |one |two |three |four |\d )(?!dollars?|bucks)[a-z]"
)
asks_each_for_itself = says(
    wording(r"单[买拍独]|哪[台个款件部双]都|各自|分开|\b(?:either|each|on (?:its|their) own|by itself|alone)\b"),
    unless=wording(r"\bfor each of (?:them|us|my|our|the)\b.*\btotal\b(?! (?:for|of) (?:each|either))"),
)
"""Whether a comment asks about each of several goods alone, and about no sum of them: 单买哪台都能减吗."""
asks_by_one = says(_BY_ONE)
"""Whether an English comment holds what some goods cost against what others do: `would two caps be less than one hat`."""
asks_price_back = says(_BACK)
"""Whether a comment asks whether a price is still the one that it names, or how high it is: 还69吗, 是100块么, 要几百."""
lists_postage = says(_LISTED)
"""Whether a comment asks for the postage beside other things: `price, stock, shipping`."""
WORDS_OF_WITH_POSTAGE = (_POSTAGE, asks_landed.words, asks_all_in.words, _SENT)
WORDS_OF_LEAVES_POSTAGE_OUT = (_WITHOUT_POSTAGE,)
WORDS_OF_WHAT_IS_LEFT = (asks_with_the_code.words, _AFTER)
