"""The log, the outbox and the snapshots in memory: for `ask`, `replay` and the simulator. Deterministic, and gone with the process."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import field, replace
from functools import partial
from heapq import nsmallest

from zhubo import wire
from zhubo.acts import Act
from zhubo.adapters.outbox_states import LEFT_BEHIND, entering, not_there_yet, place_of, sources_of
from zhubo.events import HostSpoke, Recorded
from zhubo.ports import Entry, OutboxRow, Place
from zhubo.values import dataclass

Undo = Callable[[], object]


@dataclass(slots=True)
class _Room:
    events: list[Recorded] = field(default_factory=list)
    seq_of: dict[str, int] = field(default_factory=dict)
    outbox: dict[tuple[int, int], OutboxRow] = field(default_factory=dict)
    in_state: dict[str, set[tuple[int, int]]] = field(default_factory=dict)
    upto_seq: int = 0
    snapshots: dict[str, tuple[int, bytes]] = field(default_factory=dict)


class MemoryStore:
    """Plays `EventLog`, `EventReader`, `Outbox`, `OutboxReader`, `OutboxMarker`, `Snapshots` and `FoldPosition` in memory.

    `pause` is awaited before and after each write takes effect, so that a simulator can put a crash there. A `lying` store
    acknowledges what it has not synced: `power_cut` then loses everything since the last `sync`.
    """

    def __init__(
        self, *, code_version: str = "", pause: Callable[[], Awaitable[None]] | None = None, lying: bool = False
    ) -> None:
        self.code_version = code_version
        self._pause = pause
        self._lying = lying
        self._rooms: dict[str, _Room] = {}
        self._unsynced: list[list[Undo]] = []

    async def append(self, room: str, entries: Sequence[Entry]) -> Sequence[Place]:
        """Return the places of `entries` in the same order.

        Raises:
            WireError: an event has no JSON; nothing of `entries` was kept.
        """
        for entry in entries:
            wire.encode_event(entry.event)
        await self._paused()
        held = self._room(room)
        places: list[Place] = []
        undo: list[Undo] = []
        for entry in entries:
            seq = held.seq_of.get(entry.id)
            if seq is None:
                seq = len(held.events) + 1
                held.events.append(
                    Recorded(room=room, seq=seq, id=entry.id, event=entry.event, sealed=bytes(entry.sealed))
                )
                held.seq_of[entry.id] = seq
                if self._lying:
                    undo += [held.events.pop, partial(held.seq_of.pop, entry.id)]
                places.append(Place(seq=seq))
            else:
                places.append(Place(seq=seq, duplicate=True))
        self._keep(undo)
        await self._paused()
        return places

    def read(self, room: str, *, after_seq: int, limit: int) -> Sequence[Recorded]:
        """Return up to `limit` events with `seq > after_seq`, in order."""
        first = max(after_seq, 0)
        return self._room(room).events[first : first + max(limit, 0)]

    def head(self, room: str) -> int:
        """Return the `seq` of the room's last event; 0 for a new room."""
        return len(self._room(room).events)

    def rooms(self) -> Sequence[str]:
        """Return the names of all rooms that have an event, sorted."""
        return sorted(name for name, held in self._rooms.items() if held.events)

    async def advance(self, room: str, *, upto_seq: int, acts: Sequence[Act]) -> None:
        """Store `acts` and the fold's position together; what was decided up to the position that is stored stays as it is.

        Raises:
            LogError: nothing was kept; the room has no event `upto_seq`, or an act's name or status is not what it should be.
        """
        rows = entering(room, upto_seq, acts)
        await self._paused()
        held = self._room(room)
        if upto_seq > len(held.events):
            raise not_there_yet(room, upto_seq, len(held.events))
        before = held.upto_seq
        undo: list[Undo] = [partial(setattr, held, "upto_seq", before)] if self._lying else []
        for place, state, act in rows:
            if place[0] > before and place not in held.outbox:
                _put(held, place, OutboxRow(act=act, state=state, code_version=self.code_version))
                if self._lying:
                    undo.append(partial(_put, held, place, None))
        held.upto_seq = max(before, upto_seq)
        self._keep(undo)
        await self._paused()

    def decided_upto(self, room: str) -> int:
        """Return the `upto_seq` of the last `advance`; 0 for a new room."""
        return self._room(room).upto_seq

    def read_outbox(self, room: str, *, states: Sequence[str], limit: int) -> Sequence[OutboxRow]:
        """Return up to `limit` rows in one of `states`, oldest first."""
        for state in states:
            sources_of(state)
        held = self._room(room)
        places = (place for state in set(states) for place in held.in_state.get(state, ()))
        return [held.outbox[place] for place in nsmallest(max(limit, 0), places)]

    def read_acts(self, room: str, *, after_seq: int, limit: int) -> Sequence[OutboxRow]:
        """Return up to `limit` rows of acts that events behind `after_seq` gave rise to, in order."""
        outbox = self._room(room).outbox
        places = nsmallest(max(limit, 0), (place for place in outbox if place[0] > after_seq))
        return [outbox[place] for place in places]

    def find_act(self, room: str, act_id: str) -> OutboxRow | None:
        """Return one act's row, or None where there is no such act. Raises LogError for what is no act of this room."""
        return self._room(room).outbox.get(place_of(room, act_id))

    async def mark(self, room: str, act_id: str, state: str) -> bool:
        """Move an act to `state`; False where it was not in a state from which that may happen."""
        return (await self.mark_all(room, (act_id,), state))[0]

    async def mark_all(self, room: str, act_ids: Sequence[str], state: str) -> Sequence[bool]:
        """Move many acts to `state`, all or none of them durable; say of each what `mark` would."""
        places, sources = [place_of(room, act_id) for act_id in act_ids], sources_of(state)
        if not places:
            return ()
        await self._paused()
        held = self._room(room)
        moved: list[bool] = []
        undo: list[Undo] = []
        for place in places:
            row = held.outbox.get(place)
            moved.append(row is not None and row.state in sources)
            if row is not None and moved[-1]:
                _put(held, place, replace(row, state=state))
                undo.append(partial(_put, held, place, row))
        self._keep(undo)
        await self._paused()
        return moved

    def load(self, room: str) -> tuple[int, bytes] | None:
        """Return `(seq, state)` of the newest snapshot made by this very code version, or None."""
        return self._room(room).snapshots.get(self.code_version)

    async def save(self, room: str, seq: int, state: bytes) -> None:
        """Keep `state` as of `seq`, unless a newer one of this code version is kept."""
        await self._paused()
        held = self._room(room)
        before = dict(held.snapshots)
        kept = held.snapshots.get(self.code_version)
        if kept is None or kept[0] <= seq:
            held.snapshots = {self.code_version: (seq, bytes(state))}
            self._keep([partial(setattr, held, "snapshots", before)])
        await self._paused()

    async def purge_before(self, room: str, at_ms: int) -> int:
        """Empty the sealed part of the room's events before `at_ms`, the host's words excepted; return how many had one."""
        await self._paused()
        events = self._room(room).events
        undo: list[Undo] = []
        for index, recorded in enumerate(events):
            old = recorded.event.at_ms < at_ms and not isinstance(recorded.event, HostSpoke)
            if recorded.sealed and old:
                events[index] = replace(recorded, sealed=b"")
                undo.append(partial(events.__setitem__, index, recorded))
        self._keep(undo)
        await self._paused()
        return len(undo)

    def close(self) -> None:
        """Do nothing; what is held is gone with the store."""

    def sync(self) -> None:
        """Make everything so far survive a `power_cut`."""
        self._unsynced.clear()

    def power_cut(self, *, survive: int = 0, code_version: str | None = None) -> MemoryStore:
        """Return the store as it is found after a power cut: acts left in `sending` are `unknown` then.

        Of a `lying` store only the first `survive` writes since the last `sync` are left. This store must not be used any more.
        """
        while len(self._unsynced) > survive:
            for step in reversed(self._unsynced.pop()):
                step()
        found = MemoryStore(
            code_version=self.code_version if code_version is None else code_version,
            pause=self._pause,
            lying=self._lying,
        )
        found._rooms, self._rooms = self._rooms, {}
        for held in found._rooms.values():
            for place in tuple(held.in_state.get(LEFT_BEHIND, ())):
                _put(held, place, replace(held.outbox[place], state="unknown"))
        return found

    def _room(self, room: str) -> _Room:
        return self._rooms.setdefault(room, _Room())

    def _keep(self, undo: list[Undo]) -> None:
        if self._lying and undo:
            self._unsynced.append(undo)

    async def _paused(self) -> None:
        if self._pause is not None:
            await self._pause()


def _put(held: _Room, place: tuple[int, int], row: OutboxRow | None) -> None:
    before = held.outbox.pop(place, None)
    if before is not None:
        held.in_state[before.state].discard(place)
    if row is not None:
        held.outbox[place] = row
        held.in_state.setdefault(row.state, set()).add(place)
