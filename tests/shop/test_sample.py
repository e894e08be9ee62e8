"""The sample shop: sound, complete and in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image

from zhubo.facts import Shop, Text
from zhubo.shop.check import check_folder
from zhubo.shop.finding import NOTE
from zhubo.shop.importing import import_shop, write_import
from zhubo.shop.read import read_shop

FOLDER = Path(str(files("zhubo") / "sample/shop"))
NOW_MS = 1_795_600_000_000
HAN, LATIN = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]")


@pytest.fixture(scope="module")
def shop() -> Shop:
    return read_shop(FOLDER)


def texts(shop: Shop) -> Iterator[tuple[str, Text]]:
    """Yield every text of the shop with the name of its fact."""
    for one in shop.products:
        named = {"title": one.title, "description": one.description, "category": one.category, "gift": one.gift}
        yield from ((f"{one.sku}#{name}", text) for name, text in named.items())
        yield from ((f"{one.sku}#{name}", attribute.text) for name, attribute in one.attributes.items())
    for policy in shop.policies:
        yield f"{policy.id}#text", policy.text
        yield f"{policy.id}#condition", policy.condition
    for promotion in shop.promotions:
        yield f"{promotion.id}#text", promotion.text
        yield f"{promotion.id}#gift", promotion.gift


def test_it_has_what_a_demo_needs(shop: Shop) -> None:
    """24 products or more, options, a sale, an offer of each common kind, orders, a programme, products that are sold out."""
    assert len(shop.products) >= 24
    assert shop.languages == ("zh", "en")
    variants = [one for product in shop.products for one in product.variants]
    assert any(one.sale for one in variants)
    assert any(one.stock == 0 for one in variants)
    assert {one.kind for one in shop.promotions} >= {"threshold", "percent", "gift"}
    assert shop.orders and shop.program


def test_nothing_contradicts_and_nothing_is_missing() -> None:
    """`shop check` finds neither a contradiction nor a gap."""
    assert [one for one in check_folder(FOLDER, NOW_MS) if one.severity != NOTE] == []


def test_every_text_is_there_in_both_languages(shop: Shop) -> None:
    """What has Chinese words has English ones too, each in its own script; a date or a figure is the same in both."""
    for fact, text in texts(shop):
        words = " ".join(text.values())
        assert set(text) == {"zh", "en"} or not HAN.search(words), fact
        assert not HAN.search(text.get("en", "")), fact


def test_typed_lists_name_everything_in_both_languages(shop: Shop) -> None:
    """Carriers, ways to pay, exceptions and the place of dispatch can be understood by a viewer of either language."""
    for policy in shop.policies:
        for name in (*policy.carriers, *policy.methods, *policy.exceptions, policy.default, policy.ships_from):
            assert not name or (HAN.search(name) and LATIN.search(name)), f"{policy.id}: {name}"
        assert not policy.default or policy.default in policy.carriers


def test_orders_and_offers_name_products_that_are_there(shop: Shop) -> None:
    """Every sku of an order, an offer and the programme exists; link numbers are 1 to n; no recipient is kept."""
    skus = {product.sku for product in shop.products} | {
        one.sku for product in shop.products for one in product.variants
    }
    assert {item.sku for order in shop.orders for item in order.items} <= skus
    assert {sku for promotion in shop.promotions for sku in promotion.products} <= skus
    assert {segment.product for segment in shop.program} - {""} <= skus
    assert sorted(product.link_no or 0 for product in shop.products) == list(range(1, len(shop.products) + 1))
    assert "示例买家" not in repr(shop.orders)


def test_every_product_has_its_picture(shop: Shop) -> None:
    """Pictures are square, readable and at most 25 KB each."""
    for product in shop.products:
        (image,) = product.images
        path = FOLDER / image
        assert path.stat().st_size <= 25 * 1024
        with Image.open(path) as picture:
            assert picture.width == picture.height >= 512


def test_it_comes_through_an_import_unchanged(shop: Shop, tmp_path: Path) -> None:
    """Importing our own format gives the same shop."""
    write_import(import_shop(FOLDER), tmp_path / "shop")
    assert read_shop(tmp_path / "shop") == shop
