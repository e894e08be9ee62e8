"""Chinese comments that are nothing but options of what is on show, and what stories, counts and offers around goods leave of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.facts import Money
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

SHIRT = thing("SHIRT", "青禾格子衬衫", language="zh", 颜色="白色|黑色|白色|黑色", 尺码="L|L|XL|XL")
GOODS = (
    replace(SHIRT, variants=tuple(replace(variant, price=Money(9_900, "CNY")) for variant in SHIRT.variants)),
    thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G"),
    thing("R9", "OPPO Reno9 手机", language="zh", 内存="128G|256G", 颜色="黑色|金色"),
    thing("DISK", "西数固态硬盘", language="zh", 型号="SN570|SN850 PRO|SN570|SN850 PRO", 容量="512GB|512GB|1TB|1TB"),
    thing("BOOK", "青禾笔记本电脑 Pro 16", language="zh", 内存="512GB|1TB"),
)
BAG = build_index(tuple(replace(product, link_no=at) for at, product in enumerate(GOODS, 1)))


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "pinned"),
    [
        ("pro那款1t", "DISK"),
        ("白XL", "SHIRT"),
        ("黑L呢", "SHIRT"),
        ("xxxl", "SHIRT"),
        ("黑色xl那件", "SHIRT"),
    ],
)
def test_options_alone_ask_what_they_cost(model: Understander, text: str, pinned: str) -> None:
    """Of what is on show, even where another product is called by one of them."""
    reading = read(model, text, pinned=pinned)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", [pinned])


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("修笔记本的大哥说加块硬盘就行 西数那个固态咋卖", "DISK"),
        ("同事用的x30 reno9多少钱", "R9"),
        ("隔壁老李刚买的x30 你屋里卖好多钱", "X30"),
        ("reno9我惦记好久了 如今多少能拿下", "R9"),
        ("洗衣机刚装好 那个格子衬衫怎么卖", "SHIRT"),
    ],
)
def test_a_story_names_no_goods(model: Understander, text: str, sku: str) -> None:
    """And its words are no word of theirs."""
    assert [target.sku for target in read(model, text).targets] == [sku]


def test_who_wishes_for_both_means_both(model: Understander) -> None:
    """Though each is told in a clause of its own."""
    assert len(read(model, "我要x30 我媳妇要reno9 多少钱").targets) == 2


def test_a_number_that_is_said_in_full_is_no_link(model: Understander) -> None:
    """Alone it is one."""
    assert read(model, "朋友买的是4 你家mate4有没有").slots.link_nos == ()
    assert read(model, "4有没有").slots.link_nos == (4,)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("我和同学各要一台x30 128的 一共多少钱", 2),
        ("爷爷奶奶一人一件格子衬衫 算下来多少", 2),
        ("给爸妈各买一台reno9 总共多少", 2),
        ("格子衬衫一黑一白都要xl的一共多少", 2),
        ("格子衬衫一件白的一件黑的L码 一共多少钱", 2),
        ("各位格子衬衫多少钱", None),
    ],
)
def test_one_of_each_is_counted(model: Understander, text: str, count: int | None) -> None:
    """By the people, or by the colours of which there is one each."""
    reading = read(model, text)
    assert reading.slots.qty == count or sum(target.qty or 0 for target in reading.targets) == count


@pytest.mark.parametrize("text", ["x30 256满减打完多少", "x30拍一台实际要付多少", "x30打完优惠到底多少"])
def test_what_is_left_after_offers_is_asked(model: Understander, text: str) -> None:
    """However the offers are said to be taken off."""
    reading = read(model, text)
    assert ([target.sku for target in reading.targets], reading.slots.attribute) == (["X30"], "net")


@pytest.mark.parametrize("text", ["我那x30用了两年还能卖多少钱", "我的reno9现在值几个钱", "x30二手卖多少"])
def test_what_an_own_thing_sells_for_is_no_price_of_the_shop(model: Understander, text: str) -> None:
    """What it costs in the shop is not the answer."""
    reading = read(model, text)
    assert reading.intent != "ask_price" or not reading.targets[0].sku
    assert "ask_price" not in reading.slots.also


def test_a_price_is_asked_for_behind_praise(model: Understander) -> None:
    """It is no praise of the host."""
    assert read(model, "同学天天夸x30 主播给句实在价").intent == "ask_price"


@pytest.mark.parametrize("text", ["格子衬衫白的黑的各一件xl的一共多少", "格子衬衫白色和黑色各来一件L码多少钱"])
def test_an_option_told_once_is_of_each_colour(model: Understander, text: str) -> None:
    """Behind what is counted as well."""
    reading = read(model, text)
    assert (reading.slots.qty, len(reading.targets), len(reading.targets[0].variants)) == (2, 1, 2)


@pytest.mark.parametrize("text", ["手里就1200 能买x30不", "我就剩两千块 能入手reno9不", "三千五买得起x30吗"])
def test_if_so_much_buys_it_is_answered_with_its_price(model: Understander, text: str) -> None:
    """And not with what is in stock."""
    assert read(model, text).intent == "ask_price"


@pytest.mark.parametrize("text", ["x30 256能买吗", "reno9黑色还能买不"])
def test_figures_of_an_option_are_no_amount(model: Understander, text: str) -> None:
    """Whether that one is there is asked."""
    assert read(model, text).intent == "ask_stock"


def test_a_count_of_all_lines_is_none_of_them(model: Understander) -> None:
    """It is what the others come to."""
    targets = read(model, "两台reno9 一台黑128一台金256 一共多少").targets
    assert [(target.variants, target.qty) for target in targets] == [(("R9-0",), 1), (("R9-1",), 1)]


def test_a_price_between_two_bounds_is_sought_in_the_whole_shop(model: Understander) -> None:
    """What costs less is not there."""
    blanket = thing("HIGH", "青禾毛毯", language="zh", 颜色="灰色|红色")
    dear = tuple(replace(variant, price=Money(30_000, "CNY")) for variant in blanket.variants)
    bag = build_index((replace(GOODS[0], sku="LOW"), replace(blanket, variants=dear)))
    context = Context(currency="CNY", languages=("zh",))
    reading = read_comment("200到400的有什么", model=model, index=bag, context=context)
    assert [target.sku for target in reading.targets] == ["HIGH"]


def test_when_it_came_out_is_no_hour_of_the_show(model: Understander) -> None:
    """It is a property of the thing."""
    assert read(model, "x30上市时间").intent == "ask_spec"
