"""English turns for an amount that has to be worked out: with postage, all in, of several things, once a code is put in."""

from __future__ import annotations

from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_SEND = r"(?:shipping|postage|delivery|freight|p ?(?:&|and|n|\+) ?p|post(?:age)? (?:and|&|n) pack\w*)"
_JOINED = rf"(?:\+|\b(?:plus|with|w/?|inc(?:l(?:uding|udes?|\.)?)?|counting|adding|add|and|n)\b\.?|&) ?(?:the |ur |your |ups? )?{_SEND}\b"
_SUM_ASKED = (
    r"(?:\b(?:how ?m(?:uch|cuh|uhc|ch)|hm|total|totals|altogether|all together|in all|all[- ]in|damage|"
    r"comes? (?:out )?(?:to|at)|whats? that|"
    r"what (?:do|would|will|am|are|should|is) (?:i|we|it|that|they)|(?:set|sets|cost) (?:me|us)|owe|sum|final)\b|= ?\?*)"
)
_SENT_TO = (
    r"(?:delivered|shipped|posted|mailed|sent|to (?:have|get) (?:it|them|this|one) (?:delivered|shipped|sent)|to my (?:door|house|"
    r"place|address)|landed|door to door)"
)
_LANDED = wording(
    rf"{_JOINED}.*{_SUM_ASKED}|{_SUM_ASKED}.*{_JOINED}|"
    rf"{_JOINED}[ ?!.]*(?:(?:please|pls|plz|too|as well|on top|to [a-z ]{{2,20}})[ ?!.]*)*$|"
    rf"\b{_SENT_TO}\b.*{_SUM_ASKED}|{_SUM_ASKED}.*\b{_SENT_TO}\b"
)
_ALL_IN = wording(
    r"\ball[- ]in\b(?:,? (?:how much|price|cost|total|sum|please|pls|plz|for|is what|whats?|then|now|to)\b.*|[ ?!.]*)$"
)
_ARE_IN = wording(r"\b(?:are|were|they|we|you|u|they're|im|i'm|go|going|went) (?:\w+ )?all[- ]in\b")
_NOT_LANDED = wording(
    rf"\bhow much (?:is|for|does|are) (?:the |ur |your )?{_SEND}\b|"
    rf"\bfree (?:{_SEND}|post)\b|\b(?:{_SEND}|post) (?:free|included|is free|cost|costs|fee|fees|charge|rate|price)\b|"
    rf"\b(?:price|cost|stock|sizes?|colou?rs?) (?:and|&|n) {_SEND}|"
    r"\b(?:before|without|w/?o|excluding|excl|minus|not counting|back|return\w*|long|days?|when|arrived?|came|got|received|my order|"
    r"order number|tracking|yet|already|has it|was it|wasnt|wasn't|been|who|limit|minimum|over|under|off|away from|more for)\b"
)
_ADDS_UP = wording(
    r"\bwhat(?:'?s| is)? (?:am|are|r|do|would|will|should|did|does) (?:i|we|all that|that lot|they|the lot) "
    r"(?:be |have to |need to |actually )?(?:pay|paying|owe|owing|spend|spending|looking at|come to|set (?:me|us) back|cost (?:me|us))\b|"
    r"\bwhat (?:am|are) (?:i|we) (?:paying|owing|spending|looking at)\b|\bdamage\b|\bhow much (?:do|would) (?:i|we) owe\b|"
    r"\b(?:the )?(?:lot|whole lot|bunch) (?:how much|for how much)\b|"
    r"\b(?:what|whats|what's|how much)\b.{0,12}\bthe (?:whole )?lot (?:cost|come to|be|set (?:me|us) back|run (?:me|us))\b|"
    r"\b(?:cost|price|how much) (?:of|for|is) the (?:whole )?lot(?: of (?:it|them|that))?[ ?!.]*$|"
    r"\bwhat(?:'?s| does| do| would| will|s)? (?:that|it|they|this|those|both|all(?: (?:of )?(?:that|them|it))?) (?:all )?"
    r"(?:come|add up) to\b|"
    r"\bring (?:me|it|that|them|those) up\b|\b(?:tot|add|tally|sum|count) (?:(?:all )?(?:of )?(?:it|them|that|those|these|this)|all|"
    r"everything)(?: all)? (?:up|together)\b|\bmy maths? (?:is|sucks)\b|"
    r"\btoo (?:tired|lazy|dumb|sleepy|drunk|old) (?:for|to do) (?:the )?(?:maths?|sums)\b|"
    r"\b(?:bad|terrible|rubbish|awful|hopeless|useless|crap|suck|no good) (?:at|with) (?:maths?|sums|numbers|adding)\b|"
    r"\b(?:do|doing|check|help (?:me )?with) (?:the |my |that |some )?(?:maths?|sums) (?:for (?:me|us)|on)\b|"
    r"\b(?:can'?t|cant|cannot) (?:do (?:the )?)?(?:maths?|add|count)\b|\bcalculat(?:e|or)\b|"
    r"\bset (?:me|us) back\b|\badded (?:up|together)\b|\bsummed(?: up)?\b|\bwork out (?:the )?(?:total|cost|price)\b"
)
_DAMAGED = wording(
    r"\b(?:damaged|damages|got|has|have|was|any|with|of) damage|\bdamaged\b|\bdamage (?:to|in|during|from|cover)\b"
)
_CODED = r"(?:after|with|using|w/?|minus|less|once|when|if|applying|apply|put(?:ting)? in|enter(?:ing)?|use)"
_PAID = (
    r"(?:how much|price|total|cost|costs|is what|what is it|do i pay|would i pay|comes? (?:down )?to|goes? (?:down )?to|drops? to|"
    r"what then|then what|= ?\?*)"
)
_AFTER_CODE = wording(
    r"^(?!.*\b(?:does|do|did|is|are|can|could|will|would|works?|valid|when|which|who|why|any|if)\b)"
    r"(?:and |so |ok |the |my |a |an )*[a-z0-9' ]{3,40} (?:after|with|using|w/?|minus|less) [a-z]{2,12} ?\d{1,4}"
    r"(?: (?:is|comes to|applied|on|off|makes|pls|plz|please))*(?: (?:what|how much|is what))?[ ?!=.]*$|"
    rf"\b(?:what'?s|whats|what is|what are|how much|price|total|cost)\b.{{0,40}}\b{_CODED}\b|\b{_CODED}\b.{{0,40}}(?:\b{_PAID}|= ?\?)"
)
_OF_THE_CODE = wording(
    r"\b(?:works?|valid|apply to|applies|still on|expire\w*|covers?|off|on sale|save|saving|discount (?:with|on|for)|deal|offers?|"
    r"includ\w*|can i use|could i use|get with|minimum|limit|stack\w*|combine)\b"
)
_BOUGHT = wording(
    r"^(?:(?:and|so|ok|hi|hey|say|if i (?:use|enter|put|apply)|with|using|code|coupon|the|my|on|for|i (?:want|need|take|get|buy)|i'?ll "
    r"(?:take|get|have)|get|buying|getting|taking) |[a-z]{2,12} ?\d{1,4}(?!\d) ?[,:]? ?)*(?:\d{1,2}|two|three|four|five|six|seven|eight|"
    r"nine|ten|both|all (?:two|three|four)) [a-z]|"
    r"[a-z] ?(?:\+|&|,|plus|and|n) ?[a-z].*\b(?:applied|added|entered|put in)\b|\bfinal(?: price| cost| total| amount)?[ ?!.]*$|"
    r"\b(?:price|cost|costs|total|sum|what total)[ ?!.]*$"
)
_ASKS_OF_IT = wording(
    r"\b(?:does|do|did|doesnt|doesn'?t|is|isnt|isn'?t|are|arent|can|cant|can'?t|could|will|wont|won'?t|would|works?|worked|valid|when|"
    r"which|who|why|any|still|expire\w*|ends?|ended|until|till|list|items?|stack\w*|combine\w*|twice|invalid|off|save|saving|minimum|"
    r"limit\w*|not|days?|hours?|applies|eligible|covers?|includ\w+|times?|people|friends?|or|where|how (?!much))\b"
)
_CODE_ALONE = wording(
    r"^(?:and |so |ok |n |but |what about |how about |then )*(?:with|w/?|after|using|w the) ?(?:the |that |ur |your |my )?"
    r"(?:promo |discount |voucher |coupon )?(?:code|coupon|voucher|discount|promo)(?: (?:on|applied|used|in|then))*[ ?!.]*$"
)
_OF_SUMS = IDLE | {
    None,
    "ask_bundle_gift",
    "want_to_buy",
    "ask_spec",
    "ask_stock",
    "ask_purchase_limit",
    "ask_deliver_region",
    "bargain",
    "damaged_missing_wrong",
    "complaint_negative",
    "how_to_order",
    "compare_products",
}


