"""Places: where goods are sent, and where they come from."""

from __future__ import annotations

import re

from zhubo.facts import Policy
from zhubo.verify import patterns as pt
from zhubo.verify.fragments import holds_word
from zhubo.verify.index import PolicyIndex, ProductIndex
from zhubo.verify.places import all_hold, holds, in_mainland, place_id, some_hold
from zhubo.verify.reading import Clause, Reading, Term, allowed, allowed_rule, clause_at, cue
from zhubo.verify.scopes import anchor_at
from zhubo.verify.stated import is_about_others, is_denied, names_of, polarities_of
from zhubo.verify.verdict import cover, refute, support

OTHER_RATES = re.compile(r"\b(?:other|different|separate|extra) (?:rates?|fees?|charges?)\b|另算|另计|另收|加收")
"""What is said of places beside the rule, without saying what."""
TOPICS = ("shipping_area", "shipping", "dispatch")
"""The policies that may say where goods are sent."""


def settle_place(reading: Reading, term: Term, clause: Clause) -> None:
    """Settle a place by what is said of it: that goods go there, or that they come from there."""
    product = anchor_at(reading, term.start)
    viewers = pt.POLICY_FROM_VIEWERS.search(reading.low, clause.start, term.start) is not None
    before = max(clause.start, term.start - 10)
    from_there = not viewers and pt.POLICY_FROM_THERE.search(reading.low, before, term.start) is not None
    own = clause
    clause = _lead_of(reading, clause_at(reading, term.start))
    start = clause.start
    if pt.POLICY_TO_THERE.match(reading.low, start):
        start = next(c.start for c in reading.clauses if c.sentence == clause.sentence)
    if pt.POLICY_ABROAD_TO.match(reading.low, term.start) or _is_about_others(reading, own):
        cover(reading.ledger, term.start, term.end)
        return
    of_origin = not viewers and cue(reading, "origin", clause.start, clause.end)
    named_first = not cue(reading, "origin", clause.start, max(clause.start, term.start))
    sends = cue(reading, "shipping_area", start, clause.end) and (not of_origin or named_first)
    rules = _rules(reading)
    names = names_of(reading, term.payload)
    other_rates = OTHER_RATES.search(reading.low, clause.start, max(clause.end, own.end))
    if other_rates and any(name in p.blob for p in rules for name in names):
        cover(reading.ledger, term.start, term.end)
        return
    if sends and not from_there:
        _settle_destination(reading, term, _refuses(reading, clause))
        return
    around = _around(reading, own)
    if not (from_there or of_origin) and cue(reading, "shipping_area", *around):
        _settle_destination(reading, term, _says_no(reading, *around) or own.refused)
        return
    if own.question and own.answered < 0:
        cover(reading.ledger, term.start, term.end)
        return
    if term.group == "place" and not (of_origin or from_there):
        return
    sent = sends or from_there and cue(reading, "ship_from", clause.start, clause.end)
    _settle_origin(reading, term, clause, product, rules if sent else [], of_origin or from_there or sends)


def _settle_origin(
    reading: Reading, term: Term, clause: Clause, product: ProductIndex | None, rules: list[PolicyIndex], about: bool
) -> None:
    """Settle where goods come from or are sent from (`rules`); not `about` either, a place must only be one that facts name."""
    denied = is_denied(reading, term, clause)
    names = names_of(reading, term.payload)
    blobs = [(r.blob, f"{r.id}#from") for r in rules]
    if product is not None and allowed(reading, product.product.sku, "attributes"):
        blobs.append((product.blob, f"product:{product.product.sku}#attributes.origin"))
    for blob, fact_id in blobs:
        affirmed, refused = polarities_of(blob, names)
        if refused if denied else affirmed:
            support(reading.ledger, "attribute", term.start, term.end, (fact_id,))
            return
    if any(name in p.blob for p in reading.index.policies if allowed_rule(reading, p.id) for name in names):
        cover(reading.ledger, term.start, term.end)
        return
    if not about and product is None:
        return
    if denied:
        cover(reading.ledger, term.start, term.end)
        return
    stated = product is not None and "origin" in product.product.attributes
    owner = f"product:{product.product.sku}#attributes.origin" if product is not None and stated else None
    refute(reading.ledger, "wrong_attribute" if stated else "unsupported_claim", term.start, term.end, None, owner)


def _lead_of(reading: Reading, k: int) -> Clause:
    """Return the clause that says what clause `k` is about: its own, or the one that a list of bare places goes on."""
    while k:
        clause, before = reading.clauses[k], reading.clauses[k - 1]
        inside = [t for t in reading.terms if clause.start <= t.start < clause.end and t.group in ("region", "place")]
        bare = reading.low[clause.start : clause.end]
        for term in inside:
            bare = bare.replace(reading.low[term.start : term.end], "")
        if not inside or before.sentence != clause.sentence or pt.SCOPE_LETTER.search(pt.SCOPE_FILLER.sub("", bare)):
            break
        k -= 1
    return reading.clauses[k]


