"""English turns that ask for sizes that are there, copies, and rules of returns and dispatch."""

from __future__ import annotations

from zhubo.perceive.found import Found
from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_N = r"\d{1,2}(?:\.5)?"
_IS_THERE = (
    r"(?:have(?: (?:you|u|it|this|these|them|one))?|"
    r"(?:you|u|ya) (?:guys )?(?:have|got|do)|got (?:it|any|one|some|that)|possible|avail(?:able)?|in stock|any left|"
    r"is (?:it|that) there|there|can i (?:get|have|order) (?:it|one|them))"
)
_SIZE_THERE = wording(
    r"\b(?:size|sz|sizes|eu|uk|us|(?:i|he|she|son|daughter|wife|husband|mum|mom|dad) (?:wears?|takes?|am|needs?|want)(?: an?| size)?|"
    rf"i'?m an?|im) {_N}\b.{{0,60}}\b{_IS_THERE}\s?\?*$|"
    rf"\b(?:size|sz) {_N} (?:in|of|for) (?:the |that |this |ur |your )?.{{3,40}}\b(?:have|got|there|available|possible)\b"
)
_SZ = rf"(?:{_N}|\dxl|x*[sl]|m|small|medium|large|extra large)"
_WEARS = (
    r"(?:i'?m|i am|(?:i|he|she|they|(?:my|our) (?:\w+ )?(?:son|daughter|wife|husband|mum|mom|dad|boy|girl|kid|sister|brother|niece|"
    r"nephew|bf|gf|"
    r"boyfriend|girlfriend|mate|friend|nan|gran|grandson|granddaughter)) (?:wears?|takes?|am|is|needs?|got|has))"
)
_OWN_SIZE_THERE = wording(
    rf"\b{_WEARS}(?: an?)?(?: size| sz)? {_SZ}\b(?! (?:foot|feet|cm|kg|years?|yo\b|months?|in\b)).{{0,60}}\b"
    r"(?:(?:have|got|get|come|comes|sell|carry|do)\b.{0,40}"
    r"\b(?:for (?:me|him|her|them)|in (?:that|it|(?:my|his|her|their) size)|(?:that|so) (?:big|small|large|high|far))|"
    r"(?:for (?:me|him|her|them)|in (?:that|(?:my|his|her) size)))[ ?!.]*$"
)
"""Somebody's own size, and goods that are asked for in it."""
_ADVICE = wording(
    r"\b(?:which|what) size|\bwhat (?:should|would)|\bfits?\b|\b(?:cm|kg|lbs?|tall|(?<!\d )(?:feet|foot))\b"
)
_COPIES = wording(
    r"\b(?:have|got|are there|is there) (?:still )?any (?:copies|copy|units|pieces|more|stock)\b|"
    r"\bany (?:copies|units|pieces|stock) (?:left|there|available)\b"
)
_BACK_AFTER = wording(
    r"\b(?:sent?|send(?:ing)?|giv(?:e|en|ing)|bring(?:ing)?|brought|return(?:ed|ing)?|tak(?:e|en|ing)|refund(?:ed)?)\b.{0,30}\b"
    r"(?:after|within|in|past) (?:\d{1,3}|one|two|three|four|five|six|ten|thirty|forty|sixty|a) (?:days?|weeks?|months?|wks?)\b"
)
_NOT_BACK = wording(
    r"\b(?:no|where'?s?|where is|waiting (?:on|for)|haven'?t|hasn'?t|not (?:got|received|had|seen)|never|didn'?t|"
    r"my)\b.{0,16}\brefund(?:ed)?\b"
)
"""Whoever waits for a refund asks for no rule."""
_ONCE_ORDERED = wording(
    r"\b(?:after|once|when|if) (?:i|we) (?:order|buy|pay|purchase|check ?out|place (?:an?|the|my) order)\b(?!ed)"
)
_PAYS_POST = wording(r"\bwhat (?:do|would|will) (?:i|we) pay for (?:the )?(?:post|postage|shipping|delivery)\b")
_GIFT_CARD = wording(
    r"\b(?:smallest|lowest|least|biggest|highest|largest|minimum|maximum)\b.{0,20}\bgift ?cards?\b|"
    r"\bgift ?cards?\b.{0,30}\b(?:smallest|lowest|biggest|highest|largest)\b"
)
_CART = wording(
    r"\b(?:my|the|our) (?:cart|basket|bag|order|total)(?: total)? (?:is|comes? to|adds? up to|hits|reaches) \$?\d+|\bif i spend \$?\d+|"
    r"\b\$?\d+(?: dollars| bucks)? worth of\b"
)
_PAYS = wording(r"\b(?:pay|total|cost|off|discount|left to pay)\b")
_SENDING = wording(r"\b(?:shipping|postage|delivery|deliver|ship|post|freight)\b")
_PEOPLE = wording(
    r"\b(?:team|group|class|family|party|crew|squad|wedding|staff|office|club|band|choir) of (?P<of>\d{1,3})\b|"
    r"\bfor (?P<for>\d{1,3}) (?:people|kids|guys|of us|players|guests|girls|boys|persons|staff|friends)\b"
)
_OWN_PEOPLE = wording(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|a couple|some|both|most|half) of (?:my|our|his|her|their) [a-z]+ "
    r"(?=(?:are|is|were|was|wear|wears)\b)"
)
_ENOUGH = wording(r"\benough\b|\bhow many\b|\bthat many\b")
_IDLE = IDLE | {None}


