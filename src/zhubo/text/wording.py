"""Patterns that are looked for only in texts that hold a part which none of their matches lacks.

A comment is held against some hundred patterns and nearly all of them find nothing. One pass of an automaton over the text tells which of
them may, and the others cost next to nothing.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import lru_cache, reduce
from hashlib import blake2b
from math import prod
from operator import or_
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick

from zhubo.values import dataclass

TEXTS_REMEMBERED_MAX = 4_096
PARTS_PATH = Path(__file__).parent / "wording_parts.gz"
"""The parts of all patterns of the package by `key_of`, which `runs/make_wording_parts.py` makes: to parse them takes a second."""
Table = dict[str, list[str] | None]
CHOICES_MAX = 12
"""Of more characters than this in one place, none is looked for."""
TEXTS_MAX, BRANCHES_MAX = 64, 256
"""Of how many texts one in a run, and in a place, is looked for at most."""
DIGIT, DIGIT_SHARE = r"\d", 0.2
"""The part that is any digit, and the share of texts that have one."""
DIGITS_MIN = 4
"""So many digits in one place are as good as any digit."""
PART_COST = 0.0003
"""By how much rarer, as a share of texts, a set of parts must be to have one more of them."""


@dataclass(slots=True, eq=False)
class Wording:
    """A pattern for folded texts, used like a compiled one. `bit` is its place among all wordings, `pattern` as it was written.

    `clues`: a pattern of which a match stands in each text that holds one of `pattern`, where its parts are rarer than the pattern's own.
    """

    bit: int
    pattern: str
    clues: str | None = None
    _compiled: re.Pattern[str] | None = None

    @property
    def plain(self) -> re.Pattern[str]:
        """The compiled pattern, made when it is first looked for: to make all would take most of what starting takes."""
        return self._compiled or self.compile()

    def compile(self) -> re.Pattern[str]:
        """Return the compiled pattern, so that the first text that it is looked for in need not wait for it."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        """Return the first match in `text`, or within `place` of it: a start, or a start and an end."""
        return self.plain.search(text, *place) if may_stand(text) & self.bit else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        """Return the match at the start of `text`, or of `place`."""
        return self.plain.match(text, *place)

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        """Return the match that is all of `text`, or of `place`."""
        return self.plain.fullmatch(text, *place)

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        """Yield the matches in `text`, or within `place` of it."""
        return self.plain.finditer(text, *place) if may_stand(text) & self.bit else iter(())

    def findall(self, text: str) -> list[Any]:
        """Return what the matches in `text` hold."""
        return self.plain.findall(text) if may_stand(text) & self.bit else []

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return `text` with `by` in place of each match."""
        return self.plain.sub(by, text) if may_stand(text) & self.bit else text


@dataclass(frozen=True, slots=True)
class Says:
    """Whether a text says something: whether it holds a match of `words` and none of `unless`. Where `words` may not stand it does not."""

    words: Wording
    unless: Wording | None

    def __call__(self, text: str) -> bool:
        """Whether `text` (folded) says it."""
        return self.words.search(text) is not None and (self.unless is None or self.unless.search(text) is None)


@dataclass(slots=True)
class _Register:
    """All wordings, by the parts of which one stands in each of their matches; `always` are those without such parts."""

    count: int = 0
    always: int = 0
    owners: dict[str, int] = field(default_factory=dict)
    automaton: Any = None
    digits: int = 0
    made: list[Wording] = field(default_factory=list)
    table: Table | None = None


_REGISTER = _Register()


