"""A stage that fails on one comment must stop neither the room nor the next comment: what it would have given is given up."""

from __future__ import annotations

import logging
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

FAILED = "stage_failed"

_LOG = logging.getLogger("zhubo.guarding")


def guarded(stage: str, call: Callable[[], T], *, otherwise: Callable[[], T], counts: Counter[str]) -> T:
    """Return what `call` returns, or, where it raises anything, what `otherwise` does; `counts` counts that, by stage and in all.

    A stage is pure: it fails on the same event again after a restart, and gives the same way, so that acts stay a function of the log.
    """
    try:
        return call()
    except Exception as error:  # noqa: BLE001
        _note(stage, error, counts)
        return otherwise()


async def guarded_wait(
    stage: str, call: Callable[[], Awaitable[T]], *, otherwise: Callable[[], T], counts: Counter[str]
) -> T:
    """Return what `call` comes to, or, where it raises anything but a cancellation, what `otherwise` returns; counted as in `guarded`."""
    try:
        return await call()
    except Exception as error:  # noqa: BLE001
        _note(stage, error, counts)
        return otherwise()


def class_and_place(error: BaseException) -> str:
    """Return what may be logged of an error that was raised: not its message, which may quote a viewer."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {place.name}:{place.lineno}"


def _note(stage: str, error: Exception, counts: Counter[str]) -> None:
    _LOG.error("%s: %s", stage, class_and_place(error))
    counts[FAILED] += 1
    counts[f"{FAILED}:{stage}"] += 1
