"""A dictionary of goods: how what a shop never calls its goods is said in words that it uses, out of thirteen languages. Pure.

`seeds/goods/dictionary.txt` has one meaning a line, its words separated by `|`, Chinese ones first, then English ones. It is called by its
first word. `seeds/goods/abroad.txt` has one meaning a line in one of the other languages: the language, that first word, and the words.
`seeds/goods/options.txt` has so what buyers call values of options: `leather`, or `L size`, which an option writes as a letter. Both come
packed by language, and are spelled out (`written_abroad`) when the first comment in one comes, which keeps a room for some milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import ahocorasick

from zhubo.facts import Product
from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.everyday_words import EVERYDAY
from zhubo.shop.goods_lookup import goods_by_word
from zhubo.shop.kinds_had import general_word
from zhubo.shop.naming import fold, option_texts
from zhubo.shop.packed_words import packed_lines
from zhubo.shop.spoken import IDLE, stem
from zhubo.shop.terms import longest
from zhubo.text.entries import ABROAD, JOINED, Entries, entries_together
from zhubo.text.letters import as_letters

BY_LANGUAGE = frozenset({"abroad", "options"})
"""The lists that have a language in front of each line."""
ENDINGS: Mapping[str, re.Pattern[str]] = {
    "ar": re.compile("ات|ين|ها|ه|ي|ك"),
    "de": re.compile("e[nrsm]?|n|s"),
    "es": re.compile("e?s"),
    "fr": re.compile("e?s|x"),
    "id": re.compile("nya|ku|mu"),
    "ko": re.compile(r"[^\W\d_]+"),
    "pt": re.compile("e?s"),
    "ru": re.compile(r"[аеёиоуыюя][^\W\d_]{0,2}|[^\W\d_]"),
}
"""What stands behind a word that is bent, or has a particle written onto it."""
_WATER = ("water resistant", "waterproof")
_FLAGS: Mapping[str, tuple[str, ...]] = {"water resistance": _WATER, "waterproof": _WATER, "water resistant": _WATER}
"""What an option that a thing has or has not is called."""
BENT_LETTERS_MIN = 4
"""A shorter word counts as it is alone; in Korean, which writes a syllable as one, any word may have a particle."""
Translation = tuple[int, int, str]
"""What stands at `[start, end)` of a folded text, and the shop's own word for it."""


def translations_in(index: CatalogueIndex, text: str, language: str) -> list[Translation]:
    """Return where a folded text has words that the shop does not use for what it has, in reading order; the longest at each place.

    A shop that writes the language itself has the words for its goods, and none are put in their place.
    """
    if language in _languages_of(index):
        return []
    hits = _hits_at_home(index, text) if language in ("zh", "en") else _hits_abroad(index, text, language)
    return [one for one in longest(hits) if one[2]]


def _hits_at_home(index: CatalogueIndex, text: str) -> Iterator[Translation]:
    automaton = _home_words(index)
    for last, (length, own) in automaton.iter(text) if automaton is not None else ():
        start, end = last + 1 - length, last + 1
        if not (joins(text[start - 1 : start], text[start]) or joins(text[last], text[end : end + 1])):
            yield start, end, own


def _hits_abroad(index: CatalogueIndex, text: str, language: str) -> Iterator[Translation]:
    if language not in ABROAD:
        return
    options, own = own_options_of(index), own_words_of(index)
    for start, end, meant in standing_abroad(_words_abroad(language, "options"), text, language) if options else ():
        chosen = next((options[one] for one in meant if one in options), "")
        # What is no option here keeps no other word from its place: `en blanco` where white goods have no options.
        if chosen:
            yield start, end, chosen
    latin = "zh" not in _languages_of(index)
    standing = list(standing_abroad(_words_abroad(language, "abroad"), text, language)) if own else []
    exact = [(start, end) for start, end, meant in standing if any(one in own for one in meant)]
    for start, end, meant in standing:
        named = next((own[one] for one in meant if one in own), "")
        general = "" if named else next(filter(None, (general_word(index, one, latin) for one in meant)), "")
        # White plimsolls are white, and what is a kind of them: `белые кеды` is a sort of its own where none is sold.
        if not (general and any(start <= first and last <= end for first, last in exact)):
            yield start, end, named or general


