"""What words of a text mean in Chinese and in English alike, so that a shop is found in whichever of both its buyers ask. Pure.

To the goods words (makers, lines, kinds, colours) come the further kinds, whose ids are their English names, and `cross_words.txt`: stuffs,
looks, flavours and uses, and behind an empty line more kinds, the words of one meaning a line; and the dictionary. It helps to find, never
to answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import ahocorasick

from zhubo.shop.dictionary import joins, meanings
from zhubo.shop.goods_lookup import goods_by_word, kind_ancestors
from zhubo.shop.goods_words import KINDS
from zhubo.shop.packed_words import packed_lines
from zhubo.shop.spoken import find_goods

LOOSE_MAX = 3
"""A piece of a name that stands in more names than so many means none of them."""
Meaning = tuple[int, int, str]
"""What stands at `[start, end)` of a text, as a term: `k:mug`, `b:huawei`, `t:` for further kinds, `q:` for stuffs, looks and the like,
`d:` for what the dictionary has."""


def meanings_in(text: str, has: Callable[[str], bool] = bool, *, nested: bool = False) -> list[Meaning]:
    """Return what words mean in a folded text, in reading order; of words of one sort that overlap, the longest.

    Further kinds, stuffs and looks are passed over that, by `has`, no product is, so that pieces of their names count. `nested`: what
    stands within a longer word of the dictionary counts as well, as in titles: a smart thermostat is a thermostat.
    """
    goods = [(one.start, one.end, f"{one.sort[0]}:{one.id}") for one in find_goods(text)]
    long = [(start, end) for start, end, term in goods if has(term)]
    hits: list[tuple[int, int, list[str]]] = []
    for last, (length, terms) in _automaton().iter(text):
        start, end = last + 1 - length, last + 1
        joined = joins(text[start - 1 : start], text[start]) or joins(text[end - 1], text[end : end + 1])
        within = any(first <= start and end <= stop and stop - first > length for first, stop in long)
        if not joined and not within and (meant := [term for term in terms if has(term)]):
            hits.append((start, end, meant))
    hits.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
    kept: list[tuple[int, int]] = []
    further: list[Meaning] = []
    for start, end, meant in hits:
        if all(end <= first or stop <= start for first, stop in kept):
            kept.append((start, end))
            further += [(start, end, term) for term in meant]
        elif nested:
            further += [(start, end, term) for term in meant if term[0] == "d"]
    alone = [
        one for one in goods if one[1] - one[0] > 1 or one[2][0] != "c" or text[one[1] : one[1] + 1] in _BEHIND_COLOURS
    ]
    return sorted([*alone, *further])


_BEHIND_COLOURS = frozenset(("", " ", "色", "的", "款"))
"""What stands behind a single character that is a colour: the 蓝 of 蓝牙 is none."""


def loose_meanings(word: str) -> tuple[str, ...]:
    """Return what a Latin word, or a pair of Chinese characters, may mean that is known only as a piece of names: 奶酪 by 奶酪棒."""
    return _loose().get(word, ())


def wider(term: str) -> Iterable[str]:
    """Return what else a thing is that a term means: a kind is all that it is a kind of."""
    return (f"k:{kind}" for kind in kind_ancestors().get(term[2:], ()) if kind != term[2:]) if term[0] == "k" else ()


@lru_cache(maxsize=1)
def _automaton() -> Any:
    """Return what finds the words of both tables, each with its length and what it means."""
    meant: dict[str, dict[str, None]] = {}
    for term, words in _lines():
        for word in words:
            for form in (word, *_plurals(word)):
                meant.setdefault(form, {})[term] = None
    automaton = ahocorasick.Automaton()
    for word, terms in meant.items():
        automaton.add_word(word, (len(word), tuple(terms)))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=1)
def _loose() -> Mapping[str, tuple[str, ...]]:
    """Return the last words of English names, and the first and last two characters of Chinese ones, that mean few things."""
    known = set(_automaton().keys()) | set(goods_by_word())
    found: dict[str, dict[str, None]] = {}
    for term, words in _lines():
        for word in words if term[0] == "t" else ():
            for part in (word.rpartition(" ")[2],) if word.isascii() else (word[:2], word[-2:]):
                for form in (part, *_plurals(part)):
                    if len(part) > 1 and form not in known:
                        found.setdefault(form, {})[term] = None
    return {part: tuple(terms) for part, terms in found.items() if len(terms) <= LOOSE_MAX}


def _lines() -> Iterator[tuple[str, list[str]]]:
    """Yield what is meant, with its words in both languages; a line of `cross_words.txt` is called by its first word."""
    yield from ((f"k:{kind}", [kind.replace("_", " ")]) for kind in KINDS)
    for line in packed_lines("kinds_more"):
        name, _, wide = line.partition("\t")
        yield f"t:{name}", [name.replace("_", " "), *wide.split("|")]
    words = packed_lines("cross_words")
    end = words.index("")
    for sort, lines in (("q", words[:end]), ("t", words[end + 1 :])):
        for line in lines:
            yield f"{sort}:{line.partition('|')[0]}", line.split("|")
    yield from ((f"d:{meaning}", words) for meaning, words in meanings())


def _plurals(word: str) -> Iterator[str]:
    if word.isascii() and word[-1].isalpha():
        yield f"{word}s"
        if word.endswith(("s", "x", "ch", "sh", "o")):
            yield f"{word}es"
        if word.endswith("y"):
            yield f"{word[:-1]}ies"
