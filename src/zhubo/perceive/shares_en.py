"""How many pieces people are to have where each gets so many: we are three and each want one, a mug each for the four of us. Pure.

Chinese comments are read in `shares_zh`.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.perceive import shares_zh
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.others_counted_en import FEW, GROUP, HEADS, PERSON
from zhubo.text.wording import wording

PIECES_MAX = 999


def pieces_for_people(text: str) -> int | None:
    """Return how many pieces a comment asks for that says how many people each get so many; None where it says no such thing."""
    if not text.isascii():
        return shares_zh.pieces_for_people(text)
    share = _SHARE.search(text) or (_WANTED_BY.search(text) if _TOGETHER.search(text) is not None else None)
    if share is None or _OTHERS_TOO.search(text) is not None:
        return None
    people = list(_PEOPLE.finditer(text))
    if len(people) != 1:
        return None
    heads = (
        2
        if people[0]["pair"]
        else whole_number(next(people[0][name] for name in ("these", "n", "we", "of", "group") if people[0][name])) or 0
    )
    heads += heads > 0 and _AND_ME.search(text) is not None
    group = next((share[name] for name in ("a", "b", "c", "d") if share.groupdict().get(name)), "one")
    each = 1 if group in ("a", "an") else whole_number(group) or 0
    return each * heads if heads > 1 and 1 <= each * heads <= PIECES_MAX else None


def pieces_for_several(text: str) -> int | None:
    """Return how many pieces are asked for that are told person by person: one for me, 2 for the lads; None where that is not so."""
    counts = [1 if number in ("a", "an") else whole_number(number) or 0 for number in _FOR_ONE.findall(text)]
    return sum(counts) if len(counts) > 1 and _HAS_THEM.search(text) is None else None


def so_many_of_each(text: str, counted: Sequence[tuple[int, int]], *, read: int | None = None) -> int | None:
    """Return how many of each are asked for, where the one count of an English comment (with its place) says so: 2 of each.

    A count that was `read` for the whole comment needs less. Where each is said of a price it is none: 2 mugs, how much each.
    """
    if len(counted) != 1 or not text.isascii():
        return None
    match = _OF_EACH.match(text, counted[0][0])
    return counted[0][1] if match is not None and (read is not None or match["alone"] is not None) else None


_OF_EACH = wording(
    r"[a-z\d]{1,6}(?: ?x)?(?: (?:pairs?|pieces?|pcs|items?|packs?|bottles?))?(?:(?: (?:of|for|in))? each| of both)\b"
    r"(?P<alone>$|[,.;:!?=]| (?:please|pls|plz|how|what|whats|what's|total|price|cost|sum|in|then|together|"
    r"altogether|so|thanks|i)\b|"
    r" of (?!us\b|them\b))?"
)
"""A count that is one of each thing, at its place; no kind of things has to stand behind it."""
_FOR_ONE = wording(
    rf"(?<![\w.$£€])(?<!in )(?<!size )(?<!sz )({FEW}|one|1|an?) (?:in (?:an? )?(?:size )?[a-z0-9]{{1,4}} )?"
    rf"(?:(?!each)[a-z]+ ){{0,2}}?(?:is |are )?for (?:me|my|him|her|his|the {PERSON}|mum|mom|dad|our|us|"
    r"myself|them)\b"
)
_HAS_THEM = wording(r"\b(?:already|at home|last (?:year|month|week|time)|ago)\b")
_EACH_N = r"(?:an?|one|1|two|2|three|3)"
_SHARE = wording(
    rf"\b(?:each|every one|everyone|everybody|all)(?: of (?:us|them))? (?:wants?|needs?|gets?|getting|wanting|having|having|has|have|"
    rf"takes?|"
    rf"would like|will (?:get|need|want)|should get|wears?) (?P<a>{_EACH_N}) (?!size|pair of size)|"
    rf"\beach of (?:my|our|the|us|them)\b.{{0,24}}? (?:wants?|needs?|gets?|takes?|has|have) (?P<d>{_EACH_N}) (?!size)|"
    rf"\b(?!{HEADS})(?P<b>{_EACH_N}) (?:(?!and )[a-z'-]+ ){{0,4}}?(?:each|apiece|per (?:person|head|kid|child))\b|"
    rf"\b(?P<c>{_EACH_N}) (?:[a-z'-]+ ){{0,4}}?(?:for )?(?:each|every one) of (?=us|them|my|the|our)|"
    rf"\b(?:for|to) (?:each|every one|all) of (?:my|our|the|us|them) (?={FEW} )(?:{FEW}) {PERSON}\b"
)
"""How many each one gets."""
_PEOPLE = wording(
    rf"\b(?P<n>(?=(?:{HEADS})){FEW})\b|\b(?:we|we'?re|there'?s|there) (?:are )?(?P<we>{FEW})(?=$|[ ,.]+(?:and|each|total|in total|"
    rf"of us)\b)|"
    rf"\bof (?:my|our|the|us) (?P<of>{FEW})\b(?! {PERSON})|"
    rf"\b(?:for|to) (?:each|every one|all) of (?:my|our|the) (?P<these>{FEW}) (?={PERSON}\b)|"
    rf"\b{GROUP} of (?P<group>{FEW}|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty)\b|"
    r"(?P<pair>\b(?:me|myself) and (?:my|the|our) [a-z]+(?= (?:each|both|want|need|would|are|fancy)\b))"
)
_AND_ME = wording(
    rf"\b(?:of )?(?:my|our) {FEW} (?:[a-z]+ ){{0,2}}?{PERSON} (?:and|n|&|plus|\+) (?:i|me|myself)\b|"
    rf"\b(?:me|i|myself) (?:and|n|&|plus|\+) (?:my|our|the) {FEW} (?:[a-z]+ ){{0,2}}?{PERSON}\b"
)
"""One more than are counted: my 2 sisters and me."""
_WANTED_BY = wording(
    rf"\b(?={HEADS}).{{3,40}}? (?:wants?|needs?|are (?:getting|after|buying)|would like|fancy) (?:the|a|an|that|this)\b"
)
"""People who want a thing."""
_TOGETHER = wording(
    r"\b(?:together|altogether|total|in all|all in|for (?:us )?all(?: of us)?|for all (?:of (?:us|them)|two|three|four|five|six))\b"
)
_OTHERS_TOO = wording(r"\bor\b|\bone (?:wants?|needs?|is|for (?:me|him|her))\b")
"""Where people want different things, nobody counts pieces."""
