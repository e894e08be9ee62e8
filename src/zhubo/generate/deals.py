"""What can be had for less: the offers that run, an honest no, and the answer to haggling."""

from __future__ import annotations

from zhubo.facts import Promotion, price_at
from zhubo.generate.flash import running, sets_price, with_flash
from zhubo.generate.items import GROUPS, called
from zhubo.generate.offers import (
    applies,
    offer_words,
    offers_on,
    promotions_now,
    scope_words,
    takes_off_an_amount,
    whole_shop,
)
from zhubo.generate.other_days import code_part, day_part, held_part, sale_ahead
from zhubo.generate.prices import on_sale, price_part, price_words, sale_words, saved_share, saved_words
from zhubo.generate.scene import (
    ENDS,
    Item,
    Part,
    Scene,
    amount,
    day,
    fact,
    joined,
    listed,
    moment,
    named,
    say,
    together,
    unknown,
)

OFFERS_MAX = 2
SALES_MAX = 2
NAMED_MAX = 6
"""How many goods on sale are named to who asks what is, in one line."""
FOREVER_MS = 1 << 53
"""Later than the end of any offer."""
TERMS = "terms"
FLASH = "flash"
SAVED = "saved"
SHARE = "share"
NEXT = "next"
"""Values of the attribute slot that ask whether certain amounts are the terms of an offer, for prices of some hours, what is saved, and
which share of the price that is."""


def discount_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the offers that run on the items, or in the room where none is meant; those to come; or an honest no."""
    if (part := _asked_apart(scene, items)) is not None:
        return part
    if scene.slots.coupon == "code" and (part := _codes_of_other_days(scene, items)) is not None:
        return part
    if scene.slots.coupon == "threshold" and not _thresholds(scene, items):
        return _no_threshold(scene, items)
    own: dict[str, Promotion] = {}
    for item in items:
        own.update({p.id: p for p in offers_on(scene, item.product, own_only=False)})
    asked = all(item.how in ("pinned", "recent", "only") for item in items)
    of_its_end = scene.slots.attribute == ENDS and bool(items) and _soonest(scene, items) is not None
    if not own and asked and not of_its_end:
        own = {p.id: p for p in promotions_now(scene)}
    if scene.slots.coupon == "threshold":
        own = {p.id: p for p in _thresholds(scene, items, widest=not items)}
    sales, sold = _sales(scene, items)
    sentences: list[str] = [*sales] if items else []
    evidence = [*sold] if items else []
    wants_code = scene.slots.coupon in ("code", "coupon")
    first = sorted(
        own.values(),
        key=lambda p: (
            wants_code and not p.code,
            _breadth(p) if items else -_breadth(p),
            p.ends_ms or FOREVER_MS,
            p.id,
        ),
    )
    for promotion in first[:OFFERS_MAX]:
        scope = _scope(scene, promotion, items)
        sentences.append(say(scene, "offer.on", scope=scope, offer=offer_words(scene, promotion)))
        evidence.append(f"promotion:{promotion.id}")
    if not items and len(sentences) < OFFERS_MAX:
        sentences += sales
        evidence += sold
    if not sentences:
        return _to_come(scene, items)
    soonest = _soonest(scene, items) if len(sentences) < OFFERS_MAX and not own else None
    if soonest is not None:
        sentences.append(_starts(scene, soonest, items))
        evidence.append(f"promotion:{soonest.id}")
    key = "offer.now" if scene.slots.attribute == TERMS else "offer.running"
    text = say(scene, key, offers=joined(scene, sentences))
    if scene.slots.coupon == "coupon" and not any(p.kind == "coupon" or p.code for p in promotions_now(scene)):
        text = say(scene, "offer.no_coupon", offers=text)
    for item in items:
        ahead, fact_id = sale_ahead(scene, item)
        text = joined(scene, (text, ahead))
        evidence += [fact_id] if ahead else []
    return Part(text=text, evidence=tuple(evidence))


def _asked_apart(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return what is said where prices of some hours, what is saved, a code or a day is asked for; None where none is, or that is empty."""
    if scene.slots.attribute == FLASH and (part := _no_flash(scene, items)) is not None:
        return part
    if scene.slots.attribute in (SAVED, SHARE) and (part := _saved(scene, items)) is not None:
        return part
    if (part := _without_an_end(scene, items)) is not None:
        return part
    if scene.slots.attribute == NEXT:
        soonest = _soonest(scene, items)
        if soonest is None:
            return unknown(scene, "offer_to_come")
        return Part(text=_starts(scene, soonest, items), evidence=(f"promotion:{soonest.id}",))
    return code_part(scene, items) or held_part(scene, items) or day_part(scene, items)


