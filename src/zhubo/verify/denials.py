"""Which options a text says not to be had or not to be made."""

from __future__ import annotations

import re

from zhubo.verify import patterns as pt
from zhubo.verify import spoken_patterns as sp
from zhubo.verify.reading import Clause, Reading, clause_at, cue, sentence_text

CLAUSES_MAX = 4
"""How far from an option the words may stand that deny it."""


def is_denied_option(reading: Reading, start: int, end: int) -> bool:
    """Whether an option at `[start, end)` is said not to be had."""
    clause = reading.clauses[clause_at(reading, start)]
    if pt.STOCK_SAYS_NONE.search(reading.low, clause.start, start) or pt.STOCK_DENIED_AFTER.match(reading.low, end):
        return True
    if _denied_by(reading, start, end, sp.NEVER_MADE) or _denied_by(reading, start, end, sp.NOT_HAD):
        return True
    if not reading.pivoted or cue(reading, "sold_out", clause.start, clause.end):
        return False
    before = pt.STOCK_DENIED_LOOSELY.search(reading.low, clause.start, start)
    return before is not None or pt.STOCK_DENIED_LOOSELY_AFTER.match(reading.low, end) is not None


def is_never_made(reading: Reading, start: int, end: int) -> bool:
    """Whether an option at `[start, end)` is said not to exist, rather than to be sold out."""
    if reading.pivoted or sp.FOR_NOW.search(sentence_text(reading, clause_at(reading, start))):
        return False
    return _denied_by(reading, start, end, sp.NEVER_MADE)


def never_made_in(reading: Reading, clause: Clause) -> re.Match[str] | None:
    """Return where a clause says that something is not made."""
    if sp.DENIES.search(reading.low, clause.start, clause.end) is None:
        return None
    return sp.NEVER_MADE.search(masked_text(reading), clause.start, clause.end)


def masked_text(reading: Reading) -> str:
    """Return the folded text with ⓝ in the place of names of goods and ⓞ in that of options, each letter in its place."""
    if not reading.masked:
        chars = list(reading.low)
        spans = [(t.start, t.end, sp.OPTION) for t in reading.terms if t.group in ("option", "colour")]
        spans += [(m.start, m.end, sp.OPTION) for found in reading.options.values() for m in found]
        spans += [(*m.span(), sp.OPTION) for m in pt.STOCK_SIZE_TOKEN.finditer(reading.text)]
        spans += [(n.start, n.end, sp.OPTION) for n in reading.numbers if reading.low[n.start].isdigit()]
        spans += [(q.start, q.end, sp.OPTION) for q in reading.quantities if q.dimension not in ("count", "time")]
        spans += [(t.start, t.end, sp.NAME) for t in reading.terms if t.group == "name"]
        spans += [(m.start, m.end, sp.NAME) for m in reading.mentions]
        for start, end, mark in spans:
            chars[start:end] = mark * (end - start)
        masked = "".join(chars)
        for joint in (" ", "-"):
            masked = masked.replace(sp.OPTION + joint + sp.OPTION, sp.OPTION * 3)
        reading.masked = masked
    return reading.masked


def _denied_by(reading: Reading, start: int, end: int, pattern: re.Pattern[str]) -> bool:
    """Whether the clause of an option denies it, or one behind it in the sentence that names no option of its own."""
    k = clause_at(reading, start)
    clause = reading.clauses[k]
    low = reading.low
    if sp.DENIES.search(low, clause.start) is None:
        return False
    masked = masked_text(reading)
    match = pattern.search(masked, clause.start, clause.end)
    if match is not None:
        return match.end() > start or sp.AFFIRMS.search(masked, clause.start, match.start()) is None
    for later in reading.clauses[k + 1 : k + CLAUSES_MAX]:
        asked = clause.question and clause.answered < 0
        if (
            not clause.sentence <= later.sentence <= clause.sentence + asked
            or sp.OPTION in masked[later.start : later.end]
        ):
            return False
        if pattern.search(masked, later.start, later.end) is not None:
            return sp.AFFIRMS.search(masked, clause.start, clause.end) is None or clause.refused
    return False
