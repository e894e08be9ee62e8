"""What generating returns."""

from __future__ import annotations

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Words and what they rest on.

    `evidence`: fact ids such as `product:MUG-01#price`; None is "not stated: any fact of the shop may carry it" (a human's own words).
    `known`: False where no fact answers, so that the text says so honestly and a human is asked; `about` then names what is missing by a
    key of the message files. An empty `text` is silence. `told`: words that the order book carries and no fact of the shop does.
    """

    text: str
    language: str
    evidence: tuple[str, ...] | None = ()
    target: str | None = None
    private: bool = False
    known: bool = True
    about: str = ""
    told: tuple[str, ...] = ()
