"""Numbers with units, counts of pieces, limits, gifts, and bare numbers, held against attributes, charts and rules."""

from __future__ import annotations

from decimal import Decimal

from zhubo.facts import Policy, Promotion
from zhubo.text.numbers import NumberSpan
from zhubo.text.units import QuantitySpan
from zhubo.verify import patterns as pt
from zhubo.verify.counts import settle_stock_count
from zhubo.verify.denials import is_denied_option
from zhubo.verify.index import DURATIONS, PolicyIndex, ProductIndex, Quantity
from zhubo.verify.labels import bare_field, labelled_fields
from zhubo.verify.promotions import is_running, promotions_at
from zhubo.verify.reading import Reading, allowed, allowed_rule, clause_at, cue, sentence_text
from zhubo.verify.scopes import anchor_at, scope_at, settle_link, variants_in
from zhubo.verify.verdict import cover, is_covered, refute, support

PAUSE_S_MAX = 600
"""No longer does a host ask a room to wait."""
TOPICS = (
    ("damage", ("returns",)),
    ("returns", ("returns",)),
    ("warranty", ("warranty",)),
    ("invoice", ("invoice",)),
    ("replay", ("live",)),
    ("dispatch", ("dispatch", "shipping", "courier")),
    ("arrival", ("courier", "dispatch", "shipping")),
)
"""Cue of a duration -> the policy topics that may state it, first cue first."""


def check_quantities(reading: Reading) -> None:
    """Settle every number with a unit that is still open."""
    for span in reading.quantities:
        if is_covered(reading.ledger, span.start, span.end):
            continue
        if span.dimension in DURATIONS and (_is_pause(reading, span) or _settle_duration(reading, span)):
            continue
        if span.dimension == "count":
            _settle_count(reading, span)
        elif not _settle_attribute(reading, span):
            _refute_attribute(reading, span)


def _is_pause(reading: Reading, span: QuantitySpan) -> bool:
    """Whether a moment is asked for (`one minute please`), or a last day is named, of which its date is the claim."""
    low = reading.low
    clause = reading.clauses[clause_at(reading, span.start)]
    last = span.value == 1 and low.endswith(("最后", "末尾", "最末"), clause.start, span.start)
    waits = not low[span.start].isdigit() and span.base <= PAUSE_S_MAX and span.dimension == "time"
    if last or waits and pt.QUANTITY_PAUSE.search(low, clause.start, clause.end):
        cover(reading.ledger, span.start, span.end)
        return True
    return False


def check_numbers(reading: Reading) -> None:
    """Settle bare numbers that stand beside the same words in a fact (`蓝牙5.3`, `316不锈钢`)."""
    for number in reading.numbers:
        if is_covered(reading.ledger, number.start, number.end) or _settle_bare_count(reading, number):
            continue
        if pt.QUANTITY_TYPED.search(reading.low, max(0, number.start - 12), number.start):
            cover(reading.ledger, number.start, number.end)
            continue
        product = anchor_at(reading, number.start)
        if product is None:
            continue
        field = bare_field(reading, number, product)
        if field is not None:
            support(reading.ledger, "attribute", number.start, number.end, (f"product:{product.product.sku}#{field}",))
        elif _beside(reading, number, product) or _in_chart(reading, number, product):
            support(
                reading.ledger, "attribute", number.start, number.end, (f"product:{product.product.sku}#attributes",)
            )
        elif not settle_link(reading, number.start, number.end, number.value):
            settle_stock_count(reading, number.start, number.end, number.value, "")


def _settle_bare_count(reading: Reading, number: NumberSpan) -> bool:
    """Settle `3 per person` and `buy 2 and get 1 bag`: counts that have no unit of their own."""
    clause = reading.clauses[clause_at(reading, number.start)]
    product = anchor_at(reading, number.start)
    span = QuantitySpan(number.start, number.end, number.value, "", "count", number.value, number.end)
    if pt.QUANTITY_PER_BUYER.match(reading.low, number.end) or pt.QUANTITY_LIMIT_BEFORE.search(
        reading.low, clause.start, number.start
    ):
        return _settle_limit(reading, span, product)
    if _is_limit(reading, span, product):
        return _settle_limit(reading, span, product)
    if product is not None and _too_many(reading, span, product):
        cover(reading.ledger, number.start, number.end)
        return True
    if pt.QUANTITY_BUY_GET.search(reading.low, max(clause.start, number.start - 8), number.start):
        return _settle_offer(reading, span, product)
    return False


