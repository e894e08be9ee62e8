"""A room, a writer and made-up time: whatever the writer does, each answer is given once, by the deadline to the millisecond."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from dataclasses import dataclass, field

import pytest

from simulator.loop import VirtualLoop
from simulator.process import LoopClock, Process, Wall, hand_in, start, stop, tell
from unread import model
from zhubo.acts import Answer, RequestDraft
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.bootstrap import sample_shop_folder
from zhubo.budget import Budget
from zhubo.drafting import Drafter, Drafting, close
from zhubo.errors import UnavailableError
from zhubo.events import DraftWritten, RoomOpened
from zhubo.inbound import Inbound
from zhubo.ports import Meter
from zhubo.shop.read import read_shop

SHOP = read_shop(sample_shop_folder())
START_MS = 1_795_694_400_000
DEADLINE_MS = 1_500
THINGS = [product.title["en"] for product in SHOP.products[:14]]


@dataclass
class Moody:
    """Plays `ChatWriter`, in any mood: at once, late, never, with an error, with lies."""

    dice: random.Random
    hangs: bool = False
    name: str = "llm"
    moods: Counter[str] = field(default_factory=Counter)

    async def prepare(self) -> None:
        """Nothing."""

    async def write(self, instruction: str, data: str, *, meter: Meter) -> str:
        meter.begin(10)
        await asyncio.sleep(600 if self.hangs else self.dice.choice((0, 0.2, 1.3, 1.399, 1.401, 1.5, 9)))
        mood = self.dice.choice(("honest", "honest", "liar", "error"))
        self.moods[mood] += 1
        if mood == "error":
            raise UnavailableError("away", wait_ms=self.dice.choice((0, 300)))
        line = str(json.loads(data)["line"])
        return f"Hi, {line}" if mood == "honest" else f"{line}, only ¥1"

    async def close(self) -> None:
        """Nothing is open."""


async def show(writer: Moody) -> tuple[list[Answer], dict[str, RequestDraft], list[DraftWritten]]:
    """Let fourteen viewers ask within a second; return the answers, the requests by question, and what came of them."""
    process = Process(
        shop=SHOP, model=model(), store=MemoryStore(), vault=MemoryVault(seed=1), clock=LoopClock(START_MS), site=Wall()
    )
    await start(process)
    now_ms = lambda: round(asyncio.get_running_loop().time() * 1_000)  # noqa: E731
    budget = Budget(calls_per_minute=99, tokens_per_day=9_999, now_ms=now_ms, steady_ms=now_ms, table="[llm]")
    drafter = Drafter(runner=process.runner, drafting=Drafting(writer=writer, budget=budget, deadline_ms=DEADLINE_MS))
    assert process.state.told is not None
    await tell(process, RoomOpened(at_ms=START_MS, shop=process.state.told, phrasing=True), event_id="on")
    for number, thing in enumerate(THINGS):
        text = f"how much is the {thing}"
        await hand_in(process, [Inbound(kind="comment", id=f"c{number}", viewer=f"v{number}", text=text)])
        await asyncio.sleep(0.07)
    await asyncio.sleep(30)
    await close(drafter)
    await stop(process)
    events = [r.event for r in process.events]
    answers = [act for act in process.acts if isinstance(act, Answer)]
    requests = {act.question: act for act in process.acts if isinstance(act, RequestDraft)}
    return answers, requests, [event for event in events if isinstance(event, DraftWritten)]


@pytest.mark.parametrize("seed", range(12))
def test_each_is_answered_once_and_by_the_deadline(seed: int) -> None:
    """Four are asked about at a time; those behind them are no later for that. Lies are never said."""
    loop = VirtualLoop(seed=seed)
    writer = Moody(random.Random(seed), hangs=seed == 0)
    answers, requests, came = loop.run_until_complete(show(writer))
    loop.close()
    assert sorted(comment for answer in answers for comment in answer.to) == sorted(f"c{n}" for n in range(len(THINGS)))
    assert len(requests) == len(came) >= 10 and {event.question for event in came} == set(requests)
    by_comment = {comment: act for act in requests.values() for comment in act.to}
    for answer in answers:
        request = by_comment.get(answer.to[0])
        waited_ms = answer.at_ms - request.at_ms if request is not None else 0
        assert 0 <= waited_ms <= DEADLINE_MS
        assert "only" not in answer.text and "{{" not in answer.text
    outcomes = Counter(event.outcome for event in came)
    assert outcomes["late"] >= (4 if seed == 0 else 0)
    assert all(event.at_ms - requests[event.question].at_ms >= 1_300 for event in came if event.outcome == "late")
    said = {answer.text for answer in answers}
    assert all((event.text == "") == (event.outcome != "written") for event in came)
    assert sum(text.startswith("Hi, ") for text in said) == outcomes["written"]


def test_the_shows_are_of_all_sorts() -> None:
    """Else the test above would prove little."""
    outcomes: Counter[str] = Counter()
    for seed in range(12):
        loop = VirtualLoop(seed=seed)
        _, _, came = loop.run_until_complete(show(Moody(random.Random(seed))))
        loop.close()
        outcomes += Counter(event.outcome for event in came)
    assert {"written", "refused", "late", "failed", "paused"} <= set(outcomes), outcomes
