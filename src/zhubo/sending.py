"""From the outbox to the platform: every act that was decided `sent` is delivered once, and what became of it goes back into the log."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from functools import partial
from typing import Any

from zhubo.acts import Act, Announce, Answer, Errand
from zhubo.deliver import Delivery, Pacer, act_line, deliver_all
from zhubo.errors import LogError
from zhubo.events import ActDelivered
from zhubo.express import facts_version
from zhubo.guarding import guarded, guarded_wait
from zhubo.intake import Intake
from zhubo.law import labelled
from zhubo.ports import Sender
from zhubo.running import Batch, Runner, record_later
from zhubo.spoken import find_words
from zhubo.state import State
from zhubo.values import dataclass

TOGETHER_MAX = 256
PACE_S = 0.5
MARK_AGAIN_S = 1.0
LEAVES_S = 0.01
"""How long a room waits, before it reads on, for what it decided to leave; where the disk is slower, it does not."""

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
    _site_rests: asyncio.Event = field(default_factory=asyncio.Event)
    _public_rests: asyncio.Event = field(default_factory=asyncio.Event)
    _edges: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.runner.listeners.append(self._listen)
        self.runner.between_rounds.append(self._left)

    async def _left(self) -> None:
        """Return when what was decided has gone to the room's own pages, or after `LEAVES_S`."""
        if not self._acts:
            return
        # The sender has been woken; only when it has had its turn it rests no more.
        await asyncio.sleep(0)
        with suppress(TimeoutError):
            async with asyncio.timeout(LEAVES_S):
                await self._site_rests.wait()

    async def mark(self, room: str, act_id: str, state: str) -> bool:
        """Play `OutboxMarker`: as `mark_all`."""
        return (await self.mark_all(room, (act_id,), state))[0]

    async def mark_all(self, room: str, act_ids: Sequence[str], state: str) -> Sequence[bool]:
        """Play `OutboxMarker`: while the disk fails the marks are tried again, for without them nothing may be sent."""
        while True:
            try:
                return await self.runner.marker.mark_all(room, act_ids, state)
            except LogError:
                self.counts["mark_failed"] += 1
                await asyncio.sleep(MARK_AGAIN_S)

    def _listen(self, batch: Batch) -> None:
        self._acts.extend(act for act in batch.acts if act.status == "sent" and not isinstance(act, Errand))
        self._errands.extend(batch.errands)
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
            courier._site_rests.set()
            await courier._wake.wait()
            courier._site_rests.clear()
        errands = [courier._errands.popleft() for _ in range(len(courier._errands))]
        said: list[Answer | Announce] = []
        shown: list[Act] = []
        for act in [courier._acts.popleft() for _ in range(min(len(courier._acts), TOGETHER_MAX))]:
            if not isinstance(act, Answer | Announce):
                shown.append(act)
            elif getattr(act, "private", False) or (courier.target is None and not courier.by_hand):
                said.append(act)
            elif not courier.by_hand:
                courier._public.append(act)
                courier._public_wake.set()
        # An errand is done when its result is in the log; until then a restart runs it again.
        await asyncio.gather(
            _mark_together(courier, errands, "done"),
            _show(courier, shown),
            _send(courier, said, courier.site, "own-site"),
        )


async def _run_platform(courier: Courier, target: Sender) -> None:
    while True:
        if not courier._public:
            courier._public_wake.clear()
            # Repeats that wait may fall due without anything new.
            timer = asyncio.get_running_loop().call_later(PACE_S, courier._public_wake.set) if courier._folded else None
            courier._public_rests.set()
            await courier._public_wake.wait()
            courier._public_rests.clear()
            if timer is not None:
                timer.cancel()
        ready = list(_paced(courier, courier._public.popleft())) if courier._public else []
        for act in (*ready, *courier._pacer.due(courier.runner.room.parts.clock.now_ms())):
            await _send(courier, [act], target, courier.channel)


async def finish(courier: Courier) -> None:
    """Wait until all that was decided so far has been sent. Repeats that a public chat holds back for later are not waited for."""
    # A round of the room that has just ended has woken nobody yet.
    await asyncio.sleep(0)
    await courier._site_rests.wait()
    if courier.target is not None and not courier.by_hand:
        await courier._public_rests.wait()


async def post_by_hand(courier: Courier, act: Act, outcome: str) -> bool:
    """Record what a person did with an act that waited to be copied; False where it does not wait any more."""
    room = courier.runner.room.name
    if not await courier.mark(room, act.id, "sending"):
        return False
    await courier.mark(room, act.id, outcome)
    if outcome == "done" and isinstance(act, Answer | Announce):
        await courier.site.send(act.text, act=act, names=_names(courier, act))
    delivery = Delivery(act_id=act.id, outcome=outcome, facts_seq=courier.runner.room.state.facts.seq)
    _settled(courier, [(act, delivery)], "copy")
    return True


def _paced(courier: Courier, act: Answer | Announce) -> Sequence[Answer | Announce]:
    if isinstance(act, Announce):
        return [act]
    ready = courier._pacer.offer(act)
    if act.repeat_of is not None and act not in ready:
        courier._folded.setdefault(act.repeat_of, []).append(act.id)
    return ready


