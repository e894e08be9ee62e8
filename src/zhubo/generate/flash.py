"""Prices that a promotion sets for a time: they are told as the sale prices that they are, wherever a price is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from zhubo.facts import Product, Promotion, Sale, Variant, price_at
from zhubo.generate.names import plain_key
from zhubo.state import Facts


def running(promotion: Promotion, at_ms: int) -> bool:
    """Whether a promotion holds at `at_ms`."""
    begun = promotion.starts_ms is None or at_ms >= promotion.starts_ms
    return begun and (promotion.ends_ms is None or at_ms < promotion.ends_ms)


def sets_price(promotion: Promotion) -> bool:
    """Whether a promotion sets the price of one piece of some goods, for everybody and without a condition."""
    p = promotion
    free = not p.code and p.threshold is None and p.quantity in (None, 1)
    return p.kind == "price" and p.price is not None and free and bool(p.products or p.categories)


def flash_offers(facts: Facts, at_ms: int) -> tuple[Promotion, ...]:
    """Return the promotions that set prices now."""
    return tuple(p for p in facts.promotions.values() if p.kind == "price" and sets_price(p) and running(p, at_ms))


def with_flash(product: Product, offers: Iterable[Promotion], at_ms: int) -> Product:
    """Return a product whose variants are on sale at the prices that `offers` set, where these are lower than what they cost anyway."""
    for offer in offers:
        if offer.price is not None and _names(offer, product):
            variants = tuple(_on_sale(v, offer, product, at_ms) for v in product.variants)
            product = product if variants == product.variants else replace(product, variants=variants)
    return product


def _names(offer: Promotion, product: Product) -> bool:
    if product.sku in offer.products or any(v.sku in offer.products for v in product.variants):
        return True
    own = {plain_key(category) for category in product.category.values()}
    return any(plain_key(category) in own for category in offer.categories)


def _on_sale(variant: Variant, offer: Promotion, product: Product, at_ms: int) -> Variant:
    now, price = price_at(variant, at_ms), offer.price
    alone = offer.products and product.sku not in offer.products and not offer.categories
    if price is None or now is None or now.currency != price.currency or now <= price:
        return variant
    if alone and variant.sku not in offer.products:
        return variant
    return replace(variant, sale=Sale(price=price, starts_ms=offer.starts_ms, ends_ms=offer.ends_ms))
