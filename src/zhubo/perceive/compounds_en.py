"""English compounds in which a word of the bag says of what kind another thing is: polo shorts, a leg warmer, rice of a rice cooker.

The last of two nouns is the thing. Where it is none of a product's, or only the first of the product's own two is said, the product is not
what is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.events import Target
from zhubo.perceive.found import Stretch
from zhubo.perceive.goods_of_others import own_places
from zhubo.perceive.side_things import INTENTS
from zhubo.perceive.unread import Told
from zhubo.perceive.variants import Sought
from zhubo.shop.search import IDLE, KINDS, CatalogueIndex, loosely

_ONE_OF_THEM = re.compile(r" (?:ones?|1|flavou?rs?|kind)\b")
"""What stands behind a word that one of several is called by, and no maker: the apple one."""
_BY_WORDS = frozenset({"search", "category", "alias"})


def is_in_a_compound(sought: Sought, chosen: list[Target]) -> bool:
    """Whether all that was found by words of its name stands there only as a piece of the word for another thing."""
    if sought.intent not in INTENTS or not sought.found.text.isascii():
        return False
    if not chosen or any(not one.sku or one.how not in _BY_WORDS for one in chosen):
        return False
    return all(_is_a_piece(sought, target.sku) for target in chosen)


def _is_a_piece(sought: Sought, sku: str) -> bool:
    places, _ = own_places(sought, sku)
    if not places:
        return False
    return (
        _is_of_an_absent_brand(sought, places)
        or _has_another_kind_behind(sought, sku, places)
        or _is_led_by_another(sought, sku, places)
        or _is_but_the_first_word(sought, sku, places)
    )


def _is_of_an_absent_brand(sought: Sought, places: set[Stretch]) -> bool:
    """Whether the words are pieces of the name of a brand that the bag lacks: the balance of new balance."""
    brands = [
        (one.start, one.end)
        for one in sought.spoken.goods
        if one.sort == "brand" and f"b:{one.id}" not in sought.index.postings
    ]
    if any(places == {brand} and _ONE_OF_THEM.match(sought.found.text, brand[1]) is not None for brand in brands):
        return False
    return bool(brands) and all(any(a <= start and end <= b for a, b in brands) for start, end in places)


def _has_another_kind_behind(sought: Sought, sku: str, places: set[Stretch]) -> bool:
    """Whether a word for a kind that the bag lacks stands right behind the last word of a product's name: polo shorts."""
    kinds = sought.index.naming[sought.index.places[sku]].kinds
    last = max(end for _, end in places)
    behind = [one for one in sought.spoken.goods if one.sort == "kind" and one.start == last + 1]
    behind = [one for one in behind if f"k:{one.id}" not in sought.index.postings]
    return bool(behind) and all(loosely(sought.index, one).id not in kinds and one.id not in kinds for one in behind)


def _is_led_by_another(sought: Sought, sku: str, places: set[Stretch]) -> bool:
    """Whether of the two last words of a title the last alone is said, with a strange word before it: a leg warmer of a neck warmer."""
    titles = [title.casefold() for title in sought.index.products[sku].title.values() if title.isascii()]
    titled = titles[0].split() if titles else []
    if len(places) != 1 or len(titled) < 2:
        return False
    ((start, end),) = places
    if sought.found.text[start:end] not in (titled[-1], f"{titled[-1]}s") or not places.issuperset(
        sought.name_places(sku)
    ):
        return False
    if any((one.start, one.end) == (start, end) for one in sought.spoken.goods):
        return False
    told = Told(sought.found, sought.spoken, sought.index, sought.index.places[sku], sought.narrowed(sku).at)
    before = [one for one in sought.spoken.words if one[2] == start - 1 and not _may_be(one[0], titled[-2])]
    learnt = {first for slot, first, last, _ in sought.found.spans if slot == "product" and last == end}
    return any(
        told.accounts_for((first, last, word)) is False or (first in learnt and word not in IDLE)
        for word, first, last in before
    )


def _may_be(word: str, own: str) -> bool:
    """Whether a word may be another with a slip: nekc for neck."""
    return word[0] == own[0] and abs(len(word) - len(own)) < 2 and len(set(word) ^ set(own)) < 2


def _is_but_the_first_word(sought: Sought, sku: str, places: set[Stretch]) -> bool:
    """Whether no more is said than what leads up to the word for a kind in a title: the desk of a desk lamp."""
    leading = _leading_words(sought.index, sought.index.places[sku])
    kinds = sought.index.naming[sought.index.places[sku]].kinds
    if any(one.sort == "kind" and one.id in kinds and (one.start, one.end) in places for one in sought.spoken.goods):
        return False
    return bool(leading) and all(sought.found.text[start:end] in leading for start, end in places)


@lru_cache(maxsize=4_096)
def _leading_words(index: CatalogueIndex, at: int) -> frozenset[str]:
    """Return the words of a product's title that stand before the last one of a word for its kind, and are no kind themselves."""
    names = index.naming[at]
    phrases = [
        phrase.split() for kind in names.kinds if kind in KINDS for phrase in KINDS[kind][1].split("|") if " " in phrase
    ]
    titled = f" {' '.join(names.titled.split())} "
    inside = [phrase for phrase in phrases if f" {' '.join(phrase)} " in titled]
    return frozenset(word for phrase in inside if phrase[-1] not in _LEFT_OUT for word in phrase[:-1]) - {
        phrase[-1] for phrase in inside
    }


_LEFT_OUT = frozenset("cleaner bar set kit shoe shoes shirt shirts sweatshirt tee tees".split())
"""Last words of compounds of which people say the first alone and mean the thing: a vacuum, a polo."""
