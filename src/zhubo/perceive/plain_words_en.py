"""Rarer English turns for what is told of goods, for more of them, sizes beyond one, what they are made of and ways to pay, put plainly."""

from __future__ import annotations

from itertools import pairwise

from zhubo.perceive.plain_parts_en import NAME
from zhubo.text.wording import Wording, wording

_END = r"(?=(?:,? (?:please|pls|plz|then|now|thanks|thx|ta|love|mate|hun|bro|sir|madam|though|tho))*[ ?!.]*$)"
_TEXT = r"(?:listing|page|description|blurb|label|tag|text|ad|card|write ?up|info)"
_LETTERS = r"(?:x{0,3}-?[sl]|m|\dxl|small|medium|large)"
_CLOTH = r"(?:wool|cotton|polyester|elastane|nylon|leather|latex|silk|linen|acrylic|cashmere|spandex|fleece)"
_PAYS = (
    r"(?:btc|bitcoins?|eth|ethereum|crypto|doge|usdt|venmo|zelle|cash ?app|klarna|afterpay|amex|discover|"
    r"google pay|gpay|alipay|wechat pay|"
    r"affirm|cheques?|checks?|bank transfer|wire transfer|debit)"
)
_IT = rf"(?:this|it|that|these|they|those|this one|(?:the |this |that |these |your |ur )?{NAME}?)"
_OVER = r"(?:past|beyond|above|over|higher than|bigger than|larger than|more than|greater than)"
_UNDER = r"(?:below|under|smaller than|lower than|less than)"
_GOES = rf"(?P<do>\b(?:do|does|did|will|can|would)) (?P<it>{_IT}) (?:go|goes|come|comes|run|get|reach|stretch)(?: up| down)?(?: to)?"
_FIT = r"(?:baggy|baggier|loose|looser|slim|slimmer|tight|snug|fitted|roomy|oversized|boxy|slouchy|relaxed|skinny|regular|wide|narrow)"
_SCALE = (("xs",), ("s", "small"), ("m", "medium"), ("l", "large"), ("xl",), ("xxl", "2xl"), ("xxxl", "3xl"))
"""Sizes in letters, from the least up, each with how it may be said."""
_SHOES = tuple(range(35, 49))


def _beyond(over: bool, sizes: tuple[str, ...], next_one: str) -> tuple[Wording, str]:
    """Return the turn that asks for what lies beyond a size by the next one, which tells as well whether there is any."""
    names = "|".join(sizes)
    return (
        wording(rf"{_GOES} (?:any )?{_OVER if over else _UNDER} (?:an? |the )?(?:size |eu )?(?:{names}){_END}"),
        rf"\g<do> \g<it> come in {next_one}",
    )


_SIZES_BEYOND: tuple[tuple[Wording, str], ...] = (
    *(_beyond(True, low, high[0]) for low, high in pairwise(_SCALE)),
    *(_beyond(False, high, low[0]) for low, high in pairwise(_SCALE)),
    *(_beyond(True, (str(n),), str(n + 1)) for n in _SHOES),
    *(_beyond(False, (str(n),), str(n - 1)) for n in _SHOES),
    *(
        (
            wording(
                r"(?P<ask>\b(?:do|does|did|is there|are there)\b.*) (?:anything|any sizes?|a size|something|one) (?:in "
                r")?between (?:an? |the )?"
                rf"(?:size )?(?:{'|'.join(low)}) (?:and|n|&) (?:an? |the )?(?:{'|'.join(high)}){_END}"
            ),
            rf"\g<ask> {middle[0]}",
        )
        for start, low in enumerate(_SCALE)
        for middle, high in ((_SCALE[start + 1], one) for one in _SCALE[start + 2 :])
    ),
)

