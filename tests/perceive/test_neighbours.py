"""A model that the bag does not have is not the one beside it."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import CatalogueIndex, build_index


def phone(sku: str, title: str) -> Product:
    """A phone that is called `title`."""
    return Product(
        sku=sku,
        title={"zh": title},
        category={"zh": "手机"},
        variants=(Variant(sku=f"{sku}-1", price=Money(299_900, "CNY")),),
    )


BAG = build_index(
    (
        phone("N15P", "荣耀15 Pro 影像手机"),
        phone("N20", "荣耀20 手机"),
        phone("N20P", "荣耀20 Pro 手机"),
        phone("T7", "荣耀T7 Max"),
    )
)


def read(model: Understander, text: str, index: CatalogueIndex = BAG, **context: object) -> Reading:
    """Return the reading of `text` in a room with the phones."""
    return read_comment(text, model=model, index=index, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("荣耀15多少钱", [("", "unknown"), ("N15P", "neighbour")]),
        ("荣耀十五多少钱", [("", "unknown"), ("N15P", "neighbour")]),
        ("t7有货吗", [("", "unknown"), ("T7", "neighbour")]),
        ("荣耀15pro多少钱", [("N15P", "search")]),
        ("荣耀十五pro多少钱", [("N15P", "search")]),
        ("荣耀20多少钱", [("N20", "search")]),
    ],
)
def test_a_model_without_its_suffix_is_another_model(
    model: Understander, text: str, targets: list[tuple[str, str]]
) -> None:
    """What is not there is said to be so, with the one next to it; where both are there, each is itself."""
    assert [(target.sku, target.how) for target in read(model, text).targets] == targets


def test_the_one_on_show_may_be_called_short(model: Understander) -> None:
    """Whoever looks at the Pro and says the number means the Pro."""
    assert [target.sku for target in read(model, "荣耀15多少钱", pinned="N15P").targets] == ["N15P"]


@pytest.mark.parametrize(
    ("text", "qtys"),
    [
        ("2台荣耀20和3台荣耀15pro多少钱", [2, 3]),
        ("荣耀20和荣耀15pro各2台多少钱", [2, 2]),
        ("荣耀20两台和荣耀15pro一共多少钱", [2, None]),
        ("荣耀20和荣耀15pro多少钱", [None, None]),
    ],
)
def test_quantities_go_with_their_product(model: Understander, text: str, qtys: list[int | None]) -> None:
    """Each of several products has its own, and the comment as a whole has none."""
    reading = read(model, text)
    assert [target.qty for target in reading.targets] == qtys
    assert reading.slots.qty is None
