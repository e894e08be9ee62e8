"""Read rows become products: which rows are one product, which of their columns are options, what each variant is called."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field

from zhubo.facts import Money
from zhubo.shop.headers import header_tables
from zhubo.shop.sources import Object, Placed, Problem, first_unique, problem_at
from zhubo.shop.tables import Row
from zhubo.shop.values import money_text
from zhubo.values import dataclass

OPTION_LETTERS_MAX = 40
ALWAYS_OPTIONS = ("colour", "size")
PRICE_VALUES = ("price", "list_price", "sale_price", "sale_starts", "sale_ends")
VARIANT_VALUES = (
    *PRICE_VALUES,
    "stock",
    "available",
    "image",
    "gtin",
    "weight_g",
)


@dataclass(slots=True)
class ReadRow:
    """One row, read. `texts` are by field and language ("" is the shop's own); `values` are shop-format values of one variant."""

    row: Row
    sku: str = ""
    parent: str = ""
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)
    options: dict[str, dict[str, str]] = field(default_factory=dict)
    attributes: dict[str, object] = field(default_factory=dict)
    prices: list[Money] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    listed: bool | None = None
    currency: str = ""


def group_rows(rows: Sequence[ReadRow]) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    """Return shop-format products of `rows` in file order, and what had to be left out or deserves a look."""
    _settle_keys(rows)
    groups: dict[str, list[ReadRow]] = {}
    for row in rows:
        key = row.parent or row.sku
        groups.setdefault(key or f"#{row.row.place}", []).append(row)
    problems: list[Problem] = []
    products: list[Placed] = []
    skus: set[str] = set()
    for key, group in groups.items():
        product = _product(key, group, skus, problems)
        if product is not None:
            products.append(Placed(group[0].row.place, product))
    return tuple(products), tuple(problems)


def _settle_keys(rows: Sequence[ReadRow]) -> None:
    """Give every row its sku and its product's key, from what sku, id and parent columns there are."""
    has_sku = any(row.sku for row in rows)
    ids = Counter(str(row.values.get("id", "")) for row in rows)
    parents = Counter(str(row.values.get("parent", "")) for row in rows)
    id_repeats = any(count > 1 for id, count in ids.items() if id)
    for row in rows:
        id, parent = str(row.values.pop("id", "")), str(row.values.pop("parent", ""))
        if not has_sku:
            row.sku = id or parent
        elif not row.sku and not id_repeats and not row.row.parent:
            row.sku = id
        if row.row.parent:
            row.parent = row.row.parent
            row.sku = row.sku or id
        elif parent and (has_sku or id):
            row.parent = parent
        elif id and id_repeats and has_sku:
            row.parent = id
        elif not has_sku and parents[parent] > 1:
            row.parent = parent
    known = {row.parent for row in rows if row.parent}
    for row in rows:
        if not row.parent and row.sku in known:
            row.parent = row.sku
    if not any(ids.keys() | parents.keys()):
        _join_by_title(rows)


def _join_by_title(rows: Sequence[ReadRow]) -> None:
    """Give a parent to rows of one title that state different options, where no column says what belongs together.

    A row without a title that states an option continues the row above it: people merge such cells. Where there is no item
    number at all, the title is one.
    """
    loose = [row for row in rows if not row.row.parent and not row.row.is_parent]
    titled = ""
    families: dict[str, list[ReadRow]] = {}
    for row in loose:
        titled = next(iter(row.texts.get("title", {}).values()), "" if not _stated(row) else titled)
        if titled:
            families.setdefault(titled, []).append(row)
    has_sku = any(row.sku for row in rows)
    if not has_sku:
        _name_by_title(rows)
    for title, family in families.items():
        stated = {_stated(row) for row in family}
        if len(family) > 1 and () not in stated and len(stated) == len(family):
            for row in family:
                row.parent = _family_key(title, family)
        elif not has_sku:
            for row in family:
                row.sku = title


def _name_by_title(rows: Sequence[ReadRow]) -> None:
    """Give the rows of a nested record that has no number its title as one."""
    titles: dict[str, str] = {}
    for row in rows:
        if row.row.parent and row.texts.get("title"):
            titles.setdefault(row.row.parent, next(iter(row.texts["title"].values())))
    for row in rows:
        row.parent = titles.get(row.row.parent, row.parent)


