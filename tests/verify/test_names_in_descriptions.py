"""A product whose description names another one: of a line that says nothing but prices each price is of the name beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.things import thing
from tests.verify.shops import AT_MS, facts_of, small_shop

from zhubo.facts import Money, Variant
from zhubo.state import Facts
from zhubo.verify import verify_text


def _shop() -> Facts:
    goods = []
    for sku, title, minor, told in (
        ("OWL", "Night Owl Tee", 2_500, "Cut like the Plain Heron Tee, turned inside out."),
        ("HERON", "Plain Heron Tee", 2_000, "A tee."),
    ):
        made = replace(thing(sku, title), variants=(Variant(sku=sku, price=Money(minor, "EUR"), stock=4),))
        goods.append(replace(made, description={"en": told}))
    return facts_of(replace(small_shop(), products=tuple(goods), promotions=()))


@pytest.mark.parametrize(
    "text",
    [
        "Price of Night Owl Tee: €{owl}; Price of Plain Heron Tee: €{heron}",
        "Night Owl Tee, €{owl}; Plain Heron Tee, €{heron}",
        "€{owl} for Night Owl Tee; €{heron} for Plain Heron Tee",
    ],
)
def test_a_price_is_of_the_name_beside_it(text: str) -> None:
    """The true line passes, and the same with one price told of both does not."""
    facts = _shop()
    true = verify_text(text.format(owl="25.00", heron="20.00"), language="en", facts=facts, at_ms=AT_MS)
    false = verify_text(text.format(owl="25.00", heron="25.00"), language="en", facts=facts, at_ms=AT_MS)
    assert not true.findings
    assert [finding.kind for finding in false.findings] == ["wrong_price"]
