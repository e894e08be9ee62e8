"""Which of several products that fit a comment equally it means: by the options, the traits and the suffixes that tell them apart."""

from __future__ import annotations

from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex, Spoken, traits_of, without
from zhubo.text.wording import wording


def plain_ones(sought: Sought, skus: list[str]) -> list[str]:
    """Return those of several equal products that have no suffix to their name, where the plain one is asked for: 普通款, not the Pro."""
    if _PLAIN.search(sought.found.text) is None:
        return skus
    naming = [sought.index.naming[sought.index.places[sku]] for sku in skus]
    if any(_PLAIN.search(names.titled) for names in naming):
        return skus
    suffixed = [sku for sku, names in zip(skus, naming, strict=True) if _SUFFIXED.search(names.titled)]
    return [sku for sku in skus if sku not in suffixed] or skus


def without_the_shown(sought: Sought, skus: list[str]) -> list[str]:
    """Return several equal products without the one on show, where the other one is asked for by its kind: the other cushion."""
    if sought.intent == "compare_products" or _THE_OTHER.search(sought.found.text) is None:
        return skus
    return [sku for sku in skus if sku != sought.context.pinned] or skus


def by_traits(sought: Sought, skus: list[str]) -> list[str]:
    """Return those of several equal products that have the traits which are spoken of: cotton hoodie, 5G手机; all where none has.

    The word for the kind itself chooses none.
    """
    kinds = tuple((goods.start, goods.end) for goods in sought.spoken.goods if goods.sort == "kind")
    index, said = sought.index, traits_of(without(sought.spoken, kinds))
    having = {sku: len(said & index.naming[index.places[sku]].traits) for sku in skus}
    most = max(having.values())
    return [sku for sku in skus if having[sku] == most]


def by_options(sought: Sought, skus: list[str]) -> list[str]:
    """Return those of several equal products that have the options which the comment names; all where none has, or it names none.

    One that comes in others of that option comes before one that has no such option: 100ml is no size of the one that is sold as it is.
    """
    fits = {}
    for sku in skus:
        narrowed = sought.narrowed(sku)
        fits[sku] = 2 * (narrowed.named and bool(narrowed.variants)) + bool(narrowed.lacking) * (
            -1 if narrowed.named else 1
        )
    best = max(fits.values())
    return [sku for sku in skus if fits[sku] == best]


def has_strange_suffix(index: CatalogueIndex, spoken: Spoken, end: int) -> bool:
    """Whether a suffix that nothing in the bag is called by stands behind a name that ends at `end`: the Pro of a shoe that has none."""
    match = _MODEL.match(spoken.text, end)
    if match is None:
        return False
    suffix = match["suffix"]
    return suffix not in index.words and not any(suffix in names.titled.split() for names in index.naming)


_THE_OTHER = wording(r"\b(?:the|that|ur|your) other (?!one\b|ones\b|day\b|side\b|colou?rs?\b|sizes?\b)[a-z]{3}")
_MODEL = wording(
    r" (?P<suffix>pro|max|ultra|mini|lite|plus(?= ?(?:$|[?!,.]|in\b|price|cost|how|available|left|still)))\b(?!-)"
)
_PLAIN = wording(
    r"普通|标准[版款]|基础[版款]|常规|原版|(?:非|不是|不要)(?:pro|max|plus)|\b(?:regular|normal|standard|basic|plain) "
)
_SUFFIXED = wording(r"(?:pro|max|plus|ultra|mini|lite|升级[版款])(?![a-z])")
