"""Prices as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.errors import ShopError
from zhubo.facts import Money
from zhubo.shop.prices import SHARED, SIGNS, decimal_mark_of, read_price
from zhubo.shop.values import currency_digits, money_from, money_text

CURRENCIES = st.sampled_from(["CNY", "USD", "EUR", "JPY", "KRW", "KWD", "HKD", "PLN", "VND"])


@pytest.mark.parametrize(
    ("text", "currency", "minor", "named"),
    [
        ("¥1,299.00", "CNY", 129900, "CNY"),
        ("39,90 €", "USD", 3990, "EUR"),
        ("1.299,00", "EUR", 129900, "EUR"),
        ("HK$ 20", "CNY", 2000, "HKD"),
        ("９９．９元", "CNY", 9990, "CNY"),
        ("99元/件", "CNY", 9900, "CNY"),
        ("￥5,000", "JPY", 5000, "JPY"),
        ("1,980円（税込）", "JPY", 1980, "JPY"),
        ("$5", "HKD", 500, "HKD"),
        ("1 299,00 zł", "USD", 129900, "PLN"),
        ("12'345.50", "CHF", 1234550, "CHF"),
        ("25.000 VND", "USD", 25000, "VND"),
        ("1,299", "CNY", 129900, "CNY"),
        ("15.00 USD", "EUR", 1500, "USD"),
        ("1.500", "KWD", 1500, "KWD"),
    ],
)
def test_reads_what_people_write(text: str, currency: str, minor: int, named: str) -> None:
    """Signs, codes, grouping, full-width digits and words round the figure are understood."""
    mark = "." if text == "1.500" else None
    assert read_price(text, currency, decimal_mark=mark) == Money(minor, named)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "free",
        "-5",
        "1-2",
        "$19.99 - $29.99",
        "12.5.6",
        "1e5",
        "99元起",
        "约99元",
        "1,2,3",
        "99.999元元",
        "nan",
        "∞",
        "99美元欧元",
    ],
)
def test_refuses_what_is_no_price(text: str) -> None:
    """What is no single exact price is an error, never a guess."""
    with pytest.raises(ShopError):
        read_price(text, "CNY")


@pytest.mark.parametrize(("text", "currency"), [("1.299", "EUR"), ("1,299", "EUR"), ("1.299", "USD")])
def test_says_both_readings_of_an_ambiguous_price(text: str, currency: str) -> None:
    """A lone mark before three digits is reported with both readings, and settled by what the column shows elsewhere."""
    with pytest.raises(ShopError, match=r"1299 or as 1\.299"):
        read_price(text, currency)
    other = "," if "." in text else "."
    assert read_price(text, currency, decimal_mark=other) == Money(129900, currency)


def test_the_column_shows_its_decimal_mark() -> None:
    """Unmistakable prices tell the mark; both marks tell nothing."""
    assert decimal_mark_of(["39,90", "1.299"]) == ","
    assert decimal_mark_of(["1,299.00"]) == "."
    assert decimal_mark_of(["39,90", "39.90"]) is None


@given(minor=st.integers(0, 10**12), currency=CURRENCIES)
def test_written_money_reads_back(minor: int, currency: str) -> None:
    """The canonical text of any amount is read as that amount, by both readers."""
    money = Money(minor, currency)
    assert money_from(money_text(money), currency) == money
    assert read_price(money_text(money), currency, decimal_mark=".") == money


@given(minor=st.integers(0, 10**10), currency=CURRENCIES, german=st.booleans(), code=st.booleans())
def test_grouped_money_reads_back(minor: int, currency: str, german: bool, code: bool) -> None:
    """Amounts with grouped thousands, in either style, with or without a code, are read as they were meant."""
    digits = currency_digits(currency)
    whole, part = divmod(minor, 10**digits)
    text = f"{whole:,}" + (f".{part:0{digits}d}" if digits else "")
    if german:
        text = text.translate(str.maketrans(",.", ".,"))
    mark = "," if german else "."
    assert read_price(f"{currency} {text}" if code else text, currency, decimal_mark=mark) == Money(minor, currency)


@given(st.text(max_size=40))
def test_any_text_is_a_price_or_an_error(text: str) -> None:
    """No text makes the reader fail in any other way."""
    try:
        assert read_price(text, "CNY").minor >= 0
    except ShopError as error:
        assert error.what


def test_signs_name_real_currencies() -> None:
    """Every sign stands for a currency that CLDR knows."""
    for currency in {*SIGNS.values(), *(one for many in SHARED.values() for one in many)}:
        assert currency_digits(currency) >= 0
