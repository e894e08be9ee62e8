"""Numbers of English comments that count things of a story, or are money, and no pieces: three cats, that ten comes off. Pure.

What a number counts is told by the noun behind it. Where that is in the plural and names nothing that is sold here, no piece of goods, no
option and no unit of them, the number is no quantity, whatever is asked for in the same breath.
"""

from __future__ import annotations

import re
from collections.abc import Container

from zhubo.perceive.found import Stretch
from zhubo.perceive.numbers_told_en import ROLES
from zhubo.perceive.variants import Sought
from zhubo.shop.search import IDLE, near_word
from zhubo.text.wording import wording

WORDS_MAX = 4
"""So many words behind a number its noun may be."""


def forget_story_counts(sought: Sought) -> None:
    """Forget the quantities and link numbers that were read of things in a story or of money; others stay as they were read."""
    found = sought.found
    if not found.text.isascii() or not ("qty" in found.typed or found.links):
        return
    told = told_places(found.text)
    links = [s for s in found.spans if s[0] == "link_no" and any(start < s[2] and s[1] < end for start, end in told)]
    if links:
        found.spans = [span for span in found.spans if span not in links]
        left = {span[3] for span in found.spans if span[0] == "link_no"}
        found.links = [number for number in found.links if str(number) in left]
    told += _strangers(sought)
    counts = [span for span in found.spans if span[0] == "qty"]
    kept = [span for span in counts if not any(start < span[2] and span[1] < end for start, end in told)]
    if len(kept) == len(counts):
        return
    found.spans = [span for span in found.spans if span[0] != "qty" or span in kept]
    del found.typed["qty"]
    if kept and kept[0][3].isdigit():
        found.typed["qty"] = int(kept[0][3])


def story_places(sought: Sought) -> list[Stretch]:
    """Return the places of the numbers of an English comment that count nothing that is sold here."""
    return [*told_places(sought.found.text), *_strangers(sought)] if sought.found.text.isascii() else []


def told_places(text: str) -> list[Stretch]:
    """Return the places of numbers of which the words around them say that they are no count: money, ages, marks, people."""
    patterns = (_MONEY_OFF, _TOLD, _RATED, _PEOPLE, *ROLES)
    return [match.span(match.lastgroup or 0) for pattern in patterns for match in pattern.finditer(text)]


def without_the_lot(counted: list[tuple[int, int]], things: int, text: str) -> list[tuple[int, int]]:
    """Return counts with their places without those of all the things that were named: blue and white plimsolls, the two pairs together."""
    return [
        (at, qty) for at, qty in counted if qty != things or qty < 2 or _THE_LOT.search(text[max(0, at - 6) :]) is None
    ]


_THE_LOT = wording(
    r"^.{0,2}?\b(?:the|all|those|these) (?:\d|two|three|four|five) (?:(?:pairs?|pieces|items|things|bits|of "
    r"(?:them|those|these))\b(?! of)|"
    r"together|combined|in total|altogether)"
)


def _strangers(sought: Sought) -> list[Stretch]:
    """Return the places of numbers before a noun that names nothing of the shop, and of prices that are named for goods of it."""
    text = sought.found.text
    strangers = [match.span("n") for match in _NUMBER.finditer(text) if _counts_a_stranger(sought, match.end())]
    asked = list(_FOR_GOODS.finditer(text))
    if asked:
        # What somebody gives for goods is money: 30 for the cubes tee, am I right.
        goods = _goods_places(sought)
        strangers += [match.span("n") for match in asked if match.end() in goods]
    return strangers


def _goods_places(sought: Sought) -> set[int]:
    """Return where words begin that name goods of the shop, or options of them."""
    known = {start for word, start, _ in sought.spoken.words if word in sought.index.words and word not in IDLE}
    known |= {one.start for one in sought.spoken.goods}
    return known | {span[1] for span in sought.found.spans if span[0] in _OF_GOODS}


def _counts_a_stranger(sought: Sought, at: int) -> bool:
    """Whether the noun behind a number that ends at a place stands in the plural, and names nothing of the shop."""
    known = _goods_places(sought)
    for _ in range(WORDS_MAX):
        word = _WORD.match(sought.found.text, at)
        if word is None or word["word"] in _NO_NOUNS or word.start("word") in known:
            return False
        if _PLURAL.fullmatch(word["word"]) is not None:
            stem = next((one for one, start, _ in sought.spoken.words if start == word.start("word")), word["word"])
            return near_word(sought.index, stem) is None and not _holds_goods(sought.found.text, word.end(), known)
        at = word.end()
    return False


