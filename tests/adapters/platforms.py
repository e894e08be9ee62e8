"""Tiny real servers on loopback that play a platform, and what a source hands in to them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import websockets

from zhubo.acts import Answer
from zhubo.errors import BusyError
from zhubo.inbound import Inbound, Receipt
from zhubo.sources import Source

Play = Callable[[websockets.ServerConnection], Awaitable[None]]


class Taker:
    """What a room would be: keeps what it is handed, knows duplicates, and is busy as often as it is told."""

    def __init__(self, *, busy: int = 0) -> None:
        self.taken: list[Inbound] = []
        self.seen: set[tuple[str, str]] = set()
        self.busy = busy
        self.news = asyncio.Event()

    async def __call__(self, inbounds: list[Inbound]) -> list[Receipt]:
        if self.busy:
            self.busy -= 1
            raise BusyError("full")
        receipts = []
        for inbound in inbounds:
            key = (inbound.platform, inbound.id)
            receipts.append(Receipt(id=inbound.id, status="duplicate" if key in self.seen else "accepted"))
            self.seen.add(key)
        self.taken += inbounds
        self.news.set()
        return receipts

    async def until(self, count: int) -> list[Inbound]:
        """Return what was taken once it is `count` things."""
        async with asyncio.timeout(10):
            while len(self.taken) < count:
                self.news.clear()
                await self.news.wait()
        return self.taken


@asynccontextmanager
async def platform(play: Play) -> AsyncIterator[str]:
    """Serve `play` on a free port; yield its address."""
    async with websockets.serve(play, "127.0.0.1", 0) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        yield f"ws://127.0.0.1:{port}"


@asynccontextmanager
async def running(source: Source, taker: Taker) -> AsyncIterator[None]:
    """Run a source until the block ends."""
    task = asyncio.create_task(source.run(taker))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def an_answer(text: str = "39.9元，包邮", *, to: tuple[str, ...] = ("c1",), act_id: str = "demo:7:0") -> Answer:
    """Return an answer that goes out."""
    return Answer(
        id=act_id,
        at_ms=1,
        to=to,
        viewers=("v",) * len(to),
        text=text,
        language="zh",
        intent="ask_price",
        evidence=("product:MUG-01#price",),
        status="sent",
    )
