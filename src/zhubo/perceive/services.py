"""What a shop may do around its goods that a comment asks for: keep one aside, wrap it, take an old one. Pure.

Few shops have a rule for these, and no neighbouring fact answers for one. Rules know the usual words; this hears the others, learnt from
comments by writers and from gold questions (`seeds/services`, `runs/train_labels.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from zhubo.perceive.labels import Label, LabelTable, load_labels
from zhubo.perceive.unsaid_zh import UNSAID

LABELLED = (
    "reserve",
    "pickup",
    "engraving",
    "gift_wrap",
    "installation",
    "to_door",
    "price_protection",
    "student",
    "member",
    "first_order",
    "trade_in",
    "instalments",
    "contract",
    "customs",
    "insurance",
    "wholesale",
    "express",
    "chosen_day",
    "repair",
    "conversion",
    "sample",
    "other",
)
"""The labels of `seeds/services`."""
SERVICES_PATH = Path(__file__).parent / "model" / "services.npz"
LIKELY = 0.75
"""Probability from which a service is heard."""
ASKED_BY: Mapping[str, str] = {
    "reserve": "how_to_order",
    "pickup": "how_to_order",
    "engraving": "how_to_order",
    "conversion": "how_to_order",
    "sample": "how_to_order",
    "gift_wrap": "ask_bundle_gift",
    "installation": "how_to_order",
    "trade_in": "ask_discount_coupon",
    "repair": "warranty_invoice",
}
"""The intent of a question for a service that is told well enough from what shops do have rules for."""
SERVICES = (*ASKED_BY, "other")
"""Those that the table tells apart; the rest are too near to what shops do have rules for."""
_OF_ORDERS = frozenset(
    {
        "track_order",
        "return_exchange_policy",
        "ask_size_advice",
        "refund_status",
        "change_order_address",
        "cancel_order",
        "request_refund_return",
        "damaged_missing_wrong",
        "bargain",
        "greet_thanks",
        "praise",
    }
)


_PLAIN = frozenset({None, "other", UNSAID, "budget", "stock"})
"""What is asked where no rule knew what."""


def load_services(path: Path = SERVICES_PATH) -> LabelTable:
    """Return the table of services that comes with zhubo.

    Raises:
        UnavailableError: the file is missing, or is no such table.
    """
    return load_labels(path, SERVICES)


def service_asked(service: Label, intent: str | None, attribute: str | None) -> tuple[str, str] | None:
    """Return the intent and the attribute of a question for a service; None where none is heard, or what was read says what is asked."""
    name, likely = service
    if name == "other" or likely < LIKELY or attribute not in _PLAIN or intent in _OF_ORDERS:
        return None
    return ASKED_BY[name], name
