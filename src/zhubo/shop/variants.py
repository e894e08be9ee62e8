"""Which variants of a product a text means: every option value that stands in it, in any writing, narrows them.

`256G`, `256gb` and a bare `256` are one; a value whose words lie inside those of another value (`980` in `980 PRO`) gives way to it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from zhubo.shop.choosing import Match, choose
from zhubo.shop.comparing import compared, may_compare
from zhubo.shop.flags import denied, flagged
from zhubo.shop.lacking import size_lacking, value_lacking
from zhubo.shop.measures import canonical_size, measure_of
from zhubo.shop.naming import Names
from zhubo.shop.option_values import OptionValue, spans_in, standing
from zhubo.shop.options import Options
from zhubo.shop.said_numbers import may_say_numbers, with_metres, with_said_numbers
from zhubo.shop.spoken import Number, Spoken, without
from zhubo.shop.word_forms import root
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a text speaks of a value. `partly`: it left out a suffix of it; `of_the_name`: it may as well be a piece of the product's name,
    which counts only beside another option (`Book Pro 14 R7`); `whole`: no word of the value is left out."""

    places: frozenset[int]
    partly: bool = False
    of_the_name: bool = False
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The places of the variants that are left (all of them where nothing was named), whether an option was named at all, whether several
    values of one were, the written value that the product does not have, where in the text options stand, and which options are `said`,
    each with the variants that have it so and where it begins."""

    variants: frozenset[int]
    named: bool = False
    several: bool = False
    lacking: str = ""
    at: frozenset[int] = frozenset()
    said: tuple[tuple[str, frozenset[int], int], ...] = ()


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without any figure, and what of it may still be of an option value: hyphens are spaces in `text`."""

    text: str
    words: frozenset[str]
    roots: frozenset[str]
    pairs: frozenset[str]


def plain_of(spoken: Spoken) -> Plain | None:
    """Return a text as one that speaks of options by words alone, if at all; None where figures, lines or comparisons may speak of them."""
    if spoken.numbers or any(goods.sort == "line" for goods in spoken.goods):
        return None
    if "米" in spoken.text or may_say_numbers(spoken.text) or may_compare(spoken.text) or spans_in(spoken.text):
        return None
    words = frozenset(word for word, _, _ in spoken.words)
    pairs = frozenset(pair for pair, _, _ in spoken.pairs)
    return Plain(spoken.text.replace("-", " "), words, frozenset(map(root, words)), pairs)


def is_silent(options: Options, plain: Plain) -> bool:
    """Whether a text speaks of none of a product's options, so that `narrow` leaves all variants of it, or of any part of it."""
    return not options.flags and (
        options.words.isdisjoint(plain.words)
        and options.roots.isdisjoint(plain.roots)
        and options.pairs.isdisjoint(plain.pairs)
        and not any(map(plain.text.__contains__, options.ways))
    )


def narrow(
    options: Options,
    names: Names,
    spoken: Spoken,
    *,
    count: int,
    vocabulary: Mapping[str, tuple[str, ...]],
    size: str | None = None,
    size_at: Iterable[int] = (),
    colour_words: Iterable[str] = (),
    bodies: Iterable[tuple[int, int]] = (),
    figures: Iterable[tuple[int, int]] = (),
    of_things: bool = False,
) -> Narrowed:
    """Return which of a product's `count` variants `spoken` means.

    `vocabulary` holds what an option can be anywhere in the catalogue and stands in the text: a value that is not among the product's is
    one that it lacks. `size`, at the places `size_at`, and `colour_words` are what was read as a size and as words for a
    colour. In `bodies` stand heights and weights of persons; in `figures` prices, dates and the like, whose numbers count only with a unit
    that an option has. `of_things` says that a price or a stock is asked for: then a bare number near the product's sizes is a size.
    """
    spoken = with_said_numbers(without(spoken, tuple(bodies)), options.counts, names.sizes, options.amounts)
    spoken = with_metres(spoken)
    loose = tuple(figures)
    numbers = spoken.numbers
    bare_ok = {n for n in numbers if n.glued or not any(n.start < end and start < n.end for start, end in loose)}
    colour_words = tuple(colour_words)
    flags = {flag.option: hit for flag in options.flags if (hit := flagged(flag, spoken))} if of_things else {}
    comparison = compared(options.values, spoken.text)
    if not (size or colour_words or vocabulary or numbers or flags or comparison) and _says_nothing(options, spoken):
        return Narrowed(frozenset(range(count)))
    about = _About(spoken, size, frozenset(size_at) or frozenset({-2}), bool(numbers), options)
    every = of_the_name = frozenset(range(count))
    matches: list[Match] = [comparison] if comparison is not None else []
    silent = []
    for option, values in options.values.items():
        seen = _seen(values, about, bare_ok, names, options, colour_words)
        if option in flags and all(one.places <= flags[option][0] for one in seen.values()):
            matches.append(Match(option, flags[option][1], flags[option][0]))
            continue
        if comparison is not None and comparison.option == option:
            continue
        having = _undominated(seen)
        having = [at for at in having if not seen[at].of_the_name] or having
        if having and all(seen[at].of_the_name for at in having):
            of_the_name &= frozenset(owner for at in having for owner in values[at].owners)
        elif having and all(denied(seen[at].places, spoken.text) for at in having):
            matches.append(_all_but(option, values, having, seen))
        elif having:
            plain = [at for at in having if not denied(seen[at].places, spoken.text)]
            matches += [Match(option, values[at].owners, seen[at].places) for at in plain]
        else:
            silent.append(values)
    choice = choose(matches, spoken.text, every)
    spoken_of = frozenset(place for match in matches for place in match.places)
    written = [n for n in numbers if (n.unit or n in bare_ok) and spoken_of.isdisjoint(range(n.start, n.end))]
    lacking = (
        _span_lacking(silent, about, loose)
        or next(filter(None, (value_lacking(v, written, names, spoken, vocabulary, spoken_of) for v in silent)), "")
        or next(filter(None, (size_lacking(v, written, names, spoken, about.size, of_things) for v in silent)), "")
    )
    left = (choice.variants & of_the_name if matches else frozenset()) or choice.variants
    said = tuple((match.option, match.owners, min(match.places)) for match in matches)
    return Narrowed(left, bool(matches), choice.several, lacking, spoken_of, said)


