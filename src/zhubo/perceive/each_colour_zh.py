"""So many of each of some colours of a product, of which the other options are told once: 一黑一蓝都要64的. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.quantities import spoken_quantities
from zhubo.perceive.variants import Sought
from zhubo.shop.search import COLOUR_OPTIONS, fold
from zhubo.text.wording import wording


def one_of_each_colour(sought: Sought, target: Target) -> tuple[Target, int] | None:
    """Return the product with the variants that are meant, and how many these are together; None where it is not so.

    Nor is it where one colour costs more than another, or does not come so.
    """
    text = sought.found.text
    match = _ONE_OF_EACH.search(text) or _COLOURS_EACH.search(text)
    if match is None:
        return None
    product = sought.index.every[sought.index.places[target.sku]]
    told = [dict(_options(variant.options)) for variant in product.variants]
    names = {name for options in told for name in options if name.casefold() in COLOUR_OPTIONS}
    if len(names) != 1:
        return None
    name = names.pop()
    said = _colours_said(match, {options[name] for options in told if options.get(name)})
    of_each = whole_number(match.groupdict().get("n") or "1") or 1
    count = len(said) * of_each
    if len(said) < 2 or any(
        qty not in {len(said), count} and not (qty == of_each and text[at - 1 : at] == "各")
        for at, qty in spoken_quantities(sought)
        if not match.start() <= at < match.end()
    ):
        return None
    rest = [{key: value for key, value in options.items() if key != name} for options in told]
    own = [rest[at] for at in sought.narrowed(target.sku).variants]
    meant = [at for at, options in enumerate(told) if options.get(name) in said and rest[at] in own]
    prices: dict[str, list[object]] = {}
    for at in meant:
        prices.setdefault(str(rest[at]), []).append(product.variants[at].price)
    # Where one colour lacks, or costs more than another, so many of them come to another amount.
    if not meant or any(len(set(each)) > 1 or len(each) != len(said) for each in prices.values()):
        return None
    return replace(target, variants=tuple(product.variants[at].sku for at in meant)), count


def _options(options: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    return [(name, fold(next(iter(words.values()), ""))) for name, words in options.items()]


def _colours_said(match: re.Match[str], colours: set[str]) -> set[str]:
    """Return those of `colours` of which there is to be one each; none where one of them is not clear."""
    if "which" in match.groupdict():
        own = {colour: {char for char in colour if sum(char in other for other in colours) == 1} for colour in colours}
        return {colour for colour, chars in own.items() if any(char in match["which"] for char in chars)}
    said = [_colour_of(one["what"], colours) for one in _ONE.finditer(match[0])]
    found = {colour for colour in said if colour is not None}
    return found if len(found) == len(said) else set()


def _colour_of(said: str, colours: set[str]) -> str | None:
    """Return the one of `colours` that is said, in full or for short; None where none or several may be."""
    ends = range(len(said), 0, -1) if "的" not in said[:-1] else (len(said),)
    for end in ends:
        # What follows may be the next word: 一黑一白基础款.
        short = said[:end].removesuffix("的").removesuffix("色")
        found = [colour for colour in colours if short and short in colour]
        if found:
            return found[0] if len(found) == 1 else None
    return None


_ONE_OF_EACH = wording(
    r"一[件个双条台部只]?(?![起共样])[^\d一两二三,， ]{1,3}[、和跟 ]?"
    r"(?:一[件个双条台部只]?(?![起共样])[^\d一两二三,， 都要]{1,3}[、和跟 ]?)+"
)
_COLOURS_EACH = wording(
    r"(?P<which>(?:[\u4e00-\u9fff]{1,4}?(?:的|色|、|和|跟|与| )+){1,3}[\u4e00-\u9fff]{0,3}|[\u4e00-\u9fff]{2,6}) ?(?:\d{2,4}g?t?的?)?"
    r"各(?:来|要|拿|买|整|弄)?(?P<n>[一二两俩三四五\d])(?:[件个双条台部只](?!月)|(?=[ ,，?？]|$|多少|几|总|一共|合计|啥价))"
)
_ONE = wording(r"一[件个双条台部只]?(?P<what>[^\d一两二三,， 、和跟]{1,3})")
