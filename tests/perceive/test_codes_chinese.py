"""Chinese questions about a code that is used, or about what an offer takes: they are about the offer, and never about a size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        replace(thing("Z30", "青禾 Z30 手机", language="zh", 容量="128G|256G"), aliases=("z30",), link_no=1),
        replace(thing("SHOE", "青禾 跑鞋", language="zh", 尺码="40|41|42"), aliases=("跑鞋",), link_no=2),
    )
)
ROOM = Context(languages=("zh",), codes=(("q15", "autumn"), ("3000-200", "autumn")))


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("z30 256填码之后多少", "ask_price", "net"),
        ("两台z30能用那个减200的码不", "ask_price", "net"),
        ("z30来两台能用码不", "ask_price", "net"),
        ("q15门槛多少啊", "ask_discount_coupon", None),
        ("我的券怎么没给我抵 订单里没减", "track_order", None),
    ],
)
def test_a_code_is_no_size(model: Understander, text: str, intent: str, attribute: str | None) -> None:
    """What is paid with a code is worked out; from what amount on it holds is told; what an order lacks is that order's own."""
    reading = read_comment(text, model=model, index=BAG, context=ROOM)
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


@pytest.mark.parametrize("text", ["跑鞋42码有吗", "跑鞋能穿42码不", "跑鞋鞋码填多少"])
def test_a_size_is_no_code(model: Understander, text: str) -> None:
    """Sizes are called 码 as well."""
    reading = read_comment(text, model=model, index=BAG, context=ROOM)
    assert reading.slots.coupon is None and reading.intent != "ask_discount_coupon"


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("手机掉水里 保修管吗", "accident"),
        ("保修吗 屏摔碎了呢", "accident"),
        ("保修多久", "warranty"),
        ("能指定生日那天送到家吗", "chosen_day"),
    ],
)
def test_a_rule_answers_for_its_own_matter_alone(model: Understander, text: str, matter: str) -> None:
    """How long goods are under warranty says nothing of an accident, and when they leave nothing of a day that is chosen."""
    assert read_comment(text, model=model, index=BAG, context=ROOM).slots.attribute == matter
