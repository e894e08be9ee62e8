"""Of which option a word is that is a value of several: medium as a size or as a strength, black as a frame or as a lens. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product

from zhubo.shop.spoken import stem
from zhubo.shop.word_forms import root
from zhubo.values import dataclass

Run = tuple[int, int]
WAYS_MAX = 256
"""How many ways to share words among options are looked at."""
NOUN_LETTERS_MIN = 4
"""How much of an option's noun may stand for it: vent for ventilation."""


@dataclass(frozen=True, slots=True)
class Match:
    """A value of an option that a text speaks of, at `places`, with the places of the variants that have it."""

    option: str
    owners: frozenset[int]
    places: frozenset[int]


@dataclass(frozen=True, slots=True)
class Choice:
    """The variants that fit, and whether several values of one option were said."""

    variants: frozenset[int]
    several: bool


def choose(matches: Sequence[Match], text: str, every: frozenset[int]) -> Choice:
    """Return which of the variants `every` have what was said of each option; values of one option said side by side are alternatives.

    Words inside those of another option are of that one. A word that may be of several options is of the one whose noun stands beside it,
    else of that of which nothing else is said; where both may be meant, what fits either reading is left.
    """
    if _are_apart(matches):
        said: dict[str, list[frozenset[int]]] = {}
        for match in matches:
            said.setdefault(match.option, []).append(match.owners)
        return _left(said, every)
    tokens = _tokens(matches)
    if all(len(options) == 1 for options in tokens.values()):
        return _fitting([(run, option) for run, options in tokens.items() for option in options], tokens, every)
    runs = sorted(tokens)
    likely = _by_nouns(runs, tokens, text)
    best: list[Choice] = []
    least = len(runs) + 1
    ways = product(*(sorted(likely[run]) for run in runs))
    for _, way in zip(range(WAYS_MAX), ways, strict=False):
        doubled = len(way) - len(set(way))
        apart = sum(
            _joined(one, other, text) and a != b for one, other, a, b in zip(runs, runs[1:], way, way[1:], strict=False)
        )
        cost = doubled + 2 * apart - sum(_joined(one, other, text) for one, other in zip(runs, runs[1:], strict=False))
        if cost > least:
            continue
        best = best if cost == least else []
        least = cost
        best.append(_fitting(list(zip(runs, way, strict=True)), tokens, every))
    some = [choice for choice in best if choice.variants] or best[:1]
    return Choice(frozenset().union(*(choice.variants for choice in some)), any(choice.several for choice in some))


def _tokens(matches: Sequence[Match]) -> dict[Run, dict[str, set[frozenset[int]]]]:
    """Return the stretches of the text that are values, with the options and the owners of the values that each is."""
    tokens: dict[Run, dict[str, set[frozenset[int]]]] = {}
    for match in matches:
        for run in _runs(match.places):
            tokens.setdefault(run, {}).setdefault(match.option, set()).add(match.owners)
    for run in list(tokens):
        wider = {
            option
            for other in tokens
            if other != run and other[0] <= run[0] and run[1] <= other[1]
            for option in tokens[other]
        }
        for option in [option for option in tokens[run] if wider - {option}]:
            del tokens[run][option]
    return {run: options for run, options in tokens.items() if options}


def _runs(places: frozenset[int]) -> list[Run]:
    runs: list[Run] = []
    for at in sorted(places):
        if runs and at - runs[-1][1] <= 1:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _fitting(
    way: list[tuple[Run, str]], tokens: Mapping[Run, Mapping[str, set[frozenset[int]]]], every: frozenset[int]
) -> Choice:
    said: dict[str, list[frozenset[int]]] = {}
    for run, option in way:
        said.setdefault(option, []).extend(tokens[run][option])
    return _left(said, every)


def _left(said: Mapping[str, list[frozenset[int]]], every: frozenset[int]) -> Choice:
    """Return the variants that have one of the values that were said of each option."""
    left, several = every, False
    for owners in said.values():
        left &= frozenset().union(*owners)
        several = several or any(one != owners[0] for one in owners)
    return Choice(left, several)


def _are_apart(matches: Sequence[Match]) -> bool:
    """Whether no two options are said at the same place, nor one inside the words of another."""
    ends: list[tuple[int, int, str]] = [(min(m.places), max(m.places), m.option) for m in matches]
    return not any(one[2] != other[2] and one[0] <= other[1] and other[0] <= one[1] for one in ends for other in ends)


def _by_nouns(runs: Sequence[Run], tokens: Mapping[Run, Mapping[str, object]], text: str) -> dict[Run, frozenset[str]]:
    """Return the options that each stretch may be of, less those that the noun beside it rules out: black frame, high vent, 镜框黑色."""
    after = {run: _whose(_after(text, run, runs), tokens[run], first=True) for run in runs}
    before = {run: _whose(_before(text, run, runs), tokens[run], first=False) for run in runs}
    contested = [run for run in runs if len(tokens[run]) > 1]
    behind_first = all(after[run] for run in contested) or not all(before[run] for run in contested)
    found = {}
    for run in runs:
        one, other = (after[run], before[run]) if behind_first else (before[run], after[run])
        found[run] = one or other or frozenset(tokens[run])
    return found


def _after(text: str, run: Run, runs: Sequence[Run]) -> str:
    end = next((start for start, _ in runs if start >= run[1]), len(text))
    return text[run[1] : end]


def _before(text: str, run: Run, runs: Sequence[Run]) -> str:
    start = max((end for _, end in runs if end <= run[0]), default=0)
    return text[start : run[0]]


def _whose(beside: str, options: Mapping[str, object], *, first: bool) -> frozenset[str]:
    """Return the options of which a noun stands right beside a stretch; none where no noun tells them apart."""
    if len(options) < 2:
        return frozenset()
    nouns = {option: _nouns(option) for option in options}
    shared = frozenset.intersection(*nouns.values())
    words = _LATIN.findall(beside)
    near = root(stem(words[0 if first else -1])) if words else ""
    wide = beside.strip(" 的是")
    found = set()
    for option, own in nouns.items():
        for noun in own - shared:
            if noun.isascii():
                hit = len(near) >= NOUN_LETTERS_MIN and (noun.startswith(near) or near.startswith(noun))
            else:
                hit = wide.startswith(noun) if first else wide.endswith(noun)
            if hit:
                found.add(option)
    return frozenset(found) if len(found) < len(options) else frozenset()


def _nouns(option: str) -> frozenset[str]:
    name = option.casefold().replace("_", " ")
    if name.isascii():
        return frozenset(root(stem(word)) for word in _LATIN.findall(name))
    return frozenset({name, _KIND_OF.sub("", name)} - {""})


def _joined(one: Run, other: Run, text: str) -> bool:
    """Whether two stretches are put up against each other: medium or large."""
    return one[1] <= other[0] and _AGAINST.fullmatch(text, one[1], other[0]) is not None


_LATIN = re.compile(r"[a-z]+")
_KIND_OF = re.compile(r"(?:的)?(?:颜色|材质|尺寸|大小|类型|种类|款式|长度|容量|色)$")
_AGAINST = re.compile(r"[ 的]*(?:\b(?:or|vs|versus|than|over)\b\.?|还是|或者|或|比)[ ]*")
