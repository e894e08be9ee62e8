"""Prices that are asked in other money: those of the shop in its own, and that they are in it. Nothing is ever converted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhubo.generate.prices import priced_now
from zhubo.generate.scene import Item, Part, Scene, joined, say

CURRENCY = "currency"
"""Value of the attribute slot: a price is asked in a currency that is named."""


def own_money_part(scene: Scene) -> Part | None:
    """Return the currency of the shop's prices, where no goods are meant; None where their prices are in several."""
    priced = (
        variant.price for product in scene.facts.products.values() if product.listed for variant in product.variants
    )
    currencies = {price.currency for price in priced if price is not None}
    return Part(text=say(scene, "price.own_money", currency=currencies.pop())) if len(currencies) == 1 else None


def in_own_money(scene: Scene, part: Part, items: Sequence[Item]) -> Part:
    """Return a part that tells prices with the currency that they are in; the part alone where they are in none or in several."""
    currencies = {price.currency for item in items for _, price in priced_now(item.variants, scene)}
    if len(currencies) != 1 or not part.evidence:
        return part
    return replace(part, text=joined(scene, (part.text, say(scene, "price.own_money", currency=currencies.pop()))))
