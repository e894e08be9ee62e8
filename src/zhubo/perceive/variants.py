"""Which variants of one product a comment means, from its words and from the size and colour that were read in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from itertools import pairwise

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.bag import name_places_in, option_words_in, spoken_in, told_of
from zhubo.perceive.ends import at_the_ends
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.measures_lacking import note_measure_lacking
from zhubo.perceive.reading import Context
from zhubo.perceive.screens_told_zh import is_told_of_its_screen
from zhubo.perceive.shared_options_zh import end_of_shared
from zhubo.perceive.silent import all_of, says_no_option
from zhubo.perceive.two_sides_zh import of_two_sides
from zhubo.perceive.unread import is_unread
from zhubo.shop.search import (
    COLOUR_OPTIONS,
    CatalogueIndex,
    Narrowed,
    Spoken,
    fold,
    narrow,
    of_two_makers,
    without,
)
from zhubo.text.wording import wording
from zhubo.values import dataclass

Spans = list[tuple[str, int, int, str]]
WANTING_INTENTS = frozenset(
    {
        None,
        "ask_price",
        "ask_discount_coupon",
        "bargain",
        "ask_stock",
        "ask_restock_time",
        "ask_link_number",
        "want_to_buy",
        "request_show_item",
        "ask_size_options",
        "ask_colour_options",
        "compare_products",
        "ask_authenticity_origin",
    }
)
"""Those in which a kind of thing that the bag lacks is what is asked for, and not something that an item goes with."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A comment while its products are sought. `loose` places name nothing; `colours` are the plain colours that it names.

    `regions` are the parts of the comment that speak of one product each, by SKU, where it names several.
    """

    found: Found
    intent: str | None
    index: CatalogueIndex
    context: Context
    colour_words: Mapping[str, str]
    spoken: Spoken
    loose: tuple[tuple[int, int], ...]
    colours: frozenset[str]
    narrowings: dict[int, Narrowed] = field(default_factory=dict)
    regions: dict[str, Stretch] = field(default_factory=dict)

    def narrowed(self, sku: str) -> Narrowed:
        """Return which variants of a product the comment means; what is said of the others that it names counts for those."""
        at = self.index.places[sku]
        if at not in self.narrowings:
            narrowed = self.narrowed_in(self.spoken, sku)
            others = self.regions_of_others(sku)
            if others:
                own = self.narrowed_in(self.spoken, sku, others=others)
                narrowed = own if own.named or not _OF_ALL.search(self.found.text) else narrowed
            self.narrowings[at] = narrowed
        return self.narrowings[at]

    def regions_of_others(self, sku: str) -> tuple[Stretch, ...]:
        """Return the parts of the comment that speak of others than one product, and not of it."""
        return tuple(region for region in self.regions.values() if region != self.regions.get(sku))

    def narrowed_in(
        self, part: Spoken, sku: str, region: Stretch | None = None, others: tuple[Stretch, ...] = ()
    ) -> Narrowed:
        """Return which variants of a product a part of the comment means; what is the product's very name says nothing of them.

        Neither does what stands outside of `region`, or in the regions of `others`.
        """
        at = self.index.places[sku]
        if says_no_option(self.index, self.found, part, at):
            return all_of(len(self.index.every[at].variants))
        if region is not None:
            others = (*others, (0, region[0]), (region[1], len(part.text)))
        names = self.name_places(sku)
        found = _outside(self.found, others) if others else self.found
        part = without(part, (*names, *others))
        return narrowed_by(found, part, self.index, at, self.colour_words, self.intent, names)

    def take_apart(self, regions: Iterable[tuple[str, Stretch]]) -> None:
        """Note which parts of the comment speak of which product, so that only its options are those of that product.

        What stands between two parts is of the product that more of it can be an option of; a piece of an option is no quantity.
        """
        for sku, (start, end) in regions:
            first, last = self.regions.get(sku, (start, end))
            self.regions[sku] = (min(start, first), max(end, last))
        row = sorted(self.regions, key=lambda sku: self.regions[sku])
        named = [start for sku in row for start, _ in self.name_places(sku)]
        if shared := end_of_shared(
            self.index, self.spoken, named, lambda end: [self.narrowed_in(self.spoken, sku, (0, end)) for sku in row]
        ):
            self.regions[row[0]] = (shared, max(shared, self.regions[row[0]][1]))
        for left, right in zip(row, row[1:], strict=False):
            (start, begin), (end, last) = self.regions[left], self.regions[right]
            between = frozenset(range(begin, end))
            of_left = self.narrowed_in(self.spoken, left, (start, end)).at & between
            of_right = self.narrowed_in(self.spoken, right, (begin, last)).at & between
            if len(of_right) > len(of_left):
                self.regions[right] = (begin, last)
            else:
                self.regions[left] = (start, max(begin, end))
        self.narrowings.clear()
        options = frozenset().union(*(self.narrowed(sku).at for sku in row))
        counts = [span for span in self.found.spans if span[0] == "qty" and options.issuperset(range(span[1], span[2]))]
        if counts:
            forget(self.found, counts, self.colour_words)

    def name_places(self, sku: str) -> tuple[tuple[int, int], ...]:
        """Return the places where an alias or a title of a product stands in the comment."""
        return name_places_in(self.index, self.found.text).get(sku, ())


def _outside(found: Found, regions: tuple[Stretch, ...]) -> Found:
    """Return what was found outside of regions of the comment; what has no place is of none."""
    spans = [s for s in found.spans if not any(start < s[2] and s[1] < end for start, end in regions)]
    return replace(found, spans=spans, typed={})


def with_variants(sought: Sought, target: Target, *, alone: bool) -> Target:
    """Return `target` with the variants that the comment means; without where it means all, or one that there is not.

    Where it is `alone`, a written option value that it lacks is noted as what is asked for, and a colour of its name is forgotten.
    """
    if not target.sku:
        return target
    at = sought.index.places[target.sku]
    product = sought.index.every[at]
    narrowed = sought.narrowed(target.sku)
    makers = of_two_makers(sought.spoken, product) if alone and sought.intent == "compare_products" else None
    if makers is not None:
        rest = sought.narrowed_in(without(sought.spoken, makers[1]), target.sku)
        narrowed = replace(rest, variants=rest.variants & makers[0], named=True, several=True)
    if alone and sought.intent == "compare_products":
        narrowed = of_two_sides(
            sought.found.text, narrowed, lambda part: sought.narrowed_in(sought.spoken, target.sku, part)
        )
    if alone:
        _forget_what_is_name(sought, target.sku, product, narrowed)
        if (
            narrowed.lacking
            and not sought.found.text.isascii()
            and is_told_of_its_screen(sought.index, target.sku, narrowed.lacking)
        ):
            narrowed = replace(
                narrowed, lacking="", variants=narrowed.variants or frozenset(range(len(product.variants)))
            )
    colour = _colour_lacking(sought, at)
    if alone and colour:
        sought.found.typed.setdefault("colour", colour)
    if narrowed.lacking and alone:
        if not _SIZE.fullmatch(narrowed.lacking) and any(_SIZES.search(name) for name in product.option_names):
            return replace(target, unfit="together")
        sought.found.typed.setdefault("size", narrowed.lacking)
    if narrowed.lacking or colour:
        return target
    if alone and narrowed.variants and sought.intent in _OF_THINGS:
        note_measure_lacking(sought.found, sought.spoken, sought.index, at, narrowed)
    if not narrowed.variants:
        return replace(target, unfit="together") if sought.intent in _OF_THINGS else target
    if alone and _leaves_unread(sought, target, product, narrowed):
        return replace(target, unfit="unread")
    if alone and sought.intent == "compare_products" and _names_figures(sought, target, narrowed):
        return replace(target, unfit="unread")
    if len(narrowed.variants) == len(product.variants) and not narrowed.several:
        return target
    variants = tuple(variant.sku for place, variant in enumerate(product.variants) if place in narrowed.variants)
    return replace(target, variants=variants)


def _names_figures(sought: Sought, target: Target, narrowed: Narrowed) -> bool:
    """Whether two figures are set beside each other that are no name of the product: 500和1000差多少 of one in 100 and 200.

    Where one of them is an option, the other may be a measure that it lacks: 50寸和70寸 of one in 50 and 65.
    """
    names = sought.name_places(target.sku)
    if narrowed.named:
        own = sought.index.naming[sought.index.places[target.sku]]
        measures = [n for n in sought.spoken.numbers if n.unit and n.unit != "count" and n.start not in narrowed.at]
        return any(n.value not in own.option_amounts and n.value not in own.numbers for n in measures)
    figures = [n for n in sought.spoken.numbers if n.glued or not n.left or n.unit not in ("", "count")]
    return len([n for n in figures if not any(start <= n.start < end for start, end in names)]) > 1


def _leaves_unread(sought: Sought, target: Target, product: Product, narrowed: Narrowed) -> bool:
    """Whether a price or a stock is asked for, and something that is said next to the product is left over."""
    if sought.intent not in _OF_THINGS or len(product.variants) < 2 or sought.found.language not in ("zh", "en"):
        # The words that say nothing are known of these two alone.
        return False
    at, names = sought.index.places[target.sku], sought.name_places(target.sku)
    return is_unread(sought.found, sought.spoken, sought.index, at, names, narrowed.at)


def _forget_what_is_name(sought: Sought, sku: str, product: Product, narrowed: Narrowed) -> None:
    """Forget the size and the colour that are a piece of the product's name or of another option; what stands elsewhere counts."""
    found, names = sought.found, sought.name_places(sku)
    inside = [s for s in found.spans if s[0] in ("size", "colour") and any(a <= s[1] and s[2] <= e for a, e in names)]
    inside += [s for s in found.spans if s[0] in ("colour", "qty") and _is_of_an_option(sought, s, sku, narrowed)]
    inside += [
        s for s in found.spans if s[0] == "size" and s not in inside and _is_measure_of(sought, s, sku, narrowed)
    ]
    if not narrowed.named and not names and _colour_is_of_the_name(found, product):
        inside += [span for span in found.spans if span[0] == "colour"]
    if not inside:
        return
    forget(found, inside, sought.colour_words)


