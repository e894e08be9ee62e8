"""Names of a shop that are written as they sound, in the letters of the comment's language: 다코 폴로 is the Darko Polo. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from zhubo.perceive.slips_abroad import words_of
from zhubo.shop.search import CatalogueIndex, goods_named
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.sounds import SHORT, Heard, heard_as, how_far, name_heard_as

_WORDS: Mapping[str, re.Pattern[str]] = {
    "ja": re.compile("[ァ-ヺー]{2,}"),
    "ko": re.compile("[가-힣]{2,}"),
    "ru": re.compile("[а-яё]{3,}"),
    "ar": re.compile("[\u0621-\u064a]{3,}"),
}
"""Words that may be names, by language."""
_BENT: Mapping[str, re.Pattern[str]] = {
    "ko": re.compile("(?:으로|이랑|하고|까지|부터|이나|이요|인가|은|는|이|가|을|를|도|로|랑|요|에|의|꺼|거|만|나)$"),
    "ru": re.compile("(?:ами|ов|ом|ой|ам|ах|ем|а|у|ы|е|и|о)$"),
}
"""What may be written onto the end of a name."""
_BEFORE: Mapping[str, re.Pattern[str]] = {"ar": re.compile("^(?:وال|بال|فال|كال|لل|ال|و|ب|ل|ف)")}
NAME_LETTERS_MIN = 3
FAR_MAX: Mapping[int, int] = {2: 0, 3: 1, 4: 1}
"""In how many places vowels may differ, by how many consonants a name has; in two where it has more."""


def names_by_sound(normal: Normal, index: CatalogueIndex, language: str) -> Normal:
    """Return a folded text with the shop's own spelling of names that are written as they sound."""
    pattern = _WORDS.get(language)
    if pattern is None or not index.words:
        return normal
    words = [match for match in pattern.finditer(normal.text)]
    if not words:
        return normal
    named = [(start, end) for start, end, _ in goods_named(normal.text, language)]
    edits: list[tuple[int, int, str]] = []
    for match in words:
        if any(start < match.end() and match.start() < end for start, end in named):
            continue
        for start, end, name in _names_in(index, match[0], language):
            edits.append((match.start() + start, match.start() + end, name))
    return rewritten(normal, _apart(normal.text, edits)) if edits else normal


def _apart(text: str, edits: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return edits that leave a blank between a name and letters that follow it, as names in Latin letters need."""
    return [
        (
            start,
            end,
            f"{' ' if start and text[start - 1].isalnum() else ''}{name}{' ' if text[end : end + 1].isalnum() else ''}",
        )
        for start, end, name in edits
    ]


def _names_in(index: CatalogueIndex, word: str, language: str) -> list[tuple[int, int, str]]:
    """Return where names stand in a word that is no word of its language, and the names; nothing where it is one."""
    if _is_known(word, language):
        return []
    for start, end in _stems_of(word, language):
        name = name_of(index, word[start:end], language)
        if name and not _is_known(word[start:end], language):
            return [(start, end, name)]
    for cut in range(2, len(word) - 1) if language == "ja" else ():
        left, right = name_of(index, word[:cut], language), name_of(index, word[cut:], language)
        if left and right:
            return [(0, cut, left), (cut, len(word), right)]
    return []


def _stems_of(word: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the places in a word where a name may stand: the whole, and without what is written onto its ends."""
    yield 0, len(word)
    before = _BEFORE[language].match(word) if language in _BEFORE else None
    behind = _BENT[language].search(word) if language in _BENT else None
    first, last = before.end() if before else 0, behind.start() if behind else len(word)
    if (before or behind) and last - first >= 2:
        yield first, last


def _is_known(word: str, language: str) -> bool:
    return word in words_of(language).known


@lru_cache(maxsize=2_048)
def name_of(index: CatalogueIndex, word: str, language: str) -> str:
    """Return the word of a shop's names that a word sounds like; empty where none does, or several do."""
    table, best, found = _by_sound(index), (99, 0), dict[str, None]()
    for heard in heard_as(word, language):
        for name, said in table.get(heard.consonants, ()):
            far = how_far(heard, said)
            if far is None or far[0] > FAR_MAX.get(len(heard.consonants), 2) or far > best or _says_little(heard):
                continue
            found = found if far == best else {}
            best = far
            found[name] = None
    return next(iter(found)) if len(found) == 1 else ""


def _says_little(heard: Heard) -> bool:
    """Whether of a short word not one vowel inside is written."""
    return len(heard.consonants) <= SHORT and all(said in ("*", "") for said in heard.vowels[1:-1])


@lru_cache(maxsize=8)
def _by_sound(index: CatalogueIndex) -> Mapping[str, tuple[tuple[str, Heard], ...]]:
    """Return the words of a shop's names by the consonants that are heard in them."""
    table: dict[str, list[tuple[str, Heard]]] = {}
    for word in index.words:
        if len(word) >= NAME_LETTERS_MIN and word.isalpha():
            for heard in name_heard_as(word):
                if len(heard.consonants) >= SHORT:
                    table.setdefault(heard.consonants, []).append((word, heard))
    return {consonants: tuple(names) for consonants, names in table.items()}
