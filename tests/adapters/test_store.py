"""The one promise of every store: dense places, no entry twice, acts that stay as they were decided, marks that happen once."""

from __future__ import annotations

import asyncio
import random

import pytest

from adapters.stores import Opener, Store, answer, entry
from zhubo.acts import Act, DrawWinner, LookUpOrder, Show
from zhubo.adapters.outbox_states import FIRST_STATE, MAY_COME_FROM
from zhubo.errors import LogError, WireError
from zhubo.events import ViewerCommented
from zhubo.ports import Entry, Place

STATES = tuple(MAY_COME_FROM)
PATHS = {
    "pending": ("sent", ()),
    "held": ("review", ()),
    "dropped": ("withheld", ()),
    "sending": ("sent", ("sending",)),
    **{end: ("sent", ("sending", end)) for end in ("done", "failed", "unknown", "stale")},
}
"""For each state, the status of a new act and the marks that lead there."""


def append(store: Store, *ids: str, room: str = "r") -> list[Place]:
    return list(asyncio.run(store.append(room, [entry(id_) for id_ in ids])))


def places(*seqs: int) -> list[Place]:
    return [Place(seq=abs(seq), duplicate=seq < 0) for seq in seqs]


def outbox(store: Store, *states: str, room: str = "r") -> list[tuple[str, str]]:
    return [(row.act.id, row.state) for row in store.read_outbox(room, states=states or STATES, limit=1_000)]


def with_act(store: Store, *acts: Act) -> None:
    async def work() -> None:
        await store.append("r", [entry("first")])
        await store.advance("r", upto_seq=1, acts=acts)

    asyncio.run(work())


def test_places_count_from_one_in_each_room(opener: Opener) -> None:
    """Every room has its own dense count."""
    store = opener()
    assert places(1, 2) == append(store, "a", "b")
    assert places(1) == append(store, "a", room="other")
    assert places(3) == append(store, "c")
    assert (3, 1, 0) == (store.head("r"), store.head("other"), store.head("none"))
    assert ["other", "r"] == list(store.rooms())


def test_a_repeated_id_gets_its_first_place(opener: Opener) -> None:
    """A retry is answered, not stored: within one append, across appends, and after a restart."""
    store = opener()
    assert places(1, 2, -1) == append(store, "a", "b", "a")
    assert places(-2, 3, -3, -1) == append(store, "b", "c", "c", "a")
    assert places(-3, 4) == append(opener(), "c", "d")


def test_a_repeated_id_keeps_its_first_event(opener: Opener) -> None:
    """The second event under an id is dropped, whatever it says."""
    store = opener()
    asyncio.run(store.append("r", [entry("a", 1), entry("a", 2)]))
    asyncio.run(store.append("r", [entry("a", 3)]))
    assert [entry("a", 1).event] == [recorded.event for recorded in store.read("r", after_seq=0, limit=9)]


def test_nothing_is_appended_by_an_empty_append(opener: Opener) -> None:
    """No entries, no places, no room."""
    store = opener()
    assert [] == list(asyncio.run(store.append("r", [])))
    assert [] == list(store.rooms())


def test_events_come_back_in_order_with_their_sealed_part(opener: Opener) -> None:
    """Reading goes on where the last page ended."""
    store = opener()
    written = [entry(f"e{n}", n, at_ms=n, sealed=bytes([n]) * n) for n in range(1, 8)]
    asyncio.run(store.append("r", written))
    store = opener()
    pages = [store.read("r", after_seq=after, limit=3) for after in (0, 3, 6, 7, 99)]
    assert [3, 3, 1, 0, 0] == [len(page) for page in pages]
    read = [recorded for page in pages for recorded in page]
    assert list(range(1, 8)) == [recorded.seq for recorded in read]
    assert {"r"} == {recorded.room for recorded in read}
    assert written == [Entry(id=recorded.id, event=recorded.event, sealed=recorded.sealed) for recorded in read]
    assert [] == list(store.read("r", after_seq=0, limit=0))
    assert [] == list(store.read("none", after_seq=0, limit=5))


