"""What several pieces, one after offers, or all with postage come to: said as how it comes about, left open where no fact settles it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zhubo.facts import Money, Policy, Promotion
from zhubo.generate.baskets import COUNT_MAX, Line, Reckoning, reckon
from zhubo.generate.compare import side
from zhubo.generate.items import GROUPS, ITEMS_MAX, called
from zhubo.generate.listings import is_group, prices_part
from zhubo.generate.offers import offer_words, offers_on, scope_words
from zhubo.generate.options import option_names, values_of
from zhubo.generate.other_days import code_part, costs_another_day, other_day_part
from zhubo.generate.policies import far_words, postage_rule, refused_part
from zhubo.generate.prices import (
    limit_words,
    on_sale,
    one_price,
    one_price_words,
    price_part,
    price_words,
    priced_now,
    sold_out_words,
)
from zhubo.generate.scene import Item, Part, Scene, amount, fact, joined, listed, say, together
from zhubo.generate.told_money import CHANGE, LACKING, rest_words

TOTAL = "total"
TOTAL_EACH = "total_each"
NET = "net"
LANDED = "landed"
APART = "apart"
SHORT = "short"
POSTED = frozenset({LANDED, SHORT})
_OF_ONE = frozenset({NET, CHANGE, LACKING, *POSTED})
"""What is worked out of a single piece as well."""
_PACK = re.compile(
    r"[×*]|[\d一二两双三四五六八十] ?(?:[袋盒瓶条片包支只件双个罐枚卷块粒根把颗张本套装]|"
    r"x\b|packs?\b|pcs?\b|pieces?\b|pairs?\b|count\b|sets?\b)|"
    r"^(?:single|two|three|four|five|six|eight|ten|twelve|(?:a )?dozen|pair|pack|set)\b",
    re.IGNORECASE,
)
"""An option that is a number of pieces itself: ten of them may as well be two packs of five."""
EACH_MAX = 4
"""Of how many goods of a kind it is told what is left to pay."""
OPTIONS_MAX = 2
"""Of how many options it is told what several pieces come to."""
"""Values of the attribute slot: what several things cost together, what is left to pay after offers, with postage; each for itself."""


def total_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return what the items come to, each as often as is asked; None where no total is asked, or one of them has no single price."""
    asked = scene.slots.attribute
    items = _that_has_it(items)
    if is_group(items) and asked != TOTAL_EACH:
        return _net_of_each(scene, items) or _of_a_kind(scene, items)
    if scene.slots.date is not None and any(costs_another_day(scene, item) for item in items):
        return None
    counts = [_count(scene, item, alone=len(items) == 1) for item in items]
    if asked == NET and items and (other := other_day_part(scene, items)) is not None:
        own = together(scene, (price_part(scene, item) for item in items[:ITEMS_MAX]))
        return together(scene, (own, other))
    each_reduced = asked == APART and scene.slots.coupon is not None
    several = (asked in (TOTAL, TOTAL_EACH) or each_reduced) and len(items) > 1
    if not items or not (asked in _OF_ONE or several or max(counts) > 1):
        return None
    kinds = any(item.how in GROUPS for item in items) and asked != TOTAL_EACH
    if kinds or any(not item.product.listed or item.missing for item in items):
        return None
    prices = [one_price(scene, item) for item in items]
    lines = [Line(i, p, n) for i, p, n in zip(items, prices, counts, strict=True) if p is not None and n <= COUNT_MAX]
    if len(lines) < len(items):
        return _of_each_option(scene, items) or _which(scene, items)
    if len({line.unit.currency for line in lines}) > 1:
        return None
    if any(
        line.item.product.limit_per_buyer is not None and line.count > line.item.product.limit_per_buyer
        for line in lines
    ):
        return _beyond_limit(scene, lines)
    if asked == APART:
        each = replace(scene, slots=replace(scene.slots, attribute=NET if scene.slots.coupon is not None else None))
        return together(scene, (_summed(each, [line]) for line in lines))
    return _summed(scene, lines)


