"""Which product a Chinese comment means that says nothing of it but options: 紫色512还有吗, 我黑M他白X, 70寸比50寸贵多少.

Where only one product of the bag comes in all that is said, that is the one; where several do, nobody can tell. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhubo.events import Target
from zhubo.perceive.bag import options_in
from zhubo.perceive.found import Stretch
from zhubo.perceive.variants import Sought
from zhubo.shop.search import COLOUR_OPTIONS, Number, Spoken
from zhubo.text.wording import wording

OPTIONS_MIN = 2
"""One option alone is of too many things."""


def owner_of_options(sought: Sought) -> str | None:
    """Return the one product on sale that comes in all the options of a comment, two at least; None where there is not one."""
    if not _may_be_asked(sought):
        return None
    figures = [(one.start, one.end) for one in _figures(sought)]
    letters = [match.span() for match in _LETTERS.finditer(sought.found.text)]
    colours = [one.id for one in sought.spoken.goods if one.sort == "colour"]
    alone = len(figures) == 1 and not letters and _CALLED_BY.match(sought.found.text, figures[0][1]) is not None
    if not (figures or letters) or len(figures) + len(letters) + len(colours) < (1 if alone else OPTIONS_MIN):
        return None
    having = [sku for sku in sought.index.skus if _comes_in(sought, sku, [*figures, *letters], colours)]
    if len(having) > 1 and colours:
        # Of 银色 and 冰霜银 the first is what 银色 names.
        having = [sku for sku in having if _comes_in(sought, sku, [*figures, *letters], colours, whole=True)]
    return having[0] if len(having) == 1 else None


def owner_in_part(sought: Sought, part: Spoken, named: Sequence[str]) -> str | None:
    """Return the one product that comes in the options of a part which names none, and of which none of `named` has them all: 深灰x一件."""
    if sought.found.text.isascii() or any(one.sort != "colour" for one in part.goods):
        return None
    start, end = _stretch(part)
    figures = [(one.start, one.end) for one in _figures(sought) if start <= one.start < end]
    letters = [match.span() for match in _LETTERS.finditer(sought.found.text, start, end)]
    colours, said = [one.id for one in part.goods], [*figures, *letters]
    words = options_in(sought.index, sought.found.text[start:end])
    if len(words) == 1 and words[0] not in named and _comes_in(sought, words[0], said, (), part):
        return words[0]
    if not colours or not said:
        return None
    having = [sku for sku in sought.index.skus if _comes_in(sought, sku, said, colours, part)]
    return having[0] if len(having) == 1 and having[0] not in named else None


def _stretch(part: Spoken) -> Stretch:
    """Return from where to where a part of a comment reaches, as far as anything was read in it."""
    places = [(start, end) for _, start, end in (*part.words, *part.pairs)]
    places += [(one.start, one.end) for one in part.numbers] + [(one.start, one.end) for one in part.goods]
    return min((start for start, _ in places), default=0), max((end for _, end in places), default=0)


def owners_of_measures(sought: Sought, *, of_a_kind: bool = False) -> list[Target]:
    """Return the two products of which each has one of two measures of a comment to itself: the TVs of 70寸比50寸; else nothing.

    Beside them nothing is named, or nothing but `of_a_kind`: 电视50寸来两台 70寸来一台.
    """
    goods = sought.spoken.goods if of_a_kind else []
    kinds = {one.id for one in goods if one.sort == "kind"}
    alone = len(kinds) == 1 and all(one.sort in ("kind", "brand") for one in goods)
    if not (_may_be_asked(sought) or alone) or sought.found.text.isascii():
        return []
    said = [one for one in _figures(sought) if one.unit]
    if len(said) != OPTIONS_MIN or said[0].unit != said[1].unit or said[0].value == said[1].value:
        return []
    owners = [[sku for sku in sought.index.skus if _has_measure(sought, sku, one)] for one in said]
    if any(len(own) != 1 for own in owners) or owners[0] == owners[1]:
        return []
    skus = [own[0] for own in owners]
    if any(kinds.isdisjoint(sought.index.naming[sought.index.places[sku]].kinds) for sku in skus if kinds):
        return []
    middle = _joint(sought.found.text, said)
    sought.take_apart([(skus[0], (0, middle)), (skus[1], (middle, len(sought.found.text)))])
    return [Target(sku=sku, how="search") for sku in skus]


def _may_be_asked(sought: Sought) -> bool:
    """Whether a comment is Chinese and names no goods."""
    return not sought.found.text.isascii() and all(one.sort == "colour" for one in sought.spoken.goods)


def _figures(sought: Sought) -> Iterator[Number]:
    """Yield the numbers of a comment that may be options: no count of pieces, no link, no money and nothing of a body."""
    taken = [(start, end) for slot, start, end, _ in sought.found.spans if slot in _NO_OPTIONS]
    for one in sought.spoken.numbers:
        if one.unit not in _COUNTS and not any(start < one.end and one.start < end for start, end in taken):
            yield one


def _comes_in(
    sought: Sought,
    sku: str,
    said: Sequence[Stretch],
    colours: Sequence[str],
    part: Spoken | None = None,
    *,
    whole: bool = False,
) -> bool:
    """Whether a product has variants with all that is said, in a part of a comment if given, each figure and size and colour.

    A word for a colour may be a piece of what its colour is called, unless it is to be the `whole` of it.
    """
    if colours and not _has_colours(sought, sku, colours, whole=whole):
        return False
    narrowed = sought.narrowed(sku) if part is None else sought.narrowed_in(part, sku, _stretch(part))
    if not narrowed.named or not narrowed.variants or narrowed.lacking:
        return False
    return not any(narrowed.at.isdisjoint(range(start, end)) for start, end in said)


def _has_colours(sought: Sought, sku: str, colours: Sequence[str], *, whole: bool) -> bool:
    """Whether each of `colours` is what a colour of a product is called, or a piece of that."""
    values = sought.index.choices[sought.index.places[sku]].values
    own = [value.text for name in values if name.casefold() in COLOUR_OPTIONS for value in values[name]]
    ways = [{word for word, name in sought.colour_words.items() if name == colour} for colour in colours]
    if whole:
        return all(any(text in (word, f"{word}色") for word in words for text in own) for words in ways)
    return all(any(word in text for word in words for text in own) for words in ways)


def _has_measure(sought: Sought, sku: str, measure: Number) -> bool:
    narrowed = sought.narrowed(sku)
    return bool(narrowed.variants) and measure.start in narrowed.at


def _joint(text: str, said: Sequence[Number]) -> int:
    """Return where what is said of the first of two measures ends."""
    match = _JOINTS.search(text, said[0].end, said[1].start)
    return match.start() if match is not None else said[1].start


_NO_OPTIONS = frozenset({"qty", "link_no", "price", "date", "order_no", "height", "weight", "foot"})
_COUNTS = frozenset({"count", "piece", "pair", "pack", "box", "bottle", "size"})
_LETTERS = re.compile(r"(?<![a-z\d])(?:x{0,4}[sl]|m|x{1,3})(?![a-z\d])")
_CALLED_BY = wording(r"[寸升]?的|那[台个款件部双]")
"""What stands behind an option by which a thing is called: 70的多少钱."""
_JOINTS = wording(r"[和跟与比同]|还是|[ ,，]")
