"""Chinese questions as elders, students and people who send gifts say them: what is in the pocket, how heavy, how many days."""

from __future__ import annotations

import pytest

from zhubo.facts import Money
from zhubo.perceive import Context, Understander, read_comment
from zhubo.perceive.budget import budget_in, has_budget
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("A1", "松果 A1 智能手机", language="zh", 容量="64G|128G"),
        thing("N9", "松果 N9 影像旗舰", language="zh", 容量="64G|128G"),
    )
)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("兜里两千五 你家哪些手机买得起", 2500),
        ("手头三千 哪些手机能上", 3000),
        ("压岁钱800 能上哪个手机", 800),
        ("外婆八百块买个能视频的手机 有合适的不", 800),
        ("手上三千块 平板够不", 3000),
        ("五百块想升级个固态 够不", 500),
        ("六百能买小米8 64G的吗", 600),
    ],
)
def test_what_is_in_the_pocket_is_a_budget(text: str, most: int) -> None:
    """And what there is for it is asked."""
    bounds = budget_in(text, "CNY")
    assert has_budget(text)
    assert bounds is not None
    assert bounds[1] == Money(most * 100, "CNY")


@pytest.mark.parametrize(
    "text",
    [
        "手里那台k50坏了什么时候能修",
        "手里128g的手机什么价收",
        "两千块买个k50行不行",
        "只有一百二十八的吗",
        "980能买来装系统吗",
    ],
)
def test_what_is_in_the_hand_is_no_budget(text: str) -> None:
    """Neither are a thing, its memory, and an amount that is offered."""
    assert not has_budget(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("A1有几两重 我妈手没劲", "net_content"),
        ("A1几多斤", "weight"),
        ("A1充满一回能撑几天", "standby"),
        ("A1待机能撑几天", "standby"),
        ("A1几天一充", "standby"),
        ("A1充满要多久", "charging_time"),
        ("A1充满电要用多久", "charging_time"),
    ],
)
def test_weights_and_days_are_asked(model: Understander, text: str, asked: str) -> None:
    """In the units and the verbs of the region; how long it takes to charge is another question."""
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert reading.intent == "ask_spec"
    assert reading.slots.attribute == asked
    assert [target.sku for target in reading.targets] == ["A1"]


def test_a_short_word_for_a_kind_means_all_of_it(model: Understander) -> None:
    """智能机 is short for 智能手机: those that are called so are no others."""
    reading = read_comment("智能机哪台便宜", model=model, index=BAG, context=Context(languages=("zh",)))
    assert {target.sku for target in reading.targets} <= {"A1", "N9"}
    assert "A1" in {target.sku for target in reading.targets}


MODELS = build_index(
    (
        thing("M8", "小米8 智能手机", language="zh", 容量="32G|64G"),
        thing("K50", "Redmi K50 手机", language="zh", 容量="128G|256G"),
        thing(
            "BOOK",
            "小米 Book Air 笔记本电脑",
            language="zh",
            款式="小米 14英寸|小米 14英寸|Redmi 15英寸|Redmi 15英寸",
            配置="R5|R7|R5|R7",
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("米8有吗", ["M8"]),
        ("米13有吗", [""]),
        ("米6x那台还有货不", [""]),
        ("红米本多少钱", ["BOOK"]),
        ("redmi本屏幕多大", ["BOOK"]),
        ("红米本来多少钱", ["K50"]),
        ("K50盒子里有充电头不", ["K50"]),
        ("K50有充电头没", ["K50"]),
    ],
)
def test_what_is_called_for_short(model: Understander, text: str, meant: list[str]) -> None:
    """A brand by its last character, a laptop by 本 behind its maker, and what is in a box beside whose box that is."""
    reading = read_comment(text, model=model, index=MODELS, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == meant


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("小米本和红米本差多少", ()),
        ("小米的本子和红米的本子 都是R7 差多少", ("BOOK-1", "BOOK-3")),
        ("红米本R5和R7差多少", ("BOOK-2", "BOOK-3")),
    ],
)
def test_two_makers_of_one_product(model: Understander, text: str, variants: tuple[str, ...]) -> None:
    """A line set beside its firm means the options of both; alone it means its own."""
    reading = read_comment(text, model=model, index=MODELS, context=Context(languages=("zh",)))
    (target,) = reading.targets
    assert target.sku == "BOOK"
    assert target.variants in (variants, variants or ("BOOK-0", "BOOK-1", "BOOK-2", "BOOK-3"))


@pytest.mark.parametrize(
    ("text", "intent", "asked"),
    [
        ("滑板车有吗 给儿子过生日", "ask_stock", None),
        ("有没有优惠 给妈过生日", "ask_discount_coupon", None),
        ("K50电池是原装没换过的吧", "ask_authenticity_origin", "other"),
        ("红米本激活过了 想退", "return_exchange_policy", None),
        ("鞋穿了两天开胶想退", "request_refund_return", None),
        ("K50冬天会不会冻坏", "ask_spec", "frost"),
        ("15寸的本子都有哪些配置", "ask_spec", "version"),
    ],
)
def test_what_is_asked_in_passing(model: Understander, text: str, intent: str, asked: str | None) -> None:
    """Goods for somebody, what was never changed, and what the rule of returns leaves out, where there is no fault."""
    reading = read_comment(text, model=model, index=MODELS, context=Context(languages=("zh",)))
    assert reading.intent == intent
    assert asked is None or reading.slots.attribute == asked


@pytest.mark.parametrize(
    ("text", "intent", "asked"),
    [
        ("K50 128的够打游戏不", "ask_suitability", None),
        ("小米8 64g能存多少照片", "ask_suitability", None),
        ("K50是翻新机吗", "ask_authenticity_origin", "condition"),
        ("K50充满一回能听几久", "ask_spec", "standby"),
        ("K50电池几多", "ask_spec", "battery"),
        ("红米本屏幕几多寸", "ask_spec", "screen"),
        ("厂里用 耐摔的手机有没", "ask_suitability", None),
        ("苹果十五到货没 我收一台", "ask_stock", None),
    ],
)
def test_what_a_thing_is_enough_for(model: Understander, text: str, intent: str, asked: str | None) -> None:
    """Is not whether it is there, nor what it costs; whether it was used before is not who made it."""
    reading = read_comment(text, model=model, index=MODELS, context=Context(languages=("zh",)))
    assert reading.intent == intent
    assert reading.slots.attribute == asked
