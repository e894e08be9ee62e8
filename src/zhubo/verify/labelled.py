"""What stands behind the name of a property and a colon: `care: machine wash`. It must be what the facts say of that product."""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.facts import Product
from zhubo.text.free_words import free_words_in
from zhubo.text.numbers import fold
from zhubo.text.phrases import FALLBACK, phrases_for
from zhubo.verify.index import PRODUCTS_CACHED_MAX, ProductIndex, product_index
from zhubo.verify.pivot import Pivot
from zhubo.verify.reading import Reading, clause_at, product_of
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import Claim, is_covered, refute

UNKNOWN_SHARE_MAX = 0.5
"""Hosts word facts their own way; where most words are not those of the product's facts, it is something else that is said."""


def check_labelled(reading: Reading) -> None:
    """Refuse what is said to be a property of a product, where its facts say nothing like it."""
    if ":" not in reading.low:
        return
    _check_own_labels(reading)
    for match in _labels().finditer(reading.low):
        product = _spoken_of(reading, match.start())
        if product is None or reading.clauses[clause_at(reading, match.start())].question:
            continue
        start = match.end()
        end = _before_free_words(reading.low, start, _end_of(reading.low, start))
        if any(finding.start < end and start < finding.end for finding in reading.ledger.findings):
            continue
        if _is_foreign(reading, product, start, end) or _is_told_of_others(reading, product, match[1], start, end):
            stated = any(
                text.field.startswith("attributes.") and _of_label(text.field, match[1]) for text in product.texts
            )
            refute(reading.ledger, "wrong_attribute" if stated else "unsupported_claim", start, end)


def _end_of(low: str, start: int) -> int:
    """Return where what stands behind a label ends."""
    ends = _END.search(low, start)
    return len(low) if ends is None else ends.start()


def _before_free_words(low: str, start: int, end: int) -> int:
    """Return where what is said of a property ends: calming words behind a comma (`care: hand wash, ask me anything`) are no part of it."""
    for comma in reversed(list(_COMMA.finditer(low, start, end))):
        behind = low[comma.end() : end]
        if all(_LETTER.search(free_words_in(language).sub("", behind)) for language in LANGUAGES):
            break
        end = comma.start()
    return end


def _check_own_labels(reading: Reading) -> None:
    """Refuse the same behind names of properties that only the shop has: `Publisher: …`."""
    for match in _LABEL.finditer(reading.low):
        product = _spoken_of(reading, match.start())
        if product is None:
            continue
        end = _end_of(reading.low, match.end())
        if any(f.start < end and match.end() < f.end for f in reading.ledger.findings):
            continue
        if _is_told_of_others(reading, product, match[1].strip(), match.end(), end):
            refute(reading.ledger, "wrong_attribute", match.end(), end)


def told_as_given(text: str, reading: Reading, pivot: Pivot) -> list[tuple[int, int]]:
    """Return where a text in another language says, behind any label, to the letter what facts say of other goods than those named."""
    low = fold(text)
    if ":" not in low or len(low) != len(text):
        return []
    named = [(pivot.given(m.start, m.end)[1], m.sku) for m in reading.mentions]
    found = []
    for match in _ANY_LABEL.finditer(low):
        start = match.end()
        end = _end_of(low, start)
        said = low[start:end].strip(_EDGES)
        before = [sku for stop, sku in named if stop <= match.start()]
        product = product_of(reading, before[-1]) if before else anchor_at(reading, 0)
        if product is None or " " not in said or said in product.blob or "?" in low[end : end + 1]:
            continue
        others = (one for one in reading.index.facts.products.values() if one is not product.product)
        if any(said == told for one in others for _, told in _told(one)):
            found.append((start, end))
    return found


def _is_told_of_others(reading: Reading, product: ProductIndex, label: str, start: int, end: int) -> bool:
    """Whether `[start, end)` is to the letter what facts say of other goods under that name, and nowhere of these."""
    said = reading.low[start:end].strip(_EDGES)
    if (
        not said
        or said in product.blob
        or is_covered(reading.ledger, start, start + len(reading.low[start:end].rstrip(_EDGES)))
    ):
        return False
    return any((label, said) in _told(one) for one in reading.index.facts.products.values() if one != product.product)


