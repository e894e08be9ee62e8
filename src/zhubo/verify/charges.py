"""Fees, thresholds, amounts off and deposits, held against policies and promotions."""

from __future__ import annotations

from zhubo.facts import Money, Policy, Promotion
from zhubo.text.money import to_money
from zhubo.verify import patterns as pt
from zhubo.verify.amounts import Amount
from zhubo.verify.index import PolicyIndex, ProductIndex
from zhubo.verify.promotions import is_running, is_to_come, price_now, promotions_at
from zhubo.verify.reading import Reading, allowed_rule
from zhubo.verify.saying import say_money
from zhubo.verify.scopes import anchor_at, scope_at, variants_in
from zhubo.verify.verdict import refute, support


def check_charge(reading: Reading, amount: Amount, role: str) -> None:
    """Hold a fee, a threshold, an amount off or a deposit against policies and promotions."""
    said = reading.text[amount.start : amount.end]
    product = anchor_at(reading, amount.start)
    known: list[tuple[Money, str]] = []
    stale = False
    for rule, field, money in _rule_money(reading, product, role, amount):
        if not allowed_rule(reading, rule.id):
            continue
        offer = rule.fact
        running = not isinstance(offer, Promotion) or is_running(reading, offer) or is_to_come(reading, offer)
        if money == amount.money and running and not (role == "threshold" and _turned(reading, amount)):
            support(reading.ledger, role, amount.start, amount.end, (f"{rule.id}#{field}",))
            return
        stale = stale or (money == amount.money and not running)
        known += [(money, f"{rule.id}#{field}")] if running else []
    if role in ("off", "fee") and product is not None and _saving(reading, amount, product):
        support(reading.ledger, role, amount.start, amount.end, (f"product:{product.product.sku}#price",))
        return
    kind = "stale_fact" if stale else "wrong_discount" if role == "off" else "wrong_policy"
    if role == "threshold" and not reading.index.rules.cues["free_shipping"].search(amount.sentence):
        kind = (
            "stale_fact"
            if stale
            else "wrong_discount"
            if not reading.index.rules.cues["fee"].search(amount.sentence)
            else kind
        )
    if not known and not stale:
        kind = "unsupported_claim"
    value, source = known[0] if len({money for money, _ in known}) == 1 else (None, known[0][1] if known else None)
    refute(reading.ledger, kind, amount.start, amount.end, None if value is None else say_money(value, said), source)


def rule_role(reading: Reading, amount: Amount) -> str | None:
    """Return the role of an amount that a rule states, in a sentence of shipping or offers that names no goods; None elsewhere."""
    sentence = amount.clause.sentence
    asked = any(c.sentence == sentence - 1 and c.question for c in reading.clauses)
    parts = [c for c in reading.clauses if sentence - asked <= c.sentence <= sentence]
    start, end = parts[0].start, parts[-1].end
    if any(start <= m.start < end for m in reading.mentions):
        return None
    if anchor_at(reading, amount.start) is not None and pt.PRICE_THIS_ONE.search(reading.low, start, end):
        return None
    if pt.PRICE_RULE_SHIPPING.search(reading.low, start, end):
        for rule in reading.index.policies:
            if isinstance(rule.fact, Policy) and amount.money in (rule.fact.free_over, rule.fact.fee):
                return "threshold" if amount.money == rule.fact.free_over else "fee"
    if pt.PRICE_RULE_OFFER.search(reading.low, start, end):
        for rule in reading.index.promotions:
            if isinstance(rule.fact, Promotion) and amount.money in (rule.fact.threshold, rule.fact.off):
                return "threshold" if amount.money == rule.fact.threshold else "off"
    return None


def _turned(reading: Reading, amount: Amount) -> bool:
    """Whether what begins at the bound is said of less than the bound: `不满99元包邮`."""
    if pt.PRICE_SHORT_OF.search(amount.left) is None:
        return False
    cues = reading.index.rules.cues
    around = pt.PRICE_SHORT_OF.sub("", amount.left) + " " + amount.right
    if cues["fee"].search(around) and not cues["free_shipping"].search(around):
        return False
    free = cues["free_shipping"].search(amount.right) or cues["free_shipping"].search(amount.left)
    offer = cues["off_before"].search(around) or cues["off_after"].search(around)
    return bool(free or offer) and not cues["negation"].search(
        pt.PRICE_SHORT_OF.sub("", amount.left) + " " + amount.right
    )


def _rule_money(
    reading: Reading, product: ProductIndex | None, role: str, amount: Amount
) -> list[tuple[PolicyIndex, str, Money]]:
    found: list[tuple[PolicyIndex, str, Money]] = []
    shipping, offer_too = _about(reading, amount)
    for rule in reading.index.policies:
        fact = rule.fact
        if not isinstance(fact, Policy):
            continue
        if role == "fee" and fact.fee is not None:
            found.append((rule, "fee", fact.fee))
        if role == "threshold" and shipping and fact.free_over is not None:
            found.append((rule, "free_over", fact.free_over))
        topics = {"fee": ("shipping",), "threshold": ("shipping", "gift"), "deposit": ("deposit",), "off": ()}[role]
        if fact.topic in topics and fact.fee is None and fact.free_over is None:
            found += [
                (rule, "text", money)
                for n in sorted(rule.numbers)
                if (money := to_money(n, amount.money.currency)) is not None
            ]
    for rule in promotions_at(reading, product, amount.start):
        offer = rule.fact
        if isinstance(offer, Promotion):
            if role == "threshold" and offer_too and offer.threshold is not None:
                found.append((rule, "threshold", offer.threshold))
            if role == "off" and offer.off is not None and _says_threshold(reading, offer, amount):
                found.append((rule, "off", offer.off))
    return found


def _says_threshold(reading: Reading, offer: Promotion, amount: Amount) -> bool:
    """Whether the text names the bound without which an amount off is no promise."""
    if offer.threshold is None:
        return True
    said = {m.money for m in reading.money} | {to_money(n.value, offer.threshold.currency) for n in reading.numbers}
    return offer.threshold in said


def _about(reading: Reading, amount: Amount) -> tuple[bool, bool]:
    """Return whether a threshold is one of shipping, and whether it may be one of an offer."""
    cues = reading.index.rules.cues
    clause = pt.PRICE_LESS_THAN.sub("under", reading.low[amount.clause.start : amount.clause.end])
    if amount.left.endswith("满") and not amount.sentence.strip(" 。"):
        return True, True
    for around in (amount.right, clause, amount.sentence):
        shipping = cues["free_shipping"].search(around) is not None or cues["fee"].search(around) is not None
        offer = cues["off_after"].search(around) is not None or cues["off_before"].search(around) is not None
        if shipping or offer:
            return shipping, not shipping
    return True, True


def _saving(reading: Reading, amount: Amount, product: ProductIndex) -> bool:
    """Whether the amount is what a running sale takes off, exactly and for every variant spoken of."""
    if amount.left.endswith(("满",)) or not pt.PRICE_SAVING.search(amount.left + " " + amount.right):
        return False
    options, others = scope_at(reading, product, amount.start, amount.end)
    savings: set[Money] = set()
    for variant in variants_in(product, options, others):
        now = price_now(reading, product, variant)
        if now is None or variant.price is None:
            return False
        usual = variant.price
        if now == usual and variant.list_price is not None and variant.list_price_basis:
            usual = variant.list_price
        if usual.currency != now.currency:
            return False
        savings.add(Money(usual.minor - now.minor, now.currency))
    return savings == {amount.money}
