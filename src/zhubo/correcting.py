"""What the room said a moment ago is held against facts that change: what does not hold any more becomes an event, and a card."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import field

from zhubo.acts import Act, Announce, Answer
from zhubo.events import FactsChanged, Misquote, WordsOutdated
from zhubo.guarding import guarded
from zhubo.host_claims import product_of_fact
from zhubo.intake import Intake
from zhubo.ports import OutboxReader
from zhubo.running import Batch, Runner, record_soon
from zhubo.sending import Courier
from zhubo.state import Facts, State
from zhubo.values import dataclass
from zhubo.verify import verify_text

LATELY_MS = 600_000
"""How long what was said is still in people's ears, so that it is put right when a fact changes."""
SAID_MAX = 256
LOOK_BACK_EVENTS = 10_000
LOOK_BACK_ACTS = 10_000
"""How much of the log's end is looked through, when a room opens, for what was said of late."""
CHECKED_MAX = 64
"""How many different lines are held against one change at most, newest first: each takes a millisecond or two of the room's time."""
KINDS = frozenset({"wrong_price", "wrong_discount", "wrong_policy"})
"""Stock goes down with every order; nobody was misled by what was there a minute ago."""

Said = Answer | Announce


@dataclass(slots=True, kw_only=True)
class SaidLately:
    """The public words of one room that went out in the last minutes, oldest first, bounded; in memory only."""

    runner: Runner
    said: deque[tuple[int, Said]] = field(default_factory=lambda: deque(maxlen=SAID_MAX))
    judging: set[asyncio.Task[None]] = field(default_factory=set)


def watch_said(courier: Courier, outbox: OutboxReader) -> SaidLately:
    """Return what listens to a room from now on. What it said before is asked, too, whether it holds: facts may have changed since."""
    runner = courier.runner
    room = runner.room
    lately = SaidLately(runner=runner)
    courier.told.append(lambda act, outcome: _told(lately, act, outcome))
    runner.listeners.append(lambda batch: _listen(lately, batch))
    for row in outbox.read_acts(room.name, after_seq=max(0, room.state.seq - LOOK_BACK_EVENTS), limit=LOOK_BACK_ACTS):
        if row.state == "done" and isinstance(row.act, Said) and not getattr(row.act, "private", False):
            lately.said.append((row.act.at_ms, row.act))
    changed = [act for _, act in lately.said if act.facts_seq != room.state.facts.seq]
    _hold(lately, changed, room.state)
    return lately


def outdated(act: Said, facts: Facts, at_ms: int) -> tuple[Misquote, ...]:
    """Return the prices, discounts and rules in the words of `act` that `facts` do not carry at `at_ms`."""
    target = act.target if isinstance(act, Answer) else None
    told = act.told if isinstance(act, Answer) else ()
    verdict = verify_text(act.text, language=act.language, facts=facts, at_ms=at_ms, target=target, told=told)
    return tuple(
        Misquote(
            kind=finding.kind,
            said=finding.said,
            known=finding.known,
            evidence=finding.evidence,
            target=product_of_fact(facts, finding.evidence) or target,
            language=act.language,
        )
        for finding in verdict.findings
        if finding.kind in KINDS and finding.evidence
    )


def _told(lately: SaidLately, act: Act, outcome: str) -> None:
    if outcome == "done" and isinstance(act, Said) and not getattr(act, "private", False):
        lately.said.append((lately.runner.room.parts.clock.now_ms(), act))


def _listen(lately: SaidLately, batch: Batch) -> None:
    changes = [recorded.event for recorded in batch.events if isinstance(recorded.event, FactsChanged)]
    if changes and lately.said:
        _hold(lately, [act for _, act in lately.said if _touched(act, changes)], batch.state)


def _touched(act: Said, changes: Sequence[FactsChanged]) -> bool:
    """Whether a change is of a fact that carried the act; any promotion may change any price."""
    carried = act.carried if isinstance(act, Answer) else ()
    names = {fact_id.partition("#")[0] for fact_id in (*act.evidence, *carried)}
    for change in changes:
        changed = {f"product:{p.sku}" for p in change.products} | {f"policy:{p.id}" for p in change.policies}
        changed |= {f"product:{v.sku}" for p in change.products for v in p.variants} | set(change.retracted)
        offers = bool(change.promotions) or any(one.startswith("promotion:") for one in change.retracted)
        if names & changed or (offers and any(name.startswith(("product:", "promotion:")) for name in names)):
            return True
    return not names and bool(changes)


def _hold(lately: SaidLately, acts: Sequence[Said], state: State) -> None:
    """Record of each of `acts` that was said lately what does not hold any more; the same words are judged once."""
    now_ms, runner = lately.runner.room.parts.clock.now_ms(), lately.runner
    while lately.said and now_ms - lately.said[0][0] > LATELY_MS:
        lately.said.popleft()
    fresh = {id(act) for _, act in lately.said}
    lines: dict[tuple[str, str], Said] = {}
    for act in reversed(acts):
        if id(act) in fresh and len(lines) < CHECKED_MAX:
            lines.setdefault((act.text, act.language), act)
    if lines:
        task = asyncio.get_running_loop().create_task(_judge(runner, tuple(reversed(lines.values())), state, now_ms))
        lately.judging.add(task)
        task.add_done_callback(lately.judging.discard)


async def _judge(runner: Runner, acts: Sequence[Said], state: State, now_ms: int) -> None:
    """Record what does not hold; between two lines the room has its turn, for some languages take tens of milliseconds a line."""
    at_ms, counts = max(state.at_ms, now_ms), runner.room.failures
    found: tuple[Misquote, ...]
    for act in acts:
        found = guarded("verify", lambda act=act: outdated(act, state.facts, at_ms), otherwise=tuple, counts=counts)  # type: ignore[misc]
        if found:
            event = WordsOutdated(at_ms=now_ms, act_id=act.id, misquotes=found)
            record_soon(runner, Intake(id=f"outdated:{act.id}:{state.facts.seq}", event=event))
        await asyncio.sleep(0)