def test_many_writers_at_once_get_dense_places(opener: Opener) -> None:
    """Whoever awaits its own append gets its own place, and retries get the same one."""
    store = opener()
    dice = random.Random(7)

    async def writer(name: int) -> dict[str, int]:
        got = {}
        for n in range(20):
            ids = [f"{name}-{n}"] + ([f"{dice.randrange(30)}-{dice.randrange(n + 1)}"] if dice.random() < 0.3 else [])
            for id_, place in zip(ids, await store.append("r", [entry(id_) for id_ in ids]), strict=True):
                assert got.setdefault(id_, place.seq) == place.seq
        return got

    async def work() -> list[dict[str, int]]:
        return list(await asyncio.gather(*(writer(name) for name in range(30))))

    acknowledged = {id_: seq for got in asyncio.run(work()) for id_, seq in got.items()}
    stored = {recorded.id: recorded.seq for recorded in store.read("r", after_seq=0, limit=10_000)}
    assert acknowledged.items() <= stored.items()
    assert list(range(1, 601)) == sorted(stored.values())


def test_an_event_without_json_keeps_the_whole_append_out(opener: Opener) -> None:
    """All of an append is kept, or nothing."""
    store = opener()
    broken = ViewerCommented(
        at_ms=1, viewer="v", comment="\ud800", source="s", language="zh", intent=None, confidence_micro=0
    )
    with pytest.raises(WireError):
        asyncio.run(store.append("r", [entry("a"), Entry(id="b", event=broken)]))
    assert 0 == store.head("r")
    assert places(1) == append(store, "a")


def test_acts_enter_the_outbox_in_the_state_of_their_status(opener: Opener) -> None:
    """What is sent waits, what is reviewed is held, what is withheld is recorded only; oldest first."""
    store = opener()
    assert 0 == store.decided_upto("r")
    look_up = LookUpOrder(
        id="r:1:3", at_ms=1, viewer="v", comment="c", source="s", language="zh", intent="i", order_ref=None
    )
    acts = [
        answer("r:1:0"),
        answer("r:1:1", status="review"),
        answer("r:1:2", status="withheld"),
        look_up,
        Show(id="r:1:10", at_ms=1, target="x"),
        DrawWinner(id="r:1:11", at_ms=1, activity="x", winners=()),
    ]
    with_act(store, *reversed(acts))
    store = opener("b")
    rows = store.read_outbox("r", states=STATES, limit=100)
    assert acts == [row.act for row in rows]
    assert ["pending", "held", "dropped", "pending", "pending", "held"] == [row.state for row in rows]
    assert {"a"} == {row.code_version for row in rows}
    assert [("r:1:0", "pending"), ("r:1:3", "pending")] == outbox(store, "pending")[:2]
    assert [acts[0]] == [row.act for row in store.read_outbox("r", states=("pending",), limit=1)]
    assert [] == outbox(store, room="other")
    assert [] == list(store.read_outbox("r", states=(), limit=5))
    assert 1 == store.decided_upto("r")


def test_what_was_decided_stays_as_it_was(opener: Opener) -> None:
    """A new release cannot change, add or drop an act of an event that is decided; the position never goes back."""
    store = opener()
    append(store, "a", "b", "c")
    asyncio.run(store.advance("r", upto_seq=2, acts=[answer("r:1:0", text="old"), answer("r:2:0")]))
    asyncio.run(store.mark("r", "r:1:0", "sending"))
    store = opener("b")
    later = [answer("r:1:0", text="new"), answer("r:2:1", text="new"), answer("r:3:0")]
    asyncio.run(store.advance("r", upto_seq=1, acts=later[:1]))
    asyncio.run(store.advance("r", upto_seq=2, acts=later[:2]))
    assert 2 == store.decided_upto("r")
    asyncio.run(store.advance("r", upto_seq=3, acts=later))
    assert 3 == store.decided_upto("r")
    assert [("r:1:0", "unknown"), ("r:2:0", "pending"), ("r:3:0", "pending")] == outbox(store)
    rows = store.read_outbox("r", states=STATES, limit=9)
    assert ["old", "hello", "hello"] == [getattr(row.act, "text", None) for row in rows]
    assert ["a", "a", "b"] == [row.code_version for row in rows]


def test_advancing_twice_is_advancing_once(opener: Opener) -> None:
    """A retry after a lost answer changes nothing."""
    store = opener()
    with_act(store, answer("r:1:0"))
    asyncio.run(store.mark("r", "r:1:0", "sending"))
    asyncio.run(store.advance("r", upto_seq=1, acts=[answer("r:1:0")]))
    assert [("r:1:0", "sending")] == outbox(store)


