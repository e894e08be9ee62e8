"""One question, one answer, without a log: the same stages as in a room, over a state that is thrown away."""

from __future__ import annotations

import collections
from collections.abc import Callable, Iterable
from dataclasses import replace

from zhubo.acts import Act, Answer, Escalate, LookUpOrder
from zhubo.decide import decide
from zhubo.errands import look_up
from zhubo.events import Event, Recorded, TimerFired, ViewerCommented
from zhubo.express import DraftCache, express
from zhubo.facts import Shop
from zhubo.inbound import Inbound
from zhubo.intake import take_in
from zhubo.opening import opening_events
from zhubo.perceive import Understander
from zhubo.ports import OrderBook
from zhubo.questions import COALESCE_MS
from zhubo.reader import Reader, reader_of
from zhubo.state import State, evolve
from zhubo.values import dataclass

ASKER = "asker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A shop ready to be asked: its facts folded once, its bag indexed once."""

    state: State
    reader: Reader
    orders: OrderBook
    cache: DraftCache


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a question came to: how it was read, and every act about it."""

    comment: ViewerCommented
    acts: tuple[Act, ...]

    @property
    def answer(self) -> Answer | None:
        """The public answer, else the private one, else None."""
        answers = [act for act in self.acts if isinstance(act, Answer)]
        return next((act for act in answers if not act.private), answers[0] if answers else None)

    @property
    def private(self) -> Answer | None:
        """What only the buyer sees, or None."""
        return next((act for act in self.acts if isinstance(act, Answer) and act.private), None)

    @property
    def escalated(self) -> bool:
        """Whether a human is asked."""
        return any(isinstance(act, Escalate) for act in self.acts)


def open_counter(shop: Shop, model: Understander, orders: OrderBook, pseudonym: Callable[[str, str], str]) -> Counter:
    """Return a counter for `shop`, at which every question is the first one."""
    empty = State(room="ask")
    state = folded(opening_events(shop, empty, at_ms=0), empty)
    reader = reader_of(state.facts.products, model, pseudonym, collections.Counter())
    return Counter(state=state, reader=reader, orders=orders, cache=DraftCache(drafts={}, edges={}))


def ask_once(
    counter: Counter, text: str, *, at_ms: int, product: str | None = None, buyer: tuple[str, str] | None = None
) -> Asked:
    """Return what the room would do about `text`. `product` is what is pinned; `buyer` is the asker's (platform, id) when verified."""
    state = replace(counter.state, pinned=product if product in counter.state.facts.products else None, at_ms=at_ms)
    platform, viewer = buyer or ("own-site", ASKER)
    inbound = Inbound(kind="comment", id="q", platform=platform, viewer=viewer, text=text, at_ms=at_ms)
    comment = take_in(inbound, state, counter.reader, now_ms=at_ms, fallback_id="q").event
    assert isinstance(comment, ViewerCommented)
    acts: list[Act] = []
    waiting: list[Event] = [comment, TimerFired(at_ms=at_ms + COALESCE_MS)]
    while waiting:
        recorded = Recorded(room=state.room, seq=state.seq + 1, id=str(state.seq + 1), event=waiting.pop(0))
        state = evolve(state, recorded)
        new = express(state, recorded, decide(state, recorded), counter.cache)
        acts += new
        for act in new:
            if isinstance(act, LookUpOrder):
                named = counter.reader.pseudonym
                found = look_up(act, counter.orders, platform_id=viewer, at_ms=state.at_ms, pseudonym=named)
                waiting.append(found.event)
    return Asked(comment=comment, acts=tuple(acts))


def folded(events: Iterable[Event], state: State) -> State:
    """Return `state` after `events`, numbered from where it stands."""
    for event in events:
        state = evolve(state, Recorded(room=state.room, seq=state.seq + 1, id=str(state.seq + 1), event=event))
    return state
