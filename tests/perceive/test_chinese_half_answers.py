"""Chinese comments that ask two things, or an amount, a rest or a chip in words of their own: nothing of them stays unanswered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G"),
        thing("M9", "小米9 手机", language="zh", 内存="64G|128G"),
        thing("PAD", "青禾 11.5英寸平板电脑", language="zh", 内存="64G|128G", 颜色="银色|蓝色"),
        thing("BOOK", "青禾 轻薄笔记本电脑", language="zh", 配置="R7 16G|R5 16G"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["这个和荣耀x30一起多少钱", "这台加荣耀x30总共多少", "荣耀x30跟这个一共多少钱", "这款加上荣耀x30合计多少"],
)
def test_what_is_on_show_is_priced_beside_what_is_named(model: Understander, text: str) -> None:
    """This one and the other: both are meant."""
    assert {target.sku for target in read(model, text, pinned="M9").targets} == {"M9", "X30"}


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("荣耀x30什么价 有优惠吗", ("ask_discount_coupon",)),
        ("荣耀x30多少钱 有活动没 包邮吗", ("ask_discount_coupon", "ask_shipping_fee")),
        ("荣耀x30多少钱 从哪发", ("ask_ship_time",)),
        ("荣耀x30几多钱 坏了保几年", ("warranty_invoice:warranty",)),
        ("小米9 价 屏幕几寸", ("ask_price",)),
    ],
)
def test_both_things_that_are_asked_are_heard(model: Understander, text: str, also: tuple[str, ...]) -> None:
    """A price beside an offer, a rule, a measure."""
    assert read(model, text).slots.also == also


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("荣耀x30 128到手", "ask_price", "net"),
        ("荣耀x30券后", "ask_price", "net"),
        ("荣耀x30 128减完到手多少", "ask_price", "net"),
        ("小米9打完折多少", "ask_price", "net"),
        ("小米9余量", "ask_stock", "stock"),
        ("小米9 64g还剩几个", "ask_stock", "stock"),
        ("小米9 64g和256g都有吗", "ask_stock", None),
        ("小米9 64g怎么说", "ask_price", None),
        ("小米9有哪些规格啊", "ask_size_options", "options"),
        ("微信能付不", "ask_payment_methods", None),
        ("小米9几钿", "ask_price", None),
        ("小米9几多银", "ask_price", None),
        ("活动到几号截止", "ask_discount_coupon", "ends"),
    ],
)
def test_amounts_and_rests_in_other_words(model: Understander, text: str, intent: str, attribute: str | None) -> None:
    """What is paid in the end, how many there still are, how long an offer lasts, and prices in dialect."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


def test_pinyin_of_goods_at_hand_is_chinese(model: Understander) -> None:
    """Whether it is there, typed as it sounds."""
    reading = read(model, "xianhuo ma", pinned="M9")
    assert (reading.language, reading.intent, [t.sku for t in reading.targets]) == ("zh", "ask_stock", ["M9"])


def test_the_price_on_the_screen_is_no_haggling(model: Understander) -> None:
    """Whoever asks to write the price down wants to know it."""
    assert read(model, "价格打公屏上谢谢", pinned="M9").intent == "ask_price"


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("锐龙7的笔记本多少钱", ("BOOK-0",)),
        ("笔记本锐龙5多少钱", ("BOOK-1",)),
        ("荣耀x30 128 双十一到手多少", ("X30-0",)),
        ("荣耀x30 128双十二多少钱", ("X30-0",)),
        ("老妈生日想送个平板 蓝色的多少钱", ("PAD-1",)),
    ],
)
def test_options_in_other_words(model: Understander, text: str, variants: tuple[str, ...]) -> None:
    """A chip by its line, a memory before a day of sales, which counts no pairs, and goods that are given away."""
    assert read(model, text).targets[0].variants == variants


def test_a_measure_of_the_name_is_no_size(model: Understander) -> None:
    """The tablet of 11.5 inches comes in no sizes; another measure is asked for in vain."""
    assert read(model, "11.5寸的平板多少钱").slots.size is None
    assert read(model, "13寸的平板多少钱").slots.size == "13寸"


def test_a_size_that_is_lacking_is_noted_beside_one_that_is_there(model: Understander) -> None:
    """16 and 64 of what comes in one of them: the other one is not passed over."""
    reading = read(model, "小米9 64g和256g都要多少钱")
    assert (reading.targets[0].variants, reading.slots.size) == (("M9-0",), "256G")


def test_a_shop_need_not_have_a_chip(model: Understander) -> None:
    """Where nothing is called R7, 锐龙7 is no model of the bag."""
    index = build_index(tuple(replace(product) for product in BAG.every if product.sku != "BOOK"))
    reading = read_comment("锐龙7的多少钱", model=model, index=index, context=Context(languages=("zh",)))
    assert reading.targets == ()


def test_paying_by_a_name_of_the_shop_leaves_no_platform(model: Understander) -> None:
    """Whether one can pay so is a question for the ways to pay; a transfer beside the platform is none."""
    assert read(model, "微信能付不").flags == ()
    assert "off_platform" in read(model, "加微信付款便宜点行吗").flags


@pytest.mark.parametrize(
    ("text", "languages", "language"),
    [
        ("vivo x90", ("zh", "en"), "zh"),
        ("nova 12 pro", ("zh", "en"), "zh"),
        ("size 42", ("zh", "en"), "en"),
        ("nova 12 pro", ("en", "zh"), "en"),
    ],
)
def test_a_name_and_a_number_are_of_no_language(
    model: Understander, text: str, languages: tuple[str, ...], language: str
) -> None:
    """They are answered in that of the room."""
    room = Context(currency="CNY", languages=languages)
    assert read_comment(text, model=model, index=BAG, context=room).language == language


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("平板 三千以下", 300_000),
        ("三千以内平板", 300_000),
        ("手机预算1500", 150_000),
        ("两千五预算买手机", 250_000),
    ],
)
def test_a_budget_and_a_kind_are_a_question(model: Understander, text: str, minor: int) -> None:
    """Nothing is offered, and nobody haggles."""
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_stock", "budget")
    assert reading.slots.price is not None
    assert reading.slots.price.minor == minor


@pytest.mark.parametrize("text", ["荣耀x30预算2000卖不卖", "电池5000以下的手机"])
def test_an_offer_or_a_measure_is_no_budget(model: Understander, text: str) -> None:
    """What is offered for one thing is haggled over; a figure may be one of a battery."""
    assert read(model, text).slots.attribute != "budget"
