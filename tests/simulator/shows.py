"""The two kinds of simulated show, each played and held against the promises of the house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

import pytest

from simulator.process import ROOM as STORM_ROOM
from simulator.promises import ALL, check_ended, check_fold, check_log, check_outbox, check_reports, check_said, retell
from simulator.storm import Storm
from simulator.world import ROOM, World
from zhubo import room
from zhubo.bootstrap import sample_shop_folder
from zhubo.facts import Shop
from zhubo.perceive import Understander, load_model
from zhubo.shop import read_shop

BATCHES = 10
SNAPSHOT_EVERY_EVENTS = 9
"""Often, so that most lives begin from one."""
PRODUCTS = ("MUG-01", "DRESS-01")
VARIANTS = 2
FACTS = ("material",)
POLICIES = ("shipping", "dispatch", "returns")
PROMOTIONS = ("winter-299",)
"""Of the sample shop; indexing and judging more of it would only cost time."""


@cache
def small_shop() -> Shop:
    """Return a piece of the shop that ships with zhubo."""
    whole = read_shop(sample_shop_folder())
    products = tuple(
        replace(
            p,
            description={},
            attributes={name: fact for name, fact in p.attributes.items() if name in FACTS},
            variants=p.variants[:VARIANTS],
        )
        for p in whole.products
        if p.sku in PRODUCTS
    )
    policies = tuple(policy for policy in whole.policies if policy.id in POLICIES)
    promotions = tuple(promotion for promotion in whole.promotions if promotion.id in PROMOTIONS)
    return replace(whole, products=products, policies=policies, promotions=promotions)


@contextmanager
def often_kept() -> Iterator[None]:
    """Let rooms keep a snapshot every few events."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "SNAPSHOT_EVERY_EVENTS", SNAPSHOT_EVERY_EVENTS)
        yield


@cache
def model() -> Understander:
    """Return the model that ships with zhubo."""
    return load_model()


def show_with_crashes(seed: int) -> Counter[str]:
    """Play a show whose process dies between any two awaits; return the faults that it met."""
    world = World(seed=seed, shop=small_shop(), model=model())
    with often_kept():
        world.run(BATCHES)
    assert world.store.load(ROOM) is not None, "a snapshot was kept"
    events = world.store.read(ROOM, after_seq=0, limit=ALL)
    check_log(events, world.acknowledged)
    retold = retell(ROOM, events)
    check_fold(retold, world.room.state, seed=seed)
    check_outbox(ROOM, world.store, retold, {act_id: len(texts) for act_id, texts in world.platform.sent.items()})
    check_reports(ROOM, world.store, world.reported)
    return Counter(crash=world.fate.crashes, cases=len(world.room.state.cases.closed), reports=len(world.reported))


def show_in_a_storm(seed: int) -> Counter[str]:
    """Play a show in bad weather; return the faults that it met."""
    storm = Storm(seed=seed, shop=small_shop(), model=model())
    with often_kept():
        storm.run()
    assert storm.state is not None and not any(storm.frames), "everything was acknowledged"
    events = storm.store.read(STORM_ROOM, after_seq=0, limit=ALL)
    check_log(events, storm.acknowledged)
    retold = retell(STORM_ROOM, events)
    check_fold(retold, storm.state, seed=seed)
    check_outbox(STORM_ROOM, storm.store, retold, Counter(act_id for act_id, _ in storm.wall.posts))
    check_said(retold)
    check_ended(STORM_ROOM, storm.store, storm.state)
    return storm.faults
