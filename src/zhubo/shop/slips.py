"""Known words that a written one is a slip away from, or the beginning of: what a slip costs, and what is near enough. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import accumulate

from zhubo.shop.catalogue_index import TYPO_LETTERS_MIN, CatalogueIndex, shapes_of
from zhubo.shop.everyday_words import EVERYDAY

CLEAR = 30
"""By how many hundredths the nearest word must be nearer than the next."""
DOUBLED, VOWEL_LEFT_OUT, SWAPPED, ALIKE, OTHER_VOWEL, BESIDE, OTHER = 40, 60, 70, 60, 80, 80, 100
"""What slips cost, in hundredths: a letter doubled or not, a vowel or h left out or put in, two letters swapped, a letter that sounds like
the right one, another vowel, a key beside the right one, any other letter."""


@lru_cache(maxsize=32_768)
def near_word(index: CatalogueIndex, word: str, least: int = TYPO_LETTERS_MIN) -> str | None:
    """Return the only known word that `word` is a slip or, where it is long, two of: banana for bananna, reversed for rvrsed.

    An ordinary word is none: to apply is no apple.
    """
    near = None if word in EVERYDAY or word in _CONTRACTED else nearest(word, _by_shape(index), least)
    return near if near is None or near != word else None


def completed_word(index: CatalogueIndex, word: str) -> str | None:
    """Return the only word that names something and that begins with `word`: plims. An ordinary word is whole: to charge is no charger."""
    longer = [known for known in index.starts.get(word[:4], ()) if known.startswith(word)]
    return longer[0] if len(longer) == 1 and word not in EVERYDAY else None


def nearest(word: str, known: Mapping[str, tuple[str, ...]], least: int = TYPO_LETTERS_MIN) -> str | None:
    """Return the one of the words `known` by their shapes that `word` is near enough to, clearly nearer than to any other; else None.

    A word of fewer letters than `least` is near only to what differs by a doubled letter.
    """
    if len(word) < NEAR_LETTERS_MIN:
        return None
    first = _sound(word)[0]
    found = {one for shape in _shapes(word) for one in known.get(shape, ()) if _sound(one)[0] == first}
    costs = sorted((cost, one) for one in found if (cost := _cost_of(word, one)) <= _allowed(word, one, least))
    others = (cost for cost, one in costs[1:] if said_as(one) != said_as(costs[0][1]))
    if not costs or next(others, costs[0][0] + CLEAR) - costs[0][0] < CLEAR:
        return None
    return costs[0][1]


def one_slip_away(word: str, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return those of the words `known` by their shapes, also as they are written, that one letter or two swapped tell from `word`."""
    found = dict.fromkeys(one for shape in shapes_of(word) for one in known.get(shape, ()))
    return tuple(one for one in found if one[0] == word[0] and _is_one_slip(word, one))


def _is_one_slip(written: str, known: str) -> bool:
    """Whether a letter left out, put in or exchanged, or two swapped beside each other, make one of two different words of the other."""
    start = next(
        (at for at, (a, b) in enumerate(zip(written, known, strict=False)) if a != b), min(len(written), len(known))
    )
    one, two = written[start:], known[start:]
    if len(one) == len(two):
        return one[1:] == two[1:] or (one[:2] == two[1::-1] and one[2:] == two[2:])
    return one[1:] == two if len(one) > len(two) else one == two[1:]


