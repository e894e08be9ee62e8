"""The imports of the shared data equal what an independent parse of the source finds, figure by figure.

Each `*_figures` below reads a source again in a few lines of its own: the whole dictionary must be equal, so that nothing is
missing, nothing is added and no figure differs.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from zhubo.errors import ShopError
from zhubo.facts import Money, Shop, Variant
from zhubo.shop.importing import import_shop, write_import
from zhubo.shop.read import read_shop
from zhubo.shop.reasons import reason_text

pytestmark = pytest.mark.data
SHOPS = "shops-chat-media"
Figure = tuple[str, str, Money | None, tuple[Money, ...], int | None, bool | None]
Figures = dict[str, Figure]
"""Variant sku → (product sku, title, price, prices in other currencies, stock, available)."""
NAMES = ("saleor-catalog", "mall-cn", "tau-bench-retail", "woocommerce-rest-docs", "shopify-python-fixtures")


@pytest.fixture
def shops(data_root: Path) -> Path:
    return data_root / SHOPS


def money(amount: object, currency: str) -> Money | None:
    return None if amount in (None, "") else Money(int(Decimal(str(amount)) * 100), currency)


def parsed(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"), parse_float=Decimal)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))


def variants(shop: Shop) -> dict[str, Variant]:
    return {one.sku: one for product in shop.products for one in product.variants}


def imported(shop: Shop) -> Figures:
    return {
        one.sku: (product.sku, product.title[shop.languages[0]], one.price, one.other_prices, one.stock, one.available)
        for product in shop.products
        for one in product.variants
    }


def fixture_models(shops: Path) -> Mapping[str, dict[Any, dict[str, Any]]]:
    models: dict[str, dict[Any, dict[str, Any]]] = defaultdict(dict)
    for one in parsed(shops / "saleor-catalog/saleor/static/populatedb_data.json"):
        models[one["model"]][one["pk"]] = one["fields"]
    return models


def saleor_figures(shops: Path) -> Figures:
    models, figures = fixture_models(shops), {}
    for pk, variant in models["product.productvariant"].items():
        product = models["product.product"][variant["product"]]
        listings = [one for one in models["product.productvariantchannellisting"].values() if one["variant"] == pk]
        price = {one["currency"]: money(one["price_amount"], one["currency"]) for one in listings}
        stock = [one["quantity"] for one in models["warehouse.stock"].values() if one["product_variant"] == pk]
        others = tuple(one for name, one in price.items() if one and name != "USD")
        total = sum(stock) if stock else None
        figures[variant["sku"] or product["slug"]] = (
            product["slug"], product["name"], price["USD"], others, total,
            True if not stock and variant["track_inventory"] is False else None,
        )  # fmt: skip
    return figures


def mall_figures(shops: Path) -> Figures:
    products, stock = rows(shops / "mall-cn/csv/pms_product.csv"), rows(shops / "mall-cn/csv/pms_sku_stock.csv")
    shared, figures = Counter(one["product_sn"] for one in products), {}
    for one in products:
        serial = one["product_sn"]
        sku = one["id"] if not serial else serial if shared[serial] == 1 else f"{serial}-{one['id']}"
        own = [(row["sku_code"], row["price"], row["stock"]) for row in stock if row["product_id"] == one["id"]]
        for code, price, count in own or [(sku, one["price"], one["stock"])]:
            figures[code] = (sku, one["name"].strip(), money(price, "CNY"), (), int(count), None)
    return figures


def tau_figures(shops: Path) -> Figures:
    products = parsed(shops / "tau-bench-retail/tau_bench/envs/retail/data/products.json")
    return {
        item: (sku, product["name"], money(one["price"], "USD"), (), None, one["available"])
        for sku, product in products.items()
        for item, one in product["variants"].items()
    }


def woocommerce_figures(shops: Path) -> Figures:
    text = (shops / "woocommerce-rest-docs/source/includes/wp-api-v3/_products.md").read_text("utf-8")
    figures: Figures = {}
    for block in (json.loads(one) for one in re.findall(r"```json\n(.*?)```", text, re.DOTALL)):
        groups = block if isinstance(block, list) else [block] if "id" in block else sum(block.values(), [])
        for one in groups:
            available = one["stock_status"] == "instock" if one["stock_quantity"] is None else None
            price = money(one["regular_price"], "USD")
            figures[str(one["id"])] = (str(one["id"]), one["name"], price, (), one["stock_quantity"], available)
    return figures


def shopify_figures(shops: Path) -> Figures:
    base = shops / "shopify-python-fixtures/test/fixtures"
    products = [parsed(base / "product.json")["product"], *parsed(base / "products.json")]
    shared, figures = Counter(one["sku"] for product in products for one in product["variants"]), {}
    for product in products:
        for one in product["variants"]:
            sku = one["sku"] if shared[one["sku"]] == 1 else f"{one['sku']}-{one['id']}-{product['id']}"
            key, stock = f"{product['handle']}-{product['id']}", one["inventory_quantity"]
            figures[sku] = (key, product["title"], money(one["price"], "USD"), (), stock, None)
    return figures


PARSES: dict[str, tuple[Callable[[Path], Figures], int, int]] = {
    "saleor-catalog": (saleor_figures, 32, 73),
    "mall-cn": (mall_figures, 38, 114),
    "mall-cn/csv": (mall_figures, 38, 114),
    "tau-bench-retail": (tau_figures, 50, 591),
    "woocommerce-rest-docs": (woocommerce_figures, 4, 4),
    "shopify-python-fixtures": (shopify_figures, 5, 8),
}


@pytest.mark.parametrize("name", PARSES)
def test_every_figure_equals_an_independent_parse(shops: Path, name: str) -> None:
    """Every product, variant, price and stock figure is there, is right, and nothing else is. White space round a name is no part of it."""
    parse, products, count = PARSES[name]
    found = imported(import_shop(shops / name).shop)
    assert found == parse(shops)
    assert (len({sku for sku, *_ in found.values()}), len(found)) == (products, count)


@pytest.mark.parametrize(
    ("name", "system"), [("woocommerce-rest-docs", "woocommerce-rest"), ("shopify-python-fixtures", "shopify-admin")]
)
def test_a_system_may_be_named(shops: Path, name: str, system: str) -> None:
    """--map with a system's name reads what is found out without it; another system's name is refused."""
    named = import_shop(shops / name, mapping=system)
    assert named == import_shop(shops / name)
    assert named.system == system
    with pytest.raises(ShopError, match="holds no saleor files"):
        import_shop(shops / name, mapping="saleor")


def test_saleor_sales_reach_the_products_lowest_price(shops: Path) -> None:
    """A product's lowest running price in dollars is the discounted amount of its channel listing."""
    shop, models = import_shop(shops / "saleor-catalog").shop, fixture_models(shops)
    products = {one.sku: one for one in shop.products}
    on_sale = 0
    for listing in models["product.productchannellisting"].values():
        if listing["currency"] != "USD":
            continue
        product = products[models["product.product"][listing["product"]]["slug"]]
        lowest = min(one.sale.price if one.sale else one.price for one in product.variants if one.price)
        assert lowest == money(listing["discounted_price_amount"], "USD"), product.sku
        on_sale += any(one.sale for one in product.variants)
    assert on_sale > 0


