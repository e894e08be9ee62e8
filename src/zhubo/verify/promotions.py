"""Which promotions bear on a product, and which of them run."""

from __future__ import annotations

from zhubo.facts import Promotion
from zhubo.text.numbers import fold
from zhubo.verify.index import PolicyIndex, ProductIndex
from zhubo.verify.reading import Reading


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
