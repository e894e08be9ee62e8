"""Goods that an English comment only tells of: what its thing is for, what somebody is like, what the viewer has. Pure.

In `four cushions for the conservatory chairs` nobody asks for chairs, in `he's built like a fridge, any shirt left` for no fridge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.perceive.found import Stretch
from zhubo.shop.search import find_goods


def told_beside(text: str, mentions: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return the stretches in which words for goods, and none of the bag's `mentions`, are told and not asked for."""
    if not text.isascii():
        return ()
    told = []
    for goods in find_goods(text):
        if goods.sort == "colour" or any(goods.start < end and start < goods.end for start, end in mentions):
            continue
        lead = _LEADS.search(text, 0, goods.start)
        if lead is None or any(lead.start() < end and start < goods.end for start, end in mentions):
            continue
        told.append((lead.start(), goods.end))
    return tuple(told)


def without_told(text: str, told: Sequence[Stretch]) -> str:
    """Return `text` with blanks for what is told beside."""
    for start, end in told:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


_MINE = r"(?:my|our|his|her|their|[a-z]+'s)"
_NOT_ASKED = "".join(
    rf"(?<!{word} )"
    for word in "much looking searching hunting price prices cost costs total pay asking after discount deal offer code".split()
)
_LEADS = re.compile(
    rf"\b(?:(?:(?:built|looks?|looking|feels?|feeling|sounds?|is|im|i'm|he'?s|she'?s|just|a bit|more) )?like (?:an? |the |my )?|"
    rf"(?:to (?:go with|match|wear with|sit on|put on|hide|cover|protect)|(?<=[a-z0-9] ){_NOT_ASKED}for) "
    rf"(?:{_MINE}|your|the|this|these|those|that|some|an?) |"
    rf"{_NOT_ASKED}(?:on|in|into|inside|at|from|under|next to|beside|behind|near|instead of|rather than|off|since|over) "
    rf"{_MINE} |"
    rf"(?:my|our|his|her|their) |(?:giving|serving|pure|total) )(?:[a-z'-]+ ){{0,3}}?$"
)
"""What stands before goods that are told of."""
