"""What second readings and phrasings may cost, and when an engine that fails is left alone. Pure: whoever asks says what time it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import field

from zhubo.errors import SpentError
from zhubo.state import DAY_MS
from zhubo.values import dataclass

MINUTE_MS = 60_000
FAILURES_MAX = 5
"""So many failures in a row open the breaker."""
PAUSE_MS_MIN = 10_000
PAUSE_MS_MAX = 600_000


@dataclass(slots=True, kw_only=True)
class Budget:
    """Calls a minute and tokens a day (UTC) for all rooms of a server. `now_ms` tells the time, `steady_ms` a time that only grows.

    `table` is where in `zhubo.toml` it is set.
    """

    calls_per_minute: int
    tokens_per_day: int
    now_ms: Callable[[], int]
    steady_ms: Callable[[], int]
    table: str = "[understand]"
    tokens: int = 0
    _day: int = 0
    _calls: deque[int] = field(default_factory=deque)

    def begin(self, tokens: int) -> None:
        """Count one call that costs at most `tokens`.

        Raises:
            SpentError: the minute has no call left, or the day not so many tokens.
        """
        steady_ms = self.steady_ms()
        while self._calls and self._calls[0] <= steady_ms - MINUTE_MS:
            self._calls.popleft()
        if len(self._calls) >= self.calls_per_minute:
            raise SpentError("The calls of this minute are used up.", hint=f"Raise calls_per_minute in {self.table}.")
        self._turn()
        if self.tokens + tokens > self.tokens_per_day:
            raise SpentError("The tokens of this day are used up.", hint=f"Raise tokens_per_day in {self.table}.")
        self._calls.append(steady_ms)
        self.tokens += tokens

    def settle(self, tokens: int, *, begun: int) -> None:
        """Say that a call that began with `begun` tokens came to `tokens`, which may be more."""
        self.tokens = max(0, self.tokens + tokens - begun)

    def recall(self, day: int, tokens: int) -> None:
        """Count what an earlier process spent on `day`, as a room's log says."""
        self._turn()
        if day == self._day:
            self.tokens += tokens

    def _turn(self) -> None:
        day = self.now_ms() // DAY_MS
        if day != self._day:
            self._day, self.tokens = day, 0


@dataclass(slots=True)
class Bill:
    """Plays `Meter`: one reading's share of a budget, known at any moment, since a reading may break off."""

    budget: Budget
    tokens: int = 0

    def begin(self, tokens: int) -> None:
        """Count one call in both; SpentError where the budget does not reach."""
        self.budget.begin(tokens)
        self.tokens += tokens

    def settle(self, tokens: int, *, begun: int) -> None:
        """Say what the call came to."""
        self.budget.settle(tokens, begun=begun)
        self.tokens += tokens - begun


@dataclass(slots=True)
class Breaker:
    """Leaves an engine alone that fails: after `FAILURES_MAX` in a row, or as long as it asks; then one call tries, and the pause doubles.

    Its times are steady ones: they only grow.
    """

    failures: int = 0
    until_ms: int = 0
    _pause_ms: int = PAUSE_MS_MIN
    _trying: bool = False

    def admits(self, now_ms: int) -> bool:
        """Whether a call may be made now; after a pause only one at a time may, until one has come back well."""
        if now_ms < self.until_ms:
            return False
        if self.failures < FAILURES_MAX:
            return True
        admitted, self._trying = not self._trying, True
        return admitted

    def succeed(self) -> None:
        """Note a call that came back well."""
        self.failures, self.until_ms, self._pause_ms, self._trying = 0, 0, PAUSE_MS_MIN, False

    def fail(self, now_ms: int, *, wait_ms: int = 0) -> None:
        """Note a call that failed; `wait_ms` is how long the engine asked to be left alone."""
        self.failures, self._trying = self.failures + 1, False
        if self.failures >= FAILURES_MAX:
            wait_ms, self._pause_ms = max(wait_ms, self._pause_ms), min(self._pause_ms * 2, PAUSE_MS_MAX)
        if wait_ms > 0:
            self.until_ms = max(self.until_ms, now_ms + min(wait_ms, PAUSE_MS_MAX))

    def give_back(self) -> None:
        """Note a call that was admitted and not made."""
        self._trying = False
