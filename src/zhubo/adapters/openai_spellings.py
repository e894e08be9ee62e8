"""How a server wants to be asked: several spellings of one request, strictest first, of which the first that it takes is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

REFUSED_MAX = 3
"""After so many refused bodies in a row another spelling is looked for: the server may be a new one."""


class Spellings:
    """The bodies of one kind of request; `refused` and `taken` say what became of the last that `tries` gave."""

    def __init__(self, bodies: Sequence[Mapping[str, Any]]) -> None:
        self._bodies = tuple(bodies)
        self._at = self._refusals = 0
        self._taken = False

    def tries(self) -> Iterator[Mapping[str, Any]]:
        """Yield the spelling in use, then each that takes its place, at most all of them once."""
        for _ in self._bodies:
            yield self._bodies[self._at]

    def refused(self) -> bool:
        """Whether another spelling is to be tried, which then stands ready; one that was taken before is kept until it is refused often."""
        self._refusals += 1
        if self._taken and self._refusals < REFUSED_MAX:
            return False
        self._taken = False
        self._at = (self._at + 1) % len(self._bodies)
        return True

    def taken(self) -> None:
        """Keep the spelling: the server answered to it."""
        self._refusals, self._taken = 0, True
