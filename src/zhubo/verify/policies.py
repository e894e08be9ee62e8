"""Claims without a number: free shipping, places, carriers, ways to pay, promises, materials, features."""

from __future__ import annotations

from zhubo.facts import Policy
from zhubo.text.wording import wording
from zhubo.verify import patterns as pt
from zhubo.verify.bodies import settle_person
from zhubo.verify.fragments import holds_word, polarities
from zhubo.verify.index import PolicyIndex, ProductIndex
from zhubo.verify.places import all_hold, holds, in_mainland, place_id, some_hold
from zhubo.verify.promotions import price_now
from zhubo.verify.reading import Clause, Reading, Term, allowed, allowed_rule, asks, clause_at, cue, sentence_text
from zhubo.verify.scopes import anchor_at, scope_at, variants_in
from zhubo.verify.verdict import cover, is_covered, refute, support

POOLS = {
    "carrier": ("courier", "shipping", "dispatch"),
    "payment": ("payment", "deposit"),
    "promise": (),
    "region": ("shipping_area", "shipping", "dispatch"),
}
"""Group of terms -> the policy topics that may carry one; none is any topic."""


def check_free_shipping(reading: Reading) -> None:
    """Settle `包邮` and `free shipping`: with the shop's condition, or for goods that reach its bound by themselves."""
    for match in reading.index.rules.cues["free_shipping"].finditer(reading.low):
        if is_covered(reading.ledger, *match.span()):
            continue
        k = clause_at(reading, match.start())
        clause = reading.clauses[k]
        if asks(reading, clause, match.end(), pt.POLICY_ASKS):
            cover(reading.ledger, *match.span())
            continue
        denied = pt.POLICY_DENIED.search(reading.low, max(clause.start, match.start() - 6), match.start()) is not None
        rules = [p for p in reading.index.policies if p.topic == "shipping" and allowed_rule(reading, p.id)]
        if any(
            f.kind == "wrong_policy" and f.start >= clause.start and f.end <= clause.end
            for f in reading.ledger.findings
        ):
            cover(reading.ledger, *match.span())
            continue
        _settle_free_shipping(reading, match.span(), denied, rules, sentence_text(reading, k))


def _settle_free_shipping(
    reading: Reading, span: tuple[int, int], denied: bool, rules: list[PolicyIndex], sentence: str
) -> None:
    bounded = any(c.kind == "threshold" for c in reading.ledger.claims)
    below = pt.POLICY_BELOW.search(sentence) is not None
    for rule in rules:
        fact = rule.fact
        if not isinstance(fact, Policy):
            continue
        if fact.free_over is None and fact.fee is None:
            affirmed, refused = polarities(rule.blob, reading.low[span[0] : span[1]])
            carried = refused if denied else affirmed
        elif fact.free_over is None:
            carried = (fact.fee is not None and fact.fee.minor > 0) == denied
        elif denied:
            carried = below or any(c.kind == "fee" for c in reading.ledger.claims)
        else:
            carried = bounded or _reaches(reading, span, fact)
        if carried:
            support(
                reading.ledger, "policy", *span, (f"{rule.id}#{'free_over' if fact.free_over is not None else 'fee'}",)
            )
            return
    if rules:
        refute(reading.ledger, "wrong_policy", *span, None, f"{rules[0].id}#text")
    else:
        refute(reading.ledger, "unsupported_claim", *span)


def _depends(reading: Reading, term: Term, clause: Clause) -> bool:
    """Whether a feature is said to depend on the variant, of a product that has an option with a yes and a no."""
    product = anchor_at(reading, term.start)
    if product is None or pt.POLICY_DEPENDS.search(reading.low, clause.start, clause.end) is None:
        return False
    return any({"yes", "no"} <= set(values) or {"是", "否"} <= set(values) for values in product.options.values())


def _reaches(reading: Reading, span: tuple[int, int], fact: Policy) -> bool:
    """Whether every variant spoken of costs at least the bound of free shipping."""
    product = anchor_at(reading, span[0])
    if product is None or fact.free_over is None:
        return False
    options, others = scope_at(reading, product, *span)
    prices = [price_now(reading, product, v) for v in variants_in(product, options, others)]
    return bool(prices) and all(
        p is not None and p >= fact.free_over and p.currency == fact.free_over.currency for p in prices
    )


def check_terms(reading: Reading) -> None:
    """Settle carriers, ways to pay, promises, places, materials and features."""
    for term in reading.terms:
        if term.group in ("name", "option", "colour") or is_covered(reading.ledger, term.start, term.end):
            continue
        clause = reading.clauses[clause_at(reading, term.start)]
        if asks(reading, clause, term.end, pt.POLICY_ASKS):
            cover(reading.ledger, term.start, term.end)
        elif term.group in ("material", "feature") and (
            pt.POLICY_LABEL.match(reading.low, term.end) or _depends(reading, term, clause)
        ):
            cover(reading.ledger, term.start, term.end)
        elif term.group in ("region", "place"):
            _settle_place(reading, term, clause)
        elif term.group == "person":
            settle_person(reading, term, clause)
        elif term.group in POOLS:
            _settle_promise(reading, term, clause)
        else:
            _settle_feature(reading, term, clause)
    _check_refusals(reading)


