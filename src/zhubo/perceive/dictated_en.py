"""Names of goods as a phone writes what it hears, or with their number before them: plim souls, d v d, mono type tea, 50 card. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from zhubo.shop.search import EVERYDAY, IDLE, UNITS, CatalogueIndex, goods_by_word, near_word, stem
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.wording import bits_of, may_stand, wording

STRANGE_LETTERS_MIN = 3
"""Fewer letters make no piece of a name."""


def as_meant(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return an English text (folded) with the names of the bag's as the bag writes them."""
    edits: list[Edit] = []
    for begin, end, meant in _dictated(index, normal.text):
        if not any(begin < other[1] and other[0] < end for other in edits):
            edits.append((begin, end, meant))
    return rewritten(normal, sorted(edits)) if edits else normal


def _dictated(index: CatalogueIndex, text: str) -> Iterator[Edit]:
    """Yield places of names that were cut up, heard as another word or turned round, with what is meant; and of a mark that was spoken."""
    if may_stand(text) & _SPOKEN_BITS:
        yield from _of_marks(text)
    if _MAY_SPELL.search(text) is not None:
        for match in _SPELT.finditer(text):
            joined = match[0].replace(" ", "")
            if joined in _LETTERS or (len(joined) > 2 and joined in index.words):
                yield (match.start(), match.end(), joined)
    if "tea" in text and _TEA.search(text) is not None and "tea" not in index.words and "tee" in index.words:
        for match in _TEA.finditer(text):
            if _is_before_tee(index, match["two"]) or _is_before_tee(index, f"{match['one']}{match['two']}"):
                yield (match.start("tea"), match.end("tea"), f"tee{match['many']}")
    if _FIGURES.search(text) is not None and (own := _words_before(index)):
        for match in _TURNED.finditer(text):
            if (title := own.get(match["no"], {}).get(match["word"])) is not None:
                yield (match.start(), match.end(), title)
        for match in _COUNTED_BY_NUMBER.finditer(text) if _JOINED.search(text) is not None else ():
            named = own.get(match["no"], {})
            if (title := named.get(stem(match["word"]))) is not None and (match["first"] or "").strip() in title:
                yield (match.start("no"), match.end("word"), title)
            elif match["first"] and (title := named.get(stem(match["first"].strip()))) is not None:
                yield (match.start("no"), match.end("first") - 1, title)
        for match in _OWNED.finditer(text):
            if stem(match["word"]) in own.get(match["no"], ()):
                yield (match.start("no"), match.end(), match["no"])
    if _SIZES_IN_WORDS.search(text) is not None and _has_letter_sizes(index):
        for run in _SIZES_IN_WORDS.finditer(text):
            for match in _SIZE_WORD.finditer(text, *run.span()):
                yield (match.start(), match.end(), _SIZE_LETTERS[match[0].replace("-", " ")])
    if _T_SHIRT.search(text) is not None and _END_OF_PRICES.search(text) is not None and _has_tees_alone(index):
        for match in _T_SHIRT.finditer(text):
            yield (match.start(), match.end(), f"tee{match['many']}")
    if may_stand(text) & _AMOUNT_BITS:
        yield from _of_amounts(text)
    yield from _of_strange_words(index, text)


def _of_marks(text: str) -> Iterator[Edit]:
    """Yield places of marks and sizes that were spoken."""
    if (spoken := _SPOKEN_MARK.search(text)) is not None:
        yield (spoken.start(), len(text), "?")
    for match in _TIMES_XL.finditer(text):
        yield (match.start(), match.end(), "xxl" if match[1] == "double" else "xxxl")
    for match in _SPOKEN_COMMA.finditer(text):
        yield (match.start(), match.end(), ",")


def _of_amounts(text: str) -> Iterator[Edit]:
    """Yield places of how many or how much, heard as another word or said in a roundabout way."""
    for match in _TWO_OF_SUCH.finditer(text):
        yield (match.start(), match.end(), "two")
    for match in _TWO_OF.finditer(text):
        yield (match.start(), match.end(), "two of")
    for match in _NOT_OVER.finditer(text):
        yield (match.start(), match.end(), "up to")
    for match in _MORE_MONEY.finditer(text):
        yield (match.start(), match.end(), "dearer" if match[1] == "more" else "cheaper")