def goods_named(text: str, language: str) -> list[Translation]:
    """Return where a folded text has words for goods (`goods`) or, in languages of `ABROAD`, for values of options (`option`), whatever a
    shop sells; in reading order, the longest at each place."""
    if language in ABROAD:
        hits = [(a, b, "option") for a, b, _ in standing_abroad(_words_abroad(language, "options"), text, language)]
        hits += [(a, b, "goods") for a, b, _ in standing_abroad(_words_abroad(language, "abroad"), text, language)]
        return longest(hits)
    found = []
    for last, (length, _) in _all_words().iter(text):
        start, end = last + 1 - length, last + 1
        end += text.startswith("s", end) and joins(text[last], "s") and not joins("s", text[end + 1 : end + 2])
        if not (joins(text[start - 1 : start], text[start]) or joins(text[end - 1], text[end : end + 1])):
            found.append((start, end, "goods"))
    return longest(found)


def written_abroad(words: Iterable[tuple[str, str]], language: str) -> list[str]:
    """Return an entry for each way in which chat writes words of another language: as it is written, a tab, and what it may mean by `|`.

    `words` are those words, each with one thing that it means.
    """
    meant: dict[str, tuple[str, ...]] = {}
    for word, meaning in words:
        for written in dict.fromkeys(_bare(form, language) for form in _spellings(word, language)):
            meant[written] = (*meant.get(written, ()), meaning)
    return [f"{written}\t{'|'.join(meanings)}" for written, meanings in meant.items()]


