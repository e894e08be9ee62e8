"""Facts' own words: a text that repeats them claims what they claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.text.numbers import fold
from zhubo.values import dataclass

HAN_CHARS_MIN = 4
LATIN_CHARS_MIN = 10


@dataclass(frozen=True, slots=True)
class FactText:
    """A fact's wording, folded, and its parts between separators (each separator is one code point)."""

    field: str
    low: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of a fact that may be repeated whole."""

    field: str
    words: str


def fact_text(field: str, words: str) -> FactText:
    """Return `words` folded and taken apart."""
    low = fold(words.strip())
    return FactText(field, low, tuple(_SEPARATOR.split(low)))


def fragments_of(text: FactText) -> tuple[Fragment, ...]:
    """Return the whole wording and its longer parts, longest first."""
    found = dict.fromkeys([text.low.rstrip(".。;"), *(part.strip() for part in text.parts)])
    return tuple(Fragment(text.field, words) for words in found if _long_enough(words))


def turned_denials(texts: Iterable[FactText]) -> tuple[str, ...]:
    """Return what a fact's wording denies, as somebody would affirm it: `不支持指定快递` is `支持指定快递`."""
    found: dict[str, None] = {}
    for text in texts:
        for part in text.parts:
            plain = part.strip()
            match = _DENIAL.match(plain)
            if match is not None:
                affirmed = (match["en"] or "") + plain[match.end() :]
                if _long_enough(affirmed):
                    found[affirmed] = None
    return tuple(found)


def quoted(low: str, fragment: str) -> list[tuple[int, int]]:
    """Return where `fragment` stands in a folded text whole: no digit or letter runs on, and nothing before it denies it."""
    spans: list[tuple[int, int]] = []
    at = low.find(fragment)
    while at >= 0:
        end = at + len(fragment)
        if _whole(low, at, end) and _DENIED.search(low, max(0, at - 8), at) is None:
            spans.append((at, end))
        at = low.find(fragment, at + 1)
    return spans


def whole_word(low: str, start: int, end: int) -> bool:
    """Whether no letter or digit of a folded text runs on beyond `[start, end)` from a Latin letter or digit inside it."""
    return _whole(low, start, end)


def holds_word(low: str, word: str) -> bool:
    """Whether `word` stands whole in a folded text."""
    at = low.find(word)
    while at >= 0:
        if _whole(low, at, at + len(word)):
            return True
        at = low.find(word, at + 1)
    return False


def polarities(blob: str, term: str) -> tuple[bool, bool]:
    """Return whether `term` is affirmed, and whether it is denied, somewhere in facts' folded wording."""
    affirmed = denied = False
    at = blob.find(term)
    while at >= 0:
        if _whole(blob, at, at + len(term)):
            if _DENIED_WIDE.search(blob, max(0, at - 24), at) is not None:
                denied = True
            else:
                affirmed = True
        at = blob.find(term, at + 1)
    return affirmed, denied


def _whole(low: str, start: int, end: int) -> bool:
    if start and _runs_on(low[start - 1], low[start]):
        return False
    if end < len(low) and _runs_on(low[end - 1], low[end]):
        return False
    if end + 1 < len(low) and low[end] == "." and low[end - 1].isdigit() and low[end + 1].isdigit():
        return False
    return not (start > 1 and low[start - 1] == "." and low[start].isdigit() and low[start - 2].isdigit())


def _runs_on(left: str, right: str) -> bool:
    if left.isdigit() and right.isdigit():
        return True
    return is_latin(left) and is_latin(right)


def is_latin(char: str) -> bool:
    """Whether a character is a Latin letter, accents and those of Vietnamese included: `M` in `Mưa` is no size."""
    return (char < "\u0250" or "\u1e00" <= char < "\u1f00") and char.isalpha()


def _long_enough(words: str) -> bool:
    if words.isascii():
        return len(words) >= LATIN_CHARS_MIN or _MEASURES.fullmatch(words) is not None
    return len(words) >= HAN_CHARS_MIN


_MEASURES = re.compile(r"\d[\d.]*\s?[a-z]{0,2}(?:\s?[*x×/]\s?\d[\d.]*\s?[a-z]{0,2})+|\d{4}-\d\d(?:-\d\d)?")
"""Numbers that say what they are together: `3200*2000`."""
_SEPARATOR = re.compile(r"[﹐。;!?\n]|,(?!\d)|[.](?!\d)|、(?=[^、]*\d)")
_DENIAL = re.compile(r"也?不(?=[支能可会开接含包])|(?:we )?(?P<en>can)not|(?:we )?do not |(?:we )?don't ")
_DENIED = re.compile(r"(?:不|没|未|无|非|别|并不是|不是|没有|\bnot |\bno |n't |\bnever |\bwithout )\Z")
_DENIED_WIDE = re.compile(
    r"(?:不(?!锈)|没有?|未|无(?=\Z)|非|勿|除外|不含|不可|不支持|避免|请勿|不要|暂不|不添加)[^﹐。;,!?\n]{0,8}\Z"
    r"|\b(?:not|no|never|without|non|neither|avoid|nor)\b[^.;!?\n,]{0,24}\Z"
)
