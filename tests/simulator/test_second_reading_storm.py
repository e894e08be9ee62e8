"""Second readings in bad weather: the process dies between any two turns of its loop, the disk fails, the engine is slow, wrong or away."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from simulator.loop import run_until_crash
from simulator.process import ROOM, LoopClock, Process, Wall, start, stop
from simulator.promises import ALL, check_ended, check_fold, check_log, check_outbox, retell
from simulator.shows import often_kept, small_shop
from simulator.storm import FlakyStore
from unread import model, unread_texts
from zhubo.acts import Answer, ReadAgain
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.budget import Budget
from zhubo.errors import BusyError, LogError, UnavailableError
from zhubo.events import CommentReadAgain
from zhubo.inbound import Inbound
from zhubo.ports import Meter, Opinion
from zhubo.rereading import Engine, SecondReading
from zhubo.running import submit
from zhubo.state import State

SEEDS = 60
LIVES_MAX = 5
COMMENTS = 8
DEADLINE_MS = 4_000


@dataclass
class Oracle:
    """Plays `SecondReader`, in any mood."""

    dice: random.Random
    known: Callable[[], set[str]]
    needless: list[str] = field(default_factory=list)
    out: set[str] = field(default_factory=set)
    name: str = "llm"

    async def prepare(self, *, meter: Meter) -> None:
        """Nothing."""

    async def read(self, text: str, *, language: str, meter: Meter) -> Opinion:
        if text in self.known() or text in self.out:
            self.needless.append(text)
        self.out.add(text)
        try:
            return await self.think(meter)
        finally:
            self.out.discard(text)

    async def think(self, meter: Meter) -> Opinion:
        meter.begin(self.dice.choice((10, 50)))
        await asyncio.sleep(self.dice.choice((0, 0, 0.01, 0.5, 9)))
        match self.dice.randrange(6):
            case 0:
                raise UnavailableError("away", wait_ms=self.dice.choice((0, 2_000)))
            case 1:
                return Opinion(None, "unsure")
            case 2:
                return Opinion("make_it_cheap", "read")
        return Opinion(self.dice.choice(("ask_shipping_fee", "ask_ship_time")), "read")

    async def close(self) -> None:
        """Nothing is open."""


@dataclass
class Weather:
    """One show, over all its lives."""

    seed: int
    dice: random.Random = field(init=False)
    store: MemoryStore = field(init=False)
    vault: MemoryVault = field(init=False)
    oracle: Oracle = field(init=False)
    wall: Wall = field(default_factory=Wall)
    faults: Counter[str] = field(default_factory=Counter)
    acknowledged: dict[str, int] = field(default_factory=dict)
    now_ms: int = 1_795_694_400_000
    state: State | None = None

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.store, self.vault = MemoryStore(code_version="second"), MemoryVault(seed=self.seed)
        self.oracle = Oracle(self.dice, self.known)

    def known(self) -> set[str]:
        """Return the comments whose second reading is in the log."""
        events = [r.event for r in self.store.read(ROOM, after_seq=0, limit=ALL)]
        texts = unread_texts()
        return {texts[int(one.comment[1:])] for one in events if isinstance(one, CommentReadAgain)}

    def run(self) -> None:
        for life in range(LIVES_MAX):
            last = life == LIVES_MAX - 1
            turns = 10**9 if last else self.dice.choice((self.dice.randrange(5, 60), self.dice.randrange(60, 900)))
            if run_until_crash(self.live(calm=last), turns=turns, cut=self.cut, seed=self.dice.randrange(2**32)):
                return
            self.now_ms += self.dice.choice((0, 300, 20_000))
        raise AssertionError("the last life did not end")

    def cut(self) -> None:
        self.faults["crash"] += 1
        self.oracle.out.clear()
        self.store = self.store.power_cut()

    async def live(self, *, calm: bool) -> bool:
        store, clock = FlakyStore(self.store, self.dice, self.faults), LoopClock(start_ms=self.now_ms)
        store.failing = False
        loop = asyncio.get_running_loop()
        budget = Budget(
            calls_per_minute=30,
            tokens_per_day=10_000,
            now_ms=clock.now_ms,
            steady_ms=lambda: round(loop.time() * 1000),
        )
        process = Process(
            shop=small_shop(),
            model=model(),
            store=store,  # type: ignore[arg-type]
            vault=self.vault,
            clock=clock,
            site=self.wall,
            reading=SecondReading(engines=(Engine(self.oracle),), budget=budget, deadline_ms=DEADLINE_MS),
        )
        await start(process)
        store.failing = not calm
        texts = unread_texts()
        for n in range(COMMENTS):
            if f"c{n}" in self.acknowledged:
                continue
            await asyncio.sleep(self.dice.choice((0, 0.002, 0.3, 2)))
            inbound = Inbound(kind="comment", id=f"c{n}", viewer=f"v{n % 5}", text=texts[n])
            try:
                (receipt,) = await submit(process.runner, [inbound])
                assert receipt.seq is not None
                self.acknowledged[inbound.id] = receipt.seq
            except (BusyError, LogError):
                await asyncio.sleep(1)
        store.failing = False
        await asyncio.sleep(60)
        self.now_ms = clock.now_ms()
        self.state = process.state
        await stop(process)
        return calm or len(self.acknowledged) == COMMENTS


@pytest.mark.parametrize("group", range(4))
def test_a_comment_is_neither_lost_nor_doubled_by_a_second_reading(group: int) -> None:
    """Each that was asked about has one result in the log and at most one answer; acts follow from the log, and nothing is left waiting."""
    came: Counter[str] = Counter()
    for seed in range(group, SEEDS, 4):
        weather = Weather(seed)
        with often_kept():
            weather.run()
        events = weather.store.read(ROOM, after_seq=0, limit=ALL)
        retold = retell(ROOM, events)
        assert weather.state is not None
        check_log(events, weather.acknowledged)
        check_fold(retold, weather.state, seed=seed)
        check_outbox(ROOM, weather.store, retold, Counter(act_id for act_id, _ in weather.wall.posts))
        check_ended(ROOM, weather.store, weather.state)
        asked = [act for act in retold.acts if isinstance(act, ReadAgain)]
        results = [r.event for r in events if isinstance(r.event, CommentReadAgain)]
        assert not weather.oracle.needless, f"seed {seed}: asked again about what was known"
        assert sorted(act.id for act in asked) == sorted(result.act_id for result in results), f"seed {seed}"
        assert (
            len(asked) == len({act.comment for act in asked}) == len(weather.acknowledged) and not weather.state.unread
        )
        answered = Counter(comment for act in retold.acts if isinstance(act, Answer) for comment in act.to)
        read = {result.comment for result in results if result.read is not None}
        assert set(answered) == read and not [comment for comment, count in answered.items() if count > 1], (
            f"seed {seed}"
        )
        came += Counter(result.outcome for result in results) + weather.faults
    assert came["crash"] > SEEDS // 8 and set(came) >= {"read", "unsure", "refused", "late", "failed"}, came
