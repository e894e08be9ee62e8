"""The simulator bites: each way of breaking a promise that is named here, done to the product on purpose, is caught by some seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from simulator.shows import show_in_a_storm, show_with_crashes
from zhubo import room, running, sending, snapshot, state
from zhubo.acts import Act
from zhubo.adapters import memory_store
from zhubo.adapters.memory_store import MemoryStore
from zhubo.case_book import CaseBook
from zhubo.events import OrderRead, Recorded
from zhubo.ports import Entry, Place
from zhubo.running import Batch
from zhubo.sending import Courier

SEEDS = 60
"""How many shows a fault may hide in; most are caught by one of the first three."""
Patch = pytest.MonkeyPatch


def an_append_is_told_before_it_is_kept(patch: Patch) -> None:
    """The sync is skipped: what was acknowledged is gone after a power cut."""
    real = MemoryStore.__init__
    patch.setattr(MemoryStore, "__init__", lambda self, **given: real(self, **(given | {"lying": True})))


def a_message_is_kept_twice(patch: Patch) -> None:
    """Ids are not compared."""
    real = MemoryStore.append

    async def append(self: MemoryStore, name: str, entries: Sequence[Entry]) -> Sequence[Place]:
        self._room(name).seq_of.clear()
        return await real(self, name, entries)

    patch.setattr(MemoryStore, "append", append)


def each_is_told_the_place_of_the_next(patch: Patch) -> None:
    """What was acknowledged is not where it was said to be."""
    real = room._receipt
    patch.setattr(room, "_receipt", lambda inbound, place: real(inbound, replace(place, seq=place.seq + 1)))


def an_act_is_dropped(patch: Patch) -> None:
    """One act in a while does not reach the outbox."""
    real = room.express

    def express(now: state.State, recorded: Recorded, *given: Any) -> list[Act]:
        acts = real(now, recorded, *given)
        return acts[:-1] if recorded.seq % 7 == 0 else acts

    patch.setattr(room, "express", express)


def an_event_is_folded_twice(patch: Patch) -> None:
    """The fold does not look whether it knows the event."""
    real = state.evolve

    def evolve(now: state.State, recorded: Recorded) -> state.State:
        once = real(now, recorded)
        return real(replace(once, seq=recorded.seq - 1), recorded)

    patch.setattr(room, "evolve", evolve)


def acts_are_kept_apart_from_the_position(patch: Patch) -> None:
    """First how far the fold has come, then, if nobody dies, the acts."""
    real = MemoryStore.advance

    async def advance(self: MemoryStore, name: str, *, upto_seq: int, acts: Sequence[Act]) -> None:
        await real(self, name, upto_seq=upto_seq - 1, acts=[])
        before = self._room(name).upto_seq
        self._room(name).upto_seq = upto_seq
        await self._paused()
        self._room(name).upto_seq = before
        await real(self, name, upto_seq=upto_seq, acts=acts)

    patch.setattr(MemoryStore, "advance", advance)


def what_was_being_sent_is_sent_again(patch: Patch) -> None:
    """After a crash `sending` counts as not yet sent."""
    real = MemoryStore.power_cut

    def power_cut(self: MemoryStore, **given: Any) -> MemoryStore:
        found = real(self, **given)
        for held in found._rooms.values():
            for place in tuple(held.in_state.get("unknown", ())):
                memory_store._put(held, place, replace(held.outbox[place], state="pending"))
        return found

    patch.setattr(MemoryStore, "power_cut", power_cut)


def nobody_looks_whether_an_act_was_taken(patch: Patch) -> None:
    """The mark's answer is not heard."""
    real = Courier.mark_all

    async def mark_all(self: Courier, name: str, act_ids: Sequence[str], to: str) -> Sequence[bool]:
        await real(self, name, act_ids, to)
        return [True] * len(act_ids)

    patch.setattr(Courier, "mark_all", mark_all)


def words_leave_before_their_mark(patch: Patch) -> None:
    """A crash in between sends them again."""
    real = sending.deliver_all

    async def deliver_all(acts: Sequence[Any], **given: Any) -> Any:
        for act in acts:
            await given["sender"].send(act.text, act=act, names={})
        return await real(acts, **given)

    patch.setattr(sending, "deliver_all", deliver_all)


