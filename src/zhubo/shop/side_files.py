"""Orders, shipments, discounts and shipping fees in tables beside a catalogue, recognised by their columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from zhubo.errors import ShopError
from zhubo.shop.cells import count_cell, list_cell
from zhubo.shop.headers import word_in
from zhubo.shop.prices import read_price
from zhubo.shop.reasons import reason, refused
from zhubo.shop.sources import Harvest, Placed, Problem, refusal_at
from zhubo.shop.tables import Row, Table
from zhubo.shop.values import money_text

CATALOG, ORDERS, DISCOUNTS, SHIPPING = "catalogue", "orders", "discounts", "shipping fees"
ITEM = ("item_sku", "item_title", "quantity", "item_price")
RETURN = ("return_status", "return_reason", "return_amount")
RECIPIENT = re.compile(
    r"recipient|receiver|address|phone|mobile|e-?mail|zip|postcode|postal|billing|收件|收货|地址|电话|手机|邮编|姓名|住所|氏名|郵便|宛名",
    re.I,
)


def table_kind(columns: Sequence[str]) -> str:
    """Return what a table with these columns holds: catalogue, orders (or shipments), discounts or shipping fees."""
    order = {word_in("order", column) for column in columns if column.casefold() != "name"} - {None}
    discount = {word_in("discount", column) for column in columns} - {None}
    product = {word_in("product", column) for column in columns} - {None}
    shipping = {word_in("shipping", column) for column in columns} - {None}
    shopify_orders = {"Name", "Financial Status", "Lineitem name"} <= set(columns)
    if shopify_orders or (
        "order_no" in order and order & {"status", "tracking_no", "carrier", "total", "placed", "buyer_id"}
    ):
        return ORDERS
    if {"regions", "fee"} <= shipping and not product & {"price", "title"}:
        return SHIPPING
    if (
        discount & {"off", "percent_off", "threshold", "code"}
        and discount & {"code", "id", "text"}
        and not product & {"price", "stock"}
    ):
        return DISCOUNTS
    return CATALOG


def read_orders(table: Table, currency: str) -> Harvest:
    """Return the orders of a table, one row an order, an item or a shipment; what names a recipient is not read."""
    fields = _fields(table, "order", {column for column in table.columns if RECIPIENT.search(column)})
    orders: dict[str, tuple[Row, dict[str, object]]] = {}
    problems: list[Problem] = []
    last = ""
    for row in table.rows:
        cells = _cells(row, fields)
        number = cells.get("order_no", last)
        last = number
        try:
            order = orders.setdefault(number, (row, {"order_no": number, "items": [], "returns": []}))[1]
            _add_order_row(order, cells, currency)
        except ShopError as error:
            problems.append(refusal_at(row.place, error))
            orders.pop(number, None)
    return Harvest(
        orders=tuple(Placed(row.place, order) for row, order in orders.values()),
        problems=tuple(problems),
        mapping=tuple((f"order {field}", column) for column, field in fields.items()),
        skipped=tuple(reason("skipped_column", column=column) for column in table.columns if column not in fields),
    )


def merge_orders(orders: Sequence[Placed]) -> tuple[Placed, ...]:
    """Return `orders` with those of one number made one, so that a shipment file completes the order file."""
    merged: dict[str, Placed] = {}
    for one in orders:
        number = str(one.value.get("order_no"))
        known = merged.get(number)
        if known is None:
            merged[number] = one
            continue
        filled = {name: value for name, value in known.value.items() if value not in (None, "", [])}
        given = {name: value for name, value in one.value.items() if value not in (None, "", [])}
        if "items" in filled:
            given.pop("items", None)
        if "status" in filled and "items" not in one.value:
            given.pop("status", None)
        merged[number] = Placed(known.place, {**filled, **given})
    return tuple(
        one if one.value.get("status") else Placed(one.place, {**one.value, "status": _implied_status(one.value)})
        for one in merged.values()
    )


def _implied_status(order: Mapping[str, object]) -> str:
    for name, status in (
        ("delivered", "delivered"),
        ("shipped", "shipped"),
        ("tracking_no", "shipped"),
        ("paid", "paid"),
    ):
        if order.get(name):
            return status
    return "pending"


def read_discounts(table: Table, currency: str) -> Harvest:
    """Return the promotions of a table, one row each."""
    fields = _fields(table, "discount", set())
    promotions, problems = [], []
    for number, row in enumerate(table.rows, 1):
        try:
            promotions.append(Placed(row.place, _discount(_cells(row, fields), number, currency)))
        except ShopError as error:
            problems.append(refusal_at(row.place, error))
    return Harvest(
        promotions=tuple(promotions),
        problems=tuple(problems),
        mapping=tuple((f"promotion {field}", column) for column, field in fields.items()),
        skipped=tuple(reason("skipped_column", column=column) for column in table.columns if column not in fields),
    )


def read_shipping(table: Table, currency: str) -> Harvest:
    """Return shipping policies of a table of fees by region, one row each."""
    fields = _fields(table, "shipping", set())
    policies, problems = [], []
    for number, row in enumerate(table.rows, 1):
        cells = _cells(row, fields)
        try:
            entry: dict[str, object] = {
                "id": f"shipping-{number}",
                "topic": "shipping",
                "regions": list_cell(cells.get("regions", "")),
            }
            for name in ("fee", "free_over"):
                if cells.get(name):
                    money = read_price(cells[name], currency)
                    entry |= {name: money_text(money), "currency": money.currency}
            if cells.get("within_business_days"):
                entry["within_business_days"] = count_cell(
                    re.sub(r"[天日]|days?", "", cells["within_business_days"]), "days"
                )
            if cells.get("carriers"):
                entry["carriers"] = list_cell(cells["carriers"])
            policies.append(Placed(row.place, entry))
        except ShopError as error:
            problems.append(refusal_at(row.place, error))
    return Harvest(
        policies=tuple(policies),
        problems=tuple(problems),
        mapping=tuple((f"shipping {f}", c) for c, f in fields.items()),
    )


def _fields(table: Table, kind: str, refused: set[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    taken: set[str] = set()
    for column in table.columns:
        field = word_in(kind, column)
        if field is None or field in taken or column in refused:
            continue
        taken.add(field)
        fields[column] = field
    return fields


def _cells(row: Row, fields: Mapping[str, str]) -> dict[str, str]:
    return {fields[column]: words for column, words in row.cells.items() if column in fields}


def _add_order_row(order: dict[str, object], cells: dict[str, str], currency: str) -> None:
    if not cells.get("order_no") and not order["order_no"]:
        raise refused("order_number_missing")
    status = _order_status(cells)
    if status:
        order["status"] = status
    if cells.get("currency"):
        currency = cells["currency"].strip().upper()
        order["currency"] = currency
    if cells.get("buyer_id"):
        order["buyer"] = {"platform": cells.get("buyer_platform", "own-site"), "id": cells["buyer_id"]}
    for name in ("placed", "paid", "shipped", "delivered", "carrier", "tracking_no"):
        if cells.get(name):
            order[name] = cells[name]
    if cells.get("total"):
        money = read_price(cells["total"], currency)
        order |= {"total": money_text(money), "currency": money.currency}
    items, returns = order["items"], order["returns"]
    if isinstance(items, list) and any(cells.get(name) for name in ("item_sku", "item_title")):
        items.append(_item(cells, currency))
    if isinstance(returns, list) and cells.get("return_status"):
        returns.append(_return(cells, currency))


def _order_status(cells: Mapping[str, str]) -> str:
    """Return the status that a row states, empty where it states none. Money given back, or an end, counts before dispatch."""
    said = {}
    for name, words in (("status", "order_status"), ("payment_status", "payment_status")):
        if cells.get(name):
            status = word_in(words, cells[name])
            if status is None:
                raise refused("status_unknown", status=cells[name][:40])
            said[name] = status
    if cells.get("cancelled"):
        return "cancelled"
    paid = said.get("payment_status", "")
    if paid in ("returned", "cancelled") or (paid == "pending" and said.get("status") == "paid"):
        return paid
    return said.get("status") or paid


def _item(cells: Mapping[str, str], currency: str) -> dict[str, object]:
    price = read_price(cells["item_price"], currency) if cells.get("item_price") else None
    return {
        "sku": cells.get("item_sku", ""),
        "title": cells.get("item_title", ""),
        "quantity": count_cell(cells["quantity"], "quantity") if cells.get("quantity") else 1,
        "price": None if price is None else money_text(price),
    }


def _return(cells: Mapping[str, str], currency: str) -> dict[str, object]:
    status = word_in("return_status", cells["return_status"])
    if status is None:
        raise refused("return_status_unknown", status=cells["return_status"][:40])
    amount = read_price(cells["return_amount"], currency) if cells.get("return_amount") else None
    return {
        "status": status,
        "reason": cells.get("return_reason", ""),
        "amount": None if amount is None else money_text(amount),
    }


def _discount(cells: dict[str, str], number: int, currency: str) -> dict[str, object]:
    entry: dict[str, object] = {"id": cells.get("id") or cells.get("code") or f"promotion-{number}"}
    for name in ("text", "code", "starts", "ends"):
        if cells.get(name):
            entry[name] = cells[name]
    for name in ("products", "categories"):
        if cells.get(name):
            entry[name] = list_cell(cells[name])
    if cells.get("percent_off"):
        entry["percent_off"] = _percent(cells["percent_off"])
    elif cells.get("off") and re.search(r"[%％折]", cells["off"]):
        entry["percent_off"] = _percent(cells.pop("off"))
    for name in ("off", "threshold"):
        if cells.get(name):
            money = read_price(re.sub(r"^[满減减]", "", cells[name]), currency)
            entry |= {name: money_text(money), "currency": money.currency}
    entry["kind"] = word_in("discount_kind", cells.get("kind", "")) or _implied_kind(entry)
    return entry


def _percent(words: str) -> Decimal:
    """Return how many percent are taken off: "15%" and "15" are 15, "8折" is 20, "85折" is 15. ShopError for anything else."""
    match = re.fullmatch(r"\s*-?(\d{1,3}(?:\.\d{1,2})?)\s*([%％折]?)\s*(?:off)?\s*", words, re.IGNORECASE)
    if match is None:
        raise refused("percent_unreadable", value=words[:40])
    number = Decimal(match.group(1))
    if match.group(2) == "折":
        return 100 - (number * 10 if number < 10 else number)
    if number < 1:
        raise refused("percent_two_ways", value=words[:40], one=number, other=number * 100)
    return number


def _implied_kind(entry: Mapping[str, object]) -> str:
    if "percent_off" in entry:
        return "percent"
    if "code" in entry:
        return "coupon"
    if "off" in entry:
        return "threshold" if "threshold" in entry else "coupon"
    raise refused("discount_without_amount")
