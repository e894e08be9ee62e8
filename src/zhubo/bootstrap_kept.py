"""What is done with a data folder by hand, beside or without a server. Names vendors as `bootstrap.py` does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zhubo.errors import ZhuboError
from zhubo.events import ViewerErased
from zhubo.ports import Entry
from zhubo.recording import Wanted
from zhubo.snapshot import code_version

if TYPE_CHECKING:
    from zhubo.adapters.file_vault import FileVault
    from zhubo.adapters.record_bundle import Manifest
    from zhubo.adapters.record_check import RecordCheck
    from zhubo.adapters.sqlite_store import SqliteStore

KEYS_FOLDER = "keys"
"""Where in the data folder the viewers' keys lie; back it up apart."""


@contextmanager
def kept_rooms(data: Path) -> Iterator[tuple[SqliteStore, FileVault]]:
    """Yield the log and the keys in a data folder that no server uses. Raises LogError and VaultError where they cannot be used."""
    store, vault = open_folder(data)
    try:
        yield store, vault
    finally:
        vault.close()
        store.close()


async def erase_viewer(data: Path, platform: str, viewer: str, *, at_ms: int) -> bool:
    """Destroy a viewer's keys and write that into the log of every room; return whether there were any keys.

    Raises:
        LogError: a server uses the folder, or it cannot be used.
        VaultError: its keys cannot be used.
    """
    with kept_rooms(data) as (store, vault):
        subject = vault.pseudonym(platform, viewer)
        had_keys = vault.erase(subject)
        for room in store.rooms():
            entry = Entry(id=f"erased:{subject}:{at_ms}", event=ViewerErased(at_ms=at_ms, viewer=subject))
            await store.append(room, [entry])
    return had_keys


def make_backup(data: Path, folder: Path, *, at_ms: int) -> dict[str, int]:
    """Copy the log, the keys and who may enter from `data` to the new folder `folder`; return how many rows of what were copied.

    A server may use `data` meanwhile.

    Raises:
        LogError: `data` has no log or no keys, or `folder` is not empty; nothing is left of the attempt.
    """
    from zhubo.adapters.backup import back_up

    parts = back_up(data, folder, made_ms=at_ms)
    return {name: count for part in parts for name, count in part.counts.items()}


def take_backup_back(folder: Path, data: Path) -> dict[str, int]:
    """Make the data folder `data` out of a backup; return how many rows of what it holds.

    Raises:
        LogError: `data` is not empty, or the backup is incomplete or damaged; `data` is as it was.
    """
    from zhubo.adapters.backup import restore

    return restore(folder, data).counts


def export_record(data: Path, out: Path, wanted: Wanted, *, at_ms: int, told: Callable[[int], None]) -> Manifest:
    """Write the signed record of `data` to the new file `out`. Raises InputError, LogError, VaultError: nothing is left of the attempt."""
    from zhubo.adapters.record_bundle import write_record

    keys = data / KEYS_FOLDER
    return write_record(data, keys, out, wanted, code_version=code_version(), made_ms=at_ms, told=told)


def check_record(file: Path, *, fingerprint: str = "") -> RecordCheck:
    """Return what is wrong with a record that was exported. Raises InputError where it cannot be read at all."""
    from zhubo.adapters.record_check import check_bundle

    return check_bundle(file, fingerprint=fingerprint)


def open_folder(data: Path) -> tuple[SqliteStore, FileVault]:
    """Return the open log and keys of a data folder.

    Raises:
        LogError: another process uses the folder, or its log cannot be used.
        VaultError: its keys cannot be used, or they are gone while there is a log.
    """
    from zhubo.adapters.file_vault import open_file_vault, require_keys
    from zhubo.adapters.sqlite_store import open_sqlite_store

    store = open_sqlite_store(data, code_version=code_version())
    try:
        if store.rooms():
            require_keys(data, data / KEYS_FOLDER)
        return store, open_file_vault(data / KEYS_FOLDER)
    except ZhuboError:
        store.close()
        raise