def _told(product: Product) -> frozenset[tuple[str, str]]:
    """Return the names of a product's properties with what is said of each, folded; made once for this very object."""
    known = _TOLD.get(id(product))
    if known is not None and known[0] is product:
        return known[1]
    if len(_TOLD) >= PRODUCTS_CACHED_MAX:
        _TOLD.clear()
    told = frozenset(
        (label, said.strip(_EDGES))
        for name, attribute in product.attributes.items()
        for label in _labels_of(name)
        for word in attribute.text.values()
        for said in (fold(word), _END.split(fold(word), maxsplit=1)[0])
    )
    _TOLD[id(product)] = (product, told)
    return told


def _labels_of(name: str) -> set[str]:
    forms = {form for language in LANGUAGES for form in _names(language).get(name, ())}
    return {*forms, *(f"{form}s" for form in forms if form.isascii()), fold(name.replace("_", " "))}


def _spoken_of(reading: Reading, at: int) -> ProductIndex | None:
    """Return the product named before a label in its sentence: what is named behind it may be part of what is said."""
    sentence = reading.clauses[clause_at(reading, at)].sentence
    before = [
        m for m in reading.mentions if m.end <= at and reading.clauses[clause_at(reading, m.start)].sentence == sentence
    ]
    if before:
        return product_of(reading, before[-1].sku)
    earlier = [m for m in reading.mentions if m.end <= at]
    if earlier and any(
        m.start >= at and reading.clauses[clause_at(reading, m.start)].sentence == sentence for m in reading.mentions
    ):
        return product_of(reading, earlier[-1].sku)
    return anchor_at(reading, at)


def _is_foreign(reading: Reading, product: ProductIndex, start: int, end: int) -> bool:
    """Whether most words of `[start, end)` are none of the product's, and, in a text read from another language, all are another one's."""
    skus = (product.product.sku, *(variant.sku for variant in product.product.variants))
    own_ids = {f"product:{sku}" for sku in skus}
    carried = [claim for claim in reading.ledger.claims if own_ids.issuperset(_owners(claim))]
    said = "".join(" " if any(c.start <= at < c.end for c in carried) else reading.low[at] for at in range(start, end))
    words = _words(said)
    own = [word for word in words if word in product.blob]
    if not words or len(words) - len(own) <= UNKNOWN_SHARE_MAX * len(words):
        return False
    # Words that are left in the other language cannot be told from words of its own.
    return not reading.pivoted or _is_others(reading, reading.low[start:end].strip(" .,﹐"))


def _owners(claim: Claim) -> set[str]:
    return {fact_id.partition("#")[0] for fact_id in claim.evidence if fact_id.startswith("product:")}


def _is_others(reading: Reading, said: str) -> bool:
    products = map(product_index, reading.index.facts.products.values())
    return any(
        said in text.low and said in map(str.strip, text.parts) or text.low.rstrip(".。") == said
        for product in products
        for text in product.texts
    )


def _of_label(field: str, label: str) -> bool:
    name = field.removeprefix("attributes.")
    return any(label in _names(language).get(name, ()) for language in LANGUAGES)


def _words(said: str) -> list[str]:
    """Return the words of a folded text that say something: Latin ones, and pairs of Chinese signs."""
    found = [word for word in _LATIN.findall(said) if word not in _PLAIN]
    return found + [run[at : at + 2] for run in _HAN.findall(said) for at in range(len(run) - 1)]


LANGUAGES = ("zh", FALLBACK)
"""Those in which texts are judged."""


@lru_cache(maxsize=len(LANGUAGES))
def _names(language: str) -> dict[str, tuple[str, ...]]:
    """Return what properties are called in a language, folded."""
    sections = phrases_for(language).sections
    section = {**sections["option"], **sections["attribute"]}
    return {name: tuple(fold(form) for form in forms.split("|")) for name, forms in section.items()}


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    names = {form for language in LANGUAGES for forms in _names(language).values() for form in forms if len(form) > 1}
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<![a-z])({either})(?: is| are|是|为)?\s?:\s*")


_ANY_LABEL = re.compile(r"(?<=\w)\s?:\s*")
_TOLD: dict[int, tuple[Product, frozenset[tuple[str, str]]]] = {}
_EDGES = " .,。﹐"
_LABEL = re.compile(r"(?:(?<![a-z\u3400-\u9fff])|(?<=的))([a-z][a-z ]{2,24}|[\u3400-\u9fff]{2,6})\s?:\s*")
_END = re.compile(r"[;。!?()\n]|\.(?=\s|\Z)")
_COMMA = re.compile(r"[,﹐]")
_LETTER = re.compile(r"[^\W_]")
_LATIN = re.compile(r"[a-z][a-z'-]{2,}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_PLAIN = frozenset("and are for from its not the this with you your".split())