asks_all_in = says(_ALL_IN, unless=_ARE_IN)
"""Whether a comment asks what is paid in the end for what it names: `beanie and hoodie all in`."""
asks_landed = says(_LANDED, unless=_NOT_LANDED)
"""Whether a comment asks for an amount with the postage: `polo + postage how much`, `mug plus scarf with shipping please`."""
adds_up = says(_ADDS_UP, unless=_DAMAGED)
"""Whether a comment asks what it comes to for its writer: `what am i paying`, `tell me the damage`."""
asks_what_is_paid_with_code = says(_AFTER_CODE, unless=_OF_THE_CODE)
"""Whether a comment that names the code of an offer asks what is paid with it: `mug after COZY20 is what`."""
buys_with_a_code = says(_BOUGHT, unless=_ASKS_OF_IT)
"""Whether a comment that names the code of an offer says how many of what is bought with it, and asks nothing of the offer itself."""
asks_with_the_code = says(_CODE_ALONE)
"""Whether a comment asks nothing but what it is with the code: `and w the code??`."""
_PAYS_POST = (
    r"(?:do|would|will|should|must) (?:i|we) (?:have to |need to |still |also |gotta )*pay (?:for )?(?:any |the |extra )?"
    r"(?:shipping|postage|delivery)\b"
)
_FREE = (
    r"(?:free (?:of (?:charge|postage) )?(?:shipping|delivery|postage|post|ship)\b|(?:ship|ships|shipped|shipping|sent|posted|delivered|"
    r"deliver|delivery|postage|post|go|goes|come|comes)(?: (?:be|is|it|them|that|this|those|these|out|go|come))*(?: (?:for|as|at))? "
    r"(?:free\b|on the house\b|no (?:extra )?(?:cost|charge)\b|without (?:any |paying )?(?:the |for )?(?:postage|shipping|delivery)\b)|"
    r"(?:postage|shipping|delivery)(?:[- ]free\b| (?:be )?(?:waived|covered|included)\b)|"
    r"(?:shipping|postage|delivery) (?:is |be )?(?:on me|extra|mine|charged|paid) or (?:is it )?(?:free|included|on you)\b|"
    rf"{_PAYS_POST}|"
    r"(?:no|without|avoid|skip|dodge|not pay) (?:any |paying |the |for )*(?:shipping|postage|delivery)(?: (?:fee|cost|charge)s?)?\b)"
)
_IF_FREE = wording(
    rf"\b(?:do|does|did|will|would|is|are|am|can|could|if|gets?|got|enough|qualif\w+|reach\w*|hits?)\b.*{_FREE}|{_FREE}[ ?!.]*$|"
    rf"\b{_PAYS_POST}"
)
_RULE_ASKED = wording(
    r"\b(?:from (?:what|which|how)|over (?:what|how)|minimum|min|threshold|(?:what|whats|what's|which) (?:is )?(?:the )?(?:limit|amount)|"
    r"when|which (?:items|products|things|ones)|everything|all orders|any order|always|how long|exchange|return\w*|back)\b"
)
_MORE = r"(?:more|extra|else|further|short|shy|away|off|missing|add|left|to go|need)"
_GAP_TO_FREE = wording(
    rf"\bhow (?:much|many|far)\b.{{0,60}}\b{_MORE}\b.*{_FREE}|\b(?:short|shy|away) (?:of|from) (?:the |getting )?{_FREE}|"
    rf"{_FREE}.*\bhow (?:much|many|far)\b.*\b{_MORE}\b|\bwhat(?:'?s| is| am i| do i)? (?:still )?(?:missing|short|lacking|need)\b.*{_FREE}"
)
asks_if_sent_free = says(_IF_FREE, unless=_RULE_ASKED)
"""Whether a comment asks if something is sent free of charge: `do two rugs ship free`."""
asks_gap_to_free_post = says(_GAP_TO_FREE)
"""Whether a comment asks how much is missing until the postage is free: `how many dollars short of free delivery am i`."""
_FREE_SAID = wording(
    rf"(?:\b(?:the |getting |gets? |qualify for |enough for |reach |hit |still |short |shy |away |of |from |for |to |me |us )*){_FREE}|"
    r"\bhow (?:much|many|far)(?: (?:dollars?|bucks|money|more|extra|short|off|away|shy))*\b|\b(?:am|do|would|will|should) i (?:still )?"
    r"(?:need|have|spend|add|short)(?: to (?:spend|add|buy))?\b|^(?:so |and )*(?:do|does|would|will|is|are) "
)


