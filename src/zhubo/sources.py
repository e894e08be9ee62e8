"""Ways in that run beside the server: each hands in what a platform reports."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import field
from typing import Protocol

from zhubo.errors import BusyError, LogError
from zhubo.inbound import Inbound, Receipt
from zhubo.values import dataclass

Take = Callable[[list[Inbound]], Awaitable[list[Receipt]]]
"""Hands in a batch; returns its receipts in order, or raises BusyError."""

WAITING_MAX = 5_000
TOGETHER_MAX = 256
BUSY_S = 1.0
PAUSE_S_MAX = 30.0


class Source(Protocol):
    """A way in. It connects again by itself, and runs until it is cancelled or its input has ended."""

    async def run(self, take: Take) -> None:
        """Hand in everything that comes."""


@dataclass(slots=True)
class Funnel:
    """What a platform sent and the room has not yet taken. In a flood the oldest are dropped, and counted."""

    counts: Counter[str] = field(default_factory=Counter)
    _waiting: deque[Inbound] = field(default_factory=deque)
    _wake: asyncio.Event = field(default_factory=asyncio.Event)

    def offer(self, inbound: Inbound) -> None:
        """Add one; never waits."""
        if len(self._waiting) >= WAITING_MAX:
            self._waiting.popleft()
            self.counts["dropped"] += 1
        self._waiting.append(inbound)
        self._wake.set()

    async def run(self, take: Take) -> None:
        """Hand in what waits, many at a time, until cancelled."""
        while True:
            if not self._waiting:
                self._wake.clear()
                await self._wake.wait()
            batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), TOGETHER_MAX))]
            try:
                receipts = await take(batch)
            except (BusyError, LogError):
                self.counts["busy"] += len(batch)
                self._waiting.extendleft(reversed(batch))
                await asyncio.sleep(BUSY_S)
                continue
            self.counts.update(receipt.status for receipt in receipts)


def pauses() -> Iterator[float]:
    """Yield how many seconds to wait before each new attempt to connect: 1, 2, 4 … 30, 30 …"""
    pause_s = 1.0
    while True:
        yield pause_s
        pause_s = min(pause_s * 2, PAUSE_S_MAX)
