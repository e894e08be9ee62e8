"""Rarer English turns for sums, gift cards by their worth, and money in hand, with what each is in plain words: along with; all up."""

from __future__ import annotations

from zhubo.perceive.others_counted_en import FEW
from zhubo.perceive.plain_parts_en import END, LISTED, NAME
from zhubo.text.wording import Wording, wording

_BOTH = (
    r"(?:along with|as well as|together with|alongside|in addition to|on top of|and also|and then|plus also|"
    r"coupled with|paired with|"
    r"with also)"
)
_ARTICLE = r"(?:an? |the |one |1 |that |this |your |ur )?"
_THING = (
    r"(?!(?:can|could|do|does|is|are|will|would|should|what|how|when|where|which|who|i|you|we|if)\b|"
    r"(?:the |an? )?(?:code|coupon|promo|discount|offer|postage|shipping|delivery|warranty|invoice|sale)\b)"
    r"[a-z](?:(?! and | also | then )[a-z' -]){2,40}?"
)
_WHAT = (
    r"(?:how much|what(?:'?s| is| are| do i| would i| will i| am i| does it| does that| would it| would that|"
    r"s)?|total|sum|grand|price|"
    r"cost|bill|damage|final|overall|altogether|together|in total|in all|is|are|be|the|my|our|that|it|all|"
    r"paying|pay|owe|come|comes|to|"
    r"me|for)"
)
_SHARE = r"(?:order|go|parcel|basket|purchase|transaction|swoop|sweep|hit|cart|bag|shop|package|bundle)"

