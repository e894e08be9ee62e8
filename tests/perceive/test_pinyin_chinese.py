"""Chinese that is typed in letters as it sounds."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.perceive.pinyin_zh import spelt_out
from zhubo.shop.search import build_index
from zhubo.text.normalise import given_span, normalise

from ..things import thing

BAG = build_index(
    (
        thing("PHONE", "荣耀 Magic 5 手机", language="zh", 颜色="燃橙色|燃橙色", 内存="256G|512G"),
        thing("KETTLE", "苏泊尔 电水壶 1.7升", language="zh", 颜色="白色|绿色"),
        thing("SHOE", "Nike Dunk 板鞋", language="zh", 尺码="41|42"),
    )
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("zhe kuan duoshao qian", "这款多少钱"),
        ("shenme shihou fahuo", "什么时候发货"),
        ("bao you ma", "包邮吗"),
        ("zhiliang hao bu hao", "质量好不好"),
        ("keyi tui huo ma", "可以退货吗"),
        ("magic5 ranchengse haiyou ma", "magic5 燃橙色还有吗"),
        ("dunk 42 ma you huo me", "dunk 42 码有货么"),
        ("dian shui hu jige yanse", "电水壶几个颜色"),
        ("magic5 pro you ma", "magic5 pro 有吗"),
        ("这个 zenme mai", "这个 怎么卖"),
        ("绿色hai you ma", "绿色还有吗"),
    ],
)
def test_syllables_are_read(text: str, read: str) -> None:
    assert spelt_out(normalise(text), BAG).text == read


@pytest.mark.parametrize(
    "text",
    [
        "how much is this one",
        "can you change the size",
        "women size",
        "made in china?",
        "haha",
        "sale",
        "nike dunk",
        "yoga 裤有吗",
        "用bose的多少",
        "magic5 pro max",
        "size 42",
        "me too",
        "se",
        "k50 256g",
    ],
)
def test_other_words_in_letters_stay(text: str) -> None:
    assert spelt_out(normalise(text), BAG).text == text


def test_places_are_those_of_the_given_text() -> None:
    normal = spelt_out(normalise("magic5 duo shao qian?"), BAG)
    assert normal.text == "magic5 多少钱?"
    assert given_span(normal, 7, 10) == (7, 20)


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("zhege duo shao qian a", "zh", "ask_price"),
        ("jintian fahuo ma", "zh", "ask_ship_time"),
        ("youfei duoshao", "zh", "ask_shipping_fee"),
        ("women shoes price", "en", "ask_price"),
    ],
)
def test_they_are_asked_in_chinese(model: Understander, text: str, language: str, intent: str) -> None:
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY"))
    assert (reading.language, reading.intent) == (language, intent)


def test_a_room_without_chinese_reads_none(model: Understander) -> None:
    reading = read_comment("bao you ma", model=model, index=BAG, context=Context(languages=("en",), currency="USD"))
    assert reading.language != "zh"
