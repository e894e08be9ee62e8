"""What is decided about after-sale cases becomes acts. Pure; `express` names them and verifies their words."""

from __future__ import annotations

from collections.abc import Callable

from zhubo import acts as a
from zhubo import decide as d
from zhubo.generate import Draft, draft_evidence, is_private
from zhubo.state import State

Judge = Callable[[Draft], tuple[a.Finding, ...]]
"""Holds a draft against the facts and returns what it found."""


def case_act(state: State, decision: d.AboutCase, act_id: str, judge: Judge) -> a.Act:
    """Return the act of one decision about a case."""
    match decision:
        case d.AskEvidence():
            draft = draft_evidence(decision.case, decision.wants, state.facts, at_ms=state.at_ms)
            return _said(state, decision, draft, act_id, judge, decision.status, decision.reason, decision.case.intent)
        case d.AnswerCase():
            # A human's words are held against the facts like anybody's; what was decided stands, whatever becomes of them.
            order = decision.order
            private = is_private(decision.case)
            draft = Draft(text=order.text, language=order.language, private=private, evidence=None)
            intent = "" if order.own else decision.case.intent
            return _said(state, decision, draft, act_id, judge, "sent", None, intent)
        case d.RaiseCase():
            case = decision.case
            return a.Escalate(
                id=act_id,
                at_ms=state.at_ms,
                to=case.comments[-1:],
                viewers=(case.viewer,),
                language=case.language,
                intent=case.intent,
                about=decision.about,
                target=case.target,
                case=case.id,
            )
        case d.TellCase():
            return a.ReportCase(id=act_id, at_ms=state.at_ms, case=decision.case, changes=decision.changes)


def _said(
    state: State,
    decision: d.AskEvidence | d.AnswerCase,
    draft: Draft,
    act_id: str,
    judge: Judge,
    status: str,
    reason: str | None,
    intent: str,
) -> a.Answer:
    findings, case = judge(draft), decision.case
    if findings and status == "sent":
        status, reason = "review", "unverified"
    return a.Answer(
        id=act_id,
        at_ms=state.at_ms,
        to=case.comments[-1:],
        viewers=(case.viewer,),
        text=draft.text,
        language=draft.language,
        intent=intent,
        evidence=draft.evidence or (),
        status=status,
        reason=reason,
        findings=findings,
        private=draft.private,
        escalated=isinstance(decision, d.AskEvidence),
        facts_seq=state.facts.seq,
        case=f"{case.id}:{'asked' if isinstance(decision, d.AskEvidence) else 'decided'}",
    )
