"""Prices as people write them: `¥1,299.00`, `39,90 €`, `HK$ 20`, `９９元`. What can be read in two ways is never guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from zhubo.facts import Money
from zhubo.shop.reasons import refused
from zhubo.shop.values import currency_digits, known_currencies, money_from
from zhubo.values import dataclass

SIGNS = {
    "CN¥": "CNY",
    "RMB": "CNY",
    "人民币": "CNY",
    "人民幣": "CNY",
    "US$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "SG$": "SGD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "R$": "BRL",
    "RM": "MYR",
    "RP": "IDR",
    "港币": "HKD",
    "港元": "HKD",
    "新台币": "TWD",
    "新台幣": "TWD",
    "台币": "TWD",
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "英镑": "GBP",
    "日元": "JPY",
    "韩元": "KRW",
    "円": "JPY",
    "원": "KRW",
    "€": "EUR",
    "£": "GBP",
    "₩": "KRW",
    "₽": "RUB",
    "₫": "VND",
    "฿": "THB",
    "₹": "INR",
    "zł": "PLN",
    "₺": "TRY",
    "руб": "RUB",
    "บาท": "THB",
}
SHARED = {  # signs that several currencies use: the shop's own decides where it is among them, else the first
    "¥": ("CNY", "JPY"),
    "元": ("CNY", "TWD", "HKD"),
    "块": ("CNY", "TWD", "HKD"),
    "块钱": ("CNY",),
    "$": ("USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD", "CLP", "COP", "ARS"),
    "kr": ("SEK", "NOK", "DKK"),
}
COMMA_DECIMAL = frozenset("EUR PLN RUB BRL IDR VND DKK NOK SEK CZK HUF RON TRY UAH ARS CLP COP CHF".split())
AMOUNT = re.compile(r"\d[\d.,'\s]*")
SPACES = re.compile(r"(?<=\d)[\s'](?=\d{3}(?:\D|$))")


@dataclass(frozen=True, slots=True)
class Price:
    """An amount as it was written, and the currency that the writing names (None where it names none)."""

    amount: Decimal
    currency: str | None


def read_price(text: str, currency: str, *, decimal_mark: str | None = None) -> Money:
    """Return the amount that `text` states, in the currency that it names, else in `currency`.

    `decimal_mark` ("." or ",") settles what a lone mark before three digits means, where the column shows it elsewhere.
    ShopError where `text` is no price, can be read in two ways, or names more digits than its currency has.
    """
    price = price_parts(text, currency, decimal_mark=decimal_mark)
    return money_from(price.amount, price.currency or currency)


def price_parts(text: str, currency: str, *, decimal_mark: str | None = None) -> Price:
    """Return amount and named currency of a written price; errors as in `read_price`, but any number of digits passes."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = AMOUNT.search(plain)
    if found is None:
        raise refused("price_unreadable", value=text[:40])
    digits = found.group().rstrip(" ,.'") if found.group().strip() else ""
    around = plain[: found.start()] + plain[found.start() + len(digits) :]
    named = _currency_named(around.strip(" \t:："), currency, text)
    amount = _amount(digits, named or currency, decimal_mark, text)
    return Price(amount, named)


def decimal_mark_of(texts: Iterable[str]) -> str | None:
    """Return the decimal mark that the unmistakable ones of `texts` use; None where they show none, or both."""
    marks: set[str] = set()
    for text in texts:
        found = AMOUNT.search(unicodedata.normalize("NFKC", text))
        digits = SPACES.sub("", found.group().strip(" ,.'")) if found else ""
        last = max(digits.rfind("."), digits.rfind(","))
        if last < 0:
            continue
        mark, other = digits[last], "," if digits[last] == "." else "."
        if digits.count(mark) > 1:
            marks.add(other)
        elif other in digits or len(digits) - last - 1 != 3:
            marks.add(mark)
    return marks.pop() if len(marks) == 1 else None


def _currency_named(around: str, currency: str, text: str) -> str | None:
    sign = re.sub(r"[\s/／]*(?:件|个|個|只|套|盒|瓶|pc|pcs|each)?$", "", around).strip(" .整")
    sign = re.sub(r"[(（](?:税込|含税|incl[^)]*|税込み)[)）]|税込み?$", "", sign).strip()
    if not sign:
        return None
    upper = sign.upper().replace(" ", "")
    if upper in known_currencies():
        return upper
    for candidate in (sign, upper, upper.rstrip(".")):
        if candidate in SIGNS:
            return SIGNS[candidate]
        if candidate in SHARED:
            return currency if currency in SHARED[candidate] else SHARED[candidate][0]
    halves = re.findall(r"[A-Z]{3}|[^A-Z\s]+", upper)
    named = {_currency_named(half, currency, text) for half in halves} if len(halves) > 1 else set()
    if len(named) == 1:
        return named.pop()
    codes = named & {half for half in halves if half in known_currencies()}
    if len(codes) == 1 and any("$" in half or "¥" in half for half in halves):
        return codes.pop()
    raise refused("price_currency_unknown", value=text[:40], sign=sign[:20])


def _amount(digits: str, currency: str, decimal_mark: str | None, text: str) -> Decimal:
    digits = SPACES.sub("", digits)
    if not re.fullmatch(r"\d{1,20}([.,]\d{1,12})*", digits):
        raise refused("price_not_one", value=text[:40])
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return Decimal(digits)
    mark, other = digits[last], "," if digits[last] == "." else "."
    head, tail = digits[:last], digits[last + 1 :]
    if other in head:
        if head.count(mark) or not _grouped(head.split(other)):
            raise refused("price_not_one_grouped", value=text[:40])
        return Decimal(head.replace(other, "") + "." + tail)
    if digits.count(mark) > 1:
        if not _grouped(digits.split(mark)):
            raise refused("price_not_one_grouped", value=text[:40])
        return Decimal(digits.replace(mark, ""))
    if len(tail) != 3 or not 1 <= len(head) <= 3 or head == "0":
        return Decimal(f"{head}.{tail}")
    return Decimal(head + tail if _groups_thousands(mark, currency, decimal_mark, text) else f"{head}.{tail}")


def _grouped(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])


def _groups_thousands(mark: str, currency: str, decimal_mark: str | None, text: str) -> bool:
    """Return whether a lone `mark` before three digits groups thousands; ShopError where nothing tells."""
    digits = currency_digits(currency)
    if digits == 0:
        return True
    if decimal_mark is not None:
        return mark != decimal_mark
    if mark == "," and currency not in COMMA_DECIMAL and digits < 3:
        return True
    plain = re.sub(r"[^\d.,]", "", text)
    raise refused(
        "price_two_ways",
        value=text[:40],
        one=plain.replace(mark, ""),
        other=plain.replace(mark, "."),
        currency=currency,
    )