async def _send(courier: Courier, acts: Sequence[Answer | Announce], sender: Sender, channel: str) -> None:
    if not acts:
        return
    runner = courier.runner
    deliveries = await deliver_all(
        acts,
        room=runner.room.name,
        sender=_Careful(sender, runner.room.failures, _labels(runner.room.state, channel)),
        marker=courier,
        names=lambda act: _names(courier, act),
        check=lambda act: _check(courier, act),
        now_ms=runner.room.parts.clock.now_ms,
    )
    settled: list[tuple[Act, Delivery]] = []
    for act, delivery in zip(acts, deliveries, strict=True):
        if delivery is None:
            courier.counts["taken"] += 1
            continue
        await _settle_folded(courier, act, delivery.outcome)
        if channel != "own-site" and delivery.outcome == "done":
            await courier.site.send(act.text, act=act, names={})
        settled.append((act, delivery))
    _settled(courier, settled, channel)


@dataclass(frozen=True, slots=True)
class _Careful:
    """Plays `Sender`: where the one behind it breaks, nobody knows whether the words went out, and the next act is sent all the same.

    `label` puts the AI label before words that go into a chat which shows none.
    """

    sender: Sender
    counts: Counter[str]
    label: Callable[[str, Act], str]

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Send once; `unknown` where that raised something."""
        sending = partial(self.sender.send, self.label(text, act), act=act, names=names)
        return await guarded_wait("send", sending, otherwise=lambda: "unknown", counts=self.counts)


def _labels(state: State, channel: str) -> Callable[[str, Act], str]:
    """Return what labels words for a channel: our own pages show a badge, and what a person wrote is not a machine's."""
    info = state.facts.info

    def label(text: str, act: Act) -> str:
        if info is None or channel == "own-site" or isinstance(act, Answer) and not act.intent:
            return text
        language = getattr(act, "language", "")
        return labelled(text, jurisdiction=info.jurisdiction, platform=info.platform, language=language)

    return label


def _check(courier: Courier, act: Answer | Announce) -> tuple[int, bool]:
    """Return the head of the facts, and whether `act` may be said against them now; after the kill switch nothing may."""
    state, now_ms = courier.runner.room.state, courier.runner.room.parts.clock.now_ms()
    at_ms = max(state.at_ms, now_ms)
    decided, now = (facts_version(state.facts, ms, courier._edges) for ms in (act.at_ms, at_ms))
    same = act.facts_seq == state.facts.seq and decided == now
    return state.facts.seq, not state.killed and (same or _still_true(courier, act, replace(state, at_ms=at_ms)))


def _still_true(courier: Courier, act: Answer | Announce, state: State) -> bool:
    """Whether the words hold against `state`; where that cannot be told they do not go out."""
    counts = courier.runner.room.failures
    return guarded("verify", lambda: courier.still_true(act, state), otherwise=lambda: False, counts=counts)


async def _mark_together(courier: Courier, act_ids: Sequence[str], outcome: str) -> None:
    """Mark acts that wait as gone, in one go; what somebody else has taken stays as it is."""
    room = courier.runner.room.name
    taken = await courier.mark_all(room, act_ids, "sending")
    await courier.mark_all(room, [act_id for act_id, ours in zip(act_ids, taken, strict=True) if ours], outcome)


async def _settle_folded(courier: Courier, act: Answer | Announce, outcome: str) -> None:
    """Mark the repeats that went out together with `act` as it went."""
    key = act.repeat_of if isinstance(act, Answer) else None
    folded = courier._folded.pop(key, ()) if key is not None else ()
    if folded:
        await _mark_together(courier, [act_id for act_id in folded if act_id != act.id], outcome)


async def _show(courier: Courier, acts: Sequence[Act]) -> None:
    """Pins, cards and slates are shown on the room's own pages."""
    room = courier.runner.room.name
    taken = await courier.mark_all(room, [act.id for act in acts], "sending")
    outcomes: dict[str, list[str]] = {}
    for act, ours in zip(acts, taken, strict=True):
        if ours:
            outcome = await courier.site.send("", act=act, names={})
            outcomes.setdefault(outcome, []).append(act.id)
            courier.counts[outcome] += 1
    for outcome, act_ids in outcomes.items():
        await courier.mark_all(room, act_ids, outcome)


def _settled(courier: Courier, settled: Sequence[tuple[Act, Delivery]], channel: str) -> None:
    """Record what became of acts, in one event for all that went the same way: a busy room says hundreds of lines a second."""
    at_ms = courier.runner.room.parts.clock.now_ms()
    alike: dict[tuple[str, int], list[Act]] = {}
    for act, delivery in settled:
        courier.counts[delivery.outcome] += 1
        alike.setdefault((delivery.outcome, delivery.facts_seq), []).append(act)
    for (outcome, facts_seq), acts in alike.items():
        first, *also = (act.id for act in acts)
        event = ActDelivered(
            at_ms=at_ms,
            act_id=first,
            outcome=outcome,
            facts_seq=facts_seq,
            channel=channel,
            also=tuple(also),
            cases=tuple(act.case for act in acts if isinstance(act, Answer) and act.case),
        )
        record_later(courier.runner, Intake(id=f"delivered:{first}", event=event))
    for act, delivery in settled:
        for told in courier.told:
            told(act, delivery.outcome)


def _names(courier: Courier, act: Act) -> Mapping[str, str]:
    """Return the askers' shown names by comment id, as far as they are at hand."""
    found = find_words(courier.runner.words, getattr(act, "to", ()))
    return {comment: said.name for comment, said in found.items() if said.name}


def act_row(act: Act) -> dict[str, Any]:
    """Return an act as users script against it (`interface.md`, `replay`), times in milliseconds UTC."""
    return act_line(act)
