"""What the server holds while it runs: its rooms, who may enter, and what waits for its moment."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import field
from functools import partial
from pathlib import Path, PurePosixPath
from time import monotonic
from typing import Any

from zhubo.apps.server.access_store import AccessStore
from zhubo.apps.server.hub import Hub, run_hub, tell_metrics
from zhubo.apps.server.metrics import resident_mb
from zhubo.config import RoomSettings, Secret, ServerSettings
from zhubo.drafting import Drafter, Drafting
from zhubo.drafting import close as close_drafter
from zhubo.drafting import prepare as prepare_drafting
from zhubo.errors import InputError
from zhubo.events import OperatorDecided
from zhubo.guarding import class_and_place
from zhubo.inbound import Inbound, Receipt
from zhubo.ports import Vault
from zhubo.reporting import CaseReporter, run_reporter
from zhubo.rereading import Rereader, SecondReading, prepare
from zhubo.rereading import close as close_rereader
from zhubo.running import QUEUE_MAX, Runner, run_room, submit, wind_up
from zhubo.sending import Courier, finish, run_courier
from zhubo.sources import Source
from zhubo.state import State
from zhubo.values import dataclass

METRICS_S = 1.0
WIND_UP_S = 2.0
"""How long a server that is stopped may take to send what was decided."""
AGAIN_S = 1.0
"""How long work that broke off rests before it begins again."""
RESTARTS_MAX = 1_000

Begin = Callable[[], Coroutine[Any, Any, None]]

_LOG = logging.getLogger("zhubo.server")


@dataclass(slots=True, kw_only=True)
class Waiting:
    """A decision in its grace: it is recorded when the time is up, and can be undone until then."""

    event: OperatorDecided
    timer: asyncio.TimerHandle


@dataclass(slots=True, kw_only=True)
class LiveRoom:
    """One room with everything around it."""

    settings: RoomSettings
    runner: Runner
    courier: Courier
    hub: Hub
    rereader: Rereader
    drafter: Drafter
    sources: tuple[Source, ...] = ()
    folder: Path | None = None
    webhook_secret: Secret | None = None
    reporter: CaseReporter | None = None
    waiting: dict[str, Waiting] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    bag_json: tuple[tuple[int, int], bytes] = ((-1, 0), b"")
    writing: int = 0
    _pictures: tuple[int, dict[str, Path]] = (-1, {})

    @property
    def name(self) -> str:
        """The room's name."""
        return self.settings.name

    @property
    def state(self) -> State:
        """What the room believes now."""
        return self.runner.room.state


@dataclass(slots=True)
class Buckets:
    """Token buckets by key, bounded: `rate` a second, `burst` at once."""

    rate: float
    burst: float
    keys_max: int = 10_000
    _levels: dict[str, tuple[float, float]] = field(default_factory=dict)

    def take(self, key: str, amount: float = 1.0) -> bool:
        """Take from the key's bucket; False where it is empty."""
        now = monotonic()
        level, at = self._levels.pop(key, (self.burst, now))
        level = min(self.burst, level + (now - at) * self.rate)
        taken = level >= amount
        self._levels[key] = (level - amount if taken else level, now)
        if len(self._levels) > self.keys_max:
            del self._levels[next(iter(self._levels))]
        return taken


@dataclass(slots=True, kw_only=True)
class Server:
    """The whole server. `demo_token` opens an admin session for the local browser; `web` is the folder of the pages."""

    settings: ServerSettings
    rooms: dict[str, LiveRoom]
    access: AccessStore
    vault: Vault
    web: Path
    demo_token: str = ""
    reading: SecondReading | None = None
    drafting: Drafting | None = None
    logins: Buckets = field(default_factory=lambda: Buckets(rate=1 / 12, burst=5))
    requests: Buckets = field(default_factory=lambda: Buckets(rate=50, burst=200))
    sockets_by_ip: Counter[str] = field(default_factory=Counter)
    closers: list[Callable[[], None]] = field(default_factory=list)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    restarts: deque[asyncio.TimerHandle] = field(default_factory=lambda: deque(maxlen=RESTARTS_MAX))
    counts: Counter[str] = field(default_factory=Counter)


def start(server: Server) -> None:
    """Begin the work of every room; call it in a running loop."""
    for room in server.rooms.values():
        _work(server, f"hub {room.name}", partial(run_hub, room.hub))
        _work(server, f"courier {room.name}", partial(run_courier, room.courier))
        _work(server, f"room {room.name}", partial(run_room, room.runner))
        if room.reporter is not None:
            _work(server, f"cases {room.name}", partial(run_reporter, room.reporter))
        for source in room.sources:
            _work(server, f"source {room.name}", partial(source.run, room_taker(room)))
    _work(server, "metrics", partial(_measure, server))
    if server.reading is not None:
        _work(server, "second reading", partial(prepare, server.reading))
    if server.drafting is not None:
        _work(server, "phrasing", partial(prepare_drafting, server.drafting))


