"""Amounts of money in a text, each in its role, held against prices."""

from __future__ import annotations

from decimal import Decimal

from zhubo.facts import Money, Policy, Promotion, Variant
from zhubo.text.money import to_money
from zhubo.text.numbers import NumberSpan, fold
from zhubo.text.wording import Wording
from zhubo.verify import patterns as pt
from zhubo.verify.amounts import Amount
from zhubo.verify.charges import check_charge, rule_role
from zhubo.verify.counts import GOODS, pieces_of_sum
from zhubo.verify.index import ProductIndex
from zhubo.verify.labels import bare_field
from zhubo.verify.option_names import option_mentions
from zhubo.verify.promotions import carrying, is_running, is_to_come, price_now, promotions_for
from zhubo.verify.reading import Reading, allowed_rule, clause_at, cue, sentence_text
from zhubo.verify.saying import say_money
from zhubo.verify.scopes import anchor_at, goods_at, links_in, priced_scope, scope_at, variants_in
from zhubo.verify.sums import check_worked_out, is_worked_out
from zhubo.verify.told_money import check_told, told_amounts
from zhubo.verify.verdict import cover, is_covered, refute, support


def check_prices(reading: Reading) -> None:
    """Settle every amount of money in the text."""
    every = _amounts(reading)
    fences = tuple(a.end for a in every)
    told = told_amounts(every)
    amounts = [a for k, a in enumerate(every) if k not in told and k - 1 not in told]
    sums = {k for k in range(1, len(amounts)) if is_worked_out(reading, amounts, k)}
    apart = [a for k, a in enumerate(amounts) if k not in sums and _is_apart(amounts, a)]
    roles = ["price" if k in sums else _role(reading, a) for k, a in enumerate(amounts)]
    for k, amount in enumerate(amounts):
        if amount in apart or k in sums or is_covered(reading.ledger, amount.start, amount.end):
            continue
        role = roles[k]
        if not amount.money.minor and cue(reading, "gift", 0, len(reading.low)):
            cover(reading.ledger, amount.start, amount.end)
        elif role in ("threshold", "off", "fee", "deposit"):
            check_charge(reading, amount, role)
        else:
            _check_price(reading, amount, role, fences, amounts[k - 1] if k else None)
    last = max(sums, default=-1)
    for k, amount in enumerate(amounts):
        if amount in apart and k < last:
            _check_apart(reading, amounts, amount)
    for k in sorted(sums):
        check_worked_out(reading, amounts, roles, k)
    for k, amount in enumerate(amounts):
        if amount in apart and k >= last:
            # What lies behind a sum may be how far the sum is from a price.
            _check_apart(reading, amounts, amount)
    by_place = dict(zip((a.start for a in amounts), roles, strict=True))
    for k in sorted(told):
        check_told(reading, every, [by_place.get(a.start, "told") for a in every], k)


def _is_apart(amounts: list[Amount], amount: Amount) -> bool:
    """Whether an amount is said to lie between two prices that the text names: `相差20元`, `$2 apart`."""
    others = [a for a in amounts if a is not amount and a.money.currency == amount.money.currency]
    if len(others) < 2:
        return False
    if pt.PRICE_DIFFERENCE_LEFT.search(amount.left) or pt.PRICE_DIFFERENCE_RIGHT.match(amount.right):
        return True
    compared = pt.PRICE_APART_LEFT.search(amount.left) or pt.PRICE_APART_RIGHT.match(amount.right)
    return compared is not None and bool(_pairs_apart(amounts, amount))


def _pairs_apart(amounts: list[Amount], amount: Amount) -> list[tuple[Amount, Amount]]:
    others = [a for a in amounts if a is not amount and a.money.currency == amount.money.currency]
    return [
        (one, two)
        for k, one in enumerate(others)
        for two in others[k + 1 :]
        if abs(one.money.minor - two.money.minor) == amount.money.minor
    ]


