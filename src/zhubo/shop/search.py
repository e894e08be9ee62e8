"""Which products of a bag a comment names: exact names first, then the words that tell one product from the others.

Scores are integers x 1e-6. A name of the merchant's own (title or alias) scores 1; a search hit scores the share of the comment's telling
words that the product carries, each weighted by how few products carry it, so that hits with nearly equal scores are what they look
like: ambiguous.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import ahocorasick

from zhubo.facts import Product, Text
from zhubo.shop.terms import edits, fold, is_word_at, spans_of, telling_terms, terms_of

ALIAS_CHARS_MIN = 2
POSTINGS_SHARE_MAX = 0.6
"""A word that more than this share of a bag carries tells nothing (in bags of more than four)."""
SEARCH_SCORE_MIN_MICRO = 300_000
TYPO_WEIGHT_NUMERATOR, TYPO_WEIGHT_DENOMINATOR = 7, 10
MICRO = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A product that a text may mean. `how`: title alias search. `start` and `end` are of the folded text; a search hit has neither."""

    sku: str
    score_micro: int
    how: str
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueIndex:
    """A bag, indexed. `names` finds exact titles and aliases; `postings` maps a telling term to products; `options` is each product's."""

    names: ahocorasick.Automaton | None
    postings: Mapping[str, frozenset[str]]
    weights: Mapping[str, int]
    typos: Mapping[str, tuple[str, ...]]
    options: Mapping[str, tuple[tuple[str, str, frozenset[str]], ...]]
    variants: Mapping[str, tuple[str, ...]]
    brands: frozenset[str]
    listed: frozenset[str]
    only: str | None


def build_index(products: Iterable[Product]) -> CatalogueIndex:
    """Return the index of `products`; the same for the same products, in whatever order they come."""
    bag = sorted(products, key=lambda p: p.sku)
    names = _names(bag)
    postings: dict[str, set[str]] = {}
    for product in bag:
        for term in _terms(product):
            postings.setdefault(term, set()).add(product.sku)
    most = max(2, int(len(bag) * POSTINGS_SHARE_MAX)) if len(bag) > 4 else len(bag)
    telling = {term: frozenset(skus) for term, skus in postings.items() if len(skus) <= most}
    weights = {term: _weight(len(skus), len(bag), term) for term, skus in telling.items()}
    typos: dict[str, list[str]] = {}
    for term in sorted(telling):
        for edit in edits(term):
            typos.setdefault(edit, []).append(term)
    listed = frozenset(p.sku for p in bag if p.listed)
    return CatalogueIndex(
        names=names,
        postings=telling,
        weights=weights,
        typos={edit: tuple(terms) for edit, terms in typos.items()},
        options={p.sku: tuple(_option_words(p)) for p in bag},
        variants={p.sku: tuple(v.sku for v in p.variants) for p in bag},
        brands=frozenset(fold(word) for p in bag for word in p.brand.values()),
        listed=listed,
        only=next(iter(listed)) if len(listed) == 1 else None,
    )


def find_products(index: CatalogueIndex, text: str, limit: int = 5) -> tuple[Hit, ...]:
    """Return up to `limit` products that `text` may name, best first; exact names in the order in which they stand."""
    folded = fold(text)
    named = _named(index, folded)
    if named:
        return tuple(named[:limit])
    return tuple(_searched(index, folded)[:limit])


def find_variants(index: CatalogueIndex, sku: str, text: str) -> tuple[str, ...]:
    """Return the variants of `sku` that fit every option word in `text`; an empty tuple where it has none of the product's."""
    folded = fold(text)
    wanted: dict[str, set[str]] = {}
    longest: dict[str, int] = {}
    for name, word, variants in index.options.get(sku, ()):
        if len(word) >= longest.get(name, 0) and is_word_at(folded, word):
            if len(word) > longest.get(name, 0):
                wanted[name] = set()
                longest[name] = len(word)
            wanted[name] |= variants
    if not wanted:
        return ()
    fitting = set.intersection(*wanted.values())
    return tuple(v for v in index.variants[sku] if v in fitting)


