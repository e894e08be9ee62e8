"""Goods that are listed once for each colour: blue hoodie, grey hoodie. Asked for the colours of one, the others are meant as well."""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.generate.items import item_of
from zhubo.generate.scene import Item, Scene
from zhubo.shop.search import find_goods, fold

_WORD = re.compile(r"\w+")


def coloured_listings(scene: Scene, item: Item) -> tuple[Item, ...]:
    """Return a product and those on sale whose titles differ from its own by their colours alone; none where no other does."""
    own = _bare_titles(item.product)
    if not own:
        return ()
    alike = [
        product
        for product in scene.facts.products.values()
        if product.listed and (product.sku == item.product.sku or _bare_titles(product) & own)
    ]
    alike.sort(key=lambda product: (product.link_no or 0, product.sku))
    if len(alike) < 2:
        return ()
    return tuple(item_of(product, Target(sku=product.sku, how="category"), scene) for product in alike)


def _bare_titles(product: Product) -> set[tuple[str, str]]:
    """Return a product's titles, by language, without the colours in them; none of a title that names no colour."""
    return {(language, bare) for language, title in product.title.items() if (bare := _bare_title(title))}


@lru_cache(maxsize=4_096)
def _bare_title(title: str) -> str:
    """Return a title without its colours; nothing where it names none."""
    text = fold(title)
    colours = [goods for goods in find_goods(text) if goods.sort == "colour"]
    for goods in reversed(colours):
        text = f"{text[: goods.start]} {text[goods.end :]}"
    return " ".join(_WORD.findall(text)) if colours else ""
