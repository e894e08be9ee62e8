"""A machine that does anything in any order to both stores at once: they must agree, and keep what every store promises."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import strategies
from adapters.stores import Store, memory_opener, sqlite_opener
from zhubo.adapters.outbox_states import MAY_COME_FROM
from zhubo.adapters.sqlite_store import SqliteStore
from zhubo.errors import LogError
from zhubo.ports import Entry

ROOMS = st.sampled_from(("r", "shop:7"))
IDS = st.sampled_from([f"id{n}" for n in range(12)])
STATES = tuple(MAY_COME_FROM)
VERSIONS = st.sampled_from(("a", "b"))


class Stores(RuleBasedStateMachine):
    """Both stores, and what was acknowledged so far."""

    @initialize()
    def open_both(self) -> None:
        """Start with empty stores."""
        self.folder = Path(tempfile.mkdtemp())
        self.opened: list[SqliteStore] = []
        self.openers = (memory_opener(), sqlite_opener(self.folder, self.opened))
        self.stores: tuple[Store, ...] = tuple(opener() for opener in self.openers)
        self.acknowledged: dict[tuple[str, str], int] = {}
        self.decided: dict[str, int] = {}
        self.first_acts: dict[tuple[str, str], object] = {}

    @rule(room=ROOMS, entries=st.lists(strategies.entries(IDS), max_size=5))
    def append(self, room: str, entries: list[Entry]) -> None:
        """The places are the same in both, and those that were acknowledged before."""
        one, other = (asyncio.run(store.append(room, entries)) for store in self.stores)
        assert list(one) == list(other)
        for entry, place in zip(entries, one, strict=True):
            assert self.acknowledged.setdefault((room, entry.id), place.seq) == place.seq

    @rule(room=ROOMS, ahead=st.integers(-2, 3), data=st.data())
    def advance(self, room: str, ahead: int, data: st.DataObject) -> None:
        """Both advance, or both refuse for the same reason."""
        upto_seq = max(self.stores[0].decided_upto(room) + ahead, 0)
        places = data.draw(st.lists(st.tuples(st.integers(0, upto_seq + 1), st.integers(0, 2)), max_size=3))
        acts = [data.draw(strategies.acts(f"{room}:{seq}:{k}")) for seq, k in places]
        said = []
        for store in self.stores:
            try:
                asyncio.run(store.advance(room, upto_seq=upto_seq, acts=acts))
                said.append("done")
            except LogError as error:
                said.append(str(error))
        assert said[0] == said[1]

    @rule(room=ROOMS, seq=st.integers(1, 4), k=st.integers(0, 2), state=st.sampled_from(STATES))
    def mark(self, room: str, seq: int, k: int, state: str) -> None:
        """Both marks happen, or neither."""
        one, other = (asyncio.run(store.mark(room, f"{room}:{seq}:{k}", state)) for store in self.stores)
        assert one == other

    @rule(room=ROOMS, seq=st.integers(0, 9), state=st.binary(max_size=4))
    def save(self, room: str, seq: int, state: bytes) -> None:
        """Keep a snapshot in both."""
        for store in self.stores:
            asyncio.run(store.save(room, seq, state))

    @rule(room=ROOMS, at_ms=strategies.AT_MS)
    def purge(self, room: str, at_ms: int) -> None:
        """Both empty the same sealed parts."""
        one, other = (asyncio.run(store.purge_before(room, at_ms)) for store in self.stores)
        assert one == other

    @rule(code_version=VERSIONS)
    def reopen(self, code_version: str) -> None:
        """A new process comes, perhaps of a new release; no act is in `sending` then."""
        self.stores = tuple(opener(code_version=code_version) for opener in self.openers)
        for room in ("r", "shop:7"):
            assert not self.stores[1].read_outbox(room, states=("sending",), limit=1)

    @invariant()
    def both_hold_the_same(self) -> None:
        """Events, acts, positions and snapshots agree."""
        if not hasattr(self, "stores"):
            return
        one, other = self.stores
        assert list(one.rooms()) == list(other.rooms())
        for room in ("r", "shop:7"):
            assert one.read(room, after_seq=0, limit=1_000) == other.read(room, after_seq=0, limit=1_000)
            held = [store.read_outbox(room, states=STATES, limit=1_000) for store in self.stores]
            assert held[0] == held[1]
            assert one.decided_upto(room) == other.decided_upto(room)
            assert one.load(room) == other.load(room)
            assert one.head(room) == other.head(room)

    @invariant()
    def promises_are_kept(self) -> None:
        """Places are dense, ids unique, acknowledged events there; decided acts never change; positions never go back."""
        if not hasattr(self, "stores"):
            return
        store = self.stores[1]
        for room in ("r", "shop:7"):
            read = store.read(room, after_seq=0, limit=1_000)
            assert list(range(1, len(read) + 1)) == [recorded.seq for recorded in read]
            mine = {id_: seq for (owner, id_), seq in self.acknowledged.items() if owner == room}
            assert mine == {recorded.id: recorded.seq for recorded in read}
            upto = store.decided_upto(room)
            assert self.decided.get(room, 0) <= upto <= len(read)
            self.decided[room] = upto
            for row in store.read_outbox(room, states=STATES, limit=1_000):
                assert self.first_acts.setdefault((room, row.act.id), row.act) == row.act

    def teardown(self) -> None:
        """Close what is open."""
        for store in getattr(self, "opened", []):
            store.close()
        shutil.rmtree(getattr(self, "folder", ""), ignore_errors=True)


TestStores = Stores.TestCase
TestStores.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
