"""The load of `room_ingest`, in a process of its own: it sends on schedule, whatever comes back, and says what it saw as one JSON line.

usage: room_client.py URL KEY comments|quiet RATE SECONDS SEED
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import websockets

import loads
from measure import quantile

SOCKETS = 4
STEP_S = 0.005
FRAME_EVENTS_MAX = 500
WARM_S = 2.0
"""The first two seconds warm up: their events are sent and not timed."""
SETTLE_S = 6.0


@dataclass(slots=True)
class Seen:
    """What came back. Times in seconds; `due` holds when each timed event was to be sent."""

    due: dict[str, float]
    receipts: Counter[str] = field(default_factory=Counter)
    acked: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    busy_frames: int = 0
    acts: int = 0
    told: int = 0
    evident: int = 0
    last_ack: float = 0.0
    wanted: int = 0
    complete: asyncio.Event = field(default_factory=asyncio.Event)


async def main(url: str, key: str, kind: str, rate: float, seconds: float, seed: int) -> None:
    """Send the load and print what was seen."""
    count, warm, intents = int(rate * (seconds + WARM_S)), int(rate * WARM_S), 0
    if kind == "comments":
        events, intents = loads.comments(count, seed)
    else:
        events = loads.quiet_events(count, seed)
    head = {"Authorization": f"Bearer {key}"}
    sockets = [
        await websockets.connect(f"{url}?role=source", additional_headers=head, max_size=None, compression=None)
        for _ in range(SOCKETS)
    ]
    begun = perf_counter() + 0.2
    ids = [json.loads(event)["id"] for event in events[warm:]]
    seen = Seen(due={event_id: begun + (warm + n) / rate for n, event_id in enumerate(ids)}, wanted=count)
    readers = [asyncio.create_task(_read(ws, seen, first=ws is sockets[0])) for ws in sockets]
    await _send(sockets, events, rate, begun)
    with suppress(TimeoutError):
        await asyncio.wait_for(seen.complete.wait(), SETTLE_S)
    # The last questions still wait for others that ask the same.
    await asyncio.sleep(0.3)
    for reader in readers:
        reader.cancel()
    for ws in sockets:
        await ws.close()
    print(json.dumps(_summary(seen, count, begun + WARM_S) | {"intents": intents}))


async def _send(sockets: list[websockets.ClientConnection], events: list[str], rate: float, begun: float) -> None:
    sent = turn = 0
    while sent < len(events):
        now = perf_counter()
        ready = min(len(events), int((now - begun) * rate)) if now > begun else 0
        # After a stall what is due goes out in frames of a size that a server takes.
        ready = min(ready, sent + FRAME_EVENTS_MAX)
        if ready > sent:
            await sockets[turn % SOCKETS].send(f"[{','.join(events[sent:ready])}]")
            sent, turn = ready, turn + 1
        await asyncio.sleep(STEP_S)


async def _read(ws: websockets.ClientConnection, seen: Seen, *, first: bool) -> None:
    async for frame in ws:
        now = perf_counter()
        # Every source is told all acts; one of ours counts them.
        if not first and isinstance(frame, str) and frame.startswith('{"type":"acts"'):
            continue
        message = json.loads(frame)
        match message["type"]:
            case "ack":
                seen.last_ack = now
                for receipt in message["receipts"]:
                    seen.receipts[receipt["status"]] += 1
                    due = seen.due.get(receipt["id"])
                    if due is not None:
                        seen.acked.append(now - due)
                if seen.receipts.total() >= seen.wanted:
                    seen.complete.set()
            case "busy":
                seen.busy_frames += 1
            case "acts":
                _count_acts(seen, message["acts"], now)


def _count_acts(seen: Seen, acts: list[dict[str, Any]], now: float) -> None:
    for act in acts:
        seen.acts += 1
        seen.told += len(act["to"])
        seen.evident += len(act["to"]) if act["evidence"] else 0
        seen.answered += [now - seen.due[comment] for comment in act["to"] if comment in seen.due]


def _summary(seen: Seen, sent: int, timed_from: float) -> dict[str, Any]:
    found: dict[str, Any] = {
        "sent": sent,
        "receipts": dict(seen.receipts),
        "busy_frames": seen.busy_frames,
        "acts": seen.acts,
        "answered_share": round(seen.told / sent, 3),
        "answerable_share": round(seen.evident / sent, 3),
        "acked_per_s": round(len(seen.acked) / max(1e-9, seen.last_ack - timed_from), 1),
        "client_cpu_s": round(sum(os.times()[:2]), 2),
    }
    for name, values in (("ack", sorted(seen.acked)), ("act", sorted(seen.answered))):
        if values:
            found[f"{name}_p50_ms"] = round(quantile(values, 0.5) * 1000, 1)
            found[f"{name}_p99_ms"] = round(quantile(values, 0.99) * 1000, 1)
    return found


if __name__ == "__main__":
    url_, key_, kind_, rate_, seconds_, seed_ = sys.argv[1:]
    asyncio.run(main(url_, key_, kind_, float(rate_), float(seconds_), int(seed_)))
