"""The record of what was said on air: who said what, when and where, on which facts, and what was found in it. Without viewers.

It is made from the log and the outbox, which nothing thins out: the words that went out, their evidence and findings are in the outbox, the
decisions and the facts of every moment in the log. What viewers wrote is sealed beside it, under keys that this never asks for.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Any, Protocol

from zhubo import acts as a
from zhubo import events as e
from zhubo import wire
from zhubo.cited import Cited, cite
from zhubo.deliver import ACT_NAMES
from zhubo.ports import OutboxRow
from zhubo.state import Facts, State, evolve
from zhubo.values import dataclass

SPOKEN_ACTS = ("Answer", "Announce", "Correct", "Speak")
SAID_STATES = ("done", "unknown")
"""What went out, or perhaps did; what surely did not was never said."""
FACT_KINDS = ("RoomOpened", "FactsChanged", "StockChanged", "OperatorSet")
VERSIONS_KEPT = 2_000
"""How many versions of the facts are at hand; for an act that was checked against an older one the log's facts are read again beside."""

Row = dict[str, Any]
"""One record, plain JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """How an act went out: when, by which channel, with which outcome, checked against which version of the facts."""

    at_ms: int
    outcome: str
    channel: str
    facts_seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for: one room or all of them, from `from_ms` on and before `to_ms` (UTC), without bound where None."""

    room: str | None = None
    from_ms: int | None = None
    to_ms: int | None = None


class RecordSource(Protocol):
    """Reads one room's log and outbox as they stood at one moment, a page at a time."""

    def acts(self, room: str) -> Iterator[tuple[int, int, OutboxRow]]:
        """Yield `(seq, k, row)` of the acts that have words for the air, in order."""

    def events(self, room: str, kinds: Iterable[str]) -> Iterator[e.Recorded]:
        """Yield the events of some kinds, in order."""

    def event(self, room: str, seq: int) -> e.Recorded | None:
        """Return one event."""

    def act(self, room: str, act_id: str) -> OutboxRow | None:
        """Return one act; None where there is no such act in this room."""

    def went(self, room: str, act_id: str) -> Went | None:
        """Return how an act went out, as far as the log says it."""

    def decision(self, room: str, act_id: str) -> e.OperatorDecided | None:
        """Return what a person decided about an act."""

    def host_words(self, recorded: e.Recorded) -> str | None:
        """Return what the host said; None where it cannot be read any more."""


@dataclass(slots=True)
class Timeline:
    """The facts of one room at every moment, folded as the reading goes on. `behind` looks up what is longer ago."""

    source: RecordSource
    room: str
    behind: Timeline | None = None
    _events: Iterator[e.Recorded] = field(init=False)
    _next: e.Recorded | None = field(init=False)
    _state: State = field(init=False)
    _kept: deque[Facts] = field(init=False)

    def __post_init__(self) -> None:
        self._events = self.source.events(self.room, FACT_KINDS)
        self._next = next(self._events, None)
        self._state = State(room=self.room)
        self._kept = deque([self._state.facts], maxlen=VERSIONS_KEPT)

    def at(self, seq: int) -> Facts:
        """Return the facts after the event `seq`."""
        if self._kept[0].seq > seq:
            if self.behind is None or self.behind._kept[0].seq > seq:
                self.behind = Timeline(self.source, self.room)
            return self.behind.at(seq)
        while self._next is not None and self._next.seq <= seq:
            before = self._state.facts
            self._state = evolve(self._state, self._next)
            self._next = next(self._events, None)
            if self._state.facts is not before:
                self._kept.append(self._state.facts)
        return next(facts for facts in reversed(self._kept) if facts.seq <= seq)


def records(source: RecordSource, room: str, wanted: Wanted) -> Iterator[tuple[Row, tuple[Cited, ...]]]:
    """Yield what was said in a room and what each of it rests on, in the order in which it was decided or heard."""
    timeline = Timeline(source, room)
    said = ((seq, k, row) for seq, k, row in source.acts(room))
    heard = ((recorded.seq, -1, recorded) for recorded in source.events(room, ("HostSpoke",)))
    merged: Iterator[tuple[int, int, OutboxRow | e.Recorded]] = heapq.merge(said, heard, key=lambda one: one[:2])
    for _, _, one in merged:
        # Facts are folded only as far as what comes next needs them.
        if isinstance(one, e.Recorded):
            made = _of_host(source, room, one, timeline)
        else:
            made = _of_act(source, room, one, timeline)
        if made is not None and _within(made[0]["at"], wanted):
            yield made


def _within(at_ms: int, wanted: Wanted) -> bool:
    return (wanted.from_ms is None or at_ms >= wanted.from_ms) and (wanted.to_ms is None or at_ms < wanted.to_ms)


