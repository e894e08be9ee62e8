"""Acts that ask for outside work."""

from __future__ import annotations

from zhubo import acts as a
from zhubo import events as e
from zhubo.phrasing import find_phrasing
from zhubo.placeholders import Template
from zhubo.questions import Question
from zhubo.state import State


def look_up(state: State, question: Question, act_id: str) -> a.LookUpOrder:
    """Return the act that asks the order book."""
    return a.LookUpOrder(
        id=act_id,
        at_ms=state.at_ms,
        viewer=question.viewers[0],
        comment=question.comments[0],
        source=question.source,
        language=question.language,
        intent=question.intent or "",
        order_ref=question.slots.order_ref,
    )


def read_again(state: State, comment: e.ViewerCommented, act_id: str) -> a.ReadAgain:
    """Return the act that has a comment read a second time."""
    return a.ReadAgain(
        id=act_id,
        at_ms=state.at_ms,
        viewer=comment.viewer,
        comment=comment.comment,
        source=comment.source,
        language=comment.language,
    )


def request_draft(state: State, question: Question, template: Template | None, act_id: str) -> a.RequestDraft:
    """Return the act that has an answer phrased; None: there is nothing to phrase."""
    known = find_phrasing(state.phrasings, question)
    return a.RequestDraft(
        id=act_id,
        at_ms=state.at_ms,
        to=question.comments,
        viewers=question.viewers,
        source=question.source,
        language=question.language,
        intent=question.intent or "",
        question=question.key,
        template=template.text if template is not None else "",
        kinds=template.kinds if template is not None else (),
        known=template is not None and known is not None and known.template == template.text,
        facts_seq=state.facts.seq,
    )
