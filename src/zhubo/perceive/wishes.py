"""Wishes for goods by what there is to spend: what there is within a budget, and what is cheap of a kind."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.facts import Money
from zhubo.perceive.bag import product_of
from zhubo.perceive.budget import (
    budget_in,
    has_budget,
    in_figures,
    is_below,
    sets_money_out,
    tells_a_budget,
    wants_it_cheap,
)
from zhubo.perceive.forms import speaks_of_a_present
from zhubo.perceive.found import Found
from zhubo.perceive.haggling import stays_within
from zhubo.perceive.properties_named import property_named
from zhubo.perceive.ruling import IDLE
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import says, wording

GROUPS = frozenset({"category", "brand"})
"""How targets were found that are a kind or a brand."""


_OF_THAT_ONE = wording(r"的呢 ?预算")
"""A further question for one thing, behind which it is told what there is to spend."""
REDUCED = "sale"
"""What notes in the slot for offers that only goods at a reduced price are asked for."""


def asks_within_a_budget(text: str, intent: str | None) -> bool:
    """Whether a comment that was read as `intent` asks what there is for some money."""
    if not has_budget(text) or stays_within(text) or "差价" in text or _OF_THAT_ONE.search(text) is not None:
        return False
    if intent == "complaint_negative" and _WHAT_IT_BUYS.search(text) is not None:
        return True
    if intent in _BEFORE_BUDGET or sets_money_out(text) or (intent in _OF_SOMETHING and tells_a_budget(text)):
        return True
    if intent in _OF_SOMETHING and (_SOMETHING.search(text) or _REDUCED.search(text)):
        return True
    if intent in _OF_MEASURES:
        figure = _FIGURE.search(in_figures(text))
        return figure is not None and property_named(in_figures(text)[: figure.start()]) is None and "码" not in text
    return intent in _OF_A_PRESENT and speaks_of_a_present(text)


def note_budget(found: Found) -> None:
    """Note the most that a budget allows as the price; its figures are no links."""
    found.links.clear()
    found.spans = [span for span in found.spans if span[0] != "link_no"]
    if _REDUCED.search(found.text) is not None:
        found.typed["coupon"] = REDUCED
    bounds = budget_in(found.text, found.currency)
    if bounds is not None and bounds[1] is not None:
        most = bounds[1]
        found.typed["price"] = Money(most.minor - 1, most.currency) if is_below(found.text) else most


def wishes_for_the_cheapest(text: str, intent: str | None) -> bool:
    """Whether a comment that was read as `intent` wishes for something cheap."""
    return intent in _BEFORE_CHEAP and wants_it_cheap(text)


def is_group(targets: Sequence[Target]) -> bool:
    """Whether several products are meant as a kind or a brand."""
    return len(targets) > 1 and all(target.how in GROUPS for target in targets)


def cheapest_first(targets: tuple[Target, ...], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the targets by their least price, those without any last."""
    least = {
        product.sku: min((v.price.minor for v in product.variants if v.price is not None), default=None)
        for product in (product_of(index, target.sku) for target in targets)
        if product is not None
    }
    return tuple(sorted(targets, key=lambda target: (least.get(target.sku) is None, least.get(target.sku) or 0)))


_SIGN = wording(
    r"\b(?:with|that has|thats got|that's got) (?:the |an? |some )?[a-z]+(?: [a-z]+)? (?:on|around) (?:it|them|top|the (?:front|back|side|"
    r"chest|sleeves?))\b|(?:上面|正面|背面|胸前|前面)(?:有|印着?|带|画着?|绣着?).{1,8}的"
)
_REDUCED = wording(
    r"\b(?:on sale|in the sale|sale (?:items?|stuff|things?|goods|products?|ones)|(?:discounted|reduced|marked down) (?:items?|stuff|"
    r"things?|goods|products?|ones))\b(?!.*\b(?:code|coupon|voucher)\b)"
)
_FIGURE = wording(r"\d|[一二两三四五六七八九十]{1,2}[百千万]")
_SOMETHING = wording(r"\b(?:something|anything|stuff|gifts?|presents?)\b(?! cards?)|礼物|送(?:人|朋友|妈|爸|老)")
_OF_SOMETHING = frozenset({"bargain", "ask_suitability", "want_to_buy", "ask_discount_coupon", "ask_bundle_gift"})
"""Readings of a wish for whatever there is for some money."""
_OF_MEASURES = frozenset({"ask_spec", "ask_size_advice", "ask_size_options", "ask_link_number"})
"""Readings of a question whose figures may be those of a property."""
_BEFORE_CHEAP = IDLE | {
    None,
    "ask_suitability",
    "ask_stock",
    "ask_spec",
    "bargain",
    "want_to_buy",
    "ask_discount_coupon",
    "ask_purchase_limit",
    "complaint_negative",
    "compare_products",
}
"""Readings of a wish for something cheap of a kind."""
_WHAT_IT_BUYS = wording(
    r"[块元百千][来多]?[块元]?钱?(?:左右|以内|上下)?(?:都|还)?(?:能|可以)买(?:点|些|到)?(?:啥|什么|哪些)(?:东西)?(?=[ ,，啊呀呢?？]|$)"
)
"""What there is for some money is asked by who finds all of it dear: 一百来块能买啥 都好贵."""
_BEFORE_BUDGET = frozenset(
    {None, "ask_stock", "ask_price", "compare_products", "chitchat_about_host", "out_of_scope", "ask_purchase_limit"}
)
"""Readings of a question for what there is for some money."""
_OF_A_PRESENT = frozenset({"bargain", "ask_bundle_gift"})
tells_by_a_sign = says(_SIGN)
"""Whether a comment tells one thing of a kind from the others by what is to be seen on it: `the mug with a fox on it`."""
