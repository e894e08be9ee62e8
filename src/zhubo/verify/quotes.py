"""Facts repeated in their own words: what a policy, a promotion or a product's attribute says may be said again whole."""

from __future__ import annotations

from zhubo.facts import Promotion
from zhubo.text.numbers import fold
from zhubo.verify import patterns as pt
from zhubo.verify.denials import is_denied_option
from zhubo.verify.fragments import Fragment, quoted
from zhubo.verify.index import ProductIndex
from zhubo.verify.promotions import applies, is_running
from zhubo.verify.reading import Reading, allowed, allowed_rule, clause_at, product_of, sentence_text
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import is_covered, refute, support


def quote_told(reading: Reading, told: tuple[str, ...]) -> None:
    """Settle what repeats words that are carried from outside the shop's facts."""
    for words in told:
        low = fold(words.strip())
        for start, end in quoted(reading.low, low) if len(low) > 1 else ():
            support(reading.ledger, "told", start, end, ())


def quote_rules(reading: Reading) -> None:
    """Settle what repeats policies, promotions and the target's own attributes."""
    target = product_of(reading, reading.target)
    present = {fact_id for _, owners in reading.index.rule_words.iter(reading.low) for fact_id in owners}
    for rule in reading.index.policies:
        if rule.id not in present:
            continue
        if allowed_rule(reading, rule.id):
            _quote(reading, rule.fragments, rule.id, "policy")
        for denial in rule.denials:
            if denial in reading.low:
                _refuse(reading, denial, rule.id)
    for rule in reading.index.promotions:
        promotion = rule.fact
        if (
            rule.id not in present
            or not isinstance(promotion, Promotion)
            or not allowed_rule(reading, rule.id)
            or not applies(reading, promotion, target)
        ):
            continue
        if is_running(reading, promotion) or not _quoted_undated(reading, rule.fragments, promotion):
            _quote(reading, rule.fragments, rule.id, "discount")
    if target is not None:
        quote_product(reading, target)


def quote_named(reading: Reading) -> None:
    """Settle what repeats the attributes of the products that the text names, where it speaks of them."""
    done = {reading.target}
    for mention in reading.mentions:
        if mention.sku not in done:
            done.add(mention.sku)
            product = product_of(reading, mention.sku)
            if product is not None:
                quote_product(reading, product)


def quote_product(reading: Reading, product: ProductIndex) -> None:
    """Settle what repeats the texts of `product` in places that speak of it."""
    sku = product.product.sku
    for fragment in product.fragments:
        if fragment.field in ("title", "aliases"):
            continue
        if fragment.words not in reading.low:
            continue
        for start, end in quoted(reading.low, fragment.words):
            if fragment.field.startswith("options.") and is_denied_option(reading, start, end):
                continue
            if not is_covered(reading.ledger, start, end) and allowed(reading, sku, fragment.field):
                if not reading.mentions or anchor_at(reading, start) is product:
                    kind = (
                        "gift"
                        if fragment.field == "gift"
                        else "list_price"
                        if fragment.field == "list_price"
                        else "attribute"
                    )
                    support(reading.ledger, kind, start, end, (f"product:{sku}#{fragment.field}",))


def _refuse(reading: Reading, denial: str, fact_id: str) -> None:
    """Find what a rule denies, said as if it were so."""
    for start, end in quoted(reading.low, denial):
        if not is_covered(reading.ledger, start, end) and not reading.clauses[clause_at(reading, start)].question:
            refute(reading.ledger, "wrong_policy", start, end, None, f"{fact_id}#text")


def _quote(reading: Reading, fragments: tuple[Fragment, ...], fact_id: str, kind: str) -> None:
    for fragment in fragments:
        if fragment.words in reading.low:
            for start, end in quoted(reading.low, fragment.words):
                if not is_covered(reading.ledger, start, end):
                    support(reading.ledger, kind, start, end, (f"{fact_id}#{fragment.field}",))


def _quoted_undated(reading: Reading, fragments: tuple[Fragment, ...], promotion: Promotion) -> bool:
    """Whether a promotion that does not run is repeated as if it did; if so, say so."""
    over = promotion.ends_ms is not None and reading.at_ms >= promotion.ends_ms
    for fragment in fragments:
        for start, end in quoted(reading.low, fragment.words):
            past = pt.TIME_PAST.search(sentence_text(reading, clause_at(reading, start))) is not None
            if (
                ((over and not past) or not reading.dates)
                and not is_covered(reading.ledger, start, end)
                and any(c.isdigit() for c in fragment.words)
            ):
                refute(reading.ledger, "stale_fact", start, end, None, f"promotion:{promotion.id}")
                return True
    return over
