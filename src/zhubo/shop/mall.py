"""The mall shop (pms_*, oms_*, sms_* tables as CSV, names from its SQL dump where that lies beside) as shop-format objects."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import field

from zhubo.errors import ShopError
from zhubo.shop.headers import option_name
from zhubo.shop.mall_orders import mall_orders
from zhubo.shop.mall_promotions import mall_promotions
from zhubo.shop.markup import plain_words
from zhubo.shop.read import json_value
from zhubo.shop.reasons import reason
from zhubo.shop.sources import Harvest, Object, Place, Placed, Problem, first_unique, problem_at
from zhubo.shop.sql_dump import dump_rows
from zhubo.shop.tables import Row
from zhubo.shop.values import decimal_from
from zhubo.values import dataclass

PRODUCT_TABLE = "pms_product"
SQL_TABLES = (
    "pms_product_attribute",
    "pms_product_ladder",
    "pms_product_full_reduction",
    "sms_coupon_product_relation",
    "sms_coupon_product_category_relation",
    "sms_flash_promotion",
    "sms_flash_promotion_session",
)
SERVICES = {"1": "无忧退货", "2": "快速退款", "3": "免费包邮"}
MAPPING = (
    ("sku", "pms_product.product_sn, made unique with id"),
    ("title", "pms_product.name"),
    ("description", "pms_product.sub_title"),
    ("price", "pms_sku_stock.price, else pms_product.price"),
    ("list_price", "pms_product.original_price (no basis)"),
    ("sale_price", "pms_sku_stock.promotion_price, else pms_product.promotion_price, where promotion_type is 1"),
    ("promotions", "pms_product_ladder where promotion_type is 3, pms_product_full_reduction where it is 4"),
    ("stock", "pms_sku_stock.stock, else pms_product.stock"),
    ("options", "pms_sku_stock.sp_data"),
    ("attributes", "pms_product_attribute_value.value"),
    ("listed", "delete_status is 0 and publish_status is 1"),
    ("order_no", "oms_order.order_sn"),
    ("buyer id", "oms_order.member_id"),
)

Tables = Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class MallKeys:
    """How mall's ids read in the shop: product id → sku, sku row id → variant sku."""

    products: Mapping[str, str]
    variants: Mapping[str, str] = field(default_factory=dict)


def read_mall(tables: Tables, sql: str) -> Harvest:
    """Return what mall's `tables` hold; `sql` is the text of its dump, or empty where there is none."""
    dump = {name: dump_rows(sql, name) for name in SQL_TABLES}
    keys = _keys(tables)
    names = {row["id"]: row["name"] for row in dump["pms_product_attribute"]}
    attributes, unnamed = _attributes(tables, names)
    problems: list[Problem] = []
    stock: dict[str, list[Row]] = defaultdict(list)
    for row in tables.get("pms_sku_stock", ()):
        stock[row.cells.get("product_id", "")].append(row)
    products = []
    for row in tables.get(PRODUCT_TABLE, ()):
        own = stock.pop(row.cells.get("id", ""), [])
        products.append(Placed(row.place, _product(row, own, keys, attributes, problems)))
    problems += [problem_at(row.place, "sku_of_no_product") for rows in stock.values() for row in rows]
    if unnamed:
        problems.append(problem_at(Place("pms_product_attribute_value.csv", 0), "attributes_nameless", count=unnamed))
    promotions, left_out = mall_promotions(tables, dump, keys.products)
    orders = mall_orders(tables, keys.products, keys.variants)
    return Harvest(
        products=tuple(products),
        orders=tuple(orders),
        promotions=tuple(promotions),
        problems=tuple(problems) + tuple(left_out),
        mapping=MAPPING,
        skipped=(reason("skipped_mall_orders"), reason("skipped_mall_products")),
        shop={"currency": "CNY", "time_zone": "Asia/Shanghai", "language": "zh"},
    )


def _keys(tables: Tables) -> MallKeys:
    rows = tables.get(PRODUCT_TABLE, ())
    counts = Counter(row.cells.get("product_sn", "") for row in rows)
    products: dict[str, str] = {}
    taken: set[str] = set()
    for row in rows:
        id, serial = row.cells.get("id", ""), row.cells.get("product_sn", "")
        unique = serial if serial and counts[serial] == 1 else f"{serial}-{id}" if serial else id
        products[id] = first_unique((unique, f"{unique}-{id}"), taken)
    variants: dict[str, str] = {}
    codes = Counter(row.cells.get("sku_code", "") for row in tables.get("pms_sku_stock", ()))
    taken = set(products.values())
    for row in tables.get("pms_sku_stock", ()):
        id, code = row.cells.get("id", ""), row.cells.get("sku_code", "")
        unique = code if code and codes[code] == 1 else f"{code}-{id}" if code else f"sku-{id}"
        variants[id] = first_unique((unique, f"{unique}-{id}"), taken)
    return MallKeys(products, variants)


