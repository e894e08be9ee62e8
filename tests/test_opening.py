"""A room opens: what it is told is the difference to what it knows, however often and wherever the opening was cut off."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from simulator.loop import Crash, crash_at, run_virtual, suspensions_of
from simulator.promises import plain_bytes
from zhubo import snapshot, wire
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.asking import folded
from zhubo.events import FactsChanged, OperatorSet, RoomOpened, StockChanged
from zhubo.facts import Money, Policy, Product, Promotion, Shop, Variant
from zhubo.inbound import Inbound
from zhubo.opening import facts_change, opening_events
from zhubo.parts import Parts
from zhubo.perceive import Understander, load_model
from zhubo.ports import Entry
from zhubo.room import Room, open_room, record, take
from zhubo.state import State

T = TypeVar("T")


class Still:
    """Plays `Clock`."""

    def now_ms(self) -> int:
        """Return always the same."""
        return 1_000


@pytest.fixture(scope="module")
def model() -> Understander:
    """The model that ships with zhubo."""
    return load_model()


def cup(sku: str = "CUP", price: int = 3990, **given: Any) -> Product:
    variant = Variant(sku=f"{sku}-1", price=Money(price, "CNY"), stock=5)
    return Product(sku=sku, title={"zh": "杯子", "en": "cup"}, variants=(variant,), link_no=1, **given)


def shop(*products: Product, **given: Any) -> Shop:
    shipping = Policy(id="shipping", topic="shipping", text={"zh": "满99元包邮"}, free_over=Money(9900, "CNY"))
    known = {"name": {"zh": "店"}, "currency": "CNY", "products": products or (cup(),), "policies": (shipping,)}
    return Shop(**(known | given))


def opened(*shops: Shop, start: State | None = None) -> tuple[State, list[list[str]]]:
    """Return the state after opening with each shop in turn, and the kinds of the events that each opening took."""
    state, kinds = start or State(room="r"), []
    for one in shops:
        events = opening_events(one, state, at_ms=1)
        kinds.append([type(event).__name__ for event in events])
        state = folded(events, state)
    return state, kinds


def test_a_room_is_told_once() -> None:
    """A second opening with the same shop has nothing to say."""
    state, kinds = opened(shop(), shop())
    assert [["RoomOpened", "FactsChanged"], []] == kinds
    assert {"CUP"} == set(state.facts.products)
    assert {"shipping"} == set(state.facts.policies)


def test_only_what_changed_is_told() -> None:
    """Other products keep their version, and with it what was judged against them."""
    first, second = cup(), cup("POT", price=9900)
    state, _ = opened(shop(first, second))
    change = facts_change(shop(first, cup("POT", price=8900)), state.facts, at_ms=2)
    assert change is not None
    assert ["POT"] == [product.sku for product in change.products]
    assert () == change.policies == change.promotions == change.retracted


def test_what_the_shop_no_longer_has_is_withdrawn() -> None:
    """Products, policies and promotions alike; a product of the same link number may follow."""
    spring = Promotion(id="spring", kind="percent", percent_off_bp=1000)
    state, kinds = opened(shop(cup(), promotions=(spring,)), shop(cup("POT"), policies=()))
    assert ["FactsChanged"] == kinds[1]
    facts = state.facts
    assert ({"POT"}, {1: "POT"}) == (set(facts.products), dict(facts.links))
    assert not facts.policies and not facts.promotions


def test_stock_that_was_reported_gives_way_to_the_shop_s_own() -> None:
    """The folder is what the merchant says now."""
    state, _ = opened(shop())
    state = folded([StockChanged(at_ms=2, variant="CUP-1", stock=0)], state)
    state, kinds = opened(shop(), start=state)
    assert [["FactsChanged"]] == kinds
    assert 5 == state.facts.products["CUP"].variants[0].stock


def test_what_an_operator_has_set_since_stays() -> None:
    """Platform, jurisdiction and autonomy are kept through a start; another name of the shop is told without undoing them."""
    state, _ = opened(shop())
    settings = {"platform": "douyin", "jurisdiction": "EU", "autonomy": "suggest"}
    state = folded([OperatorSet(at_ms=2, operator="o", name=n, value=v) for n, v in settings.items()], state)
    state, kinds = opened(shop(), shop(name={"zh": "新店"}), start=state)
    assert [[], ["RoomOpened"]] == kinds
    assert state.facts.info is not None
    assert {"zh": "新店"} == state.facts.info.name
    assert ("douyin", "EU", "suggest") == (state.facts.info.platform, state.facts.info.jurisdiction, state.autonomy)


def test_what_the_shop_says_anew_goes_before_what_an_operator_set() -> None:
    """A merchant who changes the jurisdiction of the shop means this room too; the operator's platform stays."""
    state, _ = opened(shop())
    settings = {"platform": "douyin", "jurisdiction": "EU"}
    state = folded([OperatorSet(at_ms=2, operator="o", name=n, value=v) for n, v in settings.items()], state)
    state, kinds = opened(shop(jurisdiction="US"), shop(jurisdiction="US"), start=state)
    assert [["RoomOpened"], []] == kinds
    assert state.facts.info is not None
    assert ("douyin", "US") == (state.facts.info.platform, state.facts.info.jurisdiction)


