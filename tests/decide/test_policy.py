"""What deserves an act: a table of intents, flags, autonomy, and of who it is that a word is for."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from zhubo import events as e
from zhubo.decide import AskEvidence, LookUp, PinCard, Publish, Reply, ReplyAboutOrder, decide
from zhubo.facts import Money, Product, Variant
from zhubo.questions import COALESCE_MS
from zhubo.state import State, evolve

AT_MS = 1_800_000_000_000
INTENTS = tuple(
    re.findall(r"^\| `(\w+)` \|", (Path(__file__).parents[2] / "docs" / "intents.md").read_text(encoding="utf-8"), re.M)
)
NOBODY_WAITS = {"out_of_scope", "praise", "lottery_follow_interaction"}
OWN_ORDER = {
    "track_order",
    "change_order_address",
    "cancel_order",
    "request_refund_return",
    "refund_status",
    "damaged_missing_wrong",
}
A_PERSON_DECIDES = {
    "change_order_address",
    "cancel_order",
    "request_refund_return",
    "damaged_missing_wrong",
    "complaint_negative",
}
MUG = Product(sku="MUG", title={"en": "mug"}, variants=(Variant(sku="MUG", price=Money(900, "USD"), stock=3),))
SHOP = e.ShopInfo(
    name={"en": "shop"}, currency="USD", time_zone="UTC", languages=("en",), jurisdiction="US", platform="own-site"
)


def opened(autonomy: str = "auto_reply") -> State:
    """Return a room with one mug."""
    room = State(room="r")
    for event in (
        e.RoomOpened(at_ms=AT_MS, shop=SHOP, autonomy=autonomy),
        e.FactsChanged(at_ms=AT_MS, products=(MUG,)),
    ):
        room = after(room, event)[0]
    return room


def after(room: State, event: e.Event) -> tuple[State, e.Recorded]:
    """Return the room after an event, and the event with its place."""
    recorded = e.Recorded(room="r", seq=room.seq + 1, id=str(room.seq + 1), event=event)
    return evolve(room, recorded), recorded


def commented(intent: str | None, flags: tuple[str, ...] = (), viewer: str = "v", at_ms: int = AT_MS) -> e.Event:
    """Return a comment about the mug."""
    return e.ViewerCommented(
        at_ms=at_ms,
        viewer=viewer,
        comment=f"c-{viewer}",
        source="own-site",
        language="en",
        intent=intent,
        confidence_micro=900_000,
        flags=flags,
        targets=(e.Target(sku="MUG", how="title"),),
    )


def decided(intent: str | None, flags: tuple[str, ...] = (), room: State | None = None) -> tuple[object, ...]:
    """Return what is decided once the comment's window is over."""
    now, recorded = after(room or opened(), commented(intent, flags))
    assert decide(now, recorded) == (), "a question waits for others like it"
    return decide(*after(now, e.TimerFired(at_ms=AT_MS + COALESCE_MS)))


@pytest.mark.parametrize("intent", INTENTS)
def test_each_intent_deserves_what_its_row_says(intent: str) -> None:
    """Silence where nobody waits, the order book for one's own order, an answer for the rest, a person where a person decides."""
    found = decided(intent)
    if intent in NOBODY_WAITS:
        assert found == ()
        return
    (decision,) = found
    if intent in OWN_ORDER:
        assert isinstance(decision, LookUp)
    else:
        assert isinstance(decision, Reply)
        assert (decision.status, decision.reason) == ("sent", None)
        assert decision.human is (intent in A_PERSON_DECIDES)


FLAGS = [
    # intent, flags, what is decided: silence, reply, human (a reply and a person) or order
    ("ask_price", (), "reply"),
    ("ask_price", ("spam_ad",), "silence"),
    ("ask_price", ("abuse",), "silence"),
    ("greet_thanks", ("off_platform",), "silence"),
    ("ask_link_number", ("off_platform",), "silence"),
    ("bargain", ("off_platform",), "reply"),
    ("ask_payment_methods", ("off_platform",), "reply"),
    ("bargain", ("off_platform", "spam_ad"), "silence"),
    ("ask_price", ("injection",), "reply"),
    ("ask_price", ("pii",), "reply"),
    ("ask_suitability", ("health_claim",), "human"),
    ("want_to_buy", ("minor",), "human"),
    ("ask_spec", ("minor",), "reply"),
    ("ask_price", ("urgent",), "human"),
    ("ask_price", ("needs_human",), "human"),
    ("ask_price", ("abuse", "needs_human"), "human"),
    ("praise", ("urgent",), "human"),
    ("out_of_scope", ("needs_human",), "human"),
    (None, ("needs_human",), "human"),
    (None, (), "silence"),
    (None, ("injection",), "silence"),
    (None, ("abuse",), "silence"),
    ("track_order", ("pii",), "order"),
    ("track_order", ("urgent",), "order"),
    ("track_order", ("abuse",), "silence"),
]


