"""Facts for tests: the sample shop's, and a small hand-made shop."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from zhubo.events import Recorded
from zhubo.facts import Attribute, Money, Policy, Product, Promotion, Sale, Shop, Text, Variant
from zhubo.opening import opening_events
from zhubo.shop.read import read_shop
from zhubo.state import Facts, State, evolve

AT_MS = 1_795_500_000_000
"""24 November 2026, 17:20 in Shanghai: sales of the sample shop run, others are over or yet to come."""


@lru_cache(maxsize=1)
def sample_facts() -> Facts:
    """Return the facts of the shop that ships with zhubo."""
    return facts_of(read_shop(Path(str(files("zhubo") / "sample" / "shop"))))


def facts_of(shop: Shop) -> Facts:
    """Return a shop's facts as a room folds them."""
    state = State(room="test")
    for seq, event in enumerate(opening_events(shop, state, at_ms=0), start=1):
        state = evolve(state, Recorded(room="test", seq=seq, id=str(seq), event=event))
    return state.facts


def _text(zh: str, en: str) -> Text:
    return {"en": en, "zh": zh}


def _variant(sku: str, minor: int | None, stock: int | None, **more: Any) -> Variant:
    options = {name: _text(*value) for name, value in more.pop("options", {}).items()}
    price = None if minor is None else Money(minor, "EUR")
    return Variant(sku=sku, price=price, stock=stock, options=options, **more)


def small_shop() -> Shop:
    """Return a shop of a few products in euros, with what the sample shop has not: unknown stock, no price, no basis, other currencies."""
    cup = Product(
        sku="CUP",
        title=_text("蓝山杯", "Hill cup"),
        link_no=1,
        aliases=("cup", "杯子"),
        attributes={
            "capacity": Attribute(number="300", unit="ml"),
            "material": Attribute(text=_text("陶瓷", "ceramic")),
        },
        variants=(
            _variant("CUP-S", 1_250, 7, options={"size": ("小号", "small")}, other_prices=(Money(1_399, "USD"),)),
            _variant("CUP-L", 1_850, 0, options={"size": ("大号", "large")}, list_price=Money(2_400, "EUR")),
        ),
    )
    hat = Product(
        sku="HAT",
        title=_text("草帽", "Straw hat"),
        link_no=2,
        aliases=("hat",),
        variants=(_variant("HAT-1", 3_000, None, list_price=Money(4_000, "EUR")),),
    )
    kit = Product(
        sku="KIT", title=_text("礼盒", "Gift box"), link_no=3, variants=(_variant("KIT-1", None, None, available=True),)
    )
    pen = Product(
        sku="PEN",
        title=_text("钢笔", "Fountain pen"),
        link_no=4,
        variants=(
            _variant(
                "PEN-1", 2_000, 5, sale=Sale(price=Money(1_500, "EUR"), starts_ms=AT_MS - 1_000, ends_ms=AT_MS + 1_000)
            ),
        ),
    )
    return Shop(
        name=_text("小店", "Small shop"),
        currency="EUR",
        time_zone="Europe/Berlin",
        languages=("en", "zh"),
        jurisdiction="EU",
        products=(cup, hat, kit, pen),
        policies=(
            Policy(
                id="shipping",
                topic="shipping",
                text=_text("全部包邮。", "Free shipping on everything."),
                fee=Money(0, "EUR"),
            ),
            Policy(id="returns", topic="returns", text=_text("30天内可以退货。", "Returns within 30 days."), days=30),
            Policy(id="warranty", topic="warranty", text=_text("质保两年。", "Two-year warranty.")),
        ),
        promotions=(
            Promotion(
                id="mugs", kind="percent", percent_off_bp=2_000, products=("CUP",), code="CUP20", ends_ms=AT_MS - 1
            ),
        ),
    )


@lru_cache(maxsize=1)
def small_facts() -> Facts:
    """Return the facts of the small shop."""
    return facts_of(small_shop())
