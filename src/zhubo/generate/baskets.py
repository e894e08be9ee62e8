"""What several pieces come to: exact sums, and what running offers take off them. What no fact settles is left open, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from zhubo.facts import Money, Promotion
from zhubo.generate.offers import applies, promotions_now
from zhubo.generate.scene import Item, Scene
from zhubo.values import dataclass

COUNT_MAX = 9_999


@dataclass(frozen=True, slots=True)
class Line:
    """So many pieces of one thing, each at one price."""

    item: Item
    unit: Money
    count: int

    @property
    def minor(self) -> int:
        """What they cost together, in minor units."""
        return self.unit.minor * self.count


@dataclass(frozen=True, slots=True)
class Cut:
    """An offer that bears on a basket; `off` is what it takes off, None where the facts do not settle that.

    `about` is what it takes off but for how the checkout rounds, where nothing else is open.
    """

    promotion: Promotion
    off: int | None
    about: int | None = None


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a basket costs before offers, the offers that bear on it, and what is paid; None where that is not settled.

    `about` is what is paid but for how the checkout rounds, where `net` is not settled for that alone.
    """

    gross: Money
    cuts: tuple[Cut, ...]
    net: Money | None
    about: Money | None = None


def reckon(scene: Scene, lines: Sequence[Line], *, codes: bool) -> Reckoning:
    """Return what `lines`, at least one and of one currency, come to now.

    `codes`: whether the buyer uses coupons and codes; where one is named by its code, that one.
    """
    gross = Money(sum(line.minor for line in lines), lines[0].unit.currency)
    cuts: list[Cut] = []
    for promotion in sorted(promotions_now(scene), key=lambda p: p.id):
        wanted = codes and scene.slots.promotion in (None, promotion.id)
        if not _reduces(promotion, gross.currency) or (_is_coupon(promotion) and not wanted):
            continue
        covered = [line for line in lines if _covers(promotion, line)]
        partly = [line for line in lines if line not in covered and applies(promotion, line.item.product)]
        off = _taken_off(promotion, covered) if covered else 0
        if partly and off != 0:
            off = None
        if off != 0:
            about = _nearly_off(promotion, covered) if off is None and not partly else None
            cuts.append(Cut(promotion, off if off is not None and off <= gross.minor else None, about))
    cuts = _highest_steps(cuts)
    about = cuts[0].about if len(cuts) == 1 else None
    return Reckoning(
        gross,
        tuple(cuts),
        _paid(gross, cuts),
        Money(gross.minor - about, gross.currency) if about is not None and about < gross.minor else None,
    )


def _nearly_off(promotion: Promotion, lines: Sequence[Line]) -> int | None:
    """Return a share of what `lines` cost, rounded, where an offer is a plain share of them that only does not come out even."""
    plain = promotion.percent_off_bp is not None and (promotion.quantity or 1) == 1 and not promotion.extra
    if not plain or promotion.percent_off_bp is None or promotion.kind == "second_half_price":
        return None
    share = sum(line.minor for line in lines) * promotion.percent_off_bp
    return (2 * share + _WHOLE) // (2 * _WHOLE)


def _highest_steps(cuts: Sequence[Cut]) -> list[Cut]:
    """Return the cuts without the lower steps of one offer: of 2 pieces 20 % off and 3 pieces 25 % off the second alone holds for 3."""
    return [cut for cut in cuts if not any(_is_step_above(other.promotion, cut.promotion) for other in cuts)]


def _is_step_above(higher: Promotion, lower: Promotion) -> bool:
    """Whether two offers, open to every buyer, differ only in their bound and in what they take off, both more in the first."""
    if higher.code or lower.code or higher.kind == "coupon" or higher.extra or lower.extra:
        return False
    if any(getattr(higher, name) != getattr(lower, name) for name in _OF_ONE_OFFER):
        return False
    bounds = ((higher.quantity or 0, lower.quantity or 0), _minors(higher.threshold, lower.threshold))
    gains = ((higher.percent_off_bp or 0, lower.percent_off_bp or 0), _minors(higher.off, lower.off))
    if sum(one != other for one, other in bounds) != 1 or sum(one != other for one, other in gains) != 1:
        return False
    return all(min(pair) > 0 and pair[0] > pair[1] for pair in (*bounds, *gains) if pair[0] != pair[1])


def _minors(one: Money | None, other: Money | None) -> tuple[int, int]:
    return (one.minor if one is not None else 0, other.minor if other is not None else 0)


def _paid(gross: Money, cuts: Sequence[Cut]) -> Money | None:
    """Return what is left; several offers are taken together only where each says that it may be, and their order makes no difference."""
    known = [cut.off for cut in cuts if cut.off is not None]
    if len(known) < len(cuts):
        return None
    left = gross.minor - sum(known)
    if len(cuts) > 1:
        fixed = all(cut.promotion.off is not None and cut.promotion.percent_off_bp is None for cut in cuts)
        bounds = [cut.promotion.threshold.minor for cut in cuts if cut.promotion.threshold is not None]
        if (
            not fixed
            or not all(_may_be_combined(cut.promotion) for cut in cuts)
            or any(left < bound for bound in bounds)
        ):
            return None
    return Money(left, gross.currency) if left >= 0 else None