def _settle_promise(reading: Reading, term: Term, clause: Clause) -> None:
    topics = POOLS[term.group]
    denied = _denied(reading, term, clause)
    rules = [p for p in reading.index.policies if (not topics or p.topic in topics) and allowed_rule(reading, p.id)]
    product = anchor_at(reading, term.start)
    names = _names(reading, term.payload)
    for rule in rules:
        affirmed, refused = _polarities(rule.blob, names)
        fact = rule.fact
        if isinstance(fact, Policy) and term.payload in _COD and fact.cash_on_delivery is not None:
            affirmed, refused = fact.cash_on_delivery, not fact.cash_on_delivery
        if isinstance(fact, Policy) and term.payload in _NO_REASON and fact.no_reason is not None:
            affirmed, refused = fact.no_reason, not fact.no_reason
        if refused if denied else affirmed:
            support(reading.ledger, "policy", term.start, term.end, (f"{rule.id}#text",))
            return
    if (
        denied
        and term.group in ("carrier", "payment")
        and rules
        and not any(_polarities(r.blob, names)[0] for r in rules)
    ):
        support(reading.ledger, "policy", term.start, term.end, (f"{rules[0].id}#text",))
        return
    if product is not None and term.group == "promise":
        affirmed, refused = polarities(product.blob, term.payload)
        if refused if denied else affirmed:
            support(reading.ledger, "attribute", term.start, term.end, (f"product:{product.product.sku}#attributes",))
            return
    known = _only_carrier(rules) if term.group == "carrier" and not denied else None
    if known is not None and known.isascii() != reading.low[term.start : term.end].isascii():
        known = None
    kind = (
        "wrong_policy"
        if rules and term.group != "promise" or any(any(_polarities(r.blob, names)) for r in rules)
        else "unsupported_claim"
    )
    refute(reading.ledger, kind, term.start, term.end, known, rules[0].id if rules and kind == "wrong_policy" else None)


def _names(reading: Reading, word: str) -> tuple[str, ...]:
    """Return every name of what `word` names."""
    return tuple(dict.fromkeys((word, *_SAME.get(word, ()), *reading.index.rules.same.get(word, ()))))


def _polarities(blob: str, names: tuple[str, ...]) -> tuple[bool, bool]:
    """Return whether one of `names` is affirmed, and whether one is denied, somewhere in facts' folded wording."""
    affirmed = denied = False
    for name in names:
        if name in blob:
            more = polarities(blob, name)
            affirmed, denied = affirmed or more[0], denied or more[1]
    return affirmed, denied


def _only_carrier(rules: list[PolicyIndex]) -> str | None:
    carriers = {c for r in rules if isinstance(r.fact, Policy) for c in (*r.fact.carriers, r.fact.default) if c}
    return next(iter(carriers)) if len(carriers) == 1 else None


def _settle_place(reading: Reading, term: Term, clause: Clause) -> None:
    product = anchor_at(reading, term.start)
    from_there = pt.POLICY_FROM_THERE.search(reading.low, max(clause.start, term.start - 10), term.start) is not None
    clause = _lead_of(reading, clause_at(reading, term.start))
    start = clause.start
    if pt.POLICY_TO_THERE.match(reading.low, start):
        start = next(c.start for c in reading.clauses if c.sentence == clause.sentence)
    sends = cue(reading, "shipping_area", start, clause.end) and not cue(reading, "origin", clause.start, clause.end)
    rules = [p for p in reading.index.policies if p.topic in POOLS["region"] and allowed_rule(reading, p.id)]
    if sends and not from_there:
        _settle_destination(reading, term, clause, rules)
        return
    origin = cue(reading, "origin", clause.start, clause.end)
    if term.group == "place" and not (origin or from_there):
        return
    denied = _denied(reading, term, clause)
    names = _names(reading, term.payload)
    blobs = (
        [(r.blob, f"{r.id}#from") for r in rules]
        if sends or from_there and cue(reading, "ship_from", clause.start, clause.end)
        else []
    )
    if product is not None and allowed(reading, product.product.sku, "attributes"):
        blobs.append((product.blob, f"product:{product.product.sku}#attributes.origin"))
    for blob, fact_id in blobs:
        affirmed, refused = _polarities(blob, names)
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
        yes, no = _named_in_text(reading, _names(reading, word), rule)
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


