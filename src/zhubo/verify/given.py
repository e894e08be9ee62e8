"""Claims, findings and clauses of a text that was read as English, with their places in the text as it was given."""

from __future__ import annotations

import re
from dataclasses import replace

from zhubo.acts import Finding
from zhubo.text.money import read_money
from zhubo.text.money_written import money_words
from zhubo.text.phrases import FALLBACK
from zhubo.verify.pivot import Pivot
from zhubo.verify.reading import Clause
from zhubo.verify.verdict import Claim


def given_claims(pivot: Pivot, text: str, claims: list[Claim]) -> list[Claim]:
    """Return claims that were read in `pivot` with their places in `text`, the text as given."""
    found = []
    for claim in claims:
        start, end = pivot.given(claim.start, claim.end)
        found.append(replace(claim, start=start, end=end, said=text[start:end]))
    return found


def given_findings(
    pivot: Pivot, text: str, findings: list[Finding], language: str, *, repairing: bool = False
) -> list[Finding]:
    """Return findings that were read in `pivot` with their places in `text`, and amounts that are known as `language` writes them.

    For `repairing` nothing else is known but bare numbers: other words are English.
    """
    found = []
    for finding in findings:
        start, end = pivot.given(finding.start, finding.end)
        known = finding.known and _known(finding.known, language, repairing)
        found.append(replace(finding, start=start, end=end, said=text[start:end], known=known))
    return found


def given_clauses(pivot: Pivot, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return the clauses of `pivot` with their places in the text as given, those of one message together."""
    found: list[Clause] = []
    for clause in clauses:
        start, end = pivot.given(clause.start, clause.end)
        if found and start < found[-1].end:
            found[-1] = replace(found[-1], end=max(end, found[-1].end))
        else:
            found.append(replace(clause, start=start, end=end))
    return tuple(found)


def _known(words: str, language: str, repairing: bool) -> str | None:
    """Return an amount as a language writes it, and numbers and other words as the facts have them."""
    spans = read_money(words, FALLBACK, "USD")
    if len(spans) == 1 and (spans[0].start, spans[0].end) == (0, len(words)):
        return money_words(spans[0].money, language)
    return None if repairing and not _PLAIN.fullmatch(words) else words


_PLAIN = re.compile(r"[0-9]+")
