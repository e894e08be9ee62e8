"""Reads what is said in a room with the room's model and goods; those of a big catalogue are searched for first. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import field, replace

from zhubo import events as e
from zhubo.facts import Product
from zhubo.perceive import Context, Reading, ReadingCache, Understander, read_comment, read_comment_as, read_host
from zhubo.remembered import bound_indexes
from zhubo.shop.catalogue import Catalogue
from zhubo.shop.search import CatalogueIndex
from zhubo.shop.shelf import build_shelf, shortlisted
from zhubo.values import dataclass

UNNAMED = frozenset({"pinned", "recent", "only", "unknown"})
"""How a product is meant, or none is, that a comment does not name in words which the goods words know."""
NAMED = frozenset({"link", "alias", "title", "neighbour"})
"""How a product is meant by its very name: what was searched says nothing more."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a comment needs: the model, the catalogue's index at the present version, and how pseudonyms are made.

    `readings` remembers what was read with this very index; live chat repeats itself. A big `catalogue` is searched first for each comment,
    which is read against an index of what was found; `index` is that of no product then.
    """

    model: Understander
    index: CatalogueIndex
    pseudonym: Callable[[str, str], str]
    failures: Counter[str] = field(default_factory=Counter)
    catalogue: Catalogue | None = None
    readings: ReadingCache = field(default_factory=dict)


def reader_of(
    products: Mapping[str, Product],
    model: Understander,
    pseudonym: Callable[[str, str], str],
    failures: Counter[str],
    before: Catalogue | None = None,
) -> Reader:
    """Return what reads comments about `products` (by SKU); `before` is the catalogue until now, of which what has not changed is kept."""
    index, catalogue = build_shelf([products[sku] for sku in sorted(products)], before)
    return Reader(model, index, pseudonym, failures, catalogue)


def read_with(reader: Reader, text: str, context: Context, *, intent: str | None = None, host: bool = False) -> Reading:
    """Return the reading of a text; of a big catalogue against what its words find there, and what only all of its words find is meant.

    `intent`: what the text is known to want, where that is known from elsewhere. `host`: the host says it aloud.
    """

    def read_in(index: CatalogueIndex) -> Reading:
        if intent is not None:
            return read_comment_as(text, intent, model=reader.model, index=index, context=context)
        cache = reader.readings if reader.catalogue is None else None
        read_words = read_host if host else read_comment
        return read_words(text, model=reader.model, index=index, context=context, cache=cache)

    if reader.catalogue is None:
        return read_in(reader.index)
    bound_indexes()
    near = [sku for sku in (context.pinned, context.asked, *(target.sku for target in context.last_targets)) if sku]
    index, alone = shortlisted(reader.catalogue, text, near)
    reading = read_in(index)
    if alone is None or any(target.how in NAMED for target in reading.targets):
        return reading
    own = tuple(target for target in reading.targets if target.sku == alone)
    if own or all(target.how in UNNAMED for target in reading.targets):
        reading = replace(reading, targets=own or (e.Target(sku=alone, how="search"),))
    return reading


def slots_of(reading: Reading, reader: Reader) -> e.Slots:
    """Return the typed values of a reading; the number of an order is known by its pseudonym."""
    if not reading.order_no:
        return reading.slots
    return replace(reading.slots, order_ref=reader.pseudonym("order", reading.order_no.upper()))
