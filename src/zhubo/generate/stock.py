"""Whether things can be had now: per variant, overall, and what to have instead."""

from __future__ import annotations

import re
from dataclasses import replace

from zhubo.facts import Variant
from zhubo.generate.attributes import label
from zhubo.generate.items import called
from zhubo.generate.options import (
    LOOKS_OPTIONS,
    grouped,
    has_size,
    option_among,
    option_names,
    size_option,
    values_of,
    variant_words,
)
from zhubo.generate.scene import Item, Part, Scene, attribute_words, fact, joined, listed, say, together, unknown

LOW_STOCK_MAX = 5
"""Up to here the figure itself is said: it is what a buyer needs to know."""
LISTED_MAX = 6
_MIXED = re.compile(r"\d\s*[^\W\d]")
"""A figure with a unit: it is not repeated, since it is no fact of the shop."""
UNREAD = "unread"
"""Why no variant is chosen where what is said next to a product is none of its options that is known."""
COUNTED_MAX = 4
"""Up to so many variants each one's figure is said."""
COUNT_ATTRIBUTES = frozenset({"stock", "stock_count", "count", "quantity", "pieces"})
"""Values of the attribute slot that ask for the figure."""
SOLD_OUT = "sold_out"
"""Value of the attribute slot that asks whether it is gone."""


def in_stock(variant: Variant) -> bool | None:
    """Return whether a variant can be had, None where nothing says so."""
    return variant.stock > 0 if variant.stock is not None else variant.available


def stock_part(scene: Scene, item: Item, *, what: str = "stock") -> Part:
    """Return whether an item is in stock; `what` is what to ask a human about where nothing says so."""
    if item.missing:
        return no_such_option(scene, item)
    if item.unsure:
        return unknown(scene, item.unsure, item)
    if all(in_stock(variant) is None for variant in item.variants):
        return unknown(scene, what, item)
    if scene.slots.attribute in COUNT_ATTRIBUTES and any(v.stock is None and v.available for v in item.variants):
        there = () if len(item.variants) == 1 else (_told(scene, item, what),)
        return together(scene, (*there, unknown(scene, "stock", item)))
    lacking = lacking_beside(scene, item)
    return together(scene, (_told(scene, item, what), *lacking)) if lacking else _told(scene, item, what)


def _told(scene: Scene, item: Item, what: str) -> Part:
    """Return whether an item is there of which something is known."""
    if len(item.variants) == 1:
        return _one(scene, item)
    there = tuple(v for v in item.variants if in_stock(v))
    gone = tuple(v for v in item.variants if in_stock(v) is False)
    if not there:
        if len(gone) < len(item.variants):
            return unknown(scene, what, item)
        return _gone(scene, item)
    wanted = item.qty or scene.slots.qty or 0
    if all(v.stock is not None for v in item.variants) and (
        scene.slots.attribute in COUNT_ATTRIBUTES or wanted > max(v.stock or 0 for v in item.variants)
    ):
        return _counted(scene, item)
    if not gone and len(there) == len(item.variants):
        return _all_there(scene, item, there)
    entries = grouped(there, item.product, scene.language, join=_join(scene))
    if len(there) > LISTED_MAX and len(gone) <= 3 and len(gone) + len(there) == len(item.variants):
        missing = listed(scene, grouped(gone, item.product, scene.language, join=_join(scene)))
        text = say(scene, "stock.all_but", name=called(scene, item), options=missing)
    else:
        shown = _short(scene, entries, len(there))
        text = say(scene, "stock.some", name=called(scene, item), options=shown)
    return _part(scene, item, text)


def _counted(scene: Scene, item: Item) -> Part:
    """Return how many there are, of each variant where these are few."""
    total = sum(max(v.stock or 0, 0) for v in item.variants)
    each = [variant_words(v, item.product, scene.language, join=_join(scene)) for v in item.variants]
    if len(item.variants) > COUNTED_MAX or not all(each) or len(set(each)) < len(each):
        return _part(scene, item, say(scene, "stock.count", name=called(scene, item), count=total))
    counts = (
        say(scene, "stock.count_of" if in_stock(v) else "stock.count_none", option=words, count=v.stock or 0)
        for words, v in zip(each, item.variants, strict=True)
    )
    text = say(scene, "stock.count_each", name=called(scene, item), count=total, counts=listed(scene, counts))
    return _part(scene, item, text)


def _there(scene: Scene) -> str:
    """Return the message that says yes, or, to who asks whether it is gone, no."""
    return "stock.not_gone" if scene.slots.attribute == SOLD_OUT else "stock.there"


def _part(scene: Scene, item: Item, text: str) -> Part:
    return Part(text=text, evidence=(fact(item, "stock"), f"product:{item.product.sku}#title"))


