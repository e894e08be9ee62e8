"""The viewers' keys in a SQLite file of their own, each wrapped by a master key. Apart from the log, with a backup of its own."""

from __future__ import annotations

import asyncio
import secrets
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from zhubo.adapters.folder_lock import lock_folder, sync_folder, unlock_folder
from zhubo.adapters.master_key import MASTER_FILE, checked_master, make_master, read_master
from zhubo.adapters.vault_format import KEY_ID_BYTES, NONCE_BYTES, key_id_of, open_with, pseudonym_of, seal_with
from zhubo.errors import LogError, VaultError

KEYS_FILE = "keys.db"
KEYS_CACHED_MAX = 20_000
BUSY_S = 10.0
"""How long to wait for a process that copies the keys."""
_LOOK_UP_SUBJECTS = 500
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "CREATE TABLE IF NOT EXISTS install (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS key (subject TEXT PRIMARY KEY, id BLOB NOT NULL, wrapped BLOB NOT NULL) WITHOUT ROWID",
)

Key = tuple[bytes, AESGCM]
"""A key's id, and what seals and opens under it."""


def require_keys(data: Path, keys: Path) -> None:
    """Refuse to go on where the log in `data` has events and the folder `keys` holds no keys.

    New keys would make strangers of all viewers, and what they wrote could never be read again.

    Raises:
        VaultError: there are none.
    """
    file = keys / KEYS_FILE
    if not (file.exists() and file.stat().st_size):
        hint = (
            f"Bring the folder {keys} back from your backup of the keys."
            f" If they are lost for good, move {data} away and start anew; what viewers wrote in it stays unreadable."
        )
        raise VaultError(f"The log in {data} has events, but its keys {file} are missing.", hint=hint)


def open_file_vault(folder: Path, *, master: bytes | None = None, keys_cached_max: int = KEYS_CACHED_MAX) -> FileVault:
    """Return the vault in `folder`, which is made if need be.

    `master` is the 32-byte master key where the caller keeps it elsewhere; else it is `master.key` in the folder, made on
    first use and readable by its owner only.

    Raises:
        VaultError: another process uses the vault, its files cannot be read or written, or the master key does not fit.
    """
    path = folder / KEYS_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = lock_folder(folder, "keys.lock")
    except OSError as error:
        raise _not_usable(path, error) from error
    except LogError as error:
        raise VaultError(error.what, hint=error.hint) from error
    try:
        wrapper = AESGCM(checked_master(master if master is not None else _master(path)))
        db, install_key = _opened(path, wrapper)
    except VaultError:
        unlock_folder(lock)
        raise
    return FileVault(db, path, lock, wrapper, install_key, keys_cached_max=keys_cached_max)


def read_opener(folder: Path, subject: str) -> Callable[[str, bytes], bytes | None]:
    """Return what opens the sealed parts of one subject, by room, beside a process that uses the vault; None where the key is gone.

    The file is held for a moment only: whoever erases somebody waits for readers.

    Raises:
        VaultError: there are no keys, or they cannot be read.
    """
    path = folder / KEYS_FILE
    if not path.is_file():
        raise VaultError(f"The keys {path} are missing.", hint=f"Bring the folder {folder} back from your backup.")
    with _told(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_S)) as db:
        row = db.execute("SELECT id, wrapped FROM key WHERE subject = ?", (subject,)).fetchone()
    key_id, cipher = b"", AESGCM(bytes(32))
    if row is not None:
        wrapper = AESGCM(read_master(folder / MASTER_FILE))
        key_id, cipher = row[0], AESGCM(_unwrap(wrapper, row[1], subject, path))

    def read(room: str, sealed: bytes) -> bytes | None:
        return open_with(cipher, room=room, subject=subject, sealed=sealed) if key_id_of(sealed) == key_id else None

    return read


def _master(path: Path) -> bytes:
    """Return the master key beside `path`, made where neither it nor keys are there yet."""
    file = path.parent / MASTER_FILE
    try:
        begun = file.exists() or (path.exists() and path.stat().st_size > 0)
    except OSError as error:
        raise _not_usable(path, error) from error
    return read_master(file) if begun else make_master(file)


