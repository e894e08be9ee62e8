"""Figures behind a name, versions, wear; and comments that are nothing but options of what is on show."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("PHONE", "荣耀 Magic 5 手机 鸿蒙系统4", language="zh", 颜色="幻夜黑|雪域白", 内存="256G|512G"),
        thing("DISK", "致态 固态硬盘 7100", language="zh", 规格="PCIe 4.0 1TB|PCIe 3.0 512GB"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY", **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("荣耀magic5是鸿蒙几", "figure:鸿蒙"),
        ("荣耀magic5鸿蒙系统哪个版本", "figure:鸿蒙"),
        ("荣耀magic5蓝牙几点几", "figure:蓝牙"),
        ("固态硬盘pcie几点零的", "figure:pcie"),
        ("荣耀magic5天玑多少", "figure:天玑"),
    ],
)
def test_the_figure_behind_a_name_is_asked_for(model: Understander, text: str, asked: str) -> None:
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_spec", asked)


@pytest.mark.parametrize(
    "text", ["荣耀magic5能升级到几", "荣耀magic5电池健康度还剩百分之几", "荣耀magic5升级到安卓15了吗"]
)
def test_wear_and_coming_versions_are_no_fact_of_the_goods(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_spec", "other")


@pytest.mark.parametrize(
    ("text", "count"), [("买三块固态硬盘一共多少", 3), ("两块7100 1tb多少钱", 2), ("固态硬盘买五块多少", 5)]
)
def test_pieces_that_are_counted_like_money_are_pieces(model: Understander, text: str, count: int) -> None:
    reading = read(model, text)
    assert [target.sku for target in reading.targets] == ["DISK"]
    assert (reading.slots.qty, reading.slots.price) == (count, None)


@pytest.mark.parametrize("text", ["三块钱卖不", "运费三块", "9块9包邮吗"])
def test_money_is_no_count(model: Understander, text: str) -> None:
    assert read(model, text).slots.qty is None


@pytest.mark.parametrize("text", ["幻夜黑二五六", "雪域白512g", "雪域白"])
def test_options_alone_ask_what_they_cost(model: Understander, text: str) -> None:
    reading = read(model, text, pinned="PHONE")
    assert reading.intent == "ask_price"
    assert [target.sku for target in reading.targets] == ["PHONE"]
    assert reading.targets[0].variants


@pytest.mark.parametrize("text", ["雪域白真好看", "好看", "雪"])
def test_words_beside_options_are_no_ask(model: Understander, text: str) -> None:
    assert read(model, text, pinned="PHONE").intent != "ask_price"
