"""The book of after-sale cases: what viewers say of their orders is kept together until a human has decided. A pure fold.

One case of one viewer for each order and reason. What is asked, answered or told outside follows from `CaseBook.news`; that is `decide`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from immutables import Map

from zhubo import events as e
from zhubo.case import DECISIONS, GOODS_REASONS, REASONS, WISHES, Case, CaseDecision, CasePhoto, OrderSeen
from zhubo.case import missing_evidence as missing
from zhubo.case_book import (
    COMMENTS_MAX,
    HOUR_MS,
    LATE_MS,
    LOOSE_MAX,
    LOOSE_MS,
    OPEN_MAX,
    OPEN_PER_VIEWER_MAX,
    ORDERED_PER_GENERATION_MAX,
    PHOTOS_MAX,
    SOON_PART,
    CaseBook,
    Moment,
    case_of_comment,
    cases_of_viewer,
    find_case,
    hours_of,
    with_case,
    with_closed,
    without,
)
from zhubo.facts import Policy
from zhubo.questions import LOUD_FLAGS

OPENING: Mapping[str, str] = {
    "damaged_missing_wrong": "quality",
    "request_refund_return": "refund",
    "cancel_order": "cancel",
    "change_order_address": "address",
    "complaint_negative": "other",
    "warranty_invoice": "warranty",
}
"""Intents that a human must decide, and the reason of such a case where the comment names none."""
WITH_ORDER = frozenset({"complaint_negative", "warranty_invoice"})
"""These make a case only where they are about an order."""
JOINING: Mapping[str, str] = {"refund_status": "refund", "track_order": "late_delivery"}
"""Intents that go on with a case where there is one; the order book's answer decides whether they open one."""

CONCERNED = frozenset({*OPENING, *JOINING})


def fold_cases(
    book: CaseBook, event: e.Event, seq: int, at_ms: int, policies: Mapping[str, Policy], *, quiet: bool = False
) -> CaseBook:
    """Return the book after `event` at its place `seq` and the room's time `at_ms`. `quiet`: the room may say nothing, and asks nobody."""
    step = _STEPS.get(type(event))
    if isinstance(event, e.ViewerCommented) and event.intent not in CONCERNED and event.slots.order_ref is None:
        # Nearly every comment is one of these, and they are to cost nothing.
        step = None
    due = book.next_ms is not None and at_ms >= book.next_ms
    if step is None and not due:
        return replace(book, news=()) if book.news else book
    now = Moment(seq, at_ms, policies, quiet)
    if book.news:
        book = replace(book, news=())
    if due:
        book = _lapse(book, now)
    return book if step is None else step(book, event, now)


def _on_comment(book: CaseBook, event: e.ViewerCommented, now: Moment) -> CaseBook:
    known = event.viewer in book.by_viewer
    ref, intent = event.slots.order_ref, event.intent or ""
    if (not known and intent not in OPENING) or "spam_ad" in event.flags:
        return book
    reason, wish = _reason_of(event)
    case = _fitting(book, event, reason, named=bool(event.matters)) if known else None
    if case is not None:
        return _join(book, case, event, reason, wish, now)
    order = ref or book.ordered.get(event.viewer) or book.ordered_before.get(event.viewer)
    if intent not in OPENING or (intent in WITH_ORDER and order is None):
        return book
    if intent not in WITH_ORDER:
        order = ref
    return _open(book, event, reason, wish, order, now, looked=intent in WITH_ORDER)


def _on_read_again(book: CaseBook, event: e.CommentReadAgain, now: Moment) -> CaseBook:
    read = event.read
    if read is None or (read.intent not in CONCERNED and read.slots.order_ref is None):
        return book
    return _on_comment(book, read, now)


def _reason_of(event: e.ViewerCommented) -> tuple[str, str]:
    """Return why a comment makes a case, and what it wishes for where that is another thing."""
    matters = [matter for matter in REASONS if matter in event.matters]
    wish = next((matter for matter in matters if matter in WISHES), "")
    intent = event.intent or ""
    reason = matters[0] if matters else OPENING.get(intent) or JOINING.get(intent, "other")
    return reason, "" if wish == reason else wish


