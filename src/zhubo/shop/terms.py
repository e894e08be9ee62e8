"""The terms by which a text may name products: words, pairs of Asian characters, kinds, brands, models. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from typing import Any, TypeVar

from zhubo.shop.brand_words import LINES
from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.heard import leads_of
from zhubo.shop.slips import OTHER, completed_word, cost_of, near_word
from zhubo.shop.spoken import STOPS, TELLING, Goods, Number, Spoken
from zhubo.shop.unit_words import UNITS
from zhubo.values import dataclass

TYPO_PER_MILLE = 800
ARTICLES = frozenset({"the", "a", "an"})
GLUE = frozenset(
    "in on a an the of to for and or at is it i my me with by from this that be do so as if up we he she are was".split()
)
"""Two of these in a row are no piece of a name."""
PREFIX_LETTERS_MIN = 5
"""From how many letters on a cut-off word is completed."""
Places = tuple[tuple[int, int], ...]
Hit = TypeVar("Hit", bound=tuple[Any, ...])


def inside(start: int, end: int, places: Places) -> bool:
    """Whether `[start, end)` overlaps one of the places."""
    return any(start < last and first < end for first, last in places)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Return hits, each beginning with its start and end, in reading order; the longest of those that overlap."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if all(hit[1] <= one[0] or one[1] <= hit[0] for one in kept):
            kept.append(hit)
    return sorted(kept)


@dataclass(slots=True)
class Terms:
    """The terms of a text: those that name, with their trust in thousandths, those that only tell apart, those that do so last; places."""

    naming: dict[str, int] = field(default_factory=dict)
    soft: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def name(self, index: CatalogueIndex, term: str, start: int, end: int, trust: int = 1000) -> None:
        """Note a naming term, where the catalogue has it."""
        if term in index.postings:
            self.naming.setdefault(term, trust)
            self.spans.append((start, end))


def terms_of(
    index: CatalogueIndex, spoken: Spoken, meant: list[Goods], numbers: list[Number], blocked: Places
) -> Terms:
    """Return the terms of a text: of the goods words that are meant, the numbers, the words and pairs outside of `blocked` places."""
    terms = Terms()
    covered: list[tuple[int, int]] = []
    for goods in meant:
        term = f"{goods.sort[0]}:{goods.id}"
        if goods.sort == "colour":
            if goods.end - goods.start > 1:
                covered.append((goods.start, goods.end))
        else:
            terms.name(index, term, goods.start, goods.end)
            if goods.sort == "line":
                terms.name(index, f"b:{LINES[goods.id][0]}", goods.start, goods.end)
            if term in index.postings or (goods.sort == "kind" and not _is_named_so(index, spoken, goods)):
                covered.append((goods.start, goods.end))
    _word_terms(index, spoken, blocked, tuple(covered), terms)
    places = (*covered, *blocked)
    for pair, start, end in spoken.pairs:
        term = f"g:{pair}"
        if term not in index.postings or inside(start, end, places) or _is_denied(index, spoken, start):
            continue
        if _is_strong(index, term):
            terms.name(index, term, start, end)
        else:
            terms.soft.append(term)
    terms.soft += [f"n:{number.value}" for number in spoken.numbers if not number.unit and not number.code]
    for number in numbers:
        if _is_an_option_of_its_brand(index, number):
            continue
        if number.code or number.suffixes != ((),) or _is_anchor(index, number.left):
            terms.name(index, f"n:{number.code or number.value}", number.start, number.end)
            if number.slip:
                terms.name(index, f"w:{number.left}", number.start, number.end, TYPO_PER_MILLE)
        else:
            terms.name(index, f"h:{number.value}", number.start, number.end)
    return terms


def _is_named_so(index: CatalogueIndex, spoken: Spoken, goods: Goods) -> bool:
    """Whether the words of a kind that the bag has none of stand in one name all the same."""
    words = [word for word, start, _ in spoken.words if goods.start <= start < goods.end]
    pairs = zip(words, words[1:], strict=False)
    return len(words) < 2 or any(f"p:{one} {two}" in index.postings for one, two in pairs)


def _is_denied(index: CatalogueIndex, spoken: Spoken, start: int) -> bool:
    """Whether a word for no stands right before a pair of characters, and not as a piece of a name: 不加绒, but 不锈钢."""
    if not start or spoken.text[start - 1] not in "不没无非":
        return False
    return not _is_strong(index, f"g:{spoken.text[start - 1 : start + 1]}")


def _word_terms(index: CatalogueIndex, spoken: Spoken, blocked: Places, covered: Places, terms: Terms) -> None:
    before, ended = "", -9
    for word, start, end in spoken.words:
        if blocked and inside(start, end, blocked):
            continue
        if before and before not in ARTICLES and start - ended <= 3 and not (before in GLUE and word in GLUE):
            pair = f"p:{before} {word}"
            if pair in index.postings:
                terms.name(index, pair, start, end)
        before, ended = word, end
        if covered and word not in STOPS and inside(start, end, covered):
            terms.last.append(f"w:{word}")
        elif word in STOPS or not index.words.get(word, True):
            if word in TELLING or word not in STOPS:
                terms.soft.append(f"w:{word}")
        elif word in index.words:
            terms.name(index, f"w:{word}", start, end)
        elif word not in UNITS and (
            near := near_word(index, word)
            or (completed_word(index, word) if end - start >= PREFIX_LETTERS_MIN else None)
        ):
            terms.name(index, f"w:{near}", start, end, TYPO_PER_MILLE)


def led(index: CatalogueIndex, number: Number) -> Number:
    """Return a number whose word before it is one slip from one that leads up to this very number in a name (mete50), led by that one.

    So is one that has its letters in another order: meta50.
    """
    if len(number.left) < 4 or number.left in index.words or f"n:{number.value}" not in index.postings:
        return number
    alike = [
        word
        for word in leads_of(index).get(number.value, ())
        if word[0] == number.left[0]
        and (sorted(word) == sorted(number.left) or (len(word) > 3 and cost_of(number.left, word) <= OTHER))
    ]
    if len(alike) != 1:
        return number
    return replace(number, left=alike[0], leads=(alike[0], *number.leads[1:]), slip=True)


def _is_an_option_of_its_brand(index: CatalogueIndex, number: Number) -> bool:
    """Whether a bare number behind a brand is the model of other brands' goods alone, and an option of its own: the 512 of 三星512."""
    if number.code or number.suffixes != ((),) or f"n:{number.value}" not in index.postings:
        return False
    own = {at for at, _ in index.postings.get(f"b:{number.left}", ())}
    models = {at for at, _ in index.postings[f"n:{number.value}"]}
    return own.isdisjoint(models) and any(number.value in index.naming[at].option_amounts for at in own)


def _is_anchor(index: CatalogueIndex, left: str) -> bool:
    return left in index.anchors or f"b:{left}" in index.postings or f"l:{left}" in index.postings


def _is_strong(index: CatalogueIndex, term: str) -> bool:
    return any(term in index.naming[at].strong for at, _ in index.postings.get(term, ()))
