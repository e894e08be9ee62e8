"""Sending one act: check it against the facts of this moment, mark it, send it once, say what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zhubo.acts import Act, Announce, Answer
from zhubo.ports import OutboxMarker, Sender

STALE_MS = 120_000
"""An answer that could not be sent for two minutes answers nobody any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of an act. `outcome`: done failed unknown stale; `facts_seq` is the head that it was checked against."""

    act_id: str
    outcome: str
    facts_seq: int


async def deliver(
    act: Answer | Announce,
    *,
    room: str,
    sender: Sender,
    marker: OutboxMarker,
    names: Mapping[str, str],
    still_true: Callable[[Act], bool],
    facts_seq: int,
    now_ms: int,
) -> Delivery | None:
    """Send `act` at most once and return what became of it; None where somebody else has taken it.

    The mark `sending` is durable before the first byte leaves, so that a crash in between leaves `unknown` and never a second post.
    """
    if not await marker.mark(room, act.id, "sending"):
        return None
    late = now_ms - act.at_ms > STALE_MS
    if late or (act.facts_seq != facts_seq and not still_true(act)):
        outcome = "stale"
    else:
        outcome = await sender.send(act.text, act=act, names=names)
    await marker.mark(room, act.id, outcome)
    return Delivery(act_id=act.id, outcome=outcome, facts_seq=facts_seq)
