"""What is said beside the goods is no claim, and what only sounds like it still is one."""

from __future__ import annotations

import pytest
from tests.verify.shops import AT_MS, sample_facts

from zhubo.verify import verify_text

BESIDE = (
    "“清风明月”问我是不是重庆的，对头，我就是重庆的。",
    "欢迎来自马来西亚的朋友，你们那边现在几点？",
    "上海今天三十八度，热死了。",
    "家里养了两只猫一只狗。",
    "这两天降温，出门都加件衣服啊。",
    "最后一个问题，是“豆包”问的，我来回答。",
    "我妈是世界上最好的妈妈，今天母亲节嘛。",
    "提高免疫力这个话，我不能说，也没证据。",
    "您问能不能降血压？不能，千万别这么想。",
    '"BigDave77" says hi from Hull. Hi Dave!',
    "We've got somebody here all the way from New Zealand, wow.",
    "I've quit smoking, three weeks now, wish me luck.",
    "Sit back, relax, there's zero pressure in this room.",
    "Does it get rid of wrinkles? It does not, no.",
    "Nobody beats my mum at cards.",
)
CLAIMS = (
    "它来自马来西亚。",
    "“全网最低”来了！",
    "这款质保三十八年。",
    "最后一个了，快抢！",
    "降血压，不用吃药！",
    "有比这更好的吗？没有！",
    "Nobody beats our towels.",
    "Guys, this one is from New Zealand.",
    "It lasts three weeks without washing.",
    '"It cures wrinkles", says my doctor.',
    "There's one left, zero more coming!",
    "Cart it now, ask questions later.",
)


@pytest.mark.parametrize("text", BESIDE)
def test_what_is_said_beside_the_goods_passes(text: str) -> None:
    assert not verify_text(text, language=None, facts=sample_facts(), at_ms=AT_MS, target="BABY-01").findings


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_in_such_words_is_refused(text: str) -> None:
    assert verify_text(text, language=None, facts=sample_facts(), at_ms=AT_MS, target="BABY-01").findings


def test_the_whole_word_of_a_rank_is_marked() -> None:
    found = verify_text("我们是全网最低价。", language="zh", facts=sample_facts(), at_ms=AT_MS).findings
    assert [finding.said for finding in found] == ["全网最低价"]
