"""Which product, and which variant, a text means: exact names first, then words, then words with one slip.

Pure and fast: it runs for every comment. Scores are integers in millionths; close scores mean that the text is ambiguous.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import ahocorasick

from zhubo.facts import Product, Variant

MICRO = 1_000_000
LETTERS_MAX = 200  # a comment is short; what is beyond names no product
TYPO_LETTERS_MIN = 4
TYPO_SHARE_MICRO = 700_000
WORDS = re.compile(r"[a-z0-9]+(?:[.'&+-][a-z0-9]+)*|[\u3400-\u9fff\u3041-\u30ff\uac00-\ud7a3]+|[^\W\d_]+")
ASIAN = re.compile(r"[\u3400-\u9fff\u3041-\u30ff\uac00-\ud7a3]")
STOP = frozenset(
    "the a an of for and or in on to is it this that with do you have how much what i my me can one price "
    "stock size color colour cost shipping 这个 那个 多少 少钱 什么 有没 没有 怎么 "
    "可以 还有 一个 几个 请问 你们 我们".split()
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A product that a text may mean. `score_micro` is in 0…1,000,000; `how`: alias, title or search."""

    sku: str
    score_micro: int
    how: str


@dataclass(frozen=True, slots=True, eq=False)
class CatalogueIndex:
    """What searching needs of a catalogue, built once; `build_index` makes it.

    `names` finds aliases, titles and brand with model inside a text; `postings` gives for each word the products and its weight there.
    """

    skus: tuple[str, ...]
    names: Any
    postings: Mapping[str, tuple[tuple[int, int], ...]]
    slips: Mapping[str, tuple[str, ...]]
    products: Mapping[str, Product]
    links: Mapping[int, str]


