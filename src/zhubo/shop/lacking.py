"""What a text asks of a product's option that the product does not have: a measure, a code, a word, a size. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from zhubo.shop.measures import measure_of
from zhubo.shop.naming import Names
from zhubo.shop.option_values import COLOUR_OPTIONS, OptionValue, standing
from zhubo.shop.said_numbers import NEAR_SIZES
from zhubo.shop.spoken import Number, Spoken


def value_lacking(
    values: tuple[OptionValue, ...],
    numbers: list[Number],
    names: Names,
    spoken: Spoken,
    vocabulary: Mapping[str, tuple[str, ...]],
    spoken_of: frozenset[int],
) -> str:
    """Return a measure, a code or a word in the text of the sort that an option's values are, where none of them is it.

    What stands in the product's name, or at the places `spoken_of`, is none.
    """
    text = spoken.text
    if numbers and (lacking := _figure_lacking(values, numbers, text)):
        return lacking
    option = values[0].option
    if option.casefold() in COLOUR_OPTIONS:
        return ""
    own = {value.text for value in values}
    for word in vocabulary.get(option, ()):
        if word in own:
            continue
        places = frozenset(standing(text, word)) if word in text else frozenset()
        if places and spoken_of.isdisjoint(places) and not set(word.split()) <= names.head_words:
            return word.upper() if word.isascii() and len(word) <= 3 else word
    return ""


def _figure_lacking(values: tuple[OptionValue, ...], numbers: list[Number], text: str) -> str:
    """Return a measure, a code or the number of a shade in the text of the sort that an option's values are, where none of them is it."""
    sorts = {_SORTS.get(unit, unit) for value in values for _, unit in value.measures if unit}
    for number in numbers:
        unit = measure_of(number)[1]
        if number.unit == "g" and number.value in _NETWORKS:
            continue
        if (
            number.value == "1"
            and text[number.end - 1 : number.end] in _PACKS
            and text[number.end : number.end + 1] != "装"
        ):
            continue
        counted = unit == "count" and text[number.end : number.end + 1] not in ("装", "的")
        if unit and unit != "other" and not counted and _SORTS.get(unit, unit) in sorts:
            return text[number.start : number.end].replace(" ", "").upper()
    own = {amount for value in values for amount, _ in value.measures}
    bare = (({"g", "t"}, _MEMORIES, "G"), ({"in"}, _SCREENS, ""), ({"mah"}, _CHARGES, "mAh")) if own else ()
    for units, usual, sign in bare:
        if sorts <= units and all(unit for value in values for _, unit in value.measures):
            for number in numbers:
                if not number.unit and not number.code and number.value in usual and number.value not in own:
                    return f"{number.value}{sign}"
    codes = {code for value in values for code in value.codes}
    letters = {code.rstrip("0123456789.") for code in codes}
    for number in numbers:
        series = number.code.rstrip("0123456789.") if number.code and number.code not in codes else ""
        if series and (series in letters or (series in _PROCESSORS and not _PROCESSORS.isdisjoint(letters))):
            return number.code.upper()
    return _shade_lacking(values, numbers, text)


def shade_of(value: OptionValue) -> re.Match[str] | None:
    """Return where a value begins with the number of a shade, 03豆沙, and not with a measure, 65英寸."""
    return None if any(unit for _, unit in value.measures) else _SHADE.match(value.text)


def _shade_lacking(values: tuple[OptionValue, ...], numbers: list[Number], text: str) -> str:
    """Return the number of a shade in the text, 03号色 or 999, where all values begin with numbers and none with this one."""
    own = [match for value in values if (match := shade_of(value))]
    if len(own) < len(values) or len(own) < 2:
        return ""
    for number in numbers:
        said = number.unit == "size" or (
            not number.unit
            and (len(number.value) > 2 or text[number.start] == "0" or text.startswith("色", number.end))
        )
        if said and not number.code and all(int(match[0]) != float(number.value) for match in own):
            return text[number.start : number.end].rstrip("号码") + "号"
    return ""


def size_lacking(
    values: tuple[OptionValue, ...],
    numbers: list[Number],
    names: Names,
    spoken: Spoken,
    size: str | None,
    of_things: bool,
) -> str:
    """Return a size in the text that a product which comes in sizes does not come in; a bare number only where a thing is asked for."""
    if size is None and not (numbers and of_things):
        return ""
    sizes = {value.size or "" for value in values}
    if not all(_SIZES.fullmatch(size) for size in sizes):
        return ""
    if size is not None and _SIZES.fullmatch(size):
        return "" if size in sizes else size
    if not of_things or names.sizes is None:
        return ""
    margin = NEAR_SIZES if names.sizes[1] < _HEIGHTS_MIN else NEAR_HEIGHTS
    for number in numbers:
        bare = not (number.unit or number.code) and number.suffixes == ((),)
        bare = bare and spoken.text[number.end : number.end + 1] not in _NO_SIZE_BEFORE
        bare = bare and (len(number.value) > 1 or _SIZE_CUE.search(spoken.text, 0, number.start) is not None)
        near = names.sizes[0] - margin <= float(number.value) <= names.sizes[1] + margin
        if bare and near and number.value not in names.numbers and number.value not in sizes:
            return number.value
    return ""


NEAR_HEIGHTS = 25
"""How far a number may lie from sizes that are heights of children to be a size."""
_HEIGHTS_MIN = 80
_SHADE = re.compile(r"\d{1,3}(?![把件个条双支瓶盒包袋罐片粒块套张枚根对只本卷](?:装|$))(?=[^\W\da-z])")
"""The number that a shade begins with, 03豆沙, and not a count of pieces, 2把装."""
_SIZES = re.compile(r"\d{1,3}(?:\.5)?|(?:\d?X)?[SL]|M|\d?X")
_SIZE_CUE = re.compile(r"(?:\bsize|\bsz|\bin|\bin an?|[有要])[ ]?$")
"""What stands before a number of one digit that is a size and no count."""
_NO_SIZE_BEFORE = frozenset("%折块元$€£天日年月人次楼.abcdefghijklmnopqrstuvwxyz")
"""What stands right behind a number that is no size."""
_PACKS = frozenset("袋包盒瓶罐件个支条份套双片")
"""What one of is a count, and no size: 一袋多少."""
_SORTS: Mapping[str, str] = {"t": "g"}
"""Terabytes and gigabytes measure the same thing."""
_NETWORKS = frozenset({"2", "3", "4", "5", "6"})
"""With a g behind them, networks rather than memories."""
_MEMORIES = frozenset({"16", "32", "64", "128", "256", "512", "1024"})
"""Sizes of memory that are said without a unit."""
_CHARGES = frozenset(str(charge) for charge in range(2_000, 60_001, 1_000))
"""Capacities of batteries in milliampere hours that are said without a unit."""
_PROCESSORS = frozenset({"i", "r"})
"""What the names of processors of two makers begin with: i5, R7."""
_SCREENS = frozenset("24 27 32 40 42 43 48 50 55 58 60 65 70 75 77 83 85 86 98".split())
"""Sizes of screens in inches that are said without a unit."""
