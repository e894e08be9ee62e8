"""From a decision to acts: words once for the same question, their evidence, and what becomes of words that nothing carries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from zhubo import acts as a
from zhubo import events as e
from zhubo.decide import decide
from zhubo.express import VARIATIONS, DraftCache, express
from zhubo.facts import Attribute, Money, Policy, Product, Promotion, Sale, Variant
from zhubo.questions import COALESCE_MS, REPEAT_MS
from zhubo.state import State, evolve

AT_MS = 1_796_126_400_000
HOUR_MS = 3_600_000
SHOP = e.ShopInfo(
    name={"en": "shop"}, currency="USD", time_zone="UTC", languages=("en", "zh"), jurisdiction="US", platform="own-site"
)
MUG = Product(
    sku="MUG",
    title={"en": "Stone mug"},
    variants=(Variant(sku="MUG", price=Money(900, "USD"), stock=3),),
    attributes={
        "weight": Attribute(number="340", unit="g"),
        "motto": Attribute(text={"en": "the best mug in the world"}),
    },
)
LAMP = Product(
    sku="LAMP",
    title={"en": "Desk lamp"},
    variants=(
        Variant(
            sku="LAMP",
            price=Money(5000, "USD"),
            sale=Sale(price=Money(4000, "USD"), starts_ms=AT_MS + HOUR_MS, ends_ms=AT_MS + 2 * HOUR_MS),
        ),
    ),
)
POLICY = Policy(id="payment", topic="payment", text={"en": "Pay by card."}, methods=("card",))
CODE = Promotion(id="later", kind="percent", percent_off_bp=1000, products=("MUG",), starts_ms=AT_MS + 3 * HOUR_MS)


class Room:
    """A room without ports: events in, acts out, with the cache of drafts that a room keeps."""

    def __init__(self, autonomy: str = "auto_reply") -> None:
        self.state, self.cache = State(room="r"), DraftCache(drafts={}, edges={})
        self.hear(e.RoomOpened(at_ms=AT_MS, shop=SHOP, autonomy=autonomy))
        self.hear(e.FactsChanged(at_ms=AT_MS, products=(MUG, LAMP), policies=(POLICY,), promotions=(CODE,)))

    def hear(self, event: e.Event) -> list[a.Act]:
        recorded = e.Recorded(room="r", seq=self.state.seq + 1, id=str(self.state.seq + 1), event=event)
        self.state = evolve(self.state, recorded)
        return express(self.state, recorded, decide(self.state, recorded), self.cache)

    def come_round(self) -> None:
        """Let others enter until the next question gets the wording that the first one got, so that only facts and time can differ."""
        while (self.state.seq + 1) % VARIATIONS != 3:
            self.hear(e.ViewerJoined(at_ms=AT_MS, viewer="x"))

    def ask(
        self, intent: str | None, sku: str = "MUG", at_ms: int = AT_MS, viewer: str = "v", **given: Any
    ) -> list[a.Act]:
        targets = (e.Target(sku=sku, how="title"),) if sku else ()
        known: dict[str, Any] = {"source": "own-site", "language": "en", "confidence_micro": 1, "targets": targets}
        comment = e.ViewerCommented(
            at_ms=at_ms, viewer=viewer, comment=f"c-{viewer}-{at_ms}", intent=intent, **(known | given)
        )
        return [*self.hear(comment), *self.hear(e.TimerFired(at_ms=at_ms + COALESCE_MS))]


def answer_of(acts: list[a.Act]) -> a.Answer:
    (answer,) = (act for act in acts if isinstance(act, a.Answer))
    return answer


def test_an_answer_carries_its_evidence_and_who_asked() -> None:
    """Price, fact, version of the facts, and the names of all acts in order."""
    acts = Room().ask("ask_price")
    answer = answer_of(acts)
    assert "$9.00" in answer.text and answer.status == "sent" and answer.findings == ()
    assert set(answer.evidence) == {"product:MUG#price", "product:MUG#title"}
    assert (answer.target, answer.viewers, answer.facts_seq) == ("MUG", ("v",), 2)
    assert [act.id for act in acts] == ["r:4:0"]


def test_what_no_fact_tells_is_said_so_and_a_person_is_asked_once() -> None:
    """The answer is honest, the escalation names what and of which product; the next to ask a moment later asks no second person."""
    room = Room()
    acts = room.ask("ask_spec", slots=e.Slots(attribute="battery"))
    answer, asked = acts
    assert isinstance(answer, a.Answer) and answer.escalated and answer.evidence == () and "battery" in answer.text
    assert isinstance(asked, a.Escalate)
    assert (asked.about, asked.target, asked.to, asked.status) == ("battery", "MUG", answer.to, "review")
    assert [act.id for act in acts] == ["r:4:0", "r:4:1"]
    again = room.ask("ask_spec", at_ms=AT_MS + REPEAT_MS, viewer="w", slots=e.Slots(attribute="battery"))
    assert [type(act) for act in again] == [a.Answer] and answer_of(again).repeat_of


def test_the_same_question_is_drafted_once_and_the_cache_knows_no_viewer() -> None:
    """Who asks the same at the same place among the wordings gets the same words out of the cache."""
    room = Room()
    first = answer_of(room.ask("ask_price", viewer="alice"))
    drafts = dict(room.cache.drafts)
    assert len(drafts) == 1
    room.come_round()
    second = answer_of(room.ask("ask_price", at_ms=AT_MS + 1_000, viewer="bob"))
    assert second.text == first.text and second.viewers == ("bob",)
    assert room.cache.drafts == drafts and next(iter(room.cache.drafts.values())) is next(iter(drafts.values()))
    assert "alice" not in repr(room.cache) and "bob" not in repr(room.cache)


def test_a_fact_that_changes_changes_the_answer() -> None:
    """New facts are a new version: nothing old is said."""
    room = Room()
    assert "$9.00" in answer_of(room.ask("ask_price")).text
    dearer = replace(MUG, variants=(replace(MUG.variants[0], price=Money(1100, "USD")),))
    room.hear(e.FactsChanged(at_ms=AT_MS + 100, products=(dearer,)))
    room.come_round()
    answer = answer_of(room.ask("ask_price", at_ms=AT_MS + 200))
    assert "$11.00" in answer.text and "$9.00" not in answer.text


def test_a_sale_that_begins_or_ends_changes_the_answer_by_itself() -> None:
    """No event tells of it: the time alone is a new version of what is true."""
    room = Room()
    said = []
    for k in range(3):
        room.come_round()
        said.append(answer_of(room.ask("ask_price", "LAMP", at_ms=AT_MS + k * HOUR_MS)).text)
    assert len(room.cache.drafts) == 3
    assert "$50.00" in said[0] and "$40.00" in said[1] and "$50.00" in said[2]
    assert "$40.00" not in said[0] and "$40.00" not in said[2]


def test_the_cache_has_a_bound() -> None:
    """It is emptied when it is full, and what is asked then is answered all the same."""
    room = Room()
    room.cache = replace(room.cache, entries_max=3)
    for number in range(10):
        answer = answer_of(room.ask("ask_price", at_ms=AT_MS + number * 100, slots=e.Slots(qty=number + 2)))
        assert "$9.00" in answer.text and len(room.cache.drafts) <= 3 and len(room.cache.checks) <= 3


REJECTED = [
    # autonomy, what becomes of a draft that verifying rejects
    ("auto_reply", "review", "unverified"),
    ("one_tap", "review", "one_tap"),
    ("suggest", "review", "suggest"),
    ("observe", "withheld", "observe"),
]


@pytest.mark.parametrize(("autonomy", "status", "reason"), REJECTED)
def test_words_that_fail_go_to_a_person_as_they_are(autonomy: str, status: str, reason: str) -> None:
    """A merchant's own words may break the law: they wait with their findings, unchanged, and never go out by themselves."""
    answer = answer_of(Room(autonomy).ask("ask_spec", slots=e.Slots(attribute="motto")))
    assert (answer.status, answer.reason) == (status, reason)
    assert "best mug in the world" in answer.text and answer.findings
    assert {finding.kind for finding in answer.findings} == {"superlative"}


