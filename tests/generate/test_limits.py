"""How many one buyer may have, where no product is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generate.rooms import AT_MS, facts_of, question
from zhubo.facts import Product, Variant
from zhubo.generate import draft_answer

PLAIN = Product(sku="KITE", title={"en": "Kite", "zh": "风筝"}, variants=(Variant(sku="KITE", stock=3),))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_without_any_limit_on_record_nobody_is_asked_which_product(language: str) -> None:
    """A person is."""
    draft = draft_answer(
        question("ask_purchase_limit", language=language), facts_of(products=(PLAIN,)), at_ms=AT_MS, variation=0
    )
    assert (draft.known, draft.about) == (False, "limit")


def test_with_one_it_is_asked_which_product_is_meant() -> None:
    """Another may have none."""
    limited = replace(PLAIN, limit_per_buyer=2)
    draft = draft_answer(
        question("ask_purchase_limit", language="en"), facts_of(products=(limited,)), at_ms=AT_MS, variation=0
    )
    assert draft.known