def _check_apart(reading: Reading, amounts: list[Amount], amount: Amount) -> None:
    """Support a difference of two prices that facts carry."""
    carried = {
        (c.start, c.end): c.evidence
        for c in reading.ledger.claims
        if c.kind in ("price", "list_price", "total", "threshold")
    }
    for one, two in _pairs_apart(amounts, amount):
        evidence = [carried.get((a.start, a.end)) for a in (one, two)]
        if evidence[0] is not None and evidence[1] is not None:
            support(reading.ledger, "price", amount.start, amount.end, (*evidence[0], *evidence[1]))
            return
    others = [a.money for a in amounts if a is not amount and (a.start, a.end) in carried]
    known: str | None = None
    if len(others) == 2 and others[0].currency == others[1].currency == amount.money.currency:
        true = Money(abs(others[0].minor - others[1].minor), others[0].currency)
        known = say_money(true, reading.text[amount.start : amount.end], true.currency)
    refute(reading.ledger, "wrong_price", amount.start, amount.end, known)


def _amounts(reading: Reading) -> list[Amount]:
    spans = [(m.start, m.end, m.money, m.part) for m in reading.money]
    for number in reading.numbers:
        if _is_bare_price(reading, number):
            money = to_money(number.value, reading.index.currency)
            if money is not None:
                spans.append((number.start, number.end, money, ""))
    spans.sort(key=lambda s: s[0])
    found: list[Amount] = []
    for k, (start, end, money, part) in enumerate(spans):
        clause = reading.clauses[clause_at(reading, start)]
        left = max(clause.start, spans[k - 1][1] if k else 0)
        right = min(clause.end, spans[k + 1][0] if k + 1 < len(spans) else clause.end)
        sentence = sentence_text(reading, clause_at(reading, start))
        found.append(Amount(start, end, money, part, reading.low[left:start], reading.low[end:right], clause, sentence))
    return found


def _is_bare_price(reading: Reading, number: NumberSpan) -> bool:
    start, end = number.start, number.end
    if any(q.start <= start < q.end for q in reading.quantities) or is_covered(reading.ledger, start, end):
        return False
    if pt.PRICE_NO_PRICE_AFTER.match(reading.low, end) or not reading.low[start].isdigit():
        return False
    found = pt.PRICE_PRICE_BEFORE.search(reading.low, max(0, start - 12), start)
    product = anchor_at(reading, start)
    if product is not None and any(m.start <= start < m.end for m in option_mentions(reading, product)):
        return False
    if goods_at(reading, end, product) or (product is not None and bare_field(reading, number, product)):
        return False
    if found is not None and found[0].strip() != "的":
        return True
    named = any(m.end == start for m in reading.mentions)
    return (found is not None or named) and pt.PRICE_CLAUSE_END.match(reading.low, end) is not None


def _role(reading: Reading, amount: Amount) -> str:
    cues = reading.index.rules.cues
    left, right, sentence = amount.left, amount.right, amount.sentence
    free = cues["free_shipping"].search(sentence)
    shipping = free or cues["fee"].search(sentence)
    if pt.PRICE_THRESHOLD_LEFT.search(left) or pt.PRICE_THRESHOLD_RIGHT.match(right):
        offers = (cues[name] for name in ("off_after", "off_before", "gift"))
        if shipping or left.endswith("满") or any(words.search(sentence) for words in offers):
            return "threshold"
    if pt.PRICE_ENGLISH_THRESHOLD.search(left) and (shipping or pt.PRICE_ENGLISH_OFFER.search(sentence)):
        return "threshold"
    if free and pt.PRICE_ELSE.search(left):
        return "fee"
    if cues["deposit"].search(left) or cues["deposit"].search(right):
        return "deposit"
    without = cues["free_shipping"].sub(" ", left), cues["free_shipping"].sub(" ", right)
    if cues["fee"].search(without[0]) or cues["fee"].search(without[1][:24]):
        return "fee"
    if pt.PRICE_OFF_LEFT.search(left) or pt.PRICE_OFF_RIGHT.match(right):
        return "off"
    if _list_like(cues["list_price"], left, right):
        return "list_price"
    if _list_like(cues["usual_price"], left, right):
        return "usual_price"
    return rule_role(reading, amount) or "price"