TURNS: tuple[tuple[Wording, str], ...] = (
    # What is told of goods.
    (
        wording(
            r"^(?:so |and |ok |hi |hey |can you |could you )*(?:tell|say|give) (?:me |us )?(?:something|sth|anything|a "
            r"(?:little )?bit|a few "
            rf"words|two words) (?:about|on|bout|abt) (?P<it>{_IT})(?:[,.;]? (?:and )?(?:sell (?:it|them) to (?:me|us)|"
            r"convince me|persuade "
            rf"me|make me want (?:it|them)|go on))*{_END}"
        ),
        r"tell me about \g<it>",
    ),
    (
        wording(
            r"^(?:so |and |ok |hi |hey |can you |could you |please |pls )*(?:pitch(?: me| us)?|hype(?: up)?|sell me on|"
            r"talk up|advertise) "
            rf"(?P<it>(?:the |this |that |these |your |ur ){NAME}?)(?: (?:to|for) (?:me|us))?(?: in (?:one|a|two|a few|"
            rf"ten) [a-z]+)?{_END}"
        ),
        r"tell me about \g<it>",
    ),
    (
        wording(
            rf"\bwhat (?:does|do|did|is|are) (?:the |your |ur )?(?P<it>{NAME}?)(?:'s)? {_TEXT}s? (?:say(?:ing|s)?|"
            r"tells?|reads?|mentions?)"
            rf"(?: about (?:it|them|that))?{_END}"
        ),
        r"what does the description of the \g<it> say",
    ),
    (
        wording(
            rf"\bread (?:me |us |out |to me )*(?:the |its |your |ur )?{_TEXT} (?:of|for|on|to) (?P<it>{_IT})(?: (?:to|"
            rf"for) (?:me|us))?{_END}"
        ),
        r"tell me about \g<it>",
    ),
    (
        wording(
            rf"^(?P<it>{NAME}?),? what (?:am i|will i|would i|do i|can i|are we|do we|will we|do you|does one)(?: going "
            r"to| gonna)? (?:learn|"
            rf"get out of (?:it|that)|take away|take from (?:it|that)|hear|gain)(?: from (?:it|that)| in (?:it|that))?{_END}"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(
            rf"\bwhat(?:'?s| is|s) in (?P<it>(?:the |this |that ){NAME}?),? (?:the |its )?(?:topic|subject|content|"
            r"contents|story|plot|theme)"
            rf"(?: wise| i mean| that is)?{_END}"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(
            r"\b(?:what|which) (?:company|firm|brand|maker|manufacturer|label|outfit|business) (?:bottles|presses|"
            r"squeezes|brews|cans|sews|"
            r"knits|prints|made|makes|produces|manufactures|builds|is behind|is making)\b"
        ),
        "who makes",
    ),
    (
        wording(
            rf"^(?:for [a-z ]{{3,20}}, )?(?P<it>{NAME}?),? (?:is|are) (?:it |they )?(?:by|from) (?:which|what) (?:label|"
            r"brand|company|maker|firm|"
            rf"manufacturer|publisher){_END}"
        ),
        r"who makes \g<it>",
    ),
    # Whether there are any, and so many.
    (
        wording(
            r"^(?!(?:what|how|who|why|is|are|tell|any|i|we|my|you|the thing|it|do|does|ask|word|questions?|news|info|"
            r"details?|think|he|she|"
            rf"they|so|where|when|which|this|that|these|those|can|could)\b)(?P<it>[a-z][a-z' -]{{2,30}}[a-rt-z]s) "
            r"(?:about|around|going|on "
            rf"hand|knocking about|kicking about|lying around)(?: still| today| tonight)?{_END}"
        ),
        r"do you have any \g<it>",
    ),
    (
        wording(
            rf"^(?:so |and |ok )*(?P<n>\d{{1,4}}) of (?:them|these|those|it|this) in (?:an? |the )?(?P<s>{_LETTERS}|"
            rf"\d{{2}}),? (?:would|will|is|"
            r"could) (?:the )?(?:stock|that|it|supply|availability) (?:be )?(?:an issue|a problem|ok|okay|possible|"
            rf"fine|enough|there|doable){_END}"
        ),
        r"do you have \g<n> of these in \g<s> in stock",
    ),
    (
        wording(
            r"^(?:so |and |ok )*(?:can|could|would) (?:you|u|ya) (?:fill|supply|provide|fulfil|fulfill) "
            rf"(?P<n>\d{{1,4}}) (?:of )?(?:the |them "
            rf"in |these in |it in )?(?P<s>{_LETTERS}){_END}"
        ),
        r"do you have \g<n> of these in \g<s> in stock",
    ),
    (
        wording(
            rf"^(?:so |and |ok )*(?:you|u|ya) can (?:fill|supply|provide|fulfil|fulfill) (?P<n>\d{{1,4}}) (?:of "
            r")?(?:the |them in |these in |it "
            rf"in )?(?P<s>{_LETTERS}){_END}"
        ),
        r"do you have \g<n> of these in \g<s> in stock",
    ),
    (
        wording(
            r"\b(?:do )?(?:you|u|ya|yall) keep (?P<it>(?!(?:it|them|this|that|these|those|me|my|an?|the|one|your|doing|"
            r"saying|going|asking|"
            rf"track|up|quiet|calm|in)\b)(?:any )?[a-z]+(?: [a-z]+)?s){_END}"
        ),
        r"do you have any \g<it>",
    ),
    (
        wording(
            r"^(?:so |and |hi |ok )*(?:is there |got |have you got |do you have )?anything like (?!this|that|it\b|"
            rf"these)(?P<it>{NAME}?){_END}"
        ),
        r"do you have any \g<it>",
    ),
    (wording(r"\bsox\b"), "socks"),
    (wording(r"(?<![a-z] )\blps?\b(?! of)|(?<=any )lps?\b|(?<=cloud )lps?\b"), "vinyl"),
    # What goods are made of.
    (
        wording(
            rf"^(?:so |and |hey |hi )*(?P<be>is|are) (?P<it>{_IT}) (?:an? )?(?:woollen|woolen|woolly|wooly) (?:one|ones|"
            rf"thing|things|kind|type|sort|item){_END}"
        ),
        r"\g<be> \g<it> made of wool",
    ),
    (
        wording(
            r"\bwhat (?:kinda|sorta|kind of a|type of a) (?=(?:fabric|material|cloth|textile|stuff|yarn|leather)\b)"
        ),
        "what ",
    ),
    (
        wording(
            r"^(?=.*\b(?:allerg\w+|hives|rash\w*|itch\w*|break out|breaks me out|sensitive|react\w*|sweat\w*|can'?t "
            r"wear|cannot wear)\b).*?"
            rf"\b(?P<m>{_CLOTH})\b.*?[,.;!] ?(?:so |and )?(?:is|are|would|will) (?P<it>{_IT}) (?:be )?(?:safe|ok|okay|"
            r"fine|good|alright|"
            rf"wearable)(?: (?:for|to wear by) (?:me|him|her|us|them|my [a-z]+))?{_END}"
        ),
        r"is \g<it> made of \g<m>",
    ),
    (
        wording(
            rf"\b(?:looking for|want|after|need|any) (?:genuine |real |pure |proper )?(?P<m>{_CLOTH})(?: things| stuff| "
            r"items?| clothes| goods|"
            r" bits)?,? (?:(?:have you |you |u )?got any|anything(?: here)? made of it|any here|do you have any|have "
            rf"you any){_END}"
        ),
        r"is there anything made of \g<m>",
    ),
    (
        wording(
            rf"\b(?:is|are) (?P<it>{_IT}) (?:more )?(?:on the )?(?P<a>{_FIT})(?: side)? or (?:more |rather |kinda |a "
            r"bit |on the |is it |are they )*"
            rf"(?P<b>{_FIT})(?: side| fit| fitting)?(?=,|[ ?!.]*$)"
        ),
        r"how is the fit of \g<it>, \g<a> or \g<b>",
    ),
    (
        wording(
            r"\b(?:can|does|do|will|would) (?:the |its |their )?(?P<part>cover|case|lid|hood|soles?|insoles?|lining|"
            r"handle|sleeves?|straps?|"
            r"filling) (?:come|comes|go|zip|slip|peel|unzip|pull|be taken) off\b(?: for washing| to wash| for cleaning)?"
        ),
        r"is the \g<part> removable",
    ),
    (wording(rf"\b(?:is|are) (?P<it>{_IT}) caffeinated{_END}"), r"does \g<it> contain caffeine"),
    (
        wording(
            r"\b(?:which|what) (?:person|voice|actor|actress|guy|man|woman|lady|speaker|narrator) (?P<does>reads|"
            r"narrates|voices|speaks)\b"
        ),
        r"who \g<does>",
    ),
    (
        wording(
            r"\b(?:can|could|should|may) (?:i|you|we) (?:just |simply )?(?:throw|chuck|toss|bung|stick|put|shove|pop|"
            rf"run|sling) (?P<it>{_IT}) "
            r"(?:in|into|through) (?:the|a|my) (?:washer|washing machine|wash|laundry)\b.*?(?=[?!.]|$)"
        ),
        r"can i machine wash \g<it>",
    ),
    (
        wording(
            r"\b(?:if |when )?(?:i'?m |i |we )?(?:returning|sending back|send back|return)(?: something| it| stuff| "
            r"things| them| an item| goods)?[:,]? "
            r"(?:is|who|are|does|do|will|would)\b.{0,30}?\b(?:postage|shipping|post|delivery)\b.{0,12}?\b(?:on (?:you|"
            r"me|yous|us)|out of my pocket)\b.*"
        ),
        "who pays the return postage",
    ),
    # Returns, and how long a parcel takes.
    (
        wording(
            r"\b(?:would|will|do|can|could) (?:you|u|ya) (?:still |then )?(?:have|take) (?P<it>them|it|these|this|"
            rf"those|that) back{_END}"
        ),
        r"would you accept \g<it> back",
    ),
    (
        wording(
            r"\b(?:can|could|may) (?P<it>it|this|they|these|that) (?:still )?go back(?: to you| to the shop)(?: even "
            rf"so| still)?{_END}"
        ),
        r"can i return \g<it>",
    ),
    (
        wording(
            r"\bhow many days (?:is it |does it take )?(?:to|till|until) (?!(?:return|send|ship|dispatch|exchange|"
            r"decide|pay|get|cancel|change|"
            r"receive|bring|claim|refund|deliver|process|the|my|an?|wait|it|i|make|go|arrive|reach|pack|hand|give|"
            r"expect|your|leave)\b)"
            r"(?P<place>[a-z]+(?: [a-z]+)?)(?=,|[ ?!.]*$)"
        ),
        r"how long does delivery to \g<place> take",
    ),
    # Ways to pay, and where things are sent.
    (
        wording(
            r"^(?:so |and |ok |hi )*how (?:do|can|could|would|does|should) (?:i|we|you|one) pay(?: here| you| (?:you "
            r")?for (?:it|this|that|them|"
            rf"stuff|things))?{_END}"
        ),
        "what ways to pay are there",
    ),
    (
        wording(
            rf"^(?:so |and |hi |is |are |would |will )*(?P<x>{_PAYS}) (?:be )?(?:ok|okay|okey|alright|fine|accepted|"
            r"good|possible|works?|cool|"
            rf"taken|allowed){_END}"
        ),
        r"can i pay with \g<x>",
    ),
    (
        wording(
            r"\b(?:does|do|will|would|can) (?P<place>(?!(?:i|we|you|they|it|he|she|my|the|this|that|these|those|anyone|"
            r"everyone|orders?)\b)"
            r"[a-z]+(?: [a-z]+)?) (?:get|receive|have) (?:deliver(?:y|ies)|shipping|shipments?|parcels|your parcels|"
            r"orders|post from you)"
            r"(?=,|[ ?!.]*$)"
        ),
        r"do you deliver to \g<place>",
    ),
    *_SIZES_BEYOND,
)
"""Turns, in the order in which they are looked for, with what each is in plain words."""
