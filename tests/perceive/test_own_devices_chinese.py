"""Chinese comments that tell of a device which does no longer do: it is why they ask, and not what they ask about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        replace(thing("Z30", "青禾 Z30 手机", language="zh", 容量="128G|256G"), aliases=("z30",), link_no=1),
        replace(thing("NOTE", "青禾 笔记本电脑", language="zh", 内存="16G|32G"), aliases=("笔记本",), link_no=2),
        replace(thing("SSD", "磐石 970 固态硬盘", language="zh", 容量="512G|1T"), aliases=("固态",), link_no=3),
    )
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("970 512g多少钱 宿舍电脑卡成ppt", ["SSD"]),
        ("我电脑太慢 固态多少钱", ["SSD"]),
        ("笔记本多少钱 我手机坏了", ["NOTE"]),
        ("我想买笔记本多少钱", ["NOTE"]),
    ],
)
def test_what_is_worn_out_is_not_meant(model: Understander, text: str, skus: list[str]) -> None:
    """Who wants a drive for a slow computer asks for the drive."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == skus


@pytest.mark.parametrize("text", ["z30多少 970多少", "970多少 z30多少"])
def test_two_models_in_a_row_are_both_meant(model: Understander, text: str) -> None:
    """Each is asked about by itself."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert {"Z30"} <= {target.sku for target in reading.targets}


@pytest.mark.parametrize(
    ("pinned", "text", "variants"), [("SSD", "1t", {"SSD-1"}), ("Z30", "256", {"Z30-1"}), ("NOTE", "32g", {"NOTE-1"})]
)
def test_an_option_alone_asks_for_its_price(model: Understander, pinned: str, text: str, variants: set[str]) -> None:
    """In a Chinese room a value of what is on show is no idle word."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), pinned=pinned))
    assert reading.intent == "ask_price"
    assert {sku for target in reading.targets for sku in target.variants} == variants
