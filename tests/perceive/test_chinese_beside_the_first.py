"""Chinese comments that list two colours, ask for the lowest of each in one sum, or ask a rule of the shop beside goods."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G", 颜色="黑色|蓝色"),
        replace(thing("GAME", "青禾 全面屏游戏手机", language="zh", 内存="64G|128G"), description={"zh": "骁龙处理器"}),
        thing("R9", "OPPO Reno9 手机", language="zh", 内存="128G|256G"),
        thing("TEE", "海贝 短袖T恤", language="zh", 颜色="黑色|白色|红色", 尺码="M|L|XL"),
        thing("KNIT", "海贝 蓝灰花纹针织衫", language="zh", 颜色="深灰色|浅灰色", 尺码="M|L"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("海贝短袖白的黑的都有吗", 2),
        ("海贝短袖黑色和红色有货吗", 2),
        ("海贝短袖白的有吗", 1),
        ("海贝短袖不要白的 黑的有吗", 1),
    ],
)
def test_colours_that_are_listed_are_all_asked_for(model: Understander, text: str, count: int) -> None:
    """Each of them is told of, and no more."""
    (target,) = read(model, text).targets
    assert (target.sku, len(target.variants)) == ("TEE", count)


def test_colours_of_a_name_are_not_listed(model: Understander) -> None:
    """蓝灰 is one pattern, of which no blue is asked for."""
    (target,) = read(model, "海贝蓝灰那个有m码么").targets
    assert target.sku == "KNIT"


@pytest.mark.parametrize("text", ["荣耀x30和reno9都要最低配 总共得多少钱", "x30跟reno9都要顶配 合计多少"])
def test_the_lowest_of_each_are_summed(model: Understander, text: str) -> None:
    """The lowest of one of them is no answer."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute, len(reading.targets)) == ("ask_price", "total", 2)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("荣耀x30多少钱 发啥快递", "ask_courier"),
        ("荣耀x30多少钱 用什么物流", "ask_courier"),
        ("荣耀x30包邮么 发货要几天", "ask_ship_time"),
        ("荣耀x30包邮吗 发货得多久", "ask_ship_time"),
    ],
)
def test_a_rule_of_the_shop_is_asked_beside(model: Understander, text: str, also: str) -> None:
    """Both are answered."""
    assert also in read(model, text).slots.also


@pytest.mark.parametrize("text", ["打游戏芯片是啥", "玩游戏怎么样 处理器是什么"])
def test_playing_games_names_no_thing(model: Understander, text: str) -> None:
    """What is on show is meant, though another is called a game phone."""
    assert [target.sku for target in read(model, text, pinned="X30").targets] == ["X30"]


@pytest.mark.parametrize("text", ["会不会抢不到啊 还剩好多吗", "会不会断货啊", "还剩好多"])
def test_whether_it_will_be_gone_is_about_the_stock(model: Understander, text: str) -> None:
    """It asks for no property."""
    assert read(model, text, pinned="X30").intent in ("ask_stock", "ask_restock_time")
