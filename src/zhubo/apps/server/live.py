"""What the server holds while it runs: its rooms, who may enter, and what waits for its moment."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from time import monotonic
from typing import Any

from zhubo.apps.server.access_store import AccessStore
from zhubo.apps.server.hub import Hub, run_hub, tell_metrics
from zhubo.apps.server.metrics import resident_mb
from zhubo.config import RoomSettings, Secret, ServerSettings
from zhubo.errors import InputError
from zhubo.events import OperatorDecided
from zhubo.inbound import Inbound, Receipt
from zhubo.ports import Vault
from zhubo.running import QUEUE_MAX, Runner, run_room, submit, wind_up
from zhubo.sending import Courier, run_courier
from zhubo.sources import Source
from zhubo.state import State

METRICS_S = 1.0


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
    sources: tuple[Source, ...] = ()
    folder: Path | None = None
    webhook_secret: Secret | None = None
    waiting: dict[str, Waiting] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
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
    logins: Buckets = field(default_factory=lambda: Buckets(rate=1 / 12, burst=5))
    requests: Buckets = field(default_factory=lambda: Buckets(rate=50, burst=200))
    sockets_by_ip: Counter[str] = field(default_factory=Counter)
    closers: list[Callable[[], None]] = field(default_factory=list)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)


def start(server: Server) -> None:
    """Begin the work of every room; call it in a running loop."""
    spawn = asyncio.get_running_loop().create_task
    for room in server.rooms.values():
        server.tasks.append(spawn(run_hub(room.hub), name=f"hub {room.name}"))
        server.tasks.append(spawn(run_courier(room.courier), name=f"courier {room.name}"))
        server.tasks.append(spawn(run_room(room.runner), name=f"room {room.name}"))
        server.tasks += [spawn(source.run(room_taker(room)), name=f"source {room.name}") for source in room.sources]
    server.tasks.append(spawn(_measure(server), name="metrics"))


async def stop(server: Server) -> None:
    """End the rooms' work and close what is open. What waits in a queue was never acknowledged."""
    for room in server.rooms.values():
        for waiting in room.waiting.values():
            waiting.timer.cancel()
    for task in server.tasks:
        task.cancel()
    await asyncio.gather(*server.tasks, return_exceptions=True)
    server.tasks.clear()
    for room in server.rooms.values():
        await wind_up(room.runner)
        close_target = getattr(room.courier.target, "close", None)
        if close_target is not None:
            await close_target()
    for close in server.closers:
        close()


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
