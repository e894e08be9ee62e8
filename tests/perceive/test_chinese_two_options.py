"""Chinese comments that set two options of one thing beside each other, use an offer on goods, or tell what is wrong with a thing."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

GOODS = (
    thing("TV", "青禾电视7C", language="zh", 尺寸="50英寸|65英寸|50英寸|65英寸", 内存="8G|8G|16G|16G"),
    thing("TVL", "青禾电视7C 75英寸", language="zh", 尺寸="75英寸|85英寸|75英寸|85英寸", 内存="16G|16G|32G|32G"),
    thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G"),
    thing("PAD", "青禾 30 平板电脑", language="zh", 内存="64G|256G"),
    thing("R9", "OPPO Reno9 手机", language="zh", 内存="128G|256G", 颜色="黑色|金色"),
)
BAG = build_index(GOODS)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("7c电视16g内存的跟8g一样价吗", ["TV"]),
        ("青禾电视8g和16g内存差多少钱", ["TV"]),
        ("青禾电视16g跟32g价格一样不", ["TVL"]),
        ("7c 75寸的电视 16g和32g差价", ["TVL"]),
        ("青禾电视75寸的跟50寸差多少", ["TV", "TVL"]),
    ],
)
def test_options_set_beside_each_other_are_of_what_has_both(model: Understander, text: str, skus: list[str]) -> None:
    """Another that has one of them only is not what is compared, unless it is called by it."""
    reading = read(model, text)
    assert (reading.intent, sorted(target.sku for target in reading.targets)) == ("compare_products", skus)


@pytest.mark.parametrize(
    "text",
    ["c8能用在荣耀x30上不 减完多少", "c8可以用在荣耀x30吗 用完多少钱", "c8支持荣耀x30吗 减完几钱", "c8能用荣耀x30上么"],
)
def test_an_offer_is_used_on_what_is_asked_about(model: Understander, text: str) -> None:
    """The code stands beside it, and no thing that goes with another; its figures count nothing."""
    reading = read(model, text, codes=(("c8", "autumn"),))
    assert [(target.sku, target.qty) for target in reading.targets] == [("X30", None)]
    assert reading.slots.qty is None


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("上个月买的平板屏幕裂了 保修吗", ()),
        ("手机电池鼓包了能保修不", ()),
        ("电视遥控器坏了 保修多久", ()),
        ("荣耀x30屏幕划花了能退吗", ()),
        ("平板内存坏了 保修几年", ()),
        ("荣耀x30保修几年 屏幕多大", ("ask_spec:screen",)),
    ],
)
def test_what_is_wrong_with_a_thing_is_not_asked_about(model: Understander, text: str, also: tuple[str, ...]) -> None:
    """A warranty or a return is the whole question."""
    reading = read(model, text)
    assert reading.intent in ("warranty_invoice", "return_exchange_policy")
    assert reading.slots.also == also
