"""What a model finds likely to break the law of advertising, where the lists of words found nothing, and what of theirs it clears."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.law import KINDS, binding
from zhubo.law.likely import SPARED_MAX, TOPICS, Likely, likely
from zhubo.text.numbers import fold
from zhubo.verify.reading import Clause, Reading, clauses_of, product_of
from zhubo.verify.verdict import Claim, refute
from zhubo.verify.words import (
    Forbidden,
    ends_soon,
    forbidden_as_given,
    forbidden_words,
    is_scarce,
    languages_of,
)

LINE_CHARS_MAX = 200
"""The model learnt from lines of a room; a longer text is judged sentence by sentence."""
CLEARED = frozenset({"superlative", "efficacy", "superstition"})
"""Kinds of which a loose pattern's finding does not stand where the model is sure that the line is lawful; others rest on facts."""


def check_words(reading: Reading) -> None:
    """Find forbidden words; those of a text that was read as English are found in the words as given (`words_as_given`)."""
    if reading.pivoted:
        return
    for found in likely_words(reading.text, None, reading, forbidden_words(reading), reading.ledger.claims):
        refute(reading.ledger, found.kind, found.start, found.end, rule=found.rule)


def words_as_given(text: str, language: str, reading: Reading, claims: Sequence[Claim]) -> list[Forbidden]:
    """Return the forbidden words of `text`, which `reading` has read as English; `claims`: what facts carry, with places in `text`."""
    return likely_words(text, language, reading, forbidden_as_given(text, language, reading, claims), claims)


def likely_words(
    text: str, language: str | None, reading: Reading, found: Sequence[Forbidden], claims: Sequence[Claim]
) -> list[Forbidden]:
    """Return what of the forbidden words `found` in a text stands, and what the model adds where there are none.

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
        told = likely(low[start:end], tongue)
        if own:
            spare = told.share <= SPARED_MAX
            kept += [one for one in own if not (spare and _is_cleared(one, low, tongue, clauses))]
        elif told.sure and not _may_be_true(told, reading):
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


def _is_cleared(one: Forbidden, low: str, language: str, clauses: Sequence[Clause]) -> bool:
    """Whether words are none that a law names itself, and their clause alone is as unlikely to break one as its line.

    Behind our own lawful words a short claim weighs little: the line would clear it.
    """
    if one.kind not in CLEARED or _OUTRIGHT.search(low, one.start, one.end) is not None:
        return False
    held = [clause for clause in clauses if clause.start < one.end and one.start < clause.end]
    return all(likely(low[clause.start : clause.end], language).share <= SPARED_MAX for clause in held)


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


_OUTRIGHT = re.compile(
    r"国家级|最高级|最佳|治愈|治疗|(?:n[or°º]|№|top|số|อันดับ)\s?\.?\s?1(?!\d)|ナンバー|number one|(?<!\d)1[位위]|[第日世][一界]"
)
"""Articles 9 and 17 of China's law of advertising name the first of these; a rank is told as a fact, which takes a proof."""