def _of_act(
    source: RecordSource, room: str, row: OutboxRow, timeline: Timeline
) -> tuple[Row, tuple[Cited, ...]] | None:
    act = row.act
    if isinstance(act, a.Correct):
        return _of_card(source, room, act, row, timeline)
    if not isinstance(act, a.Answer | a.Announce | a.Speak) or row.state not in SAID_STATES:
        return None
    went = source.went(room, act.id)
    private = isinstance(act, a.Answer) and act.private
    facts_seq = went.facts_seq if went is not None else act.facts_seq
    cited = _cited(timeline.at(facts_seq), _evidence(act))
    order = source.event(room, int(act.id.rsplit(":", 2)[1]))
    decided = order.event if order is not None and isinstance(order.event, e.OperatorDecided) else None
    by_machine = not isinstance(act, a.Answer) or act.by_machine
    line: Row = {
        "kind": _kind(act, decided),
        "id": act.id,
        "room": room,
        "at": went.at_ms if went is not None else act.at_ms,
        "decided_at": act.at_ms,
        # What a buyer was told alone was not said on air, and is theirs.
        "text": None if private else act.text,
        "language": act.language,
        "private": private,
        "author": "machine" if by_machine else "person",
        "ai_label": by_machine,
        "outcome": row.state,
        "channel": went.channel if went is not None else None,
        "facts_seq": facts_seq,
        "evidence": [{"id": one.id, "version": one.version} for one in cited],
        "findings": _findings(getattr(act, "findings", ()), private),
        "code_version": row.code_version,
    }
    if decided is not None:
        line |= _decision(source, room, decided)
    return line, cited


def _kind(act: a.Act, decided: e.OperatorDecided | None) -> str:
    if isinstance(act, a.Answer) and decided is not None and not act.to:
        return "announce"
    return ACT_NAMES[type(act).__name__]


def _decision(source: RecordSource, room: str, decided: e.OperatorDecided) -> Row:
    """Return who had the words said, and what they had before them."""
    line: Row = {"approved_by": decided.operator, "decision": decided.decision, "decided_about": decided.act_id}
    before = source.act(room, decided.act_id)
    if before is not None and not isinstance(before.act, a.Escalate):
        private = getattr(before.act, "private", False)
        line["before"] = {
            "kind": ACT_NAMES[type(before.act).__name__],
            "text": None if private else getattr(before.act, "text", ""),
            "findings": _findings(getattr(before.act, "findings", ()), private),
        }
    return line


def _of_card(
    source: RecordSource, room: str, act: a.Correct, row: OutboxRow, timeline: Timeline
) -> tuple[Row, tuple[Cited, ...]]:
    """Return a correction card and what became of it: nothing of it is on air but what a decision put there."""
    cited = _cited(timeline.at(act.facts_seq), act.evidence)
    line: Row = {
        "kind": "correction_card",
        "id": act.id,
        "room": room,
        "at": act.at_ms,
        "text": act.text,
        "language": act.language,
        "misquote": {"kind": act.kind, "said": act.said, "known": act.known},
        "said_by": act.of or "host",
        "facts_seq": act.facts_seq,
        "evidence": [{"id": one.id, "version": one.version} for one in cited],
        "code_version": row.code_version,
    }
    decided = source.decision(room, act.id)
    if decided is not None:
        line |= {"approved_by": decided.operator, "decision": decided.decision, "decided_at": decided.at_ms}
    return line, cited


def _of_host(
    source: RecordSource, room: str, recorded: e.Recorded, timeline: Timeline
) -> tuple[Row, tuple[Cited, ...]] | None:
    event = recorded.event
    if not isinstance(event, e.HostSpoke):
        return None
    facts = timeline.at(recorded.seq)
    cited = _cited(facts, tuple(misquote.evidence for misquote in event.misquotes))
    line: Row = {
        "kind": "host_speech",
        "id": f"{room}:{recorded.seq}",
        "room": room,
        "at": event.at_ms,
        "text": source.host_words(recorded),
        "author": "host",
        "ai_label": False,
        "facts_seq": facts.seq,
        "evidence": [{"id": one.id, "version": one.version} for one in cited],
        "misquotes": wire.to_builtins(event.misquotes),
    }
    return line, cited


def _evidence(act: a.Answer | a.Announce | a.Speak) -> tuple[str, ...]:
    return act.evidence or (act.carried if isinstance(act, a.Answer) else ())


def _cited(facts: Facts, evidence: Iterable[str]) -> tuple[Cited, ...]:
    """Return what those of `evidence` said that are facts of the shop; a buyer's order is none."""
    return tuple(cited for one in dict.fromkeys(evidence) if (cited := cite(facts, one)) is not None)


def _findings(findings: Iterable[a.Finding], private: bool) -> list[Row]:
    hidden = {"said", "known", "start", "end"} if private else set()
    return [{k: v for k, v in wire.to_builtins(one).items() if k not in hidden} for one in findings]
