"""The figure behind a word of what the shop tells of a product: 鸿蒙操作系统3.0 to who asks which 鸿蒙 it is. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zhubo.generate.attributes import option_values
from zhubo.generate.scene import Item, Part, Scene, attribute_words, say, worded

FIGURE = "figure:"
"""What stands in the attribute slot before the word whose figure is asked for."""


def figure_part(scene: Scene, item: Item, word: str) -> Part | None:
    """Return the word with the figure behind it in a fact of the product, or the option whose values differ in it; else None."""
    found: dict[str, str] = {}
    for fact_id, text in _texts(scene, item):
        for match in _behind(word).finditer(text):
            found.setdefault(match[0].strip(), fact_id)
    options = {fact_id.rpartition("#options.")[2] for fact_id in found.values() if "#options." in fact_id}
    if len(found) > 1 and len(options) == 1:
        return option_values(scene, item, options.pop())
    if len(found) != 1:
        return None
    told, fact_id = next(iter(found.items()))
    text = say(scene, "attribute_line.described", name=item.name, facts=told)
    return Part(text=text, evidence=tuple(dict.fromkeys((fact_id, f"product:{item.product.sku}#title"))))


def _texts(scene: Scene, item: Item) -> Iterator[tuple[str, str]]:
    """Yield what the shop tells of an item, each text with the id of its fact."""
    own = f"product:{item.product.sku}"
    for name, attribute in item.product.attributes.items():
        yield f"{own}#attributes.{name}", attribute_words(scene, attribute)
    yield f"{own}#title", worded(scene, item.product.title)
    yield f"{own}#description", worded(scene, item.product.description)
    for variant in item.variants:
        for name, words in variant.options.items():
            yield f"product:{variant.sku}#options.{name}", worded(scene, words)


@lru_cache(maxsize=256)
def _behind(word: str) -> re.Pattern[str]:
    """Return what a word with a figure behind it looks like."""
    return re.compile(rf"{re.escape(word)}(?:操作系统|系统|处理器|芯片| )?[ -]?[a-z]?\d+(?:\.\d+)?\+?", re.IGNORECASE)
