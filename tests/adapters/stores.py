"""The stores that play the log and the outbox, opened the same way, so that one suite can hold them to one promise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from zhubo.acts import Act, Answer
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.sqlite_store import SqliteStore, open_sqlite_store
from zhubo.events import Event, ViewerLiked
from zhubo.ports import Entry

Store = MemoryStore | SqliteStore
Opener = Callable[..., Store]
"""Opens the same store again and again: `opener(code_version="b")` closes what is open and finds what was kept."""


def memory_opener() -> Opener:
    """Return an opener of a memory store."""
    held: list[MemoryStore] = []

    def opener(code_version: str = "a") -> MemoryStore:
        store = held.pop().power_cut(code_version=code_version) if held else MemoryStore(code_version=code_version)
        held.append(store)
        return store

    return opener


def sqlite_opener(folder: Path, opened: list[SqliteStore]) -> Opener:
    """Return an opener of a SQLite store in `folder`; whoever asked closes what is in `opened`."""

    def opener(code_version: str = "a") -> SqliteStore:
        while opened:
            opened.pop().close()
        # NORMAL spares the disk; what a power cut does is not what these tests ask.
        opened.append(open_sqlite_store(folder, code_version=code_version, synchronous="NORMAL"))
        return opened[0]

    return opener


def liked(count: int, at_ms: int = 1_000) -> Event:
    """Return a small event that can be told from others."""
    return ViewerLiked(at_ms=at_ms, viewer="v", count=count)


def entry(id_: str, count: int = 1, *, at_ms: int = 1_000, sealed: bytes = b"") -> Entry:
    """Return an entry with a small event."""
    return Entry(id=id_, event=liked(count, at_ms), sealed=sealed)


def answer(id_: str, *, status: str = "sent", text: str = "hello") -> Act:
    """Return a small act."""
    return Answer(
        id=id_,
        at_ms=1,
        to=("m1",),
        viewers=("v",),
        text=text,
        language="en",
        intent="ask_price",
        evidence=(),
        status=status,
    )