@pytest.mark.parametrize(
    ("upto_seq", "act", "said"),
    [
        (2, answer("r:1:0"), "ends at 1"),
        (1, answer("r:2:0"), "beyond 1"),
        (1, answer("q:1:0"), "no act of room 'r'"),
        (1, answer("r:1"), "no act"),
        (1, answer("r:01:0"), "no act"),
        (1, answer("r:1:0:0"), "no act"),
        (1, answer("r:-1:0"), "no act"),
        (1, answer("r:1:0", status="maybe"), "'maybe'"),
    ],
)
def test_an_advance_that_cannot_be_is_refused_whole(opener: Opener, upto_seq: int, act: Act, said: str) -> None:
    """Neither the position nor the acts beside the wrong one are kept."""
    store = opener()
    append(store, "a")
    with pytest.raises(LogError, match=said):
        asyncio.run(store.advance("r", upto_seq=upto_seq, acts=[answer("r:1:7"), act]))
    assert 0 == store.decided_upto("r")
    assert [] == outbox(store)
    assert places(2) == append(store, "b")


def test_a_room_may_have_colons_in_its_name(opener: Opener) -> None:
    """The name of an act ends in `:seq:k`; what stands before it is the room's."""
    store = opener()
    append(store, "a", room="shop:7:1")
    asyncio.run(store.advance("shop:7:1", upto_seq=1, acts=[answer("shop:7:1:1:0")]))
    assert [("shop:7:1:1:0", "pending")] == outbox(store, room="shop:7:1")
    assert asyncio.run(store.mark("shop:7:1", "shop:7:1:1:0", "sending"))


@pytest.mark.parametrize("origin", sorted(PATHS))
@pytest.mark.parametrize("target", STATES)
def test_a_mark_happens_only_from_where_it_may(opener: Opener, origin: str, target: str) -> None:
    """The whole table: each state, marked with each state."""
    store = opener()
    status, path = PATHS[origin]
    with_act(store, answer("r:1:0", status=status))
    assert [True] * len(path) == [asyncio.run(store.mark("r", "r:1:0", step)) for step in path]
    assert [("r:1:0", origin)] == outbox(store)
    allowed = origin in MAY_COME_FROM[target]
    assert allowed == asyncio.run(store.mark("r", "r:1:0", target))
    assert [("r:1:0", target if allowed else origin)] == outbox(store)


def test_first_states_and_marks_are_one_table() -> None:
    """Every state can be reached, and none that is not listed."""
    assert set(STATES) == set(PATHS)
    assert set(FIRST_STATE.values()) <= set(STATES)


def test_of_many_senders_one_may_send(opener: Opener) -> None:
    """The mark is a compare-and-set: two couriers never send one act."""
    store = opener()
    with_act(store, answer("r:1:0"))

    async def work() -> list[bool]:
        return list(await asyncio.gather(*(store.mark("r", "r:1:0", "sending") for _ in range(20))))

    assert [False] * 19 + [True] == sorted(asyncio.run(work()))


def test_one_act_is_found_by_its_name(opener: Opener) -> None:
    """In whatever state it is; what is not there is None, and what is no name of the room's acts is an error."""
    store = opener()
    with_act(store, answer("r:1:0", text="first"), answer("r:1:1", status="review", text="second"))
    asyncio.run(store.mark("r", "r:1:0", "sending"))
    found = [store.find_act("r", name) for name in ("r:1:0", "r:1:1", "r:1:2", "r:2:0")]
    assert [row and (row.act, row.state, row.code_version) for row in found] == [
        (answer("r:1:0", text="first"), "sending", "a"),
        (answer("r:1:1", status="review", text="second"), "held", "a"),
        None,
        None,
    ]
    with pytest.raises(LogError, match="no act"):
        store.find_act("r", "q:1:0")


def test_acts_are_read_behind_an_event(opener: Opener) -> None:
    """In their order and in whatever state, so that a page can be told what was said lately."""
    store = opener()
    append(store, "a", "b", "c")
    acts = [answer("r:1:0"), answer("r:3:1", status="withheld"), answer("r:3:0"), answer("r:2:0", status="review")]
    asyncio.run(store.advance("r", upto_seq=3, acts=acts))
    read = [(row.act.id, row.state) for row in store.read_acts("r", after_seq=1, limit=9)]
    assert read == [("r:2:0", "held"), ("r:3:0", "pending"), ("r:3:1", "dropped")]
    assert [row.act.id for row in store.read_acts("r", after_seq=0, limit=2)] == ["r:1:0", "r:2:0"]
    assert [] == list(store.read_acts("r", after_seq=3, limit=9)) == list(store.read_acts("none", after_seq=0, limit=9))


