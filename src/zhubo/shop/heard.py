"""Model numbers that stand behind the sound of what leads up to them in a name: 麦特五零 for Mate 50, 批20 for P20, card fifty. Pure.

A sound alone names nothing: only before a number that the bag has behind that very word is it that word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from zhubo.shop.brand_words import NICKNAMES
from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.goods_lookup import goods_by_word
from zhubo.shop.short_brands import with_short_brands
from zhubo.shop.spoken import Goods, Number, Spoken, letters_behind, note_chinese_numbers, stem
from zhubo.shop.syllables import is_letter, sounds_like, syllable_of
from zhubo.shop.unit_words import UNIT
from zhubo.text.numbers import numbers_in
from zhubo.text.numerals import NUMERALS, in_digits
from zhubo.text.wording import wording

Word = tuple[str, int, int] | None
SUFFIX_SYLLABLES_MAX = 4
_PARTICLES = frozenset("啊呀吖阿吗嘛么呢吧")
"""What ends a sentence, and no letter."""
_HEARD_ANYWHERE = ("max", "plus", "pro")
"""Suffixes that are heard behind a model that the bag has without them, too: what is meant then is another one."""
SYLLABLES_MAX = 5
"""How many characters may stand for one Latin word."""


def heard(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the model numbers as well whose leading word is written as it sounds, or that are written in words."""
    text = spoken.text
    if text.isascii():
        return _in_words(index, spoken) if _NUMBER_WORD.search(text) is not None else spoken
    spoken = with_short_brands(index, _with_short_names(index, _with_laptops(index, _with_homophones(index, spoken))))
    for match in _CHIPS.finditer(text):
        code = f"r{match[1]}"
        if code in index.option_codes or f"n:{code}" in index.postings:
            spoken = _with(spoken, Number(match[1], "", ((),), match.start(), match.end(), "r", code, glued=True))
    for match in _TEN_ALONE.finditer(text):
        value = in_digits(match[0])
        if f"n:{value}" in index.postings and not any(number.start == match.start() for number in spoken.numbers):
            spoken = _with(spoken, Number(value, "", ((),), match.start(), match.end()))
    leads = leads_of(index)
    for match in _DIGITS_SAID.finditer(text):
        value = in_digits(match[0])
        if f"h:{value}" in index.postings and UNIT.match(text, match.end()) is None:
            spoken = _with(spoken, Number(value, "", ((),), match.start(), match.end()))
    for match in _AFTER_ASIAN.finditer(text):
        number = _behind_a_sound(leads, text, match)
        if number is not None:
            spoken = _with(spoken, *number)
    return _with_suffixes(index, spoken)


