"""What a platform hands in becomes an event: typed, sealed, once, and read in the light of what came before."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhubo import events as e
from zhubo import wire
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.asking import folded
from zhubo.bootstrap import sample_shop_folder
from zhubo.errors import InputError
from zhubo.inbound import Inbound, Receipt
from zhubo.intake import FUTURE_MS_MAX, TEXT_CHARS_MAX, Intake, take_in, take_in_all
from zhubo.opening import opening_events
from zhubo.perceive import load_model
from zhubo.reader import Reader
from zhubo.shop import read_shop
from zhubo.shop.search import build_index
from zhubo.state import State, evolve, viewer_memory

NOW_MS = 1_795_694_400_000
SHOP = read_shop(sample_shop_folder())
SMALL = replace(SHOP, products=SHOP.products[:5])
VAULT = MemoryVault(seed=7)
BASE = folded(opening_events(SMALL, State(room="r"), at_ms=NOW_MS - 1_000), State(room="r"))
TEXTS = (
    "3号多少钱",
    "这个多少钱",
    "有M吗",
    "how much",
    "link 2 in stock?",
    "1",
    "what about this one",
    "马克杯什么材质",
    "L呢",
)


@pytest.fixture(scope="module", name="reader")
def a_reader() -> Reader:
    """A reader of the small bag."""
    return Reader(model=load_model(), index=build_index(SMALL.products), pseudonym=VAULT.pseudonym)


def taken(inbound: Inbound, reader: Reader, state: State = BASE) -> Intake:
    return take_in(inbound, state, reader, now_ms=NOW_MS, fallback_id="fallback")


def all_of(inbounds: Sequence[Inbound], reader: Reader, state: State = BASE) -> list[Intake | Receipt]:
    return take_in_all(inbounds, state, reader, now_ms=NOW_MS, serial=itertools.count())


def test_a_comment_leaves_its_words_in_the_sealed_part_only(reader: Reader) -> None:
    """Text, name, platform id and slots as written; the typed part names the viewer by a pseudonym."""
    inbound = Inbound(
        kind="comment", id="m1", platform="douyin", viewer="u-77", name="王小美", text="3号M码多少钱 13800138000"
    )
    intake = taken(inbound, reader)
    sealed = json.loads(intake.plain)
    assert (inbound.text, "王小美", "u-77") == (sealed["text"], sealed["name"], sealed["id"])
    typed = wire.encode_event(intake.event).decode()
    for word in ("王小美", "u-77", "13800138000", "多少钱"):
        assert word not in typed
    assert isinstance(intake.event, e.ViewerCommented)
    assert VAULT.pseudonym("douyin", "u-77") == intake.event.viewer == intake.subject
    assert ("m1", "douyin", NOW_MS) == (intake.event.comment, intake.event.source, intake.event.at_ms)
    assert "pii" in intake.event.flags


def test_the_same_message_has_the_same_id_and_others_have_others(reader: Reader) -> None:
    """Platform, kind and the platform's own id make it: two platforms, or a like and a comment, never meet."""
    one = Inbound(kind="comment", id="m1", viewer="u", text="hi", sku="MUG-01")
    kinds = ("comment", "join", "like", "follow", "gift", "click", "cart", "order", "host_speech", "photo", "voice")
    ids = [taken(replace(one, kind=kind), reader).id for kind in kinds]
    ids.append(taken(replace(one, platform="bilibili"), reader).id)
    assert len(ids) == len(set(ids))
    assert taken(one, reader).id == taken(replace(one, text="other words"), reader).id
    assert "own-site:fallback" == taken(replace(one, id=""), reader).id


def test_messages_without_an_id_get_one_each(reader: Reader) -> None:
    """Two of them are two."""
    found = all_of([Inbound(kind="comment", viewer="u", text="hi")] * 2, reader)
    ids = [one.id for one in found if isinstance(one, Intake)]
    assert 2 == len(set(ids))


