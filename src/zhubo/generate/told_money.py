"""A viewer's own money beside what facts say: what is left of it, and what it lacks. Subtracted exactly, and nothing else."""

from __future__ import annotations

from zhubo.facts import Money
from zhubo.generate.scene import Scene, amount, say

CHANGE = "change"
LACKING = "lacking"
ORDER = "order"
ORDER_GAP = "order_gap"
"""Values of the attribute slot. `change`: the price slot is what the viewer pays with, and what is left of it is asked; `lacking`: what is
missing to an offer on orders of some amount; `order`: the price slot is what an order comes to; `order_gap`: and what it lacks is asked."""


def rest_words(scene: Scene, due: Money) -> str:
    """Return what is left of the viewer's money once `due` is paid, or what it is short of it; nothing where that is not asked."""
    told = scene.slots.price
    if scene.slots.attribute != CHANGE or told is None or told.currency != due.currency:
        return ""
    rest = amount(scene, Money(abs(told.minor - due.minor), due.currency))
    key = "total.leaves" if told.minor >= due.minor else "total.lacks"
    return say(scene, key, told=amount(scene, told), rest=rest)


def gap_words(scene: Scene, bound: Money) -> str:
    """Return what an order of the amount that the viewer tells lacks to `bound`; nothing where it is not asked, or nothing lacks."""
    told = scene.slots.price
    asked = scene.slots.attribute == ORDER_GAP and told is not None and told.currency == bound.currency
    if not asked or told is None or told.minor >= bound.minor:
        return ""
    rest = amount(scene, Money(bound.minor - told.minor, bound.currency))
    return say(scene, "total.order_lacks", told=amount(scene, told), rest=rest)


def tells_an_order(scene: Scene) -> Money | None:
    """Return what the viewer says an order comes to; None where nothing of that kind is told."""
    return scene.slots.price if scene.slots.attribute in (ORDER, ORDER_GAP) else None
