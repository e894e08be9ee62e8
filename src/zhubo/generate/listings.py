"""Several products at once: what there is of a kind or a brand, at which prices, and the cheapest or dearest of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from zhubo.events import Target
from zhubo.facts import Money, Product, Variant, price_at
from zhubo.generate.attributes import label
from zhubo.generate.items import GROUPS, SUMS, called, item_of
from zhubo.generate.options import option_names, variant_words
from zhubo.generate.prices import on_sale, price_part, price_words, priced_now
from zhubo.generate.properties import OWN_WORD, SAYS, stated_value
from zhubo.generate.scene import Item, Part, Scene, amount, joined, listed, named, say, together, unknown
from zhubo.generate.stock import in_stock

LISTED_MAX = 6
BRANDS_MAX = 10
WITHIN_MAX = 4
"""How many that can be had for an amount are named, the nearest to it first."""
EXTREMES = frozenset({"cheapest", "dearest"})
THERE = "_there"
"""Ends the value of the attribute slot where of the cheapest or dearest what is sold out is left out."""
BUDGET = "budget"
"""Values of the attribute slot that choose by price; a budget's amount is the price slot."""
REDUCED = "sale"
"""Value of the slot for offers where only what is on sale at a reduced price is chosen from."""
BRANDS = "brands"
"""Value of the attribute slot that asks which brands there are."""
ALL_GONE = "all_gone"
"""Value of the attribute slot that asks which of all goods are sold out."""
WHICH = "which"
"""Value of the attribute slot where one of a kind is meant that no record tells from the others."""


def is_group(items: tuple[Item, ...]) -> bool:
    """Whether the items are meant together, as a kind or a brand."""
    return len(items) > 1 and all(item.how in GROUPS for item in items)


def is_only_listed(item: Item) -> bool:
    """Whether an item was found as a kind or a brand and nothing tells its stock: then that it is in the list is the answer."""
    return item.how in GROUPS and all(in_stock(variant) is None for variant in item.variants)


def prices_part(scene: Scene, items: tuple[Item, ...], *, count: int = LISTED_MAX) -> Part:
    """Return the products of a group with their prices; one price for all is said once."""
    shown = _on_sale(scene, items)[:count]
    priced = [(item, *price_words(scene, item)) for item in shown]
    priced = [entry for entry in priced if entry[1]]
    if not priced:
        return have_part(scene, items)
    evidence = tuple(dict.fromkeys((*(e[2] for e in priced), *_titles(item for item, _, _ in priced))))
    prices = {price for _, price, _ in priced}
    if len(prices) == 1 and len(priced) > 1:
        text = say(scene, "listing.same", names=listed(scene, (i.name for i, _, _ in priced)), price=prices.pop())
    else:
        entries = (say(scene, "bargain.price", name=called(scene, item), price=price) for item, price, _ in priced)
        text = joined(scene, entries)
    return Part(text=text + _more(scene, items, count), evidence=evidence)


def kinds_and_items_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return the prices of a kind of goods and of other goods named beside it; None where items of one sort alone are meant.

    Where a sum is asked for, the question which of the kind is meant goes with them.
    """
    sorts = [item.how in GROUPS for item in items]
    if all(sorts) or not any(sorts) or any(not item.product.listed or item.missing for item in items):
        return None
    runs = [tuple(run) for _, run in groupby(items, key=lambda item: item.how in GROUPS)]
    parts = [
        prices_part(scene, run) if is_group(run) else together(scene, (price_part(scene, item) for item in run))
        for run in runs
    ]
    whole = together(scene, parts)
    if scene.slots.attribute in SUMS and whole.known:
        return replace(whole, text=joined(scene, (whole.text, say(scene, "total.which"))))
    return whole


def have_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return which products of a group there are, the sold out ones marked."""
    shown = _on_sale(scene, items)
    if scene.slots.size and shown and not any(_is_sized(item.product) for item in shown):
        return unknown(scene, "size")
    gone = [item for item in shown if item.variants and all(in_stock(v) is False for v in item.variants)]
    gone = [replace(item, name=called(scene, item)) for item in gone]
    out = {item.product.sku for item in gone}
    there = [item for item in shown if item.product.sku not in out]
    evidence = list(_titles(shown))
    text = ""
    if there:
        told = all(in_stock(v) is not None for item in there for v in item.variants)
        text = say(
            scene,
            "listing.have" if told else "listing.in_list",
            names=listed(scene, (i.name for i in there)) + _more(scene, items),
        )
    if gone:
        text = joined(scene, (text, say(scene, "stock.gone", name=listed(scene, (i.name for i in gone)))))
        evidence += [f"product:{item.product.sku}#stock" for item in gone]
    return Part(text=text, evidence=tuple(evidence))


def _is_sized(product: Product) -> bool:
    """Whether a product has an option that is called a size, in whatever words."""
    return any("size" in name.casefold() or name.endswith(("码", "号", "尺寸")) for name in option_names(product))


