"""What only the store on disk promises: one owner, bounded queues, commits in groups, errors that say what to do."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from adapters.stores import answer, entry
from zhubo.adapters import sqlite_writer
from zhubo.adapters.sqlite_schema import SCHEMA_VERSION, open_reader
from zhubo.adapters.sqlite_store import SqliteStore, open_sqlite_store
from zhubo.errors import BusyError, LogError
from zhubo.events import ViewerLiked
from zhubo.ports import Entry, Place


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """Yield an open store with a small queue."""
    opened = open_sqlite_store(tmp_path, pending_entries_max=300)
    yield opened
    opened.close()


@asynccontextmanager
async def held_up(store: SqliteStore) -> AsyncIterator[None]:
    """Keep the writer inside a transaction as long as the block runs."""
    go, begun = threading.Event(), threading.Event()

    def work(*_: object) -> None:
        begun.set()
        assert go.wait(10)

    task = asyncio.ensure_future(store._do(work))
    assert await asyncio.to_thread(begun.wait, 10)
    try:
        yield
    finally:
        go.set()
        await task


def test_it_is_durable_by_default(store: SqliteStore) -> None:
    """WAL, synchronous FULL, no memory map, no checkpoint but by the writer."""
    db = store._writer._db
    pragmas = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "mmap_size")
    }
    assert {"journal_mode": "wal", "synchronous": 2, "mmap_size": 0} == pragmas
    assert 0 == db.execute("PRAGMA wal_autocheckpoint").fetchone()[0]
    with pytest.raises(LogError, match="OFF"):
        open_sqlite_store(store.path.parent / "other", synchronous="OFF")


def test_readers_cannot_write(store: SqliteStore) -> None:
    """One connection writes; the others are read-only."""
    reader = open_reader(store.path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM ev")
    reader.close()


def test_all_that_waits_is_committed_and_answered_at_once(store: SqliteStore) -> None:
    """256 writers that wait cost one transaction and one wake-up of the loop, not 256."""

    woken: list[object] = []

    async def work() -> list[Place]:
        loop = asyncio.get_running_loop()
        wake = loop.call_soon_threadsafe

        def counted(callback: Any, *values: Any, **more: Any) -> asyncio.Handle:
            woken.append(callback)
            return wake(callback, *values, **more)

        async with held_up(store):
            appends = [asyncio.ensure_future(store.append("r", [entry(f"e{n}")])) for n in range(256)]
            await asyncio.sleep(0)
            loop.call_soon_threadsafe = counted  # type: ignore[method-assign, assignment]
        places = [place for got in await asyncio.gather(*appends) for place in got]
        loop.call_soon_threadsafe = wake  # type: ignore[method-assign]
        return places

    assert [Place(seq=n) for n in range(1, 257)] == asyncio.run(work())
    # One for the work that held the writer up, one for all 256.
    assert 2 == woken.count(sqlite_writer._answer)


def test_a_full_queue_refuses_and_recovers(store: SqliteStore) -> None:
    """Beyond the bound nothing is queued; when the writer has caught up, there is room again."""

    async def work() -> None:
        async with held_up(store):
            waiting = asyncio.ensure_future(store.append("r", [entry(f"e{n}") for n in range(299)]))
            await asyncio.sleep(0)
            with pytest.raises(BusyError, match="300 entries wait"):
                await store.append("r", [entry("one too many")])
        await waiting
        assert [Place(seq=300)] == list(await store.append("r", [entry("now")]))
        with pytest.raises(BusyError):
            await store.append("r", [entry(f"x{n}") for n in range(301)])

    asyncio.run(work())
    assert 300 == store.head("r")


def test_what_sqlite_cannot_hold_fails_alone(store: SqliteStore) -> None:
    """Others that were committed with it are kept."""

    async def work() -> list[object]:
        jobs = [
            store.append("r", [entry("a")]),
            store.append("r", [Entry(id="big", event=ViewerLiked(at_ms=2**70, viewer="v"))]),
            store.append("r\ud800", [entry("a")]),
            store.advance("r", upto_seq=9, acts=[]),
            store.append("r", [entry("b")]),
        ]
        async with held_up(store):
            waiting = [asyncio.ensure_future(job) for job in jobs]
            await asyncio.sleep(0)
        return list(await asyncio.gather(*waiting, return_exceptions=True))

    first, big, broken, ahead, last = asyncio.run(work())
    assert [[Place(seq=1)], [Place(seq=2)]] == [first, last]
    assert all(isinstance(error, LogError) for error in (big, broken, ahead))
    assert ["a", "b"] == [recorded.id for recorded in store.read("r", after_seq=0, limit=9)]


def test_one_process_owns_a_folder(store: SqliteStore) -> None:
    """A second writer is refused, here and in another process; after closing, the folder is free."""
    with pytest.raises(LogError, match="Another process"):
        open_sqlite_store(store.path.parent)
    code = (
        "import sys; from pathlib import Path\n"
        "from zhubo.adapters.sqlite_store import open_sqlite_store\n"
        "from zhubo.errors import LogError\n"
        "try:\n    open_sqlite_store(Path(sys.argv[1]))\n"
        "except LogError as error:\n    print(error)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(store.path.parent)], capture_output=True, text=True, check=True
    )
    assert "Another process" in said.stdout
    store.close()
    open_sqlite_store(store.path.parent).close()


def test_a_closed_store_says_so(store: SqliteStore) -> None:
    """Nothing hangs and nothing is lost in silence."""
    store.close()
    store.close()
    for job in (store.append("r", [entry("a")]), store.mark("r", "r:1:0", "done"), store.save("r", 1, b"")):
        with pytest.raises(LogError, match="closed"):
            asyncio.run(job)
    with pytest.raises(LogError, match="closed"):
        store.read("r", after_seq=0, limit=1)


def test_closing_commits_what_waits(tmp_path: Path) -> None:
    """An append that was queued before the close is answered."""
    store = open_sqlite_store(tmp_path)

    async def work() -> list[Place]:
        waiting = asyncio.ensure_future(store.append("r", [entry("a")]))
        await asyncio.sleep(0)
        store.close()
        return list(await waiting)

    assert [Place(seq=1)] == asyncio.run(work())


def test_a_writer_that_breaks_fails_everybody(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the thread dies of a bug, whoever waits is told, and so is whoever comes later."""
    ended: list[object] = []
    monkeypatch.setattr(threading, "excepthook", ended.append)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    async def work() -> None:
        with pytest.raises(LogError, match="closed"):
            await store._do(broken)

    asyncio.run(work())
    with pytest.raises(LogError, match="closed"):
        asyncio.run(store.append("r", [entry("a")]))
    store.close()
    assert 1 == len(ended)


