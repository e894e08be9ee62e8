"""Slots of a folded comment: numbers by grammar, words by vocabulary, as spans and as typed values."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import ahocorasick

from zhubo.facts import Money
from zhubo.perceive import patterns as p
from zhubo.perceive.bodies import read_bodies
from zhubo.perceive.numbers import decimal_number, money_of, plain, whole_number
from zhubo.perceive.vocabulary import Entry, Word


@dataclass(slots=True)
class Found:
    """Slots as they are found. `spans` are `(slot, start, end, value)` of the folded text; `typed` holds the first typed value of each slot."""

    text: str
    language: str
    currency: str
    spans: list[tuple[str, int, int, str]] = field(default_factory=list)
    typed: dict[str, Any] = field(default_factory=dict)
    links: list[int] = field(default_factory=list)
    order_no: str | None = None
    concepts: list[str] = field(default_factory=list)

    def add(self, slot: str, start: int, end: int, value: str, typed: Any = None) -> bool:
        """Note a slot unless something that was found before it stands there; return whether it was noted."""
        for _, other_start, other_end, _ in self.spans:
            if start < other_end and other_start < end:
                return False
        self.spans.append((slot, start, end, value))
        if typed is not None:
            self.typed.setdefault(slot, typed)
        return True


def find_slots(
    text: str, language: str, currency: str, automaton: ahocorasick.Automaton, blocked: tuple[tuple[int, int], ...] = ()
) -> Found:
    """Return the slots of `text` (folded). `blocked` are stretches, personal data, in which none is looked for."""
    found = Found(text, language, currency)
    for start, end in blocked:
        found.add("", start, end, "")
    if p.NUMBERISH.search(text):
        for reader in _NUMBER_READERS:
            reader(found)
    else:
        _sizes(found)
    _words(found, automaton)
    found.spans = sorted((span for span in found.spans if span[0]), key=lambda span: span[1])
    return found


def _orders(found: Found) -> None:
    text = found.text
    cue = p.ORDER_CUE.search(text) is not None
    for pattern in (*p.ORDERS, *((p.ORDER_LOOSE,) if cue else ())):
        for match in pattern.finditer(text):
            number = "".join(char for char in match[1] if char.isalnum()).upper()
            start, end = match.span(1)
            if sum(char.isdigit() for char in number) >= 3 and (cue or not _MODEL.fullmatch(match[1])):
                if found.add("order_no", start, end, number) and found.order_no is None:
                    found.order_no = number


def _bodies(found: Found) -> None:
    for slot, start, end, value, amount in read_bodies(found.text, found.language):
        found.add(slot, start, end, value, amount)


def _prices(found: Found) -> None:
    for pattern in p.PRICES:
        for match in pattern.finditer(found.text):
            groups = match.groupdict()
            amount = decimal_number(groups["n"])
            if amount is None:
                continue
            if groups.get("f"):
                tenths = decimal_number(groups["f"])
                amount = amount if tenths is None else amount + tenths / 10
            currency = _currency(groups, found.currency)
            _price(found, match.span(), amount, currency, f"{plain(amount)} {currency}")
    for pattern in p.BARE_PRICES:
        for match in pattern.finditer(found.text):
            amount = decimal_number(match["n"])
            if amount is not None:
                _price(found, match.span("n"), amount, found.currency, plain(amount))


def _price(found: Found, span: tuple[int, int], amount: Any, currency: str, value: str) -> None:
    money: Money | None = money_of(amount, currency)
    found.add("price", *span, value, money)


def _currency(groups: dict[str, str | None], home: str) -> str:
    sign = (groups.get("sign") or "").strip(" .")
    unit = groups.get("unit") or ("元" if groups.get("f") else "")
    if sign == "$" or unit in ("dollar", "dollars", "buck", "bucks", "cents"):
        return home if home in _DOLLARS else "USD"
    if unit in ("元", "块", "块钱"):
        return home if home in ("CNY", "TWD", "HKD", "MOP") else "CNY"
    if unit.startswith("peso") or unit == "piso":
        return home if home in ("PHP", "MXN", "CLP", "COP", "ARS") else "PHP"
    return _CURRENCIES.get(sign or unit, home)


def _links(found: Found) -> None:
    patterns: list[re.Pattern[str]] = [*p.LINKS, p.LINK_LIST, p.LINK_TAIL]
    if found.language == "zh":
        patterns.append(p.LINK_BARE_ZH)
    for pattern in patterns:
        _link_matches(found, pattern)


def _links_bare(found: Found) -> None:
    if found.language != "zh":
        _link_matches(found, p.LINK_BARE_EN)


def _link_matches(found: Found, pattern: re.Pattern[str]) -> None:
    for match in pattern.finditer(found.text):
        group = match.lastgroup or "n"
        number = whole_number(match[group])
        if number is None or not 1 <= number <= 999:
            continue
        listed = pattern in _LISTED
        start, end = match.span(group) if listed or pattern is p.LINKS[4] and False else match.span()
        if found.add("link_no", start, end, str(number)) and number not in found.links:
            found.links.append(number)


def _sizes(found: Found) -> None:
    text = found.text
    for match in p.SIZE_WORDS.finditer(text):
        size = _SIZE_NAMES.get(match[0].replace("-", " "), match[0])
        found.add("size", *match.span(), size, size)
    for match in p.SIZE_LETTERS.finditer(text):
        if _lone_letter_ok(text, match):
            size = match["s"].upper()
            found.add("size", *match.span("s"), size, size)


def _lone_letter_ok(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 3) : match.start()]
    if before.endswith(("i ", "it ", "'", "im ")) or (
        before[-1:] == " " and before[-2:-1].isdigit() and match["s"] in ("m", "l")
    ):
        return len(match["s"]) > 1 or before[-2:-1].isdigit()
    return match["s"] != "xx"


def _sizes_with_digits(found: Found) -> None:
    text = found.text
    for match in p.SIZE_DIMENSIONS.finditer(text):
        size = match[0].replace(" ", "").replace("*", "x").replace("×", "x")
        found.add("size", *match.span(), size, size)
    for match in p.SIZE_MEMORY.finditer(text):
        size = f"{match['s']}{match['u'].upper()}"
        found.add("size", *match.span(), size, size)
    for match in p.SIZE_PLUS.finditer(text):
        number = match["s"] or match["t"]
        region = (match["u"] or match[0][:2]).upper() if (match["u"] or match[0][:2]) in ("uk", "us", "eu") else ""
        size = f"{number} {region}".strip()
        span = match.span() if region else match.span("s" if match["s"] else "t")
        found.add("size", *span, size, number)
    for match in p.SIZE_METRES.finditer(text):
        found.add("size", *match.span(), _metres(match), _metres(match))
    for match in p.SIZE_INCH.finditer(text):
        number = decimal_number(match["n"])
        if number is not None:
            found.add("size", *match.span(), f"{plain(number)}寸", f"{plain(number)}寸")
    for match in (*p.SIZE_SHOE.finditer(text), *p.SIZE_KIDS.finditer(text)):
        found.add("size", *match.span("s"), match["s"], match["s"])


def _metres(match: re.Match[str]) -> str:
    if match["d"]:
        return f"{match['d']}m"
    whole = whole_number(match["a"])
    part = match["b"] or str(whole_number(match["c"]))
    return f"{whole}.{part}m"


def _quantities(found: Found) -> None:
    ready: list[re.Pattern[str]] = [p.QTY, p.QTY_LONE, p.QTY_TIMES, p.QTY_PIECES]
    if found.language != "zh":
        ready += [p.QTY_WANT, p.QTY_LEAD]
    for pattern in ready:
        for match in pattern.finditer(found.text):
            groups = match.groupdict()
            group = "n" if groups.get("n") else "m" if groups.get("m") else 0
            number = whole_number(match[group].strip())
            if number is None or not 1 <= number <= 9_999:
                continue
            span = match.span() if pattern in (p.QTY, p.QTY_LONE) else match.span(group)
            found.add("qty", *span, str(number), number)


def _dates(found: Found) -> None:
    for pattern in p.DATES:
        for match in pattern.finditer(found.text):
            parts = match.groupdict()
            year, month, day = (parts.get(key) for key in "ymd")
            iso = f"{year or '-'}-{int(month or 0):02}" if month else "---"
            iso = f"{iso}-{int(day):02}" if day and month else f"---{int(day):02}" if day else iso
            found.add("date", *match.span(), iso, iso)
    for match in p.CLOCK.finditer(found.text):
        found.add("date", *match.span(), match[0], "clock")


def _amounts(found: Found) -> None:
    for match in p.ATTRIBUTE_AMOUNT.finditer(found.text):
        found.add("attribute", *match.span(), match[0], _ATTRIBUTE_OF.get(match["u"] or match["v"], "capacity"))


def _words(found: Found, automaton: ahocorasick.Automaton) -> None:
    text = found.text
    hits: list[tuple[int, int, Word]] = []
    for last, word in automaton.iter(text):
        start, end = last + 1 - word.length, last + 1
        if word.bounded and not _stands_alone(text, start, end):
            continue
        for concept in word.concepts:
            found.concepts.append(concept)
        if word.entries or word.stop:
            hits.append((start, end, word))
    hits.sort(key=lambda hit: hit[0] - hit[1])
    for start, end, word in hits:
        if not word.entries:
            found.add("", start, end, "")
            continue
        slot, canonical = word.entries[0] if len(word.entries) == 1 else _choose(text, start, end, word)
        found.add(slot, start, end, text[start:end], canonical or None)


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start and text[start - 1].isascii() and text[start - 1].isalnum():
        return False
    if end < len(text) and text[end].isascii() and text[end].isalnum():
        return False
    return text[start:end] not in _NEEDS_PLACE or text[:start].endswith(_PLACE_WORDS)


def _choose(text: str, start: int, end: int, word: Word) -> Entry:
    """Return the likeliest of several slots for one word: gold is a material after `is it`, a colour elsewhere."""
    by_slot = {entry[0]: entry for entry in word.entries}
    if "material" in by_slot and (_MATERIAL_CUE.search(text[:start]) or _MATERIAL_END.match(text[end:])):
        return by_slot["material"]
    return word.entries[0]


_NUMBER_READERS: tuple[Callable[[Found], None], ...] = (
    _orders,
    _bodies,
    _prices,
    _dates,
    _links,
    _sizes_with_digits,
    _sizes,
    _quantities,
    _amounts,
    _links_bare,
)
_MODEL = re.compile(r"[a-z]+\d{1,4}[a-z]*")
_LISTED = (p.LINK_LIST, p.LINK_TAIL, p.LINK_BARE_ZH, p.LINK_BARE_EN)
_DOLLARS = frozenset({"USD", "SGD", "AUD", "CAD", "NZD", "HKD", "TWD", "MXN"})
_CURRENCIES = {
    "us$": "USD", "s$": "SGD", "a$": "AUD", "hk$": "HKD", "nt$": "TWD", "r$": "BRL", "rs": "INR", "rm": "MYR", "rp": "IDR", "php": "PHP",
    "ngn": "NGN", "¥": "CNY", "£": "GBP", "€": "EUR", "₹": "INR", "₱": "PHP", "₦": "NGN", "₩": "KRW", "฿": "THB", "rmb": "CNY", "cny": "CNY",
    "刀": "USD", "美金": "USD", "美元": "USD", "港币": "HKD", "日元": "JPY", "欧元": "EUR", "usd": "USD", "quid": "GBP", "gbp": "GBP",
    "pound": "GBP", "pounds": "GBP", "euro": "EUR", "euros": "EUR", "eur": "EUR", "rupee": "INR", "rupees": "INR", "inr": "INR",
    "naira": "NGN", "k naira": "NGN", "sgd": "SGD", "myr": "MYR", "aud": "AUD", "cedis": "GHS",
}  # fmt: skip
_SIZE_NAMES = {
    "特大号": "XL", "加大号": "XL", "加大码": "XL", "大号": "L", "中号": "M", "中码": "M", "小号": "S", "小码": "S", "三个x的": "3XL", "三个x": "3XL",
    "两个x的": "2XL", "两个x": "2XL", "extra large": "XL", "x large": "XL", "xlarge": "XL", "extra small": "XS", "x small": "XS", "xsmall": "XS",
    "xx large": "XXL", "double xl": "XXL", "medium": "M", "med": "M", "small": "S", "large": "L", "freesize": "free size", "onesize": "one size",
}  # fmt: skip
_ATTRIBUTE_OF = {
    "g": "weight", "克": "weight", "kg": "weight", "公斤": "weight", "斤": "weight", "w": "power", "瓦": "power", "watt": "power", "watts": "power",
    "匹": "power", "mah": "battery", "毫安": "battery", "段": "age_range", "hz": "screen", "寸屏": "screen", "v": "voltage", "伏": "voltage",
    "人": "capacity",
}  # fmt: skip
_NEEDS_PLACE = frozenset({"us", "in", "sg", "nz", "kl", "id", "eu", "hk", "aus"})
_PLACE_WORDS = ("to ", "from ", "the ", "in ", "for ", "within ", "outside ", "into ")
_MATERIAL_CUE = re.compile(r"(?:is (?:it|this|that|the \w+)|made of|real|pure|是|含|有没有|有|100%) ?$")
_MATERIAL_END = re.compile(r" ?(?:的吗|吗|料|质|plated|filled|free)")
