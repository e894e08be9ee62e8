"""Chinese comments for a sort of goods of which the bag has only another: age, wearer, build, processor, a size beyond what there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.facts import Attribute
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        replace(thing("CAT", "三文鱼配方 成猫粮", language="zh"), aliases=("猫粮",)),
        replace(thing("BRIEFS", "棉朵 莫代尔内裤女", language="zh"), aliases=("内裤",)),
        replace(thing("SATCHEL", "云帆 小学生 减负书包", language="zh"), aliases=("书包",)),
        replace(
            thing("UMBRELLA", "晴川 自动折叠伞", language="zh"),
            aliases=(
                "雨伞",
                "伞",
            ),
        ),
        replace(
            thing("PAPER", "线装 方格笔记本", language="zh"),
            aliases=(
                "笔记本",
                "手账",
            ),
        ),
        replace(thing("CHAIN", "初雪 925银 锁骨链", language="zh"), aliases=("项链",)),
        thing("COURT", "跃动 板鞋 休闲鞋 男", language="zh", colour="黑色|白色"),
        thing("BOOK", "云海 轻薄本 15", language="zh", 版本="R5 16G|R7 16G"),
        thing("BALM", "小桃 润色口红", language="zh", 色号="01豆沙|07复古红|11枫叶"),
        thing("POWER", "迷你 充电宝", language="zh", 容量="5000毫安|10000毫安"),
        thing("SUIT", "萌宝 儿童睡衣", language="zh", size="90|100|110|120"),
        replace(
            thing("MAT", "天然 瑜伽垫", language="zh"),
            description={
                "zh": "双面防滑，回弹好，环保无味，适合新手和进阶练习，附赠绑带一根，收纳方便，不占地方。" * 8
            },
            attributes={"thickness": Attribute(text={"zh": "6毫米"})},
        ),
    )
)


def read(model: Understander, text: str) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY"))


@pytest.mark.parametrize(
    ("text", "own", "sku"),
    [
        ("幼猫粮多少钱", "成猫粮多少钱", "CAT"),
        ("男内裤多少钱", "女内裤多少钱", "BRIEFS"),
        ("内裤男多少钱", "内裤女多少钱", "BRIEFS"),
        ("初中书包多少钱", "小学生书包多少钱", "SATCHEL"),
        ("长柄伞多少钱", "折叠伞多少钱", "UMBRELLA"),
        ("笔记本电脑多少钱", "笔记本多少钱", "PAPER"),
        ("18k的项链多少钱", "银项链多少钱", "CHAIN"),
        ("篮球鞋多少钱", "板鞋多少钱", "COURT"),
        ("瑜伽垫10毫米多少钱", "瑜伽垫6毫米多少钱", "MAT"),
    ],
)
def test_another_sort_has_no_price_here(model: Understander, text: str, own: str, sku: str) -> None:
    """What the bag has of the kind is not what is asked for; its own sort is."""
    assert [target.sku for target in read(model, own).targets] == [sku]
    assert sku not in {target.sku for target in read(model, text).targets if target.how != "neighbour"}


@pytest.mark.parametrize(
    ("text", "sku", "lacking"),
    [
        ("轻薄本i7的多少钱", "BOOK", "I7"),
        ("轻薄本r7的多少钱", "BOOK", None),
        ("口红02多少钱", "BALM", "02号"),
        ("口红07多少钱", "BALM", None),
        ("充电宝30000多少钱", "POWER", "30000mAh"),
        ("充电宝10000多少钱", "POWER", None),
        ("儿童睡衣140多少", "SUIT", "140"),
        ("儿童睡衣120多少", "SUIT", None),
    ],
)
def test_a_value_that_is_lacking_is_told(model: Understander, text: str, sku: str, lacking: str | None) -> None:
    reading = read(model, text)
    assert [target.sku for target in reading.targets] == [sku]
    assert reading.slots.size == lacking
