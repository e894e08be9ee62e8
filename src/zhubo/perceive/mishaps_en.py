"""English words of what went wrong with an order of one's own: billed for two and got one, a carrier that lost it. A person sees to it."""

from __future__ import annotations

from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|both|a pair|a dozen)"
_SHORT = wording(
    r"\b(?:i|we) (?:was|were|got|have been|'?ve been|had been) (?:billed|charged|invoiced|debited)\b(?! (?:up|by phone))|"
    rf"\b(?:paid|billed me|charged me|ordered|bought) (?:for )?{_COUNT} [a-z' ]{{2,40}}\b(?:but|and|yet|then|only|n)\b"
    rf" (?:i |we )?(?:only |just )?(?:got|received|came|arrived|{_COUNT} (?:came|arrived|turned up|showed up|was|were))\b|"
    r"\b(?:invoice|receipt|statement|bill|bank) (?:shows|says|has|lists|said)\b.{0,40}\bi (?:only )?(?:bought|ordered|got|paid|took)\b"
)
_WRONG = wording(
    r"\b(?:got|received|sent|gave|delivered|shipped)(?: me| us)?(?: the| an?)? wrong (?:colou?rs?|sizes?|items?|ones?|things?|products?|"
    r"orders?|tees?|shirts?|shoes?|hoodies?)\b|"
    r"\bi (?:ask(?:ed)?|ordered|order|wanted|want|paid|chose|picked) (?:for )?.{2,40}\bin the (?:box|parcel|package|bag) (?:is|was|are|"
    r"were|"
    r"there|i)\b|"
    r"\b(?:they|you|u) (?:sent?|sended|gave|shipped|delivered) (?:me |us )?(?:the |an? )?.{2,30}\b(?:but|and|when) i (?:had )?(?:asked|"
    r"ordered|order|wanted|"
    r"chose|paid) "
)
_BY_CARRIER = wording(
    r"\b(?:ups|usps|fedex|dhl|the courier|courier|driver|postman|mail ?man|mail ?lady|post office|delivery (?:guy|man|driver|person))"
    r"(?: (?:guy|man|driver|dude|lady|people))?(?: has| have| just| totally)? "
    r"(?:lost|broke|smashed|crushed|dumped|threw|ate|stole|ruined|wrecked|damaged|never (?:brought|delivered|came|showed|rang|dropped))\b"
)
_ASKED_AHEAD = wording(r"\b(?:if|would|what happens|in case|will (?:i|you|they)|do you|suppose)\b")
"""Words of a mishap that has not come about."""
_OF_GOODS = frozenset(
    {
        None,
        "ask_price",
        "ask_stock",
        "ask_spec",
        "ask_courier",
        "ask_colour_options",
        "ask_size_options",
        "want_to_buy",
        "warranty_invoice",
        "ask_bundle_gift",
        "ask_discount_coupon",
        "ask_shipping_fee",
        "ask_purchase_limit",
    }
)
tells_of_a_mishap = says(_WRONG, unless=_ASKED_AHEAD)
"""Whether a comment says that something wrong was sent."""
RULINGS: tuple[Ruling, ...] = (
    (IDLE | _OF_GOODS, says(_SHORT, unless=_ASKED_AHEAD), "damaged_missing_wrong"),
    (IDLE | _OF_GOODS, tells_of_a_mishap, "damaged_missing_wrong"),
    (IDLE | _OF_GOODS | {"ask_ship_time"}, says(_BY_CARRIER, unless=_ASKED_AHEAD), "track_order"),
)
"""Those that need no name of goods, in order."""
