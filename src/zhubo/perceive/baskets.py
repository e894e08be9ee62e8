"""Several variants of one product as lines of an order: 01跟999各一支, two of the 15 and one of the 16."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.asked_options import with_options
from zhubo.perceive.counts_added_zh import EACH
from zhubo.perceive.each_colour_zh import one_of_each_colour
from zhubo.perceive.found import Stretch
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.others_counted_en import HEADS
from zhubo.perceive.pieces import cut
from zhubo.perceive.quantities import UNCLEAR, counts_what_stands_before, spoken_quantities
from zhubo.perceive.shares_en import so_many_of_each
from zhubo.perceive.shares_zh import counts_all, pieces_for_people
from zhubo.perceive.story_counts_en import without_the_lot
from zhubo.perceive.turns_zh import compares_so_many
from zhubo.perceive.variants import Sought, narrowed_by
from zhubo.shop.search import COLOUR_OPTIONS, Narrowed, Spoken, fold, without
from zhubo.text.wording import wording

LINES_MAX = 6
ORDER_INTENTS = frozenset({"ask_price", "want_to_buy"})

_PEOPLE = re.compile(HEADS)
"""How many people there are, which counts no goods: me and 3 mates."""


def order_lines(sought: Sought, target: Target) -> tuple[Target, ...]:
    """Return the one product that a comment names as several targets, each with its variants and quantity; nothing where it is one line.

    Takes the quantity out of what was found, since each line has its own.
    """
    text = sought.found.text
    if sought.intent not in ORDER_INTENTS or not target.sku:
        return ()
    if compares_so_many(text):
        return _uncounted(sought, target)
    both = _FOR_BOTH.search(text) is not None
    if not both and not _JOINS.search(text) and len(_colour_places(sought, target)) < 2:
        return ()
    if (colour := _lacking_colour(sought, target)) is not None:
        sought.found.typed["colour"] = colour
        return (target,)
    if (together := one_of_each_colour(sought, target)) is not None:
        sought.found.typed.pop("colour", None)
        sought.found.typed["qty"] = together[1]
        return (together[0],)
    sought.narrowed(target.sku)
    shared = pieces_for_people(text)
    counted = _without_the_sum(spoken_quantities(sought)) if shared is None else []
    counted = [one for one in counted if _PEOPLE.match(text, one[0]) is None]
    each = EACH.search(text)
    every = so_many_of_each(text, counted) or next(
        (qty for at, qty in counted if each is not None and at >= each.start()), 1 if each is not None else None
    )
    lines = _by_parts(sought, target, counted, every)
    if each is None and len(counted) == 1 and counted[0][1] != max(2, len(lines)) and counts_all(text, counted[0][0]):
        if sought.narrowed(target.sku).several:
            return (_counted_together(sought, target, counted[0][1]),)
    unclear = each is None and any(qty > 1 for _, qty in counted)
    if (
        len(lines) < 2
        and not unclear
        and (each is not None or both or _SUMS.search(text))
        and not _NUMBERS.search(text)
    ):
        lines = _by_values(sought, target, every or 1)
    if not 2 <= len(lines) <= LINES_MAX and counted and _ONE_OF_EACH.search(text, counted[0][0]):
        return _uncounted(sought, target)
    if len(lines) < 2 and len(_COUNTED_SIZE.findall(text)) > 1:
        return _uncounted(sought, target)
    if not 2 <= len(lines) <= LINES_MAX:
        if len(counted) > 1:
            sought.found.typed.pop("qty", None)
            sought.found.typed[UNCLEAR] = True
            if not text.isascii() and len(_colour_places(sought, target)) > 1:
                return (target,)
        return ()
    sought.found.typed.pop("qty", None)
    if (all(line.qty == 1 for line in lines) and _COUNTED_SIZE.search(text)) or shared not in (None, len(lines)):
        return _uncounted(sought, target)
    return tuple(lines if shared is None else (replace(line, qty=1) for line in lines))


def _without_the_sum(counted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the quantities without a first one that all the others come to: 两台 一台金的一台银的."""
    others = [qty for _, qty in counted[1:]]
    return counted[1:] if len(others) > 1 and counted[0][1] == sum(others) else counted