def _attributes(tables: Tables, names: Mapping[str, str]) -> tuple[Mapping[str, Mapping[str, str]], str]:
    """Return attributes by product id, and the ids that have no name."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    unnamed: set[str] = set()
    for row in tables.get("pms_product_attribute_value", ()):
        value, attribute = row.cells.get("value", ""), row.cells.get("product_attribute_id", "")
        if not value:
            continue
        if attribute not in names:
            unnamed.add(attribute)
            continue
        name = option_name(names[attribute])
        own = found[row.cells.get("product_id", "")]
        own[name] = f"{own[name]}, {value}" if name in own else value
    return found, " ".join(sorted(unnamed))


def _product(
    row: Row, stock: list[Row], keys: MallKeys, attributes: Mapping[str, Mapping[str, str]], problems: list[Problem]
) -> Object:
    cells = row.cells
    id = cells.get("id", "")
    own = dict(attributes.get(id, {}))
    services = [SERVICES[one] for one in cells.get("service_ids", "").split(",") if one in SERVICES]
    if services:
        own["services"] = "，".join(services)
    if cells.get("unit"):
        own["unit"] = cells["unit"]
    variants = [_variant(one, row, keys, problems) for one in stock] or [_only_variant(row, keys)]
    options = {name for variant in variants for name in _names(variant)}
    entry: dict[str, object] = {
        "sku": keys.products[id],
        "title": cells.get("name", ""),
        "description": plain_words(cells.get("sub_title") or ""),
        "brand": cells.get("brand_name", ""),
        "category": cells.get("product_category_name", ""),
        "attributes": {name: words for name, words in own.items() if name not in options},
        "variants": variants,
        "images": [one for one in (cells.get("pic", ""), *cells.get("album_pics", "").split(",")) if one],
        "listed": cells.get("delete_status") == "0" and cells.get("publish_status") == "1",
    }
    if cells.get("promotion_per_limit", "0") not in ("0", ""):
        entry["limit_per_buyer"] = cells["promotion_per_limit"]
    if stock:
        _compare_prices(row, stock, problems)
    return {name: value for name, value in entry.items() if value not in ("", [], {})}


def _names(variant: Object) -> tuple[str, ...]:
    options = variant.get("options")
    return tuple(options) if isinstance(options, Mapping) else ()


def _only_variant(row: Row, keys: MallKeys) -> Object:
    cells = row.cells
    return {
        "sku": keys.products[cells.get("id", "")],
        "price": cells.get("price"),
        "stock": cells.get("stock"),
        "weight_g": _weight(cells.get("weight")),
        **_list_price(cells),
        **_sale(cells, cells.get("promotion_price")),
    }


def _variant(sku: Row, product: Row, keys: MallKeys, problems: list[Problem]) -> Object:
    cells = sku.cells
    return {
        "sku": keys.variants[cells.get("id", "")],
        "options": _options(sku, problems),
        "price": cells.get("price"),
        "stock": cells.get("stock"),
        "weight_g": _weight(product.cells.get("weight")),
        "image": cells.get("pic", ""),
        **_list_price(product.cells),
        **_sale(product.cells, cells.get("promotion_price")),
    }


def _list_price(cells: Mapping[str, str]) -> Object:
    price = cells.get("original_price")
    return {"list_price": price} if price and _positive(price) else {}


def _sale(cells: Mapping[str, str], price: str | None) -> Object:
    """Return the sale of a product: mall sells at `promotion_price` only where `promotion_type` is 1."""
    if cells.get("promotion_type") != "1" or not price or not _positive(price):
        return {}
    return {
        "sale_price": price,
        "sale_starts": cells.get("promotion_start_time"),
        "sale_ends": cells.get("promotion_end_time"),
    }


def _positive(number: str) -> bool:
    try:
        return decimal_from(number, "price") > 0
    except ShopError:
        return True


def _weight(grams: str | None) -> int | None:
    try:
        weight = decimal_from(grams or "0", "weight")
    except ShopError:
        return None
    return int(weight) if weight > 0 else None


def _options(row: Row, problems: list[Problem]) -> dict[str, str]:
    written = row.cells.get("sp_data")
    if not written:
        return {}
    try:
        pairs = json_value(written)
    except ShopError:
        pairs = None
    if not isinstance(pairs, list):
        problems.append(problem_at(row.place, "options_unreadable"))
        return {}
    return {
        option_name(str(pair.get("key", ""))): str(pair["value"])
        for pair in pairs
        if isinstance(pair, Mapping) and pair.get("value")
    }


def _compare_prices(row: Row, stock: list[Row], problems: list[Problem]) -> None:
    price = row.cells.get("price")
    prices = sorted({one.cells.get("price", "") for one in stock}, key=lambda one: (len(one), one))
    if price and price not in prices:
        problems.append(problem_at(row.place, "own_price_differs", price=price, prices=", ".join(prices)))
