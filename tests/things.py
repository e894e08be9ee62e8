"""Products for tests of options, one line each; and a reader in a room that has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import CatalogueIndex, build_index


def thing(sku: str, title: str, *, language: str = "en", **options: str) -> Product:
    """Return a product whose variants are the rows of its options, each at a price of its own: `length="25ft|50ft"`, a value a row."""
    rows = list(zip(*(values.split("|") for values in options.values()), strict=True))
    names = [name.replace("_", " ") for name in options]
    variants = tuple(
        Variant(
            sku=f"{sku}-{at}",
            options={name: {language: value} for name, value in zip(names, row, strict=True)},
            price=Money(1000 + at * 100, "USD"),
            stock=3,
        )
        for at, row in enumerate(rows)
    )
    return Product(sku=sku, title={language: title}, option_names=tuple(names), variants=variants)


def thing_in(sku: str, title: str, option: str = "", *values: str) -> Product:
    """A thing of 30 dollars, in the values of an option if any, four of each in stock."""
    price = Money(3_000, "USD")
    made = [Variant(sku=f"{sku}-{v}", price=price, options={option: {"en": v}}, stock=4) for v in values]
    return replace(thing(sku, title), variants=tuple(made or [Variant(sku=sku, price=price, stock=4)]))


def asker(model: Understander, bag: CatalogueIndex, **room: object) -> Callable[..., Reading]:
    """Return what reads a comment in a room with `bag`; `room` and the keywords of a call are the context's."""

    def read_it(text: str, **context: object) -> Reading:
        return read_comment(text, model=model, index=bag, context=Context(**room, **context))  # type: ignore[arg-type]

    return read_it


def priced(sku: str, title: str, *sizes: str, minor: int = 1_500) -> Product:
    """A product at one price, in sizes if any."""
    price = Money(minor, "USD")
    made = [Variant(sku=f"{sku}-{s}", price=price, options={"size": {"en": s}}, stock=9) for s in sizes]
    return Product(
        sku=sku, title={"en": title}, variants=tuple(made or [Variant(sku=sku, price=price, stock=9)]), link_no=None
    )


def homewares() -> CatalogueIndex:
    """Return the bag of a shop with a lamp, a rug, a vest in four sizes and a soap."""
    return build_index(
        (
            priced("LAMP", "Harbour Lamp", minor=4_000),
            priced("RUG", "Meadow Rug", minor=6_000),
            priced("VEST", "Ridge Vest", "S", "M", "L", "XL", minor=3_000),
            priced("SOAP", "Juniper Soap", minor=700),
        )
    )
