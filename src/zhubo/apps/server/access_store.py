"""Users, sessions, API keys, stage tokens and the audit log: one small SQLite file beside the log of events."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from zhubo.apps.server.access import AUDITOR, NOBODY, ROLES, SCOPES, Who
from zhubo.apps.server.passwords import new_token, same, token_hash
from zhubo.errors import AccessError, InputError, LogError
from zhubo.values import dataclass

FILE_NAME = "access.db"
IDLE_MS = 30 * 60_000
ABSOLUTE_MS = 12 * 3_600_000
SEEN_EVERY_MS = 60_000
NAME_CHARS_MAX = 64

_SCHEMA = """
CREATE TABLE IF NOT EXISTS users (name TEXT PRIMARY KEY, role TEXT NOT NULL, hash TEXT NOT NULL, created_ms INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, user TEXT NOT NULL, role TEXT NOT NULL, csrf TEXT NOT NULL,
    created_ms INTEGER NOT NULL, seen_ms INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, scopes TEXT NOT NULL,
    expires_ms INTEGER, used_ms INTEGER, created_ms INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS stage_tokens (id TEXT PRIMARY KEY, room TEXT NOT NULL, hash TEXT NOT NULL, created_ms INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS audit (n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
    object TEXT NOT NULL, detail TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TRIGGER IF NOT EXISTS audit_is_append_only_1 BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER IF NOT EXISTS audit_is_append_only_2 BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
"""


@dataclass(slots=True)
class AccessStore:
    """An open store. Every write is small and synced before it returns."""

    db: sqlite3.Connection
    setup_hash: str = ""


def open_access(folder: Path | None) -> AccessStore:
    """Return the store in `folder`, made if need be; in memory where that is None.

    Raises:
        LogError: the file cannot be opened.
    """
    try:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            (folder / FILE_NAME).touch(mode=0o600)
        db = sqlite3.connect(":memory:" if folder is None else folder / FILE_NAME, isolation_level=None)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.executescript(_SCHEMA)
    except (sqlite3.Error, OSError) as error:
        raise LogError(f"Cannot open {folder}/{FILE_NAME}: {error}.", hint="Check the folder's rights.") from error
    return AccessStore(db=db)


def now_ms() -> int:
    """Return milliseconds UTC."""
    return time.time_ns() // 1_000_000


def has_admin(store: AccessStore) -> bool:
    """Return whether anybody may administer yet."""
    return store.db.execute("SELECT 1 FROM users WHERE role = 'admin' LIMIT 1").fetchone() is not None


def new_setup_token(store: AccessStore) -> str:
    """Return the one-time token with which the first admin is made; an earlier one is void."""
    token = new_token()
    store.setup_hash = token_hash(token)
    return token


def use_setup_token(store: AccessStore, token: str) -> None:
    """Raise AccessError unless this is the set-up token and nobody has used it."""
    if not store.setup_hash or has_admin(store) or not same(token_hash(token), store.setup_hash):
        raise AccessError("This set-up link is not valid.", hint="Start zhubo again and use the link that it prints.")


def put_user(store: AccessStore, name: str, phc: str, role: str) -> None:
    """Add a user, or change password (`phc`: its hash) and role of one, whose sessions end with that.

    Raises:
        InputError: the name or the role cannot be used.
    """
    if role not in (*ROLES, AUDITOR):
        raise InputError(f"There is no role {role!r}.", hint=f"Use one of: {' '.join((*ROLES, AUDITOR))}.")
    _check_name(name)
    if role != "admin" and _is_last_admin(store, name):
        raise InputError(f"{name} is the last admin.", hint="Make somebody else an admin first.")
    row = (name, role, phc, now_ms())
    store.db.execute(
        "INSERT INTO users VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET role = excluded.role, hash = excluded.hash",
        row,
    )
    store.db.execute("DELETE FROM sessions WHERE user = ?", (name,))
    if role == "admin":
        store.setup_hash = ""


def drop_user(store: AccessStore, name: str) -> bool:
    """Remove a user and their sessions; True where there was one. The last admin stays."""
    if _is_last_admin(store, name):
        raise InputError(f"{name} is the last admin.", hint="Make somebody else an admin first.")
    store.db.execute("DELETE FROM sessions WHERE user = ?", (name,))
    return store.db.execute("DELETE FROM users WHERE name = ?", (name,)).rowcount > 0


def password_hash_of(store: AccessStore, name: str) -> tuple[str, str] | None:
    """Return a user's role and password hash, or None."""
    row = store.db.execute("SELECT role, hash FROM users WHERE name = ?", (name,)).fetchone()
    return (str(row[0]), str(row[1])) if row else None


def open_session(store: AccessStore, user: str, role: str) -> tuple[str, Who]:
    """Return a new session's token, for the cookie, and who it is."""
    token, csrf, at = new_token(), new_token(), now_ms()
    store.db.execute("DELETE FROM sessions WHERE created_ms < ? OR seen_ms < ?", (at - ABSOLUTE_MS, at - IDLE_MS))
    store.db.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", (token_hash(token), user, role, csrf, at, at))
    return token, Who(via="session", name=user, role=role, csrf=csrf, session_id=token_hash(token))


def session_of(store: AccessStore, token: str) -> Who:
    """Return who a cookie's token is, or NOBODY: unknown, idle for 30 minutes, or older than 12 hours."""
    key, at = token_hash(token), now_ms()
    row = store.db.execute("SELECT user, role, csrf, created_ms, seen_ms FROM sessions WHERE id = ?", (key,)).fetchone()
    if row is None or at - row[3] > ABSOLUTE_MS or at - row[4] > IDLE_MS:
        return NOBODY
    if at - row[4] > SEEN_EVERY_MS:
        store.db.execute("UPDATE sessions SET seen_ms = ? WHERE id = ?", (at, key))
    return Who(via="session", name=row[0], role=row[1], csrf=row[2], session_id=key)


def sessions(store: AccessStore, user: str | None) -> list[dict[str, Any]]:
    """Return the sessions of one user, or of all (None)."""
    query = "SELECT id, user, created_ms, seen_ms FROM sessions WHERE ? IS NULL OR user = ? ORDER BY created_ms"
    rows = store.db.execute(query, (user, user)).fetchall()
    return [{"id": r[0][:16], "user": r[1], "created_at": r[2], "seen_at": r[3], "key": r[0]} for r in rows]


def close_session(store: AccessStore, key: str) -> bool:
    """End the session with this id or the unique beginning of it; True where there was one."""
    return store.db.execute("DELETE FROM sessions WHERE substr(id, 1, ?) = ?", (max(16, len(key)), key)).rowcount > 0


def new_key(store: AccessStore, name: str, scopes: Sequence[str], expires_ms: int | None) -> tuple[str, str]:
    """Return the id of a new API key and the key itself, which is shown this once.

    Raises:
        InputError: there is no such scope, or none at all; the name cannot be used; the end has passed already.
    """
    _check_name(name)
    if not scopes:
        raise InputError("A key without a scope opens nothing.", hint=f"Give some of: {' '.join(SCOPES)}.")
    if expires_ms is not None and expires_ms <= now_ms():
        raise InputError("This key would have ended already.", hint="Give a time to come, or null.")
    for scope in scopes:
        if scope not in SCOPES:
            raise InputError(f"There is no scope {scope!r}.", hint=f"Use some of: {' '.join(SCOPES)}.")
    key_id, secret = secrets.token_hex(6), new_token()
    row = (key_id, name, token_hash(secret), json.dumps(list(scopes)), expires_ms, None, now_ms())
    store.db.execute("INSERT INTO keys VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    return key_id, f"zb_live_{key_id}_{secret}"


def key_of(store: AccessStore, key: str) -> Who:
    """Return who an API key is, or NOBODY."""
    parts = key.split("_", 3)
    if len(parts) != 4 or parts[:2] != ["zb", "live"]:
        return NOBODY
    query = "SELECT name, hash, scopes, expires_ms, used_ms FROM keys WHERE id = ?"
    row = store.db.execute(query, (parts[2],)).fetchone()
    at = now_ms()
    if row is None or not same(token_hash(parts[3]), row[1]) or (row[3] is not None and row[3] <= at):
        return NOBODY
    if row[4] is None or at - row[4] > SEEN_EVERY_MS:
        store.db.execute("UPDATE keys SET used_ms = ? WHERE id = ?", (at, parts[2]))
    return Who(via="key", name=f"key:{row[0]}", scopes=frozenset(json.loads(row[2])))


def keys(store: AccessStore) -> list[dict[str, Any]]:
    """Return all API keys, without what is secret."""
    rows = store.db.execute("SELECT id, name, scopes, expires_ms, used_ms FROM keys ORDER BY created_ms").fetchall()
    return [{"id": r[0], "name": r[1], "scopes": json.loads(r[2]), "expires_at": r[3], "used_at": r[4]} for r in rows]


def drop_key(store: AccessStore, key_id: str) -> bool:
    """Revoke an API key; True where there was one."""
    return store.db.execute("DELETE FROM keys WHERE id = ?", (key_id,)).rowcount > 0


def new_stage_token(store: AccessStore, room: str) -> tuple[str, str]:
    """Return the id of a new stage token and the token: read-only, for one room."""
    token_id, token = secrets.token_hex(6), new_token()
    row = (token_id, room, token_hash(token), now_ms())
    store.db.execute("INSERT INTO stage_tokens VALUES (?, ?, ?, ?)", row)
    return token_id, token


def stage_token_opens(store: AccessStore, room: str, token: str) -> bool:
    """Return whether `token` opens the stage of `room`."""
    query = "SELECT 1 FROM stage_tokens WHERE hash = ? AND room = ?"
    return bool(token) and store.db.execute(query, (token_hash(token), room)).fetchone() is not None


def stage_tokens(store: AccessStore) -> list[dict[str, Any]]:
    """Return the stage tokens that are valid, without what is secret."""
    rows = store.db.execute("SELECT id, room, created_ms FROM stage_tokens ORDER BY created_ms").fetchall()
    return [{"id": r[0], "room": r[1], "created_at": r[2]} for r in rows]


def drop_stage_token(store: AccessStore, token_id: str) -> bool:
    """Revoke a stage token; True where there was one."""
    return store.db.execute("DELETE FROM stage_tokens WHERE id = ?", (token_id,)).rowcount > 0


def audit(store: AccessStore, actor: str, action: str, thing: str, detail: str = "") -> None:
    """Append one entry, chained to the one before by its hash. Never give it a viewer's words, name or platform id."""
    row = store.db.execute("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1").fetchone()
    n, before = (row[0], row[1]) if row else (0, "")
    entry = (n + 1, now_ms(), actor, action, thing, detail)
    store.db.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)", (*entry, _chained(before, entry)))


def audit_view(store: AccessStore, after: int, limit: int) -> dict[str, Any]:
    """Return entries after number `after`, the head of the chain, and whether the whole chain is intact."""
    intact, before = True, ""
    entries: list[dict[str, Any]] = []
    for n, at, actor, action, thing, detail, digest in store.db.execute("SELECT * FROM audit ORDER BY n"):
        intact = intact and digest == _chained(before, (n, at, actor, action, thing, detail))
        before = digest
        if n > after and len(entries) < limit:
            entry = {"n": n, "at": at, "actor": actor, "action": action, "object": thing, "detail": detail}
            entries.append(entry | {"hash": digest})
    return {"head": before, "intact": intact, "entries": entries}


def users(store: AccessStore) -> list[dict[str, Any]]:
    """Return all users, without their hashes."""
    rows = store.db.execute("SELECT name, role, created_ms FROM users ORDER BY name").fetchall()
    return [{"name": r[0], "role": r[1], "created_at": r[2]} for r in rows]


def _check_name(name: str) -> None:
    if not name.strip() or len(name) > NAME_CHARS_MAX or not name.isprintable():
        raise InputError("This name cannot be used.", hint=f"Use 1 to {NAME_CHARS_MAX} printable characters.")


def _is_last_admin(store: AccessStore, name: str) -> bool:
    admins = [r[0] for r in store.db.execute("SELECT name FROM users WHERE role = 'admin'")]
    return admins == [name]


def _chained(before: str, entry: tuple[Any, ...]) -> str:
    return hashlib.sha256(json.dumps([before, *entry], ensure_ascii=False).encode()).hexdigest()
