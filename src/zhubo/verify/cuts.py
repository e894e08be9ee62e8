"""What promotions take off the lines of a sum, from their facts: exactly, or not at all where the facts leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from zhubo.facts import Money, Promotion
from zhubo.text.numbers import fold
from zhubo.values import dataclass
from zhubo.verify.index import ProductIndex


@dataclass(frozen=True, slots=True)
class Line:
    """So many pieces of a product, in one of `variants` (their SKUs), at `unit` each."""

    product: ProductIndex
    variants: tuple[str, ...]
    unit: Money
    count: int


def taken_off(promotions: Sequence[Promotion], lines: Sequence[Line], *, roughly: bool = False) -> int | None:
    """Return what `promotions` take off together, in minor units; None where one does not hold, or nothing says how they add up.

    `roughly`: a share that does not come out even is rounded, half a unit up.
    """
    amounts = [_one(promotion, lines, roughly) for promotion in promotions]
    known = [amount for amount in amounts if amount is not None]
    if len(known) < len(amounts):
        return None
    if len(known) > 1:
        left = sum(line.unit.minor * line.count for line in lines) - sum(known)
        for promotion in promotions:
            plain = promotion.off is not None and promotion.percent_off_bp is None
            reached = promotion.threshold is None or left >= promotion.threshold.minor
            if not (plain and reached and _joins(promotion)):
                return None
    return sum(known)


def _one(promotion: Promotion, lines: Sequence[Line], roughly: bool) -> int | None:
    covered = [line for line in lines if _holds_for(promotion, line)]
    if not covered or any(line not in covered and _touches(promotion, line) for line in lines):
        return None
    if set(promotion.extra) - {"stackable"} or any(
        line.unit.currency != _currency(promotion, line) for line in covered
    ):
        return None
    sums = [line.unit.minor * line.count for line in covered]
    pieces = sum(line.count for line in covered)
    if promotion.threshold is not None and sum(sums) < promotion.threshold.minor:
        return None
    one_kind = len({id(line.product) for line in covered}) == 1 or _words(promotion, _ANY_OF)
    if promotion.kind == "second_half_price":
        units = {line.unit.minor for line in covered}
        half = Decimal(covered[0].unit.minor) / 2
        exact = len(units) == 1 and half == half.to_integral_value()
        return int(half) if exact and one_kind and pieces in (2, 3) else None
    if (promotion.quantity or 1) > 1 and (not one_kind or pieces < (promotion.quantity or 1)):
        return None
    if promotion.percent_off_bp is not None:
        return _percent(covered, promotion.percent_off_bp, roughly)
    if promotion.off is None:
        return None
    if promotion.threshold is None and pieces > (promotion.quantity or 1):
        return None
    again = promotion.threshold is not None and sum(sums) >= 2 * promotion.threshold.minor
    return None if again and _words(promotion, _EACH_TIME) else promotion.off.minor


def _percent(lines: Sequence[Line], basis_points: int, roughly: bool) -> int | None:
    """Return the share in minor units; where it is a fraction, only if rounding by the piece and by the sum is the same."""
    share = Decimal(basis_points) / 10_000
    exact = share * sum(line.unit.minor * line.count for line in lines)
    singly = [share * line.unit.minor for line in lines]
    rounded = exact.to_integral_value(ROUND_HALF_UP)
    if exact == rounded or roughly:
        return int(rounded)
    if any(abs(one % 1) == Decimal("0.5") for one in (exact, *singly)):
        return None
    by_piece = sum(one.to_integral_value(ROUND_HALF_UP) * line.count for one, line in zip(singly, lines, strict=True))
    return int(rounded) if by_piece == rounded else None


def _holds_for(promotion: Promotion, line: Line) -> bool:
    """Whether a promotion is for all that a line may be."""
    product = line.product.product
    if not promotion.products and not promotion.categories or product.sku in promotion.products:
        return True
    if {fold(word) for word in promotion.categories} & {fold(word) for word in product.category.values()}:
        return True
    return bool(line.variants) and set(line.variants) <= set(promotion.products)


def _touches(promotion: Promotion, line: Line) -> bool:
    return any(variant in promotion.products for variant in line.variants)


def _currency(promotion: Promotion, line: Line) -> str:
    for money in (promotion.off, promotion.threshold):
        if money is not None and money.currency != line.unit.currency:
            return money.currency
    return line.unit.currency


def _joins(promotion: Promotion) -> bool:
    """Whether a promotion says that it may be used beside others."""
    said = fold(promotion.extra.get("stackable", "").strip())
    if said:
        return said in ("yes", "true", "1", "是", "可以", "可")
    return _words(promotion, _BESIDE_OTHERS) and not _words(promotion, _BY_ITSELF)


def _words(promotion: Promotion, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(fold(text)) is not None for text in promotion.text.values())


_ANY_OF = re.compile(r"混|任[选意]|随意|搭配买|\bmix|\bany (?:two|three|\d)|\bin any combination")
_EACH_TIME = re.compile(r"每满|每消费|上不封顶|\bevery\b|\bfor each\b|\bper\b")
_BESIDE_OTHERS = re.compile(
    r"(?:可|能|可以)(?:以)?(?:叠加|同享|一起用|同时用)|\b(?:can be combined|stackable|stacks with)"
)
_BY_ITSELF = re.compile(
    r"不(?:可|能|可以|得)?(?:与.{0,8})?(?:叠加|同享|一起用|同时用)|\b(?:cannot|can't|not|non) ?-?(?:be )?(?:combin|stack)"
)
