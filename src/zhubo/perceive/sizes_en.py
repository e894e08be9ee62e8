"""English turns that ask what a size is elsewhere, whether one size costs more than another, or of which options there are more."""

from __future__ import annotations

from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

MORE_OF = wording(r"\bmore (?:formats?|versions?|sizes|shoe sizes|colou?rs|options|editions)\b")
_SYSTEM = r"(?:us|uk|eu|eur|euro|europe(?:an)?|america(?:n)?|british|aus?|australian|jp|japan(?:ese)?|mexican|chinese)"
_FIGURE = r"\d{1,2}(?:\.5)?"
_SIZED = (
    rf"(?:{_SYSTEM}(?: (?:mens?|men's|womens?|women's|ladies|kids|size|sz))* {_FIGURE}|"
    rf"(?:size |sz )?{_FIGURE} (?:in )?{_SYSTEM}(?: (?:mens?|womens?|ladies|sizes?|sizing))?)"
)
_ELSEWHERE = wording(
    rf"\b{_SIZED} (?:(?:is|be|would be|equals?|means?) (?:what|which|how much)|what(?:'?s| is) (?:that|it)|"
    rf"(?:is |equals? |= ?|to |into |in |as |or )(?:what |an? )?(?:size )?{_SYSTEM}\b)|"
    rf"\b(?:what|wat|which)(?:'?s| is| size is| would)?(?: be)?(?: an?| my| the| size)* {_SIZED}(?: (?:in|to|for|on)\b| ?\??$)|"
    rf"\b(?:what|wat|which)(?:'?s| is| size is)?(?: an?| my| the| size)* {_FIGURE} (?:in|to) {_SYSTEM}\b|"
    rf"^(?:and |so |is |a |an )*{_FIGURE} (?:an? |in |to ){_SYSTEM}(?: {_FIGURE})?(?: sizes?| sizing)?[ ?]*$|"
    rf"\b{_SIZED}[,;:]? (?:so |and )?(?:what|which)(?:'?s| is| would| will)?(?: be)? (?:(?:number|size|one|no) "
    r")?(?:is |would be |will be |"
    rf"be |do i (?:take|need|get|pick))?(?:that|it|mine|mean)?(?: here| then)?[ ?!.]*$|"
    rf"\b(?:is|are) (?:an? |the |size )*{_FIGURE} (?:here )?(?:the same as|equal to|equivalent to|like) (?:an? |the )?{_SIZED}|"
    rf"\bhow (?:many|long in) (?:cms?|centimet\w+|inch\w*|mm)(?: long)?(?: is| are| does)? (?:an? |the |size |eu )*{_FIGURE}\b|"
    rf"\b{_FIGURE} (?:of (?:this|these|it) )?(?:is|are|=|means?) how (?:many|much|long in) (?:cms?|centimet\w+|inch\w*|mm)\b|"
    rf"\b(?:convert|conversion|translate|equivalent)\b.*\b{_SYSTEM}\b|\b{_SYSTEM}\b.*\b(?:conversion|equivalent)\b"
)
_MONEY = wording(
    r"\b(?:dollars?|euros|money|currency|price|cost|usd|eur|gbp|pounds?|ship\w*|deliver\w*|tax|customs)\b|[$£€]"
)
_SIZE = (
    r"(?:an? |the |ur |your )?(?:size |sz )?(?:(?:3[4-9]|4[0-9])(?:\.5)?|\d?x{1,3}[sl]|[sml]|small|medium|large|extra large|"
    r"(?:bigger|larger|big|large|plus|smaller)(?: sizes?| ones?)?)"
)
_SURCHARGE = wording(
    rf"\b(?:pay|paying|pays|charge[ds]?|charging|costs?|costing)(?: me| us| it)?(?: any)? (?:extra|more|less)(?: money)? "
    rf"(?:for|on|if (?:i|we) (?:get|want|take|order|need)) {_SIZE}\b|"
    rf"\b(?:(?:extra|additional|higher|more) (?:charges?|costs?|money|fees?|price)|sur ?charges?|up ?charges?|mark ?up) "
    rf"(?:for|on) {_SIZE}\b|"
    rf"\b(?:is|are|r|does|do) (?:it|this|that|they|these|those)(?: one)? (?:costs? |any )?"
    rf"(?:more|dearer|pricier|more expensive|extra|cheaper|"
    rf"less)(?: money)? (?:in|for|if i (?:get|want|take)) {_SIZE}(?![a-z0-9])|"
    rf"\b(?:is|are|r) {_SIZE}(?: in (?:the |this |that )?[a-z' ]{{2,24}})? (?:any )?(?:dearer|pricier|more "
    r"expensive|more money|extra|"
    rf"cheaper|less money)(?: than {_SIZE})?(?: (?:in|for|on|of) (?:the |this |that )?[a-z0-9' ]{{2,30}})?[ ?!.]*$"
)
_THAT_FAR = wording(
    r"\b(?:go|goes|come|comes|run|runs|get|gets|made|make|available|stock|do|have|stretch|stretches|reach)(?: up| down|"
    r" out)?(?: all the way)?(?: in| to)? "
    r"(?:that|so|this) (?:big|large|high|far|small|low|tiny|little|wide)\b"
)
_RUN_OF_SIZES = wording(
    r"\bsize (?:run|range|selection|spread|line ?up)s?\b(?! (?:small|big|large|true|tight|short|wide|narrow|little))|"
    r"\brange of sizes\b|\brun of sizes\b"
)
_OF_SIZES = IDLE | {
    None,
    "ask_price",
    "ask_stock",
    "ask_spec",
    "ask_size_options",
    "ask_deliver_region",
    "compare_products",
    "ask_suitability",
    "ask_link_number",
}
_SIZES_COMPARED = wording(
    r"^compare (?:the )?sizes?\b|\b(?:vs\.?|versus|against|compared (?:to|with)) [a-z' ]{2,40}? (?:in )?siz(?:es?|ing)[ ?!.]*$|"
    r"\b(?:same|different|which) sizes\b"
)
"""What compares goods by the sizes that they come in."""
RULINGS: tuple[Ruling, ...] = (
    (frozenset({"compare_products"}), says(_SIZES_COMPARED, unless=_MONEY), "ask_size_options"),
    (_OF_SIZES, says(_ELSEWHERE, unless=_MONEY), "ask_size_advice"),
    (_OF_SIZES - {"ask_price", "ask_deliver_region"} | {"ask_size_advice"}, says(_THAT_FAR), "ask_size_options"),
    (_OF_SIZES - {"ask_deliver_region"} | {"ask_size_advice"}, says(_RUN_OF_SIZES), "ask_size_options"),
    (_OF_SIZES | {"ask_shipping_fee", "complaint_negative", "bargain"}, says(_SURCHARGE), "ask_price"),
)
"""Those that need no name of goods, in order."""


def more_asked(text: str) -> str | None:
    """Return of which options a comment asks who has more: `size`, `colour`, or empty for others; None where it asks no such thing."""
    match = MORE_OF.search(text)
    if match is None:
        return None
    return "size" if "size" in match[0] else "colour" if "colo" in match[0] else ""
