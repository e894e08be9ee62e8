"""Rarer English turns for offers, limits, change and former prices, with what each is in plain words: that ten comes off."""

from __future__ import annotations

from zhubo.perceive.others_counted_en import FEW
from zhubo.perceive.plain_parts_en import LISTED, NAME
from zhubo.text.wording import Wording, wording

_COINS = r"(?:dollars?|bucks?|quid|pounds|euros?|usd)"
_TEN = r"(?:\d{1,3}|five|ten|fifteen|twenty|thirty|fifty)"
_CUT = r"(?:discount|offer|promo(?:tion)?|deal|coupon|code)"
_PIECE = r"(?:thing|one|deal|discount|promo(?:tion)?|offer|reduction)"
_CUT_END = r"(?=[ ?!.=]*$|,| (?:please|pls|plz|what|whats|how|is|total|final|and what|then)\b| ?=)"
_FITS = (
    r"(?:too (?:much|dear|expensive|pricey)|within|under|inside|below|in|ok|okay|alright|all right|fine|doable|possible|allowed|qualify|"
    r"work|do|make it|make the cut|fit\w*|"
    r"(?:come|comes|squeeze|squeak|get|slip|sneak|go|stay|be|keep|fall|land)(?: it)? (?:in|under|within|inside|ok|okay|below))\b"
)
_LIMIT = (
    r"(?:agreed (?:on|to)|agreed|limit(?:ed|s)?|caps?|capped|max(?:imum)?|ceiling|no more than|not more than|not over|can'?t go over|"
    r"allowance|nothing over|nothing above|keeping it (?:to|under)|keep it (?:to|under)|sticking to)"
)
_HAVE = r"(?:i |we )?(?:(?:i'?ve|we'?ve|only|just) )*(?:have|got|has|i'?ve|ive|weve|we'?ve)"
_NO_MONEY = (
    r"(?! ?(?:degrees?|deg|°|c\b|f\b|%|percent|pcs|pieces|items|units|orders?|cm|mm|inch\w*|kgs?|kilos?|lbs?|grams?|days?|weeks?|"
    r"(?:per|a|an|each) (?:customer|buyer|order|household|account|address)))"
)
"""Behind a number that is a limit of money, and none of heat, of pieces or of weight."""
_THEN = (
    r"(?:(?:,| ) ?(?:with (?:that|it|this)|for (?:that|it|me|us)|then|or|at (?:that|this|\$?\d)|under (?:it|that|the|my|our)|within|still|"
    r"too|also|though|tho|please|pls|plz|(?:the|my|our|that|this|a) (?:limit|budget|cap|price|range|allowance|amount)|it|budget|limit)\b"
    r".*|[ ?!.]*)$"
)
"""What may follow where it is asked whether goods fit a limit; `come in black` asks for something else."""
_AMOUNT = rf"(?:[$£€]\d{{1,4}}|\d{{1,4}}(?= ?{_COINS}\b)|\d{{2,4}})"
"""A number that is money where nothing says so: of one figure alone it is not."""
_ALONE = r"(?!.*\b(?:and|n|plus|both|pairs?|two|three|four|together)\b|.*[&+])"
"""Ahead of a limit, where one thing is held against it."""
_TO_SPEND = r"(?: (?:to spend|on me|left|in hand|to my name|in (?:my|the) (?:pocket|wallet|purse|account)|in cash))"

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            rf",? (?:so )?(?:at )?(?:once|when|after|with|if) (?:that|the|your|ur|this) (?P<n>{_TEN})(?: {_COINS})?(?: {_PIECE})? "
            rf"(?:(?:comes?|is|"
            r"gets?|goes|has|has been|was|been|being|taken|knocked|cut)(?: |$)){1,3}off\b"
        ),
        r" with the \g<n> off",
    ),
    (
        wording(
            rf",? (?:once|when|after|if) (?:you|u|i|we|they|it)(?:'?ve| have|'?s| has)? (?:takes?|taken|took|knocks?|knocked|cut|got|get|"
            rf"gets?)(?: off)? (?:the|that|your|ur) (?P<n>{_TEN})(?: {_COINS})?(?: off)?{_CUT_END}"
        ),
        r" with the \g<n> off",
    ),
    (
        wording(
            rf",? (?:minus|less|subtract(?:ing)?|deduct(?:ing)?|take away|taking away|net of|knock(?:ing)? off) (?:the|that|your|ur) "
            rf"(?P<n>{_TEN})(?: {_COINS})?(?: off)?(?: {_PIECE})?{_CUT_END}"
        ),
        r" with the \g<n> off",
    ),
    (
        wording(
            rf"\bso (?:that|it|this) (?:knocks|takes|gets|gives|cuts|means) (?:me |us )?(?:a |the )?(?P<n>{_TEN})(?: {_COINS})? off(?: "
            rf"for (?:me|us))?"
            r",? (?:doesn'?t it|does it not|doesnt it|right|yes|yeah|correct|no|innit)(?=[ ?!.]*$)"
        ),
        r"so do i get the \g<n> off",
    ),
    (
        wording(
            rf"[.,;]? (?:then )?(?:take|knock|taking|knocking)(?: off)? (?:the |that |your |ur )(?P<cut>{_CUT})(?: off)?,? (?:and |then "
            rf")?(?=what)"
        ),
        r" after the \g<cut>, ",
    ),
    (
        wording(rf",? (?:the |with the |with )?(?P<cut>{_CUT}) (?:taken|knocked|cut) off\b(?! by)"),
        r" after the \g<cut>",
    ),
    (
        wording(
            rf"^(?:so |and |ok )*(?:after|once|when|with) (?:the|that|your|ur) (?P<cut>{_CUT})(?: (?:is|comes|goes|kicks|gets|has)(?: "
            rf"gone)?"
            r"(?: on| in| off| applied)?)?,? (?:what(?:'?s| is| are| would| will|s)?|how much(?: is| are| would)?) (?P<it>(?!the "
            r"(?:price|total)\b)"
            r"[a-z0-9][^,?]*?)(?: be| come to| cost)?(?=[ ?!.]*$)"
        ),
        r"how much is \g<it> after the \g<cut>",
    ),
    (
        wording(
            rf"^{_ALONE}.*?\b{_LIMIT}(?: us| me| it)?(?: at| is| of| to|'s|:| on| for| -)*(?: like| about| only| just)? "
            rf"(?P<n>{_AMOUNT})(?: ?{_COINS}| "
            rf"dollar)?(?!\d|\.\d){_NO_MONEY}[^,.?!;]{{0,40}}[,.;!?]+ (?:so |and |but )?(?:(?:is|are|does|do|would|will|"
            rf"can|could|might|did) )?"
            rf"(?P<it>(?:the |an? |this |that |these |those )?{NAME}?) (?:still |also |be )?{_FITS}{_THEN}"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            rf"^{_ALONE}.*?(?<![\w.])(?P<n>{_AMOUNT})(?: ?{_COINS}| dollar)? (?:cap|limit|max|maximum|tops|budget|"
            rf"ceiling)\b[^,.?!;]{{0,30}}[,.;!?]+ "
            rf"(?:so |and |but )?(?:(?:is|are|does|do|would|will|can|could) )?(?P<it>(?:the |an? |this |that |these |those |{FEW} "
            rf")?{NAME}?) "
            rf"(?:still |also |be )?{_FITS}{_THEN}"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            rf"^(?:no more than|not more than|not over|max|at most|up to) [$£€]?(?P<n>\d{{1,4}})(?: ?{_COINS})? (?:per (?:head|person|"
            rf"kid)|a head|"
            rf"each|apiece|pp),? (?:so |and )?(?:is|are|does|do|would|will|can) (?P<it>(?:the |an? |this |that |these |those )?{NAME}?) "
            rf"{_FITS}"
            r"[ ?!.]*$"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            rf"^{_HAVE} (?:exactly |only |just |about |like )?(?P<n>{_AMOUNT})(?: ?{_COINS})?{_TO_SPEND}?,? (?:so |and )?(?:can|"
            rf"could) "
            rf"(?:i|we) (?:still )?(?:have|get|take|buy|afford|grab) (?P<it>(?!any|some|another|one more|an? \d|"
            rf"a discount|it\b|that\b|this\b|them\b|these\b|a "
            rf"(?:refund|"
            rf"deal)\b)[a-z0-9][a-z0-9' -]{{2,40}}?)(?: (?:with (?:that|it)|then|for (?:that|it)))?(?=[ ?!.]*$)"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            r"\b(?P<of>tots?|total|sum|bill|cost|price) 4 (?=(?:[a-rt-z'-]|s(?! |$))+(?: (?:[a-rt-z'-]|s(?! |$))+){0,3}? ?(?:\band|\bn|"
            r"&|\+|\bplus) ?"
            r"(?!\d|two|three|four|five)[a-z])"
        ),
        r"\g<of> for ",
    ),
    (
        wording(
            rf"\b(?:can|could) (?:i|we) (?:get|buy|have|afford|grab) (?P<n>{FEW}) (?P<it>(?:of )?{NAME}?) (?:for|with) (?:under|below|"
            rf"less than|within|up to) "
            rf"[$£€]?(?P<m>\d{{1,4}})(?: ?{_COINS})?(?=[ ?!.]*$)"
        ),
        r"is \g<m> dollars enough for \g<n> \g<it>",
    ),
    (
        wording(
            rf"\b(?:do|does|would|will|can) (?P<it>(?:the |an? |{FEW} )?{NAME}?) (?:fit|fit in|fit into|fit within|meet|suit|stay in|"
            rf"stay within) (?:an? |my |the |our )"
            rf"[$£€]?(?P<m>\d{{1,4}})(?: ?{_COINS}| dollar)? (?:budget|limit|cap)(?=[ ?!.]*$)"
        ),
        r"is \g<m> dollars enough for \g<it>",
    ),
    (
        wording(
            rf"^(?:so |and )?(?:is|are) (?P<n>{FEW}) (?P<it>(?:of )?{NAME}?) (?:within|under|below|inside|less than) "
            rf"[$£€]?(?P<m>\d{{1,4}})(?: ?{_COINS})?(?=[ ?!.]*$)"
        ),
        r"is \g<m> dollars enough for \g<n> \g<it>",
    ),
    (
        wording(
            rf"\b(?:would|will|are|is|do|does) (?P<n>{FEW}) (?P<it>(?:of )?{NAME}?) (?:be|cost|come to|come in|come out|run)(?: at)? "
            rf"(?:under|below|less than|"
            rf"within) [$£€]?(?P<m>\d{{1,4}})(?: ?{_COINS})?(?=[ ?!.]*$)"
        ),
        r"is \g<m> dollars enough for \g<n> \g<it>",
    ),
    (
        wording(
            rf"^(?:i |so |and )*(?:reckon|guess|think|bet|say|suppose|hope)? ?(?P<n>{FEW}) (?P<it>(?:of )?{NAME}?) (?:would|will|"
            rf"should|must) (?:be|cost|come to|"
            rf"come in) (?:under|below|less than|within) [$£€]?(?P<m>\d{{1,4}})(?: ?{_COINS})?(?:,? (?:would it|right|yeah|yes|correct|"
            rf"no))*(?=[ ?!.]*$)"
        ),
        r"is \g<m> dollars enough for \g<n> \g<it>",
    ),
    (
        wording(
            rf"^{_HAVE} (?:an? |my )?[$£€]?(?P<n>\d{{2,4}})(?: ?{_COINS})? (?:gift ?card|(?:gift )?voucher),? (?:so |and )?(?:what|how "
            rf"much)(?:'?s| is| will be| would be)* "
            rf"(?:left|remaining)(?: on it| over)? (?:if|after|once) (?:i (?:get|buy|take)|buying|getting) (?P<it>[a-z][^,?]*?)(?=[ ?!.]*$)"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (
        wording(
            rf"^(?:an? |my )?[$£€]?(?P<n>\d{{2,4}})(?: ?{_COINS})? (?:gift ?card|(?:gift )?voucher), (?P<it>[a-z][^,?]*?), (?:what|how "
            rf"much)(?:'?s| is| will be)* "
            r"(?:left|remaining|over)(?: on it| over)?(?=[ ?!.]*$)"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (wording(r"\bo\.?g\.? (?:price|cost)\b"), "original price"),
    (
        wording(
            rf"\bhow much (?:do|would|will|can|could|am) i (?:save|saving) (?:by )?(?:going for|if i (?:go for|get|take|buy|choose|"
            rf"pick)|getting|"
            rf"buying|taking|choosing|picking|with) (?P<a>{NAME}?) (?:rather than|instead of|over|not|vs\.?|versus|and not) (?P<b>{NAME})"
            r"(?=[ ?!.]*$)"
        ),
        r"how much cheaper is \g<a> than \g<b>",
    ),
    (
        wording(
            r"\b(?:diff|difference|gap|savings?)(?: in (?:bucks|dollars|price|money|cash|\$))? if (?:i|we) (?:go for|get|take|buy|"
            r"choose|pick) the "
            r"(?:cheaper|cheapest|dearer|less expensive|pricier)(?: one)? (?:of|between|out of|from) (?=[a-z])"
        ),
        "difference in price between ",
    ),
    (
        wording(
            rf"\b(?:i'?ve |i |ive )?(?:got|have|with|using|paying with|here'?s|i'?ll use) (?:an? |my |only an? )?[$£€]?(?P<n>\d{{2,3}}|"
            rf"ten|twenty|fifty|"
            rf"hundred)(?: {_COINS})? (?:note|bill),? (?:and |so )?(?:i'?m |im )?(?:buying|getting|taking|for|to buy|i want|i take|i "
            rf"get|i buy) "
            rf"(?P<it>{NAME}),? (?:what|how much)(?:'?s| is| do i| does| will i| would i)*(?: get| have)? (?:back|change|left|over|my "
            rf"change|the change)"
            r"\b.*$"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (
        wording(
            rf"^(?:so )?(?P<it>{LISTED}) (?:is|are|comes? to|makes?|=|thats|that's) (?:about |around |like |roughly "
            rf")?[$£€]?\d{{1,4}}(?:\.\d\d)?"
            rf"(?: ?{_COINS})?(?:ish| or so| roughly| or thereabouts| near enough| about)?(?:,? (?:right|yeah|yes|no|then|correct))*[ "
            rf"?!.]*$"
        ),
        r"how much is \g<it> together",
    ),
    (
        wording(
            rf"^(?:so )?(?P<n>{FEW}) (?P<it>{NAME}?) (?:is|are|comes? to|makes?) (?:about |around |like |roughly )?[$£€]?\d{{1,4}}(?: "
            rf"?{_COINS})?"
            r"(?:ish| or so| roughly| near enough| or thereabouts)(?:,? (?:right|yeah|yes|no|then|correct))*[ ?!.]*$"
        ),
        r"how much for \g<n> \g<it>",
    ),
    (
        wording(
            r"\b(?:price|tot|cost|quote) me (?:up )?(?:for )?(?=(?:\d|an?|one|two|three|four|five|six|the|these|those)\b)"
        ),
        "how much for ",
    ),
    (
        wording(
            r"\b(?:can|could|would|will) (?:you|u|ya) (?:do|give|get|make|work out)(?: (?:me|us))? (?:an? |the )?(?:quote|price|total) "
            r"(?:for|on|of) "
        ),
        "how much for ",
    ),
    (
        wording(
            r"^in (?:us )?(?:dollars|usd|bucks),? (?:what(?:'?s| is|s)|how much(?: is|'?s)?) (?=the|this|that|it|an?)"
        ),
        "how much is ",
    ),
    (
        wording(r"\bhow much (?:is |comes |will (?:it|that) be |would (?:it|that) be )?out of my pocket(?=[ ?!.]*$)"),
        "how much",
    ),
    (
        wording(r"\bwhichever (?P<it>[a-z]+) costs (?P<end>least|most) is (?:what|how much)\b"),
        r"which \g<it> costs \g<end>",
    ),
    (
        wording(
            rf"\bdid (?P<it>these|this|it|they|those|(?:the )?{NAME}?) (?:use to |used to |ever )?(?:cost|go for|sell for) more (?:at "
            rf"one (?:time|point)|once|before|"
            r"earlier|originally|in the past|back then)(?=[ ?!.]*$)"
        ),
        r"what was the price of \g<it> before the sale",
    ),
    (
        wording(
            rf"\bhas (?P<it>(?:the )?{NAME}?) (?:dropped|gone|come down|fallen|got|gotten|dipped) (?:below|under|down from|lower than) "
            rf"[$£€]?(?P<n>\d{{1,4}})(?: {_COINS})?(?: now| yet| by now)* or (?:is it )?(?:still|not)[a-z ]*(?=[ ?!.]*$)"
        ),
        r"is \g<it> still \g<n>",
    ),
    (
        wording(
            rf"\bdid (?P<it>this|it|that|these|they) use(?:d)? to be [$£€]?(?P<n>\d{{1,4}})(?: {_COINS})? (?:and|but) (?:now )?(?:it'?s|"
            rf"its|they'?re|"
            r"theyre)(?: now)? (?:less|cheaper|lower|down|reduced)(?: now)?(?=[ ?!.]*$)"
        ),
        r"is \g<it> marked down from \g<n>",
    ),
    (
        wording(
            rf"\bwhat(?:'?s|s| is| are) (?P<it>(?:the |this |that )?{NAME}?) at(?= ?(?:now|today|rn|right now)?[ ?!.]*$)(?<!looking at)"
        ),
        r"how much is \g<it>",
    ),
    (wording(r"\b(?:cost(?:ing|s)?|priced) (?:the )?equal(?:ly)?\b"), "the same price"),
    (wording(r"^of (?:the|these|those) (?:two|2) (?=[a-z]{3}[a-z ]{0,20}[,:])"), "of the "),
)
"""Turns of offers and limits, in the order in which they are looked for, with what each is in plain words."""