def _reduces(promotion: Promotion, currency: str) -> bool:
    """Whether a promotion takes money off, in amounts that can be held against a basket."""
    p = promotion
    amounts = [money for money in (p.off, p.threshold, p.price) if money is not None]
    gives = p.off is not None or p.percent_off_bp is not None or p.kind == "second_half_price"
    gives = gives or (p.price is not None and (p.quantity or 1) > 1)
    return gives and p.kind != "gift" and all(money.currency == currency for money in amounts)


def _is_coupon(promotion: Promotion) -> bool:
    return bool(promotion.code) or promotion.kind == "coupon"


def _covers(promotion: Promotion, line: Line) -> bool:
    """Whether all that a line may mean is what a promotion is for."""
    if not applies(promotion, line.item.product):
        return False
    by_variant = promotion.products and line.item.product.sku not in promotion.products and not promotion.categories
    return not by_variant or all(v.sku in promotion.products for v in line.item.variants)


def _taken_off(promotion: Promotion, lines: Sequence[Line]) -> int | None:
    """Return what a promotion takes off `lines`: 0 where its condition does not hold, None where its facts do not settle it."""
    total = sum(line.minor for line in lines)
    if promotion.threshold is not None and total < promotion.threshold.minor:
        return 0
    if set(promotion.extra) - UNDERSTOOD:
        return None
    if promotion.kind == "second_half_price":
        return _second_half(promotion, lines)
    if promotion.quantity is not None and promotion.quantity > 1:
        return _by_quantity(promotion, lines)
    if promotion.percent_off_bp is not None:
        return _share(lines, promotion.percent_off_bp)
    if promotion.off is None:
        return None
    repeats = promotion.threshold is not None and total >= 2 * promotion.threshold.minor and _says(promotion, _EVERY)
    each = promotion.threshold is None and sum(line.count for line in lines) > 1
    return None if repeats or each else promotion.off.minor


def _second_half(promotion: Promotion, lines: Sequence[Line]) -> int | None:
    count, units = sum(line.count for line in lines), {line.unit for line in lines}
    if count < 2:
        return 0
    alike = len(units) == 1 and (len(_products(lines)) == 1 or _says(promotion, _MIXED))
    unit = lines[0].unit.minor
    return unit // 2 if alike and count in (2, 3) and unit % 2 == 0 else None


def _by_quantity(promotion: Promotion, lines: Sequence[Line]) -> int | None:
    """Return what an offer on a number of pieces takes off; pieces of different products count together where its words say so."""
    needed, total = promotion.quantity or 1, sum(line.minor for line in lines)
    count = sum(line.count for line in lines)
    if count < needed:
        return 0
    mixed = _says(promotion, _MIXED)
    if len(_products(lines)) > 1 and not mixed:
        return None
    if promotion.percent_off_bp is not None:
        return _share(lines, promotion.percent_off_bp)
    if promotion.price is not None:
        return total - promotion.price.minor if count == needed and total > promotion.price.minor else None
    return promotion.off.minor if promotion.off is not None and count == needed else None


def _products(lines: Sequence[Line]) -> set[str]:
    return {line.item.product.sku for line in lines}


def _share(lines: Sequence[Line], percent_off_bp: int) -> int | None:
    """Return a share of what `lines` cost; None where it is no whole number of minor units, and how it is rounded makes a difference.

    It makes none where the nearest whole number is the same whether each piece is rounded or the sum.
    """
    total = sum(line.minor for line in lines) * percent_off_bp
    if total % _WHOLE == 0:
        return total // _WHOLE
    each = [(_nearest(line.unit.minor * percent_off_bp), line.count) for line in lines]
    pieces = [one * count for one, count in each if one is not None]
    nearest = _nearest(total)
    return nearest if len(pieces) == len(each) and sum(pieces) == nearest else None


def _nearest(share: int) -> int | None:
    """Return the nearest whole number to a number of ten-thousandths; None in the middle of two."""
    whole, rest = divmod(share, _WHOLE)
    return None if rest * 2 == _WHOLE else whole + (rest * 2 > _WHOLE)


def _may_be_combined(promotion: Promotion) -> bool:
    stated: Mapping[str, str] = promotion.extra
    said = stated.get("stackable", "").strip().casefold()
    if said:
        return said in YES
    return _says(promotion, _COMBINED) and not _says(promotion, _ALONE)


def _says(promotion: Promotion, pattern: re.Pattern[str]) -> bool:
    find: Callable[[str], object] = pattern.search
    return any(find(text.casefold()) for text in promotion.text.values())


_WHOLE = 10_000
"""Basis points in the whole."""
_OF_ONE_OFFER = ("kind", "products", "categories", "starts_ms", "ends_ms", "price", "gift")
UNDERSTOOD = frozenset({"stackable"})
"""Further fields of a promotion that are no condition which nobody here understands."""
YES = frozenset({"yes", "true", "1", "是", "可以", "可"})
_EVERY = re.compile(r"每满|每消费|上不封顶|\bevery\b|\bfor each\b|\bper\b")
_MIXED = re.compile(r"混|任[选意]|随意|搭配买|\bmix|\bany (?:two|three|\d)|\bin any combination")
_COMBINED = re.compile(r"(?:可|能|可以)(?:以)?(?:叠加|同享|一起用|同时用)|\b(?:can be combined|stackable|stacks with)")
_ALONE = re.compile(
    r"不(?:可|能|可以|得)?(?:与.{0,8})?(?:叠加|同享|一起用|同时用)|\b(?:cannot|can't|not|non) ?-?(?:be )?(?:combin|stack)"
)
