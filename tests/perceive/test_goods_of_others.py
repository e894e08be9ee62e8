"""Goods that the bag lacks are not sold under the number or the odd word that a comment also holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.things import thing

from zhubo.facts import Money, Product
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[[str], Reading]


def linked(link_no: int, product: Product) -> Product:
    """The product behind a link, at a price."""
    variants = tuple(replace(variant, price=Money(2_000 + link_no, "USD"), stock=5) for variant in product.variants)
    return replace(product, link_no=link_no, variants=variants)


BAG = build_index(
    (
        linked(1, thing("LAMP", "Comet Lamp")),
        linked(2, thing("SHADES", "Matte Harbour Sunglasses")),
        linked(3, thing("TEA", "Nettle Tea")),
        linked(4, thing("SCARF", "Gull Scarf")),
        linked(5, thing("MUG", "Tidy Mug")),
        linked(6, thing("CARD", "Gift card 80")),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    room = Context(currency="USD", languages=("en",))
    return lambda text: read_comment(text, model=model, index=BAG, context=room)


@pytest.mark.parametrize(
    "text",
    [
        "lego or duplo for a kid of 4",
        "how many mp is the webcam 2 or 4",
        "the serum is 3?",
        "so i get 3 candles for the price of 2",
        "price of the gucci scarf",
        "how much is an egg cup",
        "matte or shiny lipstick",
        "comet was nice, what's the price on the blender",
        "which tv 2 or 4",
        "hats the price of the notebook scarf",
    ],
)
def test_what_the_bag_lacks_is_no_link_and_no_name(ask: Ask, text: str) -> None:
    """Neither the number nor the word of a name says that it is sold."""
    targets = ask(text).targets
    assert targets and targets[0].how == "unknown" and all(t.how == "neighbour" for t in targets[1:])


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("which one is warmer, 2 or 4", ["SHADES", "SCARF"]),
        ("is the tea number 3 or 4", ["TEA"]),
        ("price of the tea and the mug", ["TEA", "MUG"]),
        ("how much is the gull scarf", ["SCARF"]),
        ("a scarf for my jeans, price", ["SCARF"]),
        ("whats 4 going for", ["SCARF"]),
        ("any discount on 4", ["SCARF"]),
        ("can u do better on 2", ["SHADES"]),
        ("price of the gift card 80", ["CARD"]),
    ],
)
def test_what_the_bag_has_is_meant_all_the_same(ask: Ask, text: str, skus: list[str]) -> None:
    """Links, names, and things that the goods are for."""
    assert [target.sku for target in ask(text).targets] == skus


@pytest.mark.parametrize(
    "text",
    [
        "is 4 the price or the discount",
        "is 2 per pair or per piece",
        "was that 4 or 5 inch",
        "2 stroke or 4 stroke",
        "my last is 5",
        "make it 80 even",
        "round it down to 80",
        "no one answers the price",
        "can u do 4",
        "so the green dot is 3?",
    ],
)
def test_an_amount_is_no_link_and_no_name(ask: Ask, text: str) -> None:
    """What a number counts stands around it."""
    assert not [target.sku for target in ask(text).targets if target.sku]


TOWN = build_index(
    (
        linked(1, thing("HEATER", "灵鹿燃气热水器", language="zh")),
        linked(2, thing("SHOES", "青禾男子休闲鞋", language="zh")),
        linked(3, thing("PHONE", "星河7 游戏手机", language="zh")),
        linked(4, thing("SATCHEL", "豆苗 小学生护脊书包", language="zh")),
        linked(5, thing("IPHONE", "苹果 Apple iPhone 14", language="zh")),
    )
)


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("which one is warmer", ""),
        ("what would look warmer with jeans", ""),
        ("sound cut off at the price lol what was it", ""),
        ("price of the neck warmer", "NECK"),
        ("how much is the warmer", "NECK"),
        ("how much is the sound thing pls", "TALE"),
        ("sound price", "TALE"),
        ("price not showing on my phone", ""),
        ("smartphone price", "PHONE"),
        ("half price and its a deal", ""),
        ("how much do u charge", ""),
        ("vat and delivery on top?", ""),
        ("how much is the low top", "LOW"),
    ],
)
def test_an_ordinary_word_is_a_name_only_where_it_stands_like_one(model: Understander, text: str, sku: str) -> None:
    """Compared, or said of something else, it names nothing."""
    index = build_index(
        (
            linked(1, thing("NECK", "Tidal Neck Warmer")),
            linked(2, thing("TALE", "Sound of gulls")),
            linked(3, thing("CAP", "Reef Cap", zip="half|full")),
            linked(4, thing("PHONE", "Onda Smartphone")),
            linked(5, thing("CHARGER", "Onda Charger")),
            linked(6, thing("LOW", "Low-top reef sandal")),
        )
    )
    targets = read_comment(text, model=model, index=index, context=Context(currency="USD", languages=("en",))).targets
    assert [target.sku for target in targets] == ([sku] if sku else [])


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("热水壶几块", ""),
        ("虎头鞋怎么卖", ""),
        ("鞋垫一块钱一双还差不多 你降点", ""),
        ("我要配一台主机打游戏 多少钱能搞定", ""),
        ("热水器几块", "HEATER"),
        ("休闲鞋怎么卖", "SHOES"),
        ("星河7多少钱 打游戏的主机就不要了", "PHONE"),
        ("游戏手机多少钱", "PHONE"),
        ("学生书包多少钱", "SATCHEL"),
        ("苹果14多少钱", "IPHONE"),
        ("苹果多少钱一箱", None),
        ("学生优惠下来几个钱", None),
        ("穷学生一个 给减点", None),
    ],
)
def test_chinese_words_for_other_goods_are_no_name_of_the_bag_s(
    model: Understander, text: str, sku: str | None
) -> None:
    """One that shares a character or a word with a name is another thing."""
    room = Context(currency="CNY", languages=("zh",))
    targets = read_comment(text, model=model, index=TOWN, context=room).targets
    assert [target.sku for target in targets[:1]] == ([] if sku is None else [sku])


def test_two_of_a_kind_are_none_of_a_name_that_begins_with_the(model: Understander) -> None:
    """`the 2 cushions` are both, and what lies between them is a gap and no sum."""
    index = build_index((linked(1, thing("DASH", "The Reef Cushion")), linked(2, thing("OWL", "White Owl Cushion"))))
    room = Context(currency="USD", languages=("en",))
    for text, intent in (
        ("how much do the 2 cushions cost", "ask_price"),
        ("difference between the 2 cushions in price", "compare_products"),
    ):
        reading = read_comment(text, model=model, index=index, context=room)
        assert reading.intent == intent and [target.sku for target in reading.targets] == ["DASH", "OWL"]


def test_what_comes_behind_a_but_is_meant(model: Understander) -> None:
    """What is praised before is not what is asked."""
    index = build_index((linked(1, thing("POLO", "Reef Polo")), linked(2, thing("SHIRT", "Crew Shirt"))))
    room = Context(pinned="POLO", currency="USD", languages=("en",))
    reading = read_comment("nice polo but whats the crew shirt", model=model, index=index, context=room)
    assert [target.sku for target in reading.targets] == ["SHIRT"]
