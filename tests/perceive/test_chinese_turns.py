"""Turns of Chinese that leave no choice, names as they sound, and two questions in one comment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading
from zhubo.perceive.turns_zh import asks_a_number_to_call
from zhubo.shop.naming import fold
from zhubo.shop.option_values import standing
from zhubo.shop.spoken import take_apart

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("要是质量有问题寄回来运费算谁的", "return_exchange_policy", None),
        ("就是不喜欢了 寄回去邮费谁掏腰包", "return_exchange_policy", None),
        ("真人客服晚上到几点就没人了", "ask_live_schedule_replay", "support"),
        ("从哪发货啊 江浙沪的想早点到", "ask_ship_time", None),
        ("双十一咋减的", "ask_discount_coupon", None),
        ("买了以后降价了给不给补差", "ask_discount_coupon", "price_protection"),
        ("我想囤30个马克杯 够吗", "ask_stock", None),
        ("保温杯500毫升的还能拍吗", "ask_stock", None),
        ("米白的T恤还可以下单不", "ask_stock", None),
        ("钱付了怎么还是待支付", "track_order", None),
        ("付了129订单还写待付款咋回事", "track_order", None),
        ("i paid already why does it say unpaid", "track_order", None),
        ("苔绿那个保温杯还拍得到吗", "ask_stock", None),
        ("连衣裙最大多大", "ask_size_options", None),
        ("在吗 卫衣还是一百二吗", "ask_price", None),
        ("有没有人告诉我卫衣到底多少啊问三遍了", "ask_price", None),
        ("马克杯好多钱", "ask_price", None),
        ("马克杯 jiage", "ask_price", None),
        ("灰色XL的卫衣", "ask_price", None),
        ("保温杯? 就那个苔绿500毫升的保温杯", "ask_price", None),
        ("充电宝一万毫安多少", "ask_price", None),
        ("特价99的卫衣在哪抢", "ask_price", None),
        ("秒杀39那个马克杯还抢得到不", "ask_price", None),
        ("充电宝和保温杯最低配各多少", "ask_price", None),
        ("你们有品牌授权书没", "ask_authenticity_origin", "authenticity"),
        ("卫衣是不是一百三", "ask_price", None),
        ("要100个马克杯够不够", "ask_stock", None),
        ("货从深圳发还是广州发", "ask_ship_time", None),
        ("买完掉价补不补", "ask_discount_coupon", "price_protection"),
        ("上次129的卫衣还能买吗", "ask_price", None),
        ("卫衣是耐克授权的吗", "ask_authenticity_origin", "authenticity"),
        ("买1000块的减多少", "ask_discount_coupon", None),
        ("马克杯几块", "ask_price", None),
        ("卫衣还是秒杀价不", "ask_price", None),
        ("充电宝跟保温杯起步价", "ask_price", None),
        ("充电宝起步价多少", "ask_price", "cheapest"),
        ("充电宝能不能自己加内存条", "ask_spec", "upgrade"),
        ("充电宝黑色怎么说", "ask_price", None),
        ("充电宝黑色咋个卖", "ask_price", None),
        ("卫衣各个尺码报下价", "ask_price", None),
        ("有票吗 公司报销", "warranty_invoice", "invoice"),
        ("卫衣肩宽衣长多少厘米", "ask_spec", "measures"),
        ("充电宝啥时候上市的", "ask_spec", "year"),
        ("充电宝充电几w的", "ask_spec", "charging"),
        ("马克杯是三十九吧", "ask_price", None),
        ("杯子没拆没用过想退 给退不", "return_exchange_policy", None),
        ("上个月买的杯子啥时候能到", "track_order", None),
        ("怎么付款", "ask_payment_methods", None),
        ("充电宝是单独包装的不", "ask_spec", "packaging"),
    ],
)
def test_turns_that_leave_no_choice(read: Read, text: str, intent: str, attribute: str | None) -> None:
    """Each has a turn that says what is asked, whatever the model reads in the rest."""
    reading = read(text, pinned="POWER-01")
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我买的快递从哪发的 到哪了", "ask_ship_time"),
        ("东西从哪发的啊怎么还没到", "ask_ship_time"),
        ("马克杯买了好多", "ask_price"),
        ("不想要了 帮我取消", "ask_spec"),
        ("灰色XL的卫衣还有货没", "ask_price"),
        ("我买的灰色XL的卫衣到了", "ask_price"),
        ("充电宝多少毫安", "ask_price"),
        ("灰色XL的卫衣还在不", "ask_price"),
        ("170 130斤 L码够不够", "ask_stock"),
    ],
)
def test_what_only_looks_like_such_a_turn(read: Read, text: str, intent: str) -> None:
    """One's own parcel, many of something, and an order that is taken back are what they were."""
    assert read(text).intent != intent


