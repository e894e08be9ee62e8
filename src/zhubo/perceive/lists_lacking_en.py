"""Two things of an English comment of which the bag lacks one: notebook and pen, a polo plus trousers. The other is told nonetheless."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.nearby import BY_PLACE, UNKNOWN
from zhubo.perceive.reading import Context, room_alone
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import wording

_AND = wording(r" (?:and|n|plus|&|\+) (?:an? |the |ur |your |one |1 )?(?=[a-z]{3})")
_MARK = re.compile(r"[,.;!?]")
_NO_GOODS = frozenset(
    "item items thing things stuff product products one ones set sets pack packs pair pairs box boxes bundle link links gift gifts present "
    "presents shop store order orders code".split()
)


def goods_with_lacking(
    found: Found,
    intent: str | None,
    targets: Sequence[Target],
    index: CatalogueIndex,
    context: Context,
    colours: Mapping[str, str],
) -> tuple[Target, ...]:
    """Return what a comment means that asks for the price of two things of which one is unknown, with that; nothing where it does not."""
    if intent != "ask_price" or len(targets) != 1 or targets[0].how in BY_PLACE or found.links:
        return ()
    joints = list(_AND.finditer(found.text))
    if len(joints) != 1:
        return ()
    first, second = (0, joints[0].start()), (joints[0].end(), len(found.text))
    begin = max((match.end() for match in _MARK.finditer(found.text, *first)), default=0)
    if begin and _names_goods(found, (begin, first[1])):
        # What stands before a mark is told.
        first = (begin, first[1])
    if not all(_names_goods(found, place) for place in (first, second)):
        return ()
    if _is_told_before(found, second):
        return ()
    meant = [_meant(found, place, index, context, colours) for place in (first, second)]
    known = [[target for target in one if target.sku] for one in meant]
    if bool(known[0]) == bool(known[1]):
        return ()
    lacking = first if known[1] else second
    if candidates_in(index, found.text[slice(*lacking)]).products:
        return ()
    if any(slot == "qty" and lacking[0] <= start and end <= lacking[1] for slot, start, end, _ in found.spans):
        found.typed.pop("qty", None)
    return (*(known[0] or known[1]), UNKNOWN)


def _is_told_before(found: Found, second: Stretch) -> bool:
    """Whether both sides of the joint are told before a question with goods of its own: clubs and boots, how much is the polo."""
    mark = _MARK.search(found.text, *second)
    return mark is not None and _names_goods(found, (mark.end(), second[1]))


def _names_goods(found: Found, place: Stretch) -> bool:
    """Whether a word for goods stands in a part of a comment."""
    return any(
        slot == "product" and place[0] <= start and end <= place[1] and found.text[start:end] not in _NO_GOODS
        for slot, start, end, _ in found.spans
    )


def _meant(
    found: Found, place: Stretch, index: CatalogueIndex, context: Context, colours: Mapping[str, str]
) -> tuple[Target, ...]:
    """Return what one part of a comment means by its own words."""
    start, end = place
    text = " " * start + found.text[start:end] + " " * (len(found.text) - end)
    spans = [span for span in found.spans if start <= span[1] and span[2] <= end]
    typed = {slot: value for slot, value in found.typed.items() if slot in {span[0] for span in spans}}
    part = replace(found, text=text, spans=spans, typed=typed, links=[])
    return tuple(
        t for t in find_targets(part, "ask_price", index, room_alone(context), colours) if t.how not in BY_PLACE
    )
