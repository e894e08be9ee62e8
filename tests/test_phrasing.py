"""Phrasings in the fold: from the log alone, once for each question, bounded, and never in the way of an answer."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo import events as e
from zhubo import wire
from zhubo.acts import Answer, RequestDraft
from zhubo.bootstrap import sample_shop_folder
from zhubo.decide import decide
from zhubo.drafting import Result, written
from zhubo.express import DraftCache, express
from zhubo.facts import Money
from zhubo.opening import opening_events
from zhubo.phrasing import (
    AGAIN_MS,
    DAY_MS,
    KNOWN_PER_GENERATION_MAX,
    VARIATIONS,
    WAITED_MS_MAX,
    WAITING_MAX,
    Phrasings,
    PlainPhrasings,
)
from zhubo.questions import COALESCE_MS
from zhubo.shop.read import read_shop
from zhubo.snapshot import PlainState, from_plain, to_plain
from zhubo.state import State, evolve

AT_MS = 1_795_694_400_000
SHOP = read_shop(sample_shop_folder())
MUG, OTHER = SHOP.products[0].sku, SHOP.products[1].sku


def said(
    comment: str = "c", intent: str | None = "ask_price", sku: str = MUG, at_ms: int = AT_MS, **more: Any
) -> e.ViewerCommented:
    return e.ViewerCommented(
        at_ms=at_ms, viewer=f"v-{comment}", comment=comment, source="own-site", language="en", intent=intent, confidence_micro=1,
        targets=(e.Target(sku=sku, how="title"),), **more,
    )  # fmt: skip


class Room:
    """A state that hears events and keeps what is decided; the next comment always has the same variation."""

    def __init__(self, *, phrasing: bool = True) -> None:
        self.state, self.acts = State(room="r"), list[Any]()
        self.cache = DraftCache(drafts={}, edges={})
        for event in opening_events(SHOP, self.state, at_ms=AT_MS, phrasing=phrasing):
            self.hear(event)

    def hear(self, event: e.Event) -> list[Any]:
        recorded = e.Recorded(room="r", seq=self.state.seq + 1, id=str(self.state.seq + 1), event=event)
        self.state = evolve(self.state, recorded)
        new = express(self.state, recorded, decide(self.state, recorded), self.cache)
        self.acts += new
        return new

    def ask(self, *comments: e.ViewerCommented) -> list[Any]:
        """Let viewers ask, and the moment pass; return the acts."""
        while (self.state.seq + 1) % VARIATIONS:
            self.hear(e.ViewerLiked(at_ms=self.state.at_ms, viewer="v"))
        first = len(self.acts)
        for comment in comments:
            self.hear(comment)
        self.hear(e.TimerFired(at_ms=max(self.state.at_ms, comments[-1].at_ms) + COALESCE_MS))
        return self.acts[first:]

    def write(
        self, act: RequestDraft, text: str = "", outcome: str = "", after_ms: int = 500, **more: Any
    ) -> list[Any]:
        result = Result(outcome or ("written" if text else "refused"), "llm", 300, text)
        return self.hear(replace(written(act, result, at_ms=act.at_ms + after_ms), **more))


def test_without_the_setting_nothing_is_asked_and_nothing_waits() -> None:
    """The acts are those of a room that has never heard of language models, at once."""
    (answer,) = Room(phrasing=False).ask(said())
    assert isinstance(answer, Answer)
    room = Room(phrasing=False)
    room.ask(said())
    assert room.state.phrasings == State(room="r").phrasings


def test_an_answer_waits_for_its_phrasing_and_says_it_with_the_facts() -> None:
    """One request with the template; its event brings the answer in the model's words, to all who asked meanwhile."""
    room = Room()
    own = Room(phrasing=False).ask(said())[0]
    (act,) = room.ask(said("a"), said("b"))
    assert isinstance(act, RequestDraft) and act.to == ("a", "b")
    assert "{{1}}" in act.template and not any(
        char.isdigit() for char in act.template.replace("{{1}}", "").replace("{{2}}", "")
    )
    assert room.ask(said("late")) == []
    (answer,) = room.write(act, f"Hi there, {act.template}")
    assert (
        answer.text == f"Hi there, {own.text}" and answer.to == ("a", "b", "late") and answer.evidence == own.evidence
    )
    assert not room.state.phrasings.waiting


@pytest.mark.parametrize("outcome", ["refused", "late", "failed", "spent", "paused", "gone", "off", "plain"])
def test_whatever_comes_instead_the_template_is_said(outcome: str) -> None:
    """The same words and evidence as without a model."""
    room, own = Room(), Room(phrasing=False).ask(said())[0]
    (act,) = room.ask(said())
    (answer,) = room.write(act, outcome=outcome)
    assert (answer.text, answer.evidence, answer.status) == (own.text, own.evidence, "sent")


