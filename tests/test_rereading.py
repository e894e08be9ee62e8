"""Second readings in the fold, and what they may cost: from the log alone, once, and never more than was allowed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo import events as e
from zhubo.acts import ReadAgain
from zhubo.budget import FAILURES_MAX, MINUTE_MS, PAUSE_MS_MAX, PAUSE_MS_MIN, Bill, Breaker, Budget
from zhubo.decide import Reply, decide
from zhubo.errors import SpentError
from zhubo.express import DraftCache, express
from zhubo.questions import COALESCE_MS, OPEN_QUESTIONS_MAX
from zhubo.state import DAY_MS, DROPPED, UNREAD_MAX, State, evolve, viewer_memory

AT_MS = 1_790_000_000_000
SHOP = e.ShopInfo(
    name={"zh": "店"}, currency="CNY", time_zone="UTC", languages=("zh",), jurisdiction="CN", platform="douyin"
)
OPENED = e.RoomOpened(at_ms=AT_MS, shop=SHOP, second_reading=True)


def said(
    comment: str = "c", intent: str | None = None, viewer: str = "v", at_ms: int = AT_MS, **more: Any
) -> e.ViewerCommented:
    return e.ViewerCommented(
        at_ms=at_ms,
        viewer=viewer,
        comment=comment,
        source="douyin",
        language="zh",
        intent=intent,
        confidence_micro=1,
        **more,
    )


def back(comment: str = "c", intent: str | None = "ask_shipping_fee", **more: Any) -> e.CommentReadAgain:
    read = None if intent is None else said(comment, intent)
    plain: dict[str, Any] = {"at_ms": AT_MS + 900, "act_id": "r:2:0", "source": "douyin", "outcome": "read"}
    return e.CommentReadAgain(comment=comment, read=read, **plain | more)


class Room:
    """A state that hears events and keeps what is decided."""

    def __init__(self, *happened: e.Event) -> None:
        self.state, self.decided, self.acts = State(room="r"), list[Any](), list[Any]()
        for event in happened:
            self.hear(event)

    def hear(self, event: e.Event) -> None:
        recorded = e.Recorded(room="r", seq=self.state.seq + 1, id=str(self.state.seq + 1), event=event)
        self.state = evolve(self.state, recorded)
        decisions = decide(self.state, recorded)
        self.decided += decisions
        self.acts += express(self.state, recorded, decisions, DraftCache(drafts={}, edges={}))


def test_a_comment_without_an_intent_is_asked_about_where_the_room_was_told_so() -> None:
    """By an act that its event names; without the setting there is none, and with an intent neither."""
    room = Room(OPENED, said())
    (act,) = room.acts
    assert act == ReadAgain(id="r:2:0", at_ms=AT_MS, viewer="v", comment="c", source="douyin", language="zh")
    assert Room(replace(OPENED, second_reading=False), said()).acts == []
    assert not [a for a in Room(OPENED, said(intent="praise")).acts if isinstance(a, ReadAgain)]


@pytest.mark.parametrize("flag", ["abuse", "injection", "needs_human", "off_platform", "spam_ad", "urgent"])
def test_a_comment_that_a_person_answers_or_nobody_is_read_once(flag: str) -> None:
    """An instruction to the machine, above all, reaches no machine that might follow it."""
    assert not [a for a in Room(OPENED, said(flags=(flag,))).acts if isinstance(a, ReadAgain)]


def test_after_the_kill_switch_nothing_is_asked() -> None:
    """Nothing would be said either."""
    assert Room(OPENED, e.OperatorSet(at_ms=AT_MS, operator="o", name="killed", value="on"), said()).acts == []


def test_what_comes_back_is_a_question_like_any_other_once() -> None:
    """It joins those that ask the same; a second result, and one that nobody asked for, changes nothing."""
    room = Room(
        OPENED, said(), back(), said("d", "ask_shipping_fee", "w", AT_MS + 901), back(intent="ask_price"), back("x")
    )
    room.hear(e.TimerFired(at_ms=AT_MS + 901 + COALESCE_MS))
    (reply,) = [one for one in room.decided if isinstance(one, Reply)]
    assert reply.question.comments == ("c", "d") and reply.question.intent == "ask_shipping_fee"
    assert not room.state.unread and viewer_memory(room.state, "v").last_intent == "ask_shipping_fee"  # type: ignore[union-attr]


def test_nothing_comes_back_and_all_is_as_before() -> None:
    """Silence."""
    room = Room(OPENED, said(), back(intent=None, outcome="late"), e.TimerFired(at_ms=AT_MS + 5_000))
    assert [type(act) for act in room.acts] == [ReadAgain] and not room.state.unread
    assert viewer_memory(room.state, "v").last_intent is None  # type: ignore[union-attr]


def test_who_has_spoken_since_or_was_erased_is_remembered_by_that() -> None:
    """What was meant before does not come after."""
    later = Room(OPENED, said(), said("d", "bargain", at_ms=AT_MS + 5), back())
    assert viewer_memory(later.state, "v").last_intent == "bargain"  # type: ignore[union-attr]
    erased = Room(OPENED, said(), e.ViewerErased(at_ms=AT_MS, viewer="v"), back())
    assert viewer_memory(erased.state, "v") is None


def test_a_crowd_keeps_its_first_readings() -> None:
    """So many wait, and no more; room for others is there when some are back."""
    room = Room(OPENED, *(said(f"c{n}") for n in range(UNREAD_MAX + 40)))
    assert len(room.acts) == len(room.state.unread) == UNREAD_MAX
    room.hear(back("c0", None))
    room.hear(said("late"))
    assert len(room.acts) == UNREAD_MAX + 1


def test_a_question_pushed_out_by_a_second_reading_is_counted() -> None:
    """As any other."""
    more = [said(f"c{n}", "ask_courier", slots=e.Slots(qty=n + 1)) for n in range(OPEN_QUESTIONS_MAX)]
    room = Room(OPENED, said(at_ms=AT_MS - 900))
    for event in more:
        room.hear(event)
    room.hear(back(at_ms=AT_MS))
    assert room.state.counts[DROPPED] == 1 and len(room.state.book.open) == OPEN_QUESTIONS_MAX


def test_the_same_comment_id_of_two_platforms_is_two_comments() -> None:
    """Each has its own second reading."""
    room = Room(OPENED, said(), replace(said(), source="twitch"))
    assert len(room.acts) == 2
    room.hear(back())
    assert list(room.state.unread) == ["twitch|c"]


def test_tokens_are_counted_by_day() -> None:
    """From the log, so that a restart gives none back."""
    room = Room(OPENED, said(), back(tokens=700), said("d"), back("d", None, tokens=300))
    assert (room.state.tokens, room.state.tokens_day) == (1_000, AT_MS // DAY_MS)
    room.hear(said("f"))
    room.hear(back("f", tokens=5, at_ms=AT_MS + DAY_MS))
    assert (room.state.tokens, room.state.tokens_day) == (5, AT_MS // DAY_MS + 1)


def budget(calls: int = 3, tokens: int = 1_000) -> tuple[Budget, list[int], list[int]]:
    now, steady = [AT_MS], [0]
    made = Budget(calls_per_minute=calls, tokens_per_day=tokens, now_ms=lambda: now[0], steady_ms=lambda: steady[0])
    return made, now, steady


def test_a_budget_refuses_what_would_go_beyond_it() -> None:
    """Before the call, by what it may cost at most; what it came to is counted after it."""
    own, now, steady = budget()
    bill = Bill(own)
    bill.begin(800)
    with pytest.raises(SpentError, match="day"):
        bill.begin(300)
    bill.settle(100, begun=800)
    assert (own.tokens, bill.tokens) == (100, 100)
    bill.begin(300)
    bill.begin(300)
    with pytest.raises(SpentError, match="minute"):
        bill.begin(0)
    steady[0] = MINUTE_MS
    bill.begin(300)
    steady[0] *= 3
    with pytest.raises(SpentError, match="day"):
        bill.begin(1)
    now[0] += DAY_MS
    Bill(own).begin(1_000)


def test_a_clock_set_wrong_does_not_stop_the_calls() -> None:
    """A minute is a minute by the steady clock."""
    own, now, steady = budget(calls=1)
    now[0] += 400 * DAY_MS
    own.begin(1)
    now[0] -= 400 * DAY_MS
    steady[0] = MINUTE_MS
    own.begin(1)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 700), st.integers(0, 90_000)), max_size=40))
def test_no_sequence_of_calls_goes_beyond_the_budget(calls: list[tuple[int, int, int]]) -> None:
    """At most so many begin in any minute; what has begun never exceeds the day's tokens."""
    own, _, steady = budget()
    begun: list[int] = []
    for most, came_to, later_ms in calls:
        steady[0] += later_ms
        try:
            own.begin(most)
        except SpentError:
            continue
        assert own.tokens <= 1_000
        begun.append(steady[0])
        assert len([at for at in begun if at > steady[0] - MINUTE_MS]) <= 3
        own.settle(min(came_to, most), begun=most)