def _without_an_end(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return that nobody says until when a sale price of the items holds, where that is asked; None where one does, or no sale is on.

    What else runs until some day is not what was asked for.
    """
    if (
        scene.slots.attribute != ENDS
        or not items
        or any(offers_on(scene, item.product, own_only=True) for item in items)
    ):
        return None
    sales = [variant.sale for item in items for variant in on_sale(scene, item.variants)]
    if not sales or any(sale is not None and sale.ends_ms is not None for sale in sales):
        return None
    return unknown(scene, "sale_end", items[0] if len(items) == 1 else None)


def _saved(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return how far the sale prices of the items lie below the ones before; None where one of them is not on sale."""
    words = [saved_words(scene, item) for item in items]
    if not words or len(words) > SALES_MAX or not all(words):
        return None
    if scene.slots.attribute == SHARE:
        words = [saved_share(scene, item, text) for item, text in zip(items, words, strict=True)]
    return Part(text=joined(scene, words), evidence=tuple(fact(item, "price") for item in items))


def _thresholds(scene: Scene, items: tuple[Item, ...], *, widest: bool = False) -> list[Promotion]:
    """Return the offers on orders of some amount that run and apply to one of the items, or to anything where none is meant.

    `widest`: those of the whole shop and of categories alone, where there are any.
    """
    found = [p for p in promotions_now(scene) if takes_off_an_amount(p)]
    found = [p for p in found if not items or any(applies(p, item.product) for item in items)]
    return [p for p in found if widest and _breadth(p)] or found


def _no_threshold(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return that no offer on orders of some amount runs, with when the last one ended, else the next offer to begin."""
    over = [p for p in scene.facts.promotions.values() if takes_off_an_amount(p)]
    over = [p for p in over if p.ends_ms is not None and p.ends_ms <= scene.at_ms]
    over = [p for p in over if not items or any(applies(p, item.product) for item in items)]
    if over:
        last = max(over, key=lambda p: (p.ends_ms or 0, p.id))
        ended = say(scene, "offer.ended", end=day(scene, last.ends_ms or 0))
        return Part(text=ended, evidence=(f"promotion:{last.id}",))
    soonest = _soonest(scene, items)
    if soonest is None:
        return Part(text=say(scene, "offer.no_threshold"))
    text = joined(scene, (say(scene, "offer.no_threshold"), _starts(scene, soonest, items)))
    return Part(text=text, evidence=(f"promotion:{soonest.id}",))


def _no_flash(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return that no price of some hours holds, with the next to begin; None where one does, or anything is on sale."""
    if scene.flash or _sales(scene, items)[0]:
        return None
    ahead = [p for p in scene.facts.promotions.values() if sets_price(p) and (p.starts_ms or 0) > scene.at_ms]
    ahead = [p for p in ahead if not items or any(applies(p, item.product) for item in items)]
    none = say(scene, "offer.no_flash")
    if not ahead:
        return Part(text=none) if len(items) != 1 else together(scene, (Part(text=none), price_part(scene, items[0])))
    soonest = min(ahead, key=lambda p: (p.starts_ms or 0, p.id))
    text = joined(scene, (none, _flash_ahead(scene, soonest, items)))
    named = [own for item in items for own in (fact(item, "price"), f"product:{item.product.sku}#title")]
    return Part(text=text, evidence=(f"promotion:{soonest.id}", *named))


def _flash_ahead(scene: Scene, promotion: Promotion, items: tuple[Item, ...]) -> str:
    """Return the price that a promotion will set, from when until when."""
    scope, start = _scope(scene, promotion, items), moment(scene, promotion.starts_ms or 0)
    price = amount(scene, promotion.price) if promotion.price is not None else ""
    text = say(scene, "price.sale_to_come", name=scope, price=price, start=start)
    if promotion.ends_ms is None:
        return text
    return say(scene, "offer.until", offer=text, end=moment(scene, promotion.ends_ms))


def _breadth(promotion: Promotion) -> int:
    """Return how wide a promotion reaches: some products 0, a category 1, the whole shop 2."""
    return 2 if whole_shop(promotion) else 1 if promotion.categories else 0


def _codes_of_other_days(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return from when a code holds or until when one held, to who asks for one where none does now; else None."""
    codes = [
        p
        for p in scene.facts.promotions.values()
        if p.code and (not items or any(applies(p, item.product) for item in items))
    ]
    if any(running(p, scene.at_ms) for p in codes):
        return None
    ahead = [p for p in codes if p.starts_ms is not None and p.starts_ms > scene.at_ms]
    if ahead:
        soonest = min(ahead, key=lambda p: (p.starts_ms or 0, p.id))
        coming = _starts(scene, soonest, items)
        return Part(text=joined(scene, (say(scene, "offer.no_code"), coming)), evidence=(f"promotion:{soonest.id}",))
    ended = sorted((p for p in codes if p.ends_ms is not None), key=lambda p: (-(p.ends_ms or 0), p.id))
    if not ended:
        return None
    last = ended[0]
    text = say(scene, "offer.code_ended", code=last.code, end=day(scene, last.ends_ms or 0))
    return Part(text=text, evidence=(f"promotion:{last.id}",))


def _reached(scene: Scene, promotion: Promotion, items: tuple[Item, ...]) -> bool:
    """Whether one piece, or the asked quantity, of one of the items comes up to a promotion's threshold."""
    if promotion.threshold is None:
        return True
    prices = [price for item in items for v in item.variants if (price := price_at(v, scene.at_ms)) is not None]
    qty = scene.slots.qty or 1
    return any(
        p.currency == promotion.threshold.currency and p.minor * qty >= promotion.threshold.minor for p in prices
    )


def _scope(scene: Scene, promotion: Promotion, items: tuple[Item, ...]) -> str:
    if len(items) == 1 and not whole_shop(promotion) and applies(promotion, items[0].product):
        return items[0].name
    return scope_words(scene, promotion)


def _sales(scene: Scene, items: tuple[Item, ...]) -> tuple[list[str], list[str]]:
    sentences, evidence = [], []
    for item in items:
        text, fact_id = sale_words(scene, item)
        if text:
            sentences.append(text)
            evidence.append(fact_id)
    if not items:
        bag = (with_flash(p, scene.flash, scene.at_ms) for p in scene.facts.products.values() if p.listed)
        products = [p for p in bag if on_sale(scene, p.variants)]
        products.sort(key=lambda p: (p.link_no is None, p.link_no or 0, p.sku))
        if products:
            names = listed(scene, (named(scene, product) for product in products[:NAMED_MAX]))
            more = say(scene, "stock.and_more") if len(products) > NAMED_MAX else ""
            sentences.append(say(scene, "price.sales_on", names=names + more))
            evidence += [f"product:{product.sku}#price" for product in products[:NAMED_MAX]]
    return sentences, evidence


def _to_come(scene: Scene, items: tuple[Item, ...]) -> Part:
    name = items[0].name if len(items) == 1 else ""
    none = say(scene, "offer.none_on", name=name) if name else say(scene, "offer.none")
    soonest = _soonest(scene, items)
    if soonest is None:
        return Part(text=none)
    return Part(text=joined(scene, (none, _starts(scene, soonest, items))), evidence=(f"promotion:{soonest.id}",))


def _soonest(scene: Scene, items: tuple[Item, ...]) -> Promotion | None:
    """Return the next promotion to begin that applies to one of the items, or to anything where none is meant."""
    ahead = [
        p
        for p in scene.facts.promotions.values()
        if p.starts_ms is not None
        and p.starts_ms > scene.at_ms
        and (not items or any(applies(p, item.product) for item in items))
    ]
    return min(ahead, key=lambda p: (p.starts_ms or 0, p.id), default=None)


def _starts(scene: Scene, promotion: Promotion, items: tuple[Item, ...]) -> str:
    start, scope = moment(scene, promotion.starts_ms or 0), _scope(scene, promotion, items)
    if promotion.code and scene.slots.coupon == "code":
        offer = say(scene, "offer.on", scope=scope, offer=offer_words(scene, promotion))
        return say(scene, "offer.from_day", start=start, offer=offer)
    return say(scene, "offer.to_come", scope=scope, start=start)


def bargain_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return that the price is the listed one, and which offers run; never a discount that is no fact.

    Of a kind as a whole no price is told, for nobody can tell of which of it that would be.
    """
    prices: list[str] = []
    evidence: list[str] = []
    offers: dict[str, Promotion] = {}
    kind = len(items) > 2 and all(item.how in GROUPS for item in items)
    for item in items[:2]:
        words, fact_id = price_words(scene, item)
        if words and not kind:
            prices.append(say(scene, "bargain.price", name=called(scene, item), price=words))
            evidence.append(fact_id)
        offers.update({p.id: p for p in offers_on(scene, item.product, own_only=False)})
    if not items:
        offers = {p.id: p for p in promotions_now(scene) if whole_shop(p)}
    if kind:
        offers = {key: p for key, p in offers.items() if all(applies(p, item.product) for item in items)}
    text = say(scene, "bargain.listed", prices=joined(scene, prices)) if prices else say(scene, "bargain.plain")
    reachable = [p for p in offers.values() if not items or _reached(scene, p, items)]
    for promotion in reachable[:1]:
        offer = say(scene, "offer.on", scope=_scope(scene, promotion, items), offer=offer_words(scene, promotion))
        text = joined(scene, (text, say(scene, "bargain.offer", offer=offer)))
        evidence.append(f"promotion:{promotion.id}")
    return Part(text=text, evidence=tuple(evidence))
