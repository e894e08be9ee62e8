"""The facts of a moment, whichever moment is asked for next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from immutables import Map

from strategies import room_events
from zhubo import recording
from zhubo.cited import cite
from zhubo.events import Recorded
from zhubo.facts import Money, Product, Text, Variant
from zhubo.recording import Timeline
from zhubo.state import Facts, State, evolve


class Kept:
    """Events in memory, read as a record's source reads them."""

    def __init__(self, events: list[Recorded]) -> None:
        self.kept = events

    def events(self, room: str, kinds: Iterable[str]) -> Iterator[Recorded]:
        wanted = set(kinds)
        return (one for one in self.kept if type(one.event).__name__ in wanted)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(log=room_events(), asked=st.lists(st.integers(0, 45), max_size=12), kept=st.integers(1, 4))
def test_the_facts_of_any_moment_are_those_of_a_whole_fold(
    monkeypatch: pytest.MonkeyPatch, log: list[Recorded], asked: list[int], kept: int
) -> None:
    """Forwards, backwards, and further back than versions are kept."""
    monkeypatch.setattr(recording, "VERSIONS_KEPT", kept)
    timeline = Timeline(Kept(log), "r")  # type: ignore[arg-type]
    for seq in asked:
        state = State(room="r")
        for one in log:
            if one.seq <= seq:
                state = evolve(state, one)
        assert timeline.at(seq) == state.facts


def test_a_citation_says_what_the_named_field_says() -> None:
    """Prices and stock by variant, of one variant where that is named; what is not stated is left out."""
    title: Text = {"en": "Cup"}
    red = Variant(sku="A-R", price=Money(990, "EUR"), stock=0)
    blue = Variant(sku="A-B", price=Money(1290, "EUR"), stock=None, available=True)
    product = Product(sku="A", title=title, variants=(red, blue), link_no=3, version=7)
    facts = Facts(products=Map({"A": product}), product_of=Map({"A-R": "A", "A-B": "A"}))
    both = {
        "A-R": {"price": {"minor": 990, "currency": "EUR"}},
        "A-B": {"price": {"minor": 1290, "currency": "EUR"}},
    }

    def value(fact_id: str) -> object:
        cited = cite(facts, fact_id)
        assert cited is not None and cited.version == 7
        return cited.value

    assert value("product:A#price") == both
    assert value("product:A-R#price") == {"A-R": both["A-R"]}
    assert value("product:A#stock") == {"A-R": {"stock": 0}, "A-B": {"available": True}}
    assert value("product:A#title") == title
    assert value("product:A#link_no") == 3
    assert cite(facts, "product:B#price") is None
    assert cite(facts, "order:A1#status") is None
    assert cite(facts, "nonsense") is None
