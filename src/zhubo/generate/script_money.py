"""What a host tells of money: the price and what it may lawfully be compared with, the offers that run, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zhubo.facts import Money, Promotion, words
from zhubo.generate.amounts import local_time
from zhubo.generate.baskets import Line, reckon
from zhubo.generate.offers import applies, offer_words, offers_on, scope_words, whole_shop
from zhubo.generate.options import option_names
from zhubo.generate.prices import LISTED_PRICES_MAX, on_sale, one_price, priced_now
from zhubo.generate.scene import Item, Scene, amount, day, fact, listed, moment, say, worded
from zhubo.generate.script_scene import Piece, readable, readable_option, sku_fact, with_article

OWN_OFFERS_MAX = 2
SHOP_OFFERS_MAX = 2


def price_pieces(scene: Scene, item: Item) -> Iterator[Piece]:
    """Yield what a product costs now: one price, a sale with its end, a price by option, or a range; nothing where no price is known.

    A list price is told only with the basis that the law asks for.
    """
    priced = priced_now(item.product.variants, scene)
    prices = sorted({price for _, price in priced})
    if not prices or not prices[0].minor or len(priced) < len(item.product.variants):
        return
    if len(prices) == 1:
        yield _one(scene, item, prices[0])
        return
    evidence = (fact(item, "price"), sku_fact(item, "title"), *flash_evidence(scene, item))
    target = item.product.sku
    pairs = _by_option(scene, item)
    values = {"prices": pairs, "low": amount(scene, prices[0]), "high": amount(scene, prices[-1])}
    yield Piece(name="by_option" if pairs else "range", values=values, evidence=evidence, rank=1, target=target)
    end = _end_of_sale(scene, item)
    if end:
        yield Piece(name="sale_end", values={"end": end}, evidence=evidence, rank=2, target=target)


def _end_of_sale(scene: Scene, item: Item) -> str:
    """Return until when all the prices of a product hold, where all are sale prices that end together; else nothing."""
    variants = item.product.variants
    ends = {v.sale.ends_ms for v in on_sale(scene, variants) if v.sale is not None}
    end = ends.pop() if len(ends) == 1 and len(on_sale(scene, variants)) == len(variants) else None
    return "" if end is None else last_moment(scene, end)


def last_moment(scene: Scene, ends_ms: int) -> str:
    """Return until when something holds that ends at `ends_ms`: as people say it, the day before where that is midnight."""
    local = local_time(ends_ms, scene.zone)
    return day(scene, ends_ms - 1) if (local.hour, local.minute) == (0, 0) else moment(scene, ends_ms)


def _one(scene: Scene, item: Item, price: Money) -> Piece:
    variants = item.product.variants
    evidence = [fact(item, "price"), sku_fact(item, "title"), *flash_evidence(scene, item)]
    values: dict[str, str | int] = {"price": amount(scene, price)}
    name = "price"
    listed_at = {v.list_price for v in variants}
    bases = {worded(scene, v.list_price_basis) for v in variants}
    one = variants[0]
    if len(on_sale(scene, variants)) == len(variants):
        end = _end_of_sale(scene, item)
        name = "sale_until" if end else "sale"
        values["end"] = end
    elif len(listed_at) == 1 and len(bases) == 1 and one.list_price is not None and one.list_price_basis:
        if one.list_price > price and readable(one.list_price_basis, scene.language):
            name = "listed"
            values |= {"list": amount(scene, one.list_price), "basis": worded(scene, one.list_price_basis)}
            evidence.append(sku_fact(item, "list_price"))
    elif len(names := option_names(item.product)) == 1 and len(variants) > 1 and readable_option(scene, names[0]):
        name = "price_same"
        values["option"] = readable_option(scene, names[0])
        values["the_option"] = with_article(scene, names[0], readable_option(scene, names[0]))
    return Piece(name=name, values=values, evidence=tuple(evidence), rank=1, target=item.product.sku)


def _by_option(scene: Scene, item: Item) -> str:
    """Return the price of each value of the option that alone decides it, where they are few; else nothing."""
    priced = sorted(priced_now(item.product.variants, scene), key=lambda pair: pair[1])
    for name in option_names(item.product):
        if not all(name in v.options and readable(v.options[name], scene.language) for v, _ in priced):
            continue
        by_value: dict[str, set[Money]] = {}
        for variant, price in priced:
            by_value.setdefault(words(variant.options[name], scene.language), set()).add(price)
        if len(by_value) <= LISTED_PRICES_MAX and all(len(own) == 1 for own in by_value.values()):
            by_price: dict[Money, list[str]] = {}
            for value, own in by_value.items():
                by_price.setdefault(min(own), []).append(value)
            pairs = by_price.items()
            return listed(
                scene, (say(scene, "price.of_option", option="/".join(v), price=amount(scene, p)) for p, v in pairs)
            )
    return ""


def flash_evidence(scene: Scene, item: Item) -> tuple[str, ...]:
    """Return the promotions that set the price of a product now."""
    return tuple(f"promotion:{offer.id}" for offer in scene.flash if applies(offer, item.product))


def price_now(scene: Scene, item: Item) -> tuple[str, tuple[str, ...]]:
    """Return a product's price or range of prices in words, with its evidence; empty where it has none."""
    prices = sorted({price for _, price in priced_now(item.product.variants, scene)})
    if not prices or not prices[0].minor:
        return "", ()
    said = amount(scene, prices[0])
    if len(prices) > 1:
        said = say(scene, "price.span", low=said, high=amount(scene, prices[-1]))
    return said, (fact(item, "price"), sku_fact(item, "title"), *flash_evidence(scene, item))