def _beside(reading: Reading, number: NumberSpan, product: ProductIndex) -> bool:
    low = reading.low
    word = low[number.start : number.end]
    after = "".join(low[number.end : number.end + 4].split(" "))[:2]
    before = "".join(low[max(0, number.start - 4) : number.start].split(" "))[-2:]
    if not (pt.QUANTITY_WORDS.fullmatch(after) or pt.QUANTITY_WORDS.fullmatch(before)):
        return False
    return bool(pt.QUANTITY_WORDS.fullmatch(after) and word + after in product.squeezed) or bool(
        pt.QUANTITY_WORDS.fullmatch(before) and _whole_after(product.squeezed, before + word)
    )


def _whole_after(blob: str, words: str) -> bool:
    at = blob.find(words)
    while at >= 0:
        following = blob[at + len(words) : at + len(words) + 1]
        if not following.isdigit() and following != ".":
            return True
        at = blob.find(words, at + 1)
    return False


def _in_chart(reading: Reading, number: NumberSpan, product: ProductIndex) -> bool:
    if not product.product.size_chart or not pt.QUANTITY_BODY.search(
        reading.low, max(0, number.start - 14), number.start
    ):
        return False
    return any(
        (dimension, number.value * factor) in product.quantities
        for dimension, factor in (("length", 10), ("mass", 1000), ("mass", 500))
    )


def _settle_duration(reading: Reading, span: QuantitySpan) -> bool:
    clause = reading.clauses[clause_at(reading, span.start)]
    product = anchor_at(reading, span.start)
    for name, topics in TOPICS:
        if not cue(reading, name, clause.start, clause.end):
            continue
        if product is not None and name == "warranty" and _settle_attribute(reading, span):
            return True
        rules = [p for p in reading.index.policies if p.topic in topics and allowed_rule(reading, p.id)]
        if name in ("damage", "returns"):
            rules = [
                p for p in rules if bool(reading.index.rules.cues["damage"].search(p.blob)) == (name == "damage")
            ] or rules
        if not rules:
            continue
        refused = pt.POLICY_REFUSED.search(reading.low, clause.start, clause.end)
        if refused or reading.pivoted and pt.POLICY_REFUSED_LOOSELY.search(reading.low, clause.start, clause.end):
            refute(reading.ledger, "wrong_policy", span.start, span.end, None, f"{rules[0].id}#text")
            return True
        for rule in rules:
            if (span.dimension, span.base) in rule.durations:
                support(reading.ledger, "policy", span.start, span.end, (f"{rule.id}#{_duration_field(rule)}",))
                return True
        if _settle_attribute(reading, span):
            return True
        stated = sorted({(rule.id, one) for rule in rules for one in rule.durations if one[0] == span.dimension})
        known = _say_quantity(reading, span, stated[0][1][1]) if len(stated) == 1 else None
        refute(
            reading.ledger,
            "wrong_policy" if stated or rules else "unsupported_claim",
            span.start,
            span.end,
            known,
            rules[0].id,
        )
        return True
    return False


def _duration_field(rule: PolicyIndex) -> str:
    fact = rule.fact
    if not isinstance(fact, Policy):
        return "text"
    for name in ("days", "within_hours", "within_business_days", "years"):
        if getattr(fact, name) is not None:
            return name
    return "text"


def _say_quantity(reading: Reading, span: QuantitySpan, base: Decimal) -> str | None:
    value = base / (span.base / span.value) if span.value else None
    if value is None or value != value.to_integral_value():
        return None
    return f"{int(value)}" + reading.text[span.number_end : span.end]


