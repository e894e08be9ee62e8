"""The imports of the shared data equal what an independent parse of the source finds, figure by figure."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from zhubo.facts import Money, Shop, Variant
from zhubo.shop.importing import import_shop, write_import
from zhubo.shop.read import read_shop

pytestmark = pytest.mark.data
SHOPS = "shops-chat-media"


@pytest.fixture
def shops(data_root: Path) -> Path:
    return data_root / SHOPS


def cents(text: object, currency: str) -> Money:
    return Money(int(Decimal(str(text)) * 100), currency)


def variants(shop: Shop) -> dict[str, Variant]:
    return {one.sku: one for product in shop.products for one in product.variants}


def fixture_models(path: Path) -> Mapping[str, dict[object, dict[str, object]]]:
    models: dict[str, dict[object, dict[str, object]]] = defaultdict(dict)
    for one in json.loads(path.read_text()):
        models[one["model"]][one["pk"]] = one["fields"]
    return models


def test_saleor_figures_equal_the_fixture(shops: Path) -> None:
    """Every Saleor product, variant, price in both currencies and stock sum equals the fixture's."""
    shop = import_shop(shops / "saleor-catalog").shop
    models = fixture_models(shops / "saleor-catalog/saleor/static/populatedb_data.json")
    slugs = {pk: fields["slug"] for pk, fields in models["product.product"].items()}
    assert {product.sku for product in shop.products} == set(slugs.values())
    counted = 0
    for pk, fields in models["product.productvariant"].items():
        product = next(one for one in shop.products if one.sku == slugs[fields["product"]])
        variant = next(one for one in product.variants if one.sku == (fields["sku"] or product.sku))
        listings = [one for one in models["product.productvariantchannellisting"].values() if one["variant"] == pk]
        prices = {one["currency"]: cents(one["price_amount"], str(one["currency"])) for one in listings}
        assert (variant.price, variant.other_prices) == (prices["USD"], (prices["PLN"],))
        stock = [one["quantity"] for one in models["warehouse.stock"].values() if one["product_variant"] == pk]
        assert variant.stock == (sum(stock) if stock else None)  # type: ignore[arg-type]
        counted += 1
    assert (counted, sum(len(one.variants) for one in shop.products), shop.currency) == (73, 73, "USD")


def test_saleor_sales_reach_the_products_lowest_price(shops: Path) -> None:
    """A product's lowest running price in dollars is the discounted amount of its channel listing."""
    shop = import_shop(shops / "saleor-catalog").shop
    models = fixture_models(shops / "saleor-catalog/saleor/static/populatedb_data.json")
    for listing in models["product.productchannellisting"].values():
        if listing["currency"] != "USD":
            continue
        slug = models["product.product"][listing["product"]]["slug"]
        product = next(one for one in shop.products if one.sku == slug)
        lowest = min(one.sale.price if one.sale else one.price for one in product.variants if one.price)
        assert lowest == cents(listing["discounted_price_amount"], "USD"), slug


def test_a_saleor_product_with_zlotys_only_is_priced_in_zlotys(shops: Path, tmp_path: Path) -> None:
    """Where the first channel has no price, the only offer is the product's price, in its own currency."""
    rows = json.loads((shops / "saleor-catalog/saleor/static/populatedb_data.json").read_text())
    kept = [
        one
        for one in rows
        if not (
            one["model"] == "product.productvariantchannellisting"
            and one["fields"]["currency"] == "USD"
            and one["fields"]["variant"] == 345
        )
    ]
    (tmp_path / "db.json").write_text(json.dumps(kept))
    shop = import_shop(tmp_path / "db.json").shop
    assert variants(shop)["grey-hoodie"].price == Money(10000, "PLN")
    assert variants(shop)["grey-hoodie"].other_prices == ()


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.open(encoding="utf-8")))


@pytest.mark.parametrize("folder", ["mall-cn", "mall-cn/csv"])
def test_mall_figures_equal_the_tables(shops: Path, folder: str) -> None:
    """Every mall product, variant, price and stock figure equals pms_product and pms_sku_stock; unlisted ones are there too."""
    shop = import_shop(shops / folder).shop
    products, stock = rows(shops / "mall-cn/csv/pms_product.csv"), rows(shops / "mall-cn/csv/pms_sku_stock.csv")
    serials = [one["product_sn"] for one in products]
    found = variants(shop)
    assert len(shop.products) == len(products)
    for product, row in zip(shop.products, products, strict=True):
        serial, own = row["product_sn"], [one for one in stock if one["product_id"] == row["id"]]
        assert product.sku == (
            serial if serials.count(serial) == 1 and serial else f"{serial}-{row['id']}" if serial else row["id"]
        )
        assert product.title["zh"] == row["name"]
        assert product.listed == (row["delete_status"] == "0" and row["publish_status"] == "1")
        figures = [(one["sku_code"], one["price"], one["stock"]) for one in own] or [
            (product.sku, row["price"], row["stock"])
        ]
        assert [one.sku for one in product.variants] == [sku for sku, _, _ in figures]
        for sku, price, count in figures:
            assert (found[sku].price, found[sku].stock) == (cents(price, "CNY"), int(count))
        for one in own:
            pairs = {pair["key"]: pair["value"] for pair in json.loads(one["sp_data"])}
            assert [text["zh"] for text in found[one["sku_code"]].options.values()] == list(pairs.values())


