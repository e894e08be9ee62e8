"""Questions that offer a choice of what a thing is: which words are offered, and which of them the shop states."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.facts import Product
from zhubo.perceive.properties_named import WEAK, property_named
from zhubo.text.own_words import own_word
from zhubo.text.wording import bits_of, may_stand, wording


def choices_in(text: str) -> tuple[str, ...]:
    """Return what a question offers for a choice; empty where it offers nothing."""
    if not may_stand(text) & _CHOICES_BITS:
        return ()
    for pattern in _CHOICES_ASCII if text.isascii() else _CHOICES:
        match = pattern.search(text)
        if match is not None:
            return tuple(group.strip() for group in (match[1], match[match.lastindex or 1]) if group and len(group) > 1)
    return ()


def word_chosen(text: str, products: Iterable[Product]) -> str | None:
    """Return which of the words that a question offers for a choice (圆领还是v领) stands in the texts of `products`; None where none does.

    None as well where the options hold what is offered: then the question is which of them to take.
    """
    offered = choices_in(text)
    for words in offered:
        if words.isascii() and any(_has_words(one, words) for product in products for one in _texts_of(product)):
            return words
    word = word_of_texts(" ".join(offered), products) if offered else None
    return word.removeprefix("text:") if word is not None else None


def offers_properties(text: str, products: Iterable[Product]) -> bool:
    """Whether a question about one thing offers a choice of what it may be, and not of what to take of its options."""
    offered = choices_in(text)
    if not offered:
        return False
    products = tuple(products)
    values = {
        value.casefold()
        for product in products
        for variant in product.variants
        for texts in variant.options.values()
        for value in texts.values()
    }
    if any(word in value for word in offered for value in values):
        return False
    return word_chosen(text, products) is not None or property_named(" ".join(offered)) is not None


def property_offered(text: str) -> str | None:
    """Return the property, no mere measure, of which a question offers two values (圆领还是v领), None where it offers none."""
    offered = choices_in(text)
    named = property_named(" ".join(offered)) if offered else None
    return named if named not in WEAK else None


def option_offered(text: str, products: Iterable[Product]) -> str | None:
    """Return the option of which a question offers two values: `hard or soft cover` of the cover type; None where none has both."""
    match = _EITHER.search(text)
    if match is None:
        return None
    for product in products:
        for name in dict.fromkeys(name for variant in product.variants for name in variant.options):
            values = {v.casefold() for one in product.variants for v in one.options.get(name, {}).values()}
            if all(any(_begins(word, value) for value in values) for word in match.groups()):
                return name.casefold()
    return None


def letters_of_texts(text: str, products: Iterable[Product]) -> str | None:
    """Return `is:` and the word in Latin letters of which a Chinese question asks if a thing has it, 有ois没, where one's texts hold it.

    The name of the option where that tells a word of its sort, 是2k不: the texts may speak of another variant. None where nothing holds it.
    """
    asked = _IN_LETTERS.search(text)
    if asked is None:
        return None
    word = re.compile(rf"(?<![a-z\d.]){re.escape(asked['word'])}(?![a-z\d])")
    for product in products:
        option = _option_of_resolutions(product) if asked["word"].endswith("k") else None
        if option is not None:
            return option
        if any(word.search(one) for one in _texts_of(product)):
            return f"is:{asked['word']}"
    return None


def _option_of_resolutions(product: Product) -> str | None:
    """Return the name of the option whose values tell resolutions, as 2.8k; None where none does."""
    for variant in product.variants:
        for name, values in variant.options.items():
            if any(_RESOLUTION.search(value.casefold()) for value in values.values()):
                return name
    return None


def word_of_texts(text: str, products: Iterable[Product]) -> str | None:
    """Return `text:` and the word of one of `products`' own texts that a question holds, None where it holds none."""
    texts: list[str] = []
    for product in products:
        texts += [title for title in product.title.values() if not title.isascii()]
        texts += [*product.description.values(), *product.brand.values()]
        texts += [text for attribute in product.attributes.values() for text in attribute.text.values()]
    word = own_word(text, texts)
    return f"text:{word}" if word is not None else None


def _begins(word: str, value: str) -> bool:
    return value == word or value.startswith((f"{word} ", f"{word}-"))


def _texts_of(product: Product) -> list[str]:
    """Return all that the shop says of a product, folded."""
    texts = [*product.title.values(), *product.description.values(), *product.brand.values()]
    texts += [text for attribute in product.attributes.values() for text in attribute.text.values()]
    return [text.casefold() for text in texts]


def _has_words(text: str, words: str) -> bool:
    return f" {words.replace('-', ' ').strip()} " in f" {text.replace('-', ' ').replace(',', ' ').replace('.', ' ')} "


_IN_LETTERS = wording(
    r"(?:是不是|是|有|支持|带)(?P<word>\d(?:\.\d)?k|(?!pro|max|plus|mini|ultra|se\b)[a-z]{3,6})"
    r"(?:屏幕?|直屏|曲屏|防抖|功能|分辨率)?的?(?:吗|没有?|么|不|嘛|吧|[?？ ]|$)"
)
_RESOLUTION = re.compile(r"\dk(?![a-z])")
_CHOICES = (
    wording(r"[是用有要带]([\u4e00-\u9fffa-z0-9]{1,6}?)还是([\u4e00-\u9fffa-z0-9]{1,6})"),
    wording(r"(?<![a-z0-9])([a-z][a-z0-9.+]{1,7})还是([a-z][a-z0-9.+]{1,7})"),
    wording(r"\b([a-z]+[ -](?!ones?\b|sizes?\b|colou?rs?\b|versions?\b)([a-z]{3,})) or (?:an? )?([a-z]+[ -]\2)\b"),
    wording(
        r"\b(?:is it|is this|is that|are they|are these) (?:an? |the )?([a-z -]{3,20}?) or (?:an? |the )?([a-z -]{3,20})\??$"
    ),
    wording(r"^([a-z-]{3,16}) or ([a-z-]{3,16})\s?\??$"),
    wording(r"([\u4e00-\u9fff]{2,4})的还是([\u4e00-\u9fff]{2,4})的"),
    wording(r"([\u4e00-\u9fffa-z]{1,3}([^\W\da-z的了吗呢个种号码色样]))还是([\u4e00-\u9fffa-z]{1,3}\2)"),
    wording(r"([\u4e00-\u9fffa-z]([^\W\da-z的了吗呢个种号码色样]))([\u4e00-\u9fffa-z]\2)的?[呢啊?]*$"),
)
"""What a question offers for a choice: after a verb, as two Latin words, or as two words of one kind (圆领还是v领, 直屏曲屏)."""
_CHOICES_ASCII = _CHOICES[2:5]
_CHOICES_BITS = bits_of(_CHOICES)
_EITHER = wording(r"\b([a-z-]{3,16}) or ([a-z-]{3,16})\b")