def _opened(path: Path, wrapper: AESGCM) -> tuple[sqlite3.Connection, bytes]:
    with _told(path):
        path.touch(mode=0o600)
        db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=BUSY_S)
    try:
        with _told(path):
            for setting in _SETTINGS:
                db.execute(setting)
            install_key = _install_key(db, wrapper, path)
            sync_folder(path.parent)
            _sweep(db)
    except VaultError:
        db.close()
        raise
    return db, install_key


class FileVault:
    """Plays `Vault`. It may be used from any thread; one call at a time is served."""

    def __init__(
        self,
        db: sqlite3.Connection,
        path: Path,
        lock: int,
        wrapper: AESGCM,
        install_key: bytes,
        *,
        keys_cached_max: int,
    ) -> None:
        self.path = path
        self._db = db
        self._folder: int | None = lock
        self._wrapper = wrapper
        self._install_key = install_key
        self._keys_cached_max = keys_cached_max
        self._cached: OrderedDict[str, Key] = OrderedDict()
        self._named: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()

    def pseudonym(self, platform: str, viewer: str) -> str:
        """Return the keyed pseudonym of a platform's viewer: 22 URL-safe characters, the same each time."""
        known = self._named.get((platform, viewer))
        if known is None:
            known = pseudonym_of(self._install_key, platform, viewer)
            if len(self._named) >= self._keys_cached_max:
                self._named.clear()
            self._named[platform, viewer] = known
        return known

    async def prepare(self, subjects: Collection[str]) -> None:
        """Have the keys of `subjects` at hand and on the disk. Where one is new or long unused, a thread waits for the disk.

        Raises:
            VaultError: a key cannot be read or written.
        """
        wanted = {subject for subject in subjects if subject not in self._cached}
        if wanted:
            await asyncio.to_thread(self._get, wanted)

    def seal(self, room: str, subjects: Sequence[str], texts: Sequence[bytes]) -> Sequence[bytes]:
        """Return `texts`, each sealed under the key of the subject beside it; new keys are on the disk before this returns.

        Give many at a time: one call waits for the disk at most once.

        Raises:
            VaultError: a key cannot be read or written; nothing was sealed.
        """
        # What was prepared needs no lock, so that nobody waits here for another room's new keys.
        keys = {subject: key for subject in set(subjects) if (key := self._cached.get(subject)) is not None}
        if len(keys) < len(set(subjects)):
            keys = self._get(set(subjects))
        nonces = secrets.token_bytes(NONCE_BYTES * len(texts))
        sealed = []
        for index, (subject, text) in enumerate(zip(subjects, texts, strict=True)):
            key_id, cipher = keys[subject]
            nonce = nonces[index * NONCE_BYTES : (index + 1) * NONCE_BYTES]
            sealed.append(seal_with(cipher, key_id, nonce, room=room, subject=subject, text=text))
        return sealed

    def open(self, room: str, subject: str, sealed: bytes) -> bytes | None:
        """Return the text, or None where no key of the subject fits: it was erased.

        Raises:
            VaultError: a key cannot be read, or the bytes were changed or belong to another room.
        """
        wanted = key_id_of(sealed)
        with self._lock, _told(self.path):
            keys = self._keys({subject})
            self._remember(keys)
        key_id, cipher = keys.get(subject, (b"", None))
        if cipher is None or key_id != wanted:
            return None
        return open_with(cipher, room=room, subject=subject, sealed=sealed)

    def erase(self, subject: str) -> bool:
        """Destroy a subject's key, so that no byte of it is left in any file of the vault; True where there was one.

        Raises:
            VaultError: the files cannot be written; the key may still be there.
        """
        with self._lock, _told(self.path):
            self._cached.pop(subject, None)
            # The dictionary is replaced, not changed: another thread may look something up in it just now.
            self._named = {who: name for who, name in tuple(self._named.items()) if name != subject}
            with _transaction(self._db):
                held = self._db.execute("DELETE FROM key WHERE subject = ?", (subject,)).rowcount > 0
                if held:
                    self._db.execute("INSERT OR REPLACE INTO install (name, value) VALUES ('swept', x'00')")
            _sweep(self._db)
        return held

    def close(self) -> None:
        """Give the files back. Closing twice does nothing."""
        with self._lock:
            self._cached.clear()
            self._named = {}
            self._db.close()
            if self._folder is not None:
                unlock_folder(self._folder)
                self._folder = None

    def _get(self, subjects: set[str]) -> dict[str, Key]:
        """Return the keys of `subjects`, those that are new made and on the disk."""
        with self._lock, _told(self.path):
            keys = self._keys(subjects)
            missing = sorted(subjects - keys.keys())
            if missing:
                keys |= self._make(missing)
            self._remember(keys)
        return keys

    def _keys(self, subjects: set[str]) -> dict[str, Key]:
        """Return the keys of those `subjects` that have one."""
        keys = {subject: key for subject in subjects if (key := self._cached.get(subject)) is not None}
        asked = sorted(subjects - keys.keys())
        for start in range(0, len(asked), _LOOK_UP_SUBJECTS):
            part = asked[start : start + _LOOK_UP_SUBJECTS]
            slots = ", ".join("?" * len(part))
            query = f"SELECT subject, id, wrapped FROM key WHERE subject IN ({slots})"  # noqa: S608
            for subject, key_id, wrapped in self._db.execute(query, part):
                keys[subject] = key_id, AESGCM(_unwrap(self._wrapper, wrapped, subject, self.path))
        return keys

    def _make(self, subjects: Sequence[str]) -> dict[str, Key]:
        keys, rows = {}, []
        for subject in subjects:
            key, key_id = AESGCM.generate_key(bit_length=256), secrets.token_bytes(KEY_ID_BYTES)
            keys[subject] = key_id, AESGCM(key)
            rows.append((subject, key_id, _wrap(self._wrapper, key, subject)))
        with _transaction(self._db):
            self._db.executemany("INSERT INTO key (subject, id, wrapped) VALUES (?, ?, ?)", rows)
        return keys

    def _remember(self, keys: dict[str, Key]) -> None:
        for subject, key in keys.items():
            self._cached[subject] = key
            self._cached.move_to_end(subject)
        while len(self._cached) > self._keys_cached_max:
            self._cached.popitem(last=False)


