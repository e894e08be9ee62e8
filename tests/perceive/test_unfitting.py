"""A brand with a word behind it that nothing of it is called by tells no prices; options that are counted are no pieces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

GOODS = (
    thing("BOOK", "华为 MateBook 笔记本电脑 办公", language="zh", 内存="16G|32G"),
    thing("M60", "华为 Mate 60 手机", language="zh", 内存="256G|512G"),
    thing("PAD", "华为 MatePad 平板电脑", language="zh", 内存="128G|256G"),
    thing("BOIL", "海尔 电热水器 家用", language="zh", 容量="50升|60升"),
    thing("I13", "Apple iPhone 13 手机", language="zh", 内存="128G|256G"),
    thing("I7P", "Apple iPhone 7 Plus 手机", language="zh", 内存="32G|128G"),
)
BAG = build_index(GOODS)
PAPER = build_index((*GOODS, thing("NOTE", "得力 记事本 A5 加厚", language="zh", 颜色="红色|蓝色")))


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), **context))  # type: ignore[arg-type]


def skus(model: Understander, text: str, **context: object) -> list[str]:
    """Return the SKUs that `text` means."""
    return [target.sku for target in read(model, text, **context).targets]


@pytest.mark.parametrize(
    "text", ["华为本子有几个价", "华为的本子多少钱", "本子什么价", "那个本本多少钱", "华为笔记本电脑多少钱"]
)
def test_a_nickname_for_a_kind_narrows_a_brand(model: Understander, text: str) -> None:
    """Where laptops are sold and no paper, a 本子 is one."""
    assert skus(model, text) == ["BOOK"]


def test_a_booklet_is_none_where_paper_is_sold(model: Understander) -> None:
    """In a shop with both the word says nothing of itself."""
    told = read_comment("那个本子什么价", model=model, index=PAPER, context=Context(languages=("zh",)))
    assert [target.sku for target in told.targets] != ["BOOK"]


@pytest.mark.parametrize("text", ["华为转接头多少钱", "华为的毛线帽几个价", "海尔灶具什么价", "苹果转换插头怎么卖"])
@pytest.mark.parametrize("pinned", [None, "M60"])
def test_a_strange_word_behind_a_brand_tells_no_price(model: Understander, text: str, pinned: str | None) -> None:
    """What is not known to be sold is asked back for, whatever is on show."""
    assert {one.how for one in read(model, text, pinned=pinned).targets} <= {"unknown", "neighbour"}


@pytest.mark.parametrize("text", ["华为的都多少钱", "华为系列大概什么价", "华为现在最低多少钱", "华为那些分别多少钱"])
def test_a_brand_alone_is_listed(model: Understander, text: str) -> None:
    """Words that say nothing of a kind leave the brand as it is."""
    assert sorted(skus(model, text)) == ["BOOK", "M60", "PAD"]


@pytest.mark.parametrize(
    "text", ["iphone13只要99是吗", "苹果13支付多少", "iphone13只有256的吗", "iphone13天蓝色多少钱"]
)
def test_a_word_that_begins_as_a_counter_ends_no_model(model: Understander, text: str) -> None:
    """The 只 of 只要 counts nothing: one model is named, and no other one."""
    assert skus(model, text) == ["I13"]


@pytest.mark.parametrize(
    ("text", "attribute", "counts"),
    [
        ("matepad的128和256两个版本多少钱", None, [None, None]),
        ("matepad 128g和256g两个价", None, [None, None]),
        ("matepad 6+128和8+256价格", None, [None, None]),
        ("matepad 128和256分别多少", None, [None, None]),
        ("matepad 128和256一共多少", "total", [None, None]),
        ("matepad 128和256两台多少钱", "total", [1, 1]),
        ("matepad 128两台和256一台多少钱", "total", [2, 1]),
    ],
)
def test_a_sum_is_only_for_who_asks_for_it(
    model: Understander, text: str, attribute: str | None, counts: list[int | None]
) -> None:
    """Two options asked for their prices have two prices; pieces that are counted, and a total, have a sum."""
    told = read(model, text)
    assert told.slots.attribute == attribute
    if attribute is not None:
        assert [target.qty for target in told.targets] == counts
    assert {target.sku for target in told.targets} == {"PAD"}


def test_a_bare_number_is_the_model_on_show(model: Understander) -> None:
    """A link of that number is not meant by who looks at the model; the word for a link says so."""
    index = build_index(
        (
            replace(thing("A", "小米20 Pro 手机", language="zh", 内存="128G|256G"), link_no=1),
            replace(thing("B", "云雀 耳机", language="zh", 颜色="黑色|白色"), link_no=20),
        )
    )
    room = Context(languages=("zh",), pinned="A")
    assert [t.sku for t in read_comment("20多少钱", model=model, index=index, context=room).targets] == ["A"]
    assert [t.sku for t in read_comment("20号多少钱", model=model, index=index, context=room).targets] == ["B"]


OWN = build_index(
    (
        replace(thing("TEE", "竹青坊 短袖T恤", language="zh", 颜色="黑色|白色"), brand={"zh": "竹青坊"}),
        replace(thing("SOCK", "竹青坊 中筒袜", language="zh", 颜色="黑色|白色"), brand={"zh": "竹青坊"}),
        replace(thing("COAT", "远岭 冲锋衣外套", language="zh", 尺码="M|L"), brand={"zh": "远岭"}),
        replace(thing("RUN", "远岭 跑步鞋 透气", language="zh", 尺码="40|41"), brand={"zh": "远岭"}),
    )
)


@pytest.mark.parametrize(
    ("text", "pinned", "expected"),
    [
        ("竹青坊外套多少钱", None, {""}),
        ("竹青坊外套有吗", "COAT", {""}),
        ("远岭外套多少钱", None, {"COAT"}),
        ("竹青坊瓜子多少钱", None, {"", "TEE", "SOCK"}),
        ("竹青坊的都多少钱", None, {"TEE", "SOCK"}),
        ("高帮的多少钱", "RUN", {""}),
        ("这双是高帮吗 多少钱", "RUN", {"RUN"}),
        ("加绒的多少钱", "COAT", {""}),
    ],
)
def test_a_merchants_own_brand_has_its_own_goods(
    model: Understander, text: str, pinned: str | None, expected: set[str]
) -> None:
    """Goods of one brand have no price for who asks for those of another; neither has a sort that the record does not tell."""
    told = read_comment(text, model=model, index=OWN, context=Context(languages=("zh",), pinned=pinned))
    assert {target.sku for target in told.targets} == expected
    assert "" not in expected or {target.how for target in told.targets} <= {"unknown", "neighbour"}


def test_the_one_of_two_options_that_is_lacking_is_told(model: Understander) -> None:
    """Two options are asked for, and one is sold: the other is asked for as what it is."""
    assert read(model, "matepad 128和512各多少").slots.size == "512G"
    assert read(model, "matepad 128和256各多少").slots.size is None


def test_another_measure_than_that_of_the_name_is_another_thing(model: Understander) -> None:
    """Shoes that make 5 cm taller have no price for who asks for 8 cm; how tall somebody is says nothing of them."""
    index = build_index((thing("TALL", "步云 厚底鞋 增高5cm", language="zh", 尺码="40|41"),))
    for text, how in (("增高8cm的多少钱", "unknown"), ("增高5cm的多少钱", ""), ("身高160cm能穿吗 多少钱", "")):
        told = read_comment(text, model=model, index=index, context=Context(languages=("zh",), pinned="TALL"))
        assert (told.targets[0].how == "unknown") is bool(how)
