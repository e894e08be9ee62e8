"""English turns that ask for a price by a sign, by slang or by naming one, and turns that say other things by the words of a price."""

from __future__ import annotations

from zhubo.perceive.found import Found
from zhubo.perceive.haggling import stays_within
from zhubo.perceive.offers_asked import asks_what_is_saved
from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_UNSURE = IDLE | {
    None,
    "complaint_negative",
    "ask_spec",
    "want_to_buy",
    "ask_usage_care",
    "ask_link_number",
    "ask_stock",
}
_UNSURE_OF_SIZES = frozenset({None, "ask_size_options", "ask_size_advice", "compare_products", "ask_stock", "bargain"})
_N = r"\d{1,5}(?:\.\d{1,2})?"
_BY_A_SIGN = wording(
    r"^(?:the )?(?:\$+|£+|€+) ?\?*$|[a-z)'\"] ?(?:\$+|£+|€+) ?\?*$|[a-z0-9], ?(?:in )?(?:usd|gbp|eur|euros?|dollars|bucks)\s?\?*$|"
    r"^[a-z0-9' -]{3,40} (?:usd|\$)\s?\?+$|\bwhat'?s (?:each|one|just one|(?:one|an?|each|per) "
    r"(?:bottle|pair|pack|set|box|piece|pc|can|bar|jar|bag|card))\s?\?*$|^(?:\$+|£+|€+) ?\?* (?:of|for|on) |"
    r"^(?:pp|prc|prx|hm) ?\?*(?: (?:pls|plz|please|sis|bro|host))*[ ?]*$|"
    r"\brates?\??(?: (?:pls|plz|please|of (?:these|those|them|both)))*[ ?]*$(?<!exchange rate)|"
    r"\b(?:what|wat|wot|how much)\b.{2,40}\b(?:go|goes|going|sell|sells|selling|retail|retails)(?: |ing )?(?:4|for|at)\s?\??$|"
    r"\b(?:type|write|drop|post|put up|list|text|say|repeat|state|share|comment) (?:me |us |down |out |again )*(?:the |ur |your |all )*"
    r"prices?\b|\bpriced? at\b.{0,12}$|\b(?:what|whats|what's|wat)\b.{0,12}\b(?:the )?(?:price ?tag|asking price|sticker price)\b"
)
_ONE_OR_OTHER = wording(
    rf"\b(?:is|was|are) (?:it|this|that|they|these|the .{{2,30}}?) (?P<one>\$?{_N}) or (?P<two>\$?{_N})"
    r"(?: (?:bucks|dollars|usd|quid|pounds|euros?))?(?: (?:for )?(?:the|that|this|these|those) [a-z' ]{2,40}?)?"
    r"(?:,? ?(?:i|we|sorry|the sound|audio|my).{2,40})?\s?\??$"
)
_SAID = wording(
    r"\b(?:she|he|they|u|you|ya|host|seller|someone|i heard(?: (?:u|you|her|him))?) "
    r"(?:just |really )?(?:said|say|saying|mean|meant|mention(?:ed)?)? ?"
    rf"(?:it'?s |it was |its |that'?s )?(?:just |only )?(?:\$ ?{_N}\b|{_N} ?\?* ?(?:for|bucks|dollars|usd|quid)\b(?! (?:days?|"
    r"pieces|people|months?|years?)))(?!.{0,30}\boff\b)"
)
_NAMED = wording(
    rf"(?:\b(?:is|was|are|for|at|it'?s|its)|[a-z]) (?P<one>\$?{_N})(?: ?(?:bucks|dollars|usd))?,? "
    r"(?:yes|yeah|yep|correct|right|true|or not|isn'?t it|huh|innit)\s?\?*$|"
    rf"\bi (?:thought|think) (?:the |it |this |that )?(?:[a-z' ]{{2,30}} )?(?:was|were|is|are|cost) (?P<thought>\$?{_N})\s?\?*$|"
    rf"^(?:is|are|was|were) .{{2,40}} (?:really|rly|actually|seriously) (?P<really>\$?{_N})(?: ?(?:bucks|dollars|usd))?"
    r"(?: for .{2,24})?\s?\?*$|"
    rf"^[a-z' ]{{3,40}} (?P<first>\$ ?{_N}) or (?P<second>\$? ?{_N})\s?\?*$"
)
_OTHER_FIGURES = wording(
    r"\b(?:sizes?|sz|left|links?|number|no|item|lot|pieces?|pcs|days?|cm|inch(?:es)?|kg|wears?|eu|uk|us|ml|gb|in|or)\b"
)
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_SPELT = r"(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred)"
_STILL = wording(rf"\bstill (?:only |just |really )?\$?{_N}\s?\??$")
_STILL_SPELT = wording(
    rf"\bstill (?:at |for )?(?:only |just |really )?(?:{_SPELT}(?:[ -]{_ONES})?|{_ONES}) (?:bucks|dollars|quid|pounds|euros?)\b(?! off)|"
    rf"\bstill (?:at |for )?(?:only |just |really )?{_SPELT}(?:[ -]{_ONES})?\s?\?*$"
)
"""A price in words that is asked to hold: `pauls in 45 still fifty bucks`."""
_WAS_THEN = wording(
    rf"\b(?:was|were|used to be|paid|saw (?:it|this|that|them|the [a-z' ]{{2,30}}?) (?:at|for))(?: like| only| just| about)? "
    rf"(?P<was>[$£€]?(?:{_N}| {{1,6}}))"
    r"(?: ?(?:bucks|dollars|usd|quid|pounds|euros?))?(?: (?:for|on) (?:it|this|that|them))?,? "
    r"(?:last (?:time|week|month|night|stream|live|show|year)|before|yesterday|earlier|the other day|a while (?:ago|back)|"
    r"(?:days|weeks) ago)\b.*\b(?:sale|drop\w*|down|cheaper|chang\w+|same|still|now|up|rais\w+|rise|risen|"
    r"increas\w+|gone|less|more|lower\w*|reduced|price|how much)\b|"
    rf"\b(?:was|were)(?: like| only| just| about)? [$£€]?(?:{_N}| {{1,6}})"
    r"(?: ?(?:bucks|dollars|usd|quid|pounds|euros?))?[,;.?]* ?(?:and |so |but )?"
    r"(?:did|has|have) (?:it|this|that|they|the price) (?:just |really )?(?:drop\w*|go(?:ne)? (?:up|down)|come down|change\w*|fall\w*|"
    r"fell|ris\w+|rose|got|become?|gotten)\b|"
    rf"\b(?:was|were) (?:it|this|that|they|these|the [a-z' ]{{2,30}}?)(?: really| only| just)? [$£€]?(?:{_N}| {{1,6}})"
    r"(?: ?(?:bucks|dollars|usd|quid|pounds|euros?))? (?:last (?:time|week|month|night|stream|live|show|year)|before|yesterday|earlier)"
    r"(?! (?:the |any )?(?:shipping|postage|delivery|tax|discount|sale|code))\b"
)
_IN_HAND = wording(
    r"\b(?:is|are|will|would|does|do|can) (?P<one>[$£€]?\d{1,5}(?:\.\d{1,2})?)(?: ?(?:bucks|dollars?|usd|quid|pounds|euros?))? "
    r"(?:be )?(?:enough (?:for|to (?:buy|get|have))|cover|get me|buy me)\b|^(?:so |and )*[$£€]?\d{2,5}(?: ?(?:bucks|dollars?|usd|quid))? "
    r"enough (?:for|to (?:buy|get))\b"
)
"""An amount that a viewer has, which is no size: `is 40 enough for a team shirt`."""
_BOUND = wording(
    r"\b(?:under|below|within|inside|less than|up to|limit(?: is| of)?|budget(?: is| of)?|cap(?: is)?|max(?: is)?) (?:my |a |the "
    r")?[$£€]?\d{1,5}"
)
"""What goods are to stay within, where that is asked of them."""
_WHICH_MONEY = wording(
    r"\b(?:what|which|wat|wot|whats the|ur|your) currenc(?:y|ies)\b|\bcurrency (?:is|are|of|for) (?:it|th[a-z]+|ur|your)\b|"
    r"\b(?:us|usd|u\.s\.|american|cad|canadian|aud|australian|dollars?|pounds|gbp|euros?|eur)(?: dollars?| money)? or (?:in )?(?:us|"
    r"usd|u\.s\.|american|cad|canadian|aud|australian|dollars?|pounds|gbp|euros?|eur|pesos?)\b(?! (?:sizes?|sizing|\d))|"
    r"\b(?:prices?|dollars?|amounts?|numbers|this|that|these|those|it|they|all|everything|listed|charge)\b.{0,20}\b(?:in |as in )(?:us|"
    r"usd|u\.s\.|american|cad|canadian|aud|australian)(?: dollars?)?[ ?!.]*$"
)
_OF_PAYING = wording(
    r"\b(?:can|could|may|do|does) (?:i|we|u|you|they)(?: guys)? (?:pay|use|take|accept)\b|\bpay(?:ing)? (?:in|with)\b|\b(?:sizes?|"
    r"sizing|ship\w*|send|deliver\w*|made|plugs?|versions?|shoes?|come|comes)\b"
)
_FORMER = wording(
    r"\b(?:after|when|once) (?:the |this |ur |your )?sale (?:ends?|is over|finishes|stops|is done)\b|"
    r"\bprices? (?:before|b4)[ ?!.]*$|\b(?:before|b4|pre)[ -](?:the )?(?:sale|discount|markdown) prices?\b|"
    r"\b(?:did|does) .{2,40} used? to (?:be|cost|go for|sell for)\b|\bwhat .{2,40} used to (?:be|cost|go for|sell for)\b|"
    r"\b(?:price|cost|much)\b.{0,40}\b(?:without|w/?o|when not on|if not on|outside|not counting) (?:the |a |any )?sale\b(?! tax)|"
    r"\bwhat (?:was|were|did) (?:the |that |ur |your )?[a-z' -]{2,40}? (?:cost |go for |sell for )?(?:before|b4|originally|at first|"
    r"prior to)\b(?! (?:i|u|you|we|they|he|she)\b)|"
    r"\bhow much (?:did|was|were|used) .{2,40} (?:before|b4|originally|prior to)\b(?! (?:shipping|postage|delivery|tax|i|u|you|we|they)\b)|"
    r"\b(?:before|b4) (?:u|you|ya|they|it|these|those)(?: guys| all)? (?:was |were |got |even )?(?:cut|reduced|dropped|lowered|slashed|"
    r"discounted|marked (?:it|them|that|this)? ?down)\b|\b(?:dearer|pricier|costlier|more expensive) (?:before|b4|earlier|originally)\b|"
    r"\b(?:before|b4) (?:the |it went on )?(?:sale|markdown|reduction|price cut)(?: (?:price|cost|started|began))?[ ?!.]*$|"
    rf"\b(?:was|were) (?:it|this|that|they|these|those|the [a-z' ]{{2,30}}?)(?: really| only| just)? [$£€]?(?:{_N}| {{1,6}})"
    r"(?: ?(?:bucks|dollars|usd|quid|pounds|euros?))? (?:before|earlier|originally|at first)[ ,]*(?:$|[?!.])"
)
_BESIDE_IT = wording(
    r"\b(?:students?|staff|employees?|members?|membership|vip|trade|teachers?|military|loyalty|seniors?|bulk)(?:'s?)? (?:prices?|"
    r"pricing|rates?)\b|"
    r"\bprices? for (?:members|students|vips?|staff|employees|teachers|seniors)\b|"
    r"\b(?:sales |the |with |plus |and |incl(?:uding|\.)? |before |after |any |much )tax(?:es)?\b(?! (?:number|id|invoice|free))|"
    r"^tax(?:es)? (?:on|for)\b|"
    r"\b(?:monthly|instal+ments?)\b|\b(?:per|a|each) month\b|"
    r"\b(?:in|into|over) (?:\d{1,2}|two|three|four|six|twelve) (?:payments|instal+ments|months|parts)\b|"
    r"\bchange from (?:a |my )?[$£€]?\d|\bhow much (?:is |do i have |will i have |money )?(?:left|remaining) (?:on|of|from|after)\b|"
    r"\b(?:did|do|have|has|had) (?:the )?(?:others?|other people|people|everyone|everybody|most people|(?:last|previous|other) (?:buyers?|"
    r"person|one|guy|customers?)|customers|buyers)(?: usually| actually)? (?:pay|paid|spend)\b|"
    r"\bper (?:dozen|wash|use|serving|cup|sachet|page|sheet|slice|wear)\b|"
    r"\b(?:will|gonna|going to)\b.{0,60}\b(?:on|at|during|for|around|by) (?:black friday|cyber monday|boxing day|christmas|xmas|new years?|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})\b"
)
_FIGURE = wording(r"\d")
_UNHEARD = wording(r"\b(?:hear|heard|catch|caught|sound|audio|said|lag\w*|cut out|price|cost)\b|\$")
_BY_SIZE = wording(
    r"\b(?:go(?:ing)? (?:up |down )?(?:to|for|with)|(?:take|get|want|need|order|pick|choose|buy)(?: it| this| them)?(?: in)?|size up to|"
    r"in) (?:an? |the |size )*(?:x{0,4}-?[sml]|\d?xl|\d{2}|(?:extra |double |triple )?(?:large|small|medium|xl)|"
    r"(?:bigger|larger|smaller) (?:one|size))\b.{0,50}\b(?:pay|costs?|charged?) (?:more|extra|less)\b|"
    r"\b(?:pay|charged?) (?:more|extra) for (?:an? |the |size )*(?:x{1,4}-?l|\dxl|larger?|bigger)\b|"
    r"\bsizes?\b.{0,40}\b(?:dearer|pricier|(?:more|less) expensive|cheaper|costs? (?:more|less|extra|the same)|same (?:price|money)|"
    r"(?:more|extra|different) (?:money|price))|"
    r"\b(?:dearer|pricier|(?:more|less) expensive|cheaper|costs? (?:more|less|extra)|same price)\b.{0,30}\bsizes?\b"
)
_IN_MONEY = wording(
    r"\bhow (?:many|much) (?:us |canadian |australian )?(?:zloty|zlotys|rupees?|rs|euros?|pounds|quid|yen|yuan|rmb|pesos?|reais|baht|"
    r"ringgit|dirhams?|francs?|kron[ae]r?|lira|rand|naira|rupiah|dong|rubles?|dollars?|bucks|usd|cad|aud|gbp|eur|inr|pln)\b"
    r"(?! (?:off|back|left|discount|less|short|shy|away|more|extra|under|over|do i (?:have|need) to|to spend|must|until|till))"
)
_NAMES_MONEY = wording(
    r"\b(?:in|into|to) (?:us |canadian |australian |indian |british )?(?:euros?|eur|gbp|pounds|quid|yen|jpy|rmb|yuan|cny|cad|aud|pesos?|"
    r"rupees?|inr|zloty|zlotys|pln|reais|brl|krw|baht|thb|ringgit|myr|dirhams?|aed|francs?|chf|kron[ae]r?|lira|rand|naira|ngn|"
    r"rupiah|dong|rubles?|sgd|dollars|usd)\b"
)
_WEIGHS = wording(r"\b(?:weigh\w*|heavy|heavier|kilos?|kg|lbs?|ounces?)\b")
_MEASURES = r"(?:mm|cm|ml|cl|kg|grams?|g|oz|inch(?:es)?|lit(?:er|re)s?|watts?|mah|gb|calories|kcal|percent|%)"
_OF_IT = wording(
    rf"\bhow (?:much|many) (?:of )?(?!is\b|are\b|r\b|for\b|do\b|does\b|the\b|a\b|an\b|this\b|that\b|these\b|those\b|my\b|your\b|ur\b|it\b)"
    rf"(?:[a-z]+ )?(?:[a-z]+ (?:in )?{_MEASURES}\b|(?:cushioning|cushion (?=is|does|do|has|in\b|for\b)|padding|grip|arch support|"
    rf"support|stretch|sugar|caffeine|protein|fat|"
    rf"salt|fib(?:er|re)|juice(?! *[?!.]*$)|liquid|storage|ram|space|room|warmth|drop|foam|stuffing|filling|coverage|"
    rf"insulation)\b(?! (?:cost|price)))"
)
_ADDS = wording(
    r"^(?!.*\b(?:who|whos|what|whats|which|when|where|how|is|are|does|do|can|will)\b)[a-z0-9' -]+"
    r"(?:(?: ?\+ ?[a-z0-9' -]+){2,} ?=? ?\?+| ?\+ ?[a-z0-9' -]+(?:= ?\?*|\?{2,}))$"
)
_IN_BOTH = wording(
    r"\bboth (?:in|there|available|in stock|left|still (?:in|there|left))\s?(?:\?.{0,40})?$|\ball (?:there|in stock) ?\??$"
)


