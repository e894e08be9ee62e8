"""Whatever a file holds, a reader gives a report or an InputError, and what it gives reads back."""

from __future__ import annotations

import csv
import io
import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from zhubo.errors import InputError
from zhubo.shop import tables
from zhubo.shop.check import check_folder, finding_text
from zhubo.shop.headers import header_tables
from zhubo.shop.importing import import_shop, write_import
from zhubo.shop.read import read_shop

SUFFIXES = ("csv", "tsv", "txt", "json", "jsonl", "xml", "xlsx", "md")
COLUMNS = sorted({name for table in header_tables().values() for name in table})
WORDS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "",
            "0",
            "-1",
            "1e5",
            "59.00",
            "¥1,299",
            "1.299",
            "nan",
            "inf",
            "是",
            "2026-02-30",
            "9" * 40,
            "\ud800",
            "a/../b.png",
            "8折",
        ]
    ),
    st.integers(-(10**20), 10**20).map(str),
)
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS)
KEYS = st.one_of(
    st.sampled_from(
        "id sku title name price variants options attributes images stock items products orders order_id user_id line_items regular_price "
        "stock_status handle product_id available status fields model pk quantity currency sale_price weight fulfillments key value".split()
    ),
    st.text(max_size=4),
)
TREES = st.recursive(
    LEAVES, lambda one: st.lists(one, max_size=4) | st.dictionaries(KEYS, one, max_size=6), max_leaves=24
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def survives(name: str, content: bytes, **settings: Any) -> None:
    """Import a file of this content; where that gives a shop, write it, read it back and check it."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / name).write_bytes(content)
        try:
            report = import_shop(folder / name, **settings)
        except InputError as error:
            assert error.what
            return
        assert report.shop.products
        write_import(report, folder / "shop")
        assert read_shop(folder / "shop") == report.shop
        for finding in check_folder(folder / "shop", at_ms=1_790_000_000_000):
            assert finding_text(finding, "zh") and finding_text(finding, "en")


@QUICK
@given(st.sampled_from(SUFFIXES), st.binary(max_size=400))
@example("csv", b"\xff\xfe\x00")
@example("json", b"[" * 5000)
@example("json", b'{"a": 1e999999}')
@example("xml", b"<?xml version='1.0' encoding='x'?><a/>")
@example("xlsx", b"PK\x03\x04" + b"\x00" * 64)
@example("md", b"```json\n{}\n```")
def test_any_bytes(suffix: str, content: bytes) -> None:
    """Arbitrary bytes under any suffix."""
    survives(f"products.{suffix}", content)


@QUICK
@given(
    st.lists(st.one_of(st.sampled_from(COLUMNS), st.text(max_size=8)), min_size=1, max_size=9),
    st.lists(st.lists(WORDS, max_size=10), max_size=6),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_any_table(columns: list[str], rows: list[list[str]], delimiter: str) -> None:
    """Known and unknown column names over arbitrary cells."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([["sku", "title", *columns], *rows])
    survives("products.csv", text.getvalue().encode("utf-8", "surrogatepass"))


@QUICK
@given(st.lists(st.tuples(st.sampled_from(COLUMNS), WORDS), max_size=9), st.sampled_from([None, "JPY", "KWD", "EUR"]))
def test_one_good_product_with_any_further_cell(cells: list[tuple[str, str]], currency: str | None) -> None:
    """A row that would be read, with any cells beside it, in currencies of zero to three digits."""
    text = io.StringIO()
    csv.writer(text).writerows(
        [["sku", "title", "price", *(name for name, _ in cells)], ["A", "马克杯", "12", *(words for _, words in cells)]]
    )
    survives("products.csv", text.getvalue().encode("utf-8", "surrogatepass"), currency=currency)


@QUICK
@given(
    TREES,
    st.sampled_from(
        [None, "saleor", "tau-bench", "shopify-admin", "woocommerce-rest", "title=$.a[*].b;price=$.a[*].c"]
    ),
)
def test_any_json(tree: object, mapping: str | None) -> None:
    """JSON of any shape, read as what it looks like or as a named system."""
    survives("products.json", json.dumps(tree).encode(), mapping=mapping)


def systems() -> dict[str, Any]:
    """Return one sound record of each shop system that ships with a mapping."""
    saleor = [
        {"model": "channel.channel", "pk": 1, "fields": {"currency_code": "USD", "is_active": True}},
        {"model": "product.product", "pk": 1, "fields": {"name": "Mug", "slug": "mug", "category": 1}},
        {"model": "product.productvariant", "pk": 1, "fields": {"sku": "M", "product": 1, "sort_order": 0}},
        {
            "model": "product.productvariantchannellisting",
            "pk": 1,
            "fields": {"variant": 1, "channel": 1, "currency": "USD", "price_amount": 5},
        },
        {"model": "warehouse.stock", "pk": 1, "fields": {"product_variant": 1, "quantity": 3}},
    ]
    variant = {"item_id": "9", "options": {"color": "red"}, "available": True, "price": 5}
    tau = {"1": {"name": "Mug", "product_id": "1", "variants": {"9": variant}}}
    own = {"id": 2, "sku": "M", "price": "5.00", "inventory_quantity": 3, "option1": "red"}
    shopify = {
        "products": [{"id": 1, "title": "Mug", "handle": "mug", "variants": [own], "options": [{"name": "Color"}]}]
    }
    order = {
        "id": 5,
        "number": "5",
        "order_key": "k",
        "status": "processing",
        "line_items": [{"name": "Mug", "quantity": 1}],
    }
    woo = [
        {
            "id": 1,
            "name": "Mug",
            "type": "simple",
            "regular_price": "5.00",
            "stock_status": "instock",
            "attributes": [],
        },
        order,
    ]
    return {"saleor": saleor, "tau-bench": tau, "shopify-admin": shopify, "woocommerce-rest": woo}


def places(node: Any) -> list[tuple[Any, Any]]:
    """Return every (container, key) of a JSON value."""
    pairs = list(node.items()) if isinstance(node, dict) else list(enumerate(node)) if isinstance(node, list) else []
    return [(node, key) for key, _ in pairs] + [place for _, one in pairs for place in places(one)]


@pytest.mark.parametrize("system", ["saleor", "tau-bench", "shopify-admin", "woocommerce-rest"])
@QUICK
@given(st.data())
def test_a_known_systems_record_with_wrong_values(system: str, data: st.DataObject) -> None:
    """A sound record of a known system in which some values are replaced by anything, and some are gone."""
    value = systems()[system]
    for _ in range(data.draw(st.integers(0, 3))):
        found = places(value)
        if not found:
            break
        container, key = data.draw(st.sampled_from(found))
        if data.draw(st.booleans()):
            container[key] = data.draw(
                st.one_of(LEAVES, st.lists(LEAVES, max_size=2), st.dictionaries(KEYS, LEAVES, max_size=2))
            )
        else:
            del container[key]
    survives("data.json", json.dumps(value).encode())


@QUICK
@given(
    st.lists(st.lists(WORDS, min_size=11, max_size=11), max_size=4),
    st.sampled_from(["pms_product", "pms_sku_stock", "oms_order"]),
)
def test_mall_tables_with_any_cells(rows: list[list[str]], table: str) -> None:
    """mall's tables with their columns and arbitrary cells."""
    columns = {
        "pms_product": "id,name,product_sn,delete_status,publish_status,price,stock,promotion_type,promotion_price,original_price,weight",
        "pms_sku_stock": "id,product_id,sku_code,price,stock,low_stock,pic,sale,promotion_price,lock_stock,sp_data",
        "oms_order": "id,order_sn,member_id,status,create_time,payment_time,delivery_time,receive_time,pay_amount,delivery_company,note",
    }
    with tempfile.TemporaryDirectory() as scratch:
        for name, header in columns.items():
            text = io.StringIO()
            own = (
                [["1", "马克杯", "SN1", "0", "1", "5.00", "3", "1", "4.00", "6.00", "1.00"]]
                if name == "pms_product"
                else []
            )
            csv.writer(text).writerows([header.split(","), *own, *(rows if name == table else [])])
            (Path(scratch) / f"{name}.csv").write_bytes(text.getvalue().encode("utf-8", "surrogatepass"))
        try:
            report = import_shop(Path(scratch))
        except InputError as error:
            assert error.what
            return
        write_import(report, Path(scratch) / "shop")
        assert read_shop(Path(scratch) / "shop") == report.shop


@QUICK
@given(st.sampled_from(["shop.toml", "products.jsonl", "policies.toml", "orders.jsonl", "program.toml"]), st.data())
def test_a_shop_folder_with_any_file(name: str, data: st.DataObject) -> None:
    """Reading a shop folder in which one file is anything, or a record with any values."""
    record = data.draw(st.dictionaries(KEYS, TREES, max_size=5))
    toml = "".join(
        f"[[{kind}]]\nid = {json.dumps(str(record)[:20])}\nkind = 3\n" for kind in ("policy", "promotion", "segment")
    )
    content = data.draw(
        st.one_of(st.binary(max_size=200), st.just(json.dumps(record).encode()), st.just(toml.encode()))
    )
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "shop.toml").write_text('name = "S"\ncurrency = "CNY"\n')
        (folder / "products.jsonl").write_text('{"sku": "A", "title": "Mug"}\n')
        (folder / name).write_bytes(content)
        try:
            assert read_shop(folder)
        except InputError as error:
            assert error.what


@pytest.mark.parametrize("inner", [b"\0" * 5_000_000, b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"])
def test_a_workbook_that_unpacks_to_too_much_or_declares_entities_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inner: bytes
) -> None:
    """A bomb and a DTD inside a workbook are refused before they are unpacked."""
    monkeypatch.setattr(tables, "FILE_BYTES_MAX", 1_000_000)
    with zipfile.ZipFile(tmp_path / "book.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sheet.xml", inner)
    with pytest.raises(InputError, match="unpacks to more|DTD"):
        import_shop(tmp_path / "book.xlsx")
