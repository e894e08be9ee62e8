"""English questions for a brand of the bag itself: `who is Harbour Mill`, `never heard of Harbour Mill`, `which brands do u have`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from zhubo.shop.search import CatalogueIndex
from zhubo.text.properties import keys_of
from zhubo.text.wording import says, wording

_CUE = wording(
    r"\b(?:brands?|who|whos|what|whats|wat|about|heard|from|by|labels?|compan(?:y|ies)|know)\b|(?:who|what)'s\b"
)
_IS_ASKED_FOR = re.compile(
    r"(?:(?:so|ok|and|hey|hi|wait|um|pls|please|sorry|but) )*(?:"
    r"(?:who|what|wat)(?:'?s|s| is| are| r)?(?: even| exactly)?(?: the| an?)?(?: brand| label)? #"
    r"(?: brand| label| company)?(?: (?:exactly|even|anyway|lol|btw|all about|about|then|again))*|"
    r"(?:(?:can|could) (?:you|u) )?(?:tell|give) (?:me|us) (?:(?:more|something|a bit|a little|info) )*(?:about|on) "
    r"(?:the |ur |your |this )?#(?: brand| label| company| stuff| range| line)?|(?:more )?info on #|"
    r"(?:what|which|wat) (?:(?:kind|kinda|sort|type)(?: of)? )?(?:an? )?(?:brand|label|company) (?:is|are|r) #|"
    r"(?:is|are|r) # an? (?:\w+ )?(?:brand|label|company)|(?:i )?(?:(?:ive|i've|i have|never|haven'?t) )*heard of #.*|"
    r"(?:i )?(?:dont|don't|do not) know #.*|(?:the )?# brand|brand #)[ ?!.]*"
)
_HAS_IT = re.compile(
    r"(?:(?:so|ok|and|hey|hi|pls|please) )*(?:(?:do (?:u|you|ya) have |(?:u|you) got |got |have |show me |is there )?"
    r"(?:any ?thing|any|something|stuff|goods|products?|things|items|all)(?: else)?(?: (?:u|you) (?:have|got|sell))?|"
    r"(?:what|whats|what's|which)(?: \w+)?(?: (?:is|are|r|do|does))?(?: (?:u|you|ya))?(?: (?:have|got|sell|carry))?(?: there)?)"
    r" (?:from|by|of) (?:the )?#(?: brand)?[ ?!.]*|what (?:does|do) # (?:make|sell|do|have|produce)s?[ ?!.]*"
)
_ALL = wording(
    r"\b(?:what|which|wat|any) (?:other )?brands\b(?! (?:is|are|r) (?:it|this|that|these|those|they)\b| of\b)|"
    r"\bbrands (?:do|does|u|you|here)\b"
)


def brand_meant(text: str, index: CatalogueIndex) -> tuple[tuple[str, ...], str]:
    """Return the goods on sale of the brand that a comment asks for and nothing else, with what it asks of them; nothing where none is."""
    if not text.isascii() or _CUE.search(text) is None:
        return (), ""
    of_brand = _goods_by_brand(index)
    brand = max((brand for brand in of_brand if brand in text), key=len, default="")
    framed = re.sub(rf"\b{re.escape(brand)}\b", "#", text) if brand else ""
    if "#" not in framed:
        return (), ""
    if _IS_ASKED_FOR.fullmatch(framed) is not None:
        return of_brand[brand], "ask_authenticity_origin"
    return (of_brand[brand], "ask_stock") if _HAS_IT.fullmatch(framed) is not None else ((), "")


_SAME_MAKER = wording(
    r"\b(?:same|different|one|another|who) (?:brand|maker|manufacturer|company|label|firm|producer|factory|people)s?\b|"
    r"\bmade by the same\b|\bmakers? (?:of|as)\b"
)
asks_if_of_one_maker = says(_SAME_MAKER)
"""Whether a comment that compares goods asks if the same brand makes them: `is the cushion the same maker as the mug`."""
asks_for_brands = says(_ALL)
"""Whether a comment asks which brands there are."""


@lru_cache(maxsize=8)
def _goods_by_brand(index: CatalogueIndex) -> Mapping[str, tuple[str, ...]]:
    """Return the goods on sale by their brands, folded."""
    found: dict[str, list[str]] = {}
    for sku in index.skus:
        for brand in _brands_of(index, sku):
            found.setdefault(brand, []).append(sku)
    return {brand: tuple(skus) for brand, skus in found.items()}


def _brands_of(index: CatalogueIndex, sku: str) -> list[str]:
    product = index.products[sku]
    texts = list(product.brand.values())
    for name, attribute in product.attributes.items():
        if name.casefold() in _keys():
            texts += attribute.text.values()
    return [text.casefold() for text in texts if text.isascii() and len(text) > 2]


@cache
def _keys() -> frozenset[str]:
    return frozenset(key.casefold() for key in keys_of("brand"))
