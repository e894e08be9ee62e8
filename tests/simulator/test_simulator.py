"""Whole shows under crashes between any two awaits: nothing acknowledged is lost, doubled or moved; nothing is said twice."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence

import pytest

from simulator.world import ROOM, World
from zhubo import snapshot, wire
from zhubo.acts import Act
from zhubo.bootstrap import sample_shop_folder
from zhubo.decide import decide
from zhubo.events import Recorded
from zhubo.express import DraftCache, express
from zhubo.facts import Shop
from zhubo.perceive import Understander, load_model
from zhubo.shop import read_shop
from zhubo.state import State, evolve

SEEDS = int(os.environ.get("ZHUBO_SIMULATOR_SEEDS", "500"))
FIRST_SEED = int(os.environ.get("ZHUBO_SIMULATOR_FIRST_SEED", "0"))
GROUPS = 10
BATCHES = 12


@pytest.fixture(scope="module")
def shop() -> Shop:
    """The shop that ships with zhubo."""
    return read_shop(sample_shop_folder())


@pytest.fixture(scope="module")
def model() -> Understander:
    """The model that ships with zhubo."""
    return load_model()


def fold(events: Sequence[Recorded], start: State) -> State:
    for recorded in events:
        start = evolve(start, recorded)
    return start


def plain_bytes(state: State) -> bytes:
    return wire.to_json(snapshot.to_plain(state))


def decided_again(events: Sequence[Recorded]) -> list[Act]:
    """Return every act that the log gives rise to, decided afresh from its first event."""
    state, cache, acts = State(room=ROOM), DraftCache(drafts={}, edges={}), []
    for recorded in events:
        state = evolve(state, recorded)
        acts += express(state, recorded, decide(state, recorded), cache)
    return acts


def check(world: World) -> None:
    """Hold one finished show against the promises of the house."""
    events = world.store.read(ROOM, after_seq=0, limit=1_000_000)
    assert [r.seq for r in events] == list(range(1, len(events) + 1)), "dense and ordered"
    assert len({r.id for r in events}) == len(events), "no event twice"
    seq_of = {r.id.rsplit(":", 1)[-1]: r.seq for r in events if r.id.startswith("own-site:")}
    assert world.acknowledged.items() <= seq_of.items(), "nothing acknowledged is lost or moved"

    whole = fold(events, State(room=ROOM))
    assert plain_bytes(whole) == plain_bytes(world.room.state), "the room is where its log leads"
    cut = random.Random(world.seed).randrange(len(events) + 1)
    half = fold(events[:cut], State(room=ROOM))
    revived = snapshot.from_plain(wire.from_json(plain_bytes(half), snapshot.PlainState))
    assert plain_bytes(fold(events[cut:], revived)) == plain_bytes(whole), "snapshot + rest = full replay"

    states = ("pending", "sending", "done", "failed", "unknown", "stale", "held", "dropped")
    rows = world.store.read_outbox(ROOM, states=states, limit=1_000_000)
    acts = decided_again(events)
    assert sorted(wire.encode_act(r.act) for r in rows) == sorted(map(wire.encode_act, acts)), (
        "acts follow from the log"
    )
    for row in rows:
        sends = len(world.platform.sent.get(row.act.id, ()))
        assert sends <= 1, "at most once"
        assert row.state != "done" or type(row.act).__name__ not in ("Answer", "Announce") or sends == 1, (
            "done means sent"
        )
        assert row.state not in ("held", "dropped", "stale", "pending") or sends == 0, "what waits was not sent"


@pytest.mark.parametrize("group", range(GROUPS))
def test_shows_survive_crashes(group: int, shop: Shop, model: Understander) -> None:
    """Each seed is a show with crashes between any two awaits; seed and commit repeat it."""
    crashes = 0
    for seed in range(FIRST_SEED + group, FIRST_SEED + SEEDS, GROUPS):
        world = World(seed=seed, shop=shop, model=model)
        try:
            world.run(BATCHES)
            check(world)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error
        crashes += world.fate.crashes
    assert crashes > SEEDS // GROUPS, "the world must have been cruel enough to prove something"
