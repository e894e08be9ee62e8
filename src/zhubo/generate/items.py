"""Which products a question means: its targets as items, or the one product of the bag, or none."""

from __future__ import annotations

from dataclasses import replace

from zhubo.events import Target
from zhubo.facts import Product, words
from zhubo.generate.flash import with_flash
from zhubo.generate.options import (
    LOOKS_OPTIONS,
    has_colour,
    has_size,
    is_yes_or_no,
    narrowed,
    option_among,
    option_names,
    side_by_side,
    size_option,
    values_of,
    variant_words,
)
from zhubo.generate.scene import Item, Scene, named, say
from zhubo.questions import Question

ITEMS_MAX = 3
"""How many products one chat line speaks of."""
GROUP_ITEMS_MAX = 8
"""How many products of a group are looked at."""
VALUES_MAX = 3
"""Up to so many values of one option are part of a name."""
SUMS = frozenset({"total", "net", "landed", "short", "apart"})
"""Values of the attribute slot that ask for a sum, of which nothing may be left out."""
GROUPS = frozenset({"category", "brand"})
"""How targets were found that are a group: all that fits what was said, not each one named."""


def items_of(question: Question, scene: Scene) -> tuple[Item, ...]:
    """Return the products that are meant, in order; where none is named, the bag's only one.

    Each comes once, but for one of which several variants are meant apart, as lines of one order.
    """
    found: dict[str, Item] = {}
    for target in question.targets:
        sku = scene.facts.product_of.get(target.sku, target.sku)
        product = scene.facts.products.get(sku)
        variants = target.variants if target.sku == sku else (target.sku,)
        key = " ".join((sku, *variants)) if sku in found else sku
        if (
            product is None
            or key in found
            or (key != sku and (not variants or found[sku].variants == product.variants))
        ):
            continue
        found[key] = item_of(product, replace(target, sku=sku, variants=variants), scene)
    if not found and not question.slots.link_nos and not names_unknown(question):
        bag = [product for product in scene.facts.products.values() if product.listed]
        if len(bag) == 1:
            found[bag[0].sku] = item_of(bag[0], Target(sku=bag[0].sku, how="only"), scene)
    group = all(item.how in GROUPS for item in found.values())
    if group and any(not item.missing for item in found.values()):
        found = {sku: item for sku, item in found.items() if not item.missing}
    summed = scene.slots.attribute in SUMS or any((item.qty or 1) > 1 for item in found.values())
    items = tuple(found.values())
    if not summed or group:
        items = items[: GROUP_ITEMS_MAX if any(item.how in GROUPS for item in items) else ITEMS_MAX]
    return tuple(_told_apart(scene, item) for item in items) if len(items) > 1 else items


def names_unknown(question: Question) -> bool:
    """Whether the question names a thing that the bag does not hold."""
    return any(target.how == "unknown" for target in question.targets)


def _told_apart(scene: Scene, item: Item) -> Item:
    """Return an item among several: a name that was cut short gets its link number, so that all know which one is meant."""
    product = item.product
    if product.link_no is None or item.name.strip() in {*product.title.values(), *product.aliases}:
        return item
    return replace(item, name=say(scene, "name.with_link", name=item.name, number=product.link_no), linked=True)


def item_of(product: Product, target: Target, scene: Scene) -> Item:
    """Return a product as a question means it: with the variants that it named, or with what it named and the product lacks."""
    product = with_flash(product, scene.flash, scene.at_ms)
    chosen = tuple(v for v in product.variants if v.sku in target.variants)
    fitting, lacking = narrowed(chosen or product.variants, scene.slots, product)
    missing, lacks, unsure = "", "", ""
    if chosen:
        fitting = chosen
    elif target.unfit:
        missing = target.unfit
    elif lacking is not None:
        missing, lacks = _missing(lacking, product, scene)
    elif target.how not in GROUPS:
        missing, lacks, unsure = _beyond_options(product, target, scene)
    if missing:
        fitting = product.variants
    return Item(
        product=product,
        variants=fitting,
        named=not missing and len(fitting) < len(product.variants),
        how=target.how,
        name=named(scene, product),
        missing=missing,
        lacks=lacks,
        unfit=target.unfit if missing else "",
        unsure=unsure,
        qty=target.qty,
    )


def _missing(option: str, product: Product, scene: Scene) -> tuple[str, str]:
    """Return the value that was asked for of an option, in words, and that option; no option where only the combination lacks."""
    colour, size = colour_words(scene), scene.slots.size or ""
    if option != size_option(product, scene.slots.size):
        return colour, option
    alone = narrowed(product.variants, replace(scene.slots, colour=None), product)[1]
    if alone is None and option_among(product, LOOKS_OPTIONS) is not None:
        return f"{colour}{scene.phrases.word('joint', 'options', ' ')}{size}".strip(), ""
    return size, option


def _beyond_options(product: Product, target: Target, scene: Scene) -> tuple[str, str, str]:
    """Return what is missing, of which option, and what nothing tells, where size or colour is asked of a product without such options."""
    slots = scene.slots
    if slots.colour and not target.variants and option_among(product, LOOKS_OPTIONS) is None:
        own = next((product.attributes[n] for n in LOOKS_OPTIONS if n in product.attributes), None)
        if own is not None and own.text:
            return ("", "", "") if has_colour(own.text, slots.colour) else (colour_words(scene), "", "")
        if not has_colour({**product.title, **{str(i): a for i, a in enumerate(product.aliases)}}, slots.colour):
            return "", "", "colour"
    if slots.size and not target.variants and size_option(product, slots.size) is None:
        values = [text for variant in product.variants for text in variant.options.values()]
        if values and not any(has_size(text, slots.size) for text in values):
            return slots.size, "", ""
        if not values and not any(has_size({"": row.size}, slots.size) for row in product.size_chart):
            return "", "", "size"
    return "", "", ""


def colour_words(scene: Scene) -> str:
    """Return the colour that was asked for, in words."""
    colour = scene.slots.colour or ""
    spelled = scene.phrases.spelled.get("colour", {}).get(colour)
    return spelled[0] if spelled else colour.replace("_", " ")


def _shared_options(scene: Scene, item: Item) -> list[str]:
    """Return the values that an item's variants share, with those of one option of which two or three are meant: 120/130."""
    names = option_names(item.product)
    values = {name: values_of(item.variants, name, scene.language) for name in names}
    few = [
        name
        for name in names
        if 1 < len(values[name]) <= VALUES_MAX and len(values[name]) < _all_values(item, name, scene)
    ]
    if len(few) == 1 and not any(is_yes_or_no(value) for value in values[few[0]]):
        fixed = {name: values[name] for name in names if len(values[name]) == 1 or name in few}
        same = [
            v
            for v in item.product.variants
            if all(words(v.options.get(n, {}), scene.language) in fixed[n] for n in fixed)
        ]
        if len(same) == len(item.variants):
            return ["/".join(values[name]) for name in names if name in fixed]
    return [values[name][0] for name in names if len(values[name]) == 1]


def _all_values(item: Item, name: str, scene: Scene) -> int:
    return len(values_of(item.product.variants, name, scene.language))


def called(scene: Scene, item: Item) -> str:
    """Return an item's name, with the options that the question named where they are one variant or share them."""
    if not item.named:
        return item.name
    join = scene.phrases.word("joint", "options", " ")
    if len(item.variants) == 1:
        options = variant_words(item.variants[0], item.product, scene.language, join=join)
    else:
        options = side_by_side(_shared_options(scene, item), join)
    return say(scene, "name.with_options", name=item.name, options=options) if options else item.name
