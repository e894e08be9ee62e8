"""What a model finds likely to break the law of advertising, where the lists of words found nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.law import KINDS, binding
from zhubo.law.likely import TOPICS, Likely, is_short, likely
from zhubo.text.numbers import fold
from zhubo.verify.asides import reassures, speaks_of_life
from zhubo.verify.pivot import Pivot
from zhubo.verify.reading import Clause, Reading, clauses_of, product_of
from zhubo.verify.verdict import Claim, refute
from zhubo.verify.words import (
    Forbidden,
    ends_soon,
    forbidden_as_given,
    forbidden_words,
    is_scarce,
    languages_of,
    tongue_of,
)
from zhubo.verify.words_abroad import forbidden_abroad, is_harmless

OUTRIGHT = re.compile(
    r"国家级|國家級|最高级|最高級|最佳|治愈|治癒|治疗|治療"
    r"|(?:n[or°º]|№|top|số|อันดับ)\s?\.?\s?1(?!\d)|ナンバー|number one|(?<!\d)1[位위]|[第日世][一界]"
)
"""Articles 9 and 17 of China's law of advertising name the first of these; a rank is told as a fact, which takes a proof."""
LINE_CHARS_MAX = 200
"""The model learnt from lines of a room; a longer text is judged sentence by sentence."""
CLEARED = 0.15
"""What the model holds for less likely is lawful, whatever words a list knows in it."""
OF_FACTS = frozenset({"scarcity", "former_price", "link", "free_claim"})
"""Topics that the model never clears: of words that are held against facts, and of what is called free."""


def check_words(reading: Reading) -> None:
    """Find forbidden words; those of a text that was read as English are found in the words as given (`words_as_given`)."""
    if reading.pivoted:
        return
    for found in likely_words(reading.text, None, reading, forbidden_words(reading), reading.ledger.claims):
        refute(reading.ledger, found.kind, found.start, found.end, rule=found.rule)


def words_as_given(
    text: str, language: str, pivot: Pivot, reading: Reading, claims: Sequence[Claim]
) -> list[Forbidden]:
    """Return the forbidden words of `text`, which `reading` has read as `pivot`; `claims`: what facts carry, with places in `text`.

    Where the language's own words tell nothing, those of its English do, but not of a text that comes with the facts that carry it.
    """
    found = [
        one
        for one in forbidden_as_given(text, language, reading, claims)
        if one.denied or not is_harmless(pivot, one.start, one.end)
    ]
    if all(one.denied for one in found) and not reading.evidence:
        found += forbidden_abroad(text, language.split("-", 1)[0].lower(), reading, pivot, claims)
    return likely_words(text, language, reading, found, claims)


def likely_words(
    text: str, language: str | None, reading: Reading, found: Sequence[Forbidden], claims: Sequence[Claim]
) -> list[Forbidden]:
    """Return the forbidden words of those `found` in a text, and what the model adds where there are none.

    A text of our own, which comes with the facts that carry it, is left as it is: its words are closed phrases. Nor does the model add
    anything to a clause with a claim that facts carry, or with words of the same kind that are denied there (`not the best`), or
    to a text about people and pets and no goods, or that tells viewers to take their time.
    """
    denied = [one for one in found if one.denied]
    found = [one for one in found if not one.denied]
    if reading.evidence:
        return list(found)
    low = fold(text)
    tongue = tongue_of(language, low)
    kept: list[Forbidden] = []
    private = any(one.kind == "pii_leak" for one in reading.ledger.findings)
    for start, end, clauses in _pieces(low):
        own = [one for one in found if start <= one.start < end]
        if own:
            kept += _standing(own, low[start:end], tongue if language else None, low, clauses, private)
            continue
        told = likely(low[start:end], tongue)
        if told.sure and not _may_be_true(told, reading):
            one = _told(told, low, tongue, clauses, reading)
            if any(e.kind == one.kind and one.start <= e.start < one.end for e in denied):
                continue
            if told.category != "efficacy" and not reading.pivoted and not reading.mentions and speaks_of_life(low):
                continue
            if told.category != "efficacy" and not reading.pivoted and reassures(low):
                continue
            if not any(c.kind != "product" and c.start <= one.end + 2 and one.start <= c.end + 2 for c in claims):
                kept.append(one)
    return kept


def _standing(
    found: list[Forbidden], line: str, language: str | None, low: str, clauses: Sequence[Clause], private: bool
) -> list[Forbidden]:
    """Return what lists found in a line, but where it, and the clauses of a finding by themselves, are nothing like unlawful lines.

    Words that a law names stand in any line, and so do ways to meet elsewhere beside a number or an address of somebody (`private`).
    """
    if not _is_unlike(line, language):
        return found
    standing = []
    for one in found:
        begin = min((c.start for c in clauses if c.end > one.start), default=0)
        end = max((c.end for c in clauses if c.start < one.end), default=len(low))
        named = (
            one.topic in OF_FACTS
            or (private and one.topic == "contact")
            or OUTRIGHT.search(low, one.start, one.end) is not None
        )
        if named or not _is_unlike(low[begin:end], language):
            standing.append(one)
    return standing


def _is_unlike(piece: str, language: str | None) -> bool:
    """Whether words are nothing like lines that break a law; what is too short to tell may be."""
    tongue = language or languages_of(piece)[0]
    return not is_short(piece, tongue) and likely(piece, tongue).share < CLEARED


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
