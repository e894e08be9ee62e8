"""What `zhubo shop check` reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from zhubo.shop.reasons import Reason
from zhubo.values import dataclass

CONTRADICTION, GAP, NOTE = "contradiction", "gap", "note"


@dataclass(frozen=True, slots=True)
class ShopFinding:
    """One finding. `kind` is its message's key, `subject` the fact's id, `severity` contradiction, gap or note.

    `why` is a reason that the message quotes.
    """

    kind: str
    subject: str
    severity: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    why: Reason | None = None

    def __hash__(self) -> int:
        return hash((self.kind, self.subject, self.severity, tuple(sorted(self.arguments.items())), self.why))
