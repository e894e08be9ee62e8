"""Gaps and contradictions in a shop's policies: topics without a policy, text without typed fields, figures that differ."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from zhubo.facts import Money, Policy, Shop
from zhubo.shop.finding import CONTRADICTION, GAP, NOTE, ShopFinding
from zhubo.shop.values import currency_digits, number_text

ASKED = ("shipping", "dispatch", "courier", "returns", "warranty", "payment", "invoice", "shipping_area", "hours")
TYPED = {
    "shipping": ("fee", "free_over"),
    "shipping_area": ("ships_to", "not_to", "regions"),
    "dispatch": ("within_hours", "within_business_days", "ships_from"),
    "courier": ("carriers", "default"),
    "returns": ("days", "within_hours", "no_reason"),
    "warranty": ("years", "days"),
    "payment": ("methods", "cash_on_delivery"),
    "hours": ("opens", "closes"),
    "live": ("opens", "closes"),
}
NUMBER = re.compile(r"(?<![\d.])\d+(?:[.,:]\d+)*")
CHINESE = {
    "一": "1",
    "二": "2",
    "两": "2",
    "三": "3",
    "四": "4",
    "五": "5",
    "六": "6",
    "七": "7",
    "八": "8",
    "九": "9",
    "十": "10",
}
ENGLISH = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
}


def policy_findings(shop: Shop) -> Iterator[ShopFinding]:
    """Yield what is missing, only in words, twice, unknown, or differs between words and fields, policy by policy."""
    topics = {policy.topic for policy in shop.policies}
    for topic in ASKED:
        if topic not in topics:
            yield ShopFinding("no_policy", f"policy:{topic}", GAP, arguments={"topic": topic})
    for id, count in Counter(policy.id for policy in shop.policies).items():
        if count > 1:
            yield ShopFinding("policy_twice", f"policy:{id}", CONTRADICTION, arguments={"count": str(count)})
    for policy in shop.policies:
        yield from _policy(policy, shop)


def _policy(policy: Policy, shop: Shop) -> Iterator[ShopFinding]:
    subject = f"policy:{policy.id}"
    if policy.topic in TYPED and not any(getattr(policy, name) not in (None, (), "") for name in TYPED[policy.topic]):
        fields = ", ".join("from" if name == "ships_from" else name for name in TYPED[policy.topic])
        yield ShopFinding("policy_only_text", subject, GAP, arguments={"fields": fields})
    if not policy.text:
        yield ShopFinding("policy_without_text", subject, NOTE)
    for language in shop.languages:
        if policy.text and language not in policy.text:
            yield ShopFinding("policy_untranslated", subject, NOTE, arguments={"language": language})
    for name, figure in _figures(policy):
        for language, text in policy.text.items():
            if figure not in _numbers(text) and not (figure == "0" and _says_free(text)):
                arguments = {"field": name, "value": figure, "language": language}
                yield ShopFinding("policy_text_differs", subject, CONTRADICTION, arguments=arguments)
    for name in policy.extra:
        yield ShopFinding("unknown_field", subject, NOTE, arguments={"field": name})


def _figures(policy: Policy) -> Iterator[tuple[str, str]]:
    for name in ("fee", "free_over"):
        money: Money | None = getattr(policy, name)
        if money is not None:
            yield name, number_text(Decimal(money.minor).scaleb(-currency_digits(money.currency)))
    for name in ("within_hours", "within_business_days", "days", "years"):
        number: int | None = getattr(policy, name)
        if number is not None:
            yield name, str(number)
    for name in ("opens", "closes"):
        clock: str = getattr(policy, name)
        if clock:
            yield name, _clock(clock)


def _clock(words: str) -> str:
    hour, _, minute = words.partition(":")
    return f"{int(hour)}:{minute}" if hour.isdecimal() and minute else words


def _says_free(text: str) -> bool:
    return bool(re.search(r"free|包邮|免运费|免邮|無料", text, re.IGNORECASE))


def _numbers(text: str) -> set[str]:
    """Return the numbers of a text as plain figures: 4.50 as 4.5, 24小时 as 24 and in days, 七天 as 7, "two years" as 2."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    found: set[str] = set()
    for written in NUMBER.findall(plain):
        if ":" in written:
            found |= {_clock(written), written.split(":")[0].lstrip("0") or "0"}
        else:
            found.add(_figure(written))
    found |= {figure for word, figure in ENGLISH.items() if re.search(rf"\b{word}\b", plain)}
    found |= {figure for word, figure in CHINESE.items() if re.search(rf"{word}(?=[天日年小个工])", plain)}
    if re.search(r"\ba (?:day|week|month|year)\b", plain):
        found.add("1")
    found |= {f"{figure}:00" for figure in tuple(found) if figure.isdecimal()}
    found |= {str(int(figure) * 24) for figure in tuple(found) if figure.isdecimal() and len(figure) < 4}
    return found


def _figure(written: str) -> str:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", written):
        written = written.replace(",", "")
    return number_text(Decimal(written.replace(",", "."))) if written.count(".") + written.count(",") <= 1 else written
