"""What holds of every true answer: other facts make it false; the order of facts, the language and a second repair do not matter."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import pytest
from tests.verify.drafts import drafts, question, questions
from tests.verify.shops import AT_MS, facts_of, sample_facts
from tests.verify.test_abroad import with_other_numbers

from zhubo.facts import Money, Product, Sale, Shop, Variant
from zhubo.generate import Draft, draft_answer
from zhubo.shop.read import read_shop
from zhubo.state import Facts
from zhubo.verify import Verdict, verify_text

LANGUAGES = ("zh", "en", "ja", "ko", "es", "pt", "fr", "de", "ru", "ar", "id", "vi", "th")
EVERY = 7
MORE_MINOR = 1_37
QUOTED = frozenset({"price", "total", "list_price"})
FIGURES = frozenset(
    {"price", "list_price", "fee", "threshold", "off", "deposit", "discount", "stock", "limit", "total"}
)


def verdict_of(draft: Draft, text: str, facts: Facts) -> Verdict:
    """Return the verdict on `text`, said in the place of a draft."""
    return verify_text(
        text, language=draft.language, facts=facts, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
    )


@lru_cache(maxsize=1)
def clean_drafts() -> tuple[tuple[Draft, Verdict], ...]:
    """Return some answers about the sample shop that have no finding, with what they claim."""
    facts = sample_facts()
    some = list(drafts(facts, variations=2))[::EVERY]
    judged = ((draft, verdict_of(draft, draft.text, facts)) for draft in some)
    return tuple((draft, verdict) for draft, verdict in judged if not verdict.findings)


def dearer(product: Product) -> Product:
    """Return a product each of whose prices is another by the same amount."""

    def more(money: Money | None) -> Money | None:
        return None if money is None else Money(money.minor + MORE_MINOR, money.currency)

    def changed(variant: Variant) -> Variant:
        sale = variant.sale
        price = more(sale.price) if sale is not None else None
        return replace(
            variant,
            price=more(variant.price),
            list_price=more(variant.list_price),
            sale=Sale(price=price, starts_ms=sale.starts_ms, ends_ms=sale.ends_ms) if sale and price else None,
        )

    return replace(product, variants=tuple(map(changed, product.variants)))


def with_products(products: list[Product]) -> Facts:
    """Return the sample shop's facts with other products, learnt in the order given."""
    return facts_of(replace(sample_shop(), products=tuple(products)))


def sample_shop() -> Shop:
    """Return the shop that ships with zhubo, as it is read."""
    return read_shop(Path(str(files("zhubo") / "sample" / "shop")))


def test_every_answer_that_quotes_a_price_fails_once_the_price_is_another() -> None:
    changed = with_products([dearer(product) for product in sample_shop().products])
    quoting = [draft for draft, verdict in clean_drafts() if any(claim.kind in QUOTED for claim in verdict.claims)]
    assert len(quoting) > 100
    assert not [draft.text for draft in quoting if not verdict_of(draft, draft.text, changed).findings]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_goods_changes_no_verdict(seed: int) -> None:
    """True answers and the same with their numbers changed are judged alike, with the same claims, whatever order goods are learnt in."""
    facts = sample_facts()
    skus = sorted(facts.products)
    random.Random(seed).shuffle(skus)
    shuffled = replace(facts, products={sku: facts.products[sku] for sku in skus})
    seen = 0
    for draft, _ in clean_drafts():
        for text in (draft.text, *list(with_other_numbers(draft, facts))[:2]):
            seen += 1
            assert verdict_of(draft, text, shuffled) == verdict_of(draft, text, facts), text
    assert seen > 600


def test_a_repair_is_repaired_no_further() -> None:
    facts = sample_facts()
    repaired = 0
    for draft, _ in clean_drafts():
        for text in list(with_other_numbers(draft, facts))[:3]:
            mended = verdict_of(draft, text, facts).repaired
            if mended is not None:
                repaired += 1
                again = verdict_of(draft, mended, facts)
                assert not again.findings and again.repaired is None, (text, mended)
    assert repaired > 200


def test_an_answer_and_its_translations_have_one_verdict() -> None:
    """An answer has no finding in any of thirteen languages, or is has one in all; in twelve its figures are claims of the same kinds.

    Chinese words some sums as a price, so it is held to the verdict alone.
    """
    facts = sample_facts()
    compared = 0
    for number, (intent, targets, slots) in enumerate(questions(facts)):
        if number % 19 or not targets:
            continue
        answers = [
            draft_answer(question(intent, targets, slots, language), facts, at_ms=AT_MS, variation=0)
            for language in LANGUAGES
        ]
        verdicts = {d.language: verdict_of(d, d.text, facts) for d in answers if d.text and d.known}
        assert len({bool(verdict.findings) for verdict in verdicts.values()}) <= 1, (intent, targets)
        figures = {
            language: {claim.kind for claim in verdict.claims if claim.kind in FIGURES}
            for language, verdict in verdicts.items()
            if language != "zh"
        }
        compared += len(figures) > 10
        assert all(kinds == figures["en"] for kinds in figures.values()), (intent, figures)
    assert compared > 40
