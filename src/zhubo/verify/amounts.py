"""An amount of money as a text says it."""

from __future__ import annotations

from zhubo.facts import Money
from zhubo.values import dataclass
from zhubo.verify.reading import Clause


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at `[start, end)` in its surroundings: `left` and `right` are the folded clause around it, up to the next amounts."""

    start: int
    end: int
    money: Money
    part: str
    left: str
    right: str
    clause: Clause
    sentence: str

    @property
    def clause_text(self) -> str:
        """The folded clause but for the amount and what other amounts cut off."""
        return self.left + self.right