def _span_lacking(silent: list[tuple[OptionValue, ...]], about: _About, loose: Sequence[tuple[int, int]]) -> str:
    """Return a range of numbers in the text, no price and no date, where an option has ranges and none of them is it."""
    if not any(value.span for values in silent for value in values):
        return ""
    spans = ((one, start) for one, start, _ in about.spans if not any(a <= start < e for a, e in loose))
    return next((f"{one[0]}-{one[1]}" for one, _ in spans), "")


def _all_but(option: str, values: tuple[OptionValue, ...], having: list[int], seen: Mapping[int, Seen]) -> Match:
    """Return what is left of an option of which some values are not wanted: not leather, 不要黑色."""
    unwanted = frozenset(owner for at in having for owner in values[at].owners)
    places = frozenset(place for at in having for place in seen[at].places)
    return Match(option, frozenset(owner for value in values for owner in value.owners) - unwanted, places)


def _seen(
    values: tuple[OptionValue, ...],
    about: _About,
    bare_ok: set[Number],
    names: Names,
    options: Options,
    colour_words: tuple[str, ...],
) -> dict[int, Seen]:
    """Return where the text speaks of which values of an option; where of none, which are the colour that was asked for."""
    seen = {
        at: one
        for at, value in enumerate(values)
        if about.may_speak_of(value) and (one := _places(value, about, bare_ok, names, options)).places
    }
    return seen or (_coloured(values, colour_words) if colour_words else {})


def _says_nothing(options: Options, spoken: Spoken) -> bool:
    """Whether no word, pair, line or range of a text without numbers is of any option value."""
    text = spoken.text.replace("-", " ")
    return not (
        (options.spanned and spans_in(spoken.text))
        or any(map(text.__contains__, options.ways))
        or any(word in options.words or root(word) in options.roots for word, _, _ in spoken.words)
        or any(pair in options.pairs for pair, _, _ in spoken.pairs)
        or any(goods.sort == "line" for goods in spoken.goods)
    )


class _About:
    """What a text has at all, so that the many values that it does not speak of cost little."""

    __slots__ = ("spans", "lines", "numbers", "pairs", "roots", "size", "size_at", "spoken", "text", "words")

    def __init__(
        self, spoken: Spoken, size: str | None, size_at: frozenset[int], numbers: bool, options: Options
    ) -> None:
        self.spoken = spoken
        self.text = spoken.text.replace("-", " ")
        self.size_at = size_at
        self.size = canonical_size(size) if size else None
        self.numbers = numbers
        self.spans = spans_in(spoken.text) if options.spanned else []
        self.words = frozenset(word for word, _, _ in spoken.words)
        self.roots = frozenset(root(word) for word in self.words - options.words) & options.roots
        self.pairs = frozenset(pair for pair, _, _ in spoken.pairs)
        self.lines = frozenset(goods.id for goods in spoken.goods if goods.sort == "line")

    def may_speak_of(self, value: OptionValue) -> bool:
        """Whether anything of the text could be of `value`."""
        return (
            ((self.numbers or self.spans) and bool(value.measures or value.codes))
            or (self.size is not None and self.size == value.size)
            or not self.words.isdisjoint(value.words)
            or not self.roots.isdisjoint(value.roots)
            or not self.pairs.isdisjoint(value.pairs)
            or not self.lines.isdisjoint(value.lines)
            or any(way in self.text for way in value.ways)
        )


