"""Several goods of which a Chinese comment names a measure that only some of them, or none, are told to have: 华为20寸的有没. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import spoken_in, told_of
from zhubo.perceive.nearby import NEIGHBOUR, NEIGHBOURS_MAX, UNKNOWN
from zhubo.perceive.variants import Sought
from zhubo.shop.search import Number


def of_its_measure(sought: Sought, chosen: Sequence[Target]) -> tuple[Target, ...] | None:
    """Return those of several goods that are told to have the measure which is asked for; where none is, that the bag lacks it.

    None where a comment names no measure, or one in which some of the goods come: their options tell what there is.
    """
    text = sought.found.text
    if len(chosen) < 2 or text.isascii() or not all(target.sku for target in chosen):
        return None
    taken = [(start, end) for slot, start, end, _ in sought.found.spans if slot in _OTHERWISE]
    measures = [number for number in sought.spoken.numbers if number.unit in _MEASURES]
    measures = [one for one in measures if not any(start < one.end and one.start < end for start, end in taken)]
    if len(measures) != 1 or any(_comes_in_such(sought, target.sku, measures[0]) for target in chosen):
        return None
    told = {target.sku: spoken_in(sought.index, told_of(sought.index, target.sku)).numbers for target in chosen}
    one = measures[0]
    fitting = [t for t in chosen if any(n.value == one.value and _may_be(one, n.unit) for n in told[t.sku])]
    if fitting:
        return tuple(fitting) if len(fitting) < len(chosen) else None
    if not any(number.unit == one.unit for numbers in told.values() for number in numbers):
        return None
    return (UNKNOWN, *(Target(sku=target.sku, how=NEIGHBOUR) for target in chosen[:NEIGHBOURS_MAX]))


def _may_be(measure: Number, unit: str) -> bool:
    """Whether a figure of the same value is the measure by its unit; one with tenths is, where the shop states it without: 5.8."""
    return unit == measure.unit or (not unit and "." in measure.value)


def _comes_in_such(sought: Sought, sku: str, measure: Number) -> bool:
    """Whether options of a product are measures of the unit of one, or it is one of them."""
    values = sought.index.choices[sought.index.places[sku]].values.values()
    units = {unit for option in values for value in option for _, unit in value.measures}
    return measure.unit in units or measure.start in sought.narrowed(sku).at


_MEASURES = frozenset({"in", "w", "mah", "kg", "cm", "mm", "l", "ml"})
_OTHERWISE = frozenset({"height", "weight", "foot", "price", "date", "order_no", "person"})
"""Slots whose figures are no measure of goods."""
