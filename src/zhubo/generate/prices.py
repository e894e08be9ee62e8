"""What things cost: one price, a price per option, a range; sales with their end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from zhubo.facts import Money, Promotion, Sale, Variant, price_at, words
from zhubo.generate.baskets import Line, reckon
from zhubo.generate.items import called
from zhubo.generate.offers import offer_words, offers_on
from zhubo.generate.options import SIZE_OPTIONS, option_names, variant_words
from zhubo.generate.scene import Item, Part, Scene, amount, fact, joined, listed, moment, say, together, unknown
from zhubo.generate.stock import UNREAD, in_stock, lacking_beside, no_such_option

LISTED_PRICES_MAX = 4
WAS = "was"
"""Value of the attribute slot that asks what something cost before it was reduced."""


def price_part(scene: Scene, item: Item, *, listed_max: int = LISTED_PRICES_MAX) -> Part:
    """Return what an item costs now."""
    if item.missing:
        return _price_of_any_option(scene, item)
    priced = priced_now(item.variants, scene)
    if not priced:
        return unknown(scene, "price", item)
    prices = sorted({price for _, price in priced})
    evidence = [fact(item, "price")]
    if scene.slots.attribute == WAS and (before := before_words(scene, item)):
        return Part(text=before, evidence=(fact(item, "price"), f"product:{item.product.sku}#title"))
    if len(prices) == 1:
        text = one_price_words(scene, item, prices[0])
    else:
        text = joined(scene, (_several_prices(scene, item, priced, listed_max), _sale_end(scene, item)))
    for extra, fact_id in (
        (limit_words(scene, item, only_on_sale=True), "limit_per_buyer"),
        (sold_out_words(scene, item), "stock"),
    ):
        if extra:
            text = joined(scene, (text, extra))
            evidence.append(fact(item, fact_id))
    for promotion in offers_on(scene, item.product, own_only=True)[:1]:
        text = joined(scene, (text, _offered(scene, item, prices, promotion)))
        evidence.append(f"promotion:{promotion.id}")
    return Part(text=text, evidence=(*evidence, f"product:{item.product.sku}#title"))


def _offered(scene: Scene, item: Item, prices: Sequence[Money], promotion: Promotion) -> str:
    """Return an offer on an item in words; with what is left to pay, where it takes a share off one piece without any condition."""
    offer = offer_words(scene, promotion)
    if len(prices) != 1 or promotion.percent_off_bp is None or promotion.threshold is not None or promotion.code:
        return offer
    reckoning = reckon(scene, [Line(item, prices[0], 1)], codes=False)
    if reckoning.net is None or [cut.promotion.id for cut in reckoning.cuts] != [promotion.id]:
        return offer
    return say(scene, "total.after", offer=offer, net=amount(scene, reckoning.net))


def _price_of_any_option(scene: Scene, item: Item) -> Part:
    """Return that an item does not come so, or which option it is; with its price where it comes in sizes alone that cost the same."""
    asked = no_such_option(scene, item)
    every = item.product.variants
    priced = priced_now(every, scene)
    if item.unfit != UNREAD or not set(option_names(item.product)) <= set(SIZE_OPTIONS):
        # What nobody understood may be a flavour that it lacks, but is no size.
        return asked
    if len(priced) < len(every) or len({price for _, price in priced}) != 1:
        return asked
    return together(scene, (asked, price_part(scene, replace(item, variants=every, missing="", unfit=""))))


def price_and_lack(scene: Scene, item: Item) -> Part:
    """Return what an item costs now, and which size is lacking that is asked for beside it, or that nothing tells its sizes."""
    part = price_part(scene, item)
    if item.unsure == "size" and part.known:
        return together(scene, (part, unknown(scene, "size", item)))
    lacking = () if item.missing else lacking_beside(scene, item)
    return together(scene, (part, *lacking)) if lacking else part


def priced_now(variants: tuple[Variant, ...], scene: Scene) -> list[tuple[Variant, Money]]:
    """Return the variants that have a price, with it; where currencies differ, those in the shop's, else in the first one's."""
    found = [(v, price) for v in variants if (price := price_at(v, scene.at_ms)) is not None]
    currencies = {price.currency for _, price in found}
    if len(currencies) < 2:
        return found
    own = scene.facts.info.currency if scene.facts.info is not None else ""
    wanted = own if own in currencies else found[0][1].currency
    return [(v, price) for v, price in found if price.currency == wanted]


def one_price_words(scene: Scene, item: Item, price: Money) -> str:
    """Return an item's one price in words, as a sale price with its end where it is one."""
    if len(on_sale(scene, item.variants)) == len(item.variants):
        return sale_words(scene, item)[0]
    return say(scene, "price.one", name=called(scene, item), price=amount(scene, price))


