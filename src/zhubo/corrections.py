"""Which misquotes call for a correction card: one a minute for each, and a few a minute in all, so that nobody is nagged. Pure."""

from __future__ import annotations

from zhubo.misquotes import Misquote
from zhubo.values import dataclass

AGAIN_MS = 60_000
"""The same misquote within this time raises one card."""
CARDS_MAX = 6
"""How many cards a room raises within `AGAIN_MS` at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """The cards of the last minute. `raised`: what each is about and when, oldest first; `fresh`: what the event at `seq` raised."""

    raised: tuple[tuple[str, int], ...] = ()
    seq: int = 0
    fresh: tuple[Misquote, ...] = ()


def raise_cards(corrections: Corrections, misquotes: tuple[Misquote, ...], at_ms: int, seq: int) -> Corrections:
    """Return the cards after the event at `seq`, which found `misquotes`; unchanged where it found none. `at_ms` never runs backwards."""
    if not misquotes:
        return corrections
    raised = [(key, ms) for key, ms in corrections.raised if at_ms - ms < AGAIN_MS]
    fresh: list[Misquote] = []
    for misquote in misquotes:
        key = key_of(misquote)
        if len(raised) < CARDS_MAX and all(key != one for one, _ in raised):
            raised.append((key, at_ms))
            fresh.append(misquote)
    return Corrections(raised=tuple(raised), seq=seq, fresh=tuple(fresh))


def key_of(misquote: Misquote) -> str:
    """Return what makes two misquotes the same: the fact, and what it says. How wrong it was quoted makes no difference."""
    return f"{misquote.kind}|{misquote.evidence}|{misquote.known or ''}"