def _is_measure_of(sought: Sought, span: tuple[str, int, int, str], sku: str, narrowed: Narrowed) -> bool:
    """Whether a size that was read is a measure that is told of the product, and no option of it: 10.9寸 of a 10.9英寸平板."""
    if not narrowed.at.isdisjoint(range(span[1], span[2])):
        return False
    said = [(n.value, n.unit) for n in sought.spoken.numbers if n.unit and span[1] <= n.start and n.end <= span[2]]
    told = spoken_in(sought.index, told_of(sought.index, sku)) if said else None
    return told is not None and any((n.value, n.unit) in said for n in told.numbers)


def forget_colours_of_names(sought: Sought, targets: Iterable[Target]) -> None:
    """Forget the colour that is a piece of the name of one of several products, so that it is asked of none of them."""
    products = [sought.index.every[sought.index.places[target.sku]] for target in targets if target.sku]
    if "colour" in sought.found.typed and any(_colour_is_of_the_name(sought.found, product) for product in products):
        forget(sought.found, [span for span in sought.found.spans if span[0] == "colour"], sought.colour_words)


def forget(found: Found, spans: Spans, colours: Mapping[str, str]) -> None:
    """Drop `spans` from what was found; the next size or colour that stands there, if any, is the one that counts."""
    found.spans = [span for span in found.spans if span not in spans]
    for slot in {span[0] for span in spans}:
        found.typed.pop(slot, None)
    size, _ = _size_in(found, found.spans)
    colour = _colour_in(found, found.spans, colours)
    found.typed.update({slot: value for slot, value in (("size", size), ("colour", colour)) if value})


