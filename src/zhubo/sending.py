"""From the outbox to the platform: every act that was decided `sent` is delivered once, and what became of it goes back into the log."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zhubo.acts import Act, Announce, Answer, LookUpOrder
from zhubo.deliver import Delivery, Pacer, act_line, deliver
from zhubo.events import ActDelivered, OrderRead
from zhubo.intake import Intake
from zhubo.ports import OutboxMarker, Sender
from zhubo.running import Batch, Runner, record_soon, spoken
from zhubo.state import State

TOGETHER_MAX = 256
PACE_S = 0.5

StillTrue = Callable[[Act, State], bool]
Told = Callable[[Act, str], None]


@dataclass(slots=True, kw_only=True)
class Courier:
    """Sends one room's acts. `site` reaches the room's own pages; `target`, where there is one, is the platform's public chat.

    `by_hand`: the platform takes no replies, so public answers wait for a person who copies them. `told` hears of every outcome.
    """

    runner: Runner
    site: Sender
    still_true: StillTrue
    target: Sender | None = None
    channel: str = "own-site"
    by_hand: bool = False
    told: list[Told] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    _acts: deque[Act] = field(default_factory=deque)
    _errands: deque[str] = field(default_factory=deque)
    _pacer: Pacer = field(default_factory=Pacer)
    _folded: dict[str, list[str]] = field(default_factory=dict)
    _public: deque[Answer | Announce] = field(default_factory=deque)
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _public_wake: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.runner.listeners.append(self._listen)

    def _listen(self, batch: Batch) -> None:
        self._acts.extend(act for act in batch.acts if act.status == "sent" and not isinstance(act, LookUpOrder))
        self._errands.extend(r.event.act_id for r in batch.events if isinstance(r.event, OrderRead))
        if self._acts or self._errands:
            self._wake.set()


async def run_courier(courier: Courier) -> None:
    """Send until cancelled: the room's own pages many at a time; a platform's chat one after the other, beside them."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_run_site(courier))
        if courier.target is not None and not courier.by_hand:
            tasks.create_task(_run_platform(courier, courier.target))


async def _run_site(courier: Courier) -> None:
    while True:
        if not courier._acts and not courier._errands:
            courier._wake.clear()
            await courier._wake.wait()
        steps: list[Awaitable[None]] = [
            _mark_errand(courier, courier._errands.popleft()) for _ in range(len(courier._errands))
        ]
        for act in [courier._acts.popleft() for _ in range(min(len(courier._acts), TOGETHER_MAX))]:
            if not isinstance(act, Answer | Announce):
                steps.append(_show(courier, act))
            elif getattr(act, "private", False) or (courier.target is None and not courier.by_hand):
                steps.append(_send(courier, act, courier.site, "own-site"))
            elif not courier.by_hand:
                courier._public.append(act)
                courier._public_wake.set()
        await asyncio.gather(*steps)


async def _run_platform(courier: Courier, target: Sender) -> None:
    while True:
        if not courier._public:
            courier._public_wake.clear()
            # Repeats that wait may fall due without anything new.
            timer = asyncio.get_running_loop().call_later(PACE_S, courier._public_wake.set) if courier._folded else None
            await courier._public_wake.wait()
            if timer is not None:
                timer.cancel()
        ready = list(_paced(courier, courier._public.popleft())) if courier._public else []
        for act in (*ready, *courier._pacer.due(courier.runner.room.parts.clock.now_ms())):
            await _send(courier, act, target, courier.channel)


async def post_by_hand(courier: Courier, act: Act, outcome: str) -> bool:
    """Record what a person did with an act that waited to be copied; False where it does not wait any more."""
    room, marker = courier.runner.room.name, courier.runner.marker
    if not await marker.mark(room, act.id, "sending"):
        return False
    await marker.mark(room, act.id, outcome)
    if outcome == "done" and isinstance(act, Answer | Announce):
        await courier.site.send(act.text, act=act, names=_names(courier, act))
    _settled(
        courier, act, Delivery(act_id=act.id, outcome=outcome, facts_seq=courier.runner.room.state.facts.seq), "copy"
    )
    return True


