"""The fold: the same log gives the same state, in its order, once, and nothing in a log can stop it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

import strategies
from zhubo import events as e
from zhubo import snapshot, state, wire
from zhubo.facts import Money, Policy, Product, Promotion, Variant
from zhubo.questions import COALESCE_MS
from zhubo.state import ASKED_MS, DROPPED, State, asked_now, evolve, next_due_ms, on_show, viewer_memory


def plain(one: State) -> bytes:
    return wire.to_json(snapshot.to_plain(one))


def after(*happened: e.Event, start: State | None = None) -> State:
    """Return the state after these events, one after the other."""
    now = start or State(room="r")
    for event in happened:
        now = evolve(now, e.Recorded(room="r", seq=now.seq + 1, id=str(now.seq + 1), event=event))
    return now


def product(sku: str, *variants: str, link_no: int | None = None, **given: Any) -> Product:
    return Product(
        sku=sku,
        title={"zh": sku},
        variants=tuple(Variant(sku=v, price=Money(100, "CNY"), stock=3) for v in variants or (sku,)),
        link_no=link_no,
        **given,
    )


def asks(at_ms: int, viewer: str = "v", comment: str = "c", **given: Any) -> e.ViewerCommented:
    known: dict[str, Any] = {"intent": "ask_price", "language": "zh", "confidence_micro": 1, "source": "own-site"}
    return e.ViewerCommented(at_ms=at_ms, viewer=viewer, comment=comment, **(known | given))


@given(strategies.room_events())
def test_the_same_log_gives_the_same_state(log: list[e.Recorded]) -> None:
    """Two folds of one log are equal byte for byte, and each event is folded once however often it comes."""
    once, twice = State(room="r"), State(room="r")
    for recorded in log:
        once = evolve(once, recorded)
        twice = evolve(evolve(twice, recorded), recorded)
        assert plain(once) == plain(twice)
    for recorded in log:
        assert evolve(once, recorded) is once


@given(strategies.events())
def test_no_event_stops_the_fold(event: e.Event) -> None:
    """Whatever an event holds: it takes its place, is counted, and is not raised about."""
    now = after(e.FactsChanged(at_ms=1, products=(product("A", "A-1"),)), event)
    assert 2 == now.seq
    assert 1 <= now.counts[type(event).__name__]


@given(strategies.room_events())
def test_time_never_runs_backwards(log: list[e.Recorded]) -> None:
    """Late events come in at the room's own now; the due times stay sorted, and name the open questions."""
    states = [State(room="r")]
    for recorded in log:
        states.append(evolve(states[-1], recorded))
    for before, now in pairwise(states):
        assert now.at_ms >= before.at_ms
    for now in states:
        assert list(now.book.due) == sorted(now.book.due)
        assert {key for _, key in now.book.due} == set(now.book.open)
        assert all(due_ms > now.at_ms for due_ms, _ in now.book.due), "what is due is closed by the event that comes"
        due = [ms for ms in (now.book.due[0][0] if now.book.due else None, now.cases.next_ms) if ms is not None]
        assert next_due_ms(now) == min(due, default=None)


@given(strategies.room_events())
def test_every_comment_is_closed_once_or_dropped(log: list[e.Recorded]) -> None:
    """No comment that opened or joined a question is lost or answered twice."""
    now, ended = State(room="r"), []
    for recorded in log:
        now = evolve(now, recorded)
        ended += [comment for question in (*now.closed, *now.dropped) for comment in question.comments]
    waiting = [comment for question in now.book.open.values() for comment in question.comments]
    loud = {"urgent", "needs_human"}
    asked = [
        r.event.comment
        for r in log
        if isinstance(r.event, e.ViewerCommented)
        and (loud & set(r.event.flags) or r.event.intent not in (None, "praise"))
    ]
    assert sorted(ended + waiting) == sorted(asked)


