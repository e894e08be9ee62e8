"""`shop check`: what viewers would ask that no fact answers, and where the facts contradict each other."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from zhubo.facts import Attribute, Money, Policy, Product, Promotion, Sale, Shop, Variant
from zhubo.shop.check import check_folder, check_shop, finding_text, gtin_holds
from zhubo.shop.finding import CONTRADICTION, GAP, NOTE
from zhubo.shop.importing import import_shop, write_import

NOW_MS = 1_790_000_000_000
TEE = Product(
    sku="TEE",
    title={"zh": "棉T恤", "en": "Cotton tee"},
    description={"zh": "圆领"},
    category={"zh": "服饰", "en": "clothing"},
    images=("https://x.example/t.png",),
    option_names=("size",),
    variants=tuple(
        Variant(sku=f"TEE-{size}", options={"size": {"zh": size}}, price=Money(5900, "CNY"), stock=3) for size in "SM"
    ),
)


def shop_of(product: Product = TEE, **further: Any) -> Shop:
    return Shop(
        name={"zh": "店"}, currency="CNY", time_zone="Asia/Shanghai", languages=("zh",), jurisdiction="CN",
        platform="own-site", products=(product,), **further,
    )  # fmt: skip


def found(shop: Shop, severity: str) -> set[str]:
    return {one.kind for one in check_shop(shop, NOW_MS) if one.severity == severity}


def with_first(**changes: Any) -> Product:
    return replace(TEE, variants=(replace(TEE.variants[0], **changes), TEE.variants[1]))


@pytest.mark.parametrize(
    ("product", "kind"),
    [
        (with_first(stock=-2), "stock_below_zero"),
        (with_first(price=Money(0, "CNY")), "price_zero_beside_others"),
        (replace(TEE, variants=(replace(TEE.variants[0], price=Money(0, "CNY")),)), "price_zero"),
        (with_first(price=Money(5900, "USD")), "currencies_mixed"),
        (with_first(sale=Sale(price=Money(6000, "CNY"))), "sale_above_price"),
        (with_first(sale=Sale(price=Money(100, "CNY"), starts_ms=2, ends_ms=1)), "sale_ends_first"),
        (with_first(list_price=Money(100, "CNY")), "list_price_below_price"),
        (with_first(gtin="4006381333932"), "gtin_wrong"),
        (with_first(options={"size": {"zh": "M"}}), "variants_alike"),
    ],
)
def test_a_contradiction_of_a_product_is_found(product: Product, kind: str) -> None:
    """The sound product has none; the one with a contradiction has that one."""
    assert found(shop_of(), CONTRADICTION) == set()
    assert found(shop_of(product), CONTRADICTION) == {kind}


@pytest.mark.parametrize(
    ("further", "kind"),
    [
        (
            {"policies": (Policy(id="s", topic="shipping", text={"zh": "满99包邮"}, free_over=Money(8800, "CNY")),)},
            "policy_text_differs",
        ),
        ({"policies": (Policy(id="r", topic="returns", text={"zh": "七天无理由"}, days=10),)}, "policy_text_differs"),
        (
            {"policies": (Policy(id="r", topic="returns", days=7), Policy(id="r", topic="returns", days=7))},
            "policy_twice",
        ),
        (
            {"promotions": (Promotion(id="p", kind="percent", percent_off_bp=500, products=("GONE",)),)},
            "promotion_unknown_product",
        ),
        (
            {"promotions": (Promotion(id="p", kind="percent", percent_off_bp=500, starts_ms=2, ends_ms=1),)},
            "promotion_ends_first",
        ),
        (
            {"promotions": (Promotion(id="p", kind="threshold", off=Money(500, "CNY"), threshold=Money(400, "CNY")),)},
            "promotion_off_above_threshold",
        ),
    ],
)
def test_a_contradiction_of_a_rule_is_found(further: dict[str, Any], kind: str) -> None:
    """Rules whose words and figures differ, that stand twice, or that name what is not there."""
    assert found(shop_of(**further), CONTRADICTION) == {kind}


@pytest.mark.parametrize(
    "policy",
    [
        Policy(
            id="s",
            topic="shipping",
            text={"zh": "满99元包邮，不满收8元"},
            free_over=Money(9900, "CNY"),
            fee=Money(800, "CNY"),
        ),
        Policy(
            id="r", topic="returns", text={"zh": "七天无理由", "en": "Returns within a week, that is 7 days"}, days=7
        ),
        Policy(id="d", topic="dispatch", text={"zh": "两天内发货", "en": "Leaves within 2 days"}, within_hours=48),
        Policy(
            id="h", topic="hours", text={"zh": "每天9点到21:00", "en": "9 to 21 o'clock"}, opens="09:00", closes="21:00"
        ),
        Policy(id="f", topic="shipping", text={"zh": "全场包邮", "en": "Free shipping"}, fee=Money(0, "CNY")),
    ],
)
def test_words_that_say_the_figure_are_no_contradiction(policy: Policy) -> None:
    """Chinese and English figures, words for figures, days for hours, and "free" for nothing."""
    assert found(shop_of(policies=(policy,)), CONTRADICTION) == set()


@pytest.mark.parametrize(
    ("product", "kinds"),
    [
        (TEE, {"no_size_chart", "no_colours", "no_material", "no_origin", "no_care"}),
        (with_first(price=None), {"no_price"}),
        (with_first(stock=None), {"no_stock"}),
        (with_first(options={}), {"variants_without_options"}),
        (replace(TEE, images=()), {"no_image"}),
        (replace(TEE, title={"zh": "绿茶"}, category={}), {"no_ingredients", "no_shelf_life", "no_storage"}),
        (replace(TEE, title={"zh": "充电宝"}, category={}), {"no_power"}),
        (replace(TEE, title={"zh": "马克杯"}, category={}), {"no_material", "no_origin", "no_care"}),
        (
            replace(TEE, title={"en": "Bamboo tea tray"}, category={}),
            {"no_material", "no_origin", "no_care"},
        ),
    ],
)
def test_what_viewers_will_ask_and_no_fact_answers_is_a_gap(product: Product, kinds: set[str]) -> None:
    """What is missing depends on the kind of thing: nobody asks a tea for its size chart."""
    gaps = found(shop_of(product), GAP)
    assert kinds <= gaps
    assert ("no_size_chart" in gaps) == (product.title.get("zh") == "棉T恤")
    assert not {"no_material", "no_shelf_life"} <= gaps, "nothing is both a thing and a food"


def test_a_fact_closes_its_gap() -> None:
    """With the material given, and the policy there, neither is missed."""
    told = replace(TEE, attributes={"material": Attribute(text={"zh": "100%棉"})})
    closed = found(shop_of(), GAP) - found(shop_of(told), GAP)
    assert closed == {"no_material"}
    asked = [one.subject for one in check_shop(shop_of(), NOW_MS) if one.kind == "no_policy"]
    assert "policy:returns" in asked
    rule = Policy(id="r", topic="returns", text={"zh": "7天"}, days=7)
    assert "policy:returns" not in [
        one.subject for one in check_shop(shop_of(policies=(rule,)), NOW_MS) if one.kind == "no_policy"
    ]


def test_only_words_and_unknown_fields_are_told() -> None:
    """A rule without typed fields is a gap, a field that nobody knows and a sale that is over are notes."""
    rule = Policy(id="r", topic="returns", text={"zh": "可以退"}, extra={"restocking": "10 %"})
    assert "policy_only_text" in found(shop_of(policies=(rule,)), GAP)
    assert "unknown_field" in found(shop_of(policies=(rule,)), NOTE)
    over = with_first(sale=Sale(price=Money(100, "CNY"), ends_ms=NOW_MS))
    assert "sale_ended" in found(shop_of(over), NOTE)
    assert "sale_ended" not in found(shop_of(with_first(sale=Sale(price=Money(100, "CNY"), ends_ms=NOW_MS + 1))), NOTE)


def test_what_is_not_for_sale_is_not_missed() -> None:
    """A product that is not listed has no gaps."""
    assert not [one for one in check_shop(shop_of(replace(TEE, listed=False)), NOW_MS) if one.subject == "product:TEE"]


def test_a_parent_price_of_nothing_above_its_variants_is_a_contradiction(tmp_path: Path) -> None:
    """A parent row at 0 above variants with prices is told as a contradiction; the variants' prices count."""
    (tmp_path / "products.csv").write_text(
        "sku,parent,title,size,price,stock\nTEE,,棉T恤,,0,\nTEE-S,TEE,棉T恤,S,59.00,1\nTEE-M,TEE,棉T恤,M,59.00,1\n"
    )
    write_import(import_shop(tmp_path / "products.csv"), tmp_path / "shop")
    findings = check_folder(tmp_path / "shop", NOW_MS)
    (told,) = [one for one in findings if one.severity == CONTRADICTION]
    assert told.kind == "import_problem"
    assert "own price 0.00 is none of its variants' (59.00)" in finding_text(told, "en")
    assert "自己的价格 0.00 不是任何规格的价格（59.00）" in finding_text(told, "zh")


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A path is looked for in the folder; a URL is not."""
    (tmp_path / "shop.toml").write_text('name = "S"\ncurrency = "CNY"\n')
    entry = {"sku": "A", "title": "杯", "images": ["images/a.png", "https://x.example/b.png"]}
    (tmp_path / "products.jsonl").write_text(json.dumps(entry))
    told = [one for one in check_folder(tmp_path, NOW_MS) if one.kind == "image_not_found"]
    assert [one.arguments["image"] for one in told] == ["images/a.png"]


def test_every_finding_has_words_in_both_languages() -> None:
    """The message files have the same keys, and every finding above can be said."""
    zh, en = (
        tomllib.loads((files("zhubo.shop") / "messages" / f"{one}.toml").read_text("utf-8")) for one in ("zh", "en")
    )
    assert set(zh) == set(en)
    for finding in check_shop(shop_of(with_first(stock=-2, price=None)), NOW_MS):
        assert finding_text(finding, "zh") != finding_text(finding, "en")


@pytest.mark.parametrize(
    ("gtin", "holds"),
    [("4006381333931", True), ("4006381333932", False), ("96385074", True), ("12", False), ("", False)],
)
def test_check_digits(gtin: str, holds: bool) -> None:
    """GTINs of 8 and 13 digits, by their check digit."""
    assert gtin_holds(gtin) == holds