def without_free_post(text: str) -> str:
    """Return a comment with blanks for what it asks about free postage, so that the goods are left."""
    for match in _FREE_SAID.finditer(text):
        text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
    return text


_EXTREME = wording(
    r"\b(?:cheapest|dearest|priciest|costliest|(?:most|least) (?:expensive|costly|pricey)|(?:lowest|highest|top|bottom)[- ]priced|"
    r"top of (?:the|ur|your) range)\b"
)
_NO_EXTREME = wording(
    r"\b(?:my|our) dearest\b|^dearest (?:host|seller|all|team|sir|madam|friends?|customers?)\b|\b(?:u|you|ya) can\b|\bcan (?:u|you|ya)\b|"
    r"\b(?:way|shipping|delivery|postage|courier|post|ship|send|"
    r"deliver|code|coupon|return|order|compared?|than|vs|or)\b"
)
_OF_EXTREMES = IDLE | {
    None,
    "complaint_negative",
    "bargain",
    "ask_shipping_fee",
    "praise",
    "ask_link_number",
    "ask_suitability",
}
_IF_TAKEN = wording(
    r"^(?:and |so |ok |hey |what |how much |but )*(?:if|when) (?:i|we) (?:were to )?(?:take|get|buy|order|grab|have|want|bought|took|"
    r"got|ordered) "
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: of)?(?: (?:these|those|them|this|that|it)|"
    r" (?!gifts?\b)[a-z' -]{3,40}?)?(?:,? (?:how much|what do i pay|whats? (?:is )?it|then|together|in total|altogether|pls|plz|"
    r"please))*[ ?!.]*$"
)
_NOT_TAKEN = wording(
    r"\b(?:discounts?|deals?|offers?|off|cheaper|less|free|gifts?|limit\w*|allowed|ship\w*|delivery|postage|better|bulk|save|price drop|"
    r"return|back|code|coupon|any|can|could|is|are|do|does|will|would|lower|more|negotia\w+|special|reduce\w*)\b"
)
_BEFORE_OFFERS = wording(
    r"\b(?:before|b4|without|w/?o|excluding|not counting|no|minus|ignoring) (?:any |the |a |ur |your )?(?:discounts?|offers?|codes?|"
    r"coupons?|"
    r"promos?|vouchers?|deals?)(?: (?:codes?|applied|used|on|please|pls|plz))*[ ?!.]*$"
)
_OF_OFFERS = wording(
    r"\b(?:is there|are there|theres|do (?:u|you)|did|have|got|why|any(?:thing)? (?:on|off)|currently|today|sorry|so (?:there'?s )?no|"
    r"really|still)\b"
)
asks_before_offers = says(_BEFORE_OFFERS, unless=_OF_OFFERS)
"""Whether a comment asks for an amount before anything is taken off: `seven tees, total b4 any discount`."""
asks_for_pieces = says(_IF_TAKEN, unless=_NOT_TAKEN)
"""Whether a comment asks what so many pieces come to by saying that it would take them: `what if i buy ten`."""
CODELESS = wording(
    r"\b(?:before|b4|without|w/?o|no|excluding|excl|minus|not counting|not using|ignoring|leaving out) "
    r"(?:the |any |a |that |ur |your |my )?(?:discount |promo |voucher )?(?:codes?|coupons?|vouchers?|promos?|discounts?)\b|"
    r"\b(?:dont|don't|do not|didnt|didn't|havent|haven't) "
    r"(?:have|use|got|want) (?:the |any |a |that |ur |your )?(?:codes?|coupons?)\b|(?:不|没|无)(?:用|有|填|要)(?:优惠|折扣)?[码券]"
)
"""A price without the code."""
leaves_code_out = says(CODELESS)
"""Whether a comment says that no code is used: `before any code`, `i dont have a code`."""
_PRICED = wording(
    r"\b(?:how much|price|prices|cost|costs|total|runs?)\b|\b(?:adds? up|comes?|amounts?|works? out) to\b|\b(?:is|then|be)[ ?!.]*$|"
    r"^(?:\d+|two|three|four|five|six|ten) [a-z]+"
)


