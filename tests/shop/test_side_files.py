"""Orders, shipments, discounts and shipping fees in files beside a catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhubo.facts import Money, Shop
from zhubo.shop.importing import ImportReport, import_shop

CATALOGUE = "sku,title,price,stock\nMUG,马克杯,39.90,12\nTEE,T恤,59.00,3\n"


def imported(folder: Path, **files: str) -> ImportReport:
    (folder / "products.csv").write_text(CATALOGUE)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)
    return import_shop(folder)


def only_order(shop: Shop) -> tuple[object, ...]:
    (order,) = shop.orders
    items = [(one.sku, one.quantity, one.price.minor if one.price else None) for one in order.items]
    return (
        order.order_no, order.status, order.buyer_id, items, order.total and order.total.minor, order.carrier, order.tracking_no
    )  # fmt: skip


@pytest.mark.parametrize(
    "orders",
    [
        "订单编号,买家ID,订单状态,商品编码,数量,单价,实付金额,快递公司,快递单号,收件人,收货地址,手机\n"
        "1001,u-1,已发货,MUG,2,¥39.90,138.80,中通快递,ZT1,王小明,虚构路1号,13900000000\n"
        "1001,u-1,已发货,TEE,1,59.00,138.80,中通快递,ZT1,王小明,虚构路1号,13900000000\n",
        "Order ID,Customer ID,Order Status,SKU,Quantity,Unit Price,Total,Carrier,Tracking Number,Recipient,Address,Phone\n"
        "1001,u-1,fulfilled,MUG,2,39.90,138.80,中通快递,ZT1,王小明,虚构路1号,13900000000\n"
        ",,,TEE,1,59.00,,,,,,\n",
        "注文番号,顧客ID,注文状況,商品コード,個数,単価,合計金額,配送会社,追跡番号,氏名,住所\n"
        "1001,u-1,発送済み,MUG,2,39.90,138.80,中通快递,ZT1,王小明,虚构路1号\n1001,,,TEE,1,59.00,,,,,\n",
        "主订单编号,买家会员名,订单状态,商家编码,商品数量,成交单价,订单应付金额,快递公司,运单号,收件人手机号\n"
        "1001,u-1,卖家已发货，等待买家确认,MUG,2,39.90,138.80,中通快递,ZT1,13900000000\n1001,u-1,,TEE,1,59.00,,,,\n".replace(
            "卖家已发货，等待买家确认", '"卖家已发货，等待买家确认"'
        ),
        "Order ID,Buyer Username,Order Status,Seller SKU,Quantity,Deal Price,Order Amount,Shipping Provider Name,Tracking ID,Recipient\n"
        "1001,u-1,Shipping,MUG,2,39.90,138.80,中通快递,ZT1,王小明\n1001,u-1,Shipping,TEE,1,59.00,138.80,中通快递,ZT1,王小明\n",
    ],
    ids=["zh", "en", "ja", "marketplace zh", "marketplace en"],
)
def test_orders_beside_a_catalogue(tmp_path: Path, orders: str) -> None:
    """Several rows of one number are one order; who receives it, where and under which number is never read."""
    shop = imported(tmp_path, orders__csv=orders).shop
    items = [("MUG", 2, 3990), ("TEE", 1, 5900)]
    assert only_order(shop) == ("1001", "shipped", "u-1", items, 13880, "中通快递", "ZT1")
    for secret in ("王小明", "虚构路", "13900000000"):
        assert secret not in repr(shop)


def test_orders_as_json(tmp_path: Path) -> None:
    """A JSON of orders, by number or in a list, gives the same; its buyer is the platform's id."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    order = (
        '{"order_no": "1001", "status": "shipped", "buyer": {"platform": "douyin", "id": "u-1"}, "total": "138.80",'
        ' "items": [{"sku": "MUG", "quantity": 2, "price": "39.90"}], "recipient": {"name": "王小明"}}'
    )
    for shop in (
        imported(tmp_path / "a", orders__json=f'{{"orders": [{order}]}}').shop,
        imported(tmp_path / "b", orders__jsonl=order + "\n").shop,
    ):
        assert only_order(shop)[:4] == ("1001", "shipped", "u-1", [("MUG", 2, 3990)])
        assert shop.orders[0].buyer_platform == "douyin"
        assert "王小明" not in repr(shop)


