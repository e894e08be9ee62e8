"""Claims without a number: free shipping, places, carriers, ways to pay, promises, materials, features."""

from __future__ import annotations

import re

from zhubo.facts import Policy, price_at
from zhubo.verify import patterns as pt
from zhubo.verify.bodies import settle_person
from zhubo.verify.fragments import polarities
from zhubo.verify.index import PolicyIndex, ProductIndex
from zhubo.verify.reading import Clause, Reading, Term, allowed, allowed_rule, clause_at, cue, sentence_text
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
        if clause.question or pt.POLICY_ASKS.search(reading.low, match.end(), clause.end):
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
    prices = [price_at(v, reading.at_ms) for v in variants_in(product, options, others)]
    return bool(prices) and all(
        p is not None and p >= fact.free_over and p.currency == fact.free_over.currency for p in prices
    )


def check_terms(reading: Reading) -> None:
    """Settle carriers, ways to pay, promises, places, materials and features."""
    for term in reading.terms:
        if term.group in ("name", "option", "colour") or is_covered(reading.ledger, term.start, term.end):
            continue
        clause = reading.clauses[clause_at(reading, term.start)]
        if clause.question or pt.POLICY_ASKS.search(reading.low, term.end, clause.end):
            cover(reading.ledger, term.start, term.end)
        elif reading.low.startswith(":", term.end) and term.group in ("material", "feature"):
            cover(reading.ledger, term.start, term.end)
        elif term.group == "region":
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
    for rule in rules:
        affirmed, refused = polarities(rule.blob, term.payload)
        affirmed = affirmed or any(polarities(rule.blob, same)[0] for same in _SAME.get(term.payload, ()))
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
        and not any(polarities(r.blob, term.payload)[0] for r in rules)
    ):
        support(reading.ledger, "policy", term.start, term.end, (f"{rules[0].id}#text",))
        return
    if product is not None and term.group == "promise":
        affirmed, refused = polarities(product.blob, term.payload)
        if refused if denied else affirmed:
            support(reading.ledger, "attribute", term.start, term.end, (f"product:{product.product.sku}#attributes",))
            return
    known = _only_carrier(rules) if term.group == "carrier" and not denied else None
    kind = (
        "wrong_policy"
        if rules and term.group != "promise" or any(any(polarities(r.blob, term.payload)) for r in rules)
        else "unsupported_claim"
    )
    refute(reading.ledger, kind, term.start, term.end, known, rules[0].id if rules and kind == "wrong_policy" else None)


def _only_carrier(rules: list[PolicyIndex]) -> str | None:
    carriers = {c for r in rules if isinstance(r.fact, Policy) for c in (*r.fact.carriers, r.fact.default) if c}
    return next(iter(carriers)) if len(carriers) == 1 else None


def _settle_place(reading: Reading, term: Term, clause: Clause) -> None:
    product = anchor_at(reading, term.start)
    from_there = pt.POLICY_FROM_THERE.search(reading.low, max(clause.start, term.start - 10), term.start) is not None
    sends = cue(reading, "shipping_area", clause.start, clause.end) and not cue(
        reading, "origin", clause.start, clause.end
    )
    rules = [p for p in reading.index.policies if p.topic in POOLS["region"] and allowed_rule(reading, p.id)]
    if sends and not from_there:
        _settle_destination(reading, term, clause, rules)
        return
    denied = _denied(reading, term, clause)
    blobs = (
        [(r.blob, f"{r.id}#from") for r in rules]
        if sends or from_there and cue(reading, "ship_from", clause.start, clause.end)
        else []
    )
    if product is not None and allowed(reading, product.product.sku, "attributes"):
        blobs.append((product.blob, f"product:{product.product.sku}#attributes.origin"))
    for blob, fact_id in blobs:
        affirmed, refused = polarities(blob, term.payload)
        if refused if denied else affirmed:
            support(reading.ledger, "attribute", term.start, term.end, (fact_id,))
            return
    if any(term.payload in p.blob for p in reading.index.policies if allowed_rule(reading, p.id)):
        cover(reading.ledger, term.start, term.end)
        return
    if not (cue(reading, "origin", clause.start, clause.end) or from_there or sends):
        if product is None:
            return
    if denied:
        cover(reading.ledger, term.start, term.end)
        return
    stated = product is not None and "origin" in product.product.attributes
    owner = f"product:{product.product.sku}#attributes.origin" if product is not None and stated else None
    refute(reading.ledger, "wrong_attribute" if stated else "unsupported_claim", term.start, term.end, None, owner)


