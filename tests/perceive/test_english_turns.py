"""English turns that say by themselves what is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading, forms, payable
from zhubo.perceive.rulings_en import (
    RULINGS,
    asks_by_whom,
    asks_formats,
    asks_how_far_sizes_go,
    asks_units_left,
)
from zhubo.perceive.sizes_en import more_asked

Read = Callable[..., Reading]


def ruled(intent: str | None, text: str) -> str | None:
    """Return the meaning of the first ruling that holds."""
    return next((meant for readings, holds, meant in RULINGS if intent in readings and holds(text)), intent)


@pytest.mark.parametrize(
    ("intent", "text", "meant"),
    [
        ("want_to_buy", "two mugs = ??", "ask_price"),
        ("want_to_buy", "3 tees come to?", "ask_price"),
        ("want_to_buy", "2 mugs please", "want_to_buy"),
        ("ask_bundle_gift", "tee and mug what do i pay", "ask_price"),
        ("ask_bundle_gift", "mug 2 pieces with save20 how much", "ask_price"),
        ("ask_bundle_gift", "what comes with it", "ask_bundle_gift"),
        ("ask_stock", "is it still twenty five for the tee", "ask_price"),
        ("ask_stock", "are there still twenty left", "ask_stock"),
        ("ask_ship_time", "where all do u ship", "ask_deliver_region"),
        ("ask_ship_time", "where do u ship from", "ask_ship_time"),
        ("chitchat_about_host", "whos reading it, the voice", "ask_spec"),
        ("chitchat_about_host", "who is reading my comments", "chitchat_about_host"),
        ("request_show_item", "do they come individually wrapped", "ask_spec"),
        ("track_order", "can u put a handwritten note in the parcel", "ask_bundle_gift"),
        ("warranty_invoice", "can you print our logo on the caps", "ask_bundle_gift"),
        ("complaint_negative", "this brand what is", "ask_authenticity_origin"),
        ("compare_products", "whats the blue book about", "ask_spec"),
        ("out_of_scope", "order of 90 dollars what do i get off", "ask_discount_coupon"),
        ("out_of_scope", "code word pls i forgot", "ask_discount_coupon"),
        ("request_show_item", "can you gift wrap the vase", "ask_bundle_gift"),
        ("request_show_item", "could u write happy easter on the cup", "ask_bundle_gift"),
        ("request_show_item", "whats it like", "ask_spec"),
        ("ask_price", "what is it for", "ask_spec"),
        ("ask_price", "whats the vase going for", "ask_price"),
        ("compare_products", "which beans it is made from", "ask_material_ingredient"),
        ("ask_ship_time", "if i get the cap do i pay delivery", "ask_shipping_fee"),
        ("ask_price", "whats the code for cushions", "ask_discount_coupon"),
        ("ask_price", "how much is the code lock", "ask_price"),
        ("ask_size_options", "gift cards what amounts", "ask_price"),
        ("return_exchange_policy", "clicky keyboard no backlight price", "ask_price"),
        ("return_exchange_policy", "do i get back the full price", "return_exchange_policy"),
        ("out_of_scope", "are u a bot", "chitchat_about_host"),
        ("ask_spec", "how many units of the red one", "ask_stock"),
        ("ask_spec", "how many units in a pack", "ask_spec"),
        ("bargain", "i need 12 shirts can u do that many", "ask_stock"),
        ("bargain", "can u do 12", "bargain"),
        ("ask_purchase_limit", "which books can i actually get today", "ask_stock"),
        ("ask_purchase_limit", "how many can i get", "ask_purchase_limit"),
        ("ask_link_number", "my foot is 26 cm which number do i take", "ask_size_advice"),
        ("ask_link_number", "which number are the boots", "ask_link_number"),
        ("ask_spec", "does the tee stop at l", "ask_size_options"),
        ("ask_courier", "juices r by who", "ask_authenticity_origin"),
        ("ask_courier", "shipped by what courier", "ask_courier"),
        ("bargain", "whats discounted rn", "ask_discount_coupon"),
        ("out_of_scope", "any black friday thing going", "ask_discount_coupon"),
        ("ask_spec", "two hoodies, does the ten off count", "ask_discount_coupon"),
        ("request_refund_return", "what state do goods need to be in for a return", "return_exchange_policy"),
        ("request_refund_return", "i want to return my mug", "request_refund_return"),
        ("ask_spec", "if i cut the tag off can it still go back", "return_exchange_policy"),
        ("ask_spec", "is there a tag on it", "ask_spec"),
        ("ask_stock", "the blue lamp, hm", "ask_price"),
        ("ask_stock", "is the blue lamp in stock, hm", "ask_stock"),
        ("ask_restock_time", "how long do i have to send the lamp back", "return_exchange_policy"),
        ("ask_restock_time", "how long do i have to wait for the lamp", "ask_restock_time"),
        ("ask_discount_coupon", "is the 14 day thing also for lamps i used", "return_exchange_policy"),
        ("ask_discount_coupon", "is the deal on for 14 days", "ask_discount_coupon"),
        ("ask_link_number", "which goods does the spring code cover", "ask_discount_coupon"),
        ("ask_link_number", "which number is the bed cover", "ask_link_number"),
        ("ask_price", "do the linen sheets cost more than the cotton ones", "compare_products"),
        ("ask_spec", "are the lamps running low", "ask_stock"),
        ("ask_spec", "are the running shoes low cut", "ask_spec"),
        ("ask_purchase_limit", "can i buy the red lamp rn", "ask_stock"),
        ("ask_purchase_limit", "can i buy two red lamps", "ask_purchase_limit"),
        ("ask_spec", "what is the lamp made outta", "ask_material_ingredient"),
    ],
)
def test_words_leave_no_choice(intent: str | None, text: str, meant: str | None) -> None:
    """What a comment says in so many words goes before what the model read, and before nothing else."""
    assert ruled(intent, text) == meant


def test_what_is_asked_of_options() -> None:
    """Formats, the last size, more options, makers and pieces are told from their neighbours."""
    assert asks_formats("which formats") and asks_formats("on tape or whats the options")
    assert not asks_formats("who has more formats") and more_asked("who has more formats") == ""
    assert asks_how_far_sizes_go("is xl the biggest in the tee") and not asks_how_far_sizes_go("is it bigger than xl")
    assert asks_by_whom("who makes these") and not asks_by_whom("who buys these")
    assert asks_units_left("quantity left on the red") and not asks_units_left("how many pieces in a set")


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("which formats does the cat food come in", "ask_size_options", "options"),
        ("does the t-shirt stop at L", "ask_size_options", "options"),
        ("quantity left of the white mug", "ask_stock", "stock"),
        ("who has more sizes, the t-shirt or the dress", "compare_products", "options:size"),
    ],
)
def test_options_asked_have_an_id(read: Read, text: str, intent: str, attribute: str) -> None:
    """What is asked of the options reaches the answer."""
    reading = read(text, languages=("en",))
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


def test_price_on_a_thing_that_is_not_sold(read: Read) -> None:
    """In `price on the sunglasses` they are asked about, in `can i put this on my laptop` the laptop is not."""
    assert [target.how for target in read("price on the sunglasses", languages=("en",)).targets] == ["unknown"]
    used = read("can i put this on my laptop", languages=("en",), pinned="MUG-01")
    assert [target.sku for target in used.targets] == ["MUG-01"]


def test_a_sign_of_money_alone_asks_for_the_price(read: Read) -> None:
    """`$?` is a question, a row of faces is none."""
    assert read("$?", languages=("en",), pinned="MUG-01").intent == "ask_price"
    assert read("!?", languages=("en",), pinned="MUG-01").intent == "out_of_scope"


def test_counts_in_words_part_a_list(read: Read) -> None:
    """Each of several things has its own count, in words as in figures."""
    lines = read("one mug two umbrellas how much altogether", languages=("en",))
    assert [(target.sku, target.qty) for target in lines.targets] == [("MUG-01", 1), ("UMB-01", 2)]


@pytest.mark.parametrize(
    ("holds", "text", "true"),
    [
        (forms.asks_a_total, "one tee one mug in all?", True),
        (forms.asks_a_total, "is it all in stock", False),
        (forms.asks_a_sum, "mug and tee both, how much", True),
        (forms.asks_a_sum, "mug and tee how much", False),
        (forms.asks_whether_price_holds, "is the tee really only twenty", True),
        (forms.asks_whether_price_holds, "wait so is the tee 80 or 90", True),
        (forms.asks_whether_price_holds, "is the tee size 40 or 45", False),
        (forms.asks_whether_price_holds, "plimsolls 42 still?", False),
        (payable.asks_with_postage, "total for 4 mugs w shipping", True),
        (payable.asks_with_postage, "2 tees is shipping free n whats the total", True),
        (payable.asks_with_postage, "is shipping free", False),
        (payable.asks_what_is_left, "mug x2 with save20 what do i pay", True),
        (payable.asks_what_is_left, "save20 on the mug, how much then", True),
        (payable.asks_what_is_left, "tee w the 20 percent off", True),
        (payable.asks_what_is_left, "how much with size 40", False),
    ],
)
def test_sums_and_checks_of_a_price(holds: Callable[[str], bool], text: str, true: bool) -> None:
    """What several come to, with postage or after a code, and whether a price is right."""
    assert holds(text) is true


def test_a_share_off_counts_and_names_nothing(read: Read) -> None:
    """The 20 of 20 percent off is no model of a mug, and the country after it is a place."""
    assert read("poland shipping?").slots.region == "PL"
    assert read("is there 20 percent off").slots.qty is None


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("tote plus shipping = ??", "landed"),
        ("tote shipped to hunan all in", "landed"),
        ("two totes with the ten off", "net"),
        ("was the tote always 60 or is that a sale price", "was"),
        ("if i take three totes whats the total before shipping", None),
        ("the umbrella how mutch", None),
        ("that umbrella, damage?", None),
        ("wuts the umbrella run", None),
        ("am i reading it right the tote is 49", None),
        ("are these bags really eighty bucks", None),
    ],
)
def test_prices_are_asked_for_in_many_turns(read: Read, text: str, attribute: str | None) -> None:
    """Each asks for a price of one thing, some with what is to be worked out; not for the postage alone, nor what goods are like."""
    reading = read(text, languages=("en",))
    assert (reading.intent, reading.slots.attribute, bool(reading.targets)) == ("ask_price", attribute, True)


def test_a_quantity_counts_where_an_offer_is_taken(read: Read) -> None:
    """How many are paid for is kept, though the offer is what the comment speaks of."""
    assert read("two sneakers with the 10 off", languages=("en",)).slots.qty == 2


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("total for the mug with the tote", ["MUG-01", "TOTE-01"]),
        ("total for the mug with the code", ["MUG-01"]),
        ("mug with the tote", ["MUG-01"]),
        ("is the tote cheaper then the backpack", ["TOTE-01", "BAG-01"]),
        ("is the tee 100 cotton", ["TEE-01"]),
        ("any canvas 42s left", ["SHOE-01"]),
        ("iphone 5s any left", [""]),
    ],
)
def test_which_goods_are_meant_in_english(read: Read, text: str, skus: list[str]) -> None:
    """`with` joins what is totalled, `then` is often `than`; shares of a material and sizes of shoes are no models."""
    assert [target.sku for target in read(text, languages=("en",)).targets] == skus


def test_marks_of_money_begin_a_word(read: Read) -> None:
    """The end of `sneakers` is no rupee, `rs 42` is."""
    assert read("sneakers 42 left?", languages=("en",)).slots.price is None
    assert read("sneakers for rs 42?", languages=("en",)).slots.price is not None


def test_what_it_is_made_of_is_the_material(read: Read) -> None:
    """Asked of what a thing is made, its material is told and not its kind."""
    assert read("what is this made from", languages=("en",), pinned="BAG-01").slots.attribute == "material"


def test_one_of_a_kind_told_by_a_sign_is_asked_back(read: Read) -> None:
    """What is to be seen on a thing is on no record, so no price of another one of its kind may be told for it."""
    assert read("how much is the bag with the fox on it", languages=("en",)).slots.attribute == "which"
    assert read("how much are the bags", languages=("en",)).slots.attribute is None
    assert read("how much is the mug with the fox on it", languages=("en",)).slots.attribute is None


def test_the_material_named_first_is_asked_for(read: Read) -> None:
    """The second is why, though its word is longer."""
    assert read("which bags are cotton, polyester makes me itch", languages=("en",)).slots.material == "cotton"


def test_a_material_beside_sizes_is_asked_too(read: Read) -> None:
    """A question for options never tells what a thing is made of."""
    reading = read("material?? and is there a M", languages=("en",), pinned="TEE-01")
    assert reading.intent == "ask_size_options"
    assert "ask_spec:material" in reading.slots.also
