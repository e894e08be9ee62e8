"""What Chinese comments mean that name goods or variants and say little more: their price, or whether they are there."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive import turns_zh as zh
from zhubo.perceive.ends import names_an_end
from zhubo.perceive.options_chosen_zh import asks_if_it_can_be_chosen, asks_what_it_is_at

UNSURE = frozenset({None, "ask_stock", "ask_spec", "ask_usage_care", "ask_size_options"})
"""Readings of a comment that may well ask for a price."""
BEFORE_WHAT_IS_PAID = UNSURE | {
    "ask_discount_coupon",
    "damaged_missing_wrong",
    "track_order",
    "ask_bundle_gift",
    "bargain",
}
"""Readings of a comment that names goods and ends with what is paid for them after offers."""
_BY_NAME = frozenset({"alias", "title", "search"})
_NAMED = frozenset(
    {
        None,
        "ask_stock",
        "ask_spec",
        "want_to_buy",
        "compare_products",
        "ask_usage_care",
        "damaged_missing_wrong",
        "ask_colour_options",
        "ask_size_options",
    }
)
_NAMED_BY = frozenset({None, "other", "memory", "size", "capacity", "version"})
"""What the name of a variant alone may look like a question about."""
_MEASURED_BY = _NAMED_BY | {"power", "pieces", "screen", "battery", "weight"}
_HELD_TO_BE_PROPERTIES = frozenset({"ask_bundle_gift", "ask_spec", "ask_colour_options", "ask_size_options"})


def meant_of_a_variant(
    text: str, intent: str | None, attribute: str | None, targets: Sequence[Target]
) -> tuple[str, str | None] | None:
    """Return the intent and the attribute of a comment that names variants of one product and asks nothing else of it; else None.

    One that says nothing more wants to hear the price, one that asks if it is there, or how many are, the stock.
    """
    ways = _BY_NAME if intent is not None else _BY_NAME | {"link"}
    if len(targets) != 1 or not targets[0].variants or targets[0].how not in ways | {"pinned"}:
        return None
    if intent == "ask_spec" and attribute in _NAMED_BY and names_an_end(text) and asks_what_it_is_at(text):
        return "ask_price", None
    if targets[0].how in ways and attribute in _NAMED_BY and intent in _NAMED and zh.says_nothing_but_a_name(text):
        return "ask_price", None
    if attribute in _MEASURED_BY and intent in _HELD_TO_BE_PROPERTIES and zh.asks_if_the_named_is_there(text):
        return "ask_stock", "stock" if zh.asks_how_many_are_there(text) else None
    if intent in _HELD_TO_BE_PROPERTIES and asks_if_it_can_be_chosen(text):
        return "ask_stock", None
    return None


def names_price(intent: str | None, text: str) -> bool:
    """Whether a comment that names goods asks for their price by `多少` or in pinyin, of what was read as something else."""
    if intent in BEFORE_WHAT_IS_PAID and zh.asks_what_is_paid(text):
        return True
    if intent == "ask_discount_coupon":
        return zh.asks_if_still_reduced(text)
    return intent in UNSURE and zh.asks_how_much(text)


def names_price_of_a_measure(intent: str | None, text: str) -> bool:
    """Whether a comment that names goods tells their measure and asks how much that is."""
    return intent in UNSURE and zh.asks_price_of_a_measure(text)
