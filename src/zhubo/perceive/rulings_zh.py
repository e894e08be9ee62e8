"""The rulings for what Chinese comments say by turns of their own: from what the model read, by what the words say, to what is meant."""

from __future__ import annotations

from zhubo.perceive import forms
from zhubo.perceive import turns_more_zh as more
from zhubo.perceive import turns_zh as zh
from zhubo.perceive.beside_zh import asks_price_of_a_service
from zhubo.perceive.code_words_zh import (
    asks_for_a_rebate,
    asks_if_a_sale_is_over,
    asks_what_one_returned_changes,
    speaks_of_a_code,
)
from zhubo.perceive.codes_asked import (
    asks_for_a_threshold,
    asks_for_the_code,
    asks_if_a_feast_code_applies,
    says_it_was_not_taken_off,
)
from zhubo.perceive.coming_out_zh import asks_how_many_parts, asks_if_it_has_come, asks_when_it_came_out
from zhubo.perceive.denied import turns_to_others
from zhubo.perceive.either_zh import asks_for_a_feature, asks_for_a_screen, asks_which_figure
from zhubo.perceive.figures_asked import asks_a_figure
from zhubo.perceive.lists_zh import asks_price_of_a_list
from zhubo.perceive.names_alone_zh import BEFORE_WHAT_IS_PAID, UNSURE
from zhubo.perceive.offers_asked import asks_for_next_offer, asks_price_of_a_flash_sale
from zhubo.perceive.options_chosen_zh import asks_gap_of_options
from zhubo.perceive.own_money import asks_what_remains
from zhubo.perceive.properties_said_zh import asks_for_its_number, asks_for_sample_photos, asks_how_sharp_it_is
from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.perceive.rulings_of_facts_zh import RULINGS_OF_FACTS
from zhubo.perceive.shares_zh import asks_price_for_people
from zhubo.perceive.stock_and_sums_zh import (
    asks_for_a_contract,
    asks_for_papers,
    asks_for_stock_by_name,
    asks_price_without_offers,
    asks_what_is_paid_at_last,
)

