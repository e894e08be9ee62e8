"""Claims without a number: free shipping, places, carriers, ways to pay, promises, materials, features."""

from __future__ import annotations

from zhubo.facts import Policy
from zhubo.text.wording import wording
from zhubo.verify import patterns as pt
from zhubo.verify.bodies import settle_person
from zhubo.verify.destinations import settle_place
from zhubo.verify.features import depends_on_option, settle_feature
from zhubo.verify.fragments import polarities
from zhubo.verify.index import PolicyIndex
from zhubo.verify.promotions import price_now
from zhubo.verify.reading import Clause, Reading, Term, allowed_rule, asks, clause_at, cue, sentence_text
from zhubo.verify.scopes import anchor_at, scope_at, variants_in
from zhubo.verify.stated import is_denied, names_of, polarities_of
from zhubo.verify.verdict import cover, is_covered, refute, support

POOLS = {
    "carrier": ("courier", "shipping", "dispatch"),
    "payment": ("payment", "deposit"),
    "promise": (),
}
"""Group of terms -> the policy topics that may carry one; none is any topic."""


def check_free_shipping(reading: Reading) -> None:
    """Settle `包邮` and `free shipping`: with the shop's condition, or for goods that reach its bound by themselves."""
    for match in reading.index.rules.cues["free_shipping"].finditer(reading.low):
        if is_covered(reading.ledger, *match.span()):
            continue
        k = clause_at(reading, match.start())
        clause = reading.clauses[k]
        if "?" not in match[0] and asks(reading, clause, match.end(), pt.POLICY_ASKS):
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
        elsewhere = term.group in ("region", "place") and not cue(reading, "shipping_area", clause.start, clause.end)
        if asks(reading, clause, term.end, pt.POLICY_ASKS) and not elsewhere:
            cover(reading.ledger, term.start, term.end)
        elif term.group in ("material", "feature") and (
            pt.POLICY_LABEL.match(reading.low, term.end)
            or depends_on_option(reading, term, clause)
            or term.payload == "down"
            and not _is_feathers(reading, term)
        ):
            cover(reading.ledger, term.start, term.end)
        elif term.group in ("region", "place"):
            settle_place(reading, term, clause)
        elif term.group == "person":
            settle_person(reading, term, clause)
        elif term.group in POOLS:
            _settle_promise(reading, term, clause)
        else:
            settle_feature(reading, term, clause)
    for match in _PAID_ON_DELIVERY.finditer(reading.low):
        clause = reading.clauses[clause_at(reading, match.start())]
        if not is_covered(reading.ledger, *match.span()) and not asks(reading, clause, match.end(), pt.POLICY_ASKS):
            _settle_promise(reading, Term(*match.span(), "payment", _COD[0]), clause)
    _check_refusals(reading)


def _is_feathers(reading: Reading, term: Term) -> bool:
    around = pt.POLICY_DOWN.finditer(reading.low, max(0, term.start - 12))
    return any(match.start() <= term.start < match.end() for match in around)


def _settle_promise(reading: Reading, term: Term, clause: Clause) -> None:
    topics = POOLS[term.group]
    denied = is_denied(reading, term, clause)
    rules = [p for p in reading.index.policies if (not topics or p.topic in topics) and allowed_rule(reading, p.id)]
    product = anchor_at(reading, term.start)
    names = names_of(reading, term.payload)
    for rule in rules:
        affirmed, refused = polarities_of(rule.blob, names)
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
        and not any(polarities_of(r.blob, names)[0] for r in rules)
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
        if rules and term.group != "promise" or any(any(polarities_of(r.blob, names)) for r in rules)
        else "unsupported_claim"
    )
    refute(reading.ledger, kind, term.start, term.end, known, rules[0].id if rules and kind == "wrong_policy" else None)


def _only_carrier(rules: list[PolicyIndex]) -> str | None:
    carriers = {c for r in rules if isinstance(r.fact, Policy) for c in (*r.fact.carriers, r.fact.default) if c}
    return next(iter(carriers)) if len(carriers) == 1 else None


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
    _check_answered_returns(reading)
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


