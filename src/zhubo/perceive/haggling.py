"""English comments that set a price against what something costs: a haggle, an amount in hand, a price that is asked of one more thing."""

from __future__ import annotations

from zhubo.text.wording import says, wording


def haggles(text: str) -> bool:
    """Whether a comment calls an amount too much, or names the one that it wants to pay instead."""
    return any(pattern.search(text) is not None for pattern in (_TOO_MUCH, _MAKE_IT, _TAKE_FOR))


_N = r"[$£€¥]?\s?\d{1,5}(?:\.\d{1,2})?"
_WORDED = r"(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?:[ -]\w+)?"
_COINS = r"(?:bucks|dollars?|usd|quid|pounds|euros?|yuan|rmb)"
_NO_OFFER = r"(?! (?:the |that |ur |your |an? )?(?:\w+ )?(?:discount|offer|deal|code|coupon|free|promo|shipping|delivery|postage|off)\b)"
_TOO_MUCH = wording(
    rf"(?<![\d.]){_N} ?(?:bucks |dollars |usd |quid )?(?:(?:is|are|seems|feels|sounds|looks) (?:\w+ ){{0,2}}?|(?=too ))"
    r"(?:too (?:much|steep|high|dear|expensive|pricey|rich)|steep|pricey|a lot|mad|crazy|robbery)\b"
)
_MAKE_IT = wording(
    r"\b(?:make (?:it|that|them)|call it|drop (?:it )?to|(?:bring|knock|get) (?:it )?down to|lower (?:it )?to|settle (?:for|on|at)|"
    r"meet me at|let (?:it|them) go for)\s(?:[$£€¥]\s?\d+|\d{2,5})(?:\.\d{1,2})?(?=$|[?!,.]|\s(?:and|n|then|for|pls|please|or|bucks|"
    r"dollars|deal|flat|mate|bro|instead)\b)"
)
_TAKE_FOR = wording(
    r"(?<!what )(?<!how )(?<!which )\b(?:lemme|let me|can i|could i|may i|i'?ll|gimme|give me|sell me|let us)\b"
    r"[a-z' -]{3,40} for (?:[$£€¥]\s?)?\d{1,5}"
    r"(?: ?(?:bucks|dollars|quid|usd))?(?=$|[?!,.]|\s(?:fr|pls|please|bro|tho|then|deal|flat|mate|ok|yeah|no)\b)"
)
"""What a viewer would take the goods for: lemme get the polo for 25. That many are not wanted."""
_AFFORDABLE = wording(
    r"\b(?:in|within|under|over|inside|out of|fits?|suits?) (?:my |the |our |an? )?(?:[$£€¥]?\d+ ?(?:bucks |dollars? |usd )?)?budget\b|"
    r"\bcan (?:i|we|he|she|they|my [a-z]+) (?:even |still |actually )?afford\b|"
    rf"(?:[$£€¥]\s?\d{{1,5}}|(?:\d{{1,5}}|{_WORDED}) ?{_COINS})\b.{{0,16}}\benough (?:for|to (?:buy|get|have))\b{_NO_OFFER}|"
    rf"(?:[$£€¥]\s?\d{{1,5}}|\d{{1,5}} ?{_COINS}|\ban? (?:ten|twenty|fifty|hundred|fiver|tenner))\b.{{0,24}}"
    rf"\b(?:does|do|will|would|can|could) (?:it|that|this|they) (?:even |still |actually )?(?:cover|pay for|get me|buy me)\b{_NO_OFFER}|"
    rf"\bwith (?:only |just |my )?[$£€¥]?\d{{1,5}} ?{_COINS}?,? (?:can|could) (?:i|we|he|she|they) (?:buy|get|have|afford|take) "
    r"(?!any|some|what|which)|\bbudget(?: is|:)? [$£€¥]?\d{1,5},? ?(?:is|are) (?:the |this |that )?[a-z' ]{3,30} "
    r"(?:ok|okay|fine|possible|in)\b|"
    r"^[$£€¥]?\d{2,5} ?(?:bucks |dollars |usd |quid )?enough (?:for|to (?:buy|get))\b|"
    rf"\b(?:would|will|does|do|is|are|can|could) [$£€¥]?(?:\d{{1,5}}|(?:an? |one |two )?{_WORDED}) ?(?:bucks|dollars|usd|quid|yuan)? ?"
    r"(?:cover|enough (?:for|to (?:buy|get))|be enough|get me|buy me|buy (?:the|a|an|this|that|it))\b|"
    r"\b(?:ive|i've|i have|i got|i only have|ive got|i've got|got) (?:only )?(?:[$£€¥]\s?\d{1,5}|\d{2,5})"
    r"(?: ?(?:bucks|dollars|usd|quid))?[,.]? (?:so |and |n )?(?:is|can|will|enough|could)\b|"
    r"\b(?:can|could) (?:i|we|you|u) (?:still )?(?:get|buy|have|afford|order) (?!any|some|some|what|a gift|gifts)[a-z].{1,40} with "
    r"(?:only |just |my )?[$£€¥]?\d{1,5}(?: ?(?:bucks|dollars|usd|quid|yuan|rmb))?[ ?!.]*$"
)
_BOUND = (
    rf"(?:my |a |the |our |ur )?(?:(?:[$£€¥]\s?\d{{1,5}}|\d{{1,5}}|{_WORDED})(?:\.\d\d)?\b| {{1,6}})"
    r"(?! ?(?:cm|mm|kg|g|ml|hours?|days?|minutes?|inch\w*|%|percent))"
)
_STAYS = wording(
    r"\b(?:do|would|will|am|can|does|could|is|are) (?:i|we|it|that|this|they|both(?: (?!of\b)[a-z]+)?|these|those|the (?:lot|two|pair|"
    r"total)|"
    r"all(?: of (?:it|them|that|those))?) (?:all |both |still |together |just )*(?:(?:stay|be|come in|come out|come to|come|keep|land|"
    r"fit|end up|"
    r"go|squeeze in|get (?:it|them|both|that))(?: it| them)? )?(?:in )?"
    rf"(?:at )?(?:under|below|within|inside|less than) {_BOUND}|"
    r"\b(?:can|could) (?:i|we) (?:get|buy|have|afford|order|grab|take) (?:the |both |an? |\d|one |two |three )"
    r"(?=.*\b(?:and|plus|both|two|three|[2-9])\b|.*[&+])[a-z0-9 ,&+'-]{3,60} (?:for|with) (?:under|below|less than|within|up to) "
    rf"{_BOUND}|\b(?:limit|budget|cap|max|maximum|ceiling|allowance)(?: is| of|:|'s)? (?:only |like |about |just "
    rf")?{_BOUND}.{{0,40}}\b(?:would|will|does|do|"
    r"can|could) [a-z' ]{2,50}? (?:fit|work|squeeze in|qualify|make it|make the cut|be (?:ok|okay|fine|within|under|in))\b"
)
_ELSEWHERE = wording(
    r"^(?:is|are|isnt|isn't|r) .{2,40} cheaper (?:on|at|in) (?!(?:sale|bulk|the|a|my|your)\b)[a-z]+\??$|"
    r"(?:京东|淘宝|天猫|拼多多|别家|别处|网上)(?:上|那边)?(?:是不是|会不会|是否)?(?:更|还|比这)?便宜(?:些|点)?[吗么不]"
)
_MONEY_FOR = wording(
    r"\b(?:money|cash|bucks|damage|cost|charge|price|how much|hm) (?:for|of|on|is|are) |\bhow much\b|\bprice\b"
)
_BESIDE = wording(
    r"\b(?:than|vs|versus|or|and|n|compared?|comparison|difference|differ|same|both|between|cheap\w*|dear\w*|more|less|better|best|which|"
    r"pricier|gap|apart|against|next to|over|sav\w+|instead|rather)\b|&|\+"
)
_JOINED = wording(
    r"\b(?:this|that) one\b.*(?:\b(?:and|n|plus|with)\b|[&+])|\bthis (?:how|is|costs?)\b.*(?:\b(?:and|n|plus)\b|[&+])|"
    r"\bthis (?:and|n|plus|with|&|\+) |(?:\b(?:and|n|plus)\b|[&+]) (?:this|that) (?:one|thing)\b|"
    r"这(?:一?[个款件双台部条套只支瓶盒]|玩意)?(?:和|跟|同|与|加上?|再?加|\+|带上?|连)(?!你|我|他)|(?:和|跟|同|与|加上?|\+|"
    r"、)这(?:一?[个款件双台部条套只支瓶盒])"
)
stays_within = says(_STAYS)
"""Whether a comment asks if what it names stays within an amount: `cap plus scarf, do i stay under 30`, `my limit is 20, would it fit`."""
asks_if_affordable = says(_AFFORDABLE)
"""Whether a comment asks if an amount that its writer has is enough for something."""
asks_if_cheaper_elsewhere = says(_ELSEWHERE)
"""Whether a comment asks if another shop sells something for less, and offers no price of its own."""
asks_money_for = says(_MONEY_FOR, unless=_BESIDE)
"""Whether a comment asks for the price of a thing without setting it beside another: `money for the polo`."""
joins_what_is_shown = says(_JOINED)
"""Whether a comment asks of the thing on show and of another that it names: `this one how much and the polo`, 这个和k50一起."""
WORDS_OF_HAGGLING = (_TOO_MUCH, _MAKE_IT, _TAKE_FOR)
