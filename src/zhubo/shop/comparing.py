"""Which value of an option is meant by its size alone: the big one, 小的那个, the largest. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from zhubo.shop.choosing import Match
from zhubo.shop.option_values import OptionValue


def compared(values: Mapping[str, tuple[OptionValue, ...]], text: str) -> Match | None:
    """Return the larger or the smaller of two values, or the largest or smallest of several, of the one option that can be ranked."""
    if "大" not in text and "小" not in text and " one" not in text:
        return None
    match = _COMPARED.search(text)
    if match is None:
        return None
    ranked = [(option, row) for option, own in values.items() if len(row := _ranked(own)) > 1]
    if len(ranked) != 1 or (len(ranked[0][1]) > 2 and not (match["most"] or match["top"])):
        return None
    option, row = ranked[0]
    return Match(option, row[-1 if match["large"] or match["big"] else 0].owners, frozenset(range(*match.span())))


def may_compare(text: str) -> bool:
    """Whether a text may mean a value by its size alone; where not, it does so of no options."""
    return _COMPARED.search(text) is not None


def _ranked(values: tuple[OptionValue, ...]) -> list[OptionValue]:
    """Return the values of an option, one writing of each, from the smallest to the largest; nothing where no unit of all ranks them."""
    values = tuple({value.owners: value for value in values}.values())
    if all(value.size in _LETTERS for value in values):
        return sorted(values, key=lambda value: _LETTERS.index(value.size or ""))
    units = set.intersection(*({unit for _, unit in value.measures} for value in values)) - {""}
    orders = []
    for unit in units:
        amounts = [max(Decimal(a) for a, own in value.measures if own == unit) for value in values]
        if len(set(amounts)) == len(values):
            orders.append(sorted(range(len(values)), key=amounts.__getitem__))
    if not orders or any(order != orders[0] for order in orders):
        return []
    return [values[at] for at in orders[0]]


_LETTERS = ("XS", "S", "M", "L", "XL", "2XL", "3XL", "4XL")
_COMPARED = re.compile(
    r"(?P<most>最)?(?:(?P<large>大)|小)的(?=那[个款种件]|多少|什么价|啥价|几[块米多钱])"
    r"|\b(?:(?P<big>big(?:g|)|larg)|small)(?:e|er|(?P<top>est)|) ones?\b"
)