def _places(value: OptionValue, about: _About, bare_ok: set[Number], names: Names, options: Options) -> Seen:
    """Return where the text speaks of `value`."""
    places: set[int] = set()
    spoken, text = about.spoken, about.text
    partly, of_the_name = False, False
    for way in value.ways:
        if way in text:
            places.update(standing(text, way))
    whole = bool(places)
    others = [place for span, *place in about.spans if value.span and span != value.span]
    places.update(at for span, start, end in about.spans if span == value.span for at in range(start, end))
    brand_places = {
        at for goods in spoken.goods if goods.sort in ("brand", "kind") for at in range(goods.start, goods.end)
    }
    partial: set[int] = set()
    for number in spoken.numbers:
        if any(start <= number.start < end for start, end in others):
            continue
        if number.code in value.codes and number.code:
            places.update(range(number.start, number.end))
        elif (suffixes := _measured(value, number, number in bare_ok, options)) is not None:
            exact = not set(suffixes).isdisjoint(number.suffixes)
            if exact or number.suffixes == ((),):
                of_the_name = of_the_name or (
                    not number.unit and not places and _is_of_the_name(number, value, options)
                )
                (places if exact else partial).update(range(number.start, number.end))
    if partial and not places:
        places, partly = partial, True
    for word, start, end in spoken.words:
        own = word in value.words or (word not in options.words and root(word) in value.roots)
        if own and word not in names.head_words and start not in brand_places:
            places.update(range(start, end))
    for pair, start, end in spoken.pairs:
        if pair in value.pairs and start not in brand_places:
            places.update(range(start, end))
    for goods in spoken.goods:
        if goods.sort == "line" and goods.id in value.lines:
            places.update(range(goods.start, goods.end))
    if about.size is not None and value.size == about.size and not places:
        places.update(about.size_at)
    alone = of_the_name and len(places) <= max((n.end - n.start for n in spoken.numbers), default=0)
    return Seen(frozenset(places), partly, alone, whole or value.roots <= {root(word) for word in about.words})


def _measured(
    value: OptionValue, number: Number, bare_ok: bool, options: Options
) -> tuple[tuple[str, ...], ...] | None:
    """Return the suffixes behind the number of `value` that `number` is; None where it is none of its numbers."""
    amount, unit = measure_of(number)
    if unit and (amount, unit) in value.measures:
        return value.measures[amount, unit]
    for (own, own_unit), suffixes in value.measures.items():
        if unit and (own_unit or unit not in ("size", "count", "piece")):
            continue
        if own_unit and not unit and (not bare_ok or number.code):
            continue
        if unit == "count" and not _stands_alone(own, value.text):
            continue
        if _same_number(number.value if not unit else amount, own, own_unit) and (bare_ok or unit):
            return suffixes
    return None


def _stands_alone(figure: str, text: str) -> bool:
    """Whether a figure of an option value is one by itself, and no piece of a code that things counted are confused with: PCIe3.0*4."""
    return re.search(rf"(?<![\da-z.*×]){re.escape(figure)}(?![\d.*×])", text) is not None


def _same_number(written: str, own: str, own_unit: str) -> bool:
    """Whether a bare number is an option's number, whose unit may have been made smaller: 5 is 5000 g of `5kg`."""
    if written == own:
        return True
    return own_unit in ("g", "ml", "cm") and Decimal(written) * {"g": 1000, "ml": 1000, "cm": 100}[own_unit] == Decimal(
        own
    )


_MEMORIES = frozenset({"16", "32", "64", "128", "256", "512"})


def _is_of_the_name(number: Number, value: OptionValue, options: Options) -> bool:
    """Whether a bare number is of the product's name rather than of the option value: with what is before it, it stands there.

    A memory is the option: a title that names one is that of the product in all of them.
    """
    if number.value in _MEMORIES and (number.value, "g") in value.measures:
        return False
    in_name, in_value = _reach(number, options.name), _reach(number, value.text.replace(" ", ""))
    return in_name > len(number.value) and in_name >= in_value


def _reach(number: Number, within: str) -> int:
    written = number.before + number.value
    for start in range(len(written)):
        if written[start:] in within:
            return len(written) - start
    return 0


def _undominated(seen: Mapping[int, Seen]) -> list[int]:
    """Return the values whose places are not all among those of another that has more, or leaves out less."""
    return [
        at
        for at, one in seen.items()
        if not any(
            one.places < other.places
            or (one.places == other.places and ((one.partly and not other.partly) or (other.whole and not one.whole)))
            for found, other in seen.items()
            if found != at
        )
    ]


def _coloured(values: tuple[OptionValue, ...], colour_words: tuple[str, ...]) -> dict[int, Seen]:
    """Return the values that are the colour that was asked for, else its shades, each with a place outside the text."""
    exact = [at for at, value in enumerate(values) if value.text in colour_words]
    shades = [
        at
        for at, value in enumerate(values)
        if any(
            word in (value.text if not word.isascii() else value.text.replace("-", " ").split())
            for word in colour_words
        )
    ]
    return dict.fromkeys(exact or shades, Seen(frozenset({-1})))
