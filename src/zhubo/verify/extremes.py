"""Which size is the largest, and which the smallest: of the product that is spoken of, or of the shop where that comes in none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from zhubo.facts import Product
from zhubo.values import dataclass
from zhubo.verify.patterns import STOCK_SIZE_TOKEN
from zhubo.verify.reading import Reading, clause_at, negated
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import refute, support

OPTION = "size"
"""The name of the option whose values are sizes, in every shop that is imported."""
BETWEEN_CHARS = 28
"""How far from `the largest size` its value may stand, in one clause."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A size that is called the largest, or the smallest, and where it stands; it is called so at `at`."""

    start: int
    end: int
    size: str
    largest: bool
    at: int


def check_extremes(reading: Reading) -> None:
    """Hold sizes that are called the largest or the smallest against all there are."""
    for told in _told(reading):
        product = anchor_at(reading, told.start)
        owners = [product.product] if product is not None and _sizes([product.product], told.size) else _listed(reading)
        sizes = _sizes(owners, told.size)
        if not sizes:
            continue
        known = (max if told.largest else min)(sizes, key=lambda size: rank_of(size) or 0)
        holder = next(one for one in owners if known in _sizes([one], told.size))
        evidence = f"product:{holder.sku}#options.{OPTION}"
        clause = reading.clauses[clause_at(reading, told.start)]
        denied = negated(reading, max(told.end, told.at), clause)
        if (known == told.size) != denied:
            support(reading.ledger, "option", told.start, told.end, (evidence,))
        else:
            refute(reading.ledger, "wrong_attribute", told.start, told.end, known, evidence)


def rank_of(size: str) -> Decimal | None:
    """Return a number that grows with a size, of letters (`XXS` … `6XL`) or of digits; None for what is neither."""
    letters = _LETTERS.fullmatch(size)
    if letters is None:
        return Decimal(size) if _DIGITS.fullmatch(size) else None
    times, many, letter = letters.groups()
    steps = int(times) if times else len(many)
    return Decimal({"s": -1 - steps, "m": 0, "l": 1 + steps}[letter])


def _listed(reading: Reading) -> list[Product]:
    return [product for product in reading.index.facts.products.values() if product.listed]


def _sizes(products: Iterable[Product], like: str) -> set[str]:
    """Return the sizes that products come in, those of letters or those of digits, as `like` is."""
    found = {
        words.lower()
        for product in products
        for variant in product.variants
        for words in variant.options.get(OPTION, {}).values()
    }
    return {size for size in found if rank_of(size) is not None and size[-1:].isdigit() == like[-1:].isdigit()}


def _told(reading: Reading) -> Iterator[_Told]:
    for match in _EXTREME.finditer(reading.low):
        clause = reading.clauses[clause_at(reading, match.start())]
        if clause.question:
            continue
        largest = match["large"] is not None or match["large2"] is not None
        behind = _first(reading, match.end(), min(clause.end, match.end() + BETWEEN_CHARS))
        before = behind or _last(reading, max(clause.start, match.start() - BETWEEN_CHARS), match.start())
        if before is not None:
            yield _Told(*before, reading.low[before[0] : before[1]], largest, match.start())


def _first(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    return next(iter(_tokens(reading, start, end)), None)


def _last(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    found = list(_tokens(reading, start, end))
    # Of a text in another language the words between keep standing as they were.
    return found[-1] if found and (reading.pivoted or _IS.fullmatch(reading.low, found[-1][1], end)) else None


def _tokens(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where sizes stand in `[start, end)`, in order; a number with a unit behind it is none."""
    letters = [match.span() for match in STOCK_SIZE_TOKEN.finditer(reading.text, start, end)]
    digits = [
        (one.start, one.end)
        for one in reading.numbers
        if start <= one.start and one.end <= end and _DIGITS.fullmatch(reading.low, one.start, one.end)
    ]
    measured = [(q.start, q.end) for q in reading.quantities if q.dimension != OPTION]
    yield from sorted(span for span in letters + digits if not any(s <= span[0] < e for s, e in measured))


_LETTERS = re.compile(r"([2-6])?(x*)([sml])")
_DIGITS = re.compile(r"\d{1,2}(?:\.5)?")
_EXTREME = re.compile(
    r"\b(?:(?P<large>largest|biggest|maximum|max)|smallest|minimum|min) sizes?\b|"
    r"最(?:(?P<large2>大)|小)(?:的)?(?:尺码|码数|尺寸|码|号|size)"
)
_IS = re.compile(
    r"(?:码|号)?(?:(?: is| are|'s| isn't| is not| ain't)(?: the| our| its)? |(?:不|就)?是(?:我们|咱们|这款)?(?:的)?)(?:very )?"
)
