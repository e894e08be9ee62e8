"""A room that lives: what comes in waits in a bounded queue and goes through the loop in natural batches; timers fire when it is quiet.

One task per room, one future per frame of inbounds. Outside work that acts ask for (the order book) is done here; sending is `sending`'s.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import field
from time import perf_counter

from zhubo import snapshot, wire
from zhubo.acts import Act, LookUpOrder
from zhubo.errands import look_up
from zhubo.errors import BusyError, LogError, ZhuboError
from zhubo.events import CommentReadAgain, DraftWritten, OrderRead, Recorded, TimerFired, ViewerCommented, ViewerErased
from zhubo.forgetting import forget_texts
from zhubo.guarding import class_and_place
from zhubo.inbound import Inbound, Receipt
from zhubo.intake import Intake
from zhubo.parts import Parts
from zhubo.ports import OrderBook, OutboxMarker, OutboxReader
from zhubo.questions import COALESCE_MS
from zhubo.room import Room, open_room, take
from zhubo.spoken import Spoken, Words, find_words, forget_words, read_words, remember
from zhubo.state import State, next_due_ms
from zhubo.values import dataclass
from zhubo.waking import due_in_s

QUEUE_MAX = 20_000
"""Inbounds that may wait in one room; beyond it senders are told to come again."""
BATCH_WEIGHT_MAX = 3_072
"""What one round takes up at most: a round of comments keeps the sockets waiting for some 100 ms, a round of likes for as long."""
READ_WEIGHT = 8
"""What has words is read, and costs as much as eight events that have none."""
READ_KINDS = ("comment", "host_speech")
CROWD_MIN = 4
"""From so many comments in one round on, those that ask the same stand in it; to wait for more would keep everybody waiting."""
BEHIND_MIN = 64
"""With so many messages waiting a room is behind: it reads on at once, and what it decided leaves when there is a moment."""
RECOVER_S = 1.0
LATER_S = 0.02
"""How long word of a delivery may wait for others, for each round costs two syncs of the disk."""
MISSED_PAGE = 1_000

_LOG = logging.getLogger("zhubo.running")


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one round came to. `spoken` holds the words of the comments in `events`, by `seq`.

    `errands` names the acts whose results are in the log now, be it since this round or before.
    """

    events: Sequence[Recorded]
    spoken: Mapping[int, Spoken]
    acts: Sequence[Act]
    state: State
    errands: Sequence[str] = ()


Listener = Callable[[Batch], None]
_RESULTS = (OrderRead, CommentReadAgain, DraftWritten)
_Heard = tuple[Sequence[Recorded], Sequence[Act], State]


@dataclass(slots=True)
class _Frame:
    inbounds: Sequence[Inbound]
    future: asyncio.Future[list[Receipt]]
    arrived_s: float
    weight: int


