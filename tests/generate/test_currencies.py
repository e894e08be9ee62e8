"""A price that is asked in other money is told in the shop's own, and nothing is converted."""

from __future__ import annotations

import pytest
from tests.verify.market import AT_MS, market_facts

from generate.rooms import question
from zhubo.events import Slots, Target
from zhubo.generate import draft_answer
from zhubo.verify import verify_text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("variation", [0, 1])
def test_prices_are_told_in_own_money(language: str, variation: int) -> None:
    """The one amount is the price of now, the currency is named, and all of it is proved."""
    facts = market_facts()
    asked = {
        attribute: draft_answer(
            question("ask_price", Target(sku="JAM", how="alias"), language=language, slots=Slots(attribute=attribute)),
            facts,
            at_ms=AT_MS,
            variation=variation,
        )
        for attribute in (None, "currency")
    }
    plain, own = asked[None], asked["currency"]
    assert own.text.startswith(plain.text.rstrip("。.")) and "CNY" in own.text.removeprefix(plain.text.rstrip("。."))
    verdict = verify_text(
        own.text, language=own.language, facts=facts, at_ms=AT_MS, target=own.target, evidence=own.evidence
    )
    assert not verdict.findings
