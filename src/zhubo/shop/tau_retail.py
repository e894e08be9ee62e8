"""tau-bench's retail shop: products.json (products by id, variants by item id) and orders.json (orders by number)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from zhubo.shop.headers import option_name
from zhubo.shop.reasons import reason
from zhubo.shop.sources import Harvest, Object, Place, Placed, problem_at

MAPPING = (
    ("sku", "product_id"),
    ("title", "name"),
    ("variant sku", "variants.*.item_id"),
    ("options", "variants.*.options"),
    ("price", "variants.*.price"),
    ("available", "variants.*.available"),
    ("order_no", "order_id"),
    ("buyer id", "user_id"),
    ("tracking_no", "fulfillments[*].tracking_id"),
    ("total", "payment_history[*].amount where transaction_type is payment"),
)
STATUSES = {"processed": "packed"}


def is_tau_products(value: object) -> bool:
    """Return whether `value` is a tau-bench products.json: objects by id, each with variants by item id."""
    first = _first(value)
    return first is not None and isinstance(first.get("variants"), Mapping) and "product_id" in first


def is_tau_orders(value: object) -> bool:
    """Return whether `value` is a tau-bench orders.json."""
    first = _first(value)
    return first is not None and {"order_id", "user_id", "fulfillments", "items"} <= set(first)


def read_tau_products(value: object, file: str, lines: Mapping[str, int]) -> Harvest:
    """Return the products; a variant's stock is not known, only whether it is available. `lines`: id → line."""
    products, problems = [], []
    for key, fields in value.items() if isinstance(value, Mapping) else ():
        place = Place(file, lines.get(str(key), 0))
        if not isinstance(fields, Mapping) or not isinstance(fields.get("variants"), Mapping):
            problems.append(problem_at(place, "product_without_variants", product=key))
            continue
        variants = [_variant(item, one) for item, one in fields["variants"].items() if isinstance(one, Mapping)]
        product_id = str(fields.get("product_id") or key)
        products.append(Placed(place, {"sku": product_id, "title": fields.get("name"), "variants": variants}))
    return Harvest(products=tuple(products), problems=tuple(problems), mapping=MAPPING)


def read_tau_orders(value: object, file: str, lines: Mapping[str, int]) -> Harvest:
    """Return the orders, without addresses and payment methods. `lines`: order number → line."""
    orders, problems = [], []
    for key, fields in value.items() if isinstance(value, Mapping) else ():
        place = Place(file, lines.get(str(key), 0))
        if isinstance(fields, Mapping):
            orders.append(Placed(place, _order(str(key), fields)))
        else:
            problems.append(problem_at(place, "order_no_object", order=key))
    return Harvest(orders=tuple(orders), problems=tuple(problems), skipped=(reason("skipped_buyers"),))


def _first(value: object) -> Mapping[str, object] | None:
    first = next(iter(value.values()), None) if isinstance(value, Mapping) else None
    return first if isinstance(first, Mapping) else None


def _variant(item: str, fields: Object) -> Object:
    options = fields.get("options")
    entry: dict[str, object] = {
        "sku": str(fields.get("item_id") or item),
        "options": _options(options) if isinstance(options, Mapping) else {},
        "price": fields.get("price"),
    }
    if isinstance(fields.get("available"), bool):
        entry["available"] = fields["available"]
    return entry


def _options(options: Mapping[str, object]) -> dict[str, object]:
    named: dict[str, object] = {}
    for name, words in options.items():
        own = option_name(name)
        named[own if own not in named else name] = words
    return named


def _order(key: str, fields: Object) -> Object:
    status = str(fields.get("status") or "")
    fulfillments = _objects(fields.get("fulfillments"))
    tracking = [str(number) for one in fulfillments for number in _list(one.get("tracking_id"))]
    total = Decimal(0)
    for payment in _objects(fields.get("payment_history")):
        amount = payment.get("amount")
        if isinstance(amount, (int, Decimal)) and payment.get("transaction_type") == "payment":
            total += amount
    return {
        "order_no": str(fields.get("order_id") or key),
        "buyer": {"platform": "own-site", "id": str(fields.get("user_id") or "")},
        "status": STATUSES.get(status, status),
        "items": [
            {
                "sku": str(item.get("item_id") or ""),
                "title": item.get("name"),
                "quantity": 1,
                "price": item.get("price"),
            }
            for item in _objects(fields.get("items"))
        ],
        "total": total if total else None,
        "tracking_no": ", ".join(tracking),
    }


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _objects(value: object) -> list[Mapping[str, object]]:
    return [one for one in _list(value) if isinstance(one, Mapping)]