def _is_of_an_option(sought: Sought, span: tuple[str, int, int, str], sku: str, narrowed: Narrowed) -> bool:
    """Whether a colour or a quantity that was read is a piece of an option value: natural rubber, zoom 5x."""
    if not narrowed.at.issuperset(range(span[1], span[2])):
        return False
    if span[0] == "qty":
        return True
    values = sought.index.choices[sought.index.places[sku]].values
    colours = [value.text for name in values if name.casefold() in COLOUR_OPTIONS for value in values[name]]
    written = sought.found.text[span[1] : span[2]]
    return not any(written in text for text in colours)


def _colour_lacking(sought: Sought, at: int) -> str:
    """Return the colour that is asked for, or a plain one that stands there in full, where the product's colours do not hold it."""
    values = sought.index.choices[at].values
    option = next((name for name in values if name.casefold() in COLOUR_OPTIONS), None)
    if option is None or sought.intent not in WANTING_INTENTS or sought.intent is None:
        return ""
    sku, text = sought.index.every[at].sku, sought.found.text
    others = sought.regions_of_others(sku)
    typed = sought.found.typed.get("colour") if not sought.regions else None
    asked = [typed] if typed and not _is_a_piece_of_a_word(sought.found) else []
    goods = without(sought.spoken, (*sought.name_places(sku), *others)).goods
    asked += [one.id for one in goods if one.sort == "colour" and len(text[one.start : one.end]) > 1]
    own = [value.text for value in values[option]]
    elsewhere = option_words_in(sought.index, text).get(option, ()) if not (asked or sought.regions) else ()
    for word in elsewhere:
        places = range(text.find(word), text.find(word) + len(word))
        free = not word.isascii() and sought.narrowed(sku).at.isdisjoint(places)
        if free and not any(word in value or value in word for value in own):
            return word
    for colour in asked:
        same = [way for way, name in sought.colour_words.items() if name == colour]
        if same and not any(way in value.text for value in values[option] for way in same):
            return str(colour)
    return ""


