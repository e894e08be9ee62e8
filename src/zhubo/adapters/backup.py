"""Copies of the log and of the keys, in two folders that belong apart, and the way back.

```
<backup>/log/   log.db    access.db (who may enter, and the audit log)      manifest.json
<backup>/keys/  keys.db   master.key (where the vault keeps it in a file)   record.key (once a record was signed)   manifest.json
```

Whoever holds both can read what viewers said; whoever holds an old copy of the keys can read what was erased since. So keep the
two in different places, and the keys for a short time only.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path

import zhubo
from zhubo import wire
from zhubo.adapters.file_vault import KEYS_FILE, require_keys
from zhubo.adapters.folder_lock import sync_folder
from zhubo.adapters.master_key import MASTER_FILE
from zhubo.adapters.record_key import RECORD_KEY_FILE
from zhubo.adapters.sqlite_schema import LOG_FILE, SCHEMA_VERSION, row_counts
from zhubo.errors import LogError, WireError
from zhubo.values import dataclass

FORMAT = 1
LOG_FOLDER = "log"
KEYS_FOLDER = "keys"
MANIFEST_FILE = "manifest.json"
ACCESS_FILE = "access.db"
_FILES: Mapping[str, tuple[str, ...]] = {
    LOG_FOLDER: (LOG_FILE, ACCESS_FILE),
    KEYS_FOLDER: (KEYS_FILE, MASTER_FILE, RECORD_KEY_FILE),
}
_BLOCK_BYTES = 1 << 20
BUSY_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What one half of a backup holds. `pair` is the same in both halves; `files` gives each file's SHA-256, hex."""

    format: int
    part: str
    pair: str
    made_ms: int
    zhubo: str
    schema: int
    files: dict[str, str]
    counts: dict[str, int] = field(default_factory=dict)


def back_up(data: Path, folder: Path, *, made_ms: int) -> tuple[Manifest, Manifest]:
    """Copy the log and the keys of the data folder `data` to the new folder `folder`; return the manifests of log and keys.

    A server may use `data` meanwhile: its writing goes on. The log is copied first, so that every event in the copy finds its key.

    Raises:
        LogError: `data` has no log, or log or keys cannot be copied; `folder` is not empty.
        VaultError: the log has events, and its keys are missing. Nothing is left of the attempt.
    """
    pair = secrets.token_hex(16)
    with _all_or_nothing(folder, "back up to") as draft:
        log, keys = draft / LOG_FOLDER, draft / KEYS_FOLDER
        for part in (log, keys):
            part.mkdir(mode=0o700)
        log_counts = _copy_database(data / LOG_FILE, log / LOG_FILE, row_counts)
        if (data / ACCESS_FILE).exists():
            _copy_database(data / ACCESS_FILE, log / ACCESS_FILE, _no_counts)
        if log_counts["ev"]:
            require_keys(data, data / KEYS_FOLDER)
        keys_counts = _copy_database(data / KEYS_FOLDER / KEYS_FILE, keys / KEYS_FILE, _key_counts)
        for name in (MASTER_FILE, RECORD_KEY_FILE):
            if (data / KEYS_FOLDER / name).exists():
                _copy(data / KEYS_FOLDER / name, keys / name)
        return _sign(log, pair, made_ms, log_counts), _sign(keys, pair, made_ms, keys_counts)


def restore(backup: Path, data: Path) -> Manifest:
    """Make the data folder `data` out of a backup: the log in it, the keys in its folder `keys`. Return the log's manifest.

    Raises:
        LogError: `data` is not empty, or the backup is incomplete, damaged, or of a later version; `data` is as it was.
    """
    with _all_or_nothing(data, "restore to") as draft:
        (draft / KEYS_FOLDER).mkdir(mode=0o700)
        log = _take_back(backup / LOG_FOLDER, LOG_FOLDER, draft)
        keys = _take_back(backup / KEYS_FOLDER, KEYS_FOLDER, draft / KEYS_FOLDER)
        if log.pair != keys.pair:
            raise _damaged(backup, "its log and its keys were not made together")
        _check(draft / LOG_FILE, backup, log.counts)
    return log