@pytest.mark.parametrize("killed", [False, True])
def test_the_kill_switch_withholds(killed: bool) -> None:
    """Recorded, with its reason, and never sent."""
    room = Room()
    if killed:
        room.hear(e.OperatorSet(at_ms=AT_MS, operator="o", name="killed", value="on"))
    answer = answer_of(room.ask("ask_price"))
    assert (answer.status, answer.reason) == (("withheld", "killed") if killed else ("sent", None))


def test_an_operators_words_are_held_against_the_facts() -> None:
    """A right price is sent, a wrong one goes back as it was written, with what is known."""
    room = Room()
    for text, status in (("The stone mug is $9.00", "sent"), ("The stone mug is $8.00", "review")):
        event = e.OperatorDecided(
            at_ms=AT_MS,
            operator="o",
            act_id="r:9:0",
            decision="edit",
            text=text,
            language="en",
            to=("c",),
            target="MUG",
        )
        (act,) = room.hear(event)
        assert isinstance(act, a.Answer) and act.text == text and act.to == ("c",)
        assert (act.status, act.reason) == (status, None if status == "sent" else "unverified")
        assert bool(act.findings) is (status == "review")


def order_read(*, bound: bool, intent: str = "track_order", **given: Any) -> e.OrderRead:
    known: dict[str, Any] = {"status": "shipped", "shipped_ms": AT_MS - 24 * HOUR_MS, "carrier": "UPS"} if bound else {}
    return e.OrderRead(
        at_ms=AT_MS,
        act_id="r:4:0",
        viewer="v",
        comment="c",
        language="en",
        intent=intent,
        found=True,
        bound=bound,
        **(known | given),
    )


