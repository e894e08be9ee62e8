"""Chinese comments that name a model by its end, a carrier with its postage, a budget in round figures, or say how the broadcast sounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

GOODS = (
    thing("DISK", "西数固态硬盘", language="zh", 型号="SN570|SN850 PRO|SN570|SN850 PRO", 容量="512GB|512GB|1TB|1TB"),
    thing("X30", "荣耀X30 手机 1.5K柔性直屏", language="zh", 内存="128G|256G"),
    thing("R9", "OPPO Reno9 手机", language="zh", 内存="128G|256G"),
)
BAG = build_index(tuple(replace(product, link_no=at) for at, product in enumerate(GOODS, 1)))


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("1号pro的1t多少钱", ("DISK-3",)),
        ("西数固态pro那款512多少", ("DISK-1",)),
        ("西数固态硬盘1t的pro版多少", ("DISK-3",)),
        ("西数固态普通的不要pro 1t多少", ("DISK-2",)),
    ],
)
def test_a_suffix_tells_options_apart(model: Understander, text: str, variants: tuple[str, ...]) -> None:
    """Where others of the product are not called by it."""
    assert read(model, text).targets[0].variants == variants


def test_a_link_whose_thing_has_no_such_suffix_is_not_priced(model: Understander) -> None:
    """It may be another thing that is meant."""
    assert [target.sku for target in read(model, "2号max多少钱").targets] == [""]


@pytest.mark.parametrize("text", ["17promax多少钱", "990pro有没有", "24ultra有货吗"])
def test_a_model_that_the_bag_lacks_is_not_there(model: Understander, text: str) -> None:
    """Though no maker stands before it."""
    assert [target.sku for target in read(model, text).targets] == [""]


@pytest.mark.parametrize("text", ["拼多多才999 你咋这么贵", "京东上便宜一百呢"])
def test_another_place_to_buy_is_no_thing(model: Understander, text: str) -> None:
    """Nothing is said to be missing."""
    assert all(target.sku for target in read(model, text).targets)


@pytest.mark.parametrize("text", ["顺丰包邮吗", "发圆通要不要加钱", "中通免运费不", "能发顺丰不 要补多少"])
def test_postage_of_a_carrier_is_asked(model: Understander, text: str) -> None:
    """And not only whether it is used."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.courier is not None) == ("ask_shipping_fee", True)


@pytest.mark.parametrize("text", ["我妈手机卡死 想换个一千多的 有推荐没", "想买个2000左右的手机"])
def test_a_wish_in_round_figures_is_a_budget(model: Understander, text: str) -> None:
    """What is wished for is looked for within it."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_stock", "budget")


@pytest.mark.parametrize("text", ["主播声音太小了", "直播画面好卡", "听不清你说啥"])
def test_how_the_broadcast_sounds_is_no_fault_of_goods(model: Understander, text: str) -> None:
    """No order is looked for."""
    assert read(model, text).intent in (None, "out_of_scope", "chitchat_about_host", "complaint_negative")


def test_whether_it_is_so_is_a_property(model: Understander) -> None:
    """What it is asked to be stands in its texts."""
    assert read(model, "x30是不是直屏").slots.attribute == "screen_shape"


def test_counts_of_machines_are_compared(model: Understander) -> None:
    """As those of boxes are: what each costs is asked."""
    assert read(model, "买三台x30比买两台划算吗").intent == "ask_price"


def test_of_one_material_alone_is_asked_of_what_it_is_made(model: Understander) -> None:
    """And not of its maker."""
    reading = read(model, "全棉的吗", pinned="X30")
    assert (reading.intent, reading.slots.attribute) == ("ask_material_ingredient", None)
