"""Times as people type them on the command line."""

from __future__ import annotations

import time
from datetime import datetime
from zoneinfo import ZoneInfo

from zhubo.errors import InputError

YEARS = (1971, 9000)
OFFSET_MS_MAX = 10**12
"""A time below this is an offset from the start of a replay, not a date."""


def now_ms() -> int:
    """Return milliseconds UTC."""
    return time.time_ns() // 1_000_000


def read_time(text: str, time_zone: str) -> int:
    """Return milliseconds UTC of an ISO 8601 time; one without a zone is the shop's.

    Raises:
        InputError: it is no such time.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            f"{text!r} is no time.", hint="Write it as 2026-03-01T20:00 or 2026-03-01T20:00+08:00."
        ) from error
    if not YEARS[0] <= moment.year <= YEARS[1]:
        raise InputError(f"{text!r} is out of range.", hint=f"Give a year from {YEARS[0]} to {YEARS[1]}.")
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(time_zone))
    return round(moment.timestamp() * 1000)
