"""How often the garbage collector looks while a room runs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLD = 20_000


def settle_down() -> None:
    """Leave what start-up made to itself, for it stays for good; collect less often than usual from now on, in short pauses."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(THRESHOLD, 20, 20)


@contextmanager
def settled_down() -> Iterator[None]:
    """Do so while a block runs, and as before behind it."""
    before = gc.get_threshold()
    settle_down()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
