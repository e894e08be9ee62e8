"""What reading asks of the catalogue's index: names with their places, what else names goods, link numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from zhubo.facts import Product
from zhubo.shop.search import (
    NOTHING,
    Candidates,
    CatalogueIndex,
    Spoken,
    find_candidates,
    fold_all,
    heard,
    measure_of,
    respelt,
    shade_of,
    take_apart,
    unglued,
)
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """A product whose name stands in a text at `[start, end)`. `how`: alias title."""

    sku: str
    how: str
    start: int
    end: int


def names_in(index: CatalogueIndex, text: str) -> list[Named]:
    """Return the products named in `text` (folded), in reading order; a name inside a longer one does not count."""
    standing = _names_standing(index, text)
    return [Named(index.every[at].sku, how, start, end) for start, end, owners in standing for at, how in owners]


@lru_cache(maxsize=2_048)
def name_places_in(index: CatalogueIndex, text: str) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return, by SKU, the places of the names that stand in `text` (folded)."""
    places: dict[str, tuple[tuple[int, int], ...]] = {}
    for name in names_in(index, text):
        places[name.sku] = (*places.get(name.sku, ()), (name.start, name.end))
    return places


def standing_in(automaton: Any, text: str) -> list[tuple[int, int, tuple[tuple[int, str], ...]]]:
    """Return `(start, end, owners)` of the words of an automaton that stand in `text`, in reading order, the longer where two overlap."""
    if automaton is None:
        return []
    hits: list[tuple[int, int, tuple[tuple[int, str], ...]]] = []
    for last, (length, owners) in automaton.iter(text):
        start, end = last + 1 - length, last + 1
        if not (_joins(text, start) or _joins(text, end)):
            hits.append((start, end, owners))
    if len(hits) < 2:
        return hits
    hits.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
    kept: list[tuple[int, int, tuple[tuple[int, str], ...]]] = []
    for hit in hits:
        if all(hit[1] <= start or end <= hit[0] for start, end, _ in kept):
            kept.append(hit)
    return sorted(kept)


def mentions_in(index: CatalogueIndex, text: str) -> list[tuple[int, int]]:
    """Return the stretches of `text` (folded) that name goods of the bag by name, model, brand or kind, in order, apart from each other."""
    spans = [(start, end) for start, end, _ in _names_standing(index, text)]
    spans += candidates_in(index, text).spans
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def options_in(index: CatalogueIndex, text: str) -> list[str]:
    """Return the products on sale that have an option value which stands in `text` by its own word, such as the name of a colour."""
    owners: dict[str, None] = {}
    standing = standing_in(index.options, text)
    if not standing and "s" in text and (single := _PLURAL.sub("", text)) != text:
        standing = standing_in(index.options, single)
    for _, _, found in standing:
        owners.update(dict.fromkeys(index.every[at].sku for at, _ in found if at < len(index.skus)))
    return list(owners)


def measured_in(index: CatalogueIndex, spoken: Spoken) -> list[str]:
    """Return the products on sale of which an option is a measure that stands in a text with its unit: 16升, 70寸."""
    owners: dict[str, None] = {}
    for number in spoken.numbers:
        for at in index.measures.get(measure_of(number), ()):
            owners[index.every[at].sku] = None
    return list(owners)


def numbered_in(index: CatalogueIndex, text: str) -> list[str]:
    """Return the products on sale that have a shade of the number that a text names: 12号色."""
    said = {match[1] or match[2] for match in _SHADE.finditer(text)}
    if not said:
        return []
    values = ((at, value) for at in range(len(index.skus)) for of in index.choices[at].values.values() for value in of)
    shades = ((at, shade[0].lstrip("0")) for at, value in values if (shade := shade_of(value)) is not None)
    return list(dict.fromkeys(index.skus[at] for at, number in shades if number in said))


_SHADE = re.compile(r"(?<!\d)0*(\d{1,3})(?:号色|那?个?色号|色号|那?个?色(?!系))|色号0*(\d{1,3})(?!\d)")
_PLURAL = re.compile(r"(?<=[a-z]{4}[^s])s\b")
"""The end of a word for several: vinyls."""


@lru_cache(maxsize=2_048)
def option_words_in(index: CatalogueIndex, text: str) -> Mapping[str, tuple[str, ...]]:
    """Return, by option, the values in words that it has anywhere in the catalogue, as they stand in `text` (folded), each once."""
    found: dict[str, dict[str, None]] = {}
    for start, end, owners in standing_in(index.vocabulary, text):
        for _, option in owners:
            found.setdefault(option, {})[text[start:end]] = None
    return {option: tuple(words) for option, words in found.items()}


@lru_cache(maxsize=2_048)
def spoken_in(index: CatalogueIndex, text: str) -> Spoken:
    """Return `text` (folded) taken apart, with the words that `index` knows. Callers do not change it."""
    return heard(index, respelt(index, unglued(index, take_apart(text, index.words))))


@lru_cache(maxsize=2_048)
def candidates_in(index: CatalogueIndex, text: str) -> Candidates:
    """Return the products that the whole of `text` (folded) names, where nothing else is known of it."""
    return find_candidates(index, spoken_in(index, text))


def links_of(index: CatalogueIndex) -> Mapping[int, str]:
    """Return which product stands behind each link number."""
    return index.links


@lru_cache(maxsize=2_048)
def told_of(index: CatalogueIndex, sku: str) -> str:
    """Return all that the shop tells of a product, folded: names, description, attributes with their amounts, options, category, brand."""
    product = index.every[index.places[sku]]
    texts = [product.title, product.description, product.category, product.brand]
    texts += [one.text for one in product.attributes.values()]
    texts += [text for variant in product.variants for text in variant.options.values()]
    amounts = [f"{one.number} {one.unit}" for one in product.attributes.values() if one.number is not None]
    told = dict.fromkeys([*(words for text in texts for words in text.values()), *product.attributes, *amounts])
    return " , ".join(map(fold_all, told))


def product_of(index: CatalogueIndex, sku: str) -> Product | None:
    """Return a product of the bag; None where it has no such product."""
    return index.products.get(sku)


def names_a_kind(index: CatalogueIndex, text: str) -> bool:
    """Whether `text` (folded) names a kind of goods, whether or not the bag has any."""
    return any(goods.sort == "kind" for goods in spoken_in(index, text).goods)


def names_nothing(index: CatalogueIndex, spoken: Spoken) -> bool:
    """Whether a whole text, as `spoken_in` gives it, names nothing at all, nor any part of it."""
    return not (spoken.goods or spoken.numbers) and candidates_in(index, spoken.text) == NOTHING


def only_of(index: CatalogueIndex) -> str | None:
    """Return the one product of a bag that has but one."""
    return index.skus[0] if len(index.skus) == 1 else None


@lru_cache(maxsize=2_048)
def _names_standing(index: CatalogueIndex, text: str) -> tuple[tuple[int, int, tuple[tuple[int, str], ...]], ...]:
    return tuple(standing_in(index.names, text))


def _joins(text: str, at: int) -> bool:
    """Whether the characters on both sides of `at` belong to one Latin word or one number."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    return (
        left.isascii()
        and right.isascii()
        and ((left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit()))
    )


def named_within(named: Iterable[Named], part: Spoken, place: tuple[int, int]) -> list[Named]:
    """Return those of `named` that stand in a part of a comment, which lies at `place`; one may be a single character, 伞."""
    places = [place] + [(s, e) for _, s, e in (*part.words, *part.pairs)] + [(g.start, g.end) for g in part.goods]
    return [name for name in named if any(start < name.end and name.start < end for start, end in places)]