def test_a_saleor_product_with_zlotys_only_is_priced_in_zlotys(shops: Path, tmp_path: Path) -> None:
    """Where the first channel has no price, the only offer is the product's price, in its own currency."""
    kept = [
        one
        for one in json.loads((shops / "saleor-catalog/saleor/static/populatedb_data.json").read_text("utf-8"))
        if one["model"] != "product.productvariantchannellisting"
        or (one["fields"]["currency"], one["fields"]["variant"]) != ("USD", 345)
    ]
    (tmp_path / "db.json").write_text(json.dumps(kept))
    found = variants(import_shop(tmp_path / "db.json").shop)["grey-hoodie"]
    assert (found.price, found.other_prices) == (Money(10000, "PLN"), ())


def test_the_merchant_settles_what_a_source_leaves_open(shops: Path, tmp_path: Path) -> None:
    """Saleor's fixture names no time zone: UTC is taken and told; shop.toml beside it, or an option, settles it and moves sale times."""
    told = import_shop(shops / "saleor-catalog")
    assert told.shop.time_zone == "UTC"
    assert "time_zone = UTC" in " ".join(reason_text(one, "en") for one in told.defaults)
    (tmp_path / "shop.toml").write_text('name = "S"\ncurrency = "USD"\ntime_zone = "Europe/Warsaw"\n')
    (tmp_path / "populatedb_data.json").symlink_to(shops / "saleor-catalog/saleor/static/populatedb_data.json")
    for report in (import_shop(tmp_path), import_shop(shops / "saleor-catalog", time_zone="Europe/Warsaw")):
        assert report.shop.time_zone == "Europe/Warsaw"
        assert "time_zone" not in [dict(one.arguments).get("name") for one in report.defaults]


def test_mall_options_and_listing_equal_the_tables(shops: Path) -> None:
    """Options are the pairs of sp_data in order; what is deleted or not published is known and not for sale."""
    shop = import_shop(shops / "mall-cn").shop
    found = variants(shop)
    for row in rows(shops / "mall-cn/csv/pms_sku_stock.csv"):
        pairs = {pair["key"]: pair["value"] for pair in json.loads(row["sp_data"])}
        assert [text["zh"] for text in found[row["sku_code"]].options.values()] == list(pairs.values())
    products = rows(shops / "mall-cn/csv/pms_product.csv")
    for product, row in zip(shop.products, products, strict=True):
        assert product.listed == (row["delete_status"] == "0" and row["publish_status"] == "1")
        reference = None if Decimal(row["original_price"]) == 0 else money(row["original_price"], "CNY")
        assert {one.list_price for one in product.variants} == {reference}


