"""Which misquotes raise a card: bounded, once each, the same after a restart; and which words of a host are no misquotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import any_of
from zhubo.acts import Answer
from zhubo.bootstrap import sample_shop_folder, shop_facts
from zhubo.correcting import outdated
from zhubo.corrections import AGAIN_MS, CARDS_MAX, Corrections, key_of, raise_cards
from zhubo.events import Misquote
from zhubo.express import check_draft
from zhubo.facts import Shop
from zhubo.generate import draft_correction
from zhubo.host_claims import misquotes_in
from zhubo.shop import read_shop
from zhubo.state import Facts

AT_MS = 1_795_694_400_000
LANGUAGES = ("zh", "en", "ja", "ko", "es", "pt", "fr", "de", "ru", "ar", "id", "vi", "th")


@pytest.fixture(scope="module")
def shop() -> Shop:
    return read_shop(sample_shop_folder())


@pytest.fixture(scope="module")
def facts(shop: Shop) -> Facts:
    return shop_facts(shop)


@given(st.lists(st.tuples(st.integers(0, 20_000), st.lists(any_of(Misquote), max_size=4).map(tuple)), max_size=40))
def test_cards_are_few_and_never_the_same_twice_in_a_minute(rounds: list[tuple[int, tuple[Misquote, ...]]]) -> None:
    """Whatever a host says, and however fast."""
    cards, at_ms = Corrections(), 0
    raised: list[tuple[int, str]] = []
    for seq, (wait_ms, misquotes) in enumerate(rounds, start=1):
        at_ms += wait_ms
        cards = raise_cards(cards, misquotes, at_ms, seq)
        fresh = cards.fresh if cards.seq == seq else ()
        for misquote in fresh:
            assert misquote in misquotes
            assert all(key != key_of(misquote) or at_ms - ms >= AGAIN_MS for ms, key in raised)
            raised.append((at_ms, key_of(misquote)))
        assert sum(at_ms - ms < AGAIN_MS for ms, _ in raised) <= CARDS_MAX
        assert len(cards.raised) <= CARDS_MAX


SLIPS = [
    ("这款连衣裙今天只要99元", "DRESS-01", "wrong_price", "159元"),
    ("3号连衣裙99块", "DRESS-01", "wrong_price", "159块"),
    ("买两件总共才300", "DRESS-01", "wrong_price", "318"),
    ("支持30天无理由退货", "DRESS-01", "wrong_policy", "7天"),
    ("库存还有500件", "DRESS-01", "wrong_stock", "73件"),
    ("今天打五折", "DRESS-01", "wrong_discount", None),
    ("Today this dress is only 99 yuan", "DRESS-01", "wrong_price", "159 yuan"),
    ("30-day returns", "DRESS-01", "wrong_policy", "7-day"),
]


@pytest.mark.parametrize(("text", "target", "kind", "known"), SLIPS, ids=[slip[0] for slip in SLIPS])
def test_a_slip_is_heard(text: str, target: str, kind: str, known: str | None, facts: Facts) -> None:
    """With the fact that it is held against."""
    language = "en" if text.isascii() else "zh"
    found = misquotes_in(text, target=target, facts=facts, language=language, at_ms=AT_MS)
    assert [(m.kind, m.known) for m in found] == [(kind, known)]
    assert found[0].said in text and found[0].evidence


@pytest.mark.parametrize(
    "text",
    [
        "3号连衣裙159元，喜欢的抓紧", "两件318元", "这款今天一百五十九", "别家卖299，我们159", "专柜要卖三百多", "昨天卖189，今天159",
        "明天恢复199元", "有人问99元能不能卖，不能啊", "99元可以吗", "不要199，不要189，只要159",
        "99元，不对，说错了，159元", "这款99元，哦159元",
        "我自己99斤穿M码", "点赞到1000给大家发福利", "还剩10分钟", "想要的扣1", "三二一上链接", "感谢小红送的10个小心心",
        "3号链接的宝宝们，M码没货了", "七天无理由退换", "满99元包邮", "全店满299元减30元", "我做主播10年了", "直播间有5000人了",
        "买2件连衣裙，加起来318元", "S码还有24件", "three of them, 477 yuan in all", "we have 24 of the S left",
        "The dress is 159 yuan", "other shops sell it for 299 yuan", "it was 189 yuan yesterday", "is it 99 yuan?",
        "not 99 yuan", "type 1 if you want it", "we have 5000 people watching",
    ],
)  # fmt: skip
def test_what_is_no_slip_is_left_alone(text: str, facts: Facts) -> None:
    """True words, others' prices, other days, questions, denials, what the host takes back, and numbers of something else."""
    language = "en" if text.isascii() else "zh"
    assert misquotes_in(text, target="DRESS-01", facts=facts, language=language, at_ms=AT_MS) == ()


@given(st.text(max_size=120))
def test_any_words_of_a_host_are_heard_without_failing(facts: Facts, text: str) -> None:
    """What is said of a misquote is short, of a known kind, and names its fact."""
    for misquote in misquotes_in(text, target="DRESS-01", facts=facts, language="zh", at_ms=AT_MS):
        assert misquote.said in text and misquote.evidence and len(misquote.said) <= 24


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "evidence", "target"),
    [
        ("wrong_price", "product:DRESS-01#price", "DRESS-01"),
        ("wrong_price", "product:HOODIE-01-GREEN-S#price", "HOODIE-01"),
        ("wrong_stock", "product:DRESS-01#stock", "DRESS-01"),
        ("wrong_policy", "policy:returns", None),
        ("wrong_policy", "policy:shipping#fee", None),
        ("wrong_discount", "promotion:winter-299", "DRESS-01"),
    ],
)
def test_the_words_of_a_card_hold_in_every_language(
    language: str, kind: str, evidence: str, target: str | None, facts: Facts
) -> None:
    """They say something, out of facts, and verifying them finds nothing."""
    misquote = Misquote(kind=kind, said="99", known="159", evidence=evidence, target=target, language=language)
    draft, intent = draft_correction(misquote, facts, at_ms=AT_MS)
    assert draft.text and intent and draft.evidence
    assert draft.language == language
    assert check_draft(draft, facts, AT_MS).findings == ()


def test_a_fact_that_is_gone_gives_no_words(facts: Facts) -> None:
    """A person writes them then."""
    misquote = Misquote(kind="wrong_policy", said="30天", known="7天", evidence="policy:gone", language="zh")
    draft, intent = draft_correction(misquote, facts, at_ms=AT_MS)
    assert (draft.text, draft.evidence) == ("", ("policy:gone",))


def test_words_that_still_hold_are_not_outdated(facts: Facts) -> None:
    """And those that do not name the fact of now."""
    act = Answer(
        id="r:1:0", at_ms=AT_MS, to=("c",), viewers=("v",), text="雾蓝收腰连衣裙159元", language="zh", intent="ask_price",
        evidence=("product:DRESS-01#price",), status="sent", target="DRESS-01",
    )  # fmt: skip
    assert outdated(act, facts, AT_MS) == ()
    other = Answer(
        id="r:1:1", at_ms=AT_MS, to=("c",), viewers=("v",), text="雾蓝收腰连衣裙149元", language="zh", intent="ask_price",
        evidence=("product:DRESS-01#price",), status="sent", target="DRESS-01",
    )  # fmt: skip
    assert [(m.kind, m.said, m.known) for m in outdated(other, facts, AT_MS)] == [("wrong_price", "149元", "159元")]
