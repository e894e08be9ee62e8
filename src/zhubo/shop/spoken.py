"""A text, or a product's name, taken apart into what can be compared: words, numbers, pairs of Asian characters, goods words.

Titles and comments go through the same hands, so that `opporeno8`, `OPPO Reno 8` and `oppo reno8` come out alike. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import field, replace
from functools import lru_cache

from zhubo.shop.brand_words import AMBIGUOUS_BRANDS, NO_BRAND_BEFORE, SHORT_NAMES, WRITTEN_OUT
from zhubo.shop.goods_lookup import goods_by_word, goods_standing
from zhubo.shop.goods_words import (
    ASIAN_SUFFIXES,
    COMMON_RUNS,
    MODEL_SUFFIXES,
    NAME_STOPS,
    PRAISE,
    SHORT_SUFFIXES,
    TELLING_STOPS,
)
from zhubo.shop.unit_words import UNIT, UNITS
from zhubo.text.numerals import NUMERALS, chinese_value, plain_figure, tokens_at
from zhubo.values import dataclass

JOINED_LETTERS_MIN = 5
"""From how many letters on an unknown word may be two that were written together."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. `unit` is canonical, or empty; `suffixes` are the readings of what follows (`8p`: plus, pro, p).

    `left` is what stands directly before it: a Latin word, one or two letters glued to it (then `code`: k50), or a goods word's id;
    `before` are up to twelve characters before it, without spaces; `leads` are up to three words before it, the nearest first;
    `glued` says that nothing stands between it and its suffix, `slip` that its left word was written with a slip.
    """

    value: str
    unit: str
    suffixes: tuple[tuple[str, ...], ...]
    start: int
    end: int
    left: str = ""
    code: str = ""
    before: str = ""
    leads: tuple[str, ...] = ()
    glued: bool = False
    slip: bool = False


@dataclass(frozen=True, slots=True)
class Goods:
    """A goods word in a text. `sort`: brand line kind colour."""

    sort: str
    id: str
    start: int
    end: int


@dataclass(slots=True)
class Spoken:
    """What stands in a text. Words are stems with their places; pairs are Asian characters two by two, or one before a number."""

    text: str
    words: list[tuple[str, int, int]] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    pairs: list[tuple[str, int, int]] = field(default_factory=list)
    goods: list[Goods] = field(default_factory=list)


def take_apart(text: str, known: Container[str] = frozenset()) -> Spoken:
    """Return what stands in `text` (folded). Latin runs that are two words in one are split where both are `known` stems."""
    spoken = Spoken(text)
    spoken.goods = find_goods(text)
    tokens = _tokens_of(text)
    skip = -1
    for at, (token, start, end) in enumerate(tokens):
        if at <= skip or (token in ("4", "2") and _FOR_OR_TO.match(text, end)):
            continue
        if token[0].isdigit():
            number, skip = _number(text, tokens, at, spoken)
            after = tokens[skip + 1] if skip == at and at + 1 < len(tokens) else None
            glued = after is not None and after[1] == end and not number.unit and number.suffixes == ((),)
            if after is not None and glued and after[0].isalpha() and (len(after[0]) < 4 or after[0] not in known):
                spoken.words.append((token + after[0], start, after[2]))
                skip = at + 1
            else:
                spoken.numbers.append(number)
        elif token[0] in _LATIN:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            if len(token) <= 2 and after is not None and after[1] == end and after[0][0].isdigit():
                continue
            joined = token in MODEL_SUFFIXES and not text[end : end + 1].isdigit()
            if joined and (shared := _shared(spoken, token, start)) is not None:
                spoken.numbers.append(shared)
                continue
            own = WRITTEN_OUT.get(token) or stem(token)
            if own in known or len(token) < JOINED_LETTERS_MIN:
                spoken.words.append((own, start, end))
            else:
                _unknown_word(
                    spoken, token, start, own, known, bool(after and after[1] == end and after[0][0].isdigit())
                )
    if not text.isascii():
        note_chinese_numbers(spoken)
        _forget_units(spoken)
        _pairs(spoken)
    return spoken


def _tokens_of(text: str) -> list[tuple[str, int, int]]:
    """Return the Latin words and numbers of a text (folded) with their places."""
    if text.isascii():
        return [(match[0], *match.span()) for match in _ASCII_TOKENS.finditer(text)]
    # `m` and `l` are no sizes where they are what accents leave of a word: mí, lấy.
    whole = (m for m in _TOKENS.finditer(text) if m.end() - m.start() > 2 or not _IN_A_WORD.search(text, *_around(m)))
    return [token for match in whole for token in tokens_at(match[0], match.start())]


def _around(match: re.Match[str]) -> tuple[int, int]:
    return max(0, match.start() - 1), match.end() + 1


def _forget_units(spoken: Spoken) -> None:
    """Forget the codes that begin with the unit of a number: 1t两根 is no T2, and its t no shirt."""
    units = {n.end - len(n.unit) for n in spoken.numbers if n.unit and spoken.text.endswith(n.unit, n.start, n.end)}
    spoken.numbers = [n for n in spoken.numbers if not (n.code and n.start in units)]


def without(spoken: Spoken, places: tuple[tuple[int, int], ...]) -> Spoken:
    """Return `spoken` without what stands in `places`."""
    if not places:
        return spoken

    def kept(start: int, end: int) -> bool:
        return not any(start < last and first < end for first, last in places)

    text = spoken.text
    for first, last in places:
        text = text[:first] + " " * (last - first) + text[last:]
    return Spoken(
        text,
        [word for word in spoken.words if kept(word[1], word[2])],
        [number for number in spoken.numbers if kept(number.start, number.end)],
        [pair for pair in spoken.pairs if kept(pair[1], pair[2])],
        [goods for goods in spoken.goods if kept(goods.start, goods.end)],
    )


def find_goods(text: str) -> list[Goods]:
    """Return the goods words in `text` (folded), in reading order, the longer where two overlap."""
    return list(_goods_in(text))


@lru_cache(maxsize=2_048)
def _goods_in(text: str) -> tuple[Goods, ...]:
    return tuple(
        Goods(sort, one, start, end)
        for start, end, entries in goods_standing(text)
        for sort, one in entries
        if one not in AMBIGUOUS_BRANDS or _NO_BRAND_BEFORE.match(text, end) is None
    )


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return a Latin word without possessive and plural ending: `pauls`, `paul's` and `paul` are one, `sunnies` is `sunny`."""
    word = word.replace("’", "'")
    word = word[:-2] if word.endswith("'s") else word.replace("'", "")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _unknown_word(spoken: Spoken, token: str, start: int, own: str, known: Container[str], glued: bool) -> None:
    """Note a Latin word, or the two known words that it is written together from (the second may be one letter before a number)."""
    goods = goods_by_word()
    for cut in range(2, len(token)):
        left = token[:cut]
        named = stem(left) in known
        if not named and left not in goods:
            continue
        right = token[cut:]
        if right in STOPS and len(right) <= 2 and not named:
            # A brain is no bra, and who is watchin has no watch.
            continue
        if stem(right) in known or (glued and len(right) == 1):
            middle = start + cut
            for part, at in ((left, start), (right, middle)):
                if len(part) > 1:
                    spoken.words.append((stem(part), at, at + len(part)))
                spoken.goods += [Goods(sort, one, at, at + len(part)) for sort, one in goods.get(part, ())]
            spoken.goods.sort(key=lambda one: one.start)
            return
    spoken.words.append((own, start, start + len(token)))


