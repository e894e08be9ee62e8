"""Goods that Chinese comments tell by their options or their price alone, two people's pieces, and options set on two sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading, Understander
from zhubo.shop.search import build_index

from ..things import asker, thing

BAG = build_index(
    (
        thing("TV", "创维 电视5A", language="zh", size="50英寸|50英寸|65英寸|65英寸", 内存="8G|16G|8G|16G"),
        thing("TVL", "创维 电视5A 75英寸", language="zh", size="65英寸|75英寸|75英寸", 内存="16G|16G|32G"),
        thing("X30", "荣耀X30 手机", language="zh", colour="幻夜黑|冰霜银|紫色|紫色", capacity="128G|256G|128G|512G"),
        thing("R9", "OPPO Reno9 手机", language="zh", colour="紫色|金色|金色", capacity="128G|128G|256G"),
        thing("PLAIN", "森马 纯色短袖T恤", language="zh", colour="黑色|黑色|白色|白色", size="M|XL|M|XL"),
        thing("LEAF", "森马 树叶短袖T恤", language="zh", colour="浅灰色|深灰色|深灰色", size="XL|M|XL"),
        thing(
            "BOOK",
            "机械革命 Code Book Pro 14 笔记本电脑",
            language="zh",
            colour="新极客Pro 14英寸 2.8K屏|新极客Pro 14英寸 2.8K屏|新悦客Pro 16英寸 3.2K屏|新悦客Pro 16英寸 3.2K屏",
            version="R7 16G 512|R5 16G 512|R7 16G 512|R5 16G 512",
        ),
    )
)


@pytest.fixture
def ask(model: Understander) -> Callable[..., Reading]:
    return asker(model, BAG, languages=("zh",), currency="CNY")


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("紫色512还有伐", "X30"),
        ("紫色512多少钱", "X30"),
        ("75的多少钱", "TVL"),
        ("75的内存有几档可挑", "TVL"),
        ("黑M白XL两件多少", "PLAIN"),
    ],
)
def test_options_that_one_thing_alone_has_mean_it(ask: Callable[..., Reading], text: str, sku: str) -> None:
    assert {target.sku for target in ask(text).targets} == {sku}


@pytest.mark.parametrize("text", ["紫色128多少钱", "绿色512还有吗", "65寸多少钱", "我身高175体重140穿什么码"])
def test_options_of_several_or_none_mean_nothing(ask: Callable[..., Reading], text: str) -> None:
    assert not [target for target in ask(text).targets if target.sku]


@pytest.mark.parametrize("text", ["75寸比50寸贵多少", "50寸和75寸差多少", "老公非要75寸 比50寸要多掏多少"])
def test_two_measures_of_two_listings(ask: Callable[..., Reading], text: str) -> None:
    assert {target.sku for target in ask(text).targets} == {"TV", "TVL"}


@pytest.mark.parametrize(
    "text",
    [
        "我黑M他白XL 两件多少",
        "我跟对象一人一件 我黑M他白XL 两件多少",
        "我拿黑m 她拿白xl 加起来多少",
        "纯色的我要黑M 我老公白XL 一共多少钱",
    ],
)
def test_what_each_of_two_people_takes(ask: Callable[..., Reading], text: str) -> None:
    lines = [(target.variants, target.qty or 1) for target in ask(text).targets]
    assert sorted(lines) == [(("PLAIN-0",), 1), (("PLAIN-3",), 1)]


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("哥俩一人一台x30 128的多少", 2),
        ("夫妻俩一人一部x30 一共多少", 2),
        ("姐仨一人一台x30多少", 3),
        ("我俩一人一台x30 128", 2),
        ("咱俩一人一台x30多少", 2),
        ("爸妈俩一人一台x30多少", 2),
        (f"{'我儿子' * 30}一人一台x30多少", None),
        ("我俩都要x30 128 总共多少", 2),
        ("给工人一人发一台x30 要120台", 120),
    ],
)
def test_pieces_for_people_who_are_called_two(ask: Callable[..., Reading], text: str, qty: int | None) -> None:
    assert ask(text).slots.qty == qty


@pytest.mark.parametrize("text", ["深灰m一件 再加纯色白m一件 合计多少", "纯色白m一件再加深灰m一件合计多少"])
def test_a_part_of_a_list_is_told_by_its_options(ask: Callable[..., Reading], text: str) -> None:
    assert {target.sku: target.variants for target in ask(text).targets} == {
        "PLAIN": ("PLAIN-2",),
        "LEAF": ("LEAF-1",),
    }


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("16寸r7和14寸r5差多少", ("BOOK-1", "BOOK-2")),
        ("14寸r7比16寸r7贵多少", ("BOOK-0", "BOOK-2")),
        ("14寸的r5比r7省多少", ("BOOK-0", "BOOK-1")),
    ],
)
def test_one_option_on_either_side(ask: Callable[..., Reading], text: str, variants: tuple[str, ...]) -> None:
    reading = ask(text, pinned="BOOK")
    assert (reading.intent, [target.variants for target in reading.targets]) == ("compare_products", [variants])


@pytest.mark.parametrize("text", ["16寸本子恢复到多少了", "14寸本子r7配置的价格报一下"])
def test_words_around_an_option_leave_it(ask: Callable[..., Reading], text: str) -> None:
    assert all(target.sku == "BOOK" and target.variants for target in ask(text).targets)


def test_an_option_that_can_be_chosen_is_asked_for(ask: Callable[..., Reading]) -> None:
    reading = ask("机械革命pro 16寸那本可以选r7吗")
    assert (reading.intent, [target.variants for target in reading.targets]) == ("ask_stock", [("BOOK-2",)])


def test_each_alone_is_held_against_an_offer(ask: Callable[..., Reading]) -> None:
    """What both come to is not asked for."""
    reading = ask("机械革命16寸r5和14寸r5 单买哪台都能减200不")
    assert (reading.intent, reading.slots.attribute, len(reading.targets)) == ("ask_price", "apart", 2)


@pytest.mark.parametrize("text", ["紫色512比金色256贵多少", "冰霜银比紫色512便宜多少"])
def test_two_goods_told_by_options_are_compared(ask: Callable[..., Reading], text: str) -> None:
    reading = ask(text)
    assert reading.intent == "compare_products"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("紫色就一种吗", "ask_colour_options"),
        ("x30只有紫色吗", "ask_colour_options"),
        ("x30就紫色一种?", "ask_colour_options"),
        ("紫色太艳 x30还有没有别的色", "ask_colour_options"),
        ("128怕不够 x30还有没有大点的内存", "ask_size_options"),
        ("x30就只有128和256?", "ask_size_options"),
    ],
)
def test_an_option_is_named_to_hear_of_others(ask: Callable[..., Reading], text: str, intent: str) -> None:
    reading = ask(text, pinned="X30")
    assert (reading.intent, [(t.sku, t.variants) for t in reading.targets]) == (intent, [("X30", ())])
    assert (reading.slots.colour, reading.slots.size) == (None, None)


@pytest.mark.parametrize("text", ["x30紫色还有吗", "就买一台紫色的x30行吗", "x30只要一台紫色的", "x30只剩紫色了吗"])
def test_an_option_that_is_wanted_is_kept(ask: Callable[..., Reading], text: str) -> None:
    assert ask(text, pinned="X30").targets[0].variants == ("X30-2", "X30-3")


@pytest.mark.parametrize(
    ("text", "sku"), [("等到11号x30 128多少", "X30"), ("9号那天x30多少", "X30"), ("到了9号x30用码多少", "X30")]
)
def test_a_day_is_no_link(ask: Callable[..., Reading], text: str, sku: str) -> None:
    reading = ask(text)
    assert (reading.slots.link_nos, [target.sku for target in reading.targets]) == ((), [sku])


@pytest.mark.parametrize(
    ("text", "money"), [("我卡里就9000 拿下紫色512还剩几块", 900_000), ("兜里有7000 买x30还剩多少", 700_000)]
)
def test_what_is_left_of_ones_own_money(ask: Callable[..., Reading], text: str, money: int) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "change")
    assert reading.slots.price is not None and reading.slots.price.minor == money


@pytest.mark.parametrize("text", ["仓库里有9000 x30还剩几台", "我卡里没钱了 x30多少"])
def test_what_is_left_of_goods_is_no_money(ask: Callable[..., Reading], text: str) -> None:
    assert ask(text).slots.attribute != "change"


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("x30大容量比小容量要多掏几个", "compare_products", "gap"),
        ("x30大容量要多少", "ask_price", None),
    ],
)
def test_an_end_of_the_range_beside_money(
    ask: Callable[..., Reading], text: str, intent: str, attribute: str | None
) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


def test_wide_marks_are_of_a_chinese_keyboard(ask: Callable[..., Reading]) -> None:
    assert ask("honor x30 128=？").language == "zh"
