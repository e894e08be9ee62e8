"""The one thread that writes the log: it takes all that waits, commits it as one transaction, and answers everybody at once."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from zhubo.adapters.sqlite_schema import not_usable
from zhubo.adapters.sqlite_writes import Positions, Row, append_all
from zhubo.errors import BusyError, LogError
from zhubo.values import dataclass

COMMIT_ENTRIES_MAX = 4_096
COMMIT_BYTES_MAX = 16 << 20
PENDING_BYTES_MAX = 256 << 20
CHECKPOINT_PAGES = 4_000
IDLE_S = 1.0
_PAGE_BYTES = 4_096

Work = Callable[[sqlite3.Connection, Positions], object]


@dataclass(slots=True, eq=False)
class Job:
    """One thing to be committed: rows to append to a room, or other `work`; `future` gets what came of it."""

    future: asyncio.Future[Any]
    room: str = ""
    rows: Sequence[Row] = ()
    work: Work | None = None
    entries: int = 1
    size: int = 0


class SqliteWriter:
    """Owns the writing connection. `submit` may be called in any event loop's thread; all else happens in a thread of its own."""

    def __init__(self, db: sqlite3.Connection, path: Path, *, pending_entries_max: int) -> None:
        self._db = db
        self._path = path
        self._pending_entries_max = pending_entries_max
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._pending_entries = 0
        self._pending_bytes = 0
        self._closed = False
        self._positions = Positions()
        self._pages_to_check = 0
        self._thread = threading.Thread(target=self._run, name="zhubo-log", daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Queue `job`.

        Raises:
            BusyError: too much is waiting already.
            LogError: the log is closed.
        """
        with self._lock:
            if self._closed:
                raise _closed(self._path)
            entries = self._pending_entries + job.entries
            size = self._pending_bytes + job.size
            if entries > self._pending_entries_max or size > PENDING_BYTES_MAX:
                what = f"{self._pending_entries} entries wait for the log, and {job.entries} more are too many."
                raise BusyError(what, hint="Try again in a moment, with fewer at a time.")
            self._pending_entries, self._pending_bytes = entries, size
            self._queue.put(job)

    def close(self) -> None:
        """Commit what waits, checkpoint, and end the thread."""
        with self._lock:
            first, self._closed = not self._closed, True
        if first:
            self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        jobs: list[Job] = []
        try:
            last = False
            while not last:
                jobs, last = self._take()
                if jobs:
                    outcomes = commit_all(self._db, self._positions, jobs, self._path)
                    self._pages_to_check += 4 + sum(job.entries + job.size // _PAGE_BYTES for job in jobs)
                    self._settle(jobs, outcomes)
                if last or not jobs or self._pages_to_check >= CHECKPOINT_PAGES:
                    self._checkpoint()
                jobs = []
        finally:
            self._stop(jobs)

    def _take(self) -> tuple[list[Job], bool]:
        """Return all that waits, at least one job; none after an idle second. The flag says that nothing may follow."""
        jobs: list[Job] = []
        entries = size = 0
        try:
            job = self._queue.get(timeout=IDLE_S if self._pages_to_check else None)
            while job is not None:
                jobs.append(job)
                entries += job.entries
                size += job.size
                if entries >= COMMIT_ENTRIES_MAX or size >= COMMIT_BYTES_MAX:
                    return jobs, False
                job = self._queue.get_nowait()
        except Empty:
            return jobs, False
        return jobs, True

    def _settle(self, jobs: Sequence[Job], outcomes: Sequence[object]) -> None:
        with self._lock:
            self._pending_entries -= sum(job.entries for job in jobs)
            self._pending_bytes -= sum(job.size for job in jobs)
        by_loop: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], object]]] = defaultdict(list)
        for job, outcome in zip(jobs, outcomes, strict=True):
            by_loop[job.future.get_loop()].append((job.future, outcome))
        for loop, answers in by_loop.items():
            try:
                loop.call_soon_threadsafe(_answer, answers)
            except RuntimeError:
                # The loop is closed: nobody waits there any more.
                continue

    def _checkpoint(self) -> None:
        self._pages_to_check = 0
        try:
            self._db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except sqlite3.Error:
            # Everything acknowledged is safe in the WAL; a later checkpoint moves it once there is space.
            return

    def _stop(self, jobs: Sequence[Job]) -> None:
        with self._lock:
            self._closed = True
        left = list(jobs)
        while True:
            try:
                job = self._queue.get_nowait()
            except Empty:
                break
            if job is not None:
                left.append(job)
        self._settle(left, [_closed(self._path) for _ in left])
        self._db.close()


def commit_all(db: sqlite3.Connection, positions: Positions, jobs: Sequence[Job], path: Path) -> list[object]:
    """Do `jobs` in one transaction and return what came of each: its result, or the LogError that says why nothing of it is kept.

    A job that SQLite refuses for its own sake (a number too big, a broken string) fails alone.
    """
    try:
        return _commit(db, positions, jobs)
    except sqlite3.OperationalError as error:
        _roll_back(db, positions)
        return [not_usable(path, error) for _ in jobs]
    except (sqlite3.Error, OverflowError, UnicodeError) as error:
        _roll_back(db, positions)
        if len(jobs) == 1:
            return [
                LogError(
                    f"This cannot be kept in the log ({type(error).__name__}).", hint="Check its numbers and texts."
                )
            ]
    return [outcome for job in jobs for outcome in commit_all(db, positions, [job], path)]


def _commit(db: sqlite3.Connection, positions: Positions, jobs: Sequence[Job]) -> list[object]:
    db.execute("BEGIN IMMEDIATE")
    appends = [(job.room, job.rows) for job in jobs if job.work is None]
    places = iter(append_all(db, positions, appends) if appends else ())
    outcomes: list[object] = []
    for job in jobs:
        if job.work is None:
            outcomes.append(next(places))
            continue
        try:
            outcomes.append(job.work(db, positions))
        except LogError as error:
            outcomes.append(error)
    db.execute("COMMIT")
    return outcomes


def _roll_back(db: sqlite3.Connection, positions: Positions) -> None:
    positions.forget()
    if db.in_transaction:
        db.execute("ROLLBACK")


def _answer(answers: Sequence[tuple[asyncio.Future[Any], object]]) -> None:
    for future, outcome in answers:
        if future.done():
            continue
        if isinstance(outcome, LogError):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)


def _closed(path: Path) -> LogError:
    return LogError(f"The log {path} is closed.", hint="Open it again.")
