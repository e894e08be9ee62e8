"""What people say in another language that breaks a law, by the English claims that their words are read as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zhubo.law import word_book
from zhubo.text.numbers import fold
from zhubo.text.phrases import FALLBACK
from zhubo.verify.pivot import Pivot
from zhubo.verify.reading import Reading, clauses_of
from zhubo.verify.verdict import Claim
from zhubo.verify.words import Forbidden, Said, clause_at, forbidden, is_denied


def forbidden_abroad(
    text: str, language: str, reading: Reading, pivot: Pivot, claims: Sequence[Claim]
) -> list[Forbidden]:
    """Return the forbidden words of the English that `reading` has read, with their places in `text`, the text as given.

    Only what is translated counts: words that are left in the other language mean something else in English. What the other language's
    own words deny or make lawful is left out. `claims`: what facts carry, with places in `text`.
    """
    said = Said(reading.low, FALLBACK, reading.clauses, None, (), tuple(reading.ledger.claims), reading)
    found = [one for one in forbidden(said) if _is_translated(text, pivot, one)]
    if not found:
        return []
    low = fold(text)
    given = Said(low, language, clauses_of(low), None, (), tuple(claims), reading)
    placed = [replace(one, start=start, end=end) for one in found for start, end in [pivot.given(one.start, one.end)]]
    return [one for one in placed if not _is_lawful(given, one)]


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


def _is_lawful(said: Said, found: Forbidden) -> bool:
    """Whether the language's own words make the place of what is found lawful."""
    book = word_book(said.language)
    clause = said.clauses[clause_at(said.clauses, found.start)]
    if clause.question and found.kind in ("superlative", "efficacy", "superstition"):
        return True
    if is_denied(said, book, clause, found.start, min(found.end, clause.end), behind=True):
        return True
    return any(
        match.start() < found.end and found.start < match.end()
        for unless in dict.fromkeys(rule.but for rule in book.rules if rule.topic == found.topic and rule.but)
        for match in book.lawful(unless).finditer(said.low, clause.start, clause.end)
    )


_HARMLESS = re.compile(
    r"best wishes|no need to hurry|which is best|fits best|not the cheapest|I can't say it is the best|first time|"
    r"does not cure anything|not a medicine|please don't pay outside this platform|at the latest|at least|at most|"
    r"the largest size|the smallest size"
)
"""Claims of `messages/said/claims.txt` that break no law."""
