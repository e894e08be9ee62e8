"""The words by which viewers of other languages go on with what was said before: `y el de…?`, `じゃあそれで`, `โอเคค่ะ เอาอันนั้น`. Pure.

`perceive/carried_words.py` has those of Chinese and English. Those of the others are read from a file, one language when its first comment
comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from zhubo.errors import UnavailableError
from zhubo.perceive.found import Stretch
from zhubo.text.arrays import read_lines
from zhubo.text.entries import ABROAD, JOINED, Entries, entries_together
from zhubo.text.letters import as_letters

GOING_PATH = Path(__file__).parent / "model"
KINDS = tuple(
    "ASKS_ON BACK ON_SCREEN OTHER_ONE BEFORE JOINS ASKS_THE_SAME ALL_OF_THEM PRODS THANKS KEEPS_ASIDE OTHERS ACCEPTS WISHES FIRST SECOND "
    "THIRD LAST CHEAPEST DEAREST POINTING CORRECTS FILLING MOST LEAST MIDDLE BIG SMALL UP DOWN NOT_NEXT NOT_LAST EARLIER BOTH SHOWS KEEPS "
    "WHO_WANTS WHAT_OPTION TO_ADDRESS TO_CANCEL TO_REFUND TO_REPLACE".split()
)
GLUED = "~"
"""In front of a phrase that is written onto the word before it, behind one that is written onto the next."""
_WRITTEN_ONTO = "وفبل"
"""Arabic words of one letter, and, so, with, for, which are written onto the next one."""
NOTHING: Mapping[str, tuple[Stretch, ...]] = {}


def going_in(text: str, language: str) -> Mapping[str, tuple[Stretch, ...]]:
    """Return by kind where phrases of going on stand in a folded text; nothing for Chinese, English, and languages not known.

    Raises:
        UnavailableError: the file of phrases is missing or cannot be read.
    """
    if language not in ABROAD:
        return NOTHING
    known, found = phrases_of(language), dict[str, list[Stretch]]()
    for start, end, kinds in known.standing_in(_compared(text, language)):
        for kind in kinds:
            if _stands_alone(text, start, end, kind, language):
                found.setdefault(kind.strip(GLUED), []).append((start, end))
    return {kind: tuple(places) for kind, places in found.items()}


def _stands_alone(text: str, start: int, end: int, kind: str, language: str) -> bool:
    """Whether what stands at a place is no piece of another word, but where it is written onto one."""
    if language in JOINED:
        return True
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum() and not kind.startswith(GLUED)
    if before and language == "ar" and text[start - 1] in _WRITTEN_ONTO:
        before = text[start - 2 : start - 1].isalnum()
    behind = end < len(text) and text[end].isalnum() and text[end - 1].isalnum() and not kind.endswith(GLUED)
    return not (before or behind)


def _compared(text: str, language: str) -> str:
    """Return a text as phrases are compared with it. Vietnamese has another word for most without their marks."""
    return text if language == "vi" else as_letters(text)


@lru_cache(maxsize=16)
def phrases_of(language: str) -> Entries:
    """Return the phrases of a language of `ABROAD`.

    Raises:
        UnavailableError: the file of phrases is missing or cannot be read.
    """
    path = GOING_PATH / f"going_{language}.gz"
    try:
        entries = read_lines(path)
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"Cannot read the words of going on {path}.", hint="Make it: runs/make_going_words.py."
        ) from error
    return entries_together(entries)


def goes_on(word: str, language: str) -> bool:
    """Whether a word (folded) stands in a phrase by which viewers of a language of `ABROAD` go on, so that it is no slip of another."""
    return _compared(word, language) in _words_of(language)


@lru_cache(maxsize=16)
def _words_of(language: str) -> frozenset[str]:
    return frozenset(word for entry in phrases_of(language).entries for word in entry.partition("\t")[0].split())


def entries_of(lines: Iterable[str], language: str) -> Iterator[str]:
    """Yield the entries of a language out of its lines: a kind, a tab, and a phrase as viewers type it.

    Raises:
        ValueError: a line is not of that form.
    """
    kinds: dict[str, dict[str, None]] = {}
    for line in lines:
        kind, tab, phrase = line.partition("\t")
        written = _compared(phrase.strip(GLUED), language)
        if kind not in KINDS or not tab or not written:
            raise ValueError(f"No kind of phrase, a tab and a phrase: {line!r}")
        marked = f"{GLUED * phrase.startswith(GLUED)}{kind}{GLUED * phrase.endswith(GLUED)}"
        kinds.setdefault(written, {})[marked] = None
    return (f"{written}\t{'|'.join(marked)}" for written, marked in kinds.items())
