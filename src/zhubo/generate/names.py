"""What products and options are called in a short line, without misleading between two of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from zhubo.facts import Product, Text, words
from zhubo.state import Facts
from zhubo.values import dataclass

WIDTH_MAX = 28
"""How wide a short name in a script of full-width characters may be; such a character counts two."""
LATIN_CHARS_MAX = 30
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]")
_CUT = re.compile(r"[\s,，、/|｜;；(（\[【{·—–]+")
_CUT_LATIN = re.compile(r"\s*[,/|;(\[{·—–]+\s*|\s+[-]\s+")
_YEAR = re.compile(r"\s+(?:19|20)\d\d$")
_MEASURE = re.compile(r"\s+\d+\s*(?:gb?|tb?)\b.*$", re.IGNORECASE)
"""Memory in a name: true of one variant, not of its product."""


def display_name(product: Product, facts: Facts, language: str) -> str:
    """Return a product's short name; two products of a shop never share one unless their titles are the same."""
    if len(facts.product_of) == 0:
        return _short_names(_Catalogue(facts, language))[product.sku]
    names = _cached_names(_Catalogue(facts, language))
    return names.get(product.sku) or short_title(words(product.title, language), product)


@dataclass(frozen=True, slots=True, eq=False)
class _Catalogue:
    """Compared by the identity of the map from variants to products, which is made anew whenever titles may have changed."""

    facts: Facts
    language: str

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Catalogue)
            and other.facts.product_of is self.facts.product_of
            and other.language == self.language
        )

    def __hash__(self) -> int:
        return hash((id(self.facts.product_of), self.language))


@lru_cache(maxsize=16)
def _cached_names(catalogue: _Catalogue) -> Mapping[str, str]:
    return _short_names(catalogue)


def _short_names(catalogue: _Catalogue) -> Mapping[str, str]:
    products = catalogue.facts.products.values()
    titles = {p.sku: words(p.title, catalogue.language).strip() or p.sku for p in products}
    names = {p.sku: short_title(titles[p.sku], p) for p in products}
    taken: dict[str, list[str]] = {}
    for sku, name in names.items():
        taken.setdefault(name.casefold(), []).append(sku)
    for skus in taken.values():
        if len(skus) > 1:
            names.update({sku: titles[sku] for sku in skus})
    return names


def is_wide(text: str) -> bool:
    """Whether a text is mainly in a script of full-width characters."""
    return bool(_WIDE.search(text))


def width_of(text: str) -> int:
    """Return a text's width: full-width characters count two."""
    return len(text) + len(_WIDE.findall(text))


def short_title(title: str, product: Product) -> str:
    """Return `title` where it is short, else its head up to a sensible cut, else a short alias of its script, else a hard cut.

    A title without a place to cut keeps its end, where the noun stands, as long as it is not half as long again.
    """
    wide = is_wide(title)
    limit = WIDTH_MAX if wide else LATIN_CHARS_MAX
    if width_of(title) <= limit:
        return title
    head = ""
    for match in (_CUT if wide else _CUT_LATIN).finditer(title):
        if width_of(title[: match.start()]) > limit:
            break
        head = title[: match.start()]
    head = _YEAR.sub("", _closed(_MEASURE.sub("", head)))
    if width_of(head) >= 8:
        return head
    if width_of(title) <= limit * 3 // 2:
        return title
    aliases = [alias for alias in product.aliases if is_wide(alias) == wide and width_of(alias) <= limit]
    if aliases:
        return max(aliases, key=len)
    while width_of(title) > limit:
        title = title[:-1] if wide else title.rpartition(" ")[0] or title[:limit]
    return _closed(title)


def _closed(title: str) -> str:
    """Return a cut title without a bracket that it opens and does not close, and without marks at its end."""
    for opened, closing in ("()", "（）", "[]", "【】"):
        at = title.rfind(opened)
        if at > 0 and closing not in title[at:] and ")" not in title[at:]:
            title = title[:at]
    return title.rstrip(" ,，-—、/|·")


@lru_cache(maxsize=4_096)
def plain_key(text: str) -> str:
    """Return a text as it is compared: folded, without spaces, hyphens and underscores."""
    return re.sub(r"[\s_\-]+", "", text.casefold())


def text_matches(text: Text, wanted: str) -> bool:
    """Whether a text is `wanted` in one of its languages."""
    key = plain_key(wanted)
    return any(plain_key(one) == key for one in text.values())
