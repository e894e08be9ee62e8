"""Chinese questions for facts, sizes and stock in dialects, in Cantonese and in words of one's own are read as the usual ones are."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.asks import asks_another_price
from zhubo.perceive.properties_named import property_said, rules_said, said_first
from zhubo.perceive.usual_turns_zh import in_usual_turns
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import thing

BAG = build_index(
    (
        thing("A1", "松果 A1 智能手机", language="zh", 颜色="黑色|白色", 容量="64G|128G"),
        thing("DISK", "疾风固态硬盘", language="zh", 容量="512G|1T"),
        thing("SHOE", "云步 Lite 休闲鞋", language="zh", 尺码="38|39"),
        thing("HEATER", "暖泉燃气热水器", language="zh", 容量="13升|16升"),
    )
)


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("送唔送到屋企", "送不送到屋企"),
        ("机子带没带保护壳", "机子带不带保护壳"),
        ("硬盘好大 内存又好大", "硬盘多大 内存又多大"),
        ("读起来有好快嘛", "读起来有多快嘛"),
        ("冬天冻不冻得裂", "冬天冻坏"),
        ("这部有几重", "这部多重"),
        ("拿手里压手不", "拿手里重不重"),
        ("屏到没到2k", "屏是2k吗"),
        ("充电头多少w", "充电多少w"),
        ("用的啥子芯", "用的什么芯片"),
        ("啥时候的款", "哪年的款"),
        ("有没有插存储卡的位置", "能插内存卡吗"),
        ("a1黑的出不出", "a1黑的有卖吗"),
        ("这会子还下得了单不", "这会子还能拍吗"),
        ("白的压了多少货", "白的库存多少"),
        ("手机保养期几年", "手机保修期几年"),
        ("澳门快递去不去", "澳门能送吗"),
        ("一件油费多少", "一件邮费多少"),
        ("顶大的是几号", "最大的是几号"),
        ("43的脚穿得进不", "43码穿得进不"),
        ("64g减掉优惠剩多少", "64g减完到手多少钱"),
        ("云步有没有40号", "云步有没有40码"),
        ("云步男朋友42能穿不", "云步男朋友42码能穿不"),
        ("39号的还有没", "39码的还有没"),
        ("写入多少m", "写入多少兆"),
        ("几天能送拢成都", "几天能送到成都"),
        ("是1080p还是2k", "是1080线还是2k"),
        ("要是推货呢", "要是退货呢"),
    ],
)
def test_rarer_turns_have_usual_ones(text: str, usual: str) -> None:
    """So that what follows knows of one turn alone."""
    assert in_usual_turns(normalise(text), BAG).text == usual


@pytest.mark.parametrize(
    "text",
    [
        "声音好大啊主播",
        "屏幕好大啊 喜欢",
        "收到好快啊",
        "你家东西好重啊",
        "九成新还是几重新",
        "前几重礼还有吗",
        "今天出不出票",
        "出不出新款",
        "鞋子怎么保养",
        "多久保养一次",
        "加一箱油费用多少",
        "双十一剩几天",
        "40号链接多少钱",
        "40号多少钱",
        "42岁能穿吗",
        "几点卖完",
        "主推货品",
        "a1是40号吗",
        "脚背高能穿吗",
        "43个脚垫",
        "带没带过孩子",
        "主播推货a1吗",
        "有没有1080p的电视",
    ],
)
def test_what_only_looks_alike_stays(text: str) -> None:
    """Statements, other things of the same words, numbers of links."""
    assert in_usual_turns(normalise(text), BAG).text == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("拍照抖不抖", "stabilisation"),
        ("手老抖 拍视频有防抖没", "stabilisation"),
        ("拍照用的是谁家的影像", "imaging"),
        ("影像叫啥", "imaging"),
        ("是徕卡的不", "imaging"),
        ("是1080还是2k", "resolution"),
        ("屏幕够不够2k", "resolution"),
        ("屏幕两边是平的不", "screen_shape"),
        ("是平的屏还是弯的", "screen_shape"),
        ("屏边上弯不弯", "screen_shape"),
        ("瀑布屏不要", "screen_shape"),
        ("屏幕有多亮", "brightness"),
        ("大太阳底下看得清不", "brightness"),
        ("水压小 能增压不", "pressure"),
        ("写东西一秒多少兆", "write_speed"),
        ("读起来多快 一秒钟多少兆", "read_speed"),
        ("会不会一下冷一下烫", "thermostat"),
        ("洗着洗着一会热一会冷", "thermostat"),
        ("扛不扛冻", "frost"),
        ("会不会上冻", "frost"),
        ("风大会不会熄火", "windproof"),
        ("一开水龙头就有热水不", "instant_hot"),
        ("没信号的山里能发消息不", "satellite"),
        ("是几摄的", "camera"),
        ("打电话声音大不大", "speaker"),
        ("读得快不快", "read_speed"),
        ("超清的吗", "resolution"),
        ("多少w啊", "power"),
    ],
)
def test_properties_are_asked_for_by_what_one_sees_of_them(text: str, name: str) -> None:
    """And not by their names alone."""
    assert property_said(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("拍照清楚吗", "camera"),
        ("最低启动水压是多少", None),
        ("高压锅有没有", None),
        ("屏幕多大", "screen"),
        ("阅读器读书伤眼不", None),
        ("路边拐弯处", None),
    ],
)
def test_other_properties_stay(text: str, name: str | None) -> None:
    """What is asked by nearly the same words."""
    assert property_said(text) == name


@pytest.mark.parametrize(
    ("text", "pin", "intent"),
    [
        ("背面有几个镜头", "A1", "ask_spec"),
        ("屁股后面几颗摄像头", "A1", "ask_spec"),
        ("这个影像叫啥名头", "A1", "ask_spec"),
        ("没听清 电池多少毫安 再讲一次", "A1", "ask_spec"),
        ("眼下剩哪些鞋码", "SHOE", "ask_size_options"),
        ("都剩啥号了", "SHOE", "ask_size_options"),
        ("最大的做到几号", "SHOE", "ask_size_options"),
        ("几个钟头能出仓", None, "ask_ship_time"),
        ("你们的货从哪里寄 仓库在哪里", None, "ask_ship_time"),
        ("鞋穿一下试试 完了还能退不", "SHOE", "return_exchange_policy"),
        ("保修期内是上门修还是寄修", None, "warranty_invoice"),
        ("家里旧热水器给不给免费拆走", "HEATER", "ask_discount_coupon"),
        ("先发个样机来给我试下 要得不", "A1", "how_to_order"),
        ("留一台给我 发工资买", "A1", "how_to_order"),
        ("去年那台冻裂了 这台防冻不", "HEATER", "ask_spec"),
        ("没信号能发消息不", "A1", "ask_spec"),
        ("我是上上周签收的 现在不想要了还退得掉吗", None, "return_exchange_policy"),
    ],
)
def test_what_is_meant_is_told_by_turns(model: Understander, text: str, pin: str | None, intent: str) -> None:
    """Whatever the model took them for."""
    assert _read(model, text, pin).intent == intent


@pytest.mark.parametrize(
    ("text", "pin", "intent"),
    [
        ("给看看背面", "A1", "request_show_item"),
        ("白色的给我留一台 还有没", "A1", "ask_stock"),
        ("镜头拿近点看看后面", "A1", "request_show_item"),
        ("我的货在哪里 还没到", None, "track_order"),
        ("43码有没有", "SHOE", "ask_stock"),
        ("最小的是几号链接", None, "ask_link_number"),
    ],
)
def test_other_questions_keep_their_meaning(model: Understander, text: str, pin: str | None, intent: str) -> None:
    """Wishes to be shown a thing, one's own parcel."""
    assert _read(model, text, pin).intent in (intent, "ask_size_options" if intent == "ask_stock" else intent)


