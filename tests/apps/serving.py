"""A real server on a free port, in this process or in a child, and what a test says to it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import uvicorn
import websockets

from zhubo.apps.server import access_store
from zhubo.apps.server.launch import bind, uvicorn_config
from zhubo.apps.server.live import Server
from zhubo.apps.server.opening import open_server
from zhubo.apps.server.passwords import hash_password
from zhubo.bootstrap import sample_shop_folder
from zhubo.config import Config, RoomSettings, ServerSettings, TargetSettings

PASSWORD = "correct horse battery"
WAIT_S = 10.0


@dataclass
class Live:
    """A server that runs in this process."""

    server: Server
    port: int

    @property
    def http(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ws(self, role: str = "viewer", query: str = "", room: str = "demo") -> str:
        return f"ws://127.0.0.1:{self.port}/ws/rooms/{room}?role={role}{query}"

    def sign_in(self, role: str, name: str = "") -> dict[str, str]:
        """Open a session of this role; return the headers that carry it."""
        token, who = access_store.open_session(self.server.access, name or role, role)
        return {"Cookie": f"zhubo={token}", "X-CSRF-Token": who.csrf}

    def key(self, *scopes: str) -> dict[str, str]:
        """Make an API key; return the headers that carry it."""
        _, key = access_store.new_key(self.server.access, "test", scopes, None)
        return {"Authorization": f"Bearer {key}"}


def demo_config(**room: Any) -> Config:
    """Return settings of one room with the sample shop."""
    settings = RoomSettings(name="demo", shop=str(sample_shop_folder()), **room)
    return Config(rooms=(settings,), server=ServerSettings(port=0), folder=Path("/"))


@asynccontextmanager
async def serving(
    config: Config | None = None,
    *,
    data: Path | None = None,
    demo: bool = False,
    environment: Mapping[str, str] | None = None,
) -> AsyncIterator[Live]:
    """Run a server until the block ends."""
    server = await open_server(config or demo_config(), data=data, demo=demo, environment=environment or {})
    listening = bind("127.0.0.1", 0, any_port=False)
    web = uvicorn.Server(uvicorn_config(server))
    task = asyncio.create_task(web.serve(sockets=[listening]))
    while not web.started:
        await asyncio.sleep(0.005)
        assert not task.done()
    try:
        yield Live(server, listening.getsockname()[1])
    finally:
        web.should_exit = True
        await task
        listening.close()


def comment(text: str, name: str = "小王") -> dict[str, Any]:
    """Return a comment as a viewer's page sends it."""
    return {"kind": "comment", "id": str(uuid4()), "name": name, "text": text}


async def frames_until(ws: Any, wanted: Any, *, within_s: float = WAIT_S) -> dict[str, Any]:
    """Return the first frame for which `wanted` is true."""
    async with asyncio.timeout(within_s):
        while True:
            frame: dict[str, Any] = json.loads(await ws.recv())
            if wanted(frame):
                return frame


async def until(told: Callable[[], bool], within_s: float = WAIT_S) -> None:
    """Wait until `told` is true, and look no second time: between two looks a room goes on."""
    async with asyncio.timeout(within_s):
        while not told():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def rests(live: Live) -> bool:
    """Whether all that came in is decided, answered and gone, and nothing is being written to the log at this moment."""
    demo = live.server.rooms["demo"]
    if not demo.runner._rests.is_set() or demo.runner.waiting or demo.rereader._tasks or demo.drafter._tasks:
        return False
    if demo.state.unread or demo.state.phrasings.waiting or demo.state.book.open:
        return False
    return not demo.runner.outbox.read_outbox("demo", states=("pending", "sending"), limit=9)


async def item_until(ws: Any, wanted: Any, *, within_s: float = WAIT_S) -> dict[str, Any]:
    """Return the first item, of whatever frame, for which `wanted` is true; items behind it are kept for the next call."""
    items: list[dict[str, Any]] = ws.__dict__.setdefault("items_left", [])
    async with asyncio.timeout(within_s):
        while True:
            while items:
                item = items.pop(0)
                if wanted(item):
                    return item
            items += json.loads(await ws.recv()).get("items", ())


async def ask(ws: Any, text: str) -> dict[str, Any]:
    """Send a comment; return the answer that comes to it."""
    asked = comment(text)
    await ws.send(json.dumps(asked))
    frame = await frames_until(
        ws, lambda f: f["type"] == "reply" and any(asked["id"] in i.get("to", ()) for i in f["items"])
    )
    answer: dict[str, Any] = frame["items"][0]
    return answer


@contextmanager
def child(data: Path, port: int, *more: str) -> Iterator[subprocess.Popen[str]]:
    """Run `zhubo serve` with the sample shop in a child process; it is ready when this yields."""
    command = [sys.executable, "-m", "zhubo", "serve", "--shop", str(sample_shop_folder())]
    command += ["--data", str(data), "--port", str(port), *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        while line and line.strip() != "ready":
            line = process.stdout.readline()
        assert line, "the server did not start"
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(10)


def free_port() -> int:
    """Return a port that is free now."""
    listening = bind("127.0.0.1", 0, any_port=False)
    port: int = listening.getsockname()[1]
    listening.close()
    return port


__all__ = [
    "PASSWORD", "Live", "TargetSettings", "ask", "child", "comment", "demo_config", "frames_until", "free_port", "hash_password",
    "httpx", "item_until", "serving", "time", "websockets",
]  # fmt: skip
