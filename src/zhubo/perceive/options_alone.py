"""Comments that are nothing but options of what is on show: 曜金黑一二八. What that one costs is what one wants to hear. Pure.

A size alone with a question mark asks, in English, whether there is one: `L?`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex, fold
from zhubo.text.wording import wording

TEXT_CHARS_MAX = 12
VALUE_CHARS_MIN = 2
OF_OPTIONS = frozenset(
    {"ask_stock", "want_to_buy", "ask_spec", "ask_size_options", "ask_colour_options", "compare_products"}
)
"""What options alone are read as, however surely."""


def is_options_alone(text: str, index: CatalogueIndex, context: Context) -> bool:
    """Whether a short Chinese comment (folded) names an option of what is on show, and says nothing else."""
    if len(text) > TEXT_CHARS_MAX or _ASKS.search(text) is not None:
        return False
    if text.isascii() and context.languages[:1] != ("zh",):
        return False
    product = index.products.get(context.pinned or "")
    if product is None or len(product.variants) < VALUE_CHARS_MIN:
        return False
    rest = text = text.removesuffix("呢")
    for value in _values(index, product.sku):
        rest = rest.replace(value, " ")
    return (rest != text and not _SAYS_NOTHING.sub("", rest)) or _is_a_size_alone(text, index, product.sku)


def asks_for_a_size_alone(text: str, index: CatalogueIndex, context: Context) -> bool:
    """Whether an English comment (folded) is a size of clothes with a question mark, and what is on show comes in such."""
    if not text.isascii() or context.languages[:1] == ("zh",) or not text.endswith("?"):
        return False
    product = index.products.get(context.pinned or "")
    return product is not None and _is_a_size_alone(_AROUND_A_SIZE.sub("", text), index, product.sku)


def _is_a_size_alone(text: str, index: CatalogueIndex, sku: str) -> bool:
    """Whether a comment is a size of clothes and nothing else, where a product comes in such: what it lacks is said as well."""
    return _LETTERS.fullmatch(text.rstrip("的码号 ")) is not None and any(map(_LETTERS.fullmatch, _values(index, sku)))


@lru_cache(maxsize=256)
def _values(index: CatalogueIndex, sku: str) -> tuple[str, ...]:
    """Return the words and figures of the options of a product on sale, folded, the longest first."""
    product = index.products[sku]
    found: set[str] = set()
    for variant in product.variants:
        for words in variant.options.values():
            for value in words.values():
                pieces = _PIECES.findall(fold(value))
                short = (piece.removesuffix("b") for piece in pieces if piece.endswith(("gb", "tb")))
                found.update((fold(value), *pieces, *short, *_FIGURES.findall(fold(value))))
    kept = [value for value in found if len(value) >= VALUE_CHARS_MIN]
    kept += {value.removesuffix("色") for value in kept if value.endswith("色") and len(value) > VALUE_CHARS_MIN}
    kept += {suffix for value in kept for suffix in _SUFFIXES.findall(value)}
    kept += {colour for value in kept for colour in _COLOURS.findall(value)}
    return tuple(sorted(kept, key=len, reverse=True))


_PIECES = re.compile(
    r"[\u4e00-\u9fff]{2,}|(?<![a-z\d])[a-z]{1,3}\d{1,2}(?![a-z\d])|\d+(?:\.\d+)?[a-z]*|(?<![a-z\d])x{0,3}[sl](?![a-z])|\d+"
)
_FIGURES = re.compile(r"\d+")
_LETTERS = re.compile(r"x{0,4}[sl]|[2-6]xl|m|x{2,3}")
_AROUND_A_SIZE = re.compile(r"^(?:and |in |an? |size |sz )+|(?: (?:pls|plz|please|too|also))?[ ?!]+$")
_SUFFIXES = re.compile(r"(?<![a-z])(?:pro|max|plus|ultra|mini|air|lite|se)(?![a-z])")
"""What one of several models in a product's options is called for short."""
_COLOURS = re.compile(r"[黑白红蓝绿灰粉黄紫金银橙棕]")
"""What a colour may be called for short."""
_SAYS_NOTHING = re.compile(
    r"[大小中高低顶]?(?:内存|容量|存储|配置|配|版本|尺码|规格)|[英]?[寸吋]|普通|标准|"
    r"(?<![a-z])(?:x{0,4}[sl]|m)(?![a-z])|[零一二三四五六七八九十百]{1,5}|[ 的版款色码号个那这件台种条双g]+"
)
_ASKS = wording(r"[吗么几多啥哪怎咋谁?？]|什么|有|没|要|来|拿|买|拍|下单")
