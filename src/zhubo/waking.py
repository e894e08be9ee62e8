"""How long a room may sleep: until the first open question or after-sale case falls due."""

from __future__ import annotations

from zhubo.questions import COALESCE_MS
from zhubo.state import State

LOOK_AGAIN_S = 60.0
"""A case is due in hours, in which the machine may sleep or its clock be set: it is looked at as often as this."""

Latest = tuple[int, float]
"""When the first open question is due, and when it is answered at the latest on the loop's own clock."""


def due_in_s(state: State, latest: Latest | None, *, now_ms: int, now_s: float) -> tuple[float | None, Latest | None]:
    """Return how many seconds the room may wait, None where nothing is open, and the `latest` to ask with next.

    A question never waits longer than `COALESCE_MS` on the loop's clock `now_s`: the machine's, `now_ms`, may have been set back.
    """
    case_ms = state.cases.next_ms
    wait_s = None if case_ms is None else min((case_ms - now_ms) / 1000, LOOK_AGAIN_S)
    if not state.book.due:
        return wait_s, latest
    due = state.book.due[0][0]
    if latest is None or latest[0] != due:
        latest = (due, now_s + COALESCE_MS / 1000)
    question_s = min((due - now_ms) / 1000, latest[1] - now_s)
    return question_s if wait_s is None else min(question_s, wait_s), latest
