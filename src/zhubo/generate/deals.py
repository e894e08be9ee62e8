"""What can be had for less: the offers that run, an honest no, and the answer to haggling."""

from __future__ import annotations

from zhubo.facts import Promotion
from zhubo.generate.offers import applies, offer_words, offers_on, running, scope_words, whole_shop
from zhubo.generate.prices import price_words, sale_words
from zhubo.generate.scene import Item, Part, Scene, joined, moment, say

OFFERS_MAX = 2


def discount_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the offers that run on the items, or in the room where none is meant; those to come; or an honest no."""
    own: dict[str, Promotion] = {}
    for item in items:
        own.update({p.id: p for p in offers_on(scene, item.product, own_only=False)})
    asked = all(item.how in ("pinned", "recent", "only") for item in items)
    if not own and asked:
        own = {p.id: p for p in scene.facts.promotions.values() if running(p, scene.at_ms)}
    sentences, evidence = _sales(scene, items)
    code_first = sorted(own.values(), key=lambda p: (whole_shop(p), scene.slots.coupon == "code" and not p.code, p.id))
    for promotion in code_first[:OFFERS_MAX]:
        scope = scope_words(scene, promotion)
        sentences.append(say(scene, "offer.on", scope=scope, offer=offer_words(scene, promotion)))
        evidence.append(f"promotion:{promotion.id}")
    if sentences:
        return Part(text=say(scene, "offer.running", offers=joined(scene, sentences)), evidence=tuple(evidence))
    return _to_come(scene, items)


def _sales(scene: Scene, items: tuple[Item, ...]) -> tuple[list[str], list[str]]:
    sentences, evidence = [], []
    for item in items:
        text, fact_id = sale_words(scene, item)
        if text:
            sentences.append(text)
            evidence.append(fact_id)
    return sentences, evidence


def _to_come(scene: Scene, items: tuple[Item, ...]) -> Part:
    ahead = [
        p
        for p in scene.facts.promotions.values()
        if p.starts_ms is not None
        and p.starts_ms > scene.at_ms
        and (not items or any(applies(p, item.product) for item in items))
    ]
    name = items[0].name if len(items) == 1 else ""
    none = say(scene, "offer.none_on", name=name) if name else say(scene, "offer.none")
    if not ahead:
        return Part(text=none)
    soonest = min(ahead, key=lambda p: (p.starts_ms or 0, p.id))
    coming = say(
        scene,
        "offer.to_come",
        scope=scope_words(scene, soonest),
        offer=offer_words(scene, soonest, with_end=False),
        start=moment(scene, soonest.starts_ms or 0),
    )
    return Part(text=joined(scene, (none, coming)), evidence=(f"promotion:{soonest.id}",))


def bargain_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return that the price is the listed one, and which offers run; never a discount that is no fact."""
    prices: list[str] = []
    evidence: list[str] = []
    offers: dict[str, Promotion] = {}
    for item in items[:2]:
        words, fact_id = price_words(scene, item)
        if words:
            prices.append(say(scene, "bargain.price", name=item.name, price=words))
            evidence.append(fact_id)
        offers.update({p.id: p for p in offers_on(scene, item.product, own_only=False)})
    if not items:
        offers = {p.id: p for p in scene.facts.promotions.values() if running(p, scene.at_ms) and whole_shop(p)}
    text = say(scene, "bargain.listed", prices=joined(scene, prices)) if prices else say(scene, "bargain.plain")
    for promotion in list(offers.values())[:1]:
        offer = say(scene, "offer.on", scope=scope_words(scene, promotion), offer=offer_words(scene, promotion))
        text = joined(scene, (text, say(scene, "bargain.offer", offer=offer)))
        evidence.append(f"promotion:{promotion.id}")
    return Part(text=text, evidence=tuple(evidence))
