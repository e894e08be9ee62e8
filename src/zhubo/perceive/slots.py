"""Slots of a folded comment: numbers by grammar, words by vocabulary, as spans and as typed values."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import ahocorasick

from zhubo.facts import Money
from zhubo.perceive import patterns as p
from zhubo.perceive.bodies import read_bodies
from zhubo.perceive.found import Found
from zhubo.perceive.haggling import asks_if_affordable
from zhubo.perceive.link_rows import note_rows_of_links
from zhubo.perceive.numbers import decimal_number, money_of, plain, whole_number
from zhubo.perceive.words import find_words
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import Wording, bits_of, may_stand, wording


def find_slots(
    text: str, language: str, currency: str, automaton: ahocorasick.Automaton, blocked: tuple[tuple[int, int], ...] = ()
) -> Found:
    """Return the slots of `text` (folded). `blocked` are stretches, personal data, in which none is looked for."""
    found = Found(text, language, currency)
    for start, end in blocked:
        found.add("", start, end, "")
    if p.FIGURE.search(text) or p.NUMBER_WORD.search(text):
        may = may_stand(text)
        for reader, bits in _NUMBER_READERS:
            if may & bits:
                reader(found)
    else:
        _sizes(found)
    find_words(found, automaton)
    if found.spans:
        found.spans = sorted([span for span in found.spans if span[0]], key=lambda span: span[1])
    return found


def _words_in_figures(found: Found) -> None:
    for match in p.FIGURES_FOR_WORDS.finditer(found.text):
        found.add("", *match.span(match.lastgroup or 0), "")
    for match in p.BLOCKS.finditer(found.text):
        number = whole_number(match["n"] or match["m"] or match["k"])
        if number is not None:
            found.add("qty", *match.span(), str(number), number)


def _orders(found: Found) -> None:
    text = found.text
    cue = p.ORDER_CUE.search(text) is not None
    patterns = [*p.ORDERS, p.ORDER_LONG] if _THREE_DIGITS.search(text) else [*p.ORDERS]
    patterns = [p.ORDER_SPACED, *patterns, p.ORDER_LOOSE] if cue else patterns
    for pattern in patterns:
        for match in pattern.finditer(text):
            number = "".join(char for char in match[1] if char.isalnum()).upper()
            start, end = match.span(1)
            if sum(char.isdigit() for char in number) >= 3 and not p.NOT_AN_ORDER.search(text[:start]):
                if found.add("order_no", start, end, number) and found.order_no is None:
                    found.order_no = number


def _coupons(found: Found) -> None:
    for match in p.COUPON_NAMED.finditer(found.text):
        found.add("coupon", *match.span(), match[0], "coupon")
    for match in p.COUPON_USED.finditer(found.text):
        code = "code" if match["code"] else "named"
        if match[code].rstrip("0123456789") not in _NOT_CODES:
            found.add("coupon", *match.span(code), match[code], "code")
    if p.COUPON_CUE.search(found.text):
        for match in p.COUPON_CODE.finditer(found.text):
            if match[0].rstrip("0123456789") not in _NOT_CODES:
                found.add("coupon", *match.span(), match[0], "code")


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
    for match in p.WORDED_PRICES.finditer(found.text):
        numbers = numbers_in(match["n"].replace("-", " "), "en")
        if len(numbers) == 1:
            amount = numbers[0].value
            _price(found, match.span(), amount, _currency(match.groupdict(), found.currency), plain(amount))
    if p.BODY_CUE.search(found.text) and not asks_if_affordable(found.text):
        return
    for pattern in p.BARE_PRICES:
        for match in pattern.finditer(found.text):
            group = match.lastgroup or "n"
            amount = decimal_number(match[group]) or _round_number(match[group])
            if amount is not None:
                _price(found, match.span(group), amount, found.currency, plain(amount))


def _round_number(text: str) -> Decimal | None:
    """Return a figure before a Chinese unit, `3千`; None for other texts."""
    number = decimal_number(text[:-1]) if len(text) > 1 and text[-1] in _ROUND else None
    return number * _ROUND[text[-1]] if number is not None else None


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
    patterns: list[Wording] = [*p.LINKS, p.LINK_LIST, p.LINK_TAIL, *p.LINKS_COMPARED]
    patterns += {"zh": (p.LINK_BARE_ZH,), "en": ()}.get(found.language, p.LINKS_ELSEWHERE)
    for pattern in patterns:
        _link_matches(found, pattern)


def _links_bare(found: Found) -> None:
    if found.language != "zh":
        _link_matches(found, p.LINK_BARE_EN)


def _link_matches(found: Found, pattern: Wording) -> None:
    for match in pattern.finditer(found.text):
        group = match.lastgroup or "n"
        number = whole_number(match[group])
        if number is None or not 1 <= number <= 999 or p.names_no_link(found.text, *match.span()):
            continue
        listed = pattern in _LISTED
        start, end = match.span(group) if listed else match.span()
        if found.add("link_no", start, end, str(number)) and number not in found.links:
            found.links.append(number)


def _sizes(found: Found) -> None:
    text = found.text
    for match in p.SIZE_WORDS.finditer(text):
        if match[0] == "plus size" and p.SIZE_LETTERS.search(text) is not None:
            continue
        size = _SIZE_NAMES.get(match[0].replace("-", " "), match[0])
        found.add("size", *match.span(), size, size)
    for match in p.SIZE_LETTERS.finditer(text):
        if _lone_letter_ok(text, match) and not (text.startswith("not ", match.start() - 4) and _another(text, match)):
            size = match["s"].upper()
            found.add("size", *match.span("s"), size, size)


def _another(text: str, match: re.Match[str]) -> bool:
    """Whether another size than one that is not wanted stands in a text: not M, L."""
    return any(one["s"] != match["s"] for one in p.SIZE_LETTERS.finditer(text))


def _lone_letter_ok(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 3) : match.start()]
    if before.endswith(("i ", "it ", "'", "im ")) or (
        before[-1:] == " " and before[-2:-1].isdigit() and match["s"] in ("m", "l")
    ):
        return len(match["s"]) > 1 or before[-2:-1].isdigit()
    return match["s"] != "xx"


def _sizes_of_two(found: Found) -> None:
    for match in p.SIZE_OF_TWO.finditer(found.text):
        for group in ("a", "b"):
            found.add("size", *match.span(group), match[group], match[group])


def _sizes_with_digits(found: Found) -> None:
    text = found.text
    for match in p.SIZE_DIMENSIONS.finditer(text):
        size = match[0].replace(" ", "").replace("*", "x").replace("×", "x")
        found.add("size", *match.span(), size, size)
    for match in p.SIZE_MEMORY.finditer(text):
        size = (
            f"{match['s']}{match['u'].upper()}"
            if match["s"]
            else f"{match['g']}GB"
            if match["g"]
            else f"{match['t']}TB"
        )
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
    for match in (*p.SIZE_CUP.finditer(text), *p.SIZE_SHOE.finditer(text)):
        found.add("size", *match.span(), match[0].upper(), match[0].upper())
    for match in p.SIZE_KIDS.finditer(text):
        size = f"{match['s']}cm" if len(match["s"]) == 3 else match["s"]
        found.add("size", *match.span("s"), size, size)


def _metres(match: re.Match[str]) -> str:
    if match["d"]:
        return f"{match['d']}m"
    whole = whole_number(match["a"])
    part = match["b"] or str(whole_number(match["c"]))
    return f"{whole}.{part}m"


def _quantities(found: Found) -> None:
    ready: list[Wording] = [p.QTY, p.QTY_LONE, p.QTY_TIMES, p.QTY_PIECES]
    if found.language != "zh":
        ready += [p.QTY_WANT, p.QTY_LEAD]
    for pattern in ready:
        for match in pattern.finditer(found.text):
            groups = match.groupdict()
            group = "n" if groups.get("n") else "m" if groups.get("m") else 0
            number = whole_number(match[group].strip())
            if number is not None and found.text.startswith("dozen", match.end()):
                number *= _DOZEN
            if number is None or not 1 <= number <= 9_999:
                continue
            whole = pattern in (p.QTY, p.QTY_LONE) or (pattern is p.QTY_TIMES and found.language != "zh")
            span = match.span() if whole else match.span(group)
            found.add("qty", *span, str(number), number)


def _dates(found: Found) -> None:
    text = found.text
    for pattern in p.DATES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            _date(found, match.span(), match[0], parts.get("y"), int(parts.get("m") or 0), int(parts.get("d") or 0))
    for match in p.MONTHS.finditer(text):
        day = int(match["d"] or match["e"] or 0)
        if day or match["y"] or (match["m"] not in ("may", "mar", "march")) or _IN_MONTH.search(text[: match.start()]):
            _date(found, match.span(), match[0], match["y"], _MONTHS.index(match["m"][:3]) + 1, day)
    for match in p.CLOCK.finditer(text):
        if match[0] not in ("一点", "两点"):
            found.add("date", *match.span(), match[0], "clock")


def _date(found: Found, span: tuple[int, int], written: str, year: str | None, month: int, day: int) -> None:
    """Note a date: ISO 8601 as its value where the year is given, else as written; its typed value is ISO 8601 without the year."""
    iso = f"{year or '-'}-{month:02}" if month else "--"
    iso = f"{iso}-{day:02}" if day else iso
    found.add("date", *span, iso if year else written, iso)


def _spans_of_time(found: Found) -> None:
    for match in p.SPANS_OF_TIME.finditer(found.text):
        found.add("date", *match.span(), match[0], "span")


def _amounts(found: Found) -> None:
    for match in p.ATTRIBUTE_AMOUNT.finditer(found.text):
        found.add("attribute", *match.span(), match[0], _ATTRIBUTE_OF.get(match["u"] or match["v"], "capacity"))


_ALWAYS = -1
_NUMBER_READERS: tuple[tuple[Callable[[Found], None], int], ...] = (
    (_words_in_figures, bits_of((p.FIGURES_FOR_WORDS, p.BLOCKS))),
    (_bodies, _ALWAYS),
    (_orders, _ALWAYS),
    (_coupons, bits_of((p.COUPON_NAMED, p.COUPON_USED, p.COUPON_CUE))),
    (_prices, _ALWAYS),
    (_dates, bits_of((*p.DATES, p.MONTHS, p.CLOCK))),
    (_sizes_of_two, p.SIZE_OF_TWO.bit),
    (_links, bits_of((*p.LINKS, p.LINK_LIST, p.LINK_TAIL, *p.LINKS_COMPARED, p.LINK_BARE_ZH, *p.LINKS_ELSEWHERE))),
    (_sizes_with_digits, _ALWAYS),
    (_sizes, bits_of((p.SIZE_WORDS, p.SIZE_LETTERS))),
    (_quantities, _ALWAYS),
    (_amounts, p.ATTRIBUTE_AMOUNT.bit),
    (_links_bare, p.LINK_BARE_EN.bit),
    (note_rows_of_links, _ALWAYS),
    (_spans_of_time, p.SPANS_OF_TIME.bit),
)
"""What reads numbers, in this order, with the bits of the wordings without which it finds none."""
_NOT_CODES = frozenset(
    "iphone mate pro note item link number type galaxy pixel reno redmi ipad no size s p k x".split()
)
"""What stands before the number of a model, a link or a size."""
_THREE_DIGITS = re.compile(r"\d{3}")
_ROUND = {"百": 100, "千": 1_000, "万": 10_000}
_DOZEN = 12
_IN_MONTH = wording(r"(?:\bin|since|of|until|till|by|before|after|this|next|last) $")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LISTED = (*p.LINKS_COMPARED, p.LINK_LIST, p.LINK_TAIL, p.LINK_BARE_ZH, p.LINK_BARE_EN)
_DOLLARS = frozenset({"USD", "SGD", "AUD", "CAD", "NZD", "HKD", "TWD", "MXN"})
_CURRENCIES = {
    "us$": "USD",
    "s$": "SGD",
    "a$": "AUD",
    "hk$": "HKD",
    "nt$": "TWD",
    "r$": "BRL",
    "rs": "INR",
    "rm": "MYR",
    "rp": "IDR",
    "php": "PHP",
    "ngn": "NGN",
    "¥": "CNY",
    "£": "GBP",
    "€": "EUR",
    "₹": "INR",
    "₱": "PHP",
    "₦": "NGN",
    "₩": "KRW",
    "฿": "THB",
    "rmb": "CNY",
    "cny": "CNY",
    "刀": "USD",
    "美金": "USD",
    "美元": "USD",
    "港币": "HKD",
    "日元": "JPY",
    "欧元": "EUR",
    "usd": "USD",
    "quid": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "eur": "EUR",
    "rupee": "INR",
    "rupees": "INR",
    "inr": "INR",
    "naira": "NGN",
    "k naira": "NGN",
    "sgd": "SGD",
    "myr": "MYR",
    "aud": "AUD",
    "cedis": "GHS",
}
_SIZE_NAMES = {
    "特大号": "XL",
    "加大号": "XL",
    "加大码": "XL",
    "大号": "L",
    "中号": "M",
    "中码": "M",
    "小号": "S",
    "小码": "S",
    "三个x的": "3XL",
    "三个x": "3XL",
    "两个x的": "2XL",
    "两个x": "2XL",
    "extra large": "XL",
    "x large": "XL",
    "xlarge": "XL",
    "extra small": "XS",
    "x small": "XS",
    "xsmall": "XS",
    "xx large": "XXL",
    "double xl": "XXL",
    "medium": "M",
    "med": "M",
    "small": "S",
    "large": "L",
    "larges": "L",
    "mediums": "M",
    "smalls": "S",
    "freesize": "free size",
    "onesize": "one size",
}
_ATTRIBUTE_OF = {
    "g": "weight", "克": "weight", "kg": "weight", "公斤": "weight", "斤": "weight", "w": "power", "瓦": "power", "watt": "power",
    "watts": "power", "匹": "power", "mah": "battery", "毫安": "battery", "段": "age_range", "hz": "screen", "寸屏": "screen",
    "v": "voltage", "伏": "voltage", "人": "capacity",
}  # fmt: skip
