"""What a product is: its attributes, in the merchant's words, and never more than those."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.facts import Attribute
from zhubo.generate.items import called
from zhubo.generate.names import is_wide, plain_key
from zhubo.generate.options import is_yes_or_no, values_of
from zhubo.generate.scene import Item, Part, Scene, attribute_words, joined, listed, say, unknown, worded
from zhubo.text.phrases import spellings
from zhubo.text.properties import keys_of

WIDE_CHARS_MAX = 60
LATIN_CHARS_MAX = 110

HEALTH_PERSONS = frozenset(
    {"pregnant", "nursing", "baby", "child", "sensitive_skin", "diabetic", "allergic", "hypertension", "pet"}
)
"""Persons for whom only words that name them are an answer."""
ALLERGENS = frozenset(
    {"nuts", "dairy", "pork", "alcohol", "fragrance", "preservative", "sugar", "caffeine", "retinol", "latex"}
)


def find_attribute(item: Item, names: Iterable[str]) -> tuple[str, Attribute] | None:
    """Return the first attribute among `names` that the product has, with its own name."""
    own = {plain_key(name): name for name in item.product.attributes}
    for key in map(plain_key, names):
        if key in own:
            return own[key], item.product.attributes[own[key]]
    return None


def label(scene: Scene, name: str) -> str:
    """Return an attribute's name in words, else as the merchant wrote it."""
    return scene.phrases.word("attribute", name.casefold()) or name.replace("_", " ")


def stated(scene: Scene, item: Item, found: Iterable[tuple[str, Attribute]]) -> Part:
    """Return the attributes as one line under the product's name."""
    pairs = [(name, attribute_words(scene, attribute)) for name, attribute in found]
    pairs = _fitting([(name, value) for name, value in pairs if value])
    clauses = joined(scene, (say(scene, "attribute_line.one", label=label(scene, n), value=v) for n, v in pairs))
    evidence = (*(f"product:{item.product.sku}#attributes.{n}" for n, _ in pairs), f"product:{item.product.sku}#title")
    return Part(text=say(scene, "attribute_line.all", name=item.name, facts=clauses), evidence=evidence)