def test_many_acts_are_marked_as_each_would_be_alone(opener: Opener) -> None:
    """In their order: those that are there and may move do, once each; the others stay and are told."""
    store = opener()
    with_act(store, *(answer(f"r:1:{k}", status="sent" if k % 3 else "review") for k in range(40)))
    dice = random.Random(5)
    names = [f"r:{dice.choice((1, 1, 2))}:{dice.randrange(50)}" for _ in range(200)]
    there = {f"r:1:{k}" for k in range(40) if k % 3}
    firsts = [name in there and name not in names[:n] for n, name in enumerate(names)]
    assert firsts == list(asyncio.run(store.mark_all("r", names, "sending")))
    assert {name for name, first in zip(names, firsts, strict=True) if first} == {
        n for n, _ in outbox(store, "sending")
    }
    assert [] == list(asyncio.run(store.mark_all("r", [], "done")))
    assert [] == list(asyncio.run(store.mark_all("none", [], "done")))
    with pytest.raises(LogError, match="no act"):
        asyncio.run(store.mark_all("r", [names[0], "r:1"], "done"))
    assert not outbox(store, "done")


def test_a_mark_of_nothing_is_false_and_of_nonsense_refused(opener: Opener) -> None:
    """An act that is not there was in no state; a state or name that cannot be is an error."""
    store = opener()
    with_act(store, answer("r:1:0"))
    assert not asyncio.run(store.mark("r", "r:9:0", "sending"))
    assert not asyncio.run(store.mark("none", "none:1:0", "sending"))
    with pytest.raises(LogError, match="flying"):
        asyncio.run(store.mark("r", "r:1:0", "flying"))
    with pytest.raises(LogError, match="no act"):
        asyncio.run(store.mark("r", "q:1:0", "sending"))
    with pytest.raises(LogError, match="flying"):
        store.read_outbox("r", states=("flying",), limit=1)


def test_what_a_crash_left_in_sending_is_unknown(opener: Opener) -> None:
    """Nobody can say whether it was sent, so it is not sent again; all else stays as it was."""
    store = opener()
    with_act(store, *(answer(f"r:1:{n}") for n in range(4)), answer("r:1:4", status="review"))
    for n, state in ((1, "sending"), (2, "sending"), (2, "done"), (3, "sending")):
        assert asyncio.run(store.mark("r", f"r:1:{n}", state))
    store = opener()
    found = [("r:1:0", "pending"), ("r:1:1", "unknown"), ("r:1:2", "done"), ("r:1:3", "unknown"), ("r:1:4", "held")]
    assert found == outbox(store)
    assert not asyncio.run(store.mark("r", "r:1:1", "sending"))


def test_a_snapshot_belongs_to_one_code_version(opener: Opener) -> None:
    """A newer one replaces an older one, never the other way; another code version finds none."""
    store = opener("a")
    assert store.load("r") is None
    asyncio.run(store.save("r", 5, b"five"))
    asyncio.run(store.save("r", 4, b"four"))
    assert (5, b"five") == store.load("r")
    asyncio.run(store.save("r", 6, b"six"))
    assert (6, b"six") == opener("a").load("r")
    store = opener("b")
    assert store.load("r") is None
    asyncio.run(store.save("r", 2, b"two"))
    assert (2, b"two") == store.load("r")
    assert store.load("other") is None
    assert opener("a").load("r") is None


def test_purging_empties_old_sealed_parts_only(opener: Opener) -> None:
    """What viewers wrote goes; what was decided from stays."""
    store = opener()
    written = [entry(f"e{n}", at_ms=n * 10, sealed=b"x" if n % 2 else b"") for n in range(1, 8)]
    asyncio.run(store.append("r", written))
    asyncio.run(store.append("other", [entry("e", at_ms=1, sealed=b"x")]))
    assert 2 == asyncio.run(store.purge_before("r", 50))
    assert 0 == asyncio.run(store.purge_before("r", 50))
    assert [b"", b"", b"", b"", b"x", b"", b"x"] == [e.sealed for e in store.read("r", after_seq=0, limit=9)]
    assert [e.event for e in written] == [e.event for e in store.read("r", after_seq=0, limit=9)]
    assert [b"x"] == [e.sealed for e in store.read("other", after_seq=0, limit=9)]


def test_a_cancelled_append_harms_nobody(opener: Opener) -> None:
    """The caller has gone; the entry may be kept, and others get their answers."""
    store = opener()

    async def work() -> list[Place]:
        gone = asyncio.ensure_future(store.append("r", [entry("gone")]))
        await asyncio.sleep(0)
        gone.cancel()
        (place,) = await store.append("r", [entry("here")])
        again = await store.append("r", [entry("here"), entry("gone")])
        assert place.seq == again[0].seq
        return list(again)

    assert {1, 2} == {place.seq for place in asyncio.run(work())}
