"""Chinese comments that name goods by a brand that the bag's own are not of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

GOODS = (
    thing("CUP", "青禾 保温杯", language="zh", 容量="350毫升|500毫升"),
    thing("BANK", "青禾 充电宝", language="zh", 颜色="白色|黑色"),
    thing("CASE", "青禾 透明手机壳", language="zh", 适用="苹果15|小米14"),
    thing("NUTS", "青禾 每日坚果", language="zh", 规格="10包|30包"),
    thing("PACK", "青禾 双肩包", language="zh", 颜色="灰色|黑色"),
)
ALIASES = {"CUP": "保温杯", "BANK": "充电宝", "CASE": "手机壳", "NUTS": "坚果", "PACK": "双肩包"}
BAG = build_index(tuple(replace(product, aliases=(ALIASES[product.sku],)) for product in GOODS))


def read(model: Understander, text: str) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("膳魔师保温杯有吗", "CUP"),
        ("虎牌的保温杯多少钱", "CUP"),
        ("充电宝有小米的吗", "BANK"),
        ("星巴克同款保温杯多少钱", "CUP"),
        ("小米充电宝有没有", "BANK"),
        ("三只松鼠坚果多少钱", "NUTS"),
        ("要新秀丽双肩包", "PACK"),
    ],
)
def test_goods_of_another_brand_are_not_ours(model: Understander, text: str, sku: str) -> None:
    """Ours is only one beside it, and no price is told."""
    first, *others = read(model, text).targets
    assert (first.sku, [(target.sku, target.how) for target in others]) == ("", [(sku, "neighbour")])


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("苹果15手机壳多少钱", "CASE"),
        ("小米14的手机壳有吗", "CASE"),
        ("联想电脑用的双肩包有吗", "PACK"),
        ("三只保温杯多少钱", "CUP"),
        ("青禾充电宝多少钱", "BANK"),
    ],
)
def test_what_a_thing_goes_with_makes_no_other_of_it(model: Understander, text: str, sku: str) -> None:
    """Nor does its own brand, or a count."""
    assert [target.sku for target in read(model, text).targets] == [sku]