def _is_about_others(reading: Reading, clause: Clause) -> bool:
    return is_about_others(reading, clause) and not cue(reading, "shipping_area", *_around(reading, clause))


def _around(reading: Reading, clause: Clause) -> tuple[int, int]:
    """Return the sentence of a clause, with the one behind it where the clause is a question that is not answered at once."""
    last = clause.sentence + (clause.question and clause.answered < 0)
    parts = [c for c in reading.clauses if clause.sentence <= c.sentence <= last]
    return parts[0].start, parts[-1].end


def _refuses(reading: Reading, clause: Clause) -> bool:
    """Whether a clause about sending says no, by itself, by an answer, or by a bare `not there` behind it."""
    start = clause.answered if clause.answered >= 0 else clause.start
    bare_no = pt.POLICY_BARE_NO.match(reading.low, clause.end) is not None
    return clause.refused or bare_no or _says_no(reading, start, clause.end)


def _says_no(reading: Reading, start: int, end: int) -> bool:
    """Whether a part of a text denies something, or says that it lies outside."""
    low = pt.POLICY_NOT_DENIED.sub(lambda found: "." * len(found[0]), reading.low[start:end])
    negation = reading.index.rules.cues["negation"].plain
    return negation.search(low) is not None or pt.POLICY_OUTSIDE.search(low) is not None


def _rules(reading: Reading) -> list[PolicyIndex]:
    return [p for p in reading.index.policies if p.topic in TOPICS and allowed_rule(reading, p.id)]


def sent_to(reading: Reading, word: str) -> tuple[bool, bool, str | None]:
    """Return whether rules say that goods go to a place, whether they say that they do not, and which rule says so."""
    refused = affirmed = False
    owner: str | None = None
    for rule in _rules(reading):
        fact = rule.fact
        if not isinstance(fact, Policy):
            continue
        yes, no = _destination(reading, word, rule, fact)
        refused, affirmed = refused or no, affirmed or yes
        owner = owner or (f"{rule.id}#{'not_to' if no else 'ships_to'}" if no or yes else None)
    return affirmed, refused, owner


def _settle_destination(reading: Reading, term: Term, denied: bool) -> None:
    affirmed, refused, owner = sent_to(reading, term.payload)
    if (denied and refused) or (not denied and affirmed and not refused):
        support(reading.ledger, "policy", term.start, term.end, (owner or "",))
    elif refused or affirmed:
        refute(reading.ledger, "wrong_policy", term.start, term.end, None, owner)
    else:
        refute(reading.ledger, "unsupported_claim", term.start, term.end)


def _destination(reading: Reading, word: str, rule: PolicyIndex, fact: Policy) -> tuple[bool, bool]:
    """Return whether a rule says that goods go to a place, and whether it says that they do not."""
    place = place_id(word)
    to, not_to = (tuple(map(place_id, places)) for places in ((*fact.ships_to, *fact.regions), fact.not_to))
    no = some_hold(not_to, place) or any(word in one.lower() for one in fact.not_to)
    yes = bool(to) and (all_hold(to, place) or any(word in one.lower() for one in fact.ships_to))
    if not no and not yes:
        yes, no = _named_in_text(reading, names_of(reading, word), rule)
    if fact.ships_from and not no and (word in fact.ships_from.lower() or place == place_id(fact.ships_from)):
        yes = True
    if place == "world" and "world" not in to and (to or not_to):
        no = True
    home = any(in_mainland(one) for one in to)
    if not no and not yes and home and holds("abroad", place):
        no = True
    if yes and not_to and word in _EVERYWHERE:
        yes = False
    return yes, no


def _named_in_text(reading: Reading, names: tuple[str, ...], rule: PolicyIndex) -> tuple[bool, bool]:
    """Return whether the merchant's wording names a place as one that goods go to, and as one that they do not."""
    yes = no = False
    negation = reading.index.rules.cues["negation"]
    for text in rule.texts:
        if text.field != "text":
            continue
        for part in pt.POLICY_SENTENCES.split(text.low):
            name = next((name for name in names if holds_word(part, name)), None)
            if name is not None:
                before = part[: part.find(name)] if part.isascii() else part
                said_no = negation.search(before) is not None
                no, yes = no or said_no, yes or not said_no
    return yes, no


_EVERYWHERE = ("全国", "全球", "全世界", "worldwide", "nationwide")
"""Names that leave no place out."""
