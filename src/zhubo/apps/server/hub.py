"""Fan-out of one room: one encoded frame per role and tick, the same text to every socket; an asker's answer at once."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import islice
from time import perf_counter
from typing import Any

from zhubo import events as e
from zhubo.acts import Act, Answer, Errand
from zhubo.apps.server.metrics import Latency, Rates
from zhubo.apps.server.outflow import CLOSE_TOO_SLOW, Outflow, frame_of, push
from zhubo.apps.server.views import HIDDEN_FLAGS, case_item, comment_item, console_comment_item, said_item
from zhubo.case import Case
from zhubo.case_book import CaseBook
from zhubo.ports import OutboxRow
from zhubo.questions import PERSONAL_INTENTS
from zhubo.running import Batch, Runner
from zhubo.sending import act_row
from zhubo.spoken import Spoken, unsealed
from zhubo.values import dataclass

TICK_S = 0.05
STATS_S = 1.0
KEPT_NEWS_MAX = 2_000
LATELY_MAX = 300
TICK_COMMENTS_MAX = 200
ROLES = ("viewer", "console", "stage", "source")
FIRST_STATE = {"sent": "pending", "review": "held", "withheld": "dropped"}


@dataclass(slots=True)
class News:
    """One thing that pages are told. `seq` is where it stands in the log; each role's item is made when it is needed.

    `plain` is told to all, `inner` to consoles alone.
    """

    seq: int
    recorded: e.Recorded | None = None
    said: Spoken | None = None
    decided: Act | None = None
    latency_ms: int | None = None
    shown: Act | None = None
    question: Spoken | None = None
    plain: dict[str, Any] | None = None
    inner: dict[str, Any] | None = None


@dataclass(slots=True, kw_only=True)
class Hub:
    """The sockets of one room and what they have yet to be told. Plays `Sender` for the room's own pages.

    `kept` holds all news from `kept_from_seq` on, for those who come back.
    """

    runner: Runner
    sockets: dict[str, set[Outflow]] = field(default_factory=lambda: {role: set() for role in ROLES})
    by_viewer: dict[str, set[Outflow]] = field(default_factory=dict)
    kept: deque[News] = field(default_factory=lambda: deque(maxlen=KEPT_NEWS_MAX))
    kept_from_seq: int = 0
    latency: Latency = field(default_factory=Latency)
    rates: Rates = field(default_factory=Rates)
    likes: int = 0
    slow_dropped: int = 0
    _fresh: list[News] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _acts: list[dict[str, Any]] = field(default_factory=list)
    _cases: CaseBook = CaseBook()
    _stats: tuple[int, int] = (0, 0)
    _stats_s: float = 0.0
    _wake: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.kept_from_seq = self.runner.room.state.seq + 1
        self._cases = self.runner.room.state.cases
        self.runner.listeners.append(self._listen)

    def _listen(self, batch: Batch) -> None:
        listen(self, batch)

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Show an act on the room's pages; `failed` for a private answer whose asker is not there."""
        return show(self, act)


def join(hub: Hub, outflow: Outflow) -> None:
    """Add a socket."""
    hub.sockets[outflow.role].add(outflow)
    if outflow.viewer:
        hub.by_viewer.setdefault(outflow.viewer, set()).add(outflow)
    hub._wake.set()


def leave(hub: Hub, outflow: Outflow) -> None:
    """Take a socket away; a socket dropped for being slow is counted."""
    hub.sockets[outflow.role].discard(outflow)
    others = hub.by_viewer.get(outflow.viewer)
    if others is not None:
        others.discard(outflow)
        if not others:
            del hub.by_viewer[outflow.viewer]
    hub.slow_dropped += outflow.close_code == CLOSE_TOO_SLOW
    hub._wake.set()


def missed(hub: Hub, role: str, after_seq: int) -> tuple[bool, list[dict[str, Any]]]:
    """Return whether more was missed than is kept, and the items after `after_seq` that are."""
    news = [one for one in hub.kept if one.seq > after_seq]
    lost = after_seq > hub.runner.room.state.seq or after_seq + 1 < hub.kept_from_seq
    return lost, [item for one in news if (item := item_of(one, role)) is not None]


def lately(hub: Hub, role: str) -> list[dict[str, Any]]:
    """Return what somebody who comes for the first time is shown: the newest items, as many as a page has room for."""
    newest = islice(reversed(hub.kept), LATELY_MAX)
    return [item for one in newest if (item := item_of(one, role)) is not None][::-1]


def recall(hub: Hub, events: Sequence[e.Recorded], rows: Sequence[OutboxRow]) -> None:
    """Keep what was said lately, so that pages that come back after a restart find it; what was erased has no words any more."""
    parts, words = hub.runner.room.parts, hub.runner.words
    news: list[News] = []
    for recorded in events:
        said = unsealed(parts, recorded)
        if said is not None:
            words.by_comment[said.comment] = said
        one = _news_of(recorded, said)
        if one is not None:
            news.append(one)
    for row in rows:
        act = row.act
        if isinstance(act, Errand):
            continue
        news.append(News(seq=seq_of(act), decided=act))
        if row.state == "done" and not (isinstance(act, Answer) and act.private):
            news.append(News(seq=seq_of(act), shown=act, question=_question(hub, act)))
    if events:
        hub.kept_from_seq = events[0].seq
    for one in sorted(news, key=lambda one: one.seq):
        _keep(hub, one)


