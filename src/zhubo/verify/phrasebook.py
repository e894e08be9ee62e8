"""Two languages side by side: how each message of one, and what people say in it, is found in a text, and what the same is in English."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import ahocorasick
from babel import Locale

from zhubo.text.phrases import FALLBACK, Phrases, phrases_for
from zhubo.values import dataclass
from zhubo.verify.figures_abroad import Figures, figures_of
from zhubo.verify.phrase_patterns import VERB_LAST, Line, heard, heaviest_first, message_line, plain, said_line

LISTS = ("unit", "attribute", "option", "payment", "region", "colour", "status", "return_status", "about")
"""In this order a word that stands in several lists is looked up."""

ASIDES = (
    "no problem",
    "don't worry",
    "small talk",
    "by the way",
    "by the way {x}",
    "by the way {n}",
    "give me {n} minutes",
)
"""What hosts say beside claims: it claims nothing, and denies nothing of goods."""
NO_COLOURS = {
    "es": frozenset({"crema"}),
    "pt": frozenset({"creme"}),
    "de": frozenset("kaffee schokolade karamell sand hafer aprikose lachs kamel flieder lavendel rost creme".split()),
    "fr": frozenset(
        "café cafe chocolat caramel sable avoine abricot saumon brique rouille lavande argent or bois crème creme".split()
    ),
}
"""Colours in lists that are mostly said of other things: `un café`, `votre argent`."""
HEAVY_MIN = 16
"""From so many letters on a message is none that people say by chance."""
LIGHT_MAX = 2
"""A message of so few letters is what people say of anything, alone or with a figure and any words: `か`, `{gift} {count}개`."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Wordings, heaviest first, and an automaton over their clues, with the numbers of those that have one; `always`: those without."""

    lines: tuple[Line, ...]
    clues: Any
    always: tuple[int, ...]

    def possible(self, text: str) -> list[Line]:
        """Return the wordings whose clue stands in `text`, heaviest first."""
        found = set(self.always)
        for _, numbers in self.clues.iter(text.lower()):
            found.update(numbers)
        return [self.lines[number] for number in sorted(found)]


@dataclass(frozen=True, slots=True, eq=False)
class Phrasebook:
    """A language's messages, how it writes figures, and its words of lists with their English.

    `heavy` are messages that say so much that nobody says them by chance; `said` are all of them and what people say in the language.
    `asides` say nothing of goods. `joint` is what stands between the statements of an answer; `letters` are those that it is written in.
    """

    language: str
    messages: Lines
    heavy: Lines
    said: Lines
    figures: Figures
    asides: Lines
    joint: str
    letters: re.Pattern[str]
    words: Mapping[str, str]
    word: re.Pattern[str]


@lru_cache(maxsize=32)
def phrasebook(language: str, *, spoken: bool = False) -> Phrasebook | None:
    """Return the phrasebook of a language (a BCP 47 base tag); None where it has no messages of its own, and for English and Chinese.

    Without what is `spoken` it is made in a third of the time: our own answers need no more.
    """
    own, english = phrases_for(language), phrases_for(FALLBACK)
    if own.language in (FALLBACK, "zh"):
        return None
    nothing = NO_COLOURS.get(own.language, frozenset()) if spoken else frozenset()
    words = {word: meant for word, meant in _words(own, english) if word not in nothing}
    lines: list[Line] = []
    asides: list[Line] = []
    for claim, said in _said(language) if spoken else ():
        if claim in ASIDES:
            asides.append(said_line(claim, said, language))
        elif " " in claim or "{" in claim or not _is_word(said):
            lines.append(said_line(claim, said, language))
        else:
            words.setdefault(heard(said, language).lower(), claim)
    messages = [
        line
        for key, wordings in own.wordings.items()
        if not key.startswith("date.")
        for wording in wordings
        if (line := message_line(wording, english.wordings[key], language)) is not None
    ]
    return Phrasebook(
        language=language,
        messages=_lines(messages),
        heavy=_lines(line for line in messages if line.weight >= HEAVY_MIN),
        said=_lines([*(line for line in messages if not _is_light(line, language)), *lines]),
        figures=figures_of(own),
        asides=_lines(asides),
        joint=plain(own.word("joint", "clause")),
        letters=re.compile(_LETTERS.get(language, _LATIN)),
        words=words,
        word=_alternation(words),
    )


def _is_light(line: Line, language: str) -> bool:
    """Whether a message says so little that it would take whole sentences of people's own words, a count behind anything for a gift."""
    if line.weight > LIGHT_MAX:
        return False
    if "gift" in (slot for _, slot in line.english):
        return True
    return language in VERB_LAST and (not line.slots or 0 < line.typed < line.slots)


def _is_word(said: str) -> bool:
    return "(" not in said and "{" not in said and " " not in said


def _lines(lines: Iterable[Line]) -> Lines:
    ordered = heaviest_first(lines)
    numbers: dict[str, list[int]] = {"\0": []}
    for number, line in enumerate(ordered):
        for clue in line.clues:
            numbers.setdefault(clue, []).append(number)
    automaton = ahocorasick.Automaton()
    for clue, own in numbers.items():
        automaton.add_word(clue, tuple(own))
    automaton.make_automaton()
    return Lines(ordered, automaton, tuple(number for number, line in enumerate(ordered) if not line.clues))


def _said(language: str) -> Iterator[tuple[str, str]]:
    """Yield English claims with a way to say each in a language, as `runs/make_messages.py` packed them."""
    claims, own = (_unpacked(name) for name in ("claims", language))
    for claim, ways in zip(claims, own, strict=bool(own)):
        yield from ((claim, way) for way in ways.split("\t") if way)


def _unpacked(name: str) -> list[str]:
    path = files(__package__) / "said" / f"{name}.gz"
    return gzip.decompress(path.read_bytes()).decode().splitlines() if path.is_file() else []


def _words(own: Phrases, english: Phrases) -> Iterator[tuple[str, str]]:
    """Yield words of lists, and countries as CLDR calls them, folded, with their English; what is told first counts."""
    seen: set[str] = set()
    for word, meant in _all_words(own, english):
        folded = heard(word, own.language).lower()
        if len(word) > 1 and folded not in seen:
            seen.add(folded)
            yield folded, meant


def _all_words(own: Phrases, english: Phrases) -> Iterator[tuple[str, str]]:
    for section in LISTS:
        if section in own.spelled:
            for name, spelled in own.spelled[section].items():
                meant = english.spelled[section].get(name, (name,))[0]
                yield from ((word, meant) for word in spelled)
        else:
            for name, forms in own.sections.get(section, {}).items():
                meant = english.word(section, name, name).rpartition("|")[2]
                yield from ((word, meant) for word in forms.split("|"))
    countries = Locale(FALLBACK).territories
    for code, country in Locale(own.language).territories.items():
        if len(code) == 2:
            yield str(country), str(countries[code])


def _alternation(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of all `words`, longest first; where a script sets blanks between words, only whole ones."""
    spaced: list[str] = []
    dense: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        (dense if _DENSE.search(word) else spaced).append(re.escape(word))
    parts = [rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)"] * bool(spaced) + ["|".join(dense)] * bool(dense)
    return re.compile("|".join(parts), re.IGNORECASE)


_DENSE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]"
_LETTERS = {
    "ar": r"[\u0620-\u06ff]",
    "ja": r"[\u3040-\u30ff\u3400-\u9fff]",
    "ko": r"[\uac00-\ud7af\u3130-\u318f]",
    "ru": r"[\u0400-\u04ff]",
    "th": r"[\u0e01-\u0e5b]",
}
