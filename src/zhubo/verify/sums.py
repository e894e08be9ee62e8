"""Sums that a text works out: over several lines, after offers, with postage. Each is recomputed from what facts carry, or refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhubo.facts import Money, Policy, Promotion
from zhubo.values import dataclass
from zhubo.verify import patterns as pt
from zhubo.verify.amounts import Amount
from zhubo.verify.cuts import Line, taken_off
from zhubo.verify.index import ProductIndex
from zhubo.verify.promotions import is_running, price_now, promotions_at
from zhubo.verify.reading import Reading, allowed_rule, cue
from zhubo.verify.saying import say_money
from zhubo.verify.scopes import anchor_at, scope_at, variants_in
from zhubo.verify.verdict import Claim, cover, refute, support

LINES_MAX = 12
"""How many lines one text adds up."""


@dataclass(slots=True)
class _Bill:
    """What stands in a text before a sum: the lines, the offers and fees that are named, and what was last worked out.

    `counts` is where the text says how many of a line there are: the `×2` behind its price.
    """

    lines: list[Line]
    promotions: list[Promotion]
    fees: list[tuple[Policy, Money]]
    evidence: list[str]
    counts: list[tuple[int, int]]
    net: Money | None = None
    sound: bool = True


def is_worked_out(reading: Reading, amounts: Sequence[Amount], k: int) -> bool:
    """Whether an amount is said to come out of those before it: the sum of several, what is left after an offer, all with postage."""
    amount = amounts[k]
    before = [a for a in amounts[:k] if a.money.currency == amount.money.currency]
    if not before:
        return False
    if pt.PRICE_PAID_LEFT.search(amount.left) or pt.PRICE_PAID_RIGHT.match(amount.right):
        summed = len(before) > 1 and pt.PRICE_TOTAL.search(reading.low, 0, amount.start) is not None
        offered = (
            summed
            or cue(reading, "second_half", 0, amount.start)
            or any(p.start < amount.start for p in reading.percents)
        )
        return offered or any(pt.PRICE_OFF_LEFT.search(a.left) or pt.PRICE_OFF_RIGHT.match(a.right) for a in before)
    if pt.PRICE_WITH_FEE.search(amount.left) or pt.PRICE_WITH_FEE_RIGHT.match(amount.right):
        return True
    if not (pt.PRICE_TOTAL.search(amount.left) or pt.PRICE_TOTAL.match(amount.right.lstrip())):
        return False
    counted = any(amount.clause.start <= q.start < amount.start and q.dimension == "count" for q in reading.quantities)
    return len(before) > 1 and not counted


def check_worked_out(reading: Reading, amounts: Sequence[Amount], roles: Sequence[str], k: int) -> None:
    """Support an amount that comes out of what the text says before it, exactly; else it is a finding, with what does come out."""
    amount = amounts[k]
    bill = _bill(reading, amounts, roles, k)
    true = _due(reading, bill, amount)
    if amount.money in (true, _due_of_last(reading, bill, amount)):
        for start, end in bill.counts:
            cover(reading.ledger, start, end)
        support(reading.ledger, "total", amount.start, amount.end, tuple(dict.fromkeys(bill.evidence)))
        return
    said = reading.text[amount.start : amount.end]
    refute(
        reading.ledger,
        "wrong_price",
        amount.start,
        amount.end,
        None if true is None else say_money(true, said, true.currency),
    )


def _bill(reading: Reading, amounts: Sequence[Amount], roles: Sequence[str], k: int) -> _Bill:
    """Return what the text says before the amount `k`."""
    bill = _Bill([], _promotions(reading, amounts[k].start), [], [], [])
    for at, amount in enumerate(amounts[:k]):
        claim, product = _claim(reading, amount), anchor_at(reading, amount.start)
        if claim is None:
            bill.sound = False
            continue
        bill.evidence += claim.evidence
        if claim.kind in ("fee", "policy"):
            bill.fees += [(fact, amount.money) for fact in _policies(reading, claim) if fact.fee == amount.money]
        elif claim.kind == "total" and is_worked_out(reading, amounts, at):
            bill.net = amount.money if pt.PRICE_PAID_LEFT.search(amount.left) else None
        elif claim.kind == "total" and not (product is not None and _is_unit_price(reading, bill, amount, product)):
            _count(reading, bill, amount, product)
        elif claim.kind in ("price", "total") and roles[at] == "price" and product is not None:
            _add(reading, bill, amount, product, tuple(a.end for a in amounts))
    bill.sound = bill.sound and 0 < len(bill.lines) <= LINES_MAX
    return bill


def _claim(reading: Reading, amount: Amount) -> Claim | None:
    """Return the claim that settled an amount: its own, else that of a rule's own words around it."""
    around = [c for c in reading.ledger.claims if c.start <= amount.start and amount.end <= c.end]
    return min(around, key=lambda c: c.end - c.start, default=None)


