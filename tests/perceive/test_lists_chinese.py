"""Lists of goods in Chinese: each thing has its own options and its own count, with or without a word between them."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("DUCK", "周记 卤鸭脖 真空", language="zh", 口味="甜辣|麻辣"),
        thing("TEA", "云雾 茉莉花茶 袋泡", language="zh", 规格="20包|40包"),
        thing("VEST", "慢跑者 纯棉 背心 男", language="zh", 颜色="白色|黑色", 尺码="M|L"),
        thing("SHORTS", "慢跑者 短裤 速干 男", language="zh", 颜色="深蓝|灰色", 尺码="M|L"),
        thing("PLUG", "快充 充电器 氮化镓", language="zh", 规格="30W|67W"),
        thing("LEAD", "编织 数据线 耐弯折", language="zh", 规格="1米|2米"),
        thing("BOOK", "联想 笔记本电脑 轻薄", language="zh", 内存="16G|32G"),
    )
)
PHONES = build_index(
    (
        thing("K9", "红米 K9 手机", language="zh", 内存="128G|256G"),
        thing("M70", "华为 Mate 70 手机", language="zh", 内存="128G|256G"),
        thing("DUNK", "耐克 男鞋 休闲", language="zh", 尺码="41|42"),
        thing("AIR", "耐克 男鞋 气垫", language="zh", 尺码="41|42"),
    )
)


def read(model: Understander, text: str) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY"))


def lines(reading: Reading) -> list[tuple[str, int | None]]:
    """Return the products that are meant, each with its count."""
    return [(target.sku, target.qty) for target in reading.targets]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("鸭脖甜辣三袋花茶20包一盒一共多少钱", [("DUCK", 3), ("TEA", 1)]),
        ("花茶40包两盒加鸭脖麻辣五袋多少", [("TEA", 2), ("DUCK", 5)]),
        ("背心白色m两件短裤灰色l一条总共多少", [("VEST", 2), ("SHORTS", 1)]),
        ("两件背心一条短裤一共多少", [("VEST", 2), ("SHORTS", 1)]),
        ("背心黑L一件 短裤深蓝M两条 多少钱", [("VEST", 1), ("SHORTS", 2)]),
    ],
)
def test_things_of_a_list_are_counted_each_for_itself(
    model: Understander, text: str, meant: list[tuple[str, int]]
) -> None:
    reading = read(model, text)
    assert lines(reading) == meant
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "total")


def test_options_of_one_thing_are_none_of_the_next(model: Understander) -> None:
    """The vest in white and M, the shorts in grey and L; neither lacks a colour of the other."""
    reading = read(model, "背心白色m一件短裤灰色l一条一共多少")
    assert [len(target.variants) for target in reading.targets] == [1, 1]
    assert reading.slots.colour is None or all(target.variants for target in reading.targets)


@pytest.mark.parametrize("text", ["背心白色一件花茶20包一盒多少", "背心黑色一件加鸭脖甜辣一袋多少钱"])
def test_a_colour_of_one_thing_is_asked_of_no_other(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert len(reading.targets) == 2
    assert reading.slots.colour is None


@pytest.mark.parametrize(
    ("text", "skus"), [("67w头加2米线多少", ["PLUG", "LEAD"]), ("30w头配1米的线一套几钱", ["PLUG", "LEAD"])]
)
def test_things_that_are_called_by_one_character_are_summed(model: Understander, text: str, skus: list[str]) -> None:
    reading = read(model, text)
    assert [target.sku for target in reading.targets] == skus
    assert all(target.variants for target in reading.targets)
    assert reading.slots.attribute == "total"


@pytest.mark.parametrize("text", ["笔记本想加个充电器多少钱", "两包鸭脖多少", "背心多少钱"])
def test_one_thing_is_no_list(model: Understander, text: str) -> None:
    assert len([target for target in read(model, text).targets if target.sku]) < 2


@pytest.mark.parametrize("text", ["k9 128一台mate70 256两台一共多少", "k9 128g一台 mate70 256g两台 总共多少"])
def test_models_of_a_list_have_their_own_memory(model: Understander, text: str) -> None:
    reading = read_comment(text, model=model, index=PHONES, context=Context(languages=("zh",), currency="CNY"))
    assert lines(reading) == [("K9", 1), ("M70", 2)]
    assert [len(target.variants) for target in reading.targets] == [1, 1]


@pytest.mark.parametrize("text", ["高帮的耐克多少钱", "耐克有没有高帮的"])
def test_a_side_that_none_of_a_brand_is_told_to_have_is_not_there(model: Understander, text: str) -> None:
    reading = read_comment(text, model=model, index=PHONES, context=Context(languages=("zh",), currency="CNY"))
    assert reading.targets[0].sku == ""


@pytest.mark.parametrize("text", ["背心白M 黑L 两件一起多少", "背心白M黑L各一件多少钱", "背心白m一件 黑l一件一共多少"])
def test_each_colour_of_one_thing_has_its_own_size(model: Understander, text: str) -> None:
    """White in M and black in L, and not twice the last of them."""
    reading = read(model, text)
    assert lines(reading) == [("VEST", 1), ("VEST", 1)]
    assert [len(target.variants) for target in reading.targets] == [1, 1]
    assert reading.targets[0].variants != reading.targets[1].variants
