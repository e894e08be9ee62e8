"""How far a long command is, on one line of a terminal that is wiped at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

SHOWN_EVERY_S = 0.1
WIPE = "\r\033[K"


@contextmanager
def counting(what: str) -> Iterator[Callable[[int], None]]:
    """Yield a function that shows a count after `what`; where stderr is no terminal it shows nothing."""
    if not sys.stderr.isatty():
        yield lambda count: None
        return
    due_s = 0.0

    def show(count: int) -> None:
        nonlocal due_s
        if monotonic() >= due_s:
            due_s = monotonic() + SHOWN_EVERY_S
            print(f"{WIPE}{what} {count:,}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print(WIPE, end="", file=sys.stderr, flush=True)
