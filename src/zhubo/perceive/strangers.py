"""Neighbours of what was found that the shop does not sell: the model before it, another suffix, the electric one of a gas heater. Pure."""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive import side_things
from zhubo.perceive.bag import spoken_in
from zhubo.perceive.bare_models import other_of_its_name
from zhubo.perceive.compounds_en import is_in_a_compound
from zhubo.perceive.generations_zh import of_its_generation
from zhubo.perceive.goods_of_others import is_named_by_an_amount, is_named_by_an_ordinary_word, is_of_others
from zhubo.perceive.measured_zh import of_its_measure
from zhubo.perceive.nearby import BY_PLACE, NEIGHBOUR, NEIGHBOURS_MAX, UNKNOWN, by_place
from zhubo.perceive.other_brands_zh import is_of_another_brand
from zhubo.perceive.other_names_en import names_another_thing
from zhubo.perceive.strange_models_zh import is_memory_alone, is_of_a_strange_model
from zhubo.perceive.sums_zh import sums_up_something_else
from zhubo.perceive.unfitting import lacks_a_marked_side
from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex, Number, opposed, sides_asked
from zhubo.text.wording import wording

_OF_ANOTHER = side_things.INTENTS | {
    "compare_products",
    "ask_restock_time",
    "ask_link_number",
    "ask_size_options",
    "ask_colour_options",
}
"""Questions that are about the very thing that is named, and not about one beside it."""
_BARE_DIGITS_MIN = 3


def meant_instead(sought: Sought, chosen: list[Target]) -> tuple[Target, ...] | None:
    """Return what is meant in place of what was found, where a comment names something beside it; None where what was found is meant.

    What the bag does not have is unknown, with the one beside it; a suffix alone is that of what is on show.
    """
    if sought.intent in side_things.INTENTS and side_things.is_beside(sought, chosen):
        return (UNKNOWN,)
    another = names_another_thing(sought, chosen) or is_of_others(sought, chosen) or is_in_a_compound(sought, chosen)
    if another or is_of_another_brand(sought, chosen):
        return (UNKNOWN, *(Target(sku=target.sku, how=NEIGHBOUR) for target in chosen))
    if is_named_by_an_amount(sought, chosen) or is_named_by_an_ordinary_word(sought, chosen):
        return tuple(target for target in by_place(sought) if target.how in BY_PLACE)
    if is_memory_alone(sought, chosen) or sums_up_something_else(sought, chosen):
        return ()
    if is_of_a_strange_model(sought, chosen):
        near = [target for target in chosen[:NEIGHBOURS_MAX] if target.how not in BY_PLACE]
        return (UNKNOWN, *(Target(sku=target.sku, how=NEIGHBOUR) for target in near))
    alone = _by_suffix_alone(sought, chosen)
    if alone is not None:
        return alone
    of_another = sought.intent in _OF_ANOTHER
    if (of_another or sought.intent == "ask_spec") and (generation := of_its_generation(sought, chosen)) is not None:
        return generation
    if not of_another or not all(target.sku for target in chosen):
        return None
    if (measured := of_its_measure(sought, chosen)) is not None:
        return measured
    if all(_has_strange_letters(sought, target.sku) for target in chosen):
        return (UNKNOWN, *(Target(sku=target.sku, how=NEIGHBOUR) for target in chosen[:NEIGHBOURS_MAX]))
    if all(lacks_a_marked_side(sought, target.sku) for target in chosen):
        named = [target for target in chosen if target.how not in BY_PLACE]
        return (UNKNOWN, *(Target(sku=target.sku, how=NEIGHBOUR) for target in named[:NEIGHBOURS_MAX]))
    if len(chosen) > 1:
        return None
    text, target = sought.found.text, chosen[0]
    own = sought.index.naming[sought.index.places[target.sku]]
    if target.how in BY_PLACE and (
        opposed(sides_asked(text), own.sides)
        or _has_strange_number(sought, target.sku)
        or _has_another_suffix(sought, target.sku)
    ):
        return (UNKNOWN,)
    if target.sku == sought.context.pinned and _has_strange_measure(sought, target.sku):
        return (UNKNOWN, Target(sku=target.sku, how=NEIGHBOUR))
    if target.how in BY_PLACE and (other := other_of_its_name(sought, target.sku)) is not None:
        return other
    older = _GENERATION.search(text)
    if older is not None and older[0] not in own.titled:
        return (UNKNOWN,)
    if target.how in BY_PLACE and _is_plain_one(sought, target.sku):
        return (UNKNOWN, Target(sku=target.sku, how=NEIGHBOUR))
    return None