def _paced(courier: Courier, act: Answer | Announce) -> Sequence[Answer | Announce]:
    if isinstance(act, Announce):
        return [act]
    ready = courier._pacer.offer(act)
    if act.repeat_of is not None and act not in ready:
        courier._folded.setdefault(act.repeat_of, []).append(act.id)
    return ready


async def _send(courier: Courier, act: Answer | Announce, sender: Sender, channel: str) -> None:
    runner = courier.runner
    state, marker = runner.room.state, runner.marker
    if state.killed:
        await _withdraw(courier, act, channel)
        return
    delivery = await deliver(
        act,
        room=runner.room.name,
        sender=sender,
        marker=marker,
        names=_names(courier, act),
        still_true=lambda _: courier.still_true(act, state),
        facts_seq=state.facts.seq,
        now_ms=runner.room.parts.clock.now_ms(),
    )
    if delivery is None:
        courier.counts["taken"] += 1
        return
    await _settle_folded(courier, act, delivery.outcome, marker)
    if channel != "own-site" and delivery.outcome == "done":
        await courier.site.send(act.text, act=act, names={})
    _settled(courier, act, delivery, channel)


async def _withdraw(courier: Courier, act: Act, channel: str) -> None:
    """The kill switch fell between the decision and the sending: nothing goes out any more."""
    room, marker = courier.runner.room, courier.runner.marker
    if await marker.mark(room.name, act.id, "sending") and await marker.mark(room.name, act.id, "stale"):
        _settled(courier, act, Delivery(act_id=act.id, outcome="stale", facts_seq=room.state.facts.seq), channel)


async def _mark_errand(courier: Courier, act_id: str) -> None:
    """An errand is done when its result is in the log; until then a restart runs it again."""
    room, marker = courier.runner.room.name, courier.runner.marker
    if await marker.mark(room, act_id, "sending"):
        await marker.mark(room, act_id, "done")


async def _settle_folded(courier: Courier, act: Answer | Announce, outcome: str, marker: OutboxMarker) -> None:
    """Mark the repeats that went out together with `act` as it went."""
    key = act.repeat_of if isinstance(act, Answer) else None
    if key is None:
        return
    for act_id in courier._folded.pop(key, ()):
        if act_id != act.id and await marker.mark(courier.runner.room.name, act_id, "sending"):
            await marker.mark(courier.runner.room.name, act_id, outcome)


async def _show(courier: Courier, act: Act) -> None:
    """Pins, cards and slates are shown on the room's own pages."""
    room, marker = courier.runner.room.name, courier.runner.marker
    if not await marker.mark(room, act.id, "sending"):
        return
    outcome = await courier.site.send("", act=act, names={})
    await marker.mark(room, act.id, outcome)
    courier.counts[outcome] += 1


def _settled(courier: Courier, act: Act, delivery: Delivery, channel: str) -> None:
    courier.counts[delivery.outcome] += 1
    at_ms = courier.runner.room.parts.clock.now_ms()
    event = ActDelivered(
        at_ms=at_ms, act_id=act.id, outcome=delivery.outcome, facts_seq=delivery.facts_seq, channel=channel
    )
    record_soon(courier.runner, Intake(id=f"delivered:{act.id}", event=event))
    for told in courier.told:
        told(act, delivery.outcome)


def _names(courier: Courier, act: Act) -> Mapping[str, str]:
    """Return the askers' shown names by comment id, as far as they are at hand."""
    found = {}
    for comment in getattr(act, "to", ()):
        said = spoken(courier.runner, comment)
        if said is not None and said.name:
            found[comment] = said.name
    return found


def act_row(act: Act) -> dict[str, Any]:
    """Return an act as users script against it (`interface.md`, `replay`), times in milliseconds UTC."""
    return act_line(act)
