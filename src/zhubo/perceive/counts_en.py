"""Counts in English comments that other readers leave out: a hundred mugs, twenty juices, 2 soft tees, a pair of polos. Pure.

What is counted has to be goods that are named, so that no number of anything else becomes a count of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhubo.events import Target
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.patterns import FIGURES_FOR_WORDS
from zhubo.perceive.story_counts_en import told_places
from zhubo.perceive.variants import Sought
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import wording

COUNT_MAX = 999
_OF_COUNTS = frozenset(
    {"ask_price", "want_to_buy", "ask_shipping_fee", "ask_discount_coupon", "compare_products", "bargain"}
)
"""Questions in which it matters how many are meant."""


def note_counts(sought: Sought, chosen: Sequence[Target]) -> None:
    """Note as quantities the numbers right before the names of `chosen` goods that no other reader takes for one."""
    found = sought.found
    if sought.intent not in _OF_COUNTS or not found.text.isascii():
        return
    for target in chosen:
        if not target.sku:
            continue
        for start, end, number in _counted(sought, target):
            if not _may_count(sought, target, start, end, str(number)):
                continue
            found.spans = [s for s in found.spans if s[0] not in _NUMBERS or not (start < s[2] and s[1] < end)]
            if all(span[0] != "qty" for span in found.spans):
                # What was read of it was a piece: the four of twenty-four.
                found.typed.pop("qty", None)
            _forget_lost(sought)
            found.add("qty", start, end, str(number), number)
    found.spans.sort(key=lambda span: span[1])


def _counted(sought: Sought, target: Target) -> Iterator[tuple[int, int, int]]:
    """Yield the numbers before a product's names with their places."""
    text = sought.found.text
    names = sought.index.naming[sought.index.places[target.sku]]
    starts = {start for word, start, _ in sought.spoken.words if word in names.head_words}
    starts |= {goods.start for goods in sought.spoken.goods if goods.sort == "kind" and goods.id in names.kinds}
    starts |= {start for start, _ in sought.name_places(target.sku)}
    blocked = [match.span(match.lastgroup or 0) for match in FIGURES_FOR_WORDS.finditer(text)]
    blocked += told_places(text)
    for match in _COUNT.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in blocked):
            continue
        if match["pair"]:
            number: int | None = 1 if comes_in_pairs(sought, target, text[match.end() :]) else 2
        elif match["words"]:
            read = numbers_in(match["words"])
            number = int(read[0].value) if len(read) == 1 else None
        else:
            number = whole_number(match["n"])
        group = next(name for name in ("pair", "words", "n") if match[name])
        near = [start for start in starts if start >= match.end() and _BETWEEN.fullmatch(text, match.end(), start)]
        if not near or (min(near) > match.end() and _PLURAL.match(text, min(near)) is None):
            continue
        if number is not None and 1 < number <= COUNT_MAX:
            yield match.start(group), match.end(group), number


def _may_count(sought: Sought, target: Target, start: int, end: int, number: str) -> bool:
    """Whether a number is no name or size of a product, and was not read as a quantity already."""
    names = sought.index.naming[sought.index.places[target.sku]]
    around = [span for span in sought.found.spans if start < span[2] and span[1] < end]
    whole = [span for span in around if span[0] == "qty" and not (start < span[1] and span[2] <= end)]
    if whole or any(span[0] not in _NUMBERS for span in around) or number in names.numbers:
        return False
    if any(s[0] == "size" for s in around) and names.sizes is not None:
        return False
    narrowed = sought.narrowed_in(sought.spoken, target.sku)
    return start not in narrowed.at or bool(narrowed.lacking)


def _forget_lost(sought: Sought) -> None:
    """Forget the size and the link numbers that no span tells of any more."""
    found = sought.found
    left = {span[0] for span in found.spans}
    if "size" not in left:
        found.typed.pop("size", None)
    kept = {span[3] for span in found.spans if span[0] == "link_no"}
    found.links = [number for number in found.links if str(number) in kept]
    sought.narrowings.clear()


def comes_in_pairs(sought: Sought, target: Target, behind: str) -> bool:
    """Whether a pair of some goods is one piece of them: shoes, sunglasses."""
    product = sought.index.products.get(target.sku)
    told = (*product.title.values(), *product.category.values()) if product is not None else ()
    names = sought.index.naming[sought.index.places[target.sku]]
    return names.sizes is not None or any(_PAIRED.search(text.casefold()) for text in (*told, behind[:40]))


_NUMBERS = frozenset({"qty", "size", "link_no"})
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TEENS = r"(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_UNITS = r"(?:bottles?|cans?|boxes|packs?|pcs?|pieces?|copies|copy|jars?|cartons?|cases?|units?|sets?)"
_COUNT = wording(
    rf"(?<![\w.$£€¥#%-])(?<!size )(?<!sz )(?<!eu )(?<!number )(?<!link )(?:(?P<pair>a pair|a couple of pairs) of |"
    rf"(?:(?P<n>\d{{1,3}}|{_ONES}|ten|eleven|twelve)|(?P<words>{_TENS}(?:[ -]{_ONES})?|{_TEENS}|(?:a|{_ONES}) hundred)) "
    rf"(?:x )?(?:{_UNITS} )?(?:of )?)"
    r"(?:the |these |those |your |ur )?(?=[a-z])(?!(?:dollars?|bucks|usd|quid|pounds?|euros?|percent|off|people|ppl|cm|kg|lbs?|inch\w*|"
    r"days?|weeks?|months?|years?|yrs?|hours?|hrs?|mins?|minutes?|in|for|on|is|are|or|and|left|gift|each|hundred|thousand|dozen|grand)\b)"
)
"""A number that other readers leave out, before a word."""
_BETWEEN = re.compile(
    r"(?:(?!(?:and|or|for|with|of|in|is|are|on|at|to|from|my|his|her|their|our|this|that|want\w*|need\w*|get\w*|like\w*|ha\w+|buy\w*|a|an|"
    r"kids?|people|friends|guests|more|left|dollars?|bucks|off|other|"
    r"different|new|free|types?|kinds?|sorts?|colou?rs?|sizes?|size|stars?|days?|hours?|weeks?|cover\w*|enough|x+l|[sml])\b)[a-z'-]+ ){0,2}"
)
"""What may stand between a number and the name of what it counts; several of that are told in the plural then."""
_PLURAL = re.compile(r"(?:[a-z'-]+ ){0,2}?[a-z]{2,}(?<!s)s\b")
_PAIRED = wording(
    r"\b(?:shoes?|footwear|sneakers?|trainers|boots?|sandals?|plimsolls?|slippers?|heels|flats|loafers|flip flops|clogs|socks?|stockings|"
    r"tights|leggings|gloves?|mittens?|\w*glasses|sunnies|shades|goggles|trousers|pants|jeans|shorts|joggers|sweatpants|pyjamas|pajamas|"
    r"overalls|underpants|briefs|boxers|scissors|pliers|tweezers|earrings?|headphones?|earphones?|earbuds?|headsets?|skates?|skis|"
    r"cufflinks|curtains|shoelaces|insoles|crutches|binoculars|chopsticks|speakers)\b"
)
"""Goods of which a pair is one piece."""
