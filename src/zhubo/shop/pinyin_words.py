"""Chinese words by their sound, and letters as the syllables that they may be: ma ke bei and makebei are how 马克杯 sounds. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product

from zhubo.shop.packed_words import packed_lines
from zhubo.shop.syllables import common_syllable_of, known_syllables

Syllables = tuple[str, str]
SYLLABLE_LETTERS_MAX = 6


def sounds_of(pair: str) -> Iterator[Syllables]:
    """Yield the two syllables of two characters, in each way in which these are read."""
    yield from product(_readings(pair[0]), _readings(pair[1]))


def first_sound(char: str) -> str:
    """Return how a Chinese character is read, in the usual way; empty for any other character."""
    return (_readings(char) or ("",))[0]


def said_as_one(name: str) -> str:
    """Return a Chinese name in letters, as its characters are read: qinghe; empty for what is none, or is a single character."""
    syllables = [first_sound(char) for char in name]
    return "".join(syllables) if len(name) > 1 and all(syllables) else ""


def syllables_in(word: str) -> Iterator[Syllables]:
    """Yield each two syllables that follow on each other, in any way in which a Latin word can be read as syllables throughout."""
    yield from (sound for sound, _ in pairs_in([word]))


def pairs_in(words: Iterable[str]) -> Iterator[tuple[Syllables, int]]:
    """Yield each two syllables of Latin words in a row, with the place of their word, or below nothing where they are of two.

    A word that is none of syllables is passed over, and those on both sides of it are apart.
    """
    ends: set[str] = set()
    for place, word in enumerate(words):
        ending: list[set[str]] = [set() for _ in range(len(word) + 1)]
        ending[0] = ends
        for start, end in _ways(word):
            if start and not ending[start]:
                continue
            syllable = word[start:end]
            yield from (((before, syllable), place if start else -place) for before in ending[start])
            ending[end].add(syllable)
        ends = ending[-1]


@lru_cache(maxsize=4_096)
def _ways(word: str) -> tuple[tuple[int, int], ...]:
    """Return the places of the syllables that a word may be read as, those alone from which its end is reached; in order."""
    reached = {len(word)}
    found: list[tuple[int, int]] = []
    for start in range(len(word) - 1, -1, -1):
        for end in range(start + 1, min(len(word), start + SYLLABLE_LETTERS_MAX) + 1):
            if end in reached and word[start:end] in known_syllables():
                found.append((start, end))
                reached.add(start)
    return tuple(sorted(found)) if 0 in reached else ()


@lru_cache(maxsize=16_384)
def _readings(char: str) -> tuple[str, ...]:
    own = common_syllable_of(char)
    return (own, *_further().get(char, ())) if own else _further().get(char, ())


@lru_cache(maxsize=1)
def _further() -> Mapping[str, tuple[str, ...]]:
    """Return how the less common characters are read, and the common ones besides (`runs/make_readings.py`)."""
    found: dict[str, tuple[str, ...]] = {}
    for line in packed_lines("readings"):
        syllable, _, chars = line.partition("\t")
        for char in chars:
            found[char] = (*found.get(char, ()), syllable)
    return found