def _that_has_it(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the one thing of a kind that comes as is asked for as one that is named; all where there are more."""
    if len(items) != 1 or items[0].how not in GROUPS or not items[0].named:
        return items
    return (replace(items[0], how="search"),)


def _count(scene: Scene, item: Item, *, alone: bool) -> int:
    return max(1, item.qty or (scene.slots.qty if alone else None) or 1)


def _net_of_each(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return what is left to pay for each of the few goods of a kind, where an offer bears on them; None where it is not asked for."""
    if scene.slots.attribute != NET or len(items) > EACH_MAX or other_day_part(scene, items) is not None:
        return None
    count, coupon = scene.slots.qty or 1, scene.slots.coupon is not None
    units = [one_price(scene, item) if item.product.listed and not item.missing else None for item in items]
    lines = [Line(item, unit, count) for item, unit in zip(items, units, strict=True) if unit is not None]
    limited = any(line.item.product.limit_per_buyer is not None for line in lines)
    if count > COUNT_MAX or limited:
        return None
    if len(lines) < len(items):
        own = {p.id: p for item in items for p in offers_on(scene, item.product, own_only=True)}
        if not own or any(item.missing or not item.product.listed for item in items):
            return None
        offers = [
            say(scene, "offer.on", scope=scope_words(scene, p), offer=offer_words(scene, p)) for p in own.values()
        ]
        told = Part(
            text=say(scene, "offer.now", offers=listed(scene, offers)),
            evidence=tuple(f"promotion:{key}" for key in own),
        )
        return together(scene, (prices_part(scene, items), told))
    if not any(reckon(scene, [line], codes=coupon).cuts or reckon(scene, [line], codes=True).cuts for line in lines):
        return None
    return together(scene, (_summed(scene, [line]) for line in lines))


def _of_a_kind(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return what so many of a kind come to that all cost the same; None where no number is asked for, or their prices differ."""
    count = scene.slots.qty or 1
    offered = tuple(item for item in items if item.product.listed)
    units = {one_price(scene, item) for item in offered}
    unit = units.pop() if len(units) == 1 else None
    if count < 2 or count > COUNT_MAX or unit is None or any(item.product.limit_per_buyer for item in offered):
        return None
    each = prices_part(scene, offered)
    gross = Money(unit.minor * count, unit.currency)
    total = say(scene, "price.total", qty=count, total=amount(scene, gross))
    free = not any(offers_on(scene, item.product, own_only=False) for item in offered)
    post = _postage(scene, Reckoning(gross, (), gross)) if free and scene.slots.attribute in POSTED else Part(text="")
    evidence = (*each.evidence, *post.evidence)
    return replace(each, text=joined(scene, (each.text, total, post.text)), evidence=evidence)


def _of_each_option(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return what pieces of one product come to in each of the few options that have a price each; None where it is not so.

    Of one piece only what is left of it after offers has to be worked out.
    """
    count = _count(scene, items[0], alone=True)
    if len(items) > 1 or count > COUNT_MAX or items[0].product.limit_per_buyer is not None:
        return None
    reduced = scene.slots.attribute == NET and offers_on(scene, items[0].product, own_only=False)
    if count == 1 and (not reduced or scene.slots.promotion is not None):
        return None
    for name in option_names(items[0].product):
        values = values_of(items[0].variants, name, scene.language)
        if any(_PACK.search(value) for value in values):
            continue
        sides = [side(scene, items[0], name, value) for value in values]
        lines = [Line(own, price, count) for own in sides if (price := one_price(scene, own)) is not None]
        if 1 < len(lines) == len(sides) <= OPTIONS_MAX:
            return together(scene, (_summed(scene, [line]) for line in lines))
    return None


def _which(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return the items' prices, and the question which of their options is meant where that decides more than the price of one piece."""
    own = together(scene, (price_part(scene, item) for item in items[:ITEMS_MAX]))
    if not own.known or not own.evidence:
        return None
    named = code_part(scene, items) if scene.slots.promotion is not None else None
    if named is not None and not any(
        p.id == scene.slots.promotion for i in items for p in offers_on(scene, i.product, own_only=False)
    ):
        return together(scene, (own, named))
    if scene.slots.attribute == NET and (bound := _bound(scene, items)) is not None:
        return together(scene, (own, bound))
    single = len(items) == 1 and _count(scene, items[0], alone=True) == 1
    if scene.slots.attribute == NET and single and not offers_on(scene, items[0].product, own_only=False):
        return own
    return replace(own, text=joined(scene, (own.text, say(scene, "total.which"))))


def _bound(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return the one offer on orders of some amount that is for all of `items`, with whether it is reached whatever their options are.

    Of several the one whose code is named; None where some options reach it and others do not.
    """
    offers = [p for p in offers_on(scene, items[0].product, own_only=False) if scene.slots.promotion in (None, p.id)]
    offers = [p for p in offers if all(p in offers_on(scene, item.product, own_only=False) for item in items[1:])]
    if len(offers) != 1 or (bound := offers[0].threshold) is None:
        return None
    costs = [
        [price.minor * _count(scene, item, alone=len(items) == 1) for _, price in priced_now(item.variants, scene)]
        for item in items
    ]
    if not all(costs):
        return None
    least, most = sum(map(min, costs)), sum(map(max, costs))
    if most >= bound.minor > least:
        return None
    key = "total.reached" if least >= bound.minor else "total.not_reached"
    text = say(scene, key, offer=offer_words(scene, offers[0], with_end=False))
    return Part(text=text, evidence=(f"promotion:{offers[0].id}",))


def _beyond_limit(scene: Scene, lines: Sequence[Line]) -> Part:
    """Return the prices and the limit per buyer, where more is asked for than one buyer may have."""
    texts = [
        text for line in lines for text in (one_price_words(scene, line.item, line.unit), limit_words(scene, line.item))
    ]
    evidence = [fact_id for line in lines for fact_id in _evidence(line)]
    evidence += [f"product:{line.item.product.sku}#limit_per_buyer" for line in lines]
    return Part(text=joined(scene, dict.fromkeys(texts)), evidence=tuple(evidence))


def _evidence(line: Line) -> list[str]:
    return [fact(line.item, "price"), f"product:{line.item.product.sku}#title"]


def _summed(scene: Scene, lines: Sequence[Line]) -> Part:
    coupon = scene.slots.coupon is not None
    reckoning = reckon(scene, lines, codes=coupon)
    if scene.slots.attribute == NET and not reckoning.cuts:
        reckoning = reckon(scene, lines, codes=True)
    texts = [_lines_words(scene, lines, reckoning)]
    evidence = [fact_id for line in lines for fact_id in _evidence(line)]
    evidence += [f"product:{lines[0].item.product.sku}#limit_per_buyer"] if len(lines) == 1 else []
    offers, known = _offer_words(scene, lines, reckoning)
    texts.append(offers.text)
    for line in lines:
        short = _short_words(scene, line, alone=len(lines) == 1)
        texts.append(short)
        evidence += [fact(line.item, "stock")] if short else []
    post = _postage(scene, reckoning) if scene.slots.attribute in POSTED else Part(text="")
    rest = rest_words(scene, reckoning.net) if reckoning.net is not None else ""
    return Part(
        text=joined(scene, (*texts, post.text, rest)),
        evidence=tuple(dict.fromkeys((*evidence, *offers.evidence, *post.evidence))),
        known=known and post.known,
        about="" if known and post.known else post.about or "offer",
    )


def _short_words(scene: Scene, line: Line, *, alone: bool) -> str:
    """Return that there is none, or fewer than asked for, where that is so."""
    name, stocks = called(scene, line.item), [v.stock for v in line.item.variants]
    if sold_out_words(scene, line.item):
        return sold_out_words(scene, line.item) if alone else say(scene, "stock.gone", name=name)
    there = sum(max(stock, 0) for stock in stocks if stock is not None)
    if line.count > 1 and None not in stocks and there < line.count:
        return say(scene, "stock.fewer", name=name, count=there, qty=line.count)
    return ""


def _lines_words(scene: Scene, lines: Sequence[Line], reckoning: Reckoning) -> str:
    """Return each line with its price and what its pieces come to, then the sum."""
    if len(lines) == 1:
        own = one_price_words(scene, lines[0].item, lines[0].unit)
        return joined(scene, (own, limit_words(scene, lines[0].item, only_on_sale=True), _pieces(scene, lines[0])))
    entries: list[str] = []
    for line in lines:
        price = price_words(scene, line.item)[0]
        price = price if line.count == 1 else say(scene, "total.times", price=price, qty=line.count)
        entries.append(say(scene, "bargain.price", name=called(scene, line.item), price=price))
    return joined(scene, (*entries, say(scene, "price.sum", total=amount(scene, reckoning.gross))))


def _pieces(scene: Scene, line: Line) -> str:
    if line.count == 1:
        return ""
    return say(scene, "price.total", qty=line.count, total=amount(scene, Money(line.minor, line.unit.currency)))


def _named_bound(scene: Scene, lines: Sequence[Line]) -> Part | None:
    """Return that the offer which is named by its code holds from an amount on that `lines`, of which others take something off, miss."""
    offers = [p for line in lines for p in offers_on(scene, line.item.product, own_only=False)]
    offer = next((p for p in offers if p.id == scene.slots.promotion and p.threshold is not None), None)
    if offer is None or offer.threshold is None or sum(line.minor for line in lines) >= offer.threshold.minor:
        return None
    return _missed(scene, lines, offer)


def _missed(scene: Scene, lines: Sequence[Line], promotion: Promotion) -> Part:
    """Return that an offer on orders of some amount is not reached, with what is missing to it where that is asked."""
    text = say(scene, "total.not_reached", offer=offer_words(scene, promotion, with_end=False))
    bound, gross = promotion.threshold, sum(line.minor for line in lines)
    if scene.slots.attribute == LACKING and bound is not None and bound.minor > gross:
        gap = amount(scene, Money(bound.minor - gross, bound.currency))
        text = joined(scene, (text, say(scene, "total.lacking", gap=gap)))
    return Part(text=text, evidence=(f"promotion:{promotion.id}",))


def _offer_words(scene: Scene, lines: Sequence[Line], reckoning: Reckoning) -> tuple[Part, bool]:
    """Return the offers that bear on the sum with what is left to pay, and whether that is settled as far as it was asked for."""
    offers = [offer_words(scene, cut.promotion, with_end=False) for cut in reckoning.cuts]
    evidence = tuple(f"promotion:{cut.promotion.id}" for cut in reckoning.cuts)
    if reckoning.cuts and reckoning.net is not None:
        text = say(scene, "total.after", offer=listed(scene, offers), net=amount(scene, reckoning.net))
        after = Part(text=text, evidence=evidence)
        named = scene.slots.promotion not in {None, *(cut.promotion.id for cut in reckoning.cuts)}
        too_high = _named_bound(scene, lines) if named else None
        return (after if too_high is None else together(scene, (after, too_high))), True
    wanted = scene.slots.coupon is not None or scene.slots.attribute in _OF_ONE - {CHANGE}
    if reckoning.about is not None:
        text = say(scene, "total.about", offer=listed(scene, offers), net=amount(scene, reckoning.about))
        return Part(text=text, evidence=evidence), True
    if reckoning.cuts:
        return Part(text=say(scene, "total.open", offers=listed(scene, offers)), evidence=evidence), not wanted
    missed = [
        p for line in lines for p in offers_on(scene, line.item.product, own_only=False) if p.threshold is not None
    ]
    missed = [p for p in missed if scene.slots.promotion in (None, p.id)]
    if missed and wanted and (scene.slots.attribute not in POSTED or scene.slots.promotion is not None):
        return _missed(scene, lines, missed[0]), True
    if scene.slots.promotion is not None and (part := code_part(scene, tuple(line.item for line in lines))) is not None:
        return part, True
    reduced = any(on_sale(scene, line.item.variants) for line in lines)
    none = scene.slots.attribute == NET and scene.slots.coupon is not None and not reduced
    names = listed(scene, dict.fromkeys(line.item.name for line in lines))
    return Part(text=say(scene, "offer.none_on", name=names) if none else ""), True


def _postage(scene: Scene, reckoning: Reckoning) -> Part:
    """Return the postage of an order of that amount, and both together; the rule alone where the facts leave it open."""
    refused = refused_part(scene)
    if refused is not None:
        return refused
    rule = postage_rule(scene)
    net = reckoning.net
    if rule is None or net is None:
        return Part(text=say(scene, "total.post_unknown"), known=False, about="shipping_fee")
    free, fee, evidence = rule.free_over, rule.fee, (f"policy:{rule.id}#text", f"policy:{rule.id}#fee")
    foreign = any(money is not None and money.currency != net.currency for money in (free, fee))
    if foreign or (fee is None and free is None) or (free is not None and net < free <= reckoning.gross):
        return Part(text=say(scene, "total.post_unknown"), known=False, about="shipping_fee")
    far, far_evidence = far_words(scene, rule)
    if free is not None and net >= free:
        text = say(scene, "total.post_free", free=amount(scene, free))
    elif fee is None:
        return Part(text=say(scene, "total.post_unknown"), known=False, about="shipping_fee")
    elif fee.minor == 0:
        text = say(scene, "policy.free")
    else:
        total = amount(scene, Money(net.minor + fee.minor, net.currency))
        text = say(scene, "total.with_fee", rule=_fee_words(scene, rule, fee), total=total)
        if scene.slots.attribute == SHORT and free is not None:
            gap = amount(scene, Money(free.minor - net.minor, net.currency))
            text = joined(scene, (_fee_words(scene, rule, fee), say(scene, "total.short", gap=gap)))
    return Part(text=text + far, evidence=(*evidence, f"policy:{rule.id}#free_over", *far_evidence))


def _fee_words(scene: Scene, rule: Policy, fee: Money) -> str:
    if rule.free_over is not None:
        return say(scene, "total.fee_below", free=amount(scene, rule.free_over), fee=amount(scene, fee))
    return say(scene, "policy.fee", fee=amount(scene, fee))
