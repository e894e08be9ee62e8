"""What English viewers ask beside goods, in their own words: ways to pay, where to, what a card is worth, an offer by its share."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("forgot my purse so may i tap google pay here", "ask_payment_methods"),
        ("is klarna accepted", "ask_payment_methods"),
        ("what values have your gift vouchers got", "ask_price"),
        ("whats the label on the hoodie, my girl only wears names", "ask_authenticity_origin"),
        ("any cyber monday goodies for us", "ask_discount_coupon"),
        ("how much is the mug after the fifteen percent thing", "ask_price"),
        ("hoodie with the code please", "ask_price"),
    ],
)
def test_what_is_asked(read: Read, text: str, intent: str) -> None:
    """By the words alone."""
    assert read(text).intent == intent


@pytest.mark.parametrize(
    "text", ["do you deliver canada, how many days", "shipping to mexico and how long does it take"]
)
def test_a_place_and_a_time(read: Read, text: str) -> None:
    """Both are answered."""
    reading = read(text)
    assert reading.intent == "ask_ship_time"
    assert "ask_deliver_region" in reading.slots.also


def test_names_that_share_the_noun_of_a_list(read: Read) -> None:
    """Are summed."""
    reading = read("one pomelo one oat cream total")
    assert {target.sku for target in reading.targets} == {"HAND-01", "FACE-01"}
    assert reading.slots.attribute == "total"


@pytest.mark.parametrize(
    "text", ["does the tee still cost 45", "is the tee going for 45 now", "the tee costs only 28 right?"]
)
def test_what_it_costs_is_an_amount(read: Read, text: str) -> None:
    """And no size that it lacks."""
    slots = read(text).slots
    assert slots.size is None and not slots.link_nos
