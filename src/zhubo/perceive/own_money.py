"""A viewer's own money in a comment that asks what is left of it: 预算6000买这个还剩多少, `i pay with a fifty`. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from zhubo.facts import Money
from zhubo.perceive.budget import in_figures
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.numbers import money_of
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import says, wording

LEAST = Decimal(5)
"""A smaller figure counts goods."""


def own_money(found: Found, mentions: Sequence[Stretch]) -> Money | None:
    """Return the money that a viewer has or gives: the amount that is told as one, else the largest figure that belongs to nothing else."""
    told = [span for span in found.spans if span[0] == "price"]
    if len(told) == 1 and isinstance(found.typed.get("price"), Money):
        price: Money = found.typed["price"]
        return price
    pocket = _POCKET.search(found.text)
    if pocket is not None:
        return money_of(Decimal(pocket["n"]), found.currency)
    taken = [(start, end) for slot, start, end, _ in found.spans if slot not in ("price", "")] + list(mentions)
    text = found.text
    for start, end in taken:
        text = text[:start] + " " * (end - start) + text[end:]
    figures = [number.value for number in numbers_in(in_figures(text)) if number.value >= LEAST]
    return money_of(max(figures), found.currency) if figures else None


_PURSE = (
    r"(?:[兜手卡][里头]|身上|口袋里?|钱包里?|余额|预算)(?:就|只|有|剩|还|大概|差不多|是){0,3}"
    r"(?P<n>\d{2,6})(?![gt寸英升代码号台个件款张双\d])"
)
_POCKET = wording(_PURSE)
"""What a viewer says to have in the pocket, whatever is called by such a number."""
_LEFT = wording(
    _PURSE + r"[^?？]{2,30}?(?:还|能|会|那)*剩(?:下|余)?(?:多少|几(?![台个件部双条号])|$)(?!货|[台个件部双条])"
)
asks_what_remains = says(_LEFT)
"""Whether a comment asks what is left of the viewer's own money: 兜里有5000 买这个还剩几块."""


def money_left(found: Found) -> Money | None:
    """Return the money of a viewer who asks what is left of it after buying; None where nobody asks that."""
    match = _LEFT.search(found.text)
    return money_of(Decimal(match["n"]), found.currency) if match is not None else None