def _of_strange_words(index: CatalogueIndex, text: str) -> Iterator[Edit]:
    """Yield places of names of which the vowels were left out, and of those that stand in two words."""
    at, before = 0, ""
    for written in text.split(" "):
        word = written.rstrip("?!.,")
        if word in EVERYDAY or not word.isalpha() or len(word) < STRANGE_LETTERS_MIN or _is_usual(index, word):
            before = ""
        elif _BONES.fullmatch(word) is not None and (whole := _by_consonants(index).get(word)) is not None:
            yield (at, at + len(word), whole)
            before = ""
        elif before and (meant := cut_up(index, before, word)) is not None:
            yield (at - len(before) - 1, at + len(word), meant)
            before = ""
        else:
            before = word if word == written else ""
        at += len(written) + 1


@lru_cache(maxsize=8_192)
def cut_up(index: CatalogueIndex, one: str, two: str) -> str | None:
    """Return the name of the bag's that two words which mean nothing here are together, with one slip at most; else None."""
    whole = stem(one + two)
    if index.words.get(whole):
        return one + two
    near = near_word(index, whole)
    return f"{near}s" if near is not None and two.endswith("s") and not near.endswith("s") else near


def _is_usual(index: CatalogueIndex, word: str) -> bool:
    return (
        word in index.words
        or word in IDLE
        or word in UNITS
        or word in goods_by_word()
        or word.endswith("s")
        and stem(word) in index.words
    )


def _is_before_tee(index: CatalogueIndex, word: str) -> bool:
    return stem(word) in _words_of_tees(index)


@lru_cache(maxsize=8)
def _by_consonants(index: CatalogueIndex) -> Mapping[str, str]:
    """Return the words that name goods of the bag by their consonants, where no other has the same ones: shrt of shirt."""
    found: dict[str, list[str]] = {}
    for word in (word for word, names in index.words.items() if names and word.isascii() and word.isalpha()):
        found.setdefault(_VOWELS.sub("", word), []).append(word)
    return {bones: words[0] for bones, words in found.items() if len(words) == 1 and words[0] != bones}


@lru_cache(maxsize=8)
def _has_letter_sizes(index: CatalogueIndex) -> bool:
    """Whether goods of the bag come in m, and none in medium."""
    values = {
        value.casefold()
        for one in index.every
        for variant in one.variants
        for texts in variant.options.values()
        for value in texts.values()
    }
    return "m" in values and "medium" not in values


@lru_cache(maxsize=8)
def _has_tees_alone(index: CatalogueIndex) -> bool:
    """Whether titles of the bag have the word tee, and none t-shirt, so that who asks for the cheapest of these means tees."""
    return "tee" in index.words and not any(_T_SHIRT.search(one.titled.casefold()) for one in index.naming)


@lru_cache(maxsize=8)
def _words_of_tees(index: CatalogueIndex) -> frozenset[str]:
    """Return the words that stand right before tee in a title of the bag."""
    return frozenset(stem(match[1]) for one in index.naming for match in _TEE.finditer(one.titled.casefold()))


@lru_cache(maxsize=8)
def _words_before(index: CatalogueIndex) -> Mapping[str, Mapping[str, str]]:
    """Return the numbers that titles end with, with the words they stand behind, and what to say: 50, card, gift card 50."""
    found: dict[str, dict[str, str]] = {}
    for one in index.naming:
        for match in _NUMBERED.finditer(one.titled.casefold()):
            found.setdefault(match["no"], {})[stem(match["word"])] = match[0]
    return found