def _install_key(db: sqlite3.Connection, wrapper: AESGCM, path: Path) -> bytes:
    row = db.execute("SELECT value FROM install WHERE name = 'key'").fetchone()
    if row is not None:
        return _unwrap(wrapper, row[0], "", path)
    key = secrets.token_bytes(32)
    db.execute("INSERT INTO install (name, value) VALUES ('key', ?)", (_wrap(wrapper, key, ""),))
    return key


def _sweep(db: sqlite3.Connection) -> None:
    """Rewrite the file after an erasure: a page that was split long ago may still hold what moved away and was deleted since."""
    if db.execute("SELECT 1 FROM install WHERE name = 'swept'").fetchone() is not None:
        db.execute("VACUUM")
        db.execute("DELETE FROM install WHERE name = 'swept'")
    busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise sqlite3.OperationalError("another process has read it for too long")


def _wrap(wrapper: AESGCM, key: bytes, subject: str) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + wrapper.encrypt(nonce, key, b"zhubo key " + subject.encode())


def _unwrap(wrapper: AESGCM, wrapped: bytes, subject: str, path: Path) -> bytes:
    try:
        return wrapper.decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], b"zhubo key " + subject.encode())
    except InvalidTag as error:
        what = f"The master key does not fit {path}."
        raise VaultError(
            what, hint="Give the key that these keys were made under, or restore both together."
        ) from error


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeError, OSError) as error:
        raise _not_usable(path, error) from error


def _not_usable(path: Path, error: Exception) -> VaultError:
    hint = "If the disk is full, make room; if another process uses the vault, stop it."
    return VaultError(f"The keys in {path} cannot be used ({error}).", hint=hint)
