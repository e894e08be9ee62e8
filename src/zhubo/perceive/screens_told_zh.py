"""Screens that goods are called by though no option has their size: the 55寸 of a TV that is told to be 54.6 inches. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.perceive.bag import measured_in, spoken_in, told_of
from zhubo.shop.search import CatalogueIndex, Number, Spoken


def is_told_of_its_screen(index: CatalogueIndex, sku: str, lacking: str) -> bool:
    """Whether an option that a product lacks is the size of its screen, as it is told of it."""
    return any(
        number.unit in ("", "in") and _has_screen(index, sku, number) for number in spoken_in(index, lacking).numbers
    )


def of_the_measure_said(index: CatalogueIndex, spoken: Spoken, skus: Sequence[str]) -> Sequence[str]:
    """Return those of several equal products that come in a measure of a Chinese comment, else those with such a screen; all where none."""
    if spoken.text.isascii():
        return skus
    owners = measured_in(index, spoken)
    having = [sku for sku in skus if sku in owners]
    of_screens = any(goods.id in _KINDS for goods in spoken.goods)
    screens = [
        n
        for n in spoken.numbers
        if n.unit == "in" or (of_screens and not (n.unit or n.code) and (not n.left or n.left in _KINDS))
    ]
    if having or len(screens) != 1:
        return having or skus
    return [sku for sku in skus if _has_screen(index, sku, screens[0])] or skus


_KINDS = frozenset({"tv", "monitor"})
"""Goods that are called by the size of their screens without its unit: 电视55的."""


def _has_screen(index: CatalogueIndex, sku: str, size: Number) -> bool:
    return any(one.unit == "in" and one.value == size.value for one in spoken_in(index, told_of(index, sku)).numbers)
