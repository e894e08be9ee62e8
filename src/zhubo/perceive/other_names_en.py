"""English names beside those of the bag: a word of a product's name with another thing behind it, or a strange word amid its name.

`castle puzzle` of a Castle Kite, `paper silver lantern` of a Paper Moon Lantern: what is called so is not in the bag.
"""

from __future__ import annotations

import re
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.coloured_en import is_of_an_untold_colour, name_places
from zhubo.perceive.found import Stretch
from zhubo.perceive.no_things_en import is_no_thing
from zhubo.perceive.quantities import GROUPS
from zhubo.perceive.side_things import INTENTS
from zhubo.perceive.unread import Told
from zhubo.perceive.variants import Sought
from zhubo.shop.search import IDLE, TELLING, near_word, root
from zhubo.text.wording import wording

THING_LETTERS_MIN = 4
"""A shorter word behind a name is seldom a thing."""
STEM_LETTERS_MIN = 4
AMID_MAX = 2
"""So many words may stand amid a name; where more do, the comment speaks of two things."""
_BY_WORDS = frozenset({"search", "alias", "title"})
_DESCRIBING = wording(
    r"\b(?P<word>mini|wireless|cordless|electric|waterproof|foldable|folding|portable|inflatable|vegan|organic|leather|wooden|plastic|"
    r"metal|ceramic|bamboo|silk|velvet|linen|vintage|signed|refurbished|bright|matte|glossy|frosted|striped|spotted|heated|scented|"
    r"sugar[- ]free|giant|jumbo|deluxe|premium|travel|glass|marble|copper|crystal|wool|woollen|woolen|cashmere|denim|suede|satin|"
    r"corduroy|fleece|nylon|polyester|cotton|canvas|rubber|foam|cork|crochet|quilted|furry|floral|flowery|plaid|tartan|checked|"
    r"polka dot|tie dye|camo|leopard|zebra|sparkly|glittery|sequin|zip|zip ?up|sleeveless|long sleeved?|short sleeved?|cropped|"
    r"oversized|high[- ]?top|low[- ]?top|velcro|personali[sz]ed|customi[sz]ed|solar|magnetic|diet|fizzy|sparkling|decaf|"
    r"gluten[- ]free|second ?hand|pre[- ]?owned)\b|"
    r"\b(?P<sort>wedding|bridal|bridesmaid|prom|maternity|nursing|pearl|diamond|platinum|ruby|emerald|sapphire|opal|jade|piano|guitar|"
    r"drum|violin|midi|football|soccer|basketball|baseball|softball|volleyball|golf|hockey|cricket|rugby|boxing|ballet|dance|"
    r"ski|snowboard|snow|swim|swimming|cowboy|cowgirl|rain|wellington|dish|fairy|ceiling|floor|steam|face|eye|nail|shoe|hair|"
    r"beard|car|motorcycle|motorbike|graphics|credit|debit|greeting)\b|"
    r"\b(?P<for>(?:kid|child|children|toddler|bab[yi]|infant|newborn|boy|girl|junior)(?:e?s)?)(?:'s?)?\b"
)
"""Words that say of a thing what it is like, and that no chat is full of; those of `sort` make another thing of it."""
_HAVING = wording(
    r"^(?:so |hi |hey |hello |ok |and )*(?:(?:do|did|does) )?(?:u|you|ya|yall|y'all|the shop|ur shop)(?: guys| lot| all| still| also)* "
    r"(?:sell|selling|stock|stocking|carry|do|have|got)\b|^(?:so |hi |hey |ok )*(?:got|have (?:u|you) got|any|selling|sell)\b|"
    r"\blooking for (?:an?|some)\b"
)
_OF_ANY_THING = frozenset(
    "decent proper real actual good new cheap cute more spare big bigger small smaller large larger extra plain other another similar "
    "matching different better best nicer fresh simple basic normal regular warm warmer thick thin light heavy soft own single full "
    "half left remaining available discounted reduced popular favourite favorite same such "
    "coffee tea throw sofa couch bed winter summer spring autumn everyday gym casual cosy cozy comfy home office kitchen party".split()
)
"""Words before a kind that make it no other thing."""
_FOR = wording(r"\bfor (?:the |little |young |small )?$")
_OF_THINGS = frozenset({"ask_price", "ask_stock"})
_LATIN = wording(r"[a-z]{4}")
_NO_THINGS = frozenset(
    "review thought gone tonight today again restock restocked back info detail link deal offer code coupon stock availability "
    "thing stuff item product yet soon already here there plu incl including minu ship shipped shipping delivered delivery postage".split()
)
"""Words behind a name that ask of it, or say no more than that it is a thing."""


