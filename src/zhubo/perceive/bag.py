"""What reading asks of the catalogue's index: names with their places, variants by option words, links, the only product."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from zhubo.shop import search
from zhubo.shop.search import CatalogueIndex, find_products


@dataclass(frozen=True, slots=True)
class Named:
    """A product that a text may mean. `start` and `end` bound its name in the text; -1 where the index does not say."""

    sku: str
    score_micro: int
    how: str
    start: int = -1
    end: int = -1


def named_in(index: CatalogueIndex, text: str) -> tuple[Named, ...]:
    """Return the products that `text` (folded) may mean, best first."""
    if index.names is None and not index.postings:
        return ()
    return tuple(
        Named(hit.sku, hit.score_micro, hit.how, getattr(hit, "start", -1), getattr(hit, "end", -1))
        for hit in find_products(index, text)
    )


def links_of(index: CatalogueIndex) -> Mapping[int, str]:
    """Return which product stands behind each link number."""
    links: Mapping[int, str] = getattr(index, "links", {})
    return links


def only_of(index: CatalogueIndex) -> str | None:
    """Return the one product of a bag that has but one."""
    only: str | None = getattr(index, "only", None)
    return only


def variants_of(index: CatalogueIndex, sku: str) -> tuple[str, ...]:
    """Return the variants of a product."""
    variants: Mapping[str, tuple[str, ...]] = getattr(index, "variants", {})
    return variants.get(sku, ())


def options_of(index: CatalogueIndex, sku: str) -> Iterable[tuple[str, str, frozenset[str]]]:
    """Yield the option words of a product: option, word, the variants that have it."""
    options: Mapping[str, tuple[tuple[str, str, frozenset[str]], ...]] = getattr(index, "options", {})
    return options.get(sku, ())


def variants_named(index: CatalogueIndex, sku: str, text: str) -> tuple[str, ...]:
    """Return the variants of a product that fit every option word in `text`; none where it has no option word."""
    find: Any = getattr(search, "find_variants", None)
    found: tuple[str, ...] = find(index, sku, text) if find is not None else ()
    return found