def gone_part(scene: Scene) -> Part:
    """Return which products of the whole bag are sold out; where none is, which of their options are, if the stock of all is known."""
    every = _whole_bag(scene)
    gone = [item for item in every if item.variants and all(in_stock(v) is False for v in item.variants)]
    if not gone:
        some = [(item, tuple(v for v in item.variants if in_stock(v) is False)) for item in every]
        gone = [replace(item, variants=own, named=True) for item, own in some if own]
    if not gone and any(in_stock(v) is None for item in every for v in item.variants):
        return unknown(scene, "stock")
    if not gone:
        return Part(text=say(scene, "stock.none_gone"))
    shown = [replace(item, name=called(scene, item)) for item in gone[:LISTED_MAX]]
    text = say(scene, "stock.gone", name=listed(scene, (item.name for item in shown))) + _more(scene, tuple(gone))
    return Part(text=text, evidence=(*(f"product:{i.product.sku}#stock" for i in shown), *_titles(shown)))


def brands_part(scene: Scene) -> Part:
    """Return the brands of the whole bag, each once."""
    stated: dict[str, str] = {}
    for item in _whole_bag(scene):
        value = stated_value(scene, item, ("brand",))
        if value is not None:
            stated.setdefault(*value)
    if not stated:
        return unknown(scene, "brand")
    shown = list(stated)[:BRANDS_MAX]
    more = say(scene, "stock.and_more") if len(stated) > BRANDS_MAX else ""
    text = say(scene, "attribute_line.one", label=label(scene, "brand"), value=listed(scene, shown) + more)
    return Part(text=text, evidence=tuple(stated[brand] for brand in shown))


def _each_part(scene: Scene, items: tuple[Item, ...], stated: list[tuple[str, str] | None]) -> Part:
    """Return what each product of a group states of a property; with a material named, those that are made of it."""
    known = [(item, value) for item, value in zip(items, stated, strict=True) if value is not None]
    wanted = scene.slots.material
    made = [pair for pair in known if wanted and wanted.replace("_", " ") in pair[1][0].casefold()]
    shown = (made or known)[:LISTED_MAX]
    names = (
        say(scene, "attribute_line.one", label=named(scene, item.product).strip(), value=_labelled(scene, value))
        for item, value in shown
    )
    evidence = (*(value[1] for _, value in shown), *_titles(item for item, _ in shown))
    return Part(text=joined(scene, names), evidence=evidence)


def _labelled(scene: Scene, value: tuple[str, str]) -> str:
    """Return a stated value, under its name where it is a bare figure."""
    words, evidence = value
    name = evidence.rpartition("#attributes.")[2]
    return say(scene, "compare.attribute", label=label(scene, name), value=words) if words.isdecimal() else words


def alike_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return the property that is asked for, said once where all products of a group state the same, else of each; None where none does."""
    asked = scene.slots.attribute or ("material" if scene.slots.material else None)
    if asked is None:
        return None
    if asked.startswith((SAYS, OWN_WORD)):
        asked = _attribute_saying(scene, items, asked.partition(":")[2]) or asked
    stated = [stated_value(scene, item, (asked,)) for item in items]
    values = {value[0] for value in stated if value is not None}
    if len(values) != 1 or None in stated:
        return _each_part(scene, items, stated) if values else None
    names = listed(scene, (item.name for item in _on_sale(scene, items)))
    fact = say(scene, "attribute_line.one", label=label(scene, asked), value=values.pop())
    text = say(scene, "attribute_line.all", name=names, facts=fact)
    return Part(text=text, evidence=(*(value[1] for value in stated if value is not None), *_titles(items)))


def _attribute_saying(scene: Scene, items: tuple[Item, ...], word: str) -> str | None:
    """Return `brand` or `material` where that is what holds a word of the products' own texts: are the juices harbour mill."""
    for name in ("brand", "material"):
        values = [value for item in items if (value := stated_value(scene, item, (name,))) is not None]
        if any(word in value[0].casefold() for value in values):
            return name
    return None


