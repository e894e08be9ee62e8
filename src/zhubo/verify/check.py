"""The verdict on one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from zhubo.acts import Finding
from zhubo.state import Facts
from zhubo.text.phrases import FALLBACK
from zhubo.values import dataclass
from zhubo.verify.asides import check_asides
from zhubo.verify.bodies import check_bodies
from zhubo.verify.discounts import check_codes, check_percents
from zhubo.verify.extremes import check_extremes
from zhubo.verify.features import check_described
from zhubo.verify.gifts import check_gifts
from zhubo.verify.given import given_claims, given_clauses, given_findings
from zhubo.verify.having import check_having
from zhubo.verify.index import FactIndex, index_facts
from zhubo.verify.labelled import check_labelled, told_as_given
from zhubo.verify.likely import check_words, words_as_given
from zhubo.verify.offered import check_listed, check_unlisted
from zhubo.verify.pivot import Pivot, given_place, pivoted
from zhubo.verify.policies import check_free_shipping, check_terms
from zhubo.verify.prices import check_prices
from zhubo.verify.quantities import check_numbers, check_quantities
from zhubo.verify.quotes import quote_named, quote_rules, quote_told
from zhubo.verify.reading import Reading, read
from zhubo.verify.repair import repair
from zhubo.verify.residue import check_private, check_residue
from zhubo.verify.scenes import told_by_scenes
from zhubo.verify.scopes import find_products
from zhubo.verify.stock import check_options, check_stock
from zhubo.verify.talk import without_talk
from zhubo.verify.times import check_times
from zhubo.verify.verdict import Claim, Verdict, refute
from zhubo.verify.words import name_rules

WINDOW_CHARS = 400
"""A line of a live room is shorter; a longer text is judged piece by piece, so that its time grows with its length and no faster."""
NUMBERS_MAX = 60
TERMS_MAX = 120
"""No line of that length holds more; one that does is refused unread."""

CHECKS: tuple[Callable[[Reading], None], ...] = (
    quote_rules,
    find_products,
    quote_named,
    check_asides,
    check_codes,
    check_private,
    check_percents,
    check_prices,
    check_times,
    check_extremes,
    check_stock,
    check_unlisted,
    check_gifts,
    check_listed,
    check_options,
    check_bodies,
    check_quantities,
    check_free_shipping,
    check_numbers,
    check_terms,
    check_described,
    check_words,
    check_labelled,
    check_having,
    check_residue,
    name_rules,
)
"""In this order: each settles what it understands, the last but one takes what is left, and the last names the law."""


def verify_text(
    text: str,
    *,
    language: str | None,
    facts: Facts,
    at_ms: int,
    target: str | None = None,
    evidence: tuple[str, ...] | None = None,
    told: tuple[str, ...] = (),
) -> Verdict:
    """Return what `text` claims, which claims no fact carries at `at_ms` (UTC, ms), and a repaired text where there is one.

    `target` is the product or variant that is spoken of where the text names none. `evidence` limits which facts may carry claims; None is
    any fact of the shop. `told` holds words that something other than the shop's facts carries (a day or a carrier out of the order book),
    repeated as they are. Never raises for any text, and takes time in proportion to its length. The repaired text verifies clean.
    """
    judge = Judge(language, facts, at_ms, evidence, told)
    verdict, read_last = _hold(text, target, judge)
    repaired = _mend(text, target, judge, verdict, *read_last) if verdict.findings and read_last else None
    return Verdict(claims=verdict.claims, findings=verdict.findings, repaired=repaired)


@dataclass(frozen=True, slots=True)
class Judge:
    """What a text is held against, whatever it says."""

    language: str | None
    facts: Facts
    at_ms: int
    evidence: tuple[str, ...] | None
    told: tuple[str, ...]

    def read(self, text: str, target: str | None) -> tuple[Reading, Pivot | None]:
        """Return a short text read and settled, and the English that was read where it is in another language."""
        index = index_facts(self.facts)
        limited = None if self.evidence is None else frozenset(self.evidence)
        pivot = pivoted(text, self.language, index, target)
        language = self.language
        if pivot is not None:
            text, language = pivot.text, FALLBACK
        return self._settled(text, language, index, target, limited, pivot is not None), pivot

    def findings(self, text: str, reading: Reading, pivot: Pivot, *, repairing: bool = False) -> list[Finding]:
        """Return the findings on a text that was read as English, with their places in it; words are forbidden as they were given."""
        language = self.language or ""
        found = given_findings(pivot, text, reading.ledger.findings, language, repairing=repairing)
        for start, end in told_as_given(text, reading, pivot):
            if not any(f.start < end and start < f.end for f in found):
                found.append(Finding(kind="wrong_attribute", start=start, end=end, said=text[start:end]))
        return found + [
            Finding(kind=f.kind, start=f.start, end=f.end, said=text[f.start : f.end], rule=f.rule)
            for f in words_as_given(text, language, pivot, reading, given_claims(pivot, text, reading.ledger.claims))
        ]

    def _settled(
        self,
        text: str,
        language: str | None,
        index: FactIndex,
        target: str | None,
        limited: frozenset[str] | None,
        pivoted: bool,
    ) -> Reading:
        reading = read(
            text,
            language=language,
            index=index,
            at_ms=self.at_ms,
            target=target,
            evidence=limited,
            pivoted=pivoted,
        )
        numbers = len(reading.numbers) + len(reading.money) + len(reading.dates)
        if numbers > NUMBERS_MAX or len(reading.terms) > TERMS_MAX:
            refute(reading.ledger, "unsupported_claim", 0, len(text))
            return reading
        quote_told(reading, self.told)
        for check in CHECKS:
            check(reading)
        return reading


def _hold(text: str, target: str | None, judge: Judge) -> tuple[Verdict, tuple[Reading, Pivot | None] | None]:
    """Return the verdict without a repair, and the reading of a text that was read whole.

    A longer one is judged window by window, and the product last named is spoken of in the next.
    """
    whole_reading: tuple[Reading, Pivot | None] | None = None
    claims: list[Claim] = []
    findings: list[Finding] = []
    for start, end, whole in windows(text):
        if not whole:
            findings.append(Finding(kind="unsupported_claim", start=start, end=end, said=text[start:end]))
            continue
        reading, pivot = judge.read(text[start:end], target)
        own_claims, own_findings = reading.ledger.claims, reading.ledger.findings
        if pivot is not None:
            own_claims, own_findings = (
                given_claims(pivot, text[start:end], own_claims),
                judge.findings(text[start:end], reading, pivot),
            )
        own_findings = _weighed(text[start:end], judge.language, reading, pivot, own_claims, own_findings)
        if start == 0:
            whole_reading = (reading, pivot) if end == len(text) else None
            claims += own_claims
            findings += own_findings
        else:
            claims += [replace(c, start=c.start + start, end=c.end + start) for c in own_claims]
            findings += [replace(f, start=f.start + start, end=f.end + start) for f in own_findings]
        if len(text) > WINDOW_CHARS and reading.mentions:
            target = reading.mentions[-1].sku
    claims.sort(key=lambda c: (c.start, c.end))
    findings.sort(key=lambda f: (f.start, f.end))
    return Verdict(claims=tuple(claims), findings=tuple(findings)), whole_reading


def _mend(
    text: str, target: str | None, judge: Judge, verdict: Verdict, reading: Reading, pivot: Pivot | None
) -> str | None:
    clauses, findings = reading.clauses, verdict.findings
    if pivot is not None:
        clauses = given_clauses(pivot, clauses)
        found = judge.findings(text, reading, pivot, repairing=True)
        found = _weighed(text, judge.language, reading, pivot, verdict.claims, found)
        findings = tuple(sorted(found, key=lambda f: (f.start, f.end)))
    return repair(text, clauses, verdict.claims, findings, lambda words: not _hold(words, target, judge)[0].findings)


def _weighed(
    text: str,
    language: str | None,
    reading: Reading,
    pivot: Pivot | None,
    claims: Sequence[Claim],
    findings: Sequence[Finding],
) -> list[Finding]:
    """Return the findings on a text as it was given with what its scenes tell, and without those on talk of life."""
    found = [*findings, *told_by_scenes(text, language, reading, pivot, claims, findings)]
    named = [given_place(pivot, one.start, one.end) for one in reading.mentions]
    return without_talk(text, language, claims, found, named)


def windows(text: str) -> Iterator[tuple[int, int, bool]]:
    """Return `(start, end, whole)` of the pieces in which a text is judged; one that can be cut nowhere is not `whole`, and is refused."""
    start = 0
    while len(text) - start > WINDOW_CHARS:
        cut = max((m.end() for m in _SENTENCE_END.finditer(text, start, start + WINDOW_CHARS)), default=-1)
        if cut < 0:
            cut = max((m.end() for m in _CLAUSE_END.finditer(text, start, start + WINDOW_CHARS)), default=-1)
        whole = cut > start
        end = cut if whole else start + WINDOW_CHARS
        yield start, end, whole
        start = end
    yield start, len(text), True


_SENTENCE_END = re.compile(r"[。！？!?；;\n]+|\.\s")
_CLAUSE_END = re.compile(r"[，、]|,\s|\s")
