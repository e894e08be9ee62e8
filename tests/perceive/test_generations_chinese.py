"""Chinese comments that ask for goods of a generation or a year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

PAD = thing("PAD", "青禾 10.9英寸平板电脑 2022年款", language="zh", 容量="64G|256G")
BAG = build_index(
    (
        replace(PAD, description={"zh": "旧的9代平板限量抢购"}),
        thing("TWO", "青禾 飞羽者2代 跑步鞋", language="zh", 颜色="白色|黑色"),
        thing("THREE", "青禾 飞羽者3代 跑步鞋", language="zh", 颜色="白色|黑色"),
        thing("PHONE", "青禾 K30 手机", language="zh", 容量="128G|256G"),
    )
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("三代飞羽者多少钱", ["THREE"]),
        ("第二代飞羽者多少钱", ["TWO"]),
        ("飞羽者二代跟三代哪个好", ["TWO", "THREE"]),
        ("四代飞羽者多少钱", ["", "TWO", "THREE"]),
        ("九代平板多少钱", ["", "PAD"]),
        ("k30二代多少钱", ["", "PHONE"]),
        ("平板2021款多少钱", ["", "PAD"]),
        ("2021年的平板屏幕多大", ["", "PAD"]),
        ("平板2022款多少钱", ["PAD"]),
        ("22款平板多少钱", ["PAD"]),
        ("2024款k30多少钱", ["PHONE"]),
        ("三代人都能穿的跑步鞋多少钱", ["TWO", "THREE"]),
    ],
)
def test_a_generation_or_year_chooses_or_is_lacked(model: Understander, text: str, skus: list[str]) -> None:
    """What an advertisement says in a description tells of no product; where no year is told, none is wrong."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == skus
