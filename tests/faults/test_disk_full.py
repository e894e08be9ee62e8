"""A full disk: whoever appends is told, nothing is half kept, nothing acknowledged is lost, and it goes on once there is space."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from adapters.stores import answer, entry
from zhubo.adapters.sqlite_store import SqliteStore, open_sqlite_store
from zhubo.errors import LogError


@dataclass(slots=True)
class Disk:
    """A folder that is soon full. `squeeze` limits an open store where the disk itself does not; `widen` makes room."""

    folder: Path
    squeeze: Callable[[SqliteStore], None]
    widen: Callable[[SqliteStore], None]


def mounted(folder: Path) -> bool:
    """Return whether a file system of 2 MB could be mounted at `folder`."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    return os.name == "posix" and os.geteuid() == 0 and subprocess.run(command, check=False).returncode == 0


def limit_pages(store: SqliteStore, pages: int) -> None:
    """Let the store's file have no more than `pages` pages."""

    def work(db: sqlite3.Connection, _: object) -> None:
        db.execute(f"PRAGMA max_page_count = {pages}")

    asyncio.run(store._do(work))


@pytest.fixture(params=["mount", "pages"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    """Yield a small disk: a real one where this may be mounted, and one that SQLite limits by itself."""
    folder = tmp_path / "small"
    if request.param == "mount" and mounted(folder):
        remount = ["mount", "-o", "remount,size=16m", str(folder)]
        try:
            yield Disk(folder, lambda _: None, lambda _: subprocess.run(remount, check=True))
        finally:
            subprocess.run(["umount", "-l", str(folder)], check=True)
    else:
        yield Disk(folder, lambda store: limit_pages(store, 120), lambda store: limit_pages(store, 100_000))


async def fill(store: SqliteStore, acknowledged: dict[str, int], first: int) -> list[list[str]]:
    """Append groups of five until ten were refused; note what was acknowledged and return the refused groups' ids."""
    refused: list[list[str]] = []
    number = first

    async def group(ids: list[str]) -> None:
        try:
            places = await store.append("r", [entry(id_, sealed=os.urandom(700)) for id_ in ids])
        except LogError as error:
            assert "disk is full" in str(error)
            refused.append(ids)
        else:
            acknowledged.update(zip(ids, [place.seq for place in places], strict=True))

    while len(refused) < 10:
        await asyncio.gather(*(group([f"e{number + n}-{k}" for k in range(5)]) for n in range(8)))
        number += 8
        assert number < first + 4_000, "the disk does not get full; this proves nothing"
    return refused


def ids_of(store: SqliteStore) -> dict[str, int]:
    """Return every id in the log with its place, which must be dense."""
    read = store.read("r", after_seq=0, limit=1_000_000)
    assert list(range(1, len(read) + 1)) == [recorded.seq for recorded in read]
    return {recorded.id: recorded.seq for recorded in read}


def test_a_full_disk_refuses_and_recovers(disk: Disk) -> None:
    """Refused groups leave nothing; after there is space again they go in, in the same process."""
    store = open_sqlite_store(disk.folder)
    acknowledged: dict[str, int] = {}
    asyncio.run(store.append("r", [entry("first")]))
    asyncio.run(store.advance("r", upto_seq=1, acts=[answer("r:1:0")]))
    acknowledged["first"] = 1
    disk.squeeze(store)
    refused = asyncio.run(fill(store, acknowledged, first=0))
    assert acknowledged == ids_of(store), "a refused group is half there, or an acknowledged one is gone"
    long = "long " * 2_000
    with pytest.raises(LogError, match="disk is full"):
        asyncio.run(store.advance("r", upto_seq=2, acts=[answer(f"r:2:{k}", text=long) for k in range(200)]))
    assert 1 == store.decided_upto("r")
    assert 1 == len(store.read_outbox("r", states=("pending",), limit=9))
    disk.widen(store)
    for ids in refused:
        places = asyncio.run(store.append("r", [entry(id_) for id_ in ids]))
        assert not any(place.duplicate for place in places)
        acknowledged.update(zip(ids, [place.seq for place in places], strict=True))
    assert acknowledged == ids_of(store)
    store.close()
    assert_sound(disk.folder, acknowledged)


def test_a_process_that_ends_on_a_full_disk_loses_nothing(disk: Disk) -> None:
    """What could not be checkpointed stays in the WAL until there is space."""
    store = open_sqlite_store(disk.folder)
    acknowledged: dict[str, int] = {}
    disk.squeeze(store)
    asyncio.run(fill(store, acknowledged, first=0))
    store.close()
    store = open_sqlite_store(disk.folder)
    assert acknowledged == ids_of(store)
    disk.widen(store)
    asyncio.run(store.append("r", [entry("last")]))
    acknowledged["last"] = len(acknowledged) + 1
    store.close()
    assert_sound(disk.folder, acknowledged)


def assert_sound(folder: Path, acknowledged: dict[str, int]) -> None:
    """Open the log anew: it is whole, and holds what was acknowledged."""
    with sqlite3.connect(folder / "log.db") as db:
        assert "ok" == db.execute("PRAGMA integrity_check").fetchone()[0]
    db.close()
    store = open_sqlite_store(folder)
    assert acknowledged == ids_of(store)
    store.close()
