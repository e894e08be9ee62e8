"""One small shop in every dialect that merchants export: the figures must come out the same."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from zhubo.facts import Product, Shop
from zhubo.shop.importing import ImportReport, import_shop

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "dialects.yaml").read_text("utf-8"))
FIGURES = {"TEE-S": ("S", 5900, None, 5), "TEE-M": ("M", 5900, 4900, 0), "MUG": (None, 3990, None, 120)}
"""Variant sku → (size, price and sale price in minor units, stock)."""


def imported(folder: Path, case: dict[str, Any]) -> ImportReport:
    path = folder / case["file"]
    path.write_bytes(case["text"].encode(case.get("encoding", "utf-8")))
    return import_shop(path, mapping=case.get("map"))


def figures(shop: Shop, currency: str) -> dict[str, tuple[str | None, int | None, int | None, int | None]]:
    found = {}
    for one in (one for product in shop.products for one in product.variants):
        money = [price for price in (one.price, one.sale.price if one.sale else None) if price]
        assert {price.currency for price in money} == {currency}
        size = one.options.get("size")
        sale = one.sale.price.minor if one.sale else None
        found[one.sku] = (size[shop.languages[0]] if size else None, one.price and one.price.minor, sale, one.stock)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_same_shop_comes_out_of_every_dialect(tmp_path: Path, case: dict[str, Any]) -> None:
    """Products, variants, sizes, prices, sales and stock are the same whichever system wrote the file."""
    report = imported(tmp_path, case)
    shop = report.shop
    wanted = {
        sku: (size, price, sale if case.get("sale") else None, None if case.get("no_stock") else stock)
        for sku, (size, price, sale, stock) in FIGURES.items()
    }
    assert figures(shop, case["currency"]) == wanted
    assert [product.title[shop.languages[0]] for product in shop.products] == case["titles"]
    assert [len(product.variants) for product in shop.products] == [2, 1]
    assert shop.currency == case["currency"]
    assert report.problems == ()


def test_a_workbook_gives_the_same_shop(tmp_path: Path) -> None:
    """XLSX cells are read as they were entered: figures as figures; instructions before sheet and header are passed over."""
    book = openpyxl.Workbook()
    book.create_sheet("说明").append(("版本", "2026年3月", "请勿修改"))
    book["说明"].append(("联系", "客服", ""))
    sheet = book.create_sheet("商品")
    for row in (
        ("商品导入模板",),
        ("必填", "选填", "必填"),
        ("商品编码", "主商品编码", "商品名称", "尺码", "售价", "活动价", "库存"),
        ("TEE-S", "TEE", "棉T恤", "S", 59, None, 5),
        ("TEE-M", "TEE", "棉T恤", "M", 59.0, Decimal("49.00"), 0),
        ("MUG", None, "远山马克杯", None, 39.9, None, 120),
    ):
        sheet.append(row)
    book.save(tmp_path / "商品.xlsx")
    assert figures(import_shop(tmp_path / "商品.xlsx").shop, "CNY") == FIGURES


def test_two_languages_and_two_currencies_in_one_table(tmp_path: Path) -> None:
    """Columns that name a language or a currency give further words and further prices; units stay with their figures."""
    (tmp_path / "products.csv").write_text(
        "货号,名称,英文名称,价格,价格(USD),划线价,划线价依据,净含量(ml),上架\n"
        "A,面霜,Face cream,99.00,15.00,199,上月成交价,50,是\n"
        "B,口红,Lipstick,59.00,9.00,,,,否\n"
    )
    shop = import_shop(tmp_path / "products.csv").shop
    cream, lipstick = shop.products
    assert dict(cream.title) == {"zh": "面霜", "en": "Face cream"}
    only = cream.variants[0]
    assert (only.price.minor if only.price else None, [one.minor for one in only.other_prices]) == (9900, [1500])
    assert (only.list_price.minor if only.list_price else None, dict(only.list_price_basis)) == (
        19900,
        {"zh": "上月成交价"},
    )
    assert (cream.attributes["volume"].number, cream.attributes["volume"].unit) == ("50", "ml")
    assert (cream.listed, lipstick.listed) == (True, False)


def test_the_title_is_the_number_where_there_is_none(tmp_path: Path) -> None:
    """The plainest list, with names, sizes and prices, goes in; it is told, and a title that comes again is reported."""
    (tmp_path / "menu.csv").write_text("商品,规格,价格\n奶茶,大杯,18\n奶茶,中杯,15\n可乐,,5\n可乐,,6\n")
    report = import_shop(tmp_path / "menu.csv")
    found = {one.sku: one.price.minor for product in report.shop.products for one in product.variants if one.price}
    assert found == {"奶茶-大杯": 1800, "奶茶-中杯": 1500, "可乐": 500}
    assert report.mapping[0] == ("sku", "the title: no column holds item numbers")
    assert [(one.line, "可乐" in one.text("zh")) for one in report.problems] == [(5, True)]


def test_one_title_with_two_numbers_is_two_products(tmp_path: Path) -> None:
    """Where products have ids of their own, or nothing tells them apart, the same title makes no variants of them."""
    (tmp_path / "a.csv").write_text("商品ID,名称,颜色,价格\n1,杯子,红,5\n2,杯子,蓝,6\n")
    (tmp_path / "b.csv").write_text("货号,名称,价格\nA,杯子,5\nB,杯子,6\n")
    for name in ("a.csv", "b.csv"):
        assert len(import_shop(tmp_path / name).shop.products) == 2


@pytest.mark.parametrize(
    ("column", "cell", "listed"),
    [
        ("Published", "1", True),
        ("Published", "0", False),
        ("Published", "-1", False),
        ("Published", "", True),
        ("Status", "draft", False),
        ("Status", "active", True),
        ("上架状态", "已下架", False),
        ("上架状态", "出售中", True),
        ("公開状態", "非公開", False),
        ("visibility", "Catalog, Search", True),
        ("visibility", "Not Visible Individually", False),
    ],
)
def test_what_is_for_sale(tmp_path: Path, column: str, cell: str, listed: bool) -> None:
    """Each system's word for published, draft and hidden; where nothing is said it is for sale."""
    (tmp_path / "p.csv").write_text(f'sku,title,price,{column}\nA,Mug,1.00,"{cell}"\n')
    report = import_shop(tmp_path / "p.csv")
    assert (report.shop.products[0].listed, report.problems) == (listed, ())


def test_sale_dates_are_in_the_shops_zone_unless_they_name_one(tmp_path: Path) -> None:
    """A sale without a zone is in the shop's; one that names its zone keeps it; a bare end date lasts through that day."""
    (tmp_path / "products.csv").write_text(
        "sku,title,price,sale price,sale starts,sale ends\n"
        "A,Mug,10.00,8.00,2026-03-01 08:00,2026-03-31\n"
        "B,Cup,10.00,8.00,2026-03-01T00:00Z,\n"
    )
    first, second = (sale_of(one) for one in import_shop(tmp_path, time_zone="Asia/Shanghai").shop.products)
    assert first == (1772323200000, 1774972800000)
    assert second == (1772323200000, None)


def sale_of(product: Product) -> tuple[int | None, int | None]:
    sale = product.variants[0].sale
    assert sale is not None
    return sale.starts_ms, sale.ends_ms