def names_another_thing(sought: Sought, chosen: list[Target]) -> bool:
    """Whether the one product that was found by words of its name is called by words of which one is not its own.

    Of several of a kind only a word that says what a thing is like is held against what is told of each.
    """
    if is_of_an_untold_colour(sought, chosen):
        return True
    if sought.intent not in INTENTS or not chosen or any(not one.sku for one in chosen):
        return False
    if sought.found.text.isascii() and all(_is_of_an_absent_maker(sought, one.sku) for one in chosen):
        return True
    if sought.intent in _OF_THINGS and all(_is_described_otherwise(sought, one) for one in chosen):
        return True
    if len(chosen) not in (1, 2) or any(one.how not in _BY_WORDS for one in chosen):
        return False
    if len(chosen) == 2:
        return _share_a_name(sought, chosen)
    text, sku = sought.found.text, chosen[0].sku
    if not text.isascii() or _LATIN.search(text) is None:
        return False
    if not _is_of_kinds(sought, sku):
        return False
    places, kinds = _own_places(sought, sku)
    if not places:
        return False
    told = Told(sought.found, sought.spoken, sought.index, sought.index.places[sku], sought.narrowed(sku).at)
    for (_, end), (start, _) in pairwise(places):
        amid = [one for one in sought.spoken.words if end < one[1] and one[2] < start]
        joined = len(amid) <= AMID_MAX and not any(one[0] in IDLE for one in amid)
        if joined and len(text[end:start].split()) <= AMID_MAX and _strange(told, amid):
            return True
    had = sought.intent == "ask_stock" and _HAVING.search(text) is not None
    ahead = [one for one in sought.spoken.words if one[2] == places[0][0] - 1]
    ahead = [one for one in ahead if f"w:{one[0]}" in sought.index.postings or (had and one[0] not in _OF_ANY_THING)]
    bare = all(any((one.start, one.end) == place for one in sought.spoken.goods) for place in places)
    if bare and _strange(told, ahead):
        return True
    last = places[-1][1]
    behind = [one for one in sought.spoken.words if one[1] == last + 1 and text[last] == " "]
    behind = [one for one in behind if one[2] - one[1] >= THING_LETTERS_MIN and one[0] not in _NO_THINGS]
    behind = [one for one in behind if not is_no_thing(text[one[1] : one[2]])]
    return not kinds and _strange(told, behind) and not _is_of_its_category(sought, sku, behind[0][0])


def _is_of_an_absent_maker(sought: Sought, sku: str) -> bool:
    """Whether a brand that is none of the bag stands right before the name of a product: sony headphones of Headphones of no brand."""
    makers = [one for one in sought.spoken.goods if one.sort == "brand" and f"b:{one.id}" not in sought.index.postings]
    if not makers:
        return False
    starts = {start for start, _ in name_places(sought, sku)}
    told = str((sought.index.products[sku].title, sought.index.products[sku].description)).casefold()
    return any(
        not starts.isdisjoint((one.end, one.end + 1)) and sought.found.text[one.start : one.end] not in told
        for one in makers
    )


