"""Dates and times of day, held against sales, promotions, live and opening hours, and dated attributes."""

from __future__ import annotations

import re
from dataclasses import replace

from zhubo.facts import Policy, Promotion
from zhubo.text.dates import DateSpan, day_before, local_parts
from zhubo.values import dataclass
from zhubo.verify import patterns as pt
from zhubo.verify.index import PolicyIndex, ProductIndex
from zhubo.verify.promotions import promotions_at
from zhubo.verify.reading import Reading, allowed, allowed_rule, clause_at, cue, sentence_start, sentence_text
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import cover, is_covered, refute, support

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class _Edge:
    """A moment at which something begins or ends, of fact `fact_id`; `over`: the whole window has passed."""

    at_ms: int
    is_end: bool
    fact_id: str
    over: bool


def check_times(reading: Reading) -> None:
    """Settle every date and time of day."""
    for span in reading.dates:
        if is_covered(reading.ledger, span.start, span.end):
            continue
        if reading.low[span.start : span.end] == "一点" and not _tells_hours(reading, span):
            # `小一点` is a little.
            cover(reading.ledger, span.start, span.end)
        elif span.day is not None:
            _settle_date(reading, span)
        elif span.hour is not None:
            _settle_hour(reading, span)
        elif span.month is not None or span.year is not None:
            _settle_month(reading, span)
        else:
            _settle_relative(reading, span)


def _tells_hours(reading: Reading, span: DateSpan) -> bool:
    k = clause_at(reading, span.start)
    clause = reading.clauses[k]
    return any(cue(reading, name, clause.start, clause.end) for name in ("hours", "live", "ending", "start"))


def _settle_date(reading: Reading, span: DateSpan) -> None:
    product = anchor_at(reading, span.start)
    edges = _edges(reading, product, span.start)
    role = _role(reading, span)
    zone = reading.index.time_zone
    matched = [e for e in edges if role in (None, e.is_end) and _same(span, e, zone)]
    live = [e for e in matched if not e.over]
    past = pt.TIME_PAST.search(sentence_text(reading, clause_at(reading, span.start))) is not None
    if live or (matched and past):
        support(reading.ledger, "time", span.start, span.end, ((live or matched)[0].fact_id,))
        return
    if (
        product is not None
        and any(_dated(span, d) for d in product.dates)
        and allowed(reading, product.product.sku, "attributes")
    ):
        support(reading.ledger, "attribute", span.start, span.end, (f"product:{product.product.sku}#attributes",))
        return
    if matched:
        refute(reading.ledger, "stale_fact", span.start, span.end, None, matched[0].fact_id)
        return
    usable = [e for e in edges if role in (None, e.is_end) and not e.over]
    known = (
        _say(span, usable[0], zone, reading.text[span.start : span.end])
        if len({e.at_ms for e in usable}) == 1
        else None
    )
    kind = "wrong_time" if usable or (product is not None and product.dates) else "unsupported_claim"
    refute(reading.ledger, kind, span.start, span.end, known, usable[0].fact_id if usable else None)


def _edges(reading: Reading, product: ProductIndex | None, at: int) -> list[_Edge]:
    found: list[_Edge] = []
    for rule in _quoted_before(reading, at) or promotions_at(reading, product, at):
        promotion = rule.fact
        if isinstance(promotion, Promotion) and allowed_rule(reading, rule.id):
            found += _both(reading, promotion.starts_ms, promotion.ends_ms, rule.id)
    if product is not None:
        for variant in product.product.variants:
            if variant.sale is not None and (
                allowed(reading, product.product.sku, "price", variant.sku)
                or allowed(reading, product.product.sku, "sale", variant.sku)
            ):
                found += _both(
                    reading, variant.sale.starts_ms, variant.sale.ends_ms, f"product:{product.product.sku}#price"
                )
    return found


def _quoted_before(reading: Reading, at: int) -> tuple[PolicyIndex, ...]:
    """Return the promotions whose own words stand in the sentence before `at`: a day behind them is theirs, whatever was named before."""
    start = sentence_start(reading, clause_at(reading, at))
    said = {
        fact_id.removesuffix("#text")
        for claim in reading.ledger.claims
        if start <= claim.start < at
        for fact_id in claim.evidence
        if fact_id.endswith("#text")
    }
    return tuple(rule for rule in reading.index.promotions if rule.id in said)


