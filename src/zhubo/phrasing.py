"""Answers that a language model phrases, as the log knows them: which wait for it, and what it wrote. A part of the fold: pure and total.

A phrasing holds placeholders where facts go, and the template that it is another wording of. Whoever says it puts in the facts of that
moment, and says the template instead where anything does not fit (`express.py`). Nothing here comes from a viewer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from typing import TypeVar

from immutables import Map

from zhubo import events as e
from zhubo.questions import PERSONAL_INTENTS, QUESTION_COMMENTS_MAX, QUIET_INTENTS, Question
from zhubo.values import dataclass

V = TypeVar("V")

VARIATIONS = 4
"""How many wordings of one answer are in use, so that a room does not sound like a record."""
WAITING_MAX = 64
"""How many questions wait for a model at most; in a crowd the rest is answered by templates at once."""
WAITED_MS_MAX = 30_000
"""Longer than any deadline: a question that waited so long in the room's own time lost its errand, and is answered by the template."""
KNOWN_PER_GENERATION_MAX = 512
AGAIN_MS = 60_000
"""How long a question of which no phrasing came is answered by the template at once."""
DAY_MS = 86_400_000
NEVER_PHRASED = PERSONAL_INTENTS | QUIET_INTENTS | {"chitchat_about_host", "complaint_negative", "greet_thanks"}
"""What orders, complaints and being a machine are answered with is fixed to the letter; around a greeting no facts stand."""
HARMLESS_FLAGS = frozenset({"pii"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """Another wording of `template`, both with placeholders; an empty `text`: none came. `facts_seq`: the version that it was held to."""

    template: str = ""
    text: str = ""
    by: str = ""
    facts_seq: int = 0
    at_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasings:
    """Questions that wait, by their key; phrasings by variation and key, in two generations; what models cost on `tokens_day` (UTC).

    `requested` holds the questions that began to wait with the last event; it is empty again after the next.
    """

    on: bool = False
    waiting: Map[str, Question] = Map()
    known: Map[str, Phrasing] = Map()
    known_before: Map[str, Phrasing] = Map()
    tokens_day: int = 0
    tokens: int = 0
    requested: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPhrasings:
    """`Phrasings` in plain dicts with sorted keys: what a snapshot holds."""

    on: bool = False
    waiting: dict[str, Question] = field(default_factory=dict)
    known: dict[str, Phrasing] = field(default_factory=dict)
    known_before: dict[str, Phrasing] = field(default_factory=dict)
    tokens_day: int = 0
    tokens: int = 0


def fold_phrasings(
    known: Phrasings, event: e.Event, closed: tuple[Question, ...], *, at_ms: int, facts_seq: int, live: bool
) -> tuple[Phrasings, tuple[Question, ...]]:
    """Return the phrasings after `event`, and which questions are answered now: of `closed`, those that need not wait, and those that have.

    `live`: the room answers at all. With nothing that waits, `closed` comes back as it is unless `known.on`.
    """
    now = replace(known, requested=()) if known.requested else known
    if isinstance(event, e.RoomOpened) and event.phrasing != now.on:
        now = replace(now, on=event.phrasing)
    ready: list[Question] = []
    if isinstance(event, e.DraftWritten):
        now = _written(now, event, at_ms, ready)
    if not (now.waiting or (now.on and closed)):
        return now, (*ready, *closed)
    waiting, requested = now.waiting, list[Question]()
    for question in sorted(waiting.values(), key=lambda one: one.first_seq):
        if at_ms - question.due_ms > WAITED_MS_MAX:
            waiting = waiting.delete(question.key)
            ready.append(question)
    for question in closed:
        same = waiting.get(question.key)
        if same is not None and len(same.comments) + len(question.comments) <= QUESTION_COMMENTS_MAX:
            comments, viewers = (*same.comments, *question.comments), (*same.viewers, *question.viewers)
            waiting = waiting.set(question.key, replace(same, comments=comments, viewers=viewers))
        elif same is None and live and len(waiting) < WAITING_MAX and _is_wanted(now, question, at_ms, facts_seq):
            waiting = waiting.set(question.key, question)
            requested.append(question)
        else:
            ready.append(question)
    return replace(now, waiting=waiting, requested=tuple(requested)), tuple(ready)


def find_phrasing(phrasings: Phrasings, question: Question) -> Phrasing | None:
    """Return what is known of a model's wording of the answer to `question`, in the variation whose turn it is; None where nothing is.

    Where models are off, nothing is known: what one wrote before is said no more.
    """
    if not phrasings.on or not may_be_phrased(question):
        return None
    key = _known_key(question)
    return phrasings.known.get(key) or phrasings.known_before.get(key)


def may_be_phrased(question: Question) -> bool:
    """Whether the answer to `question` is made of facts that no person has to look at."""
    return bool(question.intent) and question.intent not in NEVER_PHRASED and HARMLESS_FLAGS.issuperset(question.flags)


def to_plain(phrasings: Phrasings) -> PlainPhrasings:
    """Return `phrasings` as plain data in canonical order, without what the last event requested."""
    return PlainPhrasings(
        on=phrasings.on,
        waiting=_sorted(phrasings.waiting.items()),
        known=_sorted(phrasings.known.items()),
        known_before=_sorted(phrasings.known_before.items()),
        tokens_day=phrasings.tokens_day,
        tokens=phrasings.tokens,
    )


def from_plain(plain: PlainPhrasings) -> Phrasings:
    """Return the phrasings that `to_plain` was given."""
    return Phrasings(
        on=plain.on,
        waiting=Map(plain.waiting),
        known=Map(plain.known),
        known_before=Map(plain.known_before),
        tokens_day=plain.tokens_day,
        tokens=plain.tokens,
    )


def _sorted(items: Iterable[tuple[str, V]]) -> dict[str, V]:
    return dict(sorted(items, key=lambda item: item[0]))


def _known_key(question: Question) -> str:
    return f"{question.first_seq % VARIATIONS}|{question.key}"


def _is_wanted(phrasings: Phrasings, question: Question, at_ms: int, facts_seq: int) -> bool:
    """Whether a model is asked, or its words held to the facts again: a phrasing that was held to these very facts is said at once."""
    if not phrasings.on or not may_be_phrased(question):
        return False
    known = find_phrasing(phrasings, question)
    if known is None:
        return True
    return known.facts_seq != facts_seq if known.text else at_ms - known.at_ms >= AGAIN_MS


def _written(phrasings: Phrasings, event: e.DraftWritten, at_ms: int, ready: list[Question]) -> Phrasings:
    """Return the phrasings with what came of a request; the question that waited for it joins `ready`."""
    day = at_ms // DAY_MS
    spent = event.tokens + (phrasings.tokens if day == phrasings.tokens_day else 0)
    phrasings = replace(phrasings, tokens_day=day, tokens=spent)
    question = phrasings.waiting.get(event.question)
    if question is None:
        return phrasings
    ready.append(question)
    phrasings = replace(phrasings, waiting=phrasings.waiting.delete(event.question))
    if event.outcome in ("off", "gone"):
        return phrasings
    new = Phrasing(by=event.by, facts_seq=event.facts_seq, at_ms=at_ms)
    before = find_phrasing(phrasings, question)
    if event.outcome == "kept" and before is not None:
        new = replace(before, facts_seq=event.facts_seq, at_ms=at_ms)
    elif event.outcome == "written":
        new = replace(new, template=event.template, text=event.text)
    known = phrasings.known.set(_known_key(question), new)
    if len(known) > KNOWN_PER_GENERATION_MAX:
        return replace(phrasings, known=Map(), known_before=known)
    return replace(phrasings, known=known)
