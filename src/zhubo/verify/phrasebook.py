"""Two languages' messages side by side: how each wording of one is found in a text, and what the same message says in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from string import Formatter

from babel import Locale
from babel.numbers import NumberFormatError, parse_decimal

from zhubo.text.money import MoneySpan, to_money
from zhubo.text.phrases import FALLBACK, Phrases, phrases_for
from zhubo.values import dataclass

MONEY, DATE, WHOLE = "\ue000-\ue7ff", "\ue800-\uebff", "\uec00-\uf8ff"
"""Characters that stand for an amount, for a date, and for anything else that has been read, as a range of each."""
NUMBERS = frozenset({"count", "qty", "percent", "number"})
TIMES = frozenset({"time", "opens", "closes"})
AMOUNTS = frozenset({"low", "high", "total", "fee", "free", "gap", "rest", "told", "off", "threshold", "net"})
DATES = frozenset({"end", "start", "day"})
LONG = frozenset(
    {"offer", "offers", "rule", "fact", "facts", "areas", "listed", "counts", "prices", "price", "clauses", "advice", "sale", "was"}
    | {"saved", "name", "names", "options", "values", "scope", "places", "refused", "methods", "condition", "things", "gift"}
)  # fmt: skip
"""Slots that may hold whole clauses, or names with marks in them."""
LISTS = ("unit", "attribute", "option", "payment", "region", "colour", "status", "return_status", "about")
"""In this order a word that stands in several lists is looked up."""


Part = tuple[str, str | None, str | None, str | None]
"""Literal text, and the name and the forms of the slot behind it."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One wording. `clue` is the longest of its words, folded; `weight` how many letters it has beside its slots.

    `english`: the same message's English, as literal text and names of slots in turns.
    """

    key: str
    pattern: re.Pattern[str]
    clue: str
    weight: int
    english: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Phrasebook:
    """All wordings of a language, heaviest first; its ways to write dates; its words of lists with their English."""

    language: str
    lines: tuple[Line, ...]
    dates: tuple[tuple[re.Pattern[str], str], ...]
    months: Mapping[str, int]
    words: Mapping[str, str]
    word: re.Pattern[str]
    marks: Mapping[str, str]
    amount: re.Pattern[str]


def amounts_in(text: str, book: Phrasebook) -> list[MoneySpan]:
    """Return the amounts that are written as CLDR writes them in the language of `book`, to the mark and the dot."""
    found: list[MoneySpan] = []
    for match in book.amount.finditer(text):
        code = book.marks[(match["before"] or match["after"]).casefold()]
        try:
            value = parse_decimal(match["figure"] or match["figure_first"], locale=book.language, strict=True)
        except NumberFormatError:
            continue
        money = to_money(value, code)
        if money is not None:
            found.append(MoneySpan(*match.span(), money))
    return found


@lru_cache(maxsize=16)
def phrasebook(language: str) -> Phrasebook | None:
    """Return the phrasebook of a language (a BCP 47 base tag); None where it has no messages of its own, and for English and Chinese."""
    own, english = phrases_for(language), phrases_for(FALLBACK)
    if own.language in (FALLBACK, "zh"):
        return None
    lines = [line for key in own.wordings for line in _lines(key, own, english) if not key.startswith("date.")]
    lines.sort(key=lambda line: (-line.weight, -line.pattern.groups))
    months = Locale(language).months["format"]["abbreviated"]
    words = _words(own, english)
    marks: dict[str, str] = {str(code).casefold(): str(code) for code in Locale(language).currencies}
    for code, mark in Locale(language).currency_symbols.items():
        marks.setdefault(plain(str(mark)).casefold(), str(code))
    return Phrasebook(
        language=language,
        lines=tuple(lines),
        dates=tuple(_dates(own, months)),
        months={name.casefold(): number for number, name in months.items()},
        words=words,
        word=_alternation(words),
        marks=marks,
        amount=_amount(marks),
    )


def plain(text: str) -> str:
    """Return a text with the marks and blanks of every script as Latin ones, code point for code point."""
    return text.translate(_MARKS)


def _amount(marks: Iterable[str]) -> re.Pattern[str]:
    mark = "|".join(re.escape(mark) for mark in sorted(marks, key=len, reverse=True))
    figure = r"\d+(?:[.,\s'’]\d+)*"
    return re.compile(
        rf"(?<![\w$])(?P<before>{mark})\s?(?P<figure>{figure})(?!\w)|(?<![\w.,])(?P<figure_first>{figure})\s?(?P<after>{mark})(?!\w)",
        re.IGNORECASE,
    )


def _lines(key: str, own: Phrases, english: Phrases) -> Iterator[Line]:
    for wording in own.wordings[key]:
        parts = list(Formatter().parse(plain(wording)))
        literals = [literal for literal, *_ in parts]
        weight = sum(char.isalpha() for literal in (*literals, *_shortest_forms(parts)) for char in literal)
        if weight:
            said = _nearest(parts, english.wordings[key])
            clue = max((part.strip(" .:,;") for part in literals), key=len).casefold()
            yield Line(key, _pattern(key, parts), clue, weight, said)


def _nearest(parts: list[Part], english: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the English wording that is built most like `parts`: the same slots, in the same order, between words at the same places."""
    wanted = _slots(parts)
    taken = [list(Formatter().parse(wording)) for wording in english]
    same = [one for one in taken if sorted(_slots(one)) == sorted(wanted)] or taken
    best = max(same, key=lambda one: (_slots(one) == wanted, _shape(one) == _shape(parts)))
    return tuple((literal, name or "") for literal, name, _, _ in best)


