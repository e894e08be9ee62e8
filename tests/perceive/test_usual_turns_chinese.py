"""Rarer Chinese turns are read as the usual ones, where what stands beside them, or the goods that are named, show what is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.rarer import usual_words
from zhubo.perceive.usual_turns_zh import in_usual_turns
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import thing

Read = Callable[[str], Reading]
BAG = build_index(
    (
        thing("PHONE-771B", "华为 Mate 50 手机", language="zh", 颜色="黑色|白色", 容量="128G|256G"),
        thing("K50", "红米 K50 手机", language="zh", 颜色="黑色|白色", 容量="128G|256G"),
        thing("SHOE", "云步休闲鞋", language="zh", 尺码="38|39"),
        thing("DISK", "疾风固态硬盘", language="zh", 容量="512G|1T"),
    )
)


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("k50支不支持快充", "k50支持不支持快充"),
        ("双十一把码填上多少", "双十一 把码填上多少"),
        ("屏幕够2k没", "屏幕是2k吗"),
        ("k50出512不", "k50有512不"),
        ("华为m50多少钱", "华为mate50多少钱"),
        ("华为m五零还有吗", "华为mate五零还有吗"),
        ("想要“云步”休闲鞋", "想要云步休闲鞋"),
        ("50的和65的电视哪个便宜", "50寸的和65寸的电视哪个便宜"),
        ("14英寸r7那本", "14寸r7那本"),
        ("这电视是国货不", "这电视是国产吗"),
        ("秋款的38多少钱", "秋季的38多少钱"),
        ("屏全贴合不是 怕有缝", "屏全贴合吗 怕有缝"),
        ("6x多少钱 小米的", "小米6x多少钱"),
        ("mini6还有没 ipad那个", "ipad mini6还有没"),
        ("771b白色有吗", "phone-771b白色有吗"),
        ("k50 128的来一对", "k50 128的来两件"),
        ("要一双黑色k50 一共多少", "要两件黑色k50 一共多少"),
        ("疾风固态512的来3块 总共多少", "疾风固态512的来3件 总共多少"),
        ("k50跟mate50 各报一下", "k50跟mate50 各多少"),
        ("k50几多 mate50几多 两个都报下", "k50几多 mate50几多 各多少"),
        ("k50内存大那版多少", "k50大内存的多少"),
        ("mate50容量小的那款还有吗", "mate50小容量的还有吗"),
        ("苹果家macbook多少钱", "苹果macbook多少钱"),
    ],
)
def test_rarer_turns_are_put_as_the_usual_ones(text: str, usual: str) -> None:
    assert in_usual_turns(normalise(text), BAG).text == usual


@pytest.mark.parametrize(
    "text",
    [
        "这款支不支持快充",
        "双十一买两把",
        "够拍4k视频吗",
        "发出128件了吗",
        "m码50斤能穿吗",
        '14"和15"哪个好',
        "50的和65的码哪个大",
        "国货之光",
        "这双分春秋款么",
        "3号多少钱 小米的",
        "38有没有 耐克的",
        "64g多少钱 苹果的",
        "991c白色有吗",
        "云步来一双多少钱",
        "一对一客服有吗",
        "来一对多少钱",
        "k50来3块钱的优惠",
        "各报各的订单号",
        "内存大那么多有啥用",
        "你家ipad多少钱",
        "哪家mate50便宜",
    ],
)
def test_turns_that_mean_something_else_stay(text: str) -> None:
    assert in_usual_turns(normalise(text), BAG).text == text


@pytest.mark.parametrize("text", ["好评 白色的", "春秋款有吗", "包裹里放两张卡片", "附近能自提吗", "风力最低档响吗"])
def test_ordinary_words_are_no_rarer_ones(text: str) -> None:
    assert [usual for start, end, usual in usual_words(text) if text[start:end] != usual] == []


@pytest.fixture
def read(model: Understander) -> Read:
    return lambda text: read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))


@pytest.mark.parametrize("text", ["k50有128g以上的吗", "k50有没有比128大的", "k50 128的有更大的没"])
def test_larger_ones_than_one_named_are_options(read: Read, text: str) -> None:
    """What is named is not what is asked for."""
    reading = read(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_size_options", "options")
    assert [(target.sku, target.variants) for target in reading.targets] == [("K50", ())]


def test_from_an_amount_on_is_no_option(read: Read) -> None:
    assert read("满300以上有优惠吗").intent == "ask_discount_coupon"


@pytest.mark.parametrize("text", ["我要退回去 邮费算你们的还是我的", "坏了要退 这个运费该你们出吧"])
def test_who_pays_for_the_way_back_is_no_postage(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.intent == "return_exchange_policy"
    assert "ask_shipping_fee" not in reading.slots.also
    assert reading.slots.attribute is None


def test_postage_beside_a_return_is_asked(read: Read) -> None:
    assert "ask_shipping_fee" in read("不喜欢能退吗 运费多少").slots.also


def test_where_goods_go_out_from_is_no_region(read: Read) -> None:
    assert read("k50多少钱 货从哪里发").slots.also == ("ask_ship_time",)


def test_another_carrier_is_asked_for_whatever_is_said_of_picking_up(read: Read) -> None:
    reading = read("顺丰老叫我自取 换成圆通发行吗")
    assert (reading.intent, reading.slots.attribute) == ("ask_courier", None)
    assert read("发顺丰能自取吗").slots.attribute == "pickup"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("k50有样张看看吗", "ask_spec"),
        ("有没有实体门店 想上手看看真机", "how_to_order"),
        ("起步金额多少能用d11", "ask_discount_coupon"),
        ("k50给看看", "request_show_item"),
    ],
)
def test_turns_tell_what_is_wanted(read: Read, text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("k50用啥处理器 还有充电多快", ("ask_spec:charging",)),
        ("k50屏幕多大 充电快不快", ("ask_spec:charging",)),
        ("k50黑色256 有的话多少钱", ("ask_stock",)),
        ("有的话告诉我 k50多少钱", ()),
        ("k50有货没 有的话几点能发", ("ask_ship_time",)),
    ],
)
def test_what_is_asked_beside(read: Read, text: str, also: tuple[str, ...]) -> None:
    """How fast it is charged, and whether it is there at all."""
    assert read(text).slots.also == also
