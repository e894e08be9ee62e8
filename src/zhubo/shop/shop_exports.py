"""CSV exports of Shopify, WooCommerce and Magento: their own ways to write variants become plain rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from zhubo.shop.headers import word_in
from zhubo.shop.tables import Row, Table

SHOPIFY = re.compile(r"Option(\d)[ _](Name|Value|Linked To)", re.IGNORECASE)
WOO_ATTRIBUTE = re.compile(r"Attribute (\d+) (name|value\(s\)|visible|global|default)", re.IGNORECASE)
STORE_LANGUAGE = re.compile(r"[a-z]{2}")


def plain_table(table: Table) -> Table:
    """Return `table` as plain rows where it is one of the three exports, else unchanged."""
    columns = set(table.columns)
    if "Handle" in columns and any(SHOPIFY.fullmatch(column) for column in columns):
        return _again(table, _shopify_rows, "Shopify CSV")
    if {"Type", "Parent", "SKU"} <= columns or {"Type", "Regular price"} <= columns:
        return _again(table, _woo_rows, "WooCommerce CSV")
    if "product_type" in columns and columns & {
        "additional_attributes",
        "configurable_variations",
        "attribute_set_code",
    }:
        return _again(table, _magento_rows, "Magento CSV")
    return table


def _again(table: Table, convert: Callable[[tuple[Row, ...]], Iterable[Row]], note: str) -> Table:
    rows = tuple(convert(table.rows))
    columns = dict.fromkeys(column for row in rows for column in row.cells)
    return Table(tuple(columns), rows, f"{note}, {table.note}")


def _shopify_rows(rows: tuple[Row, ...]) -> Iterable[Row]:
    """Shopify names options on the first row of a handle only, and writes further pictures as rows of their own."""
    names: dict[tuple[str, str], str] = {}
    for row in rows:
        handle = row.cells.get("Handle", "")
        cells: dict[str, str] = {}
        for column, words in row.cells.items():
            match = SHOPIFY.fullmatch(column)
            if match is None:
                cells["category" if column == "Type" else column] = words
            elif match.group(2).casefold() == "name":
                names[handle, match.group(1)] = words
        for number in ("1", "2", "3"):
            words = row.cells.get(f"Option{number} Value", row.cells.get(f"Option{number} value", ""))
            name = names.get((handle, number), f"option {number}")
            if words and (name, words) != ("Title", "Default Title"):
                cells[f"option:{name}"] = words
        yield Row(row.place, cells, row.parent)


def _woo_rows(rows: tuple[Row, ...]) -> Iterable[Row]:
    """WooCommerce marks rows as variable or variation; a variation names its parent by SKU, or as id:123."""
    skus = {f"id:{row.cells['ID']}": row.cells.get("SKU", row.cells["ID"]) for row in rows if row.cells.get("ID")}
    for row in rows:
        kind = row.cells.get("Type", "simple").split(",")[0].strip().casefold()
        cells: dict[str, str] = {}
        attributes: dict[str, dict[str, str]] = {}
        for column, words in row.cells.items():
            match = WOO_ATTRIBUTE.fullmatch(column)
            if match is not None:
                attributes.setdefault(match.group(1), {})[match.group(2).casefold()] = words
            elif column not in ("Type", "Parent", "ID", "Is featured?", "Visibility in catalog"):
                cells[column] = words
        for one in attributes.values():
            if one.get("name") and one.get("value(s)"):
                cells[f"{'option' if kind == 'variation' else 'attribute'}:{one['name']}"] = one["value(s)"]
        cells.setdefault("SKU", row.cells.get("ID", ""))
        parent = row.cells.get("Parent", "")
        own = skus.get(parent, parent) if kind == "variation" else ""
        variable = kind == "variable"
        if variable:
            own = cells["SKU"]
        yield Row(row.place, {name: words for name, words in cells.items() if words}, own, variable)


def _magento_rows(rows: tuple[Row, ...]) -> Iterable[Row]:
    """Magento lists a configurable's children in one cell, further attributes in another, and translations as rows of a store view."""
    parents = {
        child: (row.cells.get("sku", ""), options)
        for row in rows
        for child, options in _variations(row.cells.get("configurable_variations", ""))
    }
    views = {row.cells.get("sku", ""): row for row in rows if not _view(row)}
    texts: dict[str, dict[str, str]] = {}
    for row in rows:
        if _view(row) and row.cells.get("sku") in views:
            language = _view(row)
            for name in ("name", "description", "short_description"):
                if row.cells.get(name):
                    texts.setdefault(row.cells["sku"], {})[f"{name}:{language}"] = row.cells[name]
    for row in rows:
        if _view(row) and row.cells.get("sku") in views:
            continue
        sku = row.cells.get("sku", "")
        parent, options = parents.get(sku, ("", {}))
        configurable = row.cells.get("product_type") == "configurable"
        cells = _magento_cells(row.cells, options)
        yield Row(row.place, cells | texts.get(sku, {}), sku if configurable else parent, configurable)


def _view(row: Row) -> str:
    code = row.cells.get("store_view_code", "").replace("-", "_").split("_")[0].casefold()
    return (word_in("language", code) or "") if STORE_LANGUAGE.fullmatch(code) else ""


def _magento_cells(given: Mapping[str, str], options: Mapping[str, str]) -> dict[str, str]:
    dropped = {
        "product_type",
        "additional_attributes",
        "configurable_variations",
        "configurable_variation_labels",
        "visibility",
    }
    dropped |= {"store_view_code", "attribute_set_code", "product_websites", "created_at", "updated_at", "url_key"}
    cells = {name: words for name, words in given.items() if name not in dropped and not name.startswith("use_config_")}
    if "product_online" in cells:
        cells["status"] = "yes" if cells.pop("product_online") in ("1", "Yes") else "no"
    for pair in re.split(r",(?=[A-Za-z]\w*=)", given.get("additional_attributes", "")):
        name, mark, words = pair.partition("=")
        if mark and words and name not in options:
            cells[f"attribute:{name.strip()}"] = words.strip()
    for name, words in options.items():
        cells[f"option:{name}"] = words
    return cells


def _variations(cell: str) -> Iterable[tuple[str, Mapping[str, str]]]:
    """Yield (child sku, its options) of a cell like `sku=A-S,size=S|sku=A-M,size=M`."""
    for part in filter(None, cell.split("|")):
        pairs = dict(pair.split("=", 1) for pair in part.split(",") if "=" in pair)
        sku = pairs.pop("sku", "")
        if sku:
            yield sku, pairs
