"""Which field a merchant's column is: the tables of headers.toml, in Chinese, English and Japanese."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

from zhubo.shop.values import known_currencies
from zhubo.values import dataclass

IGNORED = "ignored"
BRACKETED = re.compile(r"^(.*?)[(（\[【]([^()（）\[\]【】]+)[)）\]】]$")
SUFFIXED = re.compile(r"^(.+?)[_\-:.@/ ]([A-Za-z]{2}(?:[-_](?:CN|US|TW|HK|Hant))?|[A-Za-z]{3})$")
TEXT_FIELDS = frozenset({"title", "description", "short_description", "brand", "category", "gift", "list_price_basis"})
MONEY_FIELDS = frozenset({"price", "list_price", "sale_price"})


@dataclass(frozen=True, slots=True)
class Field:
    """What a column holds. `kind`: product attribute option ignored. `language`, `currency` and `unit` are what its name adds."""

    kind: str
    name: str
    language: str = ""
    currency: str = ""
    unit: str = ""

    def __str__(self) -> str:
        shown = self.name if self.kind in ("product", IGNORED) else f"{self.kind} {self.name}"
        marks = [mark for mark in (self.language, self.currency, self.unit) if mark]
        return f"{shown} ({', '.join(marks)})" if marks else shown


def folded(name: str) -> str:
    """Return a column name as names are compared: NFKC, folded case, without spaces, underscores and hyphens."""
    return re.sub(r"[\s_\-]+", "", unicodedata.normalize("NFKC", name)).casefold()


@lru_cache(maxsize=1)
def header_tables() -> Mapping[str, Mapping[str, str]]:
    """Return headers.toml turned round: table → folded synonym → field."""
    content = tomllib.loads((files("zhubo.shop") / "headers.toml").read_text("utf-8"))
    tables: dict[str, dict[str, str]] = {}
    for table, fields in content.items():
        turned: dict[str, str] = {}
        for field, names in fields.items():
            for name in (field, *names):
                turned.setdefault(folded(name), field)
        tables[table] = turned
    tables["ignored"] = {folded(name): IGNORED for name in content["ignored"]["names"]}
    tables["option"] = {name: name for name in content["option"]["names"]}
    return tables


def word_in(table: str, word: str) -> str | None:
    """Return the field, status or language of `table` that `word` is a name of; None where it is none."""
    return header_tables()[table].get(folded(word))


def option_name(name: str) -> str:
    """Return the canonical name of an option or attribute ("颜色" → "colour"), else `name` as written."""
    return word_in("attribute", name) or unicodedata.normalize("NFC", name).strip()


def field_of(column: str) -> Field:
    """Return what the column called `column` holds; a name that stands in no table is an attribute of that name."""
    name = unicodedata.normalize("NFKC", column).strip()
    plain = _plain_field(name)
    if plain is not None:
        return plain
    for pattern in (BRACKETED, SUFFIXED):
        match = pattern.match(name)
        if match is None:
            continue
        base, mark = match.group(1).strip(), match.group(2).strip()
        marked = _marked_field(base, mark, bracketed=pattern is BRACKETED)
        if marked is not None:
            return marked
    prefixed = _language_first(name)
    return prefixed or _free_field(name)


def _plain_field(name: str) -> Field | None:
    for kind in ("product", "attribute", "ignored"):
        field = word_in(kind, name)
        if field is not None:
            return Field(kind, field)
    return None


def _marked_field(base: str, mark: str, *, bracketed: bool) -> Field | None:
    field = _plain_field(base)
    language = word_in("language", mark)
    upper = mark.upper()
    if field is not None and language is not None and field.name in TEXT_FIELDS:
        return Field(field.kind, field.name, language=language)
    if field is not None and field.name in MONEY_FIELDS:
        currency = {"元": "CNY", "円": "JPY", "€": "EUR", "$": "USD", "£": "GBP"}.get(mark, upper)
        if currency in known_currencies():
            return Field(field.kind, field.name, currency=currency)
    if language is not None and field is not None and field.kind == "attribute":
        return Field("attribute", field.name, language=language)
    if not bracketed:
        return None
    if field is not None and field.name == "weight" and mark.casefold() in ("g", "克", "グラム"):
        return Field("product", "weight_g")
    if field is not None and (field.kind == "attribute" or field.name == "weight"):
        return Field("attribute", field.name, unit=mark)
    if field is not None and field.kind == "product":
        return field
    return Field("attribute", base, unit=mark) if base and len(mark) <= 6 and language is None else None


def _language_first(name: str) -> Field | None:
    """Return the field of a name that starts with its language: 英文标题, English title."""
    for length in (4, 2, 7, 8):
        language = word_in("language", name[:length]) if len(name) > length else None
        if language is not None and len(folded(name[:length])) >= 2:
            field = _plain_field(name[length:].strip(" _-:"))
            if field is not None and field.name in TEXT_FIELDS:
                return Field(field.kind, field.name, language=language)
    return None


def _free_field(name: str) -> Field:
    for prefix, kind in (
        ("option:", "option"),
        ("options.", "option"),
        ("attribute:", "attribute"),
        ("attributes.", "attribute"),
    ):
        if name.casefold().startswith(prefix):
            bare = name[len(prefix) :].strip()
            return Field(kind, option_name(bare))
    return Field("attribute", name)


def recognised(columns: Iterable[str], table: str) -> int:
    """Return how many different fields of `table` the `columns` name."""
    return len({word_in(table, column) for column in columns} - {None})
