"""An amount as people of a language write it, exact: CLDR by Babel, or number and unit where that is usual."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_currency, format_decimal, get_currency_precision

from zhubo.facts import Money
from zhubo.text.phrases import phrases_for


@lru_cache(maxsize=4_096)
def money_words(money: Money, language: str) -> str:
    """Return an amount that no other currency can be read into: `39.9元`, `$67.50`, `CN¥39.90`.

    A currency whose unit the language's message file lists is written as number and unit, others as CLDR does; in Chinese all have units.
    """
    amount = amount_of(money)
    unit = phrases_for(language).sections.get("currency", {}).get(money.currency)
    if language == "zh":
        return f"{plain_decimal(amount)}{unit or Locale(language).currencies.get(money.currency, money.currency)}"
    if unit is None:
        return format_currency(amount, money.currency, locale=language, currency_digits=True)
    return f"{format_decimal(amount, locale=language, decimal_quantization=False)}{unit}"


def amount_of(money: Money) -> Decimal:
    """Return the amount in major units, exact."""
    return Decimal(money.minor).scaleb(-get_currency_precision(money.currency))


def plain_decimal(number: Decimal) -> str:
    """Return a decimal without trailing zeros and without an exponent: `39.9`, `1200`."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