@dataclass(slots=True, eq=False)
class Either(Wording):
    """A wording of two halves, such as those of two languages: where only one of them may stand, only that one is looked for."""

    one: Wording | None = None
    other: Wording | None = None

    def _looked_for(self, text: str) -> re.Pattern[str] | None:
        may, one, other = may_stand(text), self.one, self.other
        if one is None or other is None or not may & one.bit:
            return other.plain if other is not None and may & other.bit else None
        return self.plain if may & other.bit else one.plain

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        """Return the first match in `text`, or within `place` of it: a start, or a start and an end."""
        pattern = self._looked_for(text)
        return None if pattern is None else pattern.search(text, *place)

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        """Yield the matches in `text`, or within `place` of it."""
        pattern = self._looked_for(text)
        return iter(()) if pattern is None else pattern.finditer(text, *place)

    def findall(self, text: str) -> list[Any]:
        """Return what the matches in `text` hold."""
        pattern = self._looked_for(text)
        return [] if pattern is None else pattern.findall(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return `text` with `by` in place of each match."""
        pattern = self._looked_for(text)
        return text if pattern is None else pattern.sub(by, text)


def wording(pattern: str, *, clues: str | None = None) -> Wording:
    """Return `pattern` as a wording. Case counts: texts are folded before they are searched."""
    made = Wording(_bit_of(pattern if clues is None else clues), pattern, clues)
    _REGISTER.made.append(made)
    return made


def either(one: str, other: str) -> Either:
    """Return the wording of either of two patterns without named groups, the first before the second."""
    halves = wording(one), wording(other)
    return Either(halves[0].bit | halves[1].bit, f"(?:{one})|(?:{other})", None, None, *halves)


def _bit_of(pattern: str) -> int:
    """Return the next bit, that of the wording that the parts of a pattern belong to."""
    bit = 1 << _REGISTER.count
    _REGISTER.count += 1
    _REGISTER.automaton = None
    parts = parts_of(pattern)
    if parts is None:
        _REGISTER.always |= bit
    for part in parts or ():
        others = _REGISTER.owners.get(part)
        _REGISTER.owners[part] = bit if others is None else others | bit
    may_stand.cache_clear()
    return bit


def parts_of(pattern: str) -> Iterable[str] | None:
    """Return the parts of which one stands in each match of a pattern: from the table, or where that lacks it by reading the pattern."""
    table = _REGISTER.table
    if table is None:
        table = _REGISTER.table = json.loads(gzip.decompress(PARTS_PATH.read_bytes()))
    key = key_of(pattern)
    return table[key] if key in table else parts_needed(parser.parse(pattern))


def leave_table() -> None:
    """Forget the table of parts, some MB, once all modules are there: the automaton has what they need. A late one reads it again."""
    _REGISTER.table = None


def key_of(pattern: str) -> str:
    """Return under which name the table has the parts of a pattern."""
    return blake2b(pattern.encode(), digest_size=8).hexdigest()


def made_so_far() -> tuple[Wording, ...]:
    """Return all wordings."""
    return tuple(_REGISTER.made)


@lru_cache(maxsize=TEXTS_REMEMBERED_MAX)
def may_stand(text: str) -> int:
    """Return the bits of the wordings that may have a match in `text`."""
    register = _REGISTER
    if register.automaton is None:
        # The automaton comes last: another thread that finds it takes all the rest for made.
        register.digits = register.owners.get(DIGIT, 0)
        register.automaton = _automaton(register.owners)
        leave_table()
    bits = register.always
    if _ANY_DIGIT.search(text) is not None:
        bits |= register.digits
    for _, owners in register.automaton.iter(text):
        bits |= owners
    return bits


def says(words: Wording, *, unless: Wording | None = None) -> Says:
    """Return the predicate that a text holds a match of `words`, and none of `unless`."""
    return Says(words, unless)


def bits_of(wordings: Iterable[Wording]) -> int:
    """Return the bits of several wordings: a text of which `may_stand` has none of them holds nothing that any of them matches."""
    return reduce(or_, (one.bit for one in wordings), 0)


def each_bit(bits: int) -> list[int]:
    """Return the single bits of `bits`, the lowest first: those of the wordings that were made first."""
    found = []
    while bits:
        lowest = bits & -bits
        bits ^= lowest
        found.append(lowest)
    return found


def parts_needed(parsed: parser.SubPattern) -> frozenset[str] | None:
    """Return texts of which at least one stands in whatever a parsed pattern matches; None where there are none."""
    return None if parsed.state.flags & re.IGNORECASE else _read(parsed)[1]


def _automaton(owners: dict[str, int]) -> Any:
    automaton = ahocorasick.Automaton()
    for part, bits in owners.items():
        automaton.add_word(part, bits)
    automaton.make_automaton()
    return automaton


Texts = frozenset[str] | None
_EMPTY = frozenset(("",))


def _read(parsed: Iterable[tuple[Any, Any]]) -> tuple[Texts, Texts]:
    """Return all texts that a parsed pattern matches, where they are few, and the best of the sets of which one stands in each match.

    What stands side by side is put together: of `how (?:much|many)` the latter are `how much` and `how many`.
    """
    found: list[frozenset[str]] = []
    run, whole = _EMPTY, True
    for op, value in parsed:
        if op in _NO_WIDTH:
            # What a match is looked for beside stands in the text as well; what is beside it is as near as without it.
            found += [parts for parts in (_read(value[1])[1],) if parts] if op is ops.ASSERT else []
            continue
        several = op in _REPEATS and value[0] > 0 and value[1] > 1
        texts, parts = _read(value[2]) if several else _read_one(op, value)
        found += [run, *([parts] if parts else ())]
        if texts is None or len(run) * len(texts) > TEXTS_MAX:
            run, whole = texts or _EMPTY, False
            continue
        run = frozenset(before + text for before in run for text in texts)
        if several:
            # Of `f+u+` the last f and the first u stand side by side.
            found.append(run)
            run, whole = texts, False
    found.append(run)
    best = max((_shortest(parts) for parts in found if "" not in parts), key=_worth, default=None)
    return run if whole else None, best


def _read_one(op: Any, value: Any) -> tuple[Texts, Texts]:
    """Return of one piece of a pattern what `_read` returns of several."""
    if op is ops.LITERAL:
        return frozenset((chr(value),)), None
    if op is ops.IN:
        chars = _chars_of(value)
        if chars and DIGIT in chars:
            return None, chars
        return chars, _DIGITS if chars and chars <= _EACH_DIGIT and len(chars) >= DIGITS_MIN else chars
    if op is ops.SUBPATTERN:
        _, flags, _, inner = value
        return (None, None) if flags & re.IGNORECASE else _read(inner)
    if op is ops.BRANCH:
        branches = [_read(branch) for branch in value[1]]
        texts, parts = _all_of(texts for texts, _ in branches), _all_of(parts for _, parts in branches)
        return texts if texts and len(texts) <= BRANCHES_MAX else None, parts
    if op is ops.ATOMIC_GROUP:
        return _read(value)
    if op in _REPEATS and value[1] == 1:
        texts, parts = _read(value[2])
        return (texts, parts) if value[0] else (texts and texts | _EMPTY, None)
    return None, None


def _chars_of(value: Iterable[tuple[Any, Any]]) -> Texts:
    """Return the characters that a set of a pattern names, where they are few; those of any script as `DIGIT`."""
    chars: set[str] = set()
    for kind, code in value:
        first, last = (code, code) if kind is ops.LITERAL else code if kind is ops.RANGE else (0, CHOICES_MAX)
        if code is ops.CATEGORY_DIGIT:
            chars.add(DIGIT)
        elif last - first >= CHOICES_MAX:
            return None
        else:
            chars.update(map(chr, range(first, last + 1)))
    return frozenset(chars) if len(chars) <= CHOICES_MAX else None


def _all_of(sets: Iterable[Texts]) -> Texts:
    """Return what is in any of several sets; None where one of them is none."""
    every = list(sets)
    return frozenset().union(*filter(None, every)) if None not in every else None


def _shortest(parts: frozenset[str]) -> frozenset[str]:
    """Return parts without those that hold another of them, or a digit where any digit is one of them."""
    if DIGIT in parts:
        parts = frozenset(part for part in parts if part == DIGIT or _EACH_DIGIT.isdisjoint(part))
    return frozenset(part for part in parts if not any(other != part and other in part for other in parts))


_ANY_DIGIT = re.compile(DIGIT)
_DIGITS, _EACH_DIGIT = frozenset((DIGIT,)), frozenset("0123456789")
_NO_WIDTH = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


def _worth(parts: frozenset[str]) -> float:
    """Return how seldom one of a set of parts stands in a text, by rough shares of the texts that have each of its characters.

    Each part costs a little.
    """
    shares = (DIGIT_SHARE if part == DIGIT else prod(map(_share, part)) for part in sorted(parts))
    return -sum(shares) - PART_COST * len(parts)


def _share(char: str) -> float:
    if char in _COMMON:
        return 0.6 if char == " " else 0.4
    if char.isascii():
        return 0.15 if char.isalpha() else 0.05
    return 0.01


_COMMON = frozenset("我你的是有这个一不多少钱什么吗了要能好还没 etaoinsrhⓝⓞ")
"""What many comments hold; ⓝ and ⓞ stand for names and options in most texts in which they are masked."""