def _number(text: str, tokens: list[tuple[str, int, int]], at: int, spoken: Spoken) -> tuple[Number, int]:
    """Return the number at token `at`, and the last token that belongs to it."""
    value, start, end = tokens[at]
    last = at
    times = {"万": 10_000, "千": 1_000}.get(text[end : end + 1])
    if times and value.isdigit():
        value, end = str(int(value) * times), end + 1
    unit_match = UNIT.match(text, end)
    unit = ""
    suffixes: tuple[tuple[str, ...], ...] = ((),)
    if unit_match is not None:
        unit, end = UNITS[unit_match[unit_match.lastgroup or 0]], unit_match.end()
        while last + 1 < len(tokens) and tokens[last + 1][2] <= end:
            last += 1
    else:
        suffixes, end, last = _suffix(text, tokens, at, end)
    left, code = _left_of(text, tokens, at, spoken)
    before = text[max(0, start - 12) : start].replace(" ", "")
    plain = plain_figure(value)
    leads = _leads(text, tokens, at - bool(code), spoken)
    left, code = (
        ("", "")
        if code and (unit not in _COUNTED or code == "g") and text[max(0, start - len(code) - 1)].isnumeric()
        else (left, code)
    )
    glued = not unit and text[tokens[at][2] : tokens[at][2] + 1].strip() != ""
    short = code or (left if text[start - 3 : start] in _SPACED and not unit else "")
    if short in SHORT_NAMES and not (short == "i" and plain in _PROCESSORS):
        sort, name = SHORT_NAMES[short]
        first = start - len(short) - (not code)
        spoken.goods = sorted([*spoken.goods, Goods(sort, name, first, start)], key=lambda one: one.start)
        spoken.words = [word for word in spoken.words if word[1] != first]
        return Number(plain, unit, suffixes, start, end, name, "", before, (name,), glued), last
    if not code and not unit and text.startswith("代", end) and text[end + 1 : end + 2] not in _NO_GENERATION:
        suffixes, stop = letters_behind(text, end + 1)
        return Number(plain, "", suffixes, start, stop, left, f"{plain}代", before, leads, glued), last
    first, code = start - len(code), code + plain if code else ""
    return Number(plain, unit, suffixes, first, end, left, code, before, leads, glued), last