def note_people(found: Found, intent: str | None) -> None:
    """Note as the quantity for how many people something is asked: no option is called by the 12 of `44 for a team of 12`."""
    _forget_own_people(found)
    if intent != "ask_stock" or "qty" in found.typed or _ENOUGH.search(found.text) is None:
        return
    match = _PEOPLE.search(found.text)
    if match is None:
        return
    group = "of" if match["of"] else "for"
    start, end = match.span(group)
    found.typed["qty"] = int(match[group])
    found.text = found.text[:start] + " " * (end - start) + found.text[end:]
    for span in [span for span in found.spans if start < span[2] and span[1] < end]:
        found.spans.remove(span)
        if span[0] == "link_no":
            found.links.remove(int(span[3]))


def _forget_own_people(found: Found) -> None:
    """Forget how many people of the writer's a comment tells of: `two of my linemen are enormous` counts no goods."""
    match = _OWN_PEOPLE.search(found.text)
    if match is None:
        return
    start, end = match.span()
    found.text = found.text[:start] + " " * (end - start) + found.text[end:]
    counts = [span for span in found.spans if span[0] == "qty" and start <= span[1] < end]
    found.spans = [span for span in found.spans if span not in counts]
    if counts and not any(span[0] == "qty" for span in found.spans):
        found.typed.pop("qty", None)


asks_if_size_is_there = says(_SIZE_THERE, unless=_ADVICE)
"""Whether a comment names a size and asks if it is there, and for no advice which one to take."""


def asks_if_enough(text: str) -> bool:
    """Whether a comment asks if there is enough of something for so many people."""
    return _ENOUGH.search(text) is not None and _PEOPLE.search(text) is not None


def asks_of_an_order(text: str) -> bool:
    """Whether a comment says what an order comes to and asks what is paid for it: what is off orders of some amount tells."""
    return _CART.search(text) is not None and _PAYS.search(text) is not None and _SENDING.search(text) is None


RULINGS: tuple[Ruling, ...] = (
    (
        _IDLE | {"ask_size_advice", "ask_size_options", "ask_suitability", "ask_spec", "want_to_buy"},
        asks_if_size_is_there,
        "ask_stock",
    ),
    (
        _IDLE
        | {"ask_size_advice", "ask_size_options", "ask_suitability", "ask_purchase_limit", "want_to_buy", "ask_spec"},
        says(_OWN_SIZE_THERE, unless=_ADVICE),
        "ask_stock",
    ),
    (_IDLE | {"how_to_order", "ask_spec", "complaint_negative", "ask_link_number"}, says(_COPIES), "ask_stock"),
    (
        _IDLE | {"ask_ship_time", "refund_status", "request_refund_return", "ask_spec", "ask_usage_care", "ask_stock"},
        says(_BACK_AFTER, unless=_NOT_BACK),
        "return_exchange_policy",
    ),
    (frozenset({"track_order"}), says(_ONCE_ORDERED), "ask_ship_time"),
    (_IDLE | {"ask_size_options", "ask_size_advice", "bargain", "ask_purchase_limit"}, says(_GIFT_CARD), "ask_price"),
    (_IDLE | {"how_to_order", "ask_price", "want_to_buy", "ask_shipping_fee"}, asks_of_an_order, "ask_discount_coupon"),
    (_IDLE | {"complaint_negative", "ask_suitability", "ask_purchase_limit"}, asks_if_enough, "ask_stock"),
    (
        _IDLE | {"ask_price", "how_to_order", "want_to_buy", "ask_stock", "ask_shipping_fee"},
        says(_PAYS_POST),
        "ask_shipping_fee",
    ),
)
"""Those that need no name of goods, in order."""
WORDS_OF_IF_ENOUGH = (_ENOUGH,)
WORDS_OF_AN_ORDER = (_CART,)