@dataclass(slots=True, kw_only=True)
class Runner:
    """One room at work. `listeners` hear of every round, in order; `counts` counts receipts by status, busy and failures.

    `between_rounds` are awaited after each round, unless the room is behind: a round keeps the loop to itself for many milliseconds.
    """

    room: Room
    orders: OrderBook
    outbox: OutboxReader
    marker: OutboxMarker
    listeners: list[Listener] = field(default_factory=list)
    between_rounds: list[Callable[[], Awaitable[None]]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    words: Words = field(default_factory=Words)
    waiting: int = 0
    _frames: deque[_Frame] = field(default_factory=deque)
    _own: list[Intake] = field(default_factory=list)
    _expected: dict[str, asyncio.Future[int | None]] = field(default_factory=dict)
    _heard: list[_Heard] = field(default_factory=list)
    _keeping: asyncio.Task[None] | None = None
    _latest: tuple[int, float] | None = None
    _told_seq: int = 0
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _rests: asyncio.Event = field(default_factory=asyncio.Event)
    _soon: bool = False
    _later: bool = False

    def __post_init__(self) -> None:
        self.room.listeners.append(lambda *heard: self._heard.append(heard))
        self.room.keep = self._keep_beside
        self._told_seq = self.room.state.seq

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
    weight = sum(READ_WEIGHT if inbound.kind in READ_KINDS else 1 for inbound in inbounds)
    runner._frames.append(_Frame(inbounds, future, perf_counter(), weight))
    runner.waiting += len(inbounds)
    runner._wake.set()
    return future


def record_soon(runner: Runner, intake: Intake) -> None:
    """Append an event of our own with the next round; repeating an id is harmless."""
    runner._own.append(intake)
    runner._soon = True
    runner._wake.set()


def record_later(runner: Runner, intake: Intake) -> None:
    """Append an event of our own that nobody waits for: with the next round, or within `LATER_S` where none comes."""
    runner._own.append(intake)
    if not runner._later:
        runner._later = True
        asyncio.get_running_loop().call_later(LATER_S, _hurry, runner)


def _hurry(runner: Runner) -> None:
    runner._later = False
    if runner._own:
        runner._soon = True
        runner._wake.set()


def record_now(runner: Runner, intake: Intake) -> asyncio.Future[int | None]:
    """Append an event of our own; the future holds its place, or None where an event with this id was there before."""
    future = runner._expected.get(intake.id)
    if future is None:
        future = runner._expected[intake.id] = asyncio.get_running_loop().create_future()
        record_soon(runner, intake)
    return future


async def run_room(runner: Runner) -> None:
    """Work until cancelled. Acts that an earlier process left pending are taken up first."""
    _take_up(runner)
    while True:
        await _something_to_do(runner)
        frames = _next_frames(runner)
        try:
            await _round(runner, frames)
            if runner.waiting < BEHIND_MIN:
                for left in runner.between_rounds:
                    await left()
        except Exception as error:  # noqa: BLE001
            # The one guard: a room goes on.
            _LOG.error("room %s: %s", runner.room.name, class_and_place(error))
            _refuse(frames, error)
            await _recover(runner)
            runner._soon = bool(runner._own)


async def wind_up(runner: Runner) -> None:
    """Wait until everything that came in is decided, and a snapshot that was begun is written; call it before the store is closed."""
    if runner._frames or runner._own:
        runner._rests.clear()
    await runner._rests.wait()
    if runner._keeping is not None:
        await runner._keeping


def _take_up(runner: Runner) -> None:
    rows = runner.outbox.read_outbox(runner.room.name, states=("pending",), limit=QUEUE_MAX)
    if rows:
        acts = [row.act for row in rows]
        _tell(runner, Batch(events=(), spoken={}, acts=acts, state=runner.room.state))
        _run_errands(runner, acts)


async def _something_to_do(runner: Runner) -> None:
    """Return when a frame or an event of our own waits, or a timer is due."""
    if runner._frames or runner._soon:
        # Sockets get a turn between two rounds, so that what they hold joins the next batch.
        await asyncio.sleep(0)
        return
    wait_s = _due_in_s(runner)
    timer = None
    if wait_s is not None:
        if wait_s <= 0:
            return
        timer = asyncio.get_running_loop().call_later(wait_s, runner._wake.set)
    if not runner._own:
        runner._rests.set()
    await runner._wake.wait()
    runner._rests.clear()
    runner._wake.clear()
    if timer is not None:
        timer.cancel()


def _due_in_s(runner: Runner) -> float | None:
    """Return how long the first open question or case may still wait, or None where none is open."""
    now_ms, now_s = runner.room.parts.clock.now_ms(), asyncio.get_running_loop().time()
    wait_s, runner._latest = due_in_s(runner.room.state, runner._latest, now_ms=now_ms, now_s=now_s)
    return wait_s


def _next_frames(runner: Runner) -> list[_Frame]:
    frames: list[_Frame] = []
    weight = 0
    while runner._frames and (not frames or weight + runner._frames[0].weight <= BATCH_WEIGHT_MAX):
        frame = runner._frames.popleft()
        frames.append(frame)
        weight += frame.weight
        runner.waiting -= len(frame.inbounds)
    return frames


async def _round(runner: Runner, frames: list[_Frame]) -> None:
    room = runner.room
    kept, runner._soon = len(runner._own), False
    own = list(runner._own)
    inbounds = [inbound for frame in frames for inbound in frame.inbounds]
    if (timer := _timer(runner, inbounds)) is not None:
        own.append(timer)
    runner._heard.clear()
    receipts = await take(room, inbounds, own)
    del runner._own[:kept]
    heard = list(runner._heard)
    _answer_frames(runner, frames, receipts)
    _answer_own(runner, own, heard)
    words = _remember(runner, frames, receipts, heard)
    for events, acts, state in heard:
        _tell(runner, Batch(events=events, spoken=words, acts=acts, state=state))
        _run_errands(runner, acts)
    if errands := tuple(intake.event.act_id for intake in own if isinstance(intake.event, _RESULTS)):
        _tell(runner, Batch(events=(), spoken={}, acts=(), state=room.state, errands=errands))


def _timer(runner: Runner, inbounds: Sequence[Inbound]) -> Intake | None:
    """Return the timer that ends a round: where a question is due, or where `inbounds` are a crowd that need not wait for more."""
    room = runner.room
    now_ms, due, wait_s = room.parts.clock.now_ms(), next_due_ms(room.state), _due_in_s(runner)
    if sum(inbound.kind == "comment" for inbound in inbounds) >= CROWD_MIN:
        event = TimerFired(at_ms=now_ms, early_ms=COALESCE_MS)
    elif due is not None and wait_s is not None and wait_s <= 0:
        event = TimerFired(at_ms=max(due, now_ms))
    else:
        return None
    return Intake(id=f"timer:{event.at_ms}:{room.state.seq}", event=event)


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


def _answer_own(runner: Runner, own: Sequence[Intake], heard: Sequence[_Heard]) -> None:
    if not runner._expected:
        return
    places = {recorded.id: recorded.seq for events, _, _ in heard for recorded in events}
    for intake in own:
        future = runner._expected.pop(intake.id, None)
        if future is not None and not future.done():
            future.set_result(places.get(intake.id))


def _remember(
    runner: Runner, frames: list[_Frame], receipts: list[Receipt], heard: Sequence[_Heard]
) -> dict[int, Spoken]:
    """Keep the words of the comments that were accepted; return them by `seq`."""
    comments = {r.seq: r.event for events, _, _ in heard for r in events if isinstance(r.event, ViewerCommented)}
    words: dict[int, Spoken] = {}
    results = iter(receipts)
    for frame in frames:
        for inbound in frame.inbounds:
            seq = next(results).seq
            event = comments.get(seq) if seq is not None and inbound.kind == "comment" else None
            # A repeated message has the place of the first, whose words are kept already.
            if seq is not None and event is not None and seq not in words:
                words[seq] = remember(runner.words, inbound, event, seq, frame.arrived_s)
    return words


def _tell(runner: Runner, batch: Batch) -> None:
    for recorded in batch.events:
        runner._told_seq = max(runner._told_seq, recorded.seq)
        if isinstance(recorded.event, ViewerErased):
            forget_words(runner.words, recorded.event.viewer)
            forget_texts(runner.room)
    for listener in runner.listeners:
        listener(batch)


def _run_errands(runner: Runner, acts: Sequence[Act]) -> None:
    """Do the outside work that acts ask for; its results are events of the next round."""
    for act in acts:
        if not isinstance(act, LookUpOrder):
            continue
        said = _words_of(runner, act)
        who, named = said.platform_id if said else "", runner.room.parts.vault.pseudonym
        now_ms = runner.room.parts.clock.now_ms()
        reading = look_up(act, runner.orders, platform_id=who, at_ms=now_ms, pseudonym=named)
        record_soon(runner, Intake(id=reading.event_id, event=reading.event, subject=act.viewer, plain=reading.plain))


def _words_of(runner: Runner, act: LookUpOrder) -> Spoken | None:
    """Return the words of the comment that asked: at hand as a rule, from the log after a restart, None where its viewer was erased."""
    at_hand = find_words(runner.words, (act.comment,))
    room = runner.room
    found = at_hand or read_words(room.name, room.parts, {act.comment: _seq_of(room.name, act)})
    return found.get(act.comment)


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
        fresh.failures.update(runner.room.failures)
        runner.room = fresh
        runner.counts["recovered"] += 1
        _tell_missed(runner)
        _take_up(runner)
        return


def _tell_missed(runner: Runner) -> None:
    """Tell the listeners of events that were kept, and of acts that wait for a human, while the room was down."""
    room = runner.room
    while missed := room.parts.reader.read(room.name, after_seq=runner._told_seq, limit=MISSED_PAGE):
        first = missed[0].seq
        held = [row.act for row in runner.outbox.read_outbox(room.name, states=("held",), limit=QUEUE_MAX)]
        acts = [act for act in held if first <= _seq_of(room.name, act) <= missed[-1].seq]
        _tell(runner, Batch(events=missed, spoken={}, acts=acts, state=room.state))


def _seq_of(room: str, act: Act) -> int:
    return int(act.id.removeprefix(f"{room}:").partition(":")[0])
