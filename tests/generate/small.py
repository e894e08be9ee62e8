"""A small shop with everything that is awkward: no price, no stock, like titles, digits in names, dollars, other carriers."""

from __future__ import annotations

from generate.rooms import AT_MS, facts_of
from zhubo.facts import Attribute, Money, Policy, Product, Promotion, Sale, SizeRow, Variant
from zhubo.state import Facts

DAY_MS = 86_400_000


def usd(minor: int) -> Money:
    """Return dollars."""
    return Money(minor, "USD")


def small_facts() -> Facts:
    """Return the facts of the small shop."""
    return facts_of(
        products=PRODUCTS,
        policies=POLICIES,
        promotions=PROMOTIONS,
        currency="USD",
        time_zone="UTC",
        languages=("en", "zh"),
    )


PRODUCTS = (
    Product(
        sku="CUP",
        title={"en": "Blue cup", "zh": "蓝杯子"},
        link_no=1,
        variants=(Variant(sku="CUP", price=usd(6750), stock=3),),
        attributes={"material": Attribute(text={"en": "glass"}), "weight": Attribute(number="1350", unit="g")},
        limit_per_buyer=2,
    ),
    Product(sku="NOPRICE", title={"en": "Mystery box"}, link_no=2, variants=(Variant(sku="NOPRICE-1"),)),
    Product(
        sku="OLD",
        title={"en": "Old lamp", "zh": "旧台灯"},
        variants=(Variant(sku="OLD", price=usd(999), stock=9),),
        listed=False,
    ),
    Product(
        sku="PH14",
        title={"en": "Phone 14 (2026 model, 128 GB, with charger and case)", "zh": "手机14 2026款 全网通 双卡双待"},
        link_no=3,
        variants=(
            Variant(sku="PH14-A", options={"colour": {"en": "black"}}, price=usd(50000), stock=7),
            Variant(sku="PH14-B", options={"colour": {"en": "white"}}, price=usd(60000), stock=None),
        ),
    ),
    Product(
        sku="TEE1",
        title={"en": "Soft cotton tee, round neck, long sleeves, for every day"},
        link_no=4,
        option_names=("size",),
        variants=tuple(
            Variant(sku=f"TEE1-{s}", options={"size": {"en": s}}, price=usd(2000), available=s != "L") for s in "SML"
        ),
        size_chart=(
            SizeRow(size="S", height_mm=(1500, 1600)),
            SizeRow(size="M", height_mm=(1601, 1700)),
            SizeRow(size="L", height_mm=(1701, 1800)),
        ),
    ),
    Product(
        sku="TEE2",
        title={"en": "Soft cotton tee, deep neck, short sleeves, for the summer"},
        link_no=5,
        variants=(
            Variant(
                sku="TEE2",
                price=usd(2200),
                stock=100,
                sale=Sale(price=usd(1999), starts_ms=AT_MS - DAY_MS, ends_ms=AT_MS + DAY_MS),
            ),
        ),
        attributes={"colour": Attribute(text={"en": "red"})},
    ),
    Product(
        sku="FUTURE",
        title={"en": "Winter hat"},
        link_no=6,
        variants=(
            Variant(sku="FUTURE", price=usd(3000), stock=0, sale=Sale(price=usd(2500), starts_ms=AT_MS + DAY_MS)),
        ),
    ),
)

POLICIES = (
    Policy(id="ship", topic="shipping", free_over=usd(7500), fee=usd(650)),
    Policy(id="ship-ak", topic="shipping", fee=usd(2000), regions=("Canada",)),
    Policy(id="area", topic="shipping_area", ships_to=("US", "CA", "MX"), not_to=("BR", "AU")),
    Policy(id="ret", topic="returns", days=30, no_reason=True, exceptions=("gift cards",), condition={"en": "unused"}),
    Policy(id="warr", topic="warranty", years=2),
    Policy(id="pay", topic="payment", methods=("Visa", "PayPal"), cash_on_delivery=False),
    Policy(id="cour", topic="courier", carriers=("UPS", "USPS"), default="UPS"),
    Policy(id="disp", topic="dispatch", within_business_days=2, ships_from="Reno"),
    Policy(id="live", topic="live", opens="19:00", closes="21:00"),
)

PROMOTIONS = (
    Promotion(
        id="two",
        kind="quantity_percent",
        quantity=3,
        percent_off_bp=1000,
        products=("CUP",),
        ends_ms=AT_MS + 3 * DAY_MS,
    ),
    Promotion(
        id="soon",
        kind="coupon",
        code="SNOW5",
        off=usd(500),
        threshold=usd(5000),
        products=("FUTURE",),
        starts_ms=AT_MS + DAY_MS,
    ),
    Promotion(id="past", kind="percent", percent_off_bp=5000, ends_ms=AT_MS - DAY_MS),
)
