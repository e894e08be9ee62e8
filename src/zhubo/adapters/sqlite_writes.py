"""What the writer does inside a transaction: SQL and nothing else.

Statements that carry many rows at once are few on purpose. Each one gives up Python's lock once for all its rows, so that
a busy event loop is met a few times per commit and not once per event.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import field

from zhubo.adapters.outbox_states import not_there_yet
from zhubo.ports import Place
from zhubo.values import dataclass

Row = tuple[str, str, bytes, bytes, int]
"""An encoded entry: id, kind, body, sealed, at_ms."""

ActRow = tuple[int, int, str, bytes, str]
"""An encoded act: seq, k, kind, body, state."""

_CHUNKS = (128, 64, 32, 16, 8, 4, 2, 1)
_INSERT = "INSERT INTO ev (room, seq, id, kind, body, sealed, at_ms) VALUES "
_LOOK_UP = (
    "WITH asked (room, id) AS (VALUES {}) SELECT ev.room, ev.id, ev.seq FROM asked CROSS JOIN ev USING (room, id)"
)
_KEEP_ACTS = "INSERT INTO outbox (room, seq, k, kind, body, state, code_version) VALUES "
_MOVE_HEAD = "INSERT INTO head (room, seq) VALUES (?, ?) ON CONFLICT (room) DO UPDATE SET seq = excluded.seq"


@dataclass(slots=True)
class Positions:
    """What the writer remembers of `head` and `fold`, so that it need not ask. To be forgotten after a rollback."""

    head: dict[str, int] = field(default_factory=dict)
    upto: dict[str, int] = field(default_factory=dict)

    def forget(self) -> None:
        """Ask the tables again from now on."""
        self.head.clear()
        self.upto.clear()


def append_all(
    db: sqlite3.Connection, positions: Positions, asked: Sequence[tuple[str, Sequence[Row]]]
) -> list[list[Place]]:
    """Return the places of all rows, one list per `(room, rows)`, in order; new rows are inserted, known ids found."""
    known = _known(db, [(room, row[0]) for room, rows in asked for row in rows])
    heads: dict[str, int] = {}
    new: list[object] = []
    results: list[list[Place]] = []
    for room, rows in asked:
        seq = heads[room] if room in heads else head_of(db, positions, room)
        places = []
        for row in rows:
            key = (room, row[0])
            found = known.get(key)
            if found is None:
                seq += 1
                known[key] = seq
                new += (room, seq, *row)
                places.append(Place(seq=seq))
            else:
                places.append(Place(seq=found, duplicate=True))
        heads[room] = seq
        results.append(places)
    for values, chunk in _chunks(new, width=7):
        db.execute(_INSERT + ", ".join(["(?, ?, ?, ?, ?, ?, ?)"] * chunk), values)
    for room, seq in heads.items():
        if seq != positions.head[room]:
            db.execute(_MOVE_HEAD, (room, seq))
            positions.head[room] = seq
    return results


def head_of(db: sqlite3.Connection, positions: Positions, room: str) -> int:
    """Return the `seq` of the room's last event; 0 for a new room."""
    if room not in positions.head:
        row = db.execute("SELECT seq FROM head WHERE room = ?", (room,)).fetchone()
        positions.head[room] = 0 if row is None else row[0]
    return positions.head[room]


def advance(
    db: sqlite3.Connection,
    positions: Positions,
    *,
    room: str,
    upto_seq: int,
    acts: Sequence[ActRow],
    code_version: str,
) -> None:
    """Store the acts of events beyond the stored position, and move that position to `upto_seq` if it lies ahead.

    Raises:
        LogError: the room has no event `upto_seq` yet.
    """
    head = head_of(db, positions, room)
    if upto_seq > head:
        raise not_there_yet(room, upto_seq, head)
    before = upto_of(db, positions, room)
    fresh: list[object] = []
    for act in acts:
        if act[0] > before:
            fresh += (room, *act, code_version)
    for values, chunk in _chunks(fresh, width=7):
        db.execute(_KEEP_ACTS + ", ".join(["(?, ?, ?, ?, ?, ?, ?)"] * chunk) + " ON CONFLICT DO NOTHING", values)
    if upto_seq > before:
        db.execute(
            "INSERT INTO fold (room, upto_seq) VALUES (?, ?)"
            " ON CONFLICT (room) DO UPDATE SET upto_seq = max(upto_seq, excluded.upto_seq)",
            (room, upto_seq),
        )
        positions.upto[room] = upto_seq


