"""The options of a product taken apart: by what each of their values can be known. Built once per product. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from zhubo.facts import Product
from zhubo.shop.flags import YES_OR_NO, Flag, flag_of, ways_to_have
from zhubo.shop.measures import canonical_size, measure_of
from zhubo.shop.naming import fold, head_of, option_texts
from zhubo.shop.option_values import SEASONS, OptionValue, spans_in
from zhubo.shop.spoken import STOPS, TELLING, stem, take_apart
from zhubo.shop.unit_words import UNITS
from zhubo.shop.word_forms import root
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """The option values of one product by option, and its folded name without spaces, for what is part of the name and no option.

    `words`, `roots`, `pairs` and `ways` are those of all values, so that a text that speaks of none costs little; `flags` are the options
    of which the product may have none, `nouns` the Latin words in the names of its options by their roots,
    `counts` the counts of pieces that are options; `spanned` says whether any is a range of numbers,
    `amounts` are all their numbers.
    """

    values: Mapping[str, tuple[OptionValue, ...]]
    name: str
    words: frozenset[str]
    roots: frozenset[str]
    pairs: frozenset[str]
    ways: tuple[str, ...]
    flags: tuple[Flag, ...]
    nouns: frozenset[str]
    counts: frozenset[str]
    spanned: bool
    amounts: frozenset[str]


def options_of(product: Product) -> Options:
    """Return the option values of `product`, taken apart, without what all values of an option share."""
    owners: dict[tuple[str, str], set[int]] = {}
    places = {variant.sku: at for at, variant in enumerate(product.variants)}
    for sku, option, text in option_texts(product):
        owners.setdefault((option, text), set()).add(places[sku])
    values: dict[str, list[OptionValue]] = {}
    for (option, text), having in owners.items():
        values.setdefault(option, []).append(_value(option, text, frozenset(having)))
    flags = [flag_of(option, ((value.text, value.owners) for value in found)) for option, found in values.items()]
    for option, of_option in values.items():
        _settle(option, of_option)
    for flag in filter(None, flags):
        for value in values[flag.option]:
            value.ways = value.ways if value.text not in YES_OR_NO else ()
    name = "".join("".join(head_of(fold(title)).split()) for title in product.title.values())
    every = [value for found in values.values() for value in found]
    return Options(
        {option: tuple(found) for option, found in values.items()},
        name,
        frozenset(word for value in every for word in value.words),
        frozenset(form for value in every for form in value.roots),
        frozenset(pair for value in every for pair in value.pairs),
        tuple(dict.fromkeys(way for value in every for way in value.ways)),
        tuple(filter(None, flags)),
        frozenset(root(stem(word)) for option in values for word in _LATIN.findall(option.casefold())),
        frozenset(amount for value in every for amount, unit in value.measures if unit == "count"),
        any(value.span for value in every),
        frozenset(amount for value in every for amount, _ in value.measures),
    )


def _value(option: str, text: str, owners: frozenset[int]) -> OptionValue:
    spoken = take_apart(text)
    return OptionValue(
        option=option,
        text=text,
        owners=owners,
        measures={measure_of(n): n.suffixes for n in spoken.numbers if not n.code},
        codes=frozenset(n.code for n in spoken.numbers if n.code),
        words=frozenset(word for word, _, _ in spoken.words if word not in STOPS or word in TELLING or len(word) == 1),
        pairs=frozenset(
            pair
            for pair, start, _ in spoken.pairs
            if not pair[-1].isdigit() and not any(n.start <= start < n.end for n in spoken.numbers if not n.code)
        ),
        lines=frozenset(goods.id for goods in spoken.goods if goods.sort == "line"),
        size=canonical_size(text),
        ways=_ways(text),
        span=spans[0][0] if len(spans := spans_in(text)) == 1 else None,
    )


def _ways(text: str) -> tuple[str, ...]:
    """Return how a value may be written as a whole, hyphens as spaces: in ear, inear, 米白."""
    apart = text.replace("-", " ")
    short = text.removesuffix("色") if len(text) > 2 else apart
    if len(text) == 2 and text[0] in SEASONS and text[1] == "季":
        return apart, f"{text[0]}款", f"{text[0]}装", *(f"{text[0]}天{more}" for more in "的那款"), text[0]
    return tuple(dict.fromkeys((apart, apart.replace(" ", ""), short, *ways_to_have(apart))))


def _settle(option: str, values: list[OptionValue]) -> None:
    """Settle what the values of an option can be known by: not by what all have, nor as sizes where they are none."""
    named = option.casefold().replace("_", " ")
    unit = next((UNITS[word] for word in (*named.split(), named.removesuffix("数")) if word in UNITS), "")
    for value in values:
        if unit not in _NO_UNITS:
            value.measures = {(amount, own or unit): suffixes for (amount, own), suffixes in value.measures.items()}
    if not _SIZE_OPTION.search(named) and not all(_SIZES.fullmatch(value.size or "") for value in values):
        for value in values:
            value.size = None
    _drop_shared(values)
    for value in values:
        value.roots = frozenset(root(word) for word in value.words)


def _drop_shared(values: list[OptionValue]) -> None:
    """Drop what every variant with this option has in one of its languages: it tells none from another."""
    every = frozenset(owner for value in values for owner in value.owners)
    if len({value.owners for value in values}) < 2:
        return

    def shared(of: Callable[[OptionValue], Iterable[Any]]) -> frozenset[Any]:
        owners: dict[Any, set[int]] = {}
        for value in values:
            for one in of(value):
                owners.setdefault(one, set()).update(value.owners)
        return frozenset(one for one, having in owners.items() if having == every)

    words, pairs = shared(lambda value: value.words), shared(lambda value: value.pairs)
    if any(value.words <= words and not (value.measures or value.codes or value.pairs) for value in values):
        words = frozenset()
    codes, measures = shared(lambda value: value.codes), shared(lambda value: value.measures.items())
    for value in values:
        value.words -= words
        value.pairs -= pairs
        value.codes -= codes
        value.measures = {one: suffixes for one, suffixes in value.measures.items() if (one, suffixes) not in measures}


_NO_UNITS = frozenset({"", "count", "size", "other"})
_LATIN = re.compile(r"[a-z]+")
_SIZE_OPTION = re.compile(r"size|尺码|尺寸|大小|码|号|规格")
_SIZES = re.compile(r"\d{1,3}(?:\.5)?|(?:\d?X)?[SL]|M|\d?X")