def _lacking_colour(sought: Sought, target: Target) -> str | None:
    """Return which of two joined colours a product does not come in, where it comes in the other: the tee in white and pink."""
    spans = sorted(span for span in sought.found.spans if span[0] == "colour") if sought.found.text.isascii() else []
    names = sought.index.naming[sought.index.places[target.sku]]
    if len(spans) != 2 or not names.has_colour_option:
        return None
    one, two = spans
    if _AND_IN.fullmatch(sought.found.text, one[2], two[1]) is None:
        return None
    asked = [sought.colour_words.get(sought.found.text[span[1] : span[2]]) for span in spans]
    lacking = [colour for colour in asked if colour and colour not in names.option_colours | names.colours]
    return lacking[0] if len(lacking) == 1 else None


_AND_IN = wording(r" ?(?:and|n|&|\+|,|plus) ?(?:(?:one|a|the) )?(?:in )?(?:the )?")
"""What joins two colours of one thing."""
_COUNTED_SIZE = wording(r"(?<![\w.])[2-9] (?:[sml]|x{1,3}[sl])(?![\w'])")
"""More than one of a size, which no line may leave out: two s and one m written 2 s 1 m."""


def _counted_together(sought: Sought, target: Target, count: int) -> Target:
    """Return the one product with a count of all the options that are named; of which each how many, is asked where prices differ."""
    meant = with_options(sought, target, alone=True)
    product = sought.index.every[sought.index.places[target.sku]]
    prices = {variant.price for variant in product.variants if not meant.variants or variant.sku in meant.variants}
    sought.found.typed.pop("qty", None)
    if len(prices) == 1:
        sought.found.typed["qty"] = count
    else:
        sought.found.typed[UNCLEAR] = True
    return meant


def _uncounted(sought: Sought, target: Target) -> tuple[Target]:
    """Return the one product without any quantity: how many of which are asked for is not clear, and nothing is summed up."""
    sought.found.typed.pop("qty", None)
    sought.found.typed[UNCLEAR] = True
    return (with_options(sought, target, alone=True),)


def _by_parts(sought: Sought, target: Target, counted: list[tuple[int, int]], every: int | None) -> list[Target]:
    """Return a line for each part that names an option; nothing where two of them mean the same variants, or one has two quantities."""
    lines: list[Target] = []
    taken: set[str] = set()
    for part, (start, end) in _parts(sought, target, counted):
        narrowed = _narrowed(sought, target, part, (start, end))
        own = [qty for at, qty in counted if start <= at < end]
        if not narrowed.named:
            continue
        own = own or _before_option(sought.found.text, start, min(narrowed.at, default=start))
        coloured = _of_its_colour(sought, target, (start, end))
        meant = narrowed.variants & coloured or narrowed.variants
        # What is told of all of them stands in the first part alone: 980的512跟1t.
        meant = meant & sought.narrowed(target.sku).variants or meant
        skus = tuple(sku for at, sku in enumerate(_skus(sought, target)) if at in meant)
        if narrowed.lacking or not skus or not taken.isdisjoint(skus) or len(own) > 1:
            return []
        taken.update(skus)
        if every is not None and narrowed.several:
            # One each of S, M and L is three of them, where each value that is named is one thing.
            if len(narrowed.at) != len(skus):
                return []
            lines += [replace(target, variants=(sku,), qty=every) for sku in skus]
            continue
        lines.append(replace(target, variants=skus, qty=every if every is not None else own[0] if own else None))
    if all(line.qty is None for line in lines):
        return lines
    if every is None and len(counted) == 1 and counts_what_stands_before(counted[0], sought, lines):
        return [replace(line, qty=1) for line in lines]
    if every is None and len(counted) == 1 and counted[0][1] == len(lines):
        first = min(sought.narrowed(target.sku).at, default=0)
        told = _TOLD_FIRST.search(sought.found.text, counted[0][0], max(first, counted[0][0]))
        if (
            told is not None
            or _ONE_OF_EACH.search(sought.found.text, counted[0][0])
            or not without_the_lot(counted, len(lines), sought.found.text)
        ):
            return [replace(line, qty=1) for line in lines]
    return [replace(line, qty=line.qty or 1) for line in lines]