def _by_suffix_alone(sought: Sought, chosen: list[Target]) -> tuple[Target, ...] | None:
    """Return what a suffix means that stands for itself: that of what is on show, its model with it; else what alone is called so.

    Beside the number of a link it is that of what stands behind the link.
    """
    match = _SUFFIX_ALONE.search(sought.found.text)
    if match is None or sought.spoken.goods:
        return None
    index, suffix = sought.index, _OTHER_SPELLING.get(match["suffix"], match["suffix"])
    if len(chosen) == 1 and chosen[0].how == "link":
        return tuple(chosen) if _is_called(index, chosen[0].sku, suffix) else (UNKNOWN,)
    if any(index.words.get(word) for word, start, _ in sought.spoken.words if not match.start() <= start < match.end()):
        return None
    near = [str(sought.context.pinned)] if sought.context.pinned in index.products else []
    near = near or [target.sku for target in sought.context.last_targets if target.sku in index.products][:1]
    amounts = index.naming[index.places[near[0]]].option_amounts if near else frozenset()
    if any(not number.unit and number.value not in amounts for number in sought.spoken.numbers):
        return None
    having = [sku for sku in index.skus if _is_called(index, sku, suffix)]
    if not near:
        having = [sku for sku in having if _has_measure_of(sought, sku)] or having
        return tuple(Target(sku=sku, how="search") for sku in having) if len(having) == 1 else () if having else None
    if near[0] in having:
        return (Target(sku=near[0], how="pinned" if sought.context.pinned in near else "recent"),)
    kin = [sku for sku in having if _is_of_one_model(index, near[0], sku)]
    if len(kin) == 1:
        return (Target(sku=kin[0], how="search"),)
    return (UNKNOWN, Target(sku=near[0], how=NEIGHBOUR))


def _is_called(index: CatalogueIndex, sku: str, suffix: str) -> bool:
    """Whether a product has a suffix in its names or options."""
    names = index.naming[index.places[sku]]
    if suffix in names.head_words or f"w:{suffix}" in names.soft or suffix in names.titled.split():
        return True
    return any(suffix in one for suffixes in names.numbers.values() for one in suffixes)


def _is_of_one_model(index: CatalogueIndex, one: str, other: str) -> bool:
    """Whether two products have a model number behind the same word."""
    own, beside = (index.naming[index.places[sku]] for sku in (one, other))
    return any(
        value in beside.before and not before.isdisjoint(beside.before[value]) for value, before in own.before.items()
    )


def _has_strange_number(sought: Sought, sku: str) -> bool:
    """Whether a number that looks like a model of what is on show, and is none, is what is asked for: 970 of a 980."""
    numbers = [number for number in sought.spoken.numbers if not number.unit and len(number.value) >= _BARE_DIGITS_MIN]
    if not numbers or len(numbers) > 1:
        return False
    number, names = numbers[0], sought.index.naming[sought.index.places[sku]]
    if (
        _is_taken(sought, number)
        or _ASKED.match(sought.found.text, number.end) is None
        or number.value in names.option_amounts
    ):
        return False
    known = {key for key in names.numbers if key.isdigit() and len(key) == len(number.value)}
    return bool(known) and number.value not in known


def _is_taken(sought: Sought, number: Number) -> bool:
    """Whether a number was read as something else than a model or a measure: a link, an order, a body, a date."""
    return any(
        slot in _FIGURES and start < number.end and number.start < end for slot, start, end, _ in sought.found.spans
    )


def _has_measure_of(sought: Sought, sku: str) -> bool:
    """Whether a measure stands in a comment that is an option of a product: the 1tb of `pro 1tb`."""
    return any(number.unit and number.start in sought.narrowed(sku).at for number in sought.spoken.numbers)