def test_a_shipment_file_completes_the_orders(tmp_path: Path) -> None:
    """Carrier, number and time of a logistics file reach the order of the same number; an unknown status is reported."""
    shop = imported(
        tmp_path,
        orders__csv="订单号,订单状态,商品编码,数量,实付金额\n1001,已付款,MUG,1,39.90\n1002,奇怪,MUG,1,39.90\n",
        shipments__csv="订单号,快递公司,运单号,发货时间\n1001,顺丰速运,SF9,2026-11-20 08:00\n",
    )
    (order,) = shop.shop.orders
    assert (order.order_no, order.carrier, order.tracking_no, order.shipped_ms) == (
        "1001",
        "顺丰速运",
        "SF9",
        1795132800000,
    )
    assert [(one.file, one.line) for one in shop.problems] == [("orders.csv", 3)]
    assert "奇怪" in shop.problems[0].text("en")


def test_payment_and_cancellation_count_before_dispatch(tmp_path: Path) -> None:
    """Shopify writes what was paid and what was sent in two columns: refunded, voided and cancelled orders do not wait to be sent."""
    report = imported(
        tmp_path,
        orders__csv="Name,Financial Status,Fulfillment Status,Fulfilled at,Cancelled at,Lineitem name,Lineitem sku,Shipping Name\n"
        "#1,paid,fulfilled,2026-02-02 10:00:00 +0100,,Mug,MUG,Bob Secret\n#2,refunded,unfulfilled,,,Mug,MUG,\n"
        "#3,voided,,,,Mug,MUG,\n#4,paid,unfulfilled,,2026-02-03,Mug,MUG,\n#5,pending,unfulfilled,,,Mug,MUG,\n#6,paid,,,,Mug,MUG,\n"
        "#7,partially_refunded,fulfilled,,,Mug,MUG,\n",
    )
    statuses = {one.order_no: one.status for one in report.shop.orders}
    assert statuses == {
        "#1": "shipped", "#2": "returned", "#3": "cancelled", "#4": "cancelled", "#5": "pending", "#6": "paid", "#7": "shipped",
    }  # fmt: skip
    assert report.shop.orders[0].shipped_ms == 1770022800000
    assert "Secret" not in repr(report.shop)


def test_discounts_beside_a_catalogue(tmp_path: Path) -> None:
    """Percentages, 折, amounts off with a threshold, scopes and dates are read; a row without any is reported."""
    report = imported(
        tmp_path,
        discounts__csv="优惠券名称,优惠码,面额,门槛,适用商品,开始时间,结束时间\n"
        "茶券,TEA10,10%,,MUG,2026-11-01,2026-11-30\n满减,,30,满299,,,\n八五折,Z85,8.5折,,,,\n空,,,,,,\n",
    )
    percent, threshold, fold = report.shop.promotions
    assert (percent.code, percent.percent_off_bp, percent.products) == ("TEA10", 1000, ("MUG",))
    assert (percent.starts_ms, percent.ends_ms) == (1793462400000, 1796054400000)
    assert (threshold.kind, threshold.off, threshold.threshold) == (
        "threshold",
        Money(3000, "CNY"),
        Money(29900, "CNY"),
    )
    assert (fold.code, fold.percent_off_bp) == ("Z85", 1500)
    assert [one.line for one in report.problems] == [5]


def test_shipping_fees_by_region(tmp_path: Path) -> None:
    """A table of regions and fees gives one policy a row."""
    shop = imported(
        tmp_path, 运费__csv="地区,运费,包邮门槛,时效,快递公司\n江浙沪,5,99,2天,中通、顺丰\n新疆,20,,7天,\n"
    ).shop
    near, far = shop.policies
    assert (near.regions, near.fee, near.free_over, near.within_business_days, near.carriers) == (
        ("江浙沪",), Money(500, "CNY"), Money(9900, "CNY"), 2, ("中通", "顺丰"),
    )  # fmt: skip
    assert (far.regions, far.fee, far.free_over) == (("新疆",), Money(2000, "CNY"), None)


def test_orders_and_policies_may_be_named(tmp_path: Path) -> None:
    """--orders and --policies add files that lie elsewhere."""
    (tmp_path / "shop.csv").write_text(CATALOGUE)
    (tmp_path / "elsewhere.csv").write_text("订单号,订单状态,商品编码\n7,已签收,MUG\n")
    (tmp_path / "rules.toml").write_text(
        '[[policy]]\nid = "returns"\ntext = "七天"\ndays = 7\n[[policy]]\nid = "nothing"\n'
    )
    report = import_shop(tmp_path / "shop.csv", orders=tmp_path / "elsewhere.csv", policies=tmp_path / "rules.toml")
    assert (report.shop.orders[0].order_no, report.shop.orders[0].status) == ("7", "delivered")
    assert [one.id for one in report.shop.policies] == ["returns"]
    assert [(one.file, one.line) for one in report.problems] == [("rules.toml", 5)]
