"""A recorded chat walks through a room at its own time, and comes to the same acts however it is cut into batches."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhubo import replaying
from zhubo.acts import Act, Answer, Escalate, LookUpOrder, Pin
from zhubo.bootstrap import memory_parts, sample_shop_folder
from zhubo.events import OrderRead, Recorded, ViewerCommented
from zhubo.facts import Shop
from zhubo.opening import opening_events
from zhubo.questions import COALESCE_MS
from zhubo.replaying import PROBLEMS_MAX, Replay, VirtualClock, replay_lines
from zhubo.room import open_room, record
from zhubo.shop import read_shop

START_MS = 1_795_694_400_000


@pytest.fixture(scope="module")
def shop() -> Shop:
    """Five products of the shop that ships with zhubo, and its orders."""
    whole = read_shop(sample_shop_folder())
    return replace(whole, products=whole.products[:5])


class Played:
    """What a replay came to."""

    def __init__(self, replay: Replay, acts: list[Act]) -> None:
        self.replay, self.acts = replay, acts
        self.events: Sequence[Recorded] = replay.room.parts.reader.read("replay", after_seq=0, limit=100_000)
        self.answers = [act for act in acts if isinstance(act, Answer)]


def play(shop: Shop, lines: Sequence[dict[str, Any] | str]) -> Played:
    """Return what came of a chat whose offsets count from `START_MS`."""

    async def run() -> Played:
        clock = VirtualClock(0)
        parts, orders = memory_parts(shop, clock)
        room = await open_room("replay", parts)
        for number, event in enumerate(opening_events(shop, room.state, at_ms=0)):
            await record(room, event, event_id=f"open:{number}")
        replay = Replay(room=room, clock=clock, orders=orders, start_ms=START_MS)
        text = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        acts = [act async for some in replay_lines(replay, text) for act in some]
        return Played(replay, acts)

    return asyncio.run(run())


def said(text: str, at: int, id_: str, viewer: str = "v", **given: Any) -> dict[str, Any]:
    return {"kind": "comment", "id": id_, "viewer": viewer, "text": text, "at": at, **given}


def test_an_answer_comes_at_the_chat_s_own_time(shop: Shop) -> None:
    """A moment after its question, though the whole chat runs in no time; offsets count from the start."""
    played = play(shop, [said("包邮吗", 0, "a"), said("几天发货", 3_600_000, "b")])
    assert [("a",), ("b",)] == [act.to for act in played.answers]
    assert [START_MS + COALESCE_MS, START_MS + 3_600_000 + COALESCE_MS] == [act.at_ms for act in played.answers]


def test_a_time_of_day_is_taken_as_it_is(shop: Shop) -> None:
    """Beyond 10^12 an `at` is a moment; the first line may lie years back."""
    moment = 1_600_000_000_000
    played = play(shop, [said("包邮吗", moment, "a")])
    assert [moment + COALESCE_MS] == [act.at_ms for act in played.answers]


def test_the_same_question_within_a_moment_is_one_answer(shop: Shop) -> None:
    """And one that comes when the moment is over is another."""
    played = play(shop, [said("包邮吗", n, f"m{n}", f"v{n}") for n in (0, 5, COALESCE_MS - 1, COALESCE_MS)])
    assert [("m0", "m5", f"m{COALESCE_MS - 1}"), (f"m{COALESCE_MS}",)] == [act.to for act in played.answers]
    assert [None, True] == [act.repeat_of and True for act in played.answers]


def test_the_last_question_is_answered_too(shop: Shop) -> None:
    """Though no line comes after it."""
    assert 1 == len(play(shop, [said("包邮吗", 0, "a")]).answers)


def test_an_order_is_looked_up_once(shop: Shop) -> None:
    """Its public line and its private status come once each, whatever else happens around it."""
    lines = [said("我的订单到哪了", 0, "o", "demo-buyer-1"), *(said("包邮吗", 30 * n, f"c{n}") for n in range(1, 8))]
    played = play(shop, lines)
    about = [act for act in played.acts if getattr(act, "intent", "") == "track_order"]
    assert [LookUpOrder, Answer, Answer] == [type(act) for act in about]
    assert [False, True] == [act.private for act in about if isinstance(act, Answer)]
    assert 1 == sum(isinstance(r.event, OrderRead) for r in played.events)


def test_a_repeated_message_is_one(shop: Shop) -> None:
    """Counted as a duplicate, and answered once."""
    played = play(shop, [said("包邮吗", 0, "a"), said("包邮吗", 5, "a"), said("包邮吗", 9_000, "a")])
    assert 1 == len(played.answers)
    assert (1, 2) == (played.replay.counts["accepted"], played.replay.counts["duplicate"])


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "null",
        '{"kind": "comment", "at": "x"}',
        '{"id": "a"}',
        "\x00",
        "[" * 5_000,
        '{"kind": "comment", "at": 1e999}',
    ],
)
def test_a_broken_line_is_counted_and_the_rest_runs(line: str, shop: Shop) -> None:
    """What stands in it is not repeated; its number is."""
    played = play(shop, [line, "", said("包邮吗", 0, "a")])
    assert 1 == played.replay.counts["broken"]
    assert played.replay.problems[0].startswith("line 1: ")
    assert 1 == len(played.answers)


def test_an_unknown_kind_is_refused_and_problems_are_bounded(shop: Shop) -> None:
    """A file of a hundred thousand broken lines fills no memory."""
    played = play(shop, [{"kind": "dance", "id": f"d{n}", "viewer": "v"} for n in range(PROBLEMS_MAX + 50)])
    assert PROBLEMS_MAX + 50 == played.replay.counts["refused"]
    assert PROBLEMS_MAX == len(played.replay.problems)


def test_an_operator_pins_in_a_chat(shop: Shop) -> None:
    """What is asked next is about the pinned one."""
    pin = {"kind": "operator", "id": "p", "name": "pinned", "value": "DRESS-01", "at": 0}
    played = play(shop, [pin, said("这个多少钱", 100, "a")])
    assert ["DRESS-01"] == [act.target for act in played.acts if isinstance(act, Pin)]
    assert ["DRESS-01"] == [act.target for act in played.answers]


def test_a_line_out_of_order_comes_at_the_room_s_now(shop: Shop) -> None:
    """It is answered, later than it was asked and never before."""
    played = play(shop, [said("包邮吗", 10_000, "a"), said("几天发货", 2_000, "late"), said("发什么快递", 20_000, "c")])
    assert {("a",), ("late",), ("c",)} == {act.to for act in played.answers}
    late = next(act for act in played.answers if act.to == ("late",))
    assert START_MS + 10_000 <= late.at_ms <= START_MS + 10_000 + 2 * COALESCE_MS
    assert [
        r.event.at_ms for r in played.events if isinstance(r.event, ViewerCommented) and r.event.comment == "late"
    ] == [START_MS + 2_000]


LINES = st.lists(
    st.tuples(
        st.sampled_from(("包邮吗", "3号多少钱", "我的订单到哪了", "这个有M吗", "666", "how much is link 1")),
        st.sampled_from(("demo-buyer-1", "ann", "bob")),
        st.integers(min_value=0, max_value=60),
    ),
    max_size=12,
)


@settings(max_examples=10, deadline=None)
@given(drawn=LINES, batch_max=st.sampled_from((1, 2, 5)))
def test_how_a_chat_is_cut_into_batches_changes_no_act(
    drawn: list[tuple[str, str, int]], batch_max: int, shop: Shop
) -> None:
    """One line at a time, or hundreds: who was told what is the same."""
    at, lines = 0, []
    for number, (text, viewer, gap_ms) in enumerate(drawn):
        at += gap_ms
        lines.append(said(text, at, f"m{number}", viewer))
    whole = play(shop, lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(replaying, "BATCH_MAX", batch_max)
        pieces = play(shop, lines)
    assert told(whole) == told(pieces)


def told(played: Played) -> list[tuple[Any, ...]]:
    """Return who was told what about which comments; places in the log may differ by a timer."""
    acts = [act for act in played.acts if isinstance(act, Answer | Escalate)]
    return sorted((a.to, type(a).__name__, a.intent, a.target or "", getattr(a, "private", False)) for a in acts)
