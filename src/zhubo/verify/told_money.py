"""A viewer's own money in a text, and what is left of it or missing of it: held against the amount before it that facts carry."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.facts import Money
from zhubo.verify import patterns as pt
from zhubo.verify.amounts import Amount
from zhubo.verify.reading import Reading
from zhubo.verify.saying import say_money
from zhubo.verify.verdict import Claim, refute, support

_PAID = frozenset({"price", "total"})
"""Kinds of claims that say what is paid."""


def told_amounts(amounts: Sequence[Amount]) -> frozenset[int]:
    """Return the places of amounts that are the viewer's own: `from your $50.00 that leaves $12.00`; what is left stands next."""
    return frozenset(
        k
        for k, (amount, rest) in enumerate(zip(amounts, amounts[1:], strict=False))
        if amount.money.currency == rest.money.currency
        and pt.PRICE_TOLD_LEFT.search(amount.left)
        and pt.PRICE_TOLD_RIGHT.fullmatch(amount.right)
    )


def check_told(reading: Reading, amounts: Sequence[Amount], k: int) -> None:
    """Support the viewer's amount `k` and what the next one says is left or missing; else the next one is a finding."""
    told, rest = amounts[k], amounts[k + 1]
    match = pt.PRICE_TOLD_RIGHT.fullmatch(told.right)
    left = match is not None and match["left"] is not None
    support(reading.ledger, "told", told.start, told.end, ())
    known: str | None = None
    for bound in (False,) if left else (False, True):
        due = _due(reading, amounts[:k], bound=bound)
        if due is None or due[0].currency != told.money.currency:
            continue
        rest_minor = (told.money.minor - due[0].minor) * (1 if left else -1)
        if rest_minor == rest.money.minor:
            support(reading.ledger, "total", rest.start, rest.end, due[1])
            return
        if rest_minor >= 0:
            true = Money(rest_minor, told.money.currency)
            known = say_money(true, reading.text[rest.start : rest.end], true.currency)
    refute(reading.ledger, "wrong_price" if known else "unsupported_claim", rest.start, rest.end, known)


def _due(reading: Reading, before: Sequence[Amount], *, bound: bool) -> tuple[Money, tuple[str, ...]] | None:
    """Return the last amount that facts carry as what is paid, or as the `bound` of an offer or of free shipping, with their ids."""
    for amount in reversed(before):
        around = [c for c in reading.ledger.claims if c.start <= amount.start and amount.end <= c.end]
        for claim in around:
            if bound and amount.money in _bounds(reading, claim):
                return amount.money, claim.evidence
            if not bound and claim.kind in _PAID and (claim.start, claim.end) == (amount.start, amount.end):
                return amount.money, claim.evidence
    return None


def _bounds(reading: Reading, claim: Claim) -> list[Money]:
    """Return the amounts from which the offers and rules hold that carry a claim."""
    facts = reading.index.facts
    found: list[Money | None] = []
    for fact_id in claim.evidence:
        sort, _, id = fact_id.partition("#")[0].partition(":")
        if sort == "promotion" and id in facts.promotions:
            found.append(facts.promotions[id].threshold)
        elif sort == "policy" and id in facts.policies:
            found.append(facts.policies[id].free_over)
    return [money for money in found if money is not None]
