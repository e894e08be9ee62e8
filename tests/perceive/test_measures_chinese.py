"""Measures that goods do not come in, sizes beyond what there is, prices in slang, prices to come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("CREAM", "雪肌 面霜 修护 50ml", language="zh"),
        thing("JUG", "便携 榨汁杯 350ml", language="zh", 颜色="白色|粉色"),
        thing("NUTS", "去壳 腰果 原味", language="zh", 规格="100克|100克x6袋"),
        thing("PLUG", "快充 充电器 氮化镓", language="zh", 规格="30W|67W"),
        thing("BOARD", "双面 菜板 防霉", language="zh", 规格="中号|大号"),
    )
)


def read(model: Understander, text: str) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY"))


@pytest.mark.parametrize(
    ("text", "near"), [("面霜30ml多少", "CREAM"), ("面霜100ml几钱", "CREAM"), ("榨汁杯500ml的多少钱", "JUG")]
)
def test_goods_have_no_price_in_a_measure_that_is_not_theirs(model: Understander, text: str, near: str) -> None:
    assert [target.sku for target in read(model, text).targets] == ["", near]


@pytest.mark.parametrize(
    ("text", "sku"), [("面霜50ml多少", "CREAM"), ("榨汁杯350ml多少钱", "JUG"), ("充电器67w多少", "PLUG")]
)
def test_goods_have_their_price_in_their_own_measure(model: Understander, text: str, sku: str) -> None:
    assert [target.sku for target in read(model, text).targets] == [sku]


@pytest.mark.parametrize("text", ["腰果一袋多少钱", "腰果一包几块"])
def test_one_of_a_thing_is_no_size_that_is_lacking(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert [target.sku for target in reading.targets] == ["NUTS"]
    assert reading.slots.size is None


@pytest.mark.parametrize("text", ["67w几米", "67w的充电器几米"])
def test_metres_are_money_where_nothing_has_a_length(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert reading.intent == "ask_price"
    assert [target.sku for target in reading.targets] == ["PLUG"]


@pytest.mark.parametrize("text", ["面霜几号降价 降到多少", "榨汁杯啥时候便宜"])
def test_a_price_to_come_is_an_offer(model: Understander, text: str) -> None:
    assert read(model, text).intent == "ask_discount_coupon"


def test_what_a_price_has_fallen_to_is_the_price(model: Understander) -> None:
    assert read(model, "面霜现在降到多少了").intent == "ask_price"


@pytest.mark.parametrize("text", ["面霜双十一多少钱", "国庆面霜什么价", "11月11号充电器67w多少"])
def test_a_price_on_a_day_is_told_with_the_offers_of_that_day(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert reading.intent == "ask_price"
    assert reading.slots.date is not None
    assert "ask_discount_coupon" in reading.slots.also


@pytest.mark.parametrize("text", ["11号链接39码蓝色多少", "11号39码多少"])
def test_the_number_of_a_link_is_no_size_that_is_lacking(model: Understander, text: str) -> None:
    bag = build_index((replace(thing("RUN", "云步 跑鞋", language="zh", 颜色="蓝色|红色", 尺码="39|39"), link_no=11),))
    reading = read_comment(text, model=model, index=bag, context=Context(languages=("zh",), currency="CNY"))
    assert [target.sku for target in reading.targets] == ["RUN"]
    assert reading.slots.size == "39"
