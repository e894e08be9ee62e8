"""A decision becomes acts: generate the words, verify them, and name what comes of it. Pure; the room's right hand.

Same question, same facts, same text: drafts are cached by the question's key and the version of the facts, time included (a sale that
begins or ends is a new version).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import field

from zhubo import acts as a
from zhubo import decide as d
from zhubo import events as e
from zhubo.express_cases import case_act
from zhubo.generate import Draft, draft_answer, draft_order_answers
from zhubo.guarding import FAILED, guarded
from zhubo.questions import Question
from zhubo.state import Facts, State
from zhubo.values import dataclass
from zhubo.verify import verify_text

VARIATIONS = 4
"""How many wordings of one answer are in use, so that a room does not sound like a record."""

Key = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A draft and what verifying it found. `sayable`: no finding is left."""

    draft: Draft
    findings: tuple[a.Finding, ...]
    sayable: bool


@dataclass(frozen=True, slots=True)
class DraftCache:
    """Checked drafts of one room; past `entries_max` the oldest goes first. Holds nothing of any viewer.

    `failures` counts decisions that could not be expressed.
    """

    drafts: dict[Key, Checked]
    edges: dict[int, tuple[int, ...]]
    checks: dict[tuple[Draft, int, int, int], Checked] = field(default_factory=dict)
    failures: Counter[str] = field(default_factory=Counter)
    entries_max: int = 4_096


def express(state: State, recorded: e.Recorded, decisions: Iterable[d.Decision], cache: DraftCache) -> list[a.Act]:
    """Return the acts, named `room:seq:k` in order. A decision on which a stage fails is given to a human, in silence."""
    acts: list[a.Act] = []
    name = f"{state.room}:{recorded.seq}:"
    for decision in decisions:
        k = len(acts)
        acts += guarded(
            "express",
            lambda decision=decision, k=k: _acts_of(state, decision, name, k, cache),  # type: ignore[misc]
            otherwise=lambda decision=decision, k=k: _given_up(state, decision, f"{name}{k}"),  # type: ignore[misc]
            counts=cache.failures,
        )
    return acts


def _acts_of(state: State, decision: d.Decision, name: str, k: int, cache: DraftCache) -> list[a.Act]:
    match decision:
        case d.Reply():
            return _reply(state, decision, name, k, cache)
        case d.LookUp():
            return [_look_up(state, decision.question, f"{name}{k}")]
        case d.ReplyAboutOrder():
            return _reply_about_order(state, decision, name, k, cache)
        case d.Publish():
            return [_publish(state, decision.order, f"{name}{k}")]
        case d.Reread():
            return [_read_again(state, decision.comment, f"{name}{k}")]
        case d.PinCard():
            return [a.Pin(id=f"{name}{k}", at_ms=state.at_ms, target=decision.sku)]
        case d.AskEvidence() | d.RaiseCase() | d.AnswerCase() | d.TellCase():
            facts, at_ms = state.facts, state.at_ms
            return [case_act(state, decision, f"{name}{k}", lambda draft: check_draft(draft, facts, at_ms).findings)]


def _given_up(state: State, decision: d.Decision, act_id: str) -> list[a.Act]:
    """Ask a human about what the room could not put into words."""
    match decision:
        case d.Reply() | d.LookUp():
            question = decision.question
            to, viewers, language, intent = question.comments, question.viewers, question.language, question.intent
        case d.ReplyAboutOrder():
            order = decision.order
            to, viewers, language, intent = (order.comment,), (order.viewer,), order.language, order.intent
        case d.Publish():
            order_to = decision.order
            to, viewers, language, intent = order_to.to, (), order_to.language, ""
        case d.AskEvidence() | d.AnswerCase():
            case = decision.case
            to, viewers, language, intent = case.comments[-1:], (case.viewer,), case.language, case.intent
        case _:
            return []
    act = a.Escalate(
        id=act_id,
        at_ms=state.at_ms,
        to=to,
        viewers=viewers,
        language=language,
        intent=intent or "",
        about="human",
        reason=FAILED,
    )
    return [act]


def check_draft(draft: Draft, facts: Facts, at_ms: int) -> Checked:
    """Return `draft` verified. It is not repaired: where words out of facts fail, one of the two is wrong, and a person sees both."""
    verdict = verify_text(
        draft.text,
        language=draft.language,
        facts=facts,
        at_ms=at_ms,
        target=draft.target,
        evidence=draft.evidence,
        told=draft.told,
    )
    return Checked(draft=draft, findings=verdict.findings, sayable=not verdict.findings)


