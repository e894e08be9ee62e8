"""A room that lives: what comes in waits in a bounded queue and goes through the loop in natural batches; timers fire when it is quiet.

One task per room, one future per frame of inbounds. Outside work that acts ask for (the order book) is done here; sending is `sending`'s.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from zhubo import snapshot, wire
from zhubo.acts import Act, LookUpOrder
from zhubo.errands import look_up
from zhubo.errors import BusyError, LogError, ZhuboError
from zhubo.events import Recorded, TimerFired, ViewerCommented, ViewerErased
from zhubo.inbound import Inbound, Receipt
from zhubo.intake import Intake
from zhubo.parts import Parts
from zhubo.ports import OrderBook, OutboxMarker, OutboxReader
from zhubo.room import Room, open_room, take
from zhubo.state import State, next_due_ms

QUEUE_MAX = 20_000
"""Inbounds that may wait in one room; beyond it senders are told to come again."""
BATCH_MAX = 256
SPOKEN_MAX = 8_000
"""Comments whose words are at hand for names, review rows and the stage."""
RECOVER_S = 1.0
LOOK_BACK = 1_000
"""How far before an act its comment is looked for in the log after a restart."""

_LOG = logging.getLogger("zhubo.running")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A comment as its viewer wrote it; in memory only. `arrived_s` is on the process's own monotonic clock."""

    comment: str
    viewer: str
    platform: str
    platform_id: str
    name: str
    text: str
    seq: int
    arrived_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one round came to. `spoken` holds the words of the comments in `events`, by `seq`."""

    events: Sequence[Recorded]
    spoken: Mapping[int, Spoken]
    acts: Sequence[Act]
    state: State


Listener = Callable[[Batch], None]


@dataclass(slots=True)
class _Frame:
    inbounds: Sequence[Inbound]
    future: asyncio.Future[list[Receipt]]
    arrived_s: float


@dataclass(slots=True, kw_only=True)
class Runner:
    """One room at work. `listeners` hear of every round, in order; `counts` counts receipts by status, busy and failures."""

    room: Room
    orders: OrderBook
    outbox: OutboxReader
    marker: OutboxMarker
    listeners: list[Listener] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    waiting: int = 0
    _frames: deque[_Frame] = field(default_factory=deque)
    _own: list[Intake] = field(default_factory=list)
    _expected: dict[str, asyncio.Future[int | None]] = field(default_factory=dict)
    _spoken: OrderedDict[str, Spoken] = field(default_factory=OrderedDict)
    _heard: list[tuple[Sequence[Recorded], Sequence[Act], State]] = field(default_factory=list)
    _keeping: asyncio.Task[None] | None = None
    _wake: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.room.listeners.append(lambda *heard: self._heard.append(heard))
        self.room.keep = self._keep_beside

    async def _keep_beside(self, parts: Parts, state: State) -> None:
        """Begin a snapshot in a thread and go on; a room with many viewers would stand still for it."""
        if self._keeping is None or self._keeping.done():
            self._keeping = asyncio.get_running_loop().create_task(_snapshot_beside(parts, state))


def submit(runner: Runner, inbounds: Sequence[Inbound]) -> asyncio.Future[list[Receipt]]:
    """Return the future receipts of `inbounds`, in order; they come when the accepted ones are durable and decided.

    Raises:
        BusyError: too much is waiting already; nothing of `inbounds` was queued.
    """
    if runner.waiting + len(inbounds) > QUEUE_MAX:
        runner.counts["busy"] += len(inbounds)
        raise BusyError(
            f"Room {runner.room.name} has {runner.waiting} messages waiting.", hint="Send again in a second."
        )
    future: asyncio.Future[list[Receipt]] = asyncio.get_running_loop().create_future()
    runner._frames.append(_Frame(inbounds, future, perf_counter()))
    runner.waiting += len(inbounds)
    runner._wake.set()
    return future


def record_soon(runner: Runner, intake: Intake) -> None:
    """Append an event of our own with the next round; repeating an id is harmless."""
    runner._own.append(intake)
    runner._wake.set()


def record_now(runner: Runner, intake: Intake) -> asyncio.Future[int | None]:
    """Append an event of our own; the future holds its place, or None where an event with this id was there before."""
    future = runner._expected.get(intake.id)
    if future is None:
        future = runner._expected[intake.id] = asyncio.get_running_loop().create_future()
        record_soon(runner, intake)
    return future


def spoken(runner: Runner, comment: str) -> Spoken | None:
    """Return a recent comment's words, or None where they are erased or long ago."""
    return runner._spoken.get(comment)


