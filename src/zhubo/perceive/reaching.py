"""Goods that are held against an offer: whether it holds for one thing, and whether an order of several is large enough for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhubo.events import Target
from zhubo.perceive.found import Found
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.offers_asked import asks_if_it_applies, without_codes
from zhubo.perceive.reading import Context
from zhubo.perceive.ruling import IDLE
from zhubo.perceive.targets import find_targets
from zhubo.perceive.wishes import is_group
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import says, wording

_NAMED = frozenset({"link", "alias", "title", "search", "category", "brand"})
_OF_REACHING = IDLE | {
    None,
    "ask_discount_coupon",
    "compare_products",
    "ask_purchase_limit",
    "ask_price",
    "ask_bundle_gift",
    "ask_stock",
    "ask_spec",
    "ask_suitability",
    "want_to_buy",
    "how_to_order",
    "ask_link_number",
}
_OFF = r"(?:[$£€]?(?:\d{1,3}|five|ten|fifteen|twenty|thirty|forty|fifty)(?: ?(?:dollars?|bucks|quid|percent|%))? ?(?:off|discount))"
_BOUND = rf"(?:{_OFF}|(?:discount|offer|deal|promo|promotion|threshold|minimum)\b)"
_REACHES = wording(
    r"\b(?:do|does|did|will|would|am|is|are|can)\b.*\b(?:qualif(?:y|ies|ied)|eligible)\b|"
    r"\b(?:do|does|will|would|can|could|if|is|are)\b.*\b(?:get|gets|give|gives|unlock|unlocks|trigger|triggers|earn|earns|hit|hits|reach|"
    rf"reaches|make|makes|meet|meets)(?: me| us| it)?(?: to)? (?:the |that |ur |your |my |an? )?"
    rf"(?:[$£€]?\d{{2,4}} (?:for|bound for) (?:the |that |ur )?)?{_BOUND}|"
    rf"\benough (?:for|to get|to hit|to reach) (?:the |that |ur |your )?{_BOUND}"
)
_ASKS_TERMS = wording(
    r"\b(?:how much|how many|what|which|when|why|who)\b|\bfree (?:shipping|delivery|postage)\b|"
    r"\b(?:instead|new customer|student|first order)\b"
)
"""Who asks what it takes asks for the terms, and who speaks of postage or of himself for another rule."""
asks_if_it_reaches = says(_REACHES, unless=_ASKS_TERMS)
"""Whether a comment asks if an order is large enough for an offer: `do i qualify for ten off`, `is that enough for the discount`."""


def held_against_an_offer(
    found: Found,
    intent: str | None,
    targets: Sequence[Target],
    index: CatalogueIndex,
    context: Context,
    colours: Mapping[str, str],
) -> tuple[Target, ...]:
    """Return the goods of which it is asked whether an offer holds for them, or whether they are enough for one; else nothing.

    What several things of which there are so many come to settles that; of a kind as a whole nothing does.
    """
    if intent in _OF_REACHING and asks_if_it_reaches(found.text):
        said = _the_order_alone(found)
        goods = find_targets(said, "ask_price", index, context, colours)
        listed = len(goods) > 1 or any(target.qty for target in goods) or "qty" in said.typed
        if listed and not is_group(goods) and all(t.sku and (t.how in _NAMED or t.how in BY_PLACE) for t in goods):
            counts = [target.qty or said.typed.get("qty") or 1 for target in goods]
            # A number that counts none of the goods may count what was not understood: then no sum is sure.
            if all(count in counts for count in _counts_said(said.text)):
                found.spans, found.typed = said.spans, said.typed
                return goods
    one = intent == "ask_discount_coupon" and len(targets) == 1 and targets[0].how in _NAMED
    if one and asks_if_it_applies(found.text):
        text, found.text = found.text, without_codes(found.text, context)
        goods = find_targets(found, "ask_price", index, context, colours)
        found.text = text
        return goods or tuple(targets)
    return ()


def _the_order_alone(found: Found) -> Found:
    """Return what a comment says of its order, with blanks for the offer and for the words of the question."""
    said = found.copy()
    for pattern in (_OFFER_SAID, _ASKING):
        for match in pattern.finditer(said.text):
            start, end = match.span()
            said.text = said.text[:start] + " " * (end - start) + said.text[end:]
            said.spans = [span for span in said.spans if not (start < span[2] and span[1] < end)]
    for match in _COUNT_AHEAD.finditer(said.text):
        said.spans = [s for s in said.spans if s[0] != "link_no" or not match.start() <= s[1] < match.end()]
        said.add("qty", *match.span(), match[0], whole_number(match[0]))
    said.links = [number for number in said.links if any(s[0] == "link_no" and s[3] == str(number) for s in said.spans)]
    for slot in ("qty", "price", "coupon", "size"):
        if all(span[0] != slot for span in said.spans):
            said.typed.pop(slot, None)
    return said


def _counts_said(text: str) -> list[int]:
    """Return the small numbers of a text, in figures or words."""
    found = (whole_number(match[0]) for match in _COUNT.finditer(text))
    return [number for number in found if number is not None]


_OFFER_SAID = wording(
    rf"\b(?:(?:do|does|will|would|can|could|am|is|are) (?:i|we|it|that|they)? ?)?(?:qualif(?:y|ies|ied)|eligible|get|gets|give|gives|"
    rf"unlock|unlocks|trigger|triggers|earn|earns|hit|hits|reach|reaches|make|makes|meet|meets|enough)(?: me| us| it)?"
    rf"(?: for)?(?: to (?:get|hit|reach))? (?:the |that |ur |your |my |an? )?"
    rf"(?:[$£€]?\d{{2,4}} (?:for|bound for) (?:the |that |ur )?)?{_BOUND}|{_OFF}|"
    r"\b(?:do|does|will|would|am) (?:i|we|it|that|they) (?:qualify|eligible)\b.*$|\b(?:qualif(?:y|ies)|eligible)\b.*$"
)
_ASKING = wording(
    r"^(?:so |and |hey |hi |ok )*(?:(?:do|does|did|will|would|can|could|is|are|if)(?: an| the| my)?(?: (?:i|we|you|u))?"
    r"(?: (?:order|buy|get|take|have|bought|grab)(?: of)?)?) |\bif (?:i|we) (?:order|buy|get|take|bought|grab)\b"
)
_COUNT_AHEAD = wording(
    r"(?<![a-z0-9.$])(?:[1-9]\d?|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?= (?:of |x |pairs? )?(?:the |those |these )?[a-z]{3})(?! (?:orders?|total|spend|baskets?|carts?|dollars?|bucks|hundred|thousand)\b)"
)
_COUNT = wording(r"(?<![a-z0-9.$])(?:[1-9]\d?|two|three|four|five|six|seven|eight|nine|ten)(?![a-z0-9.%])")
