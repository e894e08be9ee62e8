"""Where everybody reads everything, the same words are not posted again and again: repeats wait, and go out as one.

A question asked again within moments is decided at once, and whoever can be told alone is told at once. In a room's public chat such an
act (`repeat_of` is set) joins the ones like it until `gap_ms` after the last post of that answer; then one post names all who asked.
"""

from __future__ import annotations

from dataclasses import field, replace

from zhubo.acts import Answer
from zhubo.questions import REPEAT_MS
from zhubo.values import dataclass

HELD_MAX = 1_000
TO_MAX = 500
NEVER_MS = 2**62


@dataclass(slots=True)
class Pacer:
    """The repeats that wait for one public target."""

    gap_ms: int = REPEAT_MS
    _held: dict[str, Answer] = field(default_factory=dict)
    _first_ms: int = NEVER_MS
    """No answer that waits is older than this."""

    def offer(self, answer: Answer) -> list[Answer]:
        """Return what is to be posted now that `answer` has come; an empty list where it waits."""
        key = answer.repeat_of
        if key is None or answer.private or answer.status != "sent":
            return [answer]
        self._first_ms = min(self._first_ms, answer.at_ms)
        held = self._held.pop(key, None)
        if held is not None and held.text == answer.text and len(held.to) < TO_MAX:
            self._held[key] = replace(held, to=held.to + answer.to, viewers=held.viewers + answer.viewers)
            return []
        self._held[key] = answer
        return [held] if held is not None else self._overfull()

    def due(self, at_ms: int) -> list[Answer]:
        """Return the waiting posts whose time has come by `at_ms`, oldest first."""
        if self._first_ms + self.gap_ms > at_ms:
            return []
        ready = [key for key, answer in self._held.items() if answer.at_ms + self.gap_ms <= at_ms]
        due = [self._held.pop(key) for key in ready]
        self._first_ms = min((answer.at_ms for answer in self._held.values()), default=NEVER_MS)
        return due

    def flush(self) -> list[Answer]:
        """Return everything that waits; for the end of a show."""
        held = list(self._held.values())
        self._held.clear()
        return held

    def _overfull(self) -> list[Answer]:
        if len(self._held) <= HELD_MAX:
            return []
        oldest = next(iter(self._held))
        return [self._held.pop(oldest)]