def asks_which_amount(text: str) -> bool:
    """Whether a comment asks which of two amounts a price is: `is it 20 or 25 the tee`; two numbers may be sizes, or pieces."""
    match = _ONE_OR_OTHER.search(text)
    if match is None:
        return False
    return _UNHEARD.search(text) is not None or _are_money(match["one"], match["two"])


def _are_money(*figures: str) -> bool:
    """Whether figures are too high for a count of pieces, and no numbers of shoes; a sign of money settles it."""
    if any("$" in figure for figure in figures):
        return True
    numbers = [float(figure.strip("$ ")) for figure in figures]
    return min(numbers) > PIECES_MAX and not all(SHOE_MIN <= number <= SHOE_MAX for number in numbers)


def _names_one(text: str) -> bool:
    """Whether a comment names an amount and asks if that is right: `the lamp is 119 yes?`, `i thought the lamp was 99`."""
    match = _NAMED.search(text)
    if (
        match is None
        or _OTHER_FIGURES.search(text, 0, match.start("first") if match["first"] else len(text)) is not None
    ):
        return False
    if match["really"]:
        return float(match["really"].strip("$")) > PIECES_MAX
    return _are_money(*(figure for figure in match.group("one", "thought", "first", "second") if figure))


def names_an_amount(text: str) -> bool:
    """Whether a comment names a price to hear whether it is that one."""
    if asks_which_amount(text) or tells_a_former_price(text) or _SAID.search(text) is not None:
        return True
    return _STILL_SPELT.search(text) is not None or _names_one(text)


