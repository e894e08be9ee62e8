"""The catalogue as searching wants it, built once per version of the facts.

Weights are integers in thousandths; rarer words weigh more.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import ahocorasick

from zhubo.facts import Product
from zhubo.shop.measures import Measure
from zhubo.shop.naming import Names, fold, known_words, names_of, option_texts
from zhubo.shop.options import Options, options_of
from zhubo.shop.spoken import find_goods
from zhubo.values import dataclass

TYPO_LETTERS_MIN = 5


@dataclass(frozen=True, slots=True, eq=False)
class CatalogueIndex:
    """What searching needs of a catalogue, built once; `build_index` makes it.

    `names` finds aliases, titles and brand with model inside a text, `options` the words of option values that are no plain colour, size
    or number, `vocabulary` all option values in words. `postings` gives for each term the products and its weight there. `skus`, `products`
    and `links` hold what is on sale; `every`, with `places`, `naming` and `choices`, also what is not, after it.
    """

    skus: tuple[str, ...]
    products: Mapping[str, Product]
    links: Mapping[int, str]
    every: tuple[Product, ...]
    places: Mapping[str, int]
    naming: tuple[Names, ...]
    choices: tuple[Options, ...]
    names: Any
    options: Any
    postings: Mapping[str, tuple[tuple[int, int], ...]]
    words: Mapping[str, bool]
    slips: Mapping[str, tuple[str, ...]]
    starts: Mapping[str, tuple[str, ...]]
    code_letters: frozenset[str]
    option_codes: frozenset[str]
    option_letters: frozenset[str]
    anchors: frozenset[str]
    vocabulary: Any
    measures: Mapping[Measure, tuple[int, ...]]


class _Named:
    """A product, compared by what it is called alone: a change of price or stock needs no new reading of its names."""

    __slots__ = ("key", "product")

    def __init__(self, product: Product) -> None:
        self.product = product
        texts = (product.title, product.brand, product.category, *(a.text for a in product.attributes.values()))
        self.key = (
            product.sku,
            product.aliases,
            product.option_names,
            tuple(product.attributes),
            tuple(tuple(text.items()) for text in texts),
            tuple(tuple((o, tuple(text.items())) for o, text in v.options.items()) for v in product.variants),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Named) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=20_000)
def _taken_apart(named: _Named) -> tuple[Names, Options]:
    return names_of(named.product), options_of(named.product)


def build_index(products: Iterable[Product]) -> CatalogueIndex:
    """Return the index of `products`, in their order; those that are not on sale are known as such."""
    given = list(products)
    listed = [product for product in given if product.listed]
    every = (*listed, *(product for product in given if not product.listed))
    taken_apart = [_taken_apart(_Named(product)) for product in every]
    naming = tuple(names for names, _ in taken_apart)
    words = known_words(naming)
    slips: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= TYPO_LETTERS_MIN - 1 and words[word]:
            for shape in shapes_of(word):
                slips[shape].append(word)
    return CatalogueIndex(
        skus=tuple(product.sku for product in listed),
        products={product.sku: product for product in every},
        links={product.link_no: product.sku for product in listed if product.link_no is not None},
        every=every,
        places={product.sku: at for at, product in enumerate(every)},
        naming=naming,
        choices=tuple(options for _, options in taken_apart),
        names=_automaton(every, _exact_names),
        options=_automaton(every, _telling_options),
        postings=_postings(naming),
        words=words,
        starts=_starts(words),
        slips={shape: tuple(found) for shape, found in slips.items()},
        code_letters=frozenset(code.strip("0123456789.") for names in naming for code in names.codes),
        option_codes=frozenset(code for names in naming for code in names.option_codes),
        option_letters=frozenset(code.rstrip("0123456789.") for names in naming for code in names.option_codes),
        anchors=frozenset(anchor for names in naming for anchor in names.anchors),
        vocabulary=_automaton(every, _option_words),
        measures=_measures(options for _, options in taken_apart[: len(listed)]),
    )


def shapes_of(word: str) -> Iterable[str]:
    """Yield `word` and all that is left of it when one letter goes: two words one slip apart share a shape."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _starts(words: Mapping[str, bool]) -> Mapping[str, tuple[str, ...]]:
    """Return the longer words that name something, by their first four letters."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, names in words.items():
        if names and len(word) > 5:
            found[word[:4]].append(word)
    return {start: tuple(longer) for start, longer in found.items()}


def _exact_names(product: Product) -> Iterable[tuple[str, str]]:
    for alias in product.aliases:
        if fold(alias):
            yield fold(alias), "alias"
    for title in product.title.values():
        if len(fold(title)) >= 2:
            yield fold(title), "title"
    model = product.attributes.get("model")
    for brand in product.brand.values():
        for words in model.text.values() if model else ():
            yield fold(f"{brand} {words}"), "title"
            yield fold(f"{brand}{words}"), "title"
    if len(fold(product.sku)) >= 4:
        yield fold(product.sku), "alias"


def _telling_options(product: Product) -> Iterable[tuple[str, str]]:
    for name, value in {(name, _ORDINAL.sub("", value)): None for _, name, value in option_texts(product)}:
        if any(char.isdigit() for char in value) or len(value) < 2 or (value.isascii() and len(value) < 4):
            continue
        if not any(goods.end - goods.start == len(value) for goods in find_goods(value)):
            yield value, name
            if value.endswith("色") and len(value) > 2:
                yield value[:-1], name


_ORDINAL = re.compile(r"^\d{1,3}(?=[^\W\d_a-z]{2})")
"""The number of a shade before its name: 08车厘子."""


_FORMATS = frozenset(
    "vinyl dvd cd mp3 mp4 itunes flac cassette vhs epub mobi pdf blu-ray minidisc paperback hardback hardcover".split()
)
"""What recordings and texts come as: who asks for one of these asks for it of all that comes as another."""


def _option_words(product: Product) -> Iterable[tuple[str, str]]:
    """Yield the option values in words, with their option."""
    for option, value in {(option, value): None for _, option, value in option_texts(product)}:
        if value in _FORMATS:
            yield from ((word, option) for word in _FORMATS)
        elif len(value) > 1 and not any(char.isdigit() for char in value):
            yield value, option


def _measures(choices: Iterable[Options]) -> Mapping[Measure, tuple[int, ...]]:
    """Return the places of the products that have an option with a measure in it, by that measure; counts are no measures."""
    found: dict[Measure, dict[int, None]] = defaultdict(dict)
    for at, options in enumerate(choices):
        for values in options.values.values():
            for value in values:
                for amount, unit in value.measures:
                    if unit not in ("", "count", "other", "size"):
                        found[amount, unit][at] = None
    return {measure: tuple(places) for measure, places in found.items()}


def _automaton(products: Iterable[Product], words_of: Any) -> Any:
    """Return an automaton over words, each with its length and the places and sorts of the products that have it; None without words."""
    owners: dict[str, dict[tuple[int, str], None]] = defaultdict(dict)
    for at, product in enumerate(products):
        for word, sort in words_of(product):
            owners[word][at, sort] = None
    automaton = ahocorasick.Automaton()
    for word, found in owners.items():
        automaton.add_word(word, (len(word), tuple(found)))
    automaton.make_automaton()
    return automaton if owners else None


def _postings(naming: tuple[Names, ...]) -> Mapping[str, tuple[tuple[int, int], ...]]:
    owners: dict[str, list[int]] = defaultdict(list)
    for at, names in enumerate(naming):
        for term in names.strong | names.soft:
            owners[term].append(at)
    count = len(naming)
    return {
        term: tuple((at, _RATES.get(term[0], 1000) * _rarity(count, len(found)) // 1000) for at in found)
        for term, found in owners.items()
    }


def _rarity(count: int, found: int) -> int:
    """Return the inverse document frequency in thousandths, whole: 1000 x log2(1 + count / found)."""
    return round(1000 * math.log2(1 + count / found))


_RATES: Mapping[str, int] = {
    "g": 600,
    "n": 1300,
    "h": 1000,
    "p": 700,
    "c": 1300,
    "w": 1000,
    "k": 1000,
    "b": 1000,
    "l": 1000,
}
"""What a term of a sort weighs: pairs of characters come several to a word, numbers tell most."""