def _holds_goods(text: str, at: int, known: Container[int]) -> bool:
    """Whether goods of the shop stand behind a noun that ends at a place, which holds them then: 2 crates of apple juice."""
    held = _HELD.match(text, at)
    return held is not None and any(start in known for start in (held.start("one"), held.start("two")))


_HELD = re.compile(r" of (?P<one>(?!the |my |our |your |that |this )[a-z'-]+)(?: (?P<two>[a-z'-]+))?")
_OF_GOODS = frozenset({"size", "colour", "product", "link_no", "material"})
_CHILD = (
    r"(?:(?:my|our|his|her|the) (?:[a-z]+ )?(?:son|daughter|kid|baby|boy|girl|nephew|niece|grandson|"
    r"granddaughter|toddler|little one|"
    r"dog|cat|lad|child|"
    r"bro|brother|sis|sister))"
)
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple|a dozen|half a dozen)"
_TENS = r"(?:fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_NUMBER = wording(
    rf"(?<![\w.$£€¥#%-])(?P<n>\d{{1,4}}|{_FEW})(?= (?:more |other |different |little |of (?:my|our|his|her|their) )*[a-z])"
)
_FOR_GOODS = wording(
    rf"(?<![\w.$£€¥#%-])(?P<n>\d{{1,4}}|{_FEW}|{_TENS}) for (?:the |an? |one |this |that |ur |your )?(?=[a-z])"
)
_WORD = re.compile(r" (?:of (?:my|our|his|her|their) )?(?P<word>[a-z'-]+)")
_PLURAL = re.compile(
    r"[a-z'-]*[a-z][b-df-hj-rt-z](?:s|'s)|[a-z'-]+(?:[aeio]s|ies)|children|people|men|women|feet|mice|folk|lads"
)
"""A noun in the plural; less and plus are none."""
_NO_NOUNS = frozenset(
    (
        "and or n plus minus less vs versus with without w for to in on at of from by off than as so then if when while but because cos "
        "the a an this that these those it its is are was were be been am im do does did has have had will would can could should "
        "how what whats which who why where when hows much many price prices cost costs comes come makes make adds add goes runs sums "
        "equals totals gets works total totals altogether together each apiece per both all sum "
        "please pls plz plus yes thanks thx ta cheers bros "
        "pcs pieces pairs packs packets sets boxes box bottles units bags tubs jars cans items rolls orders copies cartons cases ones "
        "times sizes smalls mediums larges us ours yours his hers theirs others i we you u they he she me them him her my our your ur "
        "always perhaps besides across plus towards afterwards tops needs wants takes left singles doubles lots bars sachets tins tubes "
        "products offs gifts presents"
    ).split()
)
"""Words that end what a number counts, units of goods, and words that look like a plural."""
_MONEY_OFF = wording(
    r"\b(?:the|that|this|ur|your|a) (?P<cut>\d{1,3}|five|ten|fifteen|twenty|fifty)(?= (?:dollars? |bucks? |"
    r"quid )?(?:(?:comes?|coming|"
    r"gets?|"
    r"goes|is|was|has been|being|taken|knocked|came|went) (?:(?:taken|knocked|cut|chopped|been) )?off|off|"
    r"discount|reduction|promo|"
    r"deal)\b)|"
    r"\b(?:knock\w*|tak(?:e|es|ing)|get(?:s|ting)?|shav\w+|lop\w*) (?:me |us )?(?:an? |the |that "
    r")?(?P<off>\d{1,3}|five|ten|fifteen|"
    r"twenty|fifty)"
    r"(?= (?:dollars? |bucks? |quid )?off\b)|"
    r"\b(?:saw|seen|see|found|bought|paid|sells?|sold|selling|goes|going|listed|spotted|advertised|had|have|"
    r"has|got|gets?)\b(?: "
    r"[a-z']+){0,4}? "
    r"(?:for|at) "
    r"(?:like |about |only |just |around )?(?P<paid>\d{1,4})(?= (?:elsewhere|online|somewhere|there|on|at|in "
    r"(?!total|all)|last|before|"
    r"yesterday|ages|"
    r"over|by|from|but|cheaper|and (?:here|now|you|it|the price)|so)\b)|"
    r"\b(?:for|at) (?P<there>\d{1,4})(?= (?:elsewhere|online|somewhere else|(?:at|in|on) (?:another|other|"
    r"amazon|ebay)|last|yesterday|"
    r"ages ago)\b)"
)
"""What an offer takes off, and what was paid or asked for it elsewhere."""
_TOLD = wording(
    r"\b(?:under|below|within|over|above|budget(?: of| is)?|spend(?:ing)?(?: up to| about| around)?|agreed(?: "
    r"on)?|at most|up to|no "
    r"more than|max(?:imum)?|"
    r"limit(?: of| is)?|cap(?: of| is)?|around|roughly) (?P<bound>\d{1,4})(?= (?:per|a|each|for (?:the |a |"
    r"each |my )?(?:gifts?|"
    r"presents?|person|kid)|tops|"
    r"max|limit|budget|cap)\b)|"
    rf"\bspend(?:ing)?\b[^,.;!?\d]{{0,24}}? (?:than|under|below) (?P<spent>\d{{1,4}}|{_FEW})(?=$|[,.?!;])|"
    rf"\b(?:he|she|they|{_CHILD})(?:'?s|'?re| is| are| was| turns| turned| just turned)? (?:only |just |nearly |"
    r"almost |about |barely )*"
    r"(?P<aged>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=$|[,.?!;]| (?:and|so|"
    r"but|now|next|today|"
    r"tomorrow|in|on|this|"
    r"already|years?|yrs?|yo)\b)"
)
"""What may be spent, on a gift or at all, and how old somebody is."""
_ANY = rf"(?:\d{{1,3}}|{_FEW}|one)"
_PEOPLE = wording(
    rf"\b(?:mum|mom|mummy|mommy|dad|daddy|mother|father|mama|papa|parent|nan|nana|granny|grandma|grandad|grandpa) (?:of|to) "
    rf"(?P<heads>{_ANY})\b|"
    r"\b(?:number|no\.?|#) ?(?P<first>1|one) (?:fan|supporter|customer|buyer|viewer|mum|mom|dad|host|seller|"
    r"shop|choice|reason)\b|"
    r"\b(?:be (?:there|back|here|home)|back|leaving|off|gotta go|starts?|starting|meeting|ends?|ending|done|"
    r"finish\w*|dies|dead|comes|"
    rf"class|work|"
    rf"lunch|bed|shift) (?:in|at|till|until) (?P<soon>{_ANY})(?=$|[,.?!;])|"
    r"\b(?:asked|said|tried|typed|called|written|messaged|texted|told|joined|watched)(?: you| u| this| that| "
    r"it)?(?: like| about| maybe)? "
    r"(?P<often>\d{1,2} ?x\b|x ?\d{1,2}\b)|"
    r"(?<![\w.$£€-])(?P<most>\d{2,4})(?= (?:dollars? |bucks? |quid )?(?:max|maximum|budget|limit)(?:$|[,.?!;]))|"
    rf"(?:^|[,.;!] ?)(?:bought|got|had|ordered|picked up|grabbed) (?P<before>{_ANY})(?![^,.;]*\b(?:cart|basket|"
    r"bag|trolley)\b)(?= "
    rf"[^,.;]{{0,40}}?\b(?:last (?:year|month|week|time|summer|winter|"
    rf"spring|autumn|christmas|xmas)|ago|already|yesterday|previously|back in)\b)"
)
"""How many there are in a family, fans, hours, and what was bought before."""
_RATED = wording(
    r"(?P<all>(?<![\w.])\d{1,3} ?(?:out of|/) ?(?:10|5|100|ten|five)(?! (?:of (?:us|my|our|the|them)|people|kids|mugs))\b|"
    r"(?<![\w.])(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?= (?:star|foot|inch|year|"
    r"hour|day|minute|min|week|"
    r"month|mile|"
    r"metre|meter|bed|bedroom|degree|percent|door|storey|story|floor|euro|man|seat|room|point|nil)\b))"
)
"""Marks that are given, and measures in a story: 10 out of 10, a 5 star stream, a 2 hour drive."""
