"""What a viewer wants to spend."""

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive.budget import affordable, budget_in


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("3000以内的手机有吗", None, 3000),
        ("一千块以内", None, 1000),
        ("3千以下的", None, 3000),
        ("预算两百", None, 200),
        ("两千左右有啥", 1600, 2400),
        ("2000出头能买什么", 2000, 2500),
        ("500以上的呢", 500, None),
        ("anything under $50?", None, 50),
        ("mugs for less than 20 bucks", None, 20),
        ("around 30 dollars", 24, 36),
        ("at least 100", 100, None),
        ("4000到5000的手机", 4000, 5000),
        ("200块能买双鞋吗", None, 200),
        ("something between $20 and 40", 20, 40),
        ("got ten bucks for a pen", None, 10),
        ("my budget is 45", None, 45),
        ("below two hundred", None, 200),
    ],
)
def test_bounds_are_read(text: str, least: int | None, most: int | None) -> None:
    """Digits or words, either side or both."""
    bounds = [None if n is None else Money(n * 100, "CNY") for n in (least, most)]
    assert budget_in(text, "CNY") == tuple(bounds)


@pytest.mark.parametrize(
    "text",
    ["3000多少", "最便宜的", "以内", "under", "how much is it", "满300减30", "电池5000左右的", "battery over 5000"],
)
def test_other_amounts_are_no_budget(text: str) -> None:
    """An amount without a bound, or a bound without an amount."""
    assert budget_in(text, "CNY") is None


def test_affordable_variants() -> None:
    """Those within the bounds, both ends included; none in another currency, none without a price."""
    variants = tuple(Variant(sku=f"V{n}", price=Money(n * 100, "CNY")) for n in (10, 20, 30))
    product = Product(sku="P", title={"zh": "杯"}, variants=(*variants, Variant(sku="V")))
    assert affordable(product, (Money(2000, "CNY"), None)) == ("V20", "V30")
    assert affordable(product, (Money(1000, "CNY"), Money(2000, "CNY"))) == ("V10", "V20")
    assert affordable(product, (None, Money(9900, "USD"))) == ()
