"""Which promotions bear on a product, and which of them run."""

from __future__ import annotations

from zhubo.facts import Money, Promotion, Variant, price_at
from zhubo.text.dates import local_parts
from zhubo.text.numbers import fold
from zhubo.verify import patterns as pt
from zhubo.verify.index import PolicyIndex, ProductIndex
from zhubo.verify.reading import Reading, allowed_rule, clause_at, product_of, sentence_start


def is_running(reading: Reading, promotion: Promotion) -> bool:
    """Whether `promotion` holds at the moment of the verdict."""
    begun = promotion.starts_ms is None or reading.at_ms >= promotion.starts_ms
    return begun and not (promotion.ends_ms is not None and reading.at_ms >= promotion.ends_ms)


def applies(reading: Reading, promotion: Promotion, product: ProductIndex | None) -> bool:
    """Whether `promotion` is the whole shop's or covers `product`; with no product in sight any promotion does."""
    if product is None or not (promotion.products or promotion.categories):
        return True
    if product.product.sku in promotion.products or any(v.sku in promotion.products for v in product.product.variants):
        return True
    if not promotion.categories:
        return False
    named = {fold(word) for word in product.product.category.values()}
    return any(fold(category) in named for category in promotion.categories)


def promotions_for(reading: Reading, product: ProductIndex | None) -> tuple[PolicyIndex, ...]:
    """Return the promotions that bear on `product`, running or not."""
    return tuple(
        rule
        for rule in reading.index.promotions
        if isinstance(rule.fact, Promotion) and applies(reading, rule.fact, product)
    )


def promotions_at(reading: Reading, product: ProductIndex | None, at: int) -> tuple[PolicyIndex, ...]:
    """Return the promotions that a place speaks of: those of `product`, those of the category that its clause names instead.

    Behind a sum they are those that bear on any of the products that it adds up.
    """
    found = promotions_for(reading, product)
    if product is None:
        return found
    more: list[PolicyIndex] = list(_of_category(reading, at))
    if pt.PRICE_TOTAL.search(reading.low, 0, at) is not None:
        for sku in dict.fromkeys(m.sku for m in reading.mentions if m.start < at):
            more += promotions_for(reading, product_of(reading, sku))
    return tuple({rule.id: rule for rule in (*found, *more)}.values()) if more else found


def _of_category(reading: Reading, at: int) -> tuple[PolicyIndex, ...]:
    """Return the promotions of a category that is named in the sentence before `at`, where that names no product."""
    start = sentence_start(reading, clause_at(reading, at))
    if any(start <= m.start < at for m in reading.mentions):
        return ()
    said = reading.low[start:at]
    return tuple(
        rule
        for rule in reading.index.promotions
        if isinstance(rule.fact, Promotion) and any(fold(category) in said for category in rule.fact.categories)
    )


def is_to_come(reading: Reading, promotion: Promotion) -> bool:
    """Whether a promotion begins later, on a day that the text says."""
    if promotion.starts_ms is None or promotion.starts_ms <= reading.at_ms:
        return False
    _, month, day, *_ = local_parts(promotion.starts_ms, reading.index.time_zone)
    return any(d.month == month and d.day == day for d in reading.dates)


def price_now(reading: Reading, product: ProductIndex, variant: Variant) -> Money | None:
    """Return what one piece of `variant` costs at the moment of the verdict: the lowest of its price, its sale's and a promotion's."""
    now = price_at(variant, reading.at_ms)
    for rule in reading.index.priced if now is not None else ():
        fact = rule.fact
        if isinstance(fact, Promotion) and fact.price is not None and now is not None and is_running(reading, fact):
            named = variant.sku in fact.products or product.product.sku in fact.products
            if (named or (fact.categories and applies(reading, fact, product))) and fact.price.currency == now.currency:
                now = min(now, fact.price)
    return now


def carrying(reading: Reading, product: ProductIndex, money: Money) -> tuple[str, ...] | None:
    """Return the promotions of `product` that set the price `money` now; None where the stated evidence lets none of them carry it."""
    found = [
        rule.id
        for rule in reading.index.priced
        if isinstance(rule.fact, Promotion)
        and rule.fact.price == money
        and is_running(reading, rule.fact)
        and applies(reading, rule.fact, product)
    ]
    carried = tuple(fact_id for fact_id in found if allowed_rule(reading, fact_id))
    return carried if carried or not found else None
