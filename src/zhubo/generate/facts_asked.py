"""Questions for a fact about a product: the property that is named decides, whatever the question was taken for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from zhubo.generate import attributes, sizes
from zhubo.generate.attributes import find_attribute, option_values
from zhubo.generate.figures import FIGURE
from zhubo.generate.options import LOOKS_OPTIONS, SIZE_OPTIONS, option_among, option_names, values_of
from zhubo.generate.properties import CHOSEN, SAYS, find_property, overview_part, property_part, topic_of
from zhubo.generate.scene import Item, Part, Scene, together, unknown
from zhubo.generate.stock import no_such_option, stock_part

ProductPlan = Callable[[Scene, Item], Part]

OPTIONS = "options"
"""Value of the attribute slot: which values the options have."""
OTHER = "other"
"""A property is named that nobody has a word for: no other fact is its answer."""
SIZE_CHART = "size_chart"
"""Value of the attribute slot: the table of sizes is asked for, and not only which there are."""
MEASURES_OF_PARTS = frozenset({"part", "measures"})
"""Values of the attribute slot that ask for a measure of each size, of which its name says nothing."""
OF_BODIES = frozenset({"height", "weight"})
"""Values of the attribute slot that, asked with a size, are measures of who wears it."""
OF_PERSONS = frozenset({"audience", "age_range"})
"""Values of the attribute slot that ask for whom sizes are made, which the sizes themselves do not tell."""
TOLD_BY_OPTIONS = frozenset({"dimensions", "length"})
"""Values of the attribute slot that ask for a figure, which the name of an option tells where the question has none."""
APART_FROM_MATERIAL = frozenset({"lining", "grammage", "handmade"})
"""Parts that may be of another material than the whole, and what of a material is another fact than which it is."""
_BODY = ("height_mm", "weight_g", "foot_mm")


def spec_part(scene: Scene, item: Item) -> Part:
    """Return the property that is asked for; with none named, what there is in general, or whether there are the variants named."""
    asked = scene.slots.attribute
    if item.missing and not item.lacks.casefold().startswith(SIZE_OPTIONS):
        return no_such_option(scene, item)
    if asked is None and scene.slots.material:
        return _material(scene, item)
    if asked == OPTIONS:
        return _every_option(scene, item)
    part = (
        overview_part(scene, item) if asked is None else None if asked == OTHER else find_property(scene, item, asked)
    )
    if asked == "kind" and part is not None and part.known and (about := find_property(scene, item, "description")):
        part = together(scene, (part, about)) if about.known and about.text not in part.text else part
    figure = (asked or "").startswith(FIGURE)
    if part is not None and (figure or not (item.named and (asked is None or _repeats(scene, item, part)))):
        return part
    if item.named and (part is not None or asked in (None, OTHER)):
        return stock_part(scene, item)
    return unknown(scene, topic_of(scene, asked or OTHER), item)


def _every_option(scene: Scene, item: Item) -> Part:
    """Return all that an item can be chosen in."""
    whole = replace(item, variants=item.product.variants, named=False)
    names = option_names(item.product)
    parts = [option_values(scene, whole, name) for name in names]
    return together(scene, parts) if parts else unknown(scene, "version", item)


def _repeats(scene: Scene, item: Item, part: Part) -> bool:
    """Whether a part only says again the option by which the question named its variants: `the iTunes one comes as iTunes`."""
    options = [fact.rpartition("#options.")[2] for fact in part.evidence if "#options." in fact]
    if scene.slots.attribute in TOLD_BY_OPTIONS and not any(map(str.isdigit, scene.slots.size or "")):
        options = [
            name for name in options if not any(map(str.isdigit, str(values_of(item.variants, name, scene.language))))
        ]
    return bool(options) and all(len(values_of(item.variants, name, scene.language)) == 1 for name in options)


def _unless_asked(plan: ProductPlan, *own: str) -> ProductPlan:
    """Return a plan that answers for itself where nothing or one of `own` is named, else for the property that is."""

    def planned(scene: Scene, item: Item) -> Part:
        asked = scene.slots.attribute
        if asked is None or asked in own:
            return plan(scene, item)
        return unknown(scene, "spec", item) if asked == OTHER else property_part(scene, item, asked)

    return planned


def _suitability(scene: Scene, item: Item) -> Part:
    if scene.slots.person in attributes.HEALTH_PERSONS:
        part, asked = attributes.suitability_part(scene, item), scene.slots.attribute
        beside = find_property(scene, item, asked) if asked is not None and not part.known else None
        return together(scene, (beside, part)) if beside is not None and beside.known else part
    return _unless_asked(attributes.suitability_part, "suitability")(scene, item)


def _material(scene: Scene, item: Item) -> Part:
    asked = scene.slots.attribute
    if asked in APART_FROM_MATERIAL or (asked or "").startswith((CHOSEN, SAYS)):
        return property_part(scene, item, str(asked))
    if asked in (None, "material", "allergens") or scene.slots.material is not None or scene.slots.person == "allergic":
        part = attributes.material_part(scene, item)
        own = _STATED_APART.get(scene.slots.material or "")
        if own is not None and (stated := find_property(scene, item, own)) is not None:
            return stated
        if part.known or scene.slots.material in attributes.ALLERGENS or scene.slots.person == "allergic":
            return part
        return find_property(scene, item, "material") or part
    return _unless_asked(attributes.material_part)(scene, item)


def _size_options(scene: Scene, item: Item) -> Part:
    asked = scene.slots.attribute
    if asked == OPTIONS and not item.missing:
        whole = replace(item, variants=item.product.variants, named=False)
        sized = option_among(item.product, SIZE_OPTIONS) is not None
        return sizes.size_options_part(scene, whole) if sized else _every_option(scene, item)
    if asked == SIZE_CHART:
        return sizes.size_chart_part(scene, item)
    if asked in MEASURES_OF_PARTS:
        return find_property(scene, item, asked) or unknown(scene, topic_of(scene, asked), item)
    if scene.slots.size is not None:
        return sizes.size_options_part(scene, item)
    part = find_property(scene, item, asked) if asked is not None and asked != "description" else None
    if part is not None:
        return part
    if asked in OF_PERSONS:
        return unknown(scene, topic_of(scene, asked), item)
    return _every_option(scene, item) if _comes_otherwise(item) else sizes.size_options_part(scene, item)


def _comes_otherwise(item: Item) -> bool:
    """Whether a product has no sizes, and something else to choose than looks: litres, memory, formats, whatever the shop calls it."""
    variants = item.product.variants
    own = [
        name
        for name in option_names(item.product)
        if name.casefold() not in LOOKS_OPTIONS and len(values_of(variants, name, "en")) > 1
    ]
    if item.missing or not own or option_among(item.product, SIZE_OPTIONS) is not None or item.product.size_chart:
        return False
    return find_attribute(item, ("size", "dimensions")) is None


def _size_advice(scene: Scene, item: Item) -> Part:
    asked = scene.slots.attribute
    told = any(getattr(scene.slots, name) is not None for name in _BODY)
    if asked is None or asked in OF_BODIES or asked == sizes.SIZE_SYSTEM or told:
        return sizes.size_advice_part(scene, item)
    return find_property(scene, item, asked) or unknown(scene, topic_of(scene, asked), item)


_STATED_APART = {"sugar": "sweetness", "caffeine": "caffeine"}
"""Under which property shops state what is in a thing, beside its ingredients."""
FACT_PLANS: Mapping[str, ProductPlan] = {
    "ask_spec": spec_part,
    "ask_material_ingredient": _material,
    "ask_usage_care": _unless_asked(attributes.usage_part, "usage", "care"),
    "ask_suitability": _suitability,
    "ask_authenticity_origin": _unless_asked(
        attributes.authenticity_part, "authenticity", "origin", "certificate", "brand"
    ),
    "ask_shelf_life_date": _unless_asked(attributes.shelf_life_part, "shelf_life"),
    "ask_size_options": _size_options,
    "ask_size_advice": _size_advice,
}
