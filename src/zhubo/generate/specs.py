"""Properties by name, and, where none is named, the main ones in short."""

from __future__ import annotations

import re

from zhubo.facts import Attribute
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
from zhubo.generate.options import option_among, option_names
from zhubo.generate.phrases import phrases_for, written_languages
from zhubo.generate.scene import Item, Part, Scene, attribute_words, say, unknown, worded
from zhubo.generate.sizes import size_options_part

MAIN = (
    "material", "ingredients", "capacity", "volume", "dimensions", "power", "battery", "screen_size", "weight", "contents",
    "flavour", "fit", "thickness", "origin",
)  # fmt: skip
PIECE_CHARS = 16
_VOLUME = re.compile(r"\d\s*(?:升|毫升|m?l\b|gb?\b|tb?\b)", re.IGNORECASE)
_BARE = re.compile(r"[\d.,-]*")
_PIECES = re.compile(r"[\s,，。；;、!！【】\[\]()（）]+")
_LOUD = re.compile(r"[0-9!！【】最券抢]|第一|cheap|best|free|sale", re.IGNORECASE)
ASIDE = frozenset(
    {
        "brand",
        "services",
        "unit",
        "suitability",
        "authenticity",
        "certificate",
        "standard",
        "care",
        "storage",
        "usage",
        "warranty",
    }
)


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
    measured = _measured_option(item) if asked in ("capacity", "memory") else None
    if measured is not None:
        return option_values(scene, item, measured)
    alike = _alike(scene, item, asked)
    if alike:
        return stated(scene, item, [(name, item.product.attributes[name]) for name in alike[:2]])
    told = _told_in_passing(scene, item, asked)
    if told is not None:
        return told
    if asked in ("dimensions", "fit") and item.product.size_chart:
        return size_options_part(scene, item)
    return unknown(scene, asked if scene.phrases.word("about", asked) else "spec", item)


def _measured_option(item: Item) -> str | None:
    """Return the option of which every value states a volume or a memory (`JSQ25【13升】`, `64G`), or None."""
    for name in option_names(item.product):
        values = [text for v in item.product.variants if name in v.options for text in v.options[name].values()]
        if values and all(_VOLUME.search(value) for value in values):
            return name
    return None


def worth_telling(scene: Scene, name: str, attribute: Attribute) -> bool:
    """Whether an attribute says something to a viewer unasked: no article number, no bare figure, nothing that has its own question."""
    if name.casefold() in ASIDE or name.endswith(("编号", "货号")):
        return False
    return not _BARE.fullmatch(attribute_words(scene, attribute))


def _told_in_passing(scene: Scene, item: Item, asked: str) -> Part | None:
    """Return the piece of the title or the description that holds the word for what is asked (`天玑9000+处理器`), if there is one."""
    word = scene.phrases.word("about", asked).casefold()
    for field, text in (("title", item.product.title), ("description", item.product.description)):
        for piece in _PIECES.split(worded(scene, text)):
            if len(word) > 1 and word in piece.casefold() and len(word) < len(piece) <= 2 * len(word) + PIECE_CHARS:
                told = say(scene, "attribute_line.described", name=item.name, facts=piece)
                return Part(
                    text=told, evidence=(f"product:{item.product.sku}#{field}", f"product:{item.product.sku}#title")
                )
    return None


def _alike(scene: Scene, item: Item, asked: str) -> list[str]:
    """Return the attributes whose own names hold the word for what is asked: `屏幕分辨率` for a question about the screen."""
    words = {
        asked.replace("_", " "),
        *(phrases_for(one).word("about", asked).casefold() for one in written_languages()),
    }
    return [
        name
        for name in item.product.attributes
        if any(len(word) > 1 and word in name.casefold().replace("_", " ") for word in words)
    ]


def summary_part(scene: Scene, item: Item) -> Part:
    """Return at most three main attributes, else the description's first sentence; what else was meant goes to a human."""
    own = item.product.attributes
    names = [name for name in dict.fromkeys((*MAIN, *own)) if name in own and worth_telling(scene, name, own[name])]
    described = _first_sentence(worded(scene, item.product.description))
    if described and len(names) < 2:
        evidence: tuple[str, ...] = (f"product:{item.product.sku}#description", f"product:{item.product.sku}#title")
        text = say(scene, "attribute_line.described", name=item.name, facts=described)
    elif names:
        part = stated(scene, item, [(name, own[name]) for name in names[:3]])
        text, evidence = part.text, part.evidence
    elif (part := brand_part(scene, item)).known:
        text, evidence = part.text, part.evidence
    else:
        return unknown(scene, "spec", item)
    return Part(text=say(scene, "attribute_line.and_ask", facts=text), evidence=evidence, known=False, about="spec")


def _first_sentence(text: str) -> str:
    """Return the first sentence of a plain description; nothing where it is long, holds figures, or cries its wares."""
    limit = WIDE_CHARS_MAX if is_wide(text) else LATIN_CHARS_MAX
    text = text[
        : min((at + 1 for at in (text.find(mark) for mark in ("。", ". ", "? ", "\n")) if at > 0), default=len(text))
    ]
    text = text.strip().rstrip("。.")
    return text if len(text) <= limit and not _LOUD.search(text) else ""