def _stated(row: ReadRow) -> tuple[str, ...]:
    """Return the values of what makes variants in a row, each with its name."""
    usual = header_tables()["option"]
    pairs = [(name, _shown(one)) for name, one in (*row.attributes.items(), *row.options.items())]
    return tuple(f"{name}={words}" for name, words in pairs if name in usual or name in row.options)


def _family_key(title: str, family: Sequence[ReadRow]) -> str:
    """Return what the skus of a product's rows begin with, where that is something, else its title."""
    skus = [row.sku for row in family]
    shared = os.path.commonprefix(skus).rstrip("-_./ ")
    return shared if len(shared) >= 3 and shared not in skus else title


def _product(key: str, group: list[ReadRow], skus: set[str], problems: list[Problem]) -> Object | None:
    heads, sellable = _heads(key, group)
    titles = _texts(group if not heads else heads + sellable, "title")
    if not titles:
        problems += [problem_at(row.row.place, "title_missing") for row in group]
        return None
    key = _product_key(key, group)
    if not key:
        problems += [problem_at(row.row.place, "sku_missing") for row in group]
        return None
    _inherit_prices(heads, sellable)
    options = _options(sellable)
    variants = _variants(key, sellable or heads, options, skus, problems)
    if not variants:
        return None
    if heads and sellable:
        _compare(heads[0], sellable, problems)
    entry: dict[str, object] = {"sku": key, "title": titles}
    for name in ("brand", "category", "description", "gift"):
        entry[name] = _texts(heads + sellable, name)
    if not entry["description"]:
        entry["description"] = _texts(heads + sellable, "short_description")
    rows = heads + sellable
    entry |= {
        "aliases": list(dict.fromkeys(one for row in rows for one in row.aliases)),
        "currency": rows[0].currency,
        "attributes": _attributes(rows, sellable, options),
        "options": options,
        "variants": variants,
        "images": list(dict.fromkeys(one for row in rows for one in row.images)),
        "listed": _listed(key, heads, sellable),
    }
    for name in ("link_no", "limit_per_buyer"):
        entry[name] = next((row.values[name] for row in rows if row.values.get(name) is not None), None)
    return {name: value for name, value in entry.items() if value not in (None, "", [], {})}


def _inherit_prices(heads: Sequence[ReadRow], sellable: Sequence[ReadRow]) -> None:
    """Give the product row's price and sale to its variants where none of them states a price."""
    head = next((row for row in heads if row.values.get("price") is not None), None)
    if head is None or any(row.values.get("price") is not None for row in sellable):
        return
    for row in sellable:
        row.prices = row.prices or head.prices
        for name in PRICE_VALUES:
            if head.values.get(name) is not None:
                row.values.setdefault(name, head.values[name])


def _heads(key: str, group: list[ReadRow]) -> tuple[list[ReadRow], list[ReadRow]]:
    """Return the rows that only describe the product, and the rows that are its variants."""
    heads = [row for row in group if row.row.is_parent]
    if not heads and len(group) > 1:
        own = [row for row in group if row.sku == key and not row.row.parent]
        distinct = {row.sku for row in group if row.sku}
        heads = own if len(own) == 1 and len(distinct) > 1 else []
    bare = [row for row in group if row not in heads and not _sells(row)] if len(group) > 1 else []
    heads = heads + bare
    sellable = [row for row in group if row not in heads]
    return (heads, sellable) if sellable or not bare else (heads[:-1], heads[-1:])


def _listed(key: str, heads: Sequence[ReadRow], sellable: Sequence[ReadRow]) -> bool:
    """Return what the product's own row says, else whether any row is listed; what says nothing is listed."""
    own = [row.listed for row in heads if row.listed is not None and (row.row.is_parent or row.sku == key)]
    said = own[:1] or [row.listed for row in (*heads, *sellable) if row.listed is not None]
    return any(said) if said else True


def _sells(row: ReadRow) -> bool:
    return bool(row.sku or row.options or any(name in row.values for name in ("price", "stock", "available")))


def _product_key(key: str, group: list[ReadRow]) -> str:
    if not key.startswith("#"):
        return key
    return next(
        (row.sku for row in group if row.row.is_parent and row.sku), next((row.sku for row in group if row.sku), "")
    )


