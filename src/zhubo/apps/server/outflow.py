"""One socket's way out: frames leave at once while the peer keeps up, wait while it does not, and a peer too slow is dropped."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Generator, MutableMapping
from dataclasses import field
from typing import Any

from zhubo import wire
from zhubo.values import dataclass

WAITING_BYTES_MAX = 1_000_000
CLOSE_TOO_SLOW = 1013

Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class _Rest:
    """The rest of a coroutine that was begun outside a task and has yielded `first`."""

    __slots__ = ("_first", "_steps")

    def __init__(self, steps: Coroutine[Any, Any, None], first: Any) -> None:
        self._steps = steps
        self._first = first

    def __await__(self) -> Generator[Any, Any, None]:
        yield self._first
        yield from self._steps.__await__()


@dataclass(slots=True, eq=False, kw_only=True)
class Outflow:
    """A socket that frames are pushed into. `role`: viewer console stage source; `viewer` is the pseudonym behind it, if any."""

    role: str
    send: Send
    viewer: str = ""
    closed: bool = False
    close_code: int = 0
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    _waiting: deque[str] = field(default_factory=deque)
    _waiting_bytes: int = 0
    _pump: asyncio.Task[None] | None = None


def frame_of(value: object) -> str:
    """Return the text of a frame: encode once, push the same text to many."""
    return wire.to_json(value).decode()


def push(outflow: Outflow, frame: str) -> None:
    """Send `frame` now where the peer keeps up, else after what waits; drop the peer when too much does."""
    if outflow.closed:
        return
    if outflow._pump is not None:
        outflow._waiting.append(frame)
        outflow._waiting_bytes += len(frame)
        if outflow._waiting_bytes > WAITING_BYTES_MAX:
            shut(outflow, CLOSE_TOO_SLOW)
        return
    steps = _send(outflow, frame)
    try:
        first = steps.send(None)
    except StopIteration:
        return
    outflow._waiting_bytes = len(frame)
    outflow._pump = asyncio.get_running_loop().create_task(_pump(outflow, _Rest(steps, first)))


def shut(outflow: Outflow, code: int) -> None:
    """End a socket from this side; its endpoint closes it with `code`."""
    if not outflow.closed:
        outflow.closed = True
        outflow.close_code = code
        outflow._waiting.clear()
        outflow.ended.set()
        if outflow._pump is not None:
            outflow._pump.cancel()


async def _send(outflow: Outflow, frame: str) -> None:
    try:
        await outflow.send({"type": "websocket.send", "text": frame})
    except (OSError, RuntimeError):
        # The peer has gone; its endpoint learns so from `receive`.
        outflow.closed = True
        outflow.ended.set()


async def _pump(outflow: Outflow, rest: _Rest) -> None:
    await rest
    while outflow._waiting and not outflow.closed:
        frame = outflow._waiting.popleft()
        await _send(outflow, frame)
        outflow._waiting_bytes -= len(frame)
    outflow._pump = None