def _settle_attribute(reading: Reading, span: QuantitySpan) -> bool:
    product = anchor_at(reading, span.start)
    if product is None:
        return _settle_anywhere(reading, span)
    matches = list(product.quantities.get((span.dimension, span.base), ()))
    if not matches and _approximate(reading, span):
        matches = [
            q for (dimension, base), found in product.quantities.items() for q in found
            if dimension == span.dimension and base and abs(base - span.base) / base <= Decimal("0.02")
            and _digits(span.base) < _digits(base)
        ]  # fmt: skip
    matches = [q for q in matches if allowed(reading, product.product.sku, q.field)]
    if span.dimension == "count":
        matches = [q for q in matches if _same_unit(q.unit, span.unit)]
    clause = reading.clauses[clause_at(reading, span.start)]
    if span.dimension in DURATIONS and cue(reading, "warranty", clause.start, clause.end):
        matches = [q for q in matches if q.field == "attributes.warranty"]
    labelled = labelled_fields(reading, span, product)
    if labelled:
        matches = [q for q in matches if q.field in labelled]
    options, _ = scope_at(reading, product, span.start, span.end)
    named = {value for values in options.values() for value in values}
    named |= {form for forms in product.options.values() for form, meant in forms.items() if meant in named}
    if named:
        matches = [q for q in matches if not q.options or q.options & named] or [
            q for q in matches if q.field.startswith("options")
        ]
    if not matches:
        return False
    support(reading.ledger, "attribute", span.start, span.end, (f"product:{product.product.sku}#{matches[0].field}",))
    return True


def _same_unit(one: str, two: str) -> bool:
    """Whether two words for pieces are the same, across languages or in the plural (`5双装` and `5双`)."""
    if not one or not two or one.isascii() != two.isascii():
        return True
    return one.rstrip("s") == two.rstrip("s") or one in two or two in one


def _settle_anywhere(reading: Reading, span: QuantitySpan) -> bool:
    for rule in (*reading.index.policies, *reading.index.promotions):
        if (
            (span.dimension, span.base) in rule.quantities
            and allowed_rule(reading, rule.id)
            and not isinstance(rule.fact, Promotion)
        ):
            support(reading.ledger, "policy", span.start, span.end, (rule.id,))
            return True
    return False


def _approximate(reading: Reading, span: QuantitySpan) -> bool:
    return cue(reading, "approx", max(0, span.start - 8), min(len(reading.low), span.end + 2))


def _digits(value: Decimal) -> int:
    """Return how many significant digits a value has: a rounded one has fewer."""
    return len(value.normalize().as_tuple().digits)


def _refute_attribute(reading: Reading, span: QuantitySpan) -> None:
    product = anchor_at(reading, span.start)
    if product is None or span.dimension in ("size",):
        return
    labelled = labelled_fields(reading, span, product)
    stated: list[tuple[Decimal, Quantity]] = [
        (base, q) for (dimension, base), found in product.quantities.items() if dimension == span.dimension for q in found
        if not labelled or q.field in labelled
    ]  # fmt: skip
    if not stated or span.dimension in DURATIONS and not labelled:
        refute(reading.ledger, "unsupported_claim", span.start, span.end)
        return
    values = {base for base, _ in stated}
    typed = all(q.field.startswith(("attributes.", "weight_g")) for _, q in stated)
    known = _say_quantity(reading, span, next(iter(values))) if len(values) == 1 and typed else None
    refute(
        reading.ledger,
        "wrong_attribute",
        span.start,
        span.end,
        known,
        f"product:{product.product.sku}#{stated[0][1].field}",
    )


def _settle_count(reading: Reading, span: QuantitySpan) -> None:
    clause = reading.clauses[clause_at(reading, span.start)]
    product = anchor_at(reading, span.start)
    if span.value == 1 and span.unit in ("人", "位", "单", "次", "buyer", "person"):
        cover(reading.ledger, span.start, span.end)
        return
    if reading.low[max(0, span.start - 1) : span.start] == "第":
        cover(reading.ledger, span.start, span.end)
        return
    if cue(reading, "limit", clause.start, clause.end) and _settle_limit(reading, span, product):
        return
    if _is_limit(reading, span, product):
        _settle_limit(reading, span, product)
        return
    if pt.QUANTITY_OFFER.search(reading.low, clause.start, clause.end) and _settle_offer(reading, span, product):
        return
    if product is not None and (_counts_options(reading, span, product) or _settle_attribute(reading, span)):
        return
    if product is None and _settle_anywhere(reading, span):
        return
    if product is not None and _too_many(reading, span, product):
        cover(reading.ledger, span.start, span.end)
        return
    if pt.QUANTITY_BETWEEN_SIZES.match(reading.low, span.end) or (
        span.value == 1 and not cue(reading, "gift", clause.start, clause.end)
    ):
        cover(reading.ledger, span.start, span.end)
        return
    if settle_stock_count(reading, span.start, span.end, span.value, span.unit):
        return
    if span.unit in ("款", "号", "码", "色") and is_denied_option(reading, span.start, span.end):
        cover(reading.ledger, span.start, span.end)
        return
    facts = product is not None and any(d == "count" for d, _ in product.quantities)
    refute(reading.ledger, "wrong_quantity" if facts else "unsupported_claim", span.start, span.end)


