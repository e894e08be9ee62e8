"""English comments that name kinds of goods one behind the other, joined by nothing: `tote scarf lamp`, `mug cushion juice prices`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.bag import spoken_in
from zhubo.perceive.nearby import UNKNOWN
from zhubo.perceive.targets import GROUP_MAX
from zhubo.shop.search import IDLE, CatalogueIndex, loosely
from zhubo.text.own_words import stem_of

KINDS_MIN = 3
"""Of two nouns in a row the first may say of what sort the second is: a phone case."""
KINDS_MAX = 6


def kinds_in_a_row(text: str, targets: Sequence[Target], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the goods of the kinds that are all that a comment (folded) names; nothing where one is lacking, or a product is of two.

    A kind that no list of kinds has is the last word of a title. `targets` is what the comment was taken to mean.
    """
    if len(targets) > 1 or not text.isascii() or text.count(" ") + 1 < KINDS_MIN:
        return ()
    row = _row(text, index)
    if not KINDS_MIN <= len(row) <= KINDS_MAX:
        return ()
    chosen: dict[str, Target] = {}
    for skus in row:
        if not skus or not chosen.keys().isdisjoint(skus):
            return ()
        chosen |= {sku: Target(sku=sku, how="title" if len(skus) == 1 else "category") for sku in skus}
    meant = targets == (UNKNOWN,) or all(target.sku in chosen and not target.variants for target in targets)
    return tuple(chosen.values())[:GROUP_MAX] if meant else ()


def _row(text: str, index: CatalogueIndex) -> list[list[str]]:
    """Return the goods of each kind that stands in the row, in order; nothing where another word of weight is said."""
    spoken = spoken_in(index, text)
    if not spoken.goods or spoken.numbers or any(one.sort != "kind" for one in spoken.goods):
        return []
    places: list[tuple[int, int, list[str]]] = []
    for one in spoken.goods:
        ids = {one.id, loosely(index, one).id}
        skus = [sku for at, sku in enumerate(index.skus) if not ids.isdisjoint(index.naming[at].kinds)]
        places.append((one.start, one.end, skus))
    for word, start, end in spoken.words:
        if word in IDLE or any(one.start <= start < one.end for one in spoken.goods):
            continue
        if len(places) == KINDS_MAX or word not in index.words:
            return []
        places.append((start, end, _called(index, word)))
    places.sort()
    return [] if any(other[0] - one[1] > 2 for one, other in pairwise(places)) else [skus for _, _, skus in places]


def _called(index: CatalogueIndex, word: str) -> list[str]:
    """Return the goods whose title ends with a word."""
    ends = {
        sku: title.casefold().split()[-1:]
        for sku, product in index.products.items()
        if (title := product.title.get("en"))
    }
    return [sku for sku, last in ends.items() if last and word in (last[0], stem_of(last[0]))]
