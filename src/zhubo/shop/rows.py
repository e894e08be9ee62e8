"""Rows of any table become shop-format products: read each row by its columns' fields, then group rows into products."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from zhubo.errors import ShopError
from zhubo.shop.cells import (
    LANGUAGE_CURRENCY,
    attribute_cell,
    count_cell,
    language_of,
    list_cell,
    pairs_cell,
    picture_cell,
    stock_cell,
    yes_no,
)
from zhubo.shop.grouping import ReadRow, group_rows
from zhubo.shop.headers import Field, field_of
from zhubo.shop.markup import plain_words
from zhubo.shop.prices import decimal_mark_of, price_parts, read_price
from zhubo.shop.reasons import reason, refused
from zhubo.shop.sources import DECIMAL_MARK, Harvest, Problem, problem_at, refusal_at
from zhubo.shop.tables import OVERFLOW, Row, Table
from zhubo.shop.values import currency_from, money_text
from zhubo.values import dataclass

SINGLE = frozenset(
    "sku id parent price list_price sale_price stock available gtin weight_g link_no limit_per_buyer currency".split()
)


KEYS = frozenset({"sku", "id", "parent"})


@dataclass(frozen=True, slots=True)
class Plan:
    """How a table is read: the field of each column, its decimal mark where it shows one, and the currency of bare prices."""

    fields: Mapping[str, Field]
    marks: Mapping[str, str | None]
    currency: str


def read_rows(table: Table, *, mapping: Mapping[str, Field] | None = None, currency: str | None = None) -> Harvest:
    """Return the products of `table`. `mapping` overrides the field of a column; `currency` is that of bare prices, if known.

    A row with a cell that cannot be read is left out and reported; the rest goes in.
    """
    fields = _chosen_fields(table, mapping or {})
    titles = [
        row.cells[column]
        for column, one in fields.items()
        if one.name == "title"
        for row in table.rows
        if column in row.cells
    ]
    language = language_of(titles)
    currency = currency or _currency_of(table, fields) or None
    plan = Plan(
        fields,
        {c: decimal_mark_of(r.cells[c] for r in table.rows if c in r.cells) for c, f in fields.items() if _is_money(f)},
        currency or LANGUAGE_CURRENCY.get(language, "USD"),
    )
    problems: list[Problem] = []
    read: list[ReadRow] = []
    for row in table.rows:
        try:
            read.append(_read_row(row, plan, problems))
        except ShopError as error:
            problems.append(refusal_at(row.place, error))
    products, troubles = group_rows(read)
    shown = [(str(one), column) for column, one in fields.items() if one.kind != "ignored"]
    if not any(one.name in KEYS and one.kind == "product" for one in fields.values()) and not any(
        row.parent for row in table.rows
    ):
        shown.insert(0, ("sku", "the title: no column holds item numbers"))
    marks = {f"{DECIMAL_MARK}{column}": mark for column, mark in plan.marks.items() if mark == ","}
    return Harvest(
        products=products,
        problems=(*problems, *troubles),
        mapping=tuple(shown),
        skipped=tuple(
            reason("skipped_column", column=column) for column, one in fields.items() if one.kind == "ignored"
        ),
        shop={"language": language, **({"currency": currency} if currency else {}), **marks},
    )


def _is_money(one: Field) -> bool:
    return one.kind == "product" and one.name in ("price", "list_price", "sale_price")


def _chosen_fields(table: Table, mapping: Mapping[str, Field]) -> dict[str, Field]:
    """Return the field of each column; a field that only one column can give goes to the first that does.

    Another one gives it too where no row has both, as in JSON whose records name it differently.
    """
    chosen: dict[str, Field] = {}
    taken: set[tuple[str, str, str, str]] = {(f.kind, f.name, f.language, f.currency) for f in mapping.values()}
    for column in table.columns:
        if column in mapping:
            chosen[column] = mapping[column]
            continue
        if column.startswith(("Meta:", "Included / ", "Price / ", "Compare At Price / ")):
            chosen[column] = Field("ignored", "ignored")
            continue
        one = field_of(column)
        key = (one.kind, one.name, one.language, one.currency)
        many = one.name in ("image", "more_images", "aliases", "listed") or _apart(table, column, one, chosen)
        if one.kind == "product" and key in taken and not many:
            one = (
                Field("ignored", "ignored")
                if one.name in SINGLE or one.name in ("title", "description")
                else Field("attribute", column)
            )
        taken.add(key)
        chosen[column] = one
    return chosen


def _apart(table: Table, column: str, one: Field, chosen: Mapping[str, Field]) -> bool:
    """Return whether no row has `column` and another column of the same field."""
    same = [other for other, field in chosen.items() if field == one]
    return not any(column in row.cells and any(other in row.cells for other in same) for row in table.rows)


def _currency_of(table: Table, fields: Mapping[str, Field]) -> str | None:
    """Return the currency that most rows name, in a column of their own or in the price.

    A price column's name tells it only where every price column names one: beside a bare one it gives a further price.
    """
    votes: Counter[str] = Counter()
    for column, one in fields.items():
        if one.kind == "product" and one.name == "currency":
            votes.update(row.cells[column].strip().upper() for row in table.rows if column in row.cells)
    if votes:
        return votes.most_common(1)[0][0] if _is_code(votes.most_common(1)[0][0]) else None
    marked = [one.currency for one in fields.values() if one.kind == "product" and one.name == "price"]
    if marked and all(marked):
        return marked[0]
    priced = [(column, one) for column, one in fields.items() if _is_money(one) and not one.currency]
    for column, _ in priced:
        for row in table.rows:
            try:
                named = price_parts(row.cells.get(column, ""), "USD", decimal_mark=".").currency
            except ShopError:
                continue
            if named:
                votes[named] += 1
    if not votes:
        return None
    titles = " ".join(
        row.cells[c] for c, one in fields.items() if one.name == "title" for row in table.rows[:200] if c in row.cells
    )
    best = votes.most_common(1)[0][0]
    yen_signs = best == "CNY" and not any("元" in row.cells.get(c, "") for c, _ in priced for row in table.rows)
    return "JPY" if yen_signs and language_of([titles]) == "ja" else best


def _is_code(code: str) -> bool:
    try:
        return bool(currency_from(code))
    except ShopError:
        return False


def _read_row(row: Row, plan: Plan, problems: list[Problem]) -> ReadRow:
    if OVERFLOW in row.cells:
        raise refused("cells_too_many")
    read = ReadRow(row, parent=row.parent, currency=plan.currency)
    for column, words in row.cells.items():
        one = plan.fields[column]
        if one.kind == "product" and one.name == "currency":
            read.currency = currency_from(words)
    for column, words in row.cells.items():
        one = plan.fields[column]
        if one.kind == "option":
            read.options.setdefault(one.name, {})[one.language] = words
        elif one.kind == "attribute":
            _take_attribute(read, one, words)
        elif one.kind == "product" and _is_money(one):
            _take_price(read, one, words, plan.marks.get(column))
        elif one.kind == "product":
            _take_cell(read, one, words, problems)
    return read


def _take_attribute(read: ReadRow, one: Field, words: str) -> None:
    pairs = pairs_cell(words) if one.name == "spec" else {}
    if pairs:
        for name, value in pairs.items():
            read.attributes.setdefault(name, attribute_cell(value))
    elif one.language:
        given = read.attributes.get(one.name)
        texts = (
            given if isinstance(given, dict) and "value" not in given else {"": given} if isinstance(given, str) else {}
        )
        read.attributes[one.name] = {**texts, one.language: words}
    else:
        read.attributes.setdefault(one.name, attribute_cell(words, one.unit))


def _take_price(read: ReadRow, one: Field, words: str, mark: str | None) -> None:
    money = read_price(words, one.currency or read.currency, decimal_mark=mark)
    if one.name == "price" and money.currency != read.currency:
        read.prices.append(money)
    elif money.currency != read.currency:
        return
    elif one.name == "sale_price" and money.minor == 0:
        return
    else:
        read.values.setdefault(one.name, money_text(money))


def _take_cell(read: ReadRow, one: Field, words: str, problems: list[Problem]) -> None:
    name = one.name
    if name in (
        "title",
        "description",
        "short_description",
        "brand",
        "category",
        "gift",
        "list_price_basis",
    ):
        text = plain_words(words) if "description" in name else words
        read.texts.setdefault(name, {}).setdefault(one.language, text)
    elif name == "variant_title":
        _take_attribute(read, Field("attribute", "spec", language=one.language), words)
    elif name == "sku":
        read.sku = words
    elif name in ("id", "parent", "sale_starts", "sale_ends", "gtin"):
        read.values[name] = words
    elif name == "sale_dates":
        starts, _, ends = words.partition("/")
        read.values |= {"sale_starts": starts.strip() or None, "sale_ends": ends.strip() or None}
    elif name == "stock":
        _take_stock(read, words, problems)
    elif name == "available":
        answer = yes_no(words)
        if answer is None:
            read.attributes.setdefault("availability", words)
        else:
            read.values["available"] = answer
    elif name in ("image", "more_images", "variant_image"):
        _take_pictures(read, name, words)
    elif name == "aliases":
        read.aliases += list_cell(words)
    elif name in ("limit_per_buyer", "weight_g"):
        read.values[name] = count_cell(words, name) or None
    elif name == "weight":
        read.attributes.setdefault("weight", attribute_cell(words, one.unit))
    elif name == "link_no":
        if re.fullmatch(r"\s*\d{1,5}\s*号?\s*", words):
            read.values["link_no"] = int(re.sub(r"\D", "", words))
    elif name == "listed":
        _take_listed(read, words, problems)


def _take_stock(read: ReadRow, words: str, problems: list[Problem]) -> None:
    stock, available = stock_cell(words)
    if stock is None and any(letter.isdigit() for letter in words) and yes_no(words) is None:
        problems.append(problem_at(read.row.place, "stock_inexact", value=words[:40]))
    if stock is not None:
        read.values["stock"] = stock
    if available is not None:
        read.values.setdefault("available", available)


def _take_pictures(read: ReadRow, name: str, words: str) -> None:
    pictures = picture_cell(words)
    if name == "variant_image" and pictures:
        read.values["image"] = pictures[0]
    read.images += [one for one in pictures if one not in read.images]


def _take_listed(read: ReadRow, words: str, problems: list[Problem]) -> None:
    answer = yes_no(words)
    if answer is None:
        problems.append(problem_at(read.row.place, "listed_unclear", value=words[:40]))
    else:
        read.listed = answer if read.listed is None else read.listed and answer