@given(strategies.room_events())
def test_folded_state_holds_no_float(log: list[e.Recorded]) -> None:
    """Two machines must agree on every byte of it."""
    now = State(room="r")
    for recorded in log:
        now = evolve(now, recorded)
    waiting: list[Any] = [wire.to_builtins(snapshot.to_plain(now))]
    while waiting:
        value = waiting.pop()
        assert not isinstance(value, float)
        waiting += (
            list(value.values()) if isinstance(value, dict) else list(value) if isinstance(value, list | tuple) else []
        )


def test_an_unknown_kind_takes_its_place_and_changes_nothing_else() -> None:
    """A log that a newer release wrote is folded as far as this one understands it."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class FromTheFuture:
        at_ms: int

    before = after(e.FactsChanged(at_ms=5, products=(product("A"),)))
    now = after(FromTheFuture(at_ms=9), start=before)  # type: ignore[arg-type]
    assert (2, 9, 1) == (now.seq, now.at_ms, now.counts["FromTheFuture"])
    assert now.facts == before.facts


def test_a_retracted_fact_is_gone_with_all_that_names_it() -> None:
    """Variants, link number and pin go with their product; what is not there is retracted in vain."""
    now = after(
        e.FactsChanged(
            at_ms=1,
            products=(product("A", "A-1", link_no=1), product("B", link_no=2)),
            policies=(Policy(id="shipping", topic="shipping"),),
            promotions=(Promotion(id="spring", kind="percent"),),
        ),
        e.OperatorSet(at_ms=2, operator="o", name="pinned", value="A"),
        e.FactsChanged(at_ms=3, retracted=("product:A", "policy:shipping", "promotion:spring", "product:Z", "x", "")),
    )
    facts = now.facts
    assert (["B"], {"B": "B"}, {2: "B"}) == (list(facts.products), dict(facts.product_of), dict(facts.links))
    assert not facts.policies and not facts.promotions
    assert now.pinned is None and 3 == facts.seq


def test_a_product_that_is_set_again_takes_the_place_of_the_old_one() -> None:
    """Its old variants and link number are gone; its version is the place of the event."""
    now = after(
        e.FactsChanged(at_ms=1, products=(product("A", "A-1", "A-2", link_no=1),)),
        e.FactsChanged(at_ms=2, products=(product("A", "A-3", link_no=7),)),
    )
    assert {"A-3": "A"} == dict(now.facts.product_of)
    assert {7: "A"} == dict(now.facts.links)
    assert 2 == now.facts.products["A"].version


def test_a_variant_that_two_products_claim_belongs_to_one_however_they_came() -> None:
    """Otherwise a room that starts from a snapshot would change another product's stock than one that reads its whole log."""
    a, b = product("A", "X"), product("B", "X")
    ways = [
        after(e.FactsChanged(at_ms=1, products=(a, b))),
        after(e.FactsChanged(at_ms=1, products=(b, a))),
        after(e.FactsChanged(at_ms=1, products=(b,)), e.FactsChanged(at_ms=1, products=(a,))),
    ]
    assert [{"X": "B"}] * 3 == [dict(way.facts.product_of) for way in ways]
    left = after(e.FactsChanged(at_ms=2, retracted=("product:B",)), start=ways[0])
    assert {"X": "A"} == dict(left.facts.product_of)


def test_stock_changes_one_variant_and_the_version_of_the_facts() -> None:
    """The bag stays the bag: what is indexed by names need not be indexed again."""
    before = after(e.FactsChanged(at_ms=1, products=(product("A", "A-1", "A-2"),)))
    now = after(e.StockChanged(at_ms=2, variant="A-2", stock=0), start=before)
    assert [3, 0] == [v.stock for v in now.facts.products["A"].variants]
    assert (2, 1) == (now.facts.seq, now.facts.bag_seq)
    rule = e.FactsChanged(at_ms=3, policies=(Policy(id="shipping", topic="shipping"),), retracted=("product:none",))
    assert (3, 1) == ((ruled := after(rule, start=now).facts).seq, ruled.bag_seq)
    assert 3 == after(e.FactsChanged(at_ms=3, retracted=("product:A",)), start=now).facts.bag_seq
    same = after(e.StockChanged(at_ms=3, variant="nobody's", stock=0), start=now)
    assert same.facts == now.facts