def _with_laptops(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the laptops that are called 本子 or 本本, where the bag has some and nothing is called so: it may be paper."""
    places = [match.span() for match in _LAPTOP.finditer(spoken.text)]
    makers = {one.end for one in spoken.goods if one.sort in ("brand", "line")} if "本" in spoken.text else set[int]()
    places += [match.span() for match in _AFTER_A_MAKER.finditer(spoken.text) if match.start() in makers]
    if not places:
        return spoken
    sold = {"k:laptop", "k:notebook"} & index.postings.keys()
    if sold != {"k:laptop"} or any(_LAPTOP.search(one.titled) for one in index.naming):
        return spoken
    goods = list(spoken.goods)
    for start, end in places:
        if not any(one.start < end and start < one.end for one in spoken.goods):
            goods.append(Goods("kind", "laptop", start, end))
    return replace(spoken, goods=sorted(goods, key=lambda one: one.start))


def _with_short_names(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the things of the bag that are called by one character behind a measure: 1米线, 65w头, 15的壳."""
    for match in _SHORT_NAMES.finditer(spoken.text):
        kind = match.lastgroup or ""
        if f"k:{kind}" not in index.postings or any(one.start < match.end() <= one.end for one in spoken.goods):
            continue
        goods = [*spoken.goods, Goods("kind", kind, match.start(), match.end())]
        spoken = replace(spoken, goods=sorted(goods, key=lambda one: one.start))
    return spoken


def _with_suffixes(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the suffixes of models that are written as they sound behind the number that has them: 8 扑拉斯, 12 普肉."""
    known = _suffixes_of(index)
    for number in spoken.numbers:
        if number.suffixes != ((),) or number.unit or syllable_of(spoken.text[number.end : number.end + 1]) == "":
            continue
        ends = {end for lead in number.leads for end in known.get((lead, number.value), ())}.union(
            _HEARD_ANYWHERE if number.leads else ()
        )
        meant = [found for end in sorted(ends) if (found := _suffix_at(spoken.text, number, end))]
        if meant:
            longest = max(meant, key=lambda one: one.end)
            spoken = _with(spoken, longest)
            inside = range(longest.start + 1, longest.end)
            spoken = replace(spoken, pairs=[pair for pair in spoken.pairs if pair[1] not in inside])
    return spoken


def _suffix_at(text: str, number: Number, suffix: str) -> Number | None:
    """Return a number with a suffix, where the characters behind it sound like that; a single letter is none that ends a sentence."""
    for length in (1,) if len(suffix) == 1 else range(SUFFIX_SYLLABLES_MAX, 1, -1):
        behind = text[number.end : number.end + length]
        syllables = tuple(map(syllable_of, behind))
        if len(behind) < length or not all(syllables) or behind[0] in _PARTICLES:
            continue
        if _sounds(syllables, suffix):
            return replace(number, suffixes=((suffix,),), end=number.end + length)
    return None


@lru_cache(maxsize=8)
def _suffixes_of(index: CatalogueIndex) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the suffixes of one word that follow a number in names of the bag, for the words and numbers that no name has without one."""
    found: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for names in index.naming:
        for value, suffixes in names.numbers.items():
            for lead in filter(None, names.before.get(value, ()) if value.isdigit() else ()):
                found.setdefault((lead, value), set()).update(suffixes)
    return {key: frozenset(one[0] for one in ways if len(one) == 1) for key, ways in found.items() if () not in ways}


@lru_cache(maxsize=8)
def leads_of(index: CatalogueIndex) -> Mapping[str, tuple[str, ...]]:
    """Return, by number, the Latin words and the single letters that lead up to it in names of the bag."""
    found: dict[str, dict[str, None]] = {}
    for names in index.naming:
        for key, before in names.before.items():
            digits = key.lstrip(_LETTERS)
            if digits.isdigit() and len(key) - len(digits) == 1:
                found.setdefault(digits, {})[key[0]] = None
            elif key.isdigit():
                found.setdefault(key, {}).update(dict.fromkeys(stem(w) for w in before if w.isascii() and len(w) > 1))
    return {digits: tuple(words) for digits, words in found.items()}


def _behind_a_sound(
    leads: Mapping[str, tuple[str, ...]], text: str, match: re.Match[str]
) -> tuple[Number, Word] | None:
    """Return the model number at `match`, where exactly one word that leads up to it in a name sounds like the characters before it.

    The word comes with it.
    """
    if UNIT.match(text, match.end()) is not None:
        return None
    value = in_digits(match[0])
    words = leads.get(value, ())
    best: tuple[int, str] | None = None
    syllables: tuple[str, ...] = ()
    for at in range(match.start() - 1, max(-1, match.start() - 1 - SYLLABLES_MAX), -1):
        syllable = syllable_of(text[at])
        if not syllable:
            break
        syllables = (syllable, *syllables)
        alike = [word for word in words if _sounds(syllables, word)]
        if len(alike) == 1:
            best = (at, alike[0])
    if best is None:
        return None
    start, word = best
    suffixes, end = letters_behind(text, match.end())
    if len(word) == 1:
        return Number(value, "", suffixes, start, end, word, word + value, glued=True), None
    number = Number(value, "", suffixes, match.start(), end, word, leads=(word,), before=word)
    return number, (word, start, match.start())


def _sounds(syllables: tuple[str, ...], word: str) -> bool:
    return is_letter(syllables, word) if len(word) == 1 else len(syllables) > 1 and sounds_like(syllables, word)


def sounds_like_one_of(text: str, words: Iterable[str]) -> bool:
    """Whether Chinese characters are what one of some Latin words sounds like: 普肉 of pro."""
    syllables = tuple(map(syllable_of, text))
    return all(syllables) and any(_sounds(syllables, word) for word in words)


def _with_homophones(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the brands and lines of the bag as well that are written with other characters of the same sound: 海兰之家.

    Short ones are only before a number or a kind: 红咪5, 平果手机.
    """
    names, text = _goods_by_sound(index), spoken.text
    sounds = list(map(syllable_of, text))
    spoken = _with_pairs(index, spoken, sounds)
    found = []
    for start, sound in enumerate(sounds):
        if sound not in names:
            continue
        for name, sort, brand in names[sound]:
            end = start + len(name)
            if tuple(sounds[start:end]) != name or any(_keeps(one, start, end) for one in spoken.goods):
                continue
            leads = (
                sort != "kind"
                and _LEADS_ON.match(text, end)
                or any(one.start == end and one.sort == "kind" for one in spoken.goods)
            )
            if (len(name) > 2 and text[end : end + 1] != "不") or leads:
                found.append(Goods(sort, brand, start, end))
    for one in found:
        kept = [goods for goods in spoken.goods if not (goods.start < one.end and one.start < goods.end)]
        numbers = [
            replace(number, left=one.id, leads=(one.id,))
            if number.start in (one.end, one.end + 1) and not number.code
            else number
            for number in spoken.numbers
        ]
        spoken = replace(spoken, goods=sorted([*kept, one], key=lambda goods: goods.start), numbers=numbers)
    if found:
        note_chinese_numbers(spoken)
    return spoken


def _keeps(goods: Goods, start: int, end: int) -> bool:
    """Whether a goods word at a place, or across its edges, is no other brand by its sound."""
    across = goods.start < end and start < goods.end and (goods.start, goods.end) != (start, end)
    same = (goods.start, goods.end) == (start, end) and goods.sort in ("brand", "line")
    return same or (across and goods.sort != "colour")


@lru_cache(maxsize=8)
def _goods_by_sound(index: CatalogueIndex) -> Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Return the Chinese words for brands, lines and kinds of the bag in syllables, by the first, and what people call some of them."""
    found: dict[str, dict[tuple[tuple[str, ...], str, str], None]] = {}
    kinds = {word: entries for word, entries in goods_by_word().items() if word in NICKNAMES}
    called = [(word, "brand", one) for word, one in NICKNAMES.items() if not _is_sold(index, kinds.get(word, ()))]
    called += [(word, *entries[0]) for word, entries in goods_by_word().items() if entries[0][0] in ("brand", "line")]
    called += [
        (word, *one)
        for word, entries in goods_by_word().items()
        for one in entries
        if one[0] == "kind" and len(word) > 2
    ]
    for word, sort, one in called:
        name = tuple(map(syllable_of, word))
        if len(name) > 1 and all(name) and f"{sort[0]}:{one}" in index.postings:
            found.setdefault(name[0], {})[name, sort, one] = None
    return {first: tuple(names) for first, names in found.items()}


def _with_pairs(index: CatalogueIndex, spoken: Spoken, sounds: list[str]) -> Spoken:
    """Return `spoken` with the pairs of three characters in a row that sound like three of a name, and are others: 卖饭石 for 麦饭石."""
    known, text = _threes_by_sound(index), spoken.text
    pairs = list(spoken.pairs)
    for start, sound in enumerate(zip(sounds, sounds[1:], sounds[2:], strict=False)):
        meant = known.get(sound)
        if meant is not None and meant != text[start : start + 3]:
            pairs += [(meant[:2], start, start + 2), (meant[1:], start + 1, start + 3)]
    return replace(spoken, pairs=pairs) if len(pairs) > len(spoken.pairs) else spoken


@lru_cache(maxsize=8)
def _threes_by_sound(index: CatalogueIndex) -> Mapping[tuple[str, str, str], str]:
    """Return by their sound the characters that stand three in a row in names of the bag; none of those that sound alike."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for names in index.naming:
        for match in _ASIAN_RUN.finditer(names.titled):
            run, unit = match[0], UNIT.match(names.titled, match.start())
            counted = unit is not None and names.titled[match.start() - 1 : match.start()].isdigit()
            for at in range(unit.end() - match.start() if counted and unit is not None else 0, len(run) - 2):
                three = run[at : at + 3]
                strong = f"g:{three[:2]}" in names.strong and f"g:{three[1:]}" in names.strong
                one, two, last = map(syllable_of, three)
                if strong and one and two and last:
                    found.setdefault((one, two, last), set()).add(three)
    return {sound: next(iter(threes)) for sound, threes in found.items() if len(threes) == 1}


def _is_sold(index: CatalogueIndex, entries: tuple[tuple[str, str], ...]) -> bool:
    """Whether the bag has what a word names by itself."""
    return any(f"k:{kind}" in index.postings for _, kind in entries)


def _with(spoken: Spoken, number: Number, word: Word = None) -> Spoken:
    """Return `spoken` with a number in the place of what stood there, and the word that leads up to it where it was not there."""
    numbers = [one for one in spoken.numbers if not (one.start < number.end and number.start < one.end)]
    words = [one for one in spoken.words if not (number.start <= one[1] < number.end)]
    words = sorted([*words, word], key=lambda one: one[1]) if word is not None else words
    return replace(spoken, numbers=sorted([*numbers, number], key=lambda one: one.start), words=words)


def _in_words(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the numbers in words that are models behind the word before them: gift card fifty, air four twenty."""
    leads = leads_of(index)
    for value, start, end in _said(spoken.text):
        before = next((word for word, _, last in spoken.words if last == start - 1), "")
        if before and before in leads.get(value, ()) and UNIT.match(spoken.text, end) is None:
            spoken = _with(spoken, Number(value, "", ((),), start, end, before, leads=(before,), before=before))
    return spoken


def _said(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the numbers in words with their places; of two in a row also both as one: four twenty is 420."""
    spans = [span for span in numbers_in(text) if span.words and span.value == int(span.value)]
    for span in spans:
        yield str(int(span.value)), span.start, span.end
    for one, two in zip(spans, spans[1:], strict=False):
        if two.start - one.end == 1 and 0 < one.value < 100 and 10 <= two.value < 100:
            yield f"{int(one.value)}{int(two.value)}", one.start, two.end


_ASIAN_RUN = re.compile(r"[\u4e00-\u9fff]{3,}")
_LEADS_ON = re.compile(rf" ?[a-z]?[\d{NUMERALS}]")
_DIGITS_SAID = re.compile(r"(?<![\u4e00-\u9fff])[零〇一二三四五六七八九]{3,4}(?![零〇一二三四五六七八九十百千万])")
"""A number of which the digits are said one by one."""
_TEN_ALONE = wording(r"(?<![\u4e00-\u9fff\da-z])十[一二三四五六七八九](?= ?\d|[ 的多])")
"""A model that is said by its number alone: 十四 512多少."""
_SHORT_NAMES = wording(
    r"(?P<cable>(?<=[\d一二两三半]米)线(?![下上路]))|(?P<charger>(?<=[\d]w)(?:快?充)?头|(?<=瓦)(?:快?充)?头|快充头)|"
    r"(?P<phone_case>(?<=[\d拉xo]的)壳子?)"
)
"""Names of one character, with what stands before them."""
_LAPTOP = wording(r"(?<![日记习业草话书])本[子本](?!身|来)")
"""What laptops are called for short, and booklets too."""
_AFTER_A_MAKER = wording(r"本(?=[的屏多几有啥什分电续配重和跟还是要能支差比谁便贵呢r\d 那这红小华]|$)")
"""What they are called for short behind who makes them: 红米本."""
_CHIPS = wording(r"锐龙 ?r?([3579])(?!\d)")
"""Chips of a line that options call by its letter: 锐龙7 is R7."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_AFTER_ASIAN = re.compile(
    rf"(?<=[\u4e00-\u9fff])(?<![{NUMERALS}])(?:\d+|[{NUMERALS}]+(?![台件部条双只支张个套块盒瓶]))"
)
_NUMBER_WORD = wording(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b"
)
"""What most texts do not have, so that they cost little."""