def _read(model: Understander, text: str, pin: str | None) -> Reading:
    return read_comment(text, model=model, index=BAG, context=Context(pinned=pin, languages=("zh",)))


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("手机自己摔烂了保不保修", "accident"),
        ("电脑进了水给修不", "accident"),
        ("小孩把手机整水里了 质保管不管", "accident"),
        ("头一回来你家买 减不减钱", "first_order"),
        ("保修期内是上门修还是寄修", "repair"),
        ("到成都要几天", "arrival"),
        ("寄到哈尔滨大概要多久", "arrival"),
        ("抬头写公司能开哪种票", "invoice"),
        ("旧热水器给不给免费拆走", "trade_in"),
        ("能送上八楼不", "to_door"),
        ("老兵有没有优惠", "student"),
        ("留一台给我", "reserve"),
        ("先发个样机给我试试", "sample"),
    ],
)
def test_matters_of_rules_are_asked_for_in_other_words(text: str, matter: str) -> None:
    """And not by their names alone."""
    assert said_first(rules_said(), text) == matter


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("坏了保修几年", "warranty"),
        ("我要开发票", "invoice"),
        ("给我留言了", None),
        ("第一次看直播", None),
        ("到货要几天", None),
        ("送到家吗", None),
    ],
)
def test_other_matters_stay(text: str, matter: str | None) -> None:
    """What is asked by nearly the same words."""
    assert said_first(rules_said(), text) == matter


@pytest.mark.parametrize("text", ["去年那台冻裂了", "上周签收的 还能退吗"])
def test_a_past_day_alone_asks_for_no_other_price(text: str) -> None:
    """Where nothing speaks of money."""
    assert not asks_another_price(text)
    assert asks_another_price(f"{text.partition(' ')[0]}卖多少")
