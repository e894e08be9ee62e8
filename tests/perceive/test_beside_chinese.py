"""What is priced beside goods, and words that nothing told of goods accounts for: their price is never that of the goods."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("PHONE", "荣耀 Magic 5 手机", language="zh", 内存="256G|512G"),
        thing("FRIDGE", "海尔 三门冰箱 风冷无霜", language="zh", 颜色="白色|银色"),
        thing("CASE", "磁吸 手机壳 防摔", language="zh", 颜色="黑色|透明"),
        thing("SHOE", "安踏 跑步鞋 男", language="zh", 尺码="41|42"),
        thing("SUIT", "儿童 睡衣套装 纯棉", language="zh", 尺码="110|120"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY", **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "荣耀magic5换屏多少钱",
        "荣耀magic5屏碎了换一块多少钱",
        "荣耀magic5换个电池几多钱",
        "荣耀magic5碎屏险多少",
        "冰箱上门安装收费多少",
        "冰箱门封条换一根多少",
        "跑步鞋换底多少",
        "睡衣绣字多少钱",
        "冰箱坏了修多少钱",
        "荣耀magic5进水修一下要多少",
    ],
)
def test_a_service_is_asked_of_the_goods_and_has_not_their_price(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "other_price")


@pytest.mark.parametrize("text", ["换屏多少钱", "内屏修一下多少", "保养一次多少钱"])
def test_what_is_on_show_has_not_the_price_of_a_service(model: Understander, text: str) -> None:
    assert read(model, text, pinned="PHONE").slots.attribute == "other_price"


@pytest.mark.parametrize(
    "text",
    [
        "荣耀magic5钢化膜多少钱",
        "荣耀magic5充电头单卖多少",
        "冰箱的说明书多少钱",
        "跑步鞋鞋带单买多少",
        "荣耀magic5港行多少钱",
        "冰箱上楼多少钱",
        "跑步鞋礼盒多少",
        "跑步鞋礼盒装加多少钱",
    ],
)
def test_a_thing_beside_goods_is_none_of_them(model: Understander, text: str) -> None:
    assert [target.sku for target in read(model, text).targets][:1] == [""]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("手机壳单卖多少钱", "CASE"),
        ("透明的手机壳多少", "CASE"),
        ("给我妈换个冰箱 海尔的多少钱", "FRIDGE"),
        ("冰箱银色的现在多少钱", "FRIDGE"),
        ("荣耀magic5眼下到手多少", "PHONE"),
        ("荣耀magic5 512g的直播间多少", "PHONE"),
        ("睡衣套装多少钱", "SUIT"),
        ("跑步鞋42码今天活动多少", "SHOE"),
    ],
)
def test_goods_themselves_have_their_price(model: Understander, text: str, sku: str) -> None:
    reading = read(model, text)
    assert [target.sku for target in reading.targets] == [sku]
    assert reading.slots.attribute != "other_price"


@pytest.mark.parametrize("text", ["荣耀magic5多少钱 贴膜多少钱", "荣耀magic5什么价，碎屏险多少"])
def test_goods_keep_their_price_where_a_service_is_asked_for_too(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert [target.sku for target in reading.targets] == ["PHONE"]
    assert reading.slots.attribute is None
    assert "ask_price:other_price" in reading.slots.also


@pytest.mark.parametrize("text", ["冰箱打九折是多少", "冰箱八折多少钱", "跑步鞋减30之后多少", "跑步鞋对折下来多少"])
def test_what_is_paid_after_a_share_that_is_named_is_worked_out(model: Understander, text: str) -> None:
    """What the viewer proposes is no offer: the offers there are, are told beside it."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "net")
    assert "ask_discount_coupon" in reading.slots.also


@pytest.mark.parametrize("text", ["冰箱门把手多宽", "跑步鞋鞋舌多厚", "荣耀magic5边框有多宽"])
def test_the_measure_of_a_part_is_not_that_of_the_whole(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_spec", "part")
