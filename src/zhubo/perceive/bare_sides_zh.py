"""A bare number on one side of a pair in a Chinese comment, 14跟8p差多少, 980和14哪个贵: the model of that number, or to be asked back.

It is never a link beside goods that are called by such numbers, nor a size of the other side. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zhubo.events import Target
from zhubo.perceive.bare_models import called_by
from zhubo.perceive.either_zh import asks_which_figure
from zhubo.perceive.nearby import ITEM_INTENTS, NEIGHBOUR, THIS, UNKNOWN
from zhubo.perceive.pieces import cut
from zhubo.perceive.variants import Sought
from zhubo.shop.search import Number, Spoken
from zhubo.text.wording import wording


def models_on_sides(sought: Sought, names: Callable[[Spoken], list[Target]]) -> list[Target] | None:
    """Return the two goods of a pair of which at least one is said by a bare number, in reading order; `names` reads a part of the comment.

    Nothing where it cannot be told which model is meant. None where no such pair stands there, or the number is a link or an option.
    """
    text = sought.found.text
    if not sought.spoken.numbers or sought.intent not in ITEM_INTENTS:
        return None
    if (pair := _JOINED.search(text)) is None or _JOINED.search(text, pair.end()):
        return None
    if _SAYS_LINK.search(text) or asks_which_figure(text):
        return None
    regions = ((0, pair.start()), (pair.end(), len(text)))
    left, right = _BARE_BEFORE.fullmatch(text, *regions[0]), _BARE_BEHIND.match(text, pair.end())
    sides = [_number_at(sought, match.start("n")) if match else None for match in (left, right)]
    numbers = [number for number in sides if number is not None]
    if not numbers or _are_options(sought, numbers):
        return None
    models = _both_bare(sought, numbers) if len(numbers) == 2 else None
    if len(numbers) == 1:
        models = _one_bare(sought, numbers[0], regions, names, leads=sides[0] is not None)
    if models is None:
        return None
    if len(models) == 2:
        sought.take_apart(zip((target.sku for target in models), regions, strict=True))
    return _forgetting_links(sought, models)


def _one_bare(
    sought: Sought,
    number: Number,
    regions: tuple[tuple[int, int], tuple[int, int]],
    names: Callable[[Spoken], list[Target]],
    *,
    leads: bool,
) -> list[Target] | None:
    """Return what a bare number stands for beside the goods that the other side names; `leads` says that the number is first."""
    part = cut(sought.spoken, *regions[1 if leads else 0])
    named = names(part)
    known = [target for target in named if target.sku and target.how != NEIGHBOUR]
    if not known and not named and _at_hand(sought, part):
        known = [Target(sku=str(sought.context.pinned), how="pinned")]
    if not known:
        asked_back = sought.intent == "compare_products" and _models(sought, number)
        return named or ([] if asked_back else None)
    skus = [target.sku for target in known]
    if _are_sizes(sought, number, part, skus):
        return known if leads and len(known) == 1 else None
    model = _beside(sought, number, skus)
    if model is None:
        return None
    if not model:
        goes_on = not leads and any(one.end == regions[0][1] and not one.unit for one in part.numbers)
        return [UNKNOWN] if goes_on and not _models(sought, number) else []
    meant = Target(sku=model, how="search")
    return [meant, *known] if leads else [*known, meant]


def _at_hand(sought: Sought, part: Spoken) -> bool:
    """Whether one side of a pair says nothing, or points at what is on show."""
    if sought.context.pinned not in sought.index.products:
        return False
    return not (part.words or part.pairs or part.goods) or THIS.search(sought.found.text) is not None


def _number_at(sought: Sought, start: int) -> Number | None:
    """Return the number that begins at a place, where it is said by itself."""
    numbers = (number for number in sought.spoken.numbers if number.start == start)
    return next((n for n in numbers if not (n.unit or n.code) and n.suffixes == ((),)), None)


def _are_options(sought: Sought, numbers: Sequence[Number]) -> bool:
    """Whether the numbers are options of what is on show."""
    pinned = sought.context.pinned
    if not pinned or pinned not in sought.index.products:
        return False
    amounts = sought.index.naming[sought.index.places[pinned]].option_amounts
    return all(number.value in amounts for number in numbers)


def _are_sizes(sought: Sought, number: Number, part: Spoken, skus: Sequence[str]) -> bool:
    """Whether a number is an option of goods of the kind of those that are named, and so is one beside their name: 电视50的和70的."""
    naming, places = sought.index.naming, sought.index.places
    own = frozenset[str]().union(*(naming[places[sku]].own_kinds for sku in skus))
    kin = [naming[places[sku]] for sku in sought.index.skus if sku in skus or own & naming[places[sku]].own_kinds]
    amounts = frozenset[str]().union(*(names.option_amounts for names in kin))
    return number.value in amounts and any(one.value in amounts and not one.code for one in part.numbers)


def _beside(sought: Sought, number: Number, skus: Sequence[str]) -> str | None:
    """Return the one model of a number beside the goods that are named; nothing where more or none may be meant.

    None where they are of a kind of which none is called by a number.
    """
    naming, places = sought.index.naming, sought.index.places
    own = frozenset[str]().union(*(naming[places[sku]].own_kinds for sku in skus))
    models = [sku for sku in _models(sought, number) if sku not in skus]
    alike = [sku for sku in models if own & naming[places[sku]].own_kinds]
    if models:
        return _only(sought, number, alike or models)
    by_number = any(
        len(key) == len(number.value) and any(ways)
        for sku in sought.index.skus
        if own & naming[places[sku]].own_kinds
        for key, ways in naming[places[sku]].before.items()
        if key.isdigit()
    )
    return "" if by_number else None


def _both_bare(sought: Sought, numbers: Sequence[Number]) -> list[Target] | None:
    """Return the two models of two bare numbers, nothing where either may be something else; None where neither is a model."""
    models = [_models(sought, number) for number in numbers]
    if not any(models):
        return None
    skus = [_only(sought, number, found) for number, found in zip(numbers, models, strict=True)]
    if not all(skus) or skus[0] == skus[1] or all(int(number.value) in sought.index.links for number in numbers):
        return []
    return [Target(sku=sku, how="search") for sku in skus]


def _models(sought: Sought, number: Number) -> list[str]:
    """Return the goods on sale that are called by a number; one that measures them, the inches of a laptop, is no model of theirs.

    Neither is the 5 of a 5A.
    """
    naming = [(sku, sought.index.naming[sought.index.places[sku]]) for sku in called_by(sought, number)]
    return [
        sku
        for sku, names in naming
        if number.value not in names.option_amounts
        and any(not one or len(one[0]) > 1 for one in names.numbers.get(number.value, ()))
    ]


def _only(sought: Sought, number: Number, skus: Sequence[str]) -> str:
    """Return the one of `skus` that is called by a number, the one without a suffix first; nothing where there are more."""
    naming, places = sought.index.naming, sought.index.places
    plain = [sku for sku in skus if () in naming[places[sku]].numbers.get(number.value, ())]
    chosen = plain if plain and len(plain) == len(skus) else skus
    return chosen[0] if len(chosen) == 1 else ""


def _forgetting_links(sought: Sought, chosen: list[Target]) -> list[Target]:
    """Return `chosen`, and forget the link numbers that were read."""
    sought.found.spans = [span for span in sought.found.spans if span[0] != "link_no"]
    sought.found.links.clear()
    return chosen


_SAYS_LINK = wording(r"\d号|链接|link")
_JOINED = wording(
    r" ?(?:和|跟|与|还是(?!便宜|贵|大|小|一样|差不多|[不没])|(?<!对)比(?![较哪差贵起怎谁]|便宜|的话|[ ,，?？]|$)|\bvs\b)(?:买|选|拿)? ?"
)
_BARE_BEFORE = wording(
    r"(?:那|请问|主播|问下|问一下|老板|宝|买|选|拿|要|想问|[ ,，]|是)*(?P<n>\d{1,2})(?:的|那[个款台部])?"
)
_BARE_BEHIND = wording(
    r"(?P<n>\d{1,2})(?:的|那[个款台部])?(?=$|[ ,，?？](?!\d)|差|哪|多少|贵|便宜|各|一起|一共|都|什么|啥|怎|几[块钱多]|谁|比|划|价|对比|"
    r"两[个台部]|呢|吗|好|有|要|选|相差|最|屏|电池|内存|加起来|分别|一样)"
)
