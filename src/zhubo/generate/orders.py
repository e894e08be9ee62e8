"""What the order book said, in words: in public that it goes privately, in private the status, to the buyer alone."""

from __future__ import annotations

from dataclasses import replace

from zhubo.events import OrderRead, Slots
from zhubo.generate.draft import Draft
from zhubo.generate.matters import speaks_of
from zhubo.generate.policies import policies_on, spoken
from zhubo.generate.scene import Part, Scene, day, joined, say, scene_of
from zhubo.state import Facts
from zhubo.text.phrases import phrases_for

HUMAN_INTENTS = frozenset({"change_order_address", "cancel_order", "request_refund_return", "damaged_missing_wrong"})
"""A person decides these; no outcome is promised."""


def draft_order_answers(event: OrderRead, facts: Facts, *, at_ms: int) -> tuple[Draft, ...]:
    """Return the public line, which tells nothing of any order, and, for the buyer alone, a private one with what the book said."""
    scene = scene_of(facts, Slots(), at_ms=at_ms, variation=event.at_ms // 1_000, phrases=phrases_for(event.language))
    human = event.intent in HUMAN_INTENTS
    rule = _rule(scene, event.intent)
    if not event.bound:
        text = say(scene, "order_public.human_unbound" if human else "order_public.unbound")
        text = joined(scene, (rule.text, text))
        return (Draft(text=text, language=scene.language, evidence=rule.evidence, known=False, about="order"),)
    public = Draft(
        text=joined(scene, (rule.text, say(scene, "order_public.human" if human else "order_public.sent"))),
        language=scene.language,
        evidence=rule.evidence,
        known=not human,
        about="order" if human else "",
    )
    private = Draft(
        text=_private(scene, event, human),
        language=scene.language,
        private=True,
        told=_told(scene, event),
        known=not human,
        about="order" if human else "",
    )
    return (public, private)


def _rule(scene: Scene, intent: str) -> Part:
    """Return the shop's rule for goods that arrive broken, missing or wrong: it is public, whoever asks."""
    if intent == "damaged_missing_wrong":
        for policy in policies_on(scene, "returns"):
            if speaks_of(policy, "damaged") and (part := spoken(scene, policy)).text:
                return replace(part, text=part.text.rstrip("。."))
    return Part(text="")


def _private(scene: Scene, event: OrderRead, human: bool) -> str:
    clauses = [_progress(scene, event)]
    if event.carrier:
        clauses.append(say(scene, "order_private.carrier", carrier=event.carrier))
    returned = scene.phrases.word("return_status", event.return_status or "")
    if returned:
        clauses.append(say(scene, "order_private.returned", status=returned))
    if human:
        clauses.append(say(scene, f"order_private.{event.intent}"))
    elif event.intent == "refund_status" and not returned:
        clauses.append(say(scene, "order_private.no_return"))
    return joined(scene, clauses) if any(clauses) else say(scene, "order_private.nothing")


def _told(scene: Scene, event: OrderRead) -> tuple[str, ...]:
    """Return the words that stand in the private line because the order book said so."""
    days = (day(scene, moment) for moment in (event.shipped_ms, event.delivered_ms) if moment is not None)
    status = scene.phrases.word("status", event.status or "")
    returned = scene.phrases.word("return_status", event.return_status or "")
    return tuple(filter(None, (*days, event.carrier or "", status, returned)))


def _progress(scene: Scene, event: OrderRead) -> str:
    """Return how far an order is, with the day of its last step; empty where the book says nothing that can be said."""
    if event.status == "shipped" and event.shipped_ms is not None:
        return say(scene, "order_private.shipped", day=day(scene, event.shipped_ms))
    if event.status == "delivered" and event.delivered_ms is not None:
        return say(scene, "order_private.delivered", day=day(scene, event.delivered_ms))
    status = scene.phrases.word("status", event.status or "")
    if not status:
        return ""
    told = say(scene, "order_private.status", status=status)
    if event.delivered_ms is None:
        return told
    return joined(scene, (told, say(scene, "order_private.received", day=day(scene, event.delivered_ms))))