@pytest.mark.parametrize(
    "text", ["Hi, {{1}} for ¥1", "{{2}} {{1}}", "{{1}}", "Yes, {{1}} for {{2}}", "Nicht {{1}} für {{2}}", ""]
)
def test_a_written_event_is_believed_no_more_than_its_text(text: str) -> None:
    """Whatever the log holds as written is held against the template and the facts again."""
    room, own = Room(), Room(phrasing=False).ask(said())[0]
    (act,) = room.ask(said())
    (answer,) = room.write(act, text, outcome="written")
    assert answer.text == own.text


def test_a_known_phrasing_is_said_at_once() -> None:
    """The same question in the same variation, while the facts are what they were."""
    room = Room()
    (act,) = room.ask(said("a"))
    (first,) = room.write(act, f"Hi there, {act.template}")
    (again,) = room.ask(said("b", at_ms=AT_MS + 60_000))
    assert isinstance(again, Answer) and again.text == first.text


def test_once_models_are_off_their_words_are_said_no_more() -> None:
    """A room that is opened again without the setting is one that never had it."""
    room, own = Room(), Room(phrasing=False).ask(said())[0]
    (act,) = room.ask(said("a"))
    room.write(act, f"Hi there, {act.template}")
    assert room.state.told is not None
    room.hear(e.RoomOpened(at_ms=AT_MS, shop=room.state.told, phrasing=False))
    (answer,) = room.ask(said("b", at_ms=AT_MS + 60_000))
    assert isinstance(answer, Answer) and answer.text == own.text


def test_when_facts_change_the_words_are_held_to_them_without_a_call() -> None:
    """A new price: the request says that its template is known; the answer has the new price in the words that there were."""
    room = Room()
    (act,) = room.ask(said("a"))
    (first,) = room.write(act, f"Hi there, {act.template}")
    product = room.state.facts.products[MUG]
    cheap = tuple(replace(v, price=Money(12_345, v.price.currency)) for v in product.variants if v.price)
    room.hear(e.FactsChanged(at_ms=AT_MS + 1_000, products=(replace(product, variants=cheap),)))
    (asked,) = room.ask(said("b", at_ms=AT_MS + 60_000))
    assert asked.known and asked.template == act.template
    (answer,) = room.write(asked, outcome="kept", after_ms=2)
    assert "123.45" in answer.text and answer.text.startswith("Hi there") and answer.text != first.text