def _fitting(book: CaseBook, event: e.ViewerCommented, reason: str, *, named: bool) -> Case | None:
    """Return the open case that a comment goes on with: of its order or of none, and of its reason, or of one that it may stand beside."""
    ref = event.slots.order_ref
    cases = [case for case in cases_of_viewer(book, event.viewer) if ref is None or case.order_ref in (None, ref)]
    # Who names an order means its case before one of which no order is known.
    cases.sort(key=lambda case: case.order_ref != ref)
    same = next((case for case in cases if case.reason == reason), None)
    if same is not None:
        return same
    intent = event.intent or ""
    if intent not in OPENING:
        if ref is None:
            return next(iter(cases), None) if intent == "refund_status" else None
        # A number in any comment answers whoever has asked for one; else it may be another order's.
        return next((case for case in cases if case.order_ref == ref or "order" in case.asked), None)
    if not named and intent in ("damaged_missing_wrong", "complaint_negative"):
        return next((case for case in cases if case.reason in GOODS_REASONS | WISHES), None)
    beside = WISHES if reason in GOODS_REASONS else GOODS_REASONS | WISHES if reason in WISHES else frozenset()
    return next((case for case in cases if case.reason in beside), None)


def _open(
    book: CaseBook,
    event: e.ViewerCommented | e.OrderRead,
    reason: str,
    wish: str,
    order_ref: str | None,
    now: Moment,
    *,
    looked: bool,
) -> CaseBook:
    mine = book.by_viewer.get(event.viewer, ())
    if len(book.open) >= OPEN_MAX or len(mine) >= OPEN_PER_VIEWER_MAX:
        return replace(book, refused=book.refused + 1)
    span_ms = hours_of(reason, now.policies) * HOUR_MS
    targets = event.targets if isinstance(event, e.ViewerCommented) else ()
    loose = [p for p in book.loose.get(event.viewer, ()) if now.at_ms - p.at_ms <= LOOSE_MS]
    case = Case(
        id=f"c{now.seq}",
        viewer=event.viewer,
        source=event.source,
        language=event.language,
        intent=event.intent or "",
        reason=reason,
        wish=wish,
        opened_ms=now.at_ms,
        due_ms=now.at_ms + span_ms,
        soon_ms=now.at_ms + span_ms - span_ms // SOON_PART,
        changed_ms=now.at_ms,
        changed_seq=now.seq,
        order_ref=order_ref,
        comments=(event.comment,),
        seqs=(now.seq,),
        photos=tuple(loose),
        looked=looked,
        target=next((target.sku for target in targets if target.sku), None),
    )
    if event.viewer in book.loose:
        book = replace(book, loose=book.loose.delete(event.viewer))
    book = replace(book, by_viewer=book.by_viewer.set(event.viewer, (*mine, case.id)))
    return _ask(with_case(book, case, now, "opened"), case.id, now)


def _join(book: CaseBook, case: Case, event: e.ViewerCommented, reason: str, wish: str, now: Moment) -> CaseBook:
    if event.comment in case.comments:
        return book
    if reason in GOODS_REASONS and case.reason in WISHES:
        # What is wrong is the reason; what was asked for before it was told is the wish.
        case = replace(case, reason=reason, wish=wish or case.reason)
    elif reason in WISHES and reason != case.reason:
        case = replace(case, wish=reason)
    elif wish:
        case = replace(case, wish=wish)
    if len(case.comments) < COMMENTS_MAX:
        case = replace(case, comments=(*case.comments, event.comment), seqs=(*case.seqs, now.seq))
    else:
        case = replace(case, more=case.more + 1)
    book = with_case(book, replace(case, language=event.language), now, "joined")
    if not LOUD_FLAGS.isdisjoint(event.flags):
        # Whoever is loud is heard again, though a human knows of the case.
        book = with_case(book, book.open[case.id], now, "urgent")
    return _bound(book, case.id, event.slots.order_ref or case.order_ref, now)


def _bound(book: CaseBook, case_id: str, ref: str | None, now: Moment) -> CaseBook:
    """Bind a case to its order, and ask for what is missing then. Where its viewer has another about that order for the same reason, the
    younger joins the elder.
    """
    case = book.open[case_id]
    if ref is None or case.order_ref not in (None, ref):
        return _ask(book, case_id, now)
    if case.order_ref is None:
        book = with_case(book, replace(case, order_ref=ref), now, "bound")
    twins = [one for one in cases_of_viewer(book, case.viewer) if one.order_ref == ref and one.reason == case.reason]
    if len(twins) < 2:
        return _ask(book, case_id, now)
    younger, elder = twins[0], twins[1]
    whole = sorted(zip((*elder.seqs, *younger.seqs), (*elder.comments, *younger.comments), strict=True))
    kept = whole[:COMMENTS_MAX]
    photos = tuple(dict.fromkeys((*elder.photos, *younger.photos)))[:PHOTOS_MAX]
    one = replace(
        elder,
        comments=tuple(comment for _, comment in kept),
        seqs=tuple(seq for seq, _ in kept),
        more=elder.more + younger.more + len(whole) - len(kept),
        photos=photos,
        order=elder.order or younger.order,
        asked=tuple(dict.fromkeys((*elder.asked, *younger.asked))),
        looked=elder.looked or younger.looked,
        wish=elder.wish or younger.wish,
        language=younger.language,
        target=elder.target or younger.target,
        answered=elder.answered + younger.answered,
        merged=(*elder.merged, *younger.merged, younger.id),
    )
    return _ask(with_case(without(book, younger), one, now, "merged"), elder.id, now)