def _shared(spoken: Spoken, suffix: str, start: int) -> Number | None:
    """Return the number that a suffix behind `and` shares with what stands before that, where it does: the Pro of 980跟pro is a 980 Pro."""
    last = spoken.numbers[-1] if spoken.numbers else None
    alone = last is not None and not last.unit and last.suffixes == ((),)
    if last is None or not alone or _SHARES.fullmatch(spoken.text, last.end, start) is None:
        return None
    return replace(last, suffixes=SHORT_SUFFIXES.get(suffix, ((suffix,),)), start=start, end=start + len(suffix))


def _suffix(
    text: str, tokens: list[tuple[str, int, int]], at: int, end: int
) -> tuple[tuple[tuple[str, ...], ...], int, int]:
    """Return the readings of the suffix behind a number, where it ends, and its last token."""
    parts: list[str] = []
    last = at
    for following in range(at + 1, min(at + 4, len(tokens))):
        token, start, stop = tokens[following]
        glued = start == end
        if token[0] not in _LATIN or (not glued and text[end:start] != " "):
            break
        if not (token in MODEL_SUFFIXES or (glued and (token in SHORT_SUFFIXES or (len(token) == 1 and not parts)))):
            break
        if (
            not glued
            and following + 1 < len(tokens)
            and tokens[following + 1][1] == stop
            and token not in MODEL_SUFFIXES
        ):
            break
        parts.append(token)
        end, last = stop, following
    asian = next((suffix for suffix in ASIAN_SUFFIXES if text.startswith(suffix, end)), "")
    if asian:
        parts.append(ASIAN_SUFFIXES[asian])
        end += len(asian)
    if text[end : end + 1] == "+" and not text[end + 1 : end + 2].isdigit():
        parts.append("plus")
        end += 1
    readings: tuple[tuple[str, ...], ...] = ((),)
    for part in parts:
        readings = tuple(one + more for one in readings for more in SHORT_SUFFIXES.get(part, ((part,),)))
    return readings, end, last


def _left_of(text: str, tokens: list[tuple[str, int, int]], at: int, spoken: Spoken) -> tuple[str, str]:
    """Return what stands directly before a number, and the letters of its code where one or two are glued to it."""
    start = tokens[at][1]
    if at and tokens[at - 1][0][0] in _LATIN:
        before, first, stop = tokens[at - 1]
        if stop == start and len(before) <= 2:
            return (before, before)
        if stop == start and spoken.words and spoken.words[-1][2] == start - 1:
            return (text[start - 1], text[start - 1])
        if text[stop:start] in ("", " ", "-"):
            last = spoken.words[-1] if spoken.words else ("", 0, 0)
            return (last[0] if last[2] == stop and last[1] >= first else stem(before), "")
    for goods in spoken.goods:
        if goods.end == start or (goods.end == start - 1 and text[goods.end] == " "):
            return (goods.id, "")
    return ("", "")


def _leads(text: str, tokens: list[tuple[str, int, int]], at: int, spoken: Spoken) -> tuple[str, ...]:
    """Return up to three words that lead up to token `at` with nothing but a space between them; a goods word by its id ends them."""
    leads: list[str] = []
    start = tokens[at][1]
    while len(leads) < 3:
        goods = next((g for g in spoken.goods if g.sort in ("brand", "line") and g.end in (start, start - 1)), None)
        if goods is not None and not text[goods.end : start].strip():
            leads.append(goods.id)
            break
        at -= 1
        if at < 0 or tokens[at][0][0] not in _LATIN or text[tokens[at][2] : start] not in ("", " ", "-"):
            break
        leads.append(WRITTEN_OUT.get(tokens[at][0]) or stem(tokens[at][0]))
        start = tokens[at][1]
    return tuple(leads)


def letters_behind(text: str, at: int) -> tuple[tuple[tuple[str, ...], ...], int]:
    """Return the reading of a model's suffix that stands as a word at a place in a text, and where it ends."""
    said = next((suffix for suffix in ASIAN_SUFFIXES if text.startswith(suffix, at)), None)
    if said is not None:
        return ((ASIAN_SUFFIXES[said],),), at + len(said)
    match = _LATIN_WORD.match(text, at)
    if match is None or not (match[1] in MODEL_SUFFIXES or (len(match[0]) == 1 and match[1] in _GLUED_LETTERS)):
        return ((),), at
    return SHORT_SUFFIXES.get(match[1], ((match[1],),)), match.end()