def _work(server: Server, name: str, begin: Begin) -> None:
    task = asyncio.get_running_loop().create_task(begin(), name=name)
    server.tasks.append(task)
    task.add_done_callback(partial(_ended, server, begin))


def _ended(server: Server, begin: Begin, task: asyncio.Task[None]) -> None:
    """Begin work again that broke off: one bad message must not silence a source or a courier until somebody looks."""
    if task in server.tasks:
        server.tasks.remove(task)
    error = None if task.cancelled() else task.exception()
    if error is None:
        return
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    _LOG.error("%s broke off: %s", task.get_name(), class_and_place(error))
    server.counts["broke_off"] += 1
    server.restarts.append(asyncio.get_running_loop().call_later(AGAIN_S, _work, server, task.get_name(), begin))


async def stop(server: Server) -> None:
    """End the rooms' work and close what is open. What waits in a queue was never acknowledged.

    Nothing more comes in; what is decided is sent and marked within moments, or a human would have to look whether it was.
    """
    for room in server.rooms.values():
        for waiting in room.waiting.values():
            waiting.timer.cancel()
    for restart in server.restarts:
        restart.cancel()
    working = {f"{kind} {room}" for kind in ("hub", "courier", "room") for room in server.rooms}
    await _end([task for task in server.tasks if task.get_name() not in working])
    with suppress(TimeoutError):
        async with asyncio.timeout(WIND_UP_S):
            for room in server.rooms.values():
                await finish(room.courier)
                await wind_up(room.runner)
    await _end(list(server.tasks))
    for room in server.rooms.values():
        await close_rereader(room.rereader)
        await close_drafter(room.drafter)
        for outside in (room.courier.target, room.reporter and room.reporter.desk):
            close_outside = getattr(outside, "close", None)
            if close_outside is not None:
                await close_outside()
    for close in server.closers:
        close()


async def _end(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def room_taker(room: LiveRoom) -> Callable[[list[Inbound]], Awaitable[list[Receipt]]]:
    """Return how a source hands in what it got."""

    async def take(inbounds: list[Inbound]) -> list[Receipt]:
        return await submit(room.runner, inbounds)

    return take


def pictures(room: LiveRoom) -> dict[str, Path]:
    """Return the picture files that the room's products name, by their path below `images/`."""
    facts = room.state.facts
    if room._pictures[0] != facts.seq and room.folder is not None:
        files = {}
        for product in facts.products.values():
            for name in (*product.images, *(v.image for v in product.variants if v.image)):
                path = PurePosixPath(name)
                if path.is_absolute() or ".." in path.parts or "://" in name:
                    continue
                below = path.relative_to("images") if path.parts[:1] == ("images",) else path
                files[str(below)] = room.folder / path
        room._pictures = (facts.seq, files)
    return room._pictures[1]


def metrics_view(room: LiveRoom) -> dict[str, Any]:
    """Return the room's numbers (`GET …/metrics`)."""
    runner, hub = room.runner, room.hub
    latency = hub.latency.view() | {"sum": round(hub.latency.sum_ms)}
    return {
        "at": runner.room.parts.clock.now_ms(),
        "events_per_s": hub.rates.events_per_s,
        "acts_per_s": hub.rates.acts_per_s,
        "events": hub.rates.counts["events"],
        "acts": hub.rates.counts["acts"],
        "queue": runner.waiting,
        "queue_max": QUEUE_MAX,
        "dropped": hub.rates.counts["dropped"],
        "busy": runner.counts["busy"],
        "refused": runner.counts["refused"],
        "duplicates": runner.counts["duplicate"],
        "broken": room.counts["broken"],
        "recovered": runner.counts["recovered"],
        "failures": dict(runner.room.failures),
        "sent": dict(room.courier.counts),
        "read_again": dict(room.rereader.counts),
        "drafts": dict(room.drafter.counts),
        "cases": {"open": len(room.state.cases.open), "refused": room.state.cases.refused},
        "case_reports": dict(room.reporter.counts) if room.reporter is not None else {},
        "sockets": {role: len(sockets) for role, sockets in hub.sockets.items()},
        "slow_dropped": hub.slow_dropped,
        "cpu": hub.rates.cpu,
        "rss_mb": resident_mb(),
        "latency_ms": latency,
    }


def room_of(server: Server, name: str) -> LiveRoom:
    """Return a room. Raises InputError where there is none of this name."""
    room = server.rooms.get(name)
    if room is None:
        raise InputError("There is no such room.", hint="GET /api/rooms lists them.")
    return room


async def _measure(server: Server) -> None:
    """Once a second: rates, and a frame of them to the consoles."""
    while True:
        await asyncio.sleep(METRICS_S)
        for room in server.rooms.values():
            room.hub.rates.sample()
            tell_metrics(room.hub, metrics_view(room))
