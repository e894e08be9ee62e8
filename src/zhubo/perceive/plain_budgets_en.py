"""English questions for what there is for some money, however they are said, put as `any tees for 25 dollars or less`. Pure.

A bound (no more than, tops, my limit is) and an amount are looked for first; the comment is such a question where all the other words are
those of asking and wishing, of anything at all, or name a kind of goods.
"""

from __future__ import annotations

import re
from decimal import Decimal

from zhubo.perceive.budget import in_figures
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import wording
from zhubo.values import dataclass

KIND_WORDS_MAX = 2
AMOUNT_MAX = 100_000
_NOTES = {"fiver": "5 dollars", "tenner": "10 dollars", "twenner": "20 dollars", "hundo": "100 dollars"}
_NOTE = wording(r"\b(?:an? |one )?(?P<note>fiver|tenner|twenner|hundo)\b")
_COIN = r"(?: ?(?:dollars?|bucks?|usd|quid|dollarydoos|\$))?"
_N = rf"[$£€]? ?(?P<n>\d{{1,5}}(?:\.\d{{1,2}})?){_COIN}(?![\d.]|\w)"
_LIKE = r"(?: (?:about|around|like|only|just|roughly|of|is|at|a|an|the|to|me|than))*"
_NOT_OVER = (
    r"(?:(?:is|are|was|it'?s|that'?s|does|do|will|would|can|should|must|be|cost|costs|go|goes|come|comes|run|price[ds]?) ){0,4}"
    r"(?:not|n't|never|wont|won't|doesn't|doesnt|isn't|isnt|aren't|arent|dont|don't|cannot|can't|cant|without)"
    r"(?: (?:be|cost|costing|go|going|come|run|gonna|exceed|break|breaking|pass|any|set me back|priced))*"
    r"(?: (?:over|above|more than|beyond|past|exceed|exceeding|break|breaking|higher than|dearer than|pricier than))*"
)
_BELOW = (
    r"(?:(?:cost(?:s|ing)?|price[ds]?(?: at)?|go(?:es|ing)? for|sell(?:s|ing)? (?:at|for)|at|for|is|are|that'?s|it'?s) ){0,4}"
    r"(?:strictly )?(?:under|below|less than|lower than|cheaper than|beneath|sub|south of|for under|for less than|inside)"
)
_AT_MOST = (
    r"(?:no more than|nothing (?:over|above|beyond|past|more than|dearer than|pricier than)|at most|at the most|up to|upto|within|"
    r"a (?:max|maximum) of|max(?:imum)?(?: budget| price| spend)?|"
    r"(?:my |our |a |the |with a |on a )?(?:budget|limit|cap|ceiling|maximum|top)"
    r"(?: (?:is|of|at|being|would be|set at|around|about|here is))*|capped at|keep(?:ing)? it (?:under|below|to|within)|"
    r"stay(?:ing)? (?:under|below|within)|spend(?:ing)?(?: up to| max| at most| only)?)"
)
_HAVE = (
    r"(?:(?:i|we|ive|i've|he|she|they) (?:have |has |got |'ve got |only |just |about |like |can (?:do|spend|pay|go|manage) |"
    r"could (?:do|spend|pay|go) |would (?:do|spend|pay) |'ve |carry |am on |brought |saved |allowed )+|"
    r"(?:only|just|got|have|with|for)(?: only| just| about| like| got)*)"
)
_ABOUT = r"(?:around|about|near|nearly|roughly|approx(?:imately)?|close to|somewhere near|circa|in the region of|say)"
_BEHIND_MOST = (
    r"(?:or (?:less|under|below|lower|cheaper)|and (?:under|below|less)|max(?:imum)?|tops?|at (?:the )?most|budget|limit|cap|ceiling|"
    r"or so max|to spend|to blow|to burn|to splurge|on me|in my pocket|in hand|in my (?:wallet|purse)|to my name)\b"
)
_BEHIND_ABOUT = r"(?:or so|ish|or thereabouts|or around that|give or take|range|price range|mark|region)\b"
_RANGE = r"(?:range|bracket|band|mark)\b"
_BETWEEN = wording(
    rf"\b(?:between|anywhere from|somewhere from) [$£€]?(?P<low>\d{{1,5}}){_COIN} ?(?:-|to|and|n|till) ?{_N}(?: (?:price )?{_RANGE})?|"
    rf"(?:\b(?:from|in the) )?[$£€]?(?<![\w.])(?P<least>\d{{1,5}}){_COIN} ?(?:-|to) ?{_N.replace('?P<n>', '?P<m>')} (?:price )?{_RANGE}"
)
_BOUND = wording(
    rf"(?<![\w'])(?:(?P<below>{_BELOW})|(?P<not_over>{_NOT_OVER})|(?P<most>{_AT_MOST})|(?P<about>{_ABOUT})|(?P<have>{_HAVE}))"
    rf"(?(not_over) ?|{_LIKE} ){_N}(?:(?: |-|)(?P<behind>{_BEHIND_MOST})|(?: |-|)(?P<behind_about>{_BEHIND_ABOUT}))?|"
    rf"(?<![\w.])(?:a |the )?{_N.replace('?P<n>', '?P<m>')}(?: |-|)(?:(?P<alone>{_BEHIND_MOST})|(?P<alone_about>{_BEHIND_ABOUT}))"
)
"""A bound and an amount: nothing over 30, 15 bucks tops, i only have a tenner."""
_NO_BUDGET = wording(
    r"\b(?:off|discounts?|coupons?|codes?|vouchers?|wear|eat|drink|read|play|watch|cook|sleep|sit|run|promo\w*|offers?|deals?|"
    r"ship\w*|deliver\w*|postage|post|return\w*|refund\w*|orders?|"
    r"carts?|basket|free|enough|cover|change|left over|together|total|both|all in|minimum|cheapest|gift ?cards?|years?|yrs?|old|kg|kilos?|"
    r"cm|inch\w*|ml|litres?|liters?|hours?|hrs?|days?|weeks?|months?|minutes?|mins?|percent|people|pieces|pcs|units|pairs|was|were|used to|"
    r"lower|come down|knock|take|accept|sell it|sell me|give me|let me have|last price|why|when|where|who|again|already|paid|pay|"
    r"kids?|men|mens|women|womens|girls?|boys?|toddlers?|bab(?:y|ies)|child|children|adults?|ages?|aged|time|clock|start|starts|begin|many|"
    r"grams?|calories|sugar|watts?|volts?|gb|size|sizes)\b|(?<!or )(?<!and )\bless\b(?! than)|[%@#]"
)
"""What an amount is of, or is done with, that is no budget."""
_ASKS = wording(
    r"\b(?:what|whats|what's|what've|whatcha|wat|which|any|anything|something|somethin|stuff|things?|goods|got|show|list|suggest\w*|"
    r"recommend\w*|ideas?|options?|choices?|pick|find|have|there|gifts?|presents?|need|want|looking|like|grab|get|buy|plz|please|"
    r"works?|fits?)"
    r"\b|\?"
)
_SAYS_NOTHING = frozenset(
    "a an the some any anything something somethin stuff thing things goods item items product products one ones bits that thats that's "
    "whats what's what've whatcha wat what which who is are be do does did you u ya yall have has got get buy grab find see show list me "
    "us to for of in on at with from and or but so then now here there this these those your ur our my mine i im i'm ill i'll id i'd ive "
    "i've we it its it's he she they him her please pls plz po hi hey hello yo ok okay lol haha dear mate bro sis love hun host sir madam "
    "boss buddy guys folks friend suggest suggestion suggestions recommend recommendation recommendations idea ideas option options choice "
    "choices pick picks c"
    "hoose choosing good nice decent cool best great available avail around today tonight rn currently still need needs "
    "want wants wanna loo"
    "king look like would could can will should might may if just only really also too even all sell sells selling carry "
    "carries carrying sto"
    "ck stocked offer out give gimme tell let lets let's how about else exactly actually maybe perhaps affordable cheap "
    "budget price priced "
    "prices pricing cost costs costing range reach limit limited spend spending money cash bucks dollars dollar dollars "
    "worth works work fit fits fitting go goes come comes coming keep say well right yes no not down up by as am was been being gets shop "
    "store room live stream possible possibly myself someone somebody anyone hand interested into after browsing check out sth smth such "
    "literally honestly totally basically genuinely legit seriously under below less than more max maximum tops total".split()
)
_ROUGHLY = re.compile(r"\b(?:around|about|roughly)\b")
_MONEY = re.compile(r"[$£€]|\d ?(?:dollars?|bucks?|usd|quid)")
_ANYTHING = re.compile(r"\b(?:anything|something|stuff|things?)\b")
_OF_MEASURES = wording(r"\b(?:up ?to|within)\b")
"""A bound that sizes have as well: which plimsolls go up to 43."""
_FOR_SOMEBODY = wording(
    r"\bfor (?:an?|my|our|his|her|the|your|their) (?!max|limit|budget|price|cap|tenner|fiver)[a-z]+"
)
"""Whom a thing is for is told beside the budget, and read by what knows of presents."""
_OF_ONE = wording(r"\b(?:is|are|does|do|was|will|would|can) (?:the|this|that|it|these|those|they|my|your)\b")
"""What is asked of one thing, and not what there is: is the mug under 15."""
_WORD = re.compile(r"[a-z][a-z'’-]*")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Bound:
    form: str
    amount: Decimal
    low: Decimal | None
    start: int
    end: int