def _settle_feature(reading: Reading, term: Term, clause: Clause) -> None:
    product = anchor_at(reading, term.start)
    if product is None:
        return
    denied = _denied(reading, term, clause)
    affirmed, refused = _feature_polarities(product, term.payload)
    for rule in reading.index.policies:
        more = polarities(rule.blob, term.payload)
        affirmed, refused = affirmed or more[0], refused or more[1]
    if term.group != "material" or cue(reading, "gift", clause.start, clause.end):
        # What a gift is made of says nothing of the goods.
        affirmed = affirmed or any(term.payload in promotion.blob for promotion in reading.index.promotions)
    may = allowed(reading, product.product.sku, "attributes") or allowed(reading, product.product.sku, "description")
    may = may or any(allowed(reading, product.product.sku, name) for name in ("gift", "title"))
    evidence = f"product:{product.product.sku}#attributes"
    if may and (refused if denied else affirmed):
        support(reading.ledger, "attribute", term.start, term.end, (evidence,))
    elif affirmed or refused:
        if denied and affirmed and pt.POLICY_PARTLY.search(reading.low, clause.start, clause.end):
            cover(reading.ledger, term.start, term.end)
        else:
            refute(reading.ledger, "wrong_attribute", term.start, term.end, None, evidence)
    elif term.group == "material" and "material" in product.product.attributes:
        if denied:
            support(reading.ledger, "attribute", term.start, term.end, (f"{evidence}.material",))
        else:
            refute(reading.ledger, "wrong_attribute", term.start, term.end, None, f"{evidence}.material")
    else:
        refute(reading.ledger, "unsupported_claim", term.start, term.end)


def _feature_polarities(product: ProductIndex, word: str) -> tuple[bool, bool]:
    affirmed, refused = polarities(product.blob, word)
    for same in _SAME.get(word, ()):
        more = polarities(product.blob, same)
        affirmed, refused = affirmed or more[0], refused or more[1]
    return affirmed, refused


def _denied(reading: Reading, term: Term, clause: Clause) -> bool:
    before = pt.POLICY_DENIED.search(reading.low, max(clause.start, term.start - 24), term.start) is not None
    after = pt.POLICY_DENIED_AFTER.match(reading.low, term.end) is not None
    return (before != after) != (clause.refused and term.start < clause.answered)


def _check_refusals(reading: Reading) -> None:
    """Settle `不退不换`, `no returns`, `no invoice`: the shop's own rules must say so."""
    for name, pattern in _REFUSALS.items():
        for match in pattern.finditer(reading.low):
            if is_covered(reading.ledger, *match.span()):
                continue
            rules = [p for p in reading.index.policies if p.topic == name]
            excepted = any(pt.POLICY_WORDS.sub("", match[0]) in p.blob for p in rules)
            if rules and not excepted:
                refute(reading.ledger, "wrong_policy", *match.span(), None, f"{rules[0].id}#text")
            elif not rules:
                refute(reading.ledger, "unsupported_claim", *match.span())
    for name, pattern in _GRANTS.items():
        for match in pattern.finditer(reading.low):
            clause = reading.clauses[clause_at(reading, match.start())]
            if (
                is_covered(reading.ledger, *match.span())
                or clause.question
                or cue(reading, "negation", clause.start, match.end())
            ):
                continue
            rules = [p for p in reading.index.policies if p.topic == name]
            if not any(allowed_rule(reading, p.id) for p in rules):
                refute(reading.ledger, "unsupported_claim", *match.span())
            else:
                support(reading.ledger, "policy", *match.span(), (f"{rules[0].id}#text",))


_COD = ("货到付款", "cash on delivery", "cod")
_NO_REASON = ("无理由", "no reason needed", "no questions asked", "without giving a reason", "no-questions-asked")
_EVERYWHERE = ("全国", "全球", "全世界", "worldwide", "nationwide")
"""Names that leave no place out."""
_SAME = {
    "电子发票": ("电子普通发票",),
    "普通发票": ("电子普通发票",),
    "electronic invoice": ("electronic invoices",),
    "纯棉": ("100%棉", "100%绵"),
    "全棉": ("100%棉",),
    "羊毛": ("绵羊毛",),
    "不锈钢": ("stainless",),
    "孕妇": ("孕期", "怀孕"),
    "machine washable": ("machine wash",),
    "machine wash": ("machine washable",),
    "machine washed": ("machine wash", "machine washable"),
    "washing machine": ("machine wash", "machine washable"),
    "dishwasher": ("dishwasher safe",),
    "aluminum": ("aluminium",),
}
_REFUSALS = {
    "returns": wording(
        r"不退不换|不(?:支持|接受|能|可以?|予)退(?:货|换|款)?|概不退换|不可退换?|售出不退|\bno (?:returns|"
        r"refunds)\b|\bnon-?refundable\b|\bfinal sale\b|\b(?:cannot|can't|can not) be returned\b|"
        r"\breturns (?:are|is) not (?:possible|accepted|allowed)\b"
    ),
    "invoice": wording(
        r"(?:不能|不可以?|没法|不)开(?:具)?发票|没有发票|不(?:支持|提供)(?:开)?发票|\bno invoices?\b|"
        r"\b(?:can't|cannot|don't) (?:issue|provide|give) (?:an )?invoices?\b"
    ),
}
_GRANTS = {
    "invoice": wording(
        r"(?:可以?|能|支持|提供)(?:给您|帮您)?(?:开|开具)?(?:具)?发票|\b(?:we|can) (?:issue|provide|send) (?:you )?(?:an )?invoices?\b"
    ),
}
