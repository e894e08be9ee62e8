"""A room's whole process in bad weather: it dies between any two turns of its loop, its disk is slow and fails, its clock is set back, its
platform is slow and forgetful, and those who send to it send everything again until they hear that it was kept.

The real runner, courier, fold, stages and outbox run here. The same seed at the same commit runs the same again.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from simulator.loop import run_until_crash
from simulator.process import LoopClock, Process, Wall, start, stop
from simulator.world import QUESTIONS
from zhubo import events as e
from zhubo.acts import Act, LookUpOrder
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.errors import BusyError, LogError
from zhubo.facts import Money, Shop
from zhubo.inbound import Inbound, Receipt
from zhubo.intake import Intake
from zhubo.perceive import Understander
from zhubo.ports import Entry, OutboxRow, Place
from zhubo.running import Batch, record_soon, submit
from zhubo.state import State

CLIENTS = 3
FRAMES = 4
LIVES_MAX = 6
QUIET_S = 150.0
"""Long enough for everything that waits to be sent, withdrawn as too late, or given up."""


class FlakyStore:
    """A `MemoryStore` behind a bad cable: slow, and now and then failing, before a write took effect or, `unsure`, after it.

    A mark, which nobody can look up, fails only before.
    """

    def __init__(self, inner: MemoryStore, dice: random.Random, faults: Counter[str]) -> None:
        self.inner, self.dice, self.faults = inner, dice, faults
        self.failing = True

    async def append(self, room: str, entries: Sequence[Entry]) -> Sequence[Place]:
        """Append, perhaps."""
        return await self._try("append", lambda: self.inner.append(room, entries))

    async def advance(self, room: str, *, upto_seq: int, acts: Sequence[Act]) -> None:
        """Advance, perhaps."""
        await self._try("advance", lambda: self.inner.advance(room, upto_seq=upto_seq, acts=acts))

    async def save(self, room: str, seq: int, state: bytes) -> None:
        """Save, perhaps."""
        await self._try("save", lambda: self.inner.save(room, seq, state))

    async def mark(self, room: str, act_id: str, state: str) -> bool:
        """Mark, perhaps."""
        return await self._try("mark", lambda: self.inner.mark(room, act_id, state), unsure=False)

    async def mark_all(self, room: str, act_ids: Sequence[str], state: str) -> Sequence[bool]:
        """Mark many, perhaps."""
        return await self._try("mark", lambda: self.inner.mark_all(room, act_ids, state), unsure=False)

    def read(self, room: str, *, after_seq: int, limit: int) -> Sequence[e.Recorded]:
        """Read."""
        return self.inner.read(room, after_seq=after_seq, limit=limit)

    def read_outbox(self, room: str, *, states: Sequence[str], limit: int) -> Sequence[OutboxRow]:
        """Read the outbox."""
        return self.inner.read_outbox(room, states=states, limit=limit)

    def read_acts(self, room: str, *, after_seq: int, limit: int) -> Sequence[OutboxRow]:
        """Read what was decided."""
        return self.inner.read_acts(room, after_seq=after_seq, limit=limit)

    def decided_upto(self, room: str) -> int:
        """Return the fold's position."""
        return self.inner.decided_upto(room)

    def load(self, room: str) -> tuple[int, bytes] | None:
        """Load the snapshot."""
        return self.inner.load(room)

    async def _try(self, what: str, work: Callable[[], Awaitable[Any]], *, unsure: bool = True) -> Any:
        luck = self.dice.random()
        await asyncio.sleep(self.dice.choice((0, 0, 0, 0.001, 0.02, 0.4)) if luck > 0.02 else 5)
        if not self.failing or luck > (0.1 if unsure else 0.06):
            return await work()
        if luck > 0.06 or not unsure:
            self.faults[f"{what} failed"] += 1
            raise LogError("The disk is away.", hint="Wait for it.")
        await work()
        self.faults[f"{what} unsure"] += 1
        raise LogError("The disk did not answer.", hint="Wait for it.")


