"""Counts in Chinese comments: so many for each of several people, of several options together, and what counts no pieces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.facts import Money
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.budget import budget_in
from zhubo.shop.search import build_index

from ..things import thing

SHIRT = thing("SHIRT", "青禾格子衬衫", language="zh", 颜色="白色|黑色")
GOODS = (
    replace(SHIRT, variants=tuple(replace(variant, price=Money(9_900, "CNY")) for variant in SHIRT.variants)),
    thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G"),
    thing("PAD", "青禾 30 平板电脑", language="zh", 内存="64G|256G"),
)
BAG = build_index(GOODS)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("五个人一人一件格子衬衫 总共多少钱", 5),
        ("一家四口每人一件格子衬衫多少钱", 4),
        ("三个人一人两件格子衬衫一共多少", 6),
        ("给三个娃一人买一件格子衬衫 多少", 3),
        ("我跟我对象一人一件格子衬衫多少钱", 2),
        ("我家俩双胞胎 格子衬衫一人一件 总共得付多少", 2),
        ("格子衬衫一人一件 我们三个 多少钱", 3),
        ("一人一件格子衬衫多少钱", None),
        ("给两个娃买格子衬衫多少钱", None),
        ("格子衬衫单件多少钱", None),
    ],
)
def test_pieces_for_people(model: Understander, text: str, count: int | None) -> None:
    """How many people there are counts pieces only where each is to have some."""
    reading = read(model, text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", ["SHIRT"])
    assert (reading.slots.qty or 1) == (count or 1)


def test_two_things_for_two_people_are_one_of_each(model: Understander) -> None:
    """Each of the two has one of them."""
    reading = read(model, "青禾平板64g和荣耀x30 128g 两个娃一人一个 一共多少")
    assert sorted((target.sku, target.qty) for target in reading.targets) == [("PAD", 1), ("X30", 1)]


@pytest.mark.parametrize("text", ["荣耀x30 128单台多少钱", "荣耀x30一二八单部多少", "荣耀x30 128单买多少钱"])
def test_a_single_one_is_no_count_of_a_memory(model: Understander, text: str) -> None:
    """The figure before it is an option."""
    reading = read(model, text)
    assert [(target.sku, target.variants) for target in reading.targets] == [("X30", ("X30-0",))]
    assert reading.slots.qty in (None, 1)


def test_a_count_behind_several_options_is_of_all(model: Understander) -> None:
    """At one price the sum is sure; where prices differ nothing is summed up; as many as there are options are one of each."""
    together = read(model, "格子衬衫白的黑的一共来三件多少钱")
    assert [(target.sku, target.qty) for target in together.targets] == [("SHIRT", None)]
    assert together.slots.qty == 3
    assert read(model, "荣耀x30 128的256的一共来三台多少钱").slots.qty is None
    both = read(model, "荣耀x30 128和256一共两台多少钱")
    assert [(target.variants, target.qty) for target in both.targets] == [(("X30-0",), 1), (("X30-1",), 1)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("荣耀x30 128的单买一台 c8能不能用", "ask_price"),
        ("荣耀x30 128拍一台能用c8不", "ask_price"),
        ("c8一个号能用几次", "ask_purchase_limit"),
    ],
)
def test_a_code_held_against_one_thing(model: Understander, text: str, intent: str) -> None:
    """Whether it may be used is what its price and the terms settle, and no rule of how many one may buy."""
    assert read(model, text, codes=(("c8", "autumn"),)).intent == intent


def test_the_code_of_a_feast_is_no_size(model: Understander) -> None:
    """码 is a size and a code: that of the feast is the latter."""
    assert read(model, "荣耀x30 128一台能用双十一那个码吗").intent == "ask_price"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一台荣耀x30 128一个平板64g 一共多少", [("PAD", 1), ("X30", 1)]),
        ("两件格子衬衫一台荣耀x30 256g 总共多少", [("SHIRT", 2), ("X30", 1)]),
        ("一件白的一件黑的格子衬衫一共多少", [("SHIRT", 1), ("SHIRT", 1)]),
        ("荣耀x30 128多少 另外平板64g多少", [("PAD", None), ("X30", None)]),
    ],
)
def test_things_in_a_row_that_are_counted_ahead(
    model: Understander, text: str, lines: list[tuple[str, int | None]]
) -> None:
    """Each count begins the next thing, and none is left out of the sum."""
    reading = read(model, text)
    assert sorted((target.sku, target.qty) for target in reading.targets) == lines


@pytest.mark.parametrize(("text", "variants"), [("70寸32g那个多少钱", ("TV-2",)), ("50寸32g的多少", ())])
def test_measures_alone_name_what_comes_in_all_of_them(
    model: Understander, text: str, variants: tuple[str, ...]
) -> None:
    """Measures that no one thing comes in name nothing."""
    tv = thing("TV", "青禾电视", language="zh", 尺寸="50英寸|50英寸|70英寸", 内存="8G|16G|32G")
    context = Context(currency="CNY", languages=("zh",))
    reading = read_comment(text, model=model, index=build_index((*GOODS, tv)), context=context)
    assert tuple(variant for target in reading.targets for variant in target.variants) == variants


def test_the_season_of_an_option_is_said_otherwise(model: Understander) -> None:
    """秋天 is the 秋季 of an option."""
    shoe = thing("SHOE", "青禾跑鞋", language="zh", 尺码="38|38", 季节="夏季|秋季")
    context = Context(currency="CNY", languages=("zh",))
    reading = read_comment("跑鞋38秋天的多少", model=model, index=build_index((*GOODS, shoe)), context=context)
    assert [target.variants for target in reading.targets] == [("SHOE-1",)]


def test_a_memory_in_two_figures_is_no_model(model: Understander) -> None:
    """The 8 of 8+256 names no phone that is called 8."""
    phones = (thing("R8", "OPPO Reno8 手机", language="zh", 内存="128G|256G"), *GOODS)
    context = Context(currency="CNY", languages=("zh",))
    reading = read_comment("8+256的米10多少", model=model, index=build_index(phones), context=context)
    assert not any(target.sku for target in reading.targets)


@pytest.mark.parametrize("text", ["三五件格子衬衫多少钱", "格子衬衫买个七八件多少", "格子衬衫两三件多少钱"])
def test_a_few_are_no_sure_count(model: Understander, text: str) -> None:
    """Two figures side by side are about so many, and 三五 is no 35."""
    reading = read(model, text)
    assert [(target.sku, target.qty) for target in reading.targets] == [("SHIRT", None)]
    assert reading.slots.qty is None


def test_a_sum_without_its_last_unit(model: Understander) -> None:
    """两千五 is 2,500 wherever it stands."""
    assert budget_in("预算两千五 有哪些手机", "CNY") == (None, Money(250_000, "CNY"))
    assert budget_in("预算两千五百的手机", "CNY") == (None, Money(250_000, "CNY"))


def test_a_memory_in_the_title_is_an_option_as_well(model: Understander) -> None:
    """What is sold in 32 and 64 is asked for in 64, though the title names that."""
    phone = thing("P9", "青禾 9 Plus 64GB 手机", language="zh", 内存="32G|64G")
    context = Context(currency="CNY", languages=("zh",))
    reading = read_comment("9plus 64的多少", model=model, index=build_index((*GOODS, phone)), context=context)
    assert [target.variants for target in reading.targets] == [("P9-1",)]
