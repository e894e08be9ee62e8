"""What the wording of facts says of a word, whatever it is called there, and whether a text denies it."""

from __future__ import annotations

import re

from zhubo.verify import patterns as pt
from zhubo.verify.denials import masked_text
from zhubo.verify.fragments import polarities
from zhubo.verify.reading import Clause, Reading, Term
from zhubo.verify.spoken_patterns import (
    ABOUT_OTHERS,
    ASKS,
    BARE_NO,
    CONDITION_AFTER,
    CONDITION_BEFORE,
    DEICTIC,
    DENIED_LATER,
    DENIES_ABROAD,
    NAME,
    WONDERS,
)

WORD_CHARS = 7
"""A name of no more code points is a common word too: `shoes`."""


def names_of(reading: Reading, word: str) -> tuple[str, ...]:
    """Return every name of what `word` names, and of what is a kind of it."""
    rules = reading.index.rules
    return tuple(dict.fromkeys((word, *rules.kinds.get(word, ()), *rules.same.get(word, ()))))


def polarities_of(blob: str, names: tuple[str, ...]) -> tuple[bool, bool]:
    """Return whether one of `names` is affirmed, and whether one is denied, somewhere in facts' folded wording."""
    affirmed = denied = False
    for name in names:
        if name in blob:
            more = polarities(blob, name)
            affirmed, denied = affirmed or more[0], denied or more[1]
    return affirmed, denied


def is_denied(reading: Reading, term: Term, clause: Clause) -> bool:
    """Whether what `term` says is denied: within its clause, by an answer, or of somebody who asks for it."""
    low = reading.low
    if CONDITION_BEFORE.search(low, clause.start, term.start) or CONDITION_AFTER.match(low, term.end):
        ends = [c.end for c in reading.clauses if c.sentence == clause.sentence]
        return DENIED_LATER.search(low, term.end, ends[-1]) is not None
    if low.endswith(("❌", "❌ "), clause.start, term.start):
        return True
    if any(m.end <= term.start and clause.start <= m.start for m in reading.mentions):
        # A name between a denial and what it denies counts as one word, and denies nothing itself.
        left = _RUN.sub(NAME, masked_text(reading)[clause.start : term.start])
        before = pt.POLICY_DENIED.search(left, max(0, len(left) - 24)) is not None
    else:
        before = pt.POLICY_DENIED.search(low, max(clause.start, term.start - 24), term.start) is not None
    after = pt.POLICY_DENIED_AFTER.match(low, term.end) is not None
    if reading.pivoted and not before and not after:
        after = _denied_behind(reading, term, clause)
    answered = clause.refused and term.start < clause.answered or _answered_no(reading, term.start, clause)
    return (before != after) != answered


def _denied_behind(reading: Reading, term: Term, clause: Clause) -> bool:
    """Whether a clause that keeps the order of another language denies `term` at its end, and no other word of goods."""
    match = DENIES_ABROAD.search(reading.low, term.end, clause.end)
    return match is not None and not any(
        t.group in ("material", "feature") and term.end <= t.start < clause.end for t in reading.terms
    )


def _answered_no(reading: Reading, at: int, clause: Clause) -> bool:
    """Whether a bare `it doesn't` behind a clause answers what it wonders about: `whether it lets water in, it doesn't`."""
    wonders = WONDERS.search(reading.low, clause.start, at) is not None
    lead = next(c for c in reading.clauses if c.sentence == clause.sentence)
    ends = [c.end for c in reading.clauses if c.sentence == clause.sentence]
    asks = ASKS.match(reading.low, lead.start) is not None
    return (wonders and BARE_NO.match(reading.low, clause.end) is not None) or (
        asks and BARE_NO.match(reading.low, ends[-1]) is not None
    )


def is_about_others(reading: Reading, clause: Clause) -> bool:
    """Whether a clause tells of somebody's own life and names or points at no goods: `my mum is from Japan`."""
    low = reading.low
    if ABOUT_OTHERS.match(low, clause.start) is None or DEICTIC.search(low, clause.start, clause.end):
        return False
    return not any(clause.start <= m.start < clause.end and m.end - m.start > WORD_CHARS for m in reading.mentions)


_RUN = re.compile(NAME + "+")
