"""Buying: link numbers, the steps of an order, wishes to buy, gifts and limits."""

from __future__ import annotations

from zhubo.generate.attributes import find_attribute, label
from zhubo.generate.items import called
from zhubo.generate.offers import offer_words, offers_on
from zhubo.generate.options import is_yes_or_no, option_names, values_of
from zhubo.generate.policies import policies_on, told
from zhubo.generate.properties import find_property
from zhubo.generate.scene import (
    Item,
    Part,
    Scene,
    attribute_words,
    fact,
    joined,
    say,
    together,
    unknown,
    worded,
)
from zhubo.generate.stock import in_stock, no_such_option, stock_part

OPTIONS_MAX = 3


def link_part(scene: Scene, item: Item) -> Part:
    """Return an item's link number."""
    number = item.product.link_no
    if number is None:
        return unknown(scene, "link", item)
    sku = item.product.sku
    text = say(scene, "link.number", name=item.name, number=number)
    return Part(text=text, evidence=(f"product:{sku}#link_no", f"product:{sku}#title"))


def how_to_order_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the steps of an order, with the link number where one product is meant."""
    for item in items[:1]:
        if item.product.listed and item.product.link_no is not None:
            number = item.product.link_no
            text = say(scene, "order_steps.link", name=item.name, number=number, options=_options(scene, item))
            return Part(
                text=text, evidence=(f"product:{item.product.sku}#link_no", f"product:{item.product.sku}#title")
            )
    return Part(text=say(scene, "order_steps.plain"))


def _options(scene: Scene, item: Item) -> str:
    variants = item.product.variants if len(item.product.variants) > 1 else ()
    names = [
        label(scene, name)
        for name in option_names(item.product)
        if any(not is_yes_or_no(value) for value in values_of(variants, name, scene.language))
    ]
    return scene.phrases.word("joint", "and", ", ").join(names[:OPTIONS_MAX]) or scene.phrases.word("option", "any")


def want_part(scene: Scene, item: Item) -> Part:
    """Return whether exactly that can be bought, and where."""
    if item.missing:
        return no_such_option(scene, item)
    there = tuple(v for v in item.variants if in_stock(v))
    if not item.unsure and item.product.link_no is not None and all(in_stock(v) is None for v in item.variants):
        return how_to_order_part(scene, (item,))
    if not there or item.unsure:
        return stock_part(scene, item)
    if len(item.variants) > 1:
        return together(scene, (stock_part(scene, item), _where(scene, item)))
    stock, qty = item.variants[0].stock, item.qty or scene.slots.qty
    if stock is not None and qty is not None and qty > stock:
        return stock_part(scene, item)
    number = item.product.link_no
    key = "want.yes" if number is not None else "want.yes_plain"
    values: dict[str, str | int] = {"name": called(scene, item), "number": number or 0}
    text = say(scene, key, **values)
    evidence = [fact(item, "stock"), f"product:{item.product.sku}#title"]
    if number is not None:
        evidence.insert(1, f"product:{item.product.sku}#link_no")
    return Part(text=text, evidence=tuple(evidence))


def _where(scene: Scene, item: Item) -> Part:
    number = item.product.link_no
    if number is None:
        return Part(text="")
    text = say(scene, "want.where", number=number, options=_options(scene, item))
    return Part(text=text, evidence=(f"product:{item.product.sku}#link_no",))


CHARGER = "charger"
"""Value of the attribute slot: it is asked if a charger lies in the box."""


def gift_part(scene: Scene, item: Item) -> Part:
    """Return what comes with it for free, what is in the box, and which gift offers run."""
    if scene.slots.attribute == CHARGER:
        return find_property(scene, item, CHARGER) or unknown(scene, CHARGER, item)
    sku = item.product.sku
    clauses: list[str] = []
    evidence: list[str] = []
    gift = worded(scene, item.product.gift)
    if gift:
        clauses.append(say(scene, "gift.one", name=item.name, gift=gift))
        evidence.append(f"product:{sku}#gift")
    for promotion in offers_on(scene, item.product, own_only=False):
        if promotion.kind in ("gift", "second_half_price", "quantity_percent"):
            offer = offer_words(scene, promotion)
            clauses.append(offer if clauses else say(scene, "offer.on", scope=item.name, offer=offer))
            evidence.append(f"promotion:{promotion.id}")
    found = next((p for n in ("contents", "pieces", "package") if (p := find_attribute(item, (n,))) is not None), None)
    if found is not None:
        text = say(scene, "attribute_line.one", label=label(scene, found[0]), value=attribute_words(scene, found[1]))
        clauses.append(text if clauses else say(scene, "attribute_line.all", name=item.name, facts=text))
        evidence.append(f"product:{sku}#attributes.{found[0]}")
    if not clauses:
        return unknown(scene, "gift", item)
    return Part(text=joined(scene, clauses[:2]), evidence=(*evidence[:2], f"product:{sku}#title"))


def gift_room_part(scene: Scene) -> Part:
    """Return the shop's rule of gifts."""
    return told(scene, policies_on(scene, "gift"), "gift")


def limit_part(scene: Scene, item: Item) -> Part:
    """Return how many one buyer may have."""
    limit = item.product.limit_per_buyer
    sku = item.product.sku
    if limit is None:
        return unknown(scene, "limit", item)
    text = say(scene, "limit.one", name=item.name, count=limit)
    return Part(text=text, evidence=(f"product:{sku}#limit_per_buyer", f"product:{sku}#title"))


def restock_part(scene: Scene, item: Item) -> Part:
    """Return that it is there already, where it is; when it comes back is a human's to say."""
    if not item.missing and item.variants and all(in_stock(v) for v in item.variants):
        return stock_part(scene, item)
    return unknown(scene, "restock", item)


def unlisted_part(scene: Scene, item: Item) -> Part:
    """Return that a known product is not on sale now; its price is not said."""
    return Part(text=say(scene, "name.unlisted", name=item.name), evidence=(f"product:{item.product.sku}#title",))


def show_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return that the host is asked to show it; no time is promised."""
    if len(items) == 1:
        text = say(scene, "show.one", name=items[0].name)
        return Part(text=text, evidence=(f"product:{items[0].product.sku}#title",))
    return Part(text=say(scene, "show.plain"))
