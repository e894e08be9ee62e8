"""Facts for tests: the sample shop's, and a small hand-made shop."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from zhubo.events import Recorded
from zhubo.facts import Shop
from zhubo.opening import opening_events
from zhubo.shop.read import read_shop
from zhubo.state import Facts, State, evolve

AT_MS = 1_795_500_000_000
"""24 November 2026, 17:20 in Shanghai: sales of the sample shop run, others are over or yet to come."""


@lru_cache(maxsize=1)
def sample_facts() -> Facts:
    """Return the facts of the shop that ships with zhubo."""
    return facts_of(read_shop(Path(str(files("zhubo") / "sample" / "shop"))))


def facts_of(shop: Shop) -> Facts:
    """Return a shop's facts as a room folds them."""
    state = State(room="test")
    for seq, event in enumerate(opening_events(shop, state, at_ms=0), start=1):
        state = evolve(state, Recorded(room="test", seq=seq, id=str(seq), event=event))
    return state.facts