def _slots(parts: list[Part]) -> list[str]:
    return [name for _, name, forms, _ in parts if name and not forms]


def _shortest_forms(parts: list[Part]) -> list[str]:
    return [min(forms.split("|"), key=len) for _, _, forms, _ in parts if forms]


def _shape(parts: list[Part]) -> tuple[bool, bool]:
    """Return whether words come first, and whether words come last."""
    return bool(parts[0][0].strip(" :")), parts[-1][1] is None


def _pattern(key: str, parts: list[Part]) -> re.Pattern[str]:
    written: list[str] = []
    seen: set[str] = set()
    for k, (literal, name, forms, _) in enumerate(parts):
        last = k + 1 == len(parts)
        written.append(_escaped(literal.rstrip(" .。") if last and name is None else literal))
        if forms:
            written.append("(?:" + "|".join(map(_escaped, sorted(forms.split("|"), key=len, reverse=True))) + ")")
        elif name:
            written.append(f"(?P={name})" if name in seen else f"(?P<{name}>{_slot(key, name)})")
            seen.add(name)
    ending = parts[-1][1]
    end = _END_OF_CLAUSE if ending is not None and ending not in NUMBERS | TIMES | AMOUNTS | DATES else _END
    return re.compile(_BEGIN + "".join(written) + end, re.IGNORECASE)


def _slot(key: str, name: str) -> str:
    if name in NUMBERS and key != "order_private.status":
        return r"\d+(?:[.,]\d+)*"
    if name in TIMES:
        return r"\d{1,2}:\d\d"
    if name in AMOUNTS:
        return f"[{MONEY}{WHOLE}]"
    if name in DATES:
        return f"[{DATE}]"
    return r"(?:[^\n()]|\([^\n()]*\))+?" if name in LONG else r"(?:[^;。\n()]|\([^\n()]*\))+?"


def _escaped(literal: str) -> str:
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", literal))


def _dates(own: Phrases, months: Mapping[int, str]) -> Iterator[tuple[re.Pattern[str], str]]:
    names = "|".join(re.escape(name) for name in sorted(months.values(), key=len, reverse=True))
    slots = {
        "year": r"(?P<year>\d{4})",
        "month": r"(?P<month>\d{1,2})",
        "month_name": f"(?P<month_name>{names})",
        "day": r"(?P<day>\d{1,2})",
        "time": r"(?P<time>\d{1,2}:\d\d)",
    }
    for key in ("date.moment_year", "date.moment", "date.day_year", "date.day"):
        for wording in own.wordings[key]:
            parts = Formatter().parse(plain(wording))
            written = "".join(_escaped(literal) + (slots[name] if name else "") for literal, name, _, _ in parts)
            yield re.compile(rf"(?<!\d){written}(?!\d)", re.IGNORECASE), key


def _words(own: Phrases, english: Phrases) -> dict[str, str]:
    """Return words of lists, and countries as CLDR calls them, folded, with their English."""
    found: dict[str, str] = {}
    for section in LISTS:
        if section in own.spelled:
            for name, spelled in own.spelled[section].items():
                meant = english.spelled[section].get(name, (name,))[0]
                _add(found, spelled, meant)
        else:
            for name, word in own.sections.get(section, {}).items():
                _add(found, word.split("|"), english.word(section, name, name).rpartition("|")[2])
    countries = Locale(FALLBACK).territories
    for code, name in Locale(own.language).territories.items():
        if len(code) == 2:
            _add(found, (str(name),), str(countries[code]))
    return found


def _add(found: dict[str, str], words: Iterable[str], meant: str) -> None:
    for word in words:
        if len(word) > 1:
            found.setdefault(word.casefold(), meant)


def _alternation(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of all `words`, longest first; where a script sets blanks between words, only whole ones."""
    spaced: list[str] = []
    dense: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        (dense if _DENSE.search(word) else spaced).append(re.escape(word))
    parts = [rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)"] * bool(spaced) + ["|".join(dense)] * bool(dense)
    return re.compile("|".join(parts), re.IGNORECASE)


_DENSE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_BEGIN = r"(?:(?<=[\s(（:：。、，;?!,])|\A)"
_END = r"(?=\Z|[\s.,;:!?)）。、，！？])"
_END_OF_CLAUSE = r"(?=\Z|[;。\n！？)]|[.!?]+(?:\s|\Z))"
_MARKS = str.maketrans("\u00a0\u202f،؛؟（）", "  ,;?()")
