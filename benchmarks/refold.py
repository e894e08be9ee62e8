"""Refolding a stored log: SQLite -> JSON -> evolve, no stage runs; beside the aggregate replay of the PyPI library `eventsourcing`.

usage: ./run bench refold [--events N] [--runs R]
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import random
import sys
import tempfile
import time
from pathlib import Path

from measure import load, spread, write_result
from zhubo.adapters.sqlite_store import SqliteStore, open_sqlite_store
from zhubo.bootstrap import sample_shop_folder
from zhubo.events import (
    CartChanged,
    Event,
    ItemClicked,
    Slots,
    Target,
    TimerFired,
    ViewerCommented,
    ViewerJoined,
    ViewerLiked,
)
from zhubo.opening import opening_events
from zhubo.ports import Entry
from zhubo.shop import read_shop
from zhubo.state import State, evolve

ROOM = "bench"
START_MS = 1_790_000_000_000
INTENTS = (
    "ask_price",
    "ask_stock",
    "ask_size_advice",
    "ask_spec",
    "greet_thanks",
    "praise",
    "out_of_scope",
    "ask_shipping_fee",
)


def event(dice: random.Random, number: int, skus: list[str]) -> Event:
    """Return the event of a busy room: six in ten are comments."""
    at_ms, viewer = START_MS + number, f"v{dice.randrange(5_000):021d}"
    kind = dice.random()
    if kind < 0.6:
        sku = dice.choice(skus)
        return ViewerCommented(
            at_ms=at_ms,
            viewer=viewer,
            comment=f"c{number}",
            source="own-site",
            language=dice.choice(("zh", "en")),
            intent=dice.choice(INTENTS),
            confidence_micro=dice.randrange(1_000_000),
            slots=Slots(size=dice.choice((None, "M", "L"))),
            targets=(Target(sku=sku, how="link"),) if dice.random() < 0.7 else (),
        )
    if kind < 0.75:
        return ViewerLiked(at_ms=at_ms, viewer=viewer, count=dice.randrange(1, 9))
    if kind < 0.85:
        return ViewerJoined(at_ms=at_ms, viewer=viewer)
    if kind < 0.95:
        return ItemClicked(at_ms=at_ms, viewer=viewer, sku=dice.choice(skus))
    if kind < 0.98:
        return CartChanged(at_ms=at_ms, viewer=viewer, sku=dice.choice(skus))
    return TimerFired(at_ms=at_ms)


async def fill(store: SqliteStore, events: int, seed: int) -> None:
    """Write a log of `events` events."""
    dice, shop = random.Random(seed), read_shop(sample_shop_folder())
    opening = opening_events(shop, State(room=ROOM), at_ms=START_MS)
    await store.append(ROOM, [Entry(id=f"open:{n}", event=e) for n, e in enumerate(opening)])
    skus = [product.sku for product in shop.products]
    for first in range(0, events, 1_000):
        batch = [
            Entry(id=f"e{n}", event=event(dice, n, skus), sealed=bytes(150))
            for n in range(first, min(first + 1_000, events))
        ]
        await store.append(ROOM, batch)


def refold(store: SqliteStore) -> tuple[int, float]:
    """Return how many events were folded and the CPU-seconds that it took."""
    state, begun_s = State(room=ROOM), time.process_time()
    while batch := store.read(ROOM, after_seq=state.seq, limit=5_000):
        for recorded in batch:
            state = evolve(state, recorded)
    return state.seq, time.process_time() - begun_s


def peer(events: int) -> tuple[int, float] | None:
    """Return the same of an `eventsourcing` aggregate with as many events in SQLite, or None where the library is absent."""
    if importlib.util.find_spec("eventsourcing") is None:
        return None
    from refold_peer import replay_bag

    return replay_bag(events, INTENTS)


def main() -> None:
    """Fill, refold several times beside the peer, and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    begun_s, rates, peers = time.perf_counter(), [], []
    with tempfile.TemporaryDirectory() as folder:
        store = open_sqlite_store(Path(folder) / "log.db")
        asyncio.run(fill(store, arguments.events, seed=7))
        for _ in range(arguments.runs):
            count, seconds = refold(store)
            rates.append(count / seconds)
            beside = peer(20_000)
            if beside is not None:
                peers.append(beside[0] / beside[1])
        store.close()
    figures = {
        "events": arguments.events,
        "events_per_cpu_s": spread(rates, digits=0),
        "peer": "eventsourcing (SQLite aggregate)" if peers else "eventsourcing is not installed",
        "peer_events_per_cpu_s": spread(peers, digits=0) if peers else None,
        "ratio": round(spread(rates)["median"] / spread(peers)["median"], 2) if peers else None,
        "load": round(load(), 2),
    }
    print(figures)
    print(write_result("refold", figures, seed=7, duration_s=time.perf_counter() - begun_s))


if __name__ == "__main__":
    sys.exit(main())
