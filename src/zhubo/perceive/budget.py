"""How much a viewer wants to spend, where they ask which goods there are for it: 3000以内, under 50, 两千左右."""

from __future__ import annotations

from decimal import Decimal

from zhubo.facts import Money, Product
from zhubo.perceive.numbers import decimal_number, money_of
from zhubo.text.wording import Wording, wording

Bounds = tuple[Money | None, Money | None]
"""The least and the most, each open where it is None."""


def budget_in(text: str, currency: str) -> Bounds | None:
    """Return the bounds of the price that `text` (folded) sets, in `currency`; None where it sets none."""
    between = _BETWEEN.search(text) or _BETWEEN_LATIN.search(text)
    if between is not None:
        first, second = _amount(between["n"], between["k"] or ""), _amount(between["m"], between["l"] or "")
        if first is not None and second is not None and first < second:
            return money_of(first, currency), money_of(second, currency)
    for pattern, low, high in _FORMS:
        match = pattern.search(text)
        if match is None:
            continue
        amount = _amount(match["n"], match["k"] or "")
        if amount is None:
            continue
        least = money_of((amount * low).quantize(Decimal(1)), currency) if low is not None else None
        most = money_of((amount * high).quantize(Decimal(1)), currency) if high is not None else None
        return least, most
    return None


def names_what(text: str) -> bool:
    """Whether a comment with a budget says what it is for: 充电的东西, gazebos; anything and gifts say nothing."""
    for pattern in (_WHAT_ASIAN, _WHAT_LATIN):
        for match in pattern.finditer(text):
            words = match["what"].split()
            if words and words[-1] not in _ANYTHING and match["what"] not in _ANYTHING:
                return True
    return False


def affordable(product: Product, bounds: Bounds) -> tuple[str, ...]:
    """Return the variants of `product` whose usual price lies within `bounds`; what a sale makes of it depends on the time."""
    least, most = bounds
    found = []
    for variant in product.variants:
        price = variant.price
        if price is None or any(bound is not None and bound.currency != price.currency for bound in bounds):
            continue
        if (least is None or price.minor >= least.minor) and (most is None or price.minor <= most.minor):
            found.append(variant.sku)
    return tuple(found)


def _amount(written: str, scale: str) -> Decimal | None:
    amount = decimal_number(written)
    times = {"千": 1000, "百": 100, "万": 10_000, "k": 1000}.get(scale, 1)
    return None if amount is None else amount * times


_N = r"(?P<n>\d{1,6}(?:\.\d+)?|[一二两三四五六七八九十百千万]{1,6}?)(?P<k>[千百万k]?)\s?(?:元|块钱?|rmb|dollars?|bucks|usd|\$)?"
_WHAT_ASIAN = wording(
    r"(?:以内|以下|之内|左右|上下)的?(?P<what>[^\W\da-z有啥什哪么能买推]{1,6}?)(?:有啥|有什么|有哪|有没|有吗|有么|推荐|吗|呢|[?？]|$)"
)
_WHAT_LATIN = wording(
    r"\b(?:any|got|have|some|which|what|show me|cheap|good)\s"
    r"(?P<what>(?:[a-z']+ ){0,2}?[a-z']+) (?:under|below|less than|around|within|for under|between)\b"
)
_ANYTHING = frozenset(
    "东西 商品 宝贝 产品 礼物 货 款 的 好物 链接 单品 thing things stuff something anything gift gifts present presents item items "
    "product products one ones goods deals deal options ideas else nice cheap it u you good do is are can i get buy have for afford".split()
)
"""What says of no kind of goods that it is meant."""
_SIGN = r"(?:[$¥£€]\s?)?"
_M = _N.replace("<n>", "<m>").replace("<k>", "<l>")
_BETWEEN = wording(rf"{_N}(?:到|至|-|~| to | and ){_M}(?:之间|的|元|块)")
_BETWEEN_LATIN = wording(rf"\b(?:between|from)\s{_SIGN}{_N}\s?(?:and|to|-|n)\s?{_SIGN}{_M}\b")
_FORMS: tuple[tuple[Wording, Decimal | None, Decimal | None], ...] = (
    (wording(rf"{_N}(?:多)?(?:以内|以下|之内|不到|内的|封顶)"), None, Decimal(1)),
    (wording(rf"{_N}(?:能|可以|够)买"), None, Decimal(1)),
    (wording(rf"(?:不超过|低于|预算){_N}"), None, Decimal(1)),
    (wording(rf"{_N}(?:以上|往上)"), Decimal(1), None),
    (wording(rf"{_N}(?:左右|上下)"), Decimal("0.8"), Decimal("1.2")),
    (wording(rf"{_N}(?:出头|多一点)"), Decimal(1), Decimal("1.25")),
    (wording(rf"\b(?:under|below|less than|up to|max|cheaper than|within)\s{_SIGN}{_N}"), None, Decimal(1)),
    (wording(rf"\b{_SIGN}{_N} (?:max|tops|or (?:less|under))\b"), None, Decimal(1)),
    (wording(rf"\b(?:over|above|more than|at least)\s{_SIGN}{_N}"), Decimal(1), None),
    (wording(rf"\b(?:around|about)\s{_SIGN}{_N}"), Decimal("0.8"), Decimal("1.2")),
)
