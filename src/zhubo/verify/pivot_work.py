"""A text on its way into English: what of it is read, what claims nothing and is left out, and which of its numbers count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhubo.values import dataclass
from zhubo.verify.called import around
from zhubo.verify.phrasebook import Lines, Phrasebook


@dataclass(frozen=True, slots=True)
class Piece:
    """English at `[start, end)` of the text as given; `own`: letter for letter what stands there, and `unread`: as no line knows it."""

    text: str
    start: int
    end: int
    own: bool = False
    unread: bool = False
    apart: bool = False


@dataclass(slots=True)
class Work:
    """A text on its way: characters that stand for finished pieces among letters that are still to be read, and where each comes from.

    `lines` are those by which it is read.
    """

    text: str
    starts: list[int]
    ends: list[int]
    finished: dict[str, list[Piece]]
    book: Phrasebook
    lines: Lines


def finish(work: Work, start: int, end: int, kind: str, pieces: list[Piece]) -> None:
    """Put one character of `kind` in the place of `[start, end)`, which stands for `pieces`."""
    char = chr(ord(kind[0]) + len(work.finished))
    if char > kind[-1]:
        return
    work.finished[char] = pieces
    first, last = work.starts[start], work.ends[end - 1]
    work.text = work.text[:start] + char + work.text[end:]
    work.starts[start:end], work.ends[start:end] = [first], [last]


def leave_out(work: Work) -> None:
    """Take out what claims nothing (`called.py`), from what stands last, until there is none."""
    own = around(work.book.language)
    changed = own is not None
    while own is not None and changed:
        changed = False
        for pattern in own.said:
            while (match := pattern.search(work.text)) is not None:
                start, end = match.span("said")
                mark = match.groupdict().get("mark")
                if mark and own.asks.search(work.text, _sentence_start(work.text, start), start) is None:
                    work.text = work.text[: match.end() - 1] + "." + work.text[match.end() :]
                work.text = work.text[:start] + work.text[end:]
                del work.starts[start:end], work.ends[start:end]
                changed = True


def _sentence_start(text: str, end: int) -> int:
    return max(text.rfind(mark, 0, end) for mark in ".!?\n") + 1


def is_name(work: Work, text: str, start: int) -> bool:
    """Whether a number that is given in words is somebody's name: `chị Ba`, in the middle of a sentence."""
    before = text[:start].rstrip()[-1:]
    return work.book.language in NUMBERS_ARE_WORDS and text[start].isupper() and before.isalpha()


def counted_by_the_way(
    work: Work, begin: int, end: int, found: list[tuple[int, int, str]]
) -> Iterator[tuple[int, int]]:
    """Yield where a small number is given in words beside words that no line knows: `ba chị` is a dad, `ba bạn` three friends."""
    text = work.text[begin:end]
    for match in _SMALL.finditer(text):
        a, b = match.span()
        before, behind = text[:a].rstrip(" "), text[b:].lstrip(" ")
        in_words = work.ends[begin + b - 1] - work.starts[begin + a] > b - a
        apart = before[-1:].isalpha() or (before[-1:] in _CLAUSE_ENDS if before else begin == 0)
        if in_words and apart and behind[:1].isalpha():
            beside = (len(before), len(text) - len(behind))
            if not any(e == beside[0] or s == beside[1] for s, e, _ in found):
                yield a, b


_SMALL = re.compile(r"(?<!\d)(?<!\d[.,:])\d{1,2}(?!\d|[.,:]\d|%)")
SOME = "several"
"""What stands for them."""
_CLAUSE_ENDS = frozenset(".,!?;")
NUMBERS_ARE_WORDS = frozenset({"th", "vi"})
"""Languages in which small numbers are everyday words besides: `ba` is dad, `năm` a year, `tám` a chat."""
