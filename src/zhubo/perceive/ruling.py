"""What the tables of rulings are made of."""

from __future__ import annotations

from collections.abc import Callable

Ruling = tuple[frozenset[str | None] | frozenset[str], Callable[[str], bool], str]
"""What the model may have read, what the words must say, and what is meant then."""
IDLE = frozenset({"out_of_scope", "chitchat_about_host", "praise", "greet_thanks", "lottery_follow_interaction"})
"""Readings that ask the shop for nothing."""
GOODS_INTENTS = frozenset(
    {
        "ask_price",
        "ask_stock",
        "ask_restock_time",
        "ask_bundle_gift",
        "ask_size_advice",
        "ask_size_options",
        "ask_colour_options",
        "ask_material_ingredient",
        "ask_spec",
        "ask_usage_care",
        "ask_suitability",
        "ask_authenticity_origin",
        "ask_shelf_life_date",
        "compare_products",
        "ask_link_number",
        "ask_purchase_limit",
        "request_show_item",
    }
)
"""Questions about goods."""
