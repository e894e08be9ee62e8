"""Promotions: which run, what they apply to, and their words, composed from their typed fields."""

from __future__ import annotations

from zhubo.facts import Product, Promotion
from zhubo.generate.amounts import percent_words, tenths_words
from zhubo.generate.flash import running, sets_price
from zhubo.generate.names import plain_key
from zhubo.generate.scene import Scene, amount, listed, moment, named, say, worded


def applies(promotion: Promotion, product: Product) -> bool:
    """Whether a promotion is the whole shop's or names the product, one of its variants, or its category."""
    if not promotion.products and not promotion.categories:
        return True
    if product.sku in promotion.products or any(v.sku in promotion.products for v in product.variants):
        return True
    own = {plain_key(category) for category in product.category.values()}
    return any(plain_key(category) in own for category in promotion.categories)


def whole_shop(promotion: Promotion) -> bool:
    """Whether a promotion applies to everything."""
    return not promotion.products and not promotion.categories


def takes_off_an_amount(promotion: Promotion) -> bool:
    """Whether a promotion takes something off orders of some amount."""
    return promotion.threshold is not None and (promotion.off is not None or bool(promotion.percent_off_bp))


def promotions_now(scene: Scene) -> list[Promotion]:
    """Return the promotions that run now, but for those that set prices."""
    return [p for p in scene.facts.promotions.values() if running(p, scene.at_ms) and not sets_price(p)]


def offers_on(scene: Scene, product: Product, *, own_only: bool) -> list[Promotion]:
    """Return the promotions that run now and apply to a product, its own before the shop's, or its own only.

    Those that set a price are none of them: that price is what the product costs.
    """
    found = [p for p in promotions_now(scene) if applies(p, product)]
    return sorted((p for p in found if not (own_only and whole_shop(p))), key=lambda p: (whole_shop(p), p.id))


def offer_words(scene: Scene, promotion: Promotion, *, with_end: bool = True) -> str:
    """Return what a promotion gives, its code and its end; the merchant's own words where its typed fields do not say it."""
    text = _gives(scene, promotion)
    if not text:
        return worded(scene, promotion.text)
    if promotion.code:
        text = say(scene, "offer.with_code", offer=text, code=promotion.code)
    if with_end and promotion.ends_ms is not None:
        text = say(scene, "offer.until", offer=text, end=moment(scene, promotion.ends_ms))
    return text


def _gives(scene: Scene, promotion: Promotion) -> str:
    p = promotion
    percent = p.percent_off_bp
    gift = worded(scene, p.gift)
    if p.kind == "second_half_price":
        return say(scene, "offer.second_half_price")
    if p.kind == "quantity_percent" and p.quantity is not None and percent is not None:
        return say(
            scene, "offer.quantity_percent", qty=p.quantity, percent=percent_words(percent), zhe=tenths_words(percent)
        )
    if p.kind == "gift" and gift:
        return _gift(scene, p, gift)
    if percent is not None and p.threshold is not None:
        words = {"percent": percent_words(percent), "zhe": tenths_words(percent)}
        return say(scene, "offer.threshold_percent", threshold=amount(scene, p.threshold), **words)
    if p.off is not None and p.threshold is not None:
        return say(scene, "offer.threshold", threshold=amount(scene, p.threshold), off=amount(scene, p.off))
    if percent is not None and p.quantity is None:
        return say(scene, "offer.percent", percent=percent_words(percent), zhe=tenths_words(percent))
    if p.off is not None and p.quantity is None:
        return say(scene, "offer.off", off=amount(scene, p.off))
    if p.price is not None and p.quantity is not None:
        return say(scene, "offer.quantity_price", qty=p.quantity, price=amount(scene, p.price))
    return say(scene, "offer.price", price=amount(scene, p.price)) if p.price is not None else ""


def _gift(scene: Scene, promotion: Promotion, gift: str) -> str:
    count = promotion.gift_quantity
    given = (
        gift
        if count is None
        else say(scene, "offer.gift_one" if count == 1 else "offer.gift_count", gift=gift, count=count)
    )
    if promotion.quantity is not None:
        return say(scene, "offer.gift_quantity", qty=promotion.quantity, gift=given)
    if promotion.threshold is not None:
        return say(scene, "offer.gift_threshold", threshold=amount(scene, promotion.threshold), gift=given)
    return say(scene, "offer.gift", gift=given)


def scope_words(scene: Scene, promotion: Promotion) -> str:
    """Return what a promotion is on: products by their names, categories, or the whole shop."""
    if whole_shop(promotion):
        return say(scene, "offer.whole_shop")
    products = scene.facts.products
    skus = dict.fromkeys(scene.facts.product_of.get(sku, sku) for sku in promotion.products)
    names = [named(scene, products[sku]) for sku in skus if sku in products]
    names += promotion.categories
    return listed(scene, names[:3]) + (say(scene, "stock.and_more") if len(names) > 3 else "")