def _add(reading: Reading, bill: _Bill, amount: Amount, product: ProductIndex, fences: tuple[int, ...]) -> None:
    """Add a line of one piece; a range or a price that others begin at is none."""
    if amount.part or pt.PRICE_FROM_RIGHT.match(amount.right) or pt.PRICE_FROM_LEFT.search(amount.left):
        bill.sound = False
    options, others = scope_at(reading, product, amount.start, amount.end, fences)
    variants = tuple(v.sku for v in variants_in(product, options, others)) or tuple(v.sku for v, _ in product.variants)
    if bill.net is not None:
        bill.lines, bill.net = [], None
    times = pt.PRICE_TIMES.match(reading.low, amount.end)
    if times is not None:
        bill.counts.append(times.span())
    bill.lines.append(Line(product, variants, amount.money, int(times[1]) if times is not None else 1))


def _is_unit_price(reading: Reading, bill: _Bill, amount: Amount, product: ProductIndex) -> bool:
    """Whether a total is what one piece costs that is a pack of several, and opens a line: 5 pairs, 35."""
    opened = bool(bill.lines) and bill.lines[-1].product is product
    return not opened and any(price_now(reading, product, v) == amount.money for v in product.product.variants)


def _count(reading: Reading, bill: _Bill, amount: Amount, product: ProductIndex | None) -> None:
    """Read a total of the product last named as so many pieces of its line; where it is no multiple of it, as a line of its own.

    Of several that cost the same, as so many pieces of any of them, where no offer is named that may hold for some of them alone.
    """
    last = bill.lines[-1] if bill.lines else None
    alike = last is not None and product is not None and not bill.promotions and len(bill.lines) == 1
    if (
        last is not None
        and (last.product is product or (alike and product is not None and _costs_the_same(reading, product, last)))
        and last.count == 1
        and amount.money.minor % max(1, last.unit.minor) == 0
    ):
        bill.lines[-1] = replace(last, count=amount.money.minor // last.unit.minor)
    else:
        bill.sound = False


def _costs_the_same(reading: Reading, product: ProductIndex, line: Line) -> bool:
    return all(price_now(reading, product, variant) == line.unit for variant in product.product.variants)


def _due(reading: Reading, bill: _Bill, amount: Amount) -> Money | None:
    """Return what the lines come to; less the offers that are named, where the amount is said to be what is paid; with the fees named."""
    if not bill.sound or len({line.unit.currency for line in bill.lines}) > 1:
        return None
    gross = sum(line.unit.minor * line.count for line in bill.lines)
    currency = bill.lines[0].unit.currency
    with_fee = pt.PRICE_WITH_FEE.search(amount.left) or pt.PRICE_WITH_FEE_RIGHT.match(amount.right)
    paid = pt.PRICE_PAID_LEFT.search(amount.left) or pt.PRICE_PAID_RIGHT.match(amount.right)
    if (paid or with_fee) and bill.promotions:
        roughly = pt.PRICE_PAID_ABOUT.search(amount.left) is not None
        off = taken_off(bill.promotions, bill.lines, roughly=roughly)
        if off is None or off > gross:
            return None
        net = gross - off
    else:
        net = gross
    if not with_fee:
        return Money(net, currency)
    for policy, fee in bill.fees[:1]:
        bound = policy.free_over
        if bound is not None and (gross >= bound.minor or net >= bound.minor):
            return None
        return Money(net + fee.minor, currency)
    return None


def _due_of_last(reading: Reading, bill: _Bill, amount: Amount) -> Money | None:
    """Return what is paid for the last line alone, where it was added up by itself: prices of options stand before what two of one cost."""
    last = bill.lines[-1] if bill.lines else None
    paid = pt.PRICE_PAID_LEFT.search(amount.left) or pt.PRICE_PAID_RIGHT.match(amount.right)
    if last is None or not paid or last.count == 1 or len(bill.lines) == 1 or bill.net is not None:
        return None
    return _due(reading, replace(bill, lines=[last]), amount)


def _promotions(reading: Reading, end: int) -> list[Promotion]:
    """Return the promotions whose terms the text names before `end`, each once."""
    found: dict[str, Promotion] = {}
    for claim in reading.ledger.claims:
        if claim.end <= end and claim.kind in ("off", "discount", "policy"):
            for fact_id in claim.evidence:
                id = fact_id.removeprefix("promotion:").partition("#")[0]
                if fact_id.startswith("promotion:") and id in reading.index.facts.promotions:
                    found[id] = reading.index.facts.promotions[id]
    if cue(reading, "second_half", 0, end):
        product = anchor_at(reading, end)
        for rule in promotions_at(reading, product, end) if product is not None else ():
            fact = rule.fact
            if isinstance(fact, Promotion) and fact.kind == "second_half_price" and allowed_rule(reading, rule.id):
                found[fact.id] = fact
    return [promotion for promotion in found.values() if is_running(reading, promotion)]


def _policies(reading: Reading, claim: Claim) -> list[Policy]:
    ids = [
        fact_id.removeprefix("policy:").partition("#")[0] for fact_id in claim.evidence if fact_id.startswith("policy:")
    ]
    return [reading.index.facts.policies[id] for id in ids if id in reading.index.facts.policies]