@dataclass(slots=True)
class Storm:
    """One show, over all its lives. `acknowledged` is what senders were told, by event id."""

    seed: int
    shop: Shop
    model: Understander
    dice: random.Random = field(init=False)
    store: MemoryStore = field(init=False)
    vault: MemoryVault = field(init=False)
    wall: Wall = field(default_factory=Wall)
    frames: list[list[list[Inbound]]] = field(init=False)
    acknowledged: dict[str, int] = field(default_factory=dict)
    faults: Counter[str] = field(default_factory=Counter)
    now_ms: int = 1_795_694_400_000
    state: State | None = None

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.store = MemoryStore(code_version="storm")
        self.vault = MemoryVault(seed=self.seed)
        self.frames = [[_frame(self, c, n) for n in range(FRAMES)] for c in range(CLIENTS)]

    def run(self) -> None:
        """Live, die and live again until everything was acknowledged and everything that was decided has met its end."""
        for life in range(LIVES_MAX):
            last = life == LIVES_MAX - 1
            turns = (
                10**9 if last else self.dice.choice((self.dice.randrange(5, 60), self.dice.randrange(60, 900), 10**9))
            )
            done = run_until_crash(_live(self, calm=last), turns=turns, cut=self._cut, seed=self.dice.randrange(2**32))
            if done:
                return
            self.now_ms += self.dice.choice((0, 100, 20_000))
        raise AssertionError("the last life did not end")

    def _cut(self) -> None:
        self.faults["crash"] += 1
        self.store = self.store.power_cut()


@dataclass(slots=True)
class _Watch(LoopClock):
    """The clock of one life; it tells the storm how late it is, for the next one."""

    storm: Storm | None = None

    def now_ms(self) -> int:
        """Return milliseconds UTC, as the machine believes."""
        at_ms = LoopClock.now_ms(self)
        assert self.storm is not None
        self.storm.now_ms = max(self.storm.now_ms, at_ms)
        return at_ms


async def _live(storm: Storm, *, calm: bool) -> bool:
    """One life: open, take in what is still to be sent, and rest until nothing more can come."""
    store = FlakyStore(storm.store, storm.dice, storm.faults)
    store.failing = False
    clock = _Watch(start_ms=storm.now_ms, storm=storm)
    process = Process(
        shop=storm.shop,
        model=storm.model,
        store=store,
        vault=storm.vault,
        clock=clock,
        site=storm.wall,  # type: ignore[arg-type]
    )
    storm.wall.before = lambda act: _weather(storm, act, calm=calm)
    # Only a server that could open its rooms serves; the disk fails from here on.
    await start(process)
    process.runner.listeners.append(lambda batch: _errands_twice(storm, process, batch))
    store.failing = not calm
    clients = [asyncio.ensure_future(_client(storm, process, n)) for n in range(CLIENTS)]
    others = [] if calm else [_meddle(storm, clock), _keep_shop(storm, process)]
    tasks = [asyncio.ensure_future(other) for other in others]
    await asyncio.gather(*clients)
    store.failing = False
    for task in tasks:
        task.cancel()
    await asyncio.sleep(QUIET_S)
    storm.state = process.state
    await stop(process)
    return True


async def _client(storm: Storm, process: Process, number: int) -> None:
    """Send every frame until it was acknowledged; some of them once more, for the platform says things twice."""
    frames = storm.frames[number]
    while frames:
        await asyncio.sleep(storm.dice.choice((0, 0.003, 0.03, 0.2, 4)))
        frame = frames[0]
        try:
            receipts = await submit(process.runner, frame)
            if storm.dice.random() < 0.2:
                again = [storm.dice.choice(frame)]
                for inbound, receipt in zip(again, await submit(process.runner, again), strict=True):
                    assert receipt.status in ("duplicate", "refused"), receipt
                    _note(storm, inbound, receipt)
        except (BusyError, LogError):
            await asyncio.sleep(1)
            continue
        for inbound, receipt in zip(frame, receipts, strict=True):
            _note(storm, inbound, receipt)
        frames.pop(0)


