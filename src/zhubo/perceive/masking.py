"""What the model sees of a comment: slots, products and personal data as single signs, and tags for what the comment names."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from zhubo.perceive.asks import without
from zhubo.perceive.features import Signs, hash_features
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.ideas import ideas_in
from zhubo.perceive.model import HOME
from zhubo.perceive.properties_named import property_named
from zhubo.text.letters import as_letters, without_unsaid

PRODUCT_SIGN = "\ue00e"
MASKS = {
    "link_no": "\ue001",
    "size": "\ue002",
    "colour": "\ue003",
    "qty": "\ue004",
    "price": "\ue005",
    "height": "\ue006",
    "weight": "\ue007",
    "foot": "\ue008",
    "order_no": "\ue009",
    "date": "\ue00a",
    "region": "\ue00b",
    "courier": "\ue00c",
    "": "\ue00d",
    "product": PRODUCT_SIGN,
}
CONCEPTS_MAX = 16
IDEAS_MAX = 24
"""As `CONCEPTS_MAX`, in languages whose words are found within others too."""


_TOLD = frozenset({"attribute"})
"""Slots whose words are an option where one is called so: a wifi that is chosen is nothing that is asked about."""


def features_of(found: Found, blocked: Sequence[Stretch] = (), mentions: Sequence[Stretch] = ()) -> NDArray[np.intp]:
    """Return the buckets of one comment whose slots are found."""
    return hash_features([signs_of(found, blocked, mentions)])[0]


def signs_of(
    found: Found, blocked: Sequence[Stretch] = (), mentions: Sequence[Stretch] = (), options: Sequence[Stretch] = ()
) -> Signs:
    """Return what the model sees of a comment whose slots are found: its text with signs for them, and tags.

    `blocked` are stretches of personal data, `mentions` those that name a product of the bag: the words of a name say nothing about what is
    wanted. `options` are stretches of option values, which are as sizes to it. Tags are slots, ideas, ideas in a row,
    slots with ideas, and the property that is named; each counts twice, since one word gives many n-grams and one tag.
    """
    text = found.text
    spans = _spans(found, blocked, mentions, options)
    parts: list[str] = []
    done = 0
    for slot, start, end in spans:
        mask = MASKS.get(slot)
        if mask is not None and (slot != "product" or end - start > 1 or (start, end) in mentions):
            parts += (text[done:start], mask)
            done = end
    parts.append(text[done:])
    home = found.language in HOME
    ideas = found.concepts if home else ideas_in(found.text, found.language)
    concepts = [idea for at, idea in ideas if not _inside(at, mentions)][: CONCEPTS_MAX if home else IDEAS_MAX]
    slots = [slot for slot, _, _ in spans]
    tags = slots + concepts
    tags += [f"{a}>{b}" for a, b in zip(concepts, concepts[1:], strict=False)]
    tags += [f"{concept}+{slot}" for slot in dict.fromkeys(slots) for concept in dict.fromkeys(concepts)]
    asked = property_named(without(text, (*mentions, *options)) if mentions or options else text)
    if asked is not None:
        tags += ["asked", f"asked:{asked}", *(f"asked+{slot}" for slot in dict.fromkeys(slots))]
    signs = "".join(parts)
    return signs if home else without_unsaid(as_letters(signs)), tags


def _spans(
    found: Found, blocked: Sequence[Stretch], mentions: Sequence[Stretch], options: Sequence[Stretch]
) -> list[tuple[str, int, int]]:
    spans = [(slot, start, end) for slot, start, end, _ in found.spans]
    if options:
        asked = [s for s in spans if s[0] in _TOLD and any(start <= s[1] and s[2] <= end for start, end in options)]
        spans = [span for span in spans if span not in asked]
        taken = [(start, end) for _, start, end in spans] + [*blocked, *mentions]
        free = [(a, b) for a, b in options if not any(a < end and start < b for start, end in taken)]
        spans = sorted([*spans, *(("size", start, end) for start, end in free)], key=_start)
    if mentions:
        spans = [span for span in spans if not any(span[1] < end and start < span[2] for start, end in mentions)]
    if blocked or mentions:
        spans += [("", start, end) for start, end in blocked]
        spans += [("product", start, end) for start, end in mentions]
        spans.sort(key=_start)
    return spans


def _start(span: tuple[str, int, int]) -> int:
    return span[1]


def _inside(at: int, stretches: Sequence[Stretch]) -> bool:
    return any(start <= at < end for start, end in stretches)