_MONEY = (
    r"(?:an? |my |the |this |only )*[$£€]?(?P<n>\d{2,4}|ten|twenty|fifty|hundred)(?: ?(?:dollars?|bucks?|quid|usd))?"
    r"(?: (?:note|bill|budget))?"
)
_BACK = (
    r"(?:what|how much)(?:'?s| is| are| do i| does| will i| would i| will| would|s)*(?: get| have| it)*(?: my| "
    r"the)? (?:back|left|remaining|"
    r"remains?|over|change|comes? back)(?: over)?|(?:what|how much) (?:comes?|is coming|goes) back|(?:my |the "
    r")?change(?: is| please)?|leaves (?:me )?(?:what|how much)"
)
_AFTER_ALL = r"(?:,? (?:shipping|postage|delivery) (?:aside|apart|not counted|excluded))?"
_CHANGE_ON = r"if i pay with \g<n> dollars whats the change on \g<it>"

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            r"^(?:so |and |ok |hi )*(?:how (?:much|many (?:dollars|bucks))|what|price|cost|total)(?:'?s| is| are| for| "
            r"would| of| do| the)* "
            rf"(?P<a>{_ARTICLE}{_THING}),? {_BOTH} (?P<b>{_ARTICLE}{_THING})(?: be| cost| come to| too)?{END}"
        ),
        r"how much is \g<a> and \g<b> together",
    ),
    (
        wording(
            r"^(?:so |and |ok |hi |if )*(?:(?:i'?m |im |i |we |we'?re )?(?:buying|getting|taking|ordering|adding|buy|"
            r"get|take|want|order) )?"
            rf"(?P<a>{_ARTICLE}{_THING}),? {_BOTH} (?P<b>{_ARTICLE}{_THING}),? "
            rf"(?=.*\b(?:how much|what|total|sum|price|cost|bill|damage|owe|pay)\b)(?:{_WHAT} ?)+{END}"
        ),
        r"how much is \g<a> and \g<b> together",
    ),
    (
        wording(
            rf"^(?:so |and |ok |hi |if )*(?:i |we |i'?d |i'?ll )?(?:want|take|get|buy|like|order|fancy|would like|have) "
            rf"(?P<a>(?:an?|the|one) {_THING}) with (?P<b>(?:an?|the|one) {_THING}),? (?:how much|what|price|cost|total)"
            r"(?:'?s| is| are| for|"
            r" would| do i pay| it)* (?:it )?(?:for )?(?:everything|the (?:two|lot|both|whole lot)|both|all (?:of "
            r")?(?:it|that|together)?|"
            rf"together|altogether)(?: cost| be| come to)?{END}"
        ),
        r"how much is \g<a> and \g<b> together",
    ),
    (
        wording(
            r"\b(?:final |total |whole |full )?(?:amount|sum|bill|total|price|cost|figure)(?: that)? (?:i'?d|i would|"
            r"i'?ll|i will|i) (?:owe|"
            rf"pay|be paying)(?: you)? (?:for|on) (?P<a>{_ARTICLE}{_THING}) (?:with|and|plus) (?P<b>(?:an? |the |one "
            rf"){_THING}){END}"
        ),
        r"how much is \g<a> and \g<b> together",
    ),
    (
        wording(
            r"^(?:what(?:'?s| is)? (?:the )?|the )?(?:price|cost|total|sum) if (?:i|we) (?:take|get|buy|order|grab|go "
            r"for|want|have) "
            rf"(?P<it>{LISTED}){END}"
        ),
        r"how much is \g<it> together",
    ),
    (
        wording(
            r"^(?P<ask>.*\b(?:how much|how many (?:bucks|dollars)|prices?|costs?|pay|owe)\b.*?),? (?:all )?in (?:one|a "
            r"single|the same|1) "
            rf"{_SHARE}{END}"
        ),
        r"\g<ask> together",
    ),
    (
        wording(
            r"\bwhat (?:does|do|would|will|did) (?:that|it|they|those|all that|this|these|all of that) (?:all "
            r")?make(?: in total| altogether|"
            rf" together)?{END}"
        ),
        "how much in total",
    ),
    (
        wording(
            rf"(?<=[a-z])(?<!\bit)(?<!\bthem)(?<!\bthat)(?<!\bthese)(?<!\bthose)(?<!\bthis),? (?:too |also )?all up{END}"
        ),
        ", how much in total",
    ),
    (
        wording(
            r"^(?:so |and |ok )*(?:i'?ll (?:have|take|get)|i (?:want|need|take|get)|give me|gimme|make it|put me down "
            rf"for) (?P<n>{FEW})[,;.] "
            r"(?:the |my |our )?(?:bill|tab|tally|damage|total)(?: for (?:it|that|them|this|those))?(?: then| now)?(?: "
            rf"is| be| comes to)?{END}"
        ),
        r"how much for \g<n> of these",
    ),
    (
        wording(rf"^(?P<it>{LISTED}|{FEW} {NAME}?),? (?:bill|tab|tally|grand sum){END}"),
        r"\g<it>, how much in total",
    ),
    (
        wording(
            rf"^(?!.*\b(?:cards|vouchers)\b)(?:the )?(?P<it>[a-z][a-z' -]{{2,30}}?s)[:,;] ?(?:the )?(?:cost|price|total)"
            rf" (?:of|for|on) (?P<n>{FEW}){END}"
        ),
        r"how much for \g<n> \g<it>",
    ),
    (
        wording(
            rf"(?P<it>\b(?:wants?|needs?|takes?|for|buy|get|order) (?:{FEW}|an?|the) {NAME}?), (?:give|tell|gimme|read|"
            r"quote) ?(?:me |us )?"
            rf"(?:the |a )?(?:number|figure|amount|price|cost|quote|total){END}"
        ),
        r"\g<it>, how much",
    ),
    (
        wording(
            r"\ball (?P<n>two|three|four|five|2|3|4|5) (?P<kind>[a-z]+s),? (?:just )?(?:one|a single one|1) (?:of )?each,?"
            r"(?=.*\b(?:total|sum|how much|altogether|together|bill|what)\b)"
        ),
        r"all \g<n> \g<kind> together",
    ),
    (
        wording(
            rf"^(?P<it>{LISTED}),? what (?:would|will|does|do) (?:that|those|they|these|it|all that|all of that) (?:all "
            rf")?(?:cost|be|run)(?: me)?{END}"
        ),
        r"\g<it>, how much in total",
    ),
    (
        wording(
            r"\b(?:every|each|all the) (?P<kind>[a-z]+?)s?,? (?:just |only )?(?:a single|one|1) (?:bottle |piece |can |"
            r"pair |item )?(?:of |per |for )"
            r"(?:kind|each|every one|sort|type|flavou?r)\b"
        ),
        r"one of each \g<kind>",
    ),
    # What somebody buys with so much, what an offer needs, and prices before.
    (wording(r"\b(?P<can>can|could) (?P<who>i|we) cop\b"), r"\g<can> \g<who> get"),
    (wording(rf"(?<=[a-z]) with (?:just |only )?an? (?P<n>10|20|50|100){END}"), r" for \g<n> dollars"),
    (
        wording(
            r"\b(?:how (?:big|large|high)|what size)(?: does| should| must| has| do)? (?:my|the|an?|i) (?:order|basket|"
            r"cart|bill|total)(?: need| have|"
            r" has| got)?(?: to)? be (?:for|to get|before|until|so) (?:that |the |i get (?:the )?)?[$£€]?(?P<n>ten|"
            r"five|twenty|\d{1,3})"
            rf"(?: dollars?| bucks)?(?: (?:to )?(?:come|comes|go|goes|be|is|gets))?(?: taken)? off{END}"
        ),
        r"how much do i need to spend to get the \g<n> off",
    ),
    (
        wording(
            r"\b(?:what(?:'?s| is)? )?(?:the )?(?:smallest|least|lowest|minimum) (?:order|basket|amount|spend|bill|"
            r"purchase)(?: that| which)? (?:for |to "
            r"get |you need for |(?=the |that ))(?:the |that )?[$£€]?(?P<n>ten|five|twenty|\d{1,3})(?: dollars?| "
            r"bucks)? off(?: applies to| counts (?:for|on)|"
            rf" works (?:for|on)| goes for| is for)?{END}"
        ),
        r"how much do i need to spend to get the \g<n> off",
    ),
    (
        wording(
            rf"^(?:so |and |but |ok )*(?P<it>(?:the |that )?(?:[$£€]?\d{{1,3}}|ten|five|twenty)(?: dollars?| bucks)? "
            rf"off(?: (?:of |on |over )?(?:\d{{2,3}}|"
            r"a hundred))?),? (?:is (?:it|that) )?(?:gone|finished|done|dead|over|expired)(?: too| already| now| as "
            rf"well)*{END}"
        ),
        r"is \g<it> over",
    ),
    (
        wording(
            r"^.*?(?P<it>\b(?:[$£€]?\d{1,3}|ten|five|twenty)(?: dollars?| bucks)? off (?:of |on |over )?(?:\d{2,3}|a "
            r"hundred))\b.*?,? what(?: has|'?s)? "
            rf"happened to (?:it|that){END}"
        ),
        r"is the \g<it> over",
    ),
    (
        wording(
            rf"^(?:so |and |wait )*[$£€]?(?P<n>\d{{2,4}})(?: dollars| bucks)? for (?:some |a pair of )?(?P<kind>[a-z]+s)"
            r"[?!., ]*"
            rf"(?:which|what)(?: ones?)? (?:are|is|costs?)(?: those| that| it| these| so much){END}"
        ),
        r"which \g<kind> cost \g<n> dollars",
    ),
    (wording(r"(?<=\bstill )(?:alive|kicking|breathing|around)(?= ?[?!.]*$)"), "on"),
    (
        wording(
            r"^(?:i )?thought (?P<it>it|this|that|they|these) (?:was|were|cost) [$£€]?\d{1,4}(?:\.\d\d)?,? (?:so "
            r")?(?:why|how come)(?: is| are|'?s)? "
            rf"(?:it |this |they |that )?(?:lower|cheaper|less|down)(?: today| now| tonight)?{END}"
        ),
        r"is \g<it> on sale now",
    ),
    (
        wording(
            r"^.*?\b(?:is|was) (?:it|this|that) (?:reduced|marked down|down|lowered|cut) from (?:something|anything|a "
            rf"higher price|more|what){END}"
        ),
        "what was the price of this before the sale",
    ),
    (
        wording(
            r"\b(?:now|today|current(?:ly)?)(?: price)? (?:vs\.?|versus|against|compared (?:to|with)) (?:before|then|"
            r"earlier|last (?:week|month)|the old price|"
            r"what it was)(?=[ ?!.]*$)"
        ),
        "price before vs now",
    ),
    (
        wording(rf",? what was (?:it|this|that) and what is (?:it|this|that) (?:now|today)(?:\W*\$)?{END}"),
        " price before vs now",
    ),
    (
        wording(
            r"\bhas (?P<it>it|this|that) (?:always )?been [$£€]?\d{1,4}(?:\.\d\d)? (?:from the start|all along|always|"
            r"the whole time|since day one|from day one)\b"
        ),
        r"what was the price of \g<it> before the sale",
    ),
    (
        wording(rf"(?<=[a-z]),? (?:is it |are they |is that )?(?:a )?different (?:money|prices?|cost){END}"),
        ", the same price",
    ),
    # What is paid once a code is used.
    (
        wording(
            r",? (?:once|when|after|if) (?P<code>(?:the )?(?:code )?[a-z]{3,12}\d{1,3}) (?:is|gets|has been|was|comes)"
            r"(?: (?:knocked|taken|"
            rf"applied|used|put in|entered|off|in|on))+{END}"
        ),
        r" after \g<code> how much",
    ),
    (
        wording(
            r"^(?:so |and |ok )*(?:applying|using|entering|adding|putting in) (?P<code>(?:the )?[a-z]{3,12}\d{1,3}|the "
            r"code) (?:brings|takes|"
            rf"gets|makes|drops|cuts|puts) (?P<it>this|it|that|these|them|(?:the |an? ){NAME}?) (?:down )?(?:to "
            rf")?(?:what|how much){END}"
        ),
        r"what is the price of \g<it> after \g<code>",
    ),
    # The least and the most.
    (
        wording(
            r"\b(?:lightest|easiest|gentlest|kindest|softest) (?:on|for) (?:the|my|your|ur|our) (?:wallet|purse|"
            r"pocket(?:book)?|budget)\b"
        ),
        "cheapest",
    ),
    (
        wording(
            r"\b(?:heaviest|hardest|toughest) (?:on|for) (?:the|my|your|ur|our) (?:wallet|purse|pocket(?:book)?|budget)\b"
        ),
        "dearest",
    ),
    # Money that somebody has, what is left of it, and what it covers.
    (
        wording(
            r"^(?:so |and |ok |if )*(?:i'?m |im |i )?(?:handing(?: you| u)?(?: over)?|hand(?: you| u)?(?: over)?|"
            r"giving(?: you| u)?|got|have|here'?s|"
            rf"using|with) {_MONEY},? (?:for|on|to buy|to get|buying|getting) (?P<it>[a-z0-9][a-z0-9' -]{{2,40}}?),? "
            r"(?:so |and )?"
            rf"(?:{_BACK})(?=[ ?!.]*$)"
        ),
        _CHANGE_ON,
    ),
    (
        wording(
            r"^(?:so |and |ok )*(?:what(?:'?s| is|s)?|how much(?: is)?) (?:left|remaining|over|remains)(?: over)? "
            rf"(?:of|from|out of) {_MONEY} "
            r"(?:after|once i (?:buy|get|take)|if i (?:buy|get|take)|when i (?:buy|get))(?: i (?:buy|get|take)| buying|"
            r" getting)? "
            rf"(?P<it>[a-z0-9][a-z0-9' -]{{2,40}}?)(?=[ ?!.]*$)"
        ),
        _CHANGE_ON,
    ),
    (
        wording(
            rf"^(?:so |and |ok )*(?:i (?:have|got|'?ve got)|i'?ve got|my budget is|budget(?: is| of)?) {_MONEY}[.,;]* "
            r"(?:so |and )?(?:if i (?:get|"
            rf"buy|take)|after(?: i (?:buy|get|take))?|minus|less) (?P<it>[a-z0-9][a-z0-9' -]{{2,40}}?),? (?:i have |"
            r"i'?ve |is |there is )?"
            rf"(?:{_BACK}){_AFTER_ALL}(?=[ ?!.]*$)"
        ),
        _CHANGE_ON,
    ),
    (
        wording(
            rf"^(?:from|out of|with|on) (?:a |my )?(?:budget of )?{_MONEY},? (?P<it>(?:the |an? |{FEW} ){_THING})(?: at "
            r"(?:its|the|ur|your|their) "
            r"(?:present|current|sale|full|normal|usual) price)?,? (?:leaves? (?:me )?(?:how much|what)"
            rf"|{_BACK}){_AFTER_ALL}(?=[ ?!.]*$)"
        ),
        _CHANGE_ON,
    ),
    (
        wording(
            rf"^(?P<it>(?:the |an? |{FEW} )?{_THING})(?: paid| bought| taken)? (?:from|out of) (?:a |my )(?:budget of "
            rf")?{_MONEY},? (?:leaves? (?:me )?(?:how much|what)|"
            rf"{_BACK}){_AFTER_ALL}(?=[ ?!.]*$)"
        ),
        _CHANGE_ON,
    ),
    (
        wording(
            r"^(?:so |and |ok )*[$£€]?(?P<n>\d{1,4}) ?(?:dollars|bucks|quid|usd),? (?:so )?what (?:do|can|could|would|"
            r"will|does that) (?:i|we|it|"
            r"that)? ?(?:get|buy)(?: me| us)?(?: for (?:that|it))?(?: here)?(?=[ ?!.]*$)"
        ),
        r"what can i get for \g<n> dollars",
    ),
    (
        wording(
            r"^max(?:imum)? [$£€]?(?P<n>\d{1,4})(?: ?(?:dollars|bucks|usd))? for an? (?P<gift>gift|present)(?=[ ?!.]*$)"
        ),
        r"any \g<gift> up to \g<n> dollars",
    ),
    (
        wording(
            rf"^(?:so |and |would |will |does |do |is )*[$£€]?(?P<n>\d{{1,4}})(?: ?(?:dollars?|bucks|quid|usd))? "
            r"(?:covers?|(?:is |be )?enough "
            r"(?:for|to (?:get|buy|cover))|do for|does for|gets me|buys(?: me)?) (?P<it>(?:the |an? |this |that "
            rf")?{NAME}?){END}"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
)
"""Turns of sums, in the order in which they are looked for, with what each is in plain words."""