def test_an_unlisted_product_has_no_link() -> None:
    """Its number may be another's."""
    for hidden, shown in (("A", "B"), ("B", "A")):
        bag = (product(hidden, link_no=1, listed=False), product(shown, link_no=1))
        assert {1: shown} == dict(after(e.FactsChanged(at_ms=1, products=bag)).facts.links)


def test_what_the_host_asked_for_lasts_a_minute() -> None:
    """A "1" after that is just a one; asking for nothing leaves it, and an empty setting clears it."""
    now = after(e.HostSpoke(at_ms=1_000, asked="want_to_buy"), e.HostSpoke(at_ms=2_000))
    assert "want_to_buy" == asked_now(now, 1_000 + ASKED_MS)
    assert asked_now(now, 1_001 + ASKED_MS) is None
    cleared = after(e.OperatorSet(at_ms=3_000, operator="o", name="asked", value=""), start=now)
    assert asked_now(cleared, 3_000) is None


def test_the_pin_holds_only_what_is_in_the_bag() -> None:
    """An empty value unpins."""
    bag = after(e.FactsChanged(at_ms=1, products=(product("A"),)))
    pin = [
        after(e.OperatorSet(at_ms=2, operator="o", name="pinned", value=v), start=bag).pinned for v in ("A", "Z", "")
    ]
    assert ["A", None, None] == pin


def test_a_viewer_is_remembered_until_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    """What they last spoke of stays through comments that name nothing; memory is bounded by two generations."""
    target = e.Target(sku="A", how="link")
    now = after(asks(1, "ann", targets=(target,)), asks(2, "ann", intent="ask_stock"))
    memory = viewer_memory(now, "ann")
    assert memory is not None
    assert ((target,), "ask_stock", 2) == (memory.last_targets, memory.last_intent, memory.last_at_ms)
    assert viewer_memory(after(e.ViewerErased(at_ms=3, viewer="ann"), start=now), "ann") is None

    monkeypatch.setattr(state, "VIEWERS_PER_GENERATION_MAX", 3)
    crowd = after(*(e.ViewerJoined(at_ms=n, viewer=f"v{n}") for n in range(20)))
    held = [n for n in range(20) if viewer_memory(crowd, f"v{n}") is not None]
    assert held[-1] == 19 and 3 <= len(held) <= 7
    assert held == list(range(held[0], 20)), "the youngest are kept"


def test_an_angry_viewer_stays_angry_until_they_make_peace() -> None:
    """A neutral question changes no mood; thanks and words of peace calm, signs of joy gladden."""

    def mood(*said: dict[str, Any]) -> str:
        now = after(*(replace(asks(n, "ann"), **one) for n, one in enumerate(said, start=1)))
        memory = viewer_memory(now, "ann")
        assert memory is not None
        return memory.mood

    angry = {"sentiment": "negative", "intent": "complaint_negative"}
    question = {"intent": "ask_price"}
    assert [mood(angry), mood(angry, question), mood(question)] == ["negative", "negative", "neutral"]
    assert mood(angry, {"intent": "greet_thanks"}, question) == "neutral"
    assert mood(angry, question, {"intent": "out_of_scope", "tone": "neutral"}) == "neutral"
    assert mood(angry, {"intent": "greet_thanks", "tone": "positive"}) == "positive"
    assert mood({"sentiment": "positive", "tone": "negative"}) == "negative"


def test_what_was_meant_before_is_bounded_and_goes_with_its_viewer() -> None:
    """The latest first; who talked last is forgotten when they are erased."""
    now = after(*(asks(n, "ann", targets=(e.Target(sku=f"S{n}", how="link"),)) for n in range(1, 9)))
    memory = viewer_memory(now, "ann")
    assert memory is not None and memory.earlier == ("S7", "S6", "S5")
    assert now.talking == "ann"
    gone = after(e.ViewerErased(at_ms=99, viewer="ann"), start=now)
    assert gone.talking is None and viewer_memory(gone, "ann") is None


