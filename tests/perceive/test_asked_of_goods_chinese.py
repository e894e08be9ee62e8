"""What Chinese comments ask of goods that looks like something else: more memory, how large there are, a price and what comes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

GOODS = (
    thing("LAP", "青禾 轻薄笔记本电脑", language="zh", 内存="16G|32G"),
    thing("HEAT", "青禾 燃气热水器", language="zh", 容量="13升|16升"),
    thing("SSD", "云杉 固态硬盘", language="zh", 版本="512GB|1TB"),
)
BAG = build_index(
    tuple(replace(product, aliases=(alias,)) for product, alias in zip(GOODS, ("本子", "热水器", "固态"), strict=True))
)


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("本子内存能自己加条吗", "ask_spec", "upgrade"),
        ("本子内存可以加吗", "ask_spec", "upgrade"),
        ("本子硬盘能扩吗", "ask_spec", "upgrade"),
        ("固态都有多大", "ask_size_options", "options"),
        ("固态都有多大的", "ask_size_options", "options"),
        ("热水器多少钱包安装吗", "ask_price", None),
    ],
)
def test_what_is_asked_of_goods(model: Understander, text: str, intent: str, attribute: str | None) -> None:
    """No memory that is told says whether more can be put in; money is no wallet."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)
    assert all(target.sku for target in reading.targets)


def test_a_wallet_is_no_money(model: Understander) -> None:
    """Behind nothing that is counted it is a thing, which the bag lacks."""
    reading = read_comment("钱包多少钱", model=model, index=BAG, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == [""]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("本子啥时候上市的", "ask_spec"),
        ("固态哪年出的", "ask_spec"),
        ("联想15出了你们上没上", "ask_stock"),
        ("小米20你们上了没", "ask_stock"),
        ("本子啥时候补货", "ask_restock_time"),
    ],
)
def test_what_is_new(model: Understander, text: str, intent: str) -> None:
    """When a thing came out is no time when it comes back; what is just out may be there or not."""
    assert read_comment(text, model=model, index=BAG, context=Context(languages=("zh",))).intent == intent


@pytest.mark.parametrize("text", ["热水器烟管几节", "本子键盘几层", "本子能给手机充几次"])
def test_of_how_many_parts_it_is(model: Understander, text: str) -> None:
    """That is a property, and nothing that comes with it or that is done to it."""
    assert read_comment(text, model=model, index=BAG, context=Context(languages=("zh",))).intent == "ask_spec"
