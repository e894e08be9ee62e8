"""Sizes and colours: which there are, and which fits a body by the product's size chart."""

from __future__ import annotations

from dataclasses import replace

from zhubo.facts import SizeRow
from zhubo.generate.attributes import find_attribute, option_values, stated
from zhubo.generate.items import called
from zhubo.generate.names import plain_key
from zhubo.generate.options import LOOKS_OPTIONS, SIZE_OPTIONS, has_size, option_among, values_of
from zhubo.generate.scene import Item, Part, Scene, fact, listed, say, together, unknown
from zhubo.generate.stock import in_stock, no_such_option, stock_part

ADVICE_KEYS = frozenset(
    {"尺码建议", "推荐尺码", "尺码推荐", "选码建议", "sizeadvice", "sizeguide", "sizingadvice", "fitadvice"}
)
"""Names of attributes, as they are compared, in which a merchant says whom which size fits."""
OPTIONS = "options"
"""Value of the attribute slot that asks for all options, and not whether there is the one that is named: does it go past 45."""
SIZE_SYSTEM = "size_system"
"""Value of the attribute slot of a size of another country, which has to be turned into one of the product's, and is not lacking."""
MEASURES = ("height_mm", "weight_g", "foot_mm")


def size_options_part(scene: Scene, item: Item) -> Part:
    """Return which sizes there are, or whether there is the one that is asked for."""
    every = scene.slots.attribute == OPTIONS and not item.missing
    if every:
        item = replace(item, variants=item.product.variants, named=False)
    asked = scene.slots.size is not None and not every
    return _options_part(scene, item, SIZE_OPTIONS, asked, ("size", "dimensions"), "size")


def colour_options_part(scene: Scene, item: Item) -> Part:
    """Return which colours there are, or whether there is the one that is asked for."""
    if scene.slots.attribute == OPTIONS and not item.missing:
        item = replace(item, variants=item.product.variants, named=False)
    return _options_part(
        scene, item, LOOKS_OPTIONS, scene.slots.colour is not None, ("colour", "color", "pattern"), "colour"
    )


def _options_part(
    scene: Scene, item: Item, names: tuple[str, ...], asked: bool, attributes: tuple[str, ...], about: str
) -> Part:
    if item.missing:
        return no_such_option(scene, item)
    option = option_among(item.product, names)
    if item.unsure == about:
        return unknown(scene, about, item)
    if option is None:
        found = find_attribute(item, attributes)
        if found is not None:
            return stated(scene, item, [found])
        rows = tuple(row.size for row in item.product.size_chart) if about == "size" else ()
        if rows:
            return Part(
                text=say(scene, "options.sizes", name=item.name, values=listed(scene, rows)),
                evidence=(f"product:{item.product.sku}#size_chart",),
            )
        return unknown(scene, about, item)
    if asked and item.named:
        if any(in_stock(v) is not None for v in item.variants):
            return stock_part(scene, item)
        text = say(scene, "options.yes", name=called(scene, item))
        return Part(text=text, evidence=(f"product:{item.product.sku}#options.{option}",))
    return _listed_with_stock(scene, item, option)


def _listed_with_stock(scene: Scene, item: Item, option: str) -> Part:
    """Return an option's values, and which of them are sold out in every combination."""
    part = option_values(scene, item, option)
    variants = item.product.variants
    values = values_of(variants, option, scene.language)
    there = set(values_of((v for v in variants if in_stock(v) is not False), option, scene.language))
    gone = [value for value in values if value not in there]
    if not gone or not there:
        return part
    text = say(scene, "options.but_gone", listed=part.text, gone=listed(scene, gone))
    return Part(text=text, evidence=(*part.evidence, f"product:{item.product.sku}#stock"))


def size_chart_part(scene: Scene, item: Item) -> Part:
    """Return the sizes of the chart; without one those that there are, and that a person is asked for the chart."""
    chart = item.product.size_chart
    told = size_options_part(scene, item)
    if chart and told.known:
        return replace(told, evidence=tuple(dict.fromkeys((*told.evidence, f"product:{item.product.sku}#size_chart"))))
    return together(scene, (told, unknown(scene, "size_advice", item))) if told.known else told


def size_advice_part(scene: Scene, item: Item) -> Part:
    """Return the size that the chart gives for the body that was told; outside the chart, a human."""
    chart = item.product.size_chart
    sku = item.product.sku
    measured = any(getattr(scene.slots, name) is not None for name in MEASURES)
    asked = scene.slots.size is not None and not measured and scene.slots.attribute != SIZE_SYSTEM
    if not chart and asked and item.missing:
        return no_such_option(scene, item)
    if not chart:
        own = [(name, text) for name, text in item.product.attributes.items() if plain_key(name) in ADVICE_KEYS]
        advice = stated(scene, item, own[:1]) if own else unknown(scene, "size_advice", item)
        there = asked and item.named and not advice.known
        return together(scene, (stock_part(scene, item), advice)) if there else advice
    evidence = (f"product:{sku}#size_chart", f"product:{sku}#title")
    told = {name: value for name in MEASURES if (value := getattr(scene.slots, name)) is not None}
    used = {name: value for name, value in told.items() if any(getattr(row, name) is not None for row in chart)}
    if not used:
        need = "foot" if all(row.foot_mm is not None for row in chart) else "body"
        return Part(text=say(scene, f"advice.need_{need}", name=item.name), evidence=evidence)
    by_measure = {name: [row for row in chart if _fits(row, name, value)] for name, value in used.items()}
    if not all(by_measure.values()):
        return Part(
            text=say(scene, "advice.outside", name=_wordy(scene, item)),
            evidence=evidence,
            known=False,
            about="size_advice",
        )
    both = [row for row in chart if all(row in rows for rows in by_measure.values())]
    if len(both) == 1:
        return _advised(scene, item, both[0], evidence)
    if both and len(used) == 1 and "height_mm" in used and any(row.weight_g is not None for row in chart):
        sizes = say(scene, "advice.or").join(row.size for row in both)
        return Part(text=say(scene, "advice.need_weight", name=item.name, sizes=sizes), evidence=evidence)
    if both:
        sizes = say(scene, "advice.or").join(row.size for row in both)
        return Part(text=say(scene, "advice.between", name=item.name, sizes=sizes), evidence=evidence)
    clauses = [
        say(scene, f"advice.by_{name.rsplit('_', 1)[0]}", size="/".join(row.size for row in rows))
        for name, rows in by_measure.items()
    ]
    return Part(text=say(scene, "advice.differ", name=item.name, clauses=listed(scene, clauses)), evidence=evidence)


def _wordy(scene: Scene, item: Item) -> str:
    return say(scene, "name.this") if any(char.isdigit() for char in item.name) else item.name


def _fits(row: SizeRow, measure: str, value: int) -> bool:
    bounds: tuple[int, int] | None = getattr(row, measure)
    return bounds is not None and bounds[0] <= value <= bounds[1]


def _advised(scene: Scene, item: Item, row: SizeRow, evidence: tuple[str, ...]) -> Part:
    text = say(scene, "advice.one", name=item.name, size=row.size)
    option = option_among(item.product, SIZE_OPTIONS)
    variants = (
        tuple(v for v in item.product.variants if option in v.options and has_size(v.options[option], row.size))
        if option
        else ()
    )
    if variants and all(in_stock(v) is False for v in variants):
        text = say(scene, "advice.but_gone", advice=text)
        return Part(text=text, evidence=(*evidence, fact(item, "stock")))
    return Part(text=text, evidence=evidence)
