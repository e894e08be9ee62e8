"""What is asked with the words of a price and is none."""

from __future__ import annotations

import pytest

from zhubo.perceive.asks import OTHER_FIGURE, asks_another_price

CASES = [
    ("k50进价多少", "price"),
    ("这款昨天多少钱", "price"),
    ("what's the wholesale price of the tee", "price"),
    ("how much was the mug last year", "price"),
    ("跑分多少", "figure"),
    ("小米12pro屏占比多少", "figure"),
    ("面霜烟酰胺含量多少", "figure"),
    ("how much vitamin c is in the juice", "figure"),
    ("k50多少钱", None),
    ("秋季款多少", None),
    ("大内存的多少", None),
    ("这个含量多少钱", None),
    ("how much is the blue one", None),
    ("how much are these", None),
    ("how much for two", None),
    ("how much does the mug cost", None),
]


@pytest.mark.parametrize(("text", "other"), CASES)
def test_prices_of_now_and_others(text: str, other: str | None) -> None:
    """Only a price of now is answered with the price."""
    found = "price" if asks_another_price(text) else "figure" if OTHER_FIGURE.search(text) else None
    assert found == other