def _ask(book: CaseBook, case_id: str, now: Moment) -> CaseBook:
    """Ask once for each thing that is missing, when the order book has had its say; else the case waits for its human."""
    case = book.open.get(case_id)
    if case is None or not case.looked or case.status == "expired":
        return book
    lacking = missing(case)
    wants = () if now.quiet else tuple(one for one in lacking if one not in case.asked)
    waits = "waiting_for_viewer" if wants or set(lacking) & set(case.asked) else "waiting_for_human"
    if not wants and case.status == waits:
        return book
    book = with_case(
        book, replace(case, status=waits, asked=(*case.asked, *wants)), now, "asked" if wants else "evidence"
    )
    if wants:
        book = replace(book, news=(*book.news[:-1], replace(book.news[-1], wants=wants)))
    return book


def _on_order_read(book: CaseBook, event: e.OrderRead, now: Moment) -> CaseBook:
    case = case_of_comment(book, event.viewer, event.comment)
    if case is None:
        late = event.status == "shipped" and event.shipped_ms is not None and now.at_ms - event.shipped_ms > LATE_MS
        refused = event.intent == "refund_status" and (not event.bound or event.return_status == "rejected")
        if not (late and event.intent == "track_order") and not refused:
            return book
        reason = JOINING[event.intent]
        opened = _open(book, event, reason, "", event.order_ref, now, looked=False)
        case = case_of_comment(opened, event.viewer, event.comment)
        if case is None:
            return opened
        book = opened
    seen = OrderSeen(
        found=event.found,
        bound=event.bound,
        at_ms=now.at_ms,
        status=event.status,
        carrier=event.carrier,
        shipped_ms=event.shipped_ms,
        delivered_ms=event.delivered_ms,
        return_status=event.return_status,
    )
    if case.order is not None and case.order.bound and not event.bound:
        seen = case.order
    book = with_case(book, replace(case, order=seen, looked=True), now, "order")
    return _bound(book, case.id, event.order_ref, now)


def _on_media(book: CaseBook, event: e.MediaReceived, now: Moment) -> CaseBook:
    if event.medium != "photo":
        return book
    photo = CasePhoto(digest=event.digest, seq=now.seq, at_ms=now.at_ms)
    cases = [case for case in cases_of_viewer(book, event.viewer) if len(case.photos) < PHOTOS_MAX]
    if not cases:
        if event.viewer in book.by_viewer:
            return book
        loose = book.loose
        if len(loose) >= LOOSE_MAX and event.viewer not in loose:
            loose = loose.delete(min(loose, key=lambda viewer: (loose[viewer][-1].seq, viewer)))
        kept = (*loose.get(event.viewer, ()), photo)[-PHOTOS_MAX:]
        return replace(book, loose=loose.set(event.viewer, kept))
    # Newest first: one that was asked for a photo, then one that a photo would show, then any.
    cases.sort(key=lambda case: ("photo" not in case.asked or bool(case.photos), case.reason not in GOODS_REASONS))
    case = cases[0]
    return _ask(with_case(book, replace(case, photos=(*case.photos, photo)), now, "evidence"), case.id, now)


def _on_ordered(book: CaseBook, event: e.OrderPlaced, now: Moment) -> CaseBook:
    if event.order_ref is None:
        return book
    ordered = book.ordered.set(event.viewer, event.order_ref)
    if len(ordered) > ORDERED_PER_GENERATION_MAX:
        return replace(book, ordered=Map(), ordered_before=ordered)
    return replace(book, ordered=ordered)


