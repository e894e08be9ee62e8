"""A sum over several products that a text says: recomputed from the amounts that it names, each held against its own facts."""

from __future__ import annotations

from itertools import product

from zhubo.verify import patterns as pt
from zhubo.verify.amounts import Amount
from zhubo.verify.reading import Reading
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import support

SUMMED_MAX = 8
"""How many products one line adds up."""


def is_sum(reading: Reading, amounts: list[Amount], amount: Amount) -> bool:
    """Whether an amount is said to be the sum of amounts of several products that the text names before it."""
    if not (pt.PRICE_TOTAL.search(amount.left) or pt.PRICE_TOTAL.match(amount.right.lstrip())):
        return False
    counted = any(amount.clause.start <= q.start < amount.start and q.dimension == "count" for q in reading.quantities)
    return not counted and bool(_picks(reading, amounts, amount))


def check_sum(reading: Reading, amounts: list[Amount], amount: Amount) -> bool:
    """Support a sum whose every part a fact carries; return whether it was. Of a product with a total said, the total is its part."""
    carried = {(c.start, c.end): c for c in reading.ledger.claims if c.kind in ("price", "list_price", "total")}
    totals = {
        _spoken_of(reading, one): one.start
        for one in amounts
        if (claim := carried.get((one.start, one.end))) is not None and claim.kind == "total"
    }
    for picked in _picks(reading, amounts, amount):
        claims = [claim for one in picked if (claim := carried.get((one.start, one.end))) is not None]
        whole = all(totals.get(_spoken_of(reading, one), one.start) == one.start for one in picked)
        if len(claims) == len(picked) and whole:
            evidence = dict.fromkeys(fact for claim in claims for fact in claim.evidence)
            support(reading.ledger, "total", amount.start, amount.end, tuple(evidence))
            return True
    return False


def _spoken_of(reading: Reading, amount: Amount) -> str:
    """Return the SKU of the product that an amount speaks of; empty where of none."""
    anchor = anchor_at(reading, amount.start)
    return anchor.product.sku if anchor is not None else ""


def _picks(reading: Reading, amounts: list[Amount], amount: Amount) -> list[tuple[Amount, ...]]:
    """Return the ways to take one amount of each product named before `amount`, at least two, that add up to it."""
    by_product: dict[str, list[Amount]] = {}
    for one in amounts:
        sku = _spoken_of(reading, one)
        if sku and one.start < amount.start and one.money.currency == amount.money.currency:
            by_product.setdefault(sku, []).append(one)
    if _spoken_of(reading, amount) not in by_product:
        return []
    if not 2 <= len(by_product) <= SUMMED_MAX or any(len(group) > 2 for group in by_product.values()):
        return []
    return [
        picked
        for picked in product(*by_product.values())
        if sum(one.money.minor for one in picked) == amount.money.minor
    ]