_LETTERS = frozenset("xs xl xxl xxxl cd tv pc dvd usb led mp3 mp4".split())
"""What is said letter by letter and written as a word."""
_SIZE_LETTERS = {"extra small": "xs", "small": "s", "medium": "m", "large": "l", "extra large": "xl"}
_ONE_SIZE = r"(?:(?:extra[ -])?(?:small|large)|medium)"
_SIZES_IN_WORDS = wording(rf"\b{_ONE_SIZE}(?:,? (?:and |or |n |& )?{_ONE_SIZE})+\b")
"""Sizes in a row: one alone may be of anything."""
_SIZE_WORD = re.compile(_ONE_SIZE)
_VOWELS = re.compile(r"(?<!^)[aeiou]")
_BONES = re.compile(r"[b-df-hj-np-tv-z]{4,}")
_NOT_OVER = wording(
    r"\b(?:(?:that|which) (?:isn'?t|aren'?t|ain'?t|is not|are not)|(?:thats )?not) (?:over|above|more than)(?= [$£€]?\d)"
)
_MORE_MONEY = wording(r"\b(more|less) \$(?= (?:than|for the)\b)")
_TIMES_XL = wording(r"\b(double|triple) (?:x[ -]?l|(?:extra|x)[ -]large|x)\b(?!-?ray)")
_SPOKEN_COMMA = wording(r" comma(?= [a-z])")
_SPOKEN_MARK = wording(r" question mark[ ?!.]*$")
_MAY_SPELL = re.compile(r"(?<![^ ])[a-z] [a-z0-9](?![^ ?!.,])")
_SPELT = re.compile(r"(?<![^ ])[a-z](?: [a-z0-9](?![^ ?!.,])){1,4}")
_TWO_OF = wording(r"\b(?:too|to) of(?= (?:the|these|those|them|your|ur|each|this)\b)")
"""A number as it sounds: too of the mugs."""
_TWO_OF_SUCH = wording(
    r"(?:(?<=\bwant )|(?<=\bneed )|(?<=\btake )|(?<=\bget )|(?<=\bbuy ))(?:too|to)(?= (?:bott?les?|boxe?s|packs?|pairs?|pieces?|cups?) "
    r"(?:of )?[a-z])"
)
"""The same before what they come in: want too bottles of."""
_SPOKEN_BITS = bits_of((_SPOKEN_MARK, _TIMES_XL, _SPOKEN_COMMA))
_AMOUNT_BITS = bits_of((_TWO_OF_SUCH, _TWO_OF, _NOT_OVER, _MORE_MONEY))
_END_OF_PRICES = wording(r"\b(?:cheapest|dearest|priciest|costliest|(?:most|least) (?:expensive|costly|pricey))\b")
_T_SHIRT = re.compile(r"\b(?:t|tee)[- ]?shirt(?P<many>s?)\b")
_TEA = wording(r"(?:\b(?P<one>[a-z]+) )?\b(?P<two>[a-z]+) (?P<tea>tea(?P<many>s?))\b")
_TEE = re.compile(r"\b([a-z]+) tees?\b")
_NUMBERED = re.compile(r"(?:^[a-z]+ )?\b(?P<word>[a-z]{3,}) (?P<no>\d{2,})$", re.MULTILINE)
_FIGURES = re.compile(r"\d\d")
_TURNED = re.compile(r"(?<![\w$€£.,#-])(?<!\blink )(?<!\bno )(?P<no>\d{2,}) (?P<word>[a-z]{3,})(?![\w'-]| \d)")
_JOINED = wording(r"\b(?:and|plus|n|with)\b|[,+&]")
_COUNTED_BY_NUMBER = re.compile(
    r"(?<![\w$€£.,#-])(?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of|both) (?:of (?:the |your |ur )?)?"
    r"\$?(?P<no>\d{2,})(?: dollar| buck)? (?P<first>[a-z]+ )?(?P<word>[a-z]{3,})(?![\w'-])"
)
"""Goods that are called by a number, with a count before it, in a list: three 50 gift cards and a mug."""
_OWNED = re.compile(r"\b(?P<word>[a-z]{3,}) (?P<no>\d{2,})'?s(?!\w)")