def _checked(draft: Draft, state: State, cache: DraftCache) -> Checked:
    """Return `draft` verified; the same public words against the same facts in the same minute are judged once."""
    if draft.private:
        return check_draft(draft, state.facts, state.at_ms)
    version = facts_version(state.facts, state.at_ms, cache.edges)
    key = (draft, state.facts.seq, version, state.at_ms // 60_000)
    checked = cache.checks.get(key)
    if checked is None:
        if len(cache.checks) >= cache.entries_max:
            del cache.checks[next(iter(cache.checks))]
        checked = cache.checks[key] = check_draft(draft, state.facts, state.at_ms)
    return checked


def facts_version(facts: Facts, at_ms: int, edges: dict[int, tuple[int, ...]]) -> int:
    """Return how many sales and promotions have begun or ended by `at_ms`: with `facts.seq` it names what is true now."""
    known = edges.get(facts.seq)
    if known is None:
        times = [t for p in facts.promotions.values() for t in (p.starts_ms, p.ends_ms)]
        for product in facts.products.values():
            times += [t for v in product.variants if v.sale for t in (v.sale.starts_ms, v.sale.ends_ms)]
        edges.clear()
        known = edges[facts.seq] = tuple(sorted(t for t in times if t is not None))
    return bisect_right(known, at_ms)


def _reply(state: State, reply: d.Reply, name: str, k: int, cache: DraftCache) -> list[a.Act]:
    question = reply.question
    variation = question.first_seq % VARIATIONS
    minute = state.at_ms // 60_000 if question.intent == "ask_live_schedule_replay" else 0
    key = (question.key, state.facts.seq, facts_version(state.facts, state.at_ms, cache.edges), variation, minute)
    checked = cache.drafts.get(key)
    if checked is None:
        draft = draft_answer(question, state.facts, at_ms=state.at_ms, variation=variation)
        checked = _checked(draft, state, cache)
        if len(cache.drafts) >= cache.entries_max:
            del cache.drafts[next(iter(cache.drafts))]
        cache.drafts[key] = checked
    human = reply.human or not checked.draft.known
    acts: list[a.Act] = []
    if checked.draft.text:
        acts.append(_answer(state, question, checked, reply, f"{name}{k}", human))
    if human and not question.repeat and not reply.joins:
        acts.append(_escalate(state, reply, checked.draft, f"{name}{k + len(acts)}"))
    return acts


def _answer(state: State, question: Question, checked: Checked, reply: d.Reply, act_id: str, human: bool) -> a.Answer:
    status, reason = reply.status, reply.reason
    if not checked.sayable and status == "sent":
        status, reason = "review", "unverified"
    draft = checked.draft
    return a.Answer(
        id=act_id,
        at_ms=state.at_ms,
        to=question.comments,
        viewers=question.viewers,
        text=draft.text,
        language=draft.language,
        intent=question.intent or "",
        evidence=draft.evidence or (),
        status=status,
        reason=reason,
        findings=checked.findings,
        target=draft.target,
        private=draft.private,
        escalated=human,
        repeat_of=question.key if question.repeat else None,
        facts_seq=state.facts.seq,
    )


def _escalate(state: State, reply: d.Reply, draft: Draft, act_id: str) -> a.Escalate:
    question = reply.question
    return a.Escalate(
        id=act_id,
        at_ms=state.at_ms,
        to=question.comments,
        viewers=question.viewers,
        language=question.language,
        intent=question.intent or "",
        about=draft.about or ("order" if reply.case else ""),
        target=draft.target,
        case=reply.case,
    )


def _look_up(state: State, question: Question, act_id: str) -> a.LookUpOrder:
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


def _read_again(state: State, comment: e.ViewerCommented, act_id: str) -> a.ReadAgain:
    return a.ReadAgain(
        id=act_id,
        at_ms=state.at_ms,
        viewer=comment.viewer,
        comment=comment.comment,
        source=comment.source,
        language=comment.language,
    )


def _reply_about_order(state: State, decision: d.ReplyAboutOrder, name: str, k: int, cache: DraftCache) -> list[a.Act]:
    order = decision.order
    acts: list[a.Act] = []
    drafts = draft_order_answers(order, state.facts, at_ms=state.at_ms)
    for draft in drafts:
        checked = _checked(draft, state, cache)
        status, reason = decision.status, decision.reason
        if not checked.sayable and status == "sent":
            status, reason = "review", "unverified"
        acts.append(
            a.Answer(
                id=f"{name}{k + len(acts)}",
                at_ms=state.at_ms,
                to=(order.comment,),
                viewers=(order.viewer,),
                text=draft.text,
                language=draft.language,
                intent=order.intent,
                evidence=draft.evidence or (),
                status=status,
                reason=reason,
                findings=checked.findings,
                private=draft.private,
                escalated=decision.human,
                facts_seq=state.facts.seq,
                told=draft.told,
            )
        )
    if decision.human and not decision.joins:
        acts.append(
            a.Escalate(
                id=f"{name}{k + len(acts)}",
                at_ms=state.at_ms,
                to=(order.comment,),
                viewers=(order.viewer,),
                language=order.language,
                intent=order.intent,
                about="order" if order.found else "order_unknown",
                case=decision.case,
            )
        )
    return acts


def _publish(state: State, order: e.OperatorDecided, act_id: str) -> a.Answer:
    """A human's words are held against the facts like anybody's: what fails goes back with its findings."""
    draft = Draft(
        text=order.text,
        language=order.language,
        target=order.target,
        private=order.private,
        evidence=None,
        told=order.told,
    )
    checked = check_draft(draft, state.facts, state.at_ms)
    return a.Answer(
        id=act_id,
        at_ms=state.at_ms,
        to=order.to,
        viewers=(),
        text=checked.draft.text,
        language=order.language,
        intent=order.intent,
        evidence=checked.draft.evidence or (),
        status="sent" if checked.sayable else "review",
        reason=None if checked.sayable else "unverified",
        findings=checked.findings,
        target=order.target,
        private=order.private,
        facts_seq=state.facts.seq,
        told=order.told,
    )
