"""A decision becomes acts: generate the words, verify them, and name what comes of it. Pure; the room's right hand.

Same question, same facts, same text: drafts are cached by the question's key and the version of the facts, time included (a sale that
begins or ends is a new version).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import field, replace

from zhubo import acts as a
from zhubo import decide as d
from zhubo import events as e
from zhubo.amending import amend, mend
from zhubo.express_cases import case_act
from zhubo.express_errands import look_up, read_again, request_draft
from zhubo.generate import Draft, draft_answer, draft_order_answers
from zhubo.guarding import FAILED, guarded
from zhubo.phrasing import VARIATIONS, Phrasing, find_phrasing
from zhubo.placeholders import Template, fault_of, filled, same_claims, template_of
from zhubo.questions import Question
from zhubo.state import Facts, State
from zhubo.values import dataclass
from zhubo.verify import Claim, verify_text

Key = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A draft and what verifying it found. `sayable`: no finding is left; `mend`: where one is, a repair that has none.

    `carried`: the facts that its claims rest on.
    """

    draft: Draft
    findings: tuple[a.Finding, ...]
    sayable: bool
    claims: tuple[Claim, ...] = ()
    mend: str | None = None
    carried: tuple[str, ...] = ()


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
            return [look_up(state, decision.question, f"{name}{k}")]
        case d.ReplyAboutOrder():
            return _reply_about_order(state, decision, name, k, cache)
        case d.Publish():
            return [_publish(state, decision.order, f"{name}{k}")]
        case d.Reread():
            return [read_again(state, decision.comment, f"{name}{k}")]
        case d.Phrase():
            template = template_for(state, decision.question, cache)
            return [request_draft(state, decision.question, template, f"{name}{k}")]
        case d.PinCard():
            return [a.Pin(id=f"{name}{k}", at_ms=state.at_ms, target=decision.sku)]
        case d.Amend():
            return [amend(state, decision.misquote, decision.of, f"{name}{k}", lambda draft: _findings(draft, state))]
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
        case d.Phrase():
            return [request_draft(state, decision.question, None, act_id)]
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
    """Return `draft` verified. A repair is proposed, no more: where words out of facts fail, one of the two is wrong; people see both."""
    verdict = verify_text(
        draft.text,
        language=draft.language,
        facts=facts,
        at_ms=at_ms,
        target=draft.target,
        evidence=draft.evidence,
        told=draft.told,
    )
    carried = tuple(dict.fromkeys(fact_id for claim in verdict.claims for fact_id in claim.evidence))
    return Checked(
        draft=draft,
        findings=verdict.findings,
        sayable=not verdict.findings,
        claims=verdict.claims,
        mend=verdict.repaired,
        carried=carried,
    )


def still_true(act: a.Act, state: State) -> bool:
    """Return whether an act's words hold against the facts as they are now."""
    if not isinstance(act, a.Answer | a.Announce):
        return True
    target, told = (act.target, act.told) if isinstance(act, a.Answer) else (None, ())
    draft = Draft(text=act.text, language=act.language, target=target, evidence=act.evidence or None, told=told)
    return not check_draft(draft, state.facts, max(state.at_ms, act.at_ms)).findings


def _findings(draft: Draft, state: State) -> tuple[a.Finding, ...]:
    return check_draft(draft, state.facts, state.at_ms).findings


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


def _drafted(state: State, question: Question, cache: DraftCache) -> Checked:
    """Return the room's own answer to a question, verified."""
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
    return checked


def template_for(state: State, question: Question, cache: DraftCache) -> Template | None:
    """Return the answer to a question with placeholders where facts go; None where it has none, or is not one that is said."""
    checked = _drafted(state, question, cache)
    draft = checked.draft
    if not (draft.text and draft.known and checked.sayable) or draft.private:
        return None
    skus = {draft.target, *(fact.removeprefix("product:").partition("#")[0] for fact in draft.evidence or ())}
    products = [state.facts.products.get(state.facts.product_of.get(sku or "", sku or "")) for sku in skus]
    names = {title for product in products if product is not None for title in product.title.values()}
    return template_of(draft.text, checked.claims, sorted(names, key=lambda name: (-len(name), name)))


def phrased(state: State, question: Question, phrasing: Phrasing, cache: DraftCache) -> tuple[Checked | None, str]:
    """Return the answer in a model's words with the facts of this moment, verified, or None and why it cannot be said.

    Why: as in `fault_of`; template (the facts stand otherwise now than when it was written), unverified, claims (it says more, or less).
    """
    template = template_for(state, question, cache)
    if template is None or template.text != phrasing.template:
        return None, "template"
    own = _drafted(state, question, cache)
    if fault := fault_of(phrasing.text, template, own.draft.language):
        return None, fault
    checked = _checked(replace(own.draft, text=filled(phrasing.text, template.pieces)), state, cache)
    if not checked.sayable:
        return None, "unverified"
    return (checked, "") if same_claims(own.claims, checked.claims) else (None, "claims")


def _reply(state: State, reply: d.Reply, name: str, k: int, cache: DraftCache) -> list[a.Act]:
    question = reply.question
    checked = _drafted(state, question, cache)
    phrasing = find_phrasing(state.phrasings, question)
    if phrasing is not None and phrasing.text:
        checked = phrased(state, question, phrasing, cache)[0] or checked
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
        mend=mend(state, draft, checked.findings, checked.mend),
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
                mend=mend(state, draft, checked.findings, checked.mend),
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
        mend=mend(state, draft, checked.findings, checked.mend) if order.to else checked.mend,
        carried=checked.carried,
    )
