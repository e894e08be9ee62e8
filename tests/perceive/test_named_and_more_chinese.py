"""Goods that are named beside what is no goods: uses, counts, days, codes, sums; and models by their number alone."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("PHONE", "荣耀 Magic 15 手机", language="zh", 颜色="银色|银色", 内存="256G|512G"),
        thing("NOTE", "红米 Redmi 9A 手机", language="zh", 内存="32G|64G"),
        thing("BOOK", "华硕 Book Pro 15 笔记本电脑 15英寸", language="zh", 版本="15英寸 R5 512G|15英寸 R7 512G"),
        thing("SSD", "三星 870 固态硬盘", language="zh", 型号="870 EVO|870 EVO Pro", 容量="500GB|500GB"),
        thing("TEE", "森马 简约款 短袖T恤", language="zh", 颜色="白色|黑色", 尺码="M|L"),
        thing("SHOE", "耐克 Air Max 95 跑鞋", language="zh", 尺码="41|42"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY", **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("荣耀magic15 512 领完红包以后总价多少", "PHONE"),
        ("magic15银色两台 抹零之后总数多少", "PHONE"),
        ("简约款白色一件多少呀 夏天打底", "TEE"),
        ("刚进 荣耀magic15 512g多少", "PHONE"),
        ("红迷九诶多少钱", "NOTE"),
        ("红米九一次买俩多少钱", ""),
        ("三星八七零多少钱", "SSD"),
        ("air的max95多少钱", "SHOE"),
    ],
)
def test_goods_that_are_named_are_meant(model: Understander, text: str, sku: str) -> None:
    assert [target.sku for target in read(model, text).targets][:1] == [sku]


@pytest.mark.parametrize("text", ["荣耀magic15港行多少", "荣耀magic15 512 翻新机多少", "冰箱门多少钱"])
def test_another_thing_has_not_their_price(model: Understander, text: str) -> None:
    assert [target.sku for target in read(model, text).targets][:1] != ["PHONE"]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("15防水吗", ["PHONE"]),
        ("15的电池多大", ["PHONE"]),
        ("15现在什么价", ["PHONE"]),
        ("15寸的多少钱", []),
        ("15天能退吗", []),
        ("我15了能用吗", []),
    ],
)
def test_a_model_is_known_by_its_number(model: Understander, text: str, skus: list[str]) -> None:
    assert [target.sku for target in read(model, text).targets] == skus


@pytest.mark.parametrize(
    "text", ["今天六号了活动还有吗", "都6号了 还打折不", "明天6号 能便宜点么", "过了6号就没优惠了吧"]
)
def test_a_day_is_no_link(model: Understander, text: str) -> None:
    assert read(model, text).slots.link_nos == ()


@pytest.mark.parametrize("text", ["今天6号多少钱", "6号有优惠吗", "到6号了吗主播 讲一下6号链接", "今天6号链接什么价"])
def test_a_link_is_one(model: Understander, text: str) -> None:
    assert read(model, text).slots.link_nos == (6,)


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("爷爷奶奶外婆一人一台redmi9a 32g一共多少钱", 3),
        ("我和弟弟妹妹一人一件简约款短袖多少钱", 3),
        ("一家一台 荣耀magic15 512 四台多少", 4),
    ],
)
def test_pieces_for_a_family(model: Understander, text: str, qty: int) -> None:
    assert read(model, text).slots.qty == qty
