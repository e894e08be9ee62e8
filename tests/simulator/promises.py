"""What holds after any show, however it went: held against the log, the outbox and what viewers saw."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhubo import snapshot, wire
from zhubo.acts import Act, Announce, Answer, ReportCase
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.outbox_states import MAY_COME_FROM
from zhubo.decide import decide
from zhubo.events import ActDelivered, Recorded
from zhubo.express import DraftCache, check_draft, express
from zhubo.generate import Draft
from zhubo.state import State, evolve

ALL = 1_000_000
STATES = tuple(MAY_COME_FROM)


def check_log(events: Sequence[Recorded], acknowledged: Mapping[str, int]) -> None:
    """Nothing acknowledged is lost, doubled or moved; `acknowledged` holds the senders' own message ids."""
    assert [r.seq for r in events] == list(range(1, len(events) + 1)), "dense and ordered"
    assert len({r.id for r in events}) == len(events), "no event twice"
    seq_of = {r.id.rsplit(":", 1)[-1]: r.seq for r in events if r.id.startswith("own-site:")}
    assert acknowledged.items() <= seq_of.items(), "nothing acknowledged is lost or moved"


@dataclass(frozen=True)
class Retold:
    """A log told again from its first event: the state after each event, the empty one first, and every act that it gives rise to."""

    events: Sequence[Recorded]
    states: Sequence[State]
    acts: Sequence[Act]


def retell(room: str, events: Sequence[Recorded]) -> Retold:
    """Return what a log leads to, decided afresh."""
    states, cache, acts = [State(room=room)], DraftCache(drafts={}, edges={}), []
    for recorded in events:
        states.append(evolve(states[-1], recorded))
        acts += express(states[-1], recorded, decide(states[-1], recorded), cache)
    return Retold(events, states, acts)


def check_fold(retold: Retold, state: State, *, seed: int) -> None:
    """The room stands where its log leads, and any snapshot with the rest of the log leads there, byte for byte."""
    whole = plain_bytes(retold.states[-1])
    assert whole == plain_bytes(state), "the room is where its log leads"
    cut = random.Random(seed).randrange(len(retold.states))
    revived = snapshot.from_plain(wire.from_json(plain_bytes(retold.states[cut]), snapshot.PlainState))
    for recorded in retold.events[cut:]:
        revived = evolve(revived, recorded)
    assert whole == plain_bytes(revived), "snapshot + rest = full replay"


def check_outbox(room: str, store: MemoryStore, retold: Retold, sent: Mapping[str, int]) -> None:
    """The acts follow from the log, each is there once, and none reached a viewer twice or without its mark; `sent` counts by act id."""
    rows = store.read_outbox(room, states=STATES, limit=ALL)
    assert sorted(wire.encode_act(r.act) for r in rows) == sorted(map(wire.encode_act, retold.acts)), (
        "acts follow from the log"
    )
    for row in rows:
        sends = sent.get(row.act.id, 0)
        assert sends <= 1, f"{row.act.id} was sent twice"
        words = isinstance(row.act, Answer | Announce)
        assert row.state != "done" or not words or sends == 1, f"{row.act.id} is done and was not sent"
        waits = row.state in ("held", "dropped", "stale", "pending", "failed")
        assert not waits or sends == 0, f"{row.act.id} was not to be sent"
    assert set(sent) <= {row.act.id for row in rows}, "nothing was sent that was not decided"


def check_reports(room: str, store: MemoryStore, reported: Mapping[str, int]) -> None:
    """Every change of a case has reached the other side; a crash while it went may have cut it off or doubled it, and nothing else."""
    for row in store.read_outbox(room, states=STATES, limit=ALL):
        if isinstance(row.act, ReportCase):
            assert row.state in ("done", "unknown") and reported.get(row.act.id, 0) >= 1, (
                f"{row.act.id} was not reported"
            )


def check_said(retold: Retold) -> None:
    """What was sent held against the facts of the moment of sending, which the sender wrote down."""
    acts = {act.id: act for act in retold.acts}
    for recorded in retold.events:
        event = recorded.event
        if isinstance(event, ActDelivered) and event.outcome == "done":
            facts = retold.states[event.facts_seq].facts
            for act in (acts[act_id] for act_id in event.act_ids):
                if not isinstance(act, Answer) or act.facts_seq == event.facts_seq:
                    continue
                draft = Draft(
                    text=act.text,
                    language=act.language,
                    target=act.target,
                    evidence=act.evidence or None,
                    told=act.told,
                )
                assert not check_draft(draft, facts, act.at_ms).findings, f"{act.id} was not true when it was sent"


def check_ended(room: str, store: MemoryStore, state: State) -> None:
    """After a quiet time nothing is left half done: no question is open, nothing waits to be sent, nothing hangs in sending."""
    assert not state.book.open, f"still open: {sorted(state.book.open)}"
    left = store.read_outbox(room, states=("pending", "sending"), limit=ALL)
    assert not left, f"still waiting: {[(type(row.act).__name__, row.act.id, row.state) for row in left]}"
    told = Counter(
        act_id
        for recorded in store.read(room, after_seq=0, limit=ALL)
        if isinstance(recorded.event, ActDelivered)
        for act_id in recorded.event.act_ids
    )
    assert not told or max(told.values()) == 1, "every outcome is told once"


def plain_bytes(state: State) -> bytes:
    """Return the bytes that a snapshot of `state` would hold."""
    return wire.to_json(snapshot.to_plain(state))
