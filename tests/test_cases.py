"""The book of after-sale cases: one for each order and reason, bounded, woken in time, and bare of whoever was erased."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

import strategies
from zhubo import case_book, wire
from zhubo import events as e
from zhubo.case import DECISIONS, REASONS, STATUSES, Case
from zhubo.case_book import HOUR_MS, CaseBook, hours_of
from zhubo.cases import fold_cases
from zhubo.facts import Policy
from zhubo.snapshot import PlainState, from_plain, to_plain
from zhubo.state import State, evolve, next_due_ms

NO_POLICIES: Mapping[str, Policy] = {}


def told(intent: str, *, viewer: str = "ann", comment: str = "m1", order: str | None = None, **more: Any) -> e.Event:
    """Return a comment about an order."""
    return e.ViewerCommented(
        **{
            **{"at_ms": 0, "source": "own-site", "language": "zh", "confidence_micro": 900_000, "matters": ()},
            **{"viewer": viewer, "comment": comment, "intent": intent, "slots": e.Slots(order_ref=order)},
            **more,
        }
    )


def looked_up(comment: str, *, viewer: str = "ann", bound: bool = True, **more: Any) -> e.OrderRead:
    """Return what the order book said."""
    given = {"at_ms": 0, "act_id": "r:1:0", "language": "zh", "intent": "damaged_missing_wrong", "found": True}
    return e.OrderRead(**{**given, "viewer": viewer, "comment": comment, "bound": bound, "source": "own-site", **more})


def photo(viewer: str = "ann", digest: str = "aa", at_ms: int = 0) -> e.MediaReceived:
    """Return a photo."""
    return e.MediaReceived(at_ms=at_ms, viewer=viewer, comment=digest, medium="photo", digest=digest)


def decided(case: str, decision: str, **more: Any) -> e.CaseDecided:
    """Return a human's decision."""
    return e.CaseDecided(**{"at_ms": 0, "operator": "op", "case": case, "decision": decision, **more})


def delivered(outcome: str, *cases: str) -> e.ActDelivered:
    """Return what became of words about cases."""
    return e.ActDelivered(at_ms=0, act_id="r:2:0", outcome=outcome, facts_seq=0, channel="own-site", cases=cases)


def folded(*events: e.Event, policies: Mapping[str, Policy] = NO_POLICIES) -> CaseBook:
    """Return the book after events that follow each other from seq 1."""
    book, at_ms = CaseBook(), 0
    for seq, event in enumerate(events, start=1):
        at_ms = max(at_ms, event.at_ms)
        book = fold_cases(book, event, seq, at_ms, policies)
    return book


def only(book: CaseBook) -> Case:
    """Return the one case that is open."""
    (case,) = book.open.values()
    return case


def changes(book: CaseBook) -> list[str]:
    """Return what the last event did."""
    return [news.change for news in book.news]


def test_a_second_comment_joins_the_case() -> None:
    """It is the same order and the same thing; the first one has woken a human."""
    book = folded(told("damaged_missing_wrong", matters=("damaged",)), told("damaged_missing_wrong", comment="m2"))
    assert only(book).comments == ("m1", "m2") and only(book).id == "c1" and changes(book) == ["joined"]


def test_whoever_is_loud_is_heard_again() -> None:
    """Though the case is known; once for each such comment."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    book = folded(broken, told("damaged_missing_wrong", comment="m2", flags=("needs_human",)))
    assert changes(book) == ["joined", "urgent"]
    assert "urgent" not in changes(folded(told("damaged_missing_wrong", flags=("urgent",))))


def test_what_is_wished_for_stands_beside_what_is_wrong() -> None:
    """Whichever was told first."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    refund = told("request_refund_return", comment="m2", matters=("refund",))
    for book in (folded(broken, refund), folded(refund, broken)):
        assert (only(book).reason, only(book).wish) == ("damaged", "refund")
    other = folded(refund, told("request_refund_return", comment="m3", matters=("exchange",)))
    assert (only(other).reason, only(other).wish) == ("refund", "exchange")
    both = folded(told("request_refund_return", matters=("damaged", "refund")))
    assert (only(both).reason, only(both).wish) == ("damaged", "refund")


