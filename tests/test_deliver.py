"""Sending: marked before, checked at that very moment, once, and told of; repeats join; every act has its line."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from zhubo.acts import ACT_KINDS, Act, Answer, Finding
from zhubo.adapters.memory_store import MemoryStore
from zhubo.deliver import ACT_NAMES, Pacer, act_line, deliver
from zhubo.deliver.dispatch import STALE_MS
from zhubo.events import ViewerLiked
from zhubo.ports import Entry

AT_MS = 1_000_000


def answer(k: int = 0, **given: Any) -> Answer:
    known: dict[str, Any] = {
        "id": f"r:1:{k}",
        "at_ms": AT_MS,
        "to": (f"c{k}",),
        "viewers": (f"v{k}",),
        "text": "杯子39.9元",
        "language": "zh",
        "intent": "ask_price",
        "evidence": ("product:CUP#price",),
        "status": "sent",
        "facts_seq": 3,
    }
    return Answer(**(known | given))


@dataclass
class Heard:
    """Plays `Sender`; notes what the outbox said while it was sending."""

    store: MemoryStore
    outcome: str = "done"
    sent: list[tuple[str, str]] = field(default_factory=list)
    states: list[str] = field(default_factory=list)

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Take the words."""
        self.sent.append((act.id, text))
        self.states.append(state_of(self.store, act.id))
        return self.outcome


def state_of(store: MemoryStore, act_id: str) -> str:
    rows = store.read_outbox("r", states=("pending", "sending", "done", "failed", "unknown", "stale"), limit=10)
    return next(row.state for row in rows if row.act.id == act_id)


async def store_with(*acts: Answer) -> MemoryStore:
    store = MemoryStore()
    await store.append("r", [Entry(id="e", event=ViewerLiked(at_ms=1, viewer="v"))])
    await store.advance("r", upto_seq=1, acts=acts)
    return store


async def sent(store: MemoryStore, sender: Heard, act: Answer, **given: Any) -> tuple[str, int] | None:
    known: dict[str, Any] = {"check": lambda: (3, True), "now_ms": lambda: AT_MS + 10}
    delivery = await deliver(act, room="r", sender=sender, marker=store, names={}, **(known | given))
    return None if delivery is None else (delivery.outcome, delivery.facts_seq)


def test_an_act_is_marked_before_it_leaves_and_after() -> None:
    """A crash in between finds `sending`."""

    async def play() -> None:
        store = await store_with(answer())
        sender = Heard(store)
        assert ("done", 3) == await sent(store, sender, answer())
        assert [("r:1:0", "杯子39.9元")] == sender.sent
        assert ["sending"] == sender.states
        assert "done" == state_of(store, "r:1:0")

    asyncio.run(play())


@pytest.mark.parametrize("outcome", ["done", "failed", "unknown"])
def test_a_second_try_sends_nothing(outcome: str) -> None:
    """Whatever came of the first: whoever comes later is told that somebody else has taken it."""

    async def play() -> None:
        store = await store_with(answer())
        sender = Heard(store, outcome=outcome)
        assert (outcome, 3) == await sent(store, sender, answer())
        assert await sent(store, sender, answer()) is None
        assert 1 == len(sender.sent)
        assert outcome == state_of(store, "r:1:0")

    asyncio.run(play())


def test_two_at_once_send_once() -> None:
    """The mark decides who."""

    async def play() -> None:
        store = await store_with(answer())
        sender = Heard(store)
        found = await asyncio.gather(*(sent(store, sender, answer()) for _ in range(5)))
        assert 1 == len([one for one in found if one is not None]) == len(sender.sent)

    asyncio.run(play())


def test_what_was_sent_when_the_process_died_is_never_sent_again() -> None:
    """It is `unknown` then: a human looks."""

    async def play() -> None:
        store = await store_with(answer(), answer(1))
        assert await store.mark("r", "r:1:0", "sending")
        found = store.power_cut()
        assert "unknown" == state_of(found, "r:1:0")
        sender = Heard(found)
        assert await sent(found, sender, answer()) is None
        assert ("done", 3) == await sent(found, sender, answer(1))
        assert ["r:1:1"] == [act_id for act_id, _ in sender.sent]

    asyncio.run(play())


def test_the_facts_are_asked_after_the_mark() -> None:
    """A mark may take its time; what was true before it may be so no more."""

    async def play() -> None:
        store = await store_with(answer())
        sender = Heard(store)
        seen: list[str] = []

        def check() -> tuple[int, bool]:
            seen.append(state_of(store, "r:1:0"))
            return 9, False

        assert ("stale", 9) == await sent(store, sender, answer(), check=check)
        assert ["sending"] == seen
        assert [] == sender.sent
        assert "stale" == state_of(store, "r:1:0")

    asyncio.run(play())


