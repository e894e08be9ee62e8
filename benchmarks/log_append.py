"""How many events per second the log acknowledges after they are on the disk, beside plain SQLite and Redis in the same run.

usage: python benchmarks/log_append.py [--runs 5] [--seconds 1.5] [--writers 256] [--rate 10000] [--folder DIR] [--seed 1]

Every contender is given the same comments (JSON and sealed part) and runs in turn, so that a noisy minute hits all. `writers` tasks
each wait for the acknowledgement of their own event before they send the next. Two figures need no partner: `one writer`, and `open
loop`, in which events are due at a fixed rate and latency counts from when they were due.

Plain SQLite commits every event by itself, as code without a group commit does. Redis is `XADD` with `appendfsync always` through
redis-py, one connection per writer; and once more with all writers' events in one pipeline per round trip, which no longer gives each
writer an answer of its own. Redis does not look for repeated ids and gives no dense numbers; ours does both.

Ids ascend, as the message ids of platforms do. `random ids` is the worst case for anyone who must find a repeated id among all: every
event touches another page of the index.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import measure
from zhubo import wire
from zhubo.adapters.sqlite_store import open_sqlite_store
from zhubo.events import Slots, Target, ViewerCommented
from zhubo.ports import Entry

RATE_MIN = 25_000
P99_MS_MAX = 60.0
WARM_UP_SHARE = 0.2


@dataclass(slots=True)
class Lap:
    """What one run of one contender gave: events per second, latencies, CPU-seconds per second of all its processes."""

    rate: float
    p50_ms: float
    p99_ms: float
    cpu: float
    fsync_rate: float = 0.0
    extra: dict[str, float] = field(default_factory=dict)


def comments(seed: int, count: int) -> list[tuple[ViewerCommented, bytes]]:
    """Return made-up comments with sealed parts as long as real ones."""
    dice = random.Random(seed)
    intents = ("ask_price", "ask_stock", "ask_size", "track_order")
    return [
        (
            ViewerCommented(
                at_ms=1_790_000_000_000 + n,
                viewer=f"{dice.randrange(5_000):022d}",
                comment=f"c{n}",
                source="own-site",
                language=dice.choice(("zh", "en")),
                intent=dice.choice(intents),
                confidence_micro=dice.randrange(500_000, 1_000_000),
                candidates=(dice.choice(intents),),
                slots=Slots(link_nos=(dice.randrange(1, 30),), size="M"),
                targets=(Target(sku=f"SKU-{dice.randrange(200)}", how="link"),),
            ),
            dice.randbytes(dice.randrange(60, 160)),
        )
        for n in range(count)
    ]


def ascending_ids() -> Callable[[], str]:
    """Return a source of ids such as platforms give to messages: 19 digits that grow."""
    count = itertools.count(7_400_000_000_000_000_000)
    return lambda: str(next(count))


def random_ids(seed: int) -> Callable[[], str]:
    """Return a source of ids without any order: 128 bits, hex."""
    dice = random.Random(seed)
    return lambda: f"{dice.getrandbits(128):032x}"


async def closed_loop(
    send: Callable[[str, ViewerCommented, bytes], Awaitable[object]],
    events: list[tuple[ViewerCommented, bytes]],
    writers: int,
    seconds: float,
    ids: Callable[[], str],
) -> tuple[float, list[float]]:
    """Return events per second and sorted latencies, in ms; what happened while warming up does not count."""
    laps: list[float] = []
    begun = time.perf_counter() + seconds * WARM_UP_SHARE
    end = begun + seconds

    async def writer(name: int) -> None:
        n = 0
        while (before := time.perf_counter()) < end:
            event, sealed = events[(name * 7_919 + n) % len(events)]
            await send(ids(), event, sealed)
            n += 1
            if before >= begun:
                laps.append((time.perf_counter() - before) * 1_000)

    await asyncio.gather(*(writer(name) for name in range(writers)))
    return len(laps) / (time.perf_counter() - begun), sorted(laps)


async def open_loop(
    send: Callable[[str, ViewerCommented, bytes], Awaitable[object]],
    events: list[tuple[ViewerCommented, bytes]],
    rate: int,
    seconds: float,
    ids: Callable[[], str],
) -> list[float]:
    """Return sorted latencies, in ms from the moment at which each event was due, at `rate` events per second."""
    laps: list[float] = []
    tasks: set[asyncio.Task[None]] = set()
    begun = time.perf_counter()

    async def one(n: int, due: float) -> None:
        event, sealed = events[n % len(events)]
        await send(ids(), event, sealed)
        laps.append((time.perf_counter() - due) * 1_000)

    n = 0
    while n < rate * seconds:
        while n / rate <= time.perf_counter() - begun and n < rate * seconds:
            task = asyncio.ensure_future(one(n, begun + n / rate))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
            n += 1
        await asyncio.sleep(0.002)
    await asyncio.gather(*tasks)
    return sorted(laps[int(len(laps) * WARM_UP_SHARE) :])


def ours(
    folder: Path,
    events: list[tuple[ViewerCommented, bytes]],
    arguments: argparse.Namespace,
    *,
    scattered: bool = False,
) -> Lap:
    """Run the project's log."""
    ids = random_ids(arguments.seed) if scattered else ascending_ids()
    store = open_sqlite_store(folder)

    async def send(name: str, event: ViewerCommented, sealed: bytes) -> object:
        return await store.append("room", [Entry(id=name, event=event, sealed=sealed)])

    cpu, begun = time.process_time(), time.perf_counter()
    rate, laps = asyncio.run(closed_loop(send, events, arguments.writers, arguments.seconds, ids))
    used = (time.process_time() - cpu) / (time.perf_counter() - begun)
    store.close()
    return Lap(rate, measure.quantile(laps, 0.5), measure.quantile(laps, 0.99), used)