asks_money_beside = says(_BESIDE_IT)
"""Whether a comment asks for money that is not what the goods cost now: tax, a rate a month, change, what others paid, another day."""
asks_former_price = says(_FORMER)
"""Whether a comment asks what something cost before its sale: `what was the neck warmer before`, `mug before the sale price`."""
tells_a_former_price = says(_WAS_THEN)
"""Whether a comment tells what something cost once, to hear if it costs that now: `was 45 last time did it drop`."""
asks_how_much_of_it = says(_OF_IT)
"""Whether a comment asks how much of something is in or of a thing: `how much padding`, `how much cushioning mm`."""


asks_which_currency = says(_WHICH_MONEY, unless=_OF_PAYING)
"""Whether a comment asks in which money the prices are: `canadian or american dollars`, `what currency is this`."""


def asks_in_other_money(text: str) -> bool:
    """Whether a comment asks for a price in a currency that it names, which need not be the shop's."""
    named = _IN_MONEY.search(text) is not None or _NAMES_MONEY.search(text) is not None
    return named and _WEIGHS.search(text) is None


def forget_amounts(found: Found, intent: str | None) -> None:
    """Forget the amounts of a price which a comment names, so that none is taken for a size: the 45 of `she said 45 for the tote`."""
    if intent != "ask_price" or not (
        names_an_amount(found.text)
        or _STILL.search(found.text)
        or _IN_HAND.search(found.text)
        or stays_within(found.text)
    ):
        return
    places = [
        match.span()
        for told in (_ONE_OR_OTHER, _SAID, _NAMED, _STILL, _WAS_THEN, _IN_HAND, _BOUND)
        for match in told.finditer(found.text)
    ]
    named = [s for s in found.spans if s[0] in ("size", "qty") and any(a <= s[1] and s[2] <= b for a, b in places)]
    links = [s for s in found.spans if s[0] == "link_no" and any(a <= s[1] and s[2] <= b for a, b in places)]
    named += [span for span in links if found.text[span[1] : span[2]].isdecimal()]
    found.spans = [span for span in found.spans if span not in named]
    found.links = [no for no in found.links if not any(span[0] == "link_no" and span[3] == str(no) for span in named)]
    for slot in {span[0] for span in named} - {span[0] for span in found.spans}:
        found.typed.pop(slot, None)
    for start, end in places:
        found.text = found.text[:start] + _FIGURE.sub(" ", found.text[start:end]) + found.text[end:]


