"""Files of no particular system: tables and trees, told apart by what their columns say."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from zhubo.errors import ShopError
from zhubo.shop.discover import SourceFiles
from zhubo.shop.encodings import decode
from zhubo.shop.headers import Field, field_of, recognised, word_in
from zhubo.shop.mapping import FieldMap
from zhubo.shop.product_format import PRODUCT_FIELDS
from zhubo.shop.read import json_lines, json_value
from zhubo.shop.reasons import reason, refused
from zhubo.shop.rows import read_rows
from zhubo.shop.shop_exports import plain_table
from zhubo.shop.side_files import CATALOG, DISCOUNTS, ORDERS, read_discounts, read_orders, read_shipping, table_kind
from zhubo.shop.sources import PROBLEMS_FILE, Harvest, Place, Placed, Problem, merge_harvests, problem_at, refusal_at
from zhubo.shop.tables import Row, Table, read_bytes, read_csv, read_feed, read_xlsx
from zhubo.shop.trees import Record, located_records, path_table, records_table, tree_table

TABLES = frozenset({".csv", ".tsv", ".txt"})
CATALOG_STEMS = ("products", "product", "catalog", "catalogue", "items", "商品", "goods")


def read_files(files: SourceFiles, mapping: FieldMap, currency: str | None, *, only: str = "") -> tuple[str, Harvest]:
    """Return how the files were read, and what they hold; `currency` is that of bare prices, where somebody said so.

    A file beside others that cannot be read is a problem; where it is the only one, a ShopError. `only` admits one kind.
    """
    harvests: list[Harvest] = []
    notes: list[str] = []
    candidates = [
        path for path in files.data if path.suffix.casefold() not in (".toml", ".md") and path.name != PROBLEMS_FILE
    ]
    named = [path for path in candidates if path.stem.casefold().startswith(CATALOG_STEMS)]
    alone = len(candidates) == 1
    if not candidates:
        raise refused("source_empty", path=files.root)
    for path in candidates:
        try:
            note, harvest = read_file(path, mapping, currency, only=only)
        except ShopError as error:
            if alone or path in named:
                raise
            harvests.append(
                Harvest(
                    problems=(refusal_at(Place(path.name), error),), skipped=(reason("skipped_file", file=path.name),)
                )
            )
            continue
        if harvest.products and named and path not in named and path.parent == files.root:
            harvests.append(Harvest(skipped=(reason("skipped_beside", file=path.name, other=named[0].name),)))
            continue
        notes.append(f"{path.name}: {note}")
        harvests.append(harvest)
    return "; ".join(notes), merge_harvests(harvests)


def read_file(path: Path, mapping: FieldMap, currency: str | None, *, only: str = "") -> tuple[str, Harvest]:
    """Return how one file was read, and what it holds. ShopError where it is nothing that can be read."""
    content, suffix = read_bytes(path), path.suffix.casefold()
    fields = mapping.fields() if mapping.columns else {}
    if mapping.has_paths and suffix != ".json":
        raise refused("map_paths_need_json", file=path.name)
    if content.startswith(b"PK\x03\x04") or suffix in (".xlsx", ".xlsm"):
        return _table(read_xlsx(content, path.name), fields, currency, only)
    if suffix in (".xml", ".rss", ".atom"):
        return _table(read_feed(content, path.name), fields, currency, only)
    if suffix in (".jsonl", ".ndjson"):
        return _lines(path, fields, currency, only)
    if suffix == ".json":
        return _tree(path, content, mapping, fields, currency, only)
    if suffix in TABLES:
        return _table(plain_table(read_csv(content, path.name)), fields, currency, only)
    raise refused("file_kind_unknown", file=path.name)


def _table(table: Table, fields: Mapping[str, Field], currency: str | None, only: str) -> tuple[str, Harvest]:
    kind = only or (CATALOG if fields else table_kind(table.columns))
    guess = currency or "CNY"
    if kind == ORDERS:
        return f"{ORDERS}, {table.note}", read_orders(table, guess)
    if kind == DISCOUNTS:
        return f"{DISCOUNTS}, {table.note}", read_discounts(table, guess)
    if kind != CATALOG:
        return f"{kind}, {table.note}", read_shipping(table, guess)
    missing = sorted(set(fields) - set(table.columns))
    if missing:
        raise refused("map_column_missing", column=missing[0], columns=", ".join(table.columns[:30]))
    if not fields and not recognised(table.columns, "product") and not _named_title(table):
        raise refused("columns_unknown", columns=", ".join(table.columns[:20])[:300])
    return f"{CATALOG}, {table.note}", read_rows(table, mapping=fields, currency=currency)


def _named_title(table: Table) -> bool:
    return any(field_of(column).name == "title" for column in table.columns)


def _lines(path: Path, fields: Mapping[str, Field], currency: str | None, only: str) -> tuple[str, Harvest]:
    read = list(json_lines(path))
    given = [one for one in read if isinstance(one, Placed)]
    broken = [refusal_at(Place(path.name, _line_of(one)), one) for one in read if isinstance(one, ShopError)]
    if not given:
        raise refused("no_object_lines", file=path.name)
    if any("order_no" in one.value for one in given):
        return "orders.jsonl", Harvest(orders=tuple(given), problems=tuple(broken))
    own = [one for one in given if set(one.value) <= PRODUCT_FIELDS and {"sku", "title"} <= set(one.value)]
    if len(own) * 2 > len(given) and not fields:
        return "products.jsonl", Harvest(products=tuple(given), problems=tuple(broken))
    records = [Record("", "", one.place.line, one.value) for one in given]
    note, harvest = _table(records_table(records, path.name, "JSON Lines"), fields, currency, only)
    return note, merge_harvests([harvest, Harvest(problems=tuple(broken))])


def _line_of(error: ShopError) -> int:
    line = error.place.rpartition(":")[2]
    return int(line) if line.isdecimal() else 0


def _tree(
    path: Path, content: bytes, mapping: FieldMap, fields: Mapping[str, Field], currency: str | None, only: str
) -> tuple[str, Harvest]:
    text, _ = decode(content, path.name)
    value = json_value(text)
    if mapping.has_paths:
        return _table(path_table(value, dict(mapping.columns), path.name), fields, currency, only)
    orders = _orders(value)
    if orders and not fields:
        return ORDERS, _order_objects(located_records(orders, text), path.name, currency or "CNY")
    return _table(tree_table(value, path.name, text), fields, currency, only)


def _orders(value: object) -> list[Record]:
    """Return the orders of a JSON value: a list, an object by number, or one of these inside an object."""
    if isinstance(value, Mapping):
        inner = next((one for name, one in value.items() if name in ("orders", "订单", "data", "items") and one), None)
        nodes = [value] if inner is None else [inner]
    else:
        nodes = [value]
    for node in nodes:
        records = list(node.values()) if isinstance(node, Mapping) else node if isinstance(node, list) else []
        found = [Record("", "", 0, one) for one in records if isinstance(one, Mapping) and _is_order(one)]
        if found and len(found) * 2 > len(records):
            return found
    return []


def _is_order(value: Mapping[str, object]) -> bool:
    fields = {word_in("order", key) for key in value if key.casefold() != "name"}
    return "order_no" in fields and bool(fields & {"status", "total", "tracking_no", "placed"})


def _order_objects(records: list[Record], file: str, currency: str) -> Harvest:
    """Return the orders of JSON records; one row an item, read as a table of orders is read."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for record in records:
        place = Place(file, record.line)
        head = {k: str(v) for k, v in record.value.items() if isinstance(v, (str, int)) or hasattr(v, "as_tuple")}
        buyer = record.value.get("buyer")
        if isinstance(buyer, Mapping):
            head |= {"buyer_platform": str(buyer.get("platform", "own-site")), "buyer_id": str(buyer.get("id", ""))}
        lists = [
            v
            for k, v in record.value.items()
            if isinstance(v, list) and k.casefold() in ("items", "line_items", "lines", "商品")
        ]
        items = [one for one in lists[0] if isinstance(one, Mapping)] if lists else []
        if not head:
            problems.append(problem_at(place, "order_without_fields"))
        for item in items or [{}]:
            own = {k: str(v) for k, v in item.items() if not isinstance(v, (list, Mapping)) and v is not None}
            rows.append(Row(place, {**{k: v for k, v in head.items() if v}, **own}))
    columns = dict.fromkeys(column for row in rows for column in row.cells)
    harvest = read_orders(Table(tuple(columns), tuple(rows), "JSON"), currency)
    return merge_harvests([harvest, Harvest(problems=tuple(problems))])
