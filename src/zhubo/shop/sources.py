"""What a source file gives: shop-format objects with their places, before they become facts.

Every importer speaks the objects of `docs/shop-format.md` (plain dicts), so that one reader turns them all into facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from zhubo.errors import ShopError
from zhubo.shop.reasons import Reason, is_known, reason, reason_of, reason_text
from zhubo.values import dataclass

Object = Mapping[str, object]

DECIMAL_MARK = "decimal mark of "
"""What a harvest says of the shop under this and a column's name is the column's decimal mark."""
PROBLEMS_FILE = "problems.jsonl"
"""Where a shop folder keeps what an import could not take."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file; line 0 is the file as a whole."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a source that did not go in, or went in and deserves a look. `line` counts from 1; 0 is the whole file."""

    file: str
    line: int
    why: Reason

    def text(self, language: str) -> str:
        """Return why, in `language` (zh; any other is en)."""
        return reason_text(self.why, language)


@dataclass(frozen=True, slots=True)
class Placed:
    """A shop-format object and where it came from."""

    place: Place
    value: Object


@dataclass(frozen=True, slots=True, kw_only=True)
class Harvest:
    """What one or several sources gave. `shop` holds what the source itself says of the shop: name, currency, time_zone."""

    products: tuple[Placed, ...] = ()
    orders: tuple[Placed, ...] = ()
    policies: tuple[Placed, ...] = ()
    promotions: tuple[Placed, ...] = ()
    segments: tuple[Placed, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Reason, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    shop: Mapping[str, object] = field(default_factory=dict)


def problem_at(place: Place, kind: str, **arguments: object) -> Problem:
    """Return the problem at `place` of which `kind` is the message's key."""
    return Problem(place.file, place.line, reason(kind, **arguments))


def refusal_at(place: Place, error: ShopError) -> Problem:
    """Return an error that was raised over what stands at `place` as a problem there."""
    return Problem(place.file, place.line, reason_of(error))


def problem_object(problem: Problem) -> Object:
    """Return a problem as a line of problems.jsonl: its English words for people, its key and arguments for us."""
    why = problem.why
    row = {"file": problem.file, "line": problem.line, "reason": problem.text("en")}
    return row | {"kind": why.kind, "arguments": dict(why.arguments)}


def problem_from(row: Object) -> Problem:
    """Return the problem that a line of problems.jsonl holds; one whose key is not ours keeps the words that stand there."""
    line, kind, arguments = row.get("line"), row.get("kind"), row.get("arguments")
    why = reason(str(kind), **{str(k): v for k, v in arguments.items()} if isinstance(arguments, Mapping) else {})
    return Problem(
        str(row.get("file", "")),
        line if isinstance(line, int) else 0,
        why if is_known(why) else reason("as_told", told=row.get("reason", "")),
    )


def merge_harvests(harvests: Iterable[Harvest]) -> Harvest:
    """Return all `harvests` as one, in order; what the first source says of the shop wins."""
    parts = list(harvests)
    shop: dict[str, object] = {}
    for part in parts:
        for key, value in part.shop.items():
            shop.setdefault(key, value)
    return Harvest(
        products=tuple(one for part in parts for one in part.products),
        orders=tuple(one for part in parts for one in part.orders),
        policies=tuple(one for part in parts for one in part.policies),
        promotions=tuple(one for part in parts for one in part.promotions),
        segments=tuple(one for part in parts for one in part.segments),
        problems=tuple(one for part in parts for one in part.problems),
        skipped=tuple(one for part in parts for one in part.skipped),
        mapping=tuple(dict.fromkeys(one for part in parts for one in part.mapping)),
        shop=shop,
    )


def first_unique(candidates: Iterable[str], taken: set[str]) -> str:
    """Return the first non-empty candidate that is not in `taken`, else the last one with a running number; adds it to `taken`."""
    last = ""
    for candidate in candidates:
        last = candidate or last
        if candidate and candidate not in taken:
            taken.add(candidate)
            return candidate
    number = 2
    while f"{last}-{number}" in taken:
        number += 1
    taken.add(f"{last}-{number}")
    return f"{last}-{number}"
