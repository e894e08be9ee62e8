"""Percentages, Chinese discounts and codes, held against promotions, savings and attributes."""

from __future__ import annotations

import re
from decimal import Decimal

from zhubo.facts import Promotion
from zhubo.text.money import to_money
from zhubo.text.numbers import PercentSpan
from zhubo.text.wording import wording
from zhubo.verify.index import ProductIndex
from zhubo.verify.option_names import option_mentions
from zhubo.verify.promotions import is_running, price_now, promotions_at, promotions_for
from zhubo.verify.reading import Reading, allowed, allowed_rule, clause_at, cue
from zhubo.verify.scopes import anchor_at, scope_at, variants_in
from zhubo.verify.verdict import cover, is_covered, refute, support


def check_codes(reading: Reading) -> None:
    """Settle words that mix letters and digits: codes of promotions, and names that the facts hold."""
    for match in _TOKEN.finditer(reading.low):
        word = match[0].strip("-")
        if word.isalpha() or word.isdigit() or is_covered(reading.ledger, *match.span()):
            continue
        if not any(c.isdigit() for c in word) or not any(c.isalpha() for c in word):
            continue
        clause = reading.clauses[clause_at(reading, match.start())]
        product = anchor_at(reading, match.start())
        promotion_id = reading.index.codes.get(word)
        if promotion_id is None and any(q.start == match.start() for q in reading.quantities):
            continue
        if product is not None and any(m.start == match.start() for m in option_mentions(reading, product)):
            continue
        if promotion_id is not None:
            _settle_code(reading, match.span(), promotion_id, product)
        elif product is not None and (word in product.blob or word == product.product.sku.lower()):
            cover(reading.ledger, *match.span())
        elif cue(reading, "code", clause.start, clause.end) and not _MEASURE.fullmatch(word):
            known = [
                p.fact.code
                for p in promotions_for(reading, product)
                if isinstance(p.fact, Promotion) and p.fact.code and is_running(reading, p.fact)
            ]
            refute(reading.ledger, "wrong_discount", *match.span(), known[0] if len(known) == 1 else None)
        elif any(word in p.blob for p in reading.index.policies):
            cover(reading.ledger, *match.span())


def _settle_code(reading: Reading, span: tuple[int, int], promotion_id: str, product: ProductIndex | None) -> None:
    promotion = reading.index.facts.promotions[promotion_id]
    fact_id = f"promotion:{promotion_id}"
    if not allowed_rule(reading, fact_id):
        refute(reading.ledger, "unsupported_claim", *span, None, fact_id)
    elif not is_running(reading, promotion) and not reading.dates:
        refute(reading.ledger, "stale_fact", *span, None, fact_id)
    elif all(rule.id != fact_id for rule in promotions_at(reading, product, span[0])):
        refute(reading.ledger, "wrong_discount", *span, None, fact_id)
    else:
        support(reading.ledger, "discount", *span, (f"{fact_id}#code",))


def check_percents(reading: Reading) -> None:
    """Settle percentages: discounts against promotions and savings, others against attributes."""
    for span in reading.percents:
        if is_covered(reading.ledger, span.start, span.end):
            continue
        clause = reading.clauses[clause_at(reading, span.start)]
        product = anchor_at(reading, span.start)
        if product is not None and not span.off and _names_option(reading, span, product):
            continue
        if span.off or _OFFER.search(reading.low, clause.start, clause.end) or _beside_code(reading, clause.sentence):
            _settle_discount(reading, span, product)
        else:
            _settle_share(reading, span, product)


def _beside_code(reading: Reading, sentence: int) -> bool:
    """Whether a promotion's code stands in a sentence or the one before it: there a share is what the code takes off."""
    if not reading.index.codes:
        return False
    parts = [c for c in reading.clauses if sentence - 1 <= c.sentence <= sentence]
    return any(code in reading.low[parts[0].start : parts[-1].end] for code in reading.index.codes)


def _names_option(reading: Reading, span: PercentSpan, product: ProductIndex) -> bool:
    """Whether a percentage is the name of an option (`60% keyboard`)."""
    return any(m.start <= span.start and span.end <= m.end for m in option_mentions(reading, product))


def _settle_discount(reading: Reading, span: PercentSpan, product: ProductIndex | None) -> None:
    ledger = reading.ledger
    points = span.percent * 100
    clause = reading.clauses[clause_at(reading, span.start)]
    second = span.percent == 50 and cue(reading, "second_half", clause.start, clause.end)
    running: list[tuple[Promotion, str]] = []
    stale = None
    for rule in promotions_at(reading, product, span.start):
        promotion = rule.fact
        if not isinstance(promotion, Promotion) or not allowed_rule(reading, rule.id):
            continue
        same = promotion.percent_off_bp is not None and Decimal(promotion.percent_off_bp) == points
        same = (same and not second) or (second and promotion.kind == "second_half_price")
        if same and (is_running(reading, promotion) or (reading.dates and not _over(reading, promotion))):
            if not _says_condition(reading, span, promotion, rule.id):
                refute(ledger, "wrong_discount", span.start, span.end, None, rule.id)
                return
            support(ledger, "discount", span.start, span.end, (f"{rule.id}#percent_off",))
            return
        stale = rule.id if same else stale
        if is_running(reading, promotion):
            running.append((promotion, rule.id))
    if product is not None and not second and _is_saving(reading, span, product):
        support(ledger, "discount", span.start, span.end, (f"product:{product.product.sku}#price",))
        return
    if stale is not None:
        refute(ledger, "stale_fact", span.start, span.end, None, stale)
        return
    percent = [(p, i) for p, i in running if p.percent_off_bp]
    known = (
        _say_discount(Decimal(percent[0][0].percent_off_bp or 0), reading.text[span.start : span.end])
        if len(percent) == 1
        else None
    )
    kind = "wrong_discount" if running else "unsupported_claim"
    refute(ledger, kind, span.start, span.end, known, next((fact_id for _, fact_id in percent or running), None))


