"""What an after-sale case is, and the event of a human's decision: closed words and typed values, none of them a viewer's own."""

from __future__ import annotations

from zhubo.values import dataclass

REASONS = (
    "damaged",
    "missing",
    "wrong_item",
    "quality",
    "refund",
    "return",
    "exchange",
    "late_delivery",
    "address",
    "cancel",
    "warranty",
    "invoice",
    "other",
)
"""Why there is a case, what is wrong with the goods first: that outranks what is wished for."""
GOODS_REASONS = frozenset({"damaged", "missing", "wrong_item", "quality"})
"""What is wrong with goods that came; a photo shows it."""
WISHES = frozenset({"refund", "return", "exchange"})
STATUSES = ("open", "waiting_for_viewer", "waiting_for_human", "decided", "closed", "expired")
"""`open`: the order book has not answered yet. `expired`: nobody decided in time; it still waits for a human."""
EVIDENCE = ("order", "photo")
DECISIONS = ("ask", "accept", "decline", "close")
REMEDIES = ("refund", "exchange", "resend", "repair")


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePhoto:
    """A photo that belongs to a case: the SHA-256 of the sealed picture, and where in the log it lies."""

    digest: str
    seq: int
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSeen:
    """What the order book said of the case's order; a status only where `bound`: the viewer is the buyer."""

    found: bool
    bound: bool
    at_ms: int
    status: str | None = None
    carrier: str | None = None
    shipped_ms: int | None = None
    delivered_ms: int | None = None
    return_status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDecision:
    """What a human decided, and where the log holds it. `outcome` is what became of the words to the viewer: done failed unknown stale.

    It is empty where nothing was said, or it is not known yet.
    """

    operator: str
    decision: str
    remedy: str
    seq: int
    at_ms: int
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One after-sale matter of one viewer. `id` is `c` and the seq of the event that opened it, unique in its room.

    `comments` are the ids of what the viewer wrote about it, `seqs` where each stands in the log; `more` counts those beyond the bound.
    `asked` is what evidence the room or a human has asked for; `looked`: the order book has answered, or need not be asked. `wish` is what
    the viewer wants, where `reason` is what is wrong. Of an erased viewer `viewer` is empty, and nothing of theirs is left.
    """

    id: str
    viewer: str
    source: str
    language: str
    intent: str
    reason: str
    opened_ms: int
    due_ms: int
    soon_ms: int
    changed_ms: int
    changed_seq: int
    wish: str = ""
    status: str = "open"
    order_ref: str | None = None
    order: OrderSeen | None = None
    comments: tuple[str, ...] = ()
    seqs: tuple[int, ...] = ()
    more: int = 0
    photos: tuple[CasePhoto, ...] = ()
    asked: tuple[str, ...] = ()
    looked: bool = False
    warned: bool = False
    answered: int = 0
    target: str | None = None
    decision: CaseDecision | None = None
    merged: tuple[str, ...] = ()
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDecided:
    """A human decided an after-sale case. `decision`: ask accept decline close.

    `remedy` (refund exchange resend repair) is what is accepted, `evidence` (order photo) what is asked for. `text` is what the viewer is
    told, empty for nothing; `own`: in the human's own words, else in the room's words for this decision.
    """

    at_ms: int
    operator: str
    case: str
    decision: str
    remedy: str = ""
    evidence: tuple[str, ...] = ()
    text: str = ""
    language: str = "zh"
    own: bool = False


def missing_evidence(case: Case) -> tuple[str, ...]:
    """Return what a human would need to decide and the case does not hold: the order, and of goods that are not right a photo."""
    known = case.order_ref is not None or (case.order is not None and case.order.bound)
    wanted = () if known else ("order",)
    return (*wanted, "photo") if case.reason in GOODS_REASONS and not case.photos else wanted