def by_shape(words: Iterable[str], *, as_written: bool = False) -> Mapping[str, tuple[str, ...]]:
    """Return words by the shapes that a slip of them may share with them; where `as_written`, by those of their letters as well."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in dict.fromkeys(words):
        if len(word) >= NEAR_LETTERS_MIN - 1:
            for shape in {*_shapes(word), *(shapes_of(word) if as_written else ())}:
                found[shape].append(word)
    return {shape: tuple(having) for shape, having in found.items()}


@lru_cache(maxsize=16_384)
def cost_of(written: str, known: str) -> int:
    """Return what the slips cost that make `written` of `known`, in hundredths."""
    one, two = _sound(written), _sound(known)
    missing = [_left_out(two, at, letter) for at, letter in enumerate(two)]
    before: list[int] = []
    row = list(accumulate(missing, initial=0))
    for at, letter in enumerate(one):
        more = _left_out(one, at, letter)
        last, before, row = before, row, [row[0] + more]
        for place, own in enumerate(two):
            cost = min(before[place] + _exchanged(letter, own), before[place + 1] + more, row[place] + missing[place])
            if at and place and letter == two[place - 1] and own == one[at - 1] and letter != own:
                cost = min(cost, last[place - 1] + SWAPPED)
            row.append(cost)
    return row[-1]


def _cost_of(written: str, known: str) -> int:
    """Return what the slips cost, little where a word is written otherwise but said alike: beeny for beanie, hody for hoodie."""
    return DOUBLED if said_as(written) == said_as(known) else cost_of(written, known)


@lru_cache(maxsize=16_384)
def said_as(word: str) -> str:
    """Return how a Latin word is said, roughly: one letter for the spellings of a vowel, of a last y and of a consonant."""
    for pattern, sound in _SPELLINGS:
        word = pattern.sub(sound, word)
    return word


def _allowed(word: str, known: str, least: int) -> int:
    """Return what slips may cost in all between two words: short words are soon another word."""
    letters = max(len(word), len(known))
    if len(word) < least or letters < TYPO_LETTERS_MIN:
        return DOUBLED if len(word) < least else SWAPPED
    if letters < TWO_SLIPS_LETTERS_MIN:
        return SWAPPED if letters == TYPO_LETTERS_MIN else OTHER
    return 2 * VOWEL_LEFT_OUT + 10 * (letters - TWO_SLIPS_LETTERS_MIN)


def _left_out(word: str, at: int, letter: str) -> int:
    if letter in (word[at - 1 : at], word[at + 1 : at + 2]):
        return DOUBLED
    return VOWEL_LEFT_OUT if letter in _SOFT else OTHER


@lru_cache(maxsize=2_048)
def _exchanged(one: str, other: str) -> int:
    if one == other:
        return 0
    if any(one in alike and other in alike for alike in _ALIKE):
        return ALIKE
    if one in _VOWELS and other in _VOWELS:
        return OTHER_VOWEL
    return BESIDE if other in _KEYS.get(one, "") else OTHER


@lru_cache(maxsize=16_384)
def _sound(word: str) -> str:
    """Return a word as it sounds where letters together sound like one: ph, ck, wh."""
    for written, heard in _TOGETHER:
        word = word.replace(written, heard)
    return word


def _shapes(word: str) -> Iterable[str]:
    """Yield what a word shares with those one slip away from it, and its first letter with the consonants behind it."""
    yield from shapes_of(_sound(word))
    yield f"={bones_of(word)}"


@lru_cache(maxsize=16_384)
def bones_of(word: str) -> str:
    """Return the first letter of a word with the consonants behind it, those that sound alike as one: rvrsd of reversed."""
    sound = _sound(word)
    bones = sound[0]
    for letter in sound[1:]:
        own = _SAME.get(letter, letter)
        if letter not in _SOFT and own != bones[-1]:
            bones += own
    return bones


@lru_cache(maxsize=8)
def _by_shape(index: CatalogueIndex) -> Mapping[str, tuple[str, ...]]:
    return by_shape(word for word, names in index.words.items() if names)


NEAR_LETTERS_MIN = 4
"""How many letters a word has that may be a slip."""
TWO_SLIPS_LETTERS_MIN = 7
"""From how many letters on a word may have two small slips."""
_CONTRACTED = frozenset(
    "whatll itll youll theyll thatll therell wholl wouldve couldve shouldve mightve whatd howd whod whatre howre".split()
)
"""Words that are written with an apostrophe."""
_SPELLINGS = tuple(
    (re.compile(written), sound)
    for written, sound in (
        (r"(?:ie|ey|ee|i|y)(s?)$", r"y\1"),
        (r"ph", "f"),
        (r"ck|qu|[cq]", "k"),
        (r"z", "s"),
        (r"(?:ee|ea|ie|ei)(?!$)", "i"),
        (r"oo|ou|u", "o"),
        (r"(.)\1", r"\1"),
    )
)
"""Spellings of one sound, in the order in which they are heard as one."""
_VOWELS = frozenset("aeiouy")
_SOFT = frozenset("aeiouyh")
_ALIKE = ("ckq", "szc", "fv", "iye", "vw", "gj", "xs", "dt", "bp", "mn")
_SAME: Mapping[str, str] = {"c": "k", "q": "k", "z": "s", "v": "f"}
_TOGETHER = (("ph", "f"), ("ck", "k"), ("wh", "w"), ("gh", "g"))
_KEYS: Mapping[str, str] = {
    "q": "wa", "w": "qeas", "e": "wrsd", "r": "etdf", "t": "ryfg", "y": "tugh", "u": "yihj", "i": "uojk", "o": "ipkl", "p": "ol",
    "a": "qwsz", "s": "awedxz", "d": "serfcx", "f": "drtgvc", "g": "ftyhbv", "h": "gyujnb", "j": "huiknm", "k": "jiolm", "l": "kop",
    "z": "asx", "x": "zsdc", "c": "xdfv", "v": "cfgb", "b": "vghn", "n": "bhjm", "m": "njk",
}  # fmt: skip
"""The keys beside each on a keyboard."""