def build_index(products: Iterable[Product]) -> CatalogueIndex:
    """Return the index of the listed `products`, in their order."""
    listed = [product for product in products if product.listed]
    names = ahocorasick.Automaton()
    owners: dict[str, list[tuple[int, str]]] = defaultdict(list)
    weights: dict[str, dict[int, int]] = defaultdict(dict)
    for index, product in enumerate(listed):
        for name, how in _names(product):
            if (index, how) not in owners[name]:
                owners[name].append((index, how))
        for word, share in _weighted_words(product).items():
            weights[word][index] = share
    for name, found in owners.items():
        names.add_word(name, (len(name), tuple(found)))
    names.make_automaton()
    count = len(listed)
    postings = {
        word: tuple((index, share * _rarity(count, len(found)) // 1000) for index, share in found.items())
        for word, found in weights.items()
    }
    slips: dict[str, list[str]] = defaultdict(list)
    for word in postings:
        if len(word) >= TYPO_LETTERS_MIN and word.isascii() and word.isalpha():
            for shape in _shapes(word):
                slips[shape].append(word)
    return CatalogueIndex(
        tuple(product.sku for product in listed),
        names if len(owners) else None,
        postings,
        {shape: tuple(words) for shape, words in slips.items()},
        {product.sku: product for product in listed},
        {product.link_no: product.sku for product in listed if product.link_no is not None},
    )


def find_products(index: CatalogueIndex, text: str, limit: int = 5) -> tuple[Hit, ...]:
    """Return at most `limit` products that `text` may mean, best first; ties in the catalogue's order. Empty where none does.

    A name that stands in the text as such (`alias`, `title`) is surer the longer it is, and surer than any `search` hit.
    """
    folded = fold(text)[:LETTERS_MAX]
    best: dict[int, tuple[int, str]] = {}
    for found, (score, how) in _named(index, folded).items():
        best[found] = (score, how)
    words = _query_words(folded)
    total, scores = _scores(index, words)
    for found, score in scores.items():
        share = min(score * MICRO // total, MICRO) if total else 0
        named = best.get(found)
        if named is not None:
            best[found] = (min(named[0] + share // 100, MICRO), named[1])
        elif share >= MICRO // 5:
            best[found] = (share * 6 // 10, "search")
    ranked = sorted(best.items(), key=lambda one: (-one[1][0], one[0]))[:limit]
    return tuple(Hit(index.skus[found], score, how) for found, (score, how) in ranked)


def find_variant(product: Product, text: str) -> tuple[Variant, ...]:
    """Return the variants that fit every option that `text` mentions ("64G", "黑色", "red", "XL"), in the product's order.

    All variants where the text mentions none; several where it leaves the choice open. An option value that lies inside
    another ("L" in "XL", "red" in "dark red") counts only where it stands alone. Empty where no variant has all of them.
    """
    folded = fold(text)[:LETTERS_MAX]
    claimed = [False] * len(folded)
    wanted: dict[str, set[int]] = {}
    for word, name, owners in _option_words(product):
        places = [at for at in _places(folded, word) if not any(claimed[at : at + len(word)])]
        for at in places:
            claimed[at : at + len(word)] = [True] * len(word)
        if places:
            wanted.setdefault(name, set()).update(owners)
    fitting = set(range(len(product.variants)))
    for having in wanted.values():
        fitting &= having
    return tuple(product.variants[one] for one in sorted(fitting))


def mentions_option(product: Product, text: str) -> bool:
    """Return whether `text` mentions any option value of `product`."""
    folded = fold(text)[:LETTERS_MAX]
    return any(_places(folded, word) for word, _, _ in _option_words(product))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` as names are compared: NFKC, folded case, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _names(product: Product) -> Iterable[tuple[str, str]]:
    for alias in product.aliases:
        if len(fold(alias)) >= 1:
            yield fold(alias), "alias"
    for title in product.title.values():
        if len(fold(title)) >= 2:
            yield fold(title), "title"
    model = product.attributes.get("model")
    for brand in product.brand.values():
        for words in model.text.values() if model else ():
            yield fold(f"{brand} {words}"), "title"
            yield fold(f"{brand}{words}"), "title"
    if len(fold(product.sku)) >= 4:
        yield fold(product.sku), "alias"


def _named(index: CatalogueIndex, folded: str) -> dict[int, tuple[int, str]]:
    """Return the products whose names stand in the text. A name inside a longer found name does not count."""
    if index.names is None or not folded:
        return {}
    spans = []
    for end, (length, owners) in index.names.iter(folded):
        start = end - length + 1
        if _stands_alone(folded, start, end + 1):
            spans.append((start, end + 1, owners))
    found: dict[int, tuple[int, str]] = {}
    for start, end, owners in spans:
        if any(s <= start and end <= e and e - s > end - start for s, e, _ in spans):
            continue
        size = min(end - start, 20)
        for owner, how in owners:
            score = 800_000 + size * 8_000 + (10_000 if how == "title" else 0)
            if score > found.get(owner, (0, ""))[0]:
                found[owner] = (score, how)
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a name is not cut out of a longer Latin word or number."""
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if ASIAN.match(left) or ASIAN.match(right) or not (left.isalnum() and right.isalnum()):
        return False
    return left.isalpha() == right.isalpha()


def _pieces(folded: str) -> Iterable[str]:
    """Yield Latin words and numbers, and of Asian runs each pair of letters, a lone letter as it is."""
    for match in WORDS.finditer(folded):
        run = match.group()
        if ASIAN.match(run):
            yield from (run[at : at + 2] for at in range(len(run) - 1)) if len(run) > 1 else (run,)
        else:
            yield run
            parts = re.findall(r"[a-z]+|\d+", run)
            if len(parts) > 1:
                yield from (part for part in parts if len(part) > 1)
            elif run.isascii() and len(run) > 4 and run.endswith("s") and not run.endswith("ss"):
                yield run[:-1]


def _weighted_words(product: Product) -> dict[str, int]:
    """Return the words of a product with their weight in thousandths: title and aliases full, brand, category, attributes less."""
    weighted: dict[str, int] = {}
    sources: list[tuple[Iterable[str], int]] = [
        (product.title.values(), 1000),
        (product.aliases, 1000),
        (product.brand.values(), 1000),
        (product.category.values(), 500),
        ((words for one in product.attributes.values() for words in one.text.values()), 150),
    ]
    for texts, share in sources:
        for text in texts:
            for word in _pieces(fold(text)[:LETTERS_MAX]):
                if word not in STOP:
                    weighted[word] = max(weighted.get(word, 0), share)
    return weighted


def _rarity(count: int, found: int) -> int:
    """Return the inverse document frequency in thousandths, whole: 1000 × (1 + log2(count / found)), log2 in eighths."""
    eighths = ((count * count * count) // max(found, 1) ** 3 + 1).bit_length() - 1
    return 1000 + eighths * 1000 // 3


def _query_words(folded: str) -> Counter[str]:
    return Counter(word for word in _pieces(folded) if word not in STOP)


def _scores(index: CatalogueIndex, words: Mapping[str, int]) -> tuple[int, dict[int, int]]:
    """Return the weight of all words that the catalogue knows, and of those that each product has."""
    total = 0
    scores: dict[int, int] = {}
    for word in words:
        share, postings = MICRO, index.postings.get(word)
        if postings is None:
            near = _near(index, word)
            if near is None:
                continue
            share, postings = TYPO_SHARE_MICRO, index.postings[near]
        total += max(weight for _, weight in postings)
        for found, weight in postings:
            scores[found] = scores.get(found, 0) + weight * share // MICRO
    return total, scores


def _near(index: CatalogueIndex, word: str) -> str | None:
    """Return the only known word one slip (a letter more, less, other, or two swapped) away from `word`."""
    if len(word) < TYPO_LETTERS_MIN or not (word.isascii() and word.isalpha()):
        return None
    near = {
        known
        for shape in _shapes(word)
        for known in index.slips.get(shape, ())
        if known[0] == word[0] and _one_slip(word, known)
    }
    return min(near) if len(near) == 1 else None


def _shapes(word: str) -> Iterable[str]:
    """Yield `word` and all that is left of it when one letter goes: two words one slip apart share a shape."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _one_slip(word: str, known: str) -> bool:
    if abs(len(word) - len(known)) > 1:
        return False
    at = 0
    while at < min(len(word), len(known)) and word[at] == known[at]:
        at += 1
    rest, other = word[at:], known[at:]
    swapped = len(rest) >= 2 and rest[1::-1] + rest[2:] == other
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


def _option_words(product: Product) -> Sequence[tuple[str, str, frozenset[int]]]:
    """Return each word for an option value with its option and the variants that have it, longest first."""
    found: dict[tuple[str, str], set[int]] = {}
    for at, variant in enumerate(product.variants):
        for name, text in variant.options.items():
            for value in text.values():
                for word in _value_words(fold(value)):
                    found.setdefault((word, name), set()).add(at)
    return sorted(
        ((word, name, frozenset(owners)) for (word, name), owners in found.items()), key=lambda one: (-len(one[0]), one)
    )


def _value_words(value: str) -> Iterable[str]:
    """Yield the ways in which people write an option value: "黑色" also as 黑, "64gb" also as 64g, "50 ml" also as 50ml."""
    if not value:
        return
    yield value
    if " " in value:
        yield value.replace(" ", "")
    if len(value) >= 2 and value.endswith("色") and ASIAN.match(value):
        yield value[:-1]
    match = re.fullmatch(r"(\d+)\s*([gt])b?", value)
    if match is not None:
        yield from (f"{match.group(1)}{match.group(2)}", f"{match.group(1)}{match.group(2)}b")
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(码|号|寸|英寸|cm|ml|l|kg|g|inch)", value)
    if match is not None:
        yield match.group(1)


def _places(folded: str, word: str) -> list[int]:
    places, at = [], folded.find(word)
    while at >= 0:
        if not _within_word(folded, at, at + len(word)):
            places.append(at)
        at = folded.find(word, at + len(word))
    return places


def _within_word(text: str, start: int, end: int) -> bool:
    """Return whether the text at `start` to `end` is cut out of a longer Latin word, number, or size such as 2xl."""

    def cut(left: str, right: str) -> bool:
        return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()

    return (start > 0 and cut(text[start - 1], text[start])) or (end < len(text) and cut(text[end - 1], text[end]))
