"""Offers that are asked for by their code or by their day: whether they hold, from when, until when, and for what."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from zhubo.facts import Money, Promotion
from zhubo.generate.amounts import EPOCH, local_time
from zhubo.generate.flash import running
from zhubo.generate.items import called
from zhubo.generate.offers import applies, offer_words, promotions_now, scope_words, whole_shop
from zhubo.generate.scene import Item, Part, Scene, amount, day, fact, joined, moment, say, unknown
from zhubo.text.money import minor_digits

OFFERS_MAX = 2
HELD = "held:"
"""What stands in the attribute slot before the terms of an offer of which it is asked if it holds."""
OTHERS = "others"
"""Value of the attribute slot that asks for other offers than the one which is named."""
ENTERED = "entered"
WORKS = "works"
"""Values of the attribute slot that ask how a code is used, and whether it can be used by now."""
OTHER_PRICE = "other_price"
"""What is not known where a price is asked that is not the one of now."""
PAST_DAYS_MAX = 60
"""A day of the year that is longer past than this is the one of next year."""


def code_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return what the promotion gives whose code was named, and whether it holds now and for the items; None where there is none."""
    promotion = scene.facts.promotions.get(scene.slots.promotion or "")
    if promotion is None:
        return None
    evidence = (f"promotion:{promotion.id}",)
    if promotion.ends_ms is not None and promotion.ends_ms <= scene.at_ms:
        key = "offer.code_ended" if promotion.code else "offer.coupon_ended"
        return Part(text=say(scene, key, code=promotion.code, end=day(scene, promotion.ends_ms)), evidence=evidence)
    offer = say(scene, "offer.on", scope=scope_words(scene, promotion), offer=offer_words(scene, promotion))
    if not running(promotion, scene.at_ms):
        text = say(scene, "offer.not_yet", start=moment(scene, promotion.starts_ms or 0), offer=offer)
        return Part(text=text, evidence=evidence)
    if items and not any(applies(promotion, item.product) for item in items):
        return Part(text=say(scene, "offer.not_for", offer=offer), evidence=evidence)
    if scene.slots.attribute == ENTERED and promotion.code:
        offer = say(scene, "offer.entered", code=promotion.code, offer=offer)
    elif scene.slots.attribute == WORKS and not items:
        offer = say(scene, "offer.works", offer=offer)
    return Part(text=offer, evidence=evidence)


