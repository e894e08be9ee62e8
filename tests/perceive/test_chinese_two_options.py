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


STORE = build_index(
    (
        thing("SSD", "云杉 固态硬盘", language="zh", 版本="S80 512GB|S80 1TB|S80 PRO 512GB|S80 PRO 1TB"),
        thing("DISK", "云杉 移动硬盘", language="zh", 型号="770|770 PRO|770|770 PRO", 容量="512GB|512GB|1TB|1TB"),
        thing("M60", "荣耀 Magic 60 手机", language="zh", 内存="128G|512G", 颜色="黑色|金色"),
        thing("B16", "荣耀 MagicBook 16 笔记本电脑", language="zh", 内存="16G|32G"),
        thing("LAP", "云杉 Book Pro 笔记本电脑", language="zh", 内存="16G|32G"),
    )
)


def meant(model: Understander, text: str) -> tuple[str | None, list[str], int]:
    """Return the intent, the SKUs and how many variants of the first `text` means in this store."""
    reading = read_comment(text, model=model, index=STORE, context=Context(currency="CNY", languages=("zh",)))
    variants = len(reading.targets[0].variants) if reading.targets else 0
    return reading.intent, [target.sku for target in reading.targets], variants


@pytest.mark.parametrize("text", ["移动硬盘770跟pro 都1t 差多少", "移动硬盘770和pro的1t差多少钱"])
def test_a_suffix_behind_and_shares_the_number_before_it(model: Understander, text: str) -> None:
    """It is the Pro of that number, and no other thing that is a Pro."""
    assert meant(model, text) == ("compare_products", ["DISK"], 2)


@pytest.mark.parametrize("text", ["荣耀60多少钱", "荣耀60的五一二多少钱", "荣耀60 512多少"])
def test_a_phone_is_called_by_its_brand_and_number(model: Understander, text: str) -> None:
    """What is written out between them may be left out; a memory may be said digit by digit."""
    intent, skus, _ = meant(model, text)
    assert (intent, skus) == ("ask_price", ["M60"])


def test_a_computer_is_not_called_so(model: Understander) -> None:
    """A brand and a number alone are a phone, which the bag lacks."""
    assert meant(model, "荣耀16多少钱")[1] == [""]


@pytest.mark.parametrize(
    ("text", "qty"),
    [
        ("荣耀60黑色128给厂里买一百五十台 够吗", 150),
        ("荣耀60黑色128要六百台有吗", 600),
        ("荣耀60黑128 要一百零五台有没有", 105),
        ("荣耀60黑128 二百零三台拿得出吗", 203),
        ("荣耀60黑128 五百台能凑齐不", 500),
        ("荣耀60黑128的一百五十台够不够", 150),
    ],
)
def test_so_many_are_asked_for(model: Understander, text: str, qty: int) -> None:
    """Whether there are as many as are counted is a question for the stock."""
    reading = read_comment(text, model=model, index=STORE, context=Context(currency="CNY", languages=("zh",)))
    assert (reading.intent, reading.slots.qty) == ("ask_stock", qty)
    assert [target.sku for target in reading.targets] == ["M60"]


@pytest.mark.parametrize("text", ["黑色128", "黑128", "金512", "金色五一二"])
def test_options_of_what_is_on_show_stand_alone(model: Understander, text: str) -> None:
    """They need no unit, and a colour no more than its one character."""
    context = Context(currency="CNY", languages=("zh",), pinned="M60")
    reading = read_comment(text, model=model, index=STORE, context=context)
    assert reading.intent in ("ask_price", "want_to_buy", "ask_stock")
    assert [target.sku for target in reading.targets] == ["M60"]


JUG = build_index(
    (
        thing("J5", "云杉 榨汁杯 J5", language="zh", 颜色="白色|粉色"),
        thing("J5P", "云杉 榨汁杯 碎冰款 J5 Pro", language="zh", 颜色="白色|粉色"),
        thing("CREAM", "海贝 保湿面霜 Pro", language="zh", 规格="30ml|50ml"),
    )
)


@pytest.mark.parametrize("text", ["榨汁杯j5和pro各多少", "榨汁杯j5跟pro差多少钱", "j5和pro都有货吗"])
def test_a_suffix_behind_a_code_is_of_that_code(model: Understander, text: str) -> None:
    """Beside a juicer the Pro is no cream."""
    reading = read_comment(text, model=model, index=JUG, context=Context(currency="CNY", languages=("zh",)))
    assert [target.sku for target in reading.targets] == ["J5", "J5P"]
