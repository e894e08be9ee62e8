"""A case as the outside is told of it, in plain values: pages, webhooks and exports say the same (`docs/cases.md`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from zhubo.acts import ReportCase
from zhubo.case import Case, missing_evidence
from zhubo.spoken import Spoken


def case_view(case: Case) -> dict[str, Any]:
    """Return a case without a word of its viewer; times in milliseconds UTC."""
    order, decision = case.order, case.decision
    return {
        "id": case.id,
        "reason": case.reason,
        "wish": case.wish or None,
        "status": case.status,
        "intent": case.intent,
        "language": case.language,
        "source": case.source,
        "viewer": case.viewer or None,
        "sku": case.target,
        "opened_at": case.opened_ms,
        "due_at": case.due_ms,
        "changed_at": case.changed_ms,
        "seq": case.changed_seq,
        "order": {"ref": case.order_ref}
        | (
            {
                "found": order.found,
                "bound": order.bound,
                "status": order.status,
                "carrier": order.carrier,
                "shipped_at": order.shipped_ms,
                "delivered_at": order.delivered_ms,
                "return_status": order.return_status,
            }
            if order is not None
            else {"found": None, "bound": None}
        ),
        "comments": list(case.comments),
        "more_comments": case.more,
        "photos": [{"digest": photo.digest, "seq": photo.seq, "at": photo.at_ms} for photo in case.photos],
        "asked": list(case.asked),
        "missing": [] if case.erased else list(missing_evidence(case)),
        "answered": case.answered,
        "decision": None
        if decision is None
        else {
            "operator": decision.operator,
            "decision": decision.decision,
            "remedy": decision.remedy or None,
            "at": decision.at_ms,
            "outcome": decision.outcome or None,
        },
        "merged": list(case.merged),
        "erased": case.erased,
    }


def asked_in(case: Case, words: Mapping[str, Spoken]) -> list[dict[str, Any]]:
    """Return what the viewer wrote, oldest first, as far as it can still be read."""
    found = ((comment, words[comment]) for comment in case.comments if comment in words)
    return [{"id": comment, "name": said.name, "text": said.text} for comment, said in found]


def report_body(act: ReportCase, room: str, words: Mapping[str, Spoken] | None) -> dict[str, Any]:
    """Return what a webhook is told of a change; the viewer's words only where they are given."""
    body = {"type": "case", "id": act.id, "room": room, "at": act.at_ms, "changes": list(act.changes)}
    case = case_view(act.case)
    return body | {"case": case if words is None else case | {"questions": asked_in(act.case, words)}}


CHATWOOT_STATUS = {"waiting_for_viewer": "pending", "decided": "resolved", "closed": "resolved"}
"""What Chatwoot calls a status; every other is open."""


def chatwoot_conversation(
    case: Case, room: str, messages: Iterable[Mapping[str, Any]], *, inbox_id: int, name: str | None
) -> dict[str, Any]:
    """Return a case as a conversation of Chatwoot's API, with its contact and its messages; times in seconds UTC."""
    view = case_view(case)
    order, decision = view["order"], view["decision"] or {}
    attributes = {
        "case_id": case.id,
        "room": room,
        "reason": case.reason,
        "wish": view["wish"],
        "case_status": case.status,
        "language": case.language,
        "sku": case.target,
        "order_ref": order["ref"],
        "order_bound": order["bound"],
        "order_status": order.get("status"),
        "due_at": case.due_ms // 1_000,
        "decision": decision.get("decision"),
        "remedy": decision.get("remedy"),
        "photos": len(case.photos),
    }
    contact = {"identifier": case.viewer or None, "name": name, "custom_attributes": {"source": case.source}}
    return {
        "id": int(case.id[1:]),
        "identifier": f"{room}:{case.id}",
        "inbox_id": inbox_id,
        "status": CHATWOOT_STATUS.get(case.status, "open"),
        "priority": "urgent" if case.status == "expired" else "high" if case.warned else None,
        "created_at": case.opened_ms // 1_000,
        "updated_at": case.changed_ms // 1_000,
        "contact": contact,
        "labels": [one for one in (case.reason, case.wish) if one],
        "custom_attributes": {key: value for key, value in attributes.items() if value is not None},
        "messages": list(messages),
    }


def chatwoot_message(
    content: str | None, at_ms: int, kind: str, *, private: bool = False, **about: Any
) -> dict[str, Any]:
    """Return one message of a conversation. `kind`: incoming outgoing activity; `private` is a note for the shop's people alone."""
    message = {"content": content, "message_type": kind, "private": private, "created_at": at_ms // 1_000}
    return message | ({"content_attributes": about} if about else {})
