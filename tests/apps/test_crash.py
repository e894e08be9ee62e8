"""kill -9 and start again: what was acknowledged is there, what was pending is sent once, the people and keys stay."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from collections import Counter
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import httpx
import pytest
import websockets

from adapters.test_webhook import receiver
from apps.serving import ask, child, comment, demo_config, frames_until, free_port, item_until, serving
from zhubo.acts import Answer
from zhubo.adapters.sqlite_store import open_sqlite_store
from zhubo.apps.server import access_store
from zhubo.apps.server.hub import join
from zhubo.apps.server.live import start, stop
from zhubo.apps.server.opening import open_server
from zhubo.apps.server.outflow import Outflow
from zhubo.config import TargetSettings
from zhubo.events import ActDelivered, ViewerCommented
from zhubo.inbound import Inbound
from zhubo.running import submit


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

    async def ask_once(port: int) -> None:
        async with websockets.connect(f"ws://127.0.0.1:{port}/ws/rooms/shop?role=viewer") as ws:
            await ask(ws, "包邮吗")

    port = free_port()
    with child(tmp_path, port):
        asyncio.run(ask_once(port))
    # It was told to stop right after the answer: that one is marked all the same.
    comments, states, acts = logged(tmp_path)
    assert len(comments) == len(set(comments)) and set(acknowledged) <= set(comments)
    assert len(acts) == len(set(acts)) and states["sending"] == 0 and states["pending"] == 0
    assert states["done"] > 0


def test_a_server_that_is_stopped_marks_what_it_has_sent(tmp_path: Path) -> None:
    """It is stopped in the very moment of an answer, five times: no human has to ask whether that was sent, and the log says so."""
    answers: list[str] = []

    async def play(question: str) -> None:
        server = await open_server(demo_config(), data=tmp_path, environment={})
        room, answered = server.rooms["demo"], asyncio.Event()

        async def send(message: MutableMapping[str, Any]) -> None:
            frame = json.loads(message["text"])
            answers.extend(item["id"] for item in frame.get("items", ()) if frame["type"] == "reply")
            answered.set()

        viewer = server.vault.pseudonym("own-site", "v")
        join(room.hub, Outflow(role="source", send=send, viewer=viewer))
        start(server)
        await submit(room.runner, [Inbound(kind="comment", id=question, viewer="v", text=question)])
        await asyncio.wait_for(answered.wait(), 10)
        await stop(server)

    for question in ("包邮吗", "什么时候发货", "发什么快递", "怎么付款", "能开发票吗"):
        asyncio.run(play(question))
    store = open_sqlite_store(tmp_path)
    rows = {row.act.id: row.state for row in store.read_outbox("demo", states=("done", "unknown"), limit=100)}
    events = [recorded.event for recorded in store.read("demo", after_seq=0, limit=1_000)]
    store.close()
    assert [rows[answer] for answer in answers] == ["done"] * 5
    assert set(answers) <= {id_ for event in events if isinstance(event, ActDelivered) for id_ in event.act_ids}


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
                due_s = time.monotonic() + 5
                room = live.server.rooms["demo"]
                pending = room.runner.outbox.read_outbox("demo", states=("pending",), limit=10)
                while not pending and time.monotonic() < due_s:
                    await asyncio.sleep(0.05)
                    pending = room.runner.outbox.read_outbox("demo", states=("pending",), limit=10)
                assert len(pending) == 1 and isinstance(pending[0].act, Answer)
            assert calls == []
            for _ in range(2):
                async with serving(config, data=tmp_path, environment=secrets) as live:
                    outbox = live.server.rooms["demo"].runner.outbox
                    for _ in range(200):
                        rows = outbox.read_outbox("demo", states=("done",), limit=10)
                        if rows:
                            break
                        await asyncio.sleep(0.05)
                    await asyncio.sleep(0.3)
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