def _on_case_decided(book: CaseBook, event: e.CaseDecided, now: Moment) -> CaseBook:
    case = find_case(book, event.case)
    if case is None or event.decision not in DECISIONS or not may_decide(case, event.decision):
        return book
    made = CaseDecision(
        operator=event.operator, decision=event.decision, remedy=event.remedy, seq=now.seq, at_ms=now.at_ms
    )
    if event.decision == "ask":
        asked = tuple(dict.fromkeys((*case.asked, *event.evidence)))
        case = replace(case, status="waiting_for_viewer", asked=asked, decision=made)
        if now.at_ms >= case.due_ms:
            span_ms = hours_of(case.reason, now.policies) * HOUR_MS
            soon_ms = now.at_ms + span_ms - span_ms // SOON_PART
            case = replace(case, due_ms=now.at_ms + span_ms, soon_ms=soon_ms, warned=False)
        book = with_case(book, case, now, "decided")
    elif case.id in book.open:
        status = "closed" if event.decision == "close" else "decided"
        book = with_closed(book, replace(case, status=status, decision=made), now, status)
    else:
        # What was decided stays the decision; closing only puts it away.
        book = with_closed(book, replace(case, status="closed"), now, "closed")
    return book


def may_decide(case: Case, decision: str) -> bool:
    """Whether a case can still be decided so: an open one in every way; of a decided one all that is left is to close it."""
    if case.erased or case.status == "closed":
        return False
    return case.status != "decided" or decision == "close"


def _on_answered(book: CaseBook, event: e.OperatorDecided, now: Moment) -> CaseBook:
    case = book.open.get(event.case)
    if case is None or event.decision not in ("approve", "edit") or not event.text:
        return book
    return with_case(book, replace(case, answered=case.answered + 1), now, "answered")


def _on_delivered(book: CaseBook, event: e.ActDelivered, now: Moment) -> CaseBook:
    for case_id, _, what in (one.partition(":") for one in event.cases):
        case = find_case(book, case_id)
        if case is None:
            continue
        if what == "decided" and case.decision is not None:
            told = replace(case, decision=replace(case.decision, outcome=event.outcome))
            book = (with_case if case.id in book.open else with_closed)(book, told, now, "told")
        elif what == "asked" and event.outcome != "done" and case.id in book.open:
            # Nobody has read it: a human is to know, and the viewer is asked when they next write.
            asked = tuple(one for one in case.asked if one not in missing(case))
            status = case.status if case.status == "expired" else "waiting_for_human"
            book = with_case(book, replace(case, asked=asked, status=status), now, "unasked")
    return book


def _on_erased(book: CaseBook, event: e.ViewerErased, now: Moment) -> CaseBook:
    viewer = event.viewer
    theirs = [*cases_of_viewer(book, viewer), *(c for _, c in sorted(book.closed.items()) if c.viewer == viewer)]
    for case in theirs:
        bare = replace(case, viewer="", comments=(), seqs=(), photos=(), order_ref=None, order=None, erased=True)
        status = case.status if case.id in book.closed else "closed"
        book = with_closed(without(book, case), replace(bare, status=status), now, "erased")
    maps = {"ordered": book.ordered, "ordered_before": book.ordered_before, "loose": book.loose}
    changes: dict[str, Any] = {name: held.delete(viewer) for name, held in maps.items() if viewer in held}
    return replace(book, **changes) if changes else book


def _on_opened(book: CaseBook, event: e.RoomOpened, now: Moment) -> CaseBook:
    return book if event.case_reports == book.reported else replace(book, reported=event.case_reports)


def _lapse(book: CaseBook, now: Moment) -> CaseBook:
    """Warn of cases that are due soon, and mark as expired those whose time is over."""
    for case in sorted(book.open.values(), key=lambda case: (case.due_ms, case.changed_seq, case.id)):
        if case.status != "expired" and now.at_ms >= case.due_ms:
            book = with_case(book, replace(case, status="expired", warned=True), now, "expired")
        elif not case.warned and now.at_ms >= case.soon_ms:
            book = with_case(book, replace(case, warned=True), now, "due_soon")
    return book


_STEPS: Mapping[type, Callable[[CaseBook, Any, Moment], CaseBook]] = {
    e.ViewerCommented: _on_comment,
    e.CommentReadAgain: _on_read_again,
    e.OrderRead: _on_order_read,
    e.MediaReceived: _on_media,
    e.OrderPlaced: _on_ordered,
    e.CaseDecided: _on_case_decided,
    e.OperatorDecided: _on_answered,
    e.ActDelivered: _on_delivered,
    e.ViewerErased: _on_erased,
    e.RoomOpened: _on_opened,
}
