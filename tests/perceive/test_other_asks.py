"""Questions that look like others: another shop's price, the maker of a part, where goods are sent from, free shipping beside a model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("is the mug cheaper on amazon", "ask_price", "other_price"),
        ("马克杯淘宝上是不是便宜", "ask_price", "other_price"),
        ("这款下个月会降价吗", "ask_price", "other_price"),
        ("充电宝多少钱一斤", "ask_price", "other_price"),
        ("is the mug cheaper next week", "ask_price", "other_price"),
        ("马克杯比京东便宜吗", "ask_price", "other_price"),
        ("马克杯下周多少钱", "ask_price", "other_price"),
        ("充电宝电池是三星的还是比亚迪的", "ask_spec", "other"),
    ],
)
def test_what_the_shop_does_not_know_is_another_question(read: Read, text: str, intent: str, attribute: str) -> None:
    """Prices elsewhere, later or in other money, and who made a part."""
    reading = read(text, pinned="POWER-01")
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("苹果14包邮不", "ask_shipping_fee"),
        ("发货地是哪里的", "ask_ship_time"),
        ("系咪深圳发货嘅", "ask_ship_time"),
        ("仓库是在广东不", "ask_ship_time"),
        ("能发深圳吗", "ask_deliver_region"),
        ("你家实体店在哪", "how_to_order"),
        ("这款叫什么名字", "ask_link_number"),
        ("马克杯货号多少", "ask_spec"),
        ("马克杯还能拍吗", "ask_stock"),
        ("再送个耳机我就下单", "bargain"),
        ("老粉了 少一百", "bargain"),
        ("do u ship free", "ask_shipping_fee"),
        ("马克杯买贵补差还有吗", "ask_discount_coupon"),
        ("who is it by", "ask_spec"),
        ("do u ship to mexico and how much", "ask_shipping_fee"),
        ("黑色卫衣特价到几号", "ask_discount_coupon"),
        ("满400是不是减40", "ask_discount_coupon"),
        ("帆布鞋的鞋带单卖吗", "ask_spec"),
        ("卫衣要几百", "ask_price"),
        ("how much do i need to spend for the 10 dollar discount", "ask_discount_coupon"),
    ],
)
def test_words_that_leave_no_choice(read: Read, text: str, intent: str) -> None:
    """Each has a word that says what is asked."""
    assert read(text).intent == intent


def test_a_model_is_no_quantity_and_a_pair_of_cards_no_pair(read: Read) -> None:
    """14双卡 are two cards of a 14, not fourteen pairs."""
    assert read("苹果14双卡的吗").slots.qty is None


def test_a_brand_that_is_asked_about_names_no_goods(read: Read) -> None:
    """The one on show is meant."""
    assert [target.sku for target in read("电池是三星的吗", pinned="POWER-01").targets] == ["POWER-01"]


def test_the_whole_shop_is_asked_for(read: Read) -> None:
    """Then all that is sold is meant, as many as one comment can mean."""
    reading = read("wat else u sell")
    assert (reading.intent, {target.how for target in reading.targets}) == ("ask_stock", {"category"})
    assert len(reading.targets) == 12


def test_one_trait_or_another_is_no_other_product(read: Read) -> None:
    """是棉的还是麻的 asks about the one that is named."""
    assert [target.sku for target in read("连衣裙是长袖还是短袖").targets] == ["DRESS-01"]


def test_model_numbers_alone_are_in_the_language_of_the_room(read: Read) -> None:
    """Nobody can tell from 12pro which language is spoken."""
    assert read("12pro", languages=("zh", "en")).language == "zh"
    assert read("12pro price", languages=("zh", "en")).language == "en"


def test_the_coffee_of_a_coffee_maker_is_no_colour(read: Read) -> None:
    """A piece of the word for a kind is no option."""
    assert read("coffee makers price").slots.colour is None


def test_a_link_may_be_asked_for_its_cost(read: Read) -> None:
    """What's 14 cost."""
    assert read("whats 14 cost").slots.link_nos == (14,)


@pytest.mark.parametrize("text", ["电饭煲内胆多少钱", "how much is the lid for the thermos", "牛仔裤腰带多少钱"])
def test_a_part_of_goods_has_another_price(read: Read, text: str) -> None:
    """No price of the goods is told for it."""
    assert [target.sku for target in read(text).targets] == [""]


@pytest.mark.parametrize("text", ["两个马克杯一个托特包一共多少", "2 mugs 1 tote bag in total how much"])
def test_counted_things_in_a_row_are_several(read: Read, text: str) -> None:
    """Each is counted for itself."""
    targets = read(text).targets
    assert [(target.sku, target.qty or 1) for target in targets] == [("MUG-01", 2), ("TOTE-01", 1)]