PIECES_MAX = 6
"""Up to so many may be pieces, and not money."""
SHOE_MIN = 34
SHOE_MAX = 48
"""Numbers of shoes, which nobody can tell from money."""
_BEFORE_THE_SALE = wording(
    r"^(?!.*\b(?:deposits?|balance|starts?|opens?|reserve|book|pre-?order\w*)\b).*\bpre[- ]?sale (?:prices?|cost)\b"
)
RULINGS: tuple[Ruling, ...] = (
    (frozenset({"ask_presale_deposit"}), says(_BEFORE_THE_SALE), "ask_price"),
    (frozenset({"ask_price"}), asks_how_much_of_it, "ask_spec"),
    (_UNSURE | {"ask_discount_coupon", "ask_size_options"}, asks_former_price, "ask_price"),
    (_UNSURE | {"ask_price", "compare_products", "bargain"}, asks_what_is_saved, "ask_discount_coupon"),
    (_UNSURE | {"compare_products", "ask_size_options", "ask_suitability"}, says(_BY_A_SIGN), "ask_price"),
    (_UNSURE | {"ask_size_options", "ask_bundle_gift", "ask_authenticity_origin"}, names_an_amount, "ask_price"),
    (_UNSURE | {"ask_bundle_gift", "compare_products"}, says(_ADDS), "ask_price"),
    (_UNSURE_OF_SIZES, says(_BY_SIZE), "ask_price"),
    (_UNSURE, says(_IN_MONEY), "ask_price"),
    (_UNSURE | {"ask_price", "ask_payment_methods", "ask_size_options"}, asks_which_currency, "ask_price"),
    (
        IDLE | {None, "ask_bundle_gift", "ask_size_options", "ask_purchase_limit", "want_to_buy", "ask_price"},
        says(_IN_BOTH),
        "ask_stock",
    ),
)
"""Those that need no name of goods, in order."""
WORDS_OF_AN_AMOUNT_NAMED = (_ONE_OR_OTHER, _WAS_THEN, _SAID, _STILL_SPELT, _NAMED)
