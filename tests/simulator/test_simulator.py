"""Whole shows, seeded: nothing acknowledged is lost, doubled or moved; nothing is said twice; snapshot + rest = full replay."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from simulator.shows import show_in_a_storm, show_with_crashes

SEEDS = int(os.environ.get("ZHUBO_SIMULATOR_SEEDS", "500"))
FIRST_SEED = int(os.environ.get("ZHUBO_SIMULATOR_FIRST_SEED", "0"))
GROUPS = 10
STORMY = 2
"""One show in so many is a whole process in bad weather; the others die at every await in turn."""
FAULTS = frozenset(
    {
        "crash",
        "append failed",
        "append unsure",
        "advance failed",
        "advance unsure",
        "mark failed",
        "clock set",
        "facts changed",
        "errand twice",
    }
)


@pytest.mark.parametrize("group", range(GROUPS))
def test_shows_survive(group: int) -> None:
    """Seed and commit repeat a show; its number is told where it fails."""
    faults: Counter[str] = Counter()
    for seed in range(FIRST_SEED + group, FIRST_SEED + SEEDS, GROUPS):
        show = show_in_a_storm if (seed // GROUPS) % STORMY else show_with_crashes
        try:
            faults += show(seed)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error
    assert faults["crash"] > SEEDS // GROUPS // 2, "the world must have been cruel enough to prove something"
    if SEEDS // GROUPS >= 50:
        assert set(faults) >= FAULTS, f"in fifty shows never met: {set(FAULTS) - set(faults)}"
