"""What comments are read against: all products of a shop, or of a big catalogue those that a comment's words may mean. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from zhubo.facts import Product
from zhubo.shop.catalogue import Catalogue, build_catalogue
from zhubo.shop.catalogue_index import CatalogueIndex, build_index
from zhubo.shop.catalogue_search import shortlist

WHOLE_MAX = 5_000
"""A shop with more products is searched first, and a comment is read against what was found."""
SHORTLIST_MAX = 24
"""How many products of a big catalogue one comment is read against, beside those that the room speaks of."""


def build_shelf(
    products: Sequence[Product], before: Catalogue | None = None
) -> tuple[CatalogueIndex, Catalogue | None]:
    """Return the index of all products and None; of a big catalogue the index of none, and the catalogue. `before` is the one until now."""
    if len(products) <= WHOLE_MAX:
        return build_index(products), None
    return build_index(()), build_catalogue(products, before)


def shortlisted(catalogue: Catalogue, text: str, near: Iterable[str]) -> tuple[CatalogueIndex, str | None]:
    """Return the index of the products that `text` may mean, and of those `near` (SKUs), which the room speaks of.

    With it comes the SKU of the only product that has all that the text asks for, by words of any language, where it names a thing at all.
    """
    found = shortlist(catalogue, text, most=SHORTLIST_MAX)
    places = {*found.places, *(at for sku in near if (at := catalogue.skus.get(sku)) is not None)}
    alone = catalogue.products[found.alone].sku if found.alone is not None else None
    return index_of(catalogue, tuple(sorted(places))), alone


@lru_cache(maxsize=64)
def index_of(catalogue: Catalogue, places: tuple[int, ...]) -> CatalogueIndex:
    """Return the index of the products at some places."""
    return build_index(catalogue.products[at] for at in places)
