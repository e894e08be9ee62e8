"""What the room does about after-sale cases: it asks for evidence once, wakes a human in time, says what the human decided, reports."""

from __future__ import annotations

from zhubo import events as e
from zhubo.case import Case
from zhubo.case_book import case_of_comment, find_case
from zhubo.questions import Question
from zhubo.state import State
from zhubo.values import dataclass

WAKING = {"urgent": "case_urgent", "due_soon": "case_due", "expired": "case_overdue"}
"""Changes of which a human hears again, and what they are told that it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskEvidence:
    """Ask a viewer for what their case lacks. `status` is the most that autonomy allows."""

    case: Case
    wants: tuple[str, ...]
    status: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseCase:
    """Ask a human again: the case is due."""

    case: Case
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCase:
    """Tell the viewer what a human decided."""

    case: Case
    order: e.CaseDecided


@dataclass(frozen=True, slots=True, kw_only=True)
class TellCase:
    """Report to whoever keeps the shop's cases what has changed."""

    case: Case
    changes: tuple[str, ...]


AboutCase = AskEvidence | RaiseCase | AnswerCase | TellCase


def about_cases(state: State, recorded: e.Recorded, status: str, reason: str | None) -> list[AboutCase]:
    """Return what to do about the cases that the last event changed; `status` and `reason` are what autonomy allows to be said."""
    decisions: list[AboutCase] = []
    changes: dict[str, list[str]] = {}
    event = recorded.event
    for news in state.cases.news:
        changes.setdefault(news.case, []).append(news.change)
        case = find_case(state.cases, news.case)
        if case is None:
            continue
        if news.wants:
            decisions.append(AskEvidence(case=case, wants=news.wants, status=status, reason=reason))
        elif news.change in WAKING:
            decisions.append(RaiseCase(case=case, about=WAKING[news.change]))
        elif news.change in ("decided", "closed") and isinstance(event, e.CaseDecided) and event.text:
            decisions.append(AnswerCase(case=case, order=event))
    if state.cases.reported:
        told = ((find_case(state.cases, case_id), tuple(dict.fromkeys(made))) for case_id, made in changes.items())
        decisions += [TellCase(case=case, changes=made) for case, made in told if case is not None]
    return decisions


def case_of(state: State, question: Question) -> tuple[str, bool]:
    """Return the case that a question belongs to, or an empty string, and whether all of it only joins cases that humans know of."""
    pairs = zip(question.viewers, question.comments, strict=True)
    cases = [(case_of_comment(state.cases, viewer, comment), comment) for viewer, comment in pairs]
    first = cases[0][0]
    return first.id if first is not None else "", all(c is not None and c.comments[0] != said for c, said in cases)


def case_of_order(state: State, order: e.OrderRead) -> tuple[str, bool]:
    """As `case_of`, of a question that the order book has answered."""
    case = case_of_comment(state.cases, order.viewer, order.comment)
    return ("", False) if case is None else (case.id, case.comments[0] != order.comment)
