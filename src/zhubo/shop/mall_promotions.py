"""mall's coupons, flash sales, ladders and reductions as promotions. What its tables leave open (scope, hours) is reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from zhubo.shop.sources import Object, Placed, Problem, problem_at
from zhubo.shop.tables import Row
from zhubo.shop.values import decimal_from

Dump = Mapping[str, Sequence[Mapping[str, str]]]
Tables = Mapping[str, tuple[Row, ...]]


def mall_promotions(tables: Tables, dump: Dump, products: Mapping[str, str]) -> tuple[list[Placed], list[Problem]]:
    """Return coupons as shop-format promotions, and what was left out with its reason. `products`: product id → sku."""
    coupons, problems = _coupons(tables.get("sms_coupon", ()), dump, products)
    priced = [
        row for row in tables.get("sms_flash_promotion_product_relation", ()) if row.cells.get("flash_promotion_price")
    ]
    days = {row["id"]: (row["start_date"], row["end_date"]) for row in dump["sms_flash_promotion"]}
    hours = {row["id"]: (row["start_time"], row["end_time"]) for row in dump["sms_flash_promotion_session"]}
    for row in priced:
        cells = row.cells
        sku = products.get(cells.get("product_id", ""), cells.get("product_id", ""))
        price, flash = cells["flash_promotion_price"], cells.get("flash_promotion_id", "")
        daily = hours.get(cells.get("flash_promotion_session_id", ""))
        if flash not in days or daily is None:
            problems.append(problem_at(row.place, "flash_sale_dayless", flash=flash, sku=sku, price=price))
        elif days[flash][0] != days[flash][1]:
            when = f"{days[flash][0]} to {days[flash][1]}, {daily[0]} to {daily[1]} daily"
            problems.append(problem_at(row.place, "flash_sale_hourly", sku=sku, price=price, when=when))
        else:
            coupons.append(Placed(row.place, _flash(cells, sku, days[flash][0], daily)))
    coupons += _own_offers(tables.get("pms_product", ()), dump, products)
    return coupons, problems


def _own_offers(rows: tuple[Row, ...], dump: Dump, products: Mapping[str, str]) -> list[Placed]:
    """Return what products give by themselves, for ever: less by pieces where `promotion_type` is 3, by amount where it is 4."""
    ladders: dict[str, list[Object]] = defaultdict(list)
    for one in dump["pms_product_ladder"]:
        share = decimal_from(one["discount"], "discount")
        if int(one["count"]) > 0 and 0 < share < 1:
            offer = {"kind": "quantity_percent", "quantity": int(one["count"]), "percent_off": str((1 - share) * 100)}
            ladders[one["product_id"]].append({"id": f"ladder-{one['id']}", **offer})
    reductions: dict[str, list[Object]] = defaultdict(list)
    for one in dump["pms_product_full_reduction"]:
        if decimal_from(one["reduce_price"], "reduce_price") > 0:
            offer = {"kind": "threshold", "threshold": one["full_price"], "off": one["reduce_price"]}
            reductions[one["product_id"]].append({"id": f"reduction-{one['id']}", **offer})
    placed = []
    for row in rows:
        id = row.cells.get("id", "")
        own = {"3": ladders, "4": reductions}.get(row.cells.get("promotion_type", ""), {}).get(id, [])
        placed += [Placed(row.place, {**offer, "products": [products.get(id, id)]}) for offer in own]
    return placed


def _flash(cells: Mapping[str, str], sku: str, day: str, daily: tuple[str, str]) -> Object:
    return {
        "id": f"flash-{cells.get('id')}",
        "kind": "price",
        "price": cells["flash_promotion_price"],
        "products": [sku],
        "starts": f"{day} {daily[0]}",
        "ends": f"{day} {daily[1]}",
    }


def _coupons(rows: tuple[Row, ...], dump: Dump, products: Mapping[str, str]) -> tuple[list[Placed], list[Problem]]:
    scoped: dict[str, list[str]] = defaultdict(list)
    for one in dump["sms_coupon_product_relation"]:
        scoped[one["coupon_id"]].append(products.get(one["product_id"], one["product_sn"]))
    categories: dict[str, list[str]] = defaultdict(list)
    for one in dump["sms_coupon_product_category_relation"]:
        categories[one["coupon_id"]].append(one["product_category_name"])
    coupons, problems = [], []
    for row in rows:
        cells = row.cells
        id, use = cells.get("id", ""), cells.get("use_type", "")
        scope = {"1": categories, "2": scoped}.get(use)
        if use != "0" and not (scope and scope.get(id)):
            problems.append(problem_at(row.place, "coupon_scope_missing", coupon=id))
            continue
        entry: dict[str, object] = {
            "id": f"coupon-{id}",
            "kind": "coupon",
            "text": cells.get("name", ""),
            "code": cells.get("code", ""),
            "off": cells.get("amount"),
            "threshold": cells.get("min_point"),
            "products": scoped.get(id, []) if use == "2" else [],
            "categories": categories.get(id, []) if use == "1" else [],
            "starts": cells.get("start_time"),
            "ends": cells.get("end_time"),
        }
        coupons.append(Placed(row.place, {name: value for name, value in entry.items() if value not in (None, "", [])}))
    return coupons, problems
