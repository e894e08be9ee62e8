"""One room's whole process on a virtual loop: the real loop, runner and courier; only the disk, the platform and the clock are made up.

A process may be stopped, or die, and another be started over the same store: what the store holds is all that is left then.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from zhubo import events as e
from zhubo.acts import Act
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.adapters.shop_orders import ShopOrderBook
from zhubo.correcting import watch_said
from zhubo.express import still_true
from zhubo.facts import Shop
from zhubo.inbound import Inbound, Receipt
from zhubo.intake import Intake
from zhubo.opening import opening_events
from zhubo.parts import Parts
from zhubo.perceive import Understander
from zhubo.ports import Sender
from zhubo.rereading import Rereader, SecondReading, close
from zhubo.room import open_room, record
from zhubo.running import Batch, Runner, record_now, run_room, submit
from zhubo.sending import Courier, run_courier
from zhubo.state import State

ROOM = "show"


@dataclass(slots=True)
class LoopClock:
    """Plays `Clock`: the loop's made-up time after `start_ms`; `shift_ms` is how far somebody has set the clock wrong."""

    start_ms: int
    shift_ms: int = 0

    def now_ms(self) -> int:
        """Return milliseconds UTC, as the machine believes."""
        return self.start_ms + self.shift_ms + round(asyncio.get_running_loop().time() * 1000)


@dataclass(slots=True)
class Wall:
    """Plays `Sender`: remembers what was written on it, in order. `before` is awaited before each send and may raise or wait."""

    posts: list[tuple[str, str]] = field(default_factory=list)
    names: dict[str, Mapping[str, str]] = field(default_factory=dict)
    before: Callable[[Act], Awaitable[str]] | None = None

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Take the words, unless `before` says that they did not get through."""
        outcome = "done" if self.before is None else await self.before(act)
        if outcome != "failed":
            self.posts.append((act.id, text))
            self.names[act.id] = dict(names)
        return outcome


@dataclass(slots=True, kw_only=True)
class Process:
    """A room at work. `acts` holds everything decided since this process began; `site` and `target` are what viewers can see."""

    shop: Shop
    model: Understander
    store: MemoryStore
    vault: MemoryVault
    clock: LoopClock
    site: Wall
    target: Wall | None = None
    autonomy: str = "auto_reply"
    by_hand: bool = False
    reading: SecondReading | None = None
    acts: list[Act] = field(default_factory=list)
    events: list[e.Recorded] = field(default_factory=list)
    runner: Runner = field(init=False)
    courier: Courier = field(init=False)
    rereader: Rereader = field(init=False)
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)

    @property
    def state(self) -> State:
        """What the room believes."""
        return self.runner.room.state

    @property
    def parts(self) -> Parts:
        """The room's ports."""
        store = self.store
        return Parts(
            log=store,
            reader=store,
            outbox=store,
            position=store,
            snapshots=store,
            vault=self.vault,
            clock=self.clock,
            model=self.model,
        )


async def start(process: Process) -> None:
    """Open the room as its log left it, tell it what the shop knows, and let it work, as the server does."""
    room = await open_room(ROOM, process.parts)
    at_ms = process.clock.now_ms()
    autonomy = process.autonomy if room.state.seq == 0 else None
    second = process.reading is not None
    told = opening_events(process.shop, room.state, at_ms=at_ms, autonomy=autonomy, second_reading=second)
    for number, event in enumerate(told):
        await record(room, event, event_id=f"open:{at_ms}:{room.state.seq}:{number}")
    orders = ShopOrderBook(process.shop.orders, process.vault.pseudonym)
    process.runner = Runner(room=room, orders=orders, outbox=process.store, marker=process.store)
    process.runner.listeners.append(lambda batch: _hear(process, batch))
    target: Sender | None = process.target
    process.courier = Courier(
        runner=process.runner,
        site=process.site,
        still_true=still_true,
        target=target,
        channel="platform" if target is not None else "own-site",
        by_hand=process.by_hand,
    )
    watch_said(process.courier, process.store)
    process.rereader = Rereader(runner=process.runner, reading=process.reading)
    spawn = asyncio.get_running_loop().create_task
    process._tasks = [spawn(run_courier(process.courier)), spawn(run_room(process.runner))]


async def stop(process: Process) -> None:
    """End the work."""
    await close(process.rereader)
    for task in process._tasks:
        task.cancel()
    await asyncio.gather(*process._tasks, return_exceptions=True)
    process._tasks = []


async def reborn(process: Process) -> Process:
    """Return another process over what the store holds after a power cut, started."""
    await stop(process)
    fresh = Process(
        shop=process.shop,
        model=process.model,
        store=process.store.power_cut(),
        vault=process.vault,
        clock=process.clock,
        site=process.site,
        target=process.target,
        by_hand=process.by_hand,
    )
    await start(fresh)
    return fresh


async def hand_in(process: Process, inbounds: Sequence[Inbound]) -> list[Receipt]:
    """Return the receipts of what a platform reports at one moment."""
    return await submit(process.runner, inbounds)


async def tell(process: Process, event: e.Event, *, event_id: str) -> int | None:
    """Record an event of our own at this moment; return its place, or None where it was there before."""
    return await record_now(process.runner, Intake(id=event_id, event=replace(event, at_ms=process.clock.now_ms())))


def _hear(process: Process, batch: Batch) -> None:
    process.acts += batch.acts
    process.events += batch.events
