"""The facts of a shop, arranged for looking up: per product what can be claimed of it, per shop which words name what.

The caches change no result: they keep an index beside the very object that it was made from, are bounded, and are emptied when full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from decimal import Decimal
from typing import Any

from zhubo.facts import Policy, Product, Promotion, Text, Variant
from zhubo.state import Facts
from zhubo.text.dates import DateSpan, dates_in
from zhubo.text.numbers import fold, numbers_in
from zhubo.text.units import quantities_in, to_base
from zhubo.values import dataclass
from zhubo.verify.fragments import FactText, Fragment, fact_text, fragments_of, turned_denials
from zhubo.verify.rules import Rules, load_rules
from zhubo.verify.vocabulary import automaton_of, vocabulary_of

PRODUCTS_CACHED_MAX = 65_536
SHOPS_CACHED_MAX = 8
DURATIONS = ("time", "month", "workday")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that a fact states. `options`: folded option values that the same piece of text names (`2升款400瓦`)."""

    field: str
    dimension: str
    base: Decimal
    options: frozenset[str]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ProductIndex:
    """What can be claimed of one product. `options`: name -> folded value -> canonical value; `nouns`: what Latin titles end in.

    `bare`: a number without a unit -> the fields that state it. `phrases`: where options share values, a variant's values in order, with
    where each stands.
    """

    product: Product
    texts: tuple[FactText, ...]
    fragments: tuple[Fragment, ...]
    blob: str
    squeezed: str
    quantities: dict[tuple[str, Decimal], tuple[Quantity, ...]]
    options: dict[str, dict[str, str]]
    option_quantities: dict[tuple[str, Decimal], tuple[tuple[str, str], ...]]
    variants: tuple[tuple[Variant, dict[str, str]], ...]
    dates: tuple[DateSpan, ...]
    nouns: frozenset[str]
    bare: dict[Decimal, tuple[str, ...]]
    phrases: tuple[tuple[str, tuple[tuple[int, int, str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class PolicyIndex:
    """A policy or a promotion: its texts and everything they state. `denials`: what it denies, as somebody would affirm it."""

    id: str
    topic: str
    fact: Policy | Promotion
    texts: tuple[FactText, ...]
    fragments: tuple[Fragment, ...]
    blob: str
    squeezed: str
    quantities: frozenset[tuple[str, Decimal]]
    durations: frozenset[tuple[str, Decimal]]
    denials: tuple[str, ...]
    numbers: frozenset[Decimal]


@dataclass(frozen=True, slots=True)
class FactIndex:
    """A shop's facts, arranged. `words`: an automaton over names, options and rule terms, with `(length, ((group, payload), …))` values.

    `rule_words`: an automaton over what policies and promotions say, with the ids of those that do. `priced`: the promotions that set the
    price of one piece of some goods.
    """

    facts: Facts
    rules: Rules
    words: Any
    names: dict[str, tuple[str, ...]]
    policies: tuple[PolicyIndex, ...]
    promotions: tuple[PolicyIndex, ...]
    rule_words: Any
    codes: dict[str, str]
    currency: str
    time_zone: str
    shop_blob: str
    priced: tuple[PolicyIndex, ...]


@dataclass(slots=True)
class _Cache:
    products: dict[int, tuple[Product, ProductIndex]] = field(default_factory=dict)
    rules: dict[int, tuple[object, PolicyIndex]] = field(default_factory=dict)
    shops: dict[int, tuple[Facts, FactIndex]] = field(default_factory=dict)
    rule_words: dict[tuple[int, ...], tuple[tuple[PolicyIndex, ...], Any]] = field(default_factory=dict)
    words: dict[int, tuple[object, Any, dict[str, tuple[str, ...]]]] = field(default_factory=dict)


_CACHE = _Cache()


def index_facts(facts: Facts) -> FactIndex:
    """Return the index of `facts`, made once for these very facts."""
    known = _CACHE.shops.get(id(facts))
    if known is not None and known[0] is facts:
        return known[1]
    if len(_CACHE.shops) >= SHOPS_CACHED_MAX:
        _CACHE.shops.clear()
    index = _index(facts)
    _CACHE.shops[id(facts)] = (facts, index)
    return index


def product_index(product: Product) -> ProductIndex:
    """Return the index of `product`, made once for this very object."""
    known = _CACHE.products.get(id(product))
    if known is not None and known[0] is product:
        return known[1]
    if len(_CACHE.products) >= PRODUCTS_CACHED_MAX:
        _CACHE.products.clear()
    index = _index_product(product)
    _CACHE.products[id(product)] = (product, index)
    return index


def _index(facts: Facts) -> FactIndex:
    words, names = _words(facts)
    promotions = tuple(_index_rule(p, f"promotion:{p.id}", p.kind) for _, p in sorted(facts.promotions.items()))
    policies = tuple(_index_rule(p, f"policy:{p.id}", p.topic) for _, p in sorted(facts.policies.items()))
    info = facts.info
    return FactIndex(
        facts=facts,
        rules=load_rules(),
        words=words,
        names=names,
        policies=policies,
        promotions=promotions,
        rule_words=_rule_words((*policies, *promotions)),
        codes={fold(p.code): p.id for p in facts.promotions.values() if p.code},
        currency=info.currency if info is not None else _currency(facts.products.values()),
        time_zone=info.time_zone if info is not None else "UTC",
        shop_blob=" ".join(fold(word) for word in info.name.values()) if info is not None else "",
        priced=tuple(p for p in promotions if isinstance(p.fact, Promotion) and _sets_price(p.fact)),
    )


def _sets_price(fact: Promotion) -> bool:
    conditions = (fact.code, fact.threshold, (fact.quantity or 1) > 1)
    return (
        fact.kind == "price"
        and fact.price is not None
        and not any(conditions)
        and bool(fact.products or fact.categories)
    )


def _rule_words(rules: tuple[PolicyIndex, ...]) -> Any:
    key = tuple(id(rule) for rule in rules)
    known = _CACHE.rule_words.get(key)
    if known is not None:
        return known[1]
    if len(_CACHE.rule_words) >= SHOPS_CACHED_MAX:
        _CACHE.rule_words.clear()
    automaton = automaton_of(
        (word, rule.id) for rule in rules for word in (*(f.words for f in rule.fragments), *rule.denials)
    )
    _CACHE.rule_words[key] = (rules, automaton)
    return automaton


def _currency(products: Iterable[Product]) -> str:
    return next((v.price.currency for p in products for v in p.variants if v.price is not None), "CNY")


def _words(facts: Facts) -> tuple[Any, dict[str, tuple[str, ...]]]:
    """Return the vocabulary of the bag, made once for as long as products and their names stay what they are: stock changes neither."""
    key = id(facts.product_of)
    known = _CACHE.words.get(key)
    if known is not None and known[0] is facts.product_of and len(facts.product_of):
        return known[1], known[2]
    products = tuple(product for _, product in sorted(facts.products.items()))
    automaton, names = vocabulary_of(products, _options)
    if len(_CACHE.words) >= SHOPS_CACHED_MAX:
        _CACHE.words.clear()
    _CACHE.words[key] = (facts.product_of, automaton, names)
    return automaton, names


def _index_product(product: Product) -> ProductIndex:
    options = _options(product)
    flat_options = frozenset(value for values in options.values() for value in values)
    texts = tuple(_product_texts(product))
    quantities: dict[tuple[str, Decimal], list[Quantity]] = {}
    for text in texts:
        for quantity in _quantities(text, flat_options):
            quantities.setdefault((quantity.dimension, quantity.base), []).append(quantity)
    for name, attribute in product.attributes.items():
        based = to_base(attribute.number, attribute.unit) if attribute.number is not None and attribute.unit else None
        if based is not None:
            quantities.setdefault(based, []).append(Quantity(f"attributes.{name}", *based, frozenset()))
    for variant in product.variants:
        if variant.weight_g is not None:
            key = ("mass", Decimal(variant.weight_g))
            quantities.setdefault(key, []).append(Quantity("weight_g", *key, frozenset()))
    blob = "\n".join(text.low for text in texts if text.field != "list_price")
    return ProductIndex(
        product=product,
        texts=texts,
        fragments=tuple(part for text in texts for part in fragments_of(text)),
        blob=blob,
        squeezed="".join(blob.split(" ")),
        quantities={key: tuple(found) for key, found in quantities.items()},
        options=options,
        option_quantities=_option_quantities(options),
        variants=tuple((v, {n: _meant(t) for n, t in v.options.items()}) for v in product.variants),
        dates=tuple(span for text in texts for span in dates_in(text.low)),
        nouns=frozenset(_nouns(product)),
        bare=_bare_numbers(product),
        phrases=tuple(_phrases(product, options)),
    )


def _phrases(
    product: Product, options: dict[str, dict[str, str]]
) -> Iterable[tuple[str, tuple[tuple[int, int, str, str], ...]]]:
    values = [value for forms in options.values() for value in forms]
    if len(values) == len(set(values)):
        return
    for joint in (" ", ""):
        for variant in product.variants:
            phrase, parts = "", []
            for name, text in variant.options.items():
                word = fold(next(iter(text.values()), "").strip())
                phrase += joint if phrase else ""
                parts.append((len(phrase), len(phrase) + len(word), name, _meant(text)))
                phrase += word
            yield phrase, tuple(parts)


def _bare_numbers(product: Product) -> dict[Decimal, tuple[str, ...]]:
    found: dict[Decimal, tuple[str, ...]] = {}
    for name, attribute in product.attributes.items():
        written = [] if attribute.number is None or attribute.unit else [attribute.number]
        for word in (*written, *attribute.text.values()):
            if _NUMBER_ALONE.fullmatch(word.strip()):
                value = Decimal(word.strip())
                found[value] = (*found.get(value, ()), f"attributes.{name}")
    return found


def _nouns(product: Product) -> Iterable[str]:
    for title in product.title.values():
        match = _LAST_WORD.search(fold(title))
        if match is not None:
            yield from (match[0], match[0] + "s", match[0] + "es", match[0].removesuffix("s"))


def _options(product: Product) -> dict[str, dict[str, str]]:
    options: dict[str, dict[str, str]] = {}
    for variant in product.variants:
        for name, text in variant.options.items():
            values = options.setdefault(name, {})
            for word in text.values():
                for form in {fold(word.strip()), fold(word.strip()).replace(" ", "")}:
                    values.setdefault(form, _meant(text))
    return options


def _meant(text: Text) -> str:
    return fold(next(iter(text.values()), "").strip())


def _option_quantities(options: dict[str, dict[str, str]]) -> dict[tuple[str, Decimal], tuple[tuple[str, str], ...]]:
    """Return which values a quantity may mean; one that is just that quantity, before those that only begin with it (100g, 100g×5)."""
    found: dict[tuple[str, Decimal], dict[tuple[str, str], bool]] = {}
    for name, values in options.items():
        for value, meant in values.items():
            for span in quantities_in(value, numbers_in(value)):
                pairs = found.setdefault((span.dimension, span.base), {})
                pairs[name, meant] = pairs.get((name, meant), False) or (span.start, span.end) == (0, len(value))
    return {
        key: tuple(pair for pair, whole in pairs.items() if whole or not any(pairs.values()))
        for key, pairs in found.items()
    }


def _product_texts(product: Product) -> Iterable[FactText]:
    for field_name, text in (
        ("title", product.title),
        ("brand", product.brand),
        ("category", product.category),
        ("description", product.description),
        ("gift", product.gift),
    ):
        yield from (fact_text(field_name, word) for word in text.values())
    for alias in product.aliases:
        yield fact_text("aliases", alias)
    for name, attribute in product.attributes.items():
        for word in attribute.text.values():
            yield fact_text(f"attributes.{name}", word)
        if attribute.number is not None:
            yield fact_text(f"attributes.{name}", f"{attribute.number}{attribute.unit or ''}")
    seen: set[str] = set()
    for variant in product.variants:
        for name, text in variant.options.items():
            for word in text.values():
                if word not in seen:
                    seen.add(word)
                    yield fact_text(f"options.{name}", word)
        for word in variant.list_price_basis.values():
            if word not in seen:
                seen.add(word)
                yield fact_text("list_price", word)


def _quantities(text: FactText, options: frozenset[str]) -> Iterable[Quantity]:
    done = 0
    spans = quantities_in(text.low, numbers_in(text.low))
    for part in text.parts:
        end = done + len(part)
        named = frozenset(value for value in options if len(value) > 1 and value in part)
        for span in spans:
            if done <= span.start < end:
                yield Quantity(text.field, span.dimension, span.base, named, span.unit)
        done = end + 1


def _index_rule(fact: Policy | Promotion, fact_id: str, topic: str) -> PolicyIndex:
    known = _CACHE.rules.get(id(fact))
    if known is not None and known[0] is fact:
        return known[1]
    texts = tuple(_rule_texts(fact))
    blob = "\n".join(text.low for text in texts)
    spans = [span for text in texts for span in quantities_in(text.low, numbers_in(text.low))]
    index = PolicyIndex(
        id=fact_id,
        topic=topic,
        fact=fact,
        texts=texts,
        fragments=tuple(part for text in texts for part in fragments_of(text)),
        blob=blob,
        squeezed="".join(blob.split(" ")),
        quantities=frozenset((span.dimension, span.base) for span in spans),
        durations=frozenset(_durations(fact, {(span.dimension, span.base) for span in spans})),
        denials=turned_denials(texts),
        numbers=frozenset(n.value for text in texts for n in numbers_in(text.low)),
    )
    if len(_CACHE.rules) >= PRODUCTS_CACHED_MAX:
        _CACHE.rules.clear()
    _CACHE.rules[id(fact)] = (fact, index)
    return index


def _durations(fact: Policy | Promotion, stated: set[tuple[str, Decimal]]) -> set[tuple[str, Decimal]]:
    found = {one for one in stated if one[0] in DURATIONS}
    if isinstance(fact, Policy):
        if fact.days is not None:
            found.add(("time", Decimal(fact.days * 86_400)))
        if fact.within_hours is not None:
            found.add(("time", Decimal(fact.within_hours * 3_600)))
        if fact.within_business_days is not None:
            found.add(("workday", Decimal(fact.within_business_days)))
        if fact.years is not None:
            found.add(("month", Decimal(fact.years * 12)))
    return found


def _rule_texts(fact: Policy | Promotion) -> Iterable[FactText]:
    yield from (fact_text("text", word) for word in fact.text.values())
    if isinstance(fact, Promotion):
        yield from (fact_text("gift", word) for word in fact.gift.values())
    else:
        yield from (fact_text("condition", word) for word in fact.condition.values())
        for name, words in (
            ("regions", fact.regions),
            ("ships_to", fact.ships_to),
            ("carriers", (*fact.carriers, fact.default)),
            ("except", fact.exceptions),
            ("methods", fact.methods),
            ("from", (fact.ships_from,)),
        ):
            yield from (fact_text(name, word) for word in words if word)
        yield from (fact_text("not_to", word) for word in fact.not_to)
    yield from (fact_text(name, word) for name, word in fact.extra.items())


_NUMBER_ALONE = re.compile(r"[0-9]{1,12}(?:[.][0-9]{1,6})?")
_LAST_WORD = re.compile(r"[a-z]{3,}(?=\s*\Z)")
