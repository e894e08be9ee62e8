"""Options of a product: which values there are, which a question means, and whether the product has them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.events import Slots
from zhubo.facts import Product, Text, Variant, words
from zhubo.generate.names import plain_key
from zhubo.text.phrases import spellings

SIZE_OPTIONS = ("size", "shoe_size", "shoe size")
COLOUR_OPTIONS = ("colour", "color")
LOOKS_OPTIONS = (*COLOUR_OPTIONS, "pattern", "style")
SIZE_SUFFIXES = ("码", "号", "碼")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)([a-z\"一-鿿]*)")
_UNITS = {
    "寸": "in",
    "英寸": "in",
    "吋": "in",
    "inch": "in",
    "inches": "in",
    '"': "in",
    "gb": "g",
    "tb": "t",
    "升": "l",
    "毫升": "ml",
    "克": "g",
    "米": "m",
    "公分": "cm",
    "厘米": "cm",
}
_LETTERS = {
    "2xl": "xxl",
    "3xl": "xxxl",
    "4xl": "xxxxl",
    "small": "s",
    "medium": "m",
    "large": "l",
    "xlarge": "xl",
    "x-large": "xl",
    "extralarge": "xl",
}
"""Sizes in words and figures by their letters: a large backpack comes in L."""
_DIMENSION = {"g": "memory", "t": "memory", "l": "volume", "ml": "volume", "in": "length", "cm": "length"}
_TOKENS = re.compile(r"[^0-9a-z.\"一-鿿]+")


def option_among(product: Product, names: Iterable[str]) -> str | None:
    """Return the first of `names` that is an option of the product, or None."""
    own = {plain_key(name): name for name in option_names(product)}
    return next((own[key] for key in map(plain_key, names) if key in own), None)


def option_names(product: Product) -> tuple[str, ...]:
    """Return the names of the options that the variants have, in the product's order."""
    owned: dict[str, None] = {}
    for variant in product.variants:
        for name in variant.options:
            owned[name] = None
    first = [name for name in dict.fromkeys(product.option_names) if name in owned]
    return tuple(dict.fromkeys((*first, *owned)))


def values_of(variants: Iterable[Variant], option: str, language: str) -> tuple[str, ...]:
    """Return the values of an option in the language of the answer, in order, each once."""
    return tuple(dict.fromkeys(words(v.options[option], language) for v in variants if option in v.options))


def has_size(text: Text, size: str) -> bool:
    """Whether an option's value is, or names, the size that was asked for: `M`, `42` in `EU 42`, `64` in `64G`, `38` in `36-39`."""
    wanted = _bare_size(size)
    for value in text.values():
        own = _bare_size(value)
        tokens = _TOKENS.split(own)
        if own == wanted or wanted in tokens:
            return True
        low, mark, high = own.partition("-")
        if (
            mark
            and low.isdecimal()
            and high.isdecimal()
            and wanted.isdecimal()
            and int(low) <= int(wanted) <= int(high)
        ):
            return True
        measure, alone = _measure(wanted), len(tokens) == 1
        if measure is not None and any(_same(measure, _measure(token), alone=alone) for token in tokens):
            return True
    return False


def _measure(token: str) -> tuple[str, str] | None:
    """Return a number and its unit, like units as one; None where the token is none."""
    match = _NUMBER.fullmatch(token)
    return (match[1], _UNITS.get(match[2], match[2])) if match else None


def _same(wanted: tuple[str, str], own: tuple[str, str] | None, *, alone: bool) -> bool:
    """Whether two measures are one; a bare number measures what was asked for only where it stands `alone`: no 4T in `PCIe3.0*4`."""
    return own is not None and wanted[0] == own[0] and (wanted[1] == own[1] or not wanted[1] or (alone and not own[1]))


def _bare_size(size: str) -> str:
    key = size.casefold().replace(" ", "").replace("–", "-").replace("~", "-") if size.isascii() else size.casefold()
    key = _LETTERS.get(key, key)
    return key[:-1] if key.endswith(SIZE_SUFFIXES) and len(key) > 1 else key