def test_what_was_on_show_before_is_known() -> None:
    """Pinning the same again is no change."""
    bag = after(e.FactsChanged(at_ms=1, products=(product("A"), product("B"))))
    pins = [e.OperatorSet(at_ms=n, operator="o", name="pinned", value=v) for n, v in enumerate("ABB", start=2)]
    now = after(*pins, start=bag)
    assert ("B", "A", 3) == (now.pinned, now.pinned_before, now.pinned_at_ms)


def test_an_erased_viewer_of_the_elder_generation_is_forgotten_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Erasing looks into both."""
    monkeypatch.setattr(state, "VIEWERS_PER_GENERATION_MAX", 1)
    now = after(*(e.ViewerJoined(at_ms=n, viewer=f"v{n}") for n in range(2)))
    assert "v0" in now.people.before
    gone = after(e.ViewerErased(at_ms=3, viewer="v0"), start=now)
    assert viewer_memory(gone, "v0") is None


def test_clicks_and_sales_count_for_what_is_in_the_bag() -> None:
    """A variant counts for its product; another shop's goods count for nobody."""
    now = after(
        e.FactsChanged(at_ms=1, products=(product("A", "A-1"),)),
        e.ItemClicked(at_ms=2, viewer="v", sku="A"),
        e.ItemClicked(at_ms=2, viewer="v", sku="Z"),
        e.OrderPlaced(at_ms=3, viewer="v", sku="A-1", quantity=2),
        e.OrderPlaced(at_ms=3, viewer="v", sku="A"),
        e.OrderPlaced(at_ms=3, viewer="v", sku="Z"),
    )
    assert ({"A": 1}, {"A": 3}) == (dict(now.clicks), dict(now.sold))


def test_what_is_closed_is_told_by_one_event_only() -> None:
    """The next event finds it empty again, so that nothing is decided twice."""
    asked = after(asks(0))
    assert not asked.closed
    due = after(e.TimerFired(at_ms=25), start=asked)
    assert ["ask_price"] == [q.intent for q in due.closed]
    assert not after(e.TimerFired(at_ms=26), start=due).closed


@pytest.mark.parametrize(("early_ms", "closed"), [(COALESCE_MS, 1), (COALESCE_MS - 1, 0)])
def test_a_timer_may_close_early(early_ms: int, closed: int) -> None:
    """What is due within its `early_ms` is closed, and the room's time goes no further than the timer's."""
    now = after(asks(5), e.TimerFired(at_ms=5, early_ms=early_ms))
    assert (closed, 5) == (len(now.closed), now.at_ms)
    assert 1 == len(now.book.open) + closed


def test_a_flood_pushes_out_the_least_and_counts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Orders at stake stay before buying, buying before questions, questions before the rest."""
    monkeypatch.setattr("zhubo.questions.OPEN_QUESTIONS_MAX", 3)
    kinds = ("greet_thanks", "ask_spec", "ask_price", "ask_price", "track_order", "track_order", "greet_thanks")
    now, pushed = State(room="r"), []
    for n, intent in enumerate(kinds):
        now = after(asks(0, f"v{n}", f"c{n}", intent=intent, slots=e.Slots(qty=n + 1)), start=now)
        pushed += [question.intent for question in now.dropped]
    assert ["greet_thanks", "ask_spec", "ask_price", "greet_thanks"] == pushed
    assert ["ask_price", "track_order", "track_order"] == sorted(q.intent or "" for q in now.book.open.values())
    assert 4 == now.counts[DROPPED]
    assert () == after(e.TimerFired(at_ms=1), start=now).dropped


def test_among_questions_of_one_rank_the_eldest_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who came last goes, be it one that just came or one that was let in before."""
    monkeypatch.setattr("zhubo.questions.OPEN_QUESTIONS_MAX", 2)
    now = after(*(asks(0, f"v{n}", f"c{n}", intent="ask_spec", slots=e.Slots(qty=n + 1)) for n in range(2)))
    same = after(asks(0, "v2", "c2", intent="ask_spec", slots=e.Slots(qty=9)), start=now)
    assert [("c2",)] == [question.comments for question in same.dropped]
    dearer = after(asks(0, "v3", "c3"), start=same)
    assert [("c1",)] == [question.comments for question in dearer.dropped]


