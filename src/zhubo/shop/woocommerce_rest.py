"""WooCommerce's REST JSON (wc/v3): products, variations and orders, alone, in lists, in batches, or fenced in Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from zhubo.errors import ShopError
from zhubo.shop.headers import option_name, word_in
from zhubo.shop.markup import plain_words
from zhubo.shop.read import json_value
from zhubo.shop.reasons import reason
from zhubo.shop.sources import Harvest, Object, Place, Placed, first_unique, problem_at

MAPPING = (
    ("sku", "sku, else id"),
    ("title", "name"),
    ("price", "regular_price, else price"),
    ("sale_price", "sale_price"),
    ("sale_starts", "date_on_sale_from_gmt"),
    ("sale_ends", "date_on_sale_to_gmt"),
    ("stock", "stock_quantity"),
    ("available", "stock_status"),
    ("options", "attributes[*] where variation"),
    ("order_no", "number"),
    ("buyer id", "customer_id"),
)
FENCE = re.compile(r"^```json[ \t]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
PRODUCT_MARKS = frozenset({"id", "name", "type", "regular_price", "stock_status"})
VARIATION_MARKS = frozenset({"id", "regular_price", "stock_status", "attributes"})
ORDER_MARKS = frozenset({"id", "line_items", "order_key", "status"})


def is_woocommerce(value: object) -> bool:
    """Return whether `value` holds a product, variation or order as WooCommerce's REST API gives it."""
    return any(True for _ in _records(value, Place("")))


def fenced_json(text: str, file: str) -> Iterator[tuple[Place, object]]:
    """Yield each fenced JSON block of a Markdown text that is JSON, with its line."""
    for match in FENCE.finditer(text):
        try:
            yield Place(file, text.count("\n", 0, match.start(1)) + 1), json_value(match.group(1))
        except ShopError:
            continue


def read_woocommerce(blocks: Iterator[tuple[Place, object]]) -> Harvest:
    """Return what `blocks` hold; where an id comes again the last one counts. A variation belongs to the parent that it names."""
    found: dict[tuple[str, str], Placed] = {}
    for place, value in blocks:
        for record in _records(value, place):
            found[(_kind(record.value) or "", str(record.value["id"]))] = record
    variations = [one for (kind, _), one in found.items() if kind == "variation"]
    known = {key for kind, key in found if kind == "product"}
    orphans = [one for one in variations if _parent(one.value) not in known]
    taken: set[str] = set()
    products = tuple(
        Placed(one.place, _product(one.value, [v.value for v in variations if _parent(v.value) == key], taken))
        for (kind, key), one in found.items()
        if kind == "product"
    )
    orders = tuple(Placed(one.place, _order(one.value)) for (kind, _), one in found.items() if kind == "order")
    return Harvest(
        products=products,
        orders=orders,
        problems=tuple(problem_at(one.place, "variant_orphan", variant=one.value["id"]) for one in orphans),
        mapping=MAPPING,
        skipped=(reason("skipped_buyers"),) if orders else (),
    )


def _kind(value: Object) -> str | None:
    keys = set(value)
    if keys >= ORDER_MARKS:
        return "order"
    if keys >= PRODUCT_MARKS and value.get("type") != "variation":
        return "product"
    return "variation" if keys >= VARIATION_MARKS else None


def _records(value: object, place: Place) -> Iterator[Placed]:
    if isinstance(value, Mapping):
        if _kind(value) is not None:
            yield Placed(place, value)
            return
        groups = [value[name] for name in ("create", "update", "delete", "products", "orders", "data") if name in value]
    else:
        groups = [value]
    for group in groups:
        for one in group if isinstance(group, list) else ():
            if isinstance(one, Mapping) and _kind(one) is not None:
                yield Placed(place, one)


def _parent(value: Object) -> str:
    if value.get("parent_id"):
        return str(value["parent_id"])
    links = value.get("_links")
    up = links.get("up") if isinstance(links, Mapping) else None
    first = up[0] if isinstance(up, list) and up and isinstance(up[0], Mapping) else {}
    return str(first.get("href", "")).rstrip("/").rsplit("/", 1)[-1]