def test_an_order_is_looked_up_and_told_to_its_buyer_alone() -> None:
    """Asking sends nothing but the look-up; the public line says no status, whoever reads it; the private one goes to the buyer."""
    room = Room()
    (look_up,) = room.ask("track_order", "", slots=e.Slots(order_ref="abc"))
    assert isinstance(look_up, a.LookUpOrder)
    assert (look_up.viewer, look_up.order_ref, look_up.source) == ("v", "abc", "own-site")
    public, private = room.hear(order_read(bound=True))
    assert isinstance(public, a.Answer) and isinstance(private, a.Answer)
    assert not public.private and private.private and private.viewers == ("v",)
    assert "UPS" not in public.text and "dispatch" not in public.text
    assert "UPS" in private.text


def test_an_order_that_is_not_the_viewers_own_reaches_a_person_and_tells_nothing() -> None:
    """No private word, no status; a person is asked, as for an order that nobody found."""
    room = Room()
    public, asked = room.hear(order_read(bound=False))
    assert isinstance(public, a.Answer) and not public.private and public.escalated
    assert isinstance(asked, a.Escalate) and asked.viewers == ("v",)
    unknown = [act for act in Room().hear(replace(order_read(bound=False), found=False)) if isinstance(act, a.Answer)]
    assert [act.text for act in unknown] == [public.text]


def test_autonomy_bounds_the_private_word_too_and_keeps_its_reason() -> None:
    """In a room that only observes, the buyer is told nothing either."""
    acts = Room("observe").hear(order_read(bound=True))
    assert {(act.status, act.reason) for act in acts if isinstance(act, a.Answer)} == {("withheld", "observe")}


def test_an_urgent_word_without_a_question_reaches_a_person() -> None:
    """Nothing is answered out of facts, and the person knows who."""
    acts = Room().ask(None, "", flags=("urgent",))
    assert [type(act) for act in acts] == [a.Answer, a.Escalate]
    assert answer_of(acts).escalated and acts[1].to == answer_of(acts).to  # type: ignore[union-attr]


def test_orders_to_the_machine_change_no_word() -> None:
    """What is asked in the same breath as an instruction gets no fact; haggling gets the listed price."""
    line = answer_of(Room().ask("ask_shipping_fee", "", flags=("injection",)))
    assert "record" in line.text and line.evidence == () and not any(char.isdigit() for char in line.text)
    bargain = answer_of(Room().ask("bargain", flags=("injection",)))
    assert "$9.00" in bargain.text


def test_a_pinned_product_is_shown() -> None:
    """A person pins; the room shows just that."""
    (act,) = Room().hear(e.OperatorSet(at_ms=AT_MS, operator="o", name="pinned", value="LAMP"))
    assert isinstance(act, a.Pin) and act.target == "LAMP"
