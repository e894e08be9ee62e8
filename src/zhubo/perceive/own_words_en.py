"""One of a kind that is told by words of its own text: the audiobook that is like open source without the devops."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.bag import told_of
from zhubo.perceive.wishes import is_group
from zhubo.shop.search import CatalogueIndex, root

KIND_MAX = 12
"""Of how many goods of a kind the texts are looked through."""
_OF_GOODS = frozenset({"ask_price", "ask_stock"})


def told_by_own_words(
    text: str, intent: str | None, targets: Sequence[Target], index: CatalogueIndex
) -> tuple[Target, ...]:
    """Return the one of several goods of a kind in whose text two words of a comment stand in a row; nothing where none does, or several.

    Neither word may stand in the text of another; words that say little do not count, and stand between no two others.
    """
    if intent not in _OF_GOODS or not is_group(targets) or len(targets) > KIND_MAX or not text.isascii():
        return ()
    asked = _in_a_row(text)
    if not asked:
        return ()
    told = [_in_a_row(told_of(index, target.sku)) for target in targets]
    words = [{word for pair in pairs for word in pair} for pairs in told]
    own = [
        any(sum(not words_of.isdisjoint(pair) for words_of in words) == 1 for pair in asked & pairs) for pairs in told
    ]
    meant = [target for target, is_own in zip(targets, own, strict=True) if is_own]
    return (replace(meant[0], how="search"),) if len(meant) == 1 else ()


def _in_a_row(text: str) -> set[tuple[str, str]]:
    """Return the pairs of telling words that follow each other in a text."""
    pieces = ([root(word) for word in _WORD.findall(piece) if word not in _LITTLE] for piece in _STOPS.split(text))
    return {pair for words in pieces for pair in pairwise(words)}


_STOPS = re.compile(r"[.,;:!?]")
_WORD = re.compile(r"[a-z]{2,}")
_LITTLE = frozenset(
    "the an and or of for with without to in on at by is are was it its this that these those you your my me we us our they them he she "
    "his her from as be so if do does did can could will would have has had get got want need buy how much many what which who whats "
    "thats like one ones about says say saying called named please pls plz price prices cost costs hm pay any all some no not more most "
    "very just only new good nice best look looks made thing things stuff kind type size sizes colour color piece pieces".split()
)
"""Words that tell no thing of a kind from another."""