@pytest.mark.parametrize(
    ("late_ms", "outcome"), [(0, "done"), (STALE_MS, "done"), (STALE_MS + 1, "stale"), (-5_000, "done")]
)
def test_what_comes_two_minutes_late_answers_nobody(late_ms: int, outcome: str) -> None:
    """A clock that was set back makes nothing late."""

    async def play() -> None:
        store = await store_with(answer())
        sender = Heard(store)
        assert (outcome, 3) == await sent(store, sender, answer(), now_ms=lambda: AT_MS + late_ms)
        assert (outcome == "done") == bool(sender.sent)

    asyncio.run(play())


def test_repeats_wait_and_go_out_as_one() -> None:
    """The first is posted at once; those who ask again within moments share one post, when the gap is over."""
    pacer = Pacer(gap_ms=8_000)
    first = answer(0)
    assert [first] == pacer.offer(first)
    again = [answer(k, at_ms=AT_MS + 1_000 * k, repeat_of="q") for k in (1, 2, 3)]
    assert [[], [], []] == [pacer.offer(act) for act in again]
    assert [] == pacer.due(AT_MS + 1_000 + 7_999)
    (post,) = pacer.due(AT_MS + 1_000 + 8_000)
    assert (("c1", "c2", "c3"), ("v1", "v2", "v3"), "r:1:1") == (post.to, post.viewers, post.id)
    assert [] == pacer.due(AT_MS + 10**9) == pacer.flush()


def test_a_repeat_with_other_words_lets_the_waiting_one_out() -> None:
    """The price changed meanwhile: nobody is told the old one by joining."""
    pacer = Pacer()
    old, new = answer(1, repeat_of="q"), answer(2, repeat_of="q", text="杯子29.9元")
    assert [] == pacer.offer(old)
    assert [old] == pacer.offer(new)
    assert [new] == pacer.flush()


@pytest.mark.parametrize("given", [{"private": True}, {"status": "review"}, {"repeat_of": None}])
def test_what_is_no_public_repeat_does_not_wait(given: dict[str, Any]) -> None:
    """A private line reaches one viewer only."""
    act = replace(answer(repeat_of="q"), **given)
    assert [act] == Pacer().offer(act)


@given(st.lists(st.tuples(st.sampled_from(("p", "q", "r")), st.sampled_from(("a", "b"))), max_size=40))
def test_nobody_who_asked_is_lost_by_pacing(drawn: list[tuple[str, str]]) -> None:
    """Every comment is in exactly one post, and every post has one wording."""
    pacer, posts = Pacer(), []
    for k, (key, text) in enumerate(drawn):
        posts += pacer.offer(answer(k, repeat_of=key, text=text, at_ms=AT_MS + k))
        posts += pacer.due(AT_MS + k)
    posts += pacer.flush()
    assert sorted(c for post in posts for c in post.to) == sorted(f"c{k}" for k in range(len(drawn)))
    text_of = {f"c{k}": text for k, (_, text) in enumerate(drawn)}
    assert all({post.text} == {text_of[c] for c in post.to} for post in posts)


def test_what_waits_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest goes out when too many wait; a post names at most so many."""
    monkeypatch.setattr("zhubo.deliver.pacing.HELD_MAX", 3)
    monkeypatch.setattr("zhubo.deliver.pacing.TO_MAX", 2)
    pacer = Pacer()
    assert [[], [], [], ["r:1:0"]] == [[a.id for a in pacer.offer(answer(k, repeat_of=f"q{k}"))] for k in range(4)]
    crowd = Pacer()
    out = [[a.to for a in crowd.offer(answer(k, repeat_of="q"))] for k in range(3)]
    assert [[], [], [("c0", "c1")]] == out


@pytest.mark.parametrize("kind", sorted(ACT_KINDS))
@given(data=st.data())
def test_every_act_has_a_line_in_json(kind: str, data: st.DataObject) -> None:
    """With the fields that all acts share, whatever it holds; `at` counts from the origin."""
    act = data.draw(strategies.acts("r:1:0", kind))
    line = json.loads(json.dumps(act_line(act, origin_ms=1_000)))
    assert {"act", "id", "to", "text", "language", "evidence", "status", "reason", "at"} <= set(line)
    assert (ACT_NAMES[kind], "r:1:0", act.status, act.at_ms - 1_000) == (
        line["act"],
        line["id"],
        line["status"],
        line["at"],
    )


def test_an_answer_s_line_says_what_it_rests_on() -> None:
    """The fields of `replay` and the console."""
    finding = Finding(kind="wrong_price", start=2, end=7, said="39.9元", known="29.9元", evidence="product:CUP#price")
    act = answer(status="review", reason="unverified", findings=(finding,), target="CUP", escalated=True)
    line = act_line(act)
    assert (["c0"], ["product:CUP#price"], "CUP", True, False) == (
        line["to"],
        line["evidence"],
        line["sku"],
        line["escalated"],
        line["private"],
    )
    assert {"kind": "wrong_price", "start": 2, "end": 7, "said": "39.9元", "known": "29.9元"}.items() <= line[
        "findings"
    ][0].items()
