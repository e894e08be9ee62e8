"""Which variants of a product a text means, in any writing of its options."""

import pytest

from zhubo.facts import Product, Variant
from zhubo.shop.search import CatalogueIndex, Narrowed, build_index, fold, narrow, take_apart

LAPTOP = Product(
    sku="BOOK",
    title={"zh": "星野 Book Air 13 轻薄笔记本"},
    variants=tuple(
        Variant(
            sku=f"BOOK-{look}-{chip}",
            options={"look": {"zh": f"星野 Air {look}英寸"}, "version": {"zh": f"{chip} 16G 512"}},
        )
        for look in ("13", "15")
        for chip in ("R5", "R7")
    ),
)
DISK = Product(
    sku="DISK",
    title={"zh": "飞岚固态硬盘"},
    variants=tuple(
        Variant(sku=f"DISK-{line}-{size}", options={"line": {"zh": line}, "capacity": {"zh": size}})
        for line in ("F70", "F70 PRO")
        for size in ("512GB", "1TB")
    ),
)
BOOT = Product(
    sku="BOOT",
    title={"en": "Puddle boots 12"},
    variants=tuple(Variant(sku=f"BOOT-{size}", options={"size": {"en": size}}) for size in ("38", "39", "40")),
)
FEED = Product(
    sku="FEED",
    title={"en": "Dog kibble"},
    variants=tuple(
        Variant(sku=f"FEED-{size}", options={"weight": {"en": size}}) for size in ("500 g", "2 kg", "5 kg", "12.5 kg")
    ),
)
SHIRT = Product(
    sku="SHIRT",
    title={"zh": "亚麻衬衫", "en": "Linen shirt"},
    variants=tuple(
        Variant(sku=f"SHIRT-{colour}-{size}", options={"colour": {"zh": colour}, "size": {"zh": size}})
        for colour in ("白色", "米白", "深灰色", "浅灰色")
        for size in ("S", "M", "XL")
    ),
)
BAG = (LAPTOP, DISK, FEED, SHIRT, BOOT)


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    return build_index(BAG)


def narrowed(index: CatalogueIndex, sku: str, text: str, **known: object) -> Narrowed:
    at = index.places[sku]
    return narrow(
        index.choices[at],
        index.naming[at],
        take_apart(fold(text), index.words),
        count=len(index.every[at].variants),
        vocabulary={},
        **known,  # type: ignore[arg-type]
    )


def left(index: CatalogueIndex, sku: str, text: str, **known: object) -> set[str]:
    product = index.products[sku]
    found = narrowed(index, sku, text, **known)
    return {product.variants[at].sku.removeprefix(f"{sku}-") for at in found.variants} if found.named else set()


@pytest.mark.parametrize(
    ("sku", "text", "variants"),
    [
        ("DISK", "1t的", {"F70-1TB", "F70 PRO-1TB"}),
        ("DISK", "512多少", {"F70-512GB", "F70 PRO-512GB"}),
        ("DISK", "f70 pro 512g", {"F70 PRO-512GB"}),
        ("DISK", "f70pro 1tb", {"F70 PRO-1TB"}),
        ("DISK", "f70 1t", {"F70-1TB"}),
        ("LAPTOP", "15寸 r7", {"15-R7"}),
        ("LAPTOP", "r5的", {"13-R5", "15-R5"}),
        ("LAPTOP", "星野air15", {"15-R5", "15-R7"}),
        ("LAPTOP", "book air 13", set()),
        ("LAPTOP", "book air 13 r7", {"13-R7"}),
        ("FEED", "5kg", {"5 kg"}),
        ("FEED", "十斤 10斤", {"5 kg"}),
        ("FEED", "5000g", {"5 kg"}),
        ("FEED", "0.5公斤", {"500 g"}),
        ("FEED", "2 kilos", {"2 kg"}),
        ("SHIRT", "深灰 xl", {"深灰色-XL"}),
        ("SHIRT", "m", {"白色-M", "米白-M", "深灰色-M", "浅灰色-M"}),
        ("SHIRT", "米白和深灰色", {f"{c}-{s}" for c in ("米白", "深灰色") for s in ("S", "M", "XL")}),
    ],
)
def test_option_words_narrow(index: CatalogueIndex, sku: str, text: str, variants: set[str]) -> None:
    """Units in any writing, bare numbers, codes, words; the longer value before one inside it; two values are both."""
    assert left(index, "BOOK" if sku == "LAPTOP" else sku, text) == variants


@pytest.mark.parametrize(
    ("text", "known", "lacking"),
    [
        ("44 price", {}, "44"),
        ("price of 39", {}, ""),
        ("44 off", {"of_things": False}, ""),
        ("44% off", {}, ""),
        ("60 of them", {}, ""),
        ("in 45", {"size": "45"}, "45"),
        ("in L", {"size": "L"}, "L"),
        ("4tb", {"size": "4TB"}, ""),
    ],
)
def test_a_size_beside_those_of_a_shoe_is_lacking(
    index: CatalogueIndex, text: str, known: dict[str, object], lacking: str
) -> None:
    """A bare number near the sizes where a price or a stock is asked for, or one that was read as a size."""
    assert narrowed(index, "BOOT", text, **{"of_things": True, **known}).lacking == lacking


def test_what_was_read_narrows_as_well(index: CatalogueIndex) -> None:
    """A size in its canonical writing, a colour by any word for it: its own name before its shades."""
    assert left(index, "SHIRT", "medium one", size="M") == {"白色-M", "米白-M", "深灰色-M", "浅灰色-M"}
    assert left(index, "SHIRT", "", colour_words=("白", "白色")) == {"白色-S", "白色-M", "白色-XL"}
    assert left(index, "SHIRT", "", colour_words=("灰",), size="XL") == {"深灰色-XL", "浅灰色-XL"}


@pytest.mark.parametrize(
    ("sku", "text", "lacking"),
    [
        ("DISK", "2t的", "2T"),
        ("DISK", "256的", "256G"),
        ("FEED", "3kg", "3KG"),
        ("BOOK", "r9的", "R9"),
        ("SHIRT", "m", ""),
    ],
)
def test_a_value_that_there_is_not_is_lacking(index: CatalogueIndex, sku: str, text: str, lacking: str) -> None:
    """In the writing of the text; nothing is narrowed by it."""
    found = narrowed(index, sku, text)
    assert found.lacking == lacking
    assert bool(lacking) != found.named


def test_figures_and_bodies_are_no_options(index: CatalogueIndex) -> None:
    """A bare number in a price counts for nothing; a weight of a person counts for nothing even with its unit."""
    assert left(index, "DISK", "512元", figures=[(0, 4)]) == set()
    assert left(index, "FEED", "5kg的狗", bodies=[(0, 3)]) == set()


def test_letters_in_longer_words_are_no_sizes(index: CatalogueIndex) -> None:
    """Neither 2XL for XL nor the m of a word."""
    assert left(index, "SHIRT", "2xl有吗") == set()
    assert left(index, "SHIRT", "i'm here") == set()
