"""How many of a kind in each colour an English comment asks for: plimsolls, one blue one white; 2 hoodies in grey 1 in blue. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.variants import Sought

_IN_COLOUR = re.compile(r" ?(?:of (?:the|those|these|your|ur) )?(?:[a-z]+ )?in (?:the )?")
"""What may stand between a number and its colour."""


def counted_by_colour(sought: Sought, targets: list[Target], counted: Mapping[int, str]) -> list[Target]:
    """Return a kind's things, each with the number before its colour; nothing where one has none.

    `counted` are the numbers that stand before what they count, by their ends.
    """
    text = sought.found.text
    if not text.isascii() or not all(target.sku for target in targets):
        return []
    ahead: dict[int, int | None] = {}
    for end, number in counted.items():
        between = _IN_COLOUR.match(text, end)
        ahead[end if between is None else between.end()] = whole_number(number)
    colours = {one.id: ahead.get(one.start) for one in sought.spoken.goods if one.sort == "colour"}
    if len(colours) != len(targets):
        return []
    own = [sought.index.naming[sought.index.places[target.sku]].colours.intersection(colours) for target in targets]
    if any(len(names) != 1 for names in own) or len(set().union(*own)) < len(own):
        return []
    counts = [colours[next(iter(names))] for names in own]
    if not all(counts):
        return []
    sought.found.typed.pop("qty", None)
    sought.found.links.clear()
    return [replace(target, how="search", qty=qty) for target, qty in zip(targets, counts, strict=True)]