def held_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return that an offer whose terms were named, 九折 or 3000减200, is over, is yet to come, or is for other goods; else None.

    Where one of such terms runs for the items, what runs is told as ever.
    """
    asked = scene.slots.attribute or ""
    if not asked.startswith(HELD):
        return None
    alike = [p for p in scene.facts.promotions.values() if _has_terms(p, asked.removeprefix(HELD))]
    own = [p for p in alike if not items or any(applies(p, item.product) for item in items)]
    if not alike or any(running(p, scene.at_ms) for p in own):
        return None
    over = [p for p in own if p.ends_ms is not None and p.ends_ms <= scene.at_ms]
    if over:
        last = max(over, key=lambda p: (p.ends_ms or 0, p.id))
        key = "offer.code_ended" if last.code else "offer.ended"
        text = say(scene, key, code=last.code, end=day(scene, last.ends_ms or 0))
        return Part(text=text, evidence=(f"promotion:{last.id}",))
    first = min(
        own or [p for p in alike if running(p, scene.at_ms)], key=lambda p: (p.starts_ms or 0, p.id), default=None
    )
    if first is None:
        return None
    offer = say(scene, "offer.on", scope=scope_words(scene, first), offer=offer_words(scene, first))
    if first in own:
        text = say(scene, "offer.not_yet", start=moment(scene, first.starts_ms or 0), offer=offer)
    else:
        text = say(scene, "offer.of_others", offer=offer)
    return Part(text=text, evidence=(f"promotion:{first.id}",))


def _has_terms(promotion: Promotion, terms: str) -> bool:
    """Whether a promotion takes off what is said: a share in basis points, `p1000`, or an amount from another one on, `3000-200`."""
    if terms.startswith("p"):
        return promotion.quantity is None and promotion.percent_off_bp == int(terms[1:])
    least, _, off = terms.partition("-")
    worth, bound = promotion.off, promotion.threshold
    if worth is None or not _is_so_much(worth, off):
        return False
    return not least or (bound is not None and _is_so_much(bound, least))


def _is_so_much(money: Money, figure: str) -> bool:
    return money.minor == Decimal(figure).scaleb(minor_digits(money.currency))


def day_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return the offers of the day that was named, where it is another one than today; None where it is not, or none was."""
    span = _day(scene)
    if span is None or span[0] <= scene.at_ms < span[1]:
        return None
    if span[1] <= scene.at_ms:
        return _past(scene, items, span)
    sales = [one for item in items if (one := sale_ahead(scene, item, span))[0]]
    if sales and scene.slots.coupon is None:
        return Part(text=joined(scene, (text for text, _ in sales)), evidence=tuple(fact_id for _, fact_id in sales))
    found = [p for p in scene.facts.promotions.values() if _holds_in(p.starts_ms, p.ends_ms, span)]
    found = [p for p in found if not items or any(applies(p, item.product) for item in items)]
    found.sort(key=lambda p: (running(p, scene.at_ms), not whole_shop(p), p.id))
    texts = [*(text for text, _ in sales), *(_dated(scene, p) for p in found[:OFFERS_MAX])]
    evidence = [*(fact_id for _, fact_id in sales), *(f"promotion:{p.id}" for p in found[:OFFERS_MAX])]
    other = _of_others_alone(scene, items, span)
    if other is not None:
        offer = say(scene, "offer.of_others", offer=_dated(scene, other))
        return Part(text=joined(scene, (offer, *texts)), evidence=(f"promotion:{other.id}", *evidence))
    if not texts:
        return unknown(scene, "offers_of_day")
    return Part(text=joined(scene, texts), evidence=tuple(evidence))


def _of_others_alone(scene: Scene, items: tuple[Item, ...], span: tuple[int, int]) -> Promotion | None:
    """Return the first offer to come by a day where every offer that begins by then is for none of the items; None without items."""
    coming = [p for p in scene.facts.promotions.values() if _holds_in(p.starts_ms, p.ends_ms, span)]
    coming = [p for p in coming if (p.starts_ms or 0) > scene.at_ms]
    if not items or any(applies(p, item.product) for p in coming for item in items):
        return None
    return min(coming, key=lambda p: (p.starts_ms or 0, p.id), default=None)


def other_day_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return the offers of the day that was named, where what is paid on it cannot be told by the offers of now; else None."""
    span = _day(scene)
    if span is None or span[0] <= scene.at_ms < span[1]:
        return None
    found = [p for p in scene.facts.promotions.values() if _holds_in(p.starts_ms, p.ends_ms, span)]
    found = [p for p in found if p.starts_ms is not None and any(applies(p, item.product) for item in items)]
    of_now = any(running(p, scene.at_ms) for p in found)
    to_come = any((p.starts_ms or 0) > scene.at_ms for p in found)
    return day_part(scene, items) if to_come or not of_now else None


def costs_another_day(scene: Scene, item: Item) -> bool:
    """Whether sale prices of an item begin later and hold on the day that was named: what it costs now is not what it costs then."""
    span = _day(scene)
    return span is not None and bool(sale_ahead(scene, item, span)[0])


def price_of_a_past_day(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return that it is not known what items cost on the past day that was named, where a sale price began or ended since; else None."""
    span = _day(scene)
    if span is None or span[1] > scene.at_ms:
        return None
    for item in items:
        sales = [v.sale for v in item.variants if v.sale is not None]
        bounds = [bound for sale in sales for bound in (sale.starts_ms, sale.ends_ms) if bound is not None]
        if any(span[0] < bound <= scene.at_ms for bound in bounds):
            return unknown(scene, OTHER_PRICE, item if len(items) == 1 else None)
    return None