def _check_answered_returns(reading: Reading) -> None:
    """Settle `能退吗？不能`: a no to whether goods may be returned, without a bound, is a rule of its own."""
    rules = [p for p in reading.index.policies if p.topic == "returns"]
    for clause in reading.clauses:
        asked = clause.refused and _ASKS_RETURN.search(reading.low, clause.start, clause.answered)
        if asked and not is_covered(reading.ledger, clause.answered, clause.end):
            kind = "wrong_policy" if rules else "unsupported_claim"
            refute(reading.ledger, kind, clause.answered, clause.end, None, f"{rules[0].id}#text" if rules else None)


_ASKS_RETURN = wording(r"(?<!包)退(?!色|烧|休|出)|\breturn|\bsend (?:it|them|this) back\b")
_COD = ("货到付款", "cash on delivery", "cod")
_PAID_ON_DELIVERY = wording(
    r"\bpay(?:ing)? (?:(?:in )?cash |the (?:courier|driver|delivery \w+|postman) |it )*(?:in cash )?(?:when|once|"
    r"after) (?:it|the (?:parcel|package|order)|you)(?:'s|'ve| have| has)?"
    r" (?:arrives?|comes?|gets? (?:it|there|here|them)|receives?|delivered|arrived|received|got)|"
    r"\b(?:hand|give) (?:the |your )?(?:driver|courier|delivery \w+|postman|cash to)\b|\bcash (?:at|"
    r"on) (?:the )?(?:door|doorstep|delivery|arrival)|\bpay(?:ing)? (?:\w+ )?(?:at|on) (?:the |your )?(?:door|"
    r"doorstep|arrival|receipt)|"
    r"(?:收到?货?|货[到来]了?|快递到了?|签收|先收货|快递[^﹐。;,!?]{0,4}到门口)[^。;!?]{0,6}(?:再|时候?|后|现场|当面)[^﹐。;,!?]{0,6}(?:付|给|掏|"
    r"交)(?:快递员?|现|"
    r"你)?(?:钱|款|现金)?"
)
"""What hosts say in place of cash on delivery."""
_NO_REASON = ("无理由", "no reason needed", "no questions asked", "without giving a reason", "no-questions-asked")
_REFUSALS = {
    "returns": wording(
        r"\bno (?:taking|sending|giving|bringing) (?:it|this|them|anything) back\b|\bnot possible to (?:return|"
        r"send back|give back)\b|没有退换|"
        r"\breturns? (?:are|is) excluded\b|(?:\b(?:not|never|cannot)\b|n't\b) (?:return|send back) (?:this|it|"
        r"them|anything|any of)\b(?! (?:after|later))|(?:can't|cannot|won't|never) (?:go|come) back\b|"
        r"不退不换|不(?:支持|接受|能|可以?|予)退(?:货|换|款)?|概不退换|不可退换?|售出不退|(?<!天)(?<!后)(?<!期)(?<!退)不退(?!色|缩|回|烧|货?款)|退不了|❌\s?退|"
        r"没有退货|"
        r"退货[^﹐。;,!?]{0,6}(?:不做|不支持|没有|不行|做不了)|寄回来?[^﹐。;,!?]{0,4}不收|\bno (?:returns?|refunds?)\b(?! (?:after|"
        r"beyond|past|label|fee|requests?|yet|so far|on record))|\bnon-?(?:refundable|returnable)\b|\b(?:isn't|aren't|not) returnable\b|"
        r"\bfinal sale\b|\b(?:all )?sales (?:are )?final\b|\b(?:cannot|can't|can not) be returned\b|"
        r"\breturns? (?:are|is|isn't|aren't) (?:not )?(?:possible|accepted|"
        r"allowed)\b(?<!is possible)(?<!are possible)(?<!is accepted)(?<!are accepted)(?<!is allowed)(?<!are "
        r"allowed)|"
        r"\breturns?,? (?:we|i)(?:'re| are)? (?:not|don't|do not|never)\b|"
        r"(?:\b(?:not|never|cannot)\b|n't\b)(?: be able to)? (?:take|accept|do|offer|allow|have|get|give|send|"
        r"bring)\b(?: \w+){0,2} (?:returns?|refunds?)\b(?! (?:after|beyond|past|label))|"
        r"(?:\b(?:not|never|cannot)\b|n't\b)(?: be able to)? (?:take|accept|send|bring|give|have)(?: (?:it|this|"
        r"that|them|one|these|those|anything|item)){1,3} back\b(?! (?:after|in stock|soon|tomorrow))"
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