def _fitting(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return as many as fit one chat line, at least the first."""
    used, kept = 0, list[tuple[str, str]]()
    for name, value in pairs:
        used += len(value)
        if kept and used > (WIDE_CHARS_MAX if is_wide(value) else LATIN_CHARS_MAX):
            break
        kept.append((name, value))
    return kept


def first_of(scene: Scene, item: Item, *names: str, about: str, count: int = 1) -> Part:
    """Return the first `count` attributes among `names` that the product has, else that nothing says so."""
    found = [pair for name in names if (pair := find_attribute(item, (name,))) is not None]
    return stated(scene, item, found[:count]) if found else unknown(scene, about, item)


def option_values(scene: Scene, item: Item, option: str) -> Part:
    """Return the values of one of the product's options, of the variants that are meant."""
    found = values_of(item.variants if item.named else item.product.variants, option, scene.language)
    key = "options.depends" if len(found) > 1 and all(is_yes_or_no(value) for value in found) else "options.plain"
    text = say(scene, key, name=called(scene, item), label=label(scene, option), values=listed(scene, found))
    sku = item.product.sku
    return Part(text=text, evidence=(f"product:{sku}#options.{option}", f"product:{sku}#title"))


def brand_part(scene: Scene, item: Item) -> Part:
    """Return the product's brand."""
    brand = worded(scene, item.product.brand)
    if not brand:
        return first_of(scene, item, *keys_of("brand"), about="brand")
    evidence = (f"product:{item.product.sku}#brand", f"product:{item.product.sku}#title")
    return Part(text=say(scene, "attribute_line.brand", name=item.name, brand=brand), evidence=evidence)


def material_part(scene: Scene, item: Item) -> Part:
    """Return what it is made of, as the merchant states it: a share is not rounded into a yes."""
    if scene.slots.material in ALLERGENS or scene.slots.person == "allergic":
        found = [p for n in ("allergens", "ingredients") if (p := find_attribute(item, (n,))) is not None]
        if found:
            return stated(scene, item, found[:1])
        found = [p for n in ("material", "suitability") if (p := find_attribute(item, (n,))) is not None]
        mentioned = [
            pair for pair in found if mentions(attribute_words(scene, pair[1]), "allergen", scene.slots.material or "")
        ]
        return stated(scene, item, mentioned) if mentioned else unknown(scene, "material", item)
    return first_of(scene, item, "material", "ingredients", "fabric", "composition", about="material")


def usage_part(scene: Scene, item: Item) -> Part:
    """Return how to use, wash and keep it."""
    return first_of(scene, item, "usage", "care", "instructions", "installation", "storage", about="usage", count=2)


def suitability_part(scene: Scene, item: Item) -> Part:
    """Return whom it suits in the merchant's words; for health only words that name the person count."""
    person = scene.slots.person
    names = ("suitability", "age_range", "age_group", "audience", "skin_type", "allergens")
    found = [pair for name in names if (pair := find_attribute(item, (name,))) is not None]
    if person is None and scene.slots.material is not None:
        return material_part(scene, item)
    if person in HEALTH_PERSONS:
        found = [pair for pair in found if mentions(attribute_words(scene, pair[1]), "person", person or "")]
        return stated(scene, item, found[:1]) if found else unknown(scene, "suitability", item)
    found = [pair for pair in found if pair[0] != "allergens"]
    return stated(scene, item, found[:1]) if found else unknown(scene, "suitability", item)


def mentions(text: str, section: str, name: str) -> bool:
    """Whether a text has one of the words for a person or an allergen."""
    folded = text.casefold()
    return any(
        re.search(rf"\b{re.escape(word)}", folded) if word.isascii() else word in folded
        for word in spellings(section).get(name, ())
    )


def authenticity_part(scene: Scene, item: Item) -> Part:
    """Return what is stated of brand authorisation, certificate and origin, the asked one first."""
    asked = scene.slots.attribute
    if asked in ("origin", "certificate"):
        return first_of(scene, item, asked, about=asked)
    if asked == "brand":
        return brand_part(scene, item)
    found = [
        pair for n in ("authenticity", "origin", "certificate") if (pair := find_attribute(item, (n,))) is not None
    ]
    if "authenticity" in item.product.attributes:
        return stated(scene, item, found[:2])
    brand, field = worded(scene, item.product.brand), "brand"
    if not brand and (stated_brand := find_attribute(item, ("brand",))) is not None:
        brand, field = attribute_words(scene, stated_brand[1]), f"attributes.{stated_brand[0]}"
    clauses = [say(scene, "attribute_line.one", label=label(scene, "brand"), value=brand)] if brand else []
    evidence = [f"product:{item.product.sku}#{field}"] if brand else []
    for name, attribute in found[:1] if brand else found[:2]:
        clauses.append(
            say(scene, "attribute_line.one", label=label(scene, name), value=attribute_words(scene, attribute))
        )
        evidence.append(f"product:{item.product.sku}#attributes.{name}")
    if not clauses:
        return unknown(scene, "authenticity", item)
    text = say(scene, "attribute_line.all", name=item.name, facts=joined(scene, clauses))
    text = say(scene, "attribute_line.and_ask_authenticity", facts=text)
    evidence.append(f"product:{item.product.sku}#title")
    return Part(text=text, evidence=tuple(evidence), known=False, about="authenticity")


def shelf_life_part(scene: Scene, item: Item) -> Part:
    """Return production date and shelf life."""
    names = ("production_date", "shelf_life", "expiry_date", "best_before", "harvest")
    return first_of(scene, item, *names, about="shelf_life", count=2)