def _settle_destination(reading: Reading, term: Term, clause: Clause, rules: list[PolicyIndex]) -> None:
    denied = cue(reading, "negation", clause.start, clause.end)
    refused = affirmed = False
    owner = None
    for rule in rules:
        fact = rule.fact
        if not isinstance(fact, Policy):
            continue
        no = any(term.payload in text.low for text in rule.texts if text.field == "not_to")
        yes = any(term.payload in text.low for text in rule.texts if text.field in ("ships_to", "regions"))
        if not no and not yes:
            for text in rule.texts:
                for part in pt.POLICY_SENTENCES.split(text.low) if text.field == "text" else ():
                    if term.payload in part:
                        before = part[: part.find(term.payload)] if part.isascii() else part
                        said_no = reading.index.rules.cues["negation"].search(before) is not None
                        no, yes = no or said_no, yes or not said_no
        if fact.ships_from and term.payload in fact.ships_from.lower() and not no:
            yes = True
        home = any(place in _HOME for place in fact.ships_to)
        if not no and not yes and home and term.payload in _PROVINCES:
            yes = True
        if not no and not yes and home and term.payload in _ABROAD:
            no = True
        if yes and fact.not_to and term.payload in _EVERYWHERE and not no:
            yes = term.payload not in ("全国", "worldwide")
        refused, affirmed = refused or no, affirmed or yes
        owner = owner or (f"{rule.id}#{'not_to' if no else 'ships_to'}" if no or yes else None)
    if (denied and refused) or (not denied and affirmed and not refused):
        support(reading.ledger, "policy", term.start, term.end, (owner or "",))
    elif refused or affirmed:
        refute(reading.ledger, "wrong_policy", term.start, term.end, None, owner)
    else:
        refute(reading.ledger, "unsupported_claim", term.start, term.end)


def _settle_feature(reading: Reading, term: Term, clause: Clause) -> None:
    product = anchor_at(reading, term.start)
    if product is None:
        return
    denied = _denied(reading, term, clause)
    affirmed, refused = _feature_polarities(product, term.payload)
    for rule in reading.index.policies:
        more = polarities(rule.blob, term.payload)
        affirmed, refused = affirmed or more[0], refused or more[1]
    for promotion in reading.index.promotions:
        affirmed = affirmed or term.payload in promotion.blob
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
    return before != after


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
_HOME = ("中国大陆", "中国", "全国", "mainland china", "china")
_EVERYWHERE = ("全国", "国内", "大陆", "worldwide")
_PROVINCES = frozenset(
    "北京 天津 河北 山西 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 "
    "重庆 四川 陕西 甘肃 宁夏 内蒙古 海南 云南 贵州 "
    "东北 江浙沪 宁波 杭州 广州 深圳 苏州 成都 义乌 佛山 泉州 温州 东莞 青岛 大连 厦门 武汉 全国 国内 大陆 "
    "beijing shanghai guangzhou shenzhen ningbo suzhou hangzhou zhejiang jiangsu fujian guangdong yiwu "
    "wenzhou chengdu sichuan hainan yunnan".split()
) | {"mainland china", "inner mongolia"}
_ABROAD = frozenset(
    "日本 韩国 美国 泰国 越南 英国 法国 德国 国外 海外 新加坡 马来西亚 澳洲 abroad overseas worldwide "
    "internationally japan korea usa canada germany france".split()
)
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
    "dishwasher": ("dishwasher safe",),
    "aluminum": ("aluminium",),
}
_REFUSALS = {
    "returns": re.compile(
        r"不退不换|不(?:支持|接受|能|可以?|予)退(?:货|换|款)?|概不退换|不可退换?|售出不退|\bno (?:returns|"
        r"refunds)\b|\bnon-?refundable\b|\bfinal sale\b|\bcannot be returned\b"
    ),
    "invoice": re.compile(
        r"(?:不能|不可以?|没法|不)开(?:具)?发票|没有发票|不(?:支持|提供)(?:开)?发票|\bno invoices?\b|"
        r"\b(?:can't|cannot|don't) (?:issue|provide|give) (?:an )?invoices?\b"
    ),
}
_GRANTS = {
    "invoice": re.compile(
        r"(?:可以?|能|支持|提供)(?:给您|帮您)?(?:开|开具)?(?:具)?发票|\b(?:we|can) (?:issue|provide|send) (?:you )?(?:an )?invoices?\b"
    ),
}
