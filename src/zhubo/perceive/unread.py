"""Whether something is said next to a product that none of its names and options accounts for: floral perfume, 8k camera, 花香味的香水."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.perceive.found import Found, Stretch
from zhubo.shop.search import IDLE, TELLING, CatalogueIndex, Spoken, near_word, root

Piece = tuple[int, int, bool | None]
"""A word or a number of a text with its place; whether it is accounted for, None for one that no name goes on behind."""
WORD_LETTERS_MIN = 3
ASIAN_TRAIT_MAX = 7
NUMBER_MIN = 100
"""From here on a bare number beside a product is no count of it."""


def is_unread(
    found: Found, spoken: Spoken, index: CatalogueIndex, at: int, names: Iterable[Stretch], read: frozenset[int]
) -> bool:
    """Whether a word or a number that describes the product at place `at` is left over: right before its name, or behind it after `with`.

    Where it is not named, `one` stands for it. `names` are the places where an alias or a title of it stands; `read` the places of the
    options that were understood.
    """
    first = _first_named(spoken, index, at, names)
    if first is not None or _LATIN.search(spoken.text) is not None:
        pieces = _pieces(found, spoken, index, at, read)
        if _leaves_before(pieces, first, spoken.text) or (
            first is not None and _leaves_behind(pieces, first, spoken.text)
        ):
            return True
    return _leaves_asian_trait(found, index, at, first, read)


def _leaves_before(pieces: list[Piece], first: int | None, text: str) -> bool:
    """Whether one of the words that lead up to the name at `first`, or to `one`, is left over."""
    begin = first
    if begin is None:
        one = _ONE.search(text)
        if one is None:
            return False
        begin = one.start()
    for start, end, known in reversed(pieces):
        if end > begin:
            continue
        if begin - end > 1 or known is None:
            return False
        if not known:
            return True
        begin = start
    return False


def _leaves_behind(pieces: list[Piece], first: int, text: str) -> bool:
    """Whether a word that is tied to the name before it by `with` or `in` is left over: keyboard with numpad."""
    tied = {match.end() for match in _TIED.finditer(text, first)}
    return any(start in tied and known is False for start, _, known in pieces)


def _first_named(spoken: Spoken, index: CatalogueIndex, at: int, names: Iterable[Stretch]) -> int | None:
    """Return where the name of a product begins in the text; None where only its place tells which one is meant."""
    own = index.naming[at]
    starts = [start for start, _ in names]
    starts += [start for word, start, _ in spoken.words if word in own.head_words]
    starts += [one.start for one in spoken.goods if one.sort == "kind" and one.id in own.kinds]
    starts += [start for pair, start, _ in spoken.pairs if f"g:{pair}" in own.strong]
    return min(starts, default=None)


def _pieces(found: Found, spoken: Spoken, index: CatalogueIndex, at: int, read: frozenset[int]) -> list[Piece]:
    """Return the words and numbers of a text, in order."""
    spans = [(start, end) for slot, start, end, _ in found.spans if slot not in _UNSURE]
    spans += [(one.start, one.end) for one in spoken.goods]
    ideas = {start for start, _ in found.concepts}
    pieces: list[Piece] = []
    for word, start, end in spoken.words:
        known: bool | None = not read.isdisjoint(range(start, end)) or _inside(start, end, spans)
        if not known and ((word in IDLE and word not in TELLING) or word in _CALLS or start in ideas):
            known = None
        elif not known:
            known = end - start < WORD_LETTERS_MIN or _is_told(index, at, word)
        pieces.append((start, end, known))
    for number in spoken.numbers:
        whole = (number.start, number.end)
        known = not read.isdisjoint(range(*whole)) or _inside(*whole, spans) or _is_model(index, at, number.value)
        small = not number.unit and not number.code and float(number.value) < NUMBER_MIN
        small = small or number.unit in _COUNTS
        known = known or spoken.text[number.end - 1 : number.end + 1].strip().endswith("%")
        pieces.append((*whole, known or (None if small else False)))
    return sorted(pieces, key=lambda piece: piece[:2])


def _is_told(index: CatalogueIndex, at: int, word: str) -> bool:
    """Whether a word is of the product, as a name, an option or a trait, perhaps with a slip or in another form."""
    own = index.naming[at]
    for form in {word, root(word), near_word(index, word)} - {None}:
        if f"w:{form}" in own.strong or f"w:{form}" in own.soft or form in own.traits:
            return True
    options = index.choices[at]
    return root(word) in options.roots or word in _SORTS or any(noun.startswith(root(word)) for noun in options.nouns)


def _is_model(index: CatalogueIndex, at: int, value: str) -> bool:
    return value in index.choices[at].name or any(key.endswith(value) for key in index.naming[at].numbers)


def _leaves_asian_trait(found: Found, index: CatalogueIndex, at: int, first: int | None, read: frozenset[int]) -> bool:
    """Whether 木质, 花香味 or the like, before a name or where none stands, is no option that was understood, no slot, no trait."""
    if first is None:
        match = _ASIAN_CHOICE.search(found.text)
    else:
        match = _ASIAN_TRAIT.search(found.text, max(0, first - ASIAN_TRAIT_MAX), first)
    if match is None:
        return False
    own, trait = index.naming[at], match[1][:2]
    start, end = match.start(1), match.start(1) + len(trait)
    known = f"g:{trait}" in own.strong or f"g:{trait}" in own.soft or trait in own.traits
    return not (known or not read.isdisjoint(range(start, end)) or _inside(start, end, [s[1:3] for s in found.spans]))


def _inside(start: int, end: int, places: Iterable[Stretch]) -> bool:
    return any(first < end and start < last for first, last in places)


_UNSURE = frozenset({"material", "attribute", "", "product"})
"""Slots that alone do not say that the product has it."""
_COUNTS = frozenset({"size", "count"})
_LATIN = re.compile(r"[a-z]")
_ONE = re.compile(r"\bones?\b")
_TIED = re.compile(r"\b(?:with|w|in)\b/?(?: an?| the)? ")
_TRAIT = r"([一-鿿]{1,3}(?:质|材质|香味|味|香型|制))"
_ASIAN_TRAIT = re.compile(rf"(?:^|[^一-鿿]|[要买看]|那个|这个|一个){_TRAIT}的?$")
_ASIAN_CHOICE = re.compile(rf"(?:^|[^一-鿿]|[要买看]){_TRAIT}的(?=多少|什么价|啥价|几|怎么卖|咋卖|还?有)")
_SORTS = frozenset(
    "version edition style type model size sized set pack box case pair one kind color colour coloured colored".split()
)
"""What follows an option and is none."""
_CALLS = frozenset(
    "omg wow babe girl girls sis bro boss dear sir madam lol lmao haha yo yes yep yeah nah hiya morning evening host seller mate fam "
    "honey love loving loved adore watching wait waiting sooo soo finally honestly literally umm okay lil sick dope fire insane epic legit "
    "person general bulk total real hand".split()
)
"""Words that describe no goods, or say no more than that one likes them."""
