"""The log, the outbox, the fold's position and the snapshots in one SQLite file per data folder.

A write is acknowledged once its transaction is on the disk (`synchronous=FULL`). All writes go through one thread with one
connection, which commits whatever waits together; reads use connections of their own.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Full, LifoQueue
from typing import Any, cast

from zhubo import wire
from zhubo.acts import Act
from zhubo.adapters import sqlite_writes
from zhubo.adapters.folder_lock import lock_folder, sync_folder, unlock_folder
from zhubo.adapters.outbox_states import entering, place_of, sources_of
from zhubo.adapters.sqlite_schema import LOG_FILE, not_usable, open_reader, open_writer
from zhubo.adapters.sqlite_writer import Job, SqliteWriter, Work
from zhubo.errors import LogError
from zhubo.events import Recorded
from zhubo.ports import Entry, OutboxRow, Place

PENDING_ENTRIES_MAX = 65_536
READERS_MAX = 8
_PURGE_EVENTS = 2_000


def open_sqlite_store(
    folder: Path,
    *,
    code_version: str = "",
    synchronous: str = "FULL",
    pending_entries_max: int = PENDING_ENTRIES_MAX,
) -> SqliteStore:
    """Return the store in `folder`, which is made if need be. Acts that a crash left in `sending` are `unknown` from now on.

    `synchronous="NORMAL"` is faster and may lose the last acknowledged events in a power cut, though not when a process dies.

    Raises:
        LogError: another process uses the folder, or its log cannot be opened, is damaged, or is of a later version.
    """
    path = folder / LOG_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise not_usable(path, error) from error
    lock = lock_folder(folder, "log.lock")
    try:
        db = open_writer(path, synchronous=synchronous)
    except LogError:
        unlock_folder(lock)
        raise
    sync_folder(folder)
    return SqliteStore(db, path, lock, code_version=code_version, pending_entries_max=pending_entries_max)


class SqliteStore:
    """Plays `EventLog`, `EventReader`, `Outbox`, `OutboxReader`, `OutboxMarker`, `Snapshots` and `FoldPosition` on one file."""

    def __init__(
        self, db: sqlite3.Connection, path: Path, lock: int, *, code_version: str, pending_entries_max: int
    ) -> None:
        self.path = path
        self.code_version = code_version
        self._lock: int | None = lock
        self._writer = SqliteWriter(db, path, pending_entries_max=pending_entries_max)
        self._readers: LifoQueue[sqlite3.Connection] = LifoQueue(READERS_MAX)

    async def append(self, room: str, entries: Sequence[Entry]) -> Sequence[Place]:
        """Return the places of `entries` in the same order, once they are on the disk.

        Raises:
            LogError: nothing of `entries` was kept (after a failed sync of the disk they may still turn up; append them again).
            BusyError: too much is waiting; nothing was queued.
            WireError: an event has no JSON.
        """
        if not entries:
            return ()
        encode = wire.encode_event
        rows: list[sqlite_writes.Row] = []
        size = 0
        for entry in entries:
            event = entry.event
            body = encode(event)
            size += len(body) + len(entry.sealed)
            rows.append((entry.id, type(event).__name__, body, entry.sealed, event.at_ms))
        future: asyncio.Future[Sequence[Place]] = asyncio.get_running_loop().create_future()
        self._writer.submit(Job(future, room=room, rows=rows, entries=len(rows), size=size))
        return await future

    def read(self, room: str, *, after_seq: int, limit: int) -> Sequence[Recorded]:
        """Return up to `limit` events with `seq > after_seq`, in order.

        Raises:
            LogError: the file cannot be read.
            WireError: an event in it cannot be understood.
        """
        decode = wire.decode_event
        query = "SELECT seq, id, kind, body, sealed FROM ev WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?"
        return [
            Recorded(room=room, seq=seq, id=id_, event=decode(kind, body), sealed=sealed)
            for seq, id_, kind, body, sealed in self._rows(query, room, after_seq, max(limit, 0))
        ]

    def head(self, room: str) -> int:
        """Return the `seq` of the room's last event; 0 for a new room. Raises LogError."""
        rows = self._rows("SELECT seq FROM head WHERE room = ?", room)
        return int(rows[0][0]) if rows else 0

    def rooms(self) -> Sequence[str]:
        """Return the names of all rooms that have an event, sorted. Raises LogError."""
        return [str(room) for (room,) in self._rows("SELECT room FROM head ORDER BY room")]

    async def advance(self, room: str, *, upto_seq: int, acts: Sequence[Act]) -> None:
        """Store `acts` and the fold's position together; what was decided up to the position that is stored stays as it is.

        Raises:
            LogError: nothing was kept; the room has no event `upto_seq`, or an act's name or status is not what it should be.
        """
        rows: list[sqlite_writes.ActRow] = [
            (*place, type(act).__name__, wire.encode_act(act), state)
            for place, state, act in entering(room, upto_seq, acts)
        ]

        def work(db: sqlite3.Connection, positions: sqlite_writes.Positions) -> None:
            sqlite_writes.advance(
                db, positions, room=room, upto_seq=upto_seq, acts=rows, code_version=self.code_version
            )

        await self._do(work, size=sum(len(row[3]) for row in rows))

    def decided_upto(self, room: str) -> int:
        """Return the `upto_seq` of the last `advance`; 0 for a new room. Raises LogError."""
        rows = self._rows("SELECT upto_seq FROM fold WHERE room = ?", room)
        return int(rows[0][0]) if rows else 0

    def read_outbox(self, room: str, *, states: Sequence[str], limit: int) -> Sequence[OutboxRow]:
        """Return up to `limit` rows in one of `states`, oldest first.

        Raises:
            LogError: the file cannot be read, or there is no such state.
            WireError: an act in it cannot be understood.
        """
        for state in states:
            sources_of(state)
        slots = ", ".join("?" * len(states))
        query = (
            "SELECT kind, body, state, code_version FROM outbox"  # noqa: S608
            f" WHERE room = ? AND state IN ({slots}) ORDER BY seq, k LIMIT ?"
        )
        return [
            OutboxRow(act=wire.decode_act(kind, body), state=state, code_version=code_version)
            for kind, body, state, code_version in self._rows(query, room, *states, max(limit, 0))
        ]

    def read_acts(self, room: str, *, after_seq: int, limit: int) -> Sequence[OutboxRow]:
        """Return up to `limit` rows of acts that events behind `after_seq` gave rise to, in order.

        Raises:
            LogError: the file cannot be read.
            WireError: an act in it cannot be understood.
        """
        query = "SELECT kind, body, state, code_version FROM outbox WHERE room = ? AND seq > ? ORDER BY seq, k LIMIT ?"
        return [
            OutboxRow(act=wire.decode_act(kind, body), state=state, code_version=code_version)
            for kind, body, state, code_version in self._rows(query, room, after_seq, max(limit, 0))
        ]

    def find_act(self, room: str, act_id: str) -> OutboxRow | None:
        """Return one act's row, or None where there is no such act.

        Raises:
            LogError: the file cannot be read, or it is not the name of an act of this room.
            WireError: the act cannot be understood.
        """
        query = "SELECT kind, body, state, code_version FROM outbox WHERE room = ? AND seq = ? AND k = ?"
        for kind, body, state, code_version in self._rows(query, room, *place_of(room, act_id)):
            return OutboxRow(act=wire.decode_act(kind, body), state=state, code_version=code_version)
        return None

    async def mark(self, room: str, act_id: str, state: str) -> bool:
        """Move an act to `state`; False where it was not in a state from which that may happen.

        Raises:
            LogError: nothing was changed; the file cannot be written, or there is no such state or no such name.
        """
        return (await self.mark_all(room, (act_id,), state))[0]

    async def mark_all(self, room: str, act_ids: Sequence[str], state: str) -> Sequence[bool]:
        """Move many acts to `state` in one transaction; say of each what `mark` would.

        Raises:
            LogError: nothing was changed; the file cannot be written, or there is no such state or no such name.
        """
        places, sources = [place_of(room, act_id) for act_id in act_ids], sources_of(state)

        def work(db: sqlite3.Connection, _: sqlite_writes.Positions) -> list[bool]:
            return sqlite_writes.mark_all(db, room=room, places=places, state=state, sources=sources)

        return cast(list[bool], await self._do(work)) if places else ()

    def load(self, room: str) -> tuple[int, bytes] | None:
        """Return `(seq, state)` of the newest snapshot made by this very code version, or None. Raises LogError."""
        rows = self._rows("SELECT seq, blob FROM snap WHERE room = ? AND code_hash = ?", room, self.code_version)
        return (int(rows[0][0]), bytes(rows[0][1])) if rows else None

    async def save(self, room: str, seq: int, state: bytes) -> None:
        """Keep `state` as of `seq`, unless a newer one of this code version is kept. Raises LogError."""

        def work(db: sqlite3.Connection, _: sqlite_writes.Positions) -> None:
            sqlite_writes.save_snapshot(db, room=room, seq=seq, code_version=self.code_version, state=state)

        await self._do(work, size=len(state))

    async def purge_before(self, room: str, at_ms: int) -> int:
        """Empty the sealed part of the room's events before `at_ms` (milliseconds UTC); return how many had one. Raises LogError.

        What the host said on air stays: it belongs to the record, which is kept longer than what viewers brought.
        """
        purged = 0
        for after_seq in range(0, self.head(room), _PURGE_EVENTS):

            def work(db: sqlite3.Connection, _: sqlite_writes.Positions, after_seq: int = after_seq) -> int:
                upto_seq = after_seq + _PURGE_EVENTS
                return sqlite_writes.purge_sealed(db, room=room, at_ms=at_ms, after_seq=after_seq, upto_seq=upto_seq)

            purged += await self._do(work)
        return purged

    def close(self) -> None:
        """Commit what waits, checkpoint, and give the folder back. Closing twice does nothing."""
        self._writer.close()
        while True:
            try:
                self._readers.get_nowait().close()
            except Empty:
                break
        if self._lock is not None:
            unlock_folder(self._lock)
            self._lock = None

    async def _do(self, work: Work, *, size: int = 0) -> Any:
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._writer.submit(Job(future, work=work, size=size))
        return await future

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._reader() as db:
            try:
                return db.execute(query, values).fetchall()
            except (sqlite3.Error, OverflowError, UnicodeError) as error:
                raise not_usable(self.path, error) from error

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        if self._lock is None:
            raise LogError(f"The log {self.path} is closed.", hint="Open it again.")
        try:
            db = self._readers.get_nowait()
        except Empty:
            db = open_reader(self.path)
        try:
            yield db
        finally:
            if self._lock is None:
                db.close()
            else:
                self._give_back(db)

    def _give_back(self, db: sqlite3.Connection) -> None:
        try:
            self._readers.put_nowait(db)
        except Full:
            db.close()