def _both(reading: Reading, starts_ms: int | None, ends_ms: int | None, fact_id: str) -> list[_Edge]:
    over = ends_ms is not None and reading.at_ms >= ends_ms
    return [
        _Edge(at_ms, is_end, fact_id, over)
        for at_ms, is_end in ((starts_ms, False), (ends_ms, True))
        if at_ms is not None
    ]


def _role(reading: Reading, span: DateSpan) -> bool | None:
    """Return True where the date is said to be an end, False a beginning, None where neither."""
    low = reading.low
    clause = reading.clauses[clause_at(reading, span.start)]
    left, right = low[clause.start : span.start], low[span.end : clause.end]
    if pt.TIME_END_LEFT.search(left) or pt.TIME_WRAPS.search(left):
        return True
    if pt.TIME_START_LEFT.search(left):
        return False
    if pt.TIME_END_RIGHT.match(right):
        return True
    return False if pt.TIME_START_RIGHT.match(right) else None


def _same(span: DateSpan, edge: _Edge, zone: str) -> bool:
    parts = local_parts(edge.at_ms, zone)
    day = (span.year if span.year is not None else parts[0], span.month, span.day)
    if day == parts[:3]:
        return span.hour is None or (span.hour, span.minute or 0) == parts[3:]
    if edge.is_end and parts[3:] == (0, 0):
        before = day_before(parts)
        year = span.year if span.year is not None else before[0]
        return (year, span.month, span.day) == before and (span.hour, span.minute) in ((None, None), (24, 0), (23, 59))
    return False


def _dated(span: DateSpan, fact: DateSpan) -> bool:
    same_year = None in (span.year, fact.year) or span.year == fact.year
    return same_year and span.month == fact.month and span.day == fact.day


def _settle_month(reading: Reading, span: DateSpan) -> None:
    product = anchor_at(reading, span.start)
    if product is not None and any(
        (span.year is None or d.year == span.year) and (span.month is None or d.month == span.month)
        for d in product.dates
    ):
        support(reading.ledger, "attribute", span.start, span.end, (f"product:{product.product.sku}#attributes",))
        return
    zone = reading.index.time_zone
    for edge in _edges(reading, product, span.start):
        parts = local_parts(edge.at_ms, zone)
        if not edge.over and span.month in (None, parts[1]) and span.year in (None, parts[0]):
            support(reading.ledger, "time", span.start, span.end, (edge.fact_id,))
            return
    dated = product is not None and bool(product.dates)
    refute(reading.ledger, "wrong_time" if dated else "unsupported_claim", span.start, span.end)


def _settle_hour(reading: Reading, span: DateSpan) -> None:
    k = clause_at(reading, span.start)
    clause = reading.clauses[k]
    start, end = clause.start, clause.end
    topics = [name for name in ("hours", "live") if cue(reading, name, start, end)]
    if not topics:
        topics = [
            name for name in ("hours", "live") if reading.index.rules.cues[name].search(sentence_text(reading, k))
        ]
    if topics == ["hours"] and pt.TIME_OF_SERVICE.search(sentence_text(reading, k)) is None:
        topics = ["hours", "live"]
    role = _role(reading, span)
    said = _hours_meant(span, reading.low[span.start : span.end])
    stated: list[tuple[str, str]] = []
    for rule in reading.index.policies:
        fact = rule.fact
        if (
            not isinstance(fact, Policy)
            or fact.topic not in (topics or ["hours", "live"])
            or not allowed_rule(reading, rule.id)
        ):
            continue
        edges = [(fact.opens, "opens", False), (fact.closes, "closes", True)]
        for value, field, is_end in edges:
            paired = is_end and role is None and _says_hour(reading, span, fact.opens)
            if value and (role is None and (fact.topic != "live" or not is_end) or role == is_end or paired):
                stated.append((value, f"{rule.id}#{field}"))
                if _clock(value) in said:
                    support(reading.ledger, "time", span.start, span.end, (f"{rule.id}#{field}",))
                    return
        if not fact.opens and not fact.closes and any(_hour_in(one, text.low) for text in rule.texts for one in said):
            support(reading.ledger, "time", span.start, span.end, (f"{rule.id}#text",))
            return
    known = stated[0][0] if len({value for value, _ in stated}) == 1 else None
    if known is not None and ":" not in reading.low[span.start : span.end]:
        known = _spoken_hour(known, reading.text[span.start : span.end])
    refute(
        reading.ledger,
        "wrong_time" if stated else "unsupported_claim",
        span.start,
        span.end,
        known,
        stated[0][1] if stated else None,
    )


