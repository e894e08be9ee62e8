"""English turns about parcels and what is paid at the door: who pays for sending back, who brings them, whence, which has not come."""

from __future__ import annotations

from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_BACK = (
    r"(?:\breturn(?:s|ed|ing)?\b|\b(?:send|sends|sending|post|posting|ship|shipping|mail|mailing|go|goes|going|goin|bring|bringing|give|"
    r"giving|put|parcel|pack)(?: [a-z']+){0,3} back\b(?! (?:on(?! me| you| us)|up|in stock|to (?:#?\d|(?:link|number|no) ?\d|the (?!shop\b|"
    r"store\b|seller\b|warehouse\b|sender\b)|that\b|this\b|it\b))))"
)
"""Something goes back to the shop; `back to link 3`, `put the mug back on` are for what is shown."""
_WHO_PAYS = (
    r"(?:\bwho(?:'?s|'?d|'?ll| is| will| would| has| must| does| gets)?(?: to)? (?:the one )?(?:pay\w*|cover\w*|foot\w*|stand\w*|"
    r"settl\w*|fork\w*|"
    r"shell\w*|eat\w*)\b|\bwhose (?:cost|expense|pocket|dime|tab|bill|money)\b|"
    r"\bout of (?:(?:my|your|ur|our|whose|yer) (?:own )?)?pocket\b|\bat (?:my|your|ur|our) (?:own )?(?:cost|expense)\b|"
    r"\b(?:on|down to|up to|paid by|covered by) (?:me|us|you|u|ye|ya|yous|the (?:shop|buyer|seller|customer|store))\b|"
    r"\b(?:do|would|will|must|should) (?:i|we) (?:have to |need to |also |still |then )*(?:pay|cover|fork out|cough up)\b|"
    r"\b(?:do|does|will|would) (?:you|u|ye|yous|yall|the (?:shop|seller|store)) (?:pay|cover|refund the postage|give (?:me )?a label)\b|"
    r"\b(?:my|your|ur|mine|yours) (?:treat|tab|dime|cost|bill|problem)\b|\b(?:mine or yours|yours or mine|me or (?:you|u|ye|yous))\b)"
)
RETURN_POSTAGE = (
    rf"^(?=.*{_BACK})(?=.*{_WHO_PAYS})|"
    r"\breturn(?:s)? (?:label|postage|shipping|post|delivery|courier|freight)\b|"
    r"\b(?:label|postage|shipping|postage cost) (?:for|on|of) (?:a |the |my |any )?returns?\b|"
    r"\b(?:pre ?-?paid|free) (?:return |shipping )?labels?\b"
)
"""Ways to ask who pays for what is sent back, folded."""
_IN_ONE_ORDER = wording(
    r"\b(?:free shipping|threshold|code|discount|10 off|offer)\b.*\bif (?:i|we) return\b|\bin return\b|\bpay back\b"
)
SENT_FROM = (
    r"\bwhere(?:abouts)?(?:'?s| is| are| do| does| will| would|s)? (?!.{0,40}\b(?:made|grown|sourced|picked)\b)(?:[a-z' ]{2,30}) "
    r"(?:ship|shipped|shipping|send|sent|sending|post|posted|posting|mail|mailed|mailing|dispatch|dispatched|dispatching|deliver|"
    r"delivered)(?: [a-z]+){0,3} from\b|"
    r"\bwhere(?:abouts)? (?:do|does|will|would) (?:it|the (?:parcels?|packages?|orders?)|my (?:parcel|order|package|stuff)|parcels|orders|"
    r"packages) (?:come|go|go out|leave) from\b|"
    r"\bwhere(?:abouts)?(?:'?s| is| are|s)? (?:your|ur|the|yer|ye'?r|you guys'?) (?:warehouse|depot|stock ?room|distribution cent(?:er|re)|"
    r"fulfil\w* cent(?:er|re))s?\b|"
    r"\b(?:which|what) (?:city|country|state|town|part of [a-z ]{2,20}).{0,24}\b(?:warehouse|depot)\b|"
    r"\b(?:warehouse|depot)\b.{0,16}\b(?:in|located|based|at) (?:what|which)\b|"
    r"\b(?:ships?|sent|shipped|sends?|posted|dispatched) (?:out )?from (?:where|what|which)\b|"
    r"\bfrom (?:where|what (?:city|country|state|town)) (?:do|does|would|will|is|are) (?:it|you|u|they|this|that|the [a-z]+|parcels|"
    r"orders) "
    r"(?:be )?(?:ship|sent|send|post|dispatch|mail)\w*\b"
)
"""Ways to ask from where parcels are sent, folded."""
_BROUGHT_BY = r"(?:usps|ups|fedex|fed ?ex|dhl|royal mail|canada post|post office|us mail|us postal service|ontrac|dpd|hermes|evri|gls|tnt)"
_BY_A_CARRIER = wording(
    rf"^(?=.*\b{_BROUGHT_BY}\b)(?=.*\b(?:can|could|would|will|possible|do|does|use|using|with|by|via|through|instead|option|only|ok|okay|"
    r"please|pls|go|switch|rather)\b)"
)
_TO_A_PLACE = wording(
    r"\b(?:ship|deliver|send|post|mail)(?:s|ing)?(?: (?:it|them|this|that|stuff))? to (?!us\b|me\b|my\b|our\b|an?\b|the\b|po\b|"
    r"p\.?o\b|here)[a-z]|"
    r"\b(?:lost|broke|smashed|crushed|dumped|threw|stole|ruined|damaged)\b|\b(?:how much|cost|price|fee|charge)\b|"
    r"\b(?:when|how (?:long|fast|soon|quick\w*))\b|\btracking\b"
)
_NOT_COME = wording(
    r"\b(?:placed|ordered|bought|purchased|paid(?: for)?|put (?:it|an order|my order) (?:in|through))\b.{0,50}\b(?:"
    r"still (?:nothing|empty|no sign|waiting|hasn'?t|not (?:here|come|arrived|got))|nothing (?:yet|there|came|has|here|so far|showed|"
    r"turned|"
    r"arrived|at the door)|no (?:sign|parcel|package|delivery|box) (?:yet|here|came|of|has|at|so far)|"
    r"(?:door ?step|porch|mail ?box|letter ?box|door ?mat|hallway|stoop)(?: is| was|'?s)?(?: still| yet)? (?:empty|bare|nothing))\b"
)
_FIND_MINE = wording(
    r"\b(?:find|look ?up|pull up|check(?: on)?|locate|trace|dig up|dig out|search for|see|track down) (?:for )?"
    r"(?:what (?:i|we) (?:bought|ordered|purchased|paid for|got from)|(?:my|our) (?:orders?|purchases?|transactions?|receipt for))\b"
)
_LEAVES = r"(?:ship|ships|shipped|leave|leaves|out|gone|sent|dispatch\w*|posted|mailed|off|on its way|handed)"
_SUPPOSED = wording(
    r"\b(?:say|suppose|supposing|if|assuming|imagine|let'?s say|when|once|as soon as|the (?:minute|moment|second)) (?:that )?(?:i|we)"
    r"(?:'d| would| were to|'ll| will)? (?:check(?:ed)? ?out|order|buy|pay|purchase|place|put|pull the trigger|click|hit|grab|get)\b"
    rf".{{0,50}}\b(?:how (?:soon|long|fast|quick\w*|many days)|when|what day)\b.{{0,40}}\b{_LEAVES}\b|"
    rf"^(?:if )?(?:i'?m |im |i am )?(?:buying|ordering|paying|checking out)\b.{{0,50}}\b(?:how (?:soon|long|fast|quick\w*|many days)|when|"
    rf"what day)\b.{{0,40}}\b{_LEAVES}\b"
)
_BRINGER = (
    r"(?:the |my |your |yer )?(?:(?:delivery|courier|ups|usps|post) ?(?:man|guy|driver|person|lady|lad|fella|bloke|dude|boy|woman|crew)|"
    r"driver|courier|post ?man|postie|mail ?man)"
)
AT_THE_DOOR = (
    rf"\bpay {_BRINGER}\b|\b(?:hand|give|slip|pass) {_BRINGER} (?:the |some |my )?(?:cash|money|notes)\b|"
    rf"\b(?:cash|money) (?:to|for) {_BRINGER}\b|"
    r"\bpay(?:ing)? (?:only )?(?:when|once|after|if) (?:it|they|the (?:parcel|box|order|package|stuff)|i (?:get|receive) (?:it|them))"
    r"(?: (?:comes?|arrives?|gets? here|lands?|turns? up|is here))?\b|\b(?:pay(?:ing)?|cash|money)\b.{0,12}\b(?:at|to|on) (?:the|my) "
    r"door ?(?:step)?\b"
)
"""Ways to ask whether one can pay when the parcel comes, folded."""
_AT_THE_DOOR = wording(AT_THE_DOOR)
_INVOICE_GOT = wording(
    r"\b(?:get|getting|got|have|receive|request|ask for|need|want|obtain|go about)\b.{0,24}\b(?:an? |the |my |proper |vat |"
    r"tax )+(?:invoice|receipt)\b|"
    r"\b(?:company|tax|vat|business) (?:invoice|receipt)s?\b"
)
_AWAY = r"(?:i'?m|im|i am|we'?re|nobody'?s|no one'?s|nobody is) (?:not )?(?:out|in|home|there|away|at work)"
HANDED_OVER = (
    r"\bsign(?:ature|ed)?\b.{0,24}\b(?:deliver\w*|parcel|package|required|needed|for it)\b|\b(?:need|have|got) to sign (?:for|when)\b|"
    r"\bleave (?:it|them|the (?:parcel|package|box)|my (?:parcel|package|order)) (?:with|at|in|by|on|behind|outside) "
    r"(?:my|the|an?|our|someone|somebody|next|reception)\b|\b(?:in|to|at) (?:an? |my |the )?safe place\b|"
    r"\bbe left (?:with|at|in|by|on|behind|outside|next)\b|"
    r"\b(?:parcel )?lockers?\b.{0,16}\b(?:deliver\w*|ship\w*|pick)|"
    rf"\bif {_AWAY}\b.{{0,30}}\b(?:deliver\w*|courier|parcel|package|ups)\b|\b(?:deliver|courier|driver)\w*\b.{{0,20}}\b(?:if|"
    rf"when) {_AWAY}\b"
)
"""Ways to ask how a parcel is handed over, folded."""
REFUND_TIME = (
    r"\bhow (?:long|quick\w*|fast|soon) (?:do|does|will|would|are|is|until|till|before)\b.{0,16}\b(?:refunds?|the money|"
    r"my money)\b.{0,20}\b"
    r"(?:takes?|go|goes|come|comes|process\w*|lands?|paid|back|arrives?|through|show)\b"
)
"""Ways to ask how long it takes until money is back, folded."""
RETURN_ADDRESS = (
    r"\breturns? address\b|\baddress (?:for|of) (?:a |the |my )?returns?\b|"
    r"\bwhere (?:do|would|should|can|will|must) (?:i|we) (?:send|post|ship|mail|bring|drop)(?: off)?(?: (?:my|the|a|any|back))? returns?\b|"
    r"\bwhere (?:do|would|should|can|will|must) (?:i|we) (?:send|post|ship|mail|bring) (?:it|them|this|things|stuff) back\b"
)
"""Ways to ask where goods are sent back to, folded."""
_OF_RETURNING = IDLE | {
    None,
    "ask_spec",
    "ask_shipping_fee",
    "ask_price",
    "request_refund_return",
    "refund_status",
    "ask_deliver_region",
    "ask_courier",
    "ask_ship_time",
    "ask_bundle_gift",
    "how_to_order",
    "ask_payment_methods",
    "change_order_address",
    "damaged_missing_wrong",
}
_OF_A_CARRIER = frozenset(
    {"ask_deliver_region", "ask_stock", "ask_spec", "ask_suitability", "ask_usage_care", "bargain", None}
)
_OF_PLACES = IDLE | {
    None,
    "ask_deliver_region",
    "ask_authenticity_origin",
    "ask_courier",
    "ask_spec",
    "ask_stock",
    "ask_shipping_fee",
    "track_order",
    "ask_live_schedule_replay",
}
_OF_ORDERS = IDLE | {
    None,
    "ask_stock",
    "ask_ship_time",
    "ask_spec",
    "ask_price",
    "ask_courier",
    "damaged_missing_wrong",
    "ask_usage_care",
    "ask_restock_time",
    "want_to_buy",
    "ask_link_number",
}
_OF_PAYING = IDLE | {
    None,
    "ask_shipping_fee",
    "how_to_order",
    "ask_price",
    "ask_courier",
    "ask_ship_time",
    "want_to_buy",
}
_OF_HANDING = IDLE | {
    None,
    "ask_stock",
    "ask_ship_time",
    "ask_deliver_region",
    "how_to_order",
    "ask_spec",
    "change_order_address",
    "ask_shipping_fee",
}
RULINGS: tuple[Ruling, ...] = (
    (_OF_RETURNING, says(wording(RETURN_POSTAGE), unless=_IN_ONE_ORDER), "return_exchange_policy"),
    (_OF_A_CARRIER, says(_BY_A_CARRIER, unless=_TO_A_PLACE), "ask_courier"),
    (_OF_PLACES, says(wording(SENT_FROM)), "ask_ship_time"),
    (_OF_ORDERS, says(_FIND_MINE), "track_order"),
    (_OF_ORDERS, says(_NOT_COME), "track_order"),
    (IDLE | {None, "track_order", "ask_courier", "refund_status", "how_to_order"}, says(_SUPPOSED), "ask_ship_time"),
    (_OF_PAYING, says(_AT_THE_DOOR), "ask_payment_methods"),
    (_OF_PAYING, says(_INVOICE_GOT), "warranty_invoice"),
    (_OF_HANDING, says(wording(HANDED_OVER)), "ask_courier"),
)
"""Those that need no name of goods, in order."""