def test_other_reasons_orders_and_viewers_are_other_cases() -> None:
    """One case is one viewer's, about one order, for one reason."""
    book = folded(
        told("damaged_missing_wrong", matters=("damaged",), order="o1"),
        told("cancel_order", comment="m2", order="o1"),
        told("damaged_missing_wrong", matters=("damaged",), comment="m3", order="o2"),
        told("damaged_missing_wrong", matters=("damaged",), comment="m4", order="o1", viewer="bob"),
    )
    assert sorted((c.viewer, c.reason, c.order_ref) for c in book.open.values()) == [
        ("ann", "cancel", "o1"),
        ("ann", "damaged", "o1"),
        ("ann", "damaged", "o2"),
        ("bob", "damaged", "o1"),
    ]


def test_a_number_that_comes_later_binds_the_case() -> None:
    """Whatever else that comment asks."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    number = told("track_order", comment="m2", order="o1")
    book = folded(broken, looked_up("m1", bound=False), number)
    assert only(book).order_ref == "o1" and "bound" in changes(book)
    # Where nobody asked for a number it may be another order's.
    assert only(folded(broken, number)).order_ref is None


def test_two_that_turn_out_to_be_one_merge_into_the_elder() -> None:
    """Where the order book finds the same order behind both; what both hold is kept, and the younger's name beside it."""
    apart = folded(told("cancel_order", order="o1"), photo(digest="p1"))
    unbound = replace(only(apart), id="c7", order_ref=None, comments=("m7",), seqs=(7,), photos=(), wish="refund")
    twice = replace(apart, open=apart.open.set("c7", unbound), by_viewer=Map({"ann": ("c1", "c7")}))
    merged = fold_cases(twice, looked_up("m7", order_ref="o1"), 9, 0, {})
    one = only(merged)
    assert (one.id, one.comments, one.merged, one.wish, len(one.photos)) == ("c1", ("m1", "m7"), ("c7",), "refund", 1)
    assert merged.by_viewer["ann"] == ("c1",) and "merged" in changes(merged)
    assert fold_cases(twice, looked_up("m7", order_ref="o2"), 9, 0, {}).open["c7"].order_ref == "o2"


def test_a_refined_case_keeps_its_order() -> None:
    """What was wrong is told later, of one of two orders."""
    book = folded(
        told("request_refund_return", matters=("refund",), order="o1"),
        told("damaged_missing_wrong", matters=("damaged",), comment="m2", order="o2"),
        told("damaged_missing_wrong", matters=("damaged",), comment="m3", order="o1"),
    )
    assert sorted((c.reason, c.wish, c.order_ref) for c in book.open.values()) == [
        ("damaged", "", "o2"),
        ("damaged", "refund", "o1"),
    ]


def test_evidence_is_asked_for_once_and_when_the_order_book_has_answered() -> None:
    """And again only what is missing then."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    assert folded(broken).news[0].wants == () and only(folded(broken)).status == "open"
    book = folded(broken, looked_up("m1", bound=False))
    assert [n.wants for n in book.news if n.wants] == [("order", "photo")]
    again = folded(broken, looked_up("m1", bound=False), looked_up("m1", bound=False))
    assert not [n for n in again.news if n.wants]
    known = folded(broken, looked_up("m1", order_ref="o1"))
    assert [n.wants for n in known.news if n.wants] == [("photo",)]
    whole = folded(broken, looked_up("m1", order_ref="o1"), photo())
    assert only(whole).status == "waiting_for_human" and not [n for n in whole.news if n.wants]


def test_what_nobody_has_read_was_not_asked() -> None:
    """A viewer who has left is asked when they write again; until then a human is to look."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    start = (broken, looked_up("m1", bound=False))
    assert only(folded(*start, delivered("done", "c1:asked"))).status == "waiting_for_viewer"
    left = folded(*start, delivered("failed", "c1:asked"))
    assert only(left).status == "waiting_for_human" and only(left).asked == () and changes(left) == ["unasked"]
    again = folded(*start, delivered("failed", "c1:asked"), told("damaged_missing_wrong", comment="m2"))
    assert [n.wants for n in again.news if n.wants] == [("order", "photo")]


