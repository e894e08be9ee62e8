"""Comments whose words leave no choice: from what the model read, by what the words say, to what is meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from zhubo.perceive import forms, turns
from zhubo.perceive.asks import asks_another_price, without
from zhubo.perceive.described_en import asks_to_describe
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.further import carrier_priced
from zhubo.perceive.haggling import asks_if_affordable, asks_if_cheaper_elsewhere, asks_money_for, haggles, stays_within
from zhubo.perceive.mishaps_en import tells_of_a_mishap
from zhubo.perceive.names_alone_zh import names_price, names_price_of_a_measure
from zhubo.perceive.offers_asked import asks_end_of_offer, asks_for_a_flash_sale, asks_for_terms
from zhubo.perceive.parts_asked import part_asked
from zhubo.perceive.payable import asks_price_back, asks_what_is_left, asks_with_postage, leaves_postage_out
from zhubo.perceive.properties_named import property_named, property_said
from zhubo.perceive.reaching import asks_if_it_reaches
from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.perceive.ruling_order import Ordered, in_order
from zhubo.perceive.rulings_en import RULINGS as RULINGS_EN
from zhubo.perceive.rulings_en import asks_formats, asks_what_is_in_it
from zhubo.perceive.rulings_zh import RULINGS
from zhubo.perceive.turns_zh import asks_sizes_there
from zhubo.text.wording import may_stand, wording

SURE = 0.6
"""Calibrated probability from which a form alone does not overrule the model."""
SURER = 0.85
"""As `SURE`, for words that chat seldom has."""
_AT_STAKE = IDLE | {
    "ask_ship_time",
    "ask_courier",
    "ask_deliver_region",
    "ask_live_schedule_replay",
    "ask_restock_time",
    "ask_stock",
    "ask_spec",
    "how_to_order",
    "want_to_buy",
}
_AFTER_PRICE = frozenset(
    {
        None,
        "ask_stock",
        "ask_restock_time",
        "ask_size_options",
        "ask_colour_options",
        "ask_material_ingredient",
        "ask_spec",
        "ask_usage_care",
        "ask_shelf_life_date",
        "request_show_item",
    }
)
"""Questions that stand below the price in `docs/intents.md`: asked with it, the price goes first."""
_OF_AN_OFFER = IDLE | {None, "want_to_buy", "ask_price", "how_to_order"}
_UNPLACED = frozenset({None, "out_of_scope"})
_OF_A_HAGGLE = _OF_AN_OFFER | {"compare_products", "ask_stock", "ask_spec", "complaint_negative"}
_OF_A_BUDGET = IDLE | {
    None,
    "ask_stock",
    "ask_spec",
    "warranty_invoice",
    "ask_suitability",
    "compare_products",
    "ask_bundle_gift",
    "want_to_buy",
    "ask_size_advice",
    "bargain",
    "ask_payment_methods",
}
_OF_A_PART = frozenset(
    {
        None,
        "ask_price",
        "ask_stock",
        "ask_size_options",
        "ask_size_advice",
        "ask_authenticity_origin",
        "ask_colour_options",
        "ask_bundle_gift",
        "want_to_buy",
    }
)
_OF_A_CODE = frozenset({"ask_payment_methods", "ask_usage_care", "ask_suitability", "ask_spec", "ask_stock", None})
_OF_RANGE = IDLE | {
    None,
    "ask_spec",
    "ask_size_options",
    "ask_purchase_limit",
    "ask_material_ingredient",
    "ask_authenticity_origin",
}
_OF_FORMATS = IDLE | {None, "compare_products", "ask_purchase_limit"}
_OF_DESCRIPTIONS = IDLE | {
    None,
    "compare_products",
    "ask_bundle_gift",
    "ask_usage_care",
    "ask_suitability",
    "ask_stock",
    "bargain",
    "request_show_item",
    "ask_material_ingredient",
    "want_to_buy",
    "ask_link_number",
}
_UNLIKELY = IDLE | {
    None,
    "ask_payment_methods",
    "ask_purchase_limit",
    "ask_link_number",
    "complaint_negative",
    "damaged_missing_wrong",
    "how_to_order",
}
"""Readings that give way to a property that is asked for in a turn of its own, where the model is not sure of them."""
_OF_A_FLASH = frozenset({None, "ask_live_schedule_replay", "ask_restock_time", "ask_stock", "how_to_order"})
_OF_A_NAME = IDLE | {None, "want_to_buy", "ask_spec"}
_OF_A_PRICE = frozenset({None, "ask_stock", "want_to_buy", "ask_spec"})
_OF_AN_END = frozenset(
    {
        None,
        "refund_status",
        "ask_link_number",
        "ask_restock_time",
        "ask_stock",
        "ask_ship_time",
        "ask_live_schedule_replay",
        "ask_shelf_life_date",
        "ask_size_options",
        "ask_spec",
    }
)
_OF_REACHING = IDLE | {None, "ask_usage_care", "ask_suitability", "ask_spec", "how_to_order", "ask_purchase_limit"}
_OF_TERMS = frozenset(
    {
        "ask_discount_coupon",
        "ask_price",
        "ask_stock",
        None,
        "ask_spec",
        "ask_size_advice",
        "ask_size_options",
        "ask_purchase_limit",
        "bargain",
        "out_of_scope",
    }
)
_OF_WHAT_IS_LEFT = frozenset(
    {
        None,
        "ask_price",
        "ask_discount_coupon",
        "want_to_buy",
        "bargain",
        "ask_stock",
        "ask_bundle_gift",
        "track_order",
        "damaged_missing_wrong",
    }
)
_OF_HAVING = frozenset(
    {
        None,
        "ask_purchase_limit",
        "damaged_missing_wrong",
        "ask_colour_options",
        "ask_bundle_gift",
        "track_order",
        "how_to_order",
    }
)
_OWN_RETURNS = frozenset({"request_refund_return", "refund_status"})
_NOT_BOUGHT = IDLE | {None, "want_to_buy", "damaged_missing_wrong", "ask_bundle_gift"}
_OF_ANOTHER_PRICE = IDLE | {
    None,
    "return_exchange_policy",
    "ask_courier",
    "compare_products",
    "ask_stock",
    "ask_spec",
    "ask_discount_coupon",
}
_OF_A_SALE = IDLE | {None, "ask_link_number", "ask_size_options", "ask_size_advice", "ask_restock_time", "ask_spec"}
_OF_ONE_OPTION = wording(r"[大小](?:内存|容量)|(?:内存|容量)[大小]的?")
"""Words for a property that choose an option: the 256G one is 大内存."""
_SUMMED = frozenset(
    {
        None,
        "ask_bundle_gift",
        "want_to_buy",
        "ask_stock",
        "ask_spec",
        "ask_size_options",
        "bargain",
        "ask_purchase_limit",
        "compare_products",
    }
)
_OF_A_GAP = frozenset({None, "ask_price", "ask_usage_care", "ask_spec", "ask_stock"})
_OF_A_MARKDOWN = IDLE | {
    None,
    "complaint_negative",
    "damaged_missing_wrong",
    "ask_spec",
    "ask_stock",
    "bargain",
    "ask_price",
    "return_exchange_policy",
}
_OF_A_PRICE_NAMED = frozenset(
    {
        None,
        "ask_stock",
        "ask_link_number",
        "ask_colour_options",
        "compare_products",
        "ask_spec",
        "ask_bundle_gift",
        "ask_authenticity_origin",
        "request_show_item",
    }
)
_BOUGHT_AFAR = frozenset({"want_to_buy", "ask_deliver_region", "ask_purchase_limit"})
_OF_POSTAGE = _BOUGHT_AFAR | {None, "ask_link_number", "ask_shipping_fee", "ask_bundle_gift"}
_OF_A_CARRIER = frozenset({"ask_price", "ask_courier", "ask_deliver_region"})
_OF_A_COUNT = frozenset({None, "ask_bundle_gift", "ask_spec", "ask_stock"})
_OF_PAYING = IDLE | {None, "how_to_order", "ask_payment_methods", "complaint_negative", "refund_status"}
_UNSURE_STOCK = frozenset({None, "ask_stock"})
_OF_BUYING: tuple[Ruling, ...] = (
    (frozenset({"ask_purchase_limit"}), turns.asks_if_it_can_be_had, "ask_stock"),
    (frozenset({None, "ask_spec", "ask_usage_care"}), turns.asks_if_still_sold, "ask_stock"),
    (_OF_PAYING, turns.paid_unseen, "track_order"),
    (_OF_A_BUDGET | {"ask_purchase_limit", "ask_size_options"}, stays_within, "ask_price"),
    (_OF_REACHING, asks_if_it_reaches, "ask_discount_coupon"),
    (_OWN_RETURNS, turns.asks_who_pays_for_a_return, "return_exchange_policy"),
)


def ruled(found: Found, intent: str | None, confidence: float, mentions: Sequence[Stretch]) -> str | None:
    """Return the intent of a comment whose words leave no choice, else `intent`, the model's."""
    text = found.text
    if forms.names_an_order(found):
        return "track_order" if intent is None or intent in _AT_STAKE else intent
    if turns.was_taken_twice(text):
        return "complaint_negative"
    if intent in IDLE and (found.links or (mentions and forms.is_question(text))) and forms.asks_price(text):
        return "ask_price"
    ordered = _rulings_for(intent)
    for at in ordered.tried(may_stand(text)):
        holds, meant = ordered.rulings[at]
        if holds(text):
            return meant
    if intent in _OF_A_CARRIER and not mentions and carrier_priced(text) is not None:
        return "ask_shipping_fee"
    if intent in _OF_A_CODE and found.typed.get("coupon") == "code":
        return "ask_discount_coupon"
    if (intent is None or (intent in _NOT_SOLD and confidence < SURER)) and forms.asks_what_is_sold(text):
        return "ask_stock"
    placed = intent not in _UNPLACED or confidence >= SURE or forms.is_question(text)
    if not placed and mentions and "size" in found.typed:
        return "ask_stock"
    if confidence < SURE and intent in _UNLIKELY and property_said(without(text, mentions)) is not None:
        return "ask_spec"
    return _ruled_by_name(text, intent, mentions)


