"""Two makers of one firm set beside each other, by which the options of one product are told: 小米本和红米本差多少. Pure."""

from __future__ import annotations

from zhubo.facts import Product
from zhubo.shop.brand_words import BRANDS, LINES
from zhubo.shop.spoken import Spoken


def of_two_makers(spoken: Spoken, product: Product) -> tuple[frozenset[int], tuple[tuple[int, int], ...]] | None:
    """Return the places of the variants of either of two makers that a text names, and where it names them.

    One is a line of the other, and stands apart from it. None where no such two are named, or the product does not tell them apart.
    """
    lines = [one for one in spoken.goods if one.sort == "line"]
    firms = [one for one in spoken.goods if one.sort == "brand"]
    for line in lines:
        for firm in firms:
            together = firm.end <= line.start and not spoken.text[firm.end : line.start].strip()
            if together or LINES[line.id][0] != firm.id:
                continue
            of_line = _saying(product, LINES[line.id][2].split("|"))
            of_firm = _saying(product, BRANDS[firm.id].split("|")) - of_line
            if of_line and of_firm:
                return of_line | of_firm, ((line.start, line.end), (firm.start, firm.end))
    return None


def _saying(product: Product, words: list[str]) -> frozenset[int]:
    """Return the places of the variants of which an option says one of `words`."""
    texts = [
        " ".join(text for option in variant.options.values() for text in option.values()).casefold()
        for variant in product.variants
    ]
    return frozenset(place for place, text in enumerate(texts) if any(word in text for word in words))
