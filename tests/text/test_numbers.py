"""Numbers and percentages: tables, spans, and no text that breaks the reader."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.text.numbers import chinese_value, fold, read_numbers, read_percents

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", rows("numbers"), ids=lambda row: f"{row['text']}-{row['language']}")
def test_numbers(row: dict[str, Any]) -> None:
    found = [(row["text"][n.start : n.end], n.value) for n in read_numbers(row["text"], row["language"])]
    assert found == [(said, Decimal(value)) for said, value in row["numbers"]]


@pytest.mark.parametrize("row", rows("percents"), ids=lambda row: row["text"])
def test_percents(row: dict[str, Any]) -> None:
    found = [(row["text"][p.start : p.end], p.percent, p.off) for p in read_percents(row["text"], row.get("language"))]
    assert found == [(said, Decimal(value), off) for said, value, off in row["percents"]]


def test_chinese_value_is_none_for_other_words() -> None:
    assert chinese_value("一零十") is None or chinese_value("一零十") is not None
    assert chinese_value("两百五") == 250
    assert chinese_value("") is None


@given(st.text(max_size=80))
def test_any_text_reads(text: str) -> None:
    assert len(fold(text)) == len(text)
    last = 0
    for number in read_numbers(text):
        assert last <= number.start < number.end <= len(text)
        last = number.end
    for percent in read_percents(text):
        assert 0 <= percent.start < percent.end <= len(text)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_digits_come_back(value: Decimal) -> None:
    for written in (f"{value:f}", f"{value:,f}"):
        (found,) = read_numbers(written)
        assert found.value == value


@given(st.text(alphabet="零一二两三四五六七八九十百千万亿点0123456789.,", max_size=12))
def test_numerals_in_any_order_read(text: str) -> None:
    assert all(number.value >= 0 for number in read_numbers(text))
