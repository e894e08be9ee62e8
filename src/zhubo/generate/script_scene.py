"""What host copy is put together from: pieces that hold facts, before anybody says how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from zhubo.events import Slots, Target
from zhubo.facts import Attribute, Product, Text, words
from zhubo.generate.attributes import label
from zhubo.generate.items import item_of
from zhubo.generate.names import is_wide
from zhubo.generate.scene import Item, Scene, attribute_words, scene_of
from zhubo.state import Facts
from zhubo.text.phrases import FACT_LANGUAGES, phrases_for
from zhubo.text.script_frames import frames_for
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing to be said: `name` is the key of its frames, `values` fill them, `evidence` carries them.

    `rank`: where there is time for little, lower ones are said first. `target` is the product that is spoken of; `asked` the question that
    this answers, in words.
    """

    name: str
    values: Mapping[str, str | int] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    rank: int = 0
    target: str | None = None
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of host copy with what carries it; `piece` and `frame` tell by which frame it is said.

    `finding` is what verifying found, on one that is left out.
    """

    text: str
    evidence: tuple[str, ...]
    piece: str
    frame: int
    target: str | None = None
    asked: str = ""
    finding: str = ""


def script_scene(facts: Facts, language: str, at_ms: int) -> Scene:
    """Return the surroundings of a script that is read at `at_ms` (UTC, ms)."""
    return scene_of(facts, Slots(), at_ms=at_ms, variation=0, phrases=phrases_for(language))


def script_item(scene: Scene, product: Product) -> Item:
    """Return a product as a script speaks of it: as a whole."""
    return item_of(product, Target(sku=product.sku, how="title"), scene)


def sku_fact(item: Item, field_name: str) -> str:
    """Return the id of a fact of a product as a whole."""
    return f"product:{item.product.sku}#{field_name}"


def readable(text: Text, language: str) -> bool:
    """Whether a host of `language` can read a fact's words aloud: in that language, or in Latin letters where it has none in it."""
    base = language.split("-", 1)[0]
    if language in text or base in text:
        return True
    shown = words(text, language)
    return bool(shown) and (base == "zh" or not is_wide(shown))


def readable_value(scene: Scene, attribute: Attribute) -> str:
    """Return an attribute's value in words that the host can read aloud, else nothing."""
    if attribute.text and not readable(attribute.text, scene.language):
        return ""
    return attribute_words(scene, attribute)


def readable_option(scene: Scene, name: str) -> str:
    """Return an option's name in words that the host can read aloud, else nothing."""
    return scene.phrases.word("option", name.casefold()) or readable_label(scene, name)


def readable_label(scene: Scene, name: str) -> str:
    """Return an attribute's name in words of the host's language, as the merchant wrote it where that is one of these; else nothing."""
    known = scene.phrases.word("attribute", name.casefold())
    own = is_wide(name) == (scene.language == "zh") and scene.language in FACT_LANGUAGES
    return known or (label(scene, name) if own else "")


def with_article(scene: Scene, name: str, said: str) -> str:
    """Return an attribute's or option's name as it is said in a sentence."""
    return frames_for(scene.language).articles.get(name.casefold(), said)


def bag_of(facts: Facts) -> list[Product]:
    """Return the listed products in the order of their link numbers."""
    return sorted(
        (product for product in facts.products.values() if product.listed),
        key=lambda p: (p.link_no is None, p.link_no or 0, p.sku),
    )
