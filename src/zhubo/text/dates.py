"""Dates and times of day in free text. Spans count code points of the text as given."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from zhubo.text.dates_tables import DAY_PARTS, MONTHS, RELATIVE
from zhubo.text.numbers import chinese_value, fold
from zhubo.text.wording import wording
from zhubo.values import dataclass

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date, a time of day, or both, at `[start, end)`. What the text does not say is None; `relative` holds words such as `今晚`.

    `at_ms` is the moment (UTC, ms) where year, month and day are known or the year could be told from the moment of reading; midnight where
    no hour is said.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    relative: str = ""
    at_ms: int | None = None


def read_dates(text: str, language: str | None, time_zone: str, at_ms: int) -> tuple[DateSpan, ...]:
    """Return the dates and times of `text` in order. A date without a year is the one nearest to `at_ms`, in `time_zone` (IANA).

    `language` `en-US` reads 3/1 as 1 March's American form; any other reads digits with a slash as year/month/day only.
    """
    return tuple(replace(span, at_ms=resolve(span, time_zone, at_ms)) for span in dates_in(fold(text)))


def dates_in(low: str) -> tuple[DateSpan, ...]:
    """Return the dates and times of a folded text, unresolved."""
    found: list[DateSpan] = []
    if _GATE.search(low) is None:
        return ()
    for match in _SCAN.finditer(low):
        span = _read(match)
        if span is None:
            continue
        if found and _follows(found[-1], span, low):
            span = replace(span, hour=(span.hour or 0) + 12)
        if found and _joins(found[-1], span, low):
            found[-1] = _joined(found[-1], span)
        else:
            found.append(span)
    return tuple(found)


def resolve(span: DateSpan, time_zone: str, at_ms: int) -> int | None:
    """Return the moment (UTC, ms) that `span` names, or None where it names none."""
    if span.month is None or span.day is None:
        return None
    zone = _zone(time_zone)
    now = datetime.fromtimestamp(at_ms // 1000, zone)
    best: int | None = None
    for year in (span.year,) if span.year is not None else (now.year - 1, now.year, now.year + 1):
        hour, extra = (span.hour or 0), 0
        if hour == 24:
            hour, extra = 0, DAY_MS
        try:
            moment = datetime(year, span.month, span.day, hour, span.minute or 0, tzinfo=zone)
        except ValueError:
            continue
        ms = int(moment.timestamp()) * 1000 + extra
        if best is None or abs(ms - at_ms) < abs(best - at_ms):
            best = ms
    return best


def local_parts(at_ms: int, time_zone: str) -> tuple[int, int, int, int, int]:
    """Return year, month, day, hour and minute of a moment in `time_zone`."""
    moment = datetime.fromtimestamp(at_ms // 1000, UTC).astimezone(_zone(time_zone))
    return moment.year, moment.month, moment.day, moment.hour, moment.minute


def day_before(parts: tuple[int, int, int, int, int]) -> tuple[int, int, int]:
    """Return year, month and day of the day before."""
    day = datetime(parts[0], parts[1], parts[2]) - timedelta(days=1)
    return day.year, day.month, day.day


def _read(match: re.Match[str]) -> DateSpan | None:
    kind = match.lastgroup
    start, end = match.span()
    groups = match.groupdict()
    if kind == "iso":
        year, month, day = (int(part) for part in re.split(r"[-/.]", groups["iso"]))
        return _valid(DateSpan(start, end, year, month, day))
    if kind == "han":
        numbers = {unit: _int(value) for value, unit in _HAN_PART.findall(groups["han"])}
        return _valid(DateSpan(start, end, numbers.get("年"), numbers.get("月"), numbers.get("日", numbers.get("号"))))
    if kind in ("month_day", "day_month", "month_year"):
        return _english(groups[kind], start, end)
    if kind == "clock":
        return _clock(groups["clock"], start, end)
    if kind == "han_clock":
        return _han_clock(groups["han_clock"], start, end)
    if kind == "meridiem":
        return _meridiem(groups["meridiem"], start, end)
    return DateSpan(start, end, relative=match[0])


def _english(word: str, start: int, end: int) -> DateSpan | None:
    month = next(MONTHS[name] for name in re.findall("[a-z]+", word) if name in MONTHS)
    numbers = [int(value) for value in re.findall(r"\d+", word)]
    year = next((value for value in numbers if value > 31), None)
    day = next((value for value in numbers if value <= 31), None)
    return _valid(DateSpan(start, end, year, month, day))


def _clock(word: str, start: int, end: int) -> DateSpan | None:
    hour, minute = (int(part) for part in re.findall(r"\d+", word)[:2])
    if ("pm" in word or "p.m" in word) and hour < 12:
        hour += 12
    return _valid(DateSpan(start, end, hour=hour, minute=minute))


def _han_clock(word: str, start: int, end: int) -> DateSpan | None:
    match = _HAN_CLOCK.fullmatch(word)
    if match is None:
        return None
    hour = _int(match["hour"])
    minute = 30 if match["half"] else _int(match["minute"]) if match["minute"] else 0
    part = match["part"] or ""
    if hour is not None and hour < 12:
        hour += DAY_PARTS.get(part[-2:], DAY_PARTS.get(part, 0))
    relative = part if part in RELATIVE else ""
    return _valid(DateSpan(start, end, hour=hour, minute=minute, relative=relative))


def _meridiem(word: str, start: int, end: int) -> DateSpan | None:
    if word in ("noon", "midnight"):
        return DateSpan(start, end, hour=12 if word == "noon" else 0, minute=0)
    numbers = [int(value) for value in re.findall(r"\d+", word)]
    hour = numbers[0] % 12 + (12 if "p" in word else 0)
    return _valid(DateSpan(start, end, hour=hour, minute=numbers[1] if len(numbers) > 1 else 0))


def _valid(span: DateSpan) -> DateSpan | None:
    good = (
        (span.month is None or 1 <= span.month <= 12)
        and (span.day is None or 1 <= span.day <= 31)
        and (span.hour is None or 0 <= span.hour <= 24)
        and (span.minute is None or 0 <= span.minute <= 59)
    )
    return span if good else None


def _follows(one: DateSpan, two: DateSpan, low: str) -> bool:
    """Whether `九点` in `晚上八点到九点` is in the afternoon too."""
    if one.hour is None or two.hour is None or one.hour < 12 or two.day is not None or ":" in low[two.start : two.end]:
        return False
    later = (
        two.hour < 12
        and two.hour + 12 > one.hour
        and low[two.start].isalnum()
        and not low[two.start : two.end].isascii()
    )
    return later and low[one.end : two.start].strip() in ("到", "至", "-", "~", "–")


def _joins(one: DateSpan, two: DateSpan, low: str) -> bool:
    if one.hour is not None or two.hour is None or (one.day is None and not one.relative):
        return False
    return _BETWEEN.fullmatch(low, one.end, two.start) is not None


def _joined(one: DateSpan, two: DateSpan) -> DateSpan:
    return replace(one, end=two.end, hour=two.hour, minute=two.minute, relative=one.relative or two.relative)


def _int(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    value = chinese_value(word)
    return None if value is None else int(value)


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_PARTS_OF_DAY = "|".join(sorted(DAY_PARTS, key=len, reverse=True))
_HAN_PART = wording(r"(\d{1,4}|[〇零一二三四五六七八九十]{1,4})(年|月|日|号)")
_HAN_CLOCK = re.compile(
    rf"(?P<part>{_PARTS_OF_DAY})?\s?(?P<hour>{_N}|两)(?:点|时)(?:(?P<half>半)|(?P<minute>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})分?|整|钟)?"
)
_GATE = wording(
    r"(?=[\d〇零一二三四五六七八九十两半今明昨后前下本这]|(?<![a-z])[a-z])(?:"
    r"[\d一二三四五六七八九十〇零两半][年月日号点时]|\d ?[年月日点时]|\d:\d|[今明昨]|[后前]天|[下本这]个?[周月]|20\d\d[-/.]|\d\s?[ap]\.?m|"
    rf"(?<![a-z])(?:{_NAMES}|noon|midnight|today|tonight|tomorrow|yesterday|(?:next|this) (?:week|month))(?![a-z]))"
)
_RELATIVES = "|".join(
    f"(?<![a-z]){word}(?![a-z])" if word.isascii() else word for word in sorted(RELATIVE, key=len, reverse=True)
)
_HAN_FIRST = "".join(
    sorted({word[0] for word in (*RELATIVE, *DAY_PARTS) if not word.isascii()} | set("零一二三四五六七八九十"))
)
_SCAN = wording(
    # No date begins otherwise; most places of a text are left at once.
    rf"(?=[\d〇两{_HAN_FIRST}]|(?<![a-z])[a-z])(?:(?P<iso>(?<!\d)20\d\d[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?!\d))"
    rf"|(?P<han>(?<![\d.])(?:(?:\d{{4}}|[〇零一二三四五六七八九]{{4}})年(?:{_N}月(?!份?内|龄)(?:{_N}[日号]?(?![\d.个件]))?)?|{_N}月(?!份?内|龄){_N}[日号](?!链接)|"
    rf"(?<![第])(?<!\d)[12]?\d月(?=份|上旬|中旬|下旬|底|初)))"
    rf"|(?P<month_day>(?<![a-z])(?:{_NAMES})\.? \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? 20\d\d(?!\d))?)"
    rf"|(?P<day_month>(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_NAMES})(?![a-z])\.?(?:,? 20\d\d(?!\d))?)"
    rf"|(?P<month_year>(?<![a-z])(?:{_NAMES})\.? 20\d\d(?!\d))"
    r"|(?P<clock>(?<![\d:])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?!\d)(?:\s?[ap]\.?m\.?(?![a-z]))?)"
    rf"|(?P<han_clock>(?:(?:{_PARTS_OF_DAY})\s?)?(?<![\d.])(?:{_N}|两)(?:点(?![\d零〇]*[元块折%]|都|也|儿|击)|时(?!间|候|尚|光))(?:半|整|钟|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})分)?)"
    r"|(?P<meridiem>(?<![\d:])\d{1,2}(?:\.[0-5]\d)?\s?[ap]\.?m(?![a-z])\.?|(?<![a-z])(?:noon|midnight)(?![a-z]))"
    rf"|(?P<relative>{_RELATIVES}))"
)
_BETWEEN = wording(r"[\s,]*(?:at\s|的)?\s?(?:\(?(?:周|星期)[一二三四五六日天]\)?)?\s?")