def spoken_before(runner: Runner, act_seq: int, comments: Sequence[str]) -> dict[str, Spoken]:
    """Return the words of `comments` that are at hand or can be unsealed from the log shortly before `act_seq`."""
    found = {comment: known for comment in comments if (known := runner._spoken.get(comment)) is not None}
    if len(found) == len(comments):
        return found
    wanted = set(comments) - set(found)
    room = runner.room
    for recorded in room.parts.reader.read(room.name, after_seq=max(0, act_seq - LOOK_BACK), limit=LOOK_BACK):
        event = recorded.event
        if isinstance(event, ViewerCommented) and event.comment in wanted:
            plain = room.parts.vault.open(room.name, event.viewer, recorded.sealed) if recorded.sealed else None
            if plain is not None:
                found[event.comment] = _unsealed(event, recorded.seq, wire.from_json(plain, dict))
    return found


def forget(runner: Runner, viewer: str) -> list[str]:
    """Drop a viewer's words from memory; return the ids of the comments that were there."""
    gone = [comment for comment, said in runner._spoken.items() if said.viewer == viewer]
    for comment in gone:
        del runner._spoken[comment]
    return gone


async def run_room(runner: Runner) -> None:
    """Work until cancelled. Acts that an earlier process left pending are taken up first."""
    _take_up(runner)
    while True:
        await _something_to_do(runner)
        frames = _next_frames(runner)
        try:
            await _round(runner, frames)
        except Exception as error:  # noqa: BLE001
            # The one guard: a room goes on. Class and place only, for a message may quote a viewer.
            place = traceback.extract_tb(error.__traceback__)[-1]
            _LOG.error("room %s: %s at %s:%s", runner.room.name, type(error).__name__, place.name, place.lineno)
            _refuse(frames, error)
            await _recover(runner)


def _take_up(runner: Runner) -> None:
    rows = runner.outbox.read_outbox(runner.room.name, states=("pending",), limit=QUEUE_MAX)
    if rows:
        acts = [row.act for row in rows]
        _tell(runner, Batch(events=(), spoken={}, acts=acts, state=runner.room.state))
        _run_errands(runner, acts)


async def _something_to_do(runner: Runner) -> None:
    """Return when a frame or an event of our own waits, or a timer is due."""
    if runner._frames or runner._own:
        # Sockets get a turn between two rounds, so that what they hold joins the next batch.
        await asyncio.sleep(0)
        return
    due = next_due_ms(runner.room.state)
    timer = None
    if due is not None:
        wait_ms = due - runner.room.parts.clock.now_ms()
        if wait_ms <= 0:
            return
        timer = asyncio.get_running_loop().call_later(wait_ms / 1000, runner._wake.set)
    await runner._wake.wait()
    runner._wake.clear()
    if timer is not None:
        timer.cancel()


def _next_frames(runner: Runner) -> list[_Frame]:
    frames: list[_Frame] = []
    size = 0
    while runner._frames and (not frames or size + len(runner._frames[0].inbounds) <= BATCH_MAX):
        frame = runner._frames.popleft()
        frames.append(frame)
        size += len(frame.inbounds)
    runner.waiting -= size
    return frames


async def _round(runner: Runner, frames: list[_Frame]) -> None:
    room = runner.room
    kept = len(runner._own)
    own = list(runner._own)
    inbounds = [inbound for frame in frames for inbound in frame.inbounds]
    due = next_due_ms(room.state)
    now_ms = room.parts.clock.now_ms()
    if due is not None and due <= now_ms:
        own.append(Intake(id=f"timer:{due}:{room.state.seq}", event=TimerFired(at_ms=now_ms)))
    runner._heard.clear()
    receipts = await take(room, inbounds, own)
    del runner._own[:kept]
    heard = list(runner._heard)
    _answer_frames(runner, frames, receipts)
    _answer_own(runner, own, heard)
    words = _remember(runner, frames, receipts)
    for events, acts, state in heard:
        _tell(runner, Batch(events=events, spoken=words, acts=acts, state=state))
        _run_errands(runner, acts)


