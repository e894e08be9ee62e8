"""Two things of which the bag lacks one, and pieces that are counted behind the number of an option."""

from __future__ import annotations

import pytest

from perceive.conftest import Read


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("notebook and pen total", "NOTE-01"),
        ("necklace and earrings how much", "NECK-01"),
        ("how much for the mug and a teapot", "MUG-01"),
        ("price of gloves and a scarf", "SCARF-01"),
    ],
)
def test_the_one_is_told_and_the_other_is_lacking(read: Read, text: str, sku: str) -> None:
    """Neither a sum of one, nor nothing at all."""
    targets = read(text, languages=("en",)).targets
    assert [(target.sku, target.how == "unknown") for target in targets] == [(sku, False), ("", True)]


@pytest.mark.parametrize("text", ["mug and shipping how much", "price and stock of the mug", "mug and tote how much"])
def test_nothing_is_lacking(read: Read, text: str) -> None:
    """Shipping and stock are no goods, and both of two that there are are told."""
    targets = read(text, languages=("en",)).targets
    assert targets and all(target.sku for target in targets)


@pytest.mark.parametrize(("text", "qty"), [("thermos 350 x2 how much", 2), ("thermos 500 x3 with shipping", 3)])
def test_a_count_behind_an_option_is_no_measure(read: Read, text: str, qty: int) -> None:
    """350 x2 is no area."""
    reading = read(text, languages=("en",))
    assert [target.sku for target in reading.targets] == ["THERMOS-01"]
    assert reading.slots.qty == qty