def _before_option(text: str, start: int, option: int) -> list[int]:
    """Return the number right before the option that a part of a comment names: two 250g."""
    match = _BEFORE.search(text, start, option)
    number = whole_number(match[1]) if match is not None else None
    return [number] if number is not None else []


def _narrowed(sought: Sought, target: Target, part: Spoken, region: Stretch) -> Narrowed:
    """Return which variants a part of the comment means, by what stands in it alone."""
    start, end = region
    spans = [span for span in sought.found.spans if start <= span[1] and span[2] <= end]
    found = replace(sought.found, spans=spans, typed={})
    names = sought.name_places(target.sku)
    own = without(without(part, names), ((0, start), (end, len(sought.found.text))))
    return narrowed_by(
        found, own, sought.index, sought.index.places[target.sku], sought.colour_words, sought.intent, names
    )


def _parts(sought: Sought, target: Target, counted: list[tuple[int, int]]) -> list[tuple[Spoken, Stretch]]:
    """Return the comment cut at its joints, else before its quantities, or behind them where an option stands before the first."""
    text = sought.found.text
    colours = _colour_places(sought, target)
    options = [at for at in (*sought.narrowed(target.sku).at, *colours) if at >= 0]
    joints = [joint.span() for joint in _JOINTS.finditer(text)]
    if options and not text.isascii():
        # What joins people, or stands in 加起来, is before the first option or behind the last.
        joints = [one for one in joints if min(options) < one[0] < max(options)]
    bounds = [0, *(edge for joint in joints for edge in joint), len(text)]
    places = list(zip(bounds[::2], bounds[1::2], strict=True))
    if len(colours) > max(1, len(places)):
        starts = [at for at, _ in counted]
        ahead = len(starts) == len(colours) and all(
            0 < colour - at <= _PIECES_CHARS for at, colour in zip(starts, colours, strict=True)
        )
        cuts = [0, *(starts if ahead else colours)[1:], len(text)]
        places = list(pairwise(cuts))
    elif len(places) < 2 and len(counted) > 1:
        starts = [at for at, _ in counted]
        leads = not any(at < starts[0] for at in sought.narrowed(target.sku).at)
        cuts = [*starts, len(text)] if leads else [0, *(at + _PIECES_CHARS for at in starts[:-1]), len(text)]
        places = list(zip(cuts, cuts[1:], strict=False))
    return [(cut(sought.spoken, start, end), (start, end)) for start, end in places]


def _colour_places(sought: Sought, target: Target) -> list[int]:
    """Return where a Chinese comment names different colours of a product, each before what else it says of that one: 黑L 燕麦M."""
    text = sought.found.text
    if text.isascii():
        return []
    return sorted(_colours_said(sought, target).values())


def _colours_said(sought: Sought, target: Target) -> dict[str, int]:
    """Return the colours of a product that stand in a comment, in full or without their 色, with their first places."""
    text, values = sought.found.text, sought.index.choices[sought.index.places[target.sku]].values
    words = {value.text for name in values if name.casefold() in COLOUR_OPTIONS for value in values[name]}
    found: dict[str, int] = {}
    for word in words:
        short = word.removesuffix("色")
        at = text.find(short)
        if short and at >= 0 and (len(short) > 1 or _OPTION_NEXT.match(text, at + 1)):
            found[word] = at
    return found


def _of_its_colour(sought: Sought, target: Target, region: Stretch) -> frozenset[int]:
    """Return the places of the variants in the one colour that stands in a part of a comment; none where no one colour does."""
    if sought.found.text.isascii():
        return frozenset()
    said = [word for word, at in _colours_said(sought, target).items() if region[0] <= at < region[1]]
    variants = sought.index.every[sought.index.places[target.sku]].variants
    if len(said) != 1:
        return frozenset()
    own = ({fold(word) for words in variant.options.values() for word in words.values()} for variant in variants)
    return frozenset(at for at, words in enumerate(own) if said[0] in words)