@pytest.mark.parametrize(
    ("inbound", "said"),
    [
        (Inbound(kind="dance", viewer="u"), "Unknown kind"),
        (Inbound(kind="comment", text="hi"), "without a viewer"),
        (Inbound(kind="click", viewer="u"), "without a sku"),
        (Inbound(kind="cart", viewer="u"), "without a sku"),
        (Inbound(kind="order", viewer="u"), "without a sku"),
        (Inbound(kind="comment", viewer="u", text="hi", at_ms=NOW_MS + FUTURE_MS_MAX + 1), "from the future"),
        (Inbound(kind="operator", name="colour", text="red"), "Unknown setting"),
        (Inbound(kind="operator", name="killed", text="perhaps"), "cannot be"),
        (Inbound(kind="operator", name="autonomy", text="wild"), "cannot be"),
        (Inbound(kind="operator", name="pinned", text="NO-SUCH"), "No product"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(inbound: Inbound, said: str, reader: Reader) -> None:
    """The rest of the batch goes in, and each keeps its place in the list of receipts."""
    with pytest.raises(InputError, match=said):
        taken(inbound, reader)
    good = Inbound(kind="join", id="j", viewer="u")
    found = all_of([good, inbound, good], reader)
    assert [Intake, Receipt, Intake] == [type(one) for one in found]
    refused = found[1]
    assert isinstance(refused, Receipt)
    assert "refused" == refused.status and said in (refused.reason or "")


def test_a_message_from_ahead_is_taken_as_from_now(reader: Reader) -> None:
    """A sender's clock that is minutes ahead must not carry the room's time, its offers and its timers with it."""
    ahead = Inbound(kind="comment", id="a", viewer="u", text="3号多少钱", at_ms=NOW_MS + FUTURE_MS_MAX)
    assert NOW_MS == taken(ahead, reader).event.at_ms
    late = replace(ahead, at_ms=NOW_MS - 86_400_000)
    assert late.at_ms == taken(late, reader).event.at_ms, "a late one keeps its time"
    assert NOW_MS == taken(replace(ahead, at_ms=0), reader).event.at_ms


def test_a_long_text_is_cut_before_it_is_kept(reader: Reader) -> None:
    """Five hundred code points are read and sealed; a flood of letters fills no disk."""
    sealed = json.loads(taken(Inbound(kind="comment", id="l", viewer="u", text="长" * 100_000), reader).plain)
    assert TEXT_CHARS_MAX == len(sealed["text"])


def test_an_order_number_is_kept_as_a_keyed_reference(reader: Reader) -> None:
    """The order book finds it again; the log does not tell it."""
    intake = taken(Inbound(kind="comment", id="o", viewer="u", text="我的订单MHL2610080001到哪了"), reader)
    assert isinstance(intake.event, e.ViewerCommented)
    assert VAULT.pseudonym("order", "MHL2610080001") == intake.event.slots.order_ref
    assert b"MHL2610080001" not in wire.encode_event(intake.event)
    placed = taken(Inbound(kind="order", id="p", viewer="u", sku="MUG-01", order_no="mhl2610080001"), reader)
    assert isinstance(placed.event, e.OrderPlaced)
    assert intake.event.slots.order_ref == placed.event.order_ref


def test_media_is_logged_by_its_digest(reader: Reader) -> None:
    """The bytes themselves are sealed."""
    intake = taken(Inbound(kind="photo", id="p", viewer="u", blob=b"\x89PNG"), reader)
    assert isinstance(intake.event, e.MediaReceived)
    assert (64, "photo", b"\x89PNG") == (len(intake.event.digest), intake.event.medium, intake.plain)


ONES = st.one_of(
    st.builds(
        Inbound,
        kind=st.just("comment"),
        viewer=st.sampled_from(("ann", "bob")),
        text=st.sampled_from(TEXTS),
        at_ms=st.sampled_from((0, NOW_MS - 90_000, NOW_MS - 500)),
    ),
    st.builds(
        Inbound,
        kind=st.just("click"),
        viewer=st.sampled_from(("ann", "bob")),
        sku=st.sampled_from(("DRESS-01", "MUG-01", "NO-SUCH")),
    ),
    st.builds(
        Inbound,
        kind=st.just("operator"),
        name=st.sampled_from(("pinned", "asked")),
        text=st.sampled_from(("TEE-01", "", "want_to_buy")),
    ),
    st.builds(Inbound, kind=st.just("host_speech"), text=st.sampled_from(("想要的扣1", "看一下3号连衣裙", "大家好"))),
    st.builds(Inbound, kind=st.sampled_from(("join", "nonsense")), viewer=st.just("ann")),
)


@settings(max_examples=60, deadline=None)
@given(drawn=st.lists(ONES, max_size=8))
def test_a_batch_is_read_as_its_messages_one_by_one(drawn: list[Inbound], reader: Reader) -> None:
    """How the messages happened to arrive together changes nothing: what was pinned and what a viewer just said counts at once."""
    inbounds = [replace(one, id=f"m{n}") for n, one in enumerate(drawn)]
    state, singly = BASE, []
    for inbound in inbounds:
        (one,) = all_of([inbound], reader, state)
        if isinstance(one, Intake):
            state = evolve(state, e.Recorded(room="r", seq=state.seq + 1, id=one.id, event=one.event))
        singly.append(one)
    together = all_of(inbounds, reader)
    assert [(type(a), getattr(a, "event", None)) for a in singly] == [
        (type(b), getattr(b, "event", None)) for b in together
    ]


def test_this_one_is_what_the_viewer_spoke_of_then_what_is_pinned(reader: Reader) -> None:
    """Within one batch too; another viewer's talk does not count."""

    def sku(found: Any) -> str:
        return str(found.event.targets[0].sku)

    pin = Inbound(kind="operator", id="p", name="pinned", text="TEE-01")
    names = Inbound(kind="comment", id="1", viewer="ann", text="3号多少钱")
    this = Inbound(kind="comment", id="2", viewer="ann", text="这个有L码吗")
    found = all_of([pin, names, this, replace(this, id="3", viewer="bob")], reader)
    assert ["DRESS-01", "TEE-01"] == [sku(found[1]), sku(found[3])]
    assert sku(found[2]) in ("DRESS-01", "TEE-01")


def test_a_word_is_read_in_the_language_of_its_viewer(reader: Reader) -> None:
    """Who asked in Spanish goes on in Spanish, within one batch too, until they write in another; of others nothing is known."""
    asks = Inbound(kind="comment", id="1", viewer="ana", text="¿cuánto cuesta el vestido?")
    size = Inbound(kind="comment", id="2", viewer="ana", text="M")
    found = all_of([asks, size, replace(size, id="3", viewer="bob")], reader)
    assert [one.event.language for one in found if isinstance(one, Intake)] == ["es", "es", "zh"]
    state = BASE
    for one in found[:2]:
        assert isinstance(one, Intake)
        state = evolve(state, e.Recorded(room="r", seq=state.seq + 1, id=one.id, event=one.event))
    late = replace(size, id="4", at_ms=size.at_ms)
    assert taken(late, reader, state).event.language == "es"
    other = taken(replace(size, id="5", text="how much is the dress"), reader, state)
    state = evolve(state, e.Recorded(room="r", seq=state.seq + 1, id="y", event=other.event))
    assert taken(replace(size, id="6"), reader, state).event.language == "zh"


def test_a_viewer_s_memory_is_per_platform(reader: Reader) -> None:
    """The same id on two platforms is two people."""
    intake = taken(Inbound(kind="comment", id="1", platform="douyin", viewer="u", text="3号多少钱"), reader)
    state = evolve(BASE, e.Recorded(room="r", seq=BASE.seq + 1, id="x", event=intake.event))
    assert viewer_memory(state, VAULT.pseudonym("douyin", "u")) is not None
    assert viewer_memory(state, VAULT.pseudonym("bilibili", "u")) is None
