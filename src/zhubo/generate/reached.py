"""Whether an order of an amount that the viewer tells reaches an offer: yes or not yet, with the offer's terms."""

from __future__ import annotations

from zhubo.facts import Promotion
from zhubo.generate.offers import offer_words, promotions_now, scope_words, takes_off_an_amount, whole_shop
from zhubo.generate.scene import Part, Scene, joined, say
from zhubo.generate.told_money import gap_words, tells_an_order

OFFERS_MAX = 2


def reached_part(scene: Scene) -> Part | None:
    """Return the offers on orders of some amount, each with yes or not yet; None where no amount is told, or no such offer runs.

    Offers on some goods alone count only where they are named by their code, since nobody knows what is in the order.
    """
    told = tells_an_order(scene)
    if told is None:
        return None
    offers = [
        p
        for p in promotions_now(scene)
        if takes_off_an_amount(p)
        and p.threshold is not None
        and p.threshold.currency == told.currency
        and (p.id == scene.slots.promotion or (scene.slots.promotion is None and whole_shop(p)))
    ]
    offers.sort(key=lambda p: (p.threshold.minor if p.threshold is not None else 0, p.id))
    if not offers:
        return None
    return Part(
        text=joined(scene, (_reached(scene, p, told.minor) for p in offers[-OFFERS_MAX:])),
        evidence=tuple(f"promotion:{p.id}" for p in offers[-OFFERS_MAX:]),
    )


def _reached(scene: Scene, promotion: Promotion, minor: int) -> str:
    offer = say(scene, "offer.on", scope=scope_words(scene, promotion), offer=offer_words(scene, promotion))
    if promotion.threshold is None or minor >= promotion.threshold.minor:
        return say(scene, "offer.order_reaches", offer=offer)
    return joined(scene, (say(scene, "offer.order_below", offer=offer), gap_words(scene, promotion.threshold)))