def _list_like(pattern: Wording, left: str, right: str) -> bool:
    last = None
    for match in pattern.finditer(left):
        last = match
    if last is not None and len(left) - last.end() <= 10 and not pt.PRICE_NOW.search(left, last.end()):
        return True
    first = pattern.match(right.lstrip(" (的是"))
    # What is paid instead of a price is no list price itself.
    return first is not None and first[0] not in ("instead of", "down from")


def _check_price(reading: Reading, amount: Amount, role: str, fences: tuple[int, ...], before: Amount | None) -> None:
    product = anchor_at(reading, amount.start)
    if product is None:
        refute(reading.ledger, "unsupported_claim", amount.start, amount.end)
        return
    options, others = scope_at(reading, product, amount.start, amount.end, fences)
    variants = variants_in(product, options, others) or variants_in(product, {})
    variants = priced_scope(reading, product, "price", variants)
    priced = [v for v in variants if v.price is not None]
    evidence = f"product:{product.product.sku}#price"
    if not priced:
        refute(reading.ledger, "unsupported_claim", amount.start, amount.end)
    elif role == "list_price":
        _check_list_price(reading, amount, product, priced)
    elif role == "usual_price" and amount.money in {v.price for v in priced}:
        support(reading.ledger, "price", amount.start, amount.end, (evidence,))
    elif _is_free_over(reading, amount):
        check_charge(reading, amount, "threshold")
    else:
        _check_current(reading, amount, product, priced, evidence)


def _is_free_over(reading: Reading, amount: Amount) -> bool:
    """Whether `99元包邮` is said of orders: not of this item, and the shop's own bound."""
    if not reading.index.rules.cues["free_shipping"].match(amount.right.lstrip(" 就")) or pt.PRICE_THIS.search(
        amount.sentence
    ):
        return False
    return any(isinstance(p.fact, Policy) and p.fact.free_over == amount.money for p in reading.index.policies)


def _check_list_price(reading: Reading, amount: Amount, product: ProductIndex, variants: list[Variant]) -> None:
    listed = [v for v in variants if v.list_price is not None]
    evidence, list_evidence = (f"product:{product.product.sku}#{field}" for field in ("price", "list_price"))
    same = [v for v in listed if v.list_price == amount.money]
    on_sale = [v for v in variants if v.price == amount.money and price_now(reading, product, v) != v.price]
    if same and all(v.list_price_basis for v in same):
        support(reading.ledger, "list_price", amount.start, amount.end, (list_evidence,))
    elif on_sale:
        support(reading.ledger, "list_price", amount.start, amount.end, (evidence,))
    elif same:
        refute(reading.ledger, "missing_basis", amount.start, amount.end, None, list_evidence)
    else:
        lawful = next((v.list_price for v in listed if v.list_price_basis and v.list_price is not None), None)
        known = None if lawful is None else say_money(lawful, reading.text[amount.start : amount.end])
        refute(
            reading.ledger, "wrong_price" if lawful else "missing_basis", amount.start, amount.end, known, list_evidence
        )


def _check_current(
    reading: Reading, amount: Amount, product: ProductIndex, variants: list[Variant], evidence: str
) -> None:
    money = amount.money
    current = sorted({p for v in variants if (p := price_now(reading, product, v)) is not None})
    if current and money.currency != current[0].currency:
        current = sorted({p for v in variants for p in v.other_prices if p.currency == money.currency}) or current
    carried = _carried_price(reading, amount, product, variants, current)
    rules = [r for price in current if (r := carrying(reading, product, price)) is not None]
    if carried is not None and len(rules) == len(current):
        support(reading.ledger, carried[0], amount.start, amount.end, (evidence, *carried[1], *sum(rules, ())))
        return
    said = reading.text[amount.start : amount.end]
    ended = any(
        v.sale is not None and v.sale.price == money and v.sale.ends_ms is not None and reading.at_ms >= v.sale.ends_ms
        for v in variants
    )
    totals = _totals(reading, amount, product, current)
    known: str | None = say_money(
        totals[0] if totals else current[0] if amount.part != "high" else current[-1], said, money.currency
    )
    if len(current) > 1 and not amount.part and not _is_from(reading, amount):
        known = f"{say_money(current[0], said, money.currency)}~{say_money(current[-1], said, money.currency)}"
    if money in current:
        known = None  # It is some variant's price: a range in its place would say less than what may be true.
    refute(reading.ledger, "stale_fact" if ended else "wrong_price", amount.start, amount.end, known, evidence)


