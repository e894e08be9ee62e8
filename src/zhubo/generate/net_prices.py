"""What one thing costs once its offer is taken off: told beside its price where offers on it are asked for. Exact, or not said at all."""

from __future__ import annotations

from zhubo.facts import Money
from zhubo.generate.baskets import Line, reckon
from zhubo.generate.deals import SAVED, discount_part
from zhubo.generate.offers import offer_words, offers_on, scope_words
from zhubo.generate.prices import one_price, one_price_words
from zhubo.generate.reached import reached_part
from zhubo.generate.scene import Item, Part, Scene, amount, fact, joined, say
from zhubo.generate.stock import in_stock

NET = "net"
_ASKED = frozenset({NET, SAVED})
"""Values of the attribute slot of a question about offers that ask what is left to pay, and how much is saved."""


def priced_discount_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the offers that are asked for: of one thing with one price and one offer on it, with what is left to pay."""
    return reached_part(scene) or _left_to_pay(scene, items) or discount_part(scene, items)


def _left_to_pay(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return a thing's price, its offer and what is left; None where that is not asked, or not settled by one offer alone."""
    slots = scene.slots
    if len(items) != 1 or slots.attribute not in _ASKED or slots.date is not None or slots.coupon == "threshold":
        return None
    item = items[0]
    unit = one_price(scene, item)
    sold_out = all(in_stock(variant) is False for variant in item.variants)
    if unit is None or not item.product.listed or item.missing or item.product.limit_per_buyer or sold_out:
        return None
    reckoning = reckon(scene, [Line(item, unit, 1)], codes=True)
    if len(reckoning.cuts) != 1 or reckoning.net is None or reckoning.net.minor <= 0:
        return None
    promotion = reckoning.cuts[0].promotion
    if slots.promotion not in {None, promotion.id} or promotion.threshold is not None:
        return None
    texts = [
        one_price_words(scene, item, unit),
        say(scene, "total.after", offer=offer_words(scene, promotion), net=amount(scene, reckoning.net)),
    ]
    if slots.attribute == SAVED:
        off = Money(unit.minor - reckoning.net.minor, unit.currency)
        texts.append(say(scene, "total.saved", gap=amount(scene, off)))
    others = [p for p in offers_on(scene, item.product, own_only=False) if p.id != promotion.id][:1]
    others = [] if slots.promotion is not None or slots.attribute == SAVED else others
    texts += [say(scene, "offer.on", scope=scope_words(scene, p), offer=offer_words(scene, p)) for p in others]
    evidence = [fact(item, "price"), f"product:{item.product.sku}#title", f"promotion:{promotion.id}"]
    evidence += [f"promotion:{p.id}" for p in others]
    return Part(text=joined(scene, texts), evidence=tuple(evidence))