def _has_another_suffix(sought: Sought, sku: str) -> bool:
    """Whether the model number of what is on show is said with an ending that it does not have: 12x of the 12 Pro."""
    names = sought.index.naming[sought.index.places[sku]]
    for number in sought.spoken.numbers:
        shoes = ("s",) in number.suffixes and any(start <= number.start < end for start, end in sought.loose)
        own = names.numbers.get(number.value, ()) if not (number.unit or number.code or shoes) else ()
        if own and () not in number.suffixes and own.isdisjoint(number.suffixes):
            return not any(one[:1] == suffix[:1] for one in number.suffixes for suffix in own)
    return False


def _has_strange_measure(sought: Sought, sku: str) -> bool:
    """Whether the price is asked of a measure other than that by which what is on show is called: 8cm of 增高5cm shoes."""
    measures = [number for number in sought.spoken.numbers if number.unit in _MEASURES]
    if len(measures) != 1 or sought.intent not in ("ask_price", "ask_stock"):
        return False
    number, names = measures[0], sought.index.naming[sought.index.places[sku]]
    titled = [one.value for one in spoken_in(sought.index, names.titled).numbers if one.unit == number.unit]
    known = number.value in names.option_amounts or number.start in sought.narrowed(sku).at
    return (
        bool(titled)
        and not (_is_taken(sought, number) or known or number.value in titled)
        and _ASKED.match(sought.found.text, number.end) is not None
    )


def _is_plain_one(sought: Sought, sku: str) -> bool:
    """Whether the plain one is asked for of a model that is sold with a suffix to its name alone: 标准版 of the 12 Pro."""
    match = _PLAIN_ONE.search(sought.found.text)
    if match is None:
        return False
    at = sought.index.places[sku]
    names = sought.index.naming[at]
    models = [suffixes for value, suffixes in names.numbers.items() if any(names.before.get(value, ()))]
    known = match[0] in names.titled or any(match[0] in way for way in sought.index.choices[at].ways)
    return not known and bool(models) and all(() not in suffixes for suffixes in models)


def _has_strange_letters(sought: Sought, sku: str) -> bool:
    """Whether letters stand apart behind a model number of a product that it does not have, and that end names of models: 50 rs."""
    names = sought.index.naming[sought.index.places[sku]]
    for match in _LETTERS.finditer(sought.found.text):
        number = next((one for one in sought.spoken.numbers if not one.unit and one.end == match.start()), None)
        if number is None or (number.code or number.value) not in names.numbers:
            continue
        letters = match["letters"]
        said = f"{match.string[number.start : match.start()]}{letters}"
        if (
            f"w:{letters}" not in names.soft
            and letters not in names.head_words
            and said not in names.titled.replace(" ", "")
        ):
            return True
    return False


_MEASURES = frozenset({"cm", "mm", "ml", "l", "w", "mah", "in"})
_FIGURES = frozenset({"link_no", "order_no", "height", "weight", "foot", "date"})
_OTHER_SPELLING = {"promax": "max", "pro max": "max", "青春版": "lite", "至尊版": "ultra"}
_SOLD = r"(?=[多几啥咋怎什价有还呢吗在卖能要好贵]|$| )"
_SUFFIX_ALONE = wording(
    r"(?<![a-z\d])(?<![a-z\d] )(?P<suffix>pro ?max|pro|max|plus|ultra|mini|lite|air|rs|gt|fe|青春版|至尊版|(?:se|e|s)(?=[版款]))"
    rf"(?![a-z\d])[版款]?的?{_SOLD}"
)
"""A word that models end with, behind no number and no other letters."""
_GENERATION = wording(r"(?:上|前|下)一?代(?![理码表替购])|老款|旧款|(?:去|前)年(?:的)?款")
_PLAIN_ONE = wording(r"标准版|普通版|基础版|(?:非|不带|没有?)(?:pro|max|plus|ultra)(?:版|的)")
_LETTERS = wording(
    r" (?P<letters>rs|gts?|fe|xt|x[sr]|ti|evo|neo|ace|active|premium|edge|fold|flip|turbo|prime|play|"
    r"[esxtirv](?=[版的]|多少|怎么|什么|啥|几|有|还|$))"
    rf"(?![a-z\d])[版款]?的?{_SOLD}"
)
_ASKED = wording(r"(?:[版款]|的)?(?:那[个款])?(?:多少|几[块钱多]|怎么卖|咋卖|什么价|啥价|价|还?有|卖)")
