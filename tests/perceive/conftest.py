"""The model, the sample shop's bag, and a reader in its room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.things import asker

from zhubo.perceive import Context, Reading, Understander, load_model, read_comment
from zhubo.shop.read import read_shop
from zhubo.shop.search import CatalogueIndex, build_index

SHOP = Path(__file__).parent.parent.parent / "src" / "zhubo" / "sample" / "shop"
Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def model() -> Understander:
    """The model that comes with zhubo."""
    return load_model()


@pytest.fixture(scope="session")
def bag() -> CatalogueIndex:
    """The sample shop's bag."""
    return build_index(read_shop(SHOP).products)


@pytest.fixture(scope="session")
def read(model: Understander, bag: CatalogueIndex) -> Read:
    """Reads a comment in a room with the sample shop; keywords are the context's."""

    def read_it(text: str, **context: object) -> Reading:
        return read_comment(text, model=model, index=bag, context=Context(**context))  # type: ignore[arg-type]

    return read_it


@pytest.fixture
def english(model: Understander, request: pytest.FixtureRequest) -> Read:
    """Reads a comment in an English room with the bag `ENGLISH` of the test's module."""
    return asker(model, request.module.ENGLISH, languages=("en",), currency="USD")


@pytest.fixture
def chinese(model: Understander, request: pytest.FixtureRequest) -> Read:
    """Reads a comment in a Chinese room with the bag `CHINESE` of the test's module."""
    return asker(model, request.module.CHINESE, languages=("zh",), currency="CNY")
