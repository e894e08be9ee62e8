"""An order and its line in orders.jsonl, in both directions. Recipients are neither read nor written."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.facts import Order, OrderItem, OrderReturn
from zhubo.shop.reasons import refused
from zhubo.shop.sources import Object
from zhubo.shop.values import currency_from, int_from, money_from, money_text, string_from, time_from, time_text

STATUSES = frozenset("pending paid packed shipped delivered completed cancelled returned".split())
RETURN_STATUSES = frozenset("requested approved rejected refunded".split())
RETURN_STEPS = {  # steps that shops write between the four that a fact knows
    "pending": "requested",
    "returning": "approved",
    "refunding": "approved",
    "returned": "approved",
    "completed": "refunded",
}
MOMENTS = ("placed", "paid", "shipped", "delivered")


def order_from(value: Object, *, currency: str, time_zone: str) -> Order:
    """Return the order that a shop-format object describes; ShopError names the bad field. `recipient` is skipped unread."""
    order_no = string_from(value.get("order_no") or "", "order_no")
    if not order_no:
        raise refused("order_without_number")
    status = string_from(value.get("status") or "", "status")
    if status not in STATUSES:
        raise refused("order_status_unknown", order=order_no, status=status, statuses=" ".join(sorted(STATUSES)))
    if value.get("currency"):
        currency = currency_from(value["currency"])
    buyer = value.get("buyer") or {}
    if not isinstance(buyer, Mapping):
        raise refused("order_buyer_no_object", order=order_no)
    moments = {
        name: None if value.get(name) in (None, "") else time_from(value[name], time_zone, name) for name in MOMENTS
    }
    return Order(
        order_no=order_no,
        status=status,
        buyer_platform=string_from(buyer.get("platform") or "", "buyer platform"),
        buyer_id=string_from(buyer.get("id") or "", "buyer id"),
        placed_ms=moments["placed"],
        paid_ms=moments["paid"],
        shipped_ms=moments["shipped"],
        delivered_ms=moments["delivered"],
        items=tuple(_item(one, order_no, currency) for one in _list(value, "items", order_no)),
        total=None if value.get("total") is None else money_from(value["total"], currency, "total"),
        carrier=string_from(value.get("carrier") or "", "carrier"),
        tracking_no=string_from(value.get("tracking_no") or "", "tracking_no"),
        returns=tuple(_return(one, order_no, currency) for one in _list(value, "returns", order_no)),
    )


def order_object(order: Order, *, currency: str, time_zone: str) -> dict[str, object]:
    """Return the shop-format object of `order`; `order_from` reads it back unchanged."""
    own = _currency_of(order, currency)
    entry: dict[str, object] = {"order_no": order.order_no}
    if order.buyer_platform or order.buyer_id:
        entry["buyer"] = {"platform": order.buyer_platform, "id": order.buyer_id}
    entry["status"] = order.status
    for name in MOMENTS:
        at_ms: int | None = getattr(order, f"{name}_ms")
        if at_ms is not None:
            entry[name] = time_text(at_ms, time_zone)
    entry["items"] = [
        {"sku": item.sku, "title": item.title, "quantity": item.quantity}
        | ({"price": money_text(item.price)} if item.price else {})
        for item in order.items
    ]
    if order.total is not None:
        entry["total"] = money_text(order.total)
    entry["currency"] = own
    for name, words in (("carrier", order.carrier), ("tracking_no", order.tracking_no)):
        if words:
            entry[name] = words
    if order.returns:
        entry["returns"] = [
            {"status": one.status, "reason": one.reason} | ({"amount": money_text(one.amount)} if one.amount else {})
            for one in order.returns
        ]
    return entry


def _currency_of(order: Order, currency: str) -> str:
    amounts = (order.total, *(item.price for item in order.items), *(one.amount for one in order.returns))
    return next((money.currency for money in amounts if money is not None), currency)


def _list(value: Object, name: str, order_no: str) -> list[Mapping[str, object]]:
    given = value.get(name) or []
    if not isinstance(given, list) or not all(isinstance(one, Mapping) for one in given):
        raise refused("order_list_wrong", field=name, order=order_no)
    return given


def _item(value: Object, order_no: str, currency: str) -> OrderItem:
    quantity = 1 if value.get("quantity") is None else int_from(value["quantity"], "quantity")
    if quantity < 1:
        raise refused("order_quantity_wrong", order=order_no, quantity=quantity)
    return OrderItem(
        sku=string_from(value.get("sku") or "", "sku"),
        title=string_from(value.get("title") or "", "title"),
        quantity=quantity,
        price=None if value.get("price") is None else money_from(value["price"], currency),
    )


def _return(value: Object, order_no: str, currency: str) -> OrderReturn:
    written = string_from(value.get("status") or "", "status")
    status = RETURN_STEPS.get(written, written)
    if status not in RETURN_STATUSES:
        raise refused("order_return_unknown", order=order_no, status=status, statuses=" ".join(sorted(RETURN_STATUSES)))
    return OrderReturn(
        status=status,
        reason=string_from(value.get("reason") or "", "reason"),
        amount=None if value.get("amount") is None else money_from(value["amount"], currency, "amount"),
    )
