"""kill -9 and start again: what was acknowledged is there, what was pending is sent once, the people and keys stay."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import pytest
import websockets

from adapters.test_webhook import receiver
from apps.serving import child, comment, demo_config, frames_until, free_port, item_until, serving
from zhubo.acts import Answer
from zhubo.adapters.sqlite_store import open_sqlite_store
from zhubo.apps.server import access_store
from zhubo.config import TargetSettings
from zhubo.events import ViewerCommented


def logged(data: Path) -> tuple[list[str], Counter[str], list[str]]:
    """Return the comments in the log, the outbox by state, and the acts' names."""
    store = open_sqlite_store(data)
    try:
        events = store.read("shop", after_seq=0, limit=100_000)
        assert [e.seq for e in events] == list(range(1, len(events) + 1))
        comments = [e.event.comment for e in events if isinstance(e.event, ViewerCommented)]
        states = ("pending", "sending", "done", "failed", "unknown", "stale", "held", "dropped")
        rows = store.read_outbox("shop", states=states, limit=100_000)
        return comments, Counter(row.state for row in rows), [row.act.id for row in rows]
    finally:
        store.close()


@pytest.mark.slow
def test_kill_and_start_again(tmp_path: Path) -> None:
    """Three kills in the middle of a stream of comments."""
    access = access_store.open_access(tmp_path)
    _, key = access_store.new_key(access, "test", ("events:write",), None)
    access.db.close()
    headers = {"Authorization": f"Bearer {key}"}
    acknowledged: list[str] = []

    async def stream(port: int, pid: int, round_: int) -> None:
        url = f"ws://127.0.0.1:{port}/ws/rooms/shop?role=source"
        async with websockets.connect(url, additional_headers=headers) as ws:
            for n in range(400):
                row = {"kind": "comment", "id": f"{round_}-{n}", "viewer": f"u{n % 7}", "text": f"{n % 20 + 1}号多少钱"}
                await ws.send(json.dumps(row))
            while True:
                try:
                    frame = json.loads(await ws.recv())
                except websockets.ConnectionClosed:
                    return
                acknowledged.extend(r["id"] for r in frame.get("receipts", ()) if r["status"] == "accepted")
                if len(acknowledged) >= 100 * (round_ + 1):
                    os.kill(pid, signal.SIGKILL)

    for round_ in range(3):
        port = free_port()
        with child(tmp_path, port) as server:
            asyncio.run(stream(port, server.pid, round_))
            assert server.wait(10) == -signal.SIGKILL
    port = free_port()
    with child(tmp_path, port):
        pass
    comments, states, acts = logged(tmp_path)
    assert len(comments) == len(set(comments)) and set(acknowledged) <= set(comments)
    assert len(acts) == len(set(acts)) and states["sending"] == 0 and states["pending"] == 0
    assert states["done"] > 0


def test_what_was_pending_is_sent_once_after_a_restart(tmp_path: Path) -> None:
    """The target is away at first; the same act then arrives under its own name, and not again."""

    async def play() -> None:
        async with receiver([200]) as (port, calls):
            target = TargetSettings(kind="webhook", url=f"http://127.0.0.1:{port}/", secret="OUT", allow_loopback=True)
            config, secrets = demo_config(target=target), {"OUT": "s"}
            async with serving(config, data=tmp_path, environment=secrets) as live:
                # The courier is stopped, as if the process died between the decision and the sending.
                next(t for t in live.server.tasks if t.get_name().startswith("courier")).cancel()
                async with websockets.connect(live.ws()) as ws:
                    await ws.send(json.dumps(comment("包邮吗")))
                    await frames_until(ws, lambda f: f["type"] == "ack")
                    await asyncio.sleep(0.3)
                room = live.server.rooms["demo"]
                pending = room.runner.outbox.read_outbox("demo", states=("pending",), limit=10)
                assert len(pending) == 1 and isinstance(pending[0].act, Answer)
            assert calls == []
            for _ in range(2):
                async with serving(config, data=tmp_path, environment=secrets) as live:
                    await asyncio.sleep(0.5)
                    rows = live.server.rooms["demo"].runner.outbox.read_outbox("demo", states=("done",), limit=10)
                    assert [row.act.id for row in rows] == [pending[0].act.id]
            assert [call["headers"]["idempotency-key"] for call in calls] == [pending[0].act.id]

    asyncio.run(play())


def test_what_was_perhaps_sent_is_shown_to_a_human(tmp_path: Path) -> None:
    """An act that a crash left in `sending` is unknown, and is never sent again by itself."""

    async def play() -> None:
        async with serving(data=tmp_path) as live:
            next(t for t in live.server.tasks if t.get_name().startswith("courier")).cancel()
            async with websockets.connect(live.ws()) as ws:
                await ws.send(json.dumps(comment("包邮吗")))
                await frames_until(ws, lambda f: f["type"] == "ack")
                await asyncio.sleep(0.3)
            runner = live.server.rooms["demo"].runner
            act = runner.outbox.read_outbox("demo", states=("pending",), limit=1)[0].act
            assert await runner.marker.mark("demo", act.id, "sending")
        async with serving(data=tmp_path) as live, websockets.connect(live.ws()) as ws:
            async with httpx.AsyncClient(base_url=live.http, headers=live.key("room:read")) as http:
                rows: list[dict[str, Any]] = (await http.get("/api/rooms/demo/acts?state=unknown")).json()["acts"]
            assert [row["id"] for row in rows] == [act.id]
            assert rows[0]["questions"][0]["text"] == "包邮吗"
            with pytest.raises(TimeoutError):
                await item_until(ws, lambda i: i["item"] == "answer", within_s=0.3)

    asyncio.run(play())