def _is_limit(reading: Reading, span: QuantitySpan, product: ProductIndex | None) -> bool:
    """Whether a number is the limit of a product in a sentence that speaks of one: `每人2件，这是限购数量`."""
    if product is None or product.product.limit_per_buyer != span.value:
        return False
    return pt.QUANTITY_LIMITS.search(sentence_text(reading, clause_at(reading, span.start))) is not None


def _settle_limit(reading: Reading, span: QuantitySpan, product: ProductIndex | None) -> bool:
    if product is None:
        return False
    limit = product.product.limit_per_buyer
    evidence = f"product:{product.product.sku}#limit_per_buyer"
    if limit is None or not allowed(reading, product.product.sku, "limit_per_buyer"):
        refute(reading.ledger, "unsupported_claim", span.start, span.end)
    elif Decimal(limit) == span.value:
        support(reading.ledger, "limit", span.start, span.end, (evidence,))
    else:
        refute(
            reading.ledger,
            "wrong_quantity",
            span.start,
            span.end,
            _say_quantity(reading, span, Decimal(limit)),
            evidence,
        )
    return True


def _settle_offer(reading: Reading, span: QuantitySpan, product: ProductIndex | None) -> bool:
    """Settle `买2件送1个`: the first number is what is bought, the one after `送` what is given."""
    given = pt.QUANTITY_GIVEN.search(reading.low, max(0, span.start - 12), span.start) is not None
    stated: list[tuple[int, str]] = []
    for rule in promotions_at(reading, product, span.start):
        promotion = rule.fact
        if isinstance(promotion, Promotion) and is_running(reading, promotion) and allowed_rule(reading, rule.id):
            number = promotion.gift_quantity if given else promotion.quantity
            stated += [(number, f"{rule.id}#{'gift_quantity' if given else 'quantity'}")] if number is not None else []
    if product is not None and given and allowed(reading, product.product.sku, "gift"):
        gift = [q for q in product.quantities.get(("count", span.base), ()) if q.field == "gift"]
        if gift:
            support(reading.ledger, "gift", span.start, span.end, (f"product:{product.product.sku}#gift",))
            return True
    for number, fact_id in stated:
        if Decimal(number) == span.value:
            support(reading.ledger, "quantity", span.start, span.end, (fact_id,))
            return True
    if not stated:
        return False
    known = _say_quantity(reading, span, Decimal(stated[0][0])) if len({n for n, _ in stated}) == 1 else None
    refute(reading.ledger, "wrong_quantity", span.start, span.end, known, stated[0][1])
    return True


def _counts_options(reading: Reading, span: QuantitySpan, product: ProductIndex) -> bool:
    if pt.QUANTITY_OPTION_UNIT.search(reading.low, span.start, span.end + 3) is None:
        return False
    for name, values in product.options.items():
        if Decimal(len(set(values.values()))) == span.value:
            support(reading.ledger, "option", span.start, span.end, (f"product:{product.product.sku}#options.{name}",))
            return True
    return False


def _too_many(reading: Reading, span: QuantitySpan, product: ProductIndex) -> bool:
    """Whether the number is one that the stock does not reach, and the text says so (`不够5件`)."""
    if pt.QUANTITY_SHORT.search(reading.low, max(0, span.start - 16), span.start) is None:
        return False
    options, others = scope_at(reading, product, span.start, span.end)
    stocks = [v.stock for v in variants_in(product, options, others)]
    return None not in stocks and sum(s for s in stocks if s is not None and s > 0) < span.value
