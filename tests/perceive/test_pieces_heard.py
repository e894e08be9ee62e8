"""What the pieces of a comment ask by themselves, in words that no rule for a second question knows."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import asker, homewares, thing

HOMEWARES = homewares()
PHONES = build_index(
    (
        thing("PHONE", "荣耀 Magic 5 手机", language="zh", 内存="256G|512G"),
        thing("FRIDGE", "海尔 三门冰箱 风冷无霜", language="zh", 颜色="白色|银色"),
    )
)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("any ridge vests in M remaining, and it costs?", {"ask_price", "ask_stock"}),
        ("ridge vest in L, quote please", {"ask_price"}),
        ("what would the meadow rug set me back, and do you hold any at present", {"ask_price", "ask_stock"}),
        ("ridge vest please quote, along with sizes", {"ask_price", "ask_size_options"}),
    ],
)
def test_a_second_question_in_other_words_is_heard(model: Understander, text: str, beside: set[str]) -> None:
    reading = asker(model, HOMEWARES, languages=("en",), currency="USD")(text)
    assert beside <= {reading.intent, *reading.slots.also}


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("荣耀magic5售价？邮费你们包吗", {"ask_price", "ask_shipping_fee"}),
        ("多少钱呀 荣耀magic5 现在买得到吗", {"ask_price", "ask_stock"}),
        ("想给爸妈买白色冰箱，怕预算不够，先问下价", {"ask_price"}),
    ],
)
def test_a_second_question_in_chinese_is_heard(model: Understander, text: str, beside: set[str]) -> None:
    reading = asker(model, PHONES, languages=("zh",), currency="CNY")(text)
    assert beside <= {reading.intent, *reading.slots.also}


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        # Pieces that only name goods, options or how many ask nothing, though the model takes a bare name for a price.
        ("80 ridge vests in M, do you hold that many?", "ask_price"),
        ("ridge vest, size L, do you have it", "ask_price"),
        ("returning a ridge vest, is the shipping on me or on you", "ask_shipping_fee"),
        ("i have 40 dollars for it. harbour lamp, what is it made of?", "ask_price"),
    ],
)
def test_a_piece_that_only_names_asks_nothing(model: Understander, text: str, absent: str) -> None:
    reading = read_comment(text, model=model, index=HOMEWARES, context=Context(languages=("en",), currency="USD"))
    assert absent not in reading.slots.also


@pytest.mark.parametrize("text", ["荣耀magic5 256的要八十台 库存够不够", "白色冰箱 要退货 运费是你们出还是我出"])
def test_a_piece_that_only_names_asks_nothing_in_chinese(model: Understander, text: str) -> None:
    reading = asker(model, PHONES, languages=("zh",), currency="CNY")(text)
    assert not {"ask_price", "ask_shipping_fee"} & set(reading.slots.also)