def test_a_room_that_may_say_nothing_asks_nobody() -> None:
    """The case waits for its human; who writes when the room speaks again is asked."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    book = fold_cases(folded(broken), looked_up("m1", bound=False), 2, 0, {}, quiet=True)
    assert only(book).status == "waiting_for_human" and not [n for n in book.news if n.wants]
    again = fold_cases(book, told("damaged_missing_wrong", comment="m2"), 3, 0, {})
    assert [n.wants for n in again.news if n.wants] == [("order", "photo")]
    state = State(room="r", autonomy="observe")
    for seq, event in enumerate((broken, looked_up("m1", bound=False)), start=1):
        state = evolve(state, e.Recorded(room="r", seq=seq, id=str(seq), event=event))
    assert only(state.cases).asked == ()


def test_only_a_bound_order_shows_anything() -> None:
    """A later answer that is not the buyer's takes nothing away from what the book said to the buyer."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    shown = folded(broken, looked_up("m1", status="delivered", order_ref="o1"), looked_up("m1", bound=False))
    order = only(shown).order
    assert order is not None and order.bound and order.status == "delivered"


@pytest.mark.parametrize(
    ("read", "reason"),
    [
        ({"intent": "track_order", "status": "shipped", "shipped_ms": 0, "at_ms": 11 * 24 * HOUR_MS}, "late_delivery"),
        ({"intent": "track_order", "status": "shipped", "shipped_ms": 0, "at_ms": 9 * 24 * HOUR_MS}, None),
        ({"intent": "track_order", "status": "delivered"}, None),
        ({"intent": "refund_status", "return_status": "rejected"}, "refund"),
        ({"intent": "refund_status", "return_status": "refunded"}, None),
        ({"intent": "refund_status", "bound": False}, "refund"),
    ],
)
def test_trouble_that_the_order_book_shows_opens_a_case(read: dict[str, Any], reason: str | None) -> None:
    """A parcel that is on its way too long, a refund that was refused or that nobody can see."""
    book = folded(looked_up("m1", **read))
    assert [case.reason for case in book.open.values()] == ([reason] if reason else [])


def test_a_complaint_is_a_case_only_with_an_order() -> None:
    """Named by the comment, or bought in this very room."""
    assert not folded(told("complaint_negative")).open
    assert only(folded(told("complaint_negative", order="o1"))).reason == "other"
    bought = e.OrderPlaced(at_ms=0, viewer="ann", sku="A", order_ref="o1")
    assert only(folded(bought, told("complaint_negative"))).order_ref == "o1"
    assert not folded(told("damaged_missing_wrong", flags=("spam_ad",))).open


def test_deadlines_warn_once_expire_once_and_never_drop() -> None:
    """By the clock of the room, whatever event tells the time."""
    damaged = told("damaged_missing_wrong", matters=("damaged",))
    soon, due = 18 * HOUR_MS, 24 * HOUR_MS

    def after(*at_ms: int) -> CaseBook:
        return folded(damaged, *(e.TimerFired(at_ms=ms) for ms in at_ms))

    assert changes(after(soon - 1)) == [] and changes(after(soon)) == ["due_soon"] and changes(after(soon, soon)) == []
    assert changes(after(soon, due)) == ["expired"] and changes(after(due)) == ["expired"]
    late = after(soon, due, 99 * due)
    assert changes(late) == [] and only(late).status == "expired" and late.next_ms is None
    state = State(room="r")
    state = evolve(state, e.Recorded(room="r", seq=1, id="1", event=damaged))
    state = evolve(state, e.Recorded(room="r", seq=2, id="2", event=e.TimerFired(at_ms=1_000)))
    assert next_due_ms(state) == soon


