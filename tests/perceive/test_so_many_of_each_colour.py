"""So many of each colour, in both languages; a cut for each of several; and words that are written short."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from zhubo.facts import Product
from zhubo.perceive import Reading
from zhubo.shop.search import build_index

from ..things import thing


def at_one_price(product: Product) -> Product:
    """Return a product all of whose options cost the same."""
    price = product.variants[0].price
    return replace(product, variants=tuple(replace(variant, price=price) for variant in product.variants))


ENGLISH = build_index(
    (
        thing("RED", "Red Scarf"),
        thing("GREEN", "Green Scarf"),
        thing("TEA", "Mint Tea"),
        thing("COCOA", "Nut Cocoa"),
        thing("CARD20", "Gift card 20"),
        thing("CARD80", "Gift card 80"),
    )
)
CHINESE = build_index(
    (
        at_one_price(thing("TEE", "森马 简约款 短袖T恤", language="zh", 颜色="白色|黑色")),
        at_one_price(
            thing(
                "PHONE",
                "荣耀 Magic 5 手机",
                language="zh",
                颜色="曜金|银色|曜金|银色|曜金",
                内存="256G|256G|512G|512G|1T",
            )
        ),
        thing("PAD", "荣耀 平板 9", language="zh", 颜色="蓝色|白色"),
    )
)
Asks = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("2 scarves in red 1 in green total", {"RED": 2, "GREEN": 1}),
        ("how much for 3 scarves, one in red and 2 in green", {"RED": 1, "GREEN": 2}),
        ("total for scarves, three in red and one in green", {"RED": 3, "GREEN": 1}),
        ("4 mint tea n 1 nut cocoa how much", {"TEA": 4, "COCOA": 1}),
    ],
)
def test_each_has_its_own_number(english: Asks, text: str, counts: dict[str, int]) -> None:
    """A sum of one each would be a wrong amount."""
    reading = english(text)
    assert {target.sku: target.qty or 1 for target in reading.targets} == counts


def test_stock_is_no_colour(english: Asks) -> None:
    assert english("got 2 in stock of the mint tea?").slots.attribute == "stock"


@pytest.mark.parametrize("text", ["gc 80 price", "how much for the 80 gc"])
def test_gift_cards_by_their_short_name(english: Asks, text: str) -> None:
    assert [target.sku for target in english(text).targets] == ["CARD80"]


@pytest.mark.parametrize(
    ("text", "sku", "qty"),
    [
        ("简约款短袖黑白各来一件 总共多少", "TEE", 2),
        ("简约款短袖黑白各两件多少钱", "TEE", 4),
        ("简约款短袖黑的白的各要三件一共多少", "TEE", 6),
        ("荣耀magic5曜金银色各一台256的多少钱", "PHONE", 2),
        ("荣耀magic5金色银色512各要一个 加起来", "PHONE", 2),
    ],
)
def test_each_colour_so_many_times(chinese: Asks, text: str, sku: str, qty: int) -> None:
    reading = chinese(text)
    assert ([target.sku for target in reading.targets], reading.slots.qty) == ([sku], qty)


@pytest.mark.parametrize("text", ["荣耀平板9蓝白各一台多少", "荣耀magic5曜金银色各一台1T的多少"])
def test_colours_of_other_prices_or_that_lack_are_not_multiplied(chinese: Asks, text: str) -> None:
    assert chinese(text).slots.qty is None


def test_one_colour_so_many_times_is_no_more(chinese: Asks) -> None:
    assert chinese("简约款短袖黑色各位觉得两件多少钱").slots.qty == 2


@pytest.mark.parametrize("text", ["我包十台 一台少五百 行就打钱", "拿八台的话一台让两百", "一台便宜个一百我要五台"])
def test_a_cut_for_each_is_a_haggle(chinese: Asks, text: str) -> None:
    """What ten cost at the full price is not asked."""
    assert chinese(text, pinned="PHONE").intent == "bargain"


def test_who_asks_how_much_less_haggles_not(chinese: Asks) -> None:
    assert chinese("256比512一台少多少钱", pinned="PHONE").intent != "bargain"


@pytest.mark.parametrize("text", ["一黑一白短袖多少", "一黑一白短袖各一件多少", "短袖一白一黑一共多少"])
def test_one_of_each_colour_stands_before_the_name(chinese: Asks, text: str) -> None:
    """What follows the last colour is no piece of it."""
    reading = chinese(text)
    assert ([target.sku for target in reading.targets], reading.slots.qty) == (["TEE"], 2)
