"""Chinese comments that tell of the viewer's own thing before they ask, and money that is told roughly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.facts import Money
from zhubo.perceive import Context, Understander, read_comment
from zhubo.perceive.budget import budget_in, has_budget
from zhubo.perceive.own_goods_zh import question_behind_own_goods
from zhubo.perceive.slots import find_slots
from zhubo.perceive.tidy_zh import tidied
from zhubo.perceive.vocabulary import build_automaton
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import thing

BAG = build_index(
    (
        replace(thing("Z30", "青禾 Z30 手机", language="zh", 容量="128G|256G"), aliases=("z30",), link_no=1),
        replace(thing("Z20", "青禾 Z20 手机", language="zh", 容量="64G|128G"), aliases=("z20",), link_no=2),
        replace(thing("POT", "暖灶 电热水壶", language="zh", 容量="1.5L|2L"), aliases=("水壶",), link_no=3),
    )
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我那小米6用五年卡成ppt了 换z30得掏多少银子", "换z30得掏多少银子"),
        ("我还在用老式的壶呢水壶能装多少", "水壶能装多少"),
        ("俺妈嫌家里那个太重 水壶多重", "水壶多重"),
        ("我那荣耀10死机，这个有没有128", "这个有没有128"),
        ("我那荣耀10死机，z30和z20哪个好", "z30和z20哪个好"),
    ],
)
def test_the_question_begins_behind_the_own_thing(text: str, asked: str) -> None:
    """What is no longer of use is told, and what is named or pointed at behind it is asked for."""
    assert text[question_behind_own_goods(text, BAG) :] == asked


@pytest.mark.parametrize(
    "text",
    [
        "我现在用z20一天两充 z30电池比它大多少",
        "我上次买的z20坏了 z30怎么样",
        "我的z20用两年了 以旧换新z30补多少",
        "我那荣耀10死机 有没有128的",
        "我想买z20用几年 z30多少钱",
        "z20多少钱 我手机坏了",
        "我那z20死机，和z30比哪个好",
    ],
)
def test_what_is_needed_stays(text: str) -> None:
    """A comparison, an order, a wish and a question that names nothing need all of their words."""
    assert question_behind_own_goods(text, BAG) == 0


def test_the_own_thing_is_not_meant(model: Understander) -> None:
    """The one that is asked for is, with its price."""
    reading = read_comment(
        "我那z20用五年卡成ppt了 换z30得掏多少银子", model=model, index=BAG, context=Context(languages=("zh",))
    )
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", ["Z30"])


@pytest.mark.parametrize("text", ["z30电池比z20大多少", "z30的屏幕比z20大吗"])
def test_a_measure_that_is_held_against_another(model: Understander, text: str) -> None:
    """Both things are compared by it."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert (reading.intent, {target.sku for target in reading.targets}) == ("compare_products", {"Z30", "Z20"})


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("千把块以内的手机有啥", None, 1000),
        ("三千来块的手机有哪些", 2400, 3600),
        ("七八百的水壶有没有", 700, 800),
        ("预算就五千整 水壶有啥", None, 5000),
        ("两三千能买啥手机", 2000, 3000),
    ],
)
def test_money_that_is_told_roughly(text: str, least: int | None, most: int | None) -> None:
    """Its bounds are those that a viewer means by it."""
    bounds = tuple(None if amount is None else Money(amount * 100, "CNY") for amount in (least, most))
    assert has_budget(text)
    assert budget_in(text, "CNY") == bounds


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("z30能反向充电真的假的呀", "z30能反向充电吗"),
        ("z30真的假的", "z30真的假的"),
        ("水壶防不防烫", "水壶防烫吗"),
        ("我手抖得厉害 z30拍照防不防抖", "z30拍照防抖吗"),
        ("我们村就一家快递 你家发啥快递", "你家发什么快递"),
        ("上回买的白的 这回想要蓝的 水壶有蓝吗", "这回想要蓝的 水壶有蓝吗"),
        ("上次买的白色掉色了 水壶有蓝吗", "上次买的白色掉色了 水壶有蓝吗"),
        ("手机小白 z30咋样", " z30怎么样"),
        ("水壶多少钱我钱包已经在发抖了", "水壶多少钱"),
        ("钱包多少钱", "钱包多少钱"),
        ("z30的pro多少", "z30pro多少"),
        ("512的pro多少", "512的pro多少"),
        ("我用z20一天两充 z30电池比它大多少", "z30电池比z20大多少"),
        ("我用z20一天两充 电池比它大的有吗", "我用z20一天两充 电池比它大的有吗"),
    ],
)
def test_words_that_stand_for_something_else(text: str, left: str) -> None:
    """A doubt, a novice, an empty purse and the own thing that is compared with are read for what they mean."""
    assert tidied(normalise(text), BAG).text == left


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("z30 128加水壶2l够不够3000", "ask_price", "total"),
        ("z30和水壶一共多少 都要最低的", "ask_price", "total"),
        ("来台z30 128再来个z20 64 总共多少", "ask_price", "total"),
        ("z30有200台够不够", "ask_stock", None),
        ("我出1900 z30卖不卖", "bargain", None),
        ("z30屏幕护眼不", "ask_spec", "text:护眼"),
        ("z30拍照防不防抖", "ask_spec", "text:防抖"),
        ("z20能升级鸿蒙吗", "ask_spec", "text:升级"),
        ("z20几米", "ask_price", None),
        ("z20 64g能存几多照片", "ask_suitability", None),
    ],
)
def test_what_comes_to_some_amount(model: Understander, text: str, intent: str, attribute: str | None) -> None:
    """Goods that may be enough for an amount are added up; pieces of them are not."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


@pytest.mark.parametrize(
    ("text", "intent"), [("z30多少钱 有512g的吗", "ask_stock"), ("z30多少钱 有128g的吗", "ask_price")]
)
def test_a_price_and_a_way_that_is_lacking(model: Understander, text: str, intent: str) -> None:
    """What the goods cost is told beside that they do not come so."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert reading.intent == intent
    assert intent == "ask_price" or "ask_price" in reading.slots.also


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("z30屏幕多大分辨率多少", ("ask_spec:resolution",)),
        ("z30能发卫星消息吗", ()),
        ("水壶多大", ()),
    ],
)
def test_measures_in_a_row(model: Understander, text: str, also: tuple[str, ...]) -> None:
    """Each is asked for; what a phone sends is no place."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert reading.slots.also == also


def test_a_town_behind_its_province() -> None:
    """It is a place of that province, also where training saw both as one word."""
    automaton = build_automaton({"region": ("西藏林芝", "大理石")})
    assert find_slots("西藏林芝包邮不", "zh", "CNY", automaton).typed["region"] == "CN-XZ"
    assert "region" not in find_slots("大理石包邮不", "zh", "CNY", automaton).typed


@pytest.mark.parametrize(("text", "variant"), [("z30最顶的多少钱", "Z30-1"), ("z30最丐的多少钱", "Z30-0")])
def test_the_ends_of_what_a_product_comes_in(model: Understander, text: str, variant: str) -> None:
    """The highest and the lowest go by more names."""
    products = (replace(thing("Z30", "青禾 Z30 手机", language="zh", 容量="128G|256G"), aliases=("z30",)),)
    dearer = replace(products[0].variants[1], price=Money(99_900, "CNY"))
    bag = build_index((replace(products[0], variants=(products[0].variants[0], dearer)),))
    reading = read_comment(text, model=model, index=bag, context=Context(languages=("zh",)))
    assert [target.variants for target in reading.targets] == [(variant,)]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("等到3号买z30 128能便宜多少", ["Z30"]),
        ("3号多少钱", ["POT"]),
        ("z30 128带一个壳 合计多少", []),
        ("z30 128合计多少", ["Z30"]),
    ],
)
def test_days_and_what_is_taken_along(model: Understander, text: str, skus: list[str]) -> None:
    """A day that is waited for is no link; the price of one thing is no sum of it and what is taken along."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == skus
