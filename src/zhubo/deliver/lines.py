"""The act as users script against it: one JSON object a line (`interface.md`, `replay`)."""

from __future__ import annotations

from typing import Any

from zhubo.acts import (
    Act,
    Answer,
    Correct,
    DrawWinner,
    Escalate,
    Finding,
    LookUpOrder,
    Pin,
    ReadAgain,
    Recommend,
    ReportCase,
    Show,
)

ACT_NAMES = {
    "Answer": "answer",
    "Escalate": "escalate",
    "Announce": "announce",
    "Correct": "correct",
    "Speak": "speak",
    "Show": "show",
    "Pin": "pin",
    "Recommend": "recommend",
    "DrawWinner": "draw_winner",
    "LookUpOrder": "look_up_order",
    "ReadAgain": "read_again",
    "RequestDraft": "request_draft",
    "ReportCase": "report_case",
}


def act_line(act: Act, *, origin_ms: int = 0) -> dict[str, Any]:
    """Return the act's line; `at` counts from `origin_ms`."""
    line: dict[str, Any] = {
        "act": ACT_NAMES[type(act).__name__],
        "id": act.id,
        "to": list(getattr(act, "to", ())),
        "text": getattr(act, "text", ""),
        "language": getattr(act, "language", None),
        "evidence": list(getattr(act, "evidence", ())),
        "status": act.status,
        "reason": act.reason,
        "at": act.at_ms - origin_ms,
    }
    match act:
        case Answer():
            line |= {"intent": act.intent, "sku": act.target, "private": act.private, "escalated": act.escalated}
            line |= {"findings": [_finding(f) for f in act.findings], "mend": act.mend}
            line["evidence"] = list(act.evidence or act.carried)
            line |= {"case": act.case.partition(":")[0]} if act.case else {}
        case Correct():
            line |= {"intent": act.intent, "sku": act.target, "of": act.of, "kind": act.kind, "said": act.said}
            line |= {"known": act.known, "findings": [_finding(f) for f in act.findings]}
        case Escalate():
            line |= {"intent": act.intent, "about": act.about, "sku": act.target} | (
                {"case": act.case} if act.case else {}
            )
        case Show() | Pin():
            line["sku"] = act.target
        case Recommend():
            line["slate"] = list(act.slate)
        case DrawWinner():
            line["winners"] = list(act.winners)
        case LookUpOrder() | ReadAgain():
            line["to"] = [act.comment]
        case ReportCase():
            line |= {"to": list(act.case.comments), "case": act.case.id, "changes": list(act.changes)}
    return line


def _finding(finding: Finding) -> dict[str, Any]:
    names = ("kind", "start", "end", "said", "known", "evidence")
    return {name: getattr(finding, name) for name in names} | ({"rule": finding.rule} if finding.rule else {})