def _carried_price(
    reading: Reading, amount: Amount, product: ProductIndex, variants: list[Variant], current: list[Money]
) -> tuple[str, tuple[str, ...]] | None:
    """Return the kind of the claim and the further evidence where facts carry the amount."""
    money = amount.money
    totals = _totals(reading, amount, product, current)
    if totals:
        _cover_counts(reading, amount)
    if money in totals:
        return "total", ()
    several = not totals and len(current) == 1 and money.minor > current[0].minor
    loosely = pieces_of_sum(reading, amount, loosely=True) if several else ()
    if loosely and money.minor == current[0].minor * loosely[0][2] and money.currency == current[0].currency:
        for start, end, _ in loosely:
            cover(reading.ledger, start, end)
        return "total", ()
    if not (totals and _no_unit_price(reading, amount)) and _fits_current(reading, amount, current):
        return "price", ()
    for variant in variants:
        sale = variant.sale
        if sale is not None and sale.price == money and sale.starts_ms is not None and reading.at_ms < sale.starts_ms:
            if pt.PRICE_START.search(amount.sentence) and any(d.month or d.relative for d in reading.dates):
                return "price", ()
        if variant.price == money and pt.PRICE_LATER.search(amount.sentence):
            return "price", ()
    for rule in promotions_for(reading, product):
        fact = rule.fact
        if not isinstance(fact, Promotion) or not allowed_rule(reading, rule.id) or not _applied(fact, amount):
            continue
        if is_running(reading, fact) and money in (fact.price, _discounted(fact, current)):
            return "price", (rule.id,)
        if money == fact.price and is_to_come(reading, fact) and pt.PRICE_START.search(amount.sentence):
            return "price", (rule.id,)
    return None


def _applied(fact: Promotion, amount: Amount) -> bool:
    """Whether an offer holds for one piece as it is said: one with a code only where the sentence names the code."""
    if fact.kind == "quantity_percent" or (fact.quantity or 1) > 1 or fact.threshold is not None:
        return False
    if not fact.code:
        return True
    return fold(fact.code) in amount.sentence or pt.PRICE_CODED.search(amount.sentence) is not None


def _cover_counts(reading: Reading, amount: Amount) -> None:
    for quantity in reading.quantities:
        if amount.clause.start <= quantity.start < amount.clause.end and quantity.dimension == "count":
            cover(reading.ledger, quantity.start, quantity.end)
    for number in reading.numbers:
        if _counts_goods(reading, amount, number):
            cover(reading.ledger, number.start, number.end)
    for start, end, _ in pieces_of_sum(reading, amount):
        cover(reading.ledger, start, end)
    match = pt.PRICE_TWO_FOR.search(amount.left)
    if match is not None:
        at = amount.start - len(amount.left)
        cover(reading.ledger, at + match.start(1), at + match.end(1))


def _fits_current(reading: Reading, amount: Amount, current: list[Money]) -> bool:
    money = amount.money
    if not current or money.currency != current[0].currency:
        return False
    if amount.part == "low" or (not amount.part and _is_from(reading, amount)):
        return money == current[0]
    if amount.part == "high" or pt.PRICE_UP_TO.search(amount.left):
        return money == current[-1]
    return current == [money] or (money in current and pt.PRICE_SOME.search(amount.clause_text) is not None)