def _note(storm: Storm, inbound: Inbound, receipt: Receipt) -> None:
    if receipt.seq is not None:
        assert storm.acknowledged.setdefault(inbound.id, receipt.seq) == receipt.seq, "moved"


async def _weather(storm: Storm, act: Act, *, calm: bool) -> str:
    """What the platform does with a post: late mostly, lost at times, and at times nobody knows."""
    await asyncio.sleep(storm.dice.choice((0, 0.01, 0.3, 2)))
    if calm:
        return "done"
    return storm.dice.choice(("done",) * 8 + ("failed", "unknown"))


async def _meddle(storm: Storm, clock: LoopClock) -> None:
    """Set the machine's clock wrong now and then, mostly back."""
    while True:
        await asyncio.sleep(storm.dice.choice((0.5, 3, 20)))
        shift_ms = storm.dice.choice((-3_600_000, -2_000, -50, 40))
        clock.shift_ms += shift_ms
        storm.faults["clock set"] += 1


async def _keep_shop(storm: Storm, process: Process) -> None:
    """Change stock and prices while people ask."""
    dice = storm.dice
    for number in range(4):
        await asyncio.sleep(dice.choice((0.01, 0.2, 2)))
        product = dice.choice(sorted(process.state.facts.products.values(), key=lambda p: p.sku))
        at_ms, variant = process.clock.now_ms(), dice.choice(product.variants)
        event: e.Event = e.StockChanged(at_ms=at_ms, variant=variant.sku, stock=dice.choice((None, 0, 1, 500)))
        if dice.random() < 0.25:
            dearer = replace(variant, price=Money(dice.randrange(1_000, 90_000), "CNY"), sale=None)
            variants = tuple(dearer if v.sku == variant.sku else v for v in product.variants)
            event = e.FactsChanged(at_ms=at_ms, products=(replace(product, variants=variants),))
        storm.faults["facts changed"] += 1
        record_soon(process.runner, Intake(id=f"shop:{at_ms}:{number}:{process.state.seq}", event=event))


def _errands_twice(storm: Storm, process: Process, batch: Batch) -> None:
    """An order book that answers a second time, late and with something else, is not heard twice."""
    for act in batch.acts:
        if isinstance(act, LookUpOrder) and storm.dice.random() < 0.5:
            event = e.OrderRead(
                at_ms=process.clock.now_ms(),
                act_id=act.id,
                viewer=act.viewer,
                comment=act.comment,
                language=act.language,
                intent=act.intent,
                found=False,
                bound=False,
            )
            storm.faults["errand twice"] += 1
            late = Intake(id=f"order:{act.id}", event=event)
            asyncio.get_running_loop().call_later(7, record_soon, process.runner, late)


def _frame(storm: Storm, client: int, number: int) -> list[Inbound]:
    return [_message(storm, f"{client}-{number}-{k}") for k in range(storm.dice.randrange(1, 6))]


def _message(storm: Storm, name: str) -> Inbound:
    """Return one message: a comment mostly; joins, clicks and settings among them, and what nobody can use."""
    dice = storm.dice
    kind = dice.choice(("comment",) * 10 + ("join", "click", "order", "operator", "nonsense"))
    sku = dice.choice(storm.shop.products).sku
    inbound = Inbound(
        kind=kind, id=name, viewer=f"v{dice.randrange(9)}", name="某人", text=dice.choice(QUESTIONS), sku=sku
    )
    if kind == "operator":
        name_, value = dice.choice(
            (("pinned", sku), ("autonomy", "suggest"), ("autonomy", "auto_reply"), ("killed", "off"))
        )
        return replace(inbound, viewer="op", name=name_, text=value)
    return (
        replace(inbound, at_ms=storm.now_ms + dice.choice((-600_000, 0, 400, 200_000)))
        if dice.random() < 0.2
        else inbound
    )
