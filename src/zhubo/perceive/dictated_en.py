"""Names of goods as a phone writes what it hears, or with their number before them: plim souls, d v d, mono type tea, 50 card. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from zhubo.shop.search import EVERYDAY, IDLE, UNITS, CatalogueIndex, goods_by_word, near_word, stem
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import wording


def as_meant(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return an English text (folded) with the names of the bag's as the bag writes them."""
    edits: list[Edit] = []
    for begin, end, meant in _dictated(index, normal.text):
        if not any(begin < other[1] and other[0] < end for other in edits):
            edits.append((begin, end, meant))
    return rewritten(normal, sorted(edits)) if edits else normal


def _dictated(index: CatalogueIndex, text: str) -> Iterator[Edit]:
    """Yield places of names that were cut up, heard as another word or turned round, with what is meant; and of a mark that was spoken."""
    if (spoken := _SPOKEN_MARK.search(text)) is not None:
        yield (spoken.start(), len(text), "?")
    if _MAY_SPELL.search(text) is not None:
        for match in _SPELT.finditer(text):
            joined = match[0].replace(" ", "")
            if joined in _LETTERS or (len(joined) > 2 and joined in index.words):
                yield (match.start(), match.end(), joined)
    if "tea" in text and _TEA.search(text) is not None and "tea" not in index.words and "tee" in index.words:
        for match in _TEA.finditer(text):
            if _is_before_tee(index, match["two"]) or _is_before_tee(index, f"{match['one']}{match['two']}"):
                yield (match.start("tea"), match.end("tea"), f"tee{match['many']}")
    if _FIGURES.search(text) is not None and (own := _words_before(index)):
        for match in _TURNED.finditer(text):
            if stem(match["word"]) in own.get(match["no"], ()) and stem(match["word"]) == match["word"]:
                yield (match.start(), match.end(), f"{match['word']} {match['no']}")
        for match in _OWNED.finditer(text):
            if stem(match["word"]) in own.get(match["no"], ()):
                yield (match.start("no"), match.end(), match["no"])
    if _SIZES_IN_WORDS.search(text) is not None and _has_letter_sizes(index):
        for run in _SIZES_IN_WORDS.finditer(text):
            for match in _SIZE_WORD.finditer(text, *run.span()):
                yield (match.start(), match.end(), _SIZE_LETTERS[match[0].replace("-", " ")])
    for match in _MORE_MONEY.finditer(text):
        yield (match.start(), match.end(), "dearer" if match[1] == "more" else "cheaper")
    for match in _PAIRS.finditer(text):
        if (meant := cut_up(index, match["one"], match["two"])) is not None:
            yield (match.start("one"), match.end("two"), meant)


@lru_cache(maxsize=8_192)
def cut_up(index: CatalogueIndex, one: str, two: str) -> str | None:
    """Return the name of the bag's that two words which mean nothing here are together, with one slip at most; else None."""
    if _is_usual(index, one) or _is_usual(index, two):
        return None
    whole = stem(one + two)
    return whole if index.words.get(whole) else near_word(index, whole)


def _is_usual(index: CatalogueIndex, word: str) -> bool:
    return (
        any(word in known for known in (EVERYDAY, index.words, IDLE, UNITS, goods_by_word()))
        or stem(word) in index.words
    )


def _is_before_tee(index: CatalogueIndex, word: str) -> bool:
    return stem(word) in _words_of_tees(index)


@lru_cache(maxsize=8)
def _has_letter_sizes(index: CatalogueIndex) -> bool:
    """Whether goods of the bag come in m, and none in medium."""
    values = {
        value.casefold()
        for one in index.every
        for variant in one.variants
        for texts in variant.options.values()
        for value in texts.values()
    }
    return "m" in values and "medium" not in values


@lru_cache(maxsize=8)
def _words_of_tees(index: CatalogueIndex) -> frozenset[str]:
    """Return the words that stand right before tee in a title of the bag."""
    return frozenset(stem(match[1]) for one in index.naming for match in _TEE.finditer(one.titled.casefold()))


@lru_cache(maxsize=8)
def _words_before(index: CatalogueIndex) -> Mapping[str, frozenset[str]]:
    """Return the numbers that titles end with, with the words they stand behind: 50 and 500 of card."""
    found: dict[str, set[str]] = {}
    for one in index.naming:
        for match in _NUMBERED.finditer(one.titled.casefold()):
            found.setdefault(match[2], set()).add(stem(match[1]))
    return {number: frozenset(words) for number, words in found.items()}


_LETTERS = frozenset("xs xl xxl xxxl cd tv pc dvd usb led mp3 mp4".split())
"""What is said letter by letter and written as a word."""
_SIZE_LETTERS = {"extra small": "xs", "small": "s", "medium": "m", "large": "l", "extra large": "xl"}
_ONE_SIZE = r"(?:(?:extra[ -])?(?:small|large)|medium)"
_SIZES_IN_WORDS = wording(rf"\b{_ONE_SIZE}(?:,? (?:and |or |n |& )?{_ONE_SIZE})+\b")
"""Sizes in a row: one alone may be of anything."""
_SIZE_WORD = re.compile(_ONE_SIZE)
_MORE_MONEY = wording(r"\b(more|less) \$(?= (?:than|for the)\b)")
_SPOKEN_MARK = wording(r" question mark[ ?!.]*$")
_MAY_SPELL = re.compile(r"(?<![^ ])[a-z] [a-z0-9](?![^ ?!.,])")
_SPELT = re.compile(r"(?<![^ ])[a-z](?: [a-z0-9](?![^ ?!.,])){1,4}")
_TEA = wording(r"(?:\b(?P<one>[a-z]+) )?\b(?P<two>[a-z]+) (?P<tea>tea(?P<many>s?))\b")
_TEE = re.compile(r"\b([a-z]+) tees?\b")
_NUMBERED = re.compile(r"\b([a-z]{3,}) (\d{2,})$", re.MULTILINE)
_FIGURES = re.compile(r"\d\d")
_TURNED = re.compile(r"(?<![\w$€£.,#-])(?<!\blink )(?<!\bno )(?P<no>\d{2,}) (?P<word>[a-z]{3,})(?![\w'-]| \d)")
_OWNED = re.compile(r"\b(?P<word>[a-z]{3,}) (?P<no>\d{2,})'?s(?!\w)")
_PAIRS = re.compile(r"(?<![^ ])(?=(?P<one>[a-z]{3,}) (?P<two>[a-z]{3,})(?![^ ?!.,]))")
