"""English turns that look for goods of some kind, or ask for all goods in some state: `looking for a cap`, `what sold out tonight`."""

from __future__ import annotations

from zhubo.text.wording import says, wording

_WHO = (
    r"(?:u|you|ya|yall|y'all|they|anyone|anybody|(?:this|the|ur|your) (?:shop|store))"
    r"(?: guys| lot| all| folks| people| even| also| still| ever)*"
)
_SEEKS = wording(
    rf"\b{_WHO} (?:sells?|carry|carries|stocks?|selling|carrying|stocking) (?P<what>[a-z].*)|"
    r"\b(?:looking|hunting|searching|shopping|on the hunt|on the lookout|in the market) for (?P<for>[a-z].*)|"
    r"\b(?:im|i'm|i am|we're|we are) after (?P<after>(?:an?|some|any) [a-z].*)"
)
_NO_GOODS = wording(
    r"^(?:it|this|that|them|these|those|me|us|my|him|her|you|any ?thing|every ?thing|something|stuff|things|more|here|online|in|"
    r"(?:an? |some |the |two |three |four |five |six |\w+ (?=people|kids))?(?:blokes?|guys?|lads?|girls?|boys?|men|man|women|woman|ladies|"
    r"people|friends?|mates?|kids|family|others|everyone|someone|somebody|husbands?|wife|moms?|mums?|dads?|couples?)|"
    r"out|well|fast|a lot|much|gifts?|presents?|an? (?:gift|present|deal|bargain|discount|job|code|good \w+))\b|"
    r"\b(?:bigger|smaller|larger|sizes?|colou?rs?|ones?|wholesale|bulk|separately|cheaper|under|below|less|around|up to|budget|bucks|"
    r"dollars|discounts?|codes?|coupons?|deals?)\b|\d"
)
_HAVING = wording(
    r"^(?:so |hi |hey |hello |ok )?(?:(?:do|did) (?:u|you|ya|yall)(?: guys| lot| all)? (?:have|got|do)|have (?:u|you) got|"
    r"(?:u|you) got|got)"
    r" (?:an?|any|some) (?!.*\b(?:kids?|child\w*|bab\w+|toddlers?|boys?|girls?|pets?|dogs?|cats?)\b)[a-z]"
)
_DOES = wording(
    r"^(?:so |hi |hey |hello |ok |and )*(?:(?:do|does) )?(?:u|you|ya|yall|y'all|they)(?: guys| lot| all| even| also| still)* do "
    r"(?P<what>[a-z][a-z' -]{2,40})[ ?!.]*$"
)
_NO_THING = wording(
    r"\b(?:refunds?|returns?|exchanges?|swaps?|deliver\w*|shipping|express|next day|same day|international\w*|gift|wrap\w*|klarna|paypal|"
    r"afterpay|clearpay|instal\w+|layaway|lives?|streams?|giveaways?|bulk|wholesale|custom\w*|orders?|repairs?|price|prices|cod|cash|cards?|"
    r"collabs?|student|military|warranty|rentals?|pre ?orders?|tracking|today|tonight|living|work|job|fun|besides|other|stuff|there|"
    r"all day|everyday|every|then|that|this|it|them|a|an|the|better|best|more|less|requests?|reviews?|try ?ons?|hauls?|samples?)\b"
)
_ALL_GONE = wording(
    r"^(?:so |hey |hi |any |the |list |show )*(?:sold[- ]?out|out[- ]of[- ]stock|unavailable) (?:items?|things?|stuff|products?|goods|ones)"
    r"(?: (?:list|today|now|please|pls|plz|rn))*[ ?!.]*$|"
    r"^(?:so |ok |hey |hi |and )*(?:what|whats|what's|wat|which|anything|any(?: of)?|list)(?: all)?"
    r"(?: (?:of )?(?:ur|your|the|u guys|things?|stuff|items?|products?|goods|ones|in (?:ur|your|the) (?:shop|store)))*"
    r"(?:'?s| is| are| has| have| got| that's| that is)?(?: already| all| currently| now| been)*"
    r" (?:sold ?out|out of stock|unavailable|gone|oos|not available|sold)(?: (?:already|yet|now|rn|today|tonight|so far|atm|currently|"
    r"at the moment|at present|right now|here|(?:in|from) (?:ur|your|the|this) (?:shop|store)(?: now| rn)?))*[ ?!.]*$"
)


def seeks_goods(text: str) -> bool:
    """Whether a comment says that it looks for goods, or asks whether they are sold, and names them."""
    does = _DOES.search(text)
    if does is not None:
        return _NO_GOODS.search(does["what"]) is None and _NO_THING.search(does["what"]) is None
    match = _SEEKS.search(text)
    what = (match["what"] or match["for"] or match["after"]) if match is not None else None
    return what is not None and _NO_GOODS.search(what) is None


asks_what_is_gone = says(_ALL_GONE)
"""Whether a comment asks which of all goods are sold out."""
asks_if_had = says(_HAVING)
"""Whether a comment begins with a question for some goods: `do u have a parrot rug`."""
WORDS_OF_SEEKS_GOODS = (_DOES, _SEEKS)