def upto_of(db: sqlite3.Connection, positions: Positions, room: str) -> int:
    """Return how far the room's acts are decided; 0 for a new room."""
    if room not in positions.upto:
        row = db.execute("SELECT upto_seq FROM fold WHERE room = ?", (room,)).fetchone()
        positions.upto[room] = 0 if row is None else row[0]
    return positions.upto[room]


def mark_all(
    db: sqlite3.Connection, *, room: str, places: Sequence[tuple[int, int]], state: str, sources: Sequence[str]
) -> list[bool]:
    """Set the acts at `places` to `state` where they are in one of `sources`; return which were.

    Only those that were not are read back, for they are few. A place that is named twice is moved once.
    """
    wanted = ", ".join("?" * len(sources))
    stuck: set[tuple[int, int]] = set()
    once = list(dict.fromkeys(places))
    for values, chunk in _chunks([number for place in once for number in place], width=2):
        asked = f"WITH asked (seq, k) AS (VALUES {', '.join(['(?, ?)'] * chunk)})"
        query = (
            f"{asked} SELECT asked.seq, asked.k FROM asked LEFT JOIN outbox ON outbox.room = ? AND outbox.seq = asked.seq"  # noqa: S608
            f" AND outbox.k = asked.k AND state IN ({wanted}) WHERE state IS NULL"
        )
        stuck.update(db.execute(query, (*values, room, *sources)))
        change = f"{asked} UPDATE outbox SET state = ? WHERE room = ? AND (seq, k) IN asked AND state IN ({wanted})"  # noqa: S608
        db.execute(change, (*values, state, room, *sources))
    moved = []
    for place in places:
        moved.append(place not in stuck)
        stuck.add(place)
    return moved


def save_snapshot(db: sqlite3.Connection, *, room: str, seq: int, code_version: str, state: bytes) -> None:
    """Keep the room's snapshot, unless a newer one of the same code version is kept."""
    db.execute(
        "INSERT INTO snap (room, seq, code_hash, blob) VALUES (?, ?, ?, ?) ON CONFLICT (room) DO UPDATE"
        " SET seq = excluded.seq, code_hash = excluded.code_hash, blob = excluded.blob"
        " WHERE snap.code_hash <> excluded.code_hash OR snap.seq <= excluded.seq",
        (room, seq, code_version, state),
    )


def purge_sealed(db: sqlite3.Connection, *, room: str, at_ms: int, after_seq: int, upto_seq: int) -> int:
    """Empty the sealed parts of events in `(after_seq, upto_seq]` that are older than `at_ms`, but the host's words; return how many."""
    changed = db.execute(
        "UPDATE ev SET sealed = x'' WHERE room = ? AND seq > ? AND seq <= ? AND at_ms < ? AND sealed <> x''"
        " AND kind <> 'HostSpoke'",
        (room, after_seq, upto_seq, at_ms),
    )
    return changed.rowcount


def _known(db: sqlite3.Connection, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
    flat: list[object] = [part for key in keys for part in key]
    found: dict[tuple[str, str], int] = {}
    for values, chunk in _chunks(flat, width=2):
        for room, id_, seq in db.execute(_LOOK_UP.format(", ".join(["(?, ?)"] * chunk)), values):
            found[room, id_] = seq
    return found


def _chunks(values: list[object], *, width: int) -> Iterator[tuple[list[object], int]]:
    """Cut rows of `width` values into pieces of few different sizes, so that few statements need to be prepared."""
    start, rows = 0, len(values) // width
    for chunk in _CHUNKS:
        while rows >= chunk:
            end = start + chunk * width
            yield values[start:end], chunk
            start, rows = end, rows - chunk