async def _snapshot_beside(parts: Parts, state: State) -> None:
    try:
        body = await asyncio.to_thread(lambda: wire.to_json(snapshot.to_plain(state)))
        await parts.snapshots.save(state.room, state.seq, body)
    except ZhuboError as error:
        # A snapshot is a cache: without it the next start reads more of the log.
        _LOG.warning("room %s: no snapshot: %s", state.room, type(error).__name__)


def _answer_frames(runner: Runner, frames: list[_Frame], receipts: list[Receipt]) -> None:
    at = 0
    for frame in frames:
        size = len(frame.inbounds)
        if not frame.future.done():
            frame.future.set_result(receipts[at : at + size])
        at += size
    for receipt in receipts:
        runner.counts[receipt.status] += 1


def _answer_own(
    runner: Runner, own: Sequence[Intake], heard: Sequence[tuple[Sequence[Recorded], Sequence[Act], State]]
) -> None:
    if not runner._expected:
        return
    places = {recorded.id: recorded.seq for events, _, _ in heard for recorded in events}
    for intake in own:
        future = runner._expected.pop(intake.id, None)
        if future is not None and not future.done():
            future.set_result(places.get(intake.id))


def _remember(runner: Runner, frames: list[_Frame], receipts: list[Receipt]) -> dict[int, Spoken]:
    """Keep the words of the comments that were accepted; return them by `seq`."""
    words: dict[int, Spoken] = {}
    results = iter(receipts)
    pseudonym = runner.room.parts.vault.pseudonym
    for frame in frames:
        for inbound in frame.inbounds:
            receipt = next(results)
            if inbound.kind != "comment" or receipt.status != "accepted" or receipt.seq is None:
                continue
            said = Spoken(
                comment=receipt.id,
                viewer=pseudonym(inbound.platform, inbound.viewer),
                platform=inbound.platform,
                platform_id=inbound.viewer,
                name=inbound.name,
                text=inbound.text,
                seq=receipt.seq,
                arrived_s=frame.arrived_s,
            )
            words[said.seq] = runner._spoken[said.comment] = said
    while len(runner._spoken) > SPOKEN_MAX:
        runner._spoken.popitem(last=False)
    return words


def _tell(runner: Runner, batch: Batch) -> None:
    for recorded in batch.events:
        if isinstance(recorded.event, ViewerErased):
            forget(runner, recorded.event.viewer)
    for listener in runner.listeners:
        listener(batch)


def _run_errands(runner: Runner, acts: Sequence[Act]) -> None:
    """Do the outside work that acts ask for; its results are events of the next round."""
    for act in acts:
        if not isinstance(act, LookUpOrder):
            continue
        seq = int(act.id.removeprefix(f"{runner.room.name}:").partition(":")[0])
        said = spoken_before(runner, seq, (act.comment,)).get(act.comment)
        now_ms = runner.room.parts.clock.now_ms()
        reading = look_up(act, runner.orders, platform_id=said.platform_id if said else "", at_ms=now_ms)
        record_soon(runner, Intake(id=reading.event_id, event=reading.event, subject=act.viewer, plain=reading.plain))


def _refuse(frames: list[_Frame], error: Exception) -> None:
    """Tell the senders of a round that failed; what was kept of it will show as a duplicate when they send again."""
    reason = (
        error if isinstance(error, ZhuboError) else LogError("The room failed on this batch.", hint="Send it again.")
    )
    for frame in frames:
        if not frame.future.done():
            frame.future.set_exception(reason)
            frame.future.exception()


async def _recover(runner: Runner) -> None:
    """Open the room again from its log: what was kept and not decided is decided now, and nothing is decided twice."""
    while True:
        await asyncio.sleep(RECOVER_S)
        try:
            fresh = await open_room(runner.room.name, runner.room.parts)
        except ZhuboError as error:
            _LOG.error("room %s cannot be opened again: %s", runner.room.name, type(error).__name__)
            continue
        fresh.listeners, fresh.keep = runner.room.listeners, runner.room.keep
        runner.room = fresh
        runner.counts["recovered"] += 1
        _take_up(runner)
        return


def _unsealed(event: ViewerCommented, seq: int, plain: Mapping[str, object]) -> Spoken:
    return Spoken(
        comment=event.comment,
        viewer=event.viewer,
        platform=event.source,
        platform_id=str(plain.get("id") or ""),
        name=str(plain.get("name") or ""),
        text=str(plain.get("text") or ""),
        seq=seq,
        arrived_s=perf_counter(),
    )
