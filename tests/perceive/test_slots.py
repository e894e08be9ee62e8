"""Slots of the grammar, case by case, as they stand in the text and as typed values."""

import json
from pathlib import Path

import pytest

from zhubo.facts import Money
from zhubo.perceive import Understander
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.slots import find_slots
from zhubo.text.normalise import given_span, normalise

CASES = [json.loads(line) for line in (Path(__file__).parent / "slot_cases.jsonl").read_text("utf-8").splitlines()]
GRAMMAR = {
    "link_no", "size", "colour", "qty", "price", "height", "weight", "foot", "order_no", "date", "region", "courier", "material",
}  # fmt: skip
WORDS = {"colour", "region", "courier", "material"}


def test_there_are_many_cases() -> None:
    """Both languages are covered."""
    assert len(CASES) >= 150
    assert sum(case["language"] == "en" for case in CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_reads_the_slots_of(case: dict[str, object], model: Understander) -> None:
    """Name, value and place of every slot are right, and nothing else is read."""
    text = str(case["text"])
    normal = normalise(text)
    read = []
    for slot, start, end, value in find_slots(normal.text, str(case["language"]), "CNY", model.automaton).spans:
        if slot in GRAMMAR:
            first, last = given_span(normal, start, end)
            read.append([slot, text[first:last] if slot in WORDS else value, first, last])
    assert read == case["slots"]


@pytest.mark.parametrize(
    ("text", "language", "slot", "value"),
    [
        ("身高165体重110斤", "zh", "height", 1650),
        ("身高165体重110斤", "zh", "weight", 55_000),
        ("im 5'4 140lbs what size", "en", "height", 1626),
        ("im 5'4 140lbs what size", "en", "weight", 63_502),
        ("脚长24.5穿几码", "zh", "foot", 245),
        ("9块9卖不", "zh", "price", Money(990, "CNY")),
        ("will you take $20", "en", "price", Money(2000, "USD")),
        ("黑色有吗", "zh", "colour", "black"),
        ("酒红色有吗", "zh", "colour", "wine"),
        ("in sage green?", "en", "colour", "green"),
        ("新疆发吗", "zh", "region", "CN-XJ"),
        ("ship to canada?", "en", "region", "CA"),
        ("发顺丰吗", "zh", "courier", "sf"),
        ("孕妇能用吗", "zh", "person", "pregnant"),
        ("good for sensitive skin?", "en", "person", "sensitive_skin"),
        ("续航多久", "zh", "attribute", "battery"),
        ("what voltage", "en", "attribute", "voltage"),
        ("是纯棉吗", "zh", "material", "cotton"),
        ("今天发吗", "zh", "date", "today"),
        ("5月1号到货吗", "zh", "date", "--05-01"),
        ("expires march 2026?", "en", "date", "2026-03"),
    ],
)
def test_types_values(text: str, language: str, slot: str, value: object, model: Understander) -> None:
    """Typed values are numbers in millimetres, grams and minor units, or ids of closed vocabularies."""
    assert find_slots(normalise(text).text, language, "CNY", model.automaton).typed[slot] == value


def test_amounts_without_a_currency_are_the_rooms(model: Understander) -> None:
    """A bare amount is in the shop's currency, a dollar sign in the shop's dollar."""
    for text in ("can you do 20", "will you take $20"):
        assert find_slots(text, "en", "SGD", model.automaton).typed["price"] == Money(2000, "SGD")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("三", 3),
        ("十二", 12),
        ("二十", 20),
        ("一百一十", 110),
        ("一百二", 120),
        ("两", 2),
        ("twelve", 12),
        ("a couple", 2),
    ],
)
def test_reads_whole_numbers(text: str, number: int) -> None:
    """Digits, Chinese numerals with the spoken short form, English words."""
    assert whole_number(text) == number


@pytest.mark.parametrize("text", ["", "x", "三x", "123456789", "½"])
def test_other_texts_are_no_whole_number(text: str) -> None:
    """What is no number, or too large a one, is none."""
    assert whole_number(text) is None
