"""English colours that nothing told of a thing says it has: a gold mug of a Mighty Mug whose colours are on no record."""

from __future__ import annotations

import re

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.found import Stretch
from zhubo.perceive.quantities import GROUPS
from zhubo.perceive.side_things import INTENTS
from zhubo.perceive.variants import Sought
from zhubo.text.wording import wording

_OF_THINGS = INTENTS | {"request_show_item"}
_WORD = re.compile(r"[a-z]+")
_IN = wording(r"\bin (?:the |an? |ur |your )?$")
_ONES = wording(
    r" (?:coloured |colored |colou?r )?(?:ones?[ ?!.,]*(?:$|(?:how|what|price|cost|pls|please|in|is|and|for)\b)|ones\b)"
)
_NEXT = frozenset({" ", ",", ", "})
_BEHIND = wording(r" ?(?:$|[?,.!;]|(?:one|ones|how|what|whats|price|cost|in|size|available|left|pls|plz|please)\b)")
"""What stands behind a colour that follows a name, as in `the polo red how much`, and not another noun."""


def is_of_an_untold_colour(sought: Sought, chosen: list[Target]) -> bool:
    """Whether a product that is named, or the one that is meant, is asked for in a colour which nothing told of it holds.

    What it costs in that colour is then no fact of the shop, whatever the one that is listed costs.
    """
    said = _colours_said(sought) if sought.intent in _OF_THINGS and sought.found.text.isascii() else {}
    if not said or any(not target.sku for target in chosen):
        return False
    own = frozenset().union(*(sought.index.naming[sought.index.places[target.sku]].colours for target in chosen))
    said = {place: colour for place, colour in said.items() if colour not in own}
    untold = [_is_untold(sought, target.sku, said, alone=len(chosen) == 1) for target in chosen]
    return all(untold) if any(target.how in GROUPS for target in chosen) else any(untold)


def _colours_said(sought: Sought) -> dict[Stretch, str]:
    """Return the colours that a comment names, by their places."""
    spans = [(start, end, written) for slot, start, end, written in sought.found.spans if slot == "colour"]
    goods = {(one.start, one.end): one.id for one in sought.spoken.goods if one.sort == "colour" and sought.colours}
    return goods | {(s, e): sought.colour_words[word] for s, e, word in spans if word in sought.colour_words}


def _is_untold(sought: Sought, sku: str, said: dict[Stretch, str], *, alone: bool) -> bool:
    """Whether one of the colours that are `said` is said of a product, and is none of its own."""
    product, names = sought.index.products[sku], sought.index.naming[sought.index.places[sku]]
    if names.has_colour_option:
        return False
    places = name_places(sought, sku)
    for place, colour in said.items():
        if colour in names.option_colours or not _describes(sought.found.text, place, places, alone):
            continue
        if names.colours or not _is_told(sought, product, colour):
            return True
    return False


def name_places(sought: Sought, sku: str) -> set[Stretch]:
    """Return where words of the product's name and for its kinds stand."""
    names = sought.index.naming[sought.index.places[sku]]
    places = {(start, end) for word, start, end in sought.spoken.words if word in names.head_words}
    places |= {(one.start, one.end) for one in sought.spoken.goods if one.sort == "kind" and one.id in names.kinds}
    return places.union(sought.name_places(sku))


def _describes(text: str, place: Stretch, names: set[Stretch], alone: bool) -> bool:
    """Whether a colour stands where it says what a thing is like: beside its name; of one that is `alone`, before `one` or after `in`."""
    start, end = place
    if any(first - end in (0, 1) for first, _ in names):
        return True
    if not alone:
        return False
    if _IN.search(text, 0, start) is not None or _ONES.match(text, end) is not None:
        return True
    return any(text[last:start] in _NEXT for _, last in names) and _BEHIND.match(text, end) is not None


def _is_told(sought: Sought, product: Product, colour: str) -> bool:
    """Whether the texts or the options of a product hold a word for a colour."""
    options = [variant.options for variant in product.variants]
    told = str((product.title, product.description, product.attributes, options)).casefold()
    told = f" {' '.join(_WORD.findall(told))} "
    return any(f" {word} " in told for word, name in sought.colour_words.items() if name == colour)