@contextmanager
def _all_or_nothing(folder: Path, doing: str) -> Iterator[Path]:
    """Yield an empty folder that becomes `folder` when the block succeeds, and vanishes when it does not."""
    try:
        if folder.exists() and any(folder.iterdir()):
            raise LogError(f"{folder} is not empty.", hint=f"Give an empty or a new folder to {doing}.")
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _no_way(folder, error) from error
    try:
        yield draft
        for path in sorted(draft.rglob("*")):
            _sync(path)
        sync_folder(draft)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise _no_way(folder, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _sign(folder: Path, pair: str, made_ms: int, counts: Mapping[str, int]) -> Manifest:
    files = {path.name: _digest(path) for path in sorted(folder.iterdir())}
    manifest = Manifest(
        format=FORMAT,
        part=folder.name,
        pair=pair,
        made_ms=made_ms,
        zhubo=zhubo.__version__,
        schema=SCHEMA_VERSION,
        files=files,
        counts=dict(counts),
    )
    (folder / MANIFEST_FILE).write_bytes(wire.canonical(manifest) + b"\n")
    return manifest


def _take_back(source: Path, part: str, target: Path) -> Manifest:
    try:
        manifest = wire.from_json((source / MANIFEST_FILE).read_bytes(), Manifest)
    except (FileNotFoundError, WireError) as error:
        raise _damaged(source, f"it has no readable {MANIFEST_FILE}") from error
    if manifest.format > FORMAT or manifest.schema > SCHEMA_VERSION:
        raise LogError(f"The backup {source} was made by zhubo {manifest.zhubo}, which is newer.", hint="Update zhubo.")
    allowed = _FILES[part]
    if manifest.part != part or allowed[0] not in manifest.files or set(manifest.files) - set(allowed):
        raise _damaged(source, "its manifest names other files than a backup has")
    for name, digest in manifest.files.items():
        if not (source / name).is_file():
            raise _damaged(source, f"{name} is missing")
        _copy(source / name, target / name)
        if _digest(target / name) != digest:
            raise _damaged(source, f"{name} is not what its manifest says")
    return manifest


def _check(log: Path, backup: Path, counts: Mapping[str, int]) -> None:
    try:
        db = sqlite3.connect(log)
        try:
            sound = db.execute("PRAGMA integrity_check").fetchone()[0] == "ok" and row_counts(db) == counts
        finally:
            db.close()
    except sqlite3.Error as error:
        raise _damaged(backup, "its log cannot be read") from error
    if not sound:
        raise _damaged(backup, "its log is not sound")


def _copy(source: Path, target: Path) -> None:
    fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with source.open("rb") as read, os.fdopen(fd, "wb") as write:
        shutil.copyfileobj(read, write, _BLOCK_BYTES)


def _copy_database(source: Path, target: Path, count: Callable[[sqlite3.Connection], dict[str, int]]) -> dict[str, int]:
    """Copy a SQLite file with what still stands in its WAL, as it is at one moment; return its counts. Raises LogError."""
    if not source.is_file():
        raise LogError(f"There is no {source}.", hint="Name the folder that the server uses as its data folder.")
    try:
        # `rw` makes no new file, and unlike `ro` it can read a WAL that nobody has open.
        db = sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_S)
        copy = sqlite3.connect(target)
        try:
            db.backup(copy)
            # One file is easier to keep than a file and its WAL.
            copy.execute("PRAGMA journal_mode = DELETE")
            return count(copy)
        finally:
            copy.close()
            db.close()
    except sqlite3.Error as error:
        what = f"{source} cannot be copied ({error})."
        raise LogError(what, hint="Check the file and the space on the disk.") from error


def _key_counts(db: sqlite3.Connection) -> dict[str, int]:
    return {"key": int(db.execute("SELECT count(*) FROM key").fetchone()[0])}


def _no_counts(_: sqlite3.Connection) -> dict[str, int]:
    return {}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    if path.is_dir():
        sync_folder(path)
        return
    path.chmod(0o600)
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _damaged(path: Path, why: str) -> LogError:
    return LogError(f"The backup {path} cannot be used: {why}.", hint="Take another copy; nothing was changed.")


def _no_way(folder: Path, error: OSError) -> LogError:
    what = f"{folder} cannot be written ({error.strerror or type(error).__name__})."
    return LogError(what, hint="Check the folder, its owner, and the space on its disk.")
