"""Options said in other forms than the shop's: units in words, yes and no by the option's name, one word for two options."""

import pytest

from zhubo.facts import Product, Variant
from zhubo.shop.search import CatalogueIndex, Narrowed, build_index, fold, narrow, take_apart


def thing(sku: str, title: str, **options: str) -> Product:
    """Return a product whose variants are the rows of its options: `length="25ft|50ft"`, one value of each option a row."""
    rows = list(zip(*(values.split("|") for values in options.values()), strict=True))
    variants = tuple(
        Variant(
            sku=f"{sku}-{at}",
            options={name.replace("_", " "): {"en": value} for name, value in zip(options, row, strict=True)},
        )
        for at, row in enumerate(rows)
    )
    names = tuple(name.replace("_", " ") for name in options)
    return Product(sku=sku, title={"en": title}, option_names=names, variants=variants)


BAG = (
    thing("ROPE", "Climbing Rope", length="25ft|50ft|100ft", colour="green|green|blue"),
    thing("PANS", "Pan Set", count="2-piece|3-piece|4-piece"),
    thing("CUBES", "Wooden Cubes", pieces="500|1000|2000"),
    thing("TORCH", "Head Torch", light_time="4 hours|8 hours|8 hours", rating="IPX4|IPX4|IPX7"),
    thing("FLASK", "Flask", volume="500ml|1L|1.5L"),
    thing("套锅", "炒锅套装", 件数="2件套|3件套|4件套"),
    thing("绳", "登山绳", 长度="25英尺|50英尺|100英尺"),
)


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    return build_index(BAG)


def narrowed(index: CatalogueIndex, sku: str, text: str, *, of_things: bool = True) -> Narrowed:
    at = index.places[sku]
    spoken = take_apart(fold(text), index.words)
    count = len(index.every[at].variants)
    return narrow(
        index.choices[at], index.naming[at], spoken, count=count, vocabulary={}, size=None, of_things=of_things
    )


def rows(index: CatalogueIndex, sku: str, text: str, **known: bool) -> set[int] | None:
    """Return the rows that are meant; None where no option was named."""
    found = narrowed(index, sku, text, **known)
    return set(found.variants) if found.named else None


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("ROPE", "100 foot rope price", {2}),
        ("ROPE", "the 50 feet one", {1}),
        ("ROPE", "rope 25 ft", {0}),
        ("PANS", "how much is a 3 piece pan set", {1}),
        ("PANS", "4pc pan set", {2}),
        ("PANS", "2pcs pans", {0}),
        ("TORCH", "4 hour head torch", {0}),
        ("TORCH", "torch 8hr ipx7", {2}),
        ("绳", "100英尺的登山绳多少钱", {2}),
        ("套锅", "3件套的锅", {1}),
    ],
)
def test_units_in_any_form_are_one(index: CatalogueIndex, sku: str, text: str, meant: set[int]) -> None:
    assert rows(index, sku, text) == meant
