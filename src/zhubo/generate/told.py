"""What the shop's own texts say to a question that no property answers: the sentence that shares a word with it, and a person is asked."""

from __future__ import annotations

import re

from zhubo.generate.attributes import brand_part, stated
from zhubo.generate.quoting import (
    ABSOLUTE,
    PROMISE,
    WIDE_QUOTE_CHARS_MAX,
    behind_a_promise,
    clauses_of,
    quoted_part,
    with_the_rest_asked,
)
from zhubo.generate.scene import Item, Part, Scene, together, worded

NOT_HELD = ""
"""The word that a question is about where nothing told of the goods holds it."""
_FIGURES = re.compile(r"\d(?!\d*\s?%)")
"""Figures of a text, which nothing is known to answer by; a share that is absolute is told without its own."""


def told_part(scene: Scene, item: Item, part: Part) -> Part:
    """Return a part with what the question's own word finds: the sentence that holds it where nothing is known, else that more is asked.

    A sentence may miss what was meant, so that a person is asked beside it; of one that a word of the name found, that nothing is on record
    is said as well.
    """
    word = scene.slots.told_word
    if word is None or any(map(str.isdigit, item.name)):
        return part
    if part.known:
        return with_the_rest_asked(scene, part, "spec") if word == NOT_HELD and part.evidence else part
    by_name = word in worded(scene, item.product.title).casefold().split()
    if part.evidence and (by_name or scene.slots.attribute is not None):
        return part
    quote = _sentence_with(scene, item, word) if word else None
    if quote is None:
        return part
    return together(scene, (quote, part)) if by_name else with_the_rest_asked(scene, quote, part.about)


def _sentence_with(scene: Scene, item: Item, word: str) -> Part | None:
    """Return the sober sentence of the description that holds a word and no figure, else the attribute or the brand that does."""
    for clause in clauses_of(worded(scene, item.product.description), wide_max=WIDE_QUOTE_CHARS_MAX):
        told = behind_a_promise(clause, word)
        if word in told.casefold() and PROMISE.search(told) is None and not _FIGURES.search(told):
            return quoted_part(scene, item, "description", ABSOLUTE.sub("", told))
    return by_attribute_word(scene, item, word)


def by_attribute_word(scene: Scene, item: Item, word: str) -> Part | None:
    """Return the brand or the attribute that holds a word."""
    if any(word in brand.casefold() for brand in item.product.brand.values()):
        return brand_part(scene, item)
    for own, attribute in item.product.attributes.items():
        if any(word in text.casefold() for text in attribute.text.values()):
            return stated(scene, item, [(own, attribute)])
    return None
