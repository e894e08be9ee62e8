"""How an act may move through the outbox, the same for every store.

```
status sent     -> pending -> sending -> done | failed | unknown | stale
status review   -> held    -> pending | dropped
status withheld -> dropped
```

What a crash leaves in `sending` becomes `unknown` when the store is opened again, and is never sent again by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.acts import Act
from zhubo.errors import LogError

FIRST_STATE = {"sent": "pending", "review": "held", "withheld": "dropped"}
"""The state in which an act of each status enters the outbox."""

MAY_COME_FROM: dict[str, tuple[str, ...]] = {
    "pending": ("held",),
    "dropped": ("held",),
    "sending": ("pending",),
    "done": ("sending",),
    "failed": ("sending",),
    "unknown": ("sending",),
    "stale": ("sending",),
    "held": (),
}
"""For each state, those from which an act may be marked with it."""

LEFT_BEHIND = "sending"
"""The state that no act may be in when a store is opened."""


def place_of(room: str, act_id: str) -> tuple[int, int]:
    """Return `(seq, k)` of the act `room:seq:k`.

    Raises:
        LogError: it is not the name of an act of this room.
    """
    prefix = f"{room}:"
    seq, _, k = act_id.removeprefix(prefix).partition(":")
    if not (act_id.startswith(prefix) and _plain_number(seq) and _plain_number(k)):
        raise LogError(f"{act_id!r} names no act of room {room!r}.", hint="An act is named room:seq:k.")
    return int(seq), int(k)


def entering(room: str, upto_seq: int, acts: Sequence[Act]) -> list[tuple[tuple[int, int], str, Act]]:
    """Return, for each act that a fold up to `upto_seq` gave, its `(seq, k)`, the state in which it enters, and itself.

    Raises:
        LogError: an act belongs to another room or to a later event, or its status is none of `sent`, `review`, `withheld`.
    """
    rows = []
    for act in acts:
        place = place_of(room, act.id)
        if place[0] > upto_seq:
            what = f"Act {act.id} lies beyond {upto_seq}, up to which the room is decided now."
            raise LogError(what, hint="Advance to the event that gave rise to it.")
        state = FIRST_STATE.get(act.status)
        if state is None:
            hint = f"Give it one of {', '.join(FIRST_STATE)}."
            raise LogError(f"Act {act.id} has the status {act.status!r}, which the outbox does not know.", hint=hint)
        rows.append((place, state, act))
    return rows


def not_there_yet(room: str, upto_seq: int, head: int) -> LogError:
    """Return the error that says that the fold cannot be further than the log."""
    what = f"Room {room!r} cannot be decided up to {upto_seq}: its log ends at {head}."
    return LogError(what, hint="Append the events first.")


def sources_of(state: str) -> tuple[str, ...]:
    """Return the states from which an act may be marked `state`.

    Raises:
        LogError: there is no such state.
    """
    sources = MAY_COME_FROM.get(state)
    if sources is None:
        hint = f"It is one of {', '.join(MAY_COME_FROM)}."
        raise LogError(f"The outbox knows no state {state!r}.", hint=hint)
    return sources


def _plain_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and (text == "0" or text[0] != "0")