def test_mall_sales_orders_and_coupons(shops: Path) -> None:
    """promotion_type 1 is a sale between its dates; all orders are there without their receivers; scoped coupons keep their scope."""
    shop = import_shop(shops / "mall-cn").shop
    found = variants(shop)
    products = {row["id"]: row for row in rows(shops / "mall-cn/csv/pms_product.csv")}
    for row in rows(shops / "mall-cn/csv/pms_sku_stock.csv"):
        sale = found[row["sku_code"]].sale
        on_sale = products[row["product_id"]]["promotion_type"] == "1"
        assert (sale.price if sale else None) == (money(row["promotion_price"], "CNY") if on_sale else None)
    orders = rows(shops / "mall-cn/csv/oms_order.csv")
    assert [(one.order_no, one.total) for one in shop.orders] == [
        (one["order_sn"], money(one["pay_amount"], "CNY")) for one in orders
    ]
    assert sum(len(one.items) for one in shop.orders) == len(rows(shops / "mall-cn/csv/oms_order_item.csv"))
    written = repr(shop.orders)
    for column in ("receiver_name", "receiver_phone", "receiver_detail_address"):
        assert not [one[column] for one in orders if one[column] and one[column] in written]
    coupons = [one for one in shop.promotions if one.kind == "coupon"]
    assert [one.id for one in coupons] == [f"coupon-{id}" for id in (27, 28, 29, 30, 31)]
    assert shop.promotions[1].categories == ("手机通讯",)
    assert set(shop.promotions[2].products) == {"100038005189", "7437799"}


def test_mall_ladders_and_reductions(shops: Path) -> None:
    """A product of promotion_type 3 gets less for more pieces, one of 4 for more money, and no other has either."""
    dump = (shops / "mall-cn/document/sql/mall.sql").read_text(encoding="utf-8")
    products = {row["id"]: row for row in rows(shops / "mall-cn/csv/pms_product.csv")}
    wanted = set()
    for product, count, share in re.findall(r"pms_product_ladder` VALUES \(\d+, (\d+), (\d+), ([\d.]+),", dump):
        if products.get(product, {}).get("promotion_type") == "3" and int(count):
            wanted.add((products[product]["product_sn"], int(count), 10_000 - int(Decimal(share) * 10_000)))
    for product, full, off in re.findall(r"full_reduction` VALUES \(\d+, (\d+), ([\d.]+), ([\d.]+)\)", dump):
        if products.get(product, {}).get("promotion_type") == "4" and Decimal(off):
            wanted.add((products[product]["product_sn"], money(full, "CNY"), money(off, "CNY")))
    own = [
        one for one in import_shop(shops / "mall-cn").shop.promotions if one.kind in ("quantity_percent", "threshold")
    ]
    assert {
        (one.products[0], one.quantity or one.threshold, one.percent_off_bp or one.off) for one in own
    } == wanted  # fmt: skip
    assert len(own) == len(wanted) == 6


def test_orders_of_the_other_shops_equal_their_sources(shops: Path) -> None:
    """tau-bench, WooCommerce and Shopify orders keep number, buyer and items; no name or address comes in."""
    orders = parsed(shops / "tau-bench-retail/tau_bench/envs/retail/data/orders.json")
    tau = import_shop(shops / "tau-bench-retail").shop
    assert {
        one.order_no: (one.buyer_id, [(item.sku, item.price) for item in one.items]) for one in tau.orders
    } == {
        key: (one["user_id"], [(item["item_id"], money(item["price"], "USD")) for item in one["items"]])
        for key, one in orders.items()
    }  # fmt: skip
    written = repr(tau.orders)
    assert not [one for one in orders.values() if one["address"]["address1"] in written]
    assert {one.order_no for one in import_shop(shops / "woocommerce-rest-docs").shop.orders} == {
        "723", "727", "728", "729",
    }  # fmt: skip
    shopify = import_shop(shops / "shopify-python-fixtures").shop
    source = parsed(shops / "shopify-python-fixtures/test/fixtures/order.json")["order"]
    assert [one.order_no for one in shopify.orders] == [source["name"]]
    assert source["customer"]["last_name"] not in repr(shopify.orders)


@pytest.mark.parametrize("name", NAMES)
def test_written_twice_is_the_same_and_reads_back(shops: Path, tmp_path: Path, name: str) -> None:
    """Importing twice, into a new folder or over the first, gives the same bytes; the folder reads back as the imported facts."""
    for folder in ("one", "two", "one"):
        report = import_shop(shops / name)
        write_import(report, tmp_path / folder)
        assert read_shop(tmp_path / folder) == report.shop
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two