def _ruled_by_name(text: str, intent: str | None, mentions: Sequence[Stretch]) -> str | None:
    nameless = without(text, mentions)
    if (
        intent in _OF_A_PART
        and part_asked(nameless, None) is not None
        and (intent is None or forms.is_question(text))
        and not forms.asks_price(text)
    ):
        return "ask_spec"
    if intent == "ask_price" and mentions and forms.asks_if_reduced(nameless) and not forms.asks_price(text):
        return "ask_discount_coupon"
    if intent == "ask_price":
        other = forms.asks_a_measure(nameless) or (mentions and (asks_to_describe(nameless) or asks_formats(text)))
        return "ask_spec" if other and not forms.asks_price(text) else intent
    if _may_be_price(intent, mentions) and forms.asks_price_misspelt(text) and property_named(nameless) is None:
        return "ask_price"
    if intent in _OF_HAVING and _asks_if_there(text, mentions):
        return "ask_stock"
    if not mentions or (intent in _OF_A_NAME and forms.asks_nicely(text)):
        return "want_to_buy" if mentions else intent
    if intent == "lottery_follow_interaction" and text.rstrip(" ?").endswith("prize"):
        return "ask_price"
    if (intent in _OF_FORMATS and asks_formats(text)) or (intent in _OF_DESCRIPTIONS and asks_to_describe(nameless)):
        return "ask_spec"
    if intent in _OF_A_COUNT and forms.is_counted_name(nameless):
        return "ask_price"
    if intent in _OF_A_MARKDOWN and forms.asks_if_reduced(nameless):
        return "ask_discount_coupon"
    if names_price_of_a_measure(intent, text):
        return "ask_price"
    if (
        (names_price(intent, text) or (intent == "ask_spec" and forms.asks_an_amount(text)))
        and property_named(_OF_ONE_OPTION.sub(" ", nameless)) in (None, "colour")
        and not forms.asks_a_measure(nameless)
    ):
        return "ask_price"
    if intent in _AFTER_PRICE and turns.asks_how_much_it_is(text) and mentions[-1][1] >= len(text.rstrip(" ?!.")):
        return "ask_price"
    if (
        intent in _OF_RANGE
        and not (asks_what_is_in_it(text) or asks_sizes_there(text))
        and (forms.asks_the_range(text) or forms.lists_a_kind(nameless))
    ):
        return "ask_stock"
    if _asks_what_to_pay(text, intent) or (intent in _OF_A_NAME and forms.is_bare_name(text, mentions)):
        return "ask_price"
    if intent == "ask_live_schedule_replay" and not forms.speaks_of_time(nameless):
        return "ask_spec"
    return intent