def which_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the question which product of a group is meant, with their names."""
    shown = _on_sale(scene, items)
    text = say(scene, "listing.which", names=listed(scene, (i.name for i in shown)) + _more(scene, items))
    return Part(text=text, evidence=tuple(_titles(shown)))


def chosen_part(scene: Scene, items: tuple[Item, ...]) -> Part | None:
    """Return what is chosen by price, of the items or, with none, of the whole bag; None where the question does not choose by price."""
    asked, there = (scene.slots.attribute or "").removesuffix(THERE), is_of_those_there(scene)
    if asked not in EXTREMES and (asked != BUDGET or scene.slots.price is None):
        return None
    if not items:
        items = _whole_bag(scene)
    if there:
        scene = replace(scene, slots=replace(scene.slots, attribute=asked))
        items = tuple(i for i in items if any(in_stock(v) is not False for v in i.variants)) or items
    if asked == BUDGET and scene.slots.coupon == REDUCED:
        items = tuple(replace(item, variants=own) for item in items if (own := tuple(on_sale(scene, item.variants))))
        if not items:
            return Part(text=say(scene, "offer.none"))
    return extreme_part(scene, items) if asked in EXTREMES else within_part(scene, items)


def is_of_those_there(scene: Scene) -> bool:
    """Whether of the cheapest or dearest what is sold out is left out."""
    return (scene.slots.attribute or "").endswith(THERE)


def _whole_bag(scene: Scene) -> tuple[Item, ...]:
    """Return all that is on sale, in the order of the links."""
    products = sorted((p for p in scene.facts.products.values() if p.listed), key=lambda p: (p.link_no or 0, p.sku))
    return tuple(item_of(p, Target(sku=p.sku, how="category"), scene) for p in products)


def within_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return what can be had for an amount, the nearest to it first; where nothing can, what costs least."""
    limit = scene.slots.price
    within: list[tuple[Money, Item]] = []
    for item in items:
        affordable = tuple(
            v
            for v, price in priced_now(_to_be_had(item.variants), scene)
            if limit is not None and price.currency == limit.currency and price <= limit
        )
        if affordable and len(items) == 1:
            return _choices(
                scene, replace(item, variants=affordable, named=len(affordable) < len(item.product.variants))
            )
        if affordable:
            narrowed = len(affordable) < len(item.product.variants)
            told = replace(item, variants=affordable, named=narrowed)
            within.append((max(price for _, price in priced_now(affordable, scene)), told))
    within.sort(key=lambda entry: -entry[0].minor)
    if within:
        return prices_part(scene, tuple(item for _, item in within), count=WITHIN_MAX)
    lowest = extreme_part(replace(scene, slots=replace(scene.slots, attribute="cheapest")), items)
    return replace(lowest, text=say(scene, "listing.none_within", fact=lowest.text))


def _to_be_had(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """Return the variants that are not known to be sold out; all of them where each is."""
    return tuple(v for v in variants if in_stock(v) is not False) or variants


def _choices(scene: Scene, item: Item) -> Part:
    """Return variants of one product with their prices, the dearest first, as many as a line holds."""
    part = price_part(scene, item)
    priced = sorted(priced_now(item.variants, scene), key=lambda pair: -pair[1].minor)
    join = scene.phrases.word("joint", "options", " ")
    entries = [(variant_words(v, item.product, scene.language, join=join), price) for v, price in priced]
    if len({price for _, price in priced}) == 1 or len(priced) <= WITHIN_MAX or not all(entry for entry, _ in entries):
        return part
    pairs = (
        say(scene, "price.of_option", option=entry, price=amount(scene, price)) for entry, price in entries[:WITHIN_MAX]
    )
    text = say(scene, "price.listed", name=item.name, prices=listed(scene, pairs)) + say(scene, "stock.and_more")
    return replace(part, text=text, evidence=(f"product:{item.product.sku}#price", f"product:{item.product.sku}#title"))


def extreme_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the cheapest or the dearest of one product's variants or of several items."""
    lowest = scene.slots.attribute == "cheapest"
    ranked: list[tuple[Money, Item]] = []
    for item in (i for i in items if i.product.listed):
        prices = {price for _, price in priced_now(_to_be_had(item.variants), scene)}
        if prices:
            ranked.append((min(prices) if lowest else max(prices), item))
    own = scene.facts.info.currency if scene.facts.info is not None else ""
    ranked = [entry for entry in ranked if entry[0].currency == own] or ranked[:1]
    if not ranked:
        return Part(text=say(scene, "room.which"))
    best = (min if lowest else max)(price for price, _ in ranked)
    chosen = [item for price, item in ranked if price == best]
    if len(items) > 1 and len(chosen) > 1:
        return prices_part(scene, tuple(chosen))
    item = chosen[0]
    variants = tuple(v for v in _to_be_had(item.variants) if price_at(v, scene.at_ms) == best)
    narrowed = len(variants) < len(item.product.variants)
    told = replace(item, variants=variants, named=narrowed)
    if narrowed and called(scene, told) == item.name:
        told = replace(told, variants=variants[:1])
    part = price_part(scene, told)
    key = "listing.cheapest" if lowest else "listing.dearest"
    return replace(part, text=say(scene, key, fact=part.text))


def _on_sale(scene: Scene, items: tuple[Item, ...]) -> list[Item]:
    """Return the items on sale, as many as are listed, by their plain names: they are apart by themselves."""
    listed_items = [item for item in items if item.product.listed][:LISTED_MAX]
    return [replace(item, name=named(scene, item.product)) for item in listed_items]


def _titles(items: Iterable[Item]) -> list[str]:
    return [f"product:{item.product.sku}#title" for item in items]


def _more(scene: Scene, items: tuple[Item, ...], count: int = LISTED_MAX) -> str:
    return say(scene, "stock.and_more") if len([i for i in items if i.product.listed]) > count else ""