def listen(hub: Hub, batch: Batch) -> None:
    """Take up one round of the room."""
    hub.rates.counts["events"] += len(batch.events)
    hub.rates.counts["acts"] += len(batch.acts)
    hub.rates.counts["dropped"] += len(batch.state.dropped)
    for recorded in batch.events:
        _hear(hub, recorded, batch)
    for case in _changed_cases(hub, batch.state.cases):
        _tell(hub, News(seq=case.changed_seq, inner=case_item(case)))
    for act in batch.acts:
        if not isinstance(act, Errand):
            _tell(hub, News(seq=seq_of(act), decided=act, latency_ms=_waited_ms(hub, act)))
    if batch.events or batch.acts:
        hub._wake.set()


def _changed_cases(hub: Hub, book: CaseBook) -> list[Case]:
    """Return the cases that have changed since the last look, in the order in which they did."""
    if book.open is hub._cases.open and book.closed is hub._cases.closed:
        return []
    seen, hub._cases = hub._cases, book
    cases = (*book.open.items(), *book.closed.items())
    fresh = [case for case_id, case in cases if case not in (seen.open.get(case_id), seen.closed.get(case_id))]
    return sorted(fresh, key=lambda case: (case.changed_seq, case.id))


def show(hub: Hub, act: Act) -> str:
    """Show an act: its askers at once, everybody else with the next tick."""
    if isinstance(act, Answer):
        askers = act.viewers or [s.viewer for c in act.to if (s := _said(hub, c)) is not None]
        there = [socket for viewer in set(askers) for socket in hub.by_viewer.get(viewer, ())]
        waited = _waited_ms(hub, act)
        if waited is not None:
            hub.latency.add(waited)
        if there:
            frame = frame_of({"type": "reply", "seq": seq_of(act), "items": [said_item(act, seq_of(act))]})
            for socket in there:
                push(socket, frame)
        if act.private:
            return "done" if there else "failed"
        if hub.sockets["source"]:
            _tell_sources(hub, act)
        if act.repeat_of is not None and there:
            return "done"
    _tell(hub, News(seq=seq_of(act), shown=act, question=_question(hub, act)))
    hub._wake.set()
    return "done"


async def run_hub(hub: Hub) -> None:
    """Send what is new, at most once in 50 ms, until cancelled."""
    flushed_s = 0.0
    while True:
        await hub._wake.wait()
        wait_s = flushed_s + TICK_S - perf_counter()
        if wait_s > 0:
            await asyncio.sleep(wait_s)
        hub._wake.clear()
        flushed_s = perf_counter()
        flush(hub)


def flush(hub: Hub) -> None:
    """Send each role its frame of what is new."""
    _add_stats(hub)
    fresh, hub._fresh = hub._fresh, []
    counts, hub._counts = hub._counts, Counter()
    at_ms, seq = hub.runner.room.parts.clock.now_ms(), hub.runner.room.state.seq
    for role in ("viewer", "stage", "console"):
        sockets = hub.sockets[role]
        if not sockets:
            continue
        items, omitted = _items(fresh, role)
        if role == "console" and counts:
            items.append({"item": "counts", "counts": dict(counts)})
        if items:
            frame = frame_of({"type": "tick", "seq": seq, "at": at_ms, "items": items, "omitted": omitted})
            for socket in sockets:
                push(socket, frame)


def item_of(news: News, role: str) -> dict[str, Any] | None:
    """Return what a role is told of one piece of news, or None."""
    if news.plain is not None:
        return news.plain
    if news.inner is not None:
        return news.inner if role == "console" else None
    if news.shown is not None and role != "console":
        item = said_item(news.shown, news.seq)
        if item is not None and role == "stage" and item["item"] == "answer":
            asked = news.question
            item["question"] = {"name": asked.name, "text": asked.text} if asked is not None else None
        return item
    if news.decided is not None and role == "console":
        row: dict[str, Any] = {"item": "act", "seq": news.seq, "state": FIRST_STATE[news.decided.status]}
        return row | act_row(news.decided) | {"latency_ms": news.latency_ms}
    if news.recorded is not None:
        return _event_item(news, news.recorded, role)
    return None


def seq_of(act: Act) -> int:
    """Return the place of the event that gave rise to `act`."""
    return int(act.id.rsplit(":", 2)[1])


def _items(fresh: Sequence[News], role: str) -> tuple[list[dict[str, Any]], int]:
    items: list[dict[str, Any]] = []
    comments = omitted = 0
    for news in fresh:
        if news.said is not None and news.recorded is not None:
            comments += 1
            if comments > TICK_COMMENTS_MAX:
                omitted += 1
                continue
        item = item_of(news, role)
        if item is not None:
            items.append(item)
    return items, omitted


