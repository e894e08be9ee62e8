"""The word of goods' own texts that a question about them holds, or that it asks a yes or no about a word that they do not hold. Pure.

A shop says more of its goods than properties have names for: what no property answers, the sentence that shares a word may.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.facts import Product
from zhubo.perceive.asks import without
from zhubo.perceive.choices import word_of_texts
from zhubo.perceive.found import Found, Stretch
from zhubo.text.own_words import stem_of
from zhubo.text.wording import wording

GOODS_MAX = 4
ASKING = frozenset(
    "ask_spec ask_material_ingredient ask_usage_care ask_suitability ask_authenticity_origin ask_shelf_life_date "
    "ask_size_options ask_size_advice ask_colour_options ask_bundle_gift".split()
)
"""Questions to which a word of a text may be the answer."""
NOT_HELD = ""
"""What stands for a word that nothing told of the goods holds."""
_OWN = ("text:", "says:", "is:", "figure:")
_YES_OR_NO = wording(
    r"^(?:(?:and|so|but|ok|hey|hi|um+|well|quick q|question)[ ,:]+)*(?:is|are|r|was|were)\b(?! there\b).*?"
    r"\b(?P<what>[a-z][a-z'-]{2,})(?: (?:or (?:no|not|what|nah|nope)|too|tho|though|at all|pls|please|right|then|btw))*[ ?!.]*$"
)
_OF_OPTIONS = frozenset({"ask_size_options", "ask_size_advice", "ask_colour_options"})
"""Questions that a word of a name asks nothing in."""
_MADE_OF = frozenset({"ask_material_ingredient"})


def told_word(
    found: Found, intent: str | None, attribute: str | None, products: Sequence[Product], mentions: Sequence[Stretch]
) -> str | None:
    """Return the word of the texts of `products` that a question holds beside what names them, else one that only names them.

    `NOT_HELD` where it asks what a thing is made of by a word that nothing told of it holds (`is the wool merino`); None where nothing
    is to be told by a word. A Chinese title tells all that a text would, so that its words are read as properties.
    """
    text = found.text
    if not text.isascii() or intent not in ASKING or not 0 < len(products) <= GOODS_MAX:
        return None
    if (attribute or "").startswith(_OWN):
        return None
    if intent in _MADE_OF and (asked := _YES_OR_NO.search(text)) is not None:
        if asked["what"] != found.typed.get("material") and not _is_told(asked["what"], products):
            return NOT_HELD
    word = word_of_texts(without(text, _naming(text, mentions, products)), products)
    if word is None and intent not in _OF_OPTIONS and "size" not in found.typed:
        word = word_of_texts(text, products)
    return word.removeprefix("text:") if word is not None else None


def _naming(text: str, mentions: Sequence[Stretch], products: Sequence[Product]) -> list[Stretch]:
    """Return where words stand that name goods, and no word of their texts that is none of a title: the apples of `which apples`."""
    titles = {word for p in products for name in p.title.values() for word in name.casefold().split()}
    own = {word for p in products for told in p.description.values() for word in _WORDS.findall(told.casefold())}
    stems = set(map(stem_of, titles))
    named = [match.span() for match in _WORDS.finditer(text) if stem_of(match[0]) in stems]
    return [(start, end) for start, end in (*mentions, *named) if text[start:end] not in own - titles]


def _is_told(word: str, products: Sequence[Product]) -> bool:
    """Whether a word stands in a name, a category, a text or an option of one of `products`."""
    stem = stem_of(word)
    for product in products:
        texts = [*product.title.values(), *product.category.values(), *product.description.values()]
        texts += [text for attribute in product.attributes.values() for text in attribute.text.values()]
        texts += [value for v in product.variants for values in v.options.values() for value in values.values()]
        if any(stem in map(stem_of, text.casefold().split()) for text in texts):
            return True
    return False


_WORDS = re.compile(r"[a-z][a-z'-]+")
