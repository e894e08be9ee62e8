"""English comments without what only politeness puts around a question, and with everyday words that were typed with a slip written right.

`um how much is the mug pls` is read as `how much is the mug`, `whats the prcie` as `whats the price`: what follows need not know of either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from zhubo.perceive.forms import is_question
from zhubo.perceive.rarer import usual_words_en
from zhubo.shop.search import (
    EVERYDAY,
    IDLE,
    UNITS,
    CatalogueIndex,
    bones_of,
    find_goods,
    goods_by_word,
    near_word,
    small_slip,
)
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import wording

LETTERS_MIN = 5
"""From how many letters on two that changed places are a slip: form is no from."""


def tidied(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return an English text (folded) without polite words at its ends, where it asks without them, and without slips in everyday words."""
    text = normal.text
    if edits := usual_words_en(text, index):
        normal = rewritten(normal, edits)
        text = normal.text
    unusual = {*_WORD.findall(text)} - EVERYDAY
    slips = {word: meant for word in unusual if (meant := meant_by(index, word))}
    found = _WORD.finditer(text) if slips else ()
    edits = [(match.start(), match.end(), slips[match[0]]) for match in found if match[0] in slips]
    if not _SHORTENED.isdisjoint(_TOKEN.findall(text)) and _SHORT.search(text) is not None:
        short = ((match.start(), match.end(), _IN_FULL[match[0]]) for match in _SHORT.plain.finditer(text))
        edits = sorted([*edits, *short])
    if edits:
        normal = rewritten(normal, edits)
        text = normal.text
    behind = _BEHIND.search(text) if _MAY_BEHIND.search(text) is not None else None
    before = _BEFORE.match(text) if text.startswith(_MAY_BEFORE) else None
    begin, end = before.end() if before is not None else 0, behind.start() if behind is not None else len(text)
    if (begin, end) == (0, len(text)) or begin >= end:
        return normal
    # Of words that ask nothing by themselves, please makes a wish: mango juice pls.
    wished = _PLEASE.search(text, 0, begin) is not None or _PLEASE.search(text, end) is not None
    if not _asks(text[begin:end], outright=wished):
        return normal
    return rewritten(normal, [(0, begin, ""), (end, len(text), "")])


@lru_cache(maxsize=8_192)
def meant_by(index: CatalogueIndex, word: str) -> str | None:
    """Return the everyday word that an unknown word is a slip of, where it is none of a word of the bag; else None."""
    if (
        word in _usual()
        or word in EVERYDAY
        or word in index.words
        or word in IDLE
        or word in UNITS
        or word in goods_by_word()
    ):
        return None
    if (
        word in _NO_SLIPS
        or word in _MEANT
        or any(word.endswith(end) and word[: -len(end)] in EVERYDAY for end in _ENDINGS)
    ):
        return None
    letters = "".join(sorted(word))
    alike = (*_anagrams(index).get(letters, ()), *_anagrams(None).get(letters, ()))
    swapped = {other for other in alike if _is_swapped(word, other)}
    if len(swapped) == 1 and len(word) >= LETTERS_MIN:
        return swapped.pop()
    meant = small_slip(word, _asking_by_bones())
    return meant if meant is not None and near_word(index, word) is None else None


def _is_swapped(word: str, other: str) -> bool:
    """Whether two letters side by side changed places; both have the same letters."""
    apart = [at for at in range(len(word)) if word[at] != other[at]]
    return len(apart) == 2 and apart[1] - apart[0] == 1


@lru_cache(maxsize=8)
def _anagrams(index: CatalogueIndex | None) -> Mapping[str, tuple[str, ...]]:
    """Return the words that name goods of a bag, or without one those that everybody uses, by their letters in order."""
    found: dict[str, list[str]] = {}
    stems = [word for word, names in index.words.items() if names] if index is not None else []
    words = [*stems, *(f"{word}s" for word in stems)] if index is not None else [*_usual(), *goods_by_word()]
    for word in words:
        if len(word) >= LETTERS_MIN and word.isascii():
            found.setdefault("".join(sorted(word)), []).append(word)
    return {letters: tuple(dict.fromkeys(alike)) for letters, alike in found.items()}


@lru_cache(maxsize=1)
def _asking_by_bones() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in _ASKING:
        found.setdefault(bones_of(word), []).append(word)
    return {bones: tuple(words) for bones, words in found.items()}


def _asks(text: str, *, outright: bool) -> bool:
    """Whether a text asks something by itself, or, where it need not be `outright`, names goods or figures."""
    if _SMALL_TALK.search(text) is not None:
        return False
    if (is_question(text) and not text.startswith("got")) or _ASKED.search(text) is not None:
        return True
    return not outright and (
        _FIGURE.search(text) is not None or any(goods.sort == "kind" for goods in find_goods(text))
    )