def note_chinese_numbers(spoken: Spoken) -> None:
    """Note a Chinese numeral directly behind a brand or line as a number: 苹果十四."""
    for goods in spoken.goods:
        if goods.sort not in ("brand", "line"):
            continue
        match = _CHINESE_NUMBER.match(spoken.text, goods.end)
        if match is not None and not any(number.start == match.start() for number in spoken.numbers):
            value, end = str(chinese_value(match[0])), match.end()
            readings, end = letters_behind(spoken.text, end)
            spoken.words = [word for word in spoken.words if not match.end() <= word[1] < end]
            spoken.numbers.append(Number(value, "", readings, match.start(), end, goods.id, leads=(goods.id,)))


def _pairs(spoken: Spoken) -> None:
    text = spoken.text
    covered = {at for match in _COMMON.finditer(text) for at in range(match.start(), match.end())}
    for match in _ASIAN_RUNS.finditer(text):
        for at in range(match.start(), match.end() - 1):
            if at not in covered and at + 1 not in covered:
                spoken.pairs.append((text[at : at + 2], at, at + 2))
    for number in spoken.numbers:
        at = number.start - 1
        if at >= 0 and text[at] == " ":
            at -= 1
        if at >= 0 and not number.unit and _ASIAN_RUNS.match(text[at]) and at not in covered:
            spoken.pairs.append((text[at] + number.value, at, number.end))


_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_TOKENS = re.compile(
    rf"[a-z]+(?:['’][a-z]+)*|\d+(?:\.\d+)?|(?<=[a-z])[{NUMERALS}]+(?![个件台条双只张块万千共起部次样直般会]|天(?!玑))"
    rf"|(?<![{NUMERALS}千万第个])[{NUMERALS}]+(?=(?:plus|pro|max|mini|ultra|promax)(?![a-z]))"
    rf"|[{NUMERALS}]+(?=(?:[gt]b?|寸|英寸|升|毫升|毫安|瓦)(?![a-z]))"
)
"""Latin words and numbers; Chinese numerals count as one behind a letter (`k五零`) and before a unit (三十二g)."""
_IN_A_WORD = re.compile("[à-ɏḁ-ỿ]")
_ASCII_TOKENS = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+(?:\.\d+)?")
_COUNTED = frozenset({"", "count", "size", "piece", "pair", "pack", "box", "bottle"})  # units that measure nothing
_ASIAN_RUNS = re.compile("[\u3400-\u9fff\u3041-\u30ff\uac00-\ud7a3]+")
_NO_BRAND_BEFORE = re.compile(NO_BRAND_BEFORE)
_COMMON = re.compile(COMMON_RUNS)
_FOR_OR_TO = re.compile(r" (?:an?|the|my|me|u|you|us|this|that|your|ur|our|his|her|them) ")
"""What follows a 4 or a 2 that is written for a word."""
_SPACED = frozenset({"mi ", "ip "})
_PROCESSORS = frozenset({"3", "5", "7", "9"})
"""i5 is what a computer has in it."""
_SHARES = re.compile(r"[和跟与、/]")
"""What stands between a model and the suffix of another of the same number."""
_GLUED_LETTERS = frozenset("aceipsx")
"""Letters that stand right behind a numeral as the end of a model's name: 五a, 八p. Not g or t, which are units."""
_LATIN_WORD = re.compile(r" ?([a-z]+)")
_NO_GENERATION = frozenset("购理言替表码")
"""What follows 代 where it is no generation of a model."""
_CHINESE_NUMBER = re.compile(
    r"[一二三四五六七八九][零〇一二三四五六七八九]{2,3}(?![零〇一二三四五六七八九十百千万个件条双套盒台只支张把块元次])|"
    r"[一二三四五六七八九](?=一[次下样直定些般会起共])|"
    r"[一二三四五六七八九][零〇](?![件个条双套盒台只支张把块元百千万])|"
    r"[一二三四五六七八九]?十?[一二三四五六七八九](?![件个条双套盒台只支张把块元号十百千万折共起部次]|天(?!玑)|(?<=一)[直样般定旦会些])|十(?![件个条双套盒台块元号分])"
)
STOPS = NAME_STOPS | frozenset(map(stem, NAME_STOPS))
"""Stems that alone name nothing."""
TELLING = TELLING_STOPS | frozenset(map(stem, TELLING_STOPS))
"""Those that tell apart what is named by another word as well."""
IDLE = STOPS | PRAISE | frozenset(map(stem, PRAISE))
"""Stems before a kind of thing that do not say which one it is."""
