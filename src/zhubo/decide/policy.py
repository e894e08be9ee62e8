"""What deserves an act, and which: `decide(state, recorded) -> decisions`. Pure; reads typed values only."""

from __future__ import annotations

from zhubo import events as e
from zhubo.decide.cases import AboutCase, about_cases, case_of, case_of_order
from zhubo.questions import LOUD_FLAGS, PERSONAL_INTENTS, Question
from zhubo.state import State, unread_key
from zhubo.values import dataclass

SILENT_FLAGS = frozenset({"spam_ad", "abuse"})
"""Answering these feeds them."""

DEAL_INTENTS = frozenset(
    {"bargain", "want_to_buy", "how_to_order", "ask_payment_methods", "ask_discount_coupon", "ask_price"}
)
"""Who asks to deal elsewhere with one of these is a buyer, and is told no; others who name another place are not answered."""

HUMAN_INTENTS = frozenset(
    {"change_order_address", "cancel_order", "request_refund_return", "damaged_missing_wrong", "complaint_negative"}
)
"""The AI never settles these alone: a person decides, and the viewer is told so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Answer a question. `status` is the most that autonomy allows; `human` asks a person as well.

    `case`: the after-sale case that it belongs to; `joins`: a person knows of that case already.
    """

    question: Question
    status: str
    reason: str | None = None
    human: bool = False
    case: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """Ask the order book first; the reply follows its answer."""

    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyAboutOrder:
    """Answer with what the order book said: in public that it went privately, in private the status, to the buyer alone.

    `case` and `joins` as in `Reply`.
    """

    order: e.OrderRead
    status: str
    reason: str | None = None
    human: bool = False
    case: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """Say what a human approved or wrote."""

    order: e.OperatorDecided


@dataclass(frozen=True, slots=True, kw_only=True)
class PinCard:
    """Show what a human pinned."""

    sku: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """Have a comment read a second time; what it asks is answered when that comes back."""

    comment: e.ViewerCommented


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Have the answer to a question phrased; it is given when that comes back."""

    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend:
    """Ask a person to put right what was said on air. `of` names the act that said it; empty: the human host did."""

    misquote: e.Misquote
    of: str = ""


Decision = Amend | Reply | LookUp | ReplyAboutOrder | Publish | PinCard | Reread | Phrase | AboutCase


def decide(state: State, recorded: e.Recorded) -> tuple[Decision, ...]:
    """Return what the room does about the event that `state` has just folded, in order."""
    decisions: list[Decision] = []
    for question in state.closed:
        decision = about_question(state, question)
        if decision is not None:
            decisions.append(decision)
    decisions += [Phrase(question=question) for question in state.phrasings.requested]
    event = recorded.event
    if isinstance(event, e.ViewerCommented):
        if state.unread and state.unread.get(unread_key(event)) == recorded.seq:
            decisions.append(Reread(comment=event))
    elif isinstance(event, e.OrderRead):
        status, reason = allowed(state)
        case, joins = case_of_order(state, event)
        human = event.intent in HUMAN_INTENTS or not event.bound or (bool(case) and not joins)
        reply = ReplyAboutOrder(order=event, status=status, reason=reason, human=human, case=case, joins=joins)
        decisions.append(reply)
    elif isinstance(event, e.OperatorDecided) and event.decision in ("approve", "edit") and event.text:
        decisions.append(Publish(order=event))
    elif isinstance(event, e.HostSpoke | e.WordsOutdated):
        fresh = state.corrections.fresh if state.corrections.seq == recorded.seq else ()
        of = event.act_id if isinstance(event, e.WordsOutdated) else ""
        decisions += [Amend(misquote=misquote, of=of) for misquote in fresh]
    elif isinstance(event, e.OperatorSet) and event.name == "pinned" and event.value in state.facts.products:
        decisions.append(PinCard(sku=event.value))
    if state.cases.news:
        decisions += about_cases(state, recorded, *allowed(state))
    return tuple(decisions)


def about_question(state: State, question: Question) -> Decision | None:
    """Return what to do about one closed question, or None: silence."""
    flags = frozenset(question.flags)
    loud = not flags.isdisjoint(LOUD_FLAGS)
    if not loud and not flags.isdisjoint(SILENT_FLAGS):
        return None
    if not loud and "off_platform" in flags and question.intent not in DEAL_INTENTS:
        return None
    if question.intent in PERSONAL_INTENTS:
        return LookUp(question=question)
    status, reason = allowed(state)
    human = loud or question.intent in HUMAN_INTENTS or "health_claim" in flags
    human = human or ("minor" in flags and question.intent in DEAL_INTENTS)
    case, joins = case_of(state, question) if state.cases.open else ("", False)
    human = human or (bool(case) and not joins)
    return Reply(question=question, status=status, reason=reason, human=human, case=case, joins=joins)


def allowed(state: State) -> tuple[str, str | None]:
    """Return the status that the room's autonomy allows an answer, and why it is less than `sent`."""
    if state.killed:
        return "withheld", "killed"
    match state.autonomy:
        case "observe":
            return "withheld", "observe"
        case "suggest" | "one_tap":
            return "review", state.autonomy
    return "sent", None
