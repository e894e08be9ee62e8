"""Chinese comments that name a model beside those of the bag: A3气垫 beside A1 and A2, 耳机pro where there is but one, 12+256. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.side_things import INTENTS
from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex, Number
from zhubo.text.wording import wording


def is_of_a_strange_model(sought: Sought, chosen: Sequence[Target]) -> bool:
    """Whether a comment names goods by a code of a series that they have another of, or with a suffix that none of them is called by."""
    skus = [target.sku for target in chosen]
    if not skus or not all(skus):
        return False
    if sought.intent not in INTENTS:
        return sought.intent == "compare_products" and _has_strange_figure(sought, skus)
    return (
        _is_behind_another_name(sought, skus)
        or _has_strange_code(sought, skus)
        or _has_strange_suffix(sought, skus)
        or _has_strange_figure(sought, skus)
    )


def is_memory_alone(sought: Sought, chosen: Sequence[Target]) -> bool:
    """Whether all that names a thing is the working memory in `12+256`, and nothing that is told of the thing is so much: no model."""
    pair = _MEMORIES.search(sought.found.text)
    if pair is None or len(chosen) != 1 or chosen[0].how in BY_PLACE or not chosen[0].sku or sought.spoken.goods:
        return False
    places = {start for start, _ in candidates_in(sought.index, sought.found.text).spans} | sought.narrowed(
        chosen[0].sku
    ).at
    if any(not pair.start() <= at < pair.end() for at in places):
        return False
    product = sought.index.every[sought.index.places[chosen[0].sku]]
    told = " ".join(product.title.values()).casefold().replace(" ", "")
    return f"{pair['ram']}gb" not in told and f"{pair['ram']}g+" not in told and f"{pair['ram']}+" not in told


def _is_behind_another_name(sought: Sought, skus: Sequence[str]) -> bool:
    """Whether a suffix or a generation stands right behind a name of other goods than those that have it: 榨汁杯max beside a 炒锅Max."""
    ends = {m.start(): _SPELT.get(m["suffix"], m["suffix"]) for m in _SUFFIX.finditer(sought.found.text)}
    ends |= {number.start: number.code for number in sought.spoken.numbers if number.code.endswith("代")}
    for at, ending in ends.items():
        kinds = {one.id for one in sought.spoken.goods if one.sort == "kind" and one.end == at}
        pair = next((word for word, _, end in sought.spoken.pairs if end == at), "")
        if not kinds and f"g:{pair}" not in sought.index.postings:
            continue
        return not any(_has_name(sought, sku, pair, kinds) and _is_called(sought, sku, ending, at) for sku in skus)
    return False


def _has_name(sought: Sought, sku: str, pair: str, kinds: set[str]) -> bool:
    """Whether a product is of a kind or has a pair of characters in its names."""
    names = sought.index.naming[sought.index.places[sku]]
    aliases = " ".join(sought.index.every[sought.index.places[sku]].aliases).casefold()
    return not kinds.isdisjoint(names.kinds) or (pair != "" and (pair in names.titled or pair in aliases))


def _has_strange_code(sought: Sought, skus: Sequence[str]) -> bool:
    """Whether a code stands there that no goods have, of the letters that codes of each of `skus` begin with."""
    for number in sought.spoken.numbers:
        if number.code.endswith("代") and f"n:{number.code}" not in sought.index.postings:
            names = [sought.index.naming[sought.index.places[sku]].titled for sku in skus]
            return not any(number.code in titled for titled in names)
        series = number.code.rstrip("0123456789.") if number.code.isascii() else ""
        if not series or f"n:{number.code}" in sought.index.postings or _is_read(sought, number.start, number.end):
            continue
        if all(_is_of_a_series(sought.index, sku, series) for sku in skus):
            return not any(number.start in sought.narrowed(sku).at for sku in skus)
    return False


def _has_strange_figure(sought: Sought, skus: Sequence[str]) -> bool:
    """Whether a number that nothing is called by stands before a suffix or a size of memory, where each of `skus` has others as long.

    The 990pro beside a 980 Pro, 970 1t beside a 980.
    """
    index, naming = sought.index, [sought.index.naming[sought.index.places[sku]] for sku in skus]
    figures = [match["n"] for match in _GLUED.finditer(sought.found.text)]
    figures += [number.value for number in sought.spoken.numbers if _may_be_a_model(sought, number, skus)]
    return any(
        f"n:{figure}" not in index.postings
        and all(any(key.isdigit() and len(key) == len(figure) for key in names.numbers) for names in naming)
        for figure in figures
    )


def _may_be_a_model(sought: Sought, number: Number, skus: Sequence[str]) -> bool:
    """Whether a number is said as models are, and is no option of `skus`, nor read as something else."""
    if number.unit or number.code or not number.value.isdigit() or len(number.value) < FIGURE_MIN:
        return False
    goes_on = _COMPARED if sought.intent == "compare_products" and number.value[-2:] != "00" else _NAME_GOES_ON
    if number.suffixes == ((),) and goes_on.match(sought.found.text, number.end) is None:
        return False
    read = _is_read(sought, number.start, number.end)
    return not read and not any(number.start in sought.narrowed(sku).at for sku in skus)


def _is_of_a_series(index: CatalogueIndex, sku: str, series: str) -> bool:
    keys = index.naming[index.places[sku]].numbers
    return any(key.startswith(series) and key[len(series) :].isdigit() for key in keys)


def _is_read(sought: Sought, start: int, end: int) -> bool:
    return any(first < end and start < last for slot, first, last, _ in sought.found.spans if slot != "product")


def _has_strange_suffix(sought: Sought, skus: Sequence[str]) -> bool:
    """Whether a suffix of models stands right behind a Chinese name of goods that has none of the kind in its names or options."""
    match = _SUFFIX.search(sought.found.text)
    if match is None:
        return False
    word = _SPELT.get(match["suffix"], match["suffix"])
    if not any(end == match.start() for start, end in _named(sought, skus)):
        return False
    return not any(_is_called(sought, sku, word, match.start()) for sku in skus)


def _named(sought: Sought, skus: Sequence[str]) -> list[tuple[int, int]]:
    places = [place for sku in skus for place in sought.name_places(sku)]
    return places + [(one.start, one.end) for one in sought.spoken.goods if one.sort == "kind"]


def _is_called(sought: Sought, sku: str, suffix: str, at: int) -> bool:
    names = sought.index.naming[sought.index.places[sku]]
    if suffix in names.head_words or f"w:{suffix}" in names.soft or suffix in names.titled:
        return True
    if any(suffix in one for suffixes in names.numbers.values() for one in suffixes):
        return True
    return at in sought.narrowed(sku).at


_NAME_GOES_ON = wording(r"[ ,，的]?[1248]tb?(?![a-z])|[ ,，的](?:128|256|512)(?:gb?)?(?![a-z\d])")
_COMPARED = wording(r" ?(?:[和跟与比差哪]|还是|[1248]tb?(?![a-z])|(?:128|256|512)(?:gb?)?(?![a-z\d]))")
"""What stands behind the bare number of a model: a size of memory; the other model in a comparison."""
_GLUED = wording(r"(?<![a-z\d.])(?P<n>\d{3,4})(?:evo|qvo|ti|super)(?![a-z])")
FIGURE_MIN = 3
"""Models of fewer digits are told by the brand or the word before them."""
_SUFFIX = wording(
    r"(?<=[\u4e00-\u9fff])(?P<suffix>pro ?max|pro|max|plus|ultra|mini|lite)(?![a-z\d])"
    r"(?=[版款的多几啥咋怎什价有还呢吗在卖能要好贵? ]|$)"
)
_SPELT = {"promax": "max", "pro max": "max"}
_MEMORIES = wording(r"(?<![\d.a-z])(?P<ram>4|6|8|12|16|18|24)g?\+(?:64|128|256|512|1t)(?!\d)")