def budget_put_plainly(normal: Normal) -> Normal:
    """Return an English text (folded) that asks what there is for some money as the plainest question for that; others as they are."""
    text = _NOTE.sub(lambda match: _NOTES[match["note"]], in_figures(normal.text))
    if _DIGIT.search(text) is None or _NO_BUDGET.search(text) is not None or _ASKS.search(text) is None:
        return normal
    bound = _bound_in(text)
    if _FOR_SOMEBODY.search(text) is not None or bound is None or not 0 < bound.amount < AMOUNT_MAX:
        return normal
    rest = f"{text[: bound.start]} {text[bound.end :]}"
    if _DIGIT.search(rest) is not None:
        return normal
    kind = [word for word in _WORD.findall(rest) if word not in _SAYS_NOTHING]
    told = text[bound.start : bound.end]
    if kind and _MONEY.search(told) is None and (bound.form == "about" or _OF_MEASURES.search(text) is not None):
        return normal
    if len(kind) > KIND_WORDS_MAX or (kind and (bound.form == "have" or _OF_ONE.search(text) is not None)):
        return normal
    what = f"any {' '.join(kind)}" if kind else "anything"
    return rewritten(normal, [(0, len(normal.text), f"{what} {_said(bound)}")])


def _bound_in(text: str) -> _Bound | None:
    between = _BETWEEN.search(text)
    if between is not None:
        low, high = Decimal(between["low"] or between["least"]), Decimal(between["n"] or between["m"])
        return _Bound("between", high, low, *between.span()) if low < high else None
    match = _BOUND.search(text)
    if match is None:
        return None
    form = "below" if match["below"] else "most"
    if match["about"] or match["alone_about"] or match["behind_about"] or (match["most"] and _ROUGHLY.search(match[0])):
        form = "about"
    if match["have"] and not match["behind"]:
        if _MONEY.search(match[0]) is None and _ANYTHING.search(text) is None:
            return None
        form = "have"
    return _Bound(form, Decimal(match["n"] or match["m"]), None, *match.span())


def _said(bound: _Bound) -> str:
    amount = f"{bound.amount} dollars"
    if bound.low is not None:
        return f"between {bound.low} and {amount}"
    return {"below": f"under {amount}", "about": f"around {amount}"}.get(bound.form, f"for {amount} or less")
