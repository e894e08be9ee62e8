"""How words sound, so that a name can be known in another script: `폴로`, `ポロ` and `поло` are polo, `дэш` is Dash. Pure.

A word is heard as consonants in seven classes with vowels between them. Vowels that a script puts in of itself (`ス` for s) may be missing
in the name, as may an English r at the end of a syllable.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from zhubo.text.sounds_tables import (
    ARABIC,
    CYRILLIC,
    HANGUL_FINALS,
    HANGUL_INITIALS,
    HANGUL_VOWELS,
    KANA,
    KANA_SMALL,
    LATIN,
    LATIN_VOWELS,
)
from zhubo.values import dataclass

READINGS_MAX = 16
"""How many ways of hearing a word count."""
SHORT = 2
"""A name of so few consonants must sound like the word in its vowels too."""
_SOUND = tuple[str, str]
"""A consonant's class, or empty; the vowels that stand there, `-` among them where they may be missing."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One way of hearing a word: the classes of its consonants, and the vowels before, between and behind them, empty where none is."""

    consonants: str
    vowels: tuple[str, ...]


@lru_cache(maxsize=4_096)
def heard_as(word: str, language: str) -> tuple[Heard, ...]:
    """Return how a folded word of `ja`, `ko`, `ru` or `ar` may sound; nothing where it has a sign that is no letter of the language."""
    sounds = {"ja": _kana, "ko": _hangul, "ru": _cyrillic, "ar": _arabic}.get(language, _none)(word)
    return tuple(_readings(sounds)) if sounds else ()


@lru_cache(maxsize=32_768)
def name_heard_as(word: str) -> tuple[Heard, ...]:
    """Return how a name in Latin letters may sound, as English reads it."""
    sounds: list[_SOUND] = []
    at = 0
    while at < len(word):
        for letters, behind, classes in LATIN:
            end = at + len(letters)
            if word.startswith(letters, at) and (not behind or word[end : end + 1] in tuple(behind)):
                sounds.append((classes, ""))
                at = end
                break
        else:
            run = _VOWELS.match(word, at)
            if run is None:
                return ()
            silent = run[0] == "e" and run.end() == len(word) and at > 1
            said = "".join(dict.fromkeys("".join(LATIN_VOWELS.get(letter, "") for letter in run[0])))
            sounds.append(("", f"{said}-" if silent else said))
            at = run.end()
    return tuple(dict.fromkeys(one for some in _without_r(sounds) for one in _readings(some)))


def how_far(word: Heard, name: Heard) -> tuple[int, int] | None:
    """Return in how many places the vowels of a word and a name differ, and in how many one is said that may be missing.

    None where their consonants differ. Arabic script leaves out short vowels, which are `*` in a word.
    """
    if word.consonants != name.consonants:
        return None
    pairs = list(zip(word.vowels, name.vowels, strict=True))
    return sum(not _agree(*pair) for pair in pairs), sum("-" in said and bool(named) for said, named in pairs)


def _agree(said: str, named: str) -> bool:
    if said == "*" or (not said and not named):
        return True
    if not said or not named:
        return "-" in said or "-" in named
    return "*" in said or not set(said.strip("-")).isdisjoint(named) or ("-" in said and "-" in named)


def _readings(sounds: list[_SOUND]) -> Iterator[Heard]:
    """Yield the ways to hear a row of sounds in which a consonant may be of several classes."""
    choices = [classes.split("/") if classes else [""] for classes, _ in sounds]
    for count, classes in enumerate(product(*choices)):
        if count == READINGS_MAX:
            return
        consonants, vowels = "", [""]
        for sound, (_, said) in zip(classes, sounds, strict=True):
            for one in sound:
                if consonants and one == consonants[-1] and not vowels[-1]:
                    continue
                consonants += one
                vowels.append("")
            vowels[-1] += "".join(letter for letter in said if letter not in vowels[-1])
        if consonants:
            yield Heard(consonants, tuple(vowels))


def _without_r(sounds: list[_SOUND]) -> Iterator[list[_SOUND]]:
    """Yield the sounds of a name, and those without each r that no vowel follows."""
    silent = [
        at
        for at, (classes, _) in enumerate(sounds)
        if classes == "R" and not (at + 1 < len(sounds) and sounds[at + 1][1])
    ]
    for kept in product((False, True), repeat=min(len(silent), 2)):
        dropped = {at for at, keep in zip(silent, kept, strict=False) if not keep}
        yield [("L", "") if one[0] == "R" else one for at, one in enumerate(sounds) if at not in dropped]


def _none(word: str) -> list[_SOUND]:
    return []


def _kana(word: str) -> list[_SOUND]:
    sounds: list[_SOUND] = []
    for at, sign in enumerate(word):
        behind = word[at + 1 : at + 2]
        if sign in "ーッ・":
            continue
        if sign == "ン":
            sounds.append(("M/N" if behind and behind in _LABIAL_KANA else "N", ""))
        elif sign in KANA_SMALL:
            if sounds:
                sounds[-1] = (sounds[-1][0], KANA_SMALL[sign])
        elif sign in KANA:
            sounds.append(KANA[sign])
        else:
            return []
    return sounds


def _hangul(word: str) -> list[_SOUND]:
    sounds: list[_SOUND] = []
    for sign in word:
        place = ord(sign) - 0xAC00
        if not 0 <= place < 11_172:
            return []
        first, vowel, last = place // 588, place % 588 // 28, place % 28
        begins = HANGUL_INITIALS[first]
        said = HANGUL_VOWELS[vowel]
        sounds.append((begins, f"{said}-" if said == "i" and begins.startswith("S") and not last else said))
        if last:
            sounds.append((HANGUL_FINALS[last], ""))
    return sounds


def _cyrillic(word: str) -> list[_SOUND]:
    return _by_letters(word.replace("дж", "ж"), CYRILLIC)


def _arabic(word: str) -> list[_SOUND]:
    """Return the sounds of a word that leaves out short vowels: what stands between two consonants may be anything."""
    sounds = _by_letters(unicodedata.normalize("NFC", word), ARABIC)
    heard: list[_SOUND] = []
    for one in sounds:
        if one[0] and heard and heard[-1][0]:
            heard.append(("", "*"))
        heard.append(one)
    return heard


def _by_letters(word: str, table: Mapping[str, _SOUND]) -> list[_SOUND]:
    if any(letter not in table for letter in word):
        return []
    return [table[letter] for letter in word if table[letter] != ("", "")]


_VOWELS = re.compile("[aeiouyw]+")
_LABIAL_KANA = "パピプペポバビブベボマミムメモ"
