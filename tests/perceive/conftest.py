"""The model, the sample shop's bag, and a reader in its room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from zhubo.facts import Product
from zhubo.perceive import Context, Reading, Understander, load_model, read_comment
from zhubo.shop.read import read_shop
from zhubo.shop.search import CatalogueIndex, build_index

SHOP = Path(__file__).parent.parent.parent / "src" / "zhubo" / "sample" / "shop"
Read = Callable[..., Reading]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Bag(CatalogueIndex):
    """An index that keeps its products and their link numbers."""

    products: Mapping[str, Product]
    links: Mapping[int, str]


def bag_of(products: tuple[Product, ...]) -> CatalogueIndex:
    """Return the index of `products` with products and links."""
    index = build_index(products)
    if hasattr(index, "links"):
        return index
    return Bag(
        **{field.name: getattr(index, field.name) for field in fields(index)},
        products={product.sku: product for product in products},
        links={product.link_no: product.sku for product in products if product.link_no is not None},
    )


@pytest.fixture(scope="session")
def model() -> Understander:
    """The model that comes with zhubo."""
    return load_model()


@pytest.fixture(scope="session")
def bag() -> CatalogueIndex:
    """The sample shop's bag."""
    return bag_of(read_shop(SHOP).products)


@pytest.fixture(scope="session")
def read(model: Understander, bag: CatalogueIndex) -> Read:
    """Reads a comment in a room with the sample shop; keywords are the context's."""

    def read_it(text: str, **context: object) -> Reading:
        return read_comment(text, model=model, index=bag, context=Context(**context))  # type: ignore[arg-type]

    return read_it
