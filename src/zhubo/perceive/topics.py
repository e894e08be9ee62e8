"""What a question may be about that the model did not place: the ideas and slots that each intent goes with."""

from __future__ import annotations

from zhubo.perceive.ruling import IDLE

TOPICS: dict[str, tuple[str, ...]] = {
    "ask_discount_coupon": ("offer", "coupon", "cheaper"),
    "ask_payment_methods": ("pay",),
    "ask_shipping_fee": ("ship_fee", "ship"),
    "ask_ship_time": ("ship", "arrive"),
    "ask_courier": ("courier",),
    "ask_deliver_region": ("place", "region", "ship"),
    "return_exchange_policy": ("return", "refund"),
    "warranty_invoice": ("warranty", "invoice"),
    "ask_live_schedule_replay": ("live", "contact"),
    "how_to_order": ("order", "how_to"),
    "ask_presale_deposit": ("deposit",),
    "bargain": ("cheaper", "price"),
    "ask_bundle_gift": ("gift", "pack"),
}
OF_A_CODE = IDLE | {
    None,
    "ask_stock",
    "ask_spec",
    "ask_usage_care",
    "ask_payment_methods",
    "want_to_buy",
    "ask_suitability",
    "ask_ship_time",
    "ask_restock_time",
    "ask_material_ingredient",
    "ask_shelf_life_date",
    "ask_live_schedule_replay",
    "how_to_order",
    "ask_size_advice",
    "ask_size_options",
}
"""Readings of a question that is about the code which it names."""
