"""Goods that a question names in its own clause, where a story beside it names what the bag lacks. Pure.

Of `new sofa landed today, how much for the dash cushion` and of `之前用的r11掉水里了 reno8现在几多钱` only what is asked about counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from zhubo.events import Target
from zhubo.perceive.asides_en import told_beside, without_told
from zhubo.perceive.forms import asks_price, is_question
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.nearby import BY_PLACE, NEIGHBOUR
from zhubo.perceive.story_goods_en import asks, story_pieces
from zhubo.text.wording import wording

STORY_CHARS_MIN = 4
"""A shorter piece tells no story."""


def goods_of_its_clause(
    found: Found, mentions: Sequence[Stretch], targets: tuple[Target, ...], find: Callable[[Found], tuple[Target, ...]]
) -> tuple[Target, ...]:
    """Return the goods that the clause of a question names for itself where all of a comment means something unknown; else `targets`.

    `find` returns the goods that a comment means. What is left of `found` is what stands in that clause.
    """
    if targets and targets[0].sku:
        return targets
    if (alone := _without_story(found, mentions, find)) is not None:
        return alone
    if not targets:
        return targets
    clause = clause_of(found.text, mentions)
    if clause is None:
        return _without_asides(found, mentions, targets, find)
    start, end = clause
    inside = [span for span in found.spans if start <= span[1] and span[2] <= end]
    told = {span[0] for span in found.spans} - {span[0] for span in inside}
    told -= {"size"} if _SO_SIZED.search(found.text, start, end) is not None else set()
    own = found.copy()
    own.text = " " * start + found.text[start:end] + " " * (len(found.text) - end)
    own.spans, own.typed = inside, {slot: value for slot, value in found.typed.items() if slot not in told}
    named = find(own)
    aside = {NEIGHBOUR, *BY_PLACE} - ({"pinned"} if _POINTS_HERE.search(own.text) is not None else set())
    if not named or any(not target.sku or target.how in aside for target in named):
        return _without_asides(found, mentions, targets, find)
    found.text, found.spans, found.typed, found.links = own.text, own.spans, own.typed, own.links
    return named


def _without_story(
    found: Found, mentions: Sequence[Stretch], find: Callable[[Found], tuple[Target, ...]]
) -> tuple[Target, ...] | None:
    """Return the goods that a comment means without the pieces that tell of others; None where there are none, or it means nothing then."""
    told = story_pieces(found, mentions)
    if not told:
        return None
    own = found.copy()
    own.text = without_told(found.text, told)
    own.spans = [span for span in found.spans if not any(start <= span[1] and span[2] <= end for start, end in told)]
    slots = {span[0] for span in own.spans}
    own.typed = {slot: value for slot, value in found.typed.items() if slot in slots or not _is_of(slot, found)}
    named = find(own)
    if any(not target.sku or target.how == NEIGHBOUR for target in named):
        return None
    if mentions and named and named[0].how in BY_PLACE:
        return None
    found.text, found.spans, found.typed, found.links = own.text, own.spans, own.typed, own.links
    return named


def _is_of(slot: str, found: Found) -> bool:
    """Whether a slot's value was read in words of the comment."""
    return any(span[0] == slot for span in found.spans)


def _without_asides(
    found: Found, mentions: Sequence[Stretch], targets: tuple[Target, ...], find: Callable[[Found], tuple[Target, ...]]
) -> tuple[Target, ...]:
    """Return the goods that a comment names without what it tells beside them in the same clause; `targets` where it does not."""
    told = told_beside(found.text, mentions) if mentions else ()
    if not told:
        return targets
    own = found.copy()
    own.text = without_told(found.text, told)
    own.spans = [span for span in found.spans if not any(start <= span[1] and span[2] <= end for start, end in told)]
    named = find(own)
    if not named or any(not target.sku or target.how in {NEIGHBOUR, *BY_PLACE} for target in named):
        return targets
    found.text, found.spans, found.typed, found.links = own.text, own.spans, own.typed, own.links
    return named


def clause_of(text: str, mentions: Sequence[Stretch]) -> Stretch | None:
    """Return the last clause that asks, with the one before it where it names no goods; None where nothing else is told beside it."""
    pieces = [match.span() for match in (_PIECES_ASCII if text.isascii() else _PIECES).finditer(text)]
    asking = [at for at, (start, end) in enumerate(pieces) if _asks(text[start:end])]
    if len(pieces) < 2 or not asking:
        return None
    first = last = asking[-1]
    if not _tells_goods(text, pieces[last], mentions):
        first = last - 1
        if first < 0 or not _tells_goods(text, pieces[first], mentions):
            return None
    rest = [piece for at, piece in enumerate(pieces) if not first <= at <= last]
    story = [text[start:end] for start, end in rest]
    if not any(len(one) >= STORY_CHARS_MIN for one in story) or any(map(_asks, story)):
        return None
    if (first < last or not text.isascii()) and not any(_STORY.search(one) is not None for one in story):
        return None
    return pieces[first][0], pieces[last][1]


def _asks(piece: str) -> bool:
    return asks(piece) if piece.isascii() else is_question(piece) or asks_price(piece)


def _tells_goods(text: str, piece: Stretch, mentions: Sequence[Stretch]) -> bool:
    """Whether a piece names goods of the bag, or points at what is on show."""
    named = any(piece[0] <= start and end <= piece[1] for start, end in mentions)
    return named or _POINTS_HERE.search(text, *piece) is not None


_PIECES = re.compile(r"[^ ,，。!！?？;；~]+[?？]?")
_PIECES_ASCII = re.compile(r"[^,.;!?]+\??")
_POINTS_HERE = wording(r"这[个台款件双条部本]|\b(?:this|these)\b|(?<!any )(?<!ones )(?<!them )(?<!anything )\bhere\b")
_SO_SIZED = wording(r"\bin (?:that|it|my size|that size)\b")
"""What points back at a size that is told before."""
_STORY = wording(
    r"\b(?:i|i'?m|i'?ve|my|me|mine|we|our|us|he|she|his|her|him|they|their|today|yesterday|last|new|old|still|again|ok)\b|"
    r"我|俺|咱|他|她|家|爸|妈|爷|奶|哥|姐|弟|妹|叔|姨|娃|孩|老[公婆师]|朋友|同[事学]|邻居|隔壁|师傅|推荐|之前|以前|上次|用的|旧|刚|了$"
)
"""Words of a story."""