def _is_described_otherwise(sought: Sought, target: Target) -> bool:
    """Whether a word right before the name of a product says of it what nothing told of it says: a mini otter cushion.

    Of one that comes in options the word may be for one of them, which is asked then.
    """
    text = sought.found.text
    match = _DESCRIBING.search(text) if target.how in _BY_WORDS or target.how in GROUPS else None
    if match is None:
        return False
    places = name_places(sought, target.sku)
    if match["sort"] is not None:
        places &= _things(sought, target.sku)
    behind = match["for"] is not None and any(match.start() - end in (0, 1) for _, end in places)
    if not behind and not any(start - match.end() in (0, 1) for start, _ in places):
        if match["for"] is None or sought.intent != "ask_stock" or _FOR.search(text, 0, match.start()) is None:
            return False
    product = sought.index.products[target.sku]
    if match["for"] is match["sort"] is None and target.how not in GROUPS and len(product.variants) > 1:
        return False
    options = [variant.options for variant in product.variants]
    told = (product.title, product.description, product.category, product.attributes, options)
    stem = match[0][: max(STEM_LETTERS_MIN, len(match[0]) - STEM_LETTERS_MIN)]
    return re.search(rf"\b{re.escape(stem)}", str(told).casefold()) is None


def _things(sought: Sought, sku: str) -> set[Stretch]:
    """Return where words for kinds stand, and the last word of a product's title."""
    last = sought.index.naming[sought.index.places[sku]].titled.split()[-1:]
    said = {(start, end) for word, start, end in sought.spoken.words if [word] == last or [root(word)] == last}
    return said | {(one.start, one.end) for one in sought.spoken.goods if one.sort == "kind"}


def _is_of_kinds(sought: Sought, sku: str) -> bool:
    """Whether no name of a product stands in the text, unless it is a word for its kind alone."""
    kinds = {(one.start, one.end) for one in sought.spoken.goods if one.sort == "kind"}
    return kinds.issuperset(sought.name_places(sku))


def _share_a_name(sought: Sought, chosen: list[Target]) -> bool:
    """Whether a word of one product's name stands right before the kind of the other, and is no list of both: the kite lantern."""
    (one, headed), (two, _) = sorted(_own_places(sought, target.sku) for target in chosen)
    if headed or not one or not two or two[0][0] - one[-1][1] != 1 or sought.found.text[one[-1][1]] != " ":
        return False
    first = next(target.sku for target in chosen if _own_places(sought, target.sku)[0] == one)
    kinds = sought.index.naming[sought.index.places[first]].kinds
    beside = {goods.id for goods in sought.spoken.goods if goods.sort == "kind" and (goods.start, goods.end) in two}
    return bool(beside) and kinds.isdisjoint(beside)


def _own_places(sought: Sought, sku: str) -> tuple[list[Stretch], bool]:
    """Return where words of a product's name stand in the text, and whether its kind, or the last word of its title, is one of them."""
    index, names = sought.index, sought.index.naming[sought.index.places[sku]]
    goods = [one for one in sought.spoken.goods if one.sort == "kind" and one.id in names.kinds]
    head = names.titled.split()[-1:]
    places, headed = {(one.start, one.end) for one in goods}, bool(goods)
    for word, start, end in sought.spoken.words:
        if word in IDLE and word not in TELLING:
            continue
        ways = {word, root(word), near_word(index, word) or word}
        if not ways.isdisjoint(names.head_words) or any(f"w:{way}" in names.strong for way in ways):
            places.add((start, end))
            headed = headed or not ways.isdisjoint((*head, *map(root, head)))
    return sorted(places), headed


def _strange(told: Told, pieces: list[tuple[str, int, int]]) -> bool:
    return any(told.accounts_for((start, end, word)) is False for word, start, end in pieces)


def _is_of_its_category(sought: Sought, sku: str, word: str) -> bool:
    """Whether the word is one for a kind that the product is of, or a piece of what the shop calls its category: a book of Audiobooks."""
    kinds = sought.index.naming[sought.index.places[sku]].kinds
    return word in kinds or any(word in name.casefold() for name in sought.index.products[sku].category.values())
