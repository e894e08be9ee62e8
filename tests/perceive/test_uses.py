"""What the shop has for a use or for somebody, in a shop of many things; and questions about one thing that speak of a use."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index


def thing(sku: str, title: str, category: str, price: int) -> Product:
    """A product with a name in Chinese and in English."""
    variants = (Variant(sku=f"{sku}-1", price=Money(price, "CNY"), stock=5),)
    own, _, foreign = title.partition("|")
    return Product(sku=sku, title={"zh": own, "en": foreign}, category={"zh": category}, variants=variants)


BAG = build_index(
    (
        thing("WOK", "铁匠 铸铁炒锅|Cast iron wok pan", "厨具", 19_900),
        thing("BOARD", "铁匠 竹制菜板|Bamboo board for the kitchen", "厨具", 3_900),
        thing("SKIRT", "花原 碎花半身裙女|Women's floral skirt", "女装", 8_900),
        thing("BOOT", "花原 马丁靴男 冬季|Men's winter boots", "男鞋", 29_900),
        thing("BLOCKS", "小象 儿童积木|Toy blocks for children", "玩具", 5_900),
        thing("LAMP", "暖屋 床头台灯|Bedside lamp", "家居", 6_900),
        thing("TEA", "山泉 绿茶茶叶|Green tea leaves", "茶饮", 4_900),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("厨房用的有哪些", ["WOK", "BOARD"]),
        ("100以内厨房用的有啥", ["BOARD"]),
        ("送小朋友的有啥", ["BLOCKS"]),
        ("女生穿的都有什么", ["SKIRT"]),
        ("冬天穿的有啥", ["BOOT"]),
        ("喝的有什么", ["TEA"]),
        ("what do you have for the kitchen", ["WOK", "BOARD"]),
        ("got anything for kids", ["BLOCKS"]),
        ("anything to wear", ["SKIRT", "BOOT"]),
        ("what have u got for my flat", ["LAMP"]),
    ],
)
def test_goods_for_a_use_are_listed(model: Understander, text: str, skus: list[str]) -> None:
    """By whom or what they are for, when they are used, and what they may cost."""
    reading = read(model, text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", skus)


@pytest.mark.parametrize(
    "text", ["这个小孩能用吗", "女生穿多大码", "is this for kids", "冬天穿的有什么颜色", "what sizes for women"]
)
def test_a_use_of_one_thing_is_no_listing(model: Understander, text: str) -> None:
    """Who asks of the thing on show, its sizes or its colours, asks for no list."""
    assert not [target for target in read(model, text, pinned="LAMP").targets if target.how == "category"]