def test_mall_sales_orders_and_coupons(shops: Path) -> None:
    """promotion_type 1 is a sale between its dates; all orders are there without their receivers; scoped coupons keep their scope."""
    report = import_shop(shops / "mall-cn")
    shop, found = report.shop, variants(report.shop)
    for row in rows(shops / "mall-cn/csv/pms_sku_stock.csv"):
        product = next(one for one in rows(shops / "mall-cn/csv/pms_product.csv") if one["id"] == row["product_id"])
        sale = found[row["sku_code"]].sale
        expected = row["promotion_price"] if product["promotion_type"] == "1" else ""
        assert (sale.price if sale else None) == (cents(expected, "CNY") if expected else None)
    orders = rows(shops / "mall-cn/csv/oms_order.csv")
    assert [one.order_no for one in shop.orders] == [one["order_sn"] for one in orders]
    assert [one.total for one in shop.orders] == [cents(one["pay_amount"], "CNY") for one in orders]
    assert sum(len(one.items) for one in shop.orders) == len(rows(shops / "mall-cn/csv/oms_order_item.csv"))
    assert {one["receiver_name"] for one in orders}.isdisjoint(re.findall(r"\w+", str(shop.orders)))
    assert [one.id for one in shop.promotions] == [f"coupon-{id}" for id in (27, 28, 29, 30, 31)]
    assert shop.promotions[1].categories == ("手机通讯",)
    assert set(shop.promotions[2].products) == {"100038005189", "7437799"}


def test_tau_bench_figures_equal_the_json(shops: Path) -> None:
    """Every tau-bench product, variant, price and availability equals products.json, and every order orders.json."""
    shop = import_shop(shops / "tau-bench-retail").shop
    base = shops / "tau-bench-retail/tau_bench/envs/retail/data"
    source = json.loads((base / "products.json").read_text(), parse_float=str)
    assert {one.sku: one.title["en"] for one in shop.products} == {key: one["name"] for key, one in source.items()}
    figures = {
        item: (cents(one["price"], "USD"), one["available"])
        for product in source.values()
        for item, one in product["variants"].items()
    }
    assert {sku: (one.price, one.available) for sku, one in variants(shop).items()} == figures
    assert all(one.stock is None for one in variants(shop).values())
    orders = json.loads((base / "orders.json").read_text(), parse_float=Decimal)
    assert {one.order_no: (one.buyer_id, len(one.items)) for one in shop.orders} == {
        key: (one["user_id"], len(one["items"])) for key, one in orders.items()
    }


def fenced(path: Path) -> Iterable[object]:
    for block in re.findall(r"```json\n(.*?)```", path.read_text(), re.DOTALL):
        yield json.loads(block)


def test_woocommerce_figures_equal_the_documents(shops: Path) -> None:
    """Every product of the documents has the name, price and stock of its last block."""
    shop = import_shop(shops / "woocommerce-rest-docs").shop
    last: dict[str, dict[str, object]] = {}
    for block in fenced(shops / "woocommerce-rest-docs/source/includes/wp-api-v3/_products.md"):
        groups = (
            block if isinstance(block, list) else [block] if "id" in block else [p for g in block.values() for p in g]
        )  # type: ignore
        last |= {str(one["id"]): one for one in groups}
    assert {one.sku: one.title["en"] for one in shop.products} == {key: one["name"] for key, one in last.items()}
    for product in shop.products:
        source = last[product.sku]
        price = cents(source["regular_price"], "USD") if source["regular_price"] else None
        assert [(one.price, one.stock) for one in product.variants] == [(price, source["stock_quantity"])]
    assert {one.order_no for one in shop.orders} == {"723", "727", "728", "729"}


def test_shopify_figures_equal_the_fixtures(shops: Path) -> None:
    """Every Shopify product has the variants, prices and quantities of its file, also where files share skus."""
    shop = import_shop(shops / "shopify-python-fixtures").shop
    base = shops / "shopify-python-fixtures/test/fixtures"
    source = [
        json.loads((base / "product.json").read_text())["product"],
        *json.loads((base / "products.json").read_text()),
    ]
    assert len(shop.products) == len(source) == 5
    for product, given in zip(shop.products, source, strict=True):
        assert product.title["en"] == given["title"]
        figures = [(cents(one["price"], "USD"), one["inventory_quantity"]) for one in given["variants"]]
        assert [(one.price, one.stock) for one in product.variants] == figures
        assert all(one.sku.startswith(given["variants"][at]["sku"]) for at, one in enumerate(product.variants))
    assert "Norman" not in str(shop.orders)


@pytest.mark.parametrize(
    "name", ["saleor-catalog", "mall-cn", "tau-bench-retail", "woocommerce-rest-docs", "shopify-python-fixtures"]
)
def test_written_twice_is_the_same_and_reads_back(shops: Path, tmp_path: Path, name: str) -> None:
    """Importing twice gives byte-identical folders, and the folder reads back as the imported facts."""
    for folder in ("one", "two"):
        report = import_shop(shops / name)
        write_import(report, tmp_path / folder)
        assert read_shop(tmp_path / folder) == report.shop
    write_import(report, tmp_path / "one")
    texts = [
        {
            path.relative_to(tmp_path / f): path.read_bytes()
            for path in sorted((tmp_path / f).rglob("*"))
            if path.is_file()
        }
        for f in ("one", "two")
    ]
    assert texts[0] == texts[1]
