"""What is drafted from facts stands up to verifying: answers about one product of the built-in shop."""

from __future__ import annotations

from collections.abc import Iterator

from generate.rooms import AT_MS, question, sample_facts
from generate.test_answers import INTENTS
from zhubo.events import Slots, Target
from zhubo.express import check_draft
from zhubo.generate import draft_answer
from zhubo.questions import Question
from zhubo.text.properties_tables import PROPERTIES
from zhubo.verify import verify_text

CLEAN_SHARE_MIN = 0.99


def test_answers_stand_up_to_verifying() -> None:
    """At least 99 of 100 answers have no finding as they are, before any repair."""
    facts = sample_facts()
    found: list[str] = []
    count = 0
    for intent in INTENTS:
        for sku in facts.products:
            for language in ("zh", "en"):
                for variation in range(4):
                    draft = draft_answer(
                        question(intent, sku, language=language), facts, at_ms=AT_MS, variation=variation
                    )
                    count += bool(draft.text)
                    verdict = verify_text(
                        draft.text,
                        language=draft.language,
                        facts=facts,
                        at_ms=AT_MS,
                        target=draft.target,
                        evidence=draft.evidence,
                    )
                    found += [f"{draft.text}: {verdict.findings[0]}"] if verdict.findings else []
    assert len(found) <= (1 - CLEAN_SHARE_MIN) * count, found[:10]


NARROW = (
    ("ask_price", Slots()),
    ("ask_price", Slots(qty=3)),
    ("ask_stock", Slots()),
    ("ask_stock", Slots(attribute="stock")),
    ("want_to_buy", Slots()),
    ("bargain", Slots()),
)
WIDE = (
    ("ask_stock", Slots(attribute="stock")),
    ("ask_stock", Slots(attribute="sold_out")),
    ("ask_stock", Slots(size="XXXXL")),
    ("ask_price", Slots(attribute="cheapest")),
    ("ask_price", Slots(attribute="dearest")),
    ("ask_price", Slots(also=("ask_ship_time", "ask_spec:weight"))),
    ("compare_products", Slots(attribute="gap")),
)
TOGETHER = (
    ("ask_price", Slots()),
    ("ask_stock", Slots()),
    ("compare_products", Slots()),
    ("compare_products", Slots(attribute="price")),
    ("compare_products", Slots(attribute="weight")),
    ("ask_spec", Slots(attribute="origin")),
)


def detailed_questions(language: str) -> Iterator[Question]:
    """Yield what viewers ask of variants, of properties, of two products and of a kind."""
    products = [product for product in sample_facts().products.values() if product.listed]
    for number, product in enumerate(products):
        for variant in product.variants[:2]:
            to = Target(sku=product.sku, how="title", variants=(variant.sku,))
            yield from (question(intent, to, language=language, slots=slots) for intent, slots in NARROW)
        yield from (question(intent, product.sku, language=language, slots=slots) for intent, slots in WIDE)
        for name in sorted(PROPERTIES)[number % 8 :: 8]:
            yield question("ask_spec", product.sku, language=language, slots=Slots(attribute=name))
        other = products[(number + 3) % len(products)]
        for intent, slots in TOGETHER:
            yield question(intent, product.sku, other.sku, language=language, slots=slots, how="category")
            yield question(intent, product.sku, other.sku, language=language, slots=slots)


def test_answers_in_detail_stand_up_to_verifying() -> None:
    """Variants, counts, properties, comparisons, kinds and several asks at once: at most one of 200 answers has a finding."""
    facts = sample_facts()
    found: list[str] = []
    count = 0
    for language in ("zh", "en"):
        for number, asked in enumerate(detailed_questions(language)):
            draft = draft_answer(asked, facts, at_ms=AT_MS, variation=number % 4)
            findings = check_draft(draft, facts, AT_MS).findings if draft.text else ()
            count += bool(draft.text)
            found += [f"{draft.text}: {findings[0]}"] if findings else []
    assert count > 1_500 and len(found) <= count // 200, found[:10]