def lists_abroad(name: str, lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each language's list, and its lines without the language, out of the lines of `abroad.txt` or `options.txt`."""
    for language in ABROAD:
        yield (
            f"{name}_{language}",
            [rest for spoken, _, rest in (line.partition("\t") for line in lines) if spoken == language],
        )


def standing_abroad(abroad: Entries, text: str, language: str) -> Iterator[tuple[int, int, Sequence[str]]]:
    """Yield where words of another language stand in a folded text, each with its ending, and what they mean."""
    text = as_letters(text) if language == "ar" else text
    for start, behind, meant in abroad.standing_in(text):
        end = _end_of_word(text, start, behind, language)
        if end:
            yield start, end, meant


def _end_of_word(text: str, start: int, end: int, language: str) -> int:
    """Return where a word ends that begins at `start`, with its ending; 0 where what stands there is a piece of another word."""
    if language in JOINED:
        kana = _KATAKANA.match(text, start) and (_KATAKANA.match(text, start - 1) if start else None)
        return 0 if kana or (_KATAKANA.match(text, end - 1) and _KATAKANA.match(text, end)) else end
    if text[start - 1 : start].isalnum() and not (language == "ar" and _ARTICLE.search(text, 0, start)):
        return 0
    while text[end : end + 1] == text[end - 1] and language != "ko":
        # Drawn out as it is said: `chaquetaaa`.
        end += 1
    if not text[end : end + 1].isalpha():
        return end
    bent = ENDINGS[language].match(text, end) if language in ENDINGS else None
    if bent is None or text[bent.end() : bent.end() + 1].isalpha():
        return 0
    if language == "ko":
        # The particle stays: 은요 asks on, 도 asks whether that too.
        return end
    return bent.end() if end - start >= BENT_LETTERS_MIN else 0


def joins(left: str, right: str) -> bool:
    """Whether two characters, or none, are of one Latin word or number."""
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


@lru_cache(maxsize=8)
def _languages_of(index: CatalogueIndex) -> frozenset[str]:
    """Return the languages in which a shop writes titles."""
    return frozenset(language for product in index.every for language in product.title)


@lru_cache(maxsize=8)
def own_words_of(index: CatalogueIndex) -> Mapping[str, str]:
    """Return, by meaning, the word that a shop has for it: that of most products, in titles, aliases, categories and options."""
    return _own_words(tuple(_own_text(product) for product in index.every))


@lru_cache(maxsize=8)
def own_options_of(index: CatalogueIndex) -> Mapping[str, str]:
    """Return the values of a shop's options, folded, by what `options.txt` calls them: `leather` as it is, `L size` for `l`."""
    values = {value for product in index.every for *_, value in option_texts(product)}
    own = {(f"{value.upper()} size" if _SIZE.fullmatch(value) else value): _telling(value) for value in values}
    for _, name in _flags_of(index):
        for called in _FLAGS.get(name, (name,)):
            own.setdefault(called, name)
    return own


@lru_cache(maxsize=8)
def options_by_word(index: CatalogueIndex) -> Mapping[str, frozenset[str]]:
    """Return for each word that `own_options_of` gives of which options it is: no size stands in a colour's place."""
    options: dict[str, set[str]] = {}
    for product in index.every:
        for _, option, value in option_texts(product):
            options.setdefault(_telling(value), set()).add(option)
    for option, name in _flags_of(index):
        options.setdefault(name, set()).add(option)
    return {word: frozenset(own) for word, own in options.items()}


def _flags_of(index: CatalogueIndex) -> Iterator[tuple[str, str]]:
    """Yield the options that are there or not, with their names, by which they go: `tahan air` of `water resistance: yes/no`."""
    for product in index.every:
        for flag in index.choices[index.places[product.sku]].flags:
            yield flag.option, flag.option.casefold().replace("_", " ")


def _telling(value: str) -> str:
    """Return what of a value tells it from another that it holds: the cellular of `wi-fi + cellular`; a plus stands between two orders."""
    return value.rpartition(" + ")[2]


@lru_cache(maxsize=8)
def _own_words(texts: tuple[str, ...]) -> Mapping[str, str]:
    # By the texts, since each change of a price makes a new index.
    own: dict[str, str] = {}
    stands = _Standing(texts)
    for meaning, words in meanings():
        best = max(filter(_names, words), key=stands.count, default="")
        if best and stands.count(best):
            own[meaning] = best
    return own


def _names(word: str) -> bool:
    """Whether a word in a title is likely to name goods there: spring and light mostly are a season and a colour."""
    return word in goods_by_word() or not (word in IDLE or word in EVERYDAY)


@lru_cache(maxsize=8)
def _home_words(index: CatalogueIndex) -> Any:
    """Return what is Chinese for a shop's English words, and the other way round, each with its length and the shop's own word."""
    texts = tuple(_own_text(product) for product in index.every)
    return _foreign_words(texts, tuple(_whole_text(product) for product in index.every))


@lru_cache(maxsize=8)
def _foreign_words(called: tuple[str, ...], written: tuple[str, ...]) -> Any:
    """Return those words by what a shop calls its goods, and all that it writes of them.

    Longer words of the dictionary that one of them is a piece of stand there for themselves, and mean nothing: a phone case is no phone.
    """
    own, known = _own_words(called), _Standing(written)
    foreign: dict[str, str] = {}
    for meaning, words in meanings():
        if meaning in own:
            for word in words:
                if word.isascii() != own[meaning].isascii() and _names(word) and not known.count(word):
                    foreign.setdefault(word, own[meaning])
    if not foreign:
        return None
    pieces = _automaton((form, word) for word in foreign for form in _forms(word))
    blocking = {
        word: ""
        for _, words in meanings()
        for word in words
        if word not in foreign and any(length < len(word) for _, (length, _) in pieces.iter(word))
    }
    return _automaton((form, own) for word, own in {**blocking, **foreign}.items() for form in _forms(word))


@lru_cache(maxsize=32)
def _words_abroad(language: str, words: str) -> Entries:
    """Return the words of a language of `ABROAD` for goods (`abroad`) or for values of options (`options`)."""
    lines = (line.partition("\t") for line in packed_lines(f"{words}_{language}"))
    return entries_together(
        written_abroad(((word, meaning) for meaning, _, spelled in lines for word in spelled.split("|")), language)
    )


@lru_cache(maxsize=1)
def _all_words() -> Any:
    """Return the words of the dictionary in Chinese and English."""
    return _automaton((word, "") for _, words in meanings() for word in words)


def _spellings(word: str, language: str) -> tuple[str, ...]:
    """Return how chat writes a word: with its marks, or without. Vietnamese has another word for most without theirs."""
    return (word,) if language == "vi" else (word, as_letters(word))


def _bare(word: str, language: str) -> str:
    """Return what of a word stays where it is bent: рубашк of рубашка."""
    if language == "ru" and len(word) > BENT_LETTERS_MIN and word[-1] in "аеёийоуыьэюя":
        return word[:-1]
    return word


def _automaton(words: Iterable[tuple[str, Any]]) -> Any:
    automaton = ahocorasick.Automaton()
    for word, value in words:
        automaton.add_word(word, (len(word), value))
    automaton.make_automaton()
    return automaton


def meanings() -> Iterator[tuple[str, list[str]]]:
    """Yield the meanings of the dictionary with their words in Chinese and English."""
    for line in packed_lines("dictionary"):
        words = line.split("|")
        yield words[0], words


class _Standing:
    """Texts in which words are looked for: Latin ones by their stems, whole, Chinese ones wherever they stand."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._whole = "\n".join(self._texts)
        self._stemmed = [_stemmed(text) for text in self._texts]
        self._stems = {word for text in self._stemmed for word in text.split()}
        self._pairs = {self._whole[at : at + 2] for at in range(len(self._whole) - 1)}

    def may(self, word: str) -> bool:
        """Whether a word may stand in a text at all."""
        if word.isascii():
            return all(stem(one) in self._stems for one in _LATIN.findall(word))
        return word[:2] in self._pairs and word in self._whole

    def count(self, word: str) -> int:
        """Return in how many texts a word stands."""
        if not self.may(word):
            return 0
        if word.isascii():
            stems = _stemmed(word)
            return sum(stems in text for text in self._stemmed)
        return sum(word in text for text in self._texts)


def _stemmed(text: str) -> str:
    return f" {' '.join(map(stem, _LATIN.findall(text)))} "


def _own_text(product: Product) -> str:
    """Return what a product is called, and what it may be chosen by, folded."""
    texts = [*product.title.values(), *product.aliases, *product.category.values()]
    texts += [text for variant in product.variants for values in variant.options.values() for text in values.values()]
    return "\n".join(dict.fromkeys(map(fold, texts)))


def _whole_text(product: Product) -> str:
    """Return all that a shop writes of a product, folded."""
    texts = [*product.description.values(), *product.brand.values()]
    texts += [text for attribute in product.attributes.values() for text in attribute.text.values()]
    return "\n".join((_own_text(product), *dict.fromkeys(map(fold, texts))))


def _forms(word: str) -> Iterator[str]:
    """Yield a word, and its plurals where it is English."""
    yield word
    if word.isascii() and word[-1:].isalpha() and not word.endswith("s"):
        yield (
            f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word.endswith(("x", "ch", "sh")) else f"{word}s"
        )


_SIZE = re.compile("x*[sml]")
_LATIN = re.compile(r"[a-z0-9']+")
_KATAKANA = re.compile("[ァ-ヺー]")
_ARTICLE = re.compile(r"(?<!\w)(?:ال|وال|بال|لل|فال|كال|و|ب|ل)$")
"""What Arabic writes onto the beginning of a word."""
