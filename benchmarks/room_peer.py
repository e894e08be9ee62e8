"""The peers of `room_ingest`: the same web server, the same frames, every event durable before its receipt, and nothing else.

`redis`: one pipeline of `XADD` per frame through redis-py, the server with `appendfsync always`. `eventsourcing`: one aggregate per room
of the PyPI library of that name, in SQLite. Neither looks for repeated ids, understands, decides or answers anything.

usage: room_peer.py redis|eventsourcing PORT FOLDER
"""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import uvicorn
import uvloop
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

Keep = Callable[[list[dict[str, Any]]], Awaitable[None]]


def start_redis(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """Start a Redis of our own that syncs before it answers."""
    import redis

    words = ["redis-server", "--port", str(port), "--dir", str(folder), "--save", "", "--appendonly", "yes"]
    server = subprocess.Popen([*words, "--appendfsync", "always", "--bind", "127.0.0.1"], stdout=subprocess.DEVNULL)
    client = redis.Redis(port=port)
    for _ in range(200):
        try:
            client.ping()
            break
        except redis.exceptions.ConnectionError:
            time.sleep(0.05)
    client.close()
    return server


def redis_keep(port: int) -> Keep:
    """Return what makes events durable in Redis."""
    import redis.asyncio

    pool = redis.asyncio.BlockingConnectionPool(port=port, max_connections=64, timeout=None)
    client = redis.asyncio.Redis(connection_pool=pool)

    async def keep(events: list[dict[str, Any]]) -> None:
        pipeline = client.pipeline(transaction=False)
        for event in events:
            pipeline.xadd("room", {"body": json.dumps(event, ensure_ascii=False)})
        await pipeline.execute()

    return keep


def eventsourcing_keep(folder: Path) -> Keep:
    """Return what makes events durable in an aggregate."""
    from concurrent.futures import ThreadPoolExecutor

    from eventsourcing.application import Application
    from eventsourcing.domain import Aggregate, event

    class Show(Aggregate):
        """Counts what happened."""

        @event("Began")
        def __init__(self) -> None:
            self.counts: dict[str, int] = {}

        @event("Happened")
        def happen(self, row: dict[str, Any]) -> None:
            """Fold one event."""
            self.counts[row["kind"]] = self.counts.get(row["kind"], 0) + 1

    settings = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "peer.db")}
    application: Application = Application(env=settings)
    show = Show()
    thread = ThreadPoolExecutor(1)

    def save(events: list[dict[str, Any]]) -> None:
        for row in events:
            show.happen(row=row)
        application.save(show)

    async def keep(events: list[dict[str, Any]]) -> None:
        await asyncio.get_running_loop().run_in_executor(thread, save, events)

    return keep


def app_of(keep: Keep) -> Starlette:
    """Return the web server's app."""

    async def room(socket: WebSocket) -> None:
        await socket.accept()
        tasks: set[asyncio.Task[None]] = set()

        async def take(frame: str) -> None:
            events = json.loads(frame)
            await keep(events)
            receipts = [{"id": event["id"], "status": "accepted"} for event in events]
            await socket.send_text(json.dumps({"type": "ack", "receipts": receipts}, separators=(",", ":")))

        try:
            while True:
                task = asyncio.create_task(take(await socket.receive_text()))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
        except WebSocketDisconnect:
            return

    return Starlette(routes=[WebSocketRoute("/ws/rooms/shop", room)])


class Announcing(uvicorn.Server):
    """Uvicorn that says when its port answers, and which other processes work for it: whoever started it ends those too."""

    def __init__(self, config: uvicorn.Config, pids: list[int]) -> None:
        super().__init__(config)
        self.pids = pids

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets=sockets)
        print(json.dumps({"ready": True, "pids": self.pids}), flush=True)


def main(kind: str, port: int, folder: Path) -> None:
    """Serve until stopped."""
    database = start_redis(folder, port + 1) if kind == "redis" else None

    async def serve() -> None:
        keep = redis_keep(port + 1) if kind == "redis" else eventsourcing_keep(folder)
        config = uvicorn.Config(
            app_of(keep),
            port=port,
            loop="none",
            ws="websockets-sansio",
            ws_max_size=16_000_000,
            ws_per_message_deflate=False,
            access_log=False,
            log_level="warning",
        )
        await Announcing(config, [database.pid] if database else []).serve()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
