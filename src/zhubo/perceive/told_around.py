"""Comments without the story that is told around their question, where the question can stand alone. Pure.

What is told before may still be needed: the goods that `it` means, a size, an amount to spend, an order of the viewer's own. Then it stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.perceive.asides_en import told_beside
from zhubo.perceive.asking_part import asked_part
from zhubo.perceive.by_language import ByLanguage
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.haggling import stays_within
from zhubo.perceive.shares_en import pieces_for_people
from zhubo.shop.search import find_goods
from zhubo.text.figures_said import Edit
from zhubo.text.wording import wording
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """The edits that leave of a comment its question, and whether that tells by itself which goods it is about."""

    edits: tuple[Edit, ...]
    placed: bool


def question_alone(found: Found, mentions: Sequence[Stretch], table: ByLanguage) -> Question | None:
    """Return how a comment becomes its question, with the goods that it means; None where all of it is needed."""
    text = found.text
    start, end = asked_part(text, found.language, table)
    if (start, end) == (0, len(text)) or pieces_for_people(text) is not None or stays_within(text):
        return None
    start, end = _snapped(text, start, end, found, mentions)
    if start and _ASKING.match(text) is not None:
        return None
    if _GOES_ON.search(text, 0, start) is not None and _ASKING.match(text, start) is None:
        return None
    if _WITH.match(text, start) is not None:
        return None
    if _ASKS_TOO.search(text, 0, start) is not None or _ASKS_TOO.search(text, end) is not None:
        return None
    if any(slot in NEEDED for slot, first, last, _ in found.spans if first < start or last > end):
        return None
    inside = any(start <= first and last <= end for first, last in mentions)
    figures = _FIGURE.search(text, 0, start) is not None or _FIGURE.search(text, end) is not None
    if figures and (not inside or any(words.search(text, start, end) for words in (_OF_A_FIGURE, _SEVERAL))):
        return None
    told_of = told_beside(text, mentions)
    goods = [
        one for one in find_goods(text) if not any(first <= one.start and one.end <= last for first, last in told_of)
    ]
    before = [mention for mention in mentions if mention[1] <= start]
    told = [*before, *((one.start, one.end) for one in goods if one.end <= start)]
    if told and _STORY.search(text, 0, start) is None:
        return None
    if before and _SEVERAL.search(text, start, end) is not None:
        return None
    behind: tuple[Edit, ...] = ((end, len(text), ""),) if end < len(text) else ()
    placed = inside or _POINTS_HERE.search(text, start, end) is not None
    placed = placed or any(start <= one.start and one.end <= end for one in goods if one.sort != "colour")
    if not placed and any(one.sort == "colour" and start <= one.start and one.end <= end for one in goods):
        # A colour alone is that of goods which are told of: he lives in his hoodie, how much is the grey.
        return None if told else Question(((0, start, ""), *behind), placed=True)
    if placed or start == 0:
        return Question(((0, start, ""), *behind) if start else behind, placed)
    if _POINTS_BACK.search(text, start, end) is not None and told:
        if (
            len(before) != 1
            or _SEVERAL.search(text, 0, start) is not None
            or any(last <= before[0][0] or before[0][1] <= first for first, last in told)
        ):
            return None
        first, last = before[0]
        chosen = [span[2] for span in found.spans if span[0] in _CHOOSING and last <= span[1] and span[2] <= start]
        last = next((end for end in chosen if _CHOSEN.fullmatch(text, last, end) is not None), last)
        return Question(((0, first, ""), (last, start, " "), *behind), placed=True)
    return Question(((0, start, ""), *behind), placed=False)


def place_told(told: Found, asked: Found) -> str | None:
    """Return the place that is told around a question whether goods are sent there, which itself only points at it: here, to us."""
    place: str | None = told.typed.get("region")
    named = [told.text[start:end] for slot, start, end, _ in told.spans if slot == "region"]
    if place is None or "us" in named[:1] and len(named) == 1:
        return None
    own = [asked.text[start:end] for slot, start, end, _ in asked.spans if slot == "region"]
    return place if own in ([], ["us"]) and _POINTS_THERE.search(asked.text) is not None else None


def _snapped(text: str, start: int, end: int, found: Found, mentions: Sequence[Stretch]) -> Stretch:
    """Return the question from where a viewer begins it: at the word that asks, never within a name or a slot."""
    if start and (before := _BEGINS.search(text, 0, start)) is not None:
        start = before.start()
    elif start and _ASKING.match(text, start) is None and (asking := _ASKING.search(text, start, end)) is not None:
        named = min((first for first, _ in mentions if first >= start), default=asking.start())
        begin = min(asking.start(), named)
        start = begin if _COUNTS.search(text, start, begin) is None else start
    if end < len(text) and (dangling := _DANGLING.search(text, start, end)) is not None:
        end = dangling.start()
    if any(first == start for first, _ in mentions) and (ahead := _NAME_AHEAD.search(text, 0, start)) is not None:
        start = ahead.start()
    places = [*mentions, *((first, last) for _, first, last, _ in found.spans)]
    for first, last in sorted(places, reverse=True):
        joined = _ADJOINS.fullmatch(text, last, start) is not None and _ASKING.match(text, start) is None
        if first < start and (start < last or joined):
            start = first
    if any(first == start for first, _ in mentions) and (ahead := _COUNT_AHEAD.search(text, 0, start)) is not None:
        start = ahead.start()
    if start and (ahead := _COLOUR_AHEAD.search(text, 0, start)) is not None:
        start = ahead.start()
    if start and (ahead := _CLAUSE_AHEAD.search(text, 0, start)) is not None:
        start = ahead.start("few")
    for first, last in sorted(places):
        if first < end < last:
            end = last
    return start, end


_BEGINS = re.compile(r"\b(?:what|what'?s|how|how'?s|which|when|where|who)(?: [a-z']+)? $")
"""Words with which a question begins, where the table has it begin a word or two later."""
_NAME_AHEAD = re.compile(
    r"\b(?:\d{1,2}|an?|the|your|two|three|four|five|six|seven|eight|nine|ten|both|these|those|that|this) (?:[a-z'-]+ ){0,2}$"
)
"""What stands before the last word of a name and belongs to it: how many of it, and its first words."""
_COUNT_AHEAD = re.compile(
    r"(?<![\w.$£€])(?:\d{1,2}(?: ?x)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty) "
    r"(?:(?:pairs|pieces|bottles|packs) of )?(?:[$£€]?(?:\d{2,3}|fifty|hundred)(?: (?:dollars?|bucks?))? )?$"
)
"""How many of the goods are meant with whose name a question begins."""
_COLOUR_AHEAD = re.compile(
    r"(?:(?:the|an?|that|this|those|these|your|ur|my|both|two|\d{1,2}) )?\b(?:blue|white|grey|gray|black|dark|red|green|pink|yellow|brown|"
    r"navy|beige|purple|orange|light) $"
)
"""What stands before the name with which a question begins, and belongs to it: the blue of blue plims."""
_CLAUSE_AHEAD = re.compile(
    r"(?:(?<![a-z0-9]\.)(?:^|[.!?:;] ?)(?=(?:[a-z0-9'$]+ ){0,2}?"
    r"(?:\d{1,3}x?|two|three|four|five|six|both|of the) )|, ?(?=of the ))"
    r"(?P<few>(?:[a-z0-9'$]+ ){1,4})$"
)
"""So few words at the beginning of its clause belong to a question: of the two polygons, which; add up 5 of these."""
_DANGLING = re.compile(r"(?: (?:my|i|i'?m|the|an?|cos|coz|because|so|and|but|it'?s|he'?s|she'?s))+$")
"""Words with which something else begins behind a question."""
NEEDED = frozenset({"material", "coupon", "promotion"})
"""Slots for the sake of which what is told around a question stays, beside figures."""
_FIGURE = re.compile(r"[\d$€£]")
_OF_A_FIGURE = wording(
    r"\b(?:fits?|for (?:this|that)|covers?|enough|under|afford|sizes?|small|big|large|mine|off|still|more|less|left|qualify|cheap\w*|many|"
    r"what can|that)\b"
)
"""Words of a question that may speak of a figure told before: a size, an amount to spend, a threshold."""
_SEVERAL = wording(
    r"\b(?:both|each|together|altogether|total|all|pair|sum|two|three|four|either|or|which|them|cheaper|dearer|difference|comes? to|"
    r"also|too|same|(?<!this )ones?)\b"
)
"""Words that speak of several goods, which may be told before."""
_GOES_ON = re.compile(r"\b(?:and|plus|or|with|w) (?:(?:an?|the|one|two|three|four|five|six) )?$")
"""Behind these a list goes on, and no question begins."""
_WITH = re.compile(
    r"(?:(?:to )?(?:go|goes|going|match|matches|matching|pair|pairs) )?(?:w|with|plus|and|n|match|matches|matching) "
    r"(?:the|an?|my|your|ur|that|this|two|three|\d)\b"
)
"""Words with which no question begins, since they put something to what stands before them: w the blue plims, go with the mug."""
_COUNTS = re.compile(
    r"\d|\b(?:an?|one|two|three|four|five|six|ten|both|all|half|couple|pair|need|want|wants|got|get|take|buying|the|this|these|that|those)\b"
)
"""Words before a question that are part of it: so many of a thing, what is wanted, the thing itself."""
_ASKING = re.compile(
    r"\b(?:what|how|which|when|where|who|why|is|are|do|does|did|can|could|will|would|has|have|any|tell|say|remind|please)(?:'?s)?\b"
)
_ASKS_TOO = wording(
    r"\bhow (?:much|many|long)\b|\bprice\b|\bcosts?\b|\b(?:do|can|could|will|would) (?:you|u|i|we|it|they)\b|\bin stock\b|\bany left\b|"
    r"\b(?:is|are) (?:it|they|this|these|that|those|there)\b|\?.|\bcodes?\b|\bdiscounts?\b|\bcoupons?\b"
)
"""Words of a question: what stands around it asks nothing, and tells of no offer."""
_ADJOINS = re.compile(r" ?(?:and|plus|or|with|n|&|\+|,) ?(?:an?|the|one|the other)? ?")
"""What stands between a name and what belongs to it."""
_STORY = wording(
    r"\b(?:i|i'?m|i'?ve|im|ive|my|me|mine|we|our|us|he|she|his|hers?|him|they|their|you|your|you'?ve|someone|everyone)\b"
)
"""Words of a story, beside which goods are told of; without one they are what is asked about."""
_POINTS_BACK = wording(r"\b(?:it|its|it's|they|those|that)\b")
_CHOOSING = frozenset({"size", "colour"})
_CHOSEN = re.compile(r",? (?:in )?(?:an? |the )?(?:size |sz )?[a-z0-9.]+")
"""What is told right behind a name chooses of it: the polo in m."""
_POINTS_THERE = wording(r"\b(?:here|there|us|me|her|him|them|(?:that|this) far|out this way|over this way)\b")
"""Words that stand for a place which is told elsewhere."""
_POINTS_HERE = wording(r"\b(?:this|these)\b")
