"""Typed readers of single values in shop files: exact numbers, money, times, texts. Each raises ShopError without a place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.numbers import get_currency_precision, list_currencies

from zhubo.facts import Money, Text
from zhubo.shop.reasons import refused

MINOR_MAX = 10**15
YEARS = (1971, 9000)
NUMBER = re.compile(r"[+-]?\d{1,20}(\.\d{1,12})?")
NO_BREAK_SPACES = re.compile(r"[\u00a0\u2007\u202f]")
EDGES = re.compile(r"^[\s\ufeff\u200b]+|[\s\ufeff\u200b]+$")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DATE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:[T\s]+(\d{1,2})[:时時](\d{1,2})[分]?(?::?(\d{1,2})秒?(?:[.,](\d{1,9}))?)?)?"
    r"\s*(Z|UTC|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)


YEAR_LAST = re.compile(r"^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?=$|[\sT])")


@lru_cache(maxsize=512)
def currency_digits(currency: str) -> int:
    """Return how many minor digits `currency` (ISO 4217) has: CNY 2, JPY 0, KWD 3. ShopError for an unknown code."""
    if currency not in known_currencies():
        raise refused("currency_unknown", currency=currency)
    return get_currency_precision(currency)


@lru_cache(maxsize=1)
def known_currencies() -> frozenset[str]:
    """Return all ISO 4217 codes that CLDR knows."""
    return frozenset(list_currencies())


def currency_from(value: object) -> str:
    """Return an ISO 4217 code in capitals; ShopError where `value` is none."""
    code = str(value).strip().upper()
    currency_digits(code)
    return code


def decimal_from(value: object, what: str) -> Decimal:
    """Return an exact number from an int, a Decimal or a plain decimal string; ShopError for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, str, Decimal)):
        raise refused("not_number", field=what, value=value)
    text = str(value).strip() if not isinstance(value, Decimal) else format(value, "f")
    if not NUMBER.fullmatch(text):
        raise refused("not_number", field=what, value=text[:40])
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise refused("not_number", field=what, value=text[:40]) from error


def money_from(value: object, currency: str, what: str = "price") -> Money:
    """Return `value` (a plain decimal) as Money of `currency`; ShopError where it does not come out in whole minor units."""
    amount = decimal_from(value, what)
    minor = amount.scaleb(currency_digits(currency))
    if minor != minor.to_integral_value():
        raise refused("digits_too_many", field=what, value=amount, currency=currency, digits=currency_digits(currency))
    if abs(minor) > MINOR_MAX:
        raise refused("too_large", field=what, value=amount)
    if minor < 0:
        raise refused("below_zero", field=what, value=amount)
    return Money(int(minor), currency)


def money_text(money: Money) -> str:
    """Return `money` as a plain decimal string with the currency's digits: `39.90`."""
    return format(Decimal(money.minor).scaleb(-currency_digits(money.currency)), "f")


def int_from(value: object, what: str) -> int:
    """Return a whole number; `12.0` counts as 12. ShopError otherwise."""
    number = decimal_from(value, what)
    if number != number.to_integral_value() or abs(number) > 10**12:
        raise refused("not_whole_number", field=what, value=value)
    return int(number)


def bool_from(value: object, what: str) -> bool:
    """Return true or false from a JSON or TOML truth value; ShopError otherwise."""
    if isinstance(value, bool):
        return value
    raise refused("not_bool", field=what, value=value)


def string_from(value: object, what: str) -> str:
    """Return a string in NFC without surrounding space, its no-break spaces as plain ones; numbers are taken as written.

    Space round a word, and space that does not break, come from web pages and spreadsheets: nobody can type or hear them.
    ShopError for lists and objects.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        raise refused("not_string", field=what, value=value)
    text = EDGES.sub("", NO_BREAK_SPACES.sub(" ", unicodedata.normalize("NFC", str(value))))
    if any(0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        raise refused("half_character", field=what)
    return text


def strings_from(value: object, what: str) -> tuple[str, ...]:
    """Return a list of strings; a single string counts as a list of one."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        raise refused("not_list", field=what, value=value)
    return tuple(string_from(one, what) for one in value)


def text_from(value: object, language: str, what: str) -> Text:
    """Return words by language, with `language` (the shop's own) first; a bare string (or the key "") is in that language."""
    if isinstance(value, Mapping):
        pairs = {
            string_from(key, what) or language: string_from(words, what)
            for key, words in value.items()
            if words not in (None, "")
        }
        own = {language: pairs[language]} if language in pairs else {}
        return {**own, **{key: pairs[key] for key in sorted(pairs)}}
    words = string_from(value, what)
    return {language: words} if words else {}


@lru_cache(maxsize=64)
def zone_from(name: str) -> tzinfo:
    """Return the IANA time zone called `name`; ShopError where it is not known here."""
    if name.upper() == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise refused("zone_unknown", zone=name) from error


def time_from(value: object, time_zone: str, what: str, *, end: bool = False) -> int:
    """Return milliseconds UTC of an ISO-like time; without a zone it is the shop's. A bare date as an `end` lasts through that day."""
    if isinstance(value, datetime):
        value = value.isoformat(sep=" ")
    text = unicodedata.normalize("NFKC", str(value)).strip()
    match = DATE.fullmatch(YEAR_LAST.sub(lambda found: _year_first(found, what), text))
    if match is None:
        raise refused("not_time", field=what, value=text[:40])
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    try:
        moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
        if not YEARS[0] <= moment.year <= YEARS[1]:
            raise ValueError(f"the year is outside {YEARS[0]} to {YEARS[1]}")
        if end and hour is None:
            moment += timedelta(days=1)
        moment = moment.replace(tzinfo=_zone_of(zone, time_zone))
        elapsed = moment - EPOCH
    except (ValueError, OverflowError) as error:
        raise refused("time_impossible", field=what, value=text[:40], why=error) from error
    return (elapsed // timedelta(milliseconds=1)) + int((fraction or "0")[:3].ljust(3, "0"))


def _year_first(found: re.Match[str], what: str) -> str:
    """Return a date whose year comes last with its year first; ShopError where day and month can be taken for each other."""
    one, mark, other, year = found.groups()
    if mark == "." or int(one) > 12:
        return f"{year}-{other}-{one}"
    if int(other) > 12 or one == other:
        return f"{year}-{one}-{other}"
    raise refused(
        "date_two_ways",
        field=what,
        value=found.group(),
        one=f"{year}-{one}-{other}",
        other=f"{year}-{other}-{one}",
        example=f"{year}-{one.zfill(2)}-{other.zfill(2)}",
    )


def _zone_of(zone: str | None, time_zone: str) -> tzinfo:
    if zone is None:
        return zone_from(time_zone)
    if zone.upper() in ("Z", "UTC"):
        return UTC
    return datetime.strptime(zone, "%z").tzinfo or UTC


def time_text(at_ms: int, time_zone: str) -> str:
    """Return `at_ms` as ISO 8601 in the shop's zone, to the second, or to the millisecond where there is one."""
    moment = (EPOCH + timedelta(milliseconds=at_ms)).astimezone(zone_from(time_zone))
    return moment.isoformat(timespec="seconds" if at_ms % 1000 == 0 else "milliseconds")


def number_text(value: Decimal) -> str:
    """Return an exact number as its shortest plain decimal string: `350`, `3.5`, `-0.25`."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
