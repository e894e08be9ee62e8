"""Properties by name, and, where none is named, the main ones in short."""

from __future__ import annotations

from zhubo.generate.attributes import (
    LATIN_CHARS_MAX,
    SYNONYMS,
    WIDE_CHARS_MAX,
    brand_part,
    find_attribute,
    material_part,
    option_values,
    stated,
)
from zhubo.generate.names import is_wide
from zhubo.generate.options import option_among
from zhubo.generate.scene import Item, Part, Scene, say, unknown, worded
from zhubo.generate.sizes import size_options_part

MAIN = (
    "material", "ingredients", "capacity", "volume", "dimensions", "power", "battery", "screen_size", "weight", "contents",
    "flavour", "fit", "thickness", "origin",
)  # fmt: skip
ASIDE = frozenset({"suitability", "authenticity", "certificate", "standard", "care", "storage", "usage", "warranty"})


def spec_part(scene: Scene, item: Item) -> Part:
    """Return the attribute that is asked for; with none named, the main ones, and a human for the rest."""
    asked = scene.slots.attribute
    if asked is None:
        return material_part(scene, item) if scene.slots.material else summary_part(scene, item)
    if asked == "brand":
        return brand_part(scene, item)
    names = (*SYNONYMS.get(asked, (asked,)), asked)
    for name in names:
        option = option_among(item.product, (name,))
        if option is not None:
            return option_values(scene, item, option)
        found = find_attribute(item, (name,))
        if found is not None:
            return stated(scene, item, [found])
    if asked in ("dimensions", "fit") and item.product.size_chart:
        return size_options_part(scene, item)
    return unknown(scene, asked if scene.phrases.word("about", asked) else "spec", item)


def summary_part(scene: Scene, item: Item) -> Part:
    """Return at most three main attributes, else the description's first sentence; what else was meant goes to a human."""
    own = item.product.attributes
    names = [name for name in MAIN if name in own]
    names += [name for name in own if name not in names and name not in ASIDE]
    if names:
        part = stated(scene, item, [(name, own[name]) for name in names[:3]])
        text = say(scene, "attribute_line.and_ask", facts=part.text)
        return Part(text=text, evidence=part.evidence, known=False, about="spec")
    described = _first_sentence(worded(scene, item.product.description))
    if described:
        text = say(scene, "attribute_line.all", name=item.name, facts=described)
        evidence = (f"product:{item.product.sku}#description", f"product:{item.product.sku}#title")
        return Part(text=text, evidence=evidence, known=False, about="spec")
    return unknown(scene, "spec", item)


def _first_sentence(text: str) -> str:
    limit = WIDE_CHARS_MAX + 20 if is_wide(text) else LATIN_CHARS_MAX
    if len(text) <= limit:
        return text
    cuts = [text.rfind(mark, 0, limit) for mark in ("。", ". ", "！", "! ", "；", "; ")]
    return text[: max(cuts)].strip() if max(cuts) > 0 else ""
