"""The book of after-sale cases: what it holds, its bounds, and the small changes that every step of its fold is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from immutables import Map

from zhubo.case import GOODS_REASONS, Case, CasePhoto
from zhubo.facts import Policy
from zhubo.values import dataclass

OPEN_MAX = 500
"""Cases that wait in one room; beyond it none is opened, the viewer's question still goes to a human, and `refused` counts it."""
OPEN_PER_VIEWER_MAX = 5
CLOSED_MAX = 300
"""How many decided and closed cases the state keeps, the newest; the log keeps all."""
COMMENTS_MAX = 50
PHOTOS_MAX = 10
ORDERED_PER_GENERATION_MAX = 2_000
LOOSE_MAX = 256
LOOSE_MS = 600_000
"""How long a photo that came before its comment is remembered."""
LATE_MS = 10 * 86_400_000
"""A parcel that is on its way for longer is late."""
HOUR_MS = 3_600_000
HOURS: Mapping[str, int] = {"cancel": 4, "address": 4} | dict.fromkeys((*sorted(GOODS_REASONS), "late_delivery"), 24)
"""How long a human may take, where the shop's policies do not say: these race the parcel; everything else has `HOURS_ELSE`."""
HOURS_ELSE = 48
HOURS_MAX = 24 * 365
SOON_PART = 4
"""A case is due soon when one part in so many of its time is left."""

POLICY_TOPICS: Mapping[str, str] = {"warranty": "warranty", "invoice": "invoice", "late_delivery": "courier"}
"""Whose `decide_within_hours` counts for a reason; for everything else that of the topic `returns`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNews:
    """What the last event did to a case. `change`: opened joined bound merged evidence order asked unasked urgent due_soon expired
    answered decided closed told erased.

    `wants`: what evidence is asked for.
    """

    change: str
    case: str
    wants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBook:
    """Cases that nobody has decided (`open`, with the expired ones) and the newest others (`closed`), by id.

    `by_viewer` holds the ids of open ones, oldest first; `ordered` the last order of viewers who bought here, in two generations; `loose`
    photos that belong to no case yet. `next_ms` is when a case falls due. `reported`: somebody outside hears of every change. `news` is
    what the last event did.
    """

    open: Map[str, Case] = Map()
    closed: Map[str, Case] = Map()
    by_viewer: Map[str, tuple[str, ...]] = Map()
    ordered: Map[str, str] = Map()
    ordered_before: Map[str, str] = Map()
    loose: Map[str, tuple[CasePhoto, ...]] = Map()
    next_ms: int | None = None
    reported: bool = False
    refused: int = 0
    news: tuple[CaseNews, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """When an event is folded, and by which rules of the shop; `quiet`: while the room may say nothing."""

    seq: int
    at_ms: int
    policies: Mapping[str, Policy]
    quiet: bool = False


def find_case(book: CaseBook, case_id: str) -> Case | None:
    """Return a case of the book, or None."""
    return book.open.get(case_id) or book.closed.get(case_id)


def case_of_comment(book: CaseBook, viewer: str, comment: str) -> Case | None:
    """Return the open case that a viewer's comment belongs to, or None."""
    return next((case for case in cases_of_viewer(book, viewer) if comment in case.comments), None)


def hours_of(reason: str, policies: Mapping[str, Policy]) -> int:
    """Return how long a human may take: as the shop's policy of that very id says, else that of its topic, else the default."""
    topic = POLICY_TOPICS.get(reason, "returns")
    named = policies.get(reason)
    fitting = [named] if named is not None else []
    fitting += [policy for _, policy in sorted(policies.items()) if policy.topic == topic]
    said = next((p.decide_within_hours for p in fitting if p.decide_within_hours is not None), None)
    hours = HOURS.get(reason, HOURS_ELSE) if said is None else said
    return max(1, min(hours, HOURS_MAX))


def cases_of_viewer(book: CaseBook, viewer: str) -> tuple[Case, ...]:
    """Return a viewer's open cases, newest first."""
    return tuple(book.open[case_id] for case_id in reversed(book.by_viewer.get(viewer, ())))


def with_case(book: CaseBook, case: Case, now: Moment, change: str) -> CaseBook:
    """Return the book with an open case as it is now, and word of the change."""
    case = replace(case, changed_ms=now.at_ms, changed_seq=now.seq)
    news = (*book.news, CaseNews(change=change, case=case.id))
    return _due(replace(book, open=book.open.set(case.id, case), news=news), book.open.get(case.id), case)


def with_closed(book: CaseBook, case: Case, now: Moment, change: str) -> CaseBook:
    """Return the book with a case among the closed ones, of which the oldest goes where they are too many."""
    case = replace(case, changed_ms=now.at_ms, changed_seq=now.seq)
    book = without(book, case)
    closed = book.closed.set(case.id, case)
    if len(closed) > CLOSED_MAX:
        closed = closed.delete(min(closed, key=lambda one: (closed[one].changed_seq, _number(one))))
    return replace(book, closed=closed, news=(*book.news, CaseNews(change=change, case=case.id)))


def without(book: CaseBook, case: Case) -> CaseBook:
    """Return the book without an open case; one that is not open changes nothing."""
    known = book.open.get(case.id)
    if known is None:
        return book
    left = tuple(one for one in book.by_viewer.get(known.viewer, ()) if one != case.id)
    by_viewer = book.by_viewer.set(known.viewer, left) if left else book.by_viewer.delete(known.viewer)
    return _due(replace(book, open=book.open.delete(case.id), by_viewer=by_viewer), known, None)


def _wait_ms(case: Case | None) -> int | None:
    """Return when a case wants to be looked at next."""
    if case is None or case.status == "expired":
        return None
    return case.due_ms if case.warned else case.soon_ms


def _due(book: CaseBook, before: Case | None, after: Case | None) -> CaseBook:
    """Return the book with the time at which the first of its cases falls due, now that one of them has changed."""
    was_ms, now_ms, next_ms = _wait_ms(before), _wait_ms(after), book.next_ms
    if was_ms is not None and was_ms == next_ms:
        next_ms = min((ms for case in book.open.values() if (ms := _wait_ms(case)) is not None), default=None)
    elif now_ms is not None:
        next_ms = now_ms if next_ms is None else min(next_ms, now_ms)
    return book if next_ms == book.next_ms else replace(book, next_ms=next_ms)


def _number(case_id: str) -> int:
    return int(case_id[1:])