def test_the_shop_says_how_long_a_human_may_take() -> None:
    """By a policy of the reason's own name, else by that of its topic; else it is the default."""
    own = Policy(id="damaged", topic="returns", decide_within_hours=2)
    general = Policy(id="returns", topic="returns", decide_within_hours=6)
    assert hours_of("damaged", Map(damaged=own, returns=general)) == 2
    assert hours_of("refund", Map(returns=general)) == 6 and hours_of("warranty", Map(returns=general)) == 48
    assert hours_of("cancel", Map()) == 4 and hours_of("damaged", Map()) == 24 and hours_of("refund", Map()) == 48
    assert hours_of("damaged", Map(damaged=replace(own, decide_within_hours=0))) == 1
    book = folded(told("damaged_missing_wrong", matters=("damaged",)), policies=Map(damaged=own))
    assert only(book).due_ms == 2 * HOUR_MS


def test_a_decision_ends_the_case_and_only_closing_is_left() -> None:
    """What a human has decided is not decided again by a second click."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    book = folded(broken, decided("c1", "accept", remedy="refund", text="ok"), decided("c1", "decline"))
    case = book.closed["c1"]
    assert not book.open and case.status == "decided" and case.decision is not None
    assert (case.decision.decision, case.decision.remedy, case.decision.seq) == ("accept", "refund", 2)
    heard = fold_cases(book, delivered("failed", "c1:decided"), 9, 0, {})
    assert heard.closed["c1"].decision == replace(case.decision, outcome="failed")
    shut = fold_cases(heard, decided("c1", "close"), 10, 0, {}).closed["c1"]
    assert shut.status == "closed" and shut.decision is not None and shut.decision.decision == "accept"
    assert len(folded(broken, decided("c1", "close"), told("damaged_missing_wrong", comment="m2")).open) == 1


def test_asking_an_expired_case_gives_it_time_again() -> None:
    """The viewer has to answer first."""
    broken = told("damaged_missing_wrong", matters=("damaged",))
    day = 24 * HOUR_MS
    book = folded(broken, e.TimerFired(at_ms=day), decided("c1", "ask", evidence=("photo",), at_ms=day))
    assert (
        only(book).status == "waiting_for_viewer"
        and only(book).due_ms == 2 * day
        and book.next_ms == day + day * 3 // 4
    )


def test_a_human_s_answer_in_the_reviews_is_noted() -> None:
    """The case stays open: saying something does not settle it."""
    answer = e.OperatorDecided(at_ms=0, operator="op", act_id="r:1:0", decision="edit", text="好", case="c1")
    book = folded(told("cancel_order"), answer)
    assert only(book).answered == 1 and changes(book) == ["answered"]


def test_erasing_leaves_nothing_of_the_viewer() -> None:
    """In open cases, decided ones, and what was remembered beside them; another's case stays."""
    book = folded(
        e.OrderPlaced(at_ms=0, viewer="ann", sku="A", order_ref="o1"),
        told("damaged_missing_wrong", matters=("damaged",), order="o1"),
        told("cancel_order", comment="m2", order="o1"),
        decided("c3", "decline"),
        photo(digest="ann-photo"),
        photo(viewer="cy", digest="loose-photo"),
        told("cancel_order", viewer="bob", comment="m3"),
        e.ViewerErased(at_ms=0, viewer="ann"),
        e.ViewerErased(at_ms=0, viewer="cy"),
    )
    left = wire.to_json(book).decode()
    assert not [word for word in ("ann", "m1", "m2", "o1", "ann-photo", "loose-photo") if f'"{word}"' in left]
    assert only(book).viewer == "bob"
    assert {case.id: (case.status, case.erased) for case in book.closed.values()} == {
        "c2": ("closed", True),
        "c3": ("decided", True),
    }


