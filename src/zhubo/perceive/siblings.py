"""Which of several products that fit a comment equally it means: by the options, the traits and the suffixes that tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.pieces import is_suffix_alone
from zhubo.perceive.variants import Sought
from zhubo.shop.search import KINDS, CatalogueIndex, Goods, Number, Spoken, traits_of, without
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import wording


def plain_ones(sought: Sought, skus: list[str]) -> list[str]:
    """Return those of several equal products that have no suffix to their name, where the plain one is asked for: 普通款, not the Pro.

    Where a suffix is said, those that have it: the 榨汁杯Pro of two.
    """
    naming = [sought.index.naming[sought.index.places[sku]] for sku in skus]
    if PLAIN.search(sought.found.text) is None:
        said = {match[0] for match in _SUFFIX.finditer(sought.found.text)}
        return [
            sku for sku, names in zip(skus, naming, strict=True) if said & set(_SUFFIX.findall(names.titled))
        ] or skus
    if any(PLAIN.search(names.titled) for names in naming):
        return skus
    if sought.intent == "compare_products" and _SUFFIX.search(sought.found.text) is not None:
        return skus
    suffixed = [sku for sku, names in zip(skus, naming, strict=True) if _SUFFIXED.search(names.titled)]
    return [sku for sku in skus if sku not in suffixed] or skus


def without_the_shown(sought: Sought, skus: list[str]) -> list[str]:
    """Return several equal products without the one on show, where the other one is asked for by its kind: the other cushion."""
    if sought.intent == "compare_products" or _THE_OTHER.search(sought.found.text) is None:
        return skus
    return [sku for sku in skus if sku != sought.context.pinned] or skus


def by_traits(sought: Sought, skus: list[str]) -> list[str]:
    """Return those of several equal products that have the traits which are spoken of: cotton hoodie, 5G手机; all where none has.

    Where it is said what they are not made of, those that are known to be of something else, if any.
    The word for the kind itself chooses none.
    """
    kinds = tuple((goods.start, goods.end) for goods in sought.spoken.goods if goods.sort == "kind")
    index, said = sought.index, traits_of(without(sought.spoken, kinds))
    denied = {match["what"] for match in _NOT_MADE_OF.finditer(sought.found.text)} & said
    made = {sku: _made_of(index, sku) for sku in skus} if denied else {}
    if any(word in told for word in denied for told in made.values()):
        return [sku for sku in skus if made[sku] and all(word not in made[sku] for word in denied)]
    having = {sku: len(said & index.naming[index.places[sku]].traits) for sku in skus}
    most = max(having.values())
    return [sku for sku in skus if having[sku] == most]


def denies_what_is_made_of(text: str, skus: Iterable[str], index: CatalogueIndex) -> bool:
    """Whether a comment says of what goods are not to be made that one of these is made of: any hoodie thats not cotton."""
    denied = [match["what"] for match in _NOT_MADE_OF.finditer(text)]
    return bool(denied) and any(word in _made_of(index, sku) for sku in skus for word in denied)


def _made_of(index: CatalogueIndex, sku: str) -> str:
    """Return what is told of what a product is made of, folded; empty where nothing is."""
    told = (a for name, a in index.products[sku].attributes.items() if any(key in name.casefold() for key in MATERIALS))
    return " ".join(str(attribute.text).casefold() for attribute in told)


def by_options(sought: Sought, skus: list[str]) -> list[str]:
    """Return those of several equal products that have the options which the comment names; all where none has, or it names none.

    One that comes in others of that option comes before one that has no such option: 100ml is no size of the one that is sold as it is.
    One whose name has the number that is an option of another fits as well: 65 of a TV that comes in 65, and of the `TV 65`.
    """
    fits = {}
    places = frozenset[int]().union(*(sought.narrowed(sku).at for sku in skus))
    options = [number for number in sought.spoken.numbers if number.start in places and not number.code]
    for sku in skus:
        narrowed, own = sought.narrowed(sku), sought.index.naming[sought.index.places[sku]].numbers
        named = narrowed.named or any(number.value in own for number in options)
        fits[sku] = 2 * (named and bool(narrowed.variants)) + bool(narrowed.lacking) * (-1 if narrowed.named else 1)
    best = max(fits.values())
    fitting = [sku for sku in skus if fits[sku] == best]
    return _having_both(sought, skus, fitting, options) if sought.intent == "compare_products" else fitting


def _having_both(sought: Sought, skus: list[str], fitting: list[str], options: Sequence[Number]) -> list[str]:
    """Return those of several equal products that have both options which are compared, else those that have either; `fitting` else.

    One that is called by what is compared is meant, and no option: 65 of a TV that comes in 65, and of the `TV 65`.
    """
    units = [number.unit for number in options]
    compared = [number for number in options if not number.unit or units.count(number.unit) + units.count("") > 1]
    compared = compared if len(compared) > 1 else []
    naming = [sought.index.naming[sought.index.places[sku]] for sku in skus]
    if not compared or any(number.value in names.numbers for number in compared for names in naming):
        return fitting
    both = [sku for sku in skus if sought.narrowed(sku).several]
    either = [sku for sku in skus if sought.narrowed(sku).named and sought.narrowed(sku).variants]
    return both or (either if len(either) > 1 else fitting)


def by_other_options(sought: Sought, skus: list[str]) -> list[str]:
    """Return the one product whose options say the name of a line or brand, where what is called so has none of those named.

    Redmi 15寸 R7 is the laptop of which a Redmi is one option, and no phone.
    """
    lines = [goods for goods in sought.spoken.goods if goods.sort == "line"]
    if not skus or not lines or any((had := sought.narrowed(sku)).named and had.variants for sku in skus):
        return skus
    terms = {f"l:{goods.id}" for goods in lines}
    others = [
        sku
        for sku in sought.index.skus
        if sku not in skus and terms & sought.index.naming[sought.index.places[sku]].soft
    ]
    own = [place for goods in lines for place in range(goods.start, goods.end)]
    fitting = [sku for sku in others if sought.narrowed(sku).variants and sought.narrowed(sku).at.difference(own)]
    return fitting if len(fitting) == 1 else skus


def by_number(sought: Sought, skus: list[str]) -> list[str] | None:
    """Return those of several products called alike but for a number that have the number which is said; none where it is another.

    None where no number is said, or they are no such products: gift cards of 50 and 100.
    """
    naming = [sought.index.naming[sought.index.places[sku]] for sku in skus]
    models = [{value for value, before in names.before.items() if any(before)} for names in naming]
    if not all(models) or len({_DIGITS.sub("", names.titled) for names in naming}) > 1:
        return None
    counts = [(span[1], span[2]) for span in sought.found.spans if span[0] in ("qty", "link_no")]
    said = {
        format(span.value.normalize(), "f")
        for span in numbers_in(sought.found.text)
        if span.value >= NUMBER_MIN
        and (
            _OF_MONEY.match(sought.found.text, span.end) or not any(a < span.end and span.start < e for a, e in counts)
        )
    }
    if not said:
        return None
    return [sku for sku, own in zip(skus, models, strict=True) if own & said]


def has_strange_suffix(index: CatalogueIndex, spoken: Spoken, end: int) -> bool:
    """Whether a suffix that nothing in the bag is called by stands behind a name that ends at `end`: the Pro of a shoe that has none."""
    match = _MODEL.match(spoken.text, end)
    if match is None or _OF_A_MEASURE.match(spoken.text, match.end()) is not None:
        return False
    suffix = match["suffix"]
    return suffix not in index.words and not any(suffix in names.titled.split() for names in index.naming)


def outranks(index: CatalogueIndex, exact: Mapping[str, str], fitting: Set[int]) -> bool:
    """Whether the one product whose title is said is meant though another of its kind has the option that is asked for: sneakers in 9.

    It is where no word of that title stands in the names of the other.
    """
    if len(exact) != 1 or set(exact.values()) != {"title"}:
        return False
    own = index.naming[index.places[next(iter(exact))]]
    titled = set(own.titled.split())
    return own.titled.isascii() and all(titled.isdisjoint(index.naming[at].titled.split()) for at in fitting)


def strangers_by_suffix(sought: Sought, parts: Sequence[Spoken], found: Mapping[int, Sequence[Target]]) -> list[int]:
    """Return the parts of a comparison that name nothing but the suffix of a model, where what is found so is of another kind of thing.

    Beside an SSD the Pro is that of the SSD, and no laptop that has a Pro in its name.
    """
    if sought.intent != "compare_products" or len(found) < 2:
        return []
    kinds = {at: _kinds(sought, targets) for at, targets in found.items()}
    alone = [at for at in found if kinds[at] and is_suffix_alone(sought.index, parts[at])]
    return [at for at in alone if all(kinds[at].isdisjoint(own) for other, own in kinds.items() if other != at)]


def things_beside(spoken: Spoken, sorts: tuple[str, ...]) -> list[Goods]:
    """Return the goods words that a product may stand beside: of two kinds in a row the second is a part of the first, the phone camera."""
    goods = [one for one in spoken.goods if one.sort in sorts]
    parts = [two for one, two in pairwise(goods) if one.sort == two.sort == "kind" and two.start - one.end in (0, 1)]
    return parts or goods


def sides_of_one(sought: Sought, parts: Sequence[Spoken], found: Mapping[int, Sequence[Target]]) -> list[Target]:
    """Return the one product of a comparison whose sides are all options of it, though one of them may be another's name; else nothing.

    15寸红米 is no phone beside 14寸小米本, where one laptop comes as both.
    """
    sure = {targets[0].sku for targets in found.values() if len(targets) == 1 and targets[0].sku}
    strange = [at for at, targets in found.items() if any(not target.sku for target in targets)]
    if len(sure) != 1 or not strange:
        return []
    sku = sure.pop()
    narrowed = sought.narrowed(sku)
    figures = {number.start for at in strange for number in parts[at].numbers}
    lines = {one.start for at in strange for one in parts[at].goods if one.sort == "line"}
    if not narrowed.several or not figures or not figures | lines <= narrowed.at:
        return []
    return [Target(sku=sku, how="search")]


def _kinds(sought: Sought, targets: Sequence[Target]) -> frozenset[str]:
    """Return the kinds of thing that products are, the widest only where there are no narrower ones: electronics are no kin."""
    own = (sought.index.naming[sought.index.places[target.sku]].kinds for target in targets if target.sku)
    every = frozenset().union(*own)
    return frozenset(kind for kind in every if KINDS[kind][0]) or every


MATERIALS = ("material", "fabric", "composition", "面料", "材质")
"""Pieces of the names of attributes that tell what something is made of."""
NUMBER_MIN = 10
"""Smaller numbers count things."""
_DIGITS = re.compile(r"\d+")
_OF_MONEY = wording(r" ?(?:dollars?|bucks|usd|euros?|quid|pounds?|[元块])")
_THE_OTHER = wording(r"\b(?:the|that|ur|your) other (?!one\b|ones\b|day\b|side\b|colou?rs?\b|sizes?\b)[a-z]{3}")
_MODEL = wording(
    r" (?P<suffix>pro|max|ultra|mini|lite|plus(?= ?(?:$|[?!,.]|in\b|price|cost|how|available|left|still)))\b(?!-)"
)
_OF_A_MEASURE = re.compile(
    r" (?:weight|load|capacity|temp\w*|height|speed|power|volume|pressure|wattage|size|length|width|age|quantity|order)\b"
)
"""What is behind a suffix that is no model's, but the most of something: the max weight."""
_NOT_MADE_OF = wording(
    r"\b(?:isn'?t|aren'?t|ain'?t|not|no|non|without|do(?:es)?n'?t have)[ -](?:(?:made(?: (?:of|from|with|in))?|of|any|100 ?%|pure) )*"
    r"(?P<what>[a-z]{4,})\b"
)
"""What something is not to be made of."""
PLAIN = wording(
    r"普通|标准[版款]|基础[版款]|常规|原版|(?:非|不是|不要)(?:pro|max|plus)|\b(?:regular|normal|standard|basic|plain) "
)
_SUFFIX = wording(r"(?<![a-z])(?:pro|max|plus|ultra|mini|lite)(?![a-z])")
_SUFFIXED = wording(r"(?:pro|max|plus|ultra|mini|lite|升级[版款])(?![a-z])")
