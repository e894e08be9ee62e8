"""Numbers and amounts of money in thirteen languages: tables, exactness, and no text that breaks the readers."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.text.money_spoken import read_amounts
from zhubo.text.numbers_spoken import LANGUAGES, read_spoken

CASES = Path(__file__).parent / "cases" / "spoken.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
FIFTEEN_DIGITS = Decimal("1e-15")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['language']}-{row['text']}")
def test_numbers(row: dict[str, Any]) -> None:
    found = [(row["text"][n.start : n.end], n.value) for n in read_spoken(row["text"], row["language"], attached=True)]
    assert [said for said, _ in found] == [said for said, _ in row["numbers"]]
    for (_, value), (_, wanted) in zip(found, row["numbers"], strict=True):
        assert abs(value - Decimal(wanted)) <= abs(Decimal(wanted)) * FIFTEEN_DIGITS


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "money" in row], ids=lambda row: f"{row['language']}-{row['text']}"
)
def test_money(row: dict[str, Any]) -> None:
    found = [
        (row["text"][a.start : a.end], a.value * a.share, a.codes[0])
        for a in read_amounts(row["text"], row["language"])
    ]
    assert found == [(said, Decimal(value), code) for said, value, code in row["money"]]


SAID = [json.loads(line) for line in (CASES.parent / "money_said.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row['language']}-{row['text']}")
def test_amounts_as_others_write_them(row: dict[str, Any]) -> None:
    """By writers who had not seen the reader; amounts in the unit that is named."""
    found = [(row["text"][a.start : a.end], a.value) for a in read_amounts(row["text"], row["language"])]
    assert found == [(said, Decimal(value)) for said, value in row["money"]]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("クーポン500円", "ja", [("500円", "JPY")]),
        ("ブランド5000円", "ja", [("5000円", "JPY")]),
        ("레알 5만원", "ko", [("5만원", "KRW")]),
        ("브랜드 5만원", "ko", [("5만원", "KRW")]),
        ("索尔100元", "zh", [("100元", "CNY")]),
        ("2马克杯", "zh", []),
        ("dim sum 20 dollars", "en", [("20 dollars", "USD")]),
        ("SOCCER BALL 5", "en", []),
        ("16 fl oz", "en", []),
        ("2 guinea pigs", "en", []),
        ("доставка 2 дня", "ru", []),
        ("купон 500 рублей", "ru", [("500 рублей", "RUB")]),
        ("15 манат", "ru", [("15 манат", "AZN")]),
        ("in 5 sek weg", "de", []),
        ("10块半斤", "zh", [("10块", "CNY")]),
        ("两块半", "zh", [("两块半", "CNY")]),
        ("between $10 -$20", "en", [("$10", "USD"), ("$20", "USD")]),
    ],
)
def test_what_is_called_like_money_is_none(text: str, language: str, wanted: list[tuple[str, str]]) -> None:
    """Words of a shop that are money somewhere, beside amounts that are some."""
    assert [(text[a.start : a.end], a.codes[0]) for a in read_amounts(text, language)] == wanted


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_reads(text: str, language: str) -> None:
    for spans in (
        read_spoken(text, language),
        read_spoken(text, language, attached=True),
        read_amounts(text, language),
    ):
        last = 0
        for span in spans:
            assert last <= span.start < span.end <= len(text)
            last = span.end


NOISE = [
    "1 " * 500,
    "一" * 1_000,
    "十百千万" * 250,
    "minus " * 2_000,
    "vingt " * 200 + "cinquieme",
    "$ " * 500,
    "9^" * 400,
    "ein" * 400,
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_noise_reads(language: str) -> None:
    for text in NOISE:
        assert all(span.end <= len(text) for span in read_spoken(text, language))
        assert all(span.end <= len(text) for span in read_amounts(text, language))


def test_five_languages_without_public_cases_have_eighty_of_our_own_each() -> None:
    counts = {name: sum(row["language"] == name for row in ROWS) for name in ("ru", "ar", "id", "vi", "th")}
    assert min(counts.values()) >= 80, counts
