"""Amounts and dates as CLDR and the messages write them in one language, for reading them back exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_UP, InvalidOperation

from babel import Locale
from babel.numbers import NumberFormatError, get_group_symbol, parse_decimal

from zhubo.text.money import MoneySpan, to_money
from zhubo.text.phrases import Phrases
from zhubo.values import dataclass
from zhubo.verify.phrase_patterns import escaped, plain


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """How a language writes figures. `marks`: marks and codes of currencies, lower case, with the code of each.

    `group` is what stands between thousands. `dates` are patterns with the messages that they are of; `months` abbreviated names, lower
    case, with their numbers.
    """

    language: str
    marks: Mapping[str, str]
    amount: re.Pattern[str]
    group: str
    dates: tuple[tuple[re.Pattern[str], str], ...]
    months: Mapping[str, int]


def figures_of(phrases: Phrases) -> Figures:
    """Return how the language of `phrases` writes figures."""
    locale = Locale(phrases.language)
    marks: dict[str, str] = {str(code).lower(): str(code) for code in locale.currencies}
    marks |= {unit.strip().lower(): code for code, unit in phrases.sections.get("currency", {}).items()}
    for code, mark in locale.currency_symbols.items():
        marks.setdefault(plain(str(mark)).lower(), str(code))
    months: Mapping[int, str] = locale.months["format"]["abbreviated"]
    return Figures(
        language=phrases.language,
        marks=marks,
        amount=_amount(marks),
        group=get_group_symbol(locale),
        dates=tuple(_dates(phrases, months)),
        months={plain(name).lower().rstrip("."): number for number, name in months.items()},
    )


def amounts_in(text: str, figures: Figures) -> list[MoneySpan]:
    """Return the amounts that are written as CLDR writes them, to the mark and the dot."""
    found: list[MoneySpan] = []
    for match in figures.amount.finditer(text):
        code = figures.marks[(match["before"] or match["after"]).lower()]
        try:
            written = _WHITE.sub(figures.group, match["figure"] or match["figure_first"])
            value = parse_decimal(written, locale=figures.language, strict=True)
        except (NumberFormatError, InvalidOperation):
            continue
        # Parts of a unit that a currency does not have are no price: rounded up, the amount matches none.
        money = to_money(value, code) or to_money(value.to_integral_value(ROUND_UP), code)
        if money is not None:
            found.append(MoneySpan(*match.span(), money))
    return found


def _amount(marks: Mapping[str, str]) -> re.Pattern[str]:
    mark = "|".join(re.escape(mark) for mark in sorted(marks, key=len, reverse=True))
    figure = r"\d+(?:[.,\s'’]\d+)*"
    # Particles of Japanese and Korean are letters too, and stand just behind.
    before = rf"(?<![A-Za-z0-9$])(?P<before>{mark})\s?(?P<figure>{figure})(?![A-Za-z0-9])"
    after = rf"(?<![A-Za-z0-9.,])(?P<figure_first>{figure})\s?(?P<after>{mark})(?![A-Za-z0-9])"
    return re.compile(f"{before}|{after}", re.IGNORECASE)


def _dates(phrases: Phrases, months: Mapping[int, str]) -> Iterator[tuple[re.Pattern[str], str]]:
    # A dot at the end of a line is taken off where lines are put together.
    names = "|".join(re.escape(plain(name).rstrip(".")) for name in sorted(months.values(), key=len, reverse=True))
    slots = {
        "year": r"(?P<year>\d{4})",
        "month": r"(?P<month>\d{1,2})",
        "month_name": rf"(?P<month_name>{names})\.?",
        "day": r"(?P<day>\d{1,2})",
        "time": r"(?P<time>\d{1,2}:\d\d)",
    }
    for key in ("date.moment_year", "date.moment", "date.day_year", "date.day"):
        for wording in phrases.wordings[key]:
            written = re.sub(r"\{(\w+)\}", lambda match: f"\0{match[1]}\0", plain(wording)).split("\0")
            pattern = "".join(slots[part] if k % 2 else escaped(part) for k, part in enumerate(written))
            yield re.compile(rf"(?<!\d){pattern}(?!\d)", re.IGNORECASE), key


_WHITE = re.compile(r"\s")
