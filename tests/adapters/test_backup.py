"""What was backed up comes back whole, or not at all."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from adapters.stores import answer, entry
from zhubo.adapters.backup import back_up, restore
from zhubo.adapters.file_vault import open_file_vault
from zhubo.adapters.sqlite_store import open_sqlite_store
from zhubo.errors import LogError, VaultError
from zhubo.ports import Entry


def filled(data: Path, backup: Path, *, master: bytes | None = None) -> bytes:
    """Make a data folder with a log and keys, back it up while it is open, and return a sealed part of it."""
    store = open_sqlite_store(data)
    vault = open_file_vault(data / "keys", master=master)
    (sealed,) = vault.seal("r", ["v"], [b"what was said"])

    async def work() -> None:
        first = Entry(id="a", event=entry("a").event, sealed=sealed)
        await store.append("r", [first, *(entry(f"e{n}") for n in range(200))])
        await store.advance("r", upto_seq=2, acts=[answer("r:1:0"), answer("r:2:0", status="review")])
        await store.save("r", 2, b"state")

    asyncio.run(work())
    log, keys = back_up(data, backup, made_ms=5)
    assert {"ev": 201, "outbox": 2, "fold": 1, "head": 1, "snap": 1} == log.counts
    assert ({"key": 1}, log.pair, 5) == (keys.counts, keys.pair, keys.made_ms)
    vault.close()
    store.close()
    return sealed


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """Return a good backup."""
    filled(tmp_path / "data", tmp_path / "backup")
    return tmp_path / "backup"


def test_what_was_backed_up_comes_back(tmp_path: Path) -> None:
    """Events, acts, position, snapshot and keys; into a new folder or an empty one."""
    sealed = filled(tmp_path / "data", tmp_path / "backup")
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "data").mkdir()
    restore(tmp_path / "backup", tmp_path / "data")
    store, vault = open_sqlite_store(tmp_path / "data"), open_file_vault(tmp_path / "data" / "keys")
    read = store.read("r", after_seq=0, limit=1_000)
    assert ["a", *(f"e{n}" for n in range(200))] == [recorded.id for recorded in read]
    assert b"what was said" == vault.open("r", "v", read[0].sealed) == vault.open("r", "v", sealed)
    assert 2 == store.decided_upto("r")
    assert (2, b"state") == store.load("r")
    assert 2 == len(store.read_outbox("r", states=("pending", "held"), limit=9))
    assert 202 == asyncio.run(store.append("r", [entry("next")]))[0].seq
    store.close()
    vault.close()


def test_log_and_keys_lie_apart(backup: Path) -> None:
    """No key is in the log's half, and nothing but keys in the other; each file is its owner's alone."""
    found = {str(path.relative_to(backup)) for path in backup.rglob("*") if path.is_file()}
    assert {"log/log.db", "log/manifest.json", "keys/keys.db", "keys/master.key", "keys/manifest.json"} == found
    assert all(0o600 == path.stat().st_mode & 0o777 for path in backup.rglob("*") if path.is_file())


def test_a_master_key_from_elsewhere_is_not_in_the_backup(tmp_path: Path) -> None:
    """The caller who keeps it brings it again."""
    master = bytes(range(32))
    sealed = filled(tmp_path / "data", tmp_path / "backup", master=master)
    restore(tmp_path / "backup", tmp_path / "back")
    assert not list(tmp_path.glob("back*/**/master.key"))
    vault = open_file_vault(tmp_path / "back" / "keys", master=master)
    assert b"what was said" == vault.open("r", "v", sealed)
    vault.close()


def test_a_backup_is_consistent_while_writing_goes_on(tmp_path: Path) -> None:
    """The copy is dense and sound, and holds at least what was acknowledged before it began."""
    store, vault = open_sqlite_store(tmp_path / "data"), open_file_vault(tmp_path / "data" / "keys")
    stop = threading.Event()
    acknowledged: list[int] = []

    async def write() -> None:
        n = 0
        while not stop.is_set():
            acknowledged.append((await store.append("r", [entry(f"e{n}", sealed=bytes(500))]))[0].seq)
            n += 1

    thread = threading.Thread(target=asyncio.run, args=(write(),))
    thread.start()
    try:
        for number in range(3):
            while len(acknowledged) < 200 * (number + 1):
                stop.wait(0.005)
            before = acknowledged[-1]
            back_up(tmp_path / "data", tmp_path / f"backup{number}", made_ms=0)
            restore(tmp_path / f"backup{number}", tmp_path / f"back{number}")
            copy = open_sqlite_store(tmp_path / f"back{number}")
            seqs = [recorded.seq for recorded in copy.read("r", after_seq=0, limit=1_000_000)]
            copy.close()
            assert list(range(1, len(seqs) + 1)) == seqs
            assert before <= len(seqs)
    finally:
        stop.set()
        thread.join()
        store.close()
        vault.close()


def test_neither_overwrites_a_folder_that_holds_something(tmp_path: Path, backup: Path) -> None:
    """A second backup to the same place and a restore over data are refused."""
    store, vault = open_sqlite_store(tmp_path / "data"), open_file_vault(tmp_path / "data" / "keys")
    with pytest.raises(LogError, match="not empty"):
        back_up(tmp_path / "data", backup, made_ms=0)
    store.close()
    vault.close()
    with pytest.raises(LogError, match="not empty"):
        restore(backup, tmp_path / "data")
    restore(backup, tmp_path / "back")


def spoil(backup: Path, how: str) -> None:
    """Damage a backup in one way."""
    manifest = backup / "log" / "manifest.json"
    held = json.loads(manifest.read_text())
    if how == "a byte of the log":
        body = bytearray((backup / "log" / "log.db").read_bytes())
        body[5_000] ^= 1
        (backup / "log" / "log.db").write_bytes(body)
    elif how == "a byte of the keys":
        with (backup / "keys" / "keys.db").open("ab") as file:
            file.write(b"x")
    elif how == "no log":
        (backup / "log" / "log.db").unlink()
    elif how == "no keys":
        shutil.rmtree(backup / "keys")
    elif how == "manifest is not JSON":
        manifest.write_text("{")
    else:
        changes = {
            "newer": {"format": 99},
            "newer tables": {"schema": 99},
            "other pair": {"pair": "x"},
            "other file": {"files": held["files"] | {"../../evil": "00"}},
            "other counts": {"counts": held["counts"] | {"ev": 1}},
            "other part": {"part": "keys"},
        }
        manifest.write_text(json.dumps(held | changes[how]))


@pytest.mark.parametrize(
    "how",
    [
        "a byte of the log",
        "a byte of the keys",
        "no log",
        "no keys",
        "manifest is not JSON",
        "newer",
        "newer tables",
        "other pair",
        "other file",
        "other counts",
        "other part",
    ],
)
def test_a_damaged_backup_leaves_nothing_behind(tmp_path: Path, backup: Path, how: str) -> None:
    """All or nothing: after a refusal the target is as it was, and no draft lies about."""
    spoil(backup, how)
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(LogError):
        restore(backup, tmp_path / "back")
    assert before == sorted(path.name for path in tmp_path.iterdir())


@pytest.mark.parametrize("missing", ["log.db", "keys/keys.db"])
def test_a_failed_backup_leaves_nothing_behind(tmp_path: Path, missing: str) -> None:
    """Where the log or the keys are missing, no half of a backup stays, and no empty database comes to be in the data folder."""
    filled(tmp_path / "data", tmp_path / "first")
    (tmp_path / "data" / missing).unlink()
    with pytest.raises((LogError, VaultError), match="There is no .*log.db|keys .* are missing"):
        back_up(tmp_path / "data", tmp_path / "backup", made_ms=0)
    assert ["data", "first"] == sorted(path.name for path in tmp_path.iterdir())
    assert not (tmp_path / "data" / missing).exists()


def test_the_command_copies_beside_a_process_that_has_the_folder(tmp_path: Path) -> None:
    """Another process, such as the command, copies what a running server has acknowledged; the server goes on writing."""
    store, vault = open_sqlite_store(tmp_path / "data"), open_file_vault(tmp_path / "data" / "keys")
    (sealed,) = vault.seal("r", ["v"], [b"what was said"])
    asyncio.run(store.append("r", [Entry(id="a", event=entry("a").event, sealed=sealed)]))
    command = [sys.executable, "-m", "zhubo", "backup", "--data", str(tmp_path / "data"), str(tmp_path / "backup")]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert 2 == asyncio.run(store.append("r", [entry("b")]))[0].seq
    store.close()
    vault.close()
    restore(tmp_path / "backup", tmp_path / "back")
    store, vault = open_sqlite_store(tmp_path / "back"), open_file_vault(tmp_path / "back" / "keys")
    (recorded,) = store.read("r", after_seq=0, limit=9)
    assert b"what was said" == vault.open("r", "v", recorded.sealed)
    store.close()
    vault.close()