def _says_condition(reading: Reading, span: PercentSpan, promotion: Promotion, fact_id: str) -> bool:
    """Whether the text names the pieces or the amount without which a discount is none; the number of pieces is settled with it."""
    sentence = reading.clauses[clause_at(reading, span.start)].sentence
    if promotion.threshold is not None:
        said = {m.money for m in reading.money} | {
            to_money(n.value, promotion.threshold.currency) for n in reading.numbers
        }
        return promotion.threshold in said
    if promotion.kind != "quantity_percent" or not promotion.quantity or promotion.quantity < 2:
        return True
    units = {q.start: q.end for q in reading.quantities if q.dimension == "count"}
    found = False
    for number in reading.numbers:
        if (
            reading.clauses[clause_at(reading, number.start)].sentence == sentence
            and number.value == promotion.quantity
            and not is_covered(reading.ledger, number.start, number.end)
        ):
            end = units.get(number.start, number.end)
            support(reading.ledger, "quantity", number.start, end, (f"{fact_id}#quantity",))
            found = True
    return found


def _over(reading: Reading, promotion: Promotion) -> bool:
    return promotion.ends_ms is not None and reading.at_ms >= promotion.ends_ms


def _is_saving(reading: Reading, span: PercentSpan, product: ProductIndex) -> bool:
    options, others = scope_at(reading, product, span.start, span.end)
    shares: set[Decimal] = set()
    for variant in variants_in(product, options, others):
        now = price_now(reading, product, variant)
        if now is None or variant.price is None or not allowed(reading, product.product.sku, "price", variant.sku):
            return False
        usual = variant.price if now != variant.price else variant.list_price if variant.list_price_basis else None
        if usual is None or usual.minor <= 0:
            return False
        shares.add(Decimal(usual.minor - now.minor) * 100 / usual.minor)
    return shares == {span.percent}


def _say_discount(points: Decimal, like: str) -> str | None:
    percent = (points / 100).normalize()
    if "折" in like:
        return f"{((100 - percent) / 10).normalize():f}折"
    number = _NUMBER.search(like)
    return None if number is None else like[: number.start()] + f"{percent:f}" + like[number.end() :]


def _settle_share(reading: Reading, span: PercentSpan, product: ProductIndex | None) -> None:
    text = f"{span.percent:f}%"
    blobs = [(product.squeezed, f"product:{product.product.sku}#attributes")] if product is not None else []
    blobs += [
        (p.squeezed, p.id) for p in (*reading.index.policies, *reading.index.promotions) if allowed_rule(reading, p.id)
    ]
    after, before = _neighbours(reading.low, span.start, span.end)
    for blob, fact_id in blobs:
        at = blob.find(text)
        while at >= 0:
            whole = at == 0 or not (blob[at - 1].isdigit() or blob[at - 1] == ".")
            right, left = blob[at + len(text) :], blob[:at]
            if whole and (
                not after
                and not before
                or after
                and after in right[: len(after) + 1]
                or before
                and left.endswith(before)
            ):
                support(reading.ledger, "attribute", span.start, span.end, (fact_id,))
                return
            at = blob.find(text, at + 1)
    kind = "wrong_attribute" if product is not None and "%" in product.blob else "unsupported_claim"
    refute(reading.ledger, kind, span.start, span.end, None, blobs[0][1] if product is not None else None)


def _neighbours(low: str, start: int, end: int) -> tuple[str, str]:
    """Return the letters right after and right before a percentage: what it is a share of."""
    right = _LETTERS_AFTER.match(low, end)
    left = _LETTERS_BEFORE.search(low, max(0, start - 8), start)
    return (right[1][:4] if right else "", left[1][-2:] if left else "")


_TOKEN = re.compile(r"[a-z0-9][a-z0-9/+_-]*[a-z0-9+]")
_MEASURE = re.compile(
    r"\d+(?:\.\d+)?(?:ml|l|g|kg|mm|cm|m|w|v|mah|hz|h|oz|lb|s|pm|am|px|gb|mb|tb|k|j|kj|wh|kw|in|ft|xl)"
)
_OFFER = wording(r"优惠|折扣|立减|降价|省|打折|\boff\b|discount|cheaper|\bsave|\bless\b")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LETTERS_AFTER = re.compile(r"\s?(?:的)?([^\W\d_]+)")
_LETTERS_BEFORE = re.compile(r"([^\W\d_]+)(?:含量|占|为|是)?[\s::]*\Z")
