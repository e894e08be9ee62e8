"""Chinese comments that ask for a gap of a property, a sum for several people, an option, a code: never answered by something near it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G"),
        thing("M9", "小米9 手机", language="zh", 内存="64G|512G", 颜色="黑色|蓝色"),
        thing("R9", "OPPO Reno9 手机", language="zh", 内存="128G|256G", 颜色="黑色|金色"),
        replace(
            thing("GAME", "青禾 平板电脑 Pro", language="zh", 内存="64G|128G"), description={"zh": "电竞平板，高刷屏"}
        ),
        thing("NOTE", "青禾 平板电脑 Note", language="zh", 内存="64G|128G"),
        thing("SSD", "固态硬盘", language="zh", 版本="S80 512GB|S80 1TB|S80 PRO 1TB"),
        thing("TEE", "海贝 短袖T恤", language="zh", 颜色="深灰色|浅灰色", 尺码="X|XL"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("荣耀x30跟小米9 重量差多少", "weight"),
        ("荣耀x30和小米9电池差多少", "battery"),
        ("荣耀x30和小米9屏幕尺寸相差多少", "screen"),
        ("荣耀x30跟小米9 跑分速度差多少", "speed"),
        ("荣耀x30跟小米9 性能差多少", "other"),
        ("荣耀x30和小米9差多少", "gap"),
        ("荣耀x30和小米9重量不管 价格差多少", "gap"),
        ("荣耀x30跟小米9差价多少", "gap"),
        ("荣耀x30和小米9 差多少钱", "gap"),
    ],
)
def test_a_gap_is_one_of_what_is_named(model: Understander, text: str, attribute: str) -> None:
    """Of weight or speed no price is told; of nothing at all, or of money, the prices are."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("compare_products", attribute)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("电竞那台青禾平板多少钱", ["GAME"]),
        ("高刷屏那个青禾平板多少钱", ["GAME"]),
        ("老年机那个青禾平板多少钱", ["", "GAME", "NOTE"]),
        ("便宜那个青禾平板多少钱", ["GAME", "NOTE"]),
        ("上次那个青禾平板多少钱", ["GAME", "NOTE"]),
    ],
)
def test_a_describing_word_tells_which_is_meant(model: Understander, text: str, skus: list[str]) -> None:
    """What is told of one of them is that one; what is told of none is none of them; ordinary words choose nothing."""
    assert sorted(target.sku for target in read(model, text).targets) == skus


@pytest.mark.parametrize("text", ["9有128g的吗", "9有没有128g", "9还有128g吗"])
def test_the_model_on_show_is_meant_by_its_number(model: Understander, text: str) -> None:
    """Another 9 may have what is asked for; the one on show is meant all the same."""
    assert [target.sku for target in read(model, text, pinned="M9").targets] == ["M9"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("荣耀x30颜色介绍一哈", "ask_colour_options"),
        ("介绍下海贝短袖的尺码", "ask_size_options"),
        ("荣耀x30介绍下配置", "ask_spec"),
        ("介绍一下荣耀x30", "request_show_item"),
        ("海贝短袖码数有哪些", "ask_size_options"),
        ("荣耀x30能不能插两张卡", "ask_spec"),
        ("荣耀x30能不能便宜点", "bargain"),
        ("看到荣耀x30写1799 这价还有没", "ask_price"),
        ("市场价两千的荣耀x30 你家卖几多", "ask_price"),
        ("海贝短袖100块的 运费还要另算么", "ask_shipping_fee"),
        ("荣耀x30 128 加码能便宜多少 到手几多", "ask_price"),
    ],
)
def test_turns_say_what_is_asked(model: Understander, text: str, intent: str) -> None:
    """What looks like showing, haggling or stock and is none."""
    assert read(model, text).intent == intent


@pytest.mark.parametrize("text", ["深灰X码在不在", "深灰XL码还在吗", "浅灰X码还有没"])
def test_a_size_of_what_is_on_show_is_asked_for(model: Understander, text: str) -> None:
    """A size is no code of an offer."""
    reading = read(model, text, pinned="TEE")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", ["TEE"])


@pytest.mark.parametrize("text", ["b7 这个码咋用", "B7怎么用", "b7是啥码", "b7这码还能用不"])
def test_a_code_is_asked_for_by_itself(model: Understander, text: str) -> None:
    """码 is a code here and no size."""
    reading = read(model, text, codes=(("b7", "autumn"),))
    assert (reading.intent, reading.slots.promotion) == ("ask_discount_coupon", "autumn")


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("荣耀x30 128用完双11码多少钱", "net"),
        ("荣耀x30 128加码后多少钱", "net"),
        ("荣耀x30 128国庆价是几块", "net"),
        ("荣耀x30 128多少钱", None),
        ("市场价两千的荣耀x30 你家卖几多", None),
        ("荣耀x30市场价多少", "other_price"),
    ],
)
def test_what_is_left_after_an_offer_is_asked(model: Understander, text: str, attribute: str | None) -> None:
    """A price of a feast or with a code is what is paid then; one that others ask is another one."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", attribute)


@pytest.mark.parametrize(
    ("text", "attribute"), [("香港自提点能收么 发不发香港", None), ("能自提吗 能不能发到香港", None)]
)
def test_whether_it_is_sent_goes_before_collecting(model: Understander, text: str, attribute: str | None) -> None:
    """Where nothing is sent, nothing can be collected."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_deliver_region", attribute)


@pytest.mark.parametrize(("text", "count"), [("小米9都有哪些色 不要黑", 0), ("小米9黑色有哪些", 1)])
def test_a_colour_that_is_not_wanted_is_not_asked_for(model: Understander, text: str, count: int) -> None:
    """What is not wanted is no colour that is looked for."""
    assert int(read(model, text).slots.colour is not None) == count


def test_a_piece_word_may_stand_before_a_unit(model: Understander) -> None:
    """一个t is 1TB, and 两个t is none of what there is."""
    said, written = (read(model, f"固态硬盘{size}多少钱").targets for size in ("一个t", "1t"))
    assert [target.variants for target in said] == [target.variants for target in written] == [("SSD-1", "SSD-2")]
    assert not read(model, "固态硬盘两个t多少钱").targets[0].variants


@pytest.mark.parametrize("text", ["荣耀x30 128g带散热片没", "荣耀x30 128g带不带支撑架吗", "荣耀x30 128g自带支撑架吗"])
def test_a_thing_of_which_nothing_is_told_is_no_stock(model: Understander, text: str) -> None:
    """Whether it comes with that is not known, though the option that is named is in stock."""
    reading = read(model, text)
    assert reading.intent in ("ask_spec", "ask_bundle_gift")
    assert reading.slots.attribute != "other"


@pytest.mark.parametrize("text", ["最低配青禾平板多少钱", "网课用 荣耀x30多少钱", "老人用 小米9多少钱"])
def test_what_something_is_used_for_is_no_thing_that_it_goes_with(model: Understander, text: str) -> None:
    """低配 is the lowest option, and 用 before a blank ends what it is for."""
    assert read(model, text).targets[0].sku in ("GAME", "X30", "M9")