def test_everything_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of too many cases the new one is refused and counted; of closed ones the oldest goes; comments beyond the bound are counted."""
    monkeypatch.setattr("zhubo.cases.OPEN_PER_VIEWER_MAX", 2)
    monkeypatch.setattr("zhubo.cases.OPEN_MAX", 3)
    monkeypatch.setattr("zhubo.cases.COMMENTS_MAX", 2)
    monkeypatch.setattr("zhubo.case_book.CLOSED_MAX", 1)
    mine = [told("cancel_order", comment=f"m{n}", order=f"o{n}") for n in range(3)]
    book = folded(*mine)
    assert len(book.open) == 2 and book.refused == 1
    book = folded(*(told("cancel_order", viewer=f"v{n}", comment=f"m{n}") for n in range(5)))
    assert len(book.open) == 3 and book.refused == 2
    book = folded(*(told("cancel_order", comment=f"m{n}") for n in range(5)))
    assert len(only(book).comments) == 2 and only(book).more == 3
    two = [told("cancel_order", viewer=f"v{n}", comment=f"m{n}") for n in range(2)]
    book = folded(*two, decided("c2", "close"), decided("c1", "close"))
    assert list(book.closed) == ["c1"]


@given(st.lists(strategies.case_events(), max_size=30), st.integers(min_value=0, max_value=30))
def test_the_book_holds_whatever_comes(events: Sequence[e.Event], cut: int) -> None:
    """Its indexes fit its cases, one case stands for each order and reason, no deadline is forgotten, and a snapshot loses nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zhubo.case_book.CLOSED_MAX", 2)
        patch.setattr("zhubo.cases.COMMENTS_MAX", 3)
        patch.setattr("zhubo.cases.LOOSE_MAX", 1)
        patch.setattr("zhubo.cases.ORDERED_PER_GENERATION_MAX", 1)
        whole = cut_short = State(room="r")
        for seq, event in enumerate(events, start=1):
            if seq == cut:
                cut_short = from_plain(wire.from_json(wire.to_json(to_plain(cut_short)), PlainState))
            recorded = e.Recorded(room="r", seq=seq, id=str(seq), event=event)
            whole, cut_short = evolve(whole, recorded), evolve(cut_short, recorded)
            assert wire.to_json(to_plain(whole)) == wire.to_json(to_plain(cut_short))
            assert whole.cases.news == cut_short.cases.news
            check_book(whole.cases, whole.at_ms)


def check_book(book: CaseBook, at_ms: int) -> None:
    """What holds of every book."""
    assert sorted(i for ids in book.by_viewer.values() for i in ids) == sorted(book.open)
    assert not set(book.open) & set(book.closed) and len(book.closed) <= case_book.CLOSED_MAX
    keys = [(c.viewer, c.order_ref, c.reason) for c in book.open.values() if c.order_ref is not None]
    assert len(keys) == len(set(keys)), "one case for each order and reason"
    for case in (*book.open.values(), *book.closed.values()):
        assert case.reason in REASONS and case.status in STATUSES and len(case.comments) == len(case.seqs)
        assert case.decision is None or case.decision.decision in DECISIONS
    for case_id, case in book.open.items():
        assert case.viewer and case_id in book.by_viewer[case.viewer] and case.status not in ("decided", "closed")
        assert case.status == "expired" or case.due_ms > at_ms, "past due is expired"
    waits = [c.due_ms if c.warned else c.soon_ms for c in book.open.values() if c.status != "expired"]
    assert book.next_ms == min(waits, default=None)


def test_the_room_wakes_for_a_case() -> None:
    """A case that is hours away is looked at again within a minute, and an open question is not kept waiting by it."""
    from zhubo.waking import LOOK_AGAIN_S, due_in_s

    state = State(room="r")
    assert due_in_s(state, None, now_ms=0, now_s=0.0) == (None, None)
    state = evolve(state, e.Recorded(room="r", seq=1, id="1", event=told("cancel_order")))
    wait_s, latest = due_in_s(state, None, now_ms=0, now_s=5.0)
    assert wait_s == pytest.approx(0.01) and latest is not None
    state = evolve(state, e.Recorded(room="r", seq=2, id="2", event=e.TimerFired(at_ms=1_000)))
    assert due_in_s(state, latest, now_ms=1_000, now_s=6.0)[0] == LOOK_AGAIN_S
    assert due_in_s(state, latest, now_ms=3 * HOUR_MS - 500, now_s=6.0)[0] == 0.5
