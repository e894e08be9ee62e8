"""Chinese that is typed in letters as it sounds, read into characters: duo shao qian, baoyou ma, wo de kuaidi daonale.

The likeliest characters are found with a table of which character follows which (`runs/make_pinyin.py`) and the shop's own words. Names of
makers and goods in letters, English and codes stay as they are. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from math import log2
from pathlib import Path
from sys import intern
from types import MappingProxyType

from zhubo.errors import UnavailableError
from zhubo.shop.search import MODEL_SUFFIXES, CatalogueIndex, goods_by_word
from zhubo.text.arrays import read_lines
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.values import dataclass

TABLE_PATH = Path(__file__).parent / "model" / "pinyin.gz"
STEPS = 4
"""Steps of a power of two in which the table writes counts."""
LIKELY_ALONE = -48
"""How likely two of them must be together that are one word and all there is: `women` is more often English."""
UNSEEN = 7 * STEPS
"""How much less likely a pair is that was never seen, in steps."""
LIKELY = (-24, -19, -23, -26)
"""How likely each character must be on average, in steps, for letters to be Chinese: for one of them, two, three, and more."""
OWN_COUNT = 10 * STEPS
"""As how often seen a pair of the shop's own words counts."""
SYLLABLE_LETTERS_MAX = 6
START, END = "^", "$"
Pairs = Mapping[str, Mapping[str, int]]
"""How often characters, by the one before them, are seen there, in steps."""
NONE_BEHIND: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Sounds:
    """Which characters a syllable may be, how often each character is, and by each which ones follow it how often, in steps."""

    chars: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, int]
    behind: Pairs
    total: int
    words: re.Pattern[str]


