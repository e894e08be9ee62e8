"""What a source file gives: shop-format objects with their places, before they become facts.

Every importer speaks the objects of `docs/shop-format.md` (plain dicts), so that one reader turns them all into facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Object = Mapping[str, object]

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
    reason: str


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
    skipped: tuple[str, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    shop: Mapping[str, object] = field(default_factory=dict)


def problem_at(place: Place, reason: str) -> Problem:
    """Return the problem `reason` at `place`."""
    return Problem(place.file, place.line, reason)


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
