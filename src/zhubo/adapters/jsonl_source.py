"""A recorded chat as a way in: lines of `interface.md`'s replay, at the pace at which they were said."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import Counter
from pathlib import Path
from typing import Any

from zhubo.errors import BusyError, LogError
from zhubo.inbound import Inbound
from zhubo.sources import Take

GAP_S_MAX = 30.0
BUSY_S = 1.0
_LOG = logging.getLogger("zhubo.jsonl")


class JsonlSource:
    """Plays `Source` over a file. `pace` 2.0 is twice as fast; 0 is as fast as the room takes it."""

    def __init__(self, path: Path, *, pace: float = 1.0) -> None:
        self.path = path
        self.pace = pace
        self.counts: Counter[str] = Counter()

    async def run(self, take: Take) -> None:
        """Hand in every line; broken ones are counted. Ends with the file."""
        try:
            lines = (await asyncio.to_thread(self.path.read_text, "utf-8", "replace")).splitlines()
        except OSError as error:
            _LOG.error("cannot read %s: %s", self.path, error.strerror)
            return
        before_ms: int | None = None
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            inbound, at_ms = inbound_of(line, number)
            if inbound is None:
                self.counts["broken"] += 1
                continue
            if before_ms is not None and self.pace > 0 and at_ms > before_ms:
                await asyncio.sleep(min((at_ms - before_ms) / 1000 / self.pace, GAP_S_MAX))
            before_ms = max(at_ms, before_ms or 0)
            await self._hand_in(take, inbound)

    async def _hand_in(self, take: Take, inbound: Inbound) -> None:
        while True:
            try:
                receipts = await take([inbound])
            except (BusyError, LogError):
                self.counts["busy"] += 1
                await asyncio.sleep(BUSY_S)
                continue
            self.counts[receipts[0].status] += 1
            return


def inbound_of(line: str, number: int) -> tuple[Inbound | None, int]:
    """Return what a line says, as happening now, and its time; None where it is broken."""
    try:
        row: dict[str, Any] = json.loads(line)
        inbound = Inbound(
            kind=str(row["kind"]),
            id=str(row.get("id") or f"line-{number}"),
            platform=str(row.get("platform") or "own-site"),
            viewer=str(row.get("viewer") or ""),
            name=str(row.get("name") or ""),
            text=str(row.get("text") or row.get("value") or ""),
            sku=str(row.get("sku") or row.get("product") or ""),
            count=int(row.get("count") or row.get("quantity") or 1),
            order_no=str(row.get("order_no") or ""),
        )
        return inbound, int(row.get("at") or 0)
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError):
        return None, 0