def _product(value: Object, variations: list[Object], taken: set[str]) -> Object:
    key = first_unique((str(value.get("sku") or ""), str(value["id"])), taken)
    attributes = [one for one in _list(value.get("attributes")) if isinstance(one, Mapping)]
    entry: dict[str, object] = {
        "sku": key,
        "title": html.unescape(str(value.get("name") or "")),
        "description": plain_words(str(value.get("description") or value.get("short_description") or "")),
        "category": ", ".join(_names(value.get("categories"))),
        "brand": ", ".join(_names(value.get("brands"))),
        "attributes": {
            option_name(str(one.get("name"))): ", ".join(str(option) for option in _list(one.get("options")))
            for one in attributes
            if not (one.get("variation") and variations)
        },
        "options": [option_name(str(one.get("name"))) for one in attributes if one.get("variation")]
        if variations
        else [],
        "images": [
            str(one["src"]) for one in _list(value.get("images")) if isinstance(one, Mapping) and one.get("src")
        ],
        "listed": value.get("status", "publish") == "publish",
    }
    kilos = value.get("weight")
    if kilos:
        entry["attributes"] = {**_mapping(entry["attributes"]), "weight": kilos}
    parts = variations or [value]
    skus = (
        [key] if not variations else [first_unique((str(v.get("sku") or ""), f"{key}-{v['id']}"), taken) for v in parts]
    )
    entry["variants"] = [_variant(one, sku, is_own=bool(variations)) for one, sku in zip(parts, skus, strict=True)]
    return {name: one for name, one in entry.items() if one not in ("", [], {})}


def _variant(value: Object, sku: str, *, is_own: bool) -> Object:
    options = {}
    if is_own:
        for one in _list(value.get("attributes")):
            if isinstance(one, Mapping) and one.get("option"):
                options[option_name(str(one.get("name")))] = str(one["option"])
    entry: dict[str, object] = {
        "sku": sku,
        "options": options,
        "price": value.get("regular_price") or value.get("price") or None,
        "sale_price": value.get("sale_price") or None,
        "stock": value.get("stock_quantity"),
        "gtin": str(value.get("global_unique_id") or ""),
    }
    for ours, theirs in (("sale_starts", "date_on_sale_from"), ("sale_ends", "date_on_sale_to")):
        moment = value.get(f"{theirs}_gmt")
        entry[ours] = f"{moment}Z" if moment else value.get(theirs)
    if value.get("stock_quantity") is None and value.get("stock_status"):
        entry["available"] = value["stock_status"] == "instock"
    image = value.get("image")
    if is_own and isinstance(image, Mapping) and image.get("src"):
        entry["image"] = str(image["src"])
    return entry


def _order(value: Object) -> Object:
    refunds = [one for one in _list(value.get("refunds")) if isinstance(one, Mapping)]
    return {
        "order_no": str(value.get("number") or value["id"]),
        "buyer": {"platform": "own-site", "id": str(value.get("customer_id") or "")},
        "status": word_in("order_status", str(value.get("status"))) or str(value.get("status")),
        "placed": _gmt(value, "date_created"),
        "paid": _gmt(value, "date_paid"),
        "currency": value.get("currency"),
        "total": value.get("total"),
        "items": [
            {
                "sku": str(item.get("sku") or item.get("variation_id") or item.get("product_id") or ""),
                "title": html.unescape(str(item.get("name") or "")),
                "quantity": item.get("quantity"),
                "price": item.get("price"),
            }
            for item in _list(value.get("line_items"))
            if isinstance(item, Mapping)
        ],
        "returns": [
            {
                "status": "refunded",
                "reason": str(one.get("reason") or ""),
                "amount": str(one.get("total") or "0").lstrip("-"),
            }
            for one in refunds
        ],
    }


def _gmt(value: Object, name: str) -> object:
    moment = value.get(f"{name}_gmt")
    return f"{moment}Z" if moment else value.get(name)


def _names(value: object) -> list[str]:
    return [html.unescape(str(one["name"])) for one in _list(value) if isinstance(one, Mapping) and one.get("name")]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