@lru_cache(maxsize=1)
def _usual() -> frozenset[str]:
    return frozenset(word for word in EVERYDAY if len(word) >= LETTERS_MIN) | frozenset(_ASKING)


_NO_SLIPS = frozenset(
    "tried satin eight seven alter strat quite quiet trial trail angle angel casual causal united untied dairy diary sacred scared board "
    "broad beard bread sliver silver martial bowel below elbow delhivery liang throne thorn unite unity smile limes slime coast boost "
    "apples elvis".split()
)
"""Words that are one letter's place from an everyday one and mean what they say."""
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ly", "y")
_ASKING = tuple(
    (
        "price prices pricing costs size sizes sizing colour colours color colors material materials fabric cotton polyester shipping "
        "shipped delivery deliver postage total together altogether extra discount discounts coupon stock available cheapest cheaper "
        "dearer dearest expensive warranty guarantee refund refunds return returns versus amounts protein thirty forty fifty sixty seventy "
        "eighty ninety hundred dollars bucks difference between website customer service"
    ).split()
)
"""Words that questions turn on."""
_WORD = re.compile(r"(?<![a-z0-9'@#./-])[a-z]{4,}(?![a-z0-9'@./-])")
_MEANT = {
    "hw": "how",
    "hwo": "how",
    "wht": "what",
    "wat": "what",
    "wut": "what",
    "wats": "whats",
    "wuts": "whats",
    "teh": "the",
    "hav": "have",
    "hve": "have",
    "nd": "and",
    "stil": "still",
    "stll": "still",
}
_IN_FULL = {**_MEANT, "4": "for", "n": "and", "b4": "before"}
_TOKEN = re.compile(r"[a-z0-9]+")
_SHORTENED = frozenset(_IN_FULL)
_SHORT = wording(
    rf"(?<![a-z0-9'])(?:{'|'.join(_MEANT)})(?![a-z0-9'])|"
    r"(?<![\w$.,#-])4(?= (?:an?|the|my|me|this|that|it|both|all|u|you|your|ur|our|her|him|them|each|one)\b)|"
    r"(?:(?<=\bprice )|(?<=\bprise )|(?<=\bdamage )|(?<=\bpay )|(?<=\bcode )|(?<=\bshipping )|(?<=\bdelivery )|"
    r"(?<=\blooking )|(?<=\benough ))4(?= [a-z])|"
    r"(?<=[a-z] )b4(?= (?:the |any |a )?(?:discount|sale|markdown|offer|promo|code|coupon|shipping|postage)\b)|"
    r"(?<=[a-z] )n(?= (?:\d{1,2}|an?|one|two|three|four|five|six) [a-z])"
)
"""Words that are written short, a four that is read as for, an n as and: hw much do i owe u 4 a mug."""
_MAY_BEFORE = (
    "hey", "hi", "hello", "yo", "um", "uh", "ok", "so", "sorry", "excuse", "quick", "pls", "please", "guys",
)  # fmt: skip
_BEFORE = re.compile(
    r"(?:(?:(?:hey+|hi+|hello+|hiya|yo)(?: (?:there|all|guys|everyone|everybody|hun|babe|sis|bro|team|dear))?|umm*|uhh*|ok(?:ay)?(?: so)?|"
    r"so|sorry(?: but)?|excuse me|quick (?:q|question)|pls|please|guys)\b(?!')[ ,.!:;-]+(?!from\b))+"
)
_MAY_BEHIND = wording(r"please|pls|plz|than|thx|\btx|\bty|cheers|lol|lmao|haha|any|hun|babe|sis|bro|guys|asap|btw")
_BEHIND = re.compile(
    r"(?:(?:(?<!\d)(?<!\bsum)[ ,.!-]+(?:please+|pls+|plz)|[ ,.!-]+(?:thanks+|thank you|thank u|thx|tx|ty|tysm|cheers|lol|lmao|haha+|anyone|"
    r"anybody|hun|babe|sis|bro|guys|asap|btw))\b[!. ]*)+$"
)
"""Of an amount and of a sum, please says that it is an offer, or asked for."""
_ASKED = wording(
    r"\bprices?\b|\bcosts?\b|\bsizes?\b|\bcolou?rs?\b|\bmaterials?\b|\bfabric\b|\bstock\b|\bshipping\b|\bdelivery\b|\bpostage\b|"
    r"\bmade of\b|\bavailable\b|\bwarranty\b|\breturns?\b|\brefund\b|\bcode\b|\bdiscount\b|\btotal\b|\bare (?:these|they|those)\b|"
    r"\bis (?:this|that|it|the)\b"
)
_FIGURE = re.compile(r"[\d$€£]")
_PLEASE = re.compile(r"pl(?:ea|[sz])")
_SMALL_TALK = wording(
    r"\bhow (?:are|r) (?:you|u|ya|things|we)\b|\bhow'?s (?:it|everyone|everybody|life|your)\b|\bwhat'?s up\b|\bhow do (?:you|u) do\b"
)
