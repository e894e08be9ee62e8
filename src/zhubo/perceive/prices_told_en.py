"""A bare number in an English comment that is what its writer takes for the price: `tee 59?`, `why is the beanie 12`, `is the mug 39.9`.

Words alone cannot tell it from a model or a size; it is one where the thing that is left costs about as much, and no option comes near.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.at_a_price_zh import goods_at_a_price
from zhubo.perceive.found import Found
from zhubo.perceive.numbers import money_of
from zhubo.perceive.reading import Context
from zhubo.perceive.ruling import IDLE
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import wording

FAR = 2
"""A price that is told lies within so many times the true one."""
NEAR_OPTION = Decimal("1.5")
"""A number this near to one of an option may be meant as one, by somebody who does not know which there are."""
_BY_WORDS = frozenset({"alias", "title", "search", "category"})
_OF_PRICES = IDLE | {
    None,
    "ask_price",
    "ask_spec",
    "ask_stock",
    "ask_size_options",
    "ask_size_advice",
    "complaint_negative",
    "want_to_buy",
    "ask_link_number",
    "compare_products",
    "bargain",
}
_OF_WHICH = _OF_PRICES | {"ask_bundle_gift", "ask_material_ingredient"}


def product_of_told_price(
    found: Found, intent: str | None, index: CatalogueIndex, context: Context, colours: Mapping[str, str]
) -> tuple[Target, ...]:
    """Return the one product of which a comment names a price to hear if that is it, or what costs so much; nothing where it does not.

    Forgets the number then, which names nothing.
    """
    if intent in _OF_WHICH and (goods := goods_at_a_price(found, index, context)):
        return goods
    match = _TOLD.search(found.text) if intent in _OF_PRICES and _FIGURE.search(found.text) else None
    number = next((name for name, value in match.groupdict().items() if value), None) if match is not None else None
    if match is None or number is None:
        return ()
    (start, end), amount = match.span(number), Decimal(match[number])
    spans = [span for span in found.spans if not (span[1] < end and start < span[2])]
    gone = {span[0] for span in found.spans if span not in spans} - {span[0] for span in spans}
    typed = {slot: value for slot, value in found.typed.items() if slot not in gone and str(value) != match[number]}
    links = found.links if "link_no" not in gone else []
    text = found.text[:start] + " " * (end - start) + found.text[end:]
    bare = replace(found, text=text, spans=spans, typed=typed, links=list(links))
    targets = find_targets(bare, "ask_price", index, context, colours)
    if len(targets) != 1 or targets[0].how not in _BY_WORDS or not _may_cost(index, targets[0], amount, context):
        return ()
    found.text, found.spans, found.typed, found.links = bare.text, bare.spans, bare.typed, bare.links
    return targets


def _may_cost(index: CatalogueIndex, target: Target, amount: Decimal, context: Context) -> bool:
    """Whether somebody may take an amount for the price of what is meant, and for none of its options or models."""
    product, told = index.products[target.sku], money_of(amount, context.currency)
    prices = [v.price for v in product.variants if v.price is not None]
    prices += [v.sale.price for v in product.variants if v.sale is not None]
    if told in prices:
        return True
    lowest, highest = min((p.minor for p in prices), default=0), max((p.minor for p in prices), default=0)
    if told is None or not lowest <= told.minor * FAR or told.minor > highest * FAR:
        return False
    return not any(other / NEAR_OPTION <= amount <= other * NEAR_OPTION for other in _figures(product))


def _figures(product: Product) -> list[Decimal]:
    """Return the numbers in a product's titles and options."""
    told = [
        *product.title.values(),
        *(text for v in product.variants for one in v.options.values() for text in one.values()),
    ]
    return [Decimal(figure) for text in told for figure in _FIGURE.findall(text)]


_FIGURE = re.compile(r"\d{1,6}(?:\.\d{1,2})?")
_N = r"\d{1,5}(?:\.\d{1,2})?"
_COINS = r"(?: ?(?:bucks|dollars?|usd|quid|yuan|rmb|euros?|pounds))?"
_ENDS = (
    r"(?: (?:now|today|tonight|right now|rn|or (?:what|more|less|not)|each|then|correct|right|yes|yeah|lol|omg|really|seriously|for real|"
    r"again|only))*[ ?!.]*$"
)
_GOODS = r"(?:the |that |this |ur |your |a |an |these |those )?[a-z][a-z' -]{1,40}?"
_TOLD = wording(
    rf"^(?:so |and |wait |hey |hi |ok |sorry |but )*(?:is|are|was|were|r) {_GOODS} (?:really |still |only |just |actually |about |now )*"
    rf"(?P<is>{_N}){_COINS}{_ENDS}|"
    rf"^(?:so |and |wait |hey |hi |ok |but )*{_GOODS}(?:,| is| are| for| at)? (?:really |only |just )?(?P<bare>{_N}){_COINS}"
    r" ?(?:\?|huh|right\?|yeah\?|yes\?|correct\?)[ ?!]*$|"
    rf"\b(?:thought|think|heard|saw|assumed|sure|remember|swear) (?:that )?{_GOODS} (?:was|were|is|are|cost|costs|being) (?:like |about )?"
    rf"(?P<thought>{_N}){_COINS}{_ENDS}|"
    rf"\b(?:why|how come|since when)(?:'?s| is| are| r) {_GOODS} (?:now |so |at )?(?P<why>{_N}){_COINS}{_ENDS}|"
    rf"\b(?:why|how come|since when) {_GOODS} (?:is|are|costs?|was|were) (?:now |like )?(?P<come>{_N}){_COINS}{_ENDS}|"
    rf"\b(?:was|were) (?P<was>{_N}){_COINS} (?:last (?:time|week|month|night|stream|live|show|year)|before|yesterday|earlier)\b"
)