def before_words(scene: Scene, item: Item) -> str:
    """Return an item's price before its sale, with the one of now; empty where not all of it is on sale."""
    reduced = on_sale(scene, item.variants)
    usual = sorted({v.price for v in reduced if v.price is not None})
    if not usual or len(reduced) < len(item.variants) or len({price.currency for price in usual}) > 1:
        return ""
    price = amount(scene, usual[0])
    if len(usual) > 1:
        price = say(scene, "price.span", low=price, high=amount(scene, usual[-1]))
    return say(
        scene, "price.was" if len(usual) == 1 else "price.was_span", price=price, sale=sale_words(scene, item)[0]
    )


def saved_words(scene: Scene, item: Item) -> str:
    """Return an item's price before its sale, the one of now, and how far they are apart; empty where that is not one amount."""
    gaps = {
        Money(v.price.minor - v.sale.price.minor, v.price.currency)
        for v in on_sale(scene, item.variants)
        if v.sale is not None and v.price is not None and v.price.currency == v.sale.price.currency
    }
    was = before_words(scene, item)
    if not was or len(gaps) != 1 or len({v.price for v in item.variants}) > 1:
        return was
    return say(scene, "price.saved", was=was, gap=amount(scene, gaps.pop()))


def saved_share(scene: Scene, item: Item, saved: str) -> str:
    """Return what is said of how far a price lies below the one before, with the share of it that is off, where that is a whole percent."""
    shares = {
        Fraction(100 * (v.price.minor - v.sale.price.minor), v.price.minor)
        for v in on_sale(scene, item.variants)
        if v.sale is not None and v.price is not None and v.price.currency == v.sale.price.currency
    }
    share = shares.pop() if len(shares) == 1 else None
    if share is None or share.denominator != 1:
        return saved
    return say(scene, "price.share", saved=saved, percent=str(share))


def limit_words(scene: Scene, item: Item, *, only_on_sale: bool = False) -> str:
    """Return how many one buyer may have, where there is a limit; `only_on_sale`: where the item is on sale as a whole."""
    limit = item.product.limit_per_buyer
    if limit is None or (only_on_sale and len(on_sale(scene, item.variants)) < len(item.variants)):
        return ""
    return say(scene, "limit.per_person", count=limit)


def sold_out_words(scene: Scene, item: Item) -> str:
    """Return that what is asked about is sold out, where all of it is."""
    return say(scene, "price.sold_out") if all(in_stock(v) is False for v in item.variants) else ""


def _several_prices(scene: Scene, item: Item, priced: list[tuple[Variant, Money]], listed_max: int) -> str:
    option = _deciding_option(item, priced)
    if option is not None:
        by_price: dict[Money, list[str]] = {}
        for variant, price in sorted(priced, key=lambda pair: pair[1]):
            value = words(variant.options[option], scene.language)
            if item.named:
                join = scene.phrases.word("joint", "options", " ")
                value = variant_words(variant, item.product, scene.language, join=join)
            if value not in by_price.setdefault(price, []):
                by_price[price].append(value)
        if sum(len(values) for values in by_price.values()) <= listed_max:
            pairs = (
                say(scene, "price.of_option", option="/".join(values), price=amount(scene, price))
                for price, values in by_price.items()
            )
            name = item.name if item.named else called(scene, item)
            return say(scene, "price.listed", name=name, prices=listed(scene, pairs))
    if option is None and len(priced) <= listed_max:
        join = scene.phrases.word("joint", "options", " ")
        entries = [(variant_words(v, item.product, scene.language, join=join), price) for v, price in priced]
        if all(entry for entry, _ in entries) and len({entry for entry, _ in entries}) == len(entries):
            pairs = (say(scene, "price.of_option", option=entry, price=amount(scene, p)) for entry, p in entries)
            return say(scene, "price.listed", name=item.name, prices=listed(scene, pairs))
    prices = [price for _, price in priced]
    hint = scene.phrases.word("option", option) if option is not None else ""
    key = "price.range_by" if hint else "price.range"
    low, high = amount(scene, min(prices)), amount(scene, max(prices))
    return say(scene, key, name=called(scene, item), low=low, high=high, option=hint)


