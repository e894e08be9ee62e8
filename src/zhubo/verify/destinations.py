"""Places: where goods are sent, and where they come from."""

from __future__ import annotations

from zhubo.facts import Policy
from zhubo.verify import patterns as pt
from zhubo.verify.fragments import holds_word
from zhubo.verify.index import PolicyIndex
from zhubo.verify.places import all_hold, holds, in_mainland, place_id, some_hold
from zhubo.verify.reading import Clause, Reading, Term, allowed, allowed_rule, clause_at, cue
from zhubo.verify.scopes import anchor_at
from zhubo.verify.stated import is_denied, names_of, polarities_of
from zhubo.verify.verdict import cover, refute, support

TOPICS = ("shipping_area", "shipping", "dispatch")
"""The policies that may say where goods are sent."""


def settle_place(reading: Reading, term: Term, clause: Clause) -> None:
    product = anchor_at(reading, term.start)
    from_there = pt.POLICY_FROM_THERE.search(reading.low, max(clause.start, term.start - 10), term.start) is not None
    clause = _lead_of(reading, clause_at(reading, term.start))
    start = clause.start
    if pt.POLICY_TO_THERE.match(reading.low, start):
        start = next(c.start for c in reading.clauses if c.sentence == clause.sentence)
    sends = cue(reading, "shipping_area", start, clause.end) and not cue(reading, "origin", clause.start, clause.end)
    rules = [p for p in reading.index.policies if p.topic in TOPICS and allowed_rule(reading, p.id)]
    if sends and not from_there:
        _settle_destination(reading, term, clause, rules)
        return
    origin = cue(reading, "origin", clause.start, clause.end)
    if term.group == "place" and not (origin or from_there):
        return
    denied = is_denied(reading, term, clause)
    names = names_of(reading, term.payload)
    blobs = (
        [(r.blob, f"{r.id}#from") for r in rules]
        if sends or from_there and cue(reading, "ship_from", clause.start, clause.end)
        else []
    )
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
    if not (origin or from_there or sends) and product is None:
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


def _settle_destination(reading: Reading, term: Term, clause: Clause, rules: list[PolicyIndex]) -> None:
    denied = cue(reading, "negation", clause.start, clause.end)
    refused = affirmed = False
    owner = None
    for rule in rules:
        fact = rule.fact
        if not isinstance(fact, Policy):
            continue
        yes, no = _destination(reading, term.payload, rule, fact)
        refused, affirmed = refused or no, affirmed or yes
        owner = owner or (f"{rule.id}#{'not_to' if no else 'ships_to'}" if no or yes else None)
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