def ours_alone(folder: Path, events: list[tuple[ViewerCommented, bytes]], arguments: argparse.Namespace) -> Lap:
    """Run the project's log with one writer, then with events that are due at a fixed rate."""
    ids = ascending_ids()
    store = open_sqlite_store(folder)

    async def send(name: str, event: ViewerCommented, sealed: bytes) -> object:
        return await store.append("room", [Entry(id=name, event=event, sealed=sealed)])

    rate, laps = asyncio.run(closed_loop(send, events, 1, arguments.seconds / 3, ids))
    cpu, begun = time.process_time(), time.perf_counter()
    due = asyncio.run(open_loop(send, events, arguments.rate, arguments.seconds, ids))
    used = (time.process_time() - cpu) / (time.perf_counter() - begun)
    store.close()
    extra = {
        "open_p50_ms": measure.quantile(due, 0.5),
        "open_p99_ms": measure.quantile(due, 0.99),
        "open_max_ms": due[-1],
    }
    return Lap(rate, measure.quantile(laps, 0.5), measure.quantile(laps, 0.99), used, extra=extra)


def plain_sqlite(folder: Path, events: list[tuple[ViewerCommented, bytes]], arguments: argparse.Namespace) -> Lap:
    """Run the sqlite3 module with the same durability and the same columns, one commit per event."""
    db = sqlite3.connect(folder / "plain.db", isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute(
        "CREATE TABLE ev (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, kind TEXT, body BLOB, sealed BLOB, at_ms INTEGER)"
    )
    laps, ids = [], ascending_ids()
    cpu, begun = time.process_time(), time.perf_counter()
    n = 0
    while (before := time.perf_counter()) < begun + arguments.seconds:
        event, sealed = events[n % len(events)]
        row = (ids(), type(event).__name__, wire.encode_event(event), sealed, event.at_ms)
        db.execute("INSERT INTO ev (id, kind, body, sealed, at_ms) VALUES (?, ?, ?, ?, ?)", row)
        laps.append((time.perf_counter() - before) * 1_000)
        n += 1
    took = time.perf_counter() - begun
    used = (time.process_time() - cpu) / took
    db.close()
    laps.sort()
    return Lap(n / took, measure.quantile(laps, 0.5), measure.quantile(laps, 0.99), used)


def redis_stream(
    folder: Path, events: list[tuple[ViewerCommented, bytes]], arguments: argparse.Namespace, *, piped: bool
) -> Lap:
    """Run Redis in a process of its own on a Unix socket, `XADD` with `appendfsync always`."""
    from redis.asyncio import Redis, UnixDomainSocketConnection
    from redis.asyncio.connection import ConnectionPool

    socket, ids = folder / "s", ascending_ids()
    settings = ["--port", "0", "--unixsocket", str(socket), "--dir", str(folder), "--save", "", "--appendonly", "yes"]
    settings += ["--appendfsync", "always", "--daemonize", "no"]
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    server = subprocess.Popen(["redis-server", *settings], stdout=subprocess.DEVNULL)
    while not socket.exists():
        time.sleep(0.01)
    cpu, begun = time.process_time(), time.perf_counter()

    async def work() -> tuple[float, list[float]]:
        pool = ConnectionPool(
            connection_class=UnixDomainSocketConnection, path=str(socket), max_connections=arguments.writers + 1
        )
        client = Redis(connection_pool=pool)

        def row(name: str, event: ViewerCommented, sealed: bytes) -> dict[Any, Any]:
            kind = type(event).__name__
            return {"id": name, "kind": kind, "body": wire.encode_event(event), "sealed": sealed}

        async def send(name: str, event: ViewerCommented, sealed: bytes) -> object:
            return await client.xadd("room", row(name, event, sealed))

        async def send_all(name: str, event: ViewerCommented, sealed: bytes) -> object:
            async with client.pipeline(transaction=False) as pipe:
                for n in range(arguments.writers):
                    event, sealed = events[n % len(events)]
                    pipe.xadd("room", row(f"{name}-{n}", event, sealed))
                return await pipe.execute()

        try:
            if not piped:
                return await closed_loop(send, events, arguments.writers, arguments.seconds, ids)
            rate, laps = await closed_loop(send_all, events, 1, arguments.seconds, ids)
            return rate * arguments.writers, laps
        finally:
            await client.aclose()
            await pool.disconnect()

    rate, laps = asyncio.run(work())
    took = time.perf_counter() - begun
    used = time.process_time() - cpu
    server.terminate()
    server.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used += after.ru_utime - children.ru_utime + after.ru_stime - children.ru_stime
    return Lap(rate, measure.quantile(laps, 0.5), measure.quantile(laps, 0.99), used / took)


def contenders() -> tuple[dict[str, Callable[..., Lap]], list[str]]:
    """Return what can be run here, and what cannot and why."""
    found: dict[str, Callable[..., Lap]] = {
        "zhubo": ours,
        "zhubo, random ids": lambda *given: ours(*given, scattered=True),
        "zhubo alone": ours_alone,
        "sqlite, one commit each": plain_sqlite,
    }
    missing = []
    if find_spec("redis") is None:
        missing.append("Redis: the Python package redis is not installed (pip install redis)")
    elif shutil.which("redis-server") is None:
        missing.append("Redis: redis-server is not installed (apt-get install redis-server)")
    else:
        found["redis, XADD each"] = lambda *given: redis_stream(*given, piped=False)
        found["redis, one pipeline"] = lambda *given: redis_stream(*given, piped=True)
    return found, missing


def figures_of(laps: dict[str, list[Lap]]) -> dict[str, Any]:
    """Return median and range of every contender, and our ratio to each peer, run by run."""
    table: dict[str, Any] = {}
    for name, runs in laps.items():
        table[name] = {
            "events_per_s": measure.spread([lap.rate for lap in runs], digits=0),
            "p50_ms": measure.spread([lap.p50_ms for lap in runs], digits=2),
            "p99_ms": measure.spread([lap.p99_ms for lap in runs], digits=2),
            "cpu_s_per_s": measure.spread([lap.cpu for lap in runs], digits=2),
            "events_per_cpu_s": measure.spread([lap.rate / lap.cpu for lap in runs], digits=0),
        }
        # Some disks change their pace from one second to the next; a lap is to be read beside its own.
        table[name]["laps"] = [
            {"fsync_per_s": round(lap.fsync_rate), "events_per_s": round(lap.rate), "p99_ms": round(lap.p99_ms, 2)}
            for lap in runs
        ]
        for key in runs[0].extra:
            table[name][key] = measure.spread([lap.extra[key] for lap in runs], digits=2)
    # With one writer the open loop ran last, so that CPU-seconds belong to it alone.
    table["zhubo alone"].pop("events_per_cpu_s")
    ratios = {
        name: measure.spread([one.rate / peer.rate for one, peer in zip(laps["zhubo"], runs, strict=True)], digits=2)
        for name, runs in laps.items()
        if not name.startswith("zhubo")
    }
    return {"contenders": table, "zhubo_times_faster_than": ratios}


def shown(figures: dict[str, Any]) -> None:
    """Print a table."""
    print(f"{'':26}{'events/s':>26}{'p50 ms':>10}{'p99 ms':>10}{'CPU':>7}")
    for name, row in figures["contenders"].items():
        rate = row["events_per_s"]
        spread = f"{rate['median']:,.0f} ({rate['min']:,.0f}-{rate['max']:,.0f})"
        values = (row["p50_ms"]["median"], row["p99_ms"]["median"], row["cpu_s_per_s"]["median"])
        print(f"{name:26}{spread:>26}{values[0]:>10.2f}{values[1]:>10.2f}{values[2]:>7.2f}")
    alone = figures["contenders"]["zhubo alone"]
    print(
        f"open loop at {figures['open_rate']:,}/s: p50 {alone['open_p50_ms']['median']} ms, p99 {alone['open_p99_ms']['median']} ms"
    )
    for name, ratio in figures["zhubo_times_faster_than"].items():
        print(f"{ratio['median']} times {name} ({ratio['min']}-{ratio['max']})")


def main() -> None:
    """Run all contenders in turn, print, and write the result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--writers", type=int, default=256)
    parser.add_argument("--rate", type=int, default=10_000)
    parser.add_argument(
        "--folder", type=Path, default=None, help="where to write; the disk that it lies on is measured"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--name", default="log_append", help="name of the result file")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    events = comments(arguments.seed, 4_096)
    found, missing = contenders()
    laps: dict[str, list[Lap]] = {name: [] for name in found}
    fsyncs = []
    for number in range(arguments.runs):
        names = list(found)
        for name in names[number % len(names) :] + names[: number % len(names)]:
            folder = Path(tempfile.mkdtemp(dir=arguments.folder))
            before = measure.fsync_rate(folder, seconds=0.2)
            lap = found[name](folder, events, arguments)
            lap.fsync_rate = (before + measure.fsync_rate(folder, seconds=0.2)) / 2
            fsyncs.append(lap.fsync_rate)
            laps[name].append(lap)
            shutil.rmtree(folder)
    figures = figures_of(laps) | {
        "writers": arguments.writers,
        "open_rate": arguments.rate,
        "event_bytes": round(sum(len(wire.encode_event(e)) + len(s) for e, s in events) / len(events)),
        "disk_fsync_per_s": measure.spread(fsyncs, digits=0),
        "absent": missing,
    }
    ours_now = figures["contenders"]["zhubo"]
    figures["bar"] = {
        "events_per_s_min": RATE_MIN,
        "p99_ms_max": P99_MS_MAX,
        "met": ours_now["events_per_s"]["median"] >= RATE_MIN and ours_now["p99_ms"]["median"] <= P99_MS_MAX,
    }
    path = measure.write_result(arguments.name, figures, seed=arguments.seed, duration_s=time.perf_counter() - begun)
    shown(figures)
    print(
        f"disk: {figures['disk_fsync_per_s']['median']:,.0f} fsync/s; load {measure.load():.2f}; bar met: {figures['bar']['met']}"
    )
    for line in missing:
        print("absent:", line)
    print(f"written to {os.path.relpath(path)}")


if __name__ == "__main__":
    main()
