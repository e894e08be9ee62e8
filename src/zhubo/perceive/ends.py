"""The lowest and the highest configuration of a product: 丐版, 顶配, `top spec`. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhubo.facts import Product
from zhubo.perceive.forms import asks_a_sum, asks_one_by_one
from zhubo.perceive.suffixed_options_zh import of_its_suffix
from zhubo.shop.search import Narrowed
from zhubo.text.wording import bits_of, may_stand, wording


def at_the_ends(narrowed: Narrowed, product: Product, text: str) -> Narrowed:
    """Return what is left of the variants of a product where a comment (folded) names the lowest or the highest of them, or both."""
    narrowed = of_its_suffix(narrowed, product, text)
    if not may_stand(text) & ENDS_BITS:
        return narrowed
    said = [(match.span(), match.lastgroup) for match in (*_ENDS.finditer(text), *_SAME_ENDS.finditer(text))]
    narrowed = replace(narrowed, at=narrowed.at.union(*(range(*place) for place, _ in said)))
    ends = {end == "least" for _, group in said for end in (_BOTH_ENDS if group == "both" else (group,))}
    if len(ends) == 2:
        both = [_at_the_end(narrowed, product, end).variants for end in ends]
        return replace(narrowed, variants=both[0] | both[1], named=True, several=True)
    return _at_the_end(narrowed, product, ends.pop()) if ends else narrowed


def names_an_end(text: str) -> bool:
    """Whether a comment names the lowest or the highest configuration, which only one product can have, and never a whole shop."""
    return _ENDS.search(text) is not None


def is_of_each(text: str) -> bool:
    """Whether what is asked of several goods together is asked of each: one by one, or of the lowest of each in one sum."""
    return asks_one_by_one(text) or (asks_a_sum(text) and names_an_end(text))


def _at_the_end(narrowed: Narrowed, product: Product, least: bool) -> Narrowed:
    """Return the cheapest, or the dearest, of the variants that are left: the lowest or the highest configuration."""
    prices = {at: product.variants[at].price for at in narrowed.variants}
    priced = {at: price.minor for at, price in prices.items() if price is not None}
    if not priced:
        return narrowed
    wanted = min(priced.values()) if least else max(priced.values())
    return Narrowed(
        frozenset(at for at, minor in priced.items() if minor == wanted),
        True,
        False,
        narrowed.lacking,
        narrowed.at,
        narrowed.said,
    )


_BOTH_ENDS = ("least", "most")
_ENDS = wording(
    r"(?P<both>[大高]小?(?:和|跟)?[小低](?:的那个)?(?:内存|容量|配置?)|小大(?:内存|容量))|"
    r"(?P<least>最低[配档]|最便宜的?(?:那?[款档]|配置|版本)|最丐的?|低配|丐版|入门版|基础版|小内存|小容量|内存小的|容量小的|"
    r"都(?:要|拿|拍|选|按|算|用)?最(?:低|便宜)的|base model|lowest spec|entry model)"
    r"|(?P<most>顶配|最贵的?(?:那?[款档]|配置|版本)|最顶的?|拉满的|最高配|满配|高配|(?<!多)大内存|(?<!多)大容量|内存大的|容量大的|"
    r"都(?:要|拿|拍|选|按|算|用)?最(?:高|贵)的|大的?那个内存|top spec|highest spec|maxed out)"
)
_SAME_ENDS = wording(
    r"(?P<least>小的[比和跟与同][^ ,，]{1,12}?小的(?=贵|便宜|差|多|少|高|低|还|[ ,，]))|"
    r"(?P<most>大的[比和跟与同][^ ,，]{1,12}?大的(?=贵|便宜|差|多|少|高|低|还|[ ,，]))"
)
"""The same end of two things that are compared: ipad小的比k50小的贵多少."""
ENDS_BITS = bits_of((_ENDS, _SAME_ENDS))
