"""What stands behind the name of a property and a colon: `care: machine wash`. It must be what the facts say of that product."""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.text.numbers import fold
from zhubo.text.phrases import FALLBACK, phrases_for
from zhubo.verify.index import ProductIndex, product_index
from zhubo.verify.reading import Reading, clause_at, product_of
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import Claim, refute

UNKNOWN_SHARE_MAX = 0.5
"""Hosts word facts their own way; where most words are not those of the product's facts, it is something else that is said."""


def check_labelled(reading: Reading) -> None:
    """Refuse what is said to be a property of a product, where its facts say nothing like it."""
    if ":" not in reading.low:
        return
    for match in _labels().finditer(reading.low):
        product = _spoken_of(reading, match.start())
        if product is None or reading.clauses[clause_at(reading, match.start())].question:
            continue
        start = match.end()
        ends = _END.search(reading.low, start)
        end = len(reading.low) if ends is None else ends.start()
        if any(finding.start < end and start < finding.end for finding in reading.ledger.findings):
            continue
        if _is_foreign(reading, product, start, end):
            stated = any(
                text.field.startswith("attributes.") and _of_label(text.field, match[1]) for text in product.texts
            )
            refute(reading.ledger, "wrong_attribute" if stated else "unsupported_claim", start, end)


def _spoken_of(reading: Reading, at: int) -> ProductIndex | None:
    """Return the product named before a label in its sentence: what is named behind it may be part of what is said."""
    sentence = reading.clauses[clause_at(reading, at)].sentence
    before = [
        m for m in reading.mentions if m.end <= at and reading.clauses[clause_at(reading, m.start)].sentence == sentence
    ]
    return product_of(reading, before[-1].sku) if before else anchor_at(reading, at)


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
    section = phrases_for(language).sections["attribute"]
    return {name: tuple(fold(form) for form in forms.split("|")) for name, forms in section.items()}


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    names = {form for language in LANGUAGES for forms in _names(language).values() for form in forms if len(form) > 1}
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<![a-z])({either})(?: is| are|是|为)?\s?:\s*")


_END = re.compile(
    r"[;。!?()\n]|\.(?=\s|\Z)|[﹐,]\s?(?=(?:还)?有(?:什么|任何)?(?:问题|疑问|需要|想问)|(?:欢迎)?随时(?:问|说|来问))"
)
"""Where what is said of a property ends; an offer of help behind it is no part of it."""
_LATIN = re.compile(r"[a-z][a-z'-]{2,}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_PLAIN = frozenset("and are for from its not the this with you your".split())
