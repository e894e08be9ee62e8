"""What was said on air and does not hold: by the human host, or by the room before a fact changed. Typed values only."""

from __future__ import annotations

from zhubo.values import dataclass

SAID_CHARS_MAX = 24
"""A price, a number or a period is shorter; what is longer stays sealed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misquote:
    """A claim that was made on air and that the facts do not carry.

    `kind`: wrong_price wrong_discount wrong_stock wrong_policy. `said`: the number or period as it was spoken; `known`: what the fact says,
    if it says one thing; `evidence` the fact's id; `target` the product that was spoken of; `language` that of the words.
    """

    kind: str
    said: str
    known: str | None
    evidence: str
    target: str | None = None
    language: str = "zh"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsOutdated:
    """Facts changed, and an act that went out a moment ago does not hold any more. `act_id` is that act."""

    at_ms: int
    act_id: str
    misquotes: tuple[Misquote, ...] = ()
