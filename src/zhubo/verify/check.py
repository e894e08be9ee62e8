"""The verdict on one text."""

from __future__ import annotations

from collections.abc import Callable

from zhubo.state import Facts
from zhubo.verify.bodies import check_bodies
from zhubo.verify.discounts import check_codes, check_percents
from zhubo.verify.gifts import check_gifts
from zhubo.verify.index import index_facts
from zhubo.verify.policies import check_free_shipping, check_terms
from zhubo.verify.prices import check_prices
from zhubo.verify.quantities import check_numbers, check_quantities
from zhubo.verify.quotes import quote_named, quote_rules, quote_told
from zhubo.verify.reading import Reading, read
from zhubo.verify.repair import repair
from zhubo.verify.scopes import find_products
from zhubo.verify.stock import check_options, check_stock
from zhubo.verify.times import check_times
from zhubo.verify.verdict import Verdict
from zhubo.verify.words import check_private, check_residue, check_words

CHECKS: tuple[Callable[[Reading], None], ...] = (
    quote_rules,
    find_products,
    quote_named,
    check_codes,
    check_private,
    check_percents,
    check_prices,
    check_times,
    check_stock,
    check_gifts,
    check_options,
    check_bodies,
    check_quantities,
    check_free_shipping,
    check_numbers,
    check_terms,
    check_words,
    check_residue,
)
"""In this order: each settles what it understands, and the last takes what is left."""


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
    repeated as they are. Never raises for any text. The repaired text verifies clean.
    """

    def judged(words: str) -> Reading:
        index = index_facts(facts)
        limited = None if evidence is None else frozenset(evidence)
        reading = read(words, language=language, index=index, at_ms=at_ms, target=target, evidence=limited)
        quote_told(reading, told)
        for check in CHECKS:
            check(reading)
        return reading

    reading = judged(text)
    claims = tuple(sorted(reading.ledger.claims, key=lambda c: (c.start, c.end)))
    findings = tuple(sorted(reading.ledger.findings, key=lambda f: (f.start, f.end)))
    repaired = None
    if findings:

        def clean(candidate: str) -> bool:
            return not judged(candidate).ledger.findings

        repaired = repair(text, reading.clauses, claims, findings, clean)
    return Verdict(claims=claims, findings=findings, repaired=repaired)
