"""True values written the way the wrong ones were."""

from __future__ import annotations

import re
from decimal import Decimal

from zhubo.facts import Money
from zhubo.text.money import minor_digits


def say_money(money: Money, like: str, currency: str | None = None) -> str:
    """Return `money` written the way `like` is: same mark, same place, unless `like` is in another `currency`."""
    digits = minor_digits(money.currency)
    value = Decimal(money.minor).scaleb(-digits)
    number = re.search(r"\d[\d,]*(?:\.\d+)?", like)
    plain = f"{value:.{digits}f}"
    if "." in plain and (number is None or "." not in number[0] or plain.endswith("00")):
        plain = plain.rstrip("0").rstrip(".")
    if number is None or currency not in (None, money.currency) or re.search(r"[块毛角]\d|[万千百]", like):
        return f"{plain}元" if money.currency == "CNY" else f"{plain} {money.currency}"
    return like[: number.start()] + plain + like[number.end() :]
