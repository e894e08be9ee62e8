"""English turns that ask what a shop does around its goods: what sending them costs, when it is live, where it is, what is back."""

from __future__ import annotations

from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_SEND = r"(?:ship|shipping|mail|mailing|post|posting|send|sending|deliver|delivering)"
_SENDING_COSTS = wording(
    rf"\b(?:what|whats|what's|wat|how much)\b.{{0,16}}\b(?:costs?|charge|price|pay|costing)\b.{{0,12}}\b(?:to|for|of) (?:get )?{_SEND}\b|"
    rf"\b(?:price|cost|charge|fee) (?:to|for|of) {_SEND}\b(?!.*\bcosts?\b)|"
    r"\b(?:what|how much) (?:costs?|is|do u charge for|do you charge for) the (?:parcel|postage|mailing)\b|"
    r"\bhow much to (?:ship|mail|post|send|deliver)\b"
)
_WITH_GOODS = wording(
    r"\b(?:including|incl|included|inc|with|plus|and) (?:the )?(?:shipping|delivery|postage|mailing)\b|\btotal\b|\ball in\b|\baltogether\b|"
    r"\bback\b|\breturn\w*\b|\b(?:to|for) (?:ship|send|deliver)(?:ping|ing)? (?:it |them )?(?:faster|express|overnight|tomorrow|abroad)\b"
)
_LIVE_HOURS = wording(
    r"\b(?:hours?|hrs|times?|schedule) (?:of|for) (?:ur|your|the|this) (?:shows?|lives?|streams?|broadcasts?)\b|"
    r"\b(?:ur|your|the) (?:show|live|stream|broadcast) (?:hours|hrs|schedule)\b"
)
_REAL_SHOP = wording(
    r"\b(?:real|actual|proper|physical|brick)\b[a-z ]{0,12}\b(?:shops?|stores?|showrooms?|outlets?)\b.{0,24}\b(?:walk|visit|in person|come|"
    r"go|somewhere|where|near|around)\b|"
    r"\b(?:shop|store|showroom|outlet)\b.{0,16}\b(?:i|we|one|u|you) can (?:walk|visit|come|go|drop|pop|stop)\b"
)
_COVERED = wording(
    r"\b(?:is|are|r|does|do)\b [a-z ]{3,30}\b(?:included|covered|part of|counted|count) (?:in |by |as part of |for )?(?:ur|your|the) "
    r"(?:shipping|delivery)\b|\bcover [a-z ]{3,24} (?:with|for|in) (?:ur |your |the )?(?:shipping|delivery)\b"
)
_MONEY = wording(r"\b(?:free|fee|fees|costs?|price|how much|charge)\b")
_BACK_IN = wording(
    r"\b(?:is|are|r) (?:the |ur |your |that |those )?[a-z0-9'&+ -]{2,40} back(?: in)?(?: stock)?(?: yet| now| again)*(?:[,;].*)?[ ?!.]*$|"
    r"\bsold out\b.*\bback(?: in)?(?: now| yet| again| in stock)?[ ?!.]*$"
)
_COMES_BACK = wording(
    r"\b(?:when|money|refunds?|cash|return\w*|sen[dt]|bring|post|get|got|what|how|who|which|front|he|she|you|they|host|sound|stream|live|open|"
    r"it|this|my|our|parcels?|packages?|orders?|code|offer|deal|sale|discount|promo)\b"
)
"""Words beside which something else is back, or is given back."""
_EVERY_SIZE = wording(
    r"\b(?:every|each|all(?: of)?(?: the| ur| your)?) (?:single )?sizes?\b(?! (?:same|cost|fit|price|in stock)\b| \d| x*[sml]\b)|"
    r"\b(?:tiniest|teeniest|smallest|biggest|largest) size\b(?! (?:for|should|fits?)\b)"
)
_POSTAGE_TOLD = wording(
    r"\b(?:postage|shipping|delivery|ship)\b.{0,70}\b(?:what is it|whats it|what's it|is (?:that|it) (?:right|true|correct))"
    r"(?: actually| really| then| now| for real)*[ ?!.]*$"
)
"""What somebody has heard of the postage, and what it is."""
_GOES_OUT = wording(
    r"\b(?:does|will|would|can|could|do) (?:it|this|that|they|these|one) (?:get|go|ship|be|leave)(?: sent| shipped| posted)?(?: out)? "
    r"(?:today|tonight|tomor+ow|tmrw|tmr|this week|next week|by \w+day|on \w+day)\b"
)
_BUYABLE = wording(r"\b(?:cop+|buy|get+|order)[- ]?able\b|\bto be had(?:,? \w+)?[ ?!.]*$")
_ON_HAND = wording(r"\b(?:here |there )?on hand\b(?! (?:wash|crafted|made|painted|sewn))")
_OF_SENDING = frozenset({"ask_shipping_fee", "ask_price", "ask_stock", "ask_spec", None})
asks_all_sizes = says(_EVERY_SIZE)
"""Whether a comment asks for every size that something comes in, or for its last one."""
RULINGS: tuple[Ruling, ...] = (
    (
        IDLE | {None, "ask_price", "ask_ship_time", "ask_courier", "ask_spec", "want_to_buy"},
        says(_SENDING_COSTS, unless=_WITH_GOODS),
        "ask_shipping_fee",
    ),
    (
        IDLE | {None, "request_show_item", "ask_ship_time", "ask_spec", "ask_stock"},
        says(_LIVE_HOURS),
        "ask_live_schedule_replay",
    ),
    (IDLE | {None, "ask_stock", "ask_authenticity_origin", "ask_spec"}, says(_REAL_SHOP), "how_to_order"),
    (_OF_SENDING, says(_COVERED, unless=_MONEY), "ask_deliver_region"),
    (
        IDLE
        | {None, "ask_stock", "ask_spec", "ask_restock_time", "ask_price", "return_exchange_policy", "want_to_buy"}
        | {"request_refund_return", "refund_status", "track_order"},
        says(_BACK_IN, unless=_COMES_BACK),
        "ask_stock",
    ),
    (frozenset({"ask_size_advice", "ask_stock", "ask_spec", None}), asks_all_sizes, "ask_size_options"),
    (frozenset({"ask_price", "ask_bundle_gift", "want_to_buy"}), says(_EVERY_SIZE, unless=_MONEY), "ask_size_options"),
    (IDLE | {None, "ask_price", "ask_spec"}, says(_POSTAGE_TOLD), "ask_shipping_fee"),
    (IDLE | {None, "ask_spec", "ask_stock", "ask_usage_care"}, says(_GOES_OUT), "ask_ship_time"),
    (IDLE | {None, "ask_price", "ask_spec", "ask_usage_care"}, says(_BUYABLE), "ask_stock"),
    (IDLE | {None, "ask_spec", "ask_usage_care"}, says(_ON_HAND), "ask_stock"),
)
"""Those that need no name of goods, in order."""
