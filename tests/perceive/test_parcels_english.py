"""English turns about parcels, payment at the door, how goods came about, and what else there is beside what is named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.perceive.test_english_turns import ruled

from zhubo.facts import Attribute, Product
from zhubo.perceive.asks import attribute_asked
from zhubo.perceive.came_about_en import asks_how_fresh
from zhubo.perceive.found import Found
from zhubo.perceive.other_options import asks_for_other_sizes
from zhubo.shop.search import build_index

from ..things import priced
from .conftest import Read


def cordial(sku: str, flavour: str) -> Product:
    """A drink of one flavour, which nobody chooses."""
    own = Attribute(text={"en": flavour})
    made = priced(sku, f"{flavour} Cordial", minor=300)
    return replace(made, category={"en": "Cordials"}, attributes={"flavour": own})


ENGLISH = build_index(
    (
        cordial("PLUM", "Plum"),
        cordial("PEAR", "Pear"),
        cordial("MINT", "Mint"),
        priced("VEST", "Ridge Vest", "S", "M", "L"),
    )
)


@pytest.mark.parametrize(
    ("intent", "text", "meant"),
    [
        (
            "ask_spec",
            "if something goes back to you does the shipping come out of my pocket or yours",
            "return_exchange_policy",
        ),
        ("ask_shipping_fee", "returning a vest, is the postage on me or on you", "return_exchange_policy"),
        ("request_refund_return", "is the return label free", "return_exchange_policy"),
        ("ask_price", "who covers the cost if i send the vest back", "return_exchange_policy"),
        ("ask_shipping_fee", "what do you get in return for free postage", "ask_shipping_fee"),
        ("ask_price", "going back to the vest, do i pay 30 or less", "ask_price"),
        ("ask_shipping_fee", "can you go back to link 3, do i pay postage on that", "ask_shipping_fee"),
        ("ask_price", "put the vest back on screen, do i pay extra for the l", "ask_price"),
        ("ask_price", "if it goes back to the shop do i pay", "return_exchange_policy"),
        ("request_refund_return", "i want to return my vest", "request_refund_return"),
        ("ask_deliver_region", "only usps comes out here, can you do that", "ask_courier"),
        ("ask_deliver_region", "po box here so could it go by post office", "ask_courier"),
        ("ask_deliver_region", "can ups deliver to canada", "ask_deliver_region"),
        ("ask_stock", "ups lost it, what now", "track_order"),
        ("ask_deliver_region", "whereabouts do you post from", "ask_ship_time"),
        (None, "which city is your warehouse in", "ask_ship_time"),
        ("ask_authenticity_origin", "where does the wool come from", "ask_authenticity_origin"),
        (None, "can you find what i bought last week", "track_order"),
        ("ask_stock", "placed it on monday and the porch is still bare", "track_order"),
        ("ask_stock", "i placed a bet on monday, any vests", "ask_stock"),
        ("track_order", "say i check out right now, how soon is it off", "ask_ship_time"),
        ("track_order", "i checked out monday, how soon is it here", "track_order"),
        ("ask_shipping_fee", "could i pay the delivery man", "ask_payment_methods"),
        ("ask_price", "can i pay when it comes", "ask_payment_methods"),
        ("ask_price", "what do i pay for the door mat", "ask_price"),
        ("how_to_order", "how would i go about getting an invoice", "warranty_invoice"),
        ("ask_ship_time", "can the driver leave it with the lady next door", "ask_courier"),
        ("ask_ship_time", "will i have to sign for it", "ask_courier"),
        ("ask_ship_time", "is a signature needed for the parcel", "ask_courier"),
        ("ask_price", "is it handmade", "ask_spec"),
        ("ask_stock", "got any handmade vests", "ask_stock"),
        ("ask_stock", "is the handmade vest still available", "ask_stock"),
        ("ask_spec", "is that vest handmade or by machine", "ask_spec"),
        ("ask_ship_time", "how long from field to bottle", "ask_spec"),
        ("ask_ship_time", "how long from the warehouse to my door", "ask_ship_time"),
        ("ask_stock", "any chance of a restock", "ask_restock_time"),
        ("ask_stock", "did you just restock the vests", "ask_stock"),
        ("ask_price", "write me every size it comes in", "ask_size_options"),
        ("ask_price", "what does every size cost", "ask_price"),
        ("refund_status", "had them three weeks, is a refund still possible", "return_exchange_policy"),
        ("refund_status", "still no refund after 10 days", "refund_status"),
        ("ask_price", "postage to boise on one vest, how much are we talking", "ask_shipping_fee"),
    ],
)
def test_the_words_decide(intent: str | None, text: str, meant: str) -> None:
    assert ruled(intent, text) == meant


@pytest.mark.parametrize(
    ("intent", "text", "matter"),
    [
        ("return_exchange_policy", "if it goes back who pays the post", "return_postage"),
        ("return_exchange_policy", "would i be out of pocket posting something back", "return_postage"),
        ("return_exchange_policy", "is there a restocking fee", "return_fee"),
        ("return_exchange_policy", "how long do i have to return it", None),
        ("return_exchange_policy", "how quick do refunds go through", "refund_time"),
        ("return_exchange_policy", "how long after buying can i get a refund", None),
        ("return_exchange_policy", "where do i send returns to", "return_address"),
        ("ask_deliver_region", "do you deliver to po boxes", "po_box"),
        ("warranty_invoice", "can i get an extended warranty", "insurance"),
        ("ask_ship_time", "where do you ship from", "sent_from"),
        ("ask_ship_time", "when do you ship", None),
        ("ask_courier", "can you leave it at the back door", "handed_over"),
        ("ask_payment_methods", "half on my visa and half on paypal", "split_payment"),
        ("ask_payment_methods", "may i pay partly by card", "split_payment"),
        ("ask_payment_methods", "can i pay when it comes", "cod"),
        ("ask_payment_methods", "do you take cheques", "pay_cheque"),
        ("ask_live_schedule_replay", "can i watch this back later", "replay"),
        ("ask_live_schedule_replay", "can i watch on my phone", None),
    ],
)
def test_matters_of_the_rules_have_their_names(intent: str, text: str, matter: str | None) -> None:
    assert attribute_asked(Found(text, "en", "USD"), intent) == matter


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("sizes besides the m", True),
        ("what sizes apart from 42 does it come in", True),
        ("any size but a 42", True),
        ("what else than an m is there", True),
        ("besides the large what have you", True),
        ("everything but the price is fine, is there an m", False),
        ("what is there besides the large mug", False),
        ("how much is it in sizes other than m", False),
        ("is there a 42", False),
    ],
)
def test_a_size_may_be_named_to_hear_of_others(text: str, others: bool) -> None:
    assert asks_for_other_sizes(text) is others


def test_the_sizes_beside_one_are_all_of_them(english: Read) -> None:
    reading = english("ridge vest sizes besides m")
    assert (reading.intent, reading.slots.attribute, reading.slots.size) == ("ask_size_options", "options", None)
    assert [(target.sku, target.variants) for target in reading.targets] == [("VEST", ())]


def test_other_flavours_are_those_of_its_kin(english: Read) -> None:
    kin = {target.sku for target in english("which flavours are there besides this one", pinned="PLUM").targets}
    assert kin == {"PEAR", "MINT"}
    assert [target.sku for target in english("which flavour is this one", pinned="PLUM").targets] == ["PLUM"]


def test_a_place_told_beside_the_question_is_the_one_it_points_at(english: Read) -> None:
    assert english("cold and rainy here in vancouver bc, would you even ship to us").slots.region == "CA"
    assert english("do you ship to us").slots.region == "US"
    assert english("we are in toronto, do you ship to us").slots.region == "CA"
    assert english("manchester here, not the new hampshire one, do you post to the uk").slots.region == "GB"


def test_how_soon_after_it_was_picked_is_asked_in_many_words() -> None:
    assert asks_how_fresh("how long does it take from being picked till it's in the bottle")
    assert asks_how_fresh("from the orchard to the glass in how long")
    assert not asks_how_fresh("how long till the bottle is here")