def _asks_what_to_pay(text: str, intent: str | None) -> bool:
    """Whether a comment asks what is to be paid, and not for the postage alone."""
    return forms.asks_what_to_pay(text) and (intent != "ask_shipping_fee" or asks_with_postage(text))


def _asks_if_there(text: str, mentions: Sequence[Stretch]) -> bool:
    """Whether a comment asks if something that it names or points at is there, and tells of nothing that came wrong."""
    return (bool(mentions) or turns.points_at_it(text)) and turns.asks_if_there(text) and not tells_of_a_mishap(text)


def _may_be_price(intent: str | None, mentions: Sequence[Stretch]) -> bool:
    """Whether a price in words typed in haste may be what is asked for, though something else was read."""
    return intent in _AFTER_PRICE or (intent == "want_to_buy" and bool(mentions))


@cache
def _rulings_for(intent: str | None) -> Ordered:
    """Return the rulings that hold for what a model read, in order."""
    return in_order((holds, meant) for readings, holds, meant in _rulings() if intent in readings)


def _rulings() -> tuple[Ruling, ...]:
    return (
        *RULINGS,
        *RULINGS_EN,
        (frozenset({"track_order"}), forms.is_not_yet_bought, "ask_ship_time"),
        *_OF_BUYING,
        (frozenset({"ask_shelf_life_date"}), turns.asks_when_it_came_out, "ask_spec"),
        (_NOT_BOUGHT, turns.wants_more_for_it, "bargain"),
        (frozenset({"ask_authenticity_origin"}), turns.asks_where_sent_from, "ask_ship_time"),
        (IDLE | {None}, turns.asks_for_a_shop, "how_to_order"),
        (frozenset({"ask_link_number"}), forms.asks_for_an_end_of_prices, "ask_price"),
        (IDLE | {None}, turns.asks_its_name, "ask_link_number"),
        (frozenset({"ask_size_options"}), turns.asks_how_big_a_device, "ask_spec"),
        (frozenset({"ask_price", "ask_link_number"}), turns.asks_article_number, "ask_spec"),
        (frozenset({"ask_deliver_region"}), turns.asks_if_shipped_free, "ask_shipping_fee"),
        (frozenset({None, "ask_usage_care", "ask_price", "ask_spec"}), turns.asks_what_to_spend, "ask_discount_coupon"),
        (_OF_TERMS, asks_for_terms, "ask_discount_coupon"),
        (_OF_ANOTHER_PRICE, asks_another_price, "ask_price"),
        (frozenset({"bargain"}), asks_if_cheaper_elsewhere, "ask_price"),
        (_OF_A_SALE, turns.asks_off_from_an_amount, "ask_discount_coupon"),
        (_OF_A_SALE, turns.asks_days_of_a_sale, "ask_discount_coupon"),
        (frozenset({"ask_stock", "ask_bundle_gift"}), turns.asks_for_a_part_alone, "ask_spec"),
        (frozenset({"ask_stock"}), turns.asks_price_protection, "ask_discount_coupon"),
        (frozenset({"ask_courier", "ask_authenticity_origin"}), turns.asks_who_made_it, "ask_spec"),
        (_OF_A_PRICE, asks_price_back, "ask_price"),
        (frozenset({"ask_price"}), turns.asks_what_shipping_costs, "ask_shipping_fee"),
        (frozenset({"ask_stock"}), turns.offers_thousands, "bargain"),
        (_OWN_RETURNS, turns.asks_rule_of_returns, "return_exchange_policy"),
        (frozenset({None}), turns.asks_if_returnable, "return_exchange_policy"),
        (_OF_A_FLASH, asks_for_a_flash_sale, "ask_discount_coupon"),
        (_OF_AN_END, asks_end_of_offer, "ask_discount_coupon"),
        (_OF_WHAT_IS_LEFT, asks_what_is_left, "ask_price"),
        (frozenset({"ask_price"}), forms.asks_a_share_off, "ask_discount_coupon"),
        (_OF_AN_OFFER, forms.makes_an_offer, "bargain"),
        (_OF_A_HAGGLE, haggles, "bargain"),
        (_OF_A_BUDGET, asks_if_affordable, "ask_price"),
        (frozenset({"compare_products"}), asks_money_for, "ask_price"),
        (_OF_A_GAP, forms.asks_a_difference, "compare_products"),
        (frozenset({"compare_products"}), forms.asks_if_it_comes_so, "ask_stock"),
        (_OF_A_GAP | {"bargain"}, forms.asks_if_equal, "compare_products"),
        (_AFTER_PRICE, forms.asks_price, "ask_price"),
        (_SUMMED, forms.asks_a_total, "ask_price"),
        (_OF_POSTAGE, asks_with_postage, "ask_price"),
        (_OF_POSTAGE, leaves_postage_out, "ask_price"),
        (_UNSURE_STOCK, forms.asks_an_amount, "ask_price"),
        (_UNSURE_STOCK | {"want_to_buy", "ask_size_advice"}, forms.ends_with_price, "ask_price"),
        (_OF_A_PRICE_NAMED, forms.asks_whether_price_holds, "ask_price"),
        (frozenset({"ask_stock"}), forms.asks_when_it_is_back, "ask_restock_time"),
        (_OF_A_CODE, forms.asks_a_share_off, "ask_discount_coupon"),
        (frozenset({None, "ask_bundle_gift", "ask_spec"}), forms.asks_for_goods_at_all, "ask_stock"),
    )


_NOT_SOLD = IDLE | {"complaint_negative"}