def _past(scene: Scene, items: tuple[Item, ...], span: tuple[int, int]) -> Part | None:
    """Return the offers that began by a past day and still run, else when an offer of that day ended; None where there was neither."""
    over = [
        p
        for p in scene.facts.promotions.values()
        if p.ends_ms is not None and p.ends_ms <= scene.at_ms and p.starts_ms is not None
        if _holds_in(p.starts_ms, p.ends_ms, span)
    ]
    over = [p for p in over if not items or any(applies(p, item.product) for item in items)]
    begun = [p for p in promotions_now(scene) if p.starts_ms is not None and _holds_in(p.starts_ms, p.ends_ms, span)]
    begun = [p for p in begun if not items or any(applies(p, item.product) for item in items)][:OFFERS_MAX]
    if begun:
        offers = joined(scene, (_dated(scene, p) for p in begun))
        return Part(text=say(scene, "offer.now", offers=offers), evidence=tuple(f"promotion:{p.id}" for p in begun))
    if not over:
        return None
    last = max(over, key=lambda p: (bool(p.code), p.ends_ms or 0, p.id))
    key = "offer.code_ended" if last.code else "offer.ended"
    text = say(scene, key, code=last.code, end=day(scene, last.ends_ms or 0))
    now = [p for p in promotions_now(scene) if not items or any(applies(p, item.product) for item in items)]
    now = sorted(now, key=lambda p: (not whole_shop(p), p.id))[:OFFERS_MAX] if scene.slots.attribute == OTHERS else []
    offers = joined(scene, (_dated(scene, p) for p in now))
    texts = (text, say(scene, "offer.now", offers=offers)) if now else (text,)
    return Part(text=joined(scene, texts), evidence=tuple(f"promotion:{p.id}" for p in (last, *now)))


def sale_ahead(scene: Scene, item: Item, span: tuple[int, int] | None = None) -> tuple[str, str]:
    """Return an item's sale prices that begin later, with their days, and the id of their fact; in `span` alone where one is given."""
    ahead = [
        v.sale
        for v in item.variants
        if v.sale is not None and v.sale.starts_ms is not None and v.sale.starts_ms > scene.at_ms
    ]
    ahead = [sale for sale in ahead if span is None or _holds_in(sale.starts_ms, sale.ends_ms, span)]
    prices, starts = sorted({sale.price for sale in ahead}), {sale.starts_ms for sale in ahead}
    ends = {sale.ends_ms for sale in ahead}
    if len(ahead) < len(item.variants) or not prices or len(starts) > 1 or len(ends) > 1:
        return "", ""
    price = amount(scene, prices[0])
    if len(prices) > 1:
        price = say(scene, "price.span", low=price, high=amount(scene, prices[-1]))
    start, end = moment(scene, starts.pop() or 0), ends.pop()
    text = say(scene, "price.sale_to_come", name=called(scene, item), price=price, start=start)
    if end is not None:
        text = say(scene, "offer.until", offer=text, end=moment(scene, end))
    return text, fact(item, "price")


def _dated(scene: Scene, promotion: Promotion) -> str:
    offer = say(scene, "offer.on", scope=scope_words(scene, promotion), offer=offer_words(scene, promotion))
    if running(promotion, scene.at_ms) or promotion.starts_ms is None:
        return offer
    return say(scene, "offer.from_day", offer=offer, start=moment(scene, promotion.starts_ms))


def _holds_in(starts_ms: int | None, ends_ms: int | None, span: tuple[int, int]) -> bool:
    return (starts_ms is None or starts_ms < span[1]) and (ends_ms is None or ends_ms > span[0])


def _day(scene: Scene) -> tuple[int, int] | None:
    """Return the beginning and the end of the day that was named, the next of its kind; None where none was, or there is no such day."""
    month, _, number = (scene.slots.date or "").removeprefix("--").partition("-")
    if not (month.isdecimal() and number.isdecimal()):
        return None
    today = local_time(scene.at_ms, scene.zone)
    for year in (today.year, today.year + 1):
        try:
            begin = datetime(year, int(month), int(number), tzinfo=today.tzinfo or ZoneInfo("UTC"))
        except ValueError:
            continue
        if begin + timedelta(days=PAST_DAYS_MAX) > today:
            return _ms(begin), _ms(begin + timedelta(days=1))
    return None


def _ms(moment_: datetime) -> int:
    return int((moment_ - EPOCH) / timedelta(milliseconds=1))