@pytest.mark.parametrize(("intent", "flags", "wanted"), FLAGS)
def test_flags_change_what_a_comment_deserves(intent: str | None, flags: tuple[str, ...], wanted: str) -> None:
    """Advertising and insults are not fed, danger reaches a person, whatever else is said."""
    found = decided(intent, flags)
    if wanted == "silence":
        assert found == ()
        return
    (decision,) = found
    if wanted == "order":
        assert isinstance(decision, LookUp)
    else:
        assert isinstance(decision, Reply)
        assert decision.human is (wanted == "human")


AUTONOMY = [
    ("observe", "withheld", "observe"),
    ("suggest", "review", "suggest"),
    ("one_tap", "review", "one_tap"),
    ("auto_reply", "sent", None),
    ("auto_act", "sent", None),
]


@pytest.mark.parametrize(("autonomy", "status", "reason"), AUTONOMY)
@pytest.mark.parametrize("killed", [False, True])
def test_autonomy_bounds_public_answers_and_private_ones_alike(
    autonomy: str, status: str, reason: str | None, killed: bool
) -> None:
    """The ladder says how far a word may go on its own; the kill switch is above it."""
    room = opened(autonomy)
    if killed:
        room = after(room, e.OperatorSet(at_ms=AT_MS, operator="o", name="killed", value="on"))[0]
        status, reason = "withheld", "killed"
    (public,) = decided("ask_price", room=room)
    assert isinstance(public, Reply) and (public.status, public.reason) == (status, reason)
    (order,) = decide(*after(room, read("track_order", bound=True)))
    assert isinstance(order, ReplyAboutOrder) and (order.status, order.reason) == (status, reason)


def read(intent: str, *, bound: bool) -> e.OrderRead:
    """Return what the order book said to a viewer."""
    return e.OrderRead(
        at_ms=AT_MS,
        act_id="r:1:0",
        viewer="v",
        comment="c-v",
        language="en",
        intent=intent,
        found=True,
        bound=bound,
        status="shipped" if bound else None,
    )


@pytest.mark.parametrize("intent", sorted(OWN_ORDER))
@pytest.mark.parametrize("bound", [True, False])
def test_a_person_settles_what_changes_an_order_and_what_is_not_the_viewers_own(intent: str, bound: bool) -> None:
    """A status is told to the buyer alone; a change, and an order that is not bound to the viewer, goes to a person."""
    decision, *asks = decide(*after(opened(), read(intent, bound=bound)))
    assert isinstance(decision, ReplyAboutOrder) and all(isinstance(one, AskEvidence) for one in asks)
    assert decision.human is (intent in A_PERSON_DECIDES or not bound)


@pytest.mark.parametrize(
    ("decision", "text", "published"),
    [
        ("approve", "yes", True),
        ("edit", "no", True),
        ("edit", "", False),
        ("reject", "no", False),
        ("undo", "x", False),
    ],
)
def test_only_what_a_person_approves_or_writes_is_published(decision: str, text: str, published: bool) -> None:
    """An empty text is nothing to say."""
    event = e.OperatorDecided(at_ms=AT_MS, operator="o", act_id="r:1:0", decision=decision, text=text, language="en")
    found = decide(*after(opened(), event))
    assert [type(one) for one in found] == ([Publish] if published else [])


@pytest.mark.parametrize(("name", "value", "shown"), [("pinned", "MUG", 1), ("pinned", "GONE", 0), ("killed", "on", 0)])
def test_a_known_product_that_is_pinned_is_shown(name: str, value: str, shown: int) -> None:
    """A name that the bag does not hold pins nothing."""
    event = e.OperatorSet(at_ms=AT_MS, operator="o", name=name, value=value)
    assert decide(*after(opened(), event)) == tuple(PinCard(sku="MUG") for _ in range(shown))


def test_questions_are_decided_in_the_order_in_which_they_opened() -> None:
    """Two questions that fall due together keep their order, whatever their intents, and deciding twice decides the same."""
    room = opened()
    for viewer, intent in (("a", "greet_thanks"), ("b", "ask_price"), ("c", "track_order")):
        room = after(room, commented(intent, viewer=viewer))[0]
    now, recorded = after(room, e.TimerFired(at_ms=AT_MS + COALESCE_MS))
    found = decide(now, recorded)
    assert [one.question.intent for one in found if isinstance(one, (Reply, LookUp))] == [
        "greet_thanks",
        "ask_price",
        "track_order",
    ]
    assert decide(now, recorded) == found
    assert decide(replace(now, closed=()), recorded) == ()


def test_a_flag_that_decides_keeps_a_comment_apart() -> None:
    """One who asks politely is answered, though another asks the same with an insult, and before."""
    room = after(opened(), commented("ask_price", ("abuse",), viewer="rude"))[0]
    room = after(room, commented("ask_price", viewer="kind"))[0]
    (decision,) = decide(*after(room, e.TimerFired(at_ms=AT_MS + COALESCE_MS)))
    assert isinstance(decision, Reply) and decision.question.viewers == ("kind",)