def test_after_a_refusal_the_same_question_is_not_asked_again_for_a_while() -> None:
    """Nobody pays each time for words that are no use."""
    room = Room()
    (act,) = room.ask(said("a"))
    room.write(act, outcome="refused")
    (answer,) = room.ask(said("b", at_ms=AT_MS + AGAIN_MS // 2))
    assert isinstance(answer, Answer)
    (request,) = room.ask(said("c", at_ms=AT_MS + AGAIN_MS + 2_000))
    assert isinstance(request, RequestDraft)


@pytest.mark.parametrize(
    "flag", ["abuse", "injection", "needs_human", "off_platform", "spam_ad", "urgent", "minor", "health_claim"]
)
def test_what_is_flagged_goes_to_no_model(flag: str) -> None:
    """An instruction to the machine, above all, waits for none."""
    assert not [a for a in Room().ask(said(flags=(flag,))) if isinstance(a, RequestDraft)]


@pytest.mark.parametrize(
    "intent", ["track_order", "complaint_negative", "chitchat_about_host", "greet_thanks", "cancel_order"]
)
def test_orders_complaints_and_being_a_machine_are_never_phrased(intent: str) -> None:
    """What is said there is fixed."""
    assert not [a for a in Room().ask(said(intent=intent)) if isinstance(a, RequestDraft)]


@pytest.mark.parametrize(("name", "value"), [("killed", "on"), ("autonomy", "observe")])
def test_a_room_that_says_nothing_asks_nothing(name: str, value: str) -> None:
    """Where no answer would go out, none is phrased."""
    room = Room()
    room.hear(e.OperatorSet(at_ms=AT_MS, operator="o", name=name, value=value))
    (answer,) = room.ask(said())
    assert isinstance(answer, Answer) and answer.status == "withheld"


def test_a_crowd_of_questions_does_not_wait_in_line() -> None:
    """Beyond a bound, templates are said at once."""
    room = Room()
    colours = [said(f"c{n}", slots=e.Slots(qty=n + 1)) for n in range(WAITING_MAX + 5)]
    acts = room.ask(*colours)
    assert len([a for a in acts if isinstance(a, RequestDraft)]) == WAITING_MAX == len(room.state.phrasings.waiting)
    assert len([a for a in acts if isinstance(a, Answer)]) == 5


def test_what_is_known_is_bounded() -> None:
    """Two generations, the older of which goes."""
    room = Room()
    for number in range(KNOWN_PER_GENERATION_MAX + 3):
        at_ms = AT_MS + number * 1_000
        for act in [
            a
            for a in room.ask(said(f"c{number}", slots=e.Slots(qty=number + 1), at_ms=at_ms))
            if isinstance(a, RequestDraft)
        ]:
            room.write(act, f"Hi, {act.template}", after_ms=1)
    known = room.state.phrasings
    assert 0 < len(known.known) <= 3 and len(known.known_before) == KNOWN_PER_GENERATION_MAX + 1


def test_an_errand_that_is_lost_is_not_waited_for() -> None:
    """In the room's own time, whoever lost it; its event, should it come, is nothing then but its cost."""
    room = Room()
    (act,) = room.ask(said())
    (answer,) = [
        a for a in room.hear(e.ViewerLiked(at_ms=AT_MS + WAITED_MS_MAX + 1_000, viewer="v")) if isinstance(a, Answer)
    ]
    assert answer.to == ("c",)
    assert room.write(act, f"Hi, {act.template}") == [] and room.state.phrasings.tokens == 300


def test_tokens_are_counted_by_day() -> None:
    """Over restarts too, as the log says."""
    room = Room()
    (act,) = room.ask(said("a"))
    room.write(act, outcome="late")
    assert (room.state.phrasings.tokens_day, room.state.phrasings.tokens) == (AT_MS // DAY_MS, 300)
    (act,) = room.ask(said("b", sku=OTHER, at_ms=AT_MS + DAY_MS))
    room.write(act, outcome="late")
    assert (room.state.phrasings.tokens_day, room.state.phrasings.tokens) == (AT_MS // DAY_MS + 1, 300)


def test_a_stage_that_fails_on_a_template_leaves_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The request goes out empty, and the answer takes the way of all that fail."""
    room = Room()
    with monkeypatch.context() as patch:
        patch.setattr("zhubo.express.draft_answer", lambda *_, **__: 1 / 0)
        (act,) = room.ask(said())
    assert isinstance(act, RequestDraft) and act.template == ""
    (answer,) = room.write(act, outcome="plain")
    assert isinstance(answer, Answer) and answer.text


def test_a_snapshot_forgets_no_field() -> None:
    """But for what the last event requested."""
    assert {f.name for f in fields(PlainPhrasings)} | {"requested"} == {f.name for f in fields(Phrasings)}


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.integers(0, 5), st.booleans()),
        st.tuples(
            st.just("write"),
            st.sampled_from(["written", "refused", "late", "kept", "gone", "plain", "off"]),
            st.integers(0, 3),
        ),
        st.tuples(st.just("wait"), st.integers(0, 40_000), st.just(0)),
        st.tuples(st.just("turn"), st.booleans(), st.just(0)),
        st.tuples(st.just("price"), st.integers(100, 9_999), st.just(0)),
    ),
    max_size=25,
)


@given(STEPS, st.integers(0, 60))
def test_every_comment_is_answered_once_whatever_happens(steps: list[tuple[str, Any, Any]], cut: int) -> None:
    """None twice, none forgotten; and a snapshot anywhere changes nothing."""
    room, at_ms, asked = Room(), AT_MS, 0
    requests: list[RequestDraft] = []
    for place, (kind, one, other) in enumerate(steps):
        if kind == "say":
            asked += 1
            sku = SHOP.products[one].sku
            new = room.hear(said(f"c{asked}", sku=sku, at_ms=at_ms, flags=("pii",) if other else ()))
        elif kind == "write" and requests:
            act = requests[other % len(requests)]
            text = f"Hi, {act.template}" if one == "written" else ""
            new = room.hear(written(act, Result(one, "llm", 1, text), at_ms=at_ms))
        elif kind == "turn":
            new = room.hear(e.RoomOpened(at_ms=at_ms, shop=room.state.told, phrasing=one))  # type: ignore[arg-type]
        elif kind == "price":
            product = room.state.facts.products[MUG]
            variants = tuple(replace(v, price=Money(one, v.price.currency)) for v in product.variants if v.price)
            new = room.hear(e.FactsChanged(at_ms=at_ms, products=(replace(product, variants=variants),)))
        else:
            at_ms += one if kind == "wait" else 0
            new = room.hear(e.TimerFired(at_ms=at_ms))
        requests += [act for act in new if isinstance(act, RequestDraft)]
        if place == cut:
            body = wire.to_json(to_plain(room.state))
            again = from_plain(wire.from_json(body, PlainState))
            assert wire.to_json(to_plain(again)) == body
            room.state = replace(again, closed=room.state.closed, dropped=room.state.dropped)
    room.hear(e.TimerFired(at_ms=at_ms + COALESCE_MS))
    room.hear(e.TimerFired(at_ms=at_ms + COALESCE_MS + WAITED_MS_MAX + 1))
    room.hear(e.TimerFired(at_ms=at_ms + 2 * WAITED_MS_MAX + 100))
    answered = [comment for act in room.acts if isinstance(act, Answer) for comment in act.to]
    assert sorted(answered) == sorted(f"c{n}" for n in range(1, asked + 1))
    assert not room.state.phrasings.waiting
