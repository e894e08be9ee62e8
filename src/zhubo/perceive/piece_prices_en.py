"""English comments that ask what one piece out of a pack costs, or a measure of goods: `socks, how much per pair`. Pure.

What the pack costs is not the answer, and no fact tells what a piece of it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.turns import asks_per_measure
from zhubo.text.wording import wording


def asks_price_of_a_share(text: str, targets: Sequence[Target], products: Sequence[Product]) -> bool:
    """Whether a comment asks for the price of a measure of goods that name no variant, or of one piece of goods that all come in packs."""
    if asks_per_measure(text):
        return not any(target.variants for target in targets)
    if products and _ONE_OF_A_SET.search(text) and all(_is_a_set(product) for product in products):
        return True
    match = _ONE.search(text) if products else None
    if match is None:
        return False
    unit = (match["per"] or match["one"] or match["single"]).rstrip("s")
    return all(_comes_in_packs(product, unit) for product in products)


def _is_a_set(product: Product) -> bool:
    """Whether a product is called a set of things."""
    return any(_SET.search(title.casefold()) for title in product.title.values())


def _comes_in_packs(product: Product, unit: str) -> bool:
    """Whether a product, or each of its variants, is told to be several of a unit; any pack is several pieces."""
    options = [[word for words in v.options.values() for word in words.values()] for v in product.variants]
    counted = [[n for word in row for n in _counts(word, unit)] for row in options]
    if any(counted):
        return all(row and min(row) > 1 for row in counted)
    told = [*product.title.values()]
    told += [str(value) for name, value in product.attributes.items() if name in _CONTENTS]
    return any(n > 1 for one in told for n in _counts(one, unit))


def _counts(told: str, unit: str) -> Iterator[int]:
    """Yield how many of a unit a text speaks of: 5 in `5 pairs`, 12 in `12 bags of 20 g`, 6 in `pack of 6`."""
    for match in _COUNTED.finditer(told.casefold()):
        counted = (match["what"] or "").rstrip("s")
        if unit in _ANY or not counted or counted in (unit, "piece", "pc") or counted.endswith(unit):
            yield int(match["n"] or match["of"] or match["set"])


_CONTENTS = frozenset({"contents", "pack", "package", "pack_size", "piece count", "piece_count", "in the box"})
_ANY = frozenset({"piece", "unit", "item", "pc", "one"})
_UNITS = (
    r"pairs?|pieces?|pcs?|units?|items?|bags?|packets?|sachets?|bars?|bottles?|cans?|capsules?|sheets?|cards?|pods?|tablets?|sticks?|"
    r"rolls?|socks?|masks?|tea ?bags?|pouch(?:es)?|tins?|jars?"
)
_ONE = wording(
    rf"\b(?:per|for each|for every) (?:single |individual )?(?P<per>{_UNITS})\b(?! of (?:\d|two|three|five|six|ten))|"
    rf"\b(?:price|cost|how much)(?: is| are| of| for| does| would)* (?:just |only )?"
    rf"(?:one|1|a single) (?:single )?(?P<one>{_UNITS})\b(?! or\b)|"
    rf"\b(?:single|individual) (?P<single>{_UNITS}) (?:price|cost|how much)\b"
)
_SET = re.compile(r"\b(?:set|pair|bundle|trio|duo)$")
_ONE_OF_A_SET = wording(
    r"\b(?:price|cost|how much)\b.* (?:single|individual) [a-z]|\b(?:single|individual) [a-z ]+ (?:price|cost|how much)\b"
)
_COUNTED = re.compile(
    rf"\b(?P<n>\d{{1,3}})[ -](?:[a-z]+ )?(?P<what>{_UNITS})\b|\b(?:pack|box|set|case|bundle) of (?P<of>\d{{1,3}})\b|"
    rf"\b(?P<set>\d{{1,3}})[ -]?(?:pack|count|ct)\b"
)
