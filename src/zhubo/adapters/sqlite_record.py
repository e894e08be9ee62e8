"""The log and the outbox as they stood at one moment, read beside a server that goes on writing; for the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from zhubo import wire
from zhubo.adapters.outbox_states import place_of
from zhubo.adapters.sqlite_schema import APPLICATION_ID, LOG_FILE, SCHEMA_VERSION, not_usable
from zhubo.errors import LogError
from zhubo.events import ActDelivered, HostSpoke, OperatorDecided, Recorded
from zhubo.ports import OutboxRow
from zhubo.recording import SPOKEN_ACTS, Went

BUSY_S = 10.0
_EVENT = "SELECT seq, id, kind, body, sealed FROM ev WHERE room = ?"
_ACT = "SELECT seq, k, kind, body, state, code_version FROM outbox WHERE room = ?"

OpenWords = Callable[[str, bytes], str | None]
"""Returns what the host said in a room, out of a sealed part."""


@contextmanager
def reading_record(data: Path, open_words: OpenWords) -> Iterator[SqliteRecord]:
    """Yield what reads the log in the folder `data` as it stands now.

    Raises:
        LogError: there is no log, it is of a later version, or it cannot be read.
    """
    path = data / LOG_FILE
    if not path.is_file():
        raise LogError(f"There is no {path}.", hint="Name the folder that the server uses as its data folder.")
    try:
        # `rw` makes no new file, and unlike `ro` it can read a WAL that nobody has open.
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=BUSY_S)
    except sqlite3.Error as error:
        raise not_usable(path, error) from error
    # Deliveries are found by the act that they are of; this lies on the disk when it grows, and goes with the connection.
    index = sqlite3.connect("", isolation_level=None)
    try:
        db.execute("PRAGMA query_only = ON")
        version, known = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id"))
        if known != APPLICATION_ID or version > SCHEMA_VERSION:
            raise LogError(f"{path} is no log that this release reads.", hint="Update zhubo, or give another folder.")
        db.execute("BEGIN")
        yield SqliteRecord(db, index, open_words)
    except sqlite3.Error as error:
        raise not_usable(path, error) from error
    finally:
        index.close()
        db.close()


class SqliteRecord:
    """Plays `RecordSource` on one SQLite file."""

    def __init__(self, db: sqlite3.Connection, index: sqlite3.Connection, open_words: OpenWords) -> None:
        self._db = db
        self._index = index
        self._open_words = open_words
        self._indexed: str | None = None

    def rooms(self) -> list[str]:
        """Return the names of all rooms, sorted."""
        return [str(room) for (room,) in self._db.execute("SELECT room FROM head ORDER BY room")]

    def acts(self, room: str) -> Iterator[tuple[int, int, OutboxRow]]:
        """Yield `(seq, k, row)` of the acts that have words for the air, in order."""
        slots = ", ".join("?" * len(SPOKEN_ACTS))
        for seq, k, *row in self._db.execute(f"{_ACT} AND kind IN ({slots}) ORDER BY seq, k", (room, *SPOKEN_ACTS)):
            yield seq, k, _row(*row)

    def events(self, room: str, kinds: Iterable[str]) -> Iterator[Recorded]:
        """Yield the events of some kinds, in order."""
        wanted = tuple(kinds)
        slots = ", ".join("?" * len(wanted))
        for row in self._db.execute(f"{_EVENT} AND kind IN ({slots}) ORDER BY seq", (room, *wanted)):
            yield _recorded(room, *row)

    def event(self, room: str, seq: int) -> Recorded | None:
        """Return one event."""
        row = self._db.execute(f"{_EVENT} AND seq = ?", (room, seq)).fetchone()
        return None if row is None else _recorded(room, *row)

    def act(self, room: str, act_id: str) -> OutboxRow | None:
        """Return one act; None where there is no such act in this room."""
        try:
            place = place_of(room, act_id)
        except LogError:
            # Words that nobody had proposed are decided under a name of their own.
            return None
        row = self._db.execute(f"{_ACT} AND seq = ? AND k = ?", (room, *place)).fetchone()
        return None if row is None else _row(*row[2:])

    def decision(self, room: str, act_id: str) -> OperatorDecided | None:
        """Return what a person decided about an act."""
        row = self._db.execute(f"{_EVENT} AND id = ?", (room, f"decided:{act_id}")).fetchone()
        event = None if row is None else _recorded(room, *row).event
        return event if isinstance(event, OperatorDecided) else None

    def went(self, room: str, act_id: str) -> Went | None:
        """Return how an act went out, as far as the log says it."""
        if self._indexed != room:
            self._index_deliveries(room)
        query = "SELECT at_ms, outcome, channel, facts_seq FROM went WHERE act_id = ?"
        row = self._index.execute(query, (act_id,)).fetchone()
        return None if row is None else Went(at_ms=row[0], outcome=row[1], channel=row[2], facts_seq=row[3])

    def host_words(self, recorded: Recorded) -> str | None:
        """Return what the host said; None where it cannot be read any more."""
        if not recorded.sealed or not isinstance(recorded.event, HostSpoke):
            return None
        return self._open_words(recorded.room, recorded.sealed)

    def _index_deliveries(self, room: str) -> None:
        self._index.execute("DROP TABLE IF EXISTS went")
        self._index.execute(
            "CREATE TABLE went (act_id TEXT PRIMARY KEY, at_ms INTEGER, outcome TEXT, channel TEXT, facts_seq INTEGER)"
            " WITHOUT ROWID"
        )
        self._index.execute("BEGIN")
        self._index.executemany(
            "INSERT OR REPLACE INTO went VALUES (?, ?, ?, ?, ?)",
            (
                (act_id, event.at_ms, event.outcome, event.channel, event.facts_seq)
                for event in (recorded.event for recorded in self.events(room, ("ActDelivered",)))
                if isinstance(event, ActDelivered)
                for act_id in event.act_ids
            ),
        )
        self._index.execute("COMMIT")
        self._indexed = room


def _recorded(room: str, seq: int, event_id: str, kind: str, body: bytes, sealed: bytes) -> Recorded:
    return Recorded(room=room, seq=seq, id=event_id, event=wire.decode_event(kind, body), sealed=sealed)


def _row(kind: str, body: bytes, state: str, code_version: str) -> OutboxRow:
    return OutboxRow(act=wire.decode_act(kind, body), state=state, code_version=code_version)
