"""Bare answers mean what the host asked for, and what a host asks for is heard."""

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading
from zhubo.perceive.answers import host_request

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "11",
        "扣1",
        "一",
        "M",
        "xl",
        "黑色",
        "黑色L两件",
        "38",
        "me",
        "sold",
        "yes please",
        "🙋",
        "要",
        "3号",
        "x2",
        "👍",
    ],
)
def test_a_bare_answer_is_what_was_asked(read: Read, text: str) -> None:
    """Codes, sizes, colours, quantities and a raised hand after "type 1 if you want it"."""
    assert read(text, asked="want_to_buy").intent == "want_to_buy"


@pytest.mark.parametrize("text", ["1", "666", "me", "yes", "❤️"])
def test_the_same_answer_to_another_question(read: Read, text: str) -> None:
    """In a draw, 1 takes part."""
    assert read(text, asked="lottery_follow_interaction").intent == "lottery_follow_interaction"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("1", "lottery_follow_interaction"), ("666", "lottery_follow_interaction"), ("扣1", "lottery_follow_interaction"),
     ("M", "out_of_scope"),
     ("😂😂", "out_of_scope"), ("", "out_of_scope"), ("...", "out_of_scope")],
)  # fmt: skip
def test_a_bare_answer_to_nothing(read: Read, text: str, intent: str) -> None:
    """Sign-in codes are interaction, the rest is nothing."""
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"), [("多少钱", "ask_price"), ("包邮吗", "ask_shipping_fee"), ("how much", "ask_price")]
)
def test_a_question_stays_a_question(read: Read, text: str, intent: str) -> None:
    """What the host asked does not swallow what viewers ask."""
    assert read(text, asked="want_to_buy").intent == intent


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("想要的扣1", "want_to_buy"),
        ("喜欢的宝宝扣个1", "want_to_buy"),
        ("要的公屏打要", "want_to_buy"),
        ("type 1 if you want it", "want_to_buy"),
        ("comment sold and your size if you want this one", "want_to_buy"),
        ("扣1抽奖", "lottery_follow_interaction"),
        ("扣666参与福袋", "lottery_follow_interaction"),
        ("type 1 to enter the giveaway", "lottery_follow_interaction"),
        ("身高体重打在公屏上", "ask_size_advice"),
        ("这件衣服是纯棉的", None),
        ("今天给大家介绍一款杯子", None),
        ("this mug holds 350 ml", None),
    ],
)
def test_hears_what_a_host_asks_for(said: str, asked: str | None) -> None:
    """A call to type something, by what it is for."""
    assert host_request(said) == asked