def _names(bag: list[Product]) -> ahocorasick.Automaton | None:
    owners: dict[str, list[tuple[str, str]]] = {}
    for product in bag:
        for how, name in _own_names(product):
            entry = (product.sku, how)
            if len(name) >= ALIAS_CHARS_MIN and entry not in owners.setdefault(name, []):
                owners[name].append(entry)
    owners = {name: entries for name, entries in owners.items() if entries}
    if not owners:
        return None
    automaton = ahocorasick.Automaton()
    for name, entries in owners.items():
        automaton.add_word(name, (name, tuple(entries)))
    automaton.make_automaton()
    return automaton


def _own_names(product: Product) -> Iterator[tuple[str, str]]:
    for title in product.title.values():
        yield "title", fold(title)
    for alias in product.aliases:
        yield "alias", fold(alias)
    yield "alias", fold(product.sku)


def _terms(product: Product) -> set[str]:
    told: set[str] = set()
    texts: list[Text] = [product.title, product.brand, product.category]
    for text in texts:
        for words in text.values():
            told |= terms_of(fold(words))
    for alias in product.aliases:
        told |= terms_of(fold(alias))
    return told


def _weight(count: int, bag: int, term: str) -> int:
    """Return an integer weight: each halving of the products that carry a term adds one step; two scripts weigh alike."""
    steps = max(1, (max(bag, 2) * 4 // max(count, 1)).bit_length())
    return steps * steps


def _named(index: CatalogueIndex, folded: str) -> list[Hit]:
    """Return the exact names in `folded`, longest first where they overlap, then in reading order."""
    if index.names is None:
        return []
    found: list[tuple[int, int, tuple[tuple[str, str], ...]]] = []
    for last, (name, entries) in index.names.iter(folded):
        start, end = last - len(name) + 1, last + 1
        if spans_of(folded, start, end):
            found.append((start, end, entries))
    found.sort(key=lambda f: (f[0] - f[1], f[0]))
    kept: list[tuple[int, int, tuple[tuple[str, str], ...]]] = []
    for start, end, entries in found:
        if all(end <= s or start >= e for s, e, _ in kept):
            kept.append((start, end, entries))
    hits: dict[str, Hit] = {}
    for start, end, entries in sorted(kept):
        for sku, how in sorted(entries, key=lambda entry: entry[0] not in index.listed):
            hits.setdefault(sku, Hit(sku=sku, score_micro=MICRO // len(entries), how=how, start=start, end=end))
    return list(hits.values())


def _searched(index: CatalogueIndex, folded: str) -> list[Hit]:
    scores: dict[str, int] = {}
    total = 0
    matched: list[str] = []
    for term in telling_terms(folded):
        skus, weight = _postings(index, term)
        if not skus:
            continue
        total += weight
        matched.append(term)
        for sku in skus:
            scores[sku] = scores.get(sku, 0) + weight
    if not total:
        return []
    if len(matched) == 1 and not matched[0].isascii() and matched[0] not in index.brands:
        # One pair of characters out of a longer word ("咖啡" of "挂耳咖啡") is half a reason.
        total *= 2
    hits = [Hit(sku=sku, score_micro=score * MICRO // total, how="search") for sku, score in scores.items()]
    hits = [hit for hit in hits if hit.score_micro >= SEARCH_SCORE_MIN_MICRO]
    return sorted(hits, key=lambda hit: (-hit.score_micro, hit.sku not in index.listed, hit.sku))


def _postings(index: CatalogueIndex, term: str) -> tuple[frozenset[str], int]:
    """Return who carries `term` and its weight; for a word that nobody carries, those of the words that are one typing error away."""
    skus = index.postings.get(term)
    if skus is not None:
        return skus, index.weights[term]
    near = sorted({word for edit in edits(term) for word in index.typos.get(edit, ())})
    if len(near) != 1:
        return frozenset(), 0
    return index.postings[near[0]], index.weights[near[0]] * TYPO_WEIGHT_NUMERATOR // TYPO_WEIGHT_DENOMINATOR


def _option_words(product: Product) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield (option, folded word, the variants that have it): each language's word, and a Chinese colour without its 色."""
    words: dict[tuple[str, str], set[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            for word in value.values():
                for written in _ways(fold(word)):
                    words.setdefault((name, written), set()).add(variant.sku)
    for (name, written), variants in sorted(words.items()):
        yield name, written, frozenset(variants)


def _ways(word: str) -> Iterator[str]:
    if not word:
        return
    yield word
    if len(word) == 2 and word.endswith("色"):
        yield word[0]
    if word.endswith("gb"):
        yield word[:-1]
    if word.endswith("g") and word[:-1].isdigit():
        yield word + "b"