def _event_item(news: News, recorded: e.Recorded, role: str) -> dict[str, Any] | None:
    event = recorded.event
    seq = recorded.seq
    if isinstance(event, e.ViewerCommented):
        if role == "console":
            return console_comment_item(recorded, event, news.said)
        # An order's number is nobody else's to read.
        hidden = role == "stage" or event.slots.order_ref is not None or not HIDDEN_FLAGS.isdisjoint(event.flags)
        return None if hidden else comment_item(recorded, event, news.said)
    if isinstance(event, e.OperatorSet) and event.name == "pinned" and not event.value:
        return {"item": "unpin", "seq": seq, "at": event.at_ms}
    if role != "console":
        return None
    match event:
        case e.OperatorSet():
            words = {"name": event.name, "value": event.value, "operator": event.operator}
            return {"item": "setting", "seq": seq} | words
        case e.OperatorDecided():
            words = {"act_id": event.act_id, "operator": event.operator, "decision": event.decision}
            return {"item": "decided", "seq": seq} | words
        case e.ActDelivered():
            what = {"act_ids": list(event.act_ids), "outcome": event.outcome}
            return {"item": "delivered", "seq": seq} | what | {"facts_seq": event.facts_seq, "channel": event.channel}
        case e.OrderPlaced():
            return {"item": "order", "seq": seq, "sku": event.sku, "quantity": event.quantity, "at": event.at_ms}
    return None


def _hear(hub: Hub, recorded: e.Recorded, batch: Batch) -> None:
    event = recorded.event
    if isinstance(event, e.ViewerLiked):
        hub.likes += event.count
    elif isinstance(event, e.ViewerErased):
        _forget(hub, event.viewer, recorded.seq)
    elif (news := _news_of(recorded, batch.spoken.get(recorded.seq))) is not None:
        _tell(hub, news)
    hub._counts[type(event).__name__] += 1


def _news_of(recorded: e.Recorded, said: Spoken | None) -> News | None:
    match recorded.event:
        case e.ViewerCommented():
            return News(seq=recorded.seq, recorded=recorded, said=said)
        case e.OperatorSet() | e.OperatorDecided() | e.ActDelivered() | e.OrderPlaced():
            return News(seq=recorded.seq, recorded=recorded)
        case e.FactsChanged() | e.StockChanged() | e.RoomOpened():
            return News(seq=recorded.seq, plain={"item": "facts", "seq": recorded.seq})
    return None


def _tell(hub: Hub, news: News) -> None:
    hub._fresh.append(news)
    _keep(hub, news)


def _keep(hub: Hub, news: News) -> None:
    if len(hub.kept) == KEPT_NEWS_MAX:
        hub.kept_from_seq = max(hub.kept_from_seq, hub.kept[0].seq + 1)
    hub.kept.append(news)


def _forget(hub: Hub, viewer: str, seq: int) -> None:
    """Drop an erased viewer's words and tell the pages to."""
    ids: list[str] = []
    for one in hub.kept:
        if one.said is not None and one.said.viewer == viewer:
            ids.append(one.said.comment)
            one.recorded = one.said = None
        if one.question is not None and one.question.viewer == viewer:
            one.question = None
    _tell(hub, News(seq=seq, plain={"item": "erased", "ids": ids}))


def _question(hub: Hub, act: Act) -> Spoken | None:
    """Return the question that the stage shows with an answer; what is about somebody's own order is not read out to the room."""
    if not isinstance(act, Answer) or not act.to or act.intent in PERSONAL_INTENTS:
        return None
    return _said(hub, act.to[0])


def _said(hub: Hub, comment: str) -> Spoken | None:
    return hub.runner.words.by_comment.get(comment)


def _waited_ms(hub: Hub, act: Act) -> int | None:
    to = getattr(act, "to", ())
    said = _said(hub, to[0]) if to else None
    return None if said is None else round((perf_counter() - said.arrived_s) * 1000)


def _tell_sources(hub: Hub, act: Act) -> None:
    if not hub._acts:
        asyncio.get_running_loop().call_soon(_flush_sources, hub)
    hub._acts.append(act_row(act))


def _flush_sources(hub: Hub) -> None:
    acts, hub._acts = hub._acts, []
    frame = frame_of({"type": "acts", "seq": hub.runner.room.state.seq, "acts": acts})
    for socket in hub.sockets["source"]:
        push(socket, frame)


def _add_stats(hub: Hub) -> None:
    now_s = perf_counter()
    stats = (len(hub.sockets["viewer"]), hub.likes)
    if stats != hub._stats and now_s - hub._stats_s >= STATS_S:
        hub._stats, hub._stats_s = stats, now_s
        hub._fresh.append(News(seq=0, plain={"item": "stats", "viewers": stats[0], "likes": stats[1]}))


def tell_metrics(hub: Hub, view: dict[str, Any]) -> None:
    """Send the room's numbers to its consoles, and see that changed stats go out."""
    if hub.sockets["console"]:
        frame = frame_of({"type": "metrics"} | view)
        for socket in hub.sockets["console"]:
            push(socket, frame)
    if (len(hub.sockets["viewer"]), hub.likes) != hub._stats:
        hub._wake.set()