def _hours_meant(span: DateSpan, words: str) -> tuple[str, ...]:
    """Return the hours that an hour may mean: `九点` without a part of the day is one of two, midnight has two names."""
    hour, minute = span.hour or 0, span.minute or 0
    if hour in (0, 24) and not minute:
        return "00:00", "24:00"
    spoken = "点" in words and _PART_OF_DAY.match(words) is None and 0 < hour < 12
    return tuple(f"{one:02d}:{minute:02d}" for one in ((hour, hour + 12) if spoken else (hour,)))


def _says_hour(reading: Reading, span: DateSpan, opens: str) -> bool:
    """Whether the text tells, beside the hour of `span`, when it opens: then that is when it closes."""
    others = (one for one in reading.dates if one is not span and one.hour is not None)
    return bool(opens) and any(f"{one.hour:02d}:{one.minute or 0:02d}" == _clock(opens) for one in others)


def _clock(value: str) -> str:
    return value if len(value) == 5 else "0" + value


def _hour_in(said: str, blob: str) -> bool:
    return said in blob or said.lstrip("0") in blob


def _spoken_hour(value: str, like: str) -> str:
    return value if like.isascii() or not value.endswith(":00") else f"{int(value[:2])}点"


def _settle_relative(reading: Reading, span: DateSpan) -> None:
    clause = reading.clauses[clause_at(reading, span.start)]
    ahead = _DAYS_AHEAD.get(span.relative)
    if ahead is not None and all(cue(reading, name, clause.start, clause.end) for name in ("sale", "ending")):
        year, month, day, *_ = local_parts(reading.at_ms + ahead * DAY_MS, reading.index.time_zone)
        _settle_date(reading, replace(span, year=year, month=month, day=day, relative=""))
        return
    promised = cue(reading, "dispatch", clause.start, clause.end) or pt.TIME_ARRIVES.search(
        reading.low, clause.start, clause.end
    )
    if promised and not clause.question and not cue(reading, "negation", clause.start, clause.end):
        refute(reading.ledger, "unsupported_claim", span.start, span.end)
    else:
        cover(reading.ledger, span.start, span.end)


def _say(span: DateSpan, edge: _Edge, zone: str, like: str) -> str | None:
    """Return the true day written the way `like` is; None for forms that are rarely met."""
    parts = local_parts(edge.at_ms, zone)
    year, month, day = day_before(parts) if edge.is_end and parts[3:] == (0, 0) and span.hour is None else parts[:3]
    if not like.isascii():
        lead = f"{year}年" if span.year is not None else ""
        tail = "" if span.hour is None else f"{parts[3]:02d}:{parts[4]:02d}"
        return f"{lead}{month}月{day}日{tail}" if "日" in like or "号" not in like else f"{lead}{month}月{day}号{tail}"
    if span.hour is not None:
        return None
    if like[:4].isdigit() and "-" in like:
        return f"{year}-{month:02d}-{day:02d}"
    name = _MONTHS[month - 1]
    tail = f" {year}" if span.year is not None else ""
    return f"{day} {name}{tail}" if like[:1].isdigit() else f"{name} {day}" + (f",{tail}" if tail else "")


_PART_OF_DAY = re.compile(r"[^\d零一二三四五六七八九十两]")
_DAYS_AHEAD = {
    "today": 0,
    "tonight": 0,
    "今天": 0,
    "今日": 0,
    "今晚": 0,
    "tomorrow": 1,
    "明天": 1,
    "明日": 1,
    "后天": 2,
}
"""How many days ahead the words lie by which the end of an offer is told."""
_MONTHS = "January February March April May June July August September October November December".split()
