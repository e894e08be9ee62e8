"""A market stall in which money is awkward: names and values that begin others, prices for an evening, offers on two, coupons, postage."""

from __future__ import annotations

from functools import lru_cache

from tests.verify.shops import facts_of

from zhubo.facts import Money, Policy, Product, Promotion, Shop, Text, Variant
from zhubo.state import Facts

AT_MS = 1_796_126_400_000
"""2026-12-01 20:00 in Shanghai."""
HOUR_MS = 3_600_000
CURRENCY = "CNY"


def text(zh: str, en: str) -> Text:
    """Return words in both languages."""
    return {"zh": zh, "en": en}


def money(minor: int) -> Money:
    """Return an amount of the stall's currency."""
    return Money(minor, CURRENCY)


def goods(sku: str, zh: str, en: str, prices: dict[str, int], *, option: str = "size", **more: object) -> Product:
    """Return a product with one variant a price; the option's values are the same in both languages."""
    plain = list(prices) == [""]
    variants = tuple(
        Variant(
            sku=sku if plain else f"{sku}-{k}",
            options={} if plain else {option: text(value, value)},
            price=money(minor),
            stock=9,
        )
        for k, (value, minor) in enumerate(prices.items())
    )
    return Product(sku=sku, title=text(zh, en), variants=variants, **more)  # type: ignore[arg-type]


PRODUCTS = (
    goods(
        "JAM",
        "山坡芒果干",
        "Hillside dried mango",
        {"100g": 1280, "100g×5": 5500},
        category=text("零食", "snacks"),
        link_no=1,
    ),
    goods(
        "NUT",
        "山坡核桃仁",
        "Hillside walnuts",
        {"500g": 2690, "1000g": 4990, "2500g": 11500},
        category=text("零食", "snacks"),
        link_no=2,
    ),
    goods(
        "PAN",
        "灶台 麦饭石色不粘炒锅 电磁炉通用",
        "Hearth frying pan, for any stove",
        {"28cm": 12900, "32cm": 16900},
        link_no=3,
    ),
    goods(
        "PANMAX",
        "灶台 麦饭石色不粘炒锅Max 带盖",
        "Hearth frying pan Max, with a lid",
        {"32cm": 21900, "34cm": 23900},
        link_no=4,
    ),
    goods("MIX", "小型榨汁杯一代", "Juicer one", {"": 6990}, link_no=5),
    goods("MIXPRO", "大电池榨汁杯", "Juicer with a large battery", {"": 12900}, link_no=6, limit_per_buyer=1),
    goods("CUP", "三零四保温杯", "Steel mug", {"350ml": 4900, "500ml": 5900}, link_no=7),
    goods("FLASK", "三一六保温壶", "Steel flask", {"500ml": 7900, "800ml": 9900}, link_no=8),
    goods("SOCK", "堆堆袜", "Slouch socks", {"five": 1990, "ten": 3580}, link_no=9),
    goods("COAT", "轻薄羽绒服", "Light down coat", {"L": 29900, "XL": 31900}, link_no=10),
    goods("SOAP", "橄榄皂", "Olive soap", {"": 1150}, link_no=11),
)
POLICIES = (
    Policy(
        id="shipping",
        topic="shipping",
        text=text("全店单笔满49元包邮，不满49元收6元运费。", "Free shipping from 49 yuan, otherwise 6 yuan."),
        fee=money(600),
        free_over=money(4900),
    ),
    Policy(
        id="shipping-far",
        topic="shipping",
        text=text("新疆、西藏不参加包邮，每单收15元运费。", "Xinjiang and Tibet: 15 yuan an order."),
        fee=money(1500),
        regions=("新疆", "西藏"),
    ),
)
PROMOTIONS = (
    Promotion(
        id="autumn",
        kind="threshold",
        text=text("全店满199元减20元。", "20 yuan off orders from 199 yuan."),
        threshold=money(19900),
        off=money(2000),
        ends_ms=AT_MS + 240 * HOUR_MS,
    ),
    Promotion(
        id="snacks",
        kind="coupon",
        code="EAT8",
        text=text("零食满59元减8元，券码EAT8。", "8 yuan off snacks from 59 yuan with code EAT8."),
        threshold=money(5900),
        off=money(800),
        categories=("零食",),
        ends_ms=AT_MS + 240 * HOUR_MS,
    ),
    Promotion(
        id="two-cups",
        kind="quantity_percent",
        text=text("保温杯保温壶买2个打9折，可以混着买。", "10 % off any two of mug and flask, mixed."),
        quantity=2,
        percent_off_bp=1000,
        products=("CUP", "FLASK"),
    ),
    Promotion(
        id="socks", kind="second_half_price", text=text("第二件半价。", "Second one half price."), products=("SOCK",)
    ),
    Promotion(
        id="evening",
        kind="price",
        text=text("今晚榨汁杯109元。", "Juicer 109 yuan tonight."),
        price=money(10900),
        products=("MIXPRO",),
        starts_ms=AT_MS - HOUR_MS,
        ends_ms=AT_MS + 2 * HOUR_MS,
    ),
    Promotion(
        id="december",
        kind="coupon",
        code="DEC50",
        text=text(
            "12月9日到11日全店满300元减50元，券码DEC50。", "50 yuan off from 300 yuan, 9 to 11 December, code DEC50."
        ),
        threshold=money(30000),
        off=money(5000),
        starts_ms=AT_MS + 8 * 24 * HOUR_MS - 20 * HOUR_MS,
        ends_ms=AT_MS + 11 * 24 * HOUR_MS - 20 * HOUR_MS,
    ),
)


def market_shop() -> Shop:
    """Return the stall."""
    return Shop(
        name=text("集市", "Market"),
        currency=CURRENCY,
        time_zone="Asia/Shanghai",
        products=PRODUCTS,
        policies=POLICIES,
        promotions=PROMOTIONS,
    )


@lru_cache(maxsize=1)
def market_facts() -> Facts:
    """Return the stall's facts."""
    return facts_of(market_shop())


__all__ = ["AT_MS", "HOUR_MS", "market_facts", "market_shop", "money", "text"]
