"""Chinese comments that ask before they buy: no claim without a word of what was bought, who pays how, where from, what is done to it."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive import turns_zh as zh
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("M9", "小米9 手机", language="zh", 内存="64G|128G"),
        thing("I12", "Apple iPhone 12 手机", language="zh", 内存="64G|256G"),
        thing("BOIL", "海尔 电热水器 家用", language="zh", 容量="50升|60升"),
        thing("RUN", "远岭 跑步鞋 透气", language="zh", 尺码="40|41"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("小米9屏幕多大 我上班一天都不充电", True),
        ("这个有i7的吗 不喜欢amd", True),
        ("12的电池多大 天天在外面跑", True),
        ("电视几寸 家里客厅小", True),
        ("收到的小米9屏幕碎了 多大的屏都这样", False),
        ("买的手机坏了 有i7的吗", False),
        ("手机不亮了 什么系统啊", False),
        ("寄来的少了一个 有a4的吗", False),
    ],
)
def test_who_asks_for_a_property_claims_nothing(text: str, before: bool) -> None:
    """A word of what was bought, or of what is wrong with it, keeps a claim."""
    assert zh.asks_before_buying(text) is before


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("小米9电池多大 我上一天班不充电", "ask_spec"),
        ("收到的小米9屏幕碎了", "damaged_missing_wrong"),
        ("咋付款啊 我只有微信", "ask_payment_methods"),
        ("怎么付款", "ask_payment_methods"),
        ("浙江发的吗", "ask_ship_time"),
        ("海尔热水器带防冻不", "ask_spec"),
        ("海尔热水器带wifi不", "ask_spec"),
        ("苹果12挂牌价多少", "ask_price"),
        ("苹果12小内存的还要4千多吗", "ask_price"),
        ("苹果12还卖5千吗", "ask_price"),
    ],
)
def test_what_is_asked_before_buying(model: Understander, text: str, intent: str) -> None:
    """What comments ask in other words than most."""
    assert read(model, text).intent == intent


def test_what_can_be_done_to_what_is_on_show(model: Understander) -> None:
    """A question for engraving is no silence."""
    assert read(model, "后背可以刻字吗 纪念日礼物", pinned="I12").intent == "ask_spec"


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("苹果12多少钱 坏了保多久", "warranty_invoice:warranty"),
        ("小米9多少钱 能保几年", "warranty_invoice:warranty"),
        ("小米9多少钱 顺丰寄吗", "ask_courier"),
        ("小米9多少钱 京东发不", "ask_courier"),
    ],
)
def test_what_is_asked_beside_a_price(model: Understander, text: str, also: str) -> None:
    """How long it is mended, and by whom it is sent."""
    assert also in read(model, text).slots.also
