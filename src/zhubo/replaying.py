"""A recorded chat walks through a room under a clock of its own: every line at its time, every timer when it is due."""

from __future__ import annotations

import json
from collections import Counter, deque
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import field
from itertools import islice
from typing import Any

from zhubo.acts import Act, LookUpOrder
from zhubo.errands import look_up
from zhubo.events import Recorded, TimerFired
from zhubo.inbound import Inbound
from zhubo.intake import hear_all
from zhubo.ports import OrderBook
from zhubo.questions import COALESCE_MS
from zhubo.room import Room, comment_reader, record, take
from zhubo.state import State, next_due_ms
from zhubo.values import dataclass

OFFSET_MS_MAX = 10**12
"""An `at` below this counts from the start of the replay."""
BATCH_MAX = 256
AHEAD_LINES = 256
"""How many lines are read ahead, so that what is said in them is heard together."""
PROBLEMS_MAX = 100
END_MS = 60_000


@dataclass(slots=True)
class VirtualClock:
    """Plays `Clock`: the time of the line that is being replayed."""

    at_ms: int

    def now_ms(self) -> int:
        """Return the replay's now."""
        return self.at_ms


@dataclass(slots=True, kw_only=True)
class Replay:
    """A replay that runs: its room, its clock, what came out since the last look, and what could not be used."""

    room: Room
    clock: VirtualClock
    orders: OrderBook
    start_ms: int
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    _acts: list[Act] = field(default_factory=list)
    _errands: deque[LookUpOrder] = field(default_factory=deque)
    _platform_ids: dict[str, str] = field(default_factory=dict)
    _pending: list[Inbound] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.room.listeners.append(self._listen)

    def _listen(self, events: Sequence[Recorded], acts: Sequence[Act], state: State) -> None:
        self._acts += acts
        self._errands.extend(act for act in acts if isinstance(act, LookUpOrder))


async def replay_lines(replay: Replay, lines: Iterable[str]) -> AsyncIterator[list[Act]]:
    """Yield the acts as they are decided. A broken line or an unknown kind is counted and noted, and the rest runs."""
    for inbound in _heard(replay, lines):
        if _must_settle(replay, inbound):
            await _settle(replay)
            await _fire_timers(replay, upto_ms=inbound.at_ms)
            yield _taken(replay)
        replay._pending.append(inbound)
    await _settle(replay)
    await _fire_timers(replay, upto_ms=replay.clock.at_ms + END_MS)
    yield _taken(replay)


def _heard(replay: Replay, lines: Iterable[str]) -> Iterator[Inbound]:
    """Yield what the lines hold, in order; what is said in many of them has been heard by then."""
    numbered = iter(enumerate(lines, start=1))
    while some := list(islice(numbered, AHEAD_LINES)):
        inbounds = [inbound for number, line in some if line.strip() and (inbound := _inbound(replay, number, line))]
        hear_all(inbounds, replay.room.state, comment_reader(replay.room))
        yield from inbounds


def _must_settle(replay: Replay, inbound: Inbound) -> bool:
    """Whether what waits has to be decided before `inbound`: a timer lies between, or the batch is full."""
    pending = replay._pending
    if not pending:
        due = next_due_ms(replay.room.state)
        return due is not None and due <= inbound.at_ms
    due = next_due_ms(replay.room.state)
    first_ms = pending[0].at_ms + COALESCE_MS if due is None else min(due, pending[0].at_ms + COALESCE_MS)
    return inbound.at_ms >= first_ms or len(pending) >= BATCH_MAX


async def _settle(replay: Replay) -> None:
    if not replay._pending:
        return
    inbounds, replay._pending = replay._pending, []
    replay.clock.at_ms = max(replay.clock.at_ms, *(inbound.at_ms for inbound in inbounds))
    for inbound in inbounds:
        if inbound.viewer:
            pseudonym = replay.room.parts.vault.pseudonym(inbound.platform, inbound.viewer)
            replay._platform_ids[pseudonym] = inbound.viewer
    for receipt in await take(replay.room, inbounds):
        replay.counts[receipt.status] += 1
        if receipt.reason:
            _note(replay, f"{receipt.id}: {receipt.reason}")
    await _run_errands(replay)


async def _fire_timers(replay: Replay, *, upto_ms: int) -> None:
    while (due := next_due_ms(replay.room.state)) is not None and due <= upto_ms:
        replay.clock.at_ms = max(replay.clock.at_ms, due)
        await record(replay.room, TimerFired(at_ms=due), event_id=f"timer:{due}:{replay.room.state.seq}")
        await _run_errands(replay)


async def _run_errands(replay: Replay) -> None:
    """Do the outside work that new acts ask for; its results may ask for more."""
    while replay._errands:
        act = replay._errands.popleft()
        platform_id = replay._platform_ids.get(act.viewer, "")
        named, at_ms = replay.room.parts.vault.pseudonym, replay.room.state.at_ms
        reading = look_up(act, replay.orders, platform_id=platform_id, at_ms=at_ms, pseudonym=named)
        await record(replay.room, reading.event, event_id=reading.event_id, subject=act.viewer, plain=reading.plain)


def _taken(replay: Replay) -> list[Act]:
    acts, replay._acts[:] = list(replay._acts), []
    replay.counts["acts"] += len(acts)
    return acts


def _inbound(replay: Replay, number: int, line: str) -> Inbound | None:
    replay.counts["lines"] += 1
    try:
        row = json.loads(line)
        return _from_row(row, replay.start_ms, number)
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError) as error:
        replay.counts["broken"] += 1
        _note(replay, f"line {number}: {type(error).__name__}")
        return None


def _from_row(row: dict[str, Any], start_ms: int, number: int) -> Inbound:
    at = int(row.get("at") or 0)
    return Inbound(
        kind=str(row["kind"]),
        id=str(row.get("id") or f"line-{number}"),
        platform=str(row.get("platform") or "own-site"),
        viewer=str(row.get("viewer") or ""),
        name=str(row.get("name") or ""),
        text=str(row.get("text") or row.get("value") or ""),
        at_ms=max(1, at if at >= OFFSET_MS_MAX else start_ms + at),
        sku=str(row.get("sku") or row.get("product") or ""),
        count=int(row.get("count") or row.get("quantity") or 1),
        order_no=str(row.get("order_no") or ""),
    )


def _note(replay: Replay, problem: str) -> None:
    if len(replay.problems) < PROBLEMS_MAX:
        replay.problems.append(problem)
