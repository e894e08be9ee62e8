"""What people say in another language that breaks a law, by the English claims that their words are read as."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from zhubo.law import word_book
from zhubo.law.words import LANGUAGES, lettered
from zhubo.text.numbers import fold
from zhubo.text.phrases import FALLBACK
from zhubo.verify.pivot import Pivot
from zhubo.verify.reading import Reading, clauses_of
from zhubo.verify.verdict import Claim
from zhubo.verify.words import ASKED, Forbidden, Said, clause_at, forbidden, is_denied


def forbidden_abroad(
    text: str, language: str, reading: Reading, pivot: Pivot, claims: Sequence[Claim]
) -> list[Forbidden]:
    """Return the forbidden words of the English that `reading` has read, with their places in `text`, the text as given.

    Only what is translated counts: words that are left in the other language mean something else in English. What the other language's
    own words deny or make lawful is left out. `claims`: what facts carry, with places in `text`.
    """
    said = Said(reading.low, FALLBACK, reading.clauses, None, (), tuple(reading.ledger.claims), reading)
    found = [one for one in forbidden(said) if not one.denied and not _is_count(one, reading)]
    found = [one for one in found if _is_translated(text, pivot, one)]
    if not found or language not in LANGUAGES:
        return []
    low, kept = fold(text), None
    if word_book(language).letters:
        low, kept = lettered(low)
    given = Said(low, language, clauses_of(low), None, (), tuple(claims), reading)
    placed = [replace(one, start=start, end=end) for one in found for start, end in [pivot.given(one.start, one.end)]]
    return [one for one in placed if not _is_lawful(given, one, kept)]


def _is_count(found: Forbidden, reading: Reading) -> bool:
    """Whether it is a count that is said to have no basis: `3 units` are sold here, and ordered or packed there."""
    return found.kind == "missing_basis" and any(map(str.isdigit, reading.low[found.start : found.end]))


def is_harmless(pivot: Pivot, start: int, end: int) -> bool:
    """Whether what stands at `[start, end)` of the text as given is read as words that claim nothing, such as `best wishes`."""
    places = (pivot.given(*match.span()) for match in _HARMLESS.finditer(pivot.text))
    return any(s <= start and end <= e for s, e in places)


def _is_translated(text: str, pivot: Pivot, found: Forbidden) -> bool:
    """Whether more than half of the letters of what is found are none of the text as given."""
    own = sum(
        pivot.ends[k] - pivot.starts[k] == 1 and text[pivot.starts[k]].lower() == pivot.text[k].lower()
        for k in range(found.start, found.end)
    )
    return own * 2 < found.end - found.start


def _is_lawful(said: Said, found: Forbidden, kept: Sequence[int] | None) -> bool:
    """Whether the language's own words make the place of what is found lawful; `kept`: whence the letters of `said` come."""
    book = word_book(said.language)
    start, end = (
        (found.start, found.end) if kept is None else (bisect_left(kept, found.start), bisect_left(kept, found.end))
    )
    clause = said.clauses[clause_at(said.clauses, start)]
    if clause.question and found.kind in ASKED:
        return True
    if is_denied(said, book, start, min(end, clause.end), after=True):
        return True
    return any(
        match.start() < end and start < match.end()
        for unless in dict.fromkeys(rule.unless for rule in book.rules if rule.topic == found.topic and rule.but)
        if unless is not None
        for match in unless.finditer(said.low, clause.start, clause.end)
    )


_HARMLESS = re.compile(
    r"best wishes|no need to hurry|which is best|fits best|not the cheapest|I can't say it is the best|first time|"
    r"does not cure anything|not a medicine|please don't pay outside this platform|at the latest|at least|at most|"
    r"the largest size|the smallest size"
)
"""Claims of `messages/said/claims.txt` that break no law."""
