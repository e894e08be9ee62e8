"""What the host does: a closed union, the only thing that a room returns.

An act is named `room:seq:k`: the k-th act that the event at `seq` gave rise to. Acts are a pure function of the log.
`status`: `sent` (goes out), `review` (waits for a human), `withheld` (recorded, never goes out; `reason` says why).
"""

from __future__ import annotations

from typing import get_args

from zhubo.case import Case
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
    `mend`: where there are findings, other words without any, proposed to the person who decides. `carried`: the facts on which a human's
    own words were found to rest; these name no evidence themselves.
    `case`: the after-sale case that it is about, with `:asked` where it asks for evidence and `:decided` where it tells a decision.
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
    mend: str | None = None
    carried: tuple[str, ...] = ()
    case: str = ""

    @property
    def by_machine(self) -> bool:
        """Whether a machine chose the words, which are labelled then: they answer askers that the room knows, or are its own wording.

        What a person decided about a case is that person's, who wrote the words or agreed to those on the card.
        """
        return bool(self.intent or self.viewers) and not self.case.endswith(":decided")


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalate:
    """Ask a human: nobody but a person can settle this. `about` is a word of the message files, `case` the after-sale case that it is."""

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
    case: str = ""


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
class Correct:
    """Put right what was said on air: `text` is proposed to a person, who has it said, says it otherwise, or lets it be.

    `kind`, `said`, `known`: what was misquoted, as in `Misquote`; `evidence` carries `text`; first comes the fact that was misquoted.
    `of` names the act that said it; empty: the human host did. `intent` is that of the wording, as in `Answer`.
    """

    id: str
    at_ms: int
    text: str
    language: str
    evidence: tuple[str, ...]
    kind: str
    said: str
    known: str | None = None
    of: str = ""
    target: str | None = None
    intent: str = ""
    status: str = "review"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDraft:
    """Have a language model phrase an answer. It comes back as a `DraftWritten` event.

    `question` is the key under which askers wait. `template` is the room's own answer with placeholders like {{1}} where facts go; empty:
    nothing is there to phrase. `kinds` says what each placeholder stands for. `known`: the phrasing that the room has is of this template.
    """

    id: str
    at_ms: int
    to: tuple[str, ...]
    viewers: tuple[str, ...]
    source: str
    language: str
    intent: str
    question: str
    template: str = ""
    kinds: tuple[str, ...] = ()
    known: bool = False
    facts_seq: int = 0
    status: str = "sent"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCase:
    """Tell whoever keeps the shop's cases that one has changed (`changes` as in `CaseNews`), under the act's own id."""

    id: str
    at_ms: int
    case: Case
    changes: tuple[str, ...]
    status: str = "sent"
    reason: str | None = None


Errand = LookUpOrder | ReadAgain | RequestDraft | ReportCase
"""Outside work: nothing of it is said or shown to viewers."""

Act = (
    Answer
    | Escalate
    | Announce
    | Correct
    | Speak
    | Show
    | Pin
    | Recommend
    | DrawWinner
    | LookUpOrder
    | ReadAgain
    | RequestDraft
    | ReportCase
)

ACT_KINDS: dict[str, type[Act]] = {kind.__name__: kind for kind in get_args(Act)}