def _texts(rows: Sequence[ReadRow], name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        for language, words in row.texts.get(name, {}).items():
            found.setdefault(language, words)
    return found


def _options(rows: Sequence[ReadRow]) -> list[str]:
    """Return the option names: columns marked as options, colour and size, and attributes that differ between the rows."""
    names = dict.fromkeys(name for row in rows for name in row.options)
    usual = header_tables()["option"]
    differing = [
        name for name in dict.fromkeys(name for row in rows for name in row.attributes) if _differs(name, rows)
    ]
    for name in dict.fromkeys(name for row in rows for name in row.attributes):
        if name in ALWAYS_OPTIONS or (name in usual and name in differing):
            names[name] = None
    for name in differing:
        combinations = {
            tuple(_shown(row.options.get(one, row.attributes.get(one, ""))) for one in names) for row in rows
        }
        if len(combinations) < len(rows):
            names[name] = None
    return list(names)


def _differs(name: str, rows: Sequence[ReadRow]) -> bool:
    shown = [_shown(row.attributes[name]) for row in rows if name in row.attributes]
    return len(shown) == len(rows) > 1 and len(set(shown)) > 1 and max(map(len, shown)) <= OPTION_LETTERS_MAX


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        if "value" in value:
            return f"{value['value']}{value.get('unit', '')}"
        return str(next(iter(value.values()), ""))
    return str(value)


def _variants(
    key: str, rows: Sequence[ReadRow], options: list[str], skus: set[str], problems: list[Problem]
) -> list[Object]:
    variants: list[Object] = []
    shared = Counter(row.sku for row in rows)
    seen: dict[str, ReadRow] = {}
    for row in rows:
        chosen = _chosen(row, options)
        slug = "-".join(filter(None, (_slug(_shown(one)) for one in chosen.values())))
        sku = row.sku if row.sku and shared[row.sku] == 1 else ""
        if not sku:
            sku = f"{row.sku or key}-{slug}" if slug else row.sku or key
        if sku in seen or sku in skus:
            if sku in seen:
                problems.append(problem_at(row.row.place, "sku_in_line", sku=sku, line=seen[sku].row.place.line))
            else:
                problems.append(problem_at(row.row.place, "sku_elsewhere", sku=sku))
            continue
        seen[sku] = row
        first_unique((sku,), skus)
        variants.append(_variant(row, sku, chosen))
    return variants


def _chosen(row: ReadRow, options: list[str]) -> dict[str, object]:
    chosen: dict[str, object] = {}
    for name in options:
        if name in row.options:
            chosen[name] = row.options[name]
        elif name in row.attributes:
            value = row.attributes[name]
            chosen[name] = value if isinstance(value, Mapping) and "value" not in value else {"": _shown(value)}
    return chosen


def _slug(words: str) -> str:
    return re.sub(r"[^\w]+", "-", words).strip("-")


def _variant(row: ReadRow, sku: str, options: dict[str, object]) -> Object:
    entry: dict[str, object] = {"sku": sku, "options": options}
    entry |= {name: row.values[name] for name in VARIANT_VALUES if row.values.get(name) is not None}
    if "sale_price" not in entry:
        entry.pop("sale_starts", None)
        entry.pop("sale_ends", None)
    if entry.get("stock") is not None:
        entry.pop("available", None)
    if row.texts.get("list_price_basis"):
        entry["list_price_basis"] = row.texts["list_price_basis"]
    entry["prices"] = [{"currency": money.currency, "price": money_text(money)} for money in row.prices]
    return {name: value for name, value in entry.items() if value not in ([], {})}


def _attributes(rows: Sequence[ReadRow], sellable: Sequence[ReadRow], options: list[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for row in rows:
        for name, value in row.attributes.items():
            if name not in options:
                found.setdefault(name, value)
    return found


def _compare(head: ReadRow, variants: Sequence[ReadRow], problems: list[Problem]) -> None:
    """Report a product row whose own price is none of its variants'; theirs count."""
    own = head.values.get("price")
    prices = sorted({str(row.values["price"]) for row in variants if row.values.get("price") is not None})
    if own is not None and prices and own not in prices:
        problems.append(problem_at(head.row.place, "own_price_differs", price=own, prices=", ".join(prices[:5])))
