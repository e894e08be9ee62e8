"""What a model finds likely to break the law of advertising, where the lists of words found nothing."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.law import KINDS, binding
from zhubo.law.likely import TOPICS, Likely, likely
from zhubo.text.numbers import fold
from zhubo.verify.pivot import Pivot
from zhubo.verify.reading import Clause, Reading, clauses_of, product_of
from zhubo.verify.verdict import Claim, refute
from zhubo.verify.words import (
    Forbidden,
    ends_soon,
    forbidden_as_given,
    forbidden_in_english,
    forbidden_words,
    is_scarce,
    languages_of,
)

LINE_CHARS_MAX = 200
"""The model learnt from lines of a room; a longer text is judged sentence by sentence."""


def check_words(reading: Reading) -> None:
    """Find forbidden words; those of a text that was read as English are found in the words as given (`words_as_given`)."""
    if reading.pivoted:
        return
    for found in likely_words(reading.text, None, reading, forbidden_words(reading), reading.ledger.claims):
        refute(reading.ledger, found.kind, found.start, found.end, rule=found.rule)


def words_as_given(
    text: str, language: str, reading: Reading, pivot: Pivot, claims: Sequence[Claim]
) -> list[Forbidden]:
    """Return the forbidden words of `text`, which `reading` has read as English; `claims`: what facts carry, with places in `text`."""
    found = list(forbidden_as_given(text, language, reading, claims))
    for one in forbidden_in_english(text, language, reading, pivot, claims):
        if not any(f.start < one.end and one.start < f.end for f in found):
            found.append(one)
    return likely_words(text, language, reading, found, claims)


def likely_words(
    text: str, language: str | None, reading: Reading, found: Sequence[Forbidden], claims: Sequence[Claim]
) -> list[Forbidden]:
    """Return the forbidden words `found` in a text, and what the model adds where there are none.

    A text of our own, which comes with the facts that carry it, is left as it is: its words are closed phrases. Nor does the model add
    anything to a clause with a claim that facts carry.
    """
    if reading.evidence:
        return list(found)
    low = fold(text)
    tongue = language.split("-", 1)[0].lower() if language else languages_of(low)[0]
    kept: list[Forbidden] = []
    for start, end, clauses in _pieces(low):
        own = [one for one in found if start <= one.start < end]
        if own:
            kept += own
            continue
        told = likely(low[start:end], tongue)
        if told.sure and not _may_be_true(told, reading):
            one = _told(told, low, tongue, clauses, reading)
            if not any(c.kind != "product" and c.start <= one.end + 2 and one.start <= c.end + 2 for c in claims):
                kept.append(one)
    return kept


def _pieces(low: str) -> list[tuple[int, int, list[Clause]]]:
    """Return a text as one line, or a long one as its sentences, each with its clauses."""
    clauses = clauses_of(low)
    if len(low) <= LINE_CHARS_MAX:
        return [(0, len(low), list(clauses))]
    sentences: dict[int, list[Clause]] = {}
    for clause in clauses:
        sentences.setdefault(clause.sentence, []).append(clause)
    starts = [0, *(own[0].start for own in list(sentences.values())[1:])]
    ends = [*starts[1:], len(low)]
    return list(zip(starts, ends, sentences.values(), strict=True))


def _may_be_true(told: Likely, reading: Reading) -> bool:
    """Whether facts may carry what sounds like hurry: little is left, or an offer is running out."""
    if told.category != "false_urgency":
        return False
    product = product_of(reading, reading.target or next((m.sku for m in reading.mentions), None))
    return is_scarce(product) or ends_soon(reading, product)


def _told(told: Likely, low: str, language: str, clauses: Sequence[Clause], reading: Reading) -> Forbidden:
    """Return the finding, at the clause that by itself is likeliest to break a law."""
    place = max(clauses, key=lambda clause: likely(low[clause.start : clause.end], language).share)
    info = reading.index.facts.info
    bound = binding(info.jurisdiction if info else "", info.platform if info else "")
    topic = TOPICS[told.category]
    named = bound.of_topic.get(topic)
    return Forbidden(KINDS[topic], topic, place.start, place.end, named.id if named else None)
