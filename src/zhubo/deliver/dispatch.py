"""Sending acts: mark them, check them against the facts of this moment, send each once, say what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from zhubo.acts import Announce, Answer
from zhubo.ports import OutboxMarker, Sender
from zhubo.values import dataclass

STALE_MS = 120_000
"""An answer that could not be sent for two minutes answers nobody any more."""

Said = Answer | Announce


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of an act. `outcome`: done failed unknown stale; `facts_seq` is the head that it was checked against."""

    act_id: str
    outcome: str
    facts_seq: int


async def deliver(
    act: Said,
    *,
    room: str,
    sender: Sender,
    marker: OutboxMarker,
    names: Mapping[str, str],
    check: Callable[[], tuple[int, bool]],
    now_ms: Callable[[], int],
) -> Delivery | None:
    """Send `act` at most once and return what became of it; None where somebody else has taken it. See `deliver_all`."""
    deliveries = await deliver_all(
        [act],
        room=room,
        sender=sender,
        marker=marker,
        names=lambda _: names,
        check=lambda _: check(),
        now_ms=now_ms,
    )
    return deliveries[0]


async def deliver_all(
    acts: Sequence[Said],
    *,
    room: str,
    sender: Sender,
    marker: OutboxMarker,
    names: Callable[[Said], Mapping[str, str]],
    check: Callable[[Said], tuple[int, bool]],
    now_ms: Callable[[], int],
) -> list[Delivery | None]:
    """Send each of `acts` at most once, in order, and return what became of it; None where somebody else has taken it.

    The mark `sending` is durable before the first byte leaves, so that a crash in between leaves `unknown` and never a second post. Only
    then, for a mark may take its time, `check` is asked for the head of the log's facts and whether the words may be said against them.
    The marks of all are written together, so that `acts` should be one where the sender is slow.
    """
    taken = await marker.mark_all(room, [act.id for act in acts], "sending")
    deliveries: list[Delivery | None] = []
    outcomes: dict[str, list[str]] = {}
    for act, ours in zip(acts, taken, strict=True):
        if not ours:
            deliveries.append(None)
            continue
        facts_seq, sayable = check(act)
        if sayable and now_ms() - act.at_ms <= STALE_MS:
            outcome = await sender.send(act.text, act=act, names=names(act))
        else:
            outcome = "stale"
        deliveries.append(Delivery(act_id=act.id, outcome=outcome, facts_seq=facts_seq))
        outcomes.setdefault(outcome, []).append(act.id)
    for outcome, act_ids in outcomes.items():
        await marker.mark_all(room, act_ids, outcome)
    return deliveries
