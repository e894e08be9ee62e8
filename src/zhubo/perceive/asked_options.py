"""The options that a viewer has chosen by words, kept with a product for the next comments, also where no variant has all. Pure.

Whoever wanted a red M that there is not, and then `black`, wants a black M. An option is written `name=value`, the value folded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from zhubo.events import Slots, Target
from zhubo.facts import Product
from zhubo.perceive.carried_options import value_of, values_of
from zhubo.perceive.variants import Sought, with_variants
from zhubo.shop.search import COLOUR_OPTIONS, Narrowed

OPTIONS_MAX = 6
"""Of how many options it is looked for which of them tell some variants from the rest."""


def with_options(sought: Sought, target: Target, *, alone: bool) -> Target:
    """Return `target` with the variants that the comment means (`with_variants`), and by which options it means them."""
    target = with_variants(sought, target, alone=alone)
    if not target.sku or target.unfit == "unread":
        return target
    narrowed = sought.narrowed(target.sku)
    product = sought.index.every[sought.index.places[target.sku]]
    return replace(target, asked=asked_of(product, narrowed)) if narrowed.said else target


def asked_of(product: Product, narrowed: Narrowed) -> tuple[str, ...]:
    """Return the options that a comment names of a product; not one that it may have named, where another was meant."""
    owners: dict[str, frozenset[int]] = {}
    for option, having, _ in narrowed.said:
        owners[option] = owners.get(option, frozenset()) | having
    return written(
        {
            option: {value_of(product.variants[at], option) for at in having}
            for option, having in owners.items()
            if narrowed.variants <= having
        }
    )


def each_of(target: Target, product: Product, narrowed: Narrowed) -> list[Target]:
    """Return a target for each value of the option of which several are named, in the order of the words; itself where none is."""
    values: dict[str, dict[frozenset[int], int]] = {}
    for option, having, at in narrowed.said:
        values.setdefault(option, {}).setdefault(having, at)
    several = [(option, own) for option, own in values.items() if len(own) > 1]
    if len(several) != 1:
        return [target]
    (option, own), asked = several[0], options_asked(target, product)
    found = []
    for having, _ in sorted(own.items(), key=lambda one: one[1]):
        left = tuple(product.variants[at].sku for at in sorted(having & narrowed.variants))
        if left:
            value = {value_of(product.variants[at], option) for at in having}
            found.append(replace(target, variants=left, asked=written({**asked, option: value})))
    return found


def written(values: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return values by their options as targets keep them."""
    return tuple(f"{option}={value}" for option, own in values.items() for value in sorted(own))


def options_asked(target: Target, product: Product) -> dict[str, set[str]]:
    """Return the values by the options that were chosen of a product; where nothing tells, the fewest that its variants share."""
    if not target.asked:
        return _telling(product, target.variants) if target.variants else {}
    values: dict[str, set[str]] = {}
    for one in target.asked:
        option, _, value = one.partition("=")
        values.setdefault(option, set()).add(value)
    return values


def _telling(product: Product, variants: Sequence[str]) -> dict[str, set[str]]:
    """Return the fewest options by which some variants are told from all others of a product; all of them where no fewer do."""
    own = [variant for variant in product.variants if variant.sku in variants]
    values = {name: some for name, some in values_of(own).items() if some != values_of(product.variants)[name]}
    for count in range(1, len(values) if len(values) <= OPTIONS_MAX else 1):
        for names in combinations(values, count):
            left = [v for v in product.variants if all(value_of(v, name) in values[name] for name in names)]
            if len(left) == len(own):
                return {name: values[name] for name in names}
    return values


def kept_with(target: Target, product: Product, before: Mapping[str, set[str]]) -> Target:
    """Return a target with the options of `before` that it does not choose anew; `together` is unfit where no variant has them all.

    What a product has no such value of is no option of it.
    """
    had = values_of(product.variants)
    now = options_asked(target, product)
    old = {name: values & had.get(name, set()) for name, values in before.items() if name not in now}
    old = {name: values for name, values in old.items() if values}
    if not old:
        return target
    both = {**now, **old}
    own = [v for v in product.variants if not target.variants or v.sku in target.variants]
    left = [v.sku for v in own if all(value_of(v, name) in values for name, values in old.items())]
    if not left or target.unfit:
        return replace(target, variants=(), unfit="together", asked=written(both))
    return replace(target, variants=() if len(left) == len(product.variants) else tuple(left), asked=written(both))


def offered_options(offered: Sequence[Target], product: Product) -> dict[str, set[str]]:
    """Return the options of a product that the host has named with one value each; what they gave a choice of is not told."""
    values: dict[str, set[str]] = {}
    for one in offered:
        for option, own in options_asked(one, product).items():
            values.setdefault(option, set()).update(own)
    return {option: own for option, own in values.items() if len(own) == 1}


def say_together(slots: Slots, targets: Sequence[Target], colours: Mapping[str, str]) -> Slots:
    """Return the slots with the size and the colour that are asked of the one product of which no variant has all that is asked."""
    if len(targets) != 1 or targets[0].unfit != "together":
        return slots
    values: dict[str, list[str]] = {}
    for one in targets[0].asked:
        option, _, value = one.partition("=")
        values.setdefault(option.casefold(), []).append(value)
    colour = next((own[0] for name, own in values.items() if name in COLOUR_OPTIONS and len(own) == 1), None)
    size = next((own[0] for name, own in values.items() if "size" in name or "尺码" in name), None)
    if slots.colour is None and colour is not None:
        slots = replace(slots, colour=colours.get(colour, colour))
    return replace(slots, size=size.upper()) if slots.size is None and size is not None else slots
