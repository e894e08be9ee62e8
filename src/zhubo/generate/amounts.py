"""Numbers, percents and moments as people write them, exact: CLDR by Babel, never a float, never rounded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.numbers import format_decimal

from zhubo.text.money_written import plain_decimal
from zhubo.text.phrases import form_of, phrases_for

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY_MS = 86_400_000
UNSPACED = frozenset({"zh", "ja", "ko"})
"""Languages that write a number and its unit as one word."""


@lru_cache(maxsize=1_024)
def number_words(number: str, unit: str | None, language: str) -> str:
    """Return a decimal string with its unit: `350ml`, `36个月`, `1,350 g`, `36 months`."""
    value = Decimal(number)
    written = (
        plain_decimal(value) if language == "zh" else format_decimal(value, locale=language, decimal_quantization=False)
    )
    if not unit:
        return written
    known = phrases_for(language).word("unit", unit.casefold())
    if known:
        gap = "" if language in UNSPACED else " "
        return f"{written}{gap}{form_of(value, known, language)}"
    return f"{written}{unit}" if language == "zh" or not unit[0].isalpha() else f"{written} {unit}"


def percent_words(basis_points: int) -> str:
    """Return `15` for 1500 basis points: the percent's number, exact."""
    return plain_decimal(Decimal(basis_points) / 100)


def tenths_words(basis_points_off: int) -> str:
    """Return what is paid in tenths, as 折 counts it: 1500 off is `8.5`."""
    return plain_decimal(Decimal(10_000 - basis_points_off) / 1_000)


@lru_cache(maxsize=1_024)
def moment_words(moment_ms: int, zone: str, language: str, year_now: int, *, to_the_minute: bool = False) -> str:
    """Return a moment in the shop's zone to the minute, with its year where that is not `year_now`.

    For the last minute of a day the day alone, unless it has to be `to_the_minute`.
    """
    local = local_time(moment_ms, zone)
    if (local.hour, local.minute) == (23, 59) and not to_the_minute:
        return day_words(moment_ms, zone, language, year_now)
    key = "date.moment" if local.year == year_now else "date.moment_year"
    return _dated(local, language, key)


@lru_cache(maxsize=1_024)
def day_words(moment_ms: int, zone: str, language: str, year_now: int) -> str:
    """Return a moment's day in the shop's zone, with its year where that is not `year_now`."""
    local = local_time(moment_ms, zone)
    return _dated(local, language, "date.day" if local.year == year_now else "date.day_year")


def _dated(local: datetime, language: str, key: str) -> str:
    phrases = phrases_for(language)
    months = Locale(phrases.language).months["format"]["abbreviated"]
    return phrases.wordings[key][0].format(
        year=local.year, month=local.month, month_name=months[local.month], day=local.day, time=f"{local:%H:%M}"
    )


def local_time(moment_ms: int, zone: str) -> datetime:
    """Return a moment on the shop's wall clock."""
    return (EPOCH + timedelta(milliseconds=moment_ms)).astimezone(zone_named(zone))


@lru_cache(maxsize=64)
def zone_named(zone: str) -> ZoneInfo:
    """Return the IANA zone, UTC where it is not known."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
