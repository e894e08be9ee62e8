"""What is said to come for free."""

from __future__ import annotations

import re

from zhubo.facts import Promotion
from zhubo.text.wording import wording
from zhubo.verify import patterns as pt
from zhubo.verify.index import ProductIndex
from zhubo.verify.promotions import is_running, promotions_for
from zhubo.verify.reading import Clause, Reading, allowed, allowed_rule, clause_at, negated, product_of
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import cover, is_covered, refute, support

LONG_NAME = 9
"""A name of so many code points is one even where the text speaks of another product."""
GIFT_ONE_FOR_ONE = wording(r"买[一1]送[一1]|buy (?:one|1)[ ,]*(?:and )?get (?:one|1)")
GIFT_FROM_VIEWERS = re.compile(r"\b(?:thanks|thank you)\b|谢谢|感谢|小心心|点赞|火箭|嘉年华|刷(?:的|了)")
"""A viewer's gift to the host."""


def check_gifts(reading: Reading) -> None:
    """Settle what is said to come for free: it must be the gift of the product or of a promotion that runs."""
    for one in GIFT_ONE_FOR_ONE.finditer(reading.low):
        offered = _one_for_one(reading, anchor_at(reading, one.start()))
        if not offered and not is_covered(reading.ledger, *one.span()):
            refute(reading.ledger, "unsupported_claim", *one.span())
    for clause in reading.clauses:
        found = None if clause.question else _giving(reading, clause)
        if found is not None:
            _settle_gift(reading, clause, *found)


def _giving(reading: Reading, clause: Clause) -> tuple[re.Match[str], bool] | None:
    """Return where a clause says that something is given, and whether in plain words; the name of a gift card gives nothing."""
    for pattern in (pt.QUANTITY_GIFT, pt.GIFT_LOOSELY):
        for match in pattern.finditer(reading.low, clause.start, clause.end):
            if GIFT_FROM_VIEWERS.search(reading.low, clause.start, clause.end):
                continue
            named = any(m.start <= match.start() < m.end for m in reading.mentions)
            if named or is_covered(reading.ledger, *match.span()):
                continue
            if (pattern is pt.GIFT_LOOSELY or match[0] == "free ") and pt.GIFT_ELSE.search(
                reading.low, clause.start, clause.end
            ):
                continue
            return match, pattern is pt.QUANTITY_GIFT
    return None


def _settle_gift(reading: Reading, clause: Clause, match: re.Match[str], plainly: bool) -> None:
    gifts = _gifts(reading, _bought(reading, clause, match.start()))
    if clause.answered >= 0:
        # What the question denies (`有没有赠品?`) is no denial; its answer may be.
        inside = clause.answered <= match.start()
        denied = (
            clause.refused
            or inside
            and negated(reading, match.start(), Clause(clause.answered, clause.end, clause.sentence, False))
        )
    else:
        denied = negated(reading, match.start(), clause)
    if denied and not any(fact_id.startswith("product:") for _, fact_id in gifts):
        cover(reading.ledger, *match.span())
        return
    if denied or not gifts:
        refute(reading.ledger, "unsupported_claim", *match.span(), None, gifts[0][1] if gifts else None)
        return
    said = _said(reading.low, clause, match.start(), match.end()) if plainly else []
    said = [word for word in said if word not in pt.GIFT_PLAIN] or _said_beside(reading, clause)
    carried = [fact_id for words, fact_id in gifts if _shares(said, words)]
    if not carried and not said:
        carried = [gifts[0][1]]
    if carried:
        support(reading.ledger, "gift", *match.span(), (carried[0],))
    else:
        refute(reading.ledger, "unsupported_claim", *match.span(), None, gifts[0][1])


def _bought(reading: Reading, clause: Clause, at: int) -> ProductIndex | None:
    """Return the product that something is given with: the target where it is named, for what is given may be goods of the shop too."""
    target = product_of(reading, reading.target)
    before = {m.sku for m in reading.mentions if clause.start <= m.start < at}
    if len(before) == 1 and target is not None and not before & {target.product.sku}:
        return product_of(reading, *before)
    if target is not None and any(m.sku == target.product.sku for m in reading.mentions):
        return target
    named = [m for m in reading.mentions if reading.clauses[clause_at(reading, m.start)].sentence == clause.sentence]
    if target is not None and all(m.end - m.start <= LONG_NAME for m in named):
        return target
    longest = max(named, key=lambda m: m.end - m.start, default=None)
    return anchor_at(reading, at) if longest is None else product_of(reading, longest.sku)


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
    """Return the words of a clause and of what goes on with it beside the names of goods, one of which is what is given."""
    names = [
        (m.start, m.end) for m in reading.mentions if m.end - m.start > LONG_NAME or not reading.low[m.start].isascii()
    ]
    bought = _bought(reading, clause, clause.start)
    names += [(m.start, m.end) for m in reading.mentions if bought is not None and m.sku == bought.product.sku]
    names += [(t.start, t.end) for t in reading.terms if t.group == "name" and len(t.payload) > LONG_NAME]
    ends = [c.end for c in reading.clauses if c.sentence == clause.sentence]
    start = next(c.start for c in reading.clauses if c.sentence == clause.sentence)
    free = "".join(
        " " if any(s <= at < e for s, e in names) else char
        for at, char in enumerate(reading.low[start : ends[-1]], start)
    )
    latin = [word for word in pt.GIFT_WORD.findall(free) if word not in pt.GIFT_PLAIN]
    chinese = [word for word in pt.QUANTITY_WORD.findall(pt.GIFT_FILLER.sub(" ", free)) if not word.isascii()]
    return latin + [word for word in chinese if len(word) > 1 and word not in pt.GIFT_PLAIN]


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