def _sale_end(scene: Scene, item: Item) -> str:
    """Return until when all the prices of an item hold, where all are sale prices that end together."""
    ends = {v.sale.ends_ms for v in on_sale(scene, item.variants) if v.sale is not None}
    end = ends.pop() if len(ends) == 1 else None
    if end is None or len(on_sale(scene, item.variants)) < len(item.variants):
        return ""
    return say(scene, "price.sale_end", end=moment(scene, end))


def _deciding_option(item: Item, priced: list[tuple[Variant, Money]]) -> str | None:
    """Return the option whose value alone decides the price, or None."""
    for name in option_names(item.product):
        by_value: dict[str, Money] = {}
        for variant, price in priced:
            if name not in variant.options:
                break
            value = words(variant.options[name], "zh")
            if by_value.setdefault(value, price) != price:
                break
        else:
            return name
    return None


def one_price(scene: Scene, item: Item) -> Money | None:
    """Return the price of all of an item's variants, None where they differ or have none."""
    prices = {price for _, price in priced_now(item.variants, scene)}
    return prices.pop() if len(prices) == 1 else None


def lower_priced(scene: Scene, first: Item, second: Item) -> Item | None:
    """Return the item of which every price is below every price of the other, or None."""
    spans = []
    for item in (first, second):
        prices = sorted({price for _, price in priced_now(item.variants, scene)})
        if not prices:
            return None
        spans.append((prices[0], prices[-1]))
    if spans[0][0].currency != spans[1][0].currency:
        return None
    if spans[0][1] < spans[1][0]:
        return first
    return second if spans[1][1] < spans[0][0] else None


def on_sale(scene: Scene, variants: Iterable[Variant]) -> list[Variant]:
    """Return the variants whose sale holds now."""
    return [v for v in variants if v.sale is not None and v.sale.price != v.price and running_sale(v.sale, scene.at_ms)]


def running_sale(sale: Sale, at_ms: int) -> bool:
    """Whether a sale holds at `at_ms`."""
    return (sale.starts_ms is None or at_ms >= sale.starts_ms) and (sale.ends_ms is None or at_ms < sale.ends_ms)


def sale_words(scene: Scene, item: Item) -> tuple[str, str]:
    """Return an item's running sale in words and the id of its fact; empty where no sale holds."""
    reduced = on_sale(scene, item.variants)
    reductions = {v.sale.price for v in reduced if v.sale is not None}
    if not reductions or len({price.currency for price in reductions}) > 1:
        return "", ""
    prices = sorted(reductions)
    price = amount(scene, prices[0])
    if len(prices) > 1:
        price = say(scene, "price.span", low=price, high=amount(scene, prices[-1]))
    name = called(scene, item)
    if len(reduced) < len(item.variants):
        name = say(scene, "price.some_of", name=name)
    ends = {v.sale.ends_ms for v in reduced if v.sale is not None}
    end = ends.pop() if len(ends) == 1 else None
    if end is None:
        return say(scene, "price.sale", name=name, price=price), fact(item, "price")
    return say(scene, "price.sale_until", name=name, price=price, end=moment(scene, end)), fact(item, "price")


def price_words(scene: Scene, item: Item) -> tuple[str, str]:
    """Return an item's price or range of prices in words and the id of its fact; empty where it has none.

    One price of some variants that share no option by which they could be named is where the product's prices begin.
    """
    prices = sorted({price for _, price in priced_now(item.variants, scene)})
    if not prices:
        return "", ""
    if len(prices) == 1:
        price = amount(scene, prices[0])
        return (say(scene, "price.from", price=price) if _begins(scene, item, prices[0]) else price), fact(
            item, "price"
        )
    return say(scene, "price.span", low=amount(scene, prices[0]), high=amount(scene, prices[-1])), fact(item, "price")


def _begins(scene: Scene, item: Item, price: Money) -> bool:
    every = [own for _, own in priced_now(item.product.variants, scene) if own.currency == price.currency]
    return item.named and called(scene, item) == item.name and bool(every) and price == min(every) < max(every)
