"""What reading asks of the catalogue's index: names with their places, word hits, link numbers, a product's options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zhubo.facts import Product
from zhubo.shop.search import CatalogueIndex, find_products, fold


@dataclass(frozen=True, slots=True)
class Named:
    """A product whose name stands in a text at `[start, end)`. `how`: alias title."""

    sku: str
    how: str
    start: int
    end: int


def names_in(index: CatalogueIndex, text: str) -> list[Named]:
    """Return the products named in `text` (folded), in reading order; a name inside a longer one does not count."""
    if index.names is None:
        return []
    hits: list[tuple[int, int, tuple[tuple[int, str], ...]]] = []
    for last, (length, owners) in index.names.iter(text):
        start, end = last + 1 - length, last + 1
        if not (_joins(text, start) or _joins(text, end)):
            hits.append((start, end, owners))
    hits.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
    kept: list[tuple[int, int, tuple[tuple[int, str], ...]]] = []
    for hit in hits:
        if all(hit[1] <= start or end <= hit[0] for start, end, _ in kept):
            kept.append(hit)
    return [Named(index.skus[n], how, start, end) for start, end, owners in sorted(kept) for n, how in owners]


def words_in(index: CatalogueIndex, text: str) -> list[tuple[str, int]]:
    """Return `(sku, score_micro)` of the products that the words of `text` point to, best first."""
    if not index.postings:
        return []
    return [(hit.sku, hit.score_micro) for hit in find_products(index, text) if hit.how == "search"]


def links_of(index: CatalogueIndex) -> Mapping[int, str]:
    """Return which product stands behind each link number."""
    return index.links


def product_of(index: CatalogueIndex, sku: str) -> Product | None:
    """Return a product of the bag; None where it has no such product."""
    return index.products.get(sku)


def only_of(index: CatalogueIndex) -> str | None:
    """Return the one product of a bag that has but one."""
    return index.skus[0] if len(index.skus) == 1 else None


def options_of(product: Product) -> Iterator[tuple[str, str, str]]:
    """Yield `(variant, option, word)`, folded, for each way in which the shop writes an option of a variant."""
    for variant in product.variants:
        for name, text in variant.options.items():
            for value in text.values():
                yield variant.sku, name, fold(value)


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
