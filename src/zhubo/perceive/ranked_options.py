"""Options that are meant by where they lie among others: the biggest, `den mittleren`, 젤 두꺼운거, one size up. Pure.

They lie among those that the host has just named, where there are such, else among all of the product.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.carried_options import value_of, values_of
from zhubo.perceive.carried_words import BIG, DOWN, LEAST, MIDDLE, MOST, RANKS, SMALL, UP, Said
from zhubo.values import dataclass

RANK_CHARS_MAX = 90
"""In a longer comment a word such as the biggest may be said of anything."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """What a rank means: a value (folded) of an option, and the variants that have it; none where none has it with what else is said."""

    option: str
    value: str
    variants: tuple[str, ...]


def rank_of(said: Said, abroad: bool = False) -> str | None:
    """Return the kind of rank by which a comment means an option; None where it means none so. `abroad`: in its own language alone."""
    if len(said.text) > RANK_CHARS_MAX:
        return None
    return next((turn.kind for turn in RANKS if (turn.kind in said.abroad if abroad else turn.said_in(said))), None)


def ranked(
    rank: str | None,
    product: Product,
    own: Sequence[str],
    chosen: Sequence[str],
    offered: Sequence[Target],
    named: Container[str] = (),
) -> Ranked | None:
    """Return which variants of a product a comment means by a rank; None where it means none so.

    `own` are those that its other words mean, of the options `named`, `chosen` those of before, all empty for all; `offered` is what the
    host has named.
    """
    if rank is None:
        return None
    moves = rank in (UP.kind, DOWN.kind)
    if moves:
        moved = stepped(rank, product, tuple(chosen))
        if moved is not None:
            return moved
        rank = MOST.kind if rank == UP.kind else LEAST.kind
    some = [v for v in product.variants if any(v.sku in t.variants for t in offered if t.sku == product.sku)]
    now = [variant for variant in product.variants if not own or variant.sku in own]
    orders = {name: order for name, order in ordered(product).items() if name not in named}
    for of_host in (True,) if moves else (True, False):
        for name, order in orders.items():
            row = _row(order, {value_of(variant, name) for variant in some}) if of_host else order
            value = _at(rank, row) if of_host or not _is_a_size(rank, order) else None
            if value is not None:
                return Ranked(name, value, tuple(v.sku for v in now if value_of(v, name) == value))
    return None


def _row(order: Sequence[str], some: set[str]) -> Sequence[str]:
    """Return those of a row of values that the host has named, none where that is one, or all of many."""
    row = [value for value in order if value in some]
    return () if len(row) < 2 or len(row) == len(order) > 3 else row


def _is_a_size(rank: str, order: Sequence[str]) -> bool:
    """Whether the large one of a row is a size of clothes, and not the largest."""
    return rank in (BIG.kind, SMALL.kind) and any(map(_LETTERS.fullmatch, order))


def _at(rank: str, row: Sequence[str]) -> str | None:
    """Return the value at a rank of a row, the smallest first; None where there is none, or no one is in the middle."""
    if len(row) < 2:
        return None
    if rank == MIDDLE.kind:
        return row[len(row) // 2] if len(row) % 2 else None
    return row[-1] if rank in (MOST.kind, BIG.kind) else row[0]


def stepped(rank: str | None, product: Product, chosen: tuple[str, ...]) -> Ranked | None:
    """Return what lies one size up or down from the variants `chosen`, where a comment asks for that; None where it does not."""
    if not chosen or rank not in (UP.kind, DOWN.kind):
        return None
    now = [variant for variant in product.variants if variant.sku in chosen]
    for name, order in ordered(product).items():
        values = {value_of(variant, name) for variant in now}
        if len(values) != 1:
            continue
        place = order.index(values.pop()) + (1 if rank == UP.kind else -1)
        if 0 <= place < len(order):
            next_ones = tuple(v.sku for v in product.variants if value_of(v, name) == order[place])
            return Ranked(name, order[place], next_ones)
    return None


def is_size_of(product: Product, size: str | None) -> bool:
    """Whether a product comes in sizes such as the one that was read, so that a big one may be its L."""
    return size is None or any(_LETTERS.fullmatch(value_of(v, name)) for v in product.variants for name in v.options)


def rank_of_size(size: str | None) -> str | None:
    """Return what rank a size of clothes is, of something that comes in no such sizes: large is the big one."""
    return _RANKS_OF_SIZES.get((size or "").upper())


def ordered(product: Product) -> dict[str, list[str]]:
    """Return the values, the smallest first, of the options of a product that are measures or sizes; what is its size comes first."""
    found = {}
    for name, values in values_of(product.variants).items():
        sizes = {value: _measure(value) for value in values}
        measured = {value: size for value, size in sizes.items() if size is not None}
        if len(measured) == len(values) > 1 and len(set(measured.values())) == len(values):
            found[name] = sorted(values, key=lambda value: measured[value])
    return dict(sorted(found.items(), key=lambda one: _AFTER.search(one[0].casefold()) is not None))


def _measure(value: str) -> float | None:
    """Return how large an option value is: a bare number, a measure with its unit, a size of clothes or of paper; None for others."""
    letters = _LETTERS.fullmatch(value)
    if letters is not None:
        extra = 10.0 * (1 + int(letters[1] or len(letters[2])))
        return {"s": -extra, "m": 0.0, "l": extra}[letters[3]]
    if value in _WORDS:
        return _WORDS[value]
    paper = _PAPER.fullmatch(value)
    if paper is not None:
        return -float(paper[1])
    number = _NUMBER.match(value) or _WITH_UNIT.search(value)
    if number is None:
        return None
    return float(number[1]) * (1_024 if number[2] in ("t", "tb") else 1)


_LETTERS = re.compile(r"(\d)?(x*)([sml])")
_PAPER = re.compile(r"a(\d)")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(?:-\d+)?[ -]?([^\W\d_]*|%)(?![\d.])")
_WITH_UNIT = re.compile(r"(\d+(?:\.\d+)?) ?(英寸|寸|升|gb?|tb?|ml|毫升|cm|码)(?![a-z])")
_WORDS = {"x": 15.0, "portable": -30.0, "mini": -20.0, "small": -10.0, "low": -10.0, "medium": 0.0, "large": 10.0}
_WORDS |= {"high": 10.0, "extra large": 20.0, "full size": 100.0, "小": -10.0, "中": 0.0, "大": 10.0}
_AFTER = re.compile(
    r"ram|storage|memory|battery|zoom|resolution|brightness|pressure|view|speed|ventilation|内存|容量|存储"
)
"""Options that are asked for by more and less, and not by big and small, where something has a size beside them."""
_RANKS_OF_SIZES = {
    "L": BIG.kind,
    "XL": MOST.kind,
    "M": MIDDLE.kind,
    "S": SMALL.kind,
    "XS": LEAST.kind,
}
