"""Shopify's Admin REST JSON: product(s), variant(s), inventory_level(s), order(s), shop, one file each, as shop-format objects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from zhubo.shop.headers import option_name
from zhubo.shop.markup import plain_words
from zhubo.shop.reasons import reason
from zhubo.shop.sources import Harvest, Object, Place, Placed, Problem, first_unique, problem_at

MAPPING = (
    ("sku", "handle, made unique with id"),
    ("title", "title"),
    ("variant sku", "variants[*].sku, made unique with ids"),
    ("price", "variants[*].price"),
    ("list_price", "variants[*].compare_at_price (no basis)"),
    ("stock", "variants[*].inventory_quantity, else inventory_levels[*].available"),
    ("options", "options[*].name with variants[*].option1 to option3"),
    ("order_no", "orders[*].name"),
    ("buyer id", "orders[*].customer.id"),
)
FINANCIAL = {
    "pending": "pending",
    "authorized": "paid",
    "partially_paid": "pending",
    "paid": "paid",
    "partially_refunded": "paid",
    "refunded": "returned",
    "voided": "cancelled",
    "expired": "cancelled",
}
FULFILMENT = {"fulfilled": "shipped", "partial": "shipped", "restocked": "returned"}
NO_OPTION = ("Title", "Default Title")


def is_shopify_products(value: object) -> bool:
    """Return whether `value` is Admin JSON with products."""
    return any(True for _ in _records(value, "product"))


def read_shopify(files: Sequence[tuple[str, object, Mapping[str, int]]]) -> Harvest:
    """Return what the Admin JSON `files` (name, content, id → line) hold. The same order or product id again: the last counts."""
    levels = _levels(files)
    products: dict[str, Placed] = {}
    orders: dict[str, Placed] = {}
    for file, value, lines in files:
        for record in _records(value, "product"):
            id = str(record["id"])
            products[id] = Placed(Place(file, lines.get(id, 0)), record)
        for record in _records(value, "order"):
            id = str(record["id"])
            orders[id] = Placed(Place(file, lines.get(id, 0)), record)
    keys = _keys(products)
    built, problems = _products(products, keys, levels)
    variants = {
        str(one["id"])
        for product in products.values()
        for one in _objects(product.value.get("variants"))
        if one.get("id")
    }
    return Harvest(
        products=built,
        orders=tuple(Placed(one.place, _order(one.value)) for one in orders.values()),
        problems=(*problems, *_orphans(files, variants)),
        mapping=MAPPING,
        skipped=(reason("skipped_buyers"),) if orders else (),
        shop=_shop(files),
    )


def _records(value: object, what: str) -> Iterator[Object]:
    """Yield the records of one kind: bare list, {"products": […]}, {"product": {…}} or the record itself."""
    marks = {"product": {"id", "variants", "title"}, "order": {"id", "line_items", "financial_status"}}.get(
        what, {"id", "price"}
    )
    if isinstance(value, Mapping):
        if f"{what}s" in value or what in value:
            value = value.get(f"{what}s", value.get(what))
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping) and marks <= set(one) and not isinstance(one.get("variants"), Mapping):
            yield one


def _levels(files: Sequence[tuple[str, object, Mapping[str, int]]]) -> Mapping[str, int]:
    """Return what all locations have, by inventory item id; a file with several levels counts before one with a single level."""
    places: dict[tuple[str, str], int] = {}
    for _, value, _lines in files:
        if not isinstance(value, Mapping):
            continue
        for level in _objects(value.get("inventory_levels")):
            if isinstance(level.get("available"), int):
                places[(str(level.get("inventory_item_id")), str(level.get("location_id")))] = int(
                    str(level["available"])
                )
    total: Counter[str] = Counter()
    for (item, _), available in places.items():
        total[item] += available
    return total


def _keys(products: Mapping[str, Placed]) -> Mapping[str, str]:
    counts = Counter(str(one.value.get("handle") or "") for one in products.values())
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for id, one in products.items():
        handle = str(one.value.get("handle") or "")
        unique = handle if handle and counts[handle] == 1 else f"{handle}-{id}" if handle else id
        keys[id] = first_unique((unique, f"{unique}-{id}"), taken)
    return keys


def _products(
    products: Mapping[str, Placed], keys: Mapping[str, str], levels: Mapping[str, int]
) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    variants = [(id, one) for id, product in products.items() for one in _objects(product.value.get("variants"))]
    skus = Counter(str(one.get("sku") or "") for _, one in variants)
    ids = Counter(str(one.get("id") or "") for _, one in variants)
    taken: set[str] = set()
    built, problems = [], []
    for id, product in products.items():
        own = []
        for one in _objects(product.value.get("variants")):
            sku, variant = str(one.get("sku") or ""), str(one.get("id") or "")
            longer = f"{sku or keys[id]}-{variant}"
            candidates = (sku if skus[sku] == 1 else "", longer if ids[variant] == 1 else "", f"{longer}-{id}")
            unique = first_unique(candidates, taken)
            if unique != sku and sku:
                problems.append(problem_at(product.place, "sku_again", sku=sku, unique=unique))
            own.append(_variant(one, unique, product.value, levels))
        built.append(Placed(product.place, _product(product.value, keys[id], own)))
    return tuple(built), tuple(problems)


def _product(value: Object, key: str, variants: list[Object]) -> Object:
    entry: dict[str, object] = {
        "sku": key,
        "title": value.get("title"),
        "description": plain_words(str(value.get("body_html") or "")),
        "brand": str(value.get("vendor") or ""),
        "category": str(value.get("product_type") or ""),
        "variants": variants,
        "images": [str(one["src"]) for one in _objects(value.get("images")) if one.get("src")],
        "listed": value.get("status", "active") == "active" and value.get("published_at", "") is not None,
    }
    return {name: one for name, one in entry.items() if one not in ("", [], {})}


def _variant(value: Object, sku: str, product: Object, levels: Mapping[str, int]) -> Object:
    names = [str(one.get("name") or "") for one in _objects(product.get("options"))]
    options: dict[str, str] = {}
    for index in range(3):
        words = value.get(f"option{index + 1}")
        name = names[index] if index < len(names) else f"option {index + 1}"
        if words and (name, words) != NO_OPTION:
            options[option_name(name)] = str(words)
    stock = value.get("inventory_quantity")
    item = str(value.get("inventory_item_id") or value.get("id"))
    image = next(
        (str(one["src"]) for one in _objects(product.get("images")) if one.get("id") == value.get("image_id")), ""
    )
    return {
        "sku": sku,
        "options": options,
        "price": value.get("price"),
        "list_price": value.get("compare_at_price"),
        "prices": [_presentment(one) for one in _objects(value.get("presentment_prices")) if _presentment(one)],
        "stock": stock if stock is not None else levels.get(item),
        "gtin": str(value.get("barcode") or ""),
        "weight_g": value.get("grams") or None,
        "image": image if value.get("image_id") else "",
    }


def _presentment(value: Object) -> Object:
    price = value.get("price")
    return {"currency": price["currency_code"], "price": price["amount"]} if isinstance(price, Mapping) else {}


def _orphans(files: Sequence[tuple[str, object, Mapping[str, int]]], known: set[str]) -> Iterator[Problem]:
    for file, value, lines in files:
        if (
            not isinstance(value, Mapping)
            or not ({"variant", "variants"} & set(value))
            or {"product", "product_id"} & set(value)
        ):
            continue
        for one in _records(value, "variant"):
            if str(one["id"]) not in known:
                yield problem_at(Place(file, lines.get(str(one["id"]), 0)), "variant_orphan", variant=one["id"])


def _order(value: Object) -> Object:
    status = FULFILMENT.get(str(value.get("fulfillment_status")), FINANCIAL.get(str(value.get("financial_status")), ""))
    fulfilments = _objects(value.get("fulfillments"))
    sent = [one for one in fulfilments if one.get("status") == "success"]
    customer = value.get("customer")
    return {
        "order_no": str(value.get("name") or value["id"]),
        "buyer": {"platform": "own-site", "id": str(customer.get("id") or "") if isinstance(customer, Mapping) else ""},
        "status": "cancelled" if value.get("cancelled_at") else status or "pending",
        "placed": value.get("created_at"),
        "paid": value.get("processed_at"),
        "shipped": sent[0].get("created_at") if sent else None,
        "currency": value.get("currency"),
        "total": value.get("total_price"),
        "items": [
            {
                "sku": one.get("sku") or "",
                "title": one.get("name") or one.get("title"),
                "quantity": one.get("quantity"),
                "price": one.get("price"),
            }
            for one in _objects(value.get("line_items"))
        ],
        "carrier": str(sent[0].get("tracking_company") or "") if sent else "",
        "tracking_no": str(sent[0].get("tracking_number") or "") if sent else "",
        "returns": [
            {"status": "refunded", "reason": str(one.get("note") or "")} for one in _objects(value.get("refunds"))
        ],
    }


def _shop(files: Sequence[tuple[str, object, Mapping[str, int]]]) -> Mapping[str, object]:
    for _, value, _lines in files:
        shop = value.get("shop") if isinstance(value, Mapping) else None
        if isinstance(shop, Mapping) and shop.get("currency"):
            said = {"name": shop.get("name"), "currency": shop["currency"], "time_zone": shop.get("iana_timezone")}
            return {name: words for name, words in said.items() if words}
    return {}


def _objects(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