def test_strange_files_are_refused(tmp_path: Path) -> None:
    """Not a database, another program's database, a later format: each is left alone, and the folder stays free."""
    path = tmp_path / "log.db"
    path.write_bytes(b"not a database, but long enough to look like one" * 50)
    with pytest.raises(LogError, match="cannot be used"):
        open_sqlite_store(tmp_path)
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE other (x)")
    db.close()
    with pytest.raises(LogError, match="not a log of zhubo"):
        open_sqlite_store(tmp_path)
    path.unlink()
    open_sqlite_store(tmp_path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    db.close()
    with pytest.raises(LogError, match="Update zhubo"):
        open_sqlite_store(tmp_path)


def test_the_wal_is_moved_while_the_log_grows(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer checkpoints by itself, so that the WAL stays bounded."""
    monkeypatch.setattr(sqlite_writer, "CHECKPOINT_PAGES", 50)

    async def work() -> None:
        for n in range(400):
            await store.append("r", [entry(f"e{n}", sealed=bytes(4_000))])

    asyncio.run(work())
    wal = store.path.with_name("log.db-wal")
    assert wal.stat().st_size < 1_000_000
    assert store.path.stat().st_size > 1_000_000


def test_reads_may_come_from_any_thread(store: SqliteStore) -> None:
    """A page is read in a worker while the loop writes."""

    async def work() -> None:
        for n in range(50):
            pages = [asyncio.to_thread(store.read, "r", after_seq=0, limit=100) for _ in range(10)]
            *read, _ = await asyncio.gather(*pages, store.append("r", [entry(f"e{n}")]))
            assert all(n <= len(page) <= n + 1 for page in read)

    asyncio.run(work())


def test_one_store_serves_two_loops(store: SqliteStore) -> None:
    """Each future is answered in its own loop."""
    got: list[Place] = []

    def other() -> None:
        got.extend(asyncio.run(store.append("r", [entry("other")])))

    thread = threading.Thread(target=other)
    thread.start()
    got.extend(asyncio.run(store.append("r", [entry("mine")])))
    thread.join()
    assert {1, 2} == {place.seq for place in got}


def test_acts_of_many_rooms_go_in_one_commit(store: SqliteStore) -> None:
    """Rooms do not wait for each other."""

    async def room(name: str) -> None:
        await store.append(name, [entry("a")])
        await store.advance(name, upto_seq=1, acts=[answer(f"{name}:1:0")])
        assert await store.mark(name, f"{name}:1:0", "sending")

    async def work() -> None:
        await asyncio.gather(*(room(f"room{n}") for n in range(60)))

    asyncio.run(work())
    assert 60 == len(store.rooms())