def test_what_an_earlier_process_spent_today_counts() -> None:
    """Of all rooms together; yesterday is past."""
    own, _, _ = budget()
    own.recall(AT_MS // DAY_MS, 400)
    own.recall(AT_MS // DAY_MS, 500)
    own.recall(AT_MS // DAY_MS - 1, 9_000)
    own.begin(100)
    with pytest.raises(SpentError):
        own.begin(1)


def test_a_breaker_opens_after_failures_in_a_row_and_lets_one_try() -> None:
    """The pause doubles while it fails, up to ten minutes, and ends with the first success."""
    breaker, now = Breaker(), 0
    for _ in range(FAILURES_MAX):
        assert breaker.admits(now)
        breaker.fail(now)
    assert not breaker.admits(now + PAUSE_MS_MIN - 1)
    pause = PAUSE_MS_MIN
    for _ in range(9):
        now += pause
        assert breaker.admits(now) and not breaker.admits(now)
        breaker.fail(now)
        pause = min(pause * 2, PAUSE_MS_MAX)
        assert not breaker.admits(now + pause - 1)
    now += pause
    assert breaker.admits(now)
    breaker.give_back()
    assert breaker.admits(now)
    breaker.succeed()
    assert breaker.admits(now) and breaker.admits(now)


def test_a_breaker_waits_as_long_as_it_is_asked_to() -> None:
    """`Retry-After` counts from the first failure on, within bounds."""
    breaker = Breaker()
    breaker.fail(0, wait_ms=7_000)
    assert not breaker.admits(6_999) and breaker.admits(7_000)
    breaker.fail(7_000, wait_ms=10**12)
    assert not breaker.admits(7_000 + PAUSE_MS_MAX - 1) and breaker.admits(7_000 + PAUSE_MS_MAX)
