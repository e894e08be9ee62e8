"""Chinese questions for all that the shop has in one colour."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("CUP", "青禾 随行杯", language="zh", 颜色="白色|樱花粉|墨绿"),
        thing("MAT", "青禾 瑜伽垫", language="zh", 颜色="粉色|灰色"),
        thing("BAG", "青禾 帆布包", language="zh", 颜色="黑色|灰色"),
        thing("SKIRT", "青禾 雾蓝色半身裙", language="zh", 尺码="S|M"),
    )
)
PINK = [("CUP", ("CUP-1",)), ("MAT", ("MAT-0",))]


@pytest.mark.parametrize(
    ("text", "pinned", "meant"),
    [
        ("粉色的有什么", None, PINK),
        ("有什么粉色的", None, PINK),
        ("粉色都有哪些", None, PINK),
        ("都有哪些粉色的", None, PINK),
        ("你家有没有粉色的东西", None, PINK),
        ("粉色的东西有哪些", "BAG", PINK),
        ("有什么蓝色的", None, [("SKIRT", ())]),
        ("有什么紫色的", None, [("", ())]),
        ("粉色的有什么", "CUP", [("CUP", ("CUP-1",))]),
        ("粉色的有吗", None, []),
        ("粉色的有什么味道吗", None, []),
        ("粉色的随行杯有什么", None, [("CUP", ("CUP-1",))]),
    ],
)
def test_a_colour_asks_the_whole_shop(
    model: Understander, text: str, pinned: str | None, meant: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Its goods with their variants in it; with one thing on show only where the question is for things."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), pinned=pinned))
    assert [(target.sku, target.variants) for target in reading.targets] == meant
