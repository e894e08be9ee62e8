"""What is drafted from facts stands up to verifying: answers about one product of the built-in shop."""

from __future__ import annotations

from generate.rooms import AT_MS, question, sample_facts
from generate.test_answers import INTENTS
from zhubo.generate import draft_answer
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
