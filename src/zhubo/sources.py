"""Ways in that run beside the server: each hands in what a platform reports."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from zhubo.inbound import Inbound, Receipt

Take = Callable[[list[Inbound]], Awaitable[list[Receipt]]]
"""Hands in a batch; returns its receipts in order, or raises BusyError."""


class Source(Protocol):
    """A way in. It connects again by itself, and runs until it is cancelled or its input has ended."""

    async def run(self, take: Take) -> None:
        """Hand in everything that comes."""
