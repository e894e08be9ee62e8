"""Which of two listings of one model the options that are named tell: a TV 4A in 50 inches, beside the `4A 65`. Pure."""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive.variants import Sought


def as_is_asked(sought: Sought, chosen: list[Target]) -> list[Target]:
    """Return the one listing of the same model that has all options which are named, where what was chosen lacks one; else `chosen`.

    What is on show and has them comes first, where no goods are named: the 15 inches of a laptop.
    """
    if len(chosen) != 1 or chosen[0].how != "search" or sought.intent == "compare_products":
        return chosen
    if not sought.narrowed(chosen[0].sku).lacking:
        return chosen
    index, pinned = sought.index, sought.context.pinned or ""
    if pinned in index.products and not sought.spoken.goods:
        shown = sought.narrowed(pinned)
        if shown.named and shown.variants and not shown.lacking:
            return [Target(sku=pinned, how="pinned")]
    own = index.naming[index.places[chosen[0].sku]]
    fitting = []
    for sku in index.skus:
        names = index.naming[index.places[sku]]
        kin = sku != chosen[0].sku and bool(own.own_kinds) and names.own_kinds == own.own_kinds
        if kin and (own.titled.startswith(names.titled) or names.titled.startswith(own.titled)):
            narrowed = sought.narrowed(sku)
            fitting += [sku] if narrowed.named and narrowed.variants and not narrowed.lacking else []
    return [Target(sku=fitting[0], how="search")] if len(fitting) == 1 else chosen