def test_a_platform_that_an_operator_set_is_part_of_the_facts() -> None:
    """What was judged under other rules is judged again."""
    info = e.ShopInfo(
        name={"zh": "店"}, currency="CNY", time_zone="UTC", languages=("zh",), jurisdiction="CN", platform="own-site"
    )
    opened = after(e.RoomOpened(at_ms=1, shop=info, autonomy="suggest"))
    now = after(
        e.OperatorSet(at_ms=2, operator="o", name="platform", value="tiktok-shop"),
        e.OperatorSet(at_ms=3, operator="o", name="jurisdiction", value="US"),
        start=opened,
    )
    assert replace(info, platform="tiktok-shop", jurisdiction="US") == now.facts.info
    assert (3, "suggest") == (now.facts.seq, now.autonomy)
    assert after(e.OperatorSet(at_ms=1, operator="o", name="platform", value="x")).facts.info is None


def test_questions_that_fall_due_together_are_closed_in_the_order_of_asking() -> None:
    """Not in that of their names: who asked first is answered first."""
    intents = ("warranty_invoice", "ask_stock", "ask_price", "track_order")
    asked = after(*(asks(0, f"v{n}", f"c{n}", intent=intent) for n, intent in enumerate(intents)))
    assert list(intents) == [q.intent for q in after(e.TimerFired(at_ms=25), start=asked).closed]


def test_what_was_said_before_the_facts_changed_was_not_said() -> None:
    """An answer that is new is no repeat: it goes out at once, and where no fact answers any more a human is asked."""
    said = after(asks(0), e.TimerFired(at_ms=25))
    assert [True] == [q.repeat for q in after(asks(50), start=said).book.open.values()]
    changed = after(e.FactsChanged(at_ms=40, products=(product("A"),)), start=said)
    assert [False] == [q.repeat for q in after(asks(50), start=changed).book.open.values()]
    open_then = after(asks(50), e.FactsChanged(at_ms=55, retracted=("product:A",)), start=said)
    assert [False] == [q.repeat for q in open_then.book.open.values()]


def test_what_the_host_has_just_named_is_on_show_for_a_minute() -> None:
    """Before what is pinned; two products, or one that is gone, name nothing."""
    bag = after(e.FactsChanged(at_ms=1, products=(product("A"), product("B"))))
    bag = after(e.OperatorSet(at_ms=2, operator="o", name="pinned", value="A"), start=bag)
    named, other = e.Target(sku="B", how="link"), e.Target(sku="A", how="link")
    spoke = after(e.HostSpoke(at_ms=1_000, asked="want_to_buy", targets=(named,)), start=bag)
    assert ["B", "A"] == [on_show(spoke, 1_000 + ms) for ms in (ASKED_MS, ASKED_MS + 1)]
    assert "A" == on_show(after(e.FactsChanged(at_ms=2_000, retracted=("product:B",)), start=spoke), 2_000)
    assert "A" == on_show(after(e.OperatorSet(at_ms=2_000, operator="o", name="asked", value="1"), start=spoke), 2_000)
    both = after(e.HostSpoke(at_ms=1_000, asked="want_to_buy", targets=(named, other)), start=bag)
    assert "A" == on_show(both, 1_000)
    told = after(e.HostSpoke(at_ms=1_000, targets=(named,)), start=bag)
    assert "A" == on_show(told, 1_000), "without asking for anything the host only talks"