def _is_from(reading: Reading, amount: Amount) -> bool:
    return pt.PRICE_FROM_RIGHT.match(amount.right) is not None or pt.PRICE_FROM_LEFT.search(amount.left) is not None


def _no_unit_price(reading: Reading, amount: Amount) -> bool:
    if pt.PRICE_TOTAL.search(amount.left) is not None or pt.PRICE_TOTAL.search(amount.right) is not None:
        return True
    return len(reading.money) == 1 and pt.PRICE_TOTAL.search(amount.sentence) is not None


def _totals(reading: Reading, amount: Amount, product: ProductIndex, current: list[Money]) -> list[Money]:
    """Return what the number of pieces named beside the amount costs, promotions applied where the sentence names them."""
    if len(current) != 1 or pt.PRICE_EACH.search(amount.left[-8:]) or pt.PRICE_EACH.search(amount.right[:8]):
        return []
    counts = [
        int(q.value)
        for q in reading.quantities
        if amount.clause.start <= q.start < amount.clause.end
        and q.dimension == "count"
        and q.value == q.value.to_integral_value()
        and 2 <= q.value <= 999
        and q.unit in GOODS
        and reading.low[q.start - 1 : q.start] != "第"
        and not any(m.start <= q.start < m.end for m in option_mentions(reading, product))
        and not any(m.start <= q.start < m.end for m in reading.mentions)
    ]
    match = pt.PRICE_TWO_FOR.search(amount.left)
    counts += [int(match[1])] if match is not None else []
    counts += [int(n.value) for n in reading.numbers if _counts_goods(reading, amount, n)]
    counts = counts or [n for *_, n in pieces_of_sum(reading, amount)][:1]
    unit = current[0]
    totals = [Money(unit.minor * n, unit.currency) for n in counts]
    for n in counts:
        totals += _with_offers(reading, product, unit, n)
    units = {q.unit for q in reading.quantities if amount.clause.start <= q.start < amount.clause.end}
    if any(q.unit in units for n in counts for q in product.quantities.get(("count", Decimal(n)), ())):
        totals.append(unit)
    return totals


def _counts_goods(reading: Reading, amount: Amount, number: NumberSpan) -> bool:
    """Whether a bare number counts the goods named right behind it: `two mugs`."""
    inside = (
        amount.clause.start <= number.start < amount.clause.end and 2 <= number.value <= 999 and number.value % 1 == 0
    )
    # Of link 3 there are not three.
    linked = inside and any(m.start() <= number.start < m.end() for m in links_in(reading))
    linked = linked or reading.low.startswith("号", number.end)
    return inside and not linked and goods_at(reading, number.end, anchor_at(reading, number.start))


def _with_offers(reading: Reading, product: ProductIndex, unit: Money, n: int) -> list[Money]:
    found: list[Money] = []
    whole = unit.minor * n
    for rule in promotions_for(reading, product):
        fact = rule.fact
        if not isinstance(fact, Promotion) or not is_running(reading, fact) or not allowed_rule(reading, rule.id):
            continue
        if fact.kind == "second_half_price" and unit.minor % 2 == 0:
            found.append(Money(whole - (n // 2) * unit.minor // 2, unit.currency))
        if fact.price is not None and fact.quantity == n and fact.price.currency == unit.currency:
            found.append(fact.price)
        if fact.kind == "threshold" and fact.threshold and fact.off and whole >= fact.threshold.minor:
            found.append(Money(whole - fact.off.minor, unit.currency))
        if fact.kind == "quantity_percent" and fact.percent_off_bp and fact.quantity and n >= fact.quantity:
            discounted = _discounted(fact, [Money(whole, unit.currency)])
            found += [discounted] if discounted is not None else []
    return found


def _discounted(fact: Promotion, current: list[Money]) -> Money | None:
    if len(current) != 1 or not fact.percent_off_bp:
        return None
    minor = current[0].minor * (10_000 - fact.percent_off_bp)
    return Money(minor // 10_000, current[0].currency) if minor % 10_000 == 0 else None
