"""A viewer's own money in a text, and what is left of it or missing of it: held against the amount right before it that facts carry.

Only the plain form is one: a clause of its own that begins with the viewer's money and ends with the rest. Nothing else that is said of an
amount, a fee, an offer, an option or other goods, may stand between it and what it is held against.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.facts import Money, Policy, Promotion
from zhubo.verify import patterns as pt
from zhubo.verify.amounts import Amount
from zhubo.verify.option_names import option_mentions
from zhubo.verify.promotions import is_running
from zhubo.verify.reading import Reading
from zhubo.verify.saying import say_money
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import Claim, refute, support

Due = tuple[Money, tuple[str, ...]]
"""What the viewer's money is held against, and the facts that carry it."""
_PAID = frozenset({"price", "total"})
"""Kinds of claims that say what is paid."""
_EDGES = " ,，.。!！;；~"


def told_amounts(amounts: Sequence[Amount]) -> frozenset[int]:
    """Return the places of amounts that are the viewer's own: `from your $50.00 that leaves $12.00`; what is left stands next."""
    return frozenset(
        k
        for k, (amount, rest) in enumerate(zip(amounts, amounts[1:], strict=False))
        if amount.money.currency == rest.money.currency
        and not (amount.part or rest.part)
        and (opened := pt.PRICE_TOLD_LEFT.fullmatch(amount.left.lstrip(_EDGES))) is not None
        and (match := pt.PRICE_TOLD_RIGHT.fullmatch(amount.right)) is not None
        and rest.right.rstrip(_EDGES) == (" short" if match["are"] else "")
        and (opened["order"] is None or match["left"] is None)
    )


def check_told(reading: Reading, amounts: Sequence[Amount], roles: Sequence[str], k: int) -> None:
    """Support the viewer's amount `k` and what the next one says is left or missing; else the next one is a finding."""
    told, rest = amounts[k], amounts[k + 1]
    match, opened = pt.PRICE_TOLD_RIGHT.fullmatch(told.right), pt.PRICE_TOLD_LEFT.fullmatch(told.left.lstrip(_EDGES))
    left = match is not None and match["left"] is not None
    of_an_order, either = (opened is not None and opened["order"] is not None), opened is not None and opened["with"]
    support(reading.ledger, "told", told.start, told.end, ())
    due = None if of_an_order else _paid(reading, amounts, roles, k)
    if due is None and not left and (of_an_order or either):
        due = _bound(reading, amounts[:k])
    if due is None or due[0].currency != told.money.currency:
        refute(reading.ledger, "unsupported_claim", rest.start, rest.end)
        return
    rest_minor = (told.money.minor - due[0].minor) * (1 if left else -1)
    if rest_minor == rest.money.minor:
        support(reading.ledger, "told", rest.start, rest.end, due[1])
        return
    said, known = reading.text[rest.start : rest.end], Money(abs(rest_minor), told.money.currency)
    refute(
        reading.ledger,
        "wrong_price",
        rest.start,
        rest.end,
        say_money(known, said, known.currency) if rest_minor >= 0 else None,
    )


def _paid(reading: Reading, amounts: Sequence[Amount], roles: Sequence[str], k: int) -> Due | None:
    """Return the amount right before the place `k`, where facts carry it as what is paid now, and nothing is spoken of in between."""
    if k == 0 or roles[k - 1] != "price":
        return None
    due = amounts[k - 1]
    claim = next((c for c in reading.ledger.claims if (c.start, c.end) == (due.start, due.end)), None)
    if claim is None or claim.kind not in _PAID or due.part:
        return None
    around = due.clause_text
    vague = (
        pt.PRICE_FROM_RIGHT.match(due.right),
        pt.PRICE_FROM_LEFT.search(due.left),
        pt.PRICE_UP_TO.search(due.left),
        pt.PRICE_SOME.search(around),
        pt.PRICE_LATER.search(around),
    )
    if any(vague) or _speaks_of_others(reading, due, claim, amounts[k].start):
        return None
    return due.money, claim.evidence


def _speaks_of_others(reading: Reading, due: Amount, claim: Claim, end: int) -> bool:
    """Whether between an amount and `end` goods are named that it is not the price of, or an option in a clause of its own."""
    own = {fact_id.partition("#")[0].removeprefix("product:") for fact_id in claim.evidence}
    own |= {reading.index.facts.product_of.get(sku, sku) for sku in own}
    if any(due.end <= mention.start < end and mention.sku not in own for mention in reading.mentions):
        return True
    product = anchor_at(reading, end)
    begin = max(due.end, due.clause.end)
    return product is not None and any(begin <= mention.start < end for mention in option_mentions(reading, product))


def _bound(reading: Reading, before: Sequence[Amount]) -> Due | None:
    """Return the bound of the offer or rule of the whole shop that carries the last amount, where the text tells that bound."""
    if not before:
        return None
    last = before[-1]
    claims = [c for c in reading.ledger.claims if c.start <= last.start and last.end <= c.end]
    for claim in claims:
        for bound in _bounds(reading, claim):
            if any(amount.money == bound for amount in before):
                return bound, claim.evidence
    return None


def _bounds(reading: Reading, claim: Claim) -> list[Money]:
    """Return the amounts from which those offers and rules hold, now and for all goods and places, that carry a claim."""
    facts = reading.index.facts
    found: list[Money | None] = []
    for fact_id in claim.evidence:
        sort, _, id = fact_id.partition("#")[0].partition(":")
        fact: Promotion | Policy | None = facts.promotions.get(id) if sort == "promotion" else None
        fact = facts.policies.get(id) if sort == "policy" else fact
        if isinstance(fact, Promotion) and is_running(reading, fact) and not (fact.products or fact.categories):
            found.append(fact.threshold)
        elif isinstance(fact, Policy) and not fact.regions:
            found.append(fact.free_over)
    return [money for money in found if money is not None]
