"""The loop of one live room: take in, append, fold, decide, express, keep; then tell whoever listens.

Everything that a room does stands here in order. Batches are natural: what has arrived while the last batch was made durable is the next.
"""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import field

from zhubo import snapshot, wire
from zhubo.acts import Act
from zhubo.decide import decide
from zhubo.events import Event, Recorded
from zhubo.express import DraftCache, express
from zhubo.guarding import guarded
from zhubo.inbound import Inbound, Receipt
from zhubo.intake import Intake, take_in_all
from zhubo.parts import Parts
from zhubo.ports import Entry, Place
from zhubo.reader import Reader, reader_of
from zhubo.state import State, evolve
from zhubo.values import dataclass

SNAPSHOT_EVERY_EVENTS = 20_000

Listener = Callable[[Sequence[Recorded], Sequence[Act], State], None]


@dataclass(slots=True, kw_only=True)
class Room:
    """One live session: its state, and the only place where it changes. `failures` counts what stages could not do."""

    name: str
    parts: Parts
    state: State
    listeners: list[Listener] = field(default_factory=list)
    keep: Callable[[Parts, State], Awaitable[None]] = field(default_factory=lambda: save_snapshot)
    failures: Counter[str] = field(default_factory=Counter)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    cache: DraftCache = field(init=False)
    _reader: tuple[int, Reader] | None = None
    _snapshot_seq: int = 0
    _serial: itertools.count[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.cache = DraftCache(drafts={}, edges={}, failures=self.failures)


async def open_room(name: str, parts: Parts) -> Room:
    """Return the room as its log left it: newest snapshot, then the rest of the log; what was not yet decided is decided now."""
    room = Room(name=name, parts=parts, state=State(room=name))
    decided = parts.position.decided_upto(name)
    kept = parts.snapshots.load(name)
    if kept is not None and kept[0] <= decided:
        room.state = snapshot.from_plain(wire.from_json(kept[1], snapshot.PlainState))
        room._snapshot_seq = room.state.seq
    async with room._lock:
        while events := parts.reader.read(name, after_seq=room.state.seq, limit=5_000):
            for recorded in (r for r in events if r.seq <= decided):
                room.state = evolve(room.state, recorded)
            await _decide(room, [r for r in events if r.seq > decided])
    return room


async def take(room: Room, inbounds: Sequence[Inbound], own: Sequence[Intake] = ()) -> list[Receipt]:
    """Return what became of each of `inbounds`, once the accepted ones, and `own` events after them, are durable and decided."""
    async with room._lock:
        now_ms = room.parts.clock.now_ms()
        reader = comment_reader(room)
        taken = take_in_all(inbounds, room.state, reader, now_ms=now_ms, serial=room._serial)
        places = iter(await _append(room, [*(t for t in taken if isinstance(t, Intake)), *own]))
        receipts = []
        for inbound, one in zip(inbounds, taken, strict=True):
            receipts.append(one if isinstance(one, Receipt) else _receipt(inbound, next(places)))
        return receipts


async def record(room: Room, event: Event, *, event_id: str, subject: str = "", plain: bytes = b"") -> int:
    """Append one event of our own (a setting, a delivery, an order book's answer); return its place. Repeating an id is harmless."""
    async with room._lock:
        return (await _append(room, [Intake(id=event_id, event=event, subject=subject, plain=plain)]))[0].seq


def comment_reader(room: Room) -> Reader:
    """Return what reads comments, over the bag as the room knows it now."""
    version = room.state.facts.bag_seq
    if room._reader is None or room._reader[0] != version:
        parts, before = room.parts, room._reader and room._reader[1].catalogue
        reader = reader_of(room.state.facts.products, parts.model, parts.vault.pseudonym, room.failures, before)
        room._reader = (version, reader)
    return room._reader[1]


async def _append(room: Room, intakes: Sequence[Intake]) -> Sequence[Place]:
    if not intakes:
        return []
    vault, sealing = room.parts.vault, [i for i in intakes if i.plain]
    await vault.prepare({i.subject for i in sealing})
    sealed = dict(
        zip(
            map(id, sealing),
            vault.seal(room.name, [i.subject for i in sealing], [i.plain for i in sealing]),
            strict=True,
        )
    )
    entries = [Entry(id=i.id, event=i.event, sealed=sealed.get(id(i), b"")) for i in intakes]
    places = await room.parts.log.append(room.name, entries)
    fresh = [
        Recorded(room=room.name, seq=place.seq, id=entry.id, event=entry.event, sealed=entry.sealed)
        for entry, place in zip(entries, places, strict=True)
        if not place.duplicate
    ]
    await _decide(room, fresh)
    return places


async def _decide(room: Room, events: Sequence[Recorded]) -> None:
    """Fold `events`, decide after each, keep the acts with the fold's position, and tell the listeners."""
    acts: list[Act] = []
    for recorded in events:
        room.state = evolve(room.state, recorded)
        decisions = guarded(
            "decide",
            lambda recorded=recorded: decide(room.state, recorded),  # type: ignore[misc]
            otherwise=tuple,
            counts=room.failures,
        )
        if decisions:
            acts += express(room.state, recorded, decisions, room.cache)
    if events:
        await room.parts.outbox.advance(room.name, upto_seq=events[-1].seq, acts=acts)
        for listener in room.listeners:
            listener(events, acts, room.state)
    if room.state.seq - room._snapshot_seq >= SNAPSHOT_EVERY_EVENTS:
        room._snapshot_seq = room.state.seq
        await room.keep(room.parts, room.state)


async def save_snapshot(parts: Parts, state: State) -> None:
    """Keep a snapshot of `state`."""
    await parts.snapshots.save(state.room, state.seq, wire.to_json(snapshot.to_plain(state)))


def _receipt(inbound: Inbound, place: Place) -> Receipt:
    return Receipt(id=inbound.id, status="duplicate" if place.duplicate else "accepted", seq=place.seq)
