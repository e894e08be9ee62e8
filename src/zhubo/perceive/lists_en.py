"""English lists of goods whose sum is asked: `2x beanie 1x scarf = ?`, `add it up: tee, cap, mug`, `4 plum jams 2 fig ones how much`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.all_of_a_kind_en import all_of_its_kind
from zhubo.perceive.bag import mentions_in, spoken_in
from zhubo.perceive.forms import asks_one_by_one
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.free_post_en import goods_sent_free
from zhubo.perceive.lists_lacking_en import goods_with_lacking
from zhubo.perceive.nearby import NEIGHBOUR
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.offers_asked import without_codes
from zhubo.perceive.payable import asks_by_one, asks_with_postage
from zhubo.perceive.quantities import GROUPS, UNCLEAR
from zhubo.perceive.reading import Context, room_alone
from zhubo.perceive.sums_en import adds_up
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import IDLE, CatalogueIndex
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import wording
from zhubo.values import dataclass

LINES_MAX = 8
_OF_LISTS = frozenset({"ask_price", "want_to_buy"})
_COUNT = (
    r"\d{1,2}|an?|one|two|three|four|five|six(?:teen)?|seven(?:teen)?|eight(?:een)?|nine(?:teen)?|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|twenty|thirty|forty|fifty|a couple of|a dozen"
)
_SUMMED = wording(
    r"= ?\?*$|\b(?:add|ring|tot|tally|sum) (?:it|them|these|this|all|that|those|everything|me)?(?: all)? ?up\b|"
    r"\b(?:total|sum|altogether|all together|combined|in all|all in|comes? to|adds? up|together)\b"
)
_HOW_MUCH = wording(r"\b(?:how much|prices?|costs?)\b|\bx ?\d")
"""What asks for a sum only where something is counted."""
_DENIES = wording(r"\b(?:not|no|or|vs|versus|without|except|than|instead)\b")
_NO_GOODS = (
    r"(?:and|n|plus|with|how|what|total|price|please|pls|delivered|shipped|altogether|together|each|comes? to|costs?)\b"
)
_JOINTS = wording(
    rf" ?[,;:+&/] ?| (?:and|n|plus|with|then) (?=[a-z0-9])|"
    rf"(?<=[a-z])(?<!\btwo)(?<!\bthree)(?<!\bfour)(?<!\bfive)(?<!\bsix)(?<!\ban)(?<!\ba) "
    rf"(?=(?:{_COUNT})(?: ?x)? (?!of them|of those|in all|size|left|{_NO_GOODS})[a-z])|"
    r"(?<=[a-z]) (?=x\d{1,2} [a-z])|(?<=x\d) |(?<=x \d) "
)
_UNITS = r"(?:inch(?:es)?|in|cm|mm|m|ml|cl|l|lit(?:er|re)s?|kg|g|grams?|gb|tb|oz|ounces?|ft|foot|feet|w|watts?|mah|hours?|hrs?|years?|yr)\b"
_PIECES = r"(?:piece|pc|pack|seat\w*|person|man|ply|layer|way|speed|burner|tier|door|cups?|in)\b"
"""What a number makes an option of a thing, and no count of it."""
_LEADS = (
    r"(?:(?:i'?ll |i |id |i'd |can i |let me |gonna |if i )?(?:take|get|want|buy|have|grab|need|order) |how much (?:for|is|are) |"
    r"(?:price|total|cost) (?:of|for) |give me |gimme )"
)
_AHEAD = wording(
    rf"^\s*(?:also |and )?{_LEADS}?(?:x ?)?(?P<n>{_COUNT}) ?x? (?:of )?(?=[a-z\d])(?!(?<=\d ){_UNITS}|{_PIECES})"
)
_BEHIND = wording(r" ?(?:x ?(?P<x>\d{1,2})|(?P<times>\d{1,2}) ?x)\s*[?=]*\s*$")
_ONE_OF = wording(r"\b(?:one|1) (?!of |for |is |each |in )(?=[a-z]{3})")
_TIMES = wording(r"(?<![a-z0-9])(?:x ?\d{1,2}|\d{1,2} ?x)(?![a-z0-9])")
"""A count, of which none may be left over."""
_MONEY = wording(
    r"\b(?:cheaper|dearer|pricier|cheapest|prices?|costs?|less|expensive|how much|money|pay|save|difference|gap|more than)\b"
)
_ONES = wording(r"\b(?:ones?)\b")


def listed_goods(
    found: Found,
    intent: str | None,
    targets: Sequence[Target],
    index: CatalogueIndex,
    context: Context,
    colours: Mapping[str, str],
) -> tuple[Target, ...]:
    """Return the goods of a list that was not understood as a whole: those whose sum is asked, or one beside one that the bag lacks.

    So it does with goods that are held against the bound of free postage, with those of which so many each are compared by their
    prices, and with all of a kind where one of them was understood.
    """
    if posted := goods_sent_free(found, intent, targets, index, context, colours):
        return posted
    summed = _summed_goods(found, intent, targets, index, context, colours)
    if summed or (summed := goods_with_lacking(found, intent, targets, index, context, colours)):
        return summed
    if intent == "compare_products" and asks_by_one(found.text) and _MONEY.search(found.text) is not None:
        return tuple(targets) if any((target.qty or 1) > 1 for target in targets) else ()
    return all_of_its_kind(found.text, intent, targets, index)


def _summed_goods(
    found: Found,
    intent: str | None,
    targets: Sequence[Target],
    index: CatalogueIndex,
    context: Context,
    colours: Mapping[str, str],
) -> tuple[Target, ...]:
    """Return the goods of a list whose sum is asked, each with its count; nothing where there is no such list, or one of them is unclear.

    Only where the comment as a whole was not understood so: something in it was unknown, or counts were left over.
    """
    text = found.text
    if intent not in _OF_LISTS or _DENIES.search(text) is not None or len(found.links) > 1:
        return ()
    summed = _SUMMED.search(text) is not None or adds_up(text) or asks_with_postage(text)
    if not summed and _HOW_MUCH.search(text) is None:
        return ()
    unknown = any(not target.sku for target in targets)
    text = without_codes(text, context)
    said = replace(found, text=text)
    joints = [match.span() for match in _JOINTS.finditer(text)]
    joints = [*joints[:-1], (joints[-1][0], len(text))] if joints and _POSTED.match(text, joints[-1][1]) else joints
    reader = _Reader(said, index, context, colours, frozenset(t.sku for t in targets if t.how in GROUPS))
    read = reader.lines(joints) if joints or (unknown and _BEHIND.search(text)) else {}
    if unknown and len(read) < 2 and (between := _between_names(found, text, index)):
        read = reader.lines(sorted({*joints, *between})) or read
    counted = any((line.qty or 1) > 1 for line in read.values()) or (
        len(read) > 1 and len(_ONE_OF.findall(text)) >= len(read) and not asks_one_by_one(text)
    )
    if len(read) < 2 and not (len(read) == 1 and counted and not joints):
        return ()
    if len(_TIMES.findall(text)) > sum(line.qty is not None for line in read.values()):
        return ()
    clear = bool(targets) and not unknown and UNCLEAR not in found.typed
    grouped = summed and any(target.how in GROUPS for target in targets)
    uncounted = (
        (counted or grouped) and all((t.qty or 1) == 1 for t in targets) and {t.sku for t in targets} == set(read)
    )
    if clear and not (uncounted or (len(read) > len(targets) and (summed or counted))):
        return ()
    if not summed and not counted:
        read = {sku: replace(line, qty=None) for sku, line in read.items()}
    found.typed.pop("qty", None)
    found.typed.pop(UNCLEAR, None)
    found.links.clear()
    return tuple(read.values())


@dataclass(frozen=True, slots=True)
class _Reader:
    """What a list is read with; `known` are the goods that its words mean as a group where they stand together."""

    found: Found
    index: CatalogueIndex
    context: Context
    colours: Mapping[str, str]
    known: frozenset[str]

    def lines(self, cuts: Sequence[Stretch]) -> dict[str, Target]:
        """Return what the comment that is cut at `cuts` means part by part, by SKU; nothing where one is unclear, or two mean the same."""
        if len(cuts) > LINES_MAX:
            return {}
        bounds = [0, *(edge for one in cuts for edge in one), len(self.found.text)]
        lines: dict[str, Target] = {}
        kinds = [one for one in spoken_in(self.index, self.found.text).goods if one.sort == "kind"]
        noun = self.found.text[kinds[0].start : kinds[0].end] if len(kinds) == 1 else ""
        for start, end in zip(bounds[::2], bounds[1::2], strict=True):
            line, noun = self._line((start, end), noun)
            if line is None or line.sku in lines:
                return {}
            if line.sku:
                lines[line.sku] = line
        return lines

    def _line(self, place: Stretch, noun: str) -> tuple[Target | None, str]:
        """Return what one part of a list means, with the noun for `ones`, or for a number alone, behind it.

        It is None where it is unclear, and without a SKU where the part names no goods.
        """
        part = self.found.text[place[0] : place[1]]
        ahead, behind = _AHEAD.search(part), _BEHIND.search(part)
        if ahead is not None:
            part = part[ahead.end() :]
        elif behind is not None:
            part = part[: behind.start()]
        part = _TAIL.sub("", part)
        if noun:
            number = _the_number_alone(part)
            part = f"{noun} {number}" if f"n:{number}" in self.index.postings else _ONES.sub(noun.split()[-1], part)
        kinds = [one for one in spoken_in(self.index, part).goods if one.sort == "kind"]
        noun = part[kinds[-1].start : kinds[-1].end] if kinds else noun
        meant = self._meant(part, counted=ahead is not None and not kinds)
        if noun and not kinds and not any(target.sku and target.how != NEIGHBOUR for target in meant):
            meant = self._with_noun(part.strip(), noun) or meant
        if not meant:
            idle = all(word in IDLE or word in _FRAME for word in _WORD.findall(part))
            return (_NOTHING if idle else None), noun
        if not meant[0].sku and len(meant) == 2 and meant[1].sku in self.known:
            # What is a name beside the others of its list is one in its part: the apple of 2 apple, 3 banana.
            return Target(sku=meant[1].sku, how="search", qty=_count(ahead, behind)), noun
        if len(meant) > 1 or not meant[0].sku or (ahead is not None and self._is_counted_twice(part, meant[0])):
            return None, noun
        return replace(meant[0], qty=_count(ahead, behind)), noun

    def _is_counted_twice(self, part: str, meant: Target) -> bool:
        """Whether a part of a list ends with a number too, which is none of its names or options: the 3 of mug 2 polo 3."""
        last = _LAST.search(part)
        if last is None or meant.variants or meant.sku not in self.index.places:
            return False
        return last[0] not in self.index.naming[self.index.places[meant.sku]].numbers

    def _with_noun(self, part: str, noun: str) -> tuple[Target, ...]:
        """Return the one thing that a part names beside the noun of its list: one apple, one banana, one bean juice."""
        words = [word for word in _WORD.findall(part) if word not in IDLE and word not in _FRAME]
        if not words or not all(self.index.words.get(word) for word in words):
            return ()
        whole = self._meant(f"{part} {noun}", counted=False)
        if len(whole) != 1 or not whole[0].sku or whole[0].how in {NEIGHBOUR, *GROUPS}:
            return ()
        kinds = self.index.naming[self.index.places[whole[0].sku]].kinds
        return whole if any(one.id in kinds for one in spoken_in(self.index, noun).goods) else ()

    def _meant(self, part: str, *, counted: bool) -> tuple[Target, ...]:
        """Return what the words of a part mean: goods of the bag, else what is on show, pointed at or `counted` by an option."""
        bare = room_alone(self.context)
        piece = replace(self.found, text=part, spans=[], links=[], typed={})
        meant = find_targets(piece, "ask_price", self.index, bare, self.colours)
        shown = self.context.pinned if not any(target.sku for target in meant) else None
        if shown in self.index.products and (_SHOWN.search(part) or counted):
            there = find_targets(piece, "ask_price", self.index, replace(bare, pinned=shown), self.colours)
            known = [target for target in there if target.sku == shown and (target.variants or _SHOWN.search(part))]
            meant = tuple(known) or meant
        return meant


def _between_names(found: Found, text: str, index: CatalogueIndex) -> list[Stretch]:
    """Return the blanks between names of goods that stand right beside each other, each with its kind: tote scarf lamp.

    Within one word for goods there is none: tea bags are neither tea nor bags.
    """
    things = [(start, end) for slot, start, end, _ in found.spans if slot == "product"]
    ends = {one.end for one in spoken_in(index, text).goods if one.sort == "kind"}
    places = mentions_in(index, text)
    blanks = [(one[1], two[0]) for one, two in pairwise(places) if text[one[1] : two[0]] == " " and one[1] in ends]
    return [one for one in blanks if not any(start < one[0] and one[1] < end for start, end in things)]


_NOTHING = Target(sku="", how="")


def _the_number_alone(part: str) -> str:
    """Return the number that goods may be called by, where a part of a list says nothing else: the 50 of gift cards 100 and 50."""
    numbers = _NUMBER.findall(part)
    words = _WORD.findall(part)
    idle = all(word in _CALLING or ((word in IDLE or word in _FRAME) and word not in _POINTING) for word in words)
    return numbers[0] if len(numbers) == 1 and idle else ""


def _count(ahead: re.Match[str] | None, behind: re.Match[str] | None) -> int:
    """Return how many a part of a list says, one where it says nothing."""
    said = ahead["n"] if ahead is not None else behind["x"] or behind["times"] if behind is not None else "1"
    few = {"a": 1, "an": 1, "a couple of": 2, "a dozen": 12}.get(said) or whole_number(said)
    return few or int(next((one.value for one in numbers_in(said)), 1))


_TAIL = wording(
    r"(?: ?=.*| (?:how much|what do|total(?! \$?\d)|altogether|all together|in all|price|please|pls|plz)\b.*|\s*\?+)$"
)
_LAST = re.compile(r"(?<![\w.])\d{1,2}(?=\s*$)")
_WORD = wording(r"[a-z]+")
_POINTING = frozenset("in size sized sz it this that these those them if do does over under".split())
_CALLING = frozenset({"one", "ones"})
"""Words beside a number that make it a size or an amount, and those that leave it a name."""
_NUMBER = re.compile(r"(?<![\w.])\d{2,4}(?![\w.])")
_POSTED = wording(
    r"(?:with |plus |and |incl?(?:uding)? )?(?:the |ur |your )?(?:shipping|postage|delivery|p ?& ?p)\b[^,+&]*$"
)
_SHOWN = wording(
    r"(?:^|\b(?:for|of|is|are|get|take|want|buy|have|grab|need|order|both|about) )\s*"
    r"(?:these|this|those|that|them|em|it|this one|that one|the one shown)(?: ones?| thing| here)?(?: (?:in|size) .{1,20})?\s*$"
)
"""A part of a list that is the thing on show, with what leads up to it."""
_FRAME = frozenset(
    (
        "add sum total totals up tot tally ring altogether together combined all in comes come to how much price prices cost costs of "
        "for me us it them these those that this if i get take buy want need order got and n plus with then whats what is are would "
        "will be the a an please pls plz hi hey hello so ok do does my ur your tell give can could u you work out calculate s x "
        "checkout cart basket both damage owe owing paying looking spend spending grand bill lot everything am we set back "
        "two three four five six subtotal "
    ).split()
)
"""Words around a list."""
