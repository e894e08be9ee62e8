"""A process that appends, decides and sends as fast as it can, and tells over a pipe what was acknowledged. It is there to be killed.

Usage: `appending_child.py FOLDER NEXT...`: one writer per NEXT, each going on from that number of its own. It prints `ready`, then
`a WRITER N SEQ` for each append, `d UPTO` for each advance, and `m ACT STATE` for each mark, after it was acknowledged.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from zhubo.acts import Answer
from zhubo.adapters.sqlite_store import SqliteStore, open_sqlite_store
from zhubo.events import ViewerLiked
from zhubo.ports import Entry

ROOM = "r"


def tell(line: str) -> None:
    """Write one whole line to the pipe, at once."""
    os.write(1, line.encode() + b"\n")


async def write(store: SqliteStore, writer: int, first: int) -> None:
    """Append one event after the other, each once the one before was acknowledged; the first ones again."""
    n = first
    while True:
        event = ViewerLiked(at_ms=n, viewer=f"w{writer}", count=n)
        (place,) = await store.append(ROOM, [Entry(id=f"{writer}-{n}", event=event, sealed=b"x" * (n % 300))])
        tell(f"a {writer} {n} {place.seq}")
        n += 1


async def decide_and_send(store: SqliteStore) -> None:
    """Follow the log as a room does: one act for every seventh event, sent at once."""
    seq = store.decided_upto(ROOM)
    while True:
        seq = max(seq + 1, 1)
        while store.head(ROOM) < seq:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
        if seq % 7:
            continue
        act = Answer(
            id=f"{ROOM}:{seq}:0",
            at_ms=seq,
            to=(),
            viewers=(),
            text=f"about {seq}",
            language="en",
            intent="x",
            evidence=(),
            status="sent",
        )
        await store.advance(ROOM, upto_seq=seq, acts=[act])
        tell(f"d {seq}")
        for state in ("sending", "done"):
            assert await store.mark(ROOM, act.id, state)
            tell(f"m {act.id} {state}")


async def main() -> None:
    """Run until killed."""
    store = open_sqlite_store(Path(sys.argv[1]))
    tell("ready")
    starts = [int(value) for value in sys.argv[2:]]
    await asyncio.gather(decide_and_send(store), *(write(store, writer, first) for writer, first in enumerate(starts)))


if __name__ == "__main__":
    asyncio.run(main())
