"""What is said to come for free."""

from __future__ import annotations

from zhubo.facts import Promotion
from zhubo.verify import patterns as pt
from zhubo.verify.index import ProductIndex
from zhubo.verify.promotions import is_running, promotions_for
from zhubo.verify.reading import Clause, Reading, allowed, allowed_rule, negated
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import cover, is_covered, refute, support


def check_gifts(reading: Reading) -> None:
    """Settle what is said to come for free: it must be the gift of the product or of a promotion that runs."""
    for one in pt.GIFT_ONE_FOR_ONE.finditer(reading.low):
        offered = _one_for_one(reading, anchor_at(reading, one.start()))
        if not offered and not is_covered(reading.ledger, *one.span()):
            refute(reading.ledger, "unsupported_claim", *one.span())
    for clause in reading.clauses:
        match = pt.QUANTITY_GIFT.search(reading.low, clause.start, clause.end)
        loosely = match is None
        if match is None:
            match = pt.GIFT_LOOSELY.search(reading.low, clause.start, clause.end)
        if match is None or clause.question or is_covered(reading.ledger, *match.span()):
            continue
        product = anchor_at(reading, match.start())
        gifts = _gifts(reading, product)
        denied = negated(reading, match.start(), clause)
        said = _said_beside(reading, clause) if loosely else _said(reading.low, clause, match.start(), match.end())
        if denied and not any(fact_id.startswith("product:") for _, fact_id in gifts):
            cover(reading.ledger, *match.span())
        elif denied or not gifts:
            refute(reading.ledger, "unsupported_claim", *match.span(), None, gifts[0][1] if gifts else None)
        else:
            carried = [fact_id for words, fact_id in gifts if not said or _shares(said, words)]
            if carried:
                support(reading.ledger, "gift", *match.span(), (carried[0],))
            else:
                refute(reading.ledger, "unsupported_claim", *match.span(), None, gifts[0][1])


def _said(low: str, clause: Clause, start: int, end: int) -> list[str]:
    """Return the words for what is given at `[start, end)` of a clause; none where only the giving is said."""
    after = low[end : clause.end]
    if not low[start].isascii():
        return [word for word in pt.QUANTITY_WORD.findall(pt.GIFT_FILLER.sub(" ", after)) if len(word) > 1]
    stop = pt.GIFT_ENDS.search(after)
    label = after.find(":")
    if low.startswith("free with ", start) and label >= 0:
        return [word for word in pt.GIFT_WORD.findall(after[label + 1 :]) if word not in pt.GIFT_PLAIN]
    parts = [after if stop is None else after[: stop.start()], after[label + 1 :] if label >= 0 else ""]
    given = pt.GIFT_GIVEN.search(low, clause.start, start)
    within = low.startswith(("get", "receive", "plus"), start)
    parts.append(low[start:end] if within else low[given.end() : start] if given is not None else "")
    return [word for part in parts for word in pt.GIFT_WORD.findall(part) if word not in pt.GIFT_PLAIN]


def _said_beside(reading: Reading, clause: Clause) -> list[str]:
    """Return the words of a clause beside the names of goods, one of which is what is given."""
    names = [(m.start, m.end) for m in reading.mentions]
    free = "".join(
        " " if any(s <= at < e for s, e in names) else char
        for at, char in enumerate(reading.low[clause.start : clause.end], clause.start)
    )
    found = [word for word in pt.GIFT_WORD.findall(free) if word not in pt.GIFT_PLAIN]
    return found or [word for word in pt.QUANTITY_WORD.findall(free) if len(word) > 1]


def _one_for_one(reading: Reading, product: ProductIndex | None) -> bool:
    for rule in promotions_for(reading, product):
        fact = rule.fact
        if (
            isinstance(fact, Promotion)
            and is_running(reading, fact)
            and fact.quantity == 1
            and (fact.gift_quantity or 0) >= 1
        ):
            return True
    return False


def _gifts(reading: Reading, product: ProductIndex | None) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if product is not None and allowed(reading, product.product.sku, "gift"):
        found += [(text.low, f"product:{product.product.sku}#gift") for text in product.texts if text.field == "gift"]
    for rule in promotions_for(reading, product):
        if (
            isinstance(rule.fact, Promotion)
            and rule.fact.gift
            and is_running(reading, rule.fact)
            and allowed_rule(reading, rule.id)
        ):
            found.append(("\n".join(t.low for t in rule.texts if t.field == "gift"), rule.id))
    found += [(p.blob, p.id) for p in reading.index.policies if p.topic == "gift" and allowed_rule(reading, p.id)]
    return found


def _shares(said: list[str], words: str) -> bool:
    for word in said:
        if word.isascii():
            if len(word) > 3 and word in words:
                return True
        elif any(word[k : k + 2] in words for k in range(len(word) - 1)):
            return True
    return False