def has_colour(text: Text, colour: str) -> bool:
    """Whether an option's value is, or is a shade of, the colour that was asked for (a canonical id, or as written)."""
    wanted = spellings("colour").get(colour) or frozenset({colour.casefold()})
    for value in text.values():
        own = value.casefold()
        if any(_contains(own, word) for word in wanted):
            return True
    return False


def _contains(value: str, word: str) -> bool:
    if not word.isascii():
        return word in value or (word.endswith("色") and len(word) > 1 and word[:-1] in value)
    return word.replace("_", " ") in value.replace("-", " ")


def narrowed(variants: tuple[Variant, ...], slots: Slots, product: Product) -> tuple[tuple[Variant, ...], str | None]:
    """Return the variants that have the size and colour that were asked for, and the option that none of them has, if any."""
    for option, wanted, fits in (
        (option_among(product, LOOKS_OPTIONS), slots.colour, has_colour),
        (size_option(product, slots.size), slots.size, has_size),
    ):
        if option is None or not wanted:
            continue
        fitting = tuple(v for v in variants if option in v.options and fits(v.options[option], wanted))
        exact = tuple(v for v in fitting if any(plain_key(t) == plain_key(wanted) for t in v.options[option].values()))
        if not fitting:
            return variants, option
        variants = exact or fitting
    return variants, None


def size_option(product: Product, size: str | None) -> str | None:
    """Return the product's option for sizes, else another one that has a value like the one asked for (`64G` for 64), or None."""
    own = option_among(product, SIZE_OPTIONS)
    if own is not None or not size:
        return own
    for fits in (has_size, _is_like_measure):
        for name in option_names(product):
            if any(name in v.options and fits(v.options[name], size) for v in product.variants):
                return name
    return None


def _is_like_measure(text: Text, size: str) -> bool:
    """Whether a value measures the same as the size that was asked for: `128G` and `1T` both measure a memory."""
    wanted = _measure(_bare_size(size))
    if wanted is None or not wanted[1]:
        return False
    tokens = (_measure(token) for value in text.values() for token in _TOKENS.split(_bare_size(value)))
    return any(own is not None and _DIMENSION.get(own[1]) == _DIMENSION.get(wanted[1], "") for own in tokens)


def side_by_side(values: Iterable[str], join: str) -> str:
    """Return values in a row; two that would run into one word or number stay apart."""
    row = ""
    for value in filter(None, values):
        apart = join or (" " if row[-1:].isascii() and value[:1].isascii() else "")
        row = f"{row}{apart}{value}" if row else value
    return row


def variant_words(variant: Variant, product: Product, language: str, *, join: str) -> str:
    """Return a variant's options in a row: `黑色M`, `black M`, `4K black – waterproof: no`; empty where it has none."""
    return _row(variant, product, option_names(product), language, join)


def is_yes_or_no(value: str) -> bool:
    """Whether a value says nothing without the name of its option."""
    return value.casefold() in _YES_OR_NO


def _row(variant: Variant, product: Product, names: Iterable[str], language: str, join: str) -> str:
    said: list[str] = []
    flags: list[str] = []
    for name in names:
        if name in variant.options:
            value = words(variant.options[name], language)
            if is_yes_or_no(value):
                flags.append(f"{name.replace('_', ' ')}: {value}")
            else:
                said.append(value)
    return " – ".join(filter(None, (side_by_side(said, join), *flags)))


def grouped(variants: tuple[Variant, ...], product: Product, language: str, *, join: str) -> tuple[str, ...]:
    """Return variants in short form: those that share the first of two options together, `黑色S/M/L`, else each by itself."""
    names = option_names(product)
    groups: dict[str, list[str]] = {}
    for variant in variants:
        first = words(variant.options.get(names[0], {}), language) if names else ""
        groups.setdefault(first, []).append(_row(variant, product, names[1:], language, join))
    if len(names) != 2 or any(_UNLIKE_LETTERS.search(rest) for rests in groups.values() for rest in rests):
        return tuple(dict.fromkeys(variant_words(v, product, language, join=join) for v in variants))
    return tuple(side_by_side((first, "/".join(filter(None, rest))), join) for first, rest in groups.items())


_YES_OR_NO = frozenset({"yes", "no", "true", "false", "none", "是", "否", "有", "无"})
_UNLIKE_LETTERS = re.compile(r"[,:/]")
