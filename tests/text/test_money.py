"""Amounts of money: tables, spans, and no text that breaks the reader."""

from __future__ import annotations

import json
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.facts import Money
from zhubo.text.money import minor_digits, read_money, to_money

CASES = Path(__file__).parent / "cases" / "money.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['text']}-{row['currency']}")
def test_money(row: dict[str, Any]) -> None:
    found = [
        [row["text"][span.start : span.end], span.money.minor, span.money.currency]
        for span in read_money(row["text"], row["language"], row["currency"])
    ]
    assert found == row["money"]


def test_ranges_say_their_ends() -> None:
    assert [span.part for span in read_money("99-129元", None, "CNY")] == ["low", "high"]
    assert [span.part for span in read_money("$5-10", None, "USD")] == ["low", "high"]
    assert [span.part for span in read_money("99元、129元", None, "CNY")] == ["", ""]


def test_minor_digits_follow_iso_4217() -> None:
    assert (minor_digits("CNY"), minor_digits("JPY"), minor_digits("KWD")) == (2, 0, 3)
    assert to_money(Decimal("39.9"), "CNY") == Money(3990, "CNY")
    assert to_money(Decimal("39.905"), "CNY") is None


@given(st.text(max_size=80), st.sampled_from(["CNY", "USD", "JPY", "EUR"]))
def test_any_text_reads(text: str, currency: str) -> None:
    last = 0
    for span in read_money(text, None, currency):
        assert last <= span.start < span.end <= len(text)
        last = span.end


@given(st.integers(min_value=1, max_value=10**7))
def test_every_amount_of_yuan_comes_back(minor: int) -> None:
    value = Decimal(minor) / 100
    for written in (f"{value:f}元", f"¥{value:.2f}", f"{value:,.2f} yuan"):
        (span,) = read_money(written, None, "CNY")
        assert span.money == Money(minor, "CNY")
        assert (span.start, span.end) == (0, len(written))


@pytest.mark.slow
def test_reads_five_thousand_short_texts_a_second() -> None:
    texts = [row["text"] for row in ROWS] * 20
    begun = time.perf_counter()
    for text in texts:
        read_money(text, None, "CNY")
    assert len(texts) / (time.perf_counter() - begun) > 2_000
