"""English names of goods in a row with marks between them alone: grey hoodie, mighty mug: prices? polo how much? cap how much? Pure.

A mark ends a clause as often as it lists goods, so that it does so only where names stand on both sides of it, with no more than a size, a
count or a word for the price between.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in, mentions_in
from zhubo.perceive.found import Stretch
from zhubo.shop.search import CatalogueIndex, Spoken, goods_by_word, stem, take_apart
from zhubo.text.wording import wording

_MARKS = (",", ";", "?", "/", ".")
_SIZE = r"(?:\d{1,3}(?:\.\d)?|x{0,3}[sl]|m|\dxl|small|medium|large)"
_PRICED = r"(?:how much(?: is (?:it|that|this))?|price|prices|costs?(?: what)?|hm)"
_BETWEEN = re.compile(
    rf"(?: ?(?:in |size |sz |in size |in an? )?{_SIZE}(?![\w.%]))?(?: {_PRICED})? ?(?P<mark>[,;?/]|\.(?!\d))+ ?"
    rf"(?:and |plus |or |also |then )?(?:{_PRICED} (?:is |of |for )?)?(?:(?:the|an?|one|your|ur|two|three|four|five|six|"
    rf"\d{{1,2}}(?: ?x)?) )?"
)
_DIFFERS = wording(
    r"\b(?:differ|differs|differing|difference|different|compare|compares|compared|comparison|contrast|diff)\b"
)
_TO = re.compile(
    r",? (?P<mark>(?:compared |relative |in contrast |as opposed |next )?(?:to|from|with)) (?:(?:the|an?|your|ur|that|this) )?"
)
"""What stands between two things that are compared, where there is no mark: differ the scarf to the beanie."""
_TOLD = re.compile(
    r"(?:\b(?:i|i'?ve|we|we'?ve|he|she|they|he'?s|she'?s)(?: [a-z']+)? |^)(?:love|loved|loving|own|have|had|got|bought|ordered|"
    r"received|wear|"
    r"wearing|like|prefer)(?: on)? (?:the|an?|my|your|ur|that|this|those|these) $|\bmy $"
)
"""What stands before a name that is told of and not asked for."""


def with_cuts_of_a_row(cuts: list[Stretch], text: str, index: CatalogueIndex) -> list[Stretch]:
    """Return the cuts of a comment (folded) with the marks that stand between names of different goods, where it is English."""
    differs = _DIFFERS.search(text) is not None
    if not text.isascii() or not (differs or any(mark in text for mark in _MARKS)):
        return cuts
    found = list(cuts)
    named = mentions_in(index, text)
    for (start, end), (first, last) in pairwise(joined_names(named, text)):
        between = _BETWEEN.fullmatch(text, end, first) or (_TO.fullmatch(text, end, first) if differs else None)
        told = _TOLD.search(text, 0, start) is not None
        if between is None or told or any(a < first and end < b for a, b in cuts):
            continue
        one, other = (candidates_in(index, text[a:b]).products for a, b in ((start, end), (first, last)))
        sure = all(_is_written_out(text[a:b], index) for a, b in ((start, end), (first, last)))
        if sure and one and other and set(one).isdisjoint(other):
            found.append(between.span("mark"))
    return sorted(found)


def _is_written_out(name: str, index: CatalogueIndex) -> bool:
    """Whether a word of a name is one of the bag's as it stands, or one for a kind: might is no mighty mug."""
    words = (*name.split(), *(word for word, _, _ in take_apart(name, index.words).words))
    return any(index.words.get(stem(word)) or word in goods_by_word() for word in words)


def of_the_kind_beside(
    meant: list[Target], part: Spoken, before: Mapping[int, Sequence[Target]], *, index: CatalogueIndex
) -> list[Target]:
    """Return the one of several that is of the kind of what an English comment named last, where a part names none: a cushion or dash."""
    last = next((found for _, found in sorted(before.items(), reverse=True) if len(found) == 1 and found[0].sku), None)
    if len(meant) < 2 or last is None or not part.text.isascii() or any(one.sort == "kind" for one in part.goods):
        return meant
    kinds = index.naming[index.places[last[0].sku]].kinds
    same = [one for one in meant if one.sku and not kinds.isdisjoint(index.naming[index.places[one.sku]].kinds)]
    return same if len(same) == 1 and same[0].sku != last[0].sku else meant


def joined_names(named: Sequence[Stretch], text: str) -> list[Stretch]:
    """Return stretches that name goods, those as one between which but a blank stands: enterprise cloud."""
    row: list[Stretch] = []
    for start, end in named:
        if row and text[row[-1][1] : start] in (" ", "-", " + "):
            row[-1] = (row[-1][0], end)
        else:
            row.append((start, end))
    return row