def prices_without_code(text: str) -> bool:
    """Whether a comment asks what something costs without a code."""
    return leaves_code_out(text) and _PRICED.search(text) is not None


PERCENT = (
    r"(?:\d{1,2} ?(?:%|percent)|(?:five|ten|fifteen|twenty|twenty[- ]five|thirty|forty|fifty) ?(?:%|percent))"
    r"(?: off)?(?: (?:thing(?:y|ie)?|offer|deal|code|discount|coupon|voucher))?"
)
"""A share that is off, as it is called."""
_WITH_OFFER = wording(
    r"^(?!.*\b(?:does|do|did|is|are|can|could|will|would|works?|valid|when|which|who|why|any|if|have|got|how|comes?|combine|stack)\b)"
    r"(?:and |so |ok |the |my |a |an )*[a-z0-9' +&,]{3,50} (?:with|w/?|after|using|minus|net of) (?:the |ur |your |that |this |any )?"
    r"(?:promo|promotion|deal|offer|discount|sale|code|coupon|voucher)(?: (?:on|applied|please|pls|plz))*[ ?!.]*$|"
    rf"\b(?:what|whats|what's|hows|how much|price|cost)\b(?!.*\b(?:save|saving|off with)\b).{{0,40}}\b(?:after|with|w/?|once|minus|less) "
    rf"(?:the |that |ur |your )?{PERCENT}\b|\bwhat (?:would|will|does|do) .{{2,40}} (?:be|cost|come to) {_CODED} .{{0,24}}\bcode\b|"
    r"\b(?:hows|how's|how is) .{2,40} priced (?:with|after|using)\b"
)
"""Goods with an offer, and nothing that is asked of the offer itself: `two dash force w the promo`."""
_BY_HOW_MUCH = wording(
    r"\bwhich\b.{2,60}\b(?:pricier|dearer|cheaper|costlier|(?:more|less) expensive|costs? (?:more|less))\b.{0,20}\bby how (?:much|many|"
    r"what)\b"
)
"""What asks which one costs more, and by how much."""
RULINGS: tuple[Ruling, ...] = (
    (frozenset({None, "ask_price"}), says(_BY_HOW_MUCH), "compare_products"),
    (_OF_SUMS | {"ask_discount_coupon"}, asks_before_offers, "ask_price"),
    (_OF_SUMS | {"ask_discount_coupon", "ask_price"}, prices_without_code, "ask_price"),
    (_OF_SUMS | {"ask_discount_coupon"}, says(_WITH_OFFER), "ask_price"),
    (_OF_SUMS, asks_for_pieces, "ask_price"),
    (_OF_SUMS, asks_all_in, "ask_price"),
    (_OF_SUMS | {"ask_size_advice", "ask_size_options"}, adds_up, "ask_price"),
    (_OF_SUMS | {"ask_shipping_fee"}, asks_landed, "ask_price"),
    (_OF_EXTREMES, says(_EXTREME, unless=_NO_EXTREME), "ask_price"),
)
"""Those that need no name of goods, in order."""
