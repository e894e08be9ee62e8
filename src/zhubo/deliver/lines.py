"""The act as users script against it: one JSON object a line (`interface.md`, `replay`)."""

from __future__ import annotations

from typing import Any

from zhubo.acts import Act, Answer, DrawWinner, Escalate, LookUpOrder, Pin, ReadAgain, Recommend, Show

ACT_NAMES = {
    "Answer": "answer",
    "Escalate": "escalate",
    "Announce": "announce",
    "Speak": "speak",
    "Show": "show",
    "Pin": "pin",
    "Recommend": "recommend",
    "DrawWinner": "draw_winner",
    "LookUpOrder": "look_up_order",
    "ReadAgain": "read_again",
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
            line["findings"] = [
                {
                    "kind": f.kind,
                    "start": f.start,
                    "end": f.end,
                    "said": f.said,
                    "known": f.known,
                    "evidence": f.evidence,
                }
                | ({"rule": f.rule} if f.rule else {})
                for f in act.findings
            ]
        case Escalate():
            line |= {"intent": act.intent, "about": act.about, "sku": act.target}
        case Show() | Pin():
            line["sku"] = act.target
        case Recommend():
            line["slate"] = list(act.slate)
        case DrawWinner():
            line["winners"] = list(act.winners)
        case LookUpOrder() | ReadAgain():
            line["to"] = [act.comment]
    return line
