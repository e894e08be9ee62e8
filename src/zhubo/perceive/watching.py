"""What a reading looked at in its context, so that it holds for every context that is the same there."""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive.reading import Context


class Watched(Context):
    """A context that notes in `looked` which of its fields, text keys apart, were read."""

    __slots__ = ("looked", "real")

    looked: dict[str, object]
    real: Context

    def __init__(self, real: Context) -> None:
        object.__setattr__(self, "real", real)
        object.__setattr__(self, "looked", {})

    @property
    def pinned(self) -> str | None:
        self.looked["pinned"] = self.real.pinned
        return self.real.pinned

    @property
    def asked(self) -> str | None:
        self.looked["asked"] = self.real.asked
        return self.real.asked

    @property
    def last_targets(self) -> tuple[Target, ...]:
        self.looked["last_targets"] = self.real.last_targets
        return self.real.last_targets

    @property
    def last_intent(self) -> str | None:
        self.looked["last_intent"] = self.real.last_intent
        return self.real.last_intent

    @property
    def codes(self) -> tuple[tuple[str, str], ...]:
        self.looked["codes"] = self.real.codes
        return self.real.codes

    @property
    def languages(self) -> tuple[str, ...]:
        return self.real.languages

    @property
    def currency(self) -> str:
        return self.real.currency
