"""What went wrong with an order of one's own is for a person, and what is had elsewhere is no stock."""

from __future__ import annotations

import pytest

from .conftest import Read

OWN = {
    "damaged_missing_wrong",
    "track_order",
    "complaint_negative",
    "request_refund_return",
    "refund_status",
    "change_order_address",
}


@pytest.mark.parametrize(
    "text",
    [
        "i was charged for three mugs and received two",
        "we were invoiced for 4 mugs, 2 came",
        "paid for two hoodies but only one came",
        "my account was debited twice for one mug",
        "they hit my card two times for the hoodie",
        "the receipt says 3 mugs, i only bought one",
        "got the wrong size hoodie",
        "fedex crushed my stuff who pays",
        "the delivery guy never brought my mug",
    ],
)
def test_mishaps_of_an_order_are_for_a_person(read: Read, text: str) -> None:
    """And no question of prices or stock, though goods are named and on show."""
    assert read(text, pinned="MUG-01").intent in OWN


@pytest.mark.parametrize(
    "text",
    [
        "will i be charged for shipping",
        "what happens if the courier lost it",
        "do you sell mugs",
        "got the blue hoodie?",
    ],
)
def test_what_has_not_come_about_is_no_mishap(read: Read, text: str) -> None:
    """A rule is asked for, or goods."""
    assert read(text).intent not in OWN


@pytest.mark.parametrize("text", ["do you have the mug on spotify", "is the hoodie available on netflix too"])
def test_what_is_on_a_service_is_no_stock(read: Read, text: str) -> None:
    """That it is there tells nothing of the service."""
    reading = read(text)
    assert (reading.intent, len(reading.targets)) == ("ask_spec", 1)


@pytest.mark.parametrize("text", ["do you have the mug in stock", "is the mug here on hand"])
def test_what_is_in_the_shop_is_stock(read: Read, text: str) -> None:
    """Other words behind `in` and `on` name no service."""
    assert read(text).intent == "ask_stock"
