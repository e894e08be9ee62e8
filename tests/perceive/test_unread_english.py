"""People and a sum of money around a name are no trait of the goods."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "i'd get her two red lipsticks, whats that altogether",
        "buying him two hoodies, how much",
        "does the hoodie come in under sixty",
    ],
)
def test_they_leave_nothing_unread(read: Read, text: str) -> None:
    """So no option is asked back for."""
    assert all(target.unfit is None or target.unfit != "unread" for target in read(text).targets)


@pytest.mark.parametrize(
    "text", ["what does the whole lot cost, a mug and a hoodie", "mug and hoodie, price of the lot?"]
)
def test_the_lot_is_a_sum(read: Read, text: str) -> None:
    """Of what is named."""
    reading = read(text)
    assert {target.sku for target in reading.targets} == {"MUG-01", "HOODIE-01"}
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "total")