def offer_pieces(scene: Scene, item: Item) -> Iterator[Piece]:
    """Yield the offers that run on a product, its own first; where the facts settle it, with what is left to pay."""
    found = offers_on(scene, item.product, own_only=False)
    own = sorted((offer for offer in found if not whole_shop(offer)), key=_bound)[:OWN_OFFERS_MAX]
    for offer in own:
        if (piece := _own_offer(scene, item, offer)) is not None:
            yield piece
    for offer in [offer for offer in found if whole_shop(offer)][:SHOP_OFFERS_MAX]:
        if (shop_wide := shop_offer(scene, offer, target=item.product.sku)) is not None:
            yield shop_wide


def _bound(offer: Promotion) -> tuple[int, int, str]:
    """Return what an offer is ordered by: what asks for least first."""
    return offer.quantity or 0, offer.threshold.minor if offer.threshold is not None else 0, offer.id


def _own_offer(scene: Scene, item: Item, offer: Promotion) -> Piece | None:
    said = _said(scene, offer)
    if not said:
        return None
    values: dict[str, str | int] = {"offer": said}
    evidence = (f"promotion:{offer.id}", fact(item, "price"), sku_fact(item, "title"))
    name = "offer"
    settled = _settled(scene, item, offer)
    if settled is not None:
        count, net = settled
        name = "net" if count == 1 else "pair"
        values |= {"net": amount(scene, net), "total": amount(scene, net), "qty": count}
    elif offer.code:
        name = "code"
        values = {"offer": offer_words(scene, _without_code(offer)), "code": offer.code}
    return Piece(name=name, values=values, evidence=evidence, rank=2, target=item.product.sku)


def _settled(scene: Scene, item: Item, offer: Promotion) -> tuple[int, Money] | None:
    """Return how many pieces an offer is for and what they come to with all offers that bear on them; None where that is open."""
    unit = one_price(scene, item)
    count = 2 if offer.kind == "second_half_price" else offer.quantity or 1
    limit = item.product.limit_per_buyer
    if unit is None or offer.kind == "gift" or (limit is not None and limit < count):
        return None
    reckoning = reckon(scene, [Line(item, unit, count)], codes=True)
    if reckoning.net is None or reckoning.net.minor <= 0:
        return None
    return (count, reckoning.net) if [cut.promotion.id for cut in reckoning.cuts] == [offer.id] else None


def _said(scene: Scene, offer: Promotion) -> str:
    """Return an offer in words that the host can read aloud, else nothing."""
    said = offer_words(scene, offer)
    own = offer.text and said.startswith(worded(scene, offer.text))
    texts = [offer.text] if own else [offer.gift] if offer.gift else []
    return said if said and all(readable(text, scene.language) for text in texts) else ""


def _without_code(offer: Promotion) -> Promotion:
    return replace(offer, code="")


def shop_offer(scene: Scene, offer: Promotion, *, target: str | None = None) -> Piece | None:
    """Return an offer with what it is on."""
    said = _said(scene, offer)
    if not said or not all(readable({"": name}, scene.language) for name in offer.categories):
        return None
    text = say(scene, "offer.on", scope=scope_words(scene, offer), offer=said)
    evidence = (f"promotion:{offer.id}", *scope_evidence(scene, offer))
    if not whole_shop(offer):
        return Piece(name="offer_named", values={"offer": text}, evidence=evidence, rank=6, target=target)
    values = {"offer": said, "scoped": text}
    return Piece(name="offer_shop", values=values, evidence=evidence, rank=6, target=target)


def scope_evidence(scene: Scene, offer: Promotion) -> tuple[str, ...]:
    """Return the titles of the products by which an offer's scope is named."""
    skus = dict.fromkeys(scene.facts.product_of.get(sku, sku) for sku in offer.products)
    return tuple(f"product:{sku}#title" for sku in skus if sku in scene.facts.products)


def sale_ahead_piece(scene: Scene, item: Item) -> Piece | None:
    """Return a sale price of a product that is yet to begin, where all of it has one."""
    ahead = [
        v.sale
        for v in item.product.variants
        if v.sale is not None and v.sale.starts_ms is not None and v.sale.starts_ms > scene.at_ms
    ]
    if len(ahead) != len(item.product.variants) or len({(s.price, s.starts_ms) for s in ahead}) != 1:
        return None
    sale = ahead[0]
    values = {"name": item.name, "price": amount(scene, sale.price), "start": moment(scene, sale.starts_ms or 0)}
    evidence = (sku_fact(item, "price"), sku_fact(item, "title"))
    return Piece(name="preview_sale", values=values, evidence=evidence, rank=2, target=item.product.sku)
