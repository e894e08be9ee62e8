"""Rarer Chinese words are read as the usual ones, and who pays for a return is a rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading
from zhubo.perceive.rarer_zh import USUAL
from zhubo.shop.search import build_index

from ..things import thing

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


def test_no_rarer_word_stands_in_a_usual_one() -> None:
    assert [(rare, usual) for rare in USUAL for usual in USUAL.values() if rare in usual] == []


@pytest.mark.parametrize("text", ["我要退货 运费是你们出还是我出", "退货运费谁掏", "退回去的运费算谁的"])
def test_who_pays_for_a_return_is_a_rule(chinese: Read, text: str) -> None:
    assert chinese(text).intent == "return_exchange_policy"


@pytest.mark.parametrize("text", ["我要退货 运费先垫付了怎么给我", "我要退货"])
def test_a_return_is_still_asked_for(chinese: Read, text: str) -> None:
    assert chinese(text).intent == "request_refund_return"