def _by_values(sought: Sought, target: Target, qty: int) -> list[Target]:
    """Return a line for each value of the one option of which the comment names several."""
    narrowed = sought.narrowed(target.sku)
    product = sought.index.every[sought.index.places[target.sku]]
    variants = [v for at, v in enumerate(product.variants) if at in narrowed.variants]
    if not narrowed.several or narrowed.lacking or len(variants) < 2:
        return []
    values: dict[str, dict[str, list[str]]] = {}
    for variant in variants:
        for name, words in variant.options.items():
            values.setdefault(name, {}).setdefault(next(iter(words.values()), ""), []).append(variant.sku)
    split = [groups for groups in values.values() if len(groups) > 1]
    if len(split) > 1:
        split = [groups for groups in split if all(_stands(value, sought.found.text) for value in groups)]
    return [replace(target, variants=tuple(skus), qty=qty) for skus in split[0].values()] if len(split) == 1 else []


def _stands(value: str, text: str) -> bool:
    """Whether a value of an option stands in a comment (folded), in full or by its figures or its colour for short."""
    written = fold(value)
    short = (_FIGURES.search(written) or _LEAST.search(written) or [written])[0].removesuffix("色")
    return bool(short) and short in text


def _skus(sought: Sought, target: Target) -> list[str]:
    product = sought.index.every[sought.index.places[target.sku]]
    return [variant.sku for variant in product.variants]


_FIGURES = re.compile(r"\d+")
_LEAST = re.compile(r"[\u4e00-\u9fff]+")
_OPTION_NEXT = re.compile(r"[\dsmlx色的 一]")
"""What follows a colour of one character that is no piece of a word."""
_JOINS = wording(
    r"和|跟|与|加|、|另外(?![的两几买付算加收])|\+|&|各|\band\b|\bplus\b|(?<=[a-z\d]) n (?=[a-z\d])|\beach\b|"
    r"我[^ ,，我]{1,8}[他她]|"
    r"\b(?:one|two|three|\d) .+ (?:one|two|three|\d)\b|[一两二三\d].?[^\d]+[一两二三\d]"
)
_JOINTS = wording(
    r"和|跟|与|再[来加拿要买](?=[一两二三四五\d][台部双条件个块])|另外(?![的两几买付算加收])|加(?![绒大厚长肥宽湿热油班急钱价购点微入密运邮快])|"
    r"、|\+|&|\band\b|\bplus\b|(?<=[a-z\d]) n (?=[a-z\d])"
)
_PIECES_CHARS = 2
"""How long a number and its counter are: 两罐."""
_BEFORE = wording(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?: x)?(?: of| in)?(?: the| these| an?)?(?: size)?\s\Z"
)
_TOLD_FIRST = wording(r"多少|几[块钱元]|一共|总共|合计|[,，:：。;；]")
"""What stands between how many there are and which they are: 两双一共多少 38的和42的."""
_ONE_OF_EACH = wording(
    r"一(?![件个双条支台部只起共])[^\d一两二三]{1,3}[、和跟 ]?一(?![件个双条支台部只起共])[^\d一两二三]{1,3}"
)
"""How a comment tells what pieces it counted: 两件 一黑一白."""
_NUMBERS = wording(r"\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")
"""Numbers in words that may count pieces."""
_FOR_BOTH = wording(
    r"\b(?:owe|pay|costs?|comes? to|how much|price|total|altogether)\b.{0,24}\bboth(?: (?:pairs?|of (?:them|those|these)|"
    r"together))?[ ?!.]*$"
)
"""What asks for two options in one sum."""
_SUMS = wording(r"一共|总共|合计|共计|加起来|一起|总价|加|\+|\b(?:total|altogether|together|in all|plus)\b")