_IDLE = IDLE | {None}
_OWN_ORDER = frozenset({"cancel_order", "damaged_missing_wrong", "request_refund_return", "track_order"})
_CLAIMS = frozenset({"damaged_missing_wrong", "request_refund_return"})
_OF_RULES = frozenset({"ask_shipping_fee", "ask_payment_methods", "return_exchange_policy", "refund_status"})
_SHOWN = frozenset({"request_show_item", "ask_stock"})
_OF_A_SERVICE = IDLE | {
    None,
    "ask_authenticity_origin",
    "ask_material_ingredient",
    "ask_spec",
    "ask_stock",
    "ask_usage_care",
    "bargain",
    "compare_products",
    "how_to_order",
    "warranty_invoice",
    "ask_bundle_gift",
    "want_to_buy",
}
"""Readings of a comment that asks what is done to goods, and for how much."""
_OF_STOCK = IDLE | {
    None,
    "ask_price",
    "ask_spec",
    "ask_stock",
    "ask_suitability",
    "ask_size_options",
    "ask_size_advice",
    "ask_purchase_limit",
    "ask_bundle_gift",
    "ask_ship_time",
    "bargain",
    "want_to_buy",
    "compare_products",
}
_OF_CODES = frozenset(
    {
        None,
        "ask_price",
        "ask_stock",
        "ask_live_schedule_replay",
        "ask_shelf_life_date",
        "ask_size_options",
        "ask_restock_time",
    }
)
"""What a question for a code is taken for."""
RULINGS: tuple[Ruling, ...] = (
    *RULINGS_OF_FACTS,
    (_OF_STOCK, asks_for_stock_by_name, "ask_stock"),
    (frozenset({"ask_discount_coupon", "compare_products", "bargain", None}), asks_price_without_offers, "ask_price"),
    (frozenset({"ask_discount_coupon"}), asks_what_is_paid_at_last, "ask_price"),
    (IDLE | {None, "return_exchange_policy", "warranty_invoice", "ask_stock"}, asks_for_a_feature, "ask_spec"),
    (IDLE | {None, "ask_price", "ask_authenticity_origin", "ask_usage_care"}, asks_for_a_screen, "ask_spec"),
    (IDLE | {None, "ask_live_schedule_replay", "ask_ship_time", "refund_status"}, asks_for_papers, "warranty_invoice"),
    (
        IDLE | {None, "ask_price", "ask_stock", "warranty_invoice", "ask_purchase_limit"},
        asks_for_a_contract,
        "how_to_order",
    ),
    (UNSURE | {"ask_discount_coupon", "ask_shelf_life_date"}, asks_what_remains, "ask_price"),
    (
        UNSURE | {"ask_discount_coupon", "ask_price", "bargain", "compare_products"},
        asks_gap_of_options,
        "compare_products",
    ),
    (frozenset({"ask_price"}), asks_if_a_feast_code_applies, "ask_discount_coupon"),
    (IDLE | _OF_CODES, asks_for_the_code, "ask_discount_coupon"),
    (_OF_CODES - {"ask_price"} | {"ask_link_number", "how_to_order"} | IDLE, speaks_of_a_code, "ask_discount_coupon"),
    (UNSURE | IDLE | {"ask_price", "ask_link_number"}, asks_if_a_sale_is_over, "ask_discount_coupon"),
    (
        UNSURE | IDLE | _OWN_ORDER | _OF_RULES | {"ask_price", "ask_discount_coupon", "compare_products", "bargain"},
        asks_what_one_returned_changes,
        "return_exchange_policy",
    ),
    (_OF_CODES | {"ask_authenticity_origin", "lottery_follow_interaction"}, asks_for_a_rebate, "ask_discount_coupon"),
    (
        IDLE | {None, "ask_restock_time", "ask_live_schedule_replay", "ask_price"},
        asks_for_next_offer,
        "ask_discount_coupon",
    ),
    (frozenset({"ask_price"}), more.says_many_were_bought, "out_of_scope"),
    (
        IDLE | {None, "ask_spec", "ask_price", "bargain", "compare_products", "ask_stock", "ask_size_options"},
        asks_which_figure,
        "ask_spec",
    ),
    (frozenset({"compare_products", "ask_spec"}), more.asks_which_price, "ask_price"),
    (
        frozenset({None, "ask_stock", "ask_spec", "ask_price", "ask_size_options", "ask_suitability"}),
        more.asks_if_it_suffices,
        "ask_suitability",
    ),
    (_OF_A_SERVICE, asks_price_of_a_service, "ask_price"),
    (frozenset({"want_to_buy"}), forms.asks_an_amount, "ask_price"),
    (UNSURE, asks_price_of_a_list, "ask_price"),
    (UNSURE, zh.asks_price_in_slang, "ask_price"),
    (UNSURE | {"ask_price"}, asks_price_of_a_flash_sale, "ask_discount_coupon"),
    (UNSURE | {"ask_price", "bargain", "ask_restock_time"}, zh.asks_for_a_price_to_come, "ask_discount_coupon"),
    (UNSURE | IDLE | {"ask_price", "compare_products"}, asks_a_figure, "ask_spec"),
    (UNSURE | {"ask_price", "compare_products", "ask_shelf_life_date"}, zh.asks_another_figure, "ask_spec"),
    (UNSURE | {"ask_discount_coupon", "ask_price", "compare_products"}, zh.asks_amount_after_a_share, "ask_price"),
    (frozenset({"ask_price", "ask_stock"}), zh.asks_if_it_can, "ask_spec"),
    (frozenset({"ask_price", "compare_products"}), zh.asks_what_is_paid_with_an_offer, "ask_price"),
    (frozenset({"ask_stock"}), zh.asks_if_it_comes_with, "ask_spec"),
    (_SHOWN, zh.asks_to_be_told_the_colours, "ask_colour_options"),
    (_SHOWN, zh.asks_to_be_told_the_sizes, "ask_size_options"),
    (_SHOWN, zh.asks_to_be_told_more, "ask_spec"),
    (frozenset({None, "ask_stock", "ask_spec"}), zh.asks_sizes_there, "ask_size_options"),
    (_IDLE | {"ask_discount_coupon", "ask_live_schedule_replay"}, zh.asks_if_a_size_is_there, "ask_stock"),
    (frozenset({"bargain"}), zh.asks_if_postage_is_apart, "ask_shipping_fee"),
    (frozenset({"how_to_order"}), zh.asks_ways_to_pay, "ask_payment_methods"),
    (_CLAIMS, zh.asks_before_buying, "ask_spec"),
    (_CLAIMS, zh.asks_if_it_is_sold, "ask_stock"),
    (frozenset({None}), zh.asks_what_can_be_done_to_it, "ask_spec"),
    (frozenset({"ask_ship_time"}), zh.asks_of_what_was_bought, "track_order"),
    (frozenset({"ask_size_options"}), zh.asks_if_a_measure_is_there, "ask_stock"),
    (frozenset({"ask_usage_care", "ask_spec", None}), zh.asks_how_much_an_option_is, "ask_price"),
    (BEFORE_WHAT_IS_PAID | _IDLE, zh.asks_what_is_paid, "ask_price"),
    (frozenset({"ask_size_advice", "ask_suitability"}), zh.asks_if_a_size_can_be_had, "ask_size_options"),
    (_IDLE | {"ask_bundle_gift", "ask_stock", "request_show_item"}, zh.asks_how_wrapped, "ask_spec"),
    (frozenset({"ask_deliver_region"}), zh.speaks_of_weather, "out_of_scope"),
    (_IDLE | _OWN_ORDER | _OF_RULES, zh.asks_who_pays_return, "return_exchange_policy"),
    (_IDLE | {"how_to_order", "ask_ship_time"}, zh.asks_hours_of_service, "ask_live_schedule_replay"),
    (
        _IDLE | {"track_order", "ask_deliver_region", "ask_courier", "ask_authenticity_origin"},
        zh.asks_where_sent_from,
        "ask_ship_time",
    ),
    (
        _IDLE
        | {"return_exchange_policy", "request_refund_return", "ask_stock", "ask_price", "bargain", "warranty_invoice"},
        zh.asks_price_protection,
        "ask_discount_coupon",
    ),
    (
        _IDLE
        | {
            "ask_restock_time",
            "ask_stock",
            "ask_usage_care",
            "how_to_order",
            "ask_live_schedule_replay",
            "ask_ship_time",
            "ask_suitability",
        },
        zh.asks_offers_of_a_day,
        "ask_discount_coupon",
    ),
    (
        frozenset({None, "want_to_buy", "ask_spec", "ask_suitability", "ask_purchase_limit"}),
        zh.asks_if_enough,
        "ask_stock",
    ),
    (frozenset({None, "ask_spec"}), zh.asks_largest_size, "ask_size_options"),
    (frozenset({"cancel_order"}), zh.says_what_it_likes_less, "ask_spec"),
    (frozenset({"cancel_order", "request_refund_return"}), turns_to_others, "ask_price"),
    (frozenset({None, "ask_stock"}), zh.asks_if_it_is_so, "ask_spec"),
    (frozenset({"ask_discount_coupon"}), asks_if_a_sale_is_over, "ask_discount_coupon"),
    (
        _IDLE
        | {
            "ask_stock",
            "ask_restock_time",
            "ask_link_number",
            "how_to_order",
            "want_to_buy",
            "ask_discount_coupon",
        },
        zh.asks_price_of_a_rush,
        "ask_price",
    ),
    (frozenset({"ask_size_advice", "ask_size_options"}), zh.asks_if_enough_pieces, "ask_stock"),
    (
        UNSURE | {"ask_colour_options", "ask_bundle_gift", "ask_purchase_limit", "ask_price", "want_to_buy"},
        zh.asks_for_so_many,
        "ask_stock",
    ),
    (frozenset({"ask_price", "want_to_buy"}), zh.asks_if_enough_to_buy, "ask_stock"),
    (
        frozenset({None, "compare_products", "ask_price", "ask_discount_coupon", "bargain"}),
        zh.compares_so_many,
        "ask_price",
    ),
    (frozenset({"compare_products"}), zh.names_two_counts, "ask_price"),
    (frozenset({"ask_link_number"}), forms.names_two_amounts, "ask_price"),
    (frozenset({"ask_stock"}), zh.offers_an_amount, "bargain"),
    (
        _IDLE | {None, "ask_stock", "ask_price", "ask_discount_coupon", "want_to_buy"},
        more.asks_less_for_each,
        "bargain",
    ),
    (
        frozenset({None, "compare_products", "ask_discount_coupon", "ask_stock", "want_to_buy", "bargain"}),
        zh.asks_gap_to_an_amount,
        "ask_price",
    ),
    (frozenset({"ask_size_advice"}), zh.asks_how_heavy, "ask_spec"),
    (frozenset({"ask_spec", "ask_stock", None}), zh.asks_how_much_the_option_is, "ask_price"),
    (
        _IDLE | {"ask_stock", "ask_link_number", "ask_deliver_region", "request_show_item"},
        zh.asks_for_a_shop,
        "how_to_order",
    ),
    (_IDLE | {"request_show_item"}, asks_for_sample_photos, "ask_spec"),
    (frozenset({"ask_price"}), zh.asks_depth_of_water, "ask_spec"),
    (_IDLE | {"request_refund_return", "ask_usage_care"}, zh.asks_if_returned_when_worn, "return_exchange_policy"),
    (frozenset({"ask_price"}), zh.asks_how_many_are_left, "ask_stock"),
    (frozenset({"ask_price", "ask_stock"}), zh.asks_a_number_to_call, "ask_spec"),
    (
        _IDLE
        | {"ask_price", "ask_stock", "ask_spec", "ask_bundle_gift", "bargain", "compare_products", "how_to_order"},
        zh.asks_for_a_trade_in,
        "ask_discount_coupon",
    ),
    (_IDLE | {"ask_price", "want_to_buy", "ask_spec", "damaged_missing_wrong"}, zh.asks_stock_left, "ask_stock"),
    (frozenset({"ask_presale_deposit", "ask_ship_time", "ask_stock"}), zh.asks_until_when, "ask_discount_coupon"),
    (frozenset({"compare_products", "ask_price", "bargain"}), zh.asks_off_on_a_day, "ask_discount_coupon"),
    (_IDLE | {"bargain", "ask_link_number"}, zh.asks_to_be_told_the_price, "ask_price"),
    (frozenset({"ask_price", "compare_products"}), zh.asks_off_from_an_amount, "ask_discount_coupon"),
    (frozenset({"ask_stock", "ask_price"}), zh.asks_for_a_sale_price, "ask_discount_coupon"),
    (frozenset({"compare_products", "ask_suitability"}), zh.asks_prices_one_by_one, "ask_price"),
    (frozenset({"ask_authenticity_origin", "ask_usage_care", "ask_spec"}), forms.asks_whether_price_holds, "ask_price"),
    (_IDLE | {"ask_stock", "ask_spec", "track_order"}, zh.asks_if_returnable, "return_exchange_policy"),
    (_IDLE | _OWN_ORDER | {"ask_ship_time", "refund_status"}, more.asks_if_in_time_to_return, "return_exchange_policy"),
    (
        UNSURE
        | IDLE
        | {"ask_price", "ask_ship_time", "ask_payment_methods", "ask_suitability", "return_exchange_policy"},
        more.asks_for_a_paper_in_the_parcel,
        "ask_bundle_gift",
    ),
    (UNSURE | {"ask_price"}, more.asks_a_speed, "ask_spec"),
    (UNSURE | IDLE | {"ask_suitability", "ask_shelf_life_date"}, asks_how_sharp_it_is, "ask_spec"),
    (UNSURE | IDLE | {"track_order", "ask_authenticity_origin", "ask_link_number"}, asks_for_its_number, "ask_spec"),
    (
        frozenset({None, "ask_stock", "ask_colour_options", "ask_size_options"}),
        more.asks_for_a_trait_in_letters,
        "ask_spec",
    ),
    (UNSURE | IDLE | {"compare_products", "ask_colour_options"}, more.asks_of_its_camera, "ask_spec"),
    (UNSURE | IDLE | {"track_order", "ask_price", "request_show_item"}, more.asks_for_its_model, "ask_spec"),
    (frozenset({"ask_spec"}), more.asks_which_has_more, "compare_products"),
    (UNSURE | {"compare_products", "want_to_buy", "ask_suitability"}, more.asks_if_it_comes_to, "ask_price"),
    (frozenset({"ask_restock_time"}), more.asks_if_it_is_there_and_goes_out, "ask_stock"),
    (UNSURE | {"ask_price", "ask_size_options", "ask_size_advice"}, more.asks_what_it_weighs, "ask_spec"),
    (frozenset({"ask_size_options"}), more.asks_for_configurations, "ask_spec"),
    (frozenset({None, "ask_stock", "ask_spec"}), more.asks_for_a_hardy_one, "ask_suitability"),
    (frozenset({"ask_payment_methods"}), more.asks_for_an_app, "ask_spec"),
    (UNSURE | {"ask_price"}, more.asks_what_it_measures, "ask_spec"),
    (_OWN_ORDER | {"ask_ship_time"}, more.asks_if_it_is_in_to_buy_it, "ask_stock"),
    (_OWN_ORDER | {"ask_spec", None}, more.speaks_of_the_broadcast, "out_of_scope"),
    (frozenset({"ask_authenticity_origin"}), more.asks_if_of_nothing_else, "ask_material_ingredient"),
    (UNSURE | {"ask_suitability", "ask_purchase_limit", "how_to_order"}, more.asks_if_so_much_buys_it, "ask_price"),
    (frozenset({"ask_stock"}), more.asks_if_one_comes_with_it, "ask_bundle_gift"),
    (frozenset({"ask_link_number"}), more.asks_for_which_country_it_is, "ask_authenticity_origin"),
    (frozenset({"ask_size_options", "ask_spec", None}), more.asks_if_both_have_it, "ask_stock"),
    (_IDLE | {"ask_suitability", "ask_usage_care", "ask_authenticity_origin"}, more.asks_of_frost, "ask_spec"),
    (
        _IDLE | {"ask_discount_coupon", "change_order_address", "ask_bundle_gift", "ask_spec", "ask_suitability"},
        more.asks_for_a_present_of_a_kind,
        "ask_stock",
    ),
    (frozenset({"request_refund_return"}), more.asks_to_return_what_is_used, "return_exchange_policy"),
    (
        _IDLE | {"ask_restock_time", "ask_stock", "ask_live_schedule_replay", "ask_ship_time"},
        asks_when_it_came_out,
        "ask_spec",
    ),
    (_IDLE | {"ask_live_schedule_replay", "how_to_order", "ask_link_number"}, asks_if_it_has_come, "ask_stock"),
    (frozenset({"ask_bundle_gift", "ask_usage_care", "ask_stock"}), asks_how_many_parts, "ask_spec"),
    (UNSURE | IDLE | {"return_exchange_policy", "how_to_order"}, more.asks_how_it_is_reckoned, "ask_price"),
    (frozenset({"ask_price"}), more.asks_how_many, "ask_stock"),
    (_IDLE | {"ask_price", "ask_stock", "bargain"}, more.asks_from_where_on_it_is_free, "ask_shipping_fee"),
    (_IDLE | {"ask_stock", "want_to_buy", "ask_size_options"}, more.asks_if_that_is_the_sum, "ask_price"),
    (frozenset({"ask_price"}), more.asks_how_many_frames, "ask_spec"),
    (_IDLE | {"ask_usage_care", "ask_spec"}, more.asks_of_a_tag_cut_off, "return_exchange_policy"),
    (frozenset({"ask_purchase_limit"}), asks_price_for_people, "ask_price"),
    (
        UNSURE | {"ask_size_advice", "ask_purchase_limit", "ask_suitability", "ask_payment_methods"},
        asks_if_a_feast_code_applies,
        "ask_discount_coupon",
    ),
    (UNSURE | {"ask_price"}, asks_for_a_threshold, "ask_discount_coupon"),
    (_IDLE | {"ask_discount_coupon"}, says_it_was_not_taken_off, "track_order"),
)
"""Those that need no name of goods, in order."""