def _is_a_piece_of_a_word(found: Found) -> bool:
    """Whether the colour that was read is one Asian character that a word goes on behind: 银 in 银子."""
    for slot, start, end, _ in found.spans:
        if slot == "colour" and end - start == 1 and not found.text[start].isascii():
            return _ENDS_A_COLOUR.match(found.text, end) is None
    return False


def _colour_is_of_the_name(found: Found, product: Product) -> bool:
    """Whether a colour that was read is a piece of the product's name, as in 蓝灰花纹, and not the colour that is asked for.

    A piece is only where the name goes on beside it, in the comment as in the title.
    """
    if not any(span[0] == "colour" for span in found.spans):
        return False
    titles = [fold(title) for title in product.title.values()]
    for slot, start, end, _ in found.spans:
        around = {found.text[max(0, start - 1) : end], found.text[start : end + 1]}
        if (
            slot == "colour"
            and product.option_names
            and any(len(a) > end - start and a in t for a in around for t in titles)
        ):
            return True
    return False


def narrowed_by(
    found: Found,
    spoken: Spoken,
    index: CatalogueIndex,
    at: int,
    colours: Mapping[str, str],
    intent: str | None,
    names: tuple[tuple[int, int], ...] = (),
) -> Narrowed:
    """Return which variants of the product at place `at` the comment means. `colours` maps the words for colours to their ids.

    In the places `names` its name stands.
    """
    product = index.every[at]
    spans = [span for span in found.spans if not any(span[1] < end and start < span[2] for start, end in names)]
    bodies = [(s, e) for slot, s, e, _ in spans if slot in _BODIES] if intent == "ask_size_advice" else []
    figures = [(s, e) for slot, s, e, _ in spans if slot in _FIGURES]
    size, size_at = _size_in(found, spans)
    colour = _colour_in(found, spans, colours)
    beside = _colours_beside(found, spans, colours) if colour else frozenset()
    narrowed = narrow(
        index.choices[at],
        index.naming[at],
        spoken,
        count=len(product.variants),
        vocabulary=option_words_in(index, found.text),
        size=size,
        size_at=size_at,
        colour_words=[word for word, name in colours.items() if name == colour or name in beside] if colour else (),
        bodies=bodies,
        figures=figures,
        of_things=intent in _OF_THINGS,
    )
    return at_the_ends(narrowed, product, found.text) if len(product.variants) > 1 else narrowed


def _size_in(found: Found, spans: Spans) -> tuple[str | None, Iterable[int]]:
    """Return the size that stands in `spans`, or was read without a place, and its places."""
    for slot, start, end, value in spans:
        if slot == "size":
            return value, range(start, end)
    return (None if any(span[0] == "size" for span in found.spans) else found.typed.get("size")), ()


def _colours_beside(found: Found, spans: Spans, colours: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the colours that are listed right behind the first one: 白的黑的, 蓝色和红色."""
    row = [span for span in spans if span[0] == "colour"]
    beside: list[str] = []
    for one, other in pairwise(row):
        if _LISTED.fullmatch(found.text, one[2], other[1]) is None:
            break
        beside.append(colours.get(found.text[other[1] : other[2]], ""))
    return frozenset(beside)


def _colour_in(found: Found, spans: Spans, colours: Mapping[str, str]) -> str | None:
    """Return the id of the colour that stands in `spans`, or was read without a place."""
    for slot, start, end, _ in spans:
        if slot == "colour":
            return colours.get(found.text[start:end]) or found.typed.get("colour")
    return None if any(span[0] == "colour" for span in found.spans) else found.typed.get("colour")


_OF_THINGS = frozenset({"ask_price", "ask_stock", "want_to_buy", "ask_restock_time"})
_BODIES = frozenset({"height", "weight", "foot"})
_FIGURES = frozenset({"link_no", "order_no", "price", "date", "qty"})
_LISTED = re.compile(r"(?=.)[色款]?的?[和跟与、/]?")
"""What stands between two colours that are both asked for."""
_SIZES = re.compile(r"^(?:shoe.)?size$|尺码", re.IGNORECASE)
_SIZE = re.compile(r"\d{1,3}(?:\.5)?|\d*X*[SML]|\d?X", re.IGNORECASE)
"""What is said of a size, where a product comes in sizes and in other measures too."""
_OF_ALL = wording(r"都|各|均|每样|each|\ball\b|\bboth\b")
"""Words that make an option one of all the products that are named."""
_ENDS_A_COLOUR = re.compile(r"$|[色的款吗嘛呢还有码大中小和跟，。,.?？ \d a-z]")