def spelt_out(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return a folded text with the stretches in characters that are Chinese typed in letters."""
    text = normal.text
    if _MAY_BE.search(text) is None:
        return normal
    if (initials := _INITIALS.search(text)) is not None:
        normal = rewritten(normal, [(*initials.span(), "多少钱")])
        text = normal.text
    table = sounds()
    if text.isascii() and any(_is_other_word(index, word) for word in _WORD.findall(text)):
        # A word that is neither made of syllables nor a name is of another language.
        return normal
    runs = [run for run in _runs(text, table, index) if _LAUGH.fullmatch(run[2]) is None]
    if not runs or (text.isascii() and _has_other_words(text, runs, index)):
        return normal
    own = own_pairs(index)
    read = [_read(table, run[2], _beside(text, run[0] - 1), _beside(text, run[1]), own) for run in runs]
    if text.isascii():
        # In letters alone it is all Chinese, or nothing is.
        count = sum(len(chars) for chars, _ in read)
        score, alone = sum(score for _, score in read), count == 2 and " " not in text.strip()
        sure = count > 1 and _is_likely(score, count, len(read)) and (not alone or score >= LIKELY_ALONE)
        kept = [sure] * len(read)
    else:
        kept = [
            _is_likely(score, len(chars), 1) and (len(chars) > 1 or _joins_on(text, start, end))
            for (chars, score), (start, end, _) in zip(read, runs, strict=True)
        ]
    edits: list[Edit] = [
        (start, end, chars) for (start, end, _), (chars, _), one in zip(runs, read, kept, strict=True) if one
    ]
    return rewritten(normal, edits) if edits else normal


def _is_likely(score: int, count: int, runs: int) -> bool:
    """Whether so many characters of some runs, with the edges of these, are likely enough to be meant."""
    return count > 0 and score >= LIKELY[min(count, len(LIKELY)) - 1] * (count + runs)


@lru_cache(maxsize=8_192)
def _is_other_word(index: CatalogueIndex, word: str) -> bool:
    """Whether a word in letters is neither a single one, nor made of syllables, nor a name."""
    return len(word) > 1 and sounds().words.fullmatch(word) is None and not _is_name(word, index)


def _runs(text: str, sounds: Sounds, index: CatalogueIndex) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of words that can be syllables, with their letters; a blank lies between each two words."""
    start, end, parts = -1, -1, list[str]()
    for match in _WORD.finditer(text):
        ending = bool(parts) and match[0] in MODEL_SUFFIXES
        if (
            (_is_name(match[0], index) and not ending)
            or sounds.words.fullmatch(match[0]) is None
            or not (match[0][1:] or parts)
        ):
            continue
        if parts and text[end : match.start()].strip():
            yield start, end, " ".join(parts)
            parts = []
        start, end = match.start() if not parts else start, match.end()
        parts.append(match[0])
    if parts:
        yield start, end, " ".join(parts)


def _is_name(word: str, index: CatalogueIndex) -> bool:
    """Whether a word in letters is one by itself: of the shop's goods, of a maker, of a model."""
    if word in MODEL_SUFFIXES or word in index.words:
        return True
    return any(sort in ("brand", "line") for sort, _ in goods_by_word().get(word, ()))


def _has_other_words(text: str, runs: list[tuple[int, int, str]], index: CatalogueIndex) -> bool:
    """Whether a text in letters has words that are neither syllables nor names: it is of another language then."""
    for match in _WORD.finditer(text):
        inside = any(start <= match.start() < end for start, end, _ in runs)
        if not inside and len(match[0]) > 1 and not _is_name(match[0], index):
            return True
    return False


def _beside(text: str, at: int) -> str:
    """Return the Chinese character at a place, or the edge of a run where none is there."""
    char = text[at : at + 1] if at >= 0 else ""
    return char if "\u4e00" <= char <= "\u9fff" else ""


def _joins_on(text: str, start: int, end: int) -> bool:
    return bool(_beside(text, start - 1) or _beside(text, end))


def _read(sounds: Sounds, letters: str, before: str, behind: str, own: Pairs) -> tuple[str, int]:
    """Return the likeliest characters of words in letters, and how likely they are together, in steps."""
    best: list[dict[str, tuple[int, str]]] = [{} for _ in range(len(letters) + 1)]
    best[0] = {before or START: (0, "")}
    for at in range(len(letters)):
        if not best[at]:
            continue
        if letters[at] in " '":
            best[at + 1] = best[at]
            continue
        for length in range(1, min(SYLLABLE_LETTERS_MAX, len(letters) - at) + 1):
            chars = sounds.chars.get(letters[at : at + length])
            if chars is None:
                continue
            found = best[at + length]
            for char in chars:
                score, read = max((one[0] + step_of(sounds, own, last, char), one[1]) for last, one in best[at].items())
                if char not in found or found[char][0] < score:
                    found[char] = (score, read + char)
    if not best[-1]:
        return "", 0
    score, read = max((one[0] + step_of(sounds, own, last, behind or END), one[1]) for last, one in best[-1].items())
    return read, score


def step_of(sounds: Sounds, own: Pairs, last: str, char: str) -> int:
    """Return how likely a character follows another, in steps: 0 is certain."""
    count = sounds.behind.get(last, NONE_BEHIND).get(char, 0)
    if last in own and char in own[last]:
        count = max(count, own[last][char])
        return min(0, count - max(sounds.counts.get(last, 0), count))
    if count:
        return min(0, count - sounds.counts.get(last, 0))
    return sounds.counts.get(char, 0) - sounds.total - UNSEEN


@lru_cache(maxsize=8)
def own_pairs(index: CatalogueIndex) -> Pairs:
    """Return the pairs of characters of the words for options and goods that the bag has."""
    pairs: dict[str, dict[str, int]] = {}
    for at, names in enumerate(index.naming):
        words = [value.text for values in index.choices[at].values.values() for value in values]
        words += [alias.casefold() for alias in index.every[at].aliases]
        for text in (names.titled, *words):
            for run in _ASIAN.findall(text):
                for one, two in pairwise(run):
                    pairs.setdefault(one, {})[two] = OWN_COUNT
    return pairs


@cache
def sounds() -> Sounds:
    """Return the table that comes with zhubo.

    Raises:
        UnavailableError: the file is missing.
    """
    try:
        lines = read_lines(TABLE_PATH)
    except (OSError, ValueError) as error:
        raise UnavailableError(f"Cannot read {TABLE_PATH}.", hint="Make it: runs/make_pinyin.py.") from error
    chars: dict[str, tuple[str, ...]] = {}
    counts: dict[str, int] = {}
    behind: dict[str, dict[str, int]] = {}
    seen: dict[str, float] = {}
    for line in lines:
        head, _, rest = line.partition("\t")
        entries = [(intern(entry[0]), int(entry[1:])) for entry in rest.split()]
        if head.isascii() and head.isalpha():
            chars[head] = tuple(char for char, _ in entries)
            counts |= dict(entries)
        elif entries:
            behind[head] = dict(entries)
            seen[head] = sum(2 ** (count / STEPS) for _, count in entries)
    counts[START] = round(STEPS * log2(seen.get(START, 1)))
    total = round(STEPS * log2(sum(2 ** (count / STEPS) for count in counts.values())))
    words = re.compile("(?:" + "|".join(sorted(chars, key=len, reverse=True)) + ")+")
    return Sounds(chars, counts, behind, total, words)


_MAY_BE = re.compile(r"[a-z]{2}")
_INITIALS = re.compile(r"(?<![a-z])dsq(?![a-z])")
"""The first letters of 多少钱, as viewers write them."""
_WORD = re.compile(r"(?<![a-z\d.'])[a-z]+(?![a-z\d'])")
_LAUGH = re.compile(r"(?:ha|he|hei|la|wa|ai|ei|o|a| )+")
"""Sounds that say nothing, and may be of any language."""
_ASIAN = re.compile("[\u4e00-\u9fff]{2,}")
