"""What the host does: a closed union, the only thing that a room returns.

An act is named `room:seq:k`: the k-th act that the event at `seq` gave rise to. Acts are a pure function of the log.
`status`: `sent` (goes out), `review` (waits for a human), `withheld` (recorded, never goes out; `reason` says why).
"""

from __future__ import annotations

from typing import get_args

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A claim in a text that nothing carries. `start` and `end` count code points; `kind` is one of `interface.md`'s.

    `rule`: the rule of law or of a platform that forbids it (`CN/advertising-law-9-3`); None where only this house does.
    """

    kind: str
    start: int
    end: int
    said: str
    known: str | None = None
    evidence: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Say `text` in reply to the comments in `to`: in the room, or, `private`, to the one viewer alone.

    `viewers` are the askers' pseudonyms, in the order of `to`. `repeat_of` names the act that said the same a moment ago: public targets
    may fold such acts into one post. `target` is the product that the answer is about. `told`: words that the order book carries.
    """

    id: str
    at_ms: int
    to: tuple[str, ...]
    viewers: tuple[str, ...]
    text: str
    language: str
    intent: str
    evidence: tuple[str, ...]
    status: str
    reason: str | None = None
    findings: tuple[Finding, ...] = ()
    target: str | None = None
    private: bool = False
    escalated: bool = False
    repeat_of: str | None = None
    facts_seq: int = 0
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalate:
    """Ask a human: nobody but a person can settle this. `about` is a word of the message files."""

    id: str
    at_ms: int
    to: tuple[str, ...]
    viewers: tuple[str, ...]
    language: str
    intent: str
    about: str
    target: str | None = None
    status: str = "review"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Announce:
    """Say `text` to the whole room, unasked."""

    id: str
    at_ms: int
    text: str
    language: str
    evidence: tuple[str, ...]
    status: str
    reason: str | None = None
    findings: tuple[Finding, ...] = ()
    facts_seq: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Speak:
    """Say `text` aloud."""

    id: str
    at_ms: int
    text: str
    language: str
    evidence: tuple[str, ...]
    status: str
    reason: str | None = None
    facts_seq: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Put a product's card on the stage."""

    id: str
    at_ms: int
    target: str
    status: str = "sent"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Make a product the one that the room sees first. `propensity_micro` is the chance with which it was chosen; None: not by chance."""

    id: str
    at_ms: int
    target: str
    status: str = "sent"
    reason: str | None = None
    propensity_micro: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommend:
    """Show one viewer a slate, best first."""

    id: str
    at_ms: int
    viewer: str
    slate: tuple[str, ...]
    text: str
    language: str
    evidence: tuple[str, ...]
    status: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawWinner:
    """Publish the winners of an activity."""

    id: str
    at_ms: int
    activity: str
    winners: tuple[str, ...]
    status: str = "review"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUpOrder:
    """Ask the order book. Its answer comes back as an `OrderRead` event."""

    id: str
    at_ms: int
    viewer: str
    comment: str
    source: str
    language: str
    intent: str
    order_ref: str | None
    status: str = "sent"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAgain:
    """Have a comment whose intent the model does not know read by something larger. It comes back as a `CommentReadAgain` event."""

    id: str
    at_ms: int
    viewer: str
    comment: str
    source: str
    language: str
    status: str = "sent"
    reason: str | None = None


Errand = LookUpOrder | ReadAgain
"""Outside work: nothing of it is sent or shown, and its result is an event."""

Act = Answer | Escalate | Announce | Speak | Show | Pin | Recommend | DrawWinner | LookUpOrder | ReadAgain

ACT_KINDS: dict[str, type[Act]] = {kind.__name__: kind for kind in get_args(Act)}