def test_autonomy_that_is_asked_for_is_set() -> None:
    """`replay --autonomy` on a room that is open already."""
    state, _ = opened(shop())
    events = opening_events(shop(), state, at_ms=2, autonomy="observe")
    assert ["observe"] == [event.autonomy for event in events if isinstance(event, RoomOpened)]
    assert [] == opening_events(shop(), state, at_ms=2, autonomy=state.autonomy)


def parts(store: MemoryStore, model: Understander) -> Parts:
    return Parts(
        log=store,
        reader=store,
        outbox=store,
        position=store,
        snapshots=store,
        vault=MemoryVault(seed=1),
        clock=Still(),
        model=model,
    )


async def open_and_ask(store: MemoryStore, model: Understander) -> Room:
    """Open the room, tell it the shop, take in two comments and let their time come, all as if for the first time."""
    room = await open_room("r", parts(store, model))
    for number, event in enumerate(opening_events(shop(), room.state, at_ms=1_000)):
        await record(room, event, event_id=f"open:{room.state.seq}:{number}")
    asked = [Inbound(kind="comment", id=f"c{n}", viewer="v", text="1号多少钱") for n in (1, 2)]
    await take(room, asked)
    await record(room, OperatorSet(at_ms=1_100, operator="o", name="pinned", value="CUP"), event_id="pin")
    await room.keep(room.parts, room.state)
    return room


async def rest() -> None:
    """Suspend once."""
    await asyncio.sleep(0)


def test_a_room_may_die_at_any_await_of_its_opening(model: Understander) -> None:
    """However far it came: the next one goes on from there, and the acts are those of a room that never died."""

    def played(work: Coroutine[Any, Any, T]) -> T:
        return run_virtual(work)[0]

    unharmed = MemoryStore(pause=rest)
    room, count = played(suspensions_of(open_and_ask(unharmed, model)))
    wanted = outbox(unharmed)
    assert ["Answer", "Pin"] == [kind for kind, _ in wanted]
    for n in range(count):
        store = MemoryStore(pause=rest)
        with pytest.raises(Crash):
            played(crashing(open_and_ask(store, model), n))
        found = store.power_cut()
        again = played(open_and_ask(found, model))
        assert plain_bytes(again.state) == plain_bytes(room.state), f"after a crash at await {n}"
        assert wanted == outbox(found), f"after a crash at await {n}"
        once_more = played(open_room("r", parts(found.power_cut(), model)))
        assert plain_bytes(once_more.state) == plain_bytes(room.state)


async def crashing(work: Coroutine[Any, Any, T], n: int) -> T:
    return await crash_at(work, n)


def outbox(store: MemoryStore) -> list[tuple[str, bytes]]:
    rows = store.read_outbox("r", states=("pending", "held", "dropped"), limit=100)
    return [(type(row.act).__name__, wire.encode_act(row.act)) for row in rows]


def test_a_snapshot_from_beyond_what_was_decided_is_not_used(model: Understander) -> None:
    """A room that would start from it would never decide what lies between."""
    store = MemoryStore()

    async def play() -> tuple[Room, Room]:
        room = await open_and_ask(store, model)
        ahead = room.state
        fresh = MemoryStore()
        for recorded in store.read("r", after_seq=0, limit=100):
            await fresh.append("r", [Entry(id=recorded.id, event=recorded.event, sealed=recorded.sealed)])
        await fresh.save("r", ahead.seq, wire.to_json(snapshot.to_plain(ahead)))
        return room, await open_room("r", parts(fresh, model))

    (room, again), _ = run_virtual(play())
    assert plain_bytes(again.state) == plain_bytes(room.state)
    assert again.parts.position.decided_upto("r") == room.state.seq


def test_the_rest_of_the_log_is_read_from_the_snapshot_on(model: Understander) -> None:
    """Only what lies behind it is read, and the state is the whole log's."""
    store = MemoryStore()

    async def play() -> Room:
        room = await open_and_ask(store, model)
        await record(room, FactsChanged(at_ms=1_200, products=(cup(price=100),)), event_id="price")
        return room

    room = run_virtual(play())[0]
    reads: list[int] = []
    real = store.read

    def watched(name: str, *, after_seq: int, limit: int) -> Any:
        reads.append(after_seq)
        return real(name, after_seq=after_seq, limit=limit)

    again = run_virtual(open_room("r", replace(parts(store, model), reader=_Reads(watched))))[0]
    assert plain_bytes(again.state) == plain_bytes(room.state)
    assert reads[0] == room.state.seq - 1


class _Reads:
    """Plays `EventReader` by a function."""

    def __init__(self, read: Any) -> None:
        self.read = read