def _join(scene: Scene) -> str:
    return scene.phrases.word("joint", "options", " ")


def _short(scene: Scene, entries: tuple[str, ...], count: int) -> str:
    shown = entries if count <= LISTED_MAX else entries[: max(1, LISTED_MAX // 2)]
    more = "" if len(shown) == len(entries) else say(scene, "stock.and_more")
    return listed(scene, shown) + more


def _one(scene: Scene, item: Item) -> Part:
    variant = item.variants[0]
    if not in_stock(variant):
        return _gone(scene, item)
    name, stock, qty = called(scene, item), variant.stock, item.qty or scene.slots.qty
    if stock is not None and qty is not None and qty > stock:
        return _part(scene, item, say(scene, "stock.fewer", name=name, count=stock, qty=qty))
    if stock is not None and (stock <= LOW_STOCK_MAX or scene.slots.attribute in COUNT_ATTRIBUTES):
        return _part(scene, item, say(scene, "stock.count", name=name, count=stock))
    return _part(scene, item, say(scene, _there(scene), name=name))


def _all_there(scene: Scene, item: Item, there: tuple[Variant, ...]) -> Part:
    entries = grouped(there, item.product, scene.language, join=_join(scene))
    if len(there) <= LISTED_MAX and any(entries):
        key = "stock.all_not_gone" if scene.slots.attribute == SOLD_OUT else "stock.all"
        text = say(scene, key, name=called(scene, item), options=listed(scene, entries))
    else:
        text = say(scene, _there(scene), name=called(scene, item))
    return _part(scene, item, text)


def _gone(scene: Scene, item: Item) -> Part:
    """Return that it is sold out, and what of the same product is there."""
    others = tuple(v for v in item.product.variants if in_stock(v) and v not in item.variants)
    evidence = (fact(item, "stock"), f"product:{item.product.sku}#title")
    if not others:
        return Part(text=say(scene, "stock.gone", name=called(scene, item)), evidence=evidence)
    entries = grouped(others, item.product, scene.language, join=_join(scene))
    text = say(scene, "stock.gone_others", name=called(scene, item), options=_short(scene, entries, len(others)))
    return Part(text=text, evidence=(*evidence, f"product:{item.product.sku}#stock"))


def no_such_option(scene: Scene, item: Item) -> Part:
    """Return that the product does not come in what was asked for, and in what it does."""
    sku = item.product.sku
    if item.unfit == UNREAD:
        return _which_option(scene, item)
    if item.lacks:
        entries = values_of(item.product.variants, item.lacks, scene.language)
        evidence = [f"product:{sku}#options.{item.lacks}"]
    else:
        entries = tuple(filter(None, grouped(item.product.variants, item.product, scene.language, join=_join(scene))))
        evidence = [f"product:{sku}#options.{name}" for name in option_names(item.product)]
    colour = next((name for name in LOOKS_OPTIONS if name in item.product.attributes), None)
    if not item.lacks and scene.slots.colour and colour is not None and not option_among(item.product, LOOKS_OPTIONS):
        entries = (attribute_words(scene, item.product.attributes[colour]),)
        evidence = [f"product:{sku}#attributes.{colour}"]
    shown = listed(scene, entries[:8]) + (say(scene, "stock.and_more") if len(entries) > 8 else "")
    key = "stock.no_such" if item.unfit or _MIXED.search(item.missing) else "stock.no_option"
    text = say(scene, key, name=item.name, wanted=item.missing, options=shown)
    return Part(text=text, evidence=(*evidence, f"product:{sku}#title"))


def lacking_beside(scene: Scene, item: Item) -> tuple[Part, ...]:
    """Return that a size is lacking which is asked for beside the ones that the answer is about: 16g和64g都要; nothing where none is."""
    size = scene.slots.size
    option = size_option(item.product, size) if size and item.named else None
    if (
        not size
        or option is None
        or any(has_size(v.options[option], size) for v in item.product.variants if option in v.options)
    ):
        return ()
    return (no_such_option(scene, replace(item, missing=size, lacks=option, unfit="")),)


def _which_option(scene: Scene, item: Item) -> Part:
    """Return the options that a product comes in, and ask which one is meant."""
    names = option_names(item.product)
    options = (
        say(scene, "attribute_line.one", label=label(scene, name), value=listed(scene, values))
        for name in names
        if len(values := values_of(item.product.variants, name, scene.language)) > 1
    )
    text = say(scene, "stock.which_option", name=item.name, options=joined(scene, options))
    evidence = (*(f"product:{item.product.sku}#options.{name}" for name in names), f"product:{item.product.sku}#title")
    return Part(text=text, evidence=evidence)
