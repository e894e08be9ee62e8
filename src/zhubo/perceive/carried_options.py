"""Options that hold from one comment to the next, and those chosen by their place beside them: one size up, the bigger one. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.facts import Product, Variant
from zhubo.text.wording import wording


def kept_options(product: Product, said: tuple[str, ...], before: Product, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Return the variants of `product` that have the options that are `said`, and for the others those `chosen` before of `before`.

    Where none has them all, `said` alone counts. SKUs of variants; none means all.
    """
    now = [variant for variant in product.variants if not said or variant.sku in said]
    old = [variant for variant in before.variants if variant.sku in chosen]
    kept = now
    for name, values in _values(old).items():
        own = _values(product.variants).get(name, set())
        narrowed = values != _values(before.variants)[name]
        if narrowed and own & values and _values(now).get(name) == own:
            kept = [variant for variant in kept if _value(variant, name) in values]
    if not kept or len(kept) == len(product.variants):
        return said
    return tuple(variant.sku for variant in kept)


def stepped(text: str, product: Product, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Return the variants one size up or down from those `chosen`, where a comment (folded) asks for that; empty where it does not."""
    up = _UP.search(text) is not None
    if not chosen or not (up or _DOWN.search(text)):
        return ()
    now = [variant for variant in product.variants if variant.sku in chosen]
    for name, order in _ordered(product).items():
        values = {_value(variant, name) for variant in now}
        if len(values) != 1:
            continue
        place = order.index(values.pop()) + (1 if up else -1)
        if 0 <= place < len(order):
            next_ones = tuple(v.sku for v in product.variants if _value(v, name) == order[place])
            return kept_options(product, next_ones, product, chosen)
    return ()


def at_an_end(text: str, product: Product, said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the variants of the largest or the smallest measure among those `said`, where a comment (folded) names them by that."""
    largest = _LARGEST.search(text) is not None
    if not (largest or _SMALLEST.search(text)):
        return ()
    now = [variant for variant in product.variants if not said or variant.sku in said]
    for name, order in _ordered(product).items():
        if len({_value(variant, name) for variant in now}) > 1:
            have = [value for value in order if any(_value(variant, name) == value for variant in now)]
            end = have[-1] if largest else have[0]
            return tuple(variant.sku for variant in now if _value(variant, name) == end)
    return ()


def _value(variant: Variant, name: str) -> str:
    """Return the value of an option in the words of the shop's own language, folded."""
    return next((value.casefold() for value in variant.options.get(name, {}).values()), "")


def _values(variants: Iterable[Variant]) -> dict[str, set[str]]:
    """Return the values by the options of some variants."""
    found: dict[str, set[str]] = {}
    for variant in variants:
        for name in variant.options:
            found.setdefault(name, set()).add(_value(variant, name))
    return found


def _ordered(product: Product) -> dict[str, list[str]]:
    """Return the values, the smallest first, of the options of a product that are measures or sizes."""
    found = {}
    for name, values in _values(product.variants).items():
        sizes = {value: _measure(value) for value in values}
        measured = {value: size for value, size in sizes.items() if size is not None}
        if len(measured) == len(values) > 1 and len(set(measured.values())) == len(values):
            found[name] = sorted(values, key=lambda value: measured[value])
    return found


def _measure(value: str) -> float | None:
    """Return how large an option value is: a bare number, a measure with its unit, or a size of clothes; None for others."""
    letters = _LETTERS.fullmatch(value)
    if letters is not None:
        extra = 10.0 * (1 + int(letters[1] or len(letters[2])))
        return {"s": -extra, "m": 0.0, "l": extra}[letters[3]]
    if value == "x":
        return 15.0
    number = _NUMBER.fullmatch(value) or _WITH_UNIT.search(value)
    if number is None:
        return None
    return float(number[1]) * (1_024 if number[2].startswith("t") else 1)


_LETTERS = re.compile(r"(\d)?(x*)([sml])")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)()")
_WITH_UNIT = re.compile(r"(\d+(?:\.\d+)?) ?(英寸|寸|升|gb?|tb?|ml|毫升|cm|码)(?![a-z])")
_UP = wording(
    r"大一?[码号档]|再大|大[一点]点|更大|(?:加|升)一?[码号]|"
    r"\b(?:one|a|1|next) size (?:up|bigger|larger)\b|\bnext size\b|\bsize up\b|\b(?:bit |but |little )?(?:bigger|larger)\b(?! one)"
)
_DOWN = wording(
    r"小一?[码号档]|再小|小[一点]点|更小|(?:减|降)一?[码号]|"
    r"\b(?:one|a|1) size (?:down|smaller)\b|\bsize down\b|\b(?:bit |but |little )?smaller\b(?! one)"
)
_LARGEST = wording(
    r"大的|最大|大号的|大屏|大内存|大容量|\b(?:biggest|largest|bigger one|larger one|big one|large one)\b|"
    r"\b(?:maior|más grande|mas grande|le plus grand|größte|grösste|terbesar|lớn nhất)\b|самый большой|побольше|一番大きい|가장 큰|أكبر"
)
_SMALLEST = wording(
    r"小的|最小|小号的|小屏|小内存|小容量|\b(?:smallest|smaller one|small one|little one)\b|"
    r"\b(?:menor|más pequeñ[oa]|le plus petit|kleinste|terkecil|nhỏ nhất)\b|самый маленький|一番小さい|가장 작은|أصغر"
)