def a_snapshot_forgets_what_was_answered(patch: Patch) -> None:
    """And with it who only repeats."""
    real = snapshot.to_plain
    patch.setattr(snapshot, "to_plain", lambda now: replace(real(now), answered={}) if now.seq % 2 else real(now))


def a_snapshot_forgets_the_cases(patch: Patch) -> None:
    """Whoever waits for a human is nobody's business any more."""
    real = snapshot.to_plain
    patch.setattr(snapshot, "to_plain", lambda now: replace(real(now), cases=CaseBook()))


def facts_are_not_looked_at_again(patch: Patch) -> None:
    """What was true when it was decided is sent whatever the shop says now."""
    patch.setattr(sending, "_check", lambda courier, act: (courier.runner.room.state.facts.seq, True))


def the_machine_s_clock_is_trusted(patch: Patch) -> None:
    """Set back by an hour, it keeps every question waiting."""
    real = running._due_in_s

    def due_in_s(runner: running.Runner) -> float | None:
        due = state.next_due_ms(runner.room.state)
        real(runner)
        return None if due is None else (due - runner.room.parts.clock.now_ms()) / 1000

    patch.setattr(running, "_due_in_s", due_in_s)


def a_failing_mark_ends_the_courier(patch: Patch) -> None:
    """Nothing is sent any more."""

    async def mark_all(self: Courier, name: str, act_ids: Sequence[str], to: str) -> Sequence[bool]:
        return await self.runner.marker.mark_all(name, act_ids, to)

    patch.setattr(Courier, "mark_all", mark_all)


def an_errand_that_was_done_before_stays_open(patch: Patch) -> None:
    """Its result was kept, its mark was not, and nobody says so again."""
    real = running._tell

    def tell(runner: running.Runner, batch: Batch) -> None:
        fresh = tuple(r.event.act_id for r in batch.events if isinstance(r.event, OrderRead))
        real(runner, replace(batch, errands=fresh))

    patch.setattr(running, "_tell", tell)


def what_waited_at_a_crash_is_forgotten(patch: Patch) -> None:
    """Acts that an earlier process left are not taken up."""
    patch.setattr(running, "_take_up", lambda runner: None)


def undecided_events_are_only_folded(patch: Patch) -> None:
    """What was kept just before a crash is believed and never answered."""
    patch.setattr(MemoryStore, "decided_upto", lambda self, name: self.head(name))


CRASHES, STORM = show_with_crashes, show_in_a_storm


@pytest.mark.parametrize(
    ("fault", "show"),
    [
        (an_append_is_told_before_it_is_kept, CRASHES),
        (a_message_is_kept_twice, CRASHES),
        (each_is_told_the_place_of_the_next, CRASHES),
        (an_act_is_dropped, CRASHES),
        (an_event_is_folded_twice, CRASHES),
        (acts_are_kept_apart_from_the_position, CRASHES),
        (what_was_being_sent_is_sent_again, CRASHES),
        (a_snapshot_forgets_what_was_answered, CRASHES),
        (a_snapshot_forgets_the_cases, CRASHES),
        (undecided_events_are_only_folded, CRASHES),
        (a_snapshot_forgets_what_was_answered, STORM),
        (words_leave_before_their_mark, STORM),
        (nobody_looks_whether_an_act_was_taken, STORM),
        (facts_are_not_looked_at_again, STORM),
        (the_machine_s_clock_is_trusted, STORM),
        (a_failing_mark_ends_the_courier, STORM),
        (an_errand_that_was_done_before_stays_open, STORM),
        (what_waited_at_a_crash_is_forgotten, STORM),
    ],
    ids=lambda value: value.__name__ if value not in (CRASHES, STORM) else "",
)
def test_a_broken_promise_is_caught(
    fault: Callable[[Patch], None], show: Callable[[int], object], monkeypatch: Patch
) -> None:
    """By a promise that is found broken, and not because the broken product cannot run at all."""
    fault(monkeypatch)
    with pytest.raises(AssertionError):
        for seed in range(SEEDS):
            show(seed)
