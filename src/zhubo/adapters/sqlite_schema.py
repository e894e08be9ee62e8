"""The tables of the log file, and how its connections are opened.

One connection writes and checkpoints; all others are read-only and cannot checkpoint, because SQLite before 3.51.3 can
damage a WAL that two connections write or checkpoint at the same moment. Memory mapping stays off.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from zhubo.errors import LogError

APPLICATION_ID = 0x7A68_7562  # "zhub"
SCHEMA_VERSION = 1
LOG_FILE = "log.db"

# `ev` and `outbox` keep their rowid: with rows this wide, WITHOUT ROWID made appending to many rooms a third slower.
_TABLES = (
    """
    CREATE TABLE ev (
        room TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
        body BLOB NOT NULL, sealed BLOB NOT NULL, at_ms INTEGER NOT NULL,
        PRIMARY KEY (room, seq), UNIQUE (room, id)
    )
    """,
    "CREATE TABLE head (room TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE outbox (
        room TEXT NOT NULL, seq INTEGER NOT NULL, k INTEGER NOT NULL, kind TEXT NOT NULL,
        body BLOB NOT NULL, state TEXT NOT NULL, code_version TEXT NOT NULL,
        PRIMARY KEY (room, seq, k)
    )
    """,
    "CREATE INDEX outbox_state ON outbox (room, state, seq, k)",
    "CREATE TABLE fold (room TEXT PRIMARY KEY, upto_seq INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE snap (room TEXT PRIMARY KEY, seq INTEGER NOT NULL, code_hash TEXT NOT NULL, blob BLOB NOT NULL)",
)


def open_writer(path: Path, *, synchronous: str) -> sqlite3.Connection:
    """Return the one connection that writes, with the tables made and what a crash left in `sending` set to `unknown`.

    Raises:
        LogError: the file is not a log, is of a later version, or cannot be opened or written.
    """
    if synchronous not in ("FULL", "NORMAL"):
        raise LogError(f"synchronous={synchronous!r} is no way to write a log.", hint="Use FULL, or NORMAL by choice.")
    try:
        db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=128)
    except sqlite3.Error as error:
        raise not_usable(path, error) from error
    try:
        _prepare(db, path, synchronous)
    except sqlite3.Error as error:
        db.close()
        raise not_usable(path, error) from error
    except LogError:
        db.close()
        raise
    return db


def open_reader(path: Path) -> sqlite3.Connection:
    """Return a read-only connection, usable from any one thread at a time.

    Raises:
        LogError: the file cannot be opened.
    """
    try:
        db = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )
        db.execute("PRAGMA query_only = ON")
        db.execute("PRAGMA mmap_size = 0")
    except sqlite3.Error as error:
        raise not_usable(path, error) from error
    return db


def row_counts(db: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table of the log has. Raises sqlite3.Error."""
    tables = ("ev", "fold", "head", "outbox", "snap")
    return {table: int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables}  # noqa: S608


def not_usable(path: Path, error: Exception) -> LogError:
    """Return the error that says that the log file cannot be used, and why."""
    hint = "If the disk is full, make room; if the file is damaged, restore a backup."
    return LogError(f"The log {path} cannot be used ({error}).", hint=hint)


def _prepare(db: sqlite3.Connection, path: Path, synchronous: str) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    known = db.execute("PRAGMA application_id").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise LogError(
            f"The log {path} has format {version}; this release reads {SCHEMA_VERSION}.", hint="Update zhubo."
        )
    if known != APPLICATION_ID and db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise LogError(f"{path} is not a log of zhubo.", hint="Move it away, or give another data folder.")
    mode = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise LogError(f"{path} lies on a file system without WAL ({mode}).", hint="Use a local disk.")
    db.execute(f"PRAGMA synchronous = {synchronous}")
    db.execute("PRAGMA wal_autocheckpoint = 0")
    db.execute("PRAGMA journal_size_limit = 67108864")
    db.execute("PRAGMA mmap_size = 0")
    db.execute("PRAGMA cache_size = -65536")
    db.execute("PRAGMA secure_delete = ON")
    db.execute("BEGIN IMMEDIATE")
    if version == 0:
        for table in _TABLES:
            db.execute(table)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    db.execute("UPDATE outbox SET state = 'unknown' WHERE state = 'sending'")
    db.execute("COMMIT")
