"""Slots of one comment while they are being found."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from zhubo.values import dataclass

Stretch = tuple[int, int]
"""`[start, end)` of a folded text."""


@dataclass(slots=True)
class Found:
    """Slots as they are found. `spans` are `(slot, start, end, value)` of the folded text; `typed` holds each slot's first typed value.

    `concepts` are ideas of the thesaurus with where their word starts.
    """

    text: str
    language: str
    currency: str
    spans: list[tuple[str, int, int, str]] = field(default_factory=list)
    typed: dict[str, Any] = field(default_factory=dict)
    links: list[int] = field(default_factory=list)
    order_no: str | None = None
    concepts: list[tuple[int, str]] = field(default_factory=list)

    def copy(self) -> Found:
        """Return the same, to be written into."""
        return Found(
            self.text,
            self.language,
            self.currency,
            list(self.spans),
            dict(self.typed),
            list(self.links),
            self.order_no,
            self.concepts,
        )

    def add(self, slot: str, start: int, end: int, value: str, typed: Any = None) -> bool:
        """Note a slot unless something that was found before it stands there; return whether it was noted."""
        for _, other_start, other_end, _ in self.spans:
            if start < other_end and other_start < end:
                return False
        self.spans.append((slot, start, end, value))
        if typed is not None:
            self.typed.setdefault(slot, typed)
        return True
