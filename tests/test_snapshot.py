"""A snapshot and the rest of the log lead where the whole log leads, byte for byte."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import strategies
from zhubo import snapshot, wire
from zhubo.events import FactsChanged, Recorded, StockChanged
from zhubo.facts import Product, Variant
from zhubo.snapshot import PlainState, from_plain, to_plain
from zhubo.state import State, evolve

CLAIMED_TWICE = [
    FactsChanged(at_ms=1, products=(Product(sku="B", title={}, variants=(Variant(sku="X", stock=1),)),)),
    FactsChanged(at_ms=2, products=(Product(sku="A", title={}, variants=(Variant(sku="X", stock=1),)),)),
    StockChanged(at_ms=3, variant="X", stock=9),
]


def plain_bytes(state: State) -> bytes:
    return wire.to_json(to_plain(state))


def revived(state: State) -> State:
    return from_plain(wire.from_json(plain_bytes(state), PlainState))


@given(strategies.room_events(), st.integers(min_value=0, max_value=40))
@example([Recorded(room="r", seq=n, id=str(n), event=ev) for n, ev in enumerate(CLAIMED_TWICE, 1)], 2)
def test_a_snapshot_and_the_rest_equal_the_whole(log: list[Recorded], cut: int) -> None:
    """Wherever the log is cut; and what comes later is decided from the same questions, though memory is small and turns over."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zhubo.questions.ANSWERED_PER_GENERATION_MAX", 1)
        patch.setattr("zhubo.state.VIEWERS_PER_GENERATION_MAX", 1)
        check_cut(log, cut)


def check_cut(log: list[Recorded], cut: int) -> None:
    whole, from_cut = State(room="r"), State(room="r")
    for number, recorded in enumerate(log):
        if number == min(cut, len(log) - 1):
            from_cut = revived(from_cut)
        whole, from_cut = evolve(whole, recorded), evolve(from_cut, recorded)
        assert plain_bytes(whole) == plain_bytes(from_cut)
        assert whole.closed == from_cut.closed and whole.dropped == from_cut.dropped
        assert whole.cases.news == from_cut.cases.news


@given(strategies.room_events())
def test_a_revived_state_is_the_state(log: list[Recorded]) -> None:
    """But for what the last event closed or dropped, which was decided before the snapshot was taken."""
    state = State(room="r")
    for recorded in log:
        state = evolve(state, recorded)
    again = revived(state)
    for one in fields(State):
        if one.name == "cases":
            assert again.cases == replace(state.cases, news=())
        elif one.name not in ("closed", "dropped"):
            assert getattr(again, one.name) == getattr(state, one.name), one.name


def test_a_snapshot_forgets_no_field() -> None:
    """A field that is added to the state, the facts, the book or the people must get its place here."""
    held = {f.name for f in fields(PlainState)} | set(snapshot._SCALARS) | set(snapshot._TALLIES)
    kept = {
        "State": held | {"facts", "book", "people", "closed", "dropped"},
        "Facts": held | {"seq", "product_of", "links"},
        "Book": held,
        "People": held | {"recent", "before"},
    }
    state: Any = State(room="r")
    for one in (state, state.facts, state.book, state.people):
        names = {f.name for f in fields(one)}
        assert names <= kept[type(one).__name__], names - kept[type(one).__name__]


def test_the_order_in_which_things_came_does_not_reach_the_bytes() -> None:
    """Maps are written by sorted keys; only a text keeps its first language first."""
    first = [Product(sku=s, title={"zh": "甲", "en": "a"}, variants=(Variant(sku=s),)) for s in "ABC"]
    one = evolve(State(room="r"), Recorded(room="r", seq=1, id="1", event=FactsChanged(at_ms=1, products=tuple(first))))
    other = evolve(
        State(room="r"), Recorded(room="r", seq=1, id="1", event=FactsChanged(at_ms=1, products=tuple(reversed(first))))
    )
    assert plain_bytes(one) == plain_bytes(other)
    assert ["zh", "en"] == list(revived(one).facts.products["A"].title)
