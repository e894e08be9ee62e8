"""mall's orders: oms_order, oms_order_item and oms_order_return_apply, without receivers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from zhubo.shop.sources import Object, Placed
from zhubo.shop.tables import Row

STATUSES = {"0": "pending", "1": "paid", "2": "shipped", "3": "completed", "4": "cancelled", "5": "cancelled"}
RETURNS = {"0": "requested", "1": "approved", "2": "refunded", "3": "rejected"}


def mall_orders(
    tables: Mapping[str, tuple[Row, ...]], products: Mapping[str, str], variants: Mapping[str, str]
) -> list[Placed]:
    """Return the orders as shop-format objects. `products`: product id → sku; `variants`: sku row id → variant sku."""
    items = _by_order(tables.get("oms_order_item", ()))
    returns = _by_order(tables.get("oms_order_return_apply", ()))
    orders = []
    for row in tables.get("oms_order", ()):
        cells = row.cells
        id = cells.get("id", "")
        orders.append(
            Placed(
                row.place,
                {
                    "order_no": cells.get("order_sn"),
                    "buyer": {"platform": "own-site", "id": cells.get("member_id", "")},
                    "status": STATUSES.get(cells.get("status", ""), cells.get("status", "")),
                    "placed": cells.get("create_time"),
                    "paid": cells.get("payment_time"),
                    "shipped": cells.get("delivery_time"),
                    "delivered": cells.get("receive_time"),
                    "items": [_item(one.cells, products, variants) for one in items.get(id, ())],
                    "total": cells.get("pay_amount"),
                    "carrier": cells.get("delivery_company", ""),
                    "tracking_no": cells.get("delivery_sn", ""),
                    "returns": [_return(one.cells) for one in returns.get(id, ())],
                },
            )
        )
    return orders


def _by_order(rows: tuple[Row, ...]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.cells.get("order_id", "")].append(row)
    return found


def _item(cells: Mapping[str, str], products: Mapping[str, str], variants: Mapping[str, str]) -> Object:
    sku = variants.get(cells.get("product_sku_id", "")) or products.get(cells.get("product_id", ""))
    return {
        "sku": sku or cells.get("product_sku_code") or cells.get("product_sn", ""),
        "title": cells.get("product_name", ""),
        "quantity": cells.get("product_quantity"),
        "price": cells.get("product_price"),
    }


def _return(cells: Mapping[str, str]) -> Object:
    return {
        "status": RETURNS.get(cells.get("status", ""), cells.get("status", "")),
        "reason": cells.get("reason", ""),
        "amount": cells.get("return_amount"),
    }
