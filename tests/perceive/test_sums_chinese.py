"""Chinese questions for what goods cost together: those named by one character, by a link beside a name, and those that are not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

GOODS = (
    ("伞", thing("UMB", "青禾 折叠晴雨伞", language="zh", 颜色="白色|黑色")),
    ("双肩包", thing("BAG", "青禾 通勤双肩包", language="zh", 颜色="灰色")),
    ("围巾", thing("SCARF", "青禾 羊毛围巾", language="zh", 颜色="灰色")),
    ("卫衣", thing("HOOD", "青禾 连帽卫衣", language="zh", 尺码="M|L")),
)
BAG = build_index(tuple(replace(product, aliases=(name,), link_no=at) for at, (name, product) in enumerate(GOODS, 1)))


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("伞和双肩包一起多少钱", ["UMB", "BAG"]),
        ("围巾跟伞一共多少", ["SCARF", "UMB"]),
        ("伞加围巾多少钱", ["UMB", "SCARF"]),
        ("围巾和4号一起多少钱", ["HOOD", "SCARF"]),
        ("4号加围巾一共多少", ["HOOD", "SCARF"]),
        ("伞和包一起多少钱", []),
        ("围巾和胸针一共多少", []),
        ("围巾加运费一共多少", ["SCARF"]),
        ("我和朋友一起买围巾多少钱", ["SCARF"]),
    ],
)
def test_both_are_summed_or_it_is_asked_back(model: Understander, text: str, skus: list[str]) -> None:
    """The price of one of two is no sum of them."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == skus


PHONES = build_index(
    (
        replace(thing("Z30", "青禾 Z30 手机", language="zh", 容量="128G|256G"), aliases=("z30",), link_no=1),
        replace(thing("PAD", "青禾 Pad 平板", language="zh", 容量="64G|256G"), aliases=("平板",), link_no=2),
        replace(thing("SSD", "磐石 970 固态硬盘", language="zh", 容量="512G|1T"), aliases=("固态",), link_no=3),
    )
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("一台z30再加一块970 1t 总共要多少", ["Z30", "SSD"]),
        ("z30还有一块固态一共多少", ["Z30", "SSD"]),
        ("z30再来一台多少", ["Z30"]),
        ("z30两块平板一共多少", ["Z30", "PAD"]),
        ("z30 970 1t 一起多少", ["Z30", "SSD"]),
        ("z30两台一共多少", ["Z30"]),
    ],
)
def test_a_piece_counted_like_money_joins_what_is_bought(model: Understander, text: str, skus: list[str]) -> None:
    """The one is added to the other, however they are put beside each other."""
    reading = read_comment(text, model=model, index=PHONES, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == skus


@pytest.mark.parametrize("text", ["要两块平板多少钱", "两块磐石970 1t多少"])
def test_pieces_are_no_money(model: Understander, text: str) -> None:
    """Two pads are two pieces."""
    reading = read_comment(text, model=model, index=PHONES, context=Context(languages=("zh",)))
    assert (reading.slots.qty, reading.slots.price) == (2, None)
