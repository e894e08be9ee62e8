"""What a shop does around its goods: sending, hours, its own shop, what is back, and sizes that are asked for at all."""

from __future__ import annotations

import pytest

from zhubo.perceive import Reading

from .conftest import Read
from .test_sizes_of_kinds_english import Ask, ask

__all__ = ["ask"]


@pytest.mark.parametrize(
    "text",
    [
        "what do u charge for posting a mug",
        "what would it cost to mail two hoodies",
        "whats the price of sending a mug",
    ],
)
def test_what_sending_goods_costs_is_postage(read: Read, text: str) -> None:
    """And not the price of the goods."""
    assert read(text).intent == "ask_shipping_fee"


def test_what_was_heard_of_postage_is_asked_of_postage(read: Read) -> None:
    """And not of a price."""
    assert read("a friend told me delivery is twenty, is that right").intent == "ask_shipping_fee"


@pytest.mark.parametrize("text", ["does this go out tomorow", "would it get shipped by friday"])
def test_when_it_goes_out_is_dispatch(read: Read, text: str) -> None:
    """And no property of what is on show."""
    assert read(text, pinned="MUG-01").intent == "ask_ship_time"


@pytest.mark.parametrize("text", ["is the mug still to be had, love?", "mug still buyable?"])
def test_what_can_still_be_had_is_in_stock(read: Read, text: str) -> None:
    """Its price is not asked for."""
    assert read(text).intent == "ask_stock"


@pytest.mark.parametrize("text", ["what do 2 mugs cost including shipping", "total for a mug with postage"])
def test_a_sum_with_postage_is_no_postage(read: Read, text: str) -> None:
    """The goods are asked for too."""
    assert read(text).intent == "ask_price"


@pytest.mark.parametrize(
    "text", ["can i ring somebody on a sunday", "what time can i phone in", "do you answer the phones on saturdays"]
)
def test_who_calls_asks_for_the_hours_of_the_service(read: Read, text: str) -> None:
    """And not when the room is live."""
    reading = read(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_live_schedule_replay", "support")


def test_the_hours_of_a_show_are_its_schedule(read: Read) -> None:
    """Nothing is to be shown."""
    reading = read("could i know the hours of the stream")
    assert (reading.intent, reading.slots.attribute) == ("ask_live_schedule_replay", None)


def test_a_real_shop_is_a_place_to_pick_up(read: Read) -> None:
    """Nobody asks about the host."""
    reading = read("got an actual store somewhere i can visit")
    assert (reading.intent, reading.slots.attribute) == ("how_to_order", "pickup")


def test_a_place_within_the_shipping_is_a_region(read: Read) -> None:
    """Its cost is not asked for."""
    assert read("is alaska covered by your delivery").intent == "ask_deliver_region"


@pytest.mark.parametrize("text", ["is the mug back", "are the hoodies back in yet, been ages"])
def test_whether_goods_are_back_is_stock(read: Read, text: str) -> None:
    """Though it may be known of no date."""
    assert read(text).intent == "ask_stock"


@pytest.mark.parametrize("text", ["is my money back yet", "when is the mug back", "is the discount back"])
def test_other_things_that_are_back_are_no_stock(read: Read, text: str) -> None:
    """Money, dates and offers."""
    assert read(text).intent != "ask_stock"


@pytest.mark.parametrize(("text", "attribute"), [("got any stock of the mug", None), ("how many mugs left", "stock")])
def test_whether_there_is_any_stock_asks_for_no_figure(read: Read, text: str, attribute: str | None) -> None:
    """How many there are does."""
    reading = read(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_stock", attribute)


@pytest.mark.parametrize("text", ["tell me every size you have in the ridge shirt", "tiniest size in the ridge shirt"])
def test_all_sizes_are_asked_for(ask: Ask, text: str) -> None:
    """And no advice, nor what else is told of it."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_size_options", "options")


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("got anything in a 39", ["QUARRY-1"]),
        ("any 41 left", ["QUARRY-1", "HARBOUR-2"]),
        ("47 for my uncle, any model?", [""]),
    ],
)
def test_a_size_with_nothing_at_hand_is_of_all_goods_in_it(ask: Ask, text: str, skus: list[str]) -> None:
    """Where nothing comes in it, there is none."""
    reading: Reading = ask(text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", skus)


def test_who_shops_for_people_seeks_no_people(ask: Ask) -> None:
    """What is on show is meant."""
    reading = ask("what sizes have you got left in this one im shopping for four lads", "FJORD-4")
    assert [target.sku for target in reading.targets] == ["FJORD-4"]


def test_stock_and_price_of_one_size_are_both_asked(ask: Ask) -> None:
    """The price goes first."""
    reading = ask("got the ridge shirt in M and how much is it")
    assert (reading.intent, reading.slots.also) == ("ask_price", ("ask_stock",))