@pytest.mark.parametrize(
    "text", ["T恤黑色和米白分别多少", "T恤黑色和米白各卖多少钱", "马克杯和T恤都多少钱", "马克杯和充电宝分别多少钱"]
)
def test_prices_asked_one_by_one_are_not_summed(read: Read, text: str) -> None:
    """A total is told only where one is asked for."""
    reading = read(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", None)


@pytest.mark.parametrize("text", ["T恤黑色和米白一共多少", "2个马克杯和1件T恤多少钱", "马克杯和T恤加起来多少钱"])
def test_a_total_that_is_asked_for_is_summed(read: Read, text: str) -> None:
    """By its word, or by the counts of pieces."""
    assert read(text).slots.attribute == "total"


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("T恤多少钱 顺便问下几天发", ("ask_ship_time",)),
        ("充电宝白色多少 包邮么", ("ask_price",)),
        ("充电宝的重量和尺寸", ("ask_spec:dimensions",)),
        ("充电宝电池跟充电", ("ask_spec:charging",)),
    ],
)
def test_two_questions_are_both_asked(read: Read, text: str, also: tuple[str, ...]) -> None:
    """The second is answered with the first."""
    reading = read(text)
    assert set(also) <= {reading.intent, *reading.slots.also}
    assert reading.slots.also


@pytest.mark.parametrize(
    ("said", "written"),
    [("红米五a多少钱", "红米5a多少钱"), ("苹果八plus", "苹果8plus"), ("小米十二普罗", "小米12pro"), ("劈20", "p20")],
)
def test_a_model_is_understood_as_it_sounds(said: str, written: str) -> None:
    """Numerals before letters, letters by their sound and suffixes in Chinese characters are the model that they say."""

    def models(text: str) -> list[tuple[str, tuple[tuple[str, ...], ...], str]]:
        return [(number.value, number.suffixes, number.code) for number in take_apart(fold(text)).numbers]

    assert models(said) == models(written)


def test_a_day_of_offers_is_said_in_figures(read: Read) -> None:
    """11.11 is the day that is called double eleven."""
    assert read("11.11还有优惠没").slots.date == "--11-11"


def test_price_protection_is_no_return(read: Read) -> None:
    """退差价 gives nothing back but money."""
    reading = read("买贵了能退差价吗")
    assert (reading.intent, reading.slots.attribute, reading.slots.also) == (
        "ask_discount_coupon",
        "price_protection",
        (),
    )


@pytest.mark.parametrize("text", ["mug duoshao qian", "马克杯 jiage", "p20 you huo ma"])
def test_chinese_typed_as_it_sounds_is_chinese(read: Read, text: str) -> None:
    """It is answered in Chinese, where the room speaks it."""
    assert read(text).language == "zh"


def test_a_number_to_call_is_no_price() -> None:
    """电话多少 asks for the number; the price of a phone watch is a price."""
    assert asks_a_number_to_call("老板电话多少")
    assert not asks_a_number_to_call("电话手表多少钱")


def test_a_brand_is_typed_as_it_sounds() -> None:
    """hongmi is redmi, before a model as by itself."""
    said, written = (take_apart(text).numbers[0] for text in ("hongmi 5a", "redmi 5a"))
    assert (said.left, said.leads) == (written.left, written.leads)


def test_a_season_is_said_in_one_character() -> None:
    """The 夏 of 红38夏 is the value 夏季; that of 夏天 is none."""
    assert list(standing("红38夏 多少", "夏")) == [3]
    assert list(standing("夏天穿闷脚不", "夏")) == []


def test_the_weather_somewhere_is_no_place_to_send_to(read: Read) -> None:
    """Nothing is said of it."""
    assert read("宁波天气怎么样").intent in (None, "out_of_scope")
    assert read("宁波能发吗").intent == "ask_deliver_region"
