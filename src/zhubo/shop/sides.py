"""Traits that come in two opposite sides, of which a product has one: short and long sleeves, for men and for women, fleece or none. Pure.

It helps to understand, never to answer: nothing here is said of a product.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SIDES = re.compile(
    r"(?<!是)(?:(?P<short>短袖|半袖|\bshort[- ]sleeved?\b)|(?P<long>长袖|\blong[- ]sleeved?\b)"
    r"|(?P<fleeceless>(?:不|没|无|不要|不带|没有)加?绒)|(?P<fleece>加绒)"
    r"|(?P<men>男(?:款|式|鞋|装|裤|袜|士(?=[款鞋装裤衣t袜内外上短长羽卫毛])|生款)|\bmen'?s\b|\bgents\b)"
    r"|(?P<women>女(?:款|式|鞋|装|裤|袜|士(?=[款鞋装裤衣t袜内外上短长羽卫毛])|生款)|\bwomen'?s\b|\bladies'?\b))"
)
_HINTS = frozenset("袖绒男女")
"""One of these stands in every Chinese word for a side."""
_OTHER = {
    "short": "long",
    "long": "short",
    "men": "women",
    "women": "men",
    "fleece": "fleeceless",
    "fleeceless": "fleece",
}
_TITLED = re.compile(
    r"(?P<short>短袖|半袖|\bshort[- ]sleeved?\b)|(?P<long>长袖|\blong[- ]sleeved?\b)|(?P<fleeceless>不加绒)|(?P<fleece>加绒)"
    r"|(?P<both>男女|情侣|中性|\bunisex\b)|(?P<women>女|\bwomen'?s\b|\bladies'?\b)|(?P<men>男|\bmen'?s\b)"
)


def sides_asked(text: str) -> frozenset[str]:
    """Return the sides that a comment (folded) names; none of a trait of which it names both, or that it asks about: 是长袖吗."""
    if (
        _HINTS.isdisjoint(text)
        and "sleeve" not in text
        and "men" not in text
        and "ladies" not in text
        and "gents" not in text
    ):
        return frozenset()
    return _alone({match.lastgroup or "" for match in _SIDES.finditer(text)})


def sides_known(texts: Iterable[str]) -> frozenset[str]:
    """Return the sides that a product's titles and categories (folded) name; of a trait of which they name both, none."""
    found = {match.lastgroup or "" for text in texts for match in _TITLED.finditer(text)}
    return _alone(found | {"men", "women"} if "both" in found else found)


def opposed(asked: frozenset[str], known: frozenset[str]) -> bool:
    """Whether what is known of a product is the other side of what is asked for."""
    return any(_OTHER[side] in known for side in asked)


def _alone(found: set[str]) -> frozenset[str]:
    return frozenset(side for side in found if side in _OTHER and _OTHER[side] not in found)
