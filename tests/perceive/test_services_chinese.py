"""Chinese questions of a shop's services and of single figures, said in turns of their own."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.perceive.tidy_zh import tidied
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import thing

BAG = build_index(
    (
        thing("A1", "松果 A1 智能手机", language="zh", 容量="64G|128G"),
        thing("N9", "松果 N9 影像旗舰手机", language="zh", 容量="64G|128G"),
        thing("HEAT", "温泉燃气热水器", language="zh", 容量="13升|16升"),
    )
)


@pytest.mark.parametrize(
    ("text", "intent", "asked"),
    [
        ("能不能放张贺卡进去", "ask_bundle_gift", "gift_wrap"),
        ("送人的 能不放价格单吗", "ask_bundle_gift", "gift_wrap"),
        ("现在有人工吗 打字没人回", "ask_live_schedule_replay", "support"),
        ("我的券怎么没给我抵 订单里没减", "track_order", None),
        ("A1读多快", "ask_spec", "read_speed"),
        ("A1对角线多少", "ask_spec", "screen"),
        ("A1待机久不久", "ask_spec", "standby"),
        ("A1具体型号报一下", "ask_spec", "model"),
        ("A1屏大还是N9屏大", "compare_products", "screen"),
        ("A1内存板载还是能自己加到32", "ask_spec", "upgrade"),
        ("13升够不够三口人同时洗", "ask_suitability", None),
        ("A1的64和128分别多少 不知道我能不能用", "ask_price", None),
    ],
)
def test_what_a_turn_asks(text: str, intent: str, asked: str | None, model: Understander) -> None:
    """Each of them, and no price or stock."""
    reading = read_comment(text, model=model, index=BAG, context=Context())
    assert (reading.intent, reading.slots.attribute) == (intent, asked)


@pytest.mark.parametrize("text", ["我的券怎么用", "A1有券吗", "我买的A1有优惠吗"])
def test_an_offer_is_no_order(text: str, model: Understander) -> None:
    """Who asks for an offer does not speak of an order in which it failed."""
    assert read_comment(text, model=model, index=BAG, context=Context()).intent != "track_order"


def test_what_a_memory_is_raised_to_is_no_link(model: Understander) -> None:
    """Nor is it a size of the goods."""
    assert read_comment("A1内存能加到32吗", model=model, index=BAG, context=Context()).slots.link_nos == ()
    assert read_comment("加32号链接", model=model, index=BAG, context=Context()).slots.link_nos == (32,)


def test_who_does_not_come_to_the_door_is_another_carrier(model: Understander) -> None:
    """What is wrong with one carrier is not asked of the other."""
    reading = read_comment("中通行不行 顺丰老不送上门", model=model, index=BAG, context=Context())
    assert reading.slots.attribute is None
    other = read_comment("顺丰老不送上门 能换中通吗", model=model, index=BAG, context=Context())
    assert other.slots.attribute == "to_door"
    assert read_comment("中通送上门吗", model=model, index=BAG, context=Context()).slots.attribute == "to_door"


def test_a_version_that_comes_with_a_thing() -> None:
    """It is asked for by the thing; a version that comes in a colour is not."""
    assert tidied(normalise("A1有带散热片的版本没"), BAG).text == "a1有带散热片没"
    assert tidied(normalise("A1有红色的版本没"), BAG).text == "a1有红色的版本没"


TRAITS = build_index(
    (
        thing("K5", "柚子 K5 2K直屏 OIS光学防抖 手机", language="zh", 容量="64G|128G"),
        thing("LAP", "柚子 Book 2.8K大师屏 笔记本", language="zh", 颜色="14英寸 2.8K屏|15英寸 3.2K屏"),
    )
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("K5有ois没", "is:ois"),
        ("K5相机有ois没", "is:ois"),
        ("K5相机怎么样", "camera"),
        ("K5是2k不", "is:2k"),
        ("K5有vrr没", "other"),
        ("柚子book是2.8k的吗", "颜色"),
    ],
)
def test_a_trait_in_letters(text: str, asked: str, model: Understander) -> None:
    """What the texts hold is told; what an option tells is told of the option."""
    reading = read_comment(text, model=model, index=TRAITS, context=Context())
    assert (reading.intent, reading.slots.attribute) == ("ask_spec", asked)
    assert [target.sku for target in reading.targets] == ["LAP" if "book" in text else "K5"]


@pytest.mark.parametrize("text", ["你家有相机吗", "佳能r5相机有吗"])
def test_a_camera_that_is_sought_is_goods(text: str, model: Understander) -> None:
    """The bag has none."""
    reading = read_comment(text, model=model, index=TRAITS, context=Context())
    assert [target.how for target in reading.targets] == ["unknown"]


@pytest.mark.parametrize("text", ["送不送挂架", "送个支架不", "带遥控器吗"])
def test_what_may_come_with_what_is_on_show(text: str, model: Understander) -> None:
    """Its name is not that of the goods: these are on show."""
    reading = read_comment(text, model=model, index=TRAITS, context=Context(pinned="LAP"))
    assert [target.sku for target in reading.targets] == ["LAP"]


def test_an_option_of_what_is_on_show_is_in_stock(model: Understander) -> None:
    """Which is asked by its name alone, of goods without sizes."""
    reading = read_comment("64g大的有么", model=model, index=TRAITS, context=Context(pinned="K5"))
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_stock", ["K5"])
