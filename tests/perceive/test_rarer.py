"""Rarer Chinese words are read as the usual ones, and who pays for a return is a rule."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zhubo.perceive import Reading
from zhubo.perceive.rarer import FOLDER, rarer_words, usual_words, usual_words_en
from zhubo.shop.search import build_index
from zhubo.text.arrays import read_lines

from ..things import thing

SEEDS = Path(__file__).parent.parent.parent / "seeds" / "usual"
ENGLISH = build_index((thing("SUN", "Dusk Sunnies"), thing("HAT", "Straw Hat"), thing("MUG", "Tall Mug")))
CHINESE = build_index((thing("PHONE", "Nova 手机"), thing("SHOE", "云跑鞋"), thing("TV", "小屏电视")))
Read = Callable[..., Reading]

SAME = [
    ("哪款手机价最低", "哪款手机最便宜"),
    ("手机里价钱最高的", "手机里最贵的"),
    ("这鞋有哪些配色", "这鞋有哪些颜色"),
    ("能刷脸吗", "能人脸解锁吗"),
    ("这台几g网", "这台什么网络"),
    ("能不能用v信付", "能不能用微信付"),
    ("票给开吗", "给开票吗"),
    ("有冇咩优惠", "有没有什么优惠"),
    ("内村多大", "内存多大"),
    ("相因点嘛", "便宜点嘛"),
    ("9号在哪生产的", "9号在哪里产的"),
]


@pytest.mark.parametrize(("rare", "usual"), SAME)
def test_rarer_words_are_read_as_the_usual_ones(chinese: Read, rare: str, usual: str) -> None:
    one, other = chinese(rare), chinese(usual)
    assert (one.intent, one.slots, [t.sku for t in one.targets]) == (
        other.intent,
        other.slots,
        [t.sku for t in other.targets],
    )


@pytest.mark.parametrize("text", ["云跑鞋 41 金的多少钱", "云跑鞋 金 多少", "云跑鞋金色的多少钱"])
def test_gold_in_one_character_is_a_colour(chinese: Read, text: str) -> None:
    """金的 is the golden one."""
    reading = chinese(text)
    assert (reading.intent, reading.slots.colour) == ("ask_price", "gold")


@pytest.mark.parametrize("text", ["定金多少钱", "现金付款行吗", "黄金多少钱"])
def test_gold_within_a_word_is_none(chinese: Read, text: str) -> None:
    """定金 is a deposit."""
    assert chinese(text).slots.colour is None


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        ("how mutch is the straw hat", "how much is the straw hat"),
        ("is the tall mug avalable", "is the tall mug available"),
        ("is the tall mug dearer than the straw hat", "is the tall mug more expensive than the straw hat"),
        ("whats the diff between the mug and the hat", "what is the difference between the mug and the hat"),
    ],
)
def test_rarer_english_words_are_read_as_the_usual_ones(english: Read, rare: str, usual: str) -> None:
    """Slips and slang change nothing of what is meant."""
    one, other = english(rare), english(usual)
    assert (one.intent, [t.sku for t in one.targets]) == (other.intent, [t.sku for t in other.targets])


def test_words_of_names_stay() -> None:
    """What the bag's names are made of is no rarer word: Dusk Sunnies are no sunglasses to be looked for."""
    assert usual_words_en("how much are the dusk sunnies", ENGLISH) == []
    assert usual_words_en("got any sunnies", CHINESE) == [(8, 15, "sunglasses")]
    assert usual_words_en("the hw muchness", ENGLISH) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_packed_table_is_the_one_of_the_seeds(language: str) -> None:
    """Whoever changes the pairs and does not pack them would see no change."""
    pairs = (SEEDS / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    assert read_lines(FOLDER / f"usual_{language}.gz") == pairs


def test_no_usual_word_holds_a_rarer_one() -> None:
    """What is put in stays: no usual word is changed again, and none of the ordinary texts below."""
    assert [usual for _, usual in rarer_words("zh").values() if usual_words(usual)] == []
    assert [usual for _, usual in rarer_words("en").values() if usual_words_en(usual, CHINESE)] == []


@pytest.mark.parametrize(
    "text", ["这款水平怎么样", "鞋带系不系", "小米手机多少钱", "她们的平板便宜吗", "在哪里生产线上班"]
)
def test_ordinary_words_stay(text: str) -> None:
    """Words that only look like rarer ones are left alone."""
    assert usual_words(text) == []


@pytest.mark.parametrize("text", ["我要退货 运费是你们出还是我出", "退货运费谁掏", "退回去的运费算谁的"])
def test_who_pays_for_a_return_is_a_rule(chinese: Read, text: str) -> None:
    assert chinese(text).intent == "return_exchange_policy"


@pytest.mark.parametrize("text", ["我要退货 运费先垫付了怎么给我", "我要退货"])
def test_a_return_is_still_asked_for(chinese: Read, text: str) -> None:
    assert chinese(text).intent == "request_refund_return"


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("会员通道在哪", None),
        ("尽快地发货", None),
        ("鞋是固定系带的吗", None),
        ("背包游泳用", None),
        ("支付保障有吗", None),
        ("好像数据线没送", None),
        ("员通还是顺丰", "圆通"),
        ("发啥快地", "快递"),
        ("包游吗", "包邮"),
        ("支付保能用吗", "支付宝"),
    ],
)
def test_ordinary_words_that_hold_a_rarer_form_stay(text: str, usual: str | None) -> None:
    """Slips of two characters are found within other words too, which stand in the table for themselves."""
    assert usual in [edit[2] for edit in usual_words(text)] if usual else usual_words(text) == []
