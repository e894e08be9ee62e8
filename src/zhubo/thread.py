"""What a comment may go on with: what its viewer, the host and another viewer last said, as far as it is fresh. Pure."""

from __future__ import annotations

from zhubo.perceive import Thread
from zhubo.state import ASKED_MS, State, ViewerMemory

THREAD_MS = 600_000
"""How long a viewer's last comment is what their next one goes on with."""
READ_MS = 2_000
"""Nobody reads what another wrote, and types an answer to it, in less."""


def thread_of(state: State, memory: ViewerMemory | None, beside: ViewerMemory | None, at_ms: int) -> Thread | None:
    """Return what a comment of a viewer of whom `memory` is kept may go on with; None where nobody said anything of late.

    `beside` is what is remembered of whoever else commented last; `at_ms` is when the comment came.
    """
    fresh = memory is not None and at_ms - memory.last_at_ms <= THREAD_MS
    known = memory if fresh and memory is not None else ViewerMemory()
    host = state.host
    if host is not None and (at_ms - host.at_ms > ASKED_MS or host.at_ms < known.last_at_ms):
        host = None
    since_ms = at_ms - beside.last_at_ms if beside is not None else ASKED_MS + 1
    other = beside if since_ms <= ASKED_MS else None
    before = state.pinned_before if at_ms - state.pinned_at_ms <= THREAD_MS else None
    if not fresh and host is None and other is None and before is None:
        return None
    return Thread(
        targets=known.last_targets,
        intent=known.last_intent,
        attribute=known.last_attribute,
        language=known.language,
        earlier=known.earlier,
        offered=host.offered if host is not None else (),
        coded=host is not None and host.coded,
        host_asks=host is not None and host.asks_back,
        shown_since=fresh and state.pinned_at_ms > known.last_at_ms,
        shown_before=before,
        beside=other.last_targets if other is not None else (),
        beside_intent=other.last_intent if other is not None else None,
        beside_mood=other.mood if other is not None else "neutral",
        beside_read=since_ms >= READ_MS,
        beside_answers=other is not None and other.last_at_ms > state.asked_at_ms,
        host_spoke=host is not None,
        mood=known.mood,
        ways=host.ways if host is not None else (),
    )
