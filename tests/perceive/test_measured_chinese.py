"""Chinese comments that name goods by a measure that is told of some of them, and is none of their options."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.facts import Attribute, Product
from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing


def told(sku: str, title: str, screen: str, **options: str) -> Product:
    """Return a thing with what is told of its screen."""
    return replace(thing(sku, title, language="zh", **options), attributes={"屏幕尺寸": Attribute(text={"zh": screen})})


BAG = build_index(
    (
        told("P1", "青禾 畅享手机", "6.1英寸", 容量="128G|256G"),
        told("P2", "青禾 远峰手机", "6.7英寸", 容量="128G|256G"),
        thing("TV", "云杉 电视", language="zh", 尺寸="50英寸|65英寸"),
    )
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("青禾手机6.7寸的有吗", ["P2"]),
        ("6.1寸的手机多少钱", ["P1"]),
        ("青禾手机20寸的有没", ["", "P1", "P2"]),
        ("手机5寸的有没有", ["", "P1", "P2"]),
        ("手机有吗", ["P1", "P2"]),
    ],
)
def test_a_measure_chooses_or_is_lacked(model: Understander, text: str, skus: list[str]) -> None:
    """None of it is asked back, and no variant is missed by it."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == skus
    assert all(not target.unfit and not target.variants for target in reading.targets)


def test_what_goods_come_in_is_told_by_their_options(model: Understander) -> None:
    """One that they lack is noted as the size that is asked for."""
    reading = read_comment("电视32寸的有吗", model=model, index=BAG, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == ["TV"]
    assert reading.slots.size is not None
